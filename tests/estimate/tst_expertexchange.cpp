// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/expertexchange.h"

#include "timefixtures.h"

#include <gtest/gtest.h>

using estimate::dispatchTime;
using estimate::ExpertExchange;
using estimate::Placement;

namespace {

const domain::HardwareProfile kProfile;

Placement placement(int gpus) { return Placement(tests::h100Cluster(gpus), kProfile, 0.85); }

/// DeepSeek-V3's layer: 4096 tokens of 7168 elements in 16 bits, 8 experts each.
ExpertExchange deepseek(int expertParallel, bool deduplicated)
{
    return {.tokens = 4096, .topk = 8, .rowBytes = 2 * 7168, .expertParallel = expertParallel, .deduplicated = deduplicated};
}

} // namespace

TEST(ExpertExchange, oneRankKeepsItsTokens) { EXPECT_EQ(dispatchTime(deepseek(1, false), placement(8)).value(), 0); }

TEST(ExpertExchange, copiesTravelInsideTheNode)
{
    const double bytes = 4096.0 * 8 * 2 * 7168 * 7 / 8;
    EXPECT_NEAR(dispatchTime(deepseek(8, false), placement(64)).value(), bytes / kProfile.nvlinkAllToAllRate, 20e-6);
}

// 8 draws out of 8 ranks hit 8 (1 - (7/8)^8) = 5.25 different ones.
TEST(ExpertExchange, deduplicationSendsATokenOnceToEachRank)
{
    const double copies = dispatchTime(deepseek(8, false), placement(64)).value();
    EXPECT_NEAR(dispatchTime(deepseek(8, true), placement(64)).value() / copies, 5.25 / 8, 0.01);
}

// Over 8 nodes: 5.25 of 8 copies leave, 7/8 of them for other nodes, through 42.5 GB/s.
TEST(ExpertExchange, networkLimitsGroupsOfSeveralNodes)
{
    const double bytes = 4096.0 * 2 * 7168 * 5.251 * 7 / 8;
    EXPECT_NEAR(dispatchTime(deepseek(64, true), placement(64)).value() / (bytes / 42.5e9), 1.0, 0.01);
    EXPECT_GT(dispatchTime(deepseek(64, false), placement(64)), dispatchTime(deepseek(64, true), placement(64)));
}

TEST(ExpertExchange, pcieServesANodeWithoutNvlink)
{
    domain::ClusterSpec cards = tests::h100Cluster(16);
    cards.nvlinkDomain = 1;
    const Placement pcie(cards, kProfile, 0.85);
    EXPECT_EQ(pcie.exchangeSize(), 8);
    const double bytes = 4096.0 * 8 * 2 * 7168 * 7 / 8;
    EXPECT_NEAR(dispatchTime(deepseek(8, false), pcie).value(), bytes / kProfile.pcieBusRate, 1e-3);
}

// Cards bridged in pairs: six of eight partners are in the same node and need no adapter.
TEST(ExpertExchange, pairsOfOneNodeMeetOverPcie)
{
    domain::ClusterSpec cards = tests::h100Cluster(8);
    cards.nvlinkDomain = 2;
    const auto time = [&](double network) {
        cards.networkPerGpu = base::BytesPerSecond(network);
        return dispatchTime(deepseek(8, false), Placement(cards, kProfile, 0.85)).value();
    };
    const double bytes = 4096.0 * 8 * 2 * 7168 * 3 / 4;
    EXPECT_NEAR(time(50e9), bytes / kProfile.pcieBusRate, 1e-3);
    EXPECT_EQ(time(1e9), time(50e9)) << "one node has no network";
}
