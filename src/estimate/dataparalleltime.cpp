// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/dataparalleltime.h"

#include <algorithm>

namespace estimate {

using base::Bytes;
using base::Seconds;

namespace {

constexpr double kFsdpHiddenShare = 0.85; // of the compute: NCCL's kernels take SMs while they run
constexpr double kHostGradientBytes = 4; // per parameter, fp32
// Read gradient, master weight and both moments, write all but the gradient: 28 bytes per parameter in fp32.
constexpr double kHostUpdateBytes = 28;

Seconds gather(const DataParallelSetting &s, double denseBytes, double expertBytes)
{
    return allGather(Bytes(s.parameters.dense * denseBytes), s.denseRanks, s.denseLink)
        + allGather(Bytes(s.parameters.expert * expertBytes), s.expertRanks, s.expertLink);
}

Seconds averaged(const DataParallelSetting &s)
{
    return allReduce(Bytes(s.parameters.dense * s.gradBytes), s.denseRanks, s.denseLink)
        + allReduce(Bytes(s.parameters.expert * s.gradBytes), s.expertRanks, s.expertLink);
}

void addFullySharded(WorkTimes &step, const DataParallelSetting &s)
{
    using domain::FsdpSharding;
    const auto pass = [&](double bytes) { return allGather(Bytes(s.parameters.total() * bytes), s.shardRanks, s.shardLink); };
    const bool parameters = s.sharding == FsdpSharding::OptimGradsParams;
    const bool gradients = parameters || s.sharding == FsdpSharding::OptimGrads;
    const double gathered = parameters ? 2.0 * s.microBatches : 1;
    const double reduced = gradients ? s.microBatches : 1;
    const Seconds gathers = pass(s.gatherBytes) * gathered;
    const Seconds reductions = pass(s.gradBytes) * reduced;
    // Each pass waits for the first layer's parameters, or for the reduction of the last one's gradients.
    const auto exposed = [&](Seconds traffic, Seconds compute) {
        return std::max(traffic - compute * kFsdpHiddenShare, traffic / std::max(s.shardUnits, 1));
    };
    if (parameters) {
        const Seconds all = gathers + reductions;
        const double shown = all.value() > 0 ? exposed(all, (s.forward + s.backward) * s.microBatches) / all : 0;
        step.add(Work::ParameterGather, gathers * shown);
        step.add(Work::GradientReduce, reductions * shown);
    } else { // what happens once a step has the first forward or last backward pass to hide under
        step.add(Work::ParameterGather, exposed(gathers, s.forward));
        step.add(Work::GradientReduce, exposed(reductions, s.backward * reduced));
    }
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
    const Seconds reduce = s.distributedOptimizer ? gather(s, s.gradBytes, s.gradBytes) : averaged(s);
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
    const double onHost = owned * std::clamp(s.hostShare, 0.0, 1.0);
    const Seconds update = operators.traffic((owned - onHost) * updateBytes(s.optimizer), 0) + Seconds(profile.optimizerLaunch);
    step.add(Work::Optimizer, update);
    if (onHost > 0) {
        const double link = std::max(kHostGradientBytes, s.gatherBytes) / profile.hostLinkRate; // both directions at once
        const Seconds host(onHost * std::max(link, kHostUpdateBytes / profile.hostMemoryRate));
        step.add(Work::OptimizerOffload, std::max(Seconds(), host - update));
    }
    if (s.muonFlops > 0)
        step.add(Work::Optimizer, operators.tensorWork(s.muonFlops, profile.gemmBf16));
    const bool shardsGradients = sharded && s.sharding != domain::FsdpSharding::Optim;
    const double buffered = s.parameters.total() / (shardsGradients ? s.shardRanks : 1);
    step.add(Work::GradientBuffers, operators.traffic(buffered * s.gradBytes, 0));
}

} // namespace estimate
