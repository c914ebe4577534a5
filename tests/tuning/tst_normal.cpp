// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/normal.h"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using tuning::expectedImprovement;
using tuning::normalCdf;
using tuning::normalDensity;
using tuning::normalQuantile;

TEST(Normal, knownValues)
{
    EXPECT_NEAR(normalDensity(0), 0.3989422804014327, 1e-15);
    EXPECT_NEAR(normalCdf(0), 0.5, 1e-15);
    EXPECT_NEAR(normalCdf(1.959963984540054), 0.975, 1e-14);
    EXPECT_NEAR(normalCdf(-8), 6.220960574271785e-16, 1e-27);
    EXPECT_NEAR(normalQuantile(0.975), 1.959963984540054, 1e-13);
    EXPECT_NEAR(normalQuantile(1e-20), -9.262340089798408, 1e-11);
}

TEST(Normal, quantileUndoesTheCdf)
{
    for (double x = -7; x <= 5; x += 0.173)
        EXPECT_NEAR(normalQuantile(normalCdf(x)), x, 1e-8) << x;
    EXPECT_DOUBLE_EQ(normalQuantile(0.5), 0);
    EXPECT_TRUE(std::isfinite(normalQuantile(0)));
    EXPECT_TRUE(std::isfinite(normalQuantile(1)));
}

TEST(Normal, expectedImprovementIsTheIntegral)
{
    struct Case {
        double mean, sd, best;
    };
    for (const Case &c : {Case{1, 0.3, 0.9}, Case{0, 1, 2}, Case{5, 0.5, 3}, Case{-2, 2, -2}, Case{0.7, 0.01, 0.71}}) {
        double sum = 0;
        const int steps = 200000;
        const double low = c.mean - 10 * c.sd;
        const double width = 20 * c.sd / steps;
        for (int i = 0; i < steps; ++i) {
            const double x = low + (i + 0.5) * width;
            sum += std::max(0.0, c.best - x) * normalDensity((x - c.mean) / c.sd) / c.sd * width;
        }
        EXPECT_NEAR(expectedImprovement(c.mean, c.sd, c.best), sum, 1e-7 * (1 + sum)) << c.mean << ' ' << c.sd;
    }
}

TEST(Normal, expectedImprovementOfCertainTimes)
{
    EXPECT_DOUBLE_EQ(expectedImprovement(1, 0, 3), 2);
    EXPECT_DOUBLE_EQ(expectedImprovement(3, 0, 1), 0);
    EXPECT_GE(expectedImprovement(100, 1, 0), 0);
}

} // namespace
