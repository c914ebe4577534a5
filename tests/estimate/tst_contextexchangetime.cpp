// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/contextexchange.h"

#include "domain/contextexchange.h"
#include "estimate/estimator.h"
#include "timefixtures.h"

#include <cmath>
#include <gtest/gtest.h>

using base::Bytes;
using domain::ContextExchange;
using estimate::AttentionWidths;
using estimate::ContextGroup;
using estimate::exchangeTime;
using estimate::PassTimes;

namespace {

/// Datasheet-like wires without latencies: 360 GB/s rings and 270 GB/s exchanges inside a node, 0.85 x 50 GB/s per GPU beyond.
domain::HardwareProfile wires()
{
    domain::HardwareProfile profile;
    profile.nvlinkLatency = profile.nvlinkHopLatency = profile.networkLatency = profile.networkHopLatency = 0;
    profile.kernelLaunch = 0;
    return profile;
}

const AttentionWidths kWidths{.query = 4096, .output = 4096, .keyValue = 2048}; // Llama 3 8B
constexpr double kTokens = 8192;
constexpr double kKeysAndValues = kTokens * 2048 * 2;
constexpr double kQueries = kTokens * 4096 * 2;

PassTimes timeOf(const ContextGroup &group, PassTimes attention = {}, double shown = 0.15)
{
    const domain::HardwareProfile profile = wires();
    const estimate::Placement placement(tests::h100Cluster(64), profile, 0.85);
    const estimate::Operators operators(tests::h100(), profile, domain::Precision::Bf16);
    return estimate::contextExchangeTime(group, kWidths, kTokens, attention, operators, placement, shown);
}

double exchanged(double bytes, estimate::Group group)
{
    const domain::HardwareProfile profile = wires();
    return exchangeTime(Bytes(bytes), group, estimate::Placement(tests::h100Cluster(64), profile, 0.85)).value();
}

PassTimes seconds(double forward, double backward) { return {base::Seconds(forward), base::Seconds(backward)}; }

const double kMemoryRate = 3.35e12 * domain::HardwareProfile().memoryShare;
const double kReorder = 8 * kTokens / kMemoryRate; // per element of width

} // namespace

TEST(ExchangeTime, UsesTheWiresThatAGroupLiesOn)
{
    EXPECT_EQ(exchanged(1e9, {1, 1}), 0);
    EXPECT_NEAR(exchanged(1e9, {8, 1}), 7.0 / 8 * 1e9 / 270e9, 1e-9);
    EXPECT_NEAR(exchanged(1e9, {4, 2}), 3.0 / 4 * 1e9 / 270e9, 1e-9) << "every second GPU of a node";
    EXPECT_NEAR(exchanged(1e9, {8, 8}), 7.0 / 8 * 1e9 / 42.5e9, 1e-9) << "one GPU of each node";
    EXPECT_NEAR(exchanged(1e9, {16, 1}), 8.0 / 16 * 1e9 / 42.5e9, 1e-9) << "half of them in the other node";
    EXPECT_NEAR(exchanged(1e9, {8, 4}), 6.0 / 8 * 1e9 / 42.5e9, 1e-9) << "two of each node";
}

// Cards bridged in pairs, 8 to a node.
TEST(ExchangeTime, TakesPcieBetweenTheDomainsOfANode)
{
    const domain::HardwareProfile profile = wires();
    domain::ClusterSpec cards = tests::h100Cluster(16);
    cards.nvlinkDomain = 2;
    const auto time = [&](double network, estimate::Group group) {
        cards.networkPerGpu = base::BytesPerSecond(network);
        return exchangeTime(Bytes(1e9), group, estimate::Placement(cards, profile, 0.85)).value();
    };
    EXPECT_NEAR(time(50e9, {4, 1}), 2.0 / 4 * 1e9 / profile.pcieBusRate, 1e-9);
    EXPECT_NEAR(time(50e9, {4, 2}), 3.0 / 4 * 1e9 / profile.pcieBusRate, 1e-9) << "one card of each pair";
    EXPECT_EQ(time(1e9, {4, 1}), time(50e9, {4, 1})) << "no network inside a node";
    EXPECT_GT(time(1e9, {16, 1}), time(50e9, {16, 1})) << "two nodes";
}

TEST(ContextExchange, RingSendsKeysAndValuesUnderAttention)
{
    const ContextGroup ring{ContextExchange::Ring, 4, 1, 1};
    const double send = kKeysAndValues / (360e9 * domain::HardwareProfile().nvlinkPointToPointShare);
    const PassTimes bare = timeOf(ring);
    EXPECT_NEAR(bare.forward.value(), 3 * send * 1.15, 1e-12);
    EXPECT_NEAR(bare.backward.value(), 2 * 3 * send * 1.15, 1e-12) << "gradients travel as well";
    const PassTimes hidden = timeOf(ring, seconds(1, 1));
    EXPECT_NEAR(hidden.forward.value(), 3 * send * 0.15, 1e-12) << "what attention does not hide of hidden traffic";
    const PassTimes partly = timeOf(ring, seconds(4 * send / 2, 0)); // a quarter of attention beside each step
    EXPECT_NEAR(partly.forward.value(), 3 * send * 0.65, 1e-12);
}

TEST(ContextExchange, AllGatherShowsWhateverAttentionTakes)
{
    const ContextGroup gather{ContextExchange::AllGather, 4, 1, 1};
    const double gathered = 4 * kKeysAndValues;
    const double order = 2 * gathered / kMemoryRate; // read and written once
    const PassTimes times = timeOf(gather);
    EXPECT_NEAR(times.forward.value(), 3.0 / 4 * gathered / 360e9 + order, 1e-12);
    EXPECT_NEAR(times.backward.value(), 2 * times.forward.value(), 1e-12) << "gathered again, gradients scattered";
    EXPECT_EQ(timeOf(gather, seconds(9, 9)).forward.value(), times.forward.value());
    EXPECT_GT(timeOf({ContextExchange::AllGather, 16, 1, 1}).forward.value(), 4 * times.forward.value()) << "and grows with the ranks";
}

TEST(ContextExchange, AllToAllMovesQueriesAndOutputsToo)
{
    const ContextGroup trade{ContextExchange::AllToAll, 4, 4, 1};
    const double sent = 3.0 / 4 * (2 * kQueries + kKeysAndValues) / 270e9;
    const PassTimes times = timeOf(trade);
    // Inputs are reordered beside the exchange, which takes longer; the output afterwards.
    EXPECT_NEAR(times.forward.value(), sent + 4096 * kReorder, 1e-12);
    EXPECT_EQ(times.backward.value(), times.forward.value()) << "as many gradients the other way";
    EXPECT_EQ(timeOf(trade, seconds(9, 9)).forward.value(), times.forward.value()) << "nothing hides it";
    const double wide = timeOf({ContextExchange::AllToAll, 8, 8, 1}).forward.value();
    EXPECT_LT(wide, 1.2 * times.forward.value()) << "each rank sends 7/8 instead of 3/4 of the same tensors";
}

TEST(ContextExchange, LevelsTradeInsideAndPassRoundOutside)
{
    const ContextGroup levels{ContextExchange::Hierarchical, 16, 8, 1};
    const ContextGroup inside{ContextExchange::AllToAll, 8, 8, 1};
    const double send = kKeysAndValues / 42.5e9; // 8 times the tokens, an eighth of the heads
    EXPECT_NEAR(timeOf(levels).forward.value(), timeOf(inside).forward.value() + send * 1.15, 1e-12);
    // At its ends it is one or the other.
    EXPECT_EQ(timeOf({ContextExchange::Hierarchical, 8, 1, 1}).forward.value(), timeOf({ContextExchange::Ring, 8, 1, 1}).forward.value());
    EXPECT_EQ(timeOf({ContextExchange::Hierarchical, 8, 8, 1}).forward.value(), timeOf(inside).forward.value());
}

TEST(ContextExchange, KernelsRunOverTheSlicesThatAreTogether)
{
    EXPECT_EQ((ContextGroup{ContextExchange::Ring, 8, 1, 1}).slicesTogether(), 1);
    EXPECT_EQ((ContextGroup{ContextExchange::AllGather, 8, 1, 1}).slicesTogether(), 8);
    EXPECT_EQ((ContextGroup{ContextExchange::AllToAll, 8, 8, 1}).slicesTogether(), 8);
    EXPECT_EQ((ContextGroup{ContextExchange::Hierarchical, 8, 4, 1}).slicesTogether(), 4);
}

namespace {

double stepOf(domain::Candidate candidate, const domain::ModelSpec &model = tests::llama8b())
{
    const estimate::EstimatorContext context(model, tests::h100Cluster(64), domain::HardwareProfile(), {});
    return context.estimate(candidate).time.total().value();
}

domain::Candidate exchanging(ContextExchange exchange, int ranks, int inner = 0, int sequence = 65536)
{
    domain::Candidate c = tests::candidate(1, 1, ranks);
    c.batch.seqLength = sequence;
    c.layout.contextExchange = exchange;
    c.layout.contextInner = inner;
    return c;
}

} // namespace

TEST(ContextExchange, AutomaticIsTheRingOrWhatRunsTheModel)
{
    EXPECT_EQ(stepOf(exchanging(ContextExchange::Auto, 8)), stepOf(exchanging(ContextExchange::Ring, 8)));
    domain::ModelSpec windowed = tests::llama8b();
    windowed.layers[3].slidingWindow = 1024;
    EXPECT_EQ(stepOf(exchanging(ContextExchange::Auto, 8), windowed), stepOf(exchanging(ContextExchange::AllToAll, 8), windowed));
    EXPECT_NE(stepOf(exchanging(ContextExchange::Auto, 8), windowed), stepOf(exchanging(ContextExchange::Ring, 8), windowed));
}

TEST(ContextExchange, DoesNothingWithoutContextParallelism)
{
    const double alone = stepOf(exchanging(ContextExchange::Auto, 1, 0, 8192));
    for (const ContextExchange exchange : {ContextExchange::Ring, ContextExchange::AllGather, ContextExchange::AllToAll})
        EXPECT_EQ(stepOf(exchanging(exchange, 1, 0, 8192)), alone);
}

// Over two nodes a ring of short slices waits for the adapters at each of 16 steps; groups inside the nodes send a
// sixteenth as often.
TEST(ContextExchange, LevelsBeatTheRingAcrossNodes)
{
    const double ring = stepOf(exchanging(ContextExchange::Ring, 16, 0, 16384));
    EXPECT_LT(stepOf(exchanging(ContextExchange::Hierarchical, 16, 8, 16384)), 0.9 * ring);
    EXPECT_LT(stepOf(exchanging(ContextExchange::AllGather, 16, 0, 16384)), 0.9 * ring) << "grouped keys are few";
}

TEST(ContextExchange, RecomputedAttentionExchangesAgain)
{
    domain::Candidate c = exchanging(ContextExchange::AllToAll, 8);
    const estimate::EstimatorContext context(tests::llama8b(), tests::h100Cluster(64), domain::HardwareProfile(), {});
    const auto shown = [&] { return context.estimate(c).time.part(estimate::TimePart::Cp).value(); };
    const double once = shown();
    c.recompute = domain::RecomputePlan::selective(domain::RecomputeCoreAttn);
    EXPECT_NEAR(shown(), 1.5 * once, 1e-9 * once) << "forward, forward again, backward";
    c.recompute = domain::RecomputePlan::selective(domain::RecomputeLayernorm);
    EXPECT_EQ(shown(), once);
}

// Half-written layouts are told apart by rules; their estimates only have to be numbers.
TEST(ContextExchange, AbsurdInnerSizesStayDefined)
{
    for (const int inner : {-5, 0, 1, 3, 7, 16, 1 << 30}) {
        const double step = stepOf(exchanging(ContextExchange::Hierarchical, 8, inner));
        EXPECT_TRUE(std::isfinite(step) && step > 0) << inner;
    }
}
