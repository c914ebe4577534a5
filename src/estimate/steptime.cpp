// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/steptime.h"

#include "estimate/dataparalleltime.h"
#include "estimate/layertime.h"
#include "estimate/layerweights.h"
#include "estimate/pipelinetime.h"
#include "estimate/stages.h"
#include "estimate/timehabits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace estimate {

using base::Bytes;
using base::Seconds;
using domain::Candidate;
using domain::Framework;
using domain::Precision;

namespace {

constexpr std::size_t kPrecisions = 8;
constexpr std::size_t kFrameworks = 6;
constexpr int kMaxKinds = 48; // kinds of layers beyond this count as the last one
constexpr double kBytes16 = 2;
constexpr double kEmbeddingBytes = 8; // per element: gather forward, scatter-add backward
constexpr double kNewtonSchulzSteps = 5; // Muon (Jordan et al. 2024)

/// Parameters of a layer by how they are divided.
struct LayerParameters {
    double tensor = 0, replicated = 0, expert = 0;
};

LayerParameters parametersOf(const std::vector<Weight> &weights)
{
    LayerParameters sum;
    for (const Weight &weight : weights) {
        if (weight.axis == ShardAxis::Expert)
            sum.expert += double(weight.count());
        else if (weight.axis == ShardAxis::Tensor)
            sum.tensor += double(weight.count());
        else
            sum.replicated += double(weight.count());
    }
    return sum;
}

/// Five iterations of three products with the smaller side r: 2 x 2 r^2 c + 2 r^3 each.
double muonFlops(const std::vector<Weight> &weights)
{
    double flops = 0;
    for (const Weight &weight : weights) {
        if (!weight.isMatrix)
            continue;
        const double r = double(std::min(weight.inputs, weight.outputs));
        const double c = double(std::max(weight.inputs, weight.outputs));
        flops += double(weight.copies) * kNewtonSchulzSteps * (4 * r * r * c + 2 * r * r * r);
    }
    return flops;
}

/// Sizes of a candidate on a cluster, each at least 1.
struct Sizes {
    int tensor, pipeline, chunks, context, expert, expertTensor, data, microBatches;

    Sizes(const Candidate &candidate, const StageMap &stages, int gpus)
        : tensor(std::max(candidate.layout.tensorParallel, 1))
        , pipeline(stages.stages())
        , chunks(stages.chunks())
        , context(std::max(candidate.layout.contextParallel, 1))
        , expert(std::max(candidate.layout.expertParallel, 1))
        , expertTensor(std::max(candidate.layout.expertTensorParallel, 1))
        , data(dataParallelRanks(candidate.layout, gpus))
        , microBatches(estimate::microBatches(candidate, gpus))
    {
    }
};

} // namespace

struct StepTimeModel::Impl {
    domain::ModelSpec model;
    domain::ClusterSpec cluster;
    domain::HardwareProfile profile;
    LayerKinds kinds;
    std::vector<LayerCost> costs; ///< per kind
    std::vector<LayerParameters> parameters; ///< per kind
    LayerParameters mtpParameters;
    double muon = 0; ///< orthogonalisation of the whole model
    std::vector<Operators> operators; ///< by framework and precision
    std::vector<Placement> placements; ///< by framework
    bool hasExperts = false;

    Impl(const domain::ModelSpec &m, const domain::ClusterSpec &c, const domain::HardwareProfile &p);

    [[nodiscard]] const Operators &operatorsFor(const Candidate &candidate) const
    {
        const auto framework = static_cast<std::size_t>(candidate.options.framework);
        return operators[framework * kPrecisions + static_cast<std::size_t>(candidate.options.precision)];
    }
    [[nodiscard]] const Placement &placementFor(const Candidate &candidate) const
    {
        return placements[static_cast<std::size_t>(candidate.options.framework)];
    }
    [[nodiscard]] LayerSetting setting(const Candidate &candidate, const Sizes &sizes) const;
    [[nodiscard]] LayerTimes head(const LayerSetting &setting) const;
    [[nodiscard]] LayerTimes embedding(const LayerSetting &setting) const;
    [[nodiscard]] double vocabularyParameters(int tensor) const;
    [[nodiscard]] RankParameters stageParameters(const StageMap &stages, int stage, const Sizes &sizes) const;
    [[nodiscard]] DataParallelSetting dataParallel(const Candidate &candidate, const Sizes &sizes, RankParameters parameters) const;
    [[nodiscard]] WorkTimes step(const Candidate &candidate) const;
};

StepTimeModel::Impl::Impl(const domain::ModelSpec &m, const domain::ClusterSpec &c, const domain::HardwareProfile &p)
    : model(m)
    , cluster(c)
    , profile(p)
    , kinds(model.layers)
{
    for (int i = 0; i < std::min(kinds.count(), kMaxKinds); ++i) {
        const domain::LayerSpec &layer = kinds.kind(i);
        const std::vector<Weight> weights = layerWeights(model, layer);
        costs.emplace_back(model, layer);
        parameters.push_back(parametersOf(weights));
        muon += muonFlops(weights) * kinds.countIn(i, {0, model.numLayers()});
        hasExperts = hasExperts || layer.feedForward == domain::FeedForward::Moe;
    }
    if (model.mtpNumLayers > 0)
        mtpParameters = parametersOf(mtpWeights(model));
    for (std::size_t f = 0; f < kFrameworks; ++f) {
        const TimeHabits &habits = timeHabits(static_cast<Framework>(f));
        placements.emplace_back(cluster, profile, habits.networkShare > 0 ? habits.networkShare : profile.networkShare);
        for (std::size_t q = 0; q < kPrecisions; ++q) {
            operators.emplace_back(cluster.gpu, profile, static_cast<Precision>(q));
            operators.back().scaleRates(habits.gemmRate, habits.memoryRate);
        }
    }
}

LayerSetting StepTimeModel::Impl::setting(const Candidate &candidate, const Sizes &sizes) const
{
    const TimeHabits &habits = timeHabits(candidate.options.framework);
    const domain::ParallelLayout &layout = candidate.layout;
    LayerSetting s{.operators = operatorsFor(candidate),
                   .placement = placementFor(candidate),
                   .profile = profile,
                   .habits = habits,
                   .candidate = candidate,
                   .tensor = sizes.tensor,
                   .context = sizes.context,
                   .expert = sizes.expert,
                   .expertTensor = sizes.expertTensor,
                   .microBatch = double(std::max(candidate.batch.microBatchSize, 1)),
                   .sequence = double(std::max(candidate.batch.seqLength, 1)),
                   .gradBytes = candidate.options.gradDtype == domain::GradDtype::Fp32 ? 4.0 : 2.0};
    s.decoderSequence = model.decoderSeqLength > 0 ? model.decoderSeqLength : s.sequence;
    s.sequenceParallel = layout.sequenceParallel && sizes.tensor > 1;
    s.userBuffers = habits.tpUserBuffers && s.sequenceParallel && !hasExperts && s.placement.insideDomain({sizes.tensor, 1});
    const bool canInterleave = sizes.chunks > 1 || (sizes.pipeline == 1 && sizes.microBatches > 1);
    s.interleavedExperts = habits.interleavesExperts && candidate.options.precision == Precision::Fp8Mx && canInterleave;
    if (candidate.recompute.granularity == domain::RecomputeGranularity::Full) {
        const double chunkLayers = std::max(1.0, double(model.numLayers()) / (sizes.pipeline * sizes.chunks));
        const bool block = candidate.recompute.method == domain::RecomputeMethod::Block;
        s.recomputedShare = block ? std::clamp(candidate.recompute.layers / chunkLayers, 0.0, 1.0) : 1.0;
    }
    return s;
}

LayerTimes StepTimeModel::Impl::head(const LayerSetting &s) const
{
    const double tokens = s.microBatch * s.decoderSequence / s.context;
    const double vocabulary = double(model.paddedVocabSize(s.tensor)) / s.tensor;
    const PassTimes product = s.operators.linear(
        {.rows = tokens, .inputs = double(model.hiddenSize), .outputs = vocabulary, .lowPrecision = false, .gradBytes = s.gradBytes});
    const double lossBytes = s.candidate.options.crossEntropyFusion ? s.habits.lossBytes : s.habits.lossBytesPlain;
    const Seconds loss = s.operators.traffic(tokens * vocabulary * lossBytes / 2);
    LayerTimes times;
    times.forward.add(Work::Head, product.forward + loss);
    times.backward.add(Work::Head, product.backward + loss);
    if (model.mtpNumLayers > 0) { // another layer and another head each
        const LayerTimes layer = costs.back().times(s);
        LayerTimes all = times;
        all.forward.add(layer.forward, model.mtpNumLayers);
        all.backward.add(layer.backward, model.mtpNumLayers);
        all.forward.add(times.forward, model.mtpNumLayers);
        all.backward.add(times.backward, model.mtpNumLayers);
        return all;
    }
    return times;
}

LayerTimes StepTimeModel::Impl::embedding(const LayerSetting &s) const
{
    const double elements = s.microBatch * s.sequence / s.context * model.hiddenSize;
    LayerTimes times;
    times.forward.add(Work::Head, s.operators.traffic(elements * kEmbeddingBytes / 3));
    times.backward.add(Work::Head, s.operators.traffic(elements * kEmbeddingBytes * 2 / 3));
    return times;
}

double StepTimeModel::Impl::vocabularyParameters(int tensor) const
{
    return double(model.paddedVocabSize(tensor)) * model.hiddenSize / tensor;
}

RankParameters StepTimeModel::Impl::stageParameters(const StageMap &stages, int stage, const Sizes &sizes) const
{
    RankParameters sum;
    const auto add = [&](const LayerParameters &p, double count) {
        sum.dense += count * (p.tensor / sizes.tensor + p.replicated);
        sum.expert += count * p.expert / (double(sizes.expert) * sizes.expertTensor);
    };
    for (int chunk = 0; chunk < stages.chunks(); ++chunk) {
        const LayerRange range = stages.chunk(stage, chunk);
        for (std::size_t kind = 0; kind < parameters.size(); ++kind)
            add(parameters[kind], kinds.countIn(static_cast<int>(kind), range));
    }
    const bool first = stage == 0;
    const bool last = stage == stages.stages() - 1;
    if (first)
        sum.dense += vocabularyParameters(sizes.tensor);
    if (last && !(first && model.tieEmbeddings))
        sum.dense += vocabularyParameters(sizes.tensor);
    if (last)
        add(mtpParameters, model.mtpNumLayers);
    return sum;
}

DataParallelSetting StepTimeModel::Impl::dataParallel(const Candidate &candidate, const Sizes &sizes, RankParameters own) const
{
    const Placement &placement = placementFor(candidate);
    const TimeHabits &habits = timeHabits(candidate.options.framework);
    const int stageRanks = std::max(1, cluster.numGpus() / sizes.pipeline);
    const int expertBlock = sizes.expert * sizes.expertTensor;
    DataParallelSetting s;
    s.parameters = own;
    s.denseRanks = std::max(1, sizes.data * sizes.context);
    s.expertRanks = std::max(1, stageRanks / expertBlock);
    s.denseLink = placement.sharedRing({s.denseRanks, sizes.tensor});
    s.expertLink = placement.sharedRing({s.expertRanks, expertBlock});
    s.shardRanks = std::min(candidate.layout.fsdp, s.denseRanks);
    if (s.shardRanks > 1)
        s.shardLink = placement.sharedRing({s.shardRanks, sizes.tensor});
    s.gradBytes = candidate.options.gradDtype == domain::GradDtype::Fp32 ? 4 : 2;
    const bool low = domain::isLowPrecision(candidate.options.precision);
    s.gatherBytes = low && habits.gathersFp8 ? 1 : 2;
    s.microBatches = sizes.microBatches;
    s.chunks = sizes.chunks;
    s.pipelined = sizes.pipeline > 1;
    s.distributedOptimizer = candidate.layout.distributedOptimizer;
    s.optimizer = candidate.options.optimizer;
    if (s.optimizer == domain::Optimizer::Muon) // whole layers are dealt out to the ranks
        s.muonFlops = muon / std::max(1, cluster.numGpus());
    return s;
}

WorkTimes StepTimeModel::Impl::step(const Candidate &candidate) const
{
    const StageMap stages(model.numLayers(), candidate.layout);
    const Sizes sizes(candidate, stages, cluster.numGpus());
    const LayerSetting s = setting(candidate, sizes);
    std::array<LayerTimes, kMaxKinds> layers;
    std::array<Seconds, kMaxKinds> totals;
    for (std::size_t kind = 0; kind < costs.size(); ++kind) {
        layers[kind] = costs[kind].times(s);
        totals[kind] = layers[kind].total();
    }
    const LayerTimes tail = head(s);
    const LayerTimes front = embedding(s);

    int slowestStage = 0;
    Seconds slowest, all;
    for (int stage = 0; stage < sizes.pipeline; ++stage) {
        Seconds time;
        for (int chunk = 0; chunk < sizes.chunks; ++chunk) {
            const LayerRange range = stages.chunk(stage, chunk);
            for (std::size_t kind = 0; kind < costs.size(); ++kind)
                time += totals[kind] * kinds.countIn(static_cast<int>(kind), range);
        }
        if (stage == 0)
            time += front.total();
        if (stage == sizes.pipeline - 1)
            time += tail.total();
        all += time;
        if (time > slowest) {
            slowest = time;
            slowestStage = stage;
        }
    }

    LayerTimes pass;
    for (int chunk = 0; chunk < sizes.chunks; ++chunk) {
        const LayerRange range = stages.chunk(slowestStage, chunk);
        for (std::size_t kind = 0; kind < costs.size(); ++kind) {
            const double count = kinds.countIn(static_cast<int>(kind), range);
            pass.forward.add(layers[kind].forward, count);
            pass.backward.add(layers[kind].backward, count);
        }
    }
    const auto addEnd = [&pass](const LayerTimes &times) {
        pass.forward.add(times.forward);
        pass.backward.add(times.backward);
    };
    if (slowestStage == 0)
        addEnd(front);
    if (slowestStage == sizes.pipeline - 1)
        addEnd(tail);

    WorkTimes result;
    result.add(pass.forward, sizes.microBatches);
    result.add(pass.backward, sizes.microBatches);
    const PipelineShape shape{sizes.pipeline, sizes.chunks, sizes.microBatches};
    result.add(Work::Bubble, pipelineBubble(shape, slowest, all));
    if (sizes.pipeline > 1) {
        const double elements = s.microBatch * s.sequence / s.context * model.hiddenSize / (s.sequenceParallel ? s.tensor : 1);
        const int stride = std::max(1, cluster.numGpus() / sizes.pipeline);
        const Seconds hop = sendReceive(Bytes(elements * kBytes16), s.placement.pointToPoint({sizes.pipeline, stride}));
        result.add(Work::PipelineTransfer, pipelineTransfers(shape, hop));
    }

    DataParallelSetting dp = dataParallel(candidate, sizes, stageParameters(stages, 0, sizes));
    dp.forward = pass.forward.total();
    dp.backward = pass.backward.total();
    addDataParallel(result, dp, profile, s.habits);
    addOptimizer(result, dp, s.operators, profile);
    const double doublings = std::log2(double(std::max(cluster.numGpus(), 1)));
    result.add(Work::Fixed, Seconds(profile.stepFixed + profile.stepFixedPerDoubling * doublings + s.habits.stepFixed));
    return result;
}

StepTimeModel::StepTimeModel(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile)
    : m_impl(std::make_unique<const Impl>(model, cluster, profile))
{
}
StepTimeModel::~StepTimeModel() = default;
StepTimeModel::StepTimeModel(StepTimeModel &&) noexcept = default;
StepTimeModel &StepTimeModel::operator=(StepTimeModel &&) noexcept = default;

WorkTimes StepTimeModel::step(const Candidate &candidate) const { return m_impl->step(candidate); }

double StepTimeModel::spread() const { return m_impl->hasExperts ? m_impl->profile.spreadMoe : m_impl->profile.spreadDense; }

} // namespace estimate
