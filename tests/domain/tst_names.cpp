// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/candidate.h"

#include <gtest/gtest.h>
#include <set>

namespace {

using namespace std::string_view_literals;
using domain::RecomputeGranularity;
using domain::RecomputePlan;

/// Every value of an enumeration has its own word, and the word leads back to it.
template <class E, class FromName>
void expectRoundTrip(int count, FromName fromName)
{
    std::set<std::string_view> seen;
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<E>(i);
        const std::string_view word = domain::name(value);
        EXPECT_NE(word, "?"sv) << i;
        EXPECT_TRUE(seen.insert(word).second) << word;
        EXPECT_EQ(fromName(word), value) << word;
    }
    EXPECT_FALSE(fromName(""));
    EXPECT_FALSE(fromName("BF16")); // words are exact
    EXPECT_FALSE(fromName("unknown"));
}

TEST(Names, RoundTrip)
{
    expectRoundTrip<domain::Precision>(8, domain::precisionFromName);
    expectRoundTrip<domain::GradDtype>(2, domain::gradDtypeFromName);
    expectRoundTrip<domain::Optimizer>(4, domain::optimizerFromName);
    expectRoundTrip<domain::AttentionBackend>(3, domain::attentionFromName);
    expectRoundTrip<domain::Framework>(6, domain::frameworkFromName);
}

TEST(Names, UnknownValuesHaveNoWord) { EXPECT_EQ(domain::name(static_cast<domain::Precision>(200)), "?"); }

TEST(Names, RecomputeModulesRoundTrip)
{
    const auto all = domain::recomputeModuleNames(0x7f);
    EXPECT_EQ(all.size(), 7u);
    for (const std::string &word : all)
        EXPECT_TRUE(domain::recomputeModuleFromName(word)) << word;
    EXPECT_EQ(domain::recomputeModuleNames(domain::RecomputeMlp | domain::RecomputeCoreAttn),
              (std::vector<std::string>{"core_attn", "mlp"}));
    EXPECT_TRUE(domain::recomputeModuleNames(0).empty());
}

TEST(Names, RecomputePlansRoundTrip)
{
    for (const char *text : {"none", "full", "full:4", "block:8", "selective", "selective:core_attn+mlp", "selective:moe_act"}) {
        const auto plan = domain::recomputeFromText(text);
        ASSERT_TRUE(plan) << text;
        EXPECT_EQ(domain::recomputeText(*plan), text);
    }
    // Other spellings of the same plan.
    EXPECT_EQ(domain::recomputeText(*domain::recomputeFromText("full:1")), "full");
    EXPECT_EQ(domain::recomputeText(*domain::recomputeFromText("selective:core_attn")), "selective");
    EXPECT_EQ(domain::recomputeText(*domain::recomputeFromText("selective:mlp+core_attn")), "selective:core_attn+mlp");
}

TEST(Names, OffloadedModulesRoundTrip)
{
    EXPECT_EQ(domain::offloadModuleNames(domain::kAllOffloadModules).size(), 7u);
    for (int modules = 0; modules <= domain::kAllOffloadModules; ++modules) {
        const auto bits = static_cast<std::uint8_t>(modules);
        EXPECT_EQ(domain::offloadFromText(domain::offloadText(bits)), bits) << domain::offloadText(bits);
    }
    EXPECT_EQ(domain::offloadText(domain::OffloadAttnProj | domain::OffloadCoreAttn), "core_attn+attn_proj");
    EXPECT_EQ(domain::offloadModuleFromName("moe_act"), domain::OffloadMoeAct);
    for (const char *text : {"", "core_attn+", "+moe_act", "None", "mlp", "core_attn,moe_act"})
        EXPECT_FALSE(domain::offloadFromText(text)) << text;
}

TEST(Names, ShardingAndOverlapRoundTrip)
{
    using domain::ExpertOverlap;
    using domain::FsdpSharding;
    for (const FsdpSharding value : {FsdpSharding::Optim, FsdpSharding::OptimGrads, FsdpSharding::OptimGradsParams})
        EXPECT_EQ(domain::fsdpShardingFromName(domain::name(value)), value);
    for (const ExpertOverlap value : {ExpertOverlap::Habit, ExpertOverlap::Off, ExpertOverlap::On})
        EXPECT_EQ(domain::expertOverlapFromName(domain::name(value)), value);
    EXPECT_EQ(domain::name(FsdpSharding::OptimGrads), "optim_grads");
    EXPECT_FALSE(domain::fsdpShardingFromName("zero3"));
    EXPECT_FALSE(domain::expertOverlapFromName("true"));
}

TEST(Names, ContextExchangesAreTransformerEnginesWords)
{
    using domain::ContextExchange;
    const std::pair<ContextExchange, std::string_view> words[] = {{ContextExchange::Auto, "auto"},
                                                                  {ContextExchange::Ring, "p2p"},
                                                                  {ContextExchange::AllGather, "all_gather"},
                                                                  {ContextExchange::AllToAll, "a2a"},
                                                                  {ContextExchange::Hierarchical, "a2a+p2p"}};
    for (const auto &[value, word] : words) {
        EXPECT_EQ(domain::name(value), word);
        EXPECT_EQ(domain::contextExchangeFromName(word), value);
    }
    for (const char *text : {"", "ring", "A2A", "allgather", "p2p+a2a"})
        EXPECT_FALSE(domain::contextExchangeFromName(text)) << text;
}

TEST(Names, BadRecomputePlansAreRefused)
{
    for (const char *text : {"", "Full", "full:", "full:0", "full:-1", "full:x", "full:4:4", "block", "block:", "none:1",
                             "selective:", "selective:attention", "selective:mlp+", "selective:+mlp", "full:99999999999"})
        EXPECT_FALSE(domain::recomputeFromText(text)) << text;
}

TEST(Names, RecomputePlansAreEqualInEffect)
{
    RecomputePlan none = RecomputePlan::none();
    none.layers = 7; // of no effect without recompute
    EXPECT_EQ(none, RecomputePlan::none());
    RecomputePlan full = RecomputePlan::full();
    full.modules = domain::RecomputeMlp; // of no effect with full recompute
    EXPECT_EQ(full, RecomputePlan::full());
    EXPECT_NE(RecomputePlan::block(1), RecomputePlan::full());
    EXPECT_NE(RecomputePlan::block(1), RecomputePlan::block(2));
    EXPECT_NE(RecomputePlan::selective(domain::RecomputeMlp), RecomputePlan::selective(domain::RecomputeCoreAttn));
    EXPECT_NE(RecomputePlan::none(), RecomputePlan::full());
}

TEST(Names, PrecisionClasses)
{
    using domain::Precision;
    EXPECT_FALSE(domain::isFp8(Precision::Bf16));
    EXPECT_FALSE(domain::isLowPrecision(Precision::Fp16));
    EXPECT_TRUE(domain::isFp8(Precision::Fp8Mx));
    EXPECT_FALSE(domain::isFp8(Precision::Nvfp4));
    EXPECT_TRUE(domain::isLowPrecision(Precision::Nvfp4));
}

} // namespace
