// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/hfimport.h"

#include "catalogue/architecturejson.h"
#include "catalogue/catalogue.h"
#include "estimate/parameters.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>

using catalogue::HfImport;
using catalogue::importHuggingFaceConfig;
using domain::FeedForward;
using domain::ModelSpec;
using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

std::string fixture(const std::string &name)
{
    std::ifstream file(AUTOTUNER_SOURCE_DIR "/tests/data/hf/" + name + ".json");
    EXPECT_TRUE(file.good()) << name;
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

HfImport imported(const std::string &name)
{
    const auto result = importHuggingFaceConfig(fixture(name), name);
    EXPECT_TRUE(result) << name << ": " << (result ? "" : result.error().english());
    return result ? *result : HfImport{};
}

/// The Llama 3.1 8B config with one key changed; null removes it.
std::string llamaWith(const std::string &key, const json &value)
{
    json config = json::parse(fixture("llama-3.1-8b"));
    if (value.is_null())
        config.erase(key);
    else
        config[key] = value;
    return config.dump();
}

std::string errorOf(const std::string &text)
{
    const auto result = importHuggingFaceConfig(text, "x");
    return result ? "no error" : result.error().english();
}

std::int64_t windows(const ModelSpec &model)
{
    return std::count_if(model.layers.begin(), model.layers.end(), [](const auto &layer) { return layer.slidingWindow > 0; });
}

struct Published {
    const char *file;
    const char *type;
    double parameters; ///< all, multi-token prediction left out
    double active; ///< 0 = all of them
};

class PublicModel : public testing::TestWithParam<Published> { };

} // namespace

TEST_P(PublicModel, hasItsPublishedSize)
{
    const HfImport import = imported(GetParam().file);
    EXPECT_EQ(import.modelType, GetParam().type);
    const estimate::ParameterCount count = estimate::countParameters(import.model);
    EXPECT_NEAR(double(count.withoutMtp()) / GetParam().parameters, 1.0, 0.005);
    if (GetParam().active > 0)
        EXPECT_NEAR(double(count.active) / GetParam().active, 1.0, 0.03);
    else
        EXPECT_EQ(count.active, count.withoutMtp());
}

TEST_P(PublicModel, survivesTheWayThroughAnArchitectureObject)
{
    const ModelSpec model = imported(GetParam().file).model;
    const auto again = catalogue::modelFromJson(catalogue::toJson(model), model.name);
    ASSERT_TRUE(again) << again.error().english();
    EXPECT_EQ(*again, model);
}

TEST_P(PublicModel, holdsNoKeyThatIsUnknown)
{
    if (std::string_view(GetParam().file) == "gemma-3-4b")
        GTEST_SKIP() << "has a vision part: see textPartOfAModelWithVision";
    EXPECT_THAT(imported(GetParam().file).unknownKeys, IsEmpty());
}

// Sizes of the checkpoints as their cards give them; active sizes are rounded there.
INSTANTIATE_TEST_SUITE_P(
    published, PublicModel,
    testing::Values(Published{"llama-3.1-8b", "llama", 8030261248.0, 0}, Published{"llama-3.2-1b", "llama", 1235814400.0, 0},
                    Published{"mistral-7b-v0.1", "mistral", 7241732096.0, 0},
                    Published{"mixtral-8x7b-v0.1", "mixtral", 46702792704.0, 12.9e9}, Published{"qwen2-7b", "qwen2", 7615616512.0, 0},
                    Published{"qwen1.5-moe-a2.7b", "qwen2_moe", 14.316e9, 2.69e9}, Published{"qwen3-8b", "qwen3", 8190735360.0, 0},
                    Published{"qwen3-30b-a3b", "qwen3_moe", 30532122624.0, 3.35e9}, Published{"gemma-7b", "gemma", 8537680896.0, 0},
                    Published{"gemma-2-9b", "gemma2", 9241705984.0, 0}, Published{"gemma-3-1b", "gemma3_text", 999885952.0, 0},
                    Published{"gemma-3-4b", "gemma3_text", 3.88e9, 0}, Published{"deepseek-v2-lite", "deepseek_v2", 15706484224.0, 2.66e9},
                    Published{"deepseek-v3", "deepseek_v3", 671026404352.0, 37.5e9}, Published{"kimi-k2", "kimi_k2", 1.0264e12, 32.9e9},
                    Published{"minitron-4b", "nemotron", 4.19e9, 0}, Published{"nemotron-h-8b", "nemotron_h", 8.1e9, 0},
                    Published{"phi-2", "phi", 2779683840.0, 0}, Published{"phi-3-mini-4k", "phi3", 3821079552.0, 0},
                    Published{"gpt-neox-20b", "gpt_neox", 20554567680.0, 0}, Published{"pythia-6.9b", "gpt_neox", 6857302016.0, 0},
                    Published{"gpt2-xl", "gpt2", 1557611200.0, 0}, Published{"starcoder", "gpt_bigcode", 15517456384.0, 0},
                    Published{"starcoder2-7b", "starcoder2", 7173923840.0, 0}, Published{"gpt-oss-20b", "gpt_oss", 20914757184.0, 4.19e9}),
    [](const auto &test) {
        std::string name = test.param.file;
        std::replace_if(
            name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
        return name;
    });

TEST(HfImport, agreesWithTheCatalogueWhereBothKnowAModel)
{
    const auto loaded = catalogue::Catalogue::load();
    ASSERT_TRUE(loaded);
    for (const auto &[file, name] : {std::pair{"llama-3.1-8b", "llama31_8b"}, std::pair{"qwen3-30b-a3b", "qwen3_30b_a3b"},
                                     std::pair{"mixtral-8x7b-v0.1", "mixtral_8x7b"}, std::pair{"deepseek-v2-lite", "deepseek_v2_lite"},
                                     std::pair{"gpt-oss-20b", "gpt_oss_20b"}}) {
        const ModelSpec shipped = (*loaded->model(name))->spec;
        EXPECT_EQ(estimate::countParameters(imported(file).model).layers, estimate::countParameters(shipped).layers) << file;
    }
}

TEST(HfImport, llamaFields)
{
    const HfImport import = imported("llama-3.1-8b");
    const ModelSpec &model = import.model;
    EXPECT_EQ(model.name, "llama-3.1-8b");
    EXPECT_EQ(model.family, "llama");
    EXPECT_EQ(model.architecture, domain::Architecture::DenseGpt);
    EXPECT_EQ(model.numLayers(), 32);
    EXPECT_EQ(model.hiddenSize, 4096);
    EXPECT_EQ(model.ffnHiddenSize, 14336);
    EXPECT_EQ(model.numAttentionHeads, 32);
    EXPECT_EQ(model.numQueryGroups, 8);
    EXPECT_EQ(model.headDim, 128);
    EXPECT_EQ(model.vocabSize, 128256);
    EXPECT_EQ(model.seqLength, 131072);
    EXPECT_TRUE(model.gatedLinearUnit);
    EXPECT_EQ(model.activation, "swiglu");
    EXPECT_FALSE(model.tieEmbeddings);
    EXPECT_THAT(import.unknownKeys, IsEmpty());
    EXPECT_THAT(import.assumptions, IsEmpty());
}

TEST(HfImport, latentAttentionExpertsAndMtp)
{
    const ModelSpec model = imported("deepseek-v3").model;
    ASSERT_TRUE(model.mla && model.moe);
    EXPECT_EQ(model.mla->qLoraRank, 1536);
    EXPECT_EQ(model.moe->sharedExpertFfnHiddenSize, 2048);
    EXPECT_EQ(model.mtpNumLayers, 1);
    EXPECT_EQ(model.layers[2].feedForward, FeedForward::Dense);
    EXPECT_EQ(model.layers[2].ffnHiddenSize, 18432);
    EXPECT_EQ(model.layers[3].feedForward, FeedForward::Moe);
    EXPECT_EQ(imported("deepseek-v2-lite").model.mla->qLoraRank, 0) << "null: queries are projected directly";
}

TEST(HfImport, slidingWindows)
{
    EXPECT_EQ(windows(imported("mistral-7b-v0.1").model), 32);
    EXPECT_EQ(windows(imported("mixtral-8x7b-v0.1").model), 0) << "null";
    EXPECT_EQ(windows(imported("qwen2-7b").model), 0) << "use_sliding_window is false";
    EXPECT_EQ(windows(imported("gemma-2-9b").model), 21);
    EXPECT_EQ(windows(imported("gemma-3-1b").model), 22);
    EXPECT_EQ(windows(imported("gpt-oss-20b").model), 12);
    EXPECT_EQ(imported("gpt-oss-20b").model.layers[0].slidingWindow, 128);
}

TEST(HfImport, qwenWindowsBeginAtALayer)
{
    json config = json::parse(fixture("qwen2-7b"));
    config["use_sliding_window"] = true;
    config["max_window_layers"] = 20;
    config["sliding_window"] = 4096;
    const auto import = importHuggingFaceConfig(config.dump(), "q");
    ASSERT_TRUE(import);
    EXPECT_EQ(windows(import->model), 8);
    EXPECT_EQ(import->model.layers[19].slidingWindow, 0);
    EXPECT_EQ(import->model.layers[20].slidingWindow, 4096);
}

TEST(HfImport, sparseStepAndDenseLayers)
{
    json config = json::parse(fixture("qwen3-30b-a3b"));
    config["decoder_sparse_step"] = 2;
    config["mlp_only_layers"] = {1, 3};
    const auto import = importHuggingFaceConfig(config.dump(), "q");
    ASSERT_TRUE(import);
    const auto experts = std::count_if(import->model.layers.begin(), import->model.layers.end(),
                                       [](const auto &layer) { return layer.feedForward == FeedForward::Moe; });
    EXPECT_EQ(experts, 24 - 2);
    EXPECT_EQ(import->model.layers[0].feedForward, FeedForward::Dense);
    EXPECT_EQ(import->model.layers[5].feedForward, FeedForward::Moe);
}

TEST(HfImport, biasesAndLearnedPositionsOfGpt2)
{
    const ModelSpec model = imported("gpt2-xl").model;
    EXPECT_TRUE(model.addBiasLinear);
    EXPECT_TRUE(model.tieEmbeddings);
    EXPECT_EQ(model.positionEmbedding, domain::PositionEmbedding::LearnedAbsolute);
    EXPECT_EQ(model.maxPositionEmbeddings, 1024);
    EXPECT_EQ(model.ffnHiddenSize, 4 * 1600);
    EXPECT_EQ(imported("starcoder").model.numQueryGroups, 1);
}

TEST(HfImport, hybridPattern)
{
    const ModelSpec model = imported("nemotron-h-8b").model;
    EXPECT_EQ(model.numLayers(), 52);
    ASSERT_TRUE(model.mamba);
    EXPECT_EQ(model.mamba->dInner, 128 * 64);
    json config = json::parse(fixture("nemotron-h-8b"));
    config["num_hidden_layers"] = 50;
    EXPECT_THAT(errorOf(config.dump()), HasSubstr("num_hidden_layers: is 50, but the layers listed are 52"));
    config["hybrid_override_pattern"] = "M-Q";
    EXPECT_THAT(errorOf(config.dump()), HasSubstr("\"Q\" is not a layer symbol"));
}

TEST(HfImport, textPartOfAModelWithVision)
{
    const HfImport import = imported("gemma-3-4b");
    EXPECT_EQ(import.model.numAttentionHeads, 8) << "a default that the file leaves out";
    EXPECT_EQ(import.model.vocabSize, 262208);
    EXPECT_THAT(import.assumptions, Contains(HasSubstr("text_config")));
    EXPECT_THAT(import.unknownKeys,
                UnorderedElementsAre("boi_token_index", "eoi_token_index", "image_token_index", "mm_tokens_per_image", "vision_config"));
}

TEST(HfImport, unknownKeysAreReported)
{
    const auto import = importHuggingFaceConfig(llamaWith("flux_capacitor", 88), "x");
    ASSERT_TRUE(import);
    EXPECT_THAT(import->unknownKeys, UnorderedElementsAre("flux_capacitor"));
}

TEST(HfImport, assumptionsAreReported)
{
    EXPECT_THAT(imported("gemma-7b").assumptions, Contains("tie_word_embeddings is not given: taken as true"));
    EXPECT_THAT(imported("phi-2").assumptions, Contains(HasSubstr("side by side")));
    const auto import = importHuggingFaceConfig(llamaWith("max_position_embeddings", nullptr), "x");
    ASSERT_TRUE(import);
    EXPECT_THAT(import->assumptions, Contains("The context length is not given"));
    EXPECT_EQ(import->model.seqLength, 0);
}

TEST(HfImport, namesAreSafeForFiles)
{
    EXPECT_EQ(importHuggingFaceConfig(fixture("llama-3.1-8b"), "../evil name")->model.name, "custom.._evil_name");
    EXPECT_EQ(importHuggingFaceConfig(fixture("llama-3.1-8b"), "")->model.name, "custom");
}

TEST(HfImport, byteOrderMarkIsSkipped) { EXPECT_TRUE(importHuggingFaceConfig("\xEF\xBB\xBF" + fixture("llama-3.1-8b"), "x")); }

TEST(HfImportErrors, nameTheKeyTheValueAndTheExpectation)
{
    struct Row {
        const char *key;
        json value;
        const char *expected;
    };
    const Row rows[] = {
        {"hidden_size", nullptr, "hidden_size: is missing"},
        {"hidden_size", "4096", "hidden_size: \"4096\" is not a whole number"},
        {"hidden_size", 4096.5, "hidden_size: 4096.5 is not a whole number"},
        {"hidden_size", -4096, "hidden_size: -4096 is outside 1 to 1048576"},
        {"hidden_size", 1e300, "is outside 1 to 1048576"},
        {"hidden_size", true, "hidden_size: true is not a whole number"},
        {"hidden_size", json::array({1, 2}), "hidden_size: […] is not a whole number"},
        {"num_hidden_layers", 1000000000, "num_hidden_layers: 1000000000 is outside 1 to 4096"},
        {"num_hidden_layers", 0, "num_hidden_layers: 0 is outside 1 to 4096"},
        {"num_attention_heads", 0, "num_attention_heads: 0 is outside 1 to 65536"},
        {"num_attention_heads", 33, "33 heads do not divide hidden_size 4096"},
        {"num_key_value_heads", 5, "5 groups do not divide 32 heads"},
        {"num_key_value_heads", 0, "num_key_value_heads: 0 is outside 1 to 65536"},
        {"intermediate_size", 18446744073709551615u, "intermediate_size: 18446744073709551615 is outside"},
        {"vocab_size", -1, "vocab_size: -1 is outside"},
        {"vocab_size", json::object(), "vocab_size: {…} is not a whole number"},
        {"tie_word_embeddings", "yes", "tie_word_embeddings: \"yes\" is not true or false"},
        {"attention_dropout", 2, "attention_dropout: 2 is outside 0 to 1"},
        {"model_type", "quantum", "model_type: \"quantum\" is not supported"},
        {"model_type", nullptr, "model_type: \"\" is not supported"},
        {"model_type", 7, "is not supported"},
        {"max_position_embeddings", "long", "max_position_embeddings: \"long\" is not a whole number"},
    };
    for (const Row &row : rows)
        EXPECT_THAT(errorOf(llamaWith(row.key, row.value)), HasSubstr(row.expected)) << row.key << " " << row.value;
}

TEST(HfImportErrors, allAreReportedAtOnce)
{
    json config = json::parse(fixture("llama-3.1-8b"));
    config["hidden_size"] = -1;
    config["vocab_size"] = "many";
    config.erase("num_hidden_layers");
    const std::string error = errorOf(config.dump());
    EXPECT_THAT(error, HasSubstr("3 problems"));
    EXPECT_THAT(error, HasSubstr("hidden_size"));
    EXPECT_THAT(error, HasSubstr("vocab_size"));
    EXPECT_THAT(error, HasSubstr("num_hidden_layers"));
}

TEST(HfImportErrors, hostileText)
{
    EXPECT_THAT(errorOf(""), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf("[]"), HasSubstr("is not an object"));
    EXPECT_THAT(errorOf("null"), HasSubstr("is not an object"));
    EXPECT_THAT(errorOf("{}"), HasSubstr("model_type"));
    EXPECT_THAT(errorOf(R"({"model_type": "llama", "hidden_size": NaN})"), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf(R"({"model_type": "llama", "hidden_size": 1e999})"), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf(std::string(100000, '[')), HasSubstr("nested more than 64 levels"));
    std::string deep = R"({"model_type": "llama", "x": )" + std::string(5000, '[') + std::string(5000, ']') + "}";
    EXPECT_THAT(errorOf(deep), HasSubstr("nested more than 64 levels"));
    EXPECT_THAT(errorOf("{\"model_type\": \"llama\xff\"}"), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf(std::string(5u << 20, ' ')), HasSubstr("bytes long"));
    EXPECT_THAT(errorOf("{\"model_type\": \"" + std::string(100000, 'x') + "\"}").size(), testing::Lt(2000u));
}

// No prefix of a file may crash; each is refused.
TEST(HfImportErrors, everyTruncationIsRefused)
{
    const std::string whole = fixture("gemma-3-4b");
    const std::size_t end = whole.find_last_of('}');
    for (std::size_t length = 0; length <= end; ++length)
        EXPECT_FALSE(importHuggingFaceConfig(std::string_view(whole).substr(0, length), "x")) << length;
}

// Each key of each fixture with each kind of wrong value: an error or a model, never a crash.
TEST(HfImportErrors, wrongTypesEverywhere)
{
    const json wrong[] = {nullptr, true, -1, 0, 1e18, "text", json::array(), json::object(), json::array({json::object()})};
    for (const char *name : {"llama-3.1-8b", "deepseek-v3", "gemma-3-1b", "nemotron-h-8b", "gpt-oss-20b", "gpt2-xl", "qwen1.5-moe-a2.7b"}) {
        const json config = json::parse(fixture(name));
        for (const auto &item : config.items()) {
            for (const json &value : wrong) {
                json changed = config;
                changed[item.key()] = value;
                const auto result = importHuggingFaceConfig(changed.dump(), "x");
                if (result)
                    EXPECT_GT(estimate::countParameters(result->model).total(), 0) << name << " " << item.key() << " " << value;
                else
                    EXPECT_FALSE(result.error().english().empty());
            }
        }
    }
}

// At every limit at once the total still fits into 63 bits, or the model is refused.
TEST(HfImportErrors, hugeButAllowedSizesDoNotOverflow)
{
    json config = json::parse(fixture("deepseek-v3"));
    for (const auto &[key, value] :
         {std::pair{"hidden_size", 1048576}, std::pair{"intermediate_size", 4194304}, std::pair{"moe_intermediate_size", 4194304},
          std::pair{"n_routed_experts", 65536}, std::pair{"num_hidden_layers", 4096}, std::pair{"num_attention_heads", 65536}})
        config[key] = value;
    EXPECT_THAT(errorOf(config.dump()), HasSubstr("more than 10^15 parameters"));
}
