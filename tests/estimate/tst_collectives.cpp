// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/collectives.h"

#include "estimate/placement.h"
#include "timefixtures.h"

#include <gtest/gtest.h>

using base::Bytes;
using base::BytesPerSecond;
using base::Seconds;
using estimate::allGather;
using estimate::Link;
using estimate::Placement;

namespace {

const Link kFast{BytesPerSecond(400e9), Seconds(10e-6), Seconds(1e-6), {}};
const Link kNoLatency{BytesPerSecond(100e9), Seconds(), Seconds(), {}};

/// HGX B200 with the constants of resources/hardware/blackwell.json.
const Link kB200{BytesPerSecond(650e9), Seconds(23e-6), Seconds(8e-6), BytesPerSecond(670e9)};

Placement placementOf(const domain::ClusterSpec &cluster) { return Placement(cluster, domain::HardwareProfile(), 0.85); }

} // namespace

TEST(Collectives, oneRankMovesNothing)
{
    EXPECT_EQ(allGather(Bytes(1e9), 1, kFast).value(), 0);
    EXPECT_EQ(allReduce(Bytes(1e9), 1, kFast).value(), 0);
    EXPECT_EQ(allToAll(Bytes(1e9), 1, kFast).value(), 0);
}

TEST(Collectives, ringMovesAllButOneShare)
{
    // 8 ranks, 800 MB: 700 MB through 100 GB/s.
    EXPECT_NEAR(allGather(Bytes(800e6), 8, kNoLatency).value(), 7e-3, 1e-12);
    EXPECT_NEAR(allReduce(Bytes(800e6), 8, kNoLatency).value(), 14e-3, 1e-12);
    EXPECT_NEAR(allToAll(Bytes(800e6), 8, kNoLatency).value(), 7e-3, 1e-12);
    EXPECT_NEAR(sendReceive(Bytes(800e6), kNoLatency).value(), 8e-3, 1e-12);
}

TEST(Collectives, latencyGrowsWithTheRing)
{
    EXPECT_NEAR(allGather(Bytes(0), 2, kFast).value(), 11e-6, 1e-12);
    EXPECT_NEAR(allGather(Bytes(0), 64, kFast).value(), 73e-6, 1e-12);
}

// MooreThreads/SimuMax: configs/system/b200_bf16_ceperm.json, fitted to nccl-tests on one node of 8:
// all-gather = bytes x 7/8 / (0.6735 x 900 GiB/s) + 7 x 9.18 us + 23 us. At 1 GiB that is 1.53 ms.
TEST(Collectives, agreesWithMeasuredAllGatherOfB200)
{
    const double gib = 1073741824.0;
    const double measured = gib * 7 / 8 / (0.6735 * 900 * gib) + 7 * 9.18e-6 + 23.1e-6;
    EXPECT_NEAR(allGather(Bytes(gib), 8, kB200).value() / measured, 1.0, 0.10);
}

// The same source, all-reduce: bytes x 2 x 7/8 / (0.7424 x 900 GiB/s) + 2 x 7 x 5.52 us + 22 us; all-to-all:
// bytes x 7/8 / (0.5968 x 900 GiB/s) + 7 x 7.3 us. From messages of TP (32 MiB) to those of gradients (4 GiB).
TEST(Collectives, agreesWithMeasuredAllReduceAndAllToAllOfB200)
{
    const double gib = 1073741824.0;
    const Link exchange{BytesPerSecond(487e9), kB200.start, kB200.hop, {}};
    for (const double bytes : {gib / 32, gib / 4, gib, 4 * gib}) {
        const double reduce = bytes * 2 * 7 / 8 / (0.7424 * 900 * gib) + 2 * 7 * 5.52e-6 + 22.2e-6;
        EXPECT_NEAR(allReduce(Bytes(bytes), 8, kB200).value() / reduce, 1.0, 0.15) << bytes;
        const double exchanged = bytes * 7 / 8 / (0.5968 * 900 * gib) + 7 * 7.3e-6;
        EXPECT_NEAR(allToAll(Bytes(bytes), 8, exchange).value() / exchanged, 1.0, bytes < gib / 8 ? 0.4 : 0.25) << bytes;
    }
}

// Among 1024 ranks a ring of small messages waits 2 x 1023 hops, a tree 2 x 10.
TEST(Collectives, smallAllReducesAmongManyRanksTakeATree)
{
    EXPECT_NEAR(allReduce(Bytes(0), 1024, kFast).value(), 2 * (10e-6 + 10 * 1e-6), 1e-12);
    EXPECT_NEAR(allReduce(Bytes(0), 1000, kFast).value(), 2 * (10e-6 + 10 * 1e-6), 1e-12); // as deep
    EXPECT_NEAR(allReduce(Bytes(400e9), 4, kFast).value(), 2 * (0.75 + 13e-6), 1e-9); // a ring moves less
}

TEST(Collectives, allReduceIsNeverSlowerThanScatteringAndGathering)
{
    for (const double bytes : {0.0, 1e3, 1e6, 1e9}) {
        double before = 0;
        for (const int ranks : {1, 2, 3, 8, 64, 4096}) {
            const double time = allReduce(Bytes(bytes), ranks, kFast).value();
            EXPECT_LE(time, scatterAndGather(Bytes(bytes), ranks, kFast).value()) << bytes << " " << ranks;
            EXPECT_GE(time, before) << bytes << " " << ranks;
            before = time;
        }
    }
}

TEST(Collectives, switchesThatAddMakeAllReduceFaster)
{
    Link adding = kNoLatency;
    adding.reduceRate = BytesPerSecond(130e9);
    EXPECT_NEAR(allReduce(Bytes(800e6), 8, adding).value(), 14e-3 / 1.3, 1e-12);
    EXPECT_NEAR(scatterAndGather(Bytes(800e6), 8, adding).value(), 14e-3, 1e-12);
    EXPECT_EQ(allGather(Bytes(800e6), 8, adding).value(), allGather(Bytes(800e6), 8, kNoLatency).value());
}

TEST(Placement, switchesAddOnlyInsideTheDomain)
{
    const Placement placement = placementOf(tests::h100Cluster(64));
    EXPECT_EQ(placement.ring({8, 1}).reduceRate.value(), domain::HardwareProfile().nvlinkAllReduceRate);
    EXPECT_EQ(placement.ring({16, 1}).reduceRate.value(), 0);
    EXPECT_LT(placement.sharedRing({8, 1}).reduceRate.value(), placement.ring({8, 1}).reduceRate.value());
}

TEST(Placement, tensorGroupStaysInsideTheNode)
{
    const Placement placement = placementOf(tests::h100Cluster(64));
    EXPECT_TRUE(placement.insideDomain({8, 1}));
    EXPECT_FALSE(placement.insideDomain({16, 1}));
    EXPECT_FALSE(placement.insideDomain({2, 8}));
    EXPECT_TRUE(placement.insideDomain({2, 4}));
    EXPECT_NEAR(placement.ring({8, 1}).rate.value(), 360e9, 1);
}

// Over the network a ring gets one adapter for each member that shares a node: 50 GB/s x 0.85 each.
TEST(Placement, ringUsesOneAdapterPerLocalMember)
{
    const Placement placement = placementOf(tests::h100Cluster(64));
    EXPECT_NEAR(placement.ring({8, 8}).rate.value(), 42.5e9, 1);
    EXPECT_NEAR(placement.ring({16, 4}).rate.value(), 85e9, 1);
    EXPECT_NEAR(placement.ring({64, 1}).rate.value(), 340e9, 1);
    EXPECT_NEAR(placement.sharedRing({64, 1}).rate.value(), 288e9, 1); // capped by NVLink beside other traffic
}

TEST(Placement, rackWideDomainKeepsMoreGroupsOnNvlink)
{
    domain::ClusterSpec rack = tests::h100Cluster(64);
    rack.gpusPerNode = 4;
    rack.nodes = 16;
    rack.nvlinkDomain = 64;
    const Placement placement = placementOf(rack);
    EXPECT_TRUE(placement.insideDomain({8, 8}));
    EXPECT_GT(placement.pointToPoint({4, 16}).rate.value(), 200e9);
    EXPECT_NEAR(placementOf(tests::h100Cluster(64)).pointToPoint({4, 16}).rate.value(), 42.5e9, 1);
}

TEST(Placement, withoutNvlinkANodeSharesPcie)
{
    domain::ClusterSpec cards = tests::h100Cluster(16);
    cards.nvlinkDomain = 1;
    const Placement placement = placementOf(cards);
    EXPECT_FALSE(placement.insideDomain({2, 1}));
    EXPECT_NEAR(placement.ring({8, 1}).rate.value(), 12e9, 1);
    EXPECT_NEAR(placement.ring({16, 1}).rate.value(), 12e9, 1); // the adapters' sum exceeds what PCIe carries
    EXPECT_NEAR(placement.exchangeInside().rate.value(), 12e9, 1);
}

TEST(Placement, clusterWithoutNetworkFigureStillHasARate)
{
    domain::ClusterSpec cluster = tests::h100Cluster(16);
    cluster.networkPerGpu = BytesPerSecond();
    EXPECT_GT(placementOf(cluster).ring({2, 8}).rate.value(), 0);
}
