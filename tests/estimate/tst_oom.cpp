// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/oom.h"

#include "memoryfixtures.h"

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

TEST_P(Probability, IsThatOfALogNormalError)
{
    const ProbabilityRow &row = GetParam();
    EXPECT_NEAR(oomProbability(base::gib(row.predictedGib), kCapacity, row.spread), row.probability, 5e-5) << row.what;
}

// Standard normal table: 1 sigma 0.8413, 1.645 sigma 0.95.
INSTANTIATE_TEST_SUITE_P(Rows, Probability,
                         testing::Values(ProbabilityRow{"full to the brim", 80, 0.05, 0.5},
                                         ProbabilityRow{"one sigma above", 80 * 1.0512710964, 0.05, 0.84134},
                                         ProbabilityRow{"one sigma below", 80 / 1.0512710964, 0.05, 0.15866},
                                         ProbabilityRow{"tight limit", 80 * 0.92105, 0.05, 0.05}, ProbabilityRow{"far below", 20, 0.05, 0},
                                         ProbabilityRow{"far above", 300, 0.05, 1}, ProbabilityRow{"no spread, below", 79.9, 0, 0},
                                         ProbabilityRow{"no spread, above", 80.1, 0, 1}, ProbabilityRow{"nothing needed", 0, 0.05, 0}));

TEST(OomProbability, GrowsSmoothlyWithNeed)
{
    double before = 0;
    for (double gib = 40; gib <= 120; gib += 0.5) {
        const double now = oomProbability(base::gib(gib), kCapacity, 0.05);
        EXPECT_GE(now, before);
        EXPECT_LE(now - before, 0.06) << "a jump at " << gib;
        before = now;
    }
    EXPECT_GT(before, 0.999);
}

TEST(OomProbability, IsCertainWithoutMemory)
{
    EXPECT_EQ(oomProbability(base::gib(1), base::Bytes(), 0.05), 1.0);
    EXPECT_EQ(oomProbability(base::gib(1), base::gib(-1), 0.05), 1.0);
    EXPECT_EQ(oomProbability(base::gib(1), base::Bytes(std::numeric_limits<double>::quiet_NaN()), 0.05), 1.0);
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

TEST(MemorySpread, IsWiderWhereLessIsKnown)
{
    domain::Candidate megatron = memoryfixtures::candidate(1, 1, 4096, 8);
    domain::Candidate other = megatron;
    other.options.framework = domain::Framework::Scaling;
    const double dense = estimate::memorySpread(memoryfixtures::llama8b(), megatron);
    const double dropless = estimate::memorySpread(memoryfixtures::mixtral8x7b(), megatron);
    EXPECT_GT(dense, 0);
    EXPECT_GT(dropless, dense);
    EXPECT_GT(estimate::memorySpread(memoryfixtures::llama8b(), other), dense);
    megatron.options.moeCapacityFactor = 1;
    EXPECT_EQ(estimate::memorySpread(memoryfixtures::mixtral8x7b(), megatron), dense);
}

} // namespace
