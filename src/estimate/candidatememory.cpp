// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/candidatememory.h"

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
/// Multi-token prediction keeps norms, the concatenation (2 h) and its product beside its layer
/// (Megatron-Core: transformer/multi_token_prediction.py).
constexpr double kMtpResiduals = 9;
/// FSDP gathers the next unit while one computes, and reduces one while the next forms.
constexpr double kFsdpUnits = 2;
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

} // namespace

CompiledModel::CompiledModel(const domain::ModelSpec &spec, const domain::ClusterSpec &clusterSpec, const domain::HardwareProfile &hardware)
    : model(spec)
    , cluster(clusterSpec)
    , profile(hardware)
    , kinds(model.layers)
    , weights(model, kinds)
{
}

CandidateMemory::CandidateMemory(const CompiledModel &compiled, const domain::Candidate &candidate)
    : m_compiled(compiled)
    , m_candidate(candidate)
    , m_habits(memoryHabits(candidate.options.framework))
    , m_map(compiled.kinds.numLayers(), candidate.layout)
    , m_shape(compiled.model, candidate, headSequence(compiled.model, candidate))
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
    fillKinds();
}

void CandidateMemory::fillKinds()
{
    const LayerKinds &kinds = m_compiled.kinds;
    const auto count = static_cast<std::size_t>(kinds.count());
    if (count > m_few.size())
        m_many.resize(count);
    m_kinds = count > m_few.size() ? std::span<KindMemory>(m_many) : std::span<KindMemory>(m_few).first(count);
    for (int kind = 0; kind < kinds.count(); ++kind) {
        const domain::LayerSpec &layer = kinds.kind(kind);
        const int sequence = sequenceOf(m_compiled.model, layer, m_candidate);
        const LayerActivations activations = sequence == headSequence(m_compiled.model, m_candidate)
            ? layerActivations(m_compiled.model, layer, m_shape)
            : layerActivations(m_compiled.model, layer, ActivationShape(m_compiled.model, m_candidate, sequence));
        const LayerCount &parameters = m_compiled.weights.layer(kind);
        KindMemory &memory = m_kinds[static_cast<std::size_t>(kind)];
        memory.regular = parameters.all.regular(m_tensor);
        memory.regularProducts = parameters.products.regular(m_tensor);
        memory.experts = parameters.all.experts(m_expertShards);
        memory.saved = activations.saved();
        memory.backwardPeak = activations.backwardPeak(m_residual);
        memory.forwardTransient = activations.forwardTransient();
    }
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
        sum.largestUnit = std::max(sum.largestUnit, memory.regular + memory.experts);
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
        parameters.largestUnit = std::max(parameters.largestUnit, embedding);
    }
    if (!isLast(stage))
        return;
    const bool tied = m_compiled.model.tieEmbeddings;
    const double head = weights.head().regular(m_vocabulary, m_tensor) + (tied && !first ? table : 0);
    parameters.regular += head;
    parameters.largestUnit = std::max(parameters.largestUnit, head);
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

Bytes CandidateMemory::shardedOptimizer(const Parameters &parameters, double perParameter, double perProduct) const
{
    const double regular = perParameter * (parameters.regular - parameters.regularProducts) + perProduct * parameters.regularProducts;
    return Bytes(regular / m_shards + perProduct * parameters.experts / m_expertStateShards);
}

void CandidateMemory::addState(const Parameters &parameters, MemoryBreakdown &breakdown) const
{
    // FSDP shards weights and gradients like the optimizer's state; everything else keeps them whole.
    const bool sharded = m_candidate.layout.fsdp > 0;
    const double regularShards = sharded ? m_shards : 1;
    const double expertShards = sharded ? m_expertStateShards : 1;
    const double whole = m_bytes.weight * (parameters.regular - parameters.regularProducts);
    breakdown.part(MemoryPart::Weights) = Bytes((whole + m_bytes.productWeight * parameters.regularProducts) / regularShards
                                                + m_bytes.productWeight * parameters.experts / expertShards);
    breakdown.part(MemoryPart::Gradients) =
        Bytes(m_bytes.gradient * (parameters.regular / regularShards + parameters.experts / expertShards));
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
    if (m_candidate.layout.fsdp > 0)
        sum += Bytes(kFsdpUnits * (m_bytes.weight + m_bytes.gradient) * parameters.largestUnit);
    else if (m_habits.transformerEngine && m_habits.weightGradientFusion)
        sum += Bytes(2 * parameters.placeholders);
    if (isLast(stage) && m_shape.gathers)
        sum += m_hidden; // the output layer's gathered input stays
    if (m_map.stages() > 1) {
        // Received and sent tensors of point-to-point transfers that outlive their use.
        const bool interleaved = m_map.chunks() > 1;
        sum += m_residual * (isLast(stage) ? (interleaved ? 3 : 1) : (interleaved ? 2 : 0));
    }
    return sum;
}

Bytes CandidateMemory::savedOf(LayerRange range) const
{
    Bytes sum;
    for (int kind = 0; kind < m_compiled.kinds.count(); ++kind)
        sum += m_kinds[static_cast<std::size_t>(kind)].saved * m_compiled.kinds.countIn(kind, range);
    return sum;
}

Bytes CandidateMemory::keptOf(LayerRange chunk) const
{
    const domain::RecomputePlan &recompute = m_candidate.recompute;
    const int layers = std::max(recompute.layers, 0);
    if (recompute.granularity == RecomputeGranularity::Full) {
        if (recompute.method == RecomputeMethod::Uniform)
            return m_residual * ((chunk.size() + std::max(layers, 1) - 1) / std::max(layers, 1));
        const int rebuilt = std::min(layers, chunk.size());
        return m_residual * rebuilt + savedOf({chunk.begin + rebuilt, chunk.end});
    }
    const int offloaded = std::clamp(m_candidate.options.activationOffloadLayers, 0, chunk.size());
    const int onDevice = std::max(0, offloaded - kOffloadInTransit);
    return savedOf({chunk.begin + onDevice, chunk.end});
}

Bytes CandidateMemory::activationsInFlight(int stage) const
{
    const int passes = chunkPassesInFlight(m_candidate.layout, m_microBatches, stage);
    Bytes sum;
    for (int chunk = 0; chunk < m_map.chunks(); ++chunk) {
        const int ofChunk = m_map.chunks() == 1 ? passes : passesOfChunk(m_candidate.layout, passes, chunk);
        if (ofChunk > 0)
            sum += keptOf(m_map.chunk(stage, chunk)) * ofChunk;
    }
    if (stage == 0 && m_shape.dropout)
        sum += m_residual * (0.5 * passes); // the embedding's dropout mask, one byte per element
    return sum;
}

CandidateMemory::Moment CandidateMemory::headMoment() const
{
    const Bytes perLogitByte(m_shape.tokens * m_vocabulary / m_tensor);
    const double lossBytes = m_candidate.options.crossEntropyFusion ? m_habits.fusedLossBytes : m_habits.unfusedLossBytes;
    const double lossKept = std::min(lossBytes, 4.0); // the fp32 softmax, or the bf16 gradient in the logits' place
    Moment head;
    head.moment = PeakMoment::HeadBackward;
    head.activations = 2 * m_residual; // last hidden state and final norm's output
    if (m_compiled.model.mtpNumLayers > 0) {
        const int modules = m_compiled.model.mtpNumLayers;
        head.activations += (ofLayer(m_compiled.kinds.numLayers() - 1).saved + kMtpResiduals * m_residual) * modules;
        head.logits += lossKept * modules * perLogitByte;
    }
    // Either the loss is at its largest, or the output layer's backward runs with the logits' bf16
    // gradient, its input's gradient, whole and scattered, and its weight's gradient if that is not fused.
    Bytes linear = m_hidden + (m_shape.gathers ? m_residual : Bytes());
    if (!m_habits.weightGradientFusion)
        linear += Bytes(2 * m_compiled.weights.embedding().perRow * m_vocabulary / m_tensor);
    if (lossBytes * perLogitByte > 2 * perLogitByte + linear)
        head.logits += lossBytes * perLogitByte;
    else {
        head.logits += 2 * perLogitByte;
        head.activations += linear;
    }
    return head;
}

CandidateMemory::Moment CandidateMemory::stepMoment(const Parameters &parameters, Bytes inFlight) const
{
    Moment step;
    step.moment = PeakMoment::OptimizerStep;
    step.activations = -inFlight;
    step.optimizer = shardedOptimizer(parameters, m_bytes.stepCast, m_bytes.stepCast);
    return step;
}

CandidateMemory::Moment CandidateMemory::keptLayersMoment(LayerRange layers, Bytes forwardExtra, Bytes gone) const
{
    Moment best;
    best.activations = -gone;
    for (int layer = layers.end - 1; layer >= layers.begin; --layer) {
        const KindMemory &memory = ofLayer(layer);
        const Bytes backward = memory.backwardPeak - memory.saved - gone;
        if (backward > best.activations)
            best = {PeakMoment::LayerBackward, backward, {}, {}};
        const Bytes forward = memory.forwardTransient + forwardExtra - gone;
        if (memory.forwardTransient > Bytes() && forward > best.activations)
            best = {PeakMoment::MoeForward, forward, {}, {}};
        gone += memory.saved;
        if (m_compiled.kinds.count() == 1)
            break; // earlier layers are the same with less left alive
    }
    return best;
}

CandidateMemory::Moment CandidateMemory::rebuiltGroupMoment(LayerRange group, Bytes forwardExtra, Bytes gone) const
{
    Moment best{PeakMoment::Recompute, -gone, {}, {}};
    Bytes rebuilt = -m_residual - gone; // the group's kept input is the first layer's own
    for (int layer = group.begin; layer < group.end; ++layer) {
        const KindMemory &memory = ofLayer(layer);
        Bytes moment = rebuilt + memory.backwardPeak;
        if (memory.forwardTransient > Bytes())
            moment = std::max(moment, rebuilt + memory.saved + memory.forwardTransient + forwardExtra);
        best.activations = std::max(best.activations, moment);
        rebuilt += memory.saved;
    }
    return best;
}

/// Largest moment while the chunk whose forward ran last runs backward (or ends its forward), relative
/// to all activations in flight.
CandidateMemory::Moment CandidateMemory::newestChunkMoment(int stage) const
{
    const LayerRange chunk = m_map.chunk(stage, m_map.chunks() - 1);
    const domain::RecomputePlan &recompute = m_candidate.recompute;
    // An MoE layer's forward on the first of several stages still holds the stage's input.
    const Bytes forwardExtra = stage == 0 && m_map.stages() > 1 ? m_residual : Bytes();
    if (recompute.granularity != RecomputeGranularity::Full)
        return keptLayersMoment(chunk, forwardExtra, {});

    const bool uniform = recompute.method == RecomputeMethod::Uniform;
    const int rebuiltEnd = uniform ? chunk.end : chunk.begin + std::clamp(recompute.layers, 0, chunk.size());
    const int group = uniform ? std::max(recompute.layers, 1) : 1;
    Moment best = keptLayersMoment({rebuiltEnd, chunk.end}, forwardExtra, {});
    Bytes gone = savedOf({rebuiltEnd, chunk.end});
    const int groups = (rebuiltEnd - chunk.begin + group - 1) / group;
    for (int index = groups - 1; index >= 0; --index) {
        const int begin = chunk.begin + index * group;
        const Moment rebuilt = rebuiltGroupMoment({begin, std::min(begin + group, rebuiltEnd)}, forwardExtra, gone);
        if (rebuilt.activations > best.activations)
            best = rebuilt;
        gone += m_residual;
        if (m_compiled.kinds.count() == 1 && index < groups - 1)
            break; // only the last group may be smaller than the others
    }
    return best;
}

MemoryBreakdown CandidateMemory::stage(int stage) const
{
    const Parameters sum = parameters(stage);
    const Bytes inFlight = activationsInFlight(stage);
    Moment worst = newestChunkMoment(stage);
    if (isLast(stage)) {
        const Moment head = headMoment();
        if (head.total() > worst.total())
            worst = head;
    }
    const Moment step = stepMoment(sum, inFlight);
    if (step.total() > worst.total())
        worst = step;

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
