// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/layerweights.h"

namespace estimate {

using domain::FeedForward;
using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;

namespace {

/// Collects the tensors of one layer in the order in which they are used.
class WeightList {
public:
    explicit WeightList(const ModelSpec &model)
        : m_model(model)
    {
    }

    void matrix(std::string_view name, WeightRole role, std::int64_t outputs, std::int64_t inputs, ShardAxis axis)
    {
        m_weights.push_back({name, role, outputs, inputs, 1, axis, true});
    }
    void experts(std::string_view name, WeightRole role, std::int64_t outputs, std::int64_t inputs)
    {
        m_weights.push_back({name, role, outputs, inputs, m_model.moe->numMoeExperts, ShardAxis::Expert, true});
    }
    /// A vector or table that no GEMM reads.
    void table(std::string_view name, WeightRole role, std::int64_t size, ShardAxis axis, std::int64_t copies = 1)
    {
        m_weights.push_back({name, role, size, 1, copies, axis, false});
    }
    /// RMSNorm has a weight, LayerNorm a weight and a bias.
    void norm(std::string_view name, std::int64_t size)
    {
        table(name, WeightRole::Norm, size, ShardAxis::Replicated);
        if (m_model.normalization == domain::Normalization::LayerNorm)
            table("layernorm_bias", WeightRole::Norm, size, ShardAxis::Replicated);
    }
    [[nodiscard]] std::vector<Weight> take() { return std::move(m_weights); }

private:
    const ModelSpec &m_model;
    std::vector<Weight> m_weights;
};

std::int64_t queryWidth(const ModelSpec &model) { return std::int64_t(model.numAttentionHeads) * model.headDim; }

// DeepSeek-V2 (arXiv:2405.04434), section 2.1; shapes as in megatron/core/transformer/multi_latent_attention.py.
void addLatentAttention(const ModelSpec &model, WeightList &list)
{
    const domain::MlaSpec &mla = *model.mla;
    const std::int64_t h = model.hiddenSize;
    const std::int64_t heads = model.numAttentionHeads;
    const std::int64_t queries = heads * (mla.qkHeadDim + mla.qkPosEmbHeadDim);
    if (mla.qLoraRank > 0) {
        list.matrix("linear_q_down_proj", WeightRole::MlaDown, mla.qLoraRank, h, ShardAxis::Replicated);
        list.table("q_layernorm", WeightRole::Norm, mla.qLoraRank, ShardAxis::Replicated);
        list.matrix("linear_q_up_proj", WeightRole::MlaUp, queries, mla.qLoraRank, ShardAxis::Tensor);
    } else {
        list.matrix("linear_q_proj", WeightRole::MlaUp, queries, h, ShardAxis::Tensor);
    }
    list.matrix("linear_kv_down_proj", WeightRole::MlaDown, mla.kvLoraRank + mla.qkPosEmbHeadDim, h, ShardAxis::Replicated);
    list.table("kv_layernorm", WeightRole::Norm, mla.kvLoraRank, ShardAxis::Replicated);
    list.matrix("linear_kv_up_proj", WeightRole::MlaUp, heads * (mla.qkHeadDim + mla.vHeadDim), mla.kvLoraRank, ShardAxis::Tensor);
    list.matrix("linear_proj", WeightRole::AttentionOut, h, heads * mla.vHeadDim, ShardAxis::Tensor);
}

void addAttention(const ModelSpec &model, const LayerSpec &layer, WeightList &list)
{
    const std::int64_t h = model.hiddenSize;
    const std::int64_t q = queryWidth(model);
    const std::int64_t qkv = q + 2 * std::int64_t(layer.numQueryGroups) * model.headDim;
    list.matrix("linear_qkv", WeightRole::Qkv, qkv, h, ShardAxis::Tensor);
    if (model.addBiasLinear || model.addQkvBias)
        list.table("linear_qkv_bias", WeightRole::Bias, qkv, ShardAxis::Tensor);
    if (model.qkLayernorm) {
        list.norm("q_layernorm", model.headDim);
        list.norm("k_layernorm", model.headDim);
    }
    if (model.learnableSoftmax)
        list.table("softmax_offset", WeightRole::Bias, model.numAttentionHeads, ShardAxis::Tensor);
    list.matrix("linear_proj", WeightRole::AttentionOut, h, q, ShardAxis::Tensor);
    if (model.addBiasLinear || model.architecture == domain::Architecture::Hyena)
        list.table("linear_proj_bias", WeightRole::Bias, h, ShardAxis::Replicated);
}

void addCrossAttention(const ModelSpec &model, WeightList &list)
{
    const std::int64_t h = model.hiddenSize;
    const std::int64_t q = queryWidth(model);
    const std::int64_t kv = 2 * std::int64_t(model.numQueryGroups) * model.headDim;
    list.norm("pre_cross_attn_layernorm", h);
    list.matrix("cross_linear_q", WeightRole::CrossAttention, q, h, ShardAxis::Tensor);
    list.matrix("cross_linear_kv", WeightRole::CrossAttention, kv, h, ShardAxis::Tensor);
    list.matrix("cross_linear_proj", WeightRole::CrossAttention, h, q, ShardAxis::Tensor);
    if (model.addBiasLinear) {
        list.table("cross_linear_qkv_bias", WeightRole::Bias, q + kv, ShardAxis::Tensor);
        list.table("cross_linear_proj_bias", WeightRole::Bias, h, ShardAxis::Replicated);
    }
}

// Mamba-2 (arXiv:2405.21060); shapes as in megatron/core/ssm/mamba_mixer.py.
void addMamba(const ModelSpec &model, WeightList &list)
{
    const domain::MambaSpec &mamba = *model.mamba;
    const std::int64_t h = model.hiddenSize;
    const std::int64_t convChannels = mamba.dInner + 2 * std::int64_t(mamba.numGroups) * mamba.stateDim;
    list.matrix("in_proj", WeightRole::MambaIn, mamba.dInner + convChannels + mamba.numHeads, h, ShardAxis::Tensor);
    list.table("conv1d", WeightRole::MambaOther, convChannels * mamba.convKernel, ShardAxis::Tensor);
    list.table("conv1d_bias", WeightRole::MambaOther, convChannels, ShardAxis::Tensor);
    list.table("A_log", WeightRole::MambaOther, mamba.numHeads, ShardAxis::Tensor);
    list.table("D", WeightRole::MambaOther, mamba.numHeads, ShardAxis::Tensor);
    list.table("dt_bias", WeightRole::MambaOther, mamba.numHeads, ShardAxis::Tensor);
    list.table("mixer_norm", WeightRole::MambaOther, mamba.dInner, ShardAxis::Tensor);
    list.matrix("out_proj", WeightRole::MambaOut, h, mamba.dInner, ShardAxis::Tensor);
}

// Hyena operators of Evo 2 (NVIDIA/NeMo: nemo/collections/llm/gpt/model/hyena.py and megatron/hyena):
// a short convolution on the three projections, then an explicit or implicit filter per group.
void addHyena(const ModelSpec &model, Mixer mixer, WeightList &list)
{
    const domain::HyenaSpec &hyena = *model.hyena;
    const std::int64_t h = model.hiddenSize;
    list.matrix("dense_projection", WeightRole::Qkv, 3 * h, h, ShardAxis::Tensor);
    list.table("hyena_proj_conv", WeightRole::Hyena, 3 * h * hyena.shortConvLength, ShardAxis::Tensor);
    if (mixer == Mixer::HyenaShort) {
        const std::int64_t taps = hyena.hyenaShortConvLength;
        list.table("short_conv", WeightRole::Hyena, hyena.numGroupsShort * taps, ShardAxis::Tensor);
    } else {
        // The implicit filter is a sum of `order` modes with three numbers each (gamma, R, p).
        const std::int64_t filter = mixer == Mixer::HyenaMedium ? std::int64_t(hyena.numGroupsMedium) * hyena.hyenaMediumConvLength
                                                                : std::int64_t(hyena.numGroupsLong) * hyena.filterOrder * 3;
        list.table("filter", WeightRole::Hyena, filter, ShardAxis::Tensor);
        list.table("conv_bias", WeightRole::Hyena, h, ShardAxis::Tensor);
    }
    list.matrix("dense", WeightRole::AttentionOut, h, h, ShardAxis::Tensor);
    list.table("dense_bias", WeightRole::Bias, h, ShardAxis::Replicated);
}

void addMixer(const ModelSpec &model, const LayerSpec &layer, WeightList &list)
{
    if (layer.mixer == Mixer::None)
        return;
    list.norm("input_layernorm", model.hiddenSize);
    switch (layer.mixer) {
    case Mixer::None:
        break;
    case Mixer::Attention:
        if (model.mla)
            addLatentAttention(model, list);
        else
            addAttention(model, layer, list);
        break;
    case Mixer::Linear:
        list.matrix("linear_replacement", WeightRole::AttentionOut, model.hiddenSize, model.hiddenSize, ShardAxis::Tensor);
        break;
    case Mixer::Mamba:
        addMamba(model, list);
        break;
    case Mixer::HyenaShort:
    case Mixer::HyenaMedium:
    case Mixer::HyenaLong:
        addHyena(model, layer.mixer, list);
        break;
    }
    if (layer.crossAttention)
        addCrossAttention(model, list);
}

void addDenseMlp(const ModelSpec &model, const LayerSpec &layer, WeightList &list)
{
    const std::int64_t h = model.hiddenSize;
    const std::int64_t fc1 = (model.gatedLinearUnit ? 2 : 1) * layer.ffnHiddenSize;
    list.matrix("linear_fc1", WeightRole::Fc1, fc1, h, ShardAxis::Tensor);
    list.matrix("linear_fc2", WeightRole::Fc2, h, layer.ffnHiddenSize, ShardAxis::Tensor);
    if (model.addBiasLinear) {
        list.table("linear_fc1_bias", WeightRole::Bias, fc1, ShardAxis::Tensor);
        list.table("linear_fc2_bias", WeightRole::Bias, h, ShardAxis::Replicated);
    }
}

void addSharedExpert(const ModelSpec &model, WeightList &list)
{
    const std::int64_t h = model.hiddenSize;
    const std::int64_t ffn = model.moe->sharedExpertFfnHiddenSize;
    list.matrix("shared_experts_fc1", WeightRole::SharedFc1, (model.gatedLinearUnit ? 2 : 1) * ffn, h, ShardAxis::Tensor);
    list.matrix("shared_experts_fc2", WeightRole::SharedFc2, h, ffn, ShardAxis::Tensor);
    if (model.moe->sharedExpertGate)
        list.table("shared_experts_gate", WeightRole::SharedGate, h, ShardAxis::Replicated);
}

void addExperts(const ModelSpec &model, WeightList &list)
{
    const domain::MoeSpec &moe = *model.moe;
    const std::int64_t h = model.hiddenSize;
    const std::int64_t fc1 = (model.gatedLinearUnit ? 2 : 1) * moe.moeFfnHiddenSize;
    list.matrix("router", WeightRole::Router, moe.numMoeExperts, h, ShardAxis::Replicated);
    list.experts("experts_fc1", WeightRole::ExpertFc1, fc1, h);
    list.experts("experts_fc2", WeightRole::ExpertFc2, h, moe.moeFfnHiddenSize);
    if (model.addBiasLinear) {
        list.table("router_bias", WeightRole::Bias, moe.numMoeExperts, ShardAxis::Replicated);
        list.table("experts_fc1_bias", WeightRole::Bias, fc1, ShardAxis::Expert, moe.numMoeExperts);
        list.table("experts_fc2_bias", WeightRole::Bias, h, ShardAxis::Expert, moe.numMoeExperts);
    }
    if (moe.sharedExpertFfnHiddenSize > 0)
        addSharedExpert(model, list);
}

} // namespace

bool splitsInputs(const Weight &weight)
{
    switch (weight.role) {
    case WeightRole::AttentionOut:
    case WeightRole::Fc2:
    case WeightRole::ExpertFc2:
    case WeightRole::SharedFc2:
    case WeightRole::MambaOut:
        return true;
    default:
        return weight.name == "cross_linear_proj";
    }
}

std::vector<Weight> layerWeights(const ModelSpec &model, const LayerSpec &layer)
{
    WeightList list(model);
    addMixer(model, layer, list);
    if (layer.feedForward != FeedForward::None) {
        list.norm("pre_mlp_layernorm", model.hiddenSize);
        if (layer.feedForward == FeedForward::Moe && model.moe)
            addExperts(model, list);
        else
            addDenseMlp(model, layer, list);
    }
    for (int i = 0; i < model.extraNormsPerLayer; ++i)
        list.norm("post_layernorm", model.hiddenSize);
    return list.take();
}

std::vector<Weight> embeddingWeights(const ModelSpec &model, int tensorParallel)
{
    WeightList list(model);
    const std::int64_t h = model.hiddenSize;
    list.table("word_embeddings", WeightRole::Embedding, model.paddedVocabSize(tensorParallel) * h, ShardAxis::Tensor);
    if (model.positionEmbedding == domain::PositionEmbedding::LearnedAbsolute)
        list.table("position_embeddings", WeightRole::PositionTable, model.maxPositionEmbeddings * h, ShardAxis::Replicated);
    return list.take();
}

std::vector<Weight> headWeights(const ModelSpec &model, int tensorParallel)
{
    WeightList list(model);
    const std::int64_t h = model.hiddenSize;
    const std::int64_t vocab = model.paddedVocabSize(tensorParallel);
    list.norm("final_layernorm", h);
    if (model.architecture == domain::Architecture::EncoderDecoder)
        list.norm("encoder_final_layernorm", h);
    if (model.architecture == domain::Architecture::EncoderOnly) {
        // BERT's language-model head (megatron/core/models/bert/bert_lm_head.py).
        list.matrix("lm_head_dense", WeightRole::OutputLayer, h, h, ShardAxis::Replicated);
        list.table("lm_head_dense_bias", WeightRole::OutputLayer, h, ShardAxis::Replicated);
        list.table("lm_head_layernorm", WeightRole::OutputLayer, 2 * h, ShardAxis::Replicated);
    }
    if (!model.tieEmbeddings)
        list.matrix("output_layer", WeightRole::OutputLayer, vocab, h, ShardAxis::Tensor);
    const bool hasEncoder =
        model.architecture == domain::Architecture::EncoderOnly || model.architecture == domain::Architecture::EncoderDecoder;
    if (hasEncoder)
        list.table("output_layer_bias", WeightRole::OutputLayer, vocab, ShardAxis::Tensor);
    return list.take();
}

std::vector<Weight> mtpWeights(const ModelSpec &model)
{
    const std::int64_t h = model.hiddenSize;
    WeightList list(model);
    list.norm("enorm", h);
    list.norm("hnorm", h);
    list.matrix("eh_proj", WeightRole::MtpProjection, h, 2 * h, ShardAxis::Tensor);
    list.norm("mtp_final_layernorm", h);
    std::vector<Weight> weights = list.take();
    if (!model.layers.empty()) {
        const std::vector<Weight> layer = layerWeights(model, model.layers.back());
        weights.insert(weights.end(), layer.begin(), layer.end());
    }
    return weights;
}

} // namespace estimate
