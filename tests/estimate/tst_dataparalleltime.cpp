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
    s.shardUnits = 20;
    s.microBatches = 4;
    s.forward = s.backward = Seconds(); // nothing to hide behind
    const WorkTimes step = exposed(s);
    EXPECT_NEAR(step.at(Work::ParameterGather).value(), 4 * 2 * 0.035, 1e-9);
    EXPECT_NEAR(step.at(Work::GradientReduce).value(), 4 * 0.07, 1e-9);
    s.forward = s.backward = Seconds(10);
    EXPECT_NEAR(exposed(s).total().value(), 4 * 0.14 / 20, 1e-9); // the first layer's gather, the last one's reduction
}

// ZeRO-2 keeps whole parameters: one gather a step; ZeRO-1 whole gradients too: one reduction a step.
TEST(DataParallel, whatIsNotShardedMovesOnceAStep)
{
    DataParallelSetting s = setting();
    s.shardRanks = 8;
    s.shardUnits = 20;
    s.microBatches = 4;
    s.forward = s.backward = Seconds();
    s.sharding = domain::FsdpSharding::OptimGrads;
    EXPECT_NEAR(exposed(s).at(Work::ParameterGather).value(), 0.035, 1e-9);
    EXPECT_NEAR(exposed(s).at(Work::GradientReduce).value(), 4 * 0.07, 1e-9);
    s.sharding = domain::FsdpSharding::Optim;
    EXPECT_NEAR(exposed(s).at(Work::ParameterGather).value(), 0.035, 1e-9);
    EXPECT_NEAR(exposed(s).at(Work::GradientReduce).value(), 0.07, 1e-9);
}

// Hidden traffic of a step hides under one pass, that of every micro-batch under all of them.
TEST(DataParallel, strongerShardingNeverShowsLess)
{
    DataParallelSetting s = setting();
    s.shardRanks = 8;
    s.shardUnits = 20;
    for (const double compute : {0.0, 0.01, 0.05, 0.2, 5.0}) {
        s.forward = Seconds(compute);
        s.backward = Seconds(2 * compute);
        for (const int microBatches : {1, 2, 8}) {
            s.microBatches = microBatches;
            double before = 0;
            for (const auto sharding :
                 {domain::FsdpSharding::Optim, domain::FsdpSharding::OptimGrads, domain::FsdpSharding::OptimGradsParams}) {
                s.sharding = sharding;
                const double shown = exposed(s).total().value();
                EXPECT_GE(shown, before - 1e-12) << compute << " " << microBatches;
                before = shown;
            }
        }
    }
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

// 1e9 / 8 parameters: 28 bytes each through 35 GB/s of host memory take longer than 4 bytes over the link.
TEST(Optimizer, hostMemorysShareWaitsForTheSlowestOfTransfersAndUpdate)
{
    DataParallelSetting s = setting();
    const auto times = [&s](double share, const domain::HardwareProfile &profile) {
        s.hostShare = share;
        WorkTimes step;
        addOptimizer(step, s, estimate::Operators(tests::h100(), profile, domain::Precision::Bf16), profile);
        return step;
    };
    const double gpu = times(0, kProfile).at(Work::Optimizer).value() - kProfile.optimizerLaunch;
    EXPECT_EQ(times(0, kProfile).at(Work::OptimizerOffload).value(), 0);
    const WorkTimes half = times(0.5, kProfile);
    EXPECT_NEAR(half.at(Work::Optimizer).value() - kProfile.optimizerLaunch, gpu / 2, 1e-12);
    EXPECT_NEAR(half.at(Work::OptimizerOffload).value() + half.at(Work::Optimizer).value(), 0.5 * 1e9 / 8 * 28 / kProfile.hostMemoryRate,
                1e-9);
    domain::HardwareProfile slowLink = kProfile;
    slowLink.hostLinkRate = 1e9;
    EXPECT_NEAR((times(1, slowLink).at(Work::OptimizerOffload) + times(1, slowLink).at(Work::Optimizer)).value(), 1e9 / 8 * 4 / 1e9, 1e-9);
    domain::HardwareProfile fastHost = kProfile;
    fastHost.hostMemoryRate = fastHost.hostLinkRate = 1e13; // beside the GPU's own half
    EXPECT_EQ(times(0.5, fastHost).at(Work::OptimizerOffload).value(), 0);
}

TEST(Optimizer, gradientsThatAreNotShardedAreClearedWhole)
{
    DataParallelSetting s = setting();
    s.shardRanks = 4;
    const auto cleared = [&s](domain::FsdpSharding sharding) {
        s.sharding = sharding;
        WorkTimes step;
        addOptimizer(step, s, estimate::Operators(tests::h100(), kProfile, domain::Precision::Bf16), kProfile);
        return step.at(Work::GradientBuffers).value();
    };
    EXPECT_NEAR(cleared(domain::FsdpSharding::Optim), 4 * cleared(domain::FsdpSharding::OptimGrads), 1e-12);
    EXPECT_EQ(cleared(domain::FsdpSharding::OptimGrads), cleared(domain::FsdpSharding::OptimGradsParams));
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
