// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/modelspec.h"

namespace estimate {

/// Model FLOPs per token of a training step, by the convention of the published Megatron-Bridge
/// tables (NVIDIA-NeMo/Megatron-Bridge: src/megatron/bridge/training/utils/flop_utils.py): matrix
/// products forward and backward, causal half of attention, logits with the padded vocabulary at
/// TP 1, no recompute, no element-wise work. For architectures without such a formula (encoder,
/// encoder-decoder, hyena) the same rule applied layer by layer.
[[nodiscard]] base::Flops modelFlopsPerToken(const domain::ModelSpec &model, int seqLength);

/// The original AutoConfigurator's GPT formula (24 h^2 + 4 s h) 3 L + 6 h V, for comparison only.
[[nodiscard]] base::Flops autoConfiguratorFlopsPerToken(const domain::ModelSpec &model, int seqLength, double vocabSize);

} // namespace estimate
