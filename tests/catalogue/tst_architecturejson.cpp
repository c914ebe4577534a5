// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/architecturejson.h"

#include "catalogue/catalogue.h"
#include "estimate/parameters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using catalogue::modelFromJson;
using catalogue::toJson;
using catalogue::withOverrides;
using domain::FeedForward;
using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;
using nlohmann::json;
using testing::HasSubstr;

namespace {

const catalogue::Catalogue &shipped()
{
    static const auto loaded = catalogue::Catalogue::load();
    return *loaded;
}

const ModelSpec &shippedModel(const char *name) { return (*shipped().model(name))->spec; }

json smallObject()
{
    return {{"num_layers", 4}, {"hidden_size", 64}, {"ffn_hidden_size", 256}, {"num_attention_heads", 8}, {"vocab_size", 1000}};
}

json with(const json &changes)
{
    json object = smallObject();
    for (const auto &item : changes.items())
        object[item.key()] = item.value();
    return object;
}

std::string errorOf(const json &object)
{
    const auto model = modelFromJson(object, "m");
    return model ? "no error" : model.error().english();
}

std::string overrideError(const char *model, const json &overrides)
{
    const auto changed = withOverrides(shippedModel(model), overrides);
    return changed ? "no error" : changed.error().english();
}

ModelSpec overridden(const char *name, const json &overrides)
{
    const auto changed = withOverrides(shippedModel(name), overrides);
    EXPECT_TRUE(changed) << (changed ? "" : changed.error().english());
    return changed ? *changed : ModelSpec{};
}

/// One character a layer, to read patterns at a glance: A attention + MLP, E attention + experts,
/// M Mamba, a attention alone, - MLP alone, e experts alone, . nothing; lower w after it: windowed.
std::string layerText(const ModelSpec &model)
{
    std::string out;
    for (const LayerSpec &layer : model.layers) {
        const bool attention = layer.mixer == Mixer::Attention;
        if (layer.mixer == Mixer::Mamba)
            out += 'M';
        else if (layer.feedForward == FeedForward::Dense)
            out += attention ? 'A' : '-';
        else if (layer.feedForward == FeedForward::Moe)
            out += attention ? 'E' : 'e';
        else
            out += attention ? 'a' : '.';
        if (layer.slidingWindow > 0)
            out += 'w';
    }
    return out;
}

const json kMoe = {{"num_moe_experts", 8}, {"moe_router_topk", 2}, {"moe_ffn_hidden_size", 128}};

} // namespace

TEST(ArchitectureJson, defaultsAreTheDocumentedOnes)
{
    const auto model = modelFromJson(smallObject(), "m");
    ASSERT_TRUE(model) << model.error().english();
    EXPECT_EQ(model->numQueryGroups, 8);
    EXPECT_EQ(model->headDim, 8);
    EXPECT_FALSE(model->gatedLinearUnit);
    EXPECT_EQ(model->normalization, domain::Normalization::RmsNorm);
    EXPECT_FALSE(model->addBiasLinear || model->addQkvBias || model->qkLayernorm || model->tieEmbeddings);
    EXPECT_EQ(model->positionEmbedding, domain::PositionEmbedding::Rope);
    EXPECT_EQ(model->makeVocabSizeDivisibleBy, 128);
    EXPECT_EQ(model->mtpNumLayers, 0);
    EXPECT_EQ(model->architecture, domain::Architecture::DenseGpt);
    EXPECT_EQ(layerText(*model), "AAAA");
    EXPECT_EQ(model->layers[0].numQueryGroups, 8);
    EXPECT_EQ(model->layers[0].ffnHiddenSize, 256);
    EXPECT_TRUE(model->layers[0].causal);
}

TEST(ArchitectureJson, nullMeansNotGiven)
{
    const auto model = modelFromJson(with({{"num_query_groups", nullptr}, {"moe", nullptr}, {"sliding_window", nullptr}}), "m");
    ASSERT_TRUE(model) << model.error().english();
    EXPECT_EQ(*model, *modelFromJson(smallObject(), "m"));
}

TEST(ArchitectureJson, everyShippedModelSurvivesTheRoundTrip)
{
    for (const catalogue::ModelEntry &entry : shipped().models()) {
        const auto text = toJson(entry.spec).dump();
        const auto again = modelFromJson(json::parse(text), entry.spec.name);
        ASSERT_TRUE(again) << entry.spec.name << ": " << again.error().english();
        EXPECT_EQ(*again, entry.spec) << entry.spec.name;
    }
}

TEST(ArchitectureJson, noOverrideChangesNothing)
{
    for (const catalogue::ModelEntry &entry : shipped().models())
        EXPECT_EQ(*withOverrides(entry.spec, json::object()), entry.spec) << entry.spec.name;
}

TEST(ArchitectureJson, expertsAndFirstDenseLayers)
{
    json moe = kMoe;
    moe["first_k_dense"] = 1;
    moe["moe_shared_expert_intermediate_size"] = nullptr;
    const auto model = modelFromJson(with({{"moe", moe}}), "m");
    ASSERT_TRUE(model) << model.error().english();
    EXPECT_EQ(model->architecture, domain::Architecture::MoeGpt);
    EXPECT_EQ(layerText(*model), "AEEE");
    EXPECT_EQ(model->layers[0].ffnHiddenSize, 256);
    EXPECT_EQ(model->layers[1].ffnHiddenSize, 0);
    EXPECT_EQ(model->moe->sharedExpertFfnHiddenSize, 0);
}

TEST(ArchitectureJson, expertPattern)
{
    json moe = kMoe;
    moe["moe_layer_pattern"] = {0, 1, 0, 1};
    EXPECT_EQ(layerText(*modelFromJson(with({{"moe", moe}}), "m")), "AEAE");
    moe["moe_layer_pattern"] = {0, 1};
    EXPECT_THAT(errorOf(with({{"moe", moe}})), HasSubstr("moe.moe_layer_pattern: must be a list of 4 numbers"));
    moe["moe_layer_pattern"] = {0, 1, 2, 1};
    EXPECT_THAT(errorOf(with({{"moe", moe}})), HasSubstr("moe.moe_layer_pattern"));
    moe["moe_layer_pattern"] = {"0", "1", "0", "1"};
    EXPECT_THAT(errorOf(with({{"moe", moe}})), HasSubstr("moe.moe_layer_pattern"));
}

TEST(ArchitectureJson, latentAttention)
{
    const json mla = {{"q_lora_rank", nullptr}, {"kv_lora_rank", 32}, {"qk_head_dim", 16}, {"qk_pos_emb_head_dim", 8}, {"v_head_dim", 16}};
    const auto model = modelFromJson(with({{"mla", mla}, {"num_attention_heads", 7}}), "m");
    ASSERT_TRUE(model) << "heads need not divide the hidden size: " << model.error().english();
    EXPECT_EQ(model->mla->qLoraRank, 0);
    EXPECT_THAT(errorOf(with({{"mla", json::object()}})), HasSubstr("mla.kv_lora_rank: is missing"));
}

TEST(ArchitectureJson, slidingWindowForms)
{
    struct Row {
        json value;
        const char *layers;
        int window;
    };
    const Row rows[] = {
        {{{"window_size", {512, 0}}, {"local_layers", 3}, {"global_layers", 1}, {"rule", "3 to 1"}}, "AwAwAwA", 513},
        {{{"window_size", {128, 0}}, {"local_layers", 2}, {"global_layers", 2}}, "AwAAwA", 129},
        {{{"window_size", {128, 0}}, {"local_layers", 1}, {"global_layers", 3}}, "AAAAw", 129},
        {{{"window_size", {4096, 0}}, {"local_layers", 4}, {"global_layers", 0}}, "AwAwAwAw", 4097},
        {{{"window_size", {-1, 0}}}, "AAAA", 0},
        {{{"attention_chunk_size", 8192}, {"local_layers", 3}, {"global_layers", 1}}, "AwAwAwA", 8192},
        {4096, "AwAwAwAw", 4096},
        {nullptr, "AAAA", 0},
    };
    for (const Row &row : rows) {
        const auto model = modelFromJson(with({{"sliding_window", row.value}}), "m");
        ASSERT_TRUE(model) << row.value << " " << model.error().english();
        EXPECT_EQ(layerText(*model), row.layers) << row.value;
        int widest = 0;
        for (const LayerSpec &layer : model->layers)
            widest = std::max(widest, layer.slidingWindow);
        EXPECT_EQ(widest, row.window) << row.value;
    }
    EXPECT_THAT(errorOf(with({{"sliding_window", "long"}})), HasSubstr("sliding_window: \"long\" is not an object"));
    EXPECT_THAT(errorOf(with({{"sliding_window", {{"window_size", {1}}}}})), HasSubstr("sliding_window.window_size"));
    EXPECT_THAT(errorOf(with({{"sliding_window", {{"window_size", {1e300, 0}}}}})), HasSubstr("sliding_window.window_size"));
    EXPECT_THAT(errorOf(with({{"sliding_window", {{"wide", 1}}}})), HasSubstr("sliding_window.wide: unknown key"));
}

TEST(ArchitectureJson, hybridPattern)
{
    const json mamba = {{"num_heads", 16}, {"head_dim", 8}, {"state_dim", 32}, {"num_groups", 2}};
    const auto model = modelFromJson(with({{"hybrid_override_pattern", "M-*M"}, {"mamba", mamba}}), "m");
    ASSERT_TRUE(model) << model.error().english();
    EXPECT_EQ(model->architecture, domain::Architecture::SsmHybrid);
    EXPECT_EQ(layerText(*model), "M-aM");
    EXPECT_EQ(model->mamba->dInner, 128);
    EXPECT_THAT(errorOf(with({{"hybrid_override_pattern", "M-*M"}})), HasSubstr("mamba: is missing"));
    EXPECT_THAT(errorOf(with({{"hybrid_override_pattern", "M-*"}, {"mamba", mamba}})),
                HasSubstr("num_layers: is 4, but the layers listed are 3"));
    EXPECT_THAT(errorOf(with({{"hybrid_override_pattern", "M-ZM"}, {"mamba", mamba}})), HasSubstr("\"Z\" is not a layer symbol"));
    EXPECT_THAT(errorOf(with({{"hybrid_override_pattern", ""}, {"mamba", mamba}})), HasSubstr("hybrid_override_pattern"));
    EXPECT_THAT(errorOf(with({{"hybrid_override_pattern", "MEMM"}, {"mamba", mamba}})), HasSubstr("moe: is missing"));
}

TEST(ArchitectureJson, mambaHeadsFollowFromExpansion)
{
    const auto model = modelFromJson(with({{"hybrid_override_pattern", "MMMM"}, {"mamba", {{"head_dim", 16}, {"expand", 4}}}}), "m");
    ASSERT_TRUE(model) << model.error().english();
    EXPECT_EQ(model->mamba->numHeads, 4 * 64 / 16);
    EXPECT_THAT(errorOf(with({{"hybrid_override_pattern", "MMMM"}, {"mamba", {{"num_heads", 2}, {"head_dim", 16}, {"d_inner", 64}}}})),
                HasSubstr("mamba.d_inner: is not num_heads x head_dim = 32"));
}

TEST(ArchitectureJson, layerRuns)
{
    const json runs = {{{"count", 2}, {"num_query_groups", 4}, {"ffn_hidden_size", 128}},
                       {{"count", 1}, {"num_query_groups", nullptr}, {"ffn_hidden_size", 64}},
                       {{"count", 1}, {"num_query_groups", nullptr}, {"ffn_hidden_size", nullptr}}};
    const auto model = modelFromJson(with({{"layers", runs}}), "m");
    ASSERT_TRUE(model) << model.error().english();
    EXPECT_EQ(layerText(*model), "AA-.");
    EXPECT_EQ(model->layers[0].numQueryGroups, 4);
    EXPECT_EQ(model->layers[2].ffnHiddenSize, 64);
}

TEST(ArchitectureJson, wrongLayerRuns)
{
    EXPECT_THAT(errorOf(with({{"layers", {1, 2}}})), HasSubstr("layers[0]"));
    EXPECT_THAT(errorOf(with({{"layers", {{{"mixer", "attention"}}}}})), HasSubstr("layers[0].count: is missing"));
    EXPECT_THAT(errorOf(with({{"layers", {{{"count", 0}}}}})), HasSubstr("layers[0].count: 0 is outside 1 to 4096"));
    EXPECT_THAT(errorOf(with({{"layers", {{{"count", 4}, {"mixer", "magic"}}}}})),
                HasSubstr("layers[0].mixer: \"magic\" is not one of none, attention"));
    EXPECT_THAT(errorOf(with({{"layers", {{{"count", 4}, {"colour", 1}}}}})), HasSubstr("layers[0].colour: unknown key"));
    EXPECT_THAT(errorOf(with({{"layers", {{{"count", 3}}}}})), HasSubstr("num_layers: is 4, but the layers listed are 3"));
    json many = json::array();
    for (int i = 0; i < 10000; ++i)
        many.push_back({{"count", 4096}});
    EXPECT_THAT(errorOf(with({{"layers", many}})), HasSubstr("more than 4096"));
    EXPECT_THAT(errorOf(with({{"layers", {{{"count", 4096}}, {{"count", 4096}}}}})), HasSubstr("add up to more than 4096"));
}

TEST(ArchitectureJson, errorsNameTheKeyAndTheLimit)
{
    struct Row {
        const char *key;
        json value;
        const char *expected;
    };
    const Row rows[] = {
        {"num_layers", nullptr, "num_layers: is missing"},
        {"num_layers", 1000000000, "num_layers: 1000000000 is outside 1 to 4096"},
        {"num_layers", 0, "num_layers: 0 is outside"},
        {"hidden_size", "64", "hidden_size: \"64\" is not a whole number"},
        {"hidden_size", 60.5, "is not a whole number"},
        {"num_attention_heads", 7, "7 heads do not divide hidden_size 64"},
        {"num_query_groups", 3, "num_query_groups: 3 groups do not divide 8 heads"},
        {"gated_linear_unit", 1, "gated_linear_unit: 1 is not true or false"},
        {"normalization", "BatchNorm", "\"BatchNorm\" is not one of RMSNorm, LayerNorm"},
        {"position_embedding_type", "alibi", "\"alibi\" is not one of rope, learned_absolute, none, yarn"},
        {"architecture", "rnn", "architecture: \"rnn\" is not one of dense_gpt"},
        {"vocab_size", 0, "vocab_size: 0 is outside"},
        {"moe", 5, "moe: 5 is not an object"},
        {"moe", {{"num_moe_experts", 4}}, "moe.moe_ffn_hidden_size: is missing"},
        {"moe", {{"num_moe_experts", 4}, {"moe_ffn_hidden_size", 8}, {"moe_router_topk", 5}}, "5 experts per token, but there are 4"},
        {"moe", {{"num_moe_experts", 4}, {"moe_ffn_hidden_size", 8}, {"moe_router_topk", 0}}, "moe.moe_router_topk: 0 is outside"},
        {"attention_dropout", 1.5, "attention_dropout: 1.5 is outside 0 to 1"},
        {"num_layer", 4, "num_layer: unknown key. Did you mean \"num_layers\"?"},
        {"rotary_percent", 1, "rotary_percent: unknown key"},
    };
    for (const Row &row : rows)
        EXPECT_THAT(errorOf(with({{row.key, row.value}})), HasSubstr(row.expected)) << row.key;
    EXPECT_THAT(errorOf(json::array()), HasSubstr("[…] is not an object"));
    EXPECT_THAT(errorOf("llama"), HasSubstr("\"llama\" is not an object"));
    EXPECT_THAT(errorOf(json::object()), HasSubstr("5 problems"));
}

TEST(ArchitectureJson, keysBeginningWithXAreNotes) { EXPECT_TRUE(modelFromJson(with({{"x_note", {{"any", "thing"}}}}), "m")); }

TEST(ArchitectureJson, learnedPositionsHaveATable)
{
    EXPECT_EQ(modelFromJson(with({{"position_embedding_type", "learned_absolute"}}), "m")->maxPositionEmbeddings, 2048);
    EXPECT_EQ(modelFromJson(with({{"position_embedding_type", "learned_absolute"}, {"seq_length", 512}}), "m")->maxPositionEmbeddings, 512);
    EXPECT_EQ(modelFromJson(with({{"max_position_embeddings", 4096}}), "m")->seqLength, 4096);
}

TEST(ArchitectureJson, modelsOfTheGpt2FamilyTrainWithDropoutUnlessTheySayOtherwise)
{
    const json family = {{"position_embedding_type", "learned_absolute"}, {"normalization", "LayerNorm"}, {"add_bias_linear", true}};
    EXPECT_EQ(modelFromJson(with(family), "m")->hiddenDropout, 0.1);
    EXPECT_EQ(modelFromJson(with(family), "m")->attentionDropout, 0.1);
    for (const char *key : {"position_embedding_type", "normalization", "add_bias_linear"}) {
        json other = family;
        other.erase(key);
        EXPECT_EQ(modelFromJson(with(other), "m")->hiddenDropout, 0) << key;
    }
    json without = family;
    without["hidden_dropout"] = 0.0;
    EXPECT_EQ(modelFromJson(with(without), "m")->hiddenDropout, 0);
    EXPECT_EQ(modelFromJson(with(without), "m")->attentionDropout, 0.1);
    EXPECT_EQ(shippedModel("gpt3_175b").hiddenDropout, 0) << "its recipe turns dropout off";
    EXPECT_EQ(overridden("llama31_8b", family).hiddenDropout, 0) << "overrides change what they name";
}

TEST(ArchitectureJson, sizesThatWouldOverflowAreRefused)
{
    const json moe = {{"num_moe_experts", 65536}, {"moe_ffn_hidden_size", 4194304}};
    EXPECT_THAT(errorOf(with({{"num_layers", 4096}, {"hidden_size", 1048576}, {"moe", moe}})), HasSubstr("more than 10^15 parameters"));
    EXPECT_TRUE(modelFromJson(with({{"num_layers", 1000}, {"hidden_size", 32768}, {"ffn_hidden_size", 131072}}), "m"));
}

TEST(Overrides, layersKeepTheirPattern)
{
    struct Row {
        const char *model;
        int layers;
        const char *expected;
    };
    const Row rows[] = {
        {"llama31_8b", 3, "AAA"},
        {"deepseek_v3", 2, "AA"},
        {"deepseek_v3", 6, "AAAEEE"},
        {"llama4_e128", 5, "AwEwAwEAw"},
        {"gemma3_1b", 8, "AwAwAwAwAwAAwAw"},
        {"nemotronh_8b", 10, "M-M-M-Ma-M"},
    };
    for (const Row &row : rows)
        EXPECT_EQ(layerText(overridden(row.model, {{"num_layers", row.layers}})), row.expected) << row.model;
}

TEST(Overrides, layersAreExtendedInTheirOwnRhythm)
{
    EXPECT_EQ(layerText(overridden("deepseek_v3", {{"num_layers", 80}})), "AAA" + std::string(77, 'E'));
    const std::string gemma = layerText(overridden("gemma3_1b", {{"num_layers", 36}}));
    std::string expected;
    for (int i = 0; i < 6; ++i)
        expected += "AwAwAwAwAwA";
    EXPECT_EQ(gemma, expected);
    const ModelSpec llama4 = overridden("llama4_e128", {{"num_layers", 52}});
    EXPECT_EQ(layerText(llama4).substr(0, 14), "AwEwAwEAwEwAwE");
    EXPECT_EQ(llama4.layers[51], llama4.layers[47]);
}

TEST(Overrides, derivedSizesFollow)
{
    const ModelSpec smaller = overridden("llama31_8b", {{"hidden_size", 2048}});
    EXPECT_EQ(smaller.headDim, 64);
    EXPECT_EQ(smaller.numQueryGroups, 8);
    EXPECT_EQ(overridden("qwen3_30b_a3b", {{"hidden_size", 4096}}).headDim, 128) << "not hidden / heads in the first place";
    EXPECT_EQ(overridden("gpt3_175b", {{"num_attention_heads", 48}}).numQueryGroups, 48) << "multi-head attention stays so";
    const ModelSpec wider = overridden("deepseek_v3", {{"ffn_hidden_size", 20000}});
    EXPECT_EQ(wider.layers[0].ffnHiddenSize, 20000);
    EXPECT_EQ(wider.layers[3].ffnHiddenSize, 0);
    EXPECT_EQ(overridden("llama31_8b", {{"num_query_groups", 4}}).layers[7].numQueryGroups, 4);
}

TEST(Overrides, expertsCanBeChangedAddedAndRemoved)
{
    const ModelSpec fewer = overridden("deepseek_v3", {{"moe", {{"num_moe_experts", 64}}}});
    EXPECT_EQ(fewer.moe->numMoeExperts, 64);
    EXPECT_EQ(fewer.moe->moeRouterTopk, 8) << "the rest stays";
    EXPECT_EQ(layerText(fewer), layerText(shippedModel("deepseek_v3")));
    const ModelSpec dense = overridden("mixtral_8x7b", {{"moe", nullptr}});
    EXPECT_EQ(layerText(dense), std::string(32, 'A'));
    EXPECT_EQ(dense.layers[0].ffnHiddenSize, 14336);
    EXPECT_EQ(dense.architecture, domain::Architecture::DenseGpt);
    const ModelSpec sparse = overridden("llama31_8b", {{"moe", kMoe}});
    EXPECT_EQ(layerText(sparse), std::string(32, 'E'));
    EXPECT_EQ(layerText(overridden("deepseek_v3", {{"num_layers", 4}, {"moe", {{"first_k_dense", 1}}}})), "AEEE");
}

TEST(Overrides, otherParts)
{
    EXPECT_EQ(overridden("deepseek_v3", {{"mtp_num_layers", 0}}).mtpNumLayers, 0);
    EXPECT_EQ(overridden("deepseek_v3", {{"mla", {{"kv_lora_rank", 256}}}}).mla->kvLoraRank, 256);
    EXPECT_EQ(layerText(overridden("mistral_7b", {{"sliding_window", nullptr}})), std::string(32, 'A'));
    EXPECT_EQ(overridden("llama31_8b", {{"vocab_size", 32000}}).vocabSize, 32000);
    const ModelSpec t5 = overridden("t5_220m", {{"num_layers", 8}});
    EXPECT_EQ(t5.encoderLayers, 4);
    EXPECT_FALSE(t5.layers[3].crossAttention);
    EXPECT_TRUE(t5.layers[4].crossAttention);
    EXPECT_EQ(overridden("nemotronh_8b", {{"hybrid_override_pattern", "M*-"}}).numLayers(), 3);
}

TEST(Overrides, errors)
{
    EXPECT_THAT(overrideError("llama31_8b", {{"num_layer", 3}}), HasSubstr("num_layer: unknown key"));
    EXPECT_THAT(overrideError("llama31_8b", {{"num_layers", -3}}), HasSubstr("num_layers: -3 is outside"));
    EXPECT_THAT(overrideError("llama31_8b", {{"num_attention_heads", 48}}), HasSubstr("48 heads do not divide hidden_size 4096"));
    EXPECT_THAT(overrideError("llama31_8b", json::array()), HasSubstr("is not an object"));
    EXPECT_EQ(overrideError("llama31_8b", {{"x_why", "test"}}), "no error");
}

// A cut model is smaller and its layers are those of the whole one.
TEST(Overrides, cuttingLayersOfEveryModelShrinksIt)
{
    for (const catalogue::ModelEntry &entry : shipped().models()) {
        const auto cut = withOverrides(entry.spec, {{"num_layers", 2}});
        ASSERT_TRUE(cut) << entry.spec.name << cut.error().english();
        EXPECT_EQ(cut->numLayers(), 2) << entry.spec.name;
        EXPECT_LT(estimate::countParameters(*cut).withoutMtp(), estimate::countParameters(entry.spec).withoutMtp()) << entry.spec.name;
        EXPECT_EQ(cut->layers[0], entry.spec.layers[0]) << entry.spec.name;
    }
}

// Each key of a full object with each kind of wrong value, fresh and as an override: an error or a
// model whose size can be counted, never a crash.
TEST(ArchitectureJson, wrongTypesEverywhere)
{
    const json wrong[] = {nullptr, true, -1, 0, 1, 1e18, 1e-9, "text", json::array(), json::object(), {1, "a", nullptr}, {{"count", 1}}};
    for (const char *name : {"llama31_8b", "deepseek_v3", "nemotronh_8b", "hyena_7b", "t5_220m", "llama33_nemotron_super_49b"}) {
        const ModelSpec &model = shippedModel(name);
        const json whole = toJson(model);
        for (const auto &item : whole.items()) {
            for (const json &value : wrong) {
                json changed = whole;
                changed[item.key()] = value;
                const auto fresh = modelFromJson(changed, "m");
                const auto override = withOverrides(model, {{item.key(), value}});
                for (const auto *result : {&fresh, &override}) {
                    if (*result)
                        EXPECT_GT(estimate::countParameters(**result).total(), 0) << name << " " << item.key() << " " << value;
                    else
                        EXPECT_FALSE(result->error().english().empty());
                }
            }
        }
    }
}

TEST(ArchitectureJson, wrongTypesInEveryPart)
{
    const json wrong[] = {true, -1, 0, 1e18, "text", json::array(), json::object()};
    for (const auto &[name, part] : {std::pair{"deepseek_v3", "moe"}, std::pair{"deepseek_v3", "mla"}, std::pair{"nemotronh_8b", "mamba"},
                                     std::pair{"hyena_7b", "hyena"}}) {
        const json whole = toJson(shippedModel(name));
        for (const auto &item : whole.at(part).items()) {
            for (const json &value : wrong) {
                json changed = whole;
                changed[part][item.key()] = value;
                const auto result = modelFromJson(changed, "m");
                if (result)
                    EXPECT_GT(estimate::countParameters(*result).total(), 0) << part << "." << item.key() << " " << value;
                else
                    EXPECT_THAT(result.error().english(), HasSubstr(item.key())) << value;
            }
        }
    }
}
