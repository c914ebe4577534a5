// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/dataparalleltime.h"

#include "timefixtures.h"

#include <gtest/gtest.h>

using base::BytesPerSecond;
using base::Seconds;
using estimate::DataParallelSetting;
using estimate::Link;
using estimate::TimeHabits;
using estimate::Work;
using estimate::WorkTimes;

namespace {

const domain::HardwareProfile kProfile;
const Link kLink{BytesPerSecond(50e9), Seconds(), Seconds()};

/// 1 B parameters on 8 ranks over 50 GB/s: 4 GB of gradients take 70 ms, 2 GB of parameters 35 ms.
DataParallelSetting setting()
{
    DataParallelSetting s;
    s.parameters.dense = 1e9;
    s.denseRanks = 8;
    s.denseLink = s.expertLink = s.shardLink = kLink;
    s.forward = Seconds(1);
    s.backward = Seconds(2);
    return s;
}

WorkTimes exposed(const DataParallelSetting &s, bool overlaps = true)
{
    WorkTimes step;
    addDataParallel(step, s, kProfile, TimeHabits{.overlapsDataParallel = overlaps});
    return step;
}

double updateOf(const DataParallelSetting &s)
{
    WorkTimes step;
    addOptimizer(step, s, estimate::Operators(tests::h100(), kProfile, domain::Precision::Bf16), kProfile);
    return step.at(Work::Optimizer).value() - kProfile.optimizerLaunch;
}

} // namespace

TEST(DataParallel, withoutOverlapEverythingIsWaitedFor)
{
    const WorkTimes step = exposed(setting(), false);
    EXPECT_NEAR(step.at(Work::GradientReduce).value(), 4e9 * 7 / 8 / 50e9, 1e-12);
    EXPECT_NEAR(step.at(Work::ParameterGather).value(), 2e9 * 7 / 8 / 50e9, 1e-12);
}

TEST(DataParallel, wholeGradientsCanBeHiddenWhereShardsAreNot)
{
    DataParallelSetting s = setting();
    for (const bool sharded : {true, false}) {
        s.distributedOptimizer = sharded;
        WorkTimes step;
        addDataParallel(step, s, kProfile, TimeHabits{.overlapsDataParallel = false, .overlapsAllReduce = true});
        const WorkTimes same = exposed(s, !sharded);
        EXPECT_EQ(step.at(Work::GradientReduce), same.at(Work::GradientReduce)) << sharded;
        EXPECT_EQ(step.at(Work::ParameterGather), same.at(Work::ParameterGather)) << sharded;
    }
}

TEST(DataParallel, hiddenTrafficShowsOnlyItsEdges)
{
    const WorkTimes step = exposed(setting());
    EXPECT_NEAR(step.at(Work::GradientReduce).value(), kProfile.dpExposed * 0.07, 1e-12);
    EXPECT_NEAR(step.at(Work::ParameterGather).value(), kProfile.dpExposed * 0.035, 1e-12);
}

// The window is one micro-batch, however many there are.
TEST(DataParallel, trafficBeyondOneMicroBatchIsExposed)
{
    DataParallelSetting s = setting();
    s.backward = Seconds(0.02);
    s.forward = Seconds(0.01);
    s.microBatches = 100;
    const WorkTimes step = exposed(s);
    EXPECT_NEAR(step.at(Work::GradientReduce).value(), 0.07 - 0.02 + kProfile.dpExposed * 0.07, 1e-12);
    EXPECT_NEAR(step.at(Work::ParameterGather).value(), 0.035 - 0.01 + kProfile.dpExposed * 0.035, 1e-12);
}

TEST(DataParallel, interleavedChunksSpreadTheEdges)
{
    DataParallelSetting s = setting();
    s.chunks = 4;
    EXPECT_NEAR(exposed(s).at(Work::GradientReduce).value(), kProfile.dpExposed * 0.07 / 4, 1e-12);
}

TEST(DataParallel, replicatedOptimizerReducesTwiceAndGathersNothing)
{
    DataParallelSetting s = setting();
    s.distributedOptimizer = false;
    const WorkTimes step = exposed(s, false);
    EXPECT_NEAR(step.at(Work::GradientReduce).value(), 2 * 0.07, 1e-12);
    EXPECT_EQ(step.at(Work::ParameterGather).value(), 0);
}

TEST(DataParallel, expertsUseTheirOwnGroup)
{
    DataParallelSetting s = setting();
    s.parameters = {.dense = 0, .expert = 1e9};
    s.expertRanks = 1;
    EXPECT_EQ(exposed(s, false).at(Work::GradientReduce).value(), 0);
    s.expertRanks = 2;
    EXPECT_NEAR(exposed(s, false).at(Work::GradientReduce).value(), 4e9 / 2 / 50e9, 1e-12);
}

TEST(DataParallel, oneRankMovesNothing)
{
    DataParallelSetting s = setting();
    s.denseRanks = 1;
    EXPECT_EQ(exposed(s, false).total().value(), 0);
}

TEST(DataParallel, fullShardingMovesParametersTwiceAndGradientsInEveryMicroBatch)
{
    DataParallelSetting s = setting();
    s.shardRanks = 8;
    s.microBatches = 4;
    s.forward = s.backward = Seconds(); // nothing to hide behind
    const WorkTimes step = exposed(s);
    EXPECT_NEAR(step.at(Work::ParameterGather).value(), 4 * 2 * 0.035 * 1.05, 1e-9);
    EXPECT_NEAR(step.at(Work::GradientReduce).value(), 4 * 0.07 * 1.05, 1e-9);
    s.forward = s.backward = Seconds(10);
    EXPECT_NEAR(exposed(s).total().value(), 4 * 0.14 * 0.05, 1e-9);
}

TEST(DataParallel, copiesOfShardGroupsAverageOncePerStep)
{
    DataParallelSetting s = setting();
    s.shardRanks = 8;
    s.forward = s.backward = Seconds(10);
    const double within = exposed(s).at(Work::GradientReduce).value();
    s.denseRanks = 16; // two groups of 8
    EXPECT_NEAR(exposed(s).at(Work::GradientReduce).value() - within, 4e9 / 8 / 50e9, 1e-12);
}

TEST(Optimizer, updatesItsOwnShare)
{
    const double perByte = 1 / (3.35e12 * kProfile.memoryShare);
    DataParallelSetting s = setting();
    EXPECT_NEAR(updateOf(s), 1e9 / 8 * 40 * perByte, 1e-9);
    s.distributedOptimizer = false;
    EXPECT_NEAR(updateOf(s), 1e9 * 40 * perByte, 1e-9);
    s.shardRanks = 4;
    EXPECT_NEAR(updateOf(s), 1e9 / 4 * 40 * perByte, 1e-9);
}

TEST(Optimizer, smallerStatesAreUpdatedFaster)
{
    DataParallelSetting s = setting();
    const double adam = updateOf(s);
    s.optimizer = domain::Optimizer::PrecisionAwareAdam;
    EXPECT_NEAR(updateOf(s) / adam, 28.0 / 40, 1e-9);
    s.optimizer = domain::Optimizer::Muon;
    const double withoutProducts = updateOf(s);
    s.muonFlops = 1e12;
    EXPECT_NEAR(updateOf(s) - withoutProducts, 1e12 / (989.4e12 * kProfile.gemmBf16), 1e-9);
}
