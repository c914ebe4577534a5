// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/randomnumbers.h"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using tuning::RandomNumbers;

TEST(RandomNumbers, areThoseOfSplitMix64)
{
    RandomNumbers random(0);
    EXPECT_EQ(random.bits(), 0xe220a8397b1dcdafULL);
    EXPECT_EQ(random.bits(), 0x6e789e6aa1b965f4ULL);
    EXPECT_EQ(random.bits(), 0x06c45d188009454fULL);
}

TEST(RandomNumbers, areTheSameForASeedAndOthersForAnother)
{
    RandomNumbers a(7);
    RandomNumbers b(7);
    RandomNumbers c(8);
    for (int i = 0; i < 100; ++i) {
        const double x = a.normal();
        EXPECT_EQ(x, b.normal());
        EXPECT_NE(x, c.normal());
    }
}

TEST(RandomNumbers, haveTheMomentsOfTheirDistribution)
{
    RandomNumbers random(3);
    const int n = 200000;
    double uniform = 0;
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    for (int i = 0; i < n; ++i) {
        const double u = random.uniform();
        ASSERT_GT(u, 0);
        ASSERT_LT(u, 1);
        uniform += u;
        const double x = random.normal();
        sum += x;
        squares += x * x;
        fourth += x * x * x * x;
    }
    EXPECT_NEAR(uniform / n, 0.5, 0.005);
    EXPECT_NEAR(sum / n, 0, 0.01);
    EXPECT_NEAR(squares / n, 1, 0.02);
    EXPECT_NEAR(fourth / n, 3, 0.1);
}

} // namespace
