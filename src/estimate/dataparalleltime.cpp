// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/dataparalleltime.h"

#include <algorithm>

namespace estimate {

using base::Bytes;
using base::Seconds;

namespace {

// Megatron FSDP prefetches one or two layers: all but the first unit runs under compute.
constexpr double kFsdpHiddenShare = 0.85;
constexpr double kFsdpFirstUnit = 0.05;

Seconds gather(const DataParallelSetting &s, double denseBytes, double expertBytes)
{
    return allGather(Bytes(s.parameters.dense * denseBytes), s.denseRanks, s.denseLink)
        + allGather(Bytes(s.parameters.expert * expertBytes), s.expertRanks, s.expertLink);
}

void addFullySharded(WorkTimes &step, const DataParallelSetting &s)
{
    const auto perMicroBatch = [&](double bytes) { return allGather(Bytes(s.parameters.total() * bytes), s.shardRanks, s.shardLink); };
    const Seconds gathers = s.microBatches * perMicroBatch(2 * s.gatherBytes);
    const Seconds reductions = s.microBatches * perMicroBatch(s.gradBytes);
    const Seconds all = gathers + reductions;
    const Seconds window = kFsdpHiddenShare * s.microBatches * (s.forward + s.backward);
    const double shown = all.value() > 0 ? std::max(0.0, 1 - window / all) + kFsdpFirstUnit : 0.0;
    step.add(Work::ParameterGather, gathers * shown);
    step.add(Work::GradientReduce, reductions * shown);
    // Groups that hold copies of the shards average them once per step.
    const int copies = std::max(1, s.denseRanks / std::max(1, s.shardRanks));
    step.add(Work::GradientReduce, allReduce(Bytes(s.parameters.total() / s.shardRanks * s.gradBytes), copies, s.denseLink));
}

/// Bytes that the update moves per owned parameter: gradient, master weight and moments read and
/// written, parameter written, copy and norm passes.
double updateBytes(domain::Optimizer optimizer)
{
    switch (optimizer) {
    case domain::Optimizer::Adam:
        return 40;
    case domain::Optimizer::PrecisionAwareAdam: // 16-bit moments
        return 28;
    case domain::Optimizer::Muon: // one moment
    case domain::Optimizer::Sgd:
        return 28;
    }
    return 40;
}

} // namespace

void addDataParallel(WorkTimes &step, const DataParallelSetting &s, const domain::HardwareProfile &profile, const TimeHabits &habits)
{
    if (s.shardRanks > 1) {
        addFullySharded(step, s);
        return;
    }
    Seconds reduce = gather(s, s.gradBytes, s.gradBytes);
    if (!s.distributedOptimizer)
        reduce = 2 * reduce; // all-reduce
    const Seconds collect = s.distributedOptimizer ? gather(s, s.gatherBytes, s.expertGatherBytes) : Seconds();
    const bool overlaps = habits.overlapsDataParallel || (habits.overlapsAllReduce && !s.distributedOptimizer);
    if (!overlaps) {
        step.add(Work::GradientReduce, reduce);
        step.add(Work::ParameterGather, collect);
        return;
    }
    const double edges = profile.dpExposed / s.chunks;
    step.add(Work::GradientReduce, std::max(Seconds(), reduce - s.backward) + reduce * edges);
    step.add(Work::ParameterGather, std::max(Seconds(), collect - s.forward) + collect * edges);
}

void addOptimizer(WorkTimes &step, const DataParallelSetting &s, const Operators &operators, const domain::HardwareProfile &profile)
{
    const bool sharded = s.shardRanks > 1;
    double owned = s.parameters.total();
    if (sharded)
        owned /= s.shardRanks;
    else if (s.distributedOptimizer)
        owned = s.parameters.dense / s.denseRanks + s.parameters.expert / s.expertRanks;
    step.add(Work::Optimizer, operators.traffic(owned * updateBytes(s.optimizer), 0) + Seconds(profile.optimizerLaunch));
    if (s.muonFlops > 0)
        step.add(Work::Optimizer, operators.tensorWork(s.muonFlops, profile.gemmBf16));
    const double buffered = s.parameters.total() / (sharded ? s.shardRanks : 1);
    step.add(Work::GradientBuffers, operators.traffic(buffered * s.gradBytes, 0));
}

} // namespace estimate
