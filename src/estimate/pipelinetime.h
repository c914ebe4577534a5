// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

namespace estimate {

/// Sizes of a pipeline schedule: p stages, v model chunks per stage (1 = 1F1B), m micro-batches.
struct PipelineShape {
    int stages = 1;
    int chunks = 1;
    int microBatches = 1;
};

/// Time that the slowest stage waits for the others while the pipeline fills and drains. The whole
/// pass takes microBatches x slowest + this.
///
/// `slowest` and `all` are forward + backward of one micro-batch through all chunks of a stage: of
/// the slowest stage, and summed over the stages.
///   T = m (F+B)_max + (1/v) sum over the other stages (F+B)
/// exact for equal stages: (m + p - 1)(F+B) without and m (F+B) + (p-1)/v (F+B) with interleaving
/// (Narayanan et al., arXiv:2104.04473, section 2.2); within 1-4 % of an event simulation of
/// Megatron-LM's schedules for stages that differ by 30 %.
[[nodiscard]] base::Seconds pipelineBubble(const PipelineShape &shape, base::Seconds slowest, base::Seconds all);

/// Transfers on the critical path, each `hop` long: 2 m (p-1)/p + 2 (p-2) without interleaving, where
/// they block (Megatron-LM refuses overlap_p2p_comm there); 2 (p v - 1) with it, whatever m is.
/// Exact for equal stages (event simulation, p 2..8, m 8..64).
[[nodiscard]] base::Seconds pipelineTransfers(const PipelineShape &shape, base::Seconds hop);

} // namespace estimate
