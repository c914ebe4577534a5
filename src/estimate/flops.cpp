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

double logits(const ModelSpec &model) { return kPerWeight * double(model.hiddenSize) * double(model.paddedVocabSize(1)); }

} // namespace

ModelFlops::ModelFlops(const ModelSpec &model)
    : m_model(model)
{
    m_model.layers.clear();
    for (int i = 0; i < model.numLayers(); ++i) {
        const LayerSpec &layer = model.layers[static_cast<std::size_t>(i)];
        const bool encoder = i < model.encoderLayers;
        auto known =
            std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind &kind) { return kind.encoder == encoder && kind.layer == layer; });
        if (known == m_kinds.end())
            known = m_kinds.insert(m_kinds.end(), makeKind(layer, encoder));
        known->count += 1;
        m_lastKind = static_cast<std::size_t>(known - m_kinds.begin());
    }
}

ModelFlops::Kind ModelFlops::makeKind(const LayerSpec &layer, bool encoder) const
{
    Kind kind;
    kind.layer = layer;
    kind.encoder = encoder;
    LayerSpec counted = layer;
    if (layer.mixer == Mixer::Mamba) {
        counted.mixer = Mixer::None;
        kind.weightProducts = mambaLayer(m_model);
    }
    kind.weightProducts += weightProducts(m_model, counted);
    if (!layer.crossAttention)
        return kind;
    for (const Weight &weight : layerWeights(m_model, layer)) {
        if (weight.role == WeightRole::CrossAttention) {
            double &part = weight.name == "cross_linear_kv" ? kind.crossKeys : kind.crossQueries;
            part += kPerWeight * double(weight.outputs) * double(weight.inputs);
        }
    }
    return kind;
}

double ModelFlops::layerFlops(const Kind &kind, double s) const
{
    switch (kind.layer.mixer) {
    case Mixer::Attention:
        return kind.weightProducts + attentionCore(m_model, kind.layer, s);
    case Mixer::HyenaShort:
    case Mixer::HyenaMedium:
    case Mixer::HyenaLong:
        return kind.weightProducts + hyenaConvolutions(m_model, kind.layer.mixer, s);
    case Mixer::None:
    case Mixer::Linear:
    case Mixer::Mamba:
        break;
    }
    return kind.weightProducts;
}

double ModelFlops::decoderPerToken(double s) const
{
    const double h = m_model.hiddenSize;
    double flops = logits(m_model) * (1 + m_model.mtpNumLayers);
    for (const Kind &kind : m_kinds)
        flops += kind.count * layerFlops(kind, s);
    if (m_model.mtpNumLayers == 0 || m_kinds.empty())
        return flops;
    // Each MTP module: a layer of the last kind, three norms and the projection of 2 h onto h. The
    // formula for hybrids leaves norms and projection out.
    const bool hybrid = m_model.architecture == domain::Architecture::SsmHybrid;
    return flops + m_model.mtpNumLayers * (layerFlops(m_kinds[m_lastKind], s) + (hybrid ? 0 : kPerWeight * (3 * h + 2 * h * h)));
}

double ModelFlops::encoderDecoderPerToken(double s) const
{
    const double target = m_model.decoderSeqLength > 0 ? m_model.decoderSeqLength : s;
    const double q = double(m_model.numAttentionHeads) * m_model.headDim;
    double perSequence = logits(m_model) * target;
    for (const Kind &kind : m_kinds) {
        const double tokens = kind.encoder ? s : target;
        double layer = layerFlops(kind, tokens) * tokens;
        if (kind.layer.crossAttention) // queries of the decoder, keys and values of the encoder
            layer += kind.crossQueries * target + kind.crossKeys * s + kPerWeight * 2 * q * target * s;
        perSequence += kind.count * layer;
    }
    return perSequence / s;
}

base::Flops ModelFlops::perToken(int seqLength) const
{
    const double s = std::max(seqLength, 1);
    const bool twoStacks = m_model.architecture == domain::Architecture::EncoderDecoder;
    return base::Flops(twoStacks ? encoderDecoderPerToken(s) : decoderPerToken(s));
}

base::Flops modelFlopsPerToken(const ModelSpec &model, int seqLength) { return ModelFlops(model).perToken(seqLength); }

base::Flops autoConfiguratorFlopsPerToken(const ModelSpec &model, int seqLength, double vocabSize)
{
    const double h = model.hiddenSize;
    const double s = seqLength;
    return base::Flops((24 * h * h + 4 * s * h) * 3 * model.numLayers() + 6 * h * vocabSize);
}

} // namespace estimate
