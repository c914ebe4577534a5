// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/cost.h"

#include <cmath>
#include <gtest/gtest.h>

using base::Seconds;
using base::Tokens;
using base::Usd;

namespace {

domain::BatchPlan batch(int sequence, int global) { return {sequence, 1, global}; }

} // namespace

// The worked example that the original's README prints: 1.81 s a step, 512 x 8192 tokens, 15,000 B tokens, 64 GPUs at
// $3: 74.9 days and $345,230.10.
TEST(Cost, originalsWorkedExample)
{
    const Seconds time = estimate::trainingTime(estimate::trainingSteps(Tokens(15000e9), batch(8192, 512)), Seconds(1.81));
    EXPECT_NEAR(base::inDays(time), 74.9, 0.05);
    EXPECT_NEAR(estimate::rent(Usd(3), 64, time).value(), 345230.10, 0.005);
}

TEST(Cost, stepsDivideTheGoalByTheBatch)
{
    EXPECT_DOUBLE_EQ(estimate::trainingSteps(Tokens(1e9), batch(1000, 100)), 10000);
    EXPECT_DOUBLE_EQ(estimate::trainingSteps(Tokens(0), batch(1000, 100)), 0);
    EXPECT_TRUE(std::isfinite(estimate::trainingSteps(Tokens(1e9), batch(0, 0))));
}

TEST(Cost, rentIsPricePerGpuHourTimesGpus)
{
    EXPECT_DOUBLE_EQ(estimate::rent(Usd(2.5), 16, Seconds(7200)).value(), 2.5 * 16 * 2);
    EXPECT_EQ(estimate::rent(Usd(0), 16, Seconds(7200)).value(), 0);
}
