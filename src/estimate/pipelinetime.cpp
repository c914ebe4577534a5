// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/pipelinetime.h"

namespace estimate {

base::Seconds pipelineBubble(const PipelineShape &shape, base::Seconds slowest, base::Seconds all)
{
    return shape.stages > 1 ? (all - slowest) / shape.chunks : base::Seconds();
}

base::Seconds pipelineTransfers(const PipelineShape &shape, base::Seconds hop)
{
    if (shape.stages <= 1)
        return {};
    const double p = shape.stages;
    if (shape.chunks > 1)
        return hop * (2 * (p * shape.chunks - 1));
    return hop * (2 * shape.microBatches * (p - 1) / p + 2 * (p - 2));
}

} // namespace estimate
