// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/candidatememory.h"
#include "estimate/lossmemory.h"

#include <algorithm>

// The moments at which a stage's memory may be at its largest, each relative to all activations in
// flight on the stage.

namespace estimate {

using base::Bytes;
using domain::RecomputeGranularity;
using domain::RecomputeMethod;

namespace {

/// What a module of multi-token prediction keeps beside its layer, in hidden states: inputs of its two
/// norms, their concatenation (2), the layer's output, the final norm's output, and the states of all
/// heads joined in one tensor (2), with the sliced one (Megatron-Core:
/// transformer/multi_token_prediction.py).
constexpr double kMtpResiduals = 9;
/// Of these, what remains under full recompute: both inputs, the layer's output, the final norm's.
constexpr double kMtpRecomputedResiduals = 4;

} // namespace

bool CandidateMemory::recomputesMtp() const
{
    // Full recompute by blocks leaves these modules alone (multi_token_prediction.py warns of it).
    const domain::RecomputePlan &recompute = m_candidate.recompute;
    return recompute.granularity == RecomputeGranularity::Full && recompute.method == RecomputeMethod::Uniform;
}

Bytes CandidateMemory::mtpKept() const
{
    const Bytes each = recomputesMtp() ? kMtpRecomputedResiduals * m_residual
                                       : ofLayer(m_compiled.kinds.numLayers() - 1).saved + kMtpResiduals * m_residual;
    return each * m_compiled.model.mtpNumLayers;
}

/// Backward of the last module's layer; the losses of all heads have gone by then.
CandidateMemory::Moment CandidateMemory::mtpMoment() const
{
    const KindMemory &layer = ofLayer(m_compiled.kinds.numLayers() - 1);
    const bool again = recomputesMtp();
    const Bytes rebuilt = again ? layer.saved + (kMtpResiduals - kMtpRecomputedResiduals) * m_residual : Bytes();
    return {again ? PeakMoment::Recompute : PeakMoment::LayerBackward, mtpKept() + rebuilt + layer.backwardPeak - layer.saved, {}, {}};
}

/// The embedding's gradient is a tensor of its own before it is added to the gradient buffer. It forms
/// when a micro-batch's activations on the first stage have gone.
CandidateMemory::Moment CandidateMemory::embeddingMoment() const
{
    const double parameters = m_compiled.weights.embedding().regular(m_vocabulary, m_tensor);
    return {PeakMoment::LayerBackward, Bytes(2 * parameters) - keptOf(m_map.chunk(0, 0)), {}, {}};
}

CandidateMemory::Moment CandidateMemory::headMoment() const
{
    const bool gathered = m_tensor > 1 && m_habits.gatheredLossBytes > 0;
    const Bytes perLogitByte(m_shape.tokens * m_vocabulary / (gathered ? 1 : m_tensor));
    const LossMemory loss = lossMemory(m_candidate.options, m_habits);
    const int modules = m_compiled.model.mtpNumLayers;
    Moment head;
    head.moment = PeakMoment::HeadBackward;
    head.activations = 2 * m_residual; // last hidden state and final norm's output
    double lossBytes = gathered ? m_habits.gatheredLossBytes : loss.peak;
    if (modules > 0) {
        head.activations += mtpKept();
        head.logits += loss.kept * modules * perLogitByte;
        lossBytes += loss.callersLogits; // the model's forward still names the last module's logits
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

/// The encoder's output has gone when the first layer that reads it is done with its backward.
Bytes CandidateMemory::diesWith(int layer) const
{
    const bool first = m_crosses && layer > 0 && ofLayer(layer - 1).encoderOutput <= Bytes();
    return first ? ofLayer(layer).encoderOutput : Bytes();
}

CandidateMemory::Moment CandidateMemory::keptLayersMoment(LayerRange layers, Bytes forwardExtra, Bytes gone, Bytes beside) const
{
    Moment best;
    best.activations = -gone;
    for (int layer = layers.end - 1; layer >= layers.begin; --layer) {
        const KindMemory &memory = ofLayer(layer);
        const Bytes backward = memory.backwardPeak - memory.saved - gone + beside;
        if (backward > best.activations)
            best = {PeakMoment::LayerBackward, backward, {}, {}};
        const Bytes forward = memory.forwardTransient + forwardExtra - gone;
        if (memory.forwardTransient > Bytes() && forward > best.activations)
            best = {PeakMoment::MoeForward, forward, {}, {}};
        gone += memory.saved - memory.offloaded + diesWith(layer);
        if (m_compiled.kinds.count() == 1)
            break; // earlier layers are the same with less left alive
    }
    return best;
}

CandidateMemory::Moment CandidateMemory::rebuiltGroupMoment(LayerRange group, Bytes gone) const
{
    Moment best{PeakMoment::Recompute, -gone, {}, {}};
    // The group's kept input is the first layer's own. In its place stands, while layers are rebuilt, the
    // gradient that waits, and while they go backward the group's rebuilt output, which is named until
    // they are done (Megatron-Core: tensor_parallel/random.py, CheckpointFunction.backward).
    Bytes rebuilt = -gone;
    for (int layer = group.begin; layer < group.end; ++layer) {
        const KindMemory &memory = ofLayer(layer);
        Bytes moment = rebuilt + memory.backwardPeak;
        if (memory.forwardTransient > Bytes())
            moment = std::max(moment, rebuilt + memory.saved + memory.forwardTransient);
        best.activations = std::max(best.activations, moment);
        rebuilt += memory.saved;
    }
    return best;
}

/// What the schedule's loop still names of the last backward while the next forward runs, beside
/// buffers(): the gradient that it received, and, by way of the last output's graph, the input that it
/// received (Megatron-Core: pipeline_parallel/schedules.py, forward_backward_pipelining_without_interleaving).
/// The interleaved schedule drops both with each pass; what it holds is in buffers().
Bytes CandidateMemory::heldInForward(int stage) const
{
    const bool receivesGradient = !isLast(stage);
    const bool receivesInput = stage > 0 && m_map.chunks() == 1;
    return outputOf(m_map.chunk(stage, m_map.chunks() - 1)) * (receivesGradient ? 1 : 0)
        + inputOf(m_map.chunk(stage, 0)) * (receivesInput ? 1 : 0);
}

/// Largest moment while the chunk whose forward ran last runs backward (or ends its forward), relative
/// to all activations in flight.
CandidateMemory::Moment CandidateMemory::newestChunkMoment(int stage) const
{
    const LayerRange chunk = m_map.chunk(stage, m_map.chunks() - 1);
    const domain::RecomputePlan &recompute = m_candidate.recompute;
    const Bytes forwardExtra = heldInForward(stage);
    if (recompute.granularity != RecomputeGranularity::Full)
        return keptLayersMoment(chunk, forwardExtra, {}, besideOverlappedBackward(stage));

    const bool uniform = recompute.method == RecomputeMethod::Uniform;
    const int rebuiltEnd = uniform ? chunk.end : chunk.begin + std::clamp(recompute.layers, 0, chunk.size());
    const int group = uniform ? std::clamp(recompute.layers, 1, std::max(chunk.size(), 1)) : 1;
    Moment best = keptLayersMoment({rebuiltEnd, chunk.end}, forwardExtra, {}, {});
    Bytes gone = savedOf({rebuiltEnd, chunk.end});
    for (int layer = rebuiltEnd; m_crosses && layer < chunk.end; ++layer)
        gone += diesWith(layer);
    const int groups = (rebuiltEnd - chunk.begin + group - 1) / group;
    for (int index = groups - 1; index >= 0; --index) {
        const int begin = chunk.begin + index * group;
        const LayerRange rebuiltLayers{begin, std::min(begin + group, rebuiltEnd)};
        const Moment rebuilt = rebuiltGroupMoment(rebuiltLayers, gone);
        if (rebuilt.activations > best.activations)
            best = rebuilt;
        gone += inputOf(rebuiltLayers);
        for (int layer = rebuiltLayers.begin; m_crosses && layer < rebuiltLayers.end; ++layer)
            gone += diesWith(layer);
        if (m_compiled.kinds.count() == 1 && index < groups - 1)
            break; // only the last group may be smaller than the others
    }
    return best;
}

} // namespace estimate
