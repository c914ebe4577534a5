// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/steptime.h"

#include "domain/contextexchange.h"
#include "estimate/dataparalleltime.h"
#include "estimate/expertoverlap.h"
#include "estimate/kepttime.h"
#include "estimate/pipelinetime.h"
#include "estimate/stagecosts.h"
#include "estimate/stagelayout.h"
#include "estimate/stages.h"
#include "estimate/timehabits.h"
#include "estimate/weightsums.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace estimate {

using base::Bytes;
using base::Seconds;
using domain::Candidate;
using domain::Framework;
using domain::Precision;

namespace {

constexpr std::size_t kPrecisions = 8;
constexpr double kBytes16 = 2;

/// Muon's orthogonalisation of one update: five Newton-Schulz iterations of three products, with r the
/// smaller and c the larger side 4 r^2 c + 2 r^3 (K. Jordan, "Muon", 2024).
double newtonSchulzFlops(const std::vector<Weight> &weights)
{
    constexpr double kIterations = 5;
    double flops = 0;
    for (const Weight &weight : weights) {
        if (!weight.isMatrix)
            continue;
        const double r = double(std::min(weight.inputs, weight.outputs));
        const double c = double(std::max(weight.inputs, weight.outputs));
        flops += double(weight.copies) * kIterations * (4 * r * r * c + 2 * r * r * r);
    }
    return flops;
}

/// No more stages than GPUs and no more chunks than layers, so that absurd sizes stay cheap to answer.
domain::ParallelLayout bounded(domain::ParallelLayout layout, int gpus, int layers)
{
    layout.pipelineParallel = std::clamp(layout.pipelineParallel, 1, std::max(gpus, 1));
    layout.virtualPipeline = layout.pipelineParallel > 1 ? std::clamp(layout.virtualPipeline, 1, std::max(layers, 1)) : 1;
    return layout;
}

/// At least 1, and small enough that a product of two sizes stays a whole number.
int bounded(int size) { return std::clamp(size, 1, 1 << 15); }

/// Work of a pass that takes no time; a pass that waits for its host then waits longer.
void release(WorkTimes &pass, std::span<const Work> free)
{
    const bool hostBound = pass.at(Work::HostBound) > Seconds();
    for (const Work work : free) {
        if (hostBound && work != Work::HostBound)
            pass.add(Work::HostBound, pass.at(work));
        pass.at(work) = Seconds();
    }
}

/// Times of layers do not follow from what is sharded over data-parallel ranks.
CandidateInputs withoutSharding(CandidateInputs layer)
{
    const domain::ParallelLayout unset;
    layer.candidate.layout.distributedOptimizer = unset.distributedOptimizer;
    layer.candidate.layout.fsdp = unset.fsdp;
    layer.candidate.layout.fsdpSharding = unset.fsdpSharding;
    return layer;
}

/// Sizes of a candidate on a cluster, each at least 1.
struct Sizes {
    const domain::ParallelLayout &layout;
    int gpus, tensor, pipeline, chunks, context, expert, expertTensor, data;

    Sizes(const Candidate &candidate, const StageMap &stages, int numGpus)
        : layout(candidate.layout)
        , gpus(std::max(numGpus, 1))
        , tensor(bounded(candidate.layout.tensorParallel))
        , pipeline(stages.stages())
        , chunks(stages.chunks())
        , context(bounded(candidate.layout.contextParallel))
        , expert(bounded(candidate.layout.expertParallel))
        , expertTensor(bounded(candidate.layout.expertTensorParallel))
        , data(dataParallelRanks(candidate.layout, numGpus))
    {
    }
};

} // namespace

struct StepTimeModel::Impl {
    domain::ModelSpec model;
    domain::ClusterSpec cluster;
    domain::HardwareProfile profile;
    LayerKinds kinds;
    WeightSums weights;
    StageCosts stageCosts;
    std::vector<Operators> operators; ///< by framework and precision
    std::vector<Placement> placements; ///< by framework
    double muonFlops = 0; ///< of the whole model
    bool hasExperts = false;
    double fixed = 0; ///< seconds a step, of any framework
    domain::AttentionNeeds attention; ///< of the exchange between context-parallel ranks
    int nodes = 1;

    Impl(const domain::ModelSpec &m, const domain::ClusterSpec &c, const domain::HardwareProfile &p);

    [[nodiscard]] const Operators &operatorsOf(const domain::TrainingOptions &options) const
    {
        return operators[static_cast<std::size_t>(options.framework) * kPrecisions + static_cast<std::size_t>(options.precision)];
    }
    [[nodiscard]] PartInputs partInputs(const StepInputs &step, const Sizes &sizes) const;
    /// Refers to `inputs`.
    [[nodiscard]] LayerSetting setting(const PartInputs &inputs) const;
    [[nodiscard]] StagePass pass(const PartInputs &inputs, const StageMap &stages, KeptTime *kept) const;
    [[nodiscard]] RankParameters firstStageParameters(const ShardInputs &inputs) const;
    [[nodiscard]] DataParallelSetting dataParallel(const LayerSetting &setting, const Sizes &sizes, const RankParameters &parameters,
                                                   const LayerTimes &pass) const;
    [[nodiscard]] Seconds hop(const LayerSetting &setting, const Sizes &sizes) const;
    [[nodiscard]] StepParts parts(const StepInputs &inputs, KeptTime *kept) const;
    [[nodiscard]] WorkTimes step(const Candidate &candidate, KeptTime *kept) const;
    [[nodiscard]] Seconds pipelineTime(const Candidate &candidate, KeptTime *kept) const;
    [[nodiscard]] PipelineWork pipeline(const Candidate &candidate, std::span<const Work> free) const;
};

StepTimeModel::Impl::Impl(const domain::ModelSpec &m, const domain::ClusterSpec &c, const domain::HardwareProfile &p)
    : model(m)
    , cluster(c)
    , profile(p)
    , kinds(model.layers)
    , weights(model, kinds)
    , stageCosts(model, kinds)
    , fixed(profile.stepFixed + profile.stepFixedPerDoubling * std::log2(double(std::max(cluster.numGpus(), 1))))
    , attention(domain::attentionNeeds(model))
{
    for (int kind = 0; kind < kinds.count(); ++kind) {
        const domain::LayerSpec &layer = kinds.kind(kind);
        muonFlops += newtonSchulzFlops(layerWeights(model, layer)) * kinds.countIn(kind, {0, model.numLayers()});
        hasExperts = hasExperts || layer.feedForward == domain::FeedForward::Moe;
    }
    const int perNode = std::max(cluster.gpusPerNode, 1);
    nodes = std::max(1, (cluster.numGpus() + perNode - 1) / perNode);
    for (std::size_t f = 0; f < domain::kFrameworkCount; ++f) {
        const TimeHabits &habits = timeHabits(static_cast<Framework>(f));
        domain::HardwareProfile wires = profile;
        if (habits.networkHop > 0)
            wires.networkHopLatency = habits.networkHop;
        placements.emplace_back(cluster, wires, habits.networkShare > 0 ? habits.networkShare : profile.networkShare);
        for (std::size_t q = 0; q < kPrecisions; ++q) {
            operators.emplace_back(cluster.gpu, profile, static_cast<Precision>(q));
            operators.back().scaleRates(habits.gemmRate, habits.memoryRate, habits.attentionRate);
        }
    }
}

PartInputs StepTimeModel::Impl::partInputs(const StepInputs &step, const Sizes &sizes) const
{
    const Candidate &candidate = step.microBatch.candidate;
    PartInputs inputs{withoutSharding(layerInputs(candidate))};
    const TimeHabits &habits = timeHabits(candidate.options.framework);
    const bool severalUnderWay = sizes.chunks > 1 || (sizes.pipeline == 1 && step.severalMicroBatches);
    inputs.pipelined = habits.pipelinedRankWait > 0 && sizes.pipeline > 1;
    inputs.interleavedExperts = overlapsExperts(candidate) && severalUnderWay;
    const double chunkLayers = std::max(1.0, double(model.numLayers()) / (double(sizes.pipeline) * sizes.chunks));
    inputs.offloadedShare = std::clamp(candidate.options.activationOffloadLayers / chunkLayers, 0.0, 1.0);
    if (candidate.recompute.granularity == domain::RecomputeGranularity::Full) {
        const bool block = candidate.recompute.method == domain::RecomputeMethod::Block;
        inputs.recomputedShare = block ? std::clamp(candidate.recompute.layers / chunkLayers, 0.0, 1.0) : 1.0;
    }
    return inputs;
}

LayerSetting StepTimeModel::Impl::setting(const PartInputs &inputs) const
{
    const Candidate &candidate = inputs.layer.candidate;
    const TimeHabits &habits = timeHabits(candidate.options.framework);
    LayerSetting s{.operators = operatorsOf(candidate.options),
                   .placement = placements[static_cast<std::size_t>(candidate.options.framework)],
                   .profile = profile,
                   .habits = habits,
                   .candidate = candidate,
                   .tensor = bounded(candidate.layout.tensorParallel),
                   .context = bounded(candidate.layout.contextParallel),
                   .expert = bounded(candidate.layout.expertParallel),
                   .expertTensor = bounded(candidate.layout.expertTensorParallel),
                   .microBatch = double(std::max(candidate.batch.microBatchSize, 1)),
                   .sequence = double(std::max(candidate.batch.seqLength, 1)),
                   .gradBytes = candidate.options.gradDtype == domain::GradDtype::Fp32 ? 4.0 : 2.0,
                   .recomputedShare = inputs.recomputedShare,
                   .offloadedShare = inputs.offloadedShare,
                   .interleavedExperts = inputs.interleavedExperts,
                   .pipelined = inputs.pipelined};
    if (s.context > 1) {
        const domain::ContextExchange exchange = domain::contextExchange(candidate.layout, attention);
        s.contextGroup = {exchange, s.context, std::min(domain::headRanks(exchange, candidate.layout), s.context), s.tensor};
    }
    s.decoderSequence = model.decoderSeqLength > 0 ? model.decoderSeqLength : s.sequence;
    s.sequenceParallel = candidate.layout.sequenceParallel && s.tensor > 1;
    s.userBuffers = habits.tpUserBuffers && s.sequenceParallel && !hasExperts && s.placement.insideDomain({s.tensor, 1});
    return s;
}

StagePass StepTimeModel::Impl::pass(const PartInputs &inputs, const StageMap &stages, KeptTime *kept) const
{
    if (kept) {
        const KeptTime::Parts place = kept->parts(inputs);
        for (std::size_t part = 0; part < stageCosts.parts() && !place.known; ++part)
            place.times[part] = stageCosts.time(part, setting(inputs));
        return stageCosts.pass(place.times, stages);
    }
    StageCosts::Parts parts;
    for (std::size_t part = 0; part < stageCosts.parts(); ++part)
        parts.add(stageCosts.time(part, setting(inputs)));
    return stageCosts.pass(std::span(parts.begin(), parts.size()), stages);
}

/// The first stage stands for all: it holds the embedding and its traffic is the first that is waited for.
RankParameters StepTimeModel::Impl::firstStageParameters(const ShardInputs &inputs) const
{
    RankParameters sum;
    const double expertShards = double(inputs.expert) * inputs.expertTensor;
    for (int chunk = 0; chunk < inputs.stages.chunks(); ++chunk) {
        const LayerRange range = inputs.stages.chunk(0, chunk);
        for (int kind = 0; kind < kinds.count(); ++kind) {
            const ShardedCount &layer = weights.layer(kind).all;
            const double count = kinds.countIn(kind, range);
            sum.dense += count * layer.regular(inputs.tensor);
            sum.expert += count * layer.experts(expertShards);
        }
    }
    const double vocabulary = double(model.paddedVocabSize(inputs.tensor));
    sum.dense += weights.embedding().regular(vocabulary, inputs.tensor);
    if (inputs.stages.stages() == 1) {
        sum.dense += weights.head().regular(vocabulary, inputs.tensor) + model.mtpNumLayers * weights.mtp().all.regular(inputs.tensor);
        sum.expert += model.mtpNumLayers * weights.mtp().all.experts(expertShards);
    }
    return sum;
}

DataParallelSetting StepTimeModel::Impl::dataParallel(const LayerSetting &setting, const Sizes &sizes, const RankParameters &parameters,
                                                      const LayerTimes &pass) const
{
    const domain::ParallelLayout &layout = sizes.layout;
    const domain::TrainingOptions &options = setting.candidate.options;
    const int expertBlock = sizes.expert * sizes.expertTensor;
    DataParallelSetting s;
    s.parameters = parameters;
    s.denseRanks = sizes.data * sizes.context;
    s.expertRanks = std::max(1, sizes.gpus / sizes.pipeline / expertBlock);
    s.denseLink = setting.placement.sharedRing({s.denseRanks, sizes.tensor});
    s.expertLink = setting.placement.sharedRing({s.expertRanks, expertBlock});
    s.shardRanks = std::min(layout.fsdp, s.denseRanks);
    s.sharding = layout.fsdpSharding;
    s.shardUnits = std::max(1, model.numLayers() / sizes.pipeline);
    s.shardLink = setting.placement.sharedRing({std::max(s.shardRanks, 1), sizes.tensor});
    s.gradBytes = setting.gradBytes;
    s.gatherBytes = domain::isLowPrecision(options.precision) && setting.habits.gathersFp8 ? 1 : 2;
    s.forward = pass.forward.total();
    s.backward = pass.backward.total();
    s.chunks = sizes.chunks;
    s.distributedOptimizer = layout.distributedOptimizer;
    s.optimizer = options.optimizer;
    s.hostShare = options.optimizerOffloadFraction;
    if (s.optimizer == domain::Optimizer::Muon) // whole layers are dealt out to the ranks
        s.muonFlops = muonFlops / sizes.gpus;
    return s;
}

Seconds StepTimeModel::Impl::hop(const LayerSetting &s, const Sizes &sizes) const
{
    const double elements = s.microBatch * s.sequence / s.context * model.hiddenSize / (s.sequenceParallel ? s.tensor : 1);
    const Link link = s.placement.pointToPoint({sizes.pipeline, std::max(1, sizes.gpus / sizes.pipeline)});
    return sendReceive(Bytes(elements * kBytes16), link);
}

StepParts StepTimeModel::Impl::parts(const StepInputs &inputs, KeptTime *kept) const
{
    const Candidate &candidate = inputs.microBatch.candidate;
    const StageMap stages(model.numLayers(), bounded(stageLayout(model, candidate), cluster.numGpus(), model.numLayers()));
    const Sizes sizes(candidate, stages, cluster.numGpus());
    const PartInputs layer = partInputs(inputs, sizes);
    const LayerSetting s = setting(layer);
    const ShardInputs shards{stages, sizes.tensor, sizes.expert, sizes.expertTensor};
    const auto sum = [&] { return firstStageParameters(shards); };
    const StagePass through = pass(layer, stages, kept);
    const RankParameters parameters = kept ? kept->parameters(shards, sum) : sum();
    return {through, dataParallel(s, sizes, parameters, through.slowest), hop(s, sizes), stages.stages(), stages.chunks()};
}

WorkTimes StepTimeModel::Impl::step(const Candidate &candidate, KeptTime *kept) const
{
    const int count = microBatches(candidate, cluster.numGpus());
    const StepInputs inputs{microBatchInputs(candidate), count > 1};
    const auto work = [&] { return parts(inputs, kept); };
    std::optional<StepParts> own;
    const StepParts &step = kept ? kept->step(inputs, work) : own.emplace(work());

    const PipelineShape pipeline{step.stages, step.chunks, count};
    const TimeHabits &habits = timeHabits(candidate.options.framework);
    DataParallelSetting dataParallel = step.dataParallel;
    dataParallel.microBatches = count;
    WorkTimes result;
    result.add(step.pass.slowest.forward, count);
    result.add(step.pass.slowest.backward, count);
    result.add(Work::Bubble, pipelineBubble(pipeline, step.pass.slowestTotal, step.pass.all, step.pass.paths));
    result.add(Work::PipelineTransfer, pipelineTransfers(pipeline, step.hop, step.pass.slowestTotal - step.pass.slowestInner));
    addDataParallel(result, dataParallel, profile, habits);
    addOptimizer(result, dataParallel, operatorsOf(candidate.options), profile);
    result.add(Work::Fixed, Seconds(fixed + habits.stepFixed));
    if (habits.slowNodeChance > 0) {
        const SlowNodes slow{habits.slowNodeChance, Seconds(habits.slowNodeExchange)};
        result.add(Work::PipelineTransfer, slowNodeLoss(pipeline, slow, nodes, result.total()));
    }
    return result;
}

Seconds StepTimeModel::Impl::pipelineTime(const Candidate &candidate, KeptTime *kept) const
{
    const int count = microBatches(candidate, cluster.numGpus());
    const StepInputs inputs{microBatchInputs(candidate), count > 1};
    const auto work = [&] { return parts(inputs, kept); };
    std::optional<StepParts> own;
    const StepParts &step = kept ? kept->step(inputs, work) : own.emplace(work());
    const PipelineShape pipeline{step.stages, step.chunks, count};
    return step.pass.slowestTotal * count + pipelineBubble(pipeline, step.pass.slowestTotal, step.pass.all, step.pass.paths)
        + pipelineTransfers(pipeline, step.hop, step.pass.slowestTotal - step.pass.slowestInner);
}

PipelineWork StepTimeModel::Impl::pipeline(const Candidate &candidate, std::span<const Work> free) const
{
    const int count = microBatches(candidate, cluster.numGpus());
    const StepInputs inputs{microBatchInputs(candidate), count > 1};
    const Candidate &shown = inputs.microBatch.candidate;
    const StageMap stages(model.numLayers(), bounded(stageLayout(model, shown), cluster.numGpus(), model.numLayers()));
    const Sizes sizes(shown, stages, cluster.numGpus());
    const PartInputs layer = partInputs(inputs, sizes);
    const LayerSetting s = setting(layer);
    StageCosts::Parts parts;
    for (std::size_t part = 0; part < stageCosts.parts(); ++part) {
        TimedPart timed = stageCosts.time(part, s);
        release(timed.times.forward, free);
        release(timed.times.backward, free);
        parts.add(timed);
    }
    PipelineWork work{stages, count, sizes.chunks > 1 && layer.interleavedExperts, sizes.pipeline > 1 ? hop(s, sizes) : Seconds(), {}};
    for (int stage = 0; stage < stages.stages(); ++stage) {
        for (int chunk = 0; chunk < stages.chunks(); ++chunk)
            work.chunks.push_back(stageCosts.chunk(std::span(parts.begin(), parts.size()), stages, stage, chunk));
    }
    return work;
}

StepTimeModel::StepTimeModel(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile)
    : m_impl(std::make_unique<const Impl>(model, cluster, profile))
{
}
StepTimeModel::~StepTimeModel() = default;
StepTimeModel::StepTimeModel(StepTimeModel &&) noexcept = default;
StepTimeModel &StepTimeModel::operator=(StepTimeModel &&) noexcept = default;

WorkTimes StepTimeModel::step(const Candidate &candidate, KeptTime *kept) const { return m_impl->step(candidate, kept); }

Seconds StepTimeModel::pipelineTime(const Candidate &candidate, KeptTime *kept) const { return m_impl->pipelineTime(candidate, kept); }

PipelineWork StepTimeModel::pipeline(const Candidate &candidate, std::span<const Work> free) const
{
    return m_impl->pipeline(candidate, free);
}

KeptTime StepTimeModel::makeKept() const { return KeptTime(m_impl->stageCosts.parts()); }

double StepTimeModel::spread(const Candidate &candidate) const
{
    const double ofModel = m_impl->hasExperts ? m_impl->profile.spreadMoe : m_impl->profile.spreadDense;
    return std::max(ofModel, timeHabits(candidate.options.framework).spread);
}

} // namespace estimate
