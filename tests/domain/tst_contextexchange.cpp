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
    latent.mla.emplace();
    EXPECT_EQ(domain::attentionNeeds(latent), kLatent);
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
    EXPECT_EQ(domain::automaticExchange(kPlain), ContextExchange::Ring);
    EXPECT_EQ(domain::automaticExchange(kLatent), ContextExchange::Ring);
    EXPECT_EQ(domain::automaticExchange(kWindow), ContextExchange::AllToAll);
    EXPECT_EQ(domain::automaticExchange(kSinks), ContextExchange::AllToAll);
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
