// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/oom.h"

#include <cmath>

namespace estimate {

double oomProbability(base::Bytes predicted, base::Bytes capacity, double spread)
{
    if (!(capacity.value() > 0))
        return 1.0;
    if (!(predicted.value() > 0))
        return 0.0;
    const double excess = std::log(predicted / capacity);
    if (!(spread > 0))
        return excess > 0 ? 1.0 : 0.0;
    return 0.5 * std::erfc(-excess / (spread * std::sqrt(2.0)));
}

double memorySpread(const domain::ModelSpec &model, const domain::Candidate &candidate)
{
    // Tensors of a dense model are right within half a percent where they were measured; the reserve
    // and what lies outside the allocator are not (ratios of 1.03 to 1.07 and reports of 1 to 4 GiB).
    constexpr double kDense = 0.04;
    // Natural routing moves the hottest rank by several percent from step to step.
    constexpr double kDropless = 0.08;
    // Published sweep of the trainer (arXiv:2311.05610), 390 runs: the spread of the verdict's edge.
    constexpr double kOtherTrainers = 0.09;
    switch (candidate.options.framework) {
    case domain::Framework::Scaling:
    case domain::Framework::Nanotron:
    case domain::Framework::Other:
        return kOtherTrainers;
    case domain::Framework::Megatron:
    case domain::Framework::Nemo:
    case domain::Framework::Bridge:
        break;
    }
    const bool capacity = candidate.options.moeCapacityFactor > 0 || (model.moe && model.moe->capacityFactor.value_or(0) > 0);
    return model.moe && !capacity ? kDropless : kDense;
}

Verdict verdict(double probability, const domain::OomThresholds &thresholds)
{
    if (probability < thresholds.tight)
        return Verdict::Safe;
    return probability < thresholds.oom ? Verdict::Tight : Verdict::Oom;
}

} // namespace estimate
