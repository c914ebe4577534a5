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
/// (Narayanan et al., arXiv:2104.04473, section 2.2), and for a slower last one. Against the simulated schedule
/// (estimate/schedule.h) of 15,000 valid candidates of nine models it is between 0.35 % of a step short and 0.4 % long
/// without interleaving, and 2.6 % long with it (layers left out of the first and last chunk, m = p); a first
/// stage that is the slowest by layers of its own makes it longer, by 2.3 % for 9, 8, 8 and 5 layers with m = 16.
[[nodiscard]] base::Seconds pipelineBubble(const PipelineShape &shape, base::Seconds slowest, base::Seconds all);

/// What transfers add, each `hop` long. Without interleaving both stages stand at each exchange (Megatron-LM
/// refuses overlap_p2p_comm there). A stage between two others meets twice for each micro-batch, the first and the
/// last once, so that one of these may be slower by `slack` = its time - that of the slowest between and hold the
/// others up no more:
///   max((m + 2 p - 3) hop, (2 m + 2 p - 5) hop - (m - 1) slack),  of which the second with three stages or more
/// and with interleaving, where transfers of the steady part run under other chunks: 2 (p v - 1) hop, whatever m is.
/// Exact for equal stages and for a slower last one (tests/estimate/tst_schedule.cpp).
[[nodiscard]] base::Seconds pipelineTransfers(const PipelineShape &shape, base::Seconds hop, base::Seconds slack = {});

/// Nodes that answer their pipeline neighbours late.
struct SlowNodes {
    double chance = 0; ///< of a node, 0…1
    base::Seconds exchange; ///< what one exchange with a slow node takes longer
};

/// What slow nodes add to a step of so many `nodes` that takes `step` without them. One slow node holds up the
/// whole pipeline at each exchange of each micro-batch: two of a first or last stage, four of one between. With
/// odds 1 - (1 - chance)^nodes of at least one, this leads to the geometric mean over runs, so that runs on either
/// side are missed by equal factors.
[[nodiscard]] base::Seconds slowNodeLoss(const PipelineShape &shape, const SlowNodes &slow, int nodes, base::Seconds step);

} // namespace estimate
