// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/activationparts.h"

#include <algorithm>

namespace estimate {

using base::Bytes;
using domain::AttentionBackend;
using domain::Mixer;

namespace {

// A dropout of the attention probabilities keeps its output and a one-byte mask per score
// (Korthikanti et al., arXiv:2205.05198, 4.1: 2 + 1 beside the softmax's 2).
constexpr double kAttentionDropoutBytes = 3;

struct AttentionSizes {
    Bytes query, key, value, output;
    Bytes rebuilt; ///< inputs that recompute makes again just before attention's backward
    double heads = 0; ///< per rank
    double scores = 0; ///< per head
};

double scoreBytes(const ActivationShape &shape)
{
    switch (shape.attention) {
    case AttentionBackend::Flash:
        return 0;
    case AttentionBackend::Fused:
        return shape.habits->fusedScoreBytes;
    case AttentionBackend::Unfused:
        return shape.habits->unfusedScoreBytes + (shape.attentionDropout && shape.habits->transformerEngine ? kAttentionDropoutBytes : 0);
    }
    return 0;
}

/// Attention that materialises its scores: they are kept, unless selective recompute rebuilds them.
/// Backward holds the gradient of the probabilities; TransformerEngine's softmax turns it into the
/// scores' in place (csrc/extensions/softmax.cpp), a dropout or a softmax of torch in a second tensor.
void addUnfusedCore(const ActivationShape &shape, const AttentionSizes &sizes, LayerActivations &activations)
{
    const double scores = sizes.scores * sizes.heads;
    const Bytes kept(scoreBytes(shape) * scores);
    const bool again = shape.recomputes(domain::RecomputeCoreAttn);
    const bool inPlace = shape.habits->transformerEngine && !shape.attentionDropout;
    const Bytes gradients((inPlace ? 2 : 4) * scores);
    activations.operation(sizes.query + sizes.key + sizes.value, gradients + sizes.rebuilt + (again ? kept : Bytes()));
    if (!again)
        activations.keep(SavedTensor::AttentionScores, kept);
}

/// Flash and cuDNN attention keep their output and one fp32 statistic per query and head (Dao,
/// arXiv:2307.08691); backward sums the query's gradient in fp32. Context parallelism by all-to-all
/// holds the output by heads and by tokens; the ring has two sets of keys, values and their gradients on
/// the way; all-gather makes keys and values of all ranks anew, and as large a set of gradients
/// (TransformerEngine: attention/dot_product_attention/context_parallel.py).
void addFlashCore(const ActivationParts &parts, const AttentionSizes &sizes, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const Bytes statistics(4 * shape.tokens * sizes.heads);
    const Bytes byHeads = shape.tradesHeads ? sizes.output : Bytes();
    const double keySets = shape.ring ? 4 : 2 * shape.gathered;
    const Bytes onTheWay = keySets * (sizes.key + sizes.value) + 2 * byHeads;
    const bool again = shape.recomputes(domain::RecomputeCoreAttn);
    // Recomputed attention makes output and statistics anew; the first output stays the projection's.
    const Bytes rebuilt = again ? sizes.output + statistics + byHeads : Bytes();
    activations.operation(sizes.query + sizes.key + sizes.value, 2 * sizes.query + onTheWay + sizes.rebuilt + rebuilt);
    if (!again) {
        activations.keep(SavedTensor::AttentionOutput, sizes.output);
        activations.keep(SavedTensor::AttentionStatistics, statistics);
        activations.keep(SavedTensor::AttentionOutputByHeads, byHeads);
    }
}

/// Whether attention itself keeps its output for backward, so that the projection shares it.
bool keepsOutput(const ActivationShape &shape) { return scoreBytes(shape) <= 0 && !shape.recomputes(domain::RecomputeCoreAttn); }

void addAttentionCore(const ActivationParts &parts, const AttentionSizes &sizes, LayerActivations &activations)
{
    const bool unfused = scoreBytes(parts.shape) > 0;
    if (unfused)
        addUnfusedCore(parts.shape, sizes, activations);
    else
        addFlashCore(parts, sizes, activations);
}

void addProjection(const ActivationParts &parts, Bytes input, bool inputKept, LayerActivations &activations)
{
    inputKept = inputKept && !parts.shape.habits->copiesAttentionOutput;
    const double width = input.value() / 2 / std::max(parts.shape.tokens, 1.0);
    activations.operation(input, parts.gathered() + parts.weightGradient(parts.hidden() * width), parts.joinsDirectly());
    if (parts.lowPrecision())
        activations.keep(SavedTensor::AttentionOutputLowPrecision, parts.gemmInput(input.value() / 2));
    else if (!inputKept)
        activations.keep(SavedTensor::AttentionOutput, input);
}

/// A norm fused with the column-parallel GEMM behind it: it keeps its input and the GEMM the norm's
/// output; with sequence parallelism both stay split and backward gathers input and gradient.
void addNormAndGemm(const ActivationParts &parts, double outputs, LayerActivations &activations)
{
    activations.operation(parts.residual(), 2 * parts.gathered() + parts.weightGradient(outputs * parts.hidden()));
    activations.keep(SavedTensor::LayerInput, parts.residual());
    activations.keep(SavedTensor::NormUpcast, parts.normUpcast());
    activations.keep(SavedTensor::MixerNormOutput, parts.normOutput());
}

void addGroupedAttention(const ActivationParts &parts, const domain::LayerSpec &layer, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const double headDim = parts.model.headDim;
    AttentionSizes sizes;
    sizes.heads = parts.model.numAttentionHeads / shape.tensor;
    sizes.scores = shape.scores;
    sizes.query = sizes.output = bf16(shape.tokens * sizes.heads * headDim);
    // Fewer groups than TP ranks: every rank holds one whole group.
    sizes.key = sizes.value = bf16(shape.tokens * std::max(layer.numQueryGroups / shape.tensor, 1.0) * headDim);

    const Bytes qkv = sizes.query + sizes.key + sizes.value;
    addNormAndGemm(parts, qkv.value() / 2 / std::max(shape.tokens, 1.0), activations);
    activations.operation(qkv); // rotation, q and k norms
    if (!shape.habits->fusedRope)
        activations.keep(SavedTensor::QueryKeyBeforeRope, sizes.query + sizes.key);
    if (parts.model.qkLayernorm)
        activations.keep(SavedTensor::QueryKeyBeforeNorm, sizes.query + sizes.key);
    // Without a fused kernel keys and values are repeated for each query head that shares them
    // (TransformerEngine: UnfusedDotProductAttention, repeat_interleave).
    if (scoreBytes(shape) > 0)
        sizes.key = sizes.value = sizes.query;
    addAttentionCore(parts, sizes, activations);
    activations.keep(SavedTensor::Query, sizes.query);
    activations.keep(SavedTensor::Key, sizes.key);
    activations.keep(SavedTensor::Value, sizes.value);
    addProjection(parts, sizes.output, keepsOutput(shape), activations);
}

/// Norm, down projections and latent norms of multi-head latent attention, each a module of its own.
void addLatents(const ActivationParts &parts, Bytes expanded, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const domain::MlaSpec &mla = *parts.model.mla;
    const double tokens = shape.residualTokens;
    const double kvDown = mla.kvLoraRank + mla.qkPosEmbHeadDim;
    const bool normAgain = shape.recomputes(domain::RecomputeLayernorm);
    activations.operation(parts.residual());
    activations.keep(SavedTensor::LayerInput, parts.residual());
    activations.keep(SavedTensor::NormUpcast, parts.normUpcast());
    activations.operation(parts.residual(),
                          parts.weightGradient((mla.qLoraRank + kvDown) * parts.hidden()) + (normAgain ? parts.normOutput() : Bytes()));
    if (!normAgain)
        activations.keep(SavedTensor::MixerNormOutput, parts.normOutput());
    activations.operation(bf16(tokens * (mla.qLoraRank + kvDown)));
    // The key/value part is copied out of the joint projection before its norm.
    activations.keep(SavedTensor::LatentsBeforeNorm, bf16(tokens * (mla.qLoraRank + kvDown + mla.kvLoraRank)));
    activations.operation(bf16(tokens * (mla.qLoraRank + mla.kvLoraRank)), expanded);
    activations.keep(SavedTensor::Latents, parts.gemmInput(tokens * (mla.qLoraRank + mla.kvLoraRank)));
}

void addLatentAttention(const ActivationParts &parts, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const domain::MlaSpec &mla = *parts.model.mla;
    AttentionSizes sizes;
    sizes.heads = parts.model.numAttentionHeads / shape.tensor;
    sizes.scores = shape.scores;
    const double headTokens = shape.tokens * sizes.heads;
    sizes.query = sizes.key = bf16(headTokens * (mla.qkHeadDim + mla.qkPosEmbHeadDim));
    sizes.value = sizes.output = bf16(headTokens * mla.vHeadDim);
    const Bytes keyValueUp = bf16(headTokens * (mla.qkHeadDim + mla.vHeadDim));

    addLatents(parts, sizes.query + keyValueUp, activations);
    const bool again = shape.recomputes(domain::RecomputeMlaUpProj);
    if (again)
        sizes.rebuilt = sizes.query + sizes.key + sizes.value;
    addAttentionCore(parts, sizes, activations);
    if (!again) {
        activations.keep(SavedTensor::Query, sizes.query);
        activations.keep(SavedTensor::Key, sizes.key);
        activations.keep(SavedTensor::Value, sizes.value);
    }
    addProjection(parts, sizes.output, keepsOutput(shape), activations);
}

/// Keys and values of the encoder's output, which is one tensor for all layers (candidatememory.h) except
/// for the copy that a low-precision product keeps. Its backward makes that output's gradient, whole before
/// it is scattered, while the query's waits.
void addCrossKeysAndValues(const ActivationParts &parts, const AttentionSizes &sizes, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const Bytes gathered(shape.gathers ? 2 * shape.encoderTokens * parts.hidden() : 0.0);
    const double width = (sizes.key + sizes.value).value() / 2 / std::max(shape.encoderTokens, 1.0);
    activations.operation(sizes.query,
                          shape.encoderOutput(parts.hidden()) + 2 * gathered + parts.weightGradient(width * parts.hidden())
                              - sizes.query); // the same tensor before and after
    if (parts.lowPrecision())
        activations.keep(SavedTensor::EncoderOutputLowPrecision, parts.gemmInput(shape.encoderResidualTokens * parts.hidden()));
}

/// Queries of the decoder's tokens, keys and values of the encoder's.
void addCrossAttention(const ActivationParts &parts, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const double headDim = parts.model.headDim;
    AttentionSizes sizes;
    sizes.heads = parts.model.numAttentionHeads / shape.tensor;
    sizes.scores = shape.crossScores;
    sizes.query = sizes.output = bf16(shape.tokens * sizes.heads * headDim);
    sizes.key = sizes.value = bf16(shape.encoderTokens * std::max(parts.model.numQueryGroups / shape.tensor, 1.0) * headDim);
    addNormAndGemm(parts, sizes.heads * headDim, activations);
    addCrossKeysAndValues(parts, sizes, activations);
    if (scoreBytes(shape) > 0) // repeated for each query head, as in self attention
        sizes.key = sizes.value = bf16(shape.encoderTokens * sizes.heads * headDim);
    addAttentionCore(parts, sizes, activations);
    activations.keep(SavedTensor::Query, sizes.query);
    activations.keep(SavedTensor::Key, sizes.key);
    activations.keep(SavedTensor::Value, sizes.value);
    addProjection(parts, sizes.output, keepsOutput(shape), activations);
    addBranchEnd(parts, activations);
}

/// Mamba-2 (Dao and Gu, arXiv:2405.21060): the fused kernel mamba_split_conv1d_scan_combined keeps the
/// input projection and the scan's result from before the gate, and rebuilds convolution and chunk
/// states in backward; the norm behind it keeps the gated stream, the output projection the norm's
/// output (Megatron-Core: ssm/mamba_mixer.py, where the norm is on by default).
void addMamba(const ActivationParts &parts, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const domain::MambaSpec &mamba = *parts.model.mamba;
    const double groups = 2.0 * mamba.numGroups * mamba.stateDim;
    const double inner = double(mamba.dInner);
    const double projected = (2 * inner + groups + mamba.numHeads) / shape.tensor;
    const Bytes stream = bf16(shape.tokens * inner / shape.tensor);
    const Bytes convolution = bf16(shape.tokens * (inner + groups) / shape.tensor);
    const Bytes chunkStates(4 * shape.tokens / std::max(mamba.chunkSize, 1) * inner * mamba.stateDim / shape.tensor);

    addNormAndGemm(parts, projected, activations);
    activations.operation(bf16(shape.tokens * projected), convolution + 2 * chunkStates);
    activations.keep(SavedTensor::MixerProjection, bf16(shape.tokens * projected));
    activations.keep(SavedTensor::MixerState, stream); // before the gate
    activations.operation(stream);
    activations.keep(SavedTensor::MixerState, stream); // the norm's input
    activations.operation(stream, parts.gathered() + parts.weightGradient(inner / shape.tensor * parts.hidden()), parts.joinsDirectly());
    activations.keep(SavedTensor::AttentionOutput, parts.gemmInput(stream.value() / 2));
}

/// Hyena operator (Poli et al., arXiv:2302.10866): three projections through a short convolution, a
/// gate, a filter, a second gate. Filters longer than a few taps run as FFT over twice the sequence
/// and keep the input's fp32 spectrum.
void addHyena(const ActivationParts &parts, const domain::LayerSpec &layer, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const Bytes stream = bf16(shape.tokens * parts.hidden() / shape.tensor);
    const bool spectral = layer.mixer != Mixer::HyenaShort;
    const Bytes spectrum = spectral ? 4 * stream : Bytes(); // (2 s / 2) complex fp32 values per channel
    addNormAndGemm(parts, 3 * parts.hidden() / shape.tensor, activations);
    activations.operation(3 * stream);
    activations.keep(SavedTensor::MixerProjection, 3 * stream);
    activations.operation(3 * stream, 2 * spectrum);
    activations.keep(SavedTensor::MixerConvolution, 3 * stream);
    activations.keep(SavedTensor::MixerState, 2 * stream + spectrum); // gated input, filter output
    activations.operation(stream, parts.gathered() + parts.weightGradient(parts.hidden() * parts.hidden() / shape.tensor),
                          parts.joinsDirectly());
    activations.keep(SavedTensor::AttentionOutput, parts.gemmInput(stream.value() / 2));
}

/// One h x h product in place of attention (Puzzle, arXiv:2411.19146).
void addLinear(const ActivationParts &parts, LayerActivations &activations)
{
    addNormAndGemm(parts, parts.hidden() / parts.shape.tensor, activations);
}

} // namespace

void addBranchEnd(const ActivationParts &parts, LayerActivations &activations)
{
    if (parts.model.extraNormsPerLayer > 0) {
        activations.operation(parts.residual(), {}, !parts.shape.dropout);
        activations.keep(SavedTensor::PostNormInput, parts.residual());
    }
    if (parts.shape.dropout) {
        activations.operation(parts.residual());
        activations.keep(SavedTensor::DropoutMask, parts.residual() / 2);
    }
}

void addMixerActivations(const domain::ModelSpec &model, const domain::LayerSpec &layer, const ActivationShape &shape,
                         LayerActivations &activations)
{
    const ActivationParts parts{model, shape};
    switch (layer.mixer) {
    case Mixer::None:
        return;
    case Mixer::Attention:
        if (model.mla)
            addLatentAttention(parts, activations);
        else
            addGroupedAttention(parts, layer, activations);
        break;
    case Mixer::Linear:
        addLinear(parts, activations);
        break;
    case Mixer::Mamba:
        addMamba(parts, activations);
        break;
    case Mixer::HyenaShort:
    case Mixer::HyenaMedium:
    case Mixer::HyenaLong:
        addHyena(parts, layer, activations);
        break;
    }
    addBranchEnd(parts, activations);
    if (layer.crossAttention)
        addCrossAttention(parts, activations);
}

} // namespace estimate
