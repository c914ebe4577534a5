// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/oom.h"

#include "memoryfixtures.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace {

using estimate::oomProbability;
using estimate::Verdict;

constexpr base::Bytes kCapacity = base::gib(80);

struct ProbabilityRow {
    const char *what;
    double predictedGib;
    double spread;
    double probability;
};

class Probability : public testing::TestWithParam<ProbabilityRow> { };

TEST_P(Probability, IsThatOfAHeavyTailedError)
{
    const ProbabilityRow &row = GetParam();
    EXPECT_NEAR(oomProbability(base::gib(row.predictedGib), kCapacity, row.spread), row.probability, 5e-5) << row.what;
}

// Table of Student's t with 2 degrees of freedom: 0.78868 at 1, 0.9 at 1.8856, 0.95 at 2.9200, 0.99 at
// 6.9646; e^0.05 = 1.05127.
INSTANTIATE_TEST_SUITE_P(Rows, Probability,
                         testing::Values(ProbabilityRow{"full to the brim", 80, 0.05, 0.5},
                                         ProbabilityRow{"one spread above", 80 * 1.0512710964, 0.05, 0.78868},
                                         ProbabilityRow{"one spread below", 80 / 1.0512710964, 0.05, 0.21132},
                                         ProbabilityRow{"edge of the band", 80 * std::exp(-0.05 * estimate::kMemoryBandSpreads), 0.05, 0.1},
                                         ProbabilityRow{"tight limit", 80 * std::exp(-0.05 * 2.92), 0.05, 0.05},
                                         ProbabilityRow{"one in a hundred", 80 * std::exp(-0.05 * 6.9646), 0.05, 0.01},
                                         ProbabilityRow{"ninety-nine in a hundred", 80 * std::exp(0.05 * 6.9646), 0.05, 0.99},
                                         ProbabilityRow{"no spread, below", 79.9, 0, 0}, ProbabilityRow{"no spread, above", 80.1, 0, 1},
                                         ProbabilityRow{"no spread, negative", 80.1, -1, 1}, ProbabilityRow{"nothing needed", 0, 0.05, 0}));

TEST(OomProbability, IsNeverCertainWhereSomethingIsNeeded)
{
    for (double spread : {0.025, 0.05, 0.08}) {
        for (double gib : {1.0, 20.0, 79.0, 81.0, 300.0, 5000.0}) {
            const double odds = oomProbability(base::gib(gib), kCapacity, spread);
            EXPECT_GT(odds, 0) << gib;
            EXPECT_LT(odds, 1) << gib;
        }
        EXPECT_LT(oomProbability(base::gib(20), kCapacity, spread), 0.005);
        EXPECT_GT(oomProbability(base::gib(300), kCapacity, spread), 0.99);
    }
}

TEST(OomProbability, IsSymmetricInTheLogarithm)
{
    for (double factor : {1.001, 1.05, 1.3, 4.0})
        EXPECT_NEAR(oomProbability(kCapacity * factor, kCapacity, 0.05) + oomProbability(kCapacity / factor, kCapacity, 0.05), 1, 1e-12);
}

TEST(OomProbability, FallsWithCapacity)
{
    double before = 1;
    for (double gib = 20; gib <= 300; gib += 5) {
        const double now = oomProbability(base::gib(75), base::gib(gib), 0.03);
        EXPECT_LT(now, before) << gib;
        before = now;
    }
}

TEST(OomProbability, GrowsSmoothlyWithNeed)
{
    double before = 0;
    for (double gib = 1; gib <= 120; gib += 0.5) {
        const double now = oomProbability(base::gib(gib), kCapacity, 0.05);
        EXPECT_GT(now, before);
        EXPECT_LE(now - before, 0.06) << "a jump at " << gib;
        before = now;
    }
    EXPECT_GT(before, 0.98);
}

TEST(OomProbability, IsCertainWithoutMemory)
{
    EXPECT_EQ(oomProbability(base::gib(1), base::Bytes(), 0.05), 1.0);
    EXPECT_EQ(oomProbability(base::gib(1), base::gib(-1), 0.05), 1.0);
    EXPECT_EQ(oomProbability(base::gib(1), base::Bytes(std::numeric_limits<double>::quiet_NaN()), 0.05), 1.0);
    EXPECT_EQ(oomProbability(base::Bytes(std::numeric_limits<double>::quiet_NaN()), base::gib(1), 0.05), 1.0);
}

TEST(Verdict, FollowsTheThresholds)
{
    const domain::OomThresholds thresholds;
    EXPECT_EQ(estimate::verdict(0, thresholds), Verdict::Safe);
    EXPECT_EQ(estimate::verdict(0.0499, thresholds), Verdict::Safe);
    EXPECT_EQ(estimate::verdict(0.05, thresholds), Verdict::Tight);
    EXPECT_EQ(estimate::verdict(0.4999, thresholds), Verdict::Tight);
    EXPECT_EQ(estimate::verdict(0.5, thresholds), Verdict::Oom);
    EXPECT_EQ(estimate::verdict(1, thresholds), Verdict::Oom);
    EXPECT_EQ(estimate::verdict(0.02, {0.01, 0.9}), Verdict::Tight);
}

// Nine tenths of a device of any class leave it tight or safer, a tenth too much calls it oom.
TEST(Verdict, MeansWhatTheThresholdsSayForEveryClass)
{
    const domain::OomThresholds thresholds;
    for (double spread : {0.02, 0.025, 0.05, 0.08}) {
        EXPECT_EQ(estimate::verdict(oomProbability(kCapacity * 0.7, kCapacity, spread), thresholds), Verdict::Safe) << spread;
        EXPECT_NE(estimate::verdict(oomProbability(kCapacity * 0.97, kCapacity, spread), thresholds), Verdict::Safe) << spread;
        EXPECT_NE(estimate::verdict(oomProbability(kCapacity * 0.97, kCapacity, spread), thresholds), Verdict::Oom) << spread;
        EXPECT_EQ(estimate::verdict(oomProbability(kCapacity * 1.01, kCapacity, spread), thresholds), Verdict::Oom) << spread;
    }
}

struct ClassRow {
    const char *what;
    domain::ModelSpec model;
    domain::Candidate candidate;
};

domain::Candidate of(domain::Framework framework)
{
    domain::Candidate value = memoryfixtures::candidate(1, 1, 4096, 8);
    value.options.framework = framework;
    return value;
}

TEST(MemorySpread, IsWiderWhereLessIsKnown)
{
    using enum domain::Framework;
    domain::Candidate capacity = of(Megatron);
    capacity.options.moeCapacityFactor = 1;
    domain::Candidate sharded = of(Megatron);
    sharded.layout.fsdp = 8;
    domain::Candidate graphs = of(Bridge);
    graphs.options.cudaGraphs = true;
    const ClassRow rising[] = {
        {"expandable segments", memoryfixtures::llama8b(), of(Bridge)},
        {"dense", memoryfixtures::llama8b(), of(Megatron)},
        {"dropless", memoryfixtures::mixtral8x7b(), of(Megatron)},
        {"fully sharded", memoryfixtures::llama8b(), sharded},
        {"graphs", memoryfixtures::llama8b(), graphs},
        {"another trainer", memoryfixtures::llama8b(), of(Other)},
    };
    double before = 0;
    for (const ClassRow &row : rising) {
        const double spread = estimate::memorySpread(row.model, row.candidate);
        EXPECT_GT(spread, before) << row.what;
        before = spread;
    }
    EXPECT_LT(before, 0.1);
    EXPECT_EQ(estimate::memorySpread(memoryfixtures::mixtral8x7b(), capacity),
              estimate::memorySpread(memoryfixtures::llama8b(), of(Megatron)));
    EXPECT_GT(estimate::memorySpread(memoryfixtures::llama8b(), of(Scaling)),
              estimate::memorySpread(memoryfixtures::llama8b(), of(Megatron)));
}

TEST(MemoryErrors, CombineInQuadrature)
{
    EXPECT_DOUBLE_EQ((estimate::MemoryErrors{0.03, 0, 0.04}).spread(), 0.05);
    EXPECT_EQ(estimate::MemoryErrors().spread(), 0);
    const estimate::MemoryErrors dense = estimate::memoryErrors(memoryfixtures::llama8b(), of(domain::Framework::Megatron));
    EXPECT_GT(dense.tensors, 0);
    EXPECT_GT(dense.reserve, 0);
    EXPECT_GT(dense.outside, 0);
}

} // namespace
