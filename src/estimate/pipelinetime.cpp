// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/pipelinetime.h"

#include <algorithm>
#include <cmath>

namespace estimate {

using base::Seconds;

void StagePaths::keep(Seconds stage)
{
    constexpr double kForwardShare = 1.0 / 3;
    const Seconds own = m_added * stage;
    // Both waits, the one for the backward of the first alone, or none: whichever is longest.
    const Seconds waits = std::max({2 * m_later - own, m_later - kForwardShare * own, Seconds()});
    keep(Path{stage.value(), (waits - m_later - stage).value()});
}

Seconds StagePaths::longest(int microBatches) const
{
    double path = m_count > 0 ? m_paths[0].at(microBatches) : 0;
    for (std::size_t i = 1; i < m_count; ++i)
        path = std::max(path, m_paths[i].at(microBatches));
    return m_later + Seconds(path);
}

/// Drops those that another one exceeds for every number of micro-batches from that of the stages on.
void StagePaths::keep(const Path &path)
{
    const auto exceeds = [this](const Path &a, const Path &b) { return a.stage >= b.stage && a.at(m_stages) >= b.at(m_stages); };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        if (exceeds(m_paths[i], path))
            return; // then it exceeds none of those looked at so far
        if (!exceeds(path, m_paths[i]))
            m_paths[kept++] = m_paths[i];
    }
    m_count = kept;
    if (m_count < kMost) {
        m_paths[m_count++] = path;
        return;
    }
    const auto shorter = [this](const Path &a, const Path &b) { return a.at(2 * m_stages) < b.at(2 * m_stages); };
    Path &least = *std::min_element(m_paths.begin(), m_paths.end(), shorter);
    if (shorter(least, path))
        least = path;
}

Seconds pipelineBubble(const PipelineShape &shape, Seconds slowest, Seconds all)
{
    return shape.stages > 1 ? (all - slowest) / shape.chunks : Seconds();
}

Seconds pipelineBubble(const PipelineShape &shape, Seconds slowest, Seconds all, const StagePaths &paths)
{
    const Seconds sum = pipelineBubble(shape, slowest, all);
    if (shape.stages <= 1 || shape.chunks > 1)
        return sum;
    const Seconds waiting = paths.longest(std::max(shape.microBatches, shape.stages)) - slowest * shape.microBatches;
    return std::max(Seconds(), shape.microBatches < shape.stages ? std::min(sum, waiting) : waiting);
}

Seconds pipelineTransfers(const PipelineShape &shape, Seconds hop, Seconds slack)
{
    if (shape.stages <= 1)
        return {};
    const double p = shape.stages, m = shape.microBatches;
    if (shape.chunks > 1)
        return hop * (2 * (p * shape.chunks - 1));
    const Seconds atEnds = hop * (m + 2 * p - 3);
    return shape.stages > 2 ? std::max(atEnds, hop * (2 * m + 2 * p - 5) - slack * (m - 1)) : atEnds;
}

Seconds slowNodeLoss(const PipelineShape &shape, const SlowNodes &slow, int nodes, Seconds step)
{
    if (shape.stages <= 1 || slow.chance <= 0 || step.value() <= 0)
        return {};
    const double exchanges = (shape.stages > 2 ? 4.0 : 2.0) * shape.chunks * shape.microBatches;
    const double met = 1 - std::pow(1 - slow.chance, nodes);
    return step * (std::pow(1 + exchanges * slow.exchange / step, met) - 1);
}

} // namespace estimate
