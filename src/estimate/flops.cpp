// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/flops.h"

#include "estimate/layerweights.h"

#include <algorithm>
#include <cmath>

namespace estimate {

using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;

namespace {

// Each weight of a product costs 2 operations per token in the forward pass, for the input
// gradient and for the weight gradient.
constexpr double kPerWeight = 6.0;

/// Lengths that attention works over, in tokens.
struct Lengths {
    double queries = 0;
    double keys = 0;
};

/// Operations of one layer's weight products per token.
double weightProducts(const ModelSpec &model, const LayerSpec &layer)
{
    double weights = 0;
    for (const Weight &weight : layerWeights(model, layer)) {
        if (!weight.isMatrix || weight.role == WeightRole::Router || weight.role == WeightRole::CrossAttention)
            continue;
        const bool expert = weight.axis == ShardAxis::Expert;
        weights += double(weight.outputs) * double(weight.inputs) * (expert ? model.moe->moeRouterTopk : 1);
    }
    return kPerWeight * weights;
}

/// Mean number of keys that a query is multiplied with, times two (full attention: s for a causal
/// layer, 2 s for one that sees both directions). NeMo's Hyena counter does not halve.
double doubledMeanKeys(const ModelSpec &model, const LayerSpec &layer, double s)
{
    const double window = layer.slidingWindow;
    if (window > 0 && window < s)
        return 2 * (window - window * (window - 1) / (2 * s));
    return layer.causal && model.architecture != domain::Architecture::Hyena ? s : 2 * s;
}

double attentionCore(const ModelSpec &model, const LayerSpec &layer, double s)
{
    const double keys = doubledMeanKeys(model, layer, s);
    if (model.mla) {
        const domain::MlaSpec &mla = *model.mla;
        const double width = double(model.numAttentionHeads) * (mla.qkHeadDim + mla.qkPosEmbHeadDim + mla.vHeadDim);
        const double lowRankNorms = double(mla.qLoraRank) + mla.kvLoraRank; // counted by the published tables
        return kPerWeight * (width * keys / 2 + lowRankNorms);
    }
    return kPerWeight * double(model.numAttentionHeads) * model.headDim * keys;
}

// The published convention takes an inner size of 2 h whatever the layer's own, and 7 D N for the scan.
double mambaLayer(const ModelSpec &model)
{
    const domain::MambaSpec &mamba = *model.mamba;
    const double h = model.hiddenSize;
    const double inner = 2 * h;
    const double n = mamba.stateDim;
    const double inProjection = 2 * h * (2 * inner + 2 * mamba.numGroups * n + mamba.numHeads);
    return 3 * (inProjection + 7 * inner * n + 2 * inner * h);
}

// NVIDIA/NeMo: nemo/utils/flops_formulas.py (hyena): convolutions as direct sums, the long one as
// an FFT of 10 s log2 s.
double hyenaConvolutions(const ModelSpec &model, Mixer mixer, double s)
{
    const domain::HyenaSpec &hyena = *model.hyena;
    const double h = model.hiddenSize;
    const double projections = 2 * 3 * h * hyena.shortConvLength;
    if (mixer == Mixer::HyenaShort)
        return 3 * (projections + 2 * h * hyena.hyenaShortConvLength);
    if (mixer == Mixer::HyenaMedium)
        return 3 * (projections + 2 * h * hyena.hyenaMediumConvLength);
    return 3 * (projections + 10 * std::log2(std::max(s, 2.0)) * h);
}

double layerFlops(const ModelSpec &model, const LayerSpec &layer, double s)
{
    if (layer.mixer == Mixer::Mamba) {
        LayerSpec feedForwardOnly = layer;
        feedForwardOnly.mixer = Mixer::None;
        return mambaLayer(model) + weightProducts(model, feedForwardOnly);
    }
    double flops = weightProducts(model, layer);
    if (layer.mixer == Mixer::Attention)
        flops += attentionCore(model, layer, s);
    else if (layer.mixer == Mixer::HyenaShort || layer.mixer == Mixer::HyenaMedium || layer.mixer == Mixer::HyenaLong)
        flops += hyenaConvolutions(model, layer.mixer, s);
    return flops;
}

/// Per sequence: queries of the decoder, keys and values of the encoder.
double crossAttentionPerSequence(const ModelSpec &model, const LayerSpec &layer, const Lengths &lengths)
{
    double flops = 0;
    for (const Weight &weight : layerWeights(model, layer)) {
        if (weight.role == WeightRole::CrossAttention) {
            const double tokens = weight.name == "cross_linear_kv" ? lengths.keys : lengths.queries;
            flops += kPerWeight * double(weight.outputs) * double(weight.inputs) * tokens;
        }
    }
    const double q = double(model.numAttentionHeads) * model.headDim;
    return flops + kPerWeight * 2 * q * lengths.queries * lengths.keys;
}

base::Flops encoderDecoderFlops(const ModelSpec &model, double s)
{
    const double target = model.decoderSeqLength > 0 ? model.decoderSeqLength : s;
    double perSequence = kPerWeight * double(model.hiddenSize) * double(model.paddedVocabSize(1)) * target;
    for (int i = 0; i < model.numLayers(); ++i) {
        const LayerSpec &layer = model.layers[static_cast<std::size_t>(i)];
        const double tokens = i < model.encoderLayers ? s : target;
        perSequence += layerFlops(model, layer, tokens) * tokens;
        if (layer.crossAttention)
            perSequence += crossAttentionPerSequence(model, layer, {target, s});
    }
    return base::Flops(perSequence / s);
}

} // namespace

base::Flops modelFlopsPerToken(const ModelSpec &model, int seqLength)
{
    const double s = std::max(seqLength, 1);
    if (model.architecture == domain::Architecture::EncoderDecoder)
        return encoderDecoderFlops(model, s);
    const double h = model.hiddenSize;
    double flops = kPerWeight * h * double(model.paddedVocabSize(1)) * (1 + model.mtpNumLayers);
    double layer = 0;
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        if (i == 0 || !(model.layers[i] == model.layers[i - 1]))
            layer = layerFlops(model, model.layers[i], s);
        flops += layer;
    }
    // Each MTP module: a layer of the last kind, three norms and the projection of 2 h onto h. The
    // formula for hybrids leaves norms and projection out.
    const bool hybrid = model.architecture == domain::Architecture::SsmHybrid;
    flops += model.mtpNumLayers * (layer + (hybrid ? 0 : kPerWeight * (3 * h + 2 * h * h)));
    return base::Flops(flops);
}

base::Flops autoConfiguratorFlopsPerToken(const ModelSpec &model, int seqLength, double vocabSize)
{
    const double h = model.hiddenSize;
    const double s = seqLength;
    return base::Flops((24 * h * h + 4 * s * h) * 3 * model.numLayers() + 6 * h * vocabSize);
}

} // namespace estimate
