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

base::Usd rent(base::Usd pricePerGpuHour, double gpus, base::Seconds time) { return pricePerGpuHour * (gpus * base::inHours(time)); }

} // namespace estimate
