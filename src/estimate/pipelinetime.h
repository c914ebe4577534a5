// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <array>
#include <cstddef>

namespace estimate {

/// Sizes of a pipeline schedule: p stages, v model chunks per stage (1 = 1F1B), m micro-batches.
struct PipelineShape {
    int stages = 1;
    int chunks = 1;
    int microBatches = 1;
};

/// Ways through a 1F1B pipeline that lead over all passes of one stage, of which the longest is the time it takes.
/// Stage r with times s = F + B waits for its first micro-batch's way down, P' = sum of F before it, and for its last
/// one's way up. Between, once before its first and once after its last pass of the steady part, it waits for a
/// micro-batch on its way through the stages behind it, S = sum of s after it, less what it does meanwhile: w = p - r - 1
/// forward passes and w backward passes. With the stages before it P = sum of s,
///   T_r = m s + P + max(0, S - w F) + max(0, S - w B)
/// where F is taken to be a third of s. For at least as many micro-batches as stages and but for transfers, T = max over r
/// of T_r is exact where no stage takes less than 0.7 of the slowest, and up to 1.3 % short for a last one of half of that
/// (tests/estimate/tst_schedule.cpp, tst_pipelinetime.cpp).
class StagePaths {
public:
    explicit StagePaths(int stages = 1)
        : m_stages(stages)
    {
    }
    /// Forward + backward of one micro-batch on a stage; from the last stage to the first.
    void add(base::Seconds stage)
    {
        if (!(stage == m_last)) // the path over a stage like the one behind it is as long, or shorter
            keep(stage);
        m_last = stage;
        m_later += stage;
        ++m_added;
    }
    /// Of so many micro-batches.
    [[nodiscard]] base::Seconds longest(int microBatches) const;

private:
    /// T_r as a line over m, less the sum over all stages, in seconds.
    struct Path {
        double stage, rest;
        [[nodiscard]] double at(double m) const { return m * stage + rest; }
    };
    void keep(base::Seconds stage);
    void keep(const Path &path);

    static constexpr std::size_t kMost = 4; ///< that may be the longest for some m; of more than these, the longest at 2 p stay
    std::array<Path, kMost> m_paths{};
    std::size_t m_count = 0;
    int m_stages = 1;
    int m_added = 0;
    base::Seconds m_later; ///< of the stages added
    base::Seconds m_last = base::Seconds(-1); ///< of them the last one
};

/// Time that the slowest stage waits for the others while the pipeline fills and drains. The whole
/// pass takes microBatches x slowest + this.
///
/// `slowest` and `all` are forward + backward of one micro-batch through all chunks of a stage: of
/// the slowest stage, and summed over the stages.
///   T = m (F+B)_max + (1/v) sum over the other stages (F+B)
/// exact for equal stages: (m + p - 1)(F+B) without and m (F+B) + (p-1)/v (F+B) with interleaving
/// (Narayanan et al., arXiv:2104.04473, section 2.2), and for a slower last one.
[[nodiscard]] base::Seconds pipelineBubble(const PipelineShape &shape, base::Seconds slowest, base::Seconds all);
/// The same where each stage's time is known: without interleaving and with at least as many micro-batches as stages
/// the longest path's. With fewer, it is the sum above, but no more than what the pass takes with as many as stages:
/// up to 15 % long, and never short, for stages of 6 to 2 layers (tests/estimate/tst_pipelinetime.cpp).
[[nodiscard]] base::Seconds pipelineBubble(const PipelineShape &shape, base::Seconds slowest, base::Seconds all, const StagePaths &paths);

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
