// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/deviceoverhead.h"

#include "estimate/memoryhabits.h"
#include "estimate/stages.h"

#include <algorithm>

namespace estimate {

namespace {

constexpr double kGraphPoolFactor = 1.12;
constexpr base::Bytes kFirstCommunicator = base::gib(0.6);
constexpr base::Bytes kFurtherCommunicator = base::gib(0.3);
constexpr base::Bytes kAllToAllChannels = base::gib(2.5);
constexpr int kAllToAllPeers = 8; ///< ranks of a node from which all pairs were seen to open channels

int communicators(const domain::ParallelLayout &layout, int dataParallel)
{
    const int dense = (layout.tensorParallel > 1) + (layout.contextParallel > 1) + (layout.pipelineParallel > 1) + (dataParallel > 1);
    if (layout.expertParallel <= 1)
        return dense;
    const double expertShards = double(layout.expertParallel) * std::max(layout.expertTensorParallel, 1);
    const double ranks = double(dataParallel) * layout.contextParallel * layout.tensorParallel;
    return dense + 1 + (ranks > expertShards ? 1 : 0);
}

} // namespace

double reservedFactor(const domain::ModelSpec &model, const domain::Candidate &candidate)
{
    const MemoryHabits &habits = memoryHabits(candidate.options.framework);
    const bool capacity = candidate.options.moeCapacityFactor > 0 || (model.moe && model.moe->capacityFactor.value_or(0) > 0);
    const bool split = candidate.layout.pipelineParallel > 1 || candidate.layout.tensorParallel <= 1;
    double factor = split ? habits.reservedFactorSplit : habits.reservedFactor;
    if (model.moe)
        factor = capacity ? habits.reservedFactorExperts : habits.reservedFactorDropless;
    return candidate.options.cudaGraphs ? std::max(factor, kGraphPoolFactor) : factor;
}

base::Bytes outsideAllocator(const domain::Candidate &candidate, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile)
{
    base::Bytes outside(profile.contextBytes);
    const int inUse = communicators(candidate.layout, dataParallelRanks(candidate.layout, cluster.numGpus()));
    if (inUse > 0)
        outside += kFirstCommunicator + kFurtherCommunicator * (inUse - 1);
    if (std::min(candidate.layout.expertParallel, cluster.nvlinkDomain) >= kAllToAllPeers)
        outside += kAllToAllChannels;
    return outside;
}

} // namespace estimate
