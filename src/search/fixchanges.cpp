// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fixchanges.h"

#include "search/stagesplit.h"

#include <algorithm>
#include <bit>

namespace search {
namespace {

using domain::Candidate;
using domain::ParallelLayout;
using domain::RecomputeGranularity;
using domain::RecomputePlan;

constexpr int kMostChunks = 16; ///< model chunks per stage that are tried
constexpr int kLeastTokensPerContextRank = 1024; ///< below it a rank has no work worth its transfers
constexpr FixKind kKinds[] = {FixKind::SequenceParallel,
                              FixKind::DistributedOptimizer,
                              FixKind::CrossEntropy,
                              FixKind::Attention,
                              FixKind::FusedNorm,
                              FixKind::CudaGraphs,
                              FixKind::Fsdp,
                              FixKind::FsdpSharding,
                              FixKind::TensorParallel,
                              FixKind::PipelineParallel,
                              FixKind::VirtualPipeline,
                              FixKind::ContextParallel,
                              FixKind::ExpertParallel,
                              FixKind::ExpertTensorParallel,
                              FixKind::MicroBatch,
                              FixKind::GradDtype,
                              FixKind::Optimizer,
                              FixKind::OptimizerOffload,
                              FixKind::OffloadModules,
                              FixKind::SelectiveRecompute,
                              FixKind::Recompute,
                              FixKind::Offload};

/// The candidate with one edit, where the edit changes it.
template <class Edit>
std::vector<Candidate> edited(Candidate candidate, bool applies, Edit edit)
{
    if (!applies)
        return {};
    edit(candidate);
    return {candidate};
}

/// Divisors of `number` above `current`, ascending, at most `limit`.
std::vector<int> divisorsAbove(int number, int current, int limit)
{
    std::vector<int> divisors;
    const auto add = [&](int size) {
        if (size > current && size <= limit)
            divisors.push_back(size);
    };
    for (int size = 1; std::int64_t(size) * size <= number; ++size) {
        if (number % size != 0)
            continue;
        add(size);
        if (number / size != size)
            add(number / size);
    }
    std::sort(divisors.begin(), divisors.end());
    return divisors;
}

/// Ranks that can share parameters and optimizer state.
int shardRanks(const ParallelLayout &layout, int gpus) { return domain::dataParallel(layout, gpus) * layout.contextParallel; }

/// A shard group over all data-parallel ranks stays one when the ranks become fewer.
void keepWholeGroup(ParallelLayout &layout, const ParallelLayout &before, int gpus)
{
    if (before.fsdp > 0 && before.fsdp == shardRanks(before, gpus))
        layout.fsdp = shardRanks(layout, gpus);
}

/// Of FSDP's strategies those that shard more, the least first.
std::vector<Candidate> strongerSharding(const Candidate &c)
{
    using domain::FsdpSharding;
    std::vector<Candidate> out;
    if (c.layout.fsdp <= 0)
        return out;
    if (c.layout.fsdpSharding == FsdpSharding::Optim)
        out.emplace_back(c).layout.fsdpSharding = FsdpSharding::OptimGrads;
    if (c.layout.fsdpSharding != FsdpSharding::OptimGradsParams)
        out.emplace_back(c).layout.fsdpSharding = FsdpSharding::OptimGradsParams;
    return out;
}

/// Half of the optimizer's state in host memory, or all of it.
std::vector<Candidate> offloadedOptimizer(const Candidate &c)
{
    std::vector<Candidate> out;
    for (const double share : {0.5, 1.0}) {
        if (domain::isMegatronCore(c.options.framework) && share > c.options.optimizerOffloadFraction)
            out.emplace_back(c).options.optimizerOffloadFraction = share;
    }
    return out;
}

} // namespace

FixChanges::FixChanges(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const ParallelLayout &splits)
    : m_facts(makeFacts(model, cluster))
    , m_splits(splits)
{
}

std::vector<ChangeSeries> FixChanges::of(const Candidate &candidate) const
{
    std::vector<ChangeSeries> all;
    for (const FixKind kind : kKinds) {
        std::vector<Candidate> changed = variants(kind, candidate);
        if (changed.empty())
            continue;
        const bool blocks = kind == FixKind::Recompute && candidate.recompute.method == domain::RecomputeMethod::Block;
        const bool fromKept = kind == FixKind::Recompute && candidate.recompute.granularity != RecomputeGranularity::Full;
        all.push_back({kind, blocks || fromKept || kind == FixKind::Offload, std::move(changed)});
    }
    return all;
}

std::vector<Candidate> FixChanges::variants(FixKind kind, const Candidate &c) const
{
    using domain::Optimizer;
    const ParallelLayout &layout = c.layout;
    const domain::TrainingOptions &options = c.options;
    switch (kind) {
    case FixKind::SequenceParallel:
        return edited(c, layout.tensorParallel > 1 && !layout.sequenceParallel, [](Candidate &x) { x.layout.sequenceParallel = true; });
    case FixKind::DistributedOptimizer:
        return edited(c, !layout.distributedOptimizer, [](Candidate &x) { x.layout.distributedOptimizer = true; });
    case FixKind::CrossEntropy:
        return edited(c, !options.crossEntropyFusion, [](Candidate &x) { x.options.crossEntropyFusion = true; });
    case FixKind::Attention:
        return edited(c, options.attention != domain::AttentionBackend::Flash,
                      [](Candidate &x) { x.options.attention = domain::AttentionBackend::Flash; });
    case FixKind::FusedNorm:
        return edited(c, !options.fusedNorm, [](Candidate &x) { x.options.fusedNorm = true; });
    case FixKind::CudaGraphs:
        return edited(c, options.cudaGraphs, [](Candidate &x) { x.options.cudaGraphs = false; });
    case FixKind::Fsdp:
        return fullySharded(c);
    case FixKind::FsdpSharding:
        return strongerSharding(c);
    case FixKind::TensorParallel:
        return tensorSizes(c);
    case FixKind::PipelineParallel:
        return pipelineSizes(c);
    case FixKind::VirtualPipeline:
        return chunkCounts(c);
    case FixKind::ContextParallel:
        return contextSizes(c);
    case FixKind::ExpertParallel:
        return expertSizes(c);
    case FixKind::ExpertTensorParallel:
        return expertTensorSizes(c);
    case FixKind::MicroBatch: {
        std::vector<Candidate> smaller;
        for (int size = c.batch.microBatchSize / 2; size >= 1; size /= 2)
            smaller.emplace_back(c).batch.microBatchSize = size;
        return smaller;
    }
    case FixKind::GradDtype:
        return edited(c, options.gradDtype == domain::GradDtype::Fp32 && options.optimizer != Optimizer::PrecisionAwareAdam,
                      [](Candidate &x) { x.options.gradDtype = domain::GradDtype::Bf16; });
    case FixKind::Optimizer: // Megatron-Core has it for the distributed optimizer only
        return edited(c, options.optimizer == Optimizer::Adam && layout.distributedOptimizer && domain::isMegatronCore(options.framework),
                      [](Candidate &x) { x.options.optimizer = Optimizer::PrecisionAwareAdam; });
    case FixKind::OptimizerOffload:
        return offloadedOptimizer(c);
    case FixKind::OffloadModules:
        return moduleOffloads(c);
    case FixKind::SelectiveRecompute:
        return moduleSets(c);
    case FixKind::Recompute:
        return recomputedLayers(c);
    case FixKind::Offload:
        return offloadedLayers(c);
    }
    return {};
}

std::vector<Candidate> FixChanges::fullySharded(const Candidate &c) const
{
    Candidate flat = c;
    ParallelLayout &layout = flat.layout;
    layout.pipelineParallel = layout.virtualPipeline = 1;
    layout.firstStageLayers = layout.lastStageLayers = 0;
    std::vector<Candidate> out;
    const int ranks = shardRanks(layout, m_facts.gpus);
    for (const int group : divisorsAbove(ranks, std::max(c.layout.fsdp, 1), ranks))
        out.emplace_back(flat).layout.fsdp = group;
    return out;
}

/// Attention's tensors, the experts', or all that the model has; beside those that are offloaded already.
std::vector<Candidate> FixChanges::moduleOffloads(const Candidate &c) const
{
    constexpr unsigned kAttention = domain::OffloadCoreAttn | domain::OffloadAttnProj;
    constexpr unsigned kExperts = domain::OffloadExpertFc1 | domain::OffloadMoeAct;
    std::vector<Candidate> out;
    const bool core = domain::isMegatronCore(c.options.framework);
    if (!core || c.recompute.granularity == RecomputeGranularity::Full || c.options.activationOffloadLayers > 0)
        return out;
    const bool latent = (m_facts.recomputable & domain::RecomputeMlaUpProj) != 0;
    const bool experts = m_facts.experts > 0;
    const unsigned all = kAttention | domain::OffloadQkvLinear | (latent ? unsigned(domain::OffloadAttnNorm) : 0u)
        | (experts ? kExperts | domain::OffloadMlpNorm : 0u);
    unsigned tried = c.options.offloadModules;
    for (const unsigned added : {experts ? unsigned(domain::OffloadMoeAct) : 0u, experts ? kExperts : 0u, kAttention, all}) {
        const unsigned modules = c.options.offloadModules | added;
        if (modules != c.options.offloadModules && modules != tried)
            out.emplace_back(c).options.offloadModules = static_cast<std::uint8_t>(modules);
        tried = modules;
    }
    return out;
}

std::vector<Candidate> FixChanges::tensorSizes(const Candidate &c) const
{
    std::vector<Candidate> out;
    for (const int size : divisorsAbove(m_facts.gpus, c.layout.tensorParallel, m_facts.tensorDomain)) {
        ParallelLayout &layout = out.emplace_back(c).layout;
        layout.tensorParallel = size;
        layout.sequenceParallel = c.layout.sequenceParallel || c.layout.tensorParallel == 1;
        if (m_facts.experts == 0 || c.layout.expertTensorParallel == c.layout.tensorParallel)
            layout.expertTensorParallel = size;
        keepWholeGroup(layout, c.layout, m_facts.gpus);
    }
    return out;
}

std::vector<Candidate> FixChanges::pipelineSizes(const Candidate &c) const
{
    std::vector<Candidate> out;
    if (c.layout.fsdp > 0)
        return out;
    for (const int size : divisorsAbove(m_facts.gpus, c.layout.pipelineParallel, m_facts.layers)) {
        Candidate deeper = c;
        ParallelLayout &layout = deeper.layout;
        layout.pipelineParallel = size;
        const StageSplit split = stageSplitFor(m_splits, m_facts.layers, size);
        layout.firstStageLayers = split.first;
        layout.lastStageLayers = split.last;
        const auto add = [&](int chunks) {
            Candidate &added = out.emplace_back(deeper);
            added.layout.virtualPipeline = chunks;
            if (added.recompute.granularity == RecomputeGranularity::Full)
                added.recompute.layers = std::min(added.recompute.layers, largestChunk(added.layout));
        };
        add(c.layout.virtualPipeline);
        if (c.layout.virtualPipeline > 1)
            add(1);
    }
    return out;
}

std::vector<Candidate> FixChanges::chunkCounts(const Candidate &c) const
{
    std::vector<Candidate> out;
    for (int chunks = 1; c.layout.pipelineParallel > 1 && chunks <= kMostChunks; ++chunks) {
        if (chunks != c.layout.virtualPipeline)
            out.emplace_back(c).layout.virtualPipeline = chunks;
    }
    return out;
}

std::vector<Candidate> FixChanges::contextSizes(const Candidate &c) const
{
    std::vector<Candidate> out;
    for (const int size : divisorsAbove(m_facts.gpus, c.layout.contextParallel, c.batch.seqLength / kLeastTokensPerContextRank))
        out.emplace_back(c).layout.contextParallel = size;
    return out;
}

std::vector<Candidate> FixChanges::expertSizes(const Candidate &c) const
{
    std::vector<Candidate> out;
    for (const int size : divisorsAbove(m_facts.experts, c.layout.expertParallel, m_facts.gpus))
        out.emplace_back(c).layout.expertParallel = size;
    return out;
}

std::vector<Candidate> FixChanges::expertTensorSizes(const Candidate &c) const
{
    std::vector<Candidate> out;
    for (const int size : divisorsAbove(m_facts.experts > 0 ? m_facts.gpus : 0, c.layout.expertTensorParallel, m_facts.tensorDomain))
        out.emplace_back(c).layout.expertTensorParallel = size;
    return out;
}

/// One more module, two more, or all that the model has; beside those that are recomputed already.
std::vector<Candidate> FixChanges::moduleSets(const Candidate &c) const
{
    std::vector<Candidate> out;
    if (c.recompute.granularity == RecomputeGranularity::Full || c.options.activationOffloadLayers > 0)
        return out;
    const unsigned own = c.recompute.granularity == RecomputeGranularity::Selective ? c.recompute.modules : 0u;
    const unsigned left = m_facts.recomputable & ~own;
    // The whole expert layer contains its activation and the shared expert.
    constexpr unsigned kPartsOfMoe = domain::RecomputeMoeAct | domain::RecomputeSharedExperts;
    for (unsigned added = 1; added <= left; ++added) {
        const unsigned modules = own | added;
        const bool repeats = (modules & domain::RecomputeMoe) != 0 && (added & kPartsOfMoe) != 0;
        if ((added & ~left) == 0 && !repeats && (std::popcount(added) <= 2 || added == (left & ~kPartsOfMoe)))
            out.emplace_back(c).recompute = RecomputePlan::selective(static_cast<std::uint8_t>(modules));
    }
    return out;
}

/// Layer by layer up to all of them; where all are recomputed already, in larger groups.
std::vector<Candidate> FixChanges::recomputedLayers(const Candidate &c) const
{
    std::vector<Candidate> out;
    if (c.options.activationOffloadLayers > 0 || c.options.offloadModules != 0) // Megatron-Core refuses both
        return out;
    const bool full = c.recompute.granularity == RecomputeGranularity::Full;
    const int chunk = largestChunk(c.layout);
    if (full && c.recompute.method == domain::RecomputeMethod::Uniform) {
        constexpr int kLargestGroup = 8;
        for (int group = 1; group <= std::min(chunk, kLargestGroup); ++group) {
            if (group != c.recompute.layers)
                out.emplace_back(c).recompute.layers = group;
        }
        return out;
    }
    for (int layers = full ? c.recompute.layers + 1 : 1; layers < chunk; ++layers)
        out.emplace_back(c).recompute = RecomputePlan::block(layers);
    out.emplace_back(c).recompute = RecomputePlan::full();
    return out;
}

/// Megatron-Core offloads without pipeline and without recompute only, and keeps the last layer.
std::vector<Candidate> FixChanges::offloadedLayers(const Candidate &c) const
{
    std::vector<Candidate> out;
    if (!domain::isMegatronCore(c.options.framework) || c.layout.pipelineParallel > 1 || c.options.offloadModules != 0
        || c.recompute.granularity != RecomputeGranularity::None)
        return out;
    for (int layers = c.options.activationOffloadLayers + 1; layers < m_facts.layers; ++layers)
        out.emplace_back(c).options.activationOffloadLayers = layers;
    return out;
}

int FixChanges::largestChunk(const ParallelLayout &layout) const
{
    const int stage = largestStage({layout.firstStageLayers, layout.lastStageLayers}, m_facts.layers, layout.pipelineParallel);
    return std::max((stage + layout.virtualPipeline - 1) / layout.virtualPipeline, 1);
}

bool compatible(FixKind a, FixKind b)
{
    const auto [first, second] = std::minmax(a, b);
    if (first == second)
        return false;
    switch (second) {
    case FixKind::PipelineParallel:
    case FixKind::VirtualPipeline: // sharding takes the pipeline away; a pipeline size brings its chunks
        return first != FixKind::Fsdp && first != FixKind::PipelineParallel;
    case FixKind::FsdpSharding:
        return first != FixKind::Fsdp; // which shards everything
    case FixKind::Recompute:
        return first != FixKind::SelectiveRecompute && first != FixKind::OffloadModules;
    case FixKind::Offload:
        return first != FixKind::SelectiveRecompute && first != FixKind::Recompute && first != FixKind::PipelineParallel
            && first != FixKind::OffloadModules;
    case FixKind::Optimizer: // brings gradients of its own
        return first != FixKind::GradDtype;
    default:
        return true;
    }
}

} // namespace search
