// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/candidatememory.h"

#include "estimate/activationoffload.h"
#include "estimate/expertoverlap.h"
#include "estimate/inputs.h"
#include "estimate/keptmemory.h"
#include "estimate/stagelayout.h"

#include <algorithm>

namespace estimate {

using base::Bytes;
using domain::RecomputeGranularity;
using domain::RecomputeMethod;

namespace {

/// Grouped GEMMs of experts take four workspaces more (TransformerEngine: module/grouped_linear.py).
constexpr double kExpertWorkspaces = 4;
/// Handles of the framework's cuBLAS on a stage with the output layer: forward and autograd thread.
constexpr double kCublasHandles = 2;
/// Small tensors that stay (token ids, losses, scales): the residue of the B200 runs of SimuMax.
constexpr Bytes kSmallTensors = base::mib(0.5);
constexpr Bytes kSmallHeadTensors = base::mib(1);
/// Layers whose offloaded activations are on their way to or from the host.
constexpr int kOffloadInTransit = 2;

int sequenceOf(const domain::ModelSpec &model, const domain::LayerSpec &layer, const domain::Candidate &candidate)
{
    return layer.crossAttention && model.decoderSeqLength > 0 ? model.decoderSeqLength : candidate.batch.seqLength;
}

/// Tokens that reach the head: the decoder's in encoder-decoder models.
int headSequence(const domain::ModelSpec &model, const domain::Candidate &candidate)
{
    return model.layers.empty() ? candidate.batch.seqLength : sequenceOf(model, model.layers.back(), candidate);
}

/// What full recompute keeps is no module's input: there is nothing to offload.
bool offloadsModules(const domain::Candidate &candidate)
{
    return candidate.options.offloadModules != 0 && candidate.recompute.granularity != RecomputeGranularity::Full;
}

} // namespace

CompiledModel::CompiledModel(const domain::ModelSpec &spec, const domain::ClusterSpec &clusterSpec, const domain::HardwareProfile &hardware)
    : model(spec)
    , cluster(clusterSpec)
    , profile(hardware)
    , kinds(model.layers)
    , weights(model, kinds)
    , attention(domain::attentionNeeds(model))
{
}

CandidateMemory::CandidateMemory(const CompiledModel &compiled, const domain::Candidate &candidate, KeptMemory *kept)
    : m_compiled(compiled)
    , m_candidate(candidate)
    , m_habits(memoryHabits(candidate.options.framework))
    , m_map(compiled.kinds.numLayers(), stageLayout(compiled.model, candidate))
    , m_shape(compiled.model, candidate, headSequence(compiled.model, candidate), compiled.attention)
    , m_bytes(candidate.options, compiled.profile, m_habits)
    , m_microBatches(microBatches(candidate, compiled.cluster.numGpus()))
    , m_tensor(m_shape.tensor)
    , m_expertShards(double(std::max(candidate.layout.expertParallel, 1)) * std::max(candidate.layout.expertTensorParallel, 1))
    , m_vocabulary(double(compiled.model.paddedVocabSize(candidate.layout.tensorParallel)))
    , m_hidden(2 * m_shape.tokens * compiled.model.hiddenSize)
    , m_residual(m_shape.residual(compiled.model.hiddenSize))
{
    const domain::ParallelLayout &layout = candidate.layout;
    const double data = double(dataParallelRanks(layout, compiled.cluster.numGpus())) * std::max(layout.contextParallel, 1);
    if (layout.fsdp > 0 || layout.distributedOptimizer) {
        m_shards = layout.fsdp > 0 ? layout.fsdp : data;
        m_expertStateShards = std::max(1.0, m_shards * m_tensor / m_expertShards);
    }
    if (layout.fsdp > 0) {
        m_shardsWeights = layout.fsdpSharding == domain::FsdpSharding::OptimGradsParams;
        m_shardsGradients = layout.fsdpSharding != domain::FsdpSharding::Optim;
    }
    m_offloads = offloadsModules(candidate);
    takeKinds(kept);
    m_crosses = std::any_of(m_kinds.begin(), m_kinds.end(), [](const KindMemory &kind) { return kind.encoderOutput > Bytes(); });
    if (kept)
        kept->takeStages(stageInputs(candidate), stages());
}

void CandidateMemory::takeKinds(KeptMemory *kept)
{
    m_kept = kept;
    const CandidateInputs inputs = layerInputs(m_candidate);
    const int count = m_compiled.kinds.count();
    if (kept) {
        const KeptMemory::Kinds place = kept->kinds(inputs);
        for (int kind = 0; kind < count && !place.known; ++kind)
            place.memory[static_cast<std::size_t>(kind)] = kindMemory(kind, inputs.candidate);
        m_kinds = place.memory;
    } else if (static_cast<std::size_t>(count) <= kFewKinds) {
        for (int kind = 0; kind < count; ++kind)
            m_few.add(kindMemory(kind, inputs.candidate));
        m_kinds = std::span(m_few.begin(), m_few.size());
    } else {
        for (int kind = 0; kind < count; ++kind)
            m_many.push_back(kindMemory(kind, inputs.candidate));
        m_kinds = m_many;
    }
}

KindMemory CandidateMemory::kindMemory(int kind, const domain::Candidate &inputs) const
{
    const domain::LayerSpec &layer = m_compiled.kinds.kind(kind);
    const ActivationShape shape(m_compiled.model, inputs, sequenceOf(m_compiled.model, layer, inputs));
    const LayerActivations activations = layerActivations(m_compiled.model, layer, shape);
    const LayerCount &parameters = m_compiled.weights.layer(kind);
    KindMemory memory;
    memory.regular = parameters.all.regular(m_tensor);
    memory.regularProducts = parameters.products.regular(m_tensor);
    memory.experts = parameters.all.experts(m_expertShards);
    memory.saved = activations.saved();
    memory.residual = shape.residual(m_compiled.model.hiddenSize);
    memory.backwardPeak = activations.backwardPeak(memory.residual);
    memory.forwardTransient = activations.forwardTransient();
    if (offloadsModules(inputs))
        memory.offloaded = offloadedBytes(activations, m_compiled.model, shape, inputs.options.offloadModules);
    if (layer.crossAttention) {
        memory.encoderOutput = shape.encoderOutput(m_compiled.model.hiddenSize);
        memory.backwardPeak += memory.encoderOutput; // its gradient, which sums up over the layers
    }
    return memory;
}

int CandidateMemory::layersOfKind(int stage, int kind) const
{
    if (m_compiled.kinds.count() == 1)
        return m_map.layersOnStage(stage);
    int layers = 0;
    for (int chunk = 0; chunk < m_map.chunks(); ++chunk)
        layers += m_compiled.kinds.countIn(kind, m_map.chunk(stage, chunk));
    return layers;
}

CandidateMemory::Parameters CandidateMemory::parameters(int stage) const
{
    Parameters sum;
    for (int kind = 0; kind < m_compiled.kinds.count(); ++kind) {
        const int layers = layersOfKind(stage, kind);
        if (layers == 0)
            continue;
        const auto index = static_cast<std::size_t>(kind);
        if (index < kFewKinds)
            sum.layers[index] = layers;
        const KindMemory &memory = m_kinds[index];
        sum.regular += layers * memory.regular;
        sum.regularProducts += layers * memory.regularProducts;
        sum.experts += layers * memory.experts;
        sum.largestLayer = std::max(sum.largestLayer, wholeUnit(memory.regular, memory.regularProducts, memory.experts));
    }
    for (const PlaceholderShape &shape : m_compiled.weights.placeholders()) {
        const auto onStage = [&](int kind) {
            const auto index = static_cast<std::size_t>(kind);
            return (index < kFewKinds ? sum.layers[index] : layersOfKind(stage, kind)) > 0;
        };
        if (std::any_of(shape.kinds.begin(), shape.kinds.end(), onStage))
            sum.placeholders += shape.elements(m_tensor, m_shape.expertTensor);
    }
    addEnds(stage, sum);
    return sum;
}

void CandidateMemory::addEnds(int stage, Parameters &parameters) const
{
    const WeightSums &weights = m_compiled.weights;
    const double embedding = weights.embedding().regular(m_vocabulary, m_tensor);
    const double table = weights.embedding().perRow * m_vocabulary / m_tensor;
    const bool first = stage == 0;
    if (first) {
        parameters.regular += embedding;
        parameters.largestEnd = wholeUnit(embedding, 0, 0);
    }
    if (!isLast(stage))
        return;
    const bool tied = m_compiled.model.tieEmbeddings;
    const double head = weights.head().regular(m_vocabulary, m_tensor) + (tied && !first ? table : 0);
    parameters.regular += head;
    parameters.largestEnd = std::max(parameters.largestEnd, wholeUnit(head, 0, 0));
    parameters.placeholders += table;
    const int modules = m_compiled.model.mtpNumLayers;
    if (modules > 0) {
        const LayerCount &mtp = weights.mtp();
        parameters.regular += modules * mtp.all.regular(m_tensor) + (first || tied ? 0 : table);
        parameters.regularProducts += modules * mtp.products.regular(m_tensor);
        parameters.experts += modules * mtp.all.experts(m_expertShards);
        parameters.placeholders += 2.0 * m_compiled.model.hiddenSize * m_compiled.model.hiddenSize / m_tensor;
    }
}

/// Of a unit's parameters what FSDP shards and has to have whole while it is at work: weights, those of
/// products in their precision, and gradients.
Bytes CandidateMemory::wholeUnit(double regular, double regularProducts, double experts) const
{
    const double weights = m_bytes.weight * (regular - regularProducts) + m_bytes.productWeight * (regularProducts + experts);
    const double gradients = m_bytes.gradient * (regular + experts);
    return Bytes((m_shardsWeights ? weights : 0) + (m_shardsGradients ? gradients : 0));
}

Bytes CandidateMemory::shardedOptimizer(const Parameters &parameters, double perParameter, double perProduct) const
{
    const double regular = perParameter * (parameters.regular - parameters.regularProducts) + perProduct * parameters.regularProducts;
    return Bytes(regular / m_shards + perProduct * parameters.experts / m_expertStateShards);
}

void CandidateMemory::addState(const Parameters &parameters, MemoryBreakdown &breakdown) const
{
    // FSDP shards weights and gradients like the optimizer's state, as far as its strategy goes; everything
    // else keeps them whole.
    const auto shards = [](bool sharded, double ranks) { return sharded ? ranks : 1; };
    const double whole = m_bytes.weight * (parameters.regular - parameters.regularProducts);
    breakdown.part(MemoryPart::Weights) =
        Bytes((whole + m_bytes.productWeight * parameters.regularProducts) / shards(m_shardsWeights, m_shards)
              + m_bytes.productWeight * parameters.experts / shards(m_shardsWeights, m_expertStateShards));
    breakdown.part(MemoryPart::Gradients) = Bytes(
        m_bytes.gradient
        * (parameters.regular / shards(m_shardsGradients, m_shards) + parameters.experts / shards(m_shardsGradients, m_expertStateShards)));
    breakdown.part(MemoryPart::Optimizer) = shardedOptimizer(parameters, m_bytes.optimizer, m_bytes.productOptimizer);
}

Bytes CandidateMemory::scratch(int stage, const Parameters &parameters) const
{
    Bytes sum = kSmallTensors;
    if (m_compiled.model.positionEmbedding == domain::PositionEmbedding::Rope && !m_compiled.model.mla)
        sum += Bytes(4.0 * m_candidate.batch.seqLength * m_compiled.model.headDim);
    if (!m_habits.transformerEngine)
        return sum;
    sum += Bytes(m_compiled.profile.gemmWorkspaceBytes * (1 + (parameters.experts > 0 ? kExpertWorkspaces : 0)));
    if (isLast(stage))
        sum += kSmallHeadTensors + Bytes(kCublasHandles * m_compiled.profile.frameworkWorkspaceBytes);
    return sum;
}

Bytes CandidateMemory::buffers(int stage, const Parameters &parameters) const
{
    Bytes sum;
    if (m_candidate.layout.fsdp > 0) {
        // What is sharded, whole, of the unit at work and of its neighbour, which is gathered ahead or whose
        // gradient is still being reduced. Units are layers; embedding and head are each one of their own.
        sum += parameters.largestLayer + std::max(parameters.largestLayer, parameters.largestEnd);
    } else if (m_habits.transformerEngine && m_habits.weightGradientFusion)
        sum += Bytes(2 * parameters.placeholders);
    if (isLast(stage) && m_shape.gathers)
        sum += m_hidden; // the output layer's gathered input stays
    if (m_map.stages() > 1) {
        // Point-to-point tensors that outlive their use. 1F1B's loop names the gradient that it sent
        // last until the next one is there; interleaved: fitted on Megatron-LM's golden values.
        const bool interleaved = m_map.chunks() > 1;
        sum += inputOf(m_map.chunk(stage, 0)) * (interleaved ? (isLast(stage) ? 3 : 2) : (stage > 0 ? 1 : 0));
    }
    return sum;
}

/// A hidden-state tensor where it enters a chunk.
Bytes CandidateMemory::inputOf(LayerRange chunk) const { return chunk.size() > 0 ? ofLayer(chunk.begin).residual : m_residual; }

/// The same where it leaves.
Bytes CandidateMemory::outputOf(LayerRange chunk) const { return chunk.size() > 0 ? ofLayer(chunk.end - 1).residual : m_residual; }

Bytes CandidateMemory::savedOf(LayerRange range) const
{
    Bytes sum;
    for (int kind = 0; kind < m_compiled.kinds.count(); ++kind)
        sum += m_kinds[static_cast<std::size_t>(kind)].saved * m_compiled.kinds.countIn(kind, range);
    return sum;
}

Bytes CandidateMemory::offloadedOf(LayerRange range) const
{
    Bytes sum;
    for (int kind = 0; m_offloads && kind < m_compiled.kinds.count(); ++kind)
        sum += m_kinds[static_cast<std::size_t>(kind)].offloaded * m_compiled.kinds.countIn(kind, range);
    return sum;
}

/// Offloaded tensors that are on the device all the same: those of the newest layers of a stage, on their
/// way to the host, or back for the backward passes to come.
Bytes CandidateMemory::offloadInTransit(int stage) const
{
    if (!m_offloads)
        return {};
    const LayerRange chunk = m_map.chunk(stage, m_map.chunks() - 1);
    return offloadedOf({std::max(chunk.begin, chunk.end - kOffloadInTransit), chunk.end});
}

/// With expert traffic of one micro-batch under compute of another, a layer's forward pass runs while a layer
/// of the oldest pass goes backward: what the first keeps comes before the second's tensors have gone. There
/// are no more passes in flight than otherwise, as one more warm-up pass takes the place of the forward pass that
/// else comes first (Megatron-Core: pipeline_parallel/combined_1f1b.py, get_pp_rank_microbatches).
Bytes CandidateMemory::besideOverlappedBackward(int stage) const
{
    const bool schedule = m_map.stages() == 1 || m_map.chunks() > 1;
    if (!m_compiled.model.moe || !schedule || !overlapsExperts(m_candidate))
        return {};
    const int passes = chunkPassesInFlight(m_candidate.layout, m_microBatches, stage);
    if (std::int64_t(m_microBatches) * m_map.chunks() <= passes)
        return {}; // every forward pass is a warm-up
    Bytes largest;
    for (const KindMemory &kind : m_kinds)
        largest = std::max(largest, kind.saved + kind.forwardTransient);
    return largest;
}

/// Inputs of groups of as many layers, which is all that full recompute keeps of them.
Bytes CandidateMemory::groupInputs(LayerRange range, int group) const
{
    group = std::clamp(group, 1, std::max(range.size(), 1)); // plans may ask for any number
    if (!m_crosses)
        return inputOf(range) * ((range.size() + group - 1) / group);
    Bytes sum;
    for (int layer = range.begin; layer < range.end; layer += group)
        sum += ofLayer(layer).residual;
    return sum;
}

Bytes CandidateMemory::encoderOutputOf(LayerRange chunk) const
{
    Bytes output;
    for (int layer = chunk.begin; m_crosses && layer < chunk.end; ++layer)
        output = std::max(output, ofLayer(layer).encoderOutput);
    return output;
}

Bytes CandidateMemory::keptOf(LayerRange chunk) const
{
    const Bytes shared = encoderOutputOf(chunk);
    const domain::RecomputePlan &recompute = m_candidate.recompute;
    const int layers = std::max(recompute.layers, 0);
    if (recompute.granularity == RecomputeGranularity::Full) {
        if (recompute.method == RecomputeMethod::Uniform)
            return shared + groupInputs(chunk, layers);
        const int rebuiltEnd = chunk.begin + std::min(layers, chunk.size());
        return shared + groupInputs({chunk.begin, rebuiltEnd}, 1) + savedOf({rebuiltEnd, chunk.end});
    }
    const int offloaded = std::clamp(m_candidate.options.activationOffloadLayers, 0, chunk.size());
    const int onHost = std::max(0, offloaded - kOffloadInTransit);
    const LayerRange onDevice{chunk.begin + onHost, chunk.end};
    return shared + savedOf(onDevice) - offloadedOf(onDevice);
}

Bytes CandidateMemory::activationsInFlight(int stage) const
{
    const int passes = chunkPassesInFlight(m_candidate.layout, m_microBatches, stage);
    const bool alike = m_compiled.kinds.count() == 1; // then equally many layers keep the same
    int keptLayers = -1; // of which `kept` tells
    Bytes kept;
    Bytes sum;
    for (int chunk = 0; chunk < m_map.chunks(); ++chunk) {
        const int ofChunk = m_map.chunks() == 1 ? passes : passesOfChunk(m_candidate.layout, passes, chunk);
        if (ofChunk <= 0)
            continue;
        const int layers = m_map.layersInChunk(stage, chunk);
        if (!alike || layers != keptLayers)
            kept = keptOf(m_map.chunk(stage, chunk));
        keptLayers = layers;
        sum += kept * ofChunk;
    }
    sum += offloadInTransit(stage);
    if (stage == 0 && m_shape.dropout)
        sum += inputOf(m_map.chunk(0, 0)) * (0.5 * passes); // the embedding's dropout mask, one byte per element
    return sum;
}

MemoryBreakdown CandidateMemory::stage(int stage) const
{
    const Parameters sum = m_kept ? m_kept->parameters(stage, [&] { return parameters(stage); }) : parameters(stage);
    const Bytes inFlight = activationsInFlight(stage);
    Moment worst = newestChunkMoment(stage);
    const auto consider = [&worst](const Moment &moment) {
        if (moment.total() > worst.total())
            worst = moment;
    };
    if (isLast(stage)) {
        consider(headMoment());
        if (m_compiled.model.mtpNumLayers > 0)
            consider(mtpMoment());
    }
    if (stage == 0)
        consider(embeddingMoment());
    consider(stepMoment(sum, inFlight));

    MemoryBreakdown breakdown;
    breakdown.moment = worst.moment;
    addState(sum, breakdown);
    breakdown.part(MemoryPart::Optimizer) += worst.optimizer;
    breakdown.part(MemoryPart::Activations) = inFlight + worst.activations;
    breakdown.part(MemoryPart::Logits) = worst.logits;
    breakdown.part(MemoryPart::Buffers) = buffers(stage, sum);
    breakdown.part(MemoryPart::Runtime) = scratch(stage, sum);
    return breakdown;
}

} // namespace estimate
