// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/pipelinetime.h"

#include <algorithm>
#include <cmath>

namespace estimate {

using base::Seconds;

Seconds pipelineBubble(const PipelineShape &shape, Seconds slowest, Seconds all)
{
    return shape.stages > 1 ? (all - slowest) / shape.chunks : Seconds();
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
