// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/cost.h"

#include <algorithm>

namespace estimate {

double trainingSteps(base::Tokens goal, const domain::BatchPlan &batch)
{
    const double perStep = double(std::max(batch.globalBatchSize, 1)) * std::max(batch.seqLength, 1);
    return goal.value() / perStep;
}

base::Seconds trainingTime(double steps, base::Seconds step) { return steps * step; }

base::Usd rent(const domain::ClusterSpec &cluster, base::Seconds time)
{
    return cluster.pricePerGpuHour * (cluster.numGpus() * base::inHours(time));
}

} // namespace estimate
