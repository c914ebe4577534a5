// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/layerweights.h"

#include "cataloguefixture.h"

#include <algorithm>
#include <set>

using domain::ModelSpec;
using estimate::embeddingWeights;
using estimate::headWeights;
using estimate::layerWeights;
using estimate::mtpWeights;
using estimate::ShardAxis;
using estimate::Weight;
using estimate::WeightRole;

namespace {

const Weight *find(const std::vector<Weight> &weights, std::string_view name)
{
    const auto found = std::find_if(weights.begin(), weights.end(), [name](const Weight &weight) { return weight.name == name; });
    return found == weights.end() ? nullptr : &*found;
}

/// "linear_qkv 6144x4096 tensor" per tensor: shapes as a reader of Megatron-Core expects them.
std::string text(const Weight &weight)
{
    static const char *const axes[] = {"replicated", "tensor", "expert"};
    std::string out(weight.name);
    if (weight.copies > 1)
        out += " " + std::to_string(weight.copies) + "*";
    out += " " + std::to_string(weight.outputs);
    if (weight.isMatrix)
        out += "x" + std::to_string(weight.inputs);
    return out + " " + axes[static_cast<std::size_t>(weight.axis)];
}

std::string text(const std::vector<Weight> &weights)
{
    std::string out;
    for (const Weight &weight : weights)
        out += text(weight) + "\n";
    return out;
}

std::string layerText(const std::string &model, std::size_t layer)
{
    const ModelSpec &spec = tests::shippedModel(model);
    return text(layerWeights(spec, spec.layers.at(layer)));
}

} // namespace

TEST(LayerWeights, denseGroupedQueryGated)
{
    EXPECT_EQ(layerText("llama31_8b", 0),
              "input_layernorm 4096 replicated\n"
              "linear_qkv 6144x4096 tensor\n"
              "linear_proj 4096x4096 tensor\n"
              "pre_mlp_layernorm 4096 replicated\n"
              "linear_fc1 28672x4096 tensor\n"
              "linear_fc2 4096x14336 tensor\n");
}

TEST(LayerWeights, biasesAndLayerNorm)
{
    EXPECT_EQ(layerText("gpt3_175b", 95),
              "input_layernorm 12288 replicated\n"
              "layernorm_bias 12288 replicated\n"
              "linear_qkv 36864x12288 tensor\n"
              "linear_qkv_bias 36864 tensor\n"
              "linear_proj 12288x12288 tensor\n"
              "linear_proj_bias 12288 replicated\n"
              "pre_mlp_layernorm 12288 replicated\n"
              "layernorm_bias 12288 replicated\n"
              "linear_fc1 49152x12288 tensor\n"
              "linear_fc2 12288x49152 tensor\n"
              "linear_fc1_bias 49152 tensor\n"
              "linear_fc2_bias 12288 replicated\n");
}

TEST(LayerWeights, multiQueryHasOneKeyAndOneValueHead)
{
    const ModelSpec &model = tests::shippedModel("starcoder_15b");
    const auto weights = layerWeights(model, model.layers.front());
    const Weight *qkv = find(weights, "linear_qkv");
    ASSERT_NE(qkv, nullptr);
    EXPECT_EQ(qkv->outputs, 6144 + 2 * 128);
}

TEST(LayerWeights, headDimensionNeedNotBeHiddenOverHeads)
{
    EXPECT_EQ(layerText("qwen3_30b_a3b", 0),
              "input_layernorm 2048 replicated\n"
              "linear_qkv 5120x2048 tensor\n"
              "q_layernorm 128 replicated\n"
              "k_layernorm 128 replicated\n"
              "linear_proj 2048x4096 tensor\n"
              "pre_mlp_layernorm 2048 replicated\n"
              "router 128x2048 replicated\n"
              "experts_fc1 128* 1536x2048 expert\n"
              "experts_fc2 128* 2048x768 expert\n");
}

TEST(LayerWeights, latentAttentionAndSharedExpert)
{
    EXPECT_EQ(layerText("deepseek_v3", 3),
              "input_layernorm 7168 replicated\n"
              "linear_q_down_proj 1536x7168 replicated\n"
              "q_layernorm 1536 replicated\n"
              "linear_q_up_proj 24576x1536 tensor\n"
              "linear_kv_down_proj 576x7168 replicated\n"
              "kv_layernorm 512 replicated\n"
              "linear_kv_up_proj 32768x512 tensor\n"
              "linear_proj 7168x16384 tensor\n"
              "pre_mlp_layernorm 7168 replicated\n"
              "router 256x7168 replicated\n"
              "experts_fc1 256* 4096x7168 expert\n"
              "experts_fc2 256* 7168x2048 expert\n"
              "shared_experts_fc1 4096x7168 tensor\n"
              "shared_experts_fc2 7168x2048 tensor\n");
}

TEST(LayerWeights, firstDenseLayersHaveNoExperts)
{
    const ModelSpec &model = tests::shippedModel("deepseek_v3");
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        const auto weights = layerWeights(model, model.layers[i]);
        EXPECT_EQ(find(weights, "router") == nullptr, i < 3) << i;
        EXPECT_EQ(find(weights, "linear_fc1") != nullptr, i < 3) << i;
    }
}

TEST(LayerWeights, latentAttentionWithoutQueryRank)
{
    const ModelSpec &model = tests::shippedModel("deepseek_v2_lite");
    const auto weights = layerWeights(model, model.layers.front());
    EXPECT_EQ(find(weights, "linear_q_down_proj"), nullptr);
    const Weight *query = find(weights, "linear_q_proj");
    ASSERT_NE(query, nullptr);
    EXPECT_EQ(query->outputs, 16 * (128 + 64));
    EXPECT_EQ(query->role, WeightRole::MlaUp);
}

TEST(LayerWeights, expertsWithBiasesAndSinks)
{
    const ModelSpec &model = tests::shippedModel("gpt_oss_20b");
    const auto weights = layerWeights(model, model.layers.front());
    ASSERT_NE(find(weights, "softmax_offset"), nullptr);
    EXPECT_EQ(find(weights, "softmax_offset")->count(), 64);
    EXPECT_EQ(find(weights, "router_bias")->count(), 32);
    EXPECT_EQ(find(weights, "experts_fc2_bias")->count(), 32 * 2880);
    EXPECT_EQ(find(weights, "experts_fc2_bias")->axis, ShardAxis::Expert);
}

TEST(LayerWeights, sharedExpertGate)
{
    ModelSpec model = tests::shippedModel("deepseek_v3");
    model.moe->sharedExpertGate = true;
    const auto weights = layerWeights(model, model.layers.back());
    ASSERT_NE(find(weights, "shared_experts_gate"), nullptr);
    EXPECT_EQ(find(weights, "shared_experts_gate")->count(), model.hiddenSize);
}

TEST(LayerWeights, hybridLayersHoldOneHalfEach)
{
    const ModelSpec &model = tests::shippedModel("nemotronh_8b");
    std::set<std::string> kinds;
    for (const domain::LayerSpec &layer : model.layers)
        kinds.insert(text(layerWeights(model, layer)));
    EXPECT_EQ(kinds.size(), 3u); // Mamba, attention, MLP
    EXPECT_EQ(text(layerWeights(model, model.layers.front())),
              "input_layernorm 4096 replicated\n"
              "in_proj 18560x4096 tensor\n"
              "conv1d 40960 tensor\n"
              "conv1d_bias 10240 tensor\n"
              "A_log 128 tensor\n"
              "D 128 tensor\n"
              "dt_bias 128 tensor\n"
              "mixer_norm 8192 tensor\n"
              "out_proj 4096x8192 tensor\n");
}

TEST(LayerWeights, hyenaConvolutions)
{
    const ModelSpec &model = tests::shippedModel("hyena_1b");
    const auto filterSize = [&model](std::size_t layer) {
        const auto weights = layerWeights(model, model.layers[layer]);
        const Weight *filter = find(weights, layer == 0 ? "short_conv" : "filter");
        return filter == nullptr ? -1 : filter->count();
    };
    EXPECT_EQ(filterSize(0), 128 * 7); // S
    EXPECT_EQ(filterSize(1), 128 * 128); // D
    EXPECT_EQ(filterSize(2), 1920 * 16 * 3); // H
}

TEST(LayerWeights, decoderOfEncoderDecoderAttendsToTheEncoder)
{
    const ModelSpec &model = tests::shippedModel("t5_220m");
    ASSERT_EQ(model.numLayers(), 24);
    EXPECT_EQ(find(layerWeights(model, model.layers[11]), "cross_linear_kv"), nullptr);
    const auto decoder = layerWeights(model, model.layers[12]);
    ASSERT_NE(find(decoder, "cross_linear_kv"), nullptr);
    EXPECT_EQ(find(decoder, "cross_linear_kv")->outputs, 2 * 768);
}

TEST(LayerWeights, distilledBlocksMayBeMissing)
{
    const ModelSpec &model = tests::shippedModel("llama33_nemotron_super_49b");
    const auto weights = layerWeights(model, model.layers[6]);
    EXPECT_EQ(find(weights, "linear_qkv"), nullptr);
    EXPECT_EQ(find(weights, "input_layernorm"), nullptr);
    ASSERT_NE(find(weights, "linear_fc2"), nullptr);
    EXPECT_EQ(find(weights, "linear_fc2")->inputs, 14336);
}

TEST(LayerWeights, linearMixerIsOneSquareProduct)
{
    ModelSpec model = tests::shippedModel("llama31_8b");
    domain::LayerSpec layer = model.layers.front();
    layer.mixer = domain::Mixer::Linear;
    const auto weights = layerWeights(model, layer);
    ASSERT_NE(find(weights, "linear_replacement"), nullptr);
    EXPECT_EQ(find(weights, "linear_replacement")->count(), 4096 * 4096);
}

TEST(LayerWeights, extraNormsOfGemma)
{
    const ModelSpec &model = tests::shippedModel("gemma2_2b");
    const auto weights = layerWeights(model, model.layers.front());
    const auto norms = std::count_if(weights.begin(), weights.end(), [](const Weight &weight) { return weight.role == WeightRole::Norm; });
    EXPECT_EQ(norms, 4);
}

TEST(EmbeddingWeights, vocabularyIsPaddedForTensorParallel)
{
    const ModelSpec &model = tests::shippedModel("gpt3_175b");
    const auto embedding = [](const ModelSpec &spec, int tensorParallel) {
        const auto weights = embeddingWeights(spec, tensorParallel);
        return find(weights, "word_embeddings")->count();
    };
    EXPECT_EQ(embedding(model, 1), 51200 * 12288LL);
    const auto eight = embeddingWeights(model, 8);
    EXPECT_EQ(find(eight, "word_embeddings")->count(), 51200 * 12288LL);
    ModelSpec odd = model;
    odd.vocabSize = 50257;
    EXPECT_EQ(embedding(odd, 1), 50304 * 12288LL);
    EXPECT_EQ(embedding(odd, 8), 51200 * 12288LL);
    EXPECT_EQ(find(eight, "position_embeddings")->count(), 2048 * 12288LL);
    EXPECT_EQ(find(eight, "position_embeddings")->axis, ShardAxis::Replicated);
}

TEST(HeadWeights, outputLayerOnlyWhenUntied)
{
    EXPECT_EQ(text(headWeights(tests::shippedModel("llama31_8b"), 8)),
              "final_layernorm 4096 replicated\n"
              "output_layer 129024x4096 tensor\n");
    EXPECT_EQ(text(headWeights(tests::shippedModel("gemma_2b"), 1)), "final_layernorm 2048 replicated\n");
}

TEST(HeadWeights, encoderHasATransformBeforeItsOutput)
{
    const auto weights = headWeights(tests::shippedModel("bert_110m"), 1);
    EXPECT_NE(find(weights, "lm_head_dense"), nullptr);
    EXPECT_EQ(find(weights, "output_layer"), nullptr);
    EXPECT_EQ(find(weights, "output_layer_bias")->count(), 30592);
}

TEST(MtpWeights, oneLayerWithProjectionAndNorms)
{
    const ModelSpec &model = tests::shippedModel("deepseek_v3");
    const auto weights = mtpWeights(model);
    ASSERT_NE(find(weights, "eh_proj"), nullptr);
    EXPECT_EQ(find(weights, "eh_proj")->count(), 2LL * 7168 * 7168);
    EXPECT_NE(find(weights, "experts_fc1"), nullptr) << "the module repeats the last layer's kind";
}

// Whatever the model: only matrices have inputs, only expert weights have copies, nothing is empty.
TEST(LayerWeights, everyTensorOfEveryModelIsWellFormed)
{
    for (const catalogue::ModelEntry &entry : tests::shippedCatalogue().models()) {
        for (const domain::LayerSpec &layer : entry.spec.layers) {
            for (const Weight &weight : layerWeights(entry.spec, layer)) {
                EXPECT_GT(weight.count(), 0) << entry.spec.name << " " << weight.name;
                EXPECT_TRUE(weight.isMatrix || weight.inputs == 1) << entry.spec.name << " " << weight.name;
                EXPECT_TRUE(weight.axis == ShardAxis::Expert || weight.copies == 1) << entry.spec.name << " " << weight.name;
            }
        }
    }
}
