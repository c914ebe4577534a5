// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/layercost.h"

#include "estimate/layerweights.h"

#include <algorithm>

namespace estimate {

using domain::FeedForward;
using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;

namespace {

constexpr double kBytes16 = 2;
// A hybrid's layer is half a transformer layer, but a Mamba mixer launches as many kernels as a whole one.
constexpr double kHostMixer = 0.5, kHostMamba = 1.0;
constexpr double kLongConvolutionBytes = 96; // FFT of twice the length in fp32: 6 passes of read and write
constexpr double kShortConvolutionBytes = 24; // projections, gates and taps in 16 bits

} // namespace

LayerCost::LayerCost(const ModelSpec &model, const LayerSpec &layer)
    : m_hidden(model.hiddenSize)
{
    compileProducts(model, layer);
    if (layer.mixer == Mixer::Attention)
        compileAttention(model, layer);
    else
        compileOtherMixers(model, layer);
    compileFeedForward(model, layer);
    compileNorms(model, layer);
}

void LayerCost::compileProducts(const ModelSpec &model, const LayerSpec &layer)
{
    for (const Weight &weight : layerWeights(model, layer)) {
        if (!weight.isMatrix)
            continue;
        Product product{.inputs = double(weight.inputs), .outputs = double(weight.outputs)};
        if (weight.axis == ShardAxis::Expert)
            product.rows = Rows::Routed;
        else if (weight.axis == ShardAxis::Replicated)
            product.rows = Rows::SequenceSlice;
        else if (weight.name == "cross_linear_kv")
            product.rows = Rows::EncoderTokens;
        if (weight.axis != ShardAxis::Replicated)
            product.split = splitsInputs(weight) ? Split::Inputs : Split::Outputs;
        switch (weight.role) {
        case WeightRole::Router:
            product.lowPrecision = false;
            break;
        case WeightRole::MlaUp:
            product.block = Block::MlaUp;
            break;
        case WeightRole::Fc1:
        case WeightRole::Fc2:
            product.block = Block::Mlp;
            break;
        case WeightRole::ExpertFc1:
        case WeightRole::ExpertFc2:
            product.block = Block::Moe;
            break;
        case WeightRole::SharedFc1:
        case WeightRole::SharedFc2:
            product.block = Block::SharedExpert;
            break;
        default:
            break;
        }
        m_products.push_back(product);
    }
}

void LayerCost::compileAttention(const ModelSpec &model, const LayerSpec &layer)
{
    m_attention = true;
    m_causal = layer.causal;
    m_cross = layer.crossAttention;
    m_window = layer.slidingWindow;
    m_storesScores = model.learnableSoftmax;
    m_heads = model.numAttentionHeads;
    m_tensorBlocks += m_cross ? 2 : 1;
    m_hostForward += m_cross ? 2 * kHostMixer : kHostMixer;
    if (model.mla) {
        m_latent = true;
        m_queryKeyDim = model.mla->qkHeadDim + model.mla->qkPosEmbHeadDim;
        m_valueDim = model.mla->vHeadDim;
        m_keyValueHeads = m_heads;
        const double width = 2 * m_heads * m_queryKeyDim; // queries and keys: concatenation, rotary embedding, split
        m_attentionTraffic = {8 * width, 12 * width, 8, 10};
        return;
    }
    m_queryKeyDim = m_valueDim = model.headDim;
    const double queries = m_heads * model.headDim;
    const double keys = double(layer.numQueryGroups) * model.headDim;
    m_keyValueHeads = layer.numQueryGroups;
    m_attentionTraffic = {4 * (queries + keys), 6 * (queries + 2 * keys), 3, 4};
    if (model.qkLayernorm) {
        m_attentionTraffic.forward += 4 * (queries + keys);
        m_attentionTraffic.backward += 8 * (queries + keys);
        m_attentionTraffic.forwardKernels += 2;
        m_attentionTraffic.backwardKernels += 2;
    }
}

void LayerCost::compileOtherMixers(const ModelSpec &model, const LayerSpec &layer)
{
    switch (layer.mixer) {
    case Mixer::None:
    case Mixer::Attention:
        return;
    case Mixer::Linear:
        break;
    case Mixer::Mamba: {
        // x and z, B and C, five passes forward over convolution, scan and gate; scan as matrix
        // products per chunk: 8 D N per token (arXiv:2405.21060, section 6).
        const domain::MambaSpec &mamba = *model.mamba;
        const double elements = 2 * double(mamba.dInner) + 2 * double(mamba.numGroups) * mamba.stateDim;
        m_mixerTraffic = {5 * kBytes16 * elements, 10 * kBytes16 * elements, 8, 14};
        m_scanFlops = 8 * double(mamba.dInner) * mamba.stateDim;
        m_exchangeWidth = elements + double(mamba.dInner);
        break;
    }
    case Mixer::HyenaShort:
    case Mixer::HyenaMedium:
    case Mixer::HyenaLong: {
        const double inner = layer.mixer == Mixer::HyenaShort ? 0 : kLongConvolutionBytes;
        const double bytes = m_hidden * (kShortConvolutionBytes + inner);
        m_mixerTraffic = {bytes, 2 * bytes, 6, 12};
        m_exchangeWidth = 4 * m_hidden;
        break;
    }
    }
    m_tensorBlocks += 1;
    m_hostForward += layer.mixer == Mixer::Linear ? kHostMixer : kHostMamba;
}

void LayerCost::compileFeedForward(const ModelSpec &model, const LayerSpec &layer)
{
    const double inputs = model.gatedLinearUnit ? 2 : 1;
    const double forward = kBytes16 * (inputs + 1);
    const double backward = kBytes16 * (2 * inputs + 1);
    if (layer.feedForward == FeedForward::Moe && model.moe) {
        m_moe = true;
        m_experts = std::max(model.moe->numMoeExperts, 1);
        m_topk = std::max(model.moe->moeRouterTopk, 1);
        m_expertWidth = double(model.moe->moeFfnHiddenSize);
        m_activationForward = forward;
        m_activationBackward = backward;
        const double shared = double(model.moe->sharedExpertFfnHiddenSize);
        m_shared = shared > 0;
        if (m_shared) {
            m_sharedTraffic = {forward * shared, backward * shared, 1, 1};
            m_tensorBlocks += 1;
        }
    } else if (layer.feedForward != FeedForward::None) {
        const double width = double(layer.ffnHiddenSize);
        m_mlpTraffic = {forward * width, backward * width, 1, 1};
        m_tensorBlocks += 1;
        m_hostForward += kHostDenseHalf;
    }
}

void LayerCost::compileNorms(const ModelSpec &model, const LayerSpec &layer)
{
    const double halves = (layer.mixer != Mixer::None ? 1 : 0) + (layer.feedForward != FeedForward::None ? 1 : 0) + (m_cross ? 1 : 0);
    m_norms = halves + model.extraNormsPerLayer;
    const double dropout = model.hiddenDropout > 0 ? 1 : 0;
    m_normTraffic.forward = m_hidden * (4 * m_norms + (6 + dropout) * halves);
    m_normTraffic.backward = m_hidden * (8 * m_norms + (6 + dropout) * halves);
    m_normTraffic.forwardKernels = m_norms + halves;
    m_normTraffic.backwardKernels = 2 * m_norms + halves;
}

} // namespace estimate
