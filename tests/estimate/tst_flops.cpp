// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/flops.h"

#include "cataloguefixture.h"
#include "estimate/parameters.h"

#include <cmath>

using domain::LayerSpec;
using domain::ModelSpec;
using estimate::autoConfiguratorFlopsPerToken;
using estimate::modelFlopsPerToken;
using nlohmann::json;

namespace {

double gflop(const ModelSpec &model, int seqLength) { return modelFlopsPerToken(model, seqLength).value() / 1e9; }

LayerSpec layerOf(domain::Mixer mixer, domain::FeedForward feedForward)
{
    LayerSpec layer;
    layer.mixer = mixer;
    layer.feedForward = feedForward;
    return layer;
}

/// Kimi K2, which the catalogue does not ship: 61 layers, the first dense, 384 experts.
ModelSpec kimiK2()
{
    ModelSpec model = tests::shippedModel("deepseek_v3");
    model.numAttentionHeads = 64;
    model.moe->numMoeExperts = 384;
    model.layers[1] = model.layers[3];
    model.layers[2] = model.layers[3];
    model.vocabSize = 163840;
    model.makeVocabSizeDivisibleBy = 128;
    model.mtpNumLayers = 0;
    return model;
}

/// Nemotron 3 Nano (Megatron-Bridge recipe), not shipped either: Mamba, experts and attention by turns.
ModelSpec nemotron3Nano()
{
    ModelSpec model;
    model.architecture = domain::Architecture::SsmHybrid;
    model.hiddenSize = 2688;
    model.numAttentionHeads = 32;
    model.numQueryGroups = 2;
    model.headDim = 128;
    model.vocabSize = 131072;
    model.moe = domain::MoeSpec{
        .numMoeExperts = 128, .moeRouterTopk = 6, .moeFfnHiddenSize = 1856, .sharedExpertFfnHiddenSize = 3712, .capacityFactor = {}};
    model.mamba = domain::MambaSpec{.stateDim = 128, .headDim = 64, .numGroups = 8, .numHeads = 64, .dInner = 4096};
    for (const char symbol : std::string("MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME")) {
        LayerSpec layer = layerOf(domain::Mixer::Mamba, domain::FeedForward::None);
        if (symbol == 'E')
            layer = layerOf(domain::Mixer::None, domain::FeedForward::Moe);
        if (symbol == '*')
            layer = layerOf(domain::Mixer::Attention, domain::FeedForward::None);
        layer.numQueryGroups = 2;
        model.layers.push_back(layer);
    }
    return model;
}

class PublishedFlops : public testing::TestWithParam<std::size_t> {
protected:
    const json &entry() const { return tests::publishedEntries().at(GetParam()); }
};

} // namespace

TEST_P(PublishedFlops, agreeAtTheRecipesLength)
{
    const json &published = entry().at("published");
    if (published.at("gflop_per_token").is_null())
        GTEST_SKIP() << published.at("gflop_convention");
    const double expected = published.at("gflop_per_token").get<double>();
    const double computed = gflop(tests::shippedModel(entry().at("name").get<std::string>()), published.at("gflop_seq_length").get<int>());
    EXPECT_NEAR(computed, expected, 0.000051 + expected * 1e-6); // published with four decimals
}

INSTANTIATE_TEST_SUITE_P(catalogue, PublishedFlops, testing::Range<std::size_t>(0, tests::publishedEntries().size()),
                         [](const auto &test) { return tests::publishedEntries().at(test.param).at("name").template get<std::string>(); });

// Rows of NVIDIA-NeMo/Megatron-Bridge: docs/performance-summary.md and its archive: tokens/s per GPU
// times FLOPs per token must give the printed TFLOP/s per GPU.
TEST(Flops, publishedBenchmarkRows)
{
    ModelSpec deepseekWithoutMtp = tests::shippedModel("deepseek_v3");
    deepseekWithoutMtp.mtpNumLayers = 0;
    struct Row {
        const char *name;
        ModelSpec model;
        int seqLength;
        double tokensPerSecond;
        double tflops;
    };
    const Row rows[] = {
        {"llama3_8b GB300 FP8-CS", tests::shippedModel("llama3_8b"), 8192, 37556, 1933},
        {"llama3_8b H100 FP8-CS", tests::shippedModel("llama3_8b"), 8192, 14451, 744},
        {"llama3_70b GB300 NVFP4", tests::shippedModel("llama3_70b"), 8192, 7397, 3321},
        {"llama3_70b H100 FP8", tests::shippedModel("llama3_70b"), 8192, 1621, 728},
        {"llama31_405b H100 FP8", tests::shippedModel("llama31_405b"), 8192, 326, 822},
        {"llama31_405b GB200 MXFP8", tests::shippedModel("llama31_405b"), 8192, 783, 1976},
        {"deepseek_v3 GB300 MXFP8", tests::shippedModel("deepseek_v3"), 4096, 6338, 1648},
        {"deepseek_v3 GB200 without MTP", deepseekWithoutMtp, 4096, 3139, 782},
        {"deepseek_v3 H100 dropless", tests::shippedModel("deepseek_v3"), 4096, 1297, 338},
        {"kimi_k2 GB300 MXFP8", kimiK2(), 4096, 5372, 1099},
        {"qwen3_30b_a3b H100 FP8", tests::shippedModel("qwen3_30b_a3b"), 4096, 8826, 203},
        {"qwen3_30b_a3b GB300 MXFP8", tests::shippedModel("qwen3_30b_a3b"), 4096, 30376, 699},
        {"gpt_oss_120b GB300 MXFP8", tests::shippedModel("gpt_oss_120b"), 4096, 33166, 1081},
        {"nemotron_3_nano H100 FP8", nemotron3Nano(), 8192, 14719, 328},
        {"nemotron_3_nano GB300 MXFP8", nemotron3Nano(), 8192, 38102, 849},
        {"llama3_70b GB300 NVFP4, coarse tokens/s", tests::shippedModel("llama3_70b"), 8192, 7296, 3253},
    };
    for (const Row &row : rows)
        EXPECT_NEAR(gflop(row.model, row.seqLength) * row.tokensPerSecond / 1e3 / row.tflops, 1.0, 0.008) << row.name;
}

// The two GPT OSS rows of older releases used another convention (MLP as not gated, no window).
TEST(Flops, oldGptOssRowsDoNotFollowTheConvention)
{
    const ModelSpec &model = tests::shippedModel("gpt_oss_120b");
    EXPECT_NEAR(gflop(model, 8192) * 18347 / 1e3 / 565, 1.1185, 0.001);
    EXPECT_NEAR(gflop(model, 4096) * 5993 / 1e3 / 163, 1.1997, 0.001);
}

TEST(Flops, denseFormulaByHand)
{
    // L (6 (h (Q + 2K) + Q h + Q s) + 6 c h f) + 6 h V
    const ModelSpec &model = tests::shippedModel("llama31_8b");
    const double h = 4096, q = 4096, k = 1024, f = 14336, s = 8192, v = 128256;
    const double expected = 32 * (6 * (h * (q + 2 * k) + q * h + q * s) + 6 * 3 * h * f) + 6 * h * v;
    EXPECT_DOUBLE_EQ(modelFlopsPerToken(model, 8192).value(), expected);
}

TEST(Flops, windowCostsLessThanFullAttention)
{
    ModelSpec model = tests::shippedModel("llama31_8b");
    const double full = gflop(model, 8192);
    for (LayerSpec &layer : model.layers)
        layer.slidingWindow = 129;
    const double s = 8192, w = 129;
    const double keys = 2 * (w - w * (w - 1) / (2 * s));
    EXPECT_NEAR(full - gflop(model, 8192), 32 * 6 * 4096.0 * (s - keys) / 1e9, 1e-6);
    for (LayerSpec &layer : model.layers)
        layer.slidingWindow = 8192;
    EXPECT_DOUBLE_EQ(gflop(model, 8192), full) << "a window as long as the sequence is no window";
}

TEST(Flops, encodersSeeBothDirections)
{
    ModelSpec model = tests::shippedModel("llama31_8b");
    const double causal = gflop(model, 4096);
    for (LayerSpec &layer : model.layers)
        layer.causal = false;
    EXPECT_NEAR(gflop(model, 4096) - causal, 32 * 6 * 4096.0 * 4096 / 1e9, 1e-9);
}

TEST(Flops, encoderDecoderCountsTheShorterTarget)
{
    const ModelSpec &model = tests::shippedModel("t5_220m");
    const double h = 768, f = 3072, s = 512, t = 128, v = 29056;
    const double encoder = 12 * (6 * (4 * h * h + 2 * h * s) + 12 * h * f) * s;
    const double decoder = 12 * (6 * (4 * h * h + h * t) + 12 * h * f) * t;
    const double cross = 12 * (6 * (2 * h * h) * t + 6 * (2 * h * h) * s + 12 * h * t * s);
    const double logits = 6 * h * v * t;
    EXPECT_NEAR(modelFlopsPerToken(model, 512).value() / ((encoder + decoder + cross + logits) / s), 1.0, 1e-12);
}

TEST(Flops, idleExpertsCostNothing)
{
    ModelSpec model = tests::shippedModel("mixtral_8x7b");
    const double eight = gflop(model, 4096);
    model.moe->numMoeExperts = 64;
    EXPECT_DOUBLE_EQ(gflop(model, 4096), eight);
    model.moe->moeRouterTopk = 4;
    EXPECT_GT(gflop(model, 4096), eight);
}

TEST(Flops, biasesNormsAndPositionsCostNothing)
{
    ModelSpec model = tests::shippedModel("llama31_8b");
    const double plain = gflop(model, 4096);
    model.addBiasLinear = true;
    model.qkLayernorm = true;
    model.normalization = domain::Normalization::LayerNorm;
    model.positionEmbedding = domain::PositionEmbedding::LearnedAbsolute;
    EXPECT_DOUBLE_EQ(gflop(model, 4096), plain);
    model.tieEmbeddings = true;
    EXPECT_DOUBLE_EQ(gflop(model, 4096), plain) << "tied or not, the logits are computed";
}

TEST(Flops, growWithSequenceForEveryModel)
{
    for (const catalogue::ModelEntry &entry : tests::shippedCatalogue().models()) {
        const double one = gflop(entry.spec, 1);
        EXPECT_TRUE(std::isfinite(one) && one > 0) << entry.spec.name;
        EXPECT_GE(gflop(entry.spec, 4096), entry.spec.architecture == domain::Architecture::EncoderDecoder ? 0 : one) << entry.spec.name;
        EXPECT_TRUE(std::isfinite(gflop(entry.spec, 0))) << entry.spec.name;
    }
}

// "6 x active parameters" lies between 0.87 and 1.10 of the exact value for the usual models.
TEST(Flops, sixTimesActiveParametersIsNear)
{
    for (const char *name : {"llama3_70b", "mixtral_8x7b", "qwen3_235b_a22b", "deepseek_v3", "gpt_oss_20b", "nemotron4_340b"}) {
        const ModelSpec &model = tests::shippedModel(name);
        const double ratio = 6 * double(estimate::countParameters(model).active) / modelFlopsPerToken(model, 4096).value();
        EXPECT_GE(ratio, 0.85) << name;
        EXPECT_LE(ratio, 1.11) << name;
    }
}

// AutoConfigurator against exact, as published with three decimals for 22 models.
TEST(AutoConfigurator, ratioToExact)
{
    struct Row {
        const char *model;
        int seqLength;
        double ratio;
    };
    constexpr Row rows[] = {
        {"gpt3_175b", 2048, 1.014},       {"llama2_7b", 4096, 1.071},    {"llama3_8b", 8192, 1.063},     {"llama3_70b", 8192, 1.018},
        {"llama31_405b", 8192, 1.050},    {"qwen2_7b", 4096, 0.760},     {"qwen25_72b", 4096, 0.958},    {"mistral_7b", 8192, 1.102},
        {"gemma_7b", 8192, 0.566},        {"gemma2_9b", 4096, 0.867},    {"nemotron4_15b", 4096, 1.190}, {"nemotron4_340b", 4096, 1.195},
        {"starcoder2_15b", 4096, 1.227},  {"mixtral_8x7b", 4096, 0.576}, {"mixtral_8x22b", 4096, 0.703}, {"qwen3_30b_a3b", 4096, 0.921},
        {"qwen3_235b_a22b", 4096, 0.920}, {"deepseek_v3", 4096, 0.972},  {"gpt_oss_120b", 4096, 0.922},  {"llama4_e16", 8192, 1.111},
        {"llama4_e128", 8192, 1.111},     {"nemotronh_8b", 8192, 1.862}, {"nemotronh_56b", 8192, 1.974}};
    for (const Row &row : rows) {
        const ModelSpec &model = tests::shippedModel(row.model);
        const double ratio = autoConfiguratorFlopsPerToken(model, row.seqLength, double(model.paddedVocabSize(1)))
            / modelFlopsPerToken(model, row.seqLength);
        EXPECT_NEAR(ratio, row.ratio, 0.0006) << row.model;
    }
}
