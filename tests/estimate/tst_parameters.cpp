// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/parameters.h"

#include "cataloguefixture.h"

#include <map>

using domain::LayerSpec;
using domain::ModelSpec;
using estimate::countParameters;
using estimate::ParameterCount;
using nlohmann::json;

namespace {

std::int64_t part(const json &breakdown, const char *key) { return breakdown.value(key, std::int64_t(0)); }

/// A small decoder whose size is easy to add up by hand.
ModelSpec tinyModel()
{
    ModelSpec model;
    model.name = "tiny";
    model.hiddenSize = 8;
    model.ffnHiddenSize = 32;
    model.numAttentionHeads = 2;
    model.numQueryGroups = 2;
    model.headDim = 4;
    model.vocabSize = 100;
    model.makeVocabSizeDivisibleBy = 4;
    LayerSpec layer;
    layer.numQueryGroups = 2;
    layer.ffnHiddenSize = 32;
    model.layers = {layer, layer, layer};
    return model;
}

class PublishedCount : public testing::TestWithParam<std::size_t> {
protected:
    const json &entry() const { return tests::publishedEntries().at(GetParam()); }
    const json &published() const { return entry().at("published"); }
    ParameterCount count() const { return countParameters(tests::shippedModel(entry().at("name").get<std::string>())); }
};

} // namespace

// Every shipped model is counted exactly; none needs the 1 % that rounding would excuse.
TEST_P(PublishedCount, totalIsExact)
{
    EXPECT_EQ(count().total(), published().at("parameters_total").get<std::int64_t>());
    EXPECT_EQ(count().withoutMtp(), published().at("parameters_without_mtp").get<std::int64_t>());
}

TEST_P(PublishedCount, activeIsExact) { EXPECT_EQ(count().active, published().at("parameters_active").get<std::int64_t>()); }

TEST_P(PublishedCount, everyPartIsExact)
{
    const json &breakdown = published().at("breakdown");
    const ParameterCount computed = count();
    EXPECT_EQ(computed.embedding, part(breakdown, "embedding"));
    EXPECT_EQ(computed.positionEmbedding, part(breakdown, "position_embedding"));
    EXPECT_EQ(computed.mtp, part(breakdown, "mtp"));
    EXPECT_EQ(computed.outputLayer, part(breakdown, "output_layer") + part(breakdown, "lm_head") + part(breakdown, "lm_head_bias"));
    // Encoder-decoder models are published by stack, each with its final norm.
    EXPECT_EQ(computed.layers + computed.finalNorm,
              part(breakdown, "layers") + part(breakdown, "final_norm") + part(breakdown, "encoder") + part(breakdown, "decoder"));
}

// The size in the model's name or card, unless the entry says why it differs.
TEST_P(PublishedCount, nominalSizeIsMetOrExplained)
{
    const json &nominal = entry().at("nominal");
    const double ratio = double(count().withoutMtp()) / (nominal.at("billion").get<double>() * 1e9);
    if (ratio < 0.97 || ratio > 1.03)
        EXPECT_FALSE(nominal.value("mismatch", std::string()).empty()) << ratio;
    else
        EXPECT_TRUE(nominal.value("mismatch", std::string()).empty()) << ratio;
}

INSTANTIATE_TEST_SUITE_P(catalogue, PublishedCount, testing::Range<std::size_t>(0, tests::publishedEntries().size()),
                         [](const auto &test) { return tests::publishedEntries().at(test.param).at("name").template get<std::string>(); });

TEST(Parameters, catalogueHoldsAllModels)
{
    EXPECT_EQ(tests::publishedEntries().size(), 94u);
    EXPECT_EQ(tests::shippedCatalogue().models().size(), 94u);
}

// Sizes that the model cards print, independent of the catalogue's figures.
TEST(Parameters, cardSizes)
{
    const std::map<std::string, double> billions = {{"llama31_8b", 8.03},   {"llama31_70b", 70.6},    {"llama31_405b", 405.9},
                                                    {"mixtral_8x7b", 46.7}, {"mixtral_8x22b", 140.6}, {"gpt3_175b", 174.6},
                                                    {"deepseek_v3", 671.0}, {"qwen3_30b_a3b", 30.5},  {"gpt_oss_120b", 116.8}};
    for (const auto &[name, billion] : billions)
        EXPECT_NEAR(double(countParameters(tests::shippedModel(name)).withoutMtp()) / 1e9 / billion, 1.0, 0.002) << name;
}

TEST(Parameters, smallModelByHand)
{
    const ParameterCount count = countParameters(tinyModel());
    const std::int64_t attention = 8 * 24 + 8 * 8;
    const std::int64_t mlp = 2 * 8 * 32;
    EXPECT_EQ(count.layers, 3 * (attention + mlp + 2 * 8));
    EXPECT_EQ(count.embedding, 100 * 8);
    EXPECT_EQ(count.outputLayer, 100 * 8);
    EXPECT_EQ(count.finalNorm, 8);
    EXPECT_EQ(count.positionEmbedding, 0);
    EXPECT_EQ(count.active, count.total());
}

TEST(Parameters, tyingDropsTheOutputLayer)
{
    ModelSpec model = tinyModel();
    const ParameterCount untied = countParameters(model);
    model.tieEmbeddings = true;
    const ParameterCount tied = countParameters(model);
    EXPECT_EQ(tied.outputLayer, 0);
    EXPECT_EQ(untied.total() - tied.total(), 100 * 8);
}

TEST(Parameters, vocabularyIsPaddedAtTensorParallelOne)
{
    ModelSpec model = tinyModel();
    model.makeVocabSizeDivisibleBy = 128;
    EXPECT_EQ(countParameters(model).embedding, 128 * 8);
    model.vocabSizeIsPadded = true;
    EXPECT_EQ(countParameters(model).embedding, 100 * 8);
}

TEST(Parameters, learnedPositionsAreCountedApart)
{
    ModelSpec model = tinyModel();
    model.positionEmbedding = domain::PositionEmbedding::LearnedAbsolute;
    model.maxPositionEmbeddings = 64;
    EXPECT_EQ(countParameters(model).positionEmbedding, 64 * 8);
    EXPECT_EQ(countParameters(model).embedding, 100 * 8);
}

TEST(Parameters, idleExpertsAreNotActive)
{
    ModelSpec model = tinyModel();
    model.moe = domain::MoeSpec{.numMoeExperts = 16, .moeRouterTopk = 2, .moeFfnHiddenSize = 4, .capacityFactor = {}};
    for (LayerSpec &layer : model.layers)
        layer.feedForward = domain::FeedForward::Moe;
    const ParameterCount count = countParameters(model);
    EXPECT_EQ(count.total() - count.active, 3 * 14 * (2 * 8 * 4));
    model.moe->moeRouterTopk = 16;
    EXPECT_EQ(countParameters(model).active, count.total());
}

TEST(Parameters, mtpModulesAddALayerEach)
{
    ModelSpec model = tinyModel();
    const ParameterCount none = countParameters(model);
    model.mtpNumLayers = 2;
    const ParameterCount two = countParameters(model);
    const std::int64_t module = none.layers / 3 + 2 * 8 * 8 + 3 * 8;
    EXPECT_EQ(two.mtp, 2 * module);
    EXPECT_EQ(two.withoutMtp(), none.total());
    EXPECT_EQ(two.active, none.active);
}

TEST(Parameters, sizeGrowsWithEachDimension)
{
    const std::int64_t before = countParameters(tinyModel()).total();
    const auto grown = [](auto change) {
        ModelSpec model = tinyModel();
        change(model);
        return countParameters(model).total();
    };
    EXPECT_GT(grown([](ModelSpec &m) { m.hiddenSize = 16; }), before);
    EXPECT_GT(grown([](ModelSpec &m) { m.layers.push_back(m.layers.front()); }), before);
    EXPECT_GT(grown([](ModelSpec &m) { m.layers.front().ffnHiddenSize = 64; }), before);
    EXPECT_GT(grown([](ModelSpec &m) { m.gatedLinearUnit = true; }), before);
    EXPECT_GT(grown([](ModelSpec &m) { m.addBiasLinear = true; }), before);
    EXPECT_GT(grown([](ModelSpec &m) { m.qkLayernorm = true; }), before);
    EXPECT_GT(grown([](ModelSpec &m) { m.normalization = domain::Normalization::LayerNorm; }), before);
    EXPECT_LT(grown([](ModelSpec &m) { m.layers.front().numQueryGroups = 1; }), before);
}

TEST(Parameters, skippedLayersHoldNothing)
{
    ModelSpec model = tinyModel();
    const std::int64_t layer = countParameters(model).layers / 3;
    model.layers[1].mixer = domain::Mixer::None;
    model.layers[1].feedForward = domain::FeedForward::None;
    EXPECT_EQ(countParameters(model).layers, 2 * layer);
}
