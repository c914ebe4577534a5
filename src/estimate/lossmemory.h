// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "estimate/memoryhabits.h"

namespace estimate {

/// Bytes per logit that a rank's cross entropy holds, the logits' own two included.
struct LossMemory {
    double peak = 2; ///< at the worst moment of its forward or backward
    double kept = 2; ///< from its forward to its backward
    double callersLogits = 0; ///< bf16 logits that the caller still names beside what is kept
};

/// The loss that a candidate's framework takes. Each kind's bytes are in memoryhabits.cpp.
///
/// Which fused loss Megatron-LM runs (--cross-entropy-fusion-impl) is no part of a candidate. It is inferred from the
/// attention: beside unfused attention the command line's default, "native"; beside TransformerEngine's kernels
/// TransformerEngine's. Inferred from published peaks (Megatron-LM's golden values against MooreThreads/SimuMax), not
/// known of any other run: one that mixes them is off by 8 bytes per logit.
[[nodiscard]] LossMemory lossMemory(const domain::TrainingOptions &options, const MemoryHabits &habits);
/// Whether that inference says "native" where other attention would make it TransformerEngine's loss.
[[nodiscard]] bool lossFollowsAttention(const domain::TrainingOptions &options);

} // namespace estimate
