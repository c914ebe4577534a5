// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contextexchange.h"

#include <gtest/gtest.h>

using domain::AttentionNeeds;
using domain::ContextExchange;

namespace {

constexpr AttentionNeeds kPlain{};
constexpr AttentionNeeds kWindow{.window = true};
constexpr AttentionNeeds kSinks{.window = true, .sinks = true};
constexpr AttentionNeeds kLatent{.latent = true};

domain::ParallelLayout layout(int ranks, ContextExchange exchange, int inner = 0)
{
    domain::ParallelLayout l;
    l.contextParallel = ranks;
    l.contextExchange = exchange;
    l.contextInner = inner;
    return l;
}

} // namespace

TEST(ContextExchange, ReadsNeedsFromEveryLayer)
{
    domain::ModelSpec model;
    model.layers.resize(3);
    EXPECT_EQ(domain::attentionNeeds(model), kPlain);
    model.layers[2].slidingWindow = 128;
    EXPECT_EQ(domain::attentionNeeds(model), kWindow);
    model.layers[2].mixer = domain::Mixer::Mamba; // a window of a layer without attention says nothing
    EXPECT_EQ(domain::attentionNeeds(model), kPlain);
    model.layers[0].slidingWindow = 128;
    model.learnableSoftmax = true;
    EXPECT_EQ(domain::attentionNeeds(model), kSinks);
    domain::ModelSpec latent;
    latent.mla = domain::MlaSpec{.kvLoraRank = 512, .qkHeadDim = 128, .qkPosEmbHeadDim = 64, .vHeadDim = 128};
    EXPECT_EQ(domain::attentionNeeds(latent), kLatent);
    latent.mla->vHeadDim = 192;
    EXPECT_EQ(domain::attentionNeeds(latent), kPlain) << "values as wide as keys run like any other attention";
}

TEST(ContextExchange, ReadsWhatHeadsAndGroupsOfEveryLayerShare)
{
    domain::ModelSpec model;
    EXPECT_EQ(domain::attentionNeeds(model).evenHeads, 0);
    model.numAttentionHeads = 24;
    model.layers.resize(3);
    const auto groups = [&](int first, int second, int third) {
        model.layers[0].numQueryGroups = first;
        model.layers[1].numQueryGroups = second;
        model.layers[2].numQueryGroups = third;
        return domain::attentionNeeds(model).evenHeads;
    };
    EXPECT_EQ(groups(0, 0, 0), 24) << "one group per head";
    EXPECT_EQ(groups(8, 8, 8), 8);
    EXPECT_EQ(groups(8, 12, 8), 4);
    model.layers[1].mixer = domain::Mixer::Mamba;
    EXPECT_EQ(groups(8, 3, 8), 8) << "a layer without attention has none";
    model.mla.emplace();
    EXPECT_EQ(groups(1, 1, 1), 24) << "latent attention spreads its keys to all heads";
}

TEST(ContextExchange, RunsWhatTransformerEngineRuns)
{
    struct Case {
        ContextExchange exchange;
        bool plain, window, sinks, latent;
    };
    const Case cases[] = {{ContextExchange::Ring, true, false, false, true},
                          {ContextExchange::AllGather, true, true, false, false},
                          {ContextExchange::AllToAll, true, true, true, false},
                          {ContextExchange::Hierarchical, true, false, false, true}};
    for (const Case &c : cases) {
        SCOPED_TRACE(domain::name(c.exchange));
        EXPECT_EQ(domain::runsAttention(c.exchange, kPlain), c.plain);
        EXPECT_EQ(domain::runsAttention(c.exchange, kWindow), c.window);
        EXPECT_EQ(domain::runsAttention(c.exchange, kSinks), c.sinks);
        EXPECT_EQ(domain::runsAttention(c.exchange, kLatent), c.latent);
    }
}

TEST(ContextExchange, ChoosesTheRingWhereItCan)
{
    const domain::ParallelLayout four = layout(4, ContextExchange::Auto);
    EXPECT_EQ(domain::automaticExchange(four, kPlain), ContextExchange::Ring);
    EXPECT_EQ(domain::automaticExchange(four, kLatent), ContextExchange::Ring);
    EXPECT_EQ(domain::automaticExchange(four, kWindow), ContextExchange::AllToAll);
    EXPECT_EQ(domain::automaticExchange(four, kSinks), ContextExchange::AllToAll);
}

TEST(ContextExchange, GathersWhereThereAreTooFewGroupsToTrade)
{
    AttentionNeeds window = kWindow, sinks = kSinks;
    window.evenHeads = sinks.evenHeads = 8;
    const auto automatic = [](int tensor, int ranks, const AttentionNeeds &needs) {
        domain::ParallelLayout l = layout(ranks, ContextExchange::Auto);
        l.tensorParallel = tensor;
        return domain::contextExchange(l, needs);
    };
    EXPECT_EQ(automatic(2, 4, window), ContextExchange::AllToAll);
    EXPECT_EQ(automatic(1, 16, window), ContextExchange::AllGather);
    EXPECT_EQ(automatic(4, 4, window), ContextExchange::AllGather) << "tensor parallelism takes its share";
    EXPECT_EQ(automatic(1, 3, window), ContextExchange::AllGather);
    EXPECT_EQ(automatic(1, 16, sinks), ContextExchange::AllToAll) << "which is refused, as all-gather would be";
    window.window = false;
    EXPECT_EQ(automatic(1, 16, window), ContextExchange::Ring);
}

TEST(ContextExchange, TakesWhatTheLayoutNames)
{
    EXPECT_EQ(domain::contextExchange(layout(4, ContextExchange::Auto), kWindow), ContextExchange::AllToAll);
    EXPECT_EQ(domain::contextExchange(layout(4, ContextExchange::Ring), kWindow), ContextExchange::Ring);
    EXPECT_EQ(domain::contextExchange(layout(4, ContextExchange::AllGather), kPlain), ContextExchange::AllGather);
}

TEST(ContextExchange, CountsTheRanksThatShareHeads)
{
    using domain::headRanks;
    EXPECT_EQ(headRanks(ContextExchange::Ring, layout(8, ContextExchange::Ring)), 1);
    EXPECT_EQ(headRanks(ContextExchange::AllGather, layout(8, ContextExchange::AllGather)), 1);
    EXPECT_EQ(headRanks(ContextExchange::AllToAll, layout(8, ContextExchange::AllToAll)), 8);
    EXPECT_EQ(headRanks(ContextExchange::Hierarchical, layout(8, ContextExchange::Hierarchical, 4)), 4);
    // Nonsense stays within the group.
    EXPECT_EQ(headRanks(ContextExchange::Hierarchical, layout(8, ContextExchange::Hierarchical, 99)), 8);
    EXPECT_EQ(headRanks(ContextExchange::Hierarchical, layout(8, ContextExchange::Hierarchical, -3)), 1);
    EXPECT_EQ(headRanks(ContextExchange::AllToAll, layout(0, ContextExchange::AllToAll)), 1);
}
