// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facts.h"
#include "search/specs.h"

#include <gtest/gtest.h>

namespace {

using domain::Precision;
using search::Facts;
using search::precisionBit;
using search::Refusal;
using search::WidthKind;

std::uint32_t mask(std::initializer_list<Precision> precisions)
{
    std::uint32_t bits = 0;
    for (const Precision precision : precisions)
        bits |= precisionBit(precision);
    return bits;
}

TEST(Facts, PrecisionsByHardware)
{
    EXPECT_EQ(search::supportedPrecisions(specs::a100(1).gpu), mask({Precision::Bf16, Precision::Fp16}));
    EXPECT_EQ(
        search::supportedPrecisions(specs::h200(1).gpu),
        mask({Precision::Bf16, Precision::Fp16, Precision::Fp8, Precision::Fp8Current, Precision::Fp8Delayed, Precision::Fp8Subchannel}));
    EXPECT_EQ(search::supportedPrecisions(specs::gb200(1).gpu),
              mask({Precision::Bf16, Precision::Fp16, Precision::Fp8, Precision::Fp8Current, Precision::Fp8Delayed,
                    Precision::Fp8Subchannel, Precision::Fp8Mx, Precision::Nvfp4}));
    domain::GpuSpec ada = specs::h200(1).gpu;
    ada.generation = "ada"; // fp8 per tensor, no block scaling
    EXPECT_EQ(search::supportedPrecisions(ada),
              mask({Precision::Bf16, Precision::Fp16, Precision::Fp8, Precision::Fp8Current, Precision::Fp8Delayed}));
    domain::GpuSpec volta = specs::a100(1).gpu;
    volta.peakBf16.reset();
    EXPECT_EQ(search::supportedPrecisions(volta), mask({Precision::Fp16}));
    domain::GpuSpec ultra = specs::gb200(1).gpu;
    ultra.generation = "blackwell_ultra";
    EXPECT_TRUE(search::supportedPrecisions(ultra) & precisionBit(Precision::Fp8Mx));
}

TEST(Facts, DenseModel)
{
    const Facts facts = search::makeFacts(specs::llama8b(), specs::h200(8));
    EXPECT_EQ(facts.layers, 32);
    EXPECT_EQ(facts.heads, 32);
    EXPECT_EQ(facts.attentionWidth, 4096);
    EXPECT_EQ(facts.queryGroups, std::vector<int>{8}); // once, though 32 layers have it
    ASSERT_EQ(facts.tensorWidths.size(), 1u);
    EXPECT_EQ(facts.tensorWidths[0].kind, WidthKind::FeedForward);
    EXPECT_EQ(facts.tensorWidths[0].value, 14336);
    EXPECT_EQ(facts.experts, 0);
    EXPECT_EQ(facts.positions, 0); // rotary
    EXPECT_EQ(facts.recomputable, domain::RecomputeCoreAttn | domain::RecomputeMlp | domain::RecomputeLayernorm);
    EXPECT_EQ(facts.gpus, 64);
    EXPECT_EQ(facts.tensorDomain, 8);
    EXPECT_TRUE(facts.domainIsNode);
}

TEST(Facts, LatentAttentionHasNoQueryGroups)
{
    const Facts facts = search::makeFacts(specs::latentMoe(), specs::gb200(18));
    EXPECT_TRUE(facts.queryGroups.empty());
    EXPECT_EQ(facts.attentionWidth, 0);
    EXPECT_EQ(facts.experts, 24);
    EXPECT_EQ(facts.expertFfn, 1536);
    EXPECT_EQ(facts.recomputable, 0x7f); // everything: a dense layer, experts, a shared expert, latent projections
    EXPECT_EQ(facts.tensorDomain, 72);
    EXPECT_FALSE(facts.domainIsNode);
}

TEST(Facts, OnlyExpertsThatExistCanBeRecomputed)
{
    const Facts facts = search::makeFacts(specs::mixtral(), specs::h200(8));
    EXPECT_EQ(facts.recomputable, domain::RecomputeCoreAttn | domain::RecomputeMoe | domain::RecomputeMoeAct | domain::RecomputeLayernorm);
    EXPECT_TRUE(facts.tensorWidths.empty()); // no dense layer, no shared expert
}

TEST(Facts, RefusalsOfModelClasses)
{
    struct Expected {
        domain::ModelSpec model;
        Refusal virtualPipeline, context;
    };
    domain::ModelSpec hyena = specs::llama8b();
    hyena.architecture = domain::Architecture::Hyena;
    const Expected all[] = {
        {specs::llama8b(), Refusal::None, Refusal::None},
        {specs::gemma2(), Refusal::None, Refusal::Gemma2},
        {specs::gemma3(), Refusal::Gemma3, Refusal::Gemma3},
        {specs::hybrid(), Refusal::Mamba, Refusal::None},
        {specs::encoderDecoder(), Refusal::EncoderDecoder, Refusal::None},
        {hyena, Refusal::Hyena, Refusal::None},
    };
    for (const Expected &expected : all) {
        const Facts facts = search::makeFacts(expected.model, specs::h200(1));
        EXPECT_EQ(facts.virtualRefusal, expected.virtualPipeline) << expected.model.family;
        EXPECT_EQ(facts.contextRefusal, expected.context) << expected.model.family;
    }
}

TEST(Facts, HybridWidths)
{
    const Facts facts = search::makeFacts(specs::hybrid(), specs::h200(1));
    std::vector<WidthKind> kinds;
    for (const Facts::Width &width : facts.tensorWidths)
        kinds.push_back(width.kind);
    EXPECT_EQ(kinds,
              (std::vector<WidthKind>{WidthKind::FeedForward, WidthKind::MambaHeads, WidthKind::MambaGroups, WidthKind::FixedVocabulary}));
}

TEST(Facts, EncoderDecoderLimits)
{
    const Facts facts = search::makeFacts(specs::encoderDecoder(), specs::h200(1));
    EXPECT_EQ(facts.positions, 512);
    EXPECT_EQ(facts.decoderSeqLength, 128);
}

} // namespace
