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
[[nodiscard]] LossMemory lossMemory(const domain::TrainingOptions &options, const MemoryHabits &habits);

} // namespace estimate
