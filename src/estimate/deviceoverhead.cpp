// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/deviceoverhead.h"

#include "estimate/memoryhabits.h"
#include "estimate/stages.h"
#include "estimate/timehabits.h"

#include <algorithm>

namespace estimate {

namespace {

constexpr double kGraphPoolFactor = 1.12;
/// The first communicator brings NCCL's own kernels and bookkeeping with it.
struct ConnectionSizes {
    base::Bytes start;
    base::Bytes collective; ///< per communicator
    base::Bytes pointToPoint; ///< of the pipeline's
};
constexpr ConnectionSizes kOnUse = {base::gib(0.3), base::gib(0.3), base::gib(0.3)};
constexpr ConnectionSizes kEager = {base::gib(0.2), base::gib(0.8), base::gib(0.3)};
/// All-to-all opens channels to every peer: 3.3 GB to seven peers of a node were seen, of which some 2.5
/// GiB stay on top of what the communicator has by itself. NCCL has no more channels for more peers.
constexpr base::Bytes kNodeExchange = base::gib(2.5);
constexpr int kNodePeers = 7;
/// Per peer over the network: two channels.
constexpr base::Bytes kRemoteExchange = base::mib(2 * 9.4);

/// Communicators of collectives in use: TP, CP and the inner groups of a CP exchange in levels, DP, EP, and the
/// data-parallel ranks of experts.
int collectives(const domain::ParallelLayout &layout, int dataParallel)
{
    const bool levels = layout.contextParallel > 1 && layout.contextExchange == domain::ContextExchange::Hierarchical;
    const int dense = (layout.tensorParallel > 1) + (layout.contextParallel > 1) + levels + (dataParallel > 1);
    if (layout.expertParallel <= 1)
        return dense;
    const double expertShards = double(layout.expertParallel) * std::max(layout.expertTensorParallel, 1);
    const double ranks = double(dataParallel) * layout.contextParallel * layout.tensorParallel;
    return dense + 1 + (ranks > expertShards ? 1 : 0);
}

/// Channels of an all-to-all among `ranks`, `stride` global ranks apart, or the buffers of a dispatcher of its
/// own in their place.
base::Bytes exchangeChannels(int ranks, int stride, int nvlinkDomain)
{
    const int near = std::min(ranks, std::max(nvlinkDomain / std::max(stride, 1), 1));
    return kNodeExchange * (double(std::min(near - 1, kNodePeers)) / kNodePeers) + kRemoteExchange * (ranks - near);
}

/// Products that exchange their operands or results with tensor-parallel ranks while they run: of queries,
/// keys and values, of attention's output, fc1 and fc2, each in forward and in the backward of its input.
constexpr double kUserBuffers = 8;

bool usesUserBuffers(const domain::ModelSpec &model, const domain::ParallelLayout &layout, domain::Framework framework, int nvlinkDomain)
{
    return timeHabits(framework).tpUserBuffers && !model.moe && layout.sequenceParallel && layout.tensorParallel > 1
        && layout.tensorParallel <= nvlinkDomain;
}

} // namespace

base::Bytes userBuffers(const domain::ModelSpec &model, const domain::Candidate &candidate, int nvlinkDomain)
{
    if (!usesUserBuffers(model, candidate.layout, candidate.options.framework, nvlinkDomain))
        return {};
    const double tokens = double(candidate.batch.seqLength) * std::max(candidate.batch.microBatchSize, 1);
    return base::Bytes(kUserBuffers * 2 * tokens / std::max(candidate.layout.contextParallel, 1) * model.hiddenSize);
}

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

double transientReserve(const domain::Candidate &candidate) { return memoryHabits(candidate.options.framework).transientReserve; }

base::Bytes contextChannels(const domain::ParallelLayout &layout, const domain::AttentionNeeds &needs, int nvlinkDomain)
{
    if (layout.contextParallel < 2)
        return {};
    const int ranks = domain::headRanks(domain::contextExchange(layout, needs), layout);
    return ranks > 1 ? exchangeChannels(ranks, layout.tensorParallel, nvlinkDomain) : base::Bytes();
}

base::Bytes outsideAllocator(const domain::ModelSpec &model, const domain::Candidate &candidate, const domain::ClusterSpec &cluster,
                             const domain::HardwareProfile &profile)
{
    base::Bytes outside(profile.contextBytes);
    const ConnectionSizes &sizes = memoryHabits(candidate.options.framework).eagerConnections ? kEager : kOnUse;
    const int inUse = collectives(candidate.layout, dataParallelRanks(candidate.layout, cluster.numGpus()));
    const int pipeline = candidate.layout.pipelineParallel > 1 ? 1 : 0;
    if (inUse + pipeline > 0)
        outside += sizes.start + sizes.collective * inUse + sizes.pointToPoint * pipeline;
    if (candidate.layout.expertParallel > 1)
        outside += exchangeChannels(candidate.layout.expertParallel, candidate.layout.expertTensorParallel, cluster.nvlinkDomain);
    return outside + userBuffers(model, candidate, cluster.nvlinkDomain);
}

} // namespace estimate
