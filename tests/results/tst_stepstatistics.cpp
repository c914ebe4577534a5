// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/stepstatistics.h"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using results::StepStatistics;
using results::WarmupRule;

std::vector<results::StepRecord> steps(const std::vector<double> &times)
{
    std::vector<results::StepRecord> records;
    for (const double time : times)
        records.push_back({static_cast<std::int64_t>(records.size()), base::Seconds(time), {}, {}, {}});
    return records;
}

struct WarmupCase {
    const char *name;
    std::vector<double> times;
    std::size_t settled;
};

TEST(Warmup, IsLeftOutUntilTwoStepsAreNearTheLastHalf)
{
    const WarmupCase cases[] = {
        {"no step", {}, 0},
        {"one step is all there is", {9}, 0},
        {"two", {9, 2}, 1},
        {"only the first is slow", {9, 2, 2, 2, 2, 2}, 1},
        {"none is slow: the first goes all the same", {2, 2, 2, 2, 2, 2}, 1},
        {"three are slow", {9, 5, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2}, 3},
        {"one near step between slow ones does not count", {9, 2, 5, 2, 2, 2, 2, 2, 2, 2, 2, 2}, 3},
        {"never settles: a third at most", {9, 8, 7, 6, 5, 4, 3, 2, 1}, 3},
    };
    for (const WarmupCase &row : cases)
        EXPECT_EQ(results::warmupLength(steps(row.times), {}), row.settled) << row.name;
}

TEST(Warmup, FixedRuleNeverLeavesNothing)
{
    const auto records = steps({9, 2, 2});
    EXPECT_EQ(results::warmupLength(records, WarmupRule::firstOnly()), 1U);
    EXPECT_EQ(results::warmupLength(records, {WarmupRule::Kind::Fixed, 0, 0.1}), 0U);
    EXPECT_EQ(results::warmupLength(records, {WarmupRule::Kind::Fixed, 99, 0.1}), 2U);
    EXPECT_EQ(results::warmupLength(records, {WarmupRule::Kind::Fixed, -4, 0.1}), 0U);
}

TEST(StepStatistics, AreThoseOfTheTextbook)
{
    const auto statistics = results::stepStatistics(steps({100, 2, 4, 4, 4, 5, 5, 7, 9}), WarmupRule::firstOnly());
    ASSERT_TRUE(statistics);
    EXPECT_EQ(statistics->used, 8U);
    EXPECT_DOUBLE_EQ(statistics->mean.value(), 5);
    EXPECT_DOUBLE_EQ(statistics->median.value(), 4.5);
    EXPECT_NEAR(statistics->deviation.value(), 2.13809, 1e-5);
    EXPECT_DOUBLE_EQ(statistics->lowerQuartile.value(), 4);
    EXPECT_DOUBLE_EQ(statistics->upperQuartile.value(), 5.5);
    // t(0.975, 7) = 2.365
    EXPECT_NEAR(statistics->meanHigh.value() - 5, 2.365 * 2.13809 / std::sqrt(8.0), 1e-3);
    EXPECT_NEAR(5 - statistics->meanLow.value(), 2.365 * 2.13809 / std::sqrt(8.0), 1e-3);
    EXPECT_DOUBLE_EQ(statistics->shortest.value(), 2);
    EXPECT_DOUBLE_EQ(statistics->longest.value(), 9);
}

TEST(StepStatistics, OneStepHasNoSpread)
{
    const auto statistics = results::stepStatistics(steps({3}), {});
    ASSERT_TRUE(statistics);
    EXPECT_DOUBLE_EQ(statistics->median.value(), 3);
    EXPECT_DOUBLE_EQ(statistics->deviation.value(), 0);
    EXPECT_DOUBLE_EQ(statistics->meanLow.value(), 3);
    EXPECT_FALSE(results::stepStatistics({}, {}));
}

TEST(StepStatistics, ConfidenceOfManyStepsIsThatOfTheNormal)
{
    std::vector<double> times;
    for (int i = 0; i < 201; ++i)
        times.push_back(i % 2 == 0 ? 1.0 : 3.0);
    const auto statistics = results::stepStatistics(steps(times), {WarmupRule::Kind::Fixed, 1, 0.1});
    const double half = (statistics->meanHigh - statistics->meanLow).value() / 2;
    EXPECT_NEAR(half / (statistics->deviation.value() / std::sqrt(200.0)), 1.9720, 2e-4); // t(0.975, 199)
}

TEST(StepStatistics, MarksOutliersButNotTheNoiseOfEvenSteps)
{
    const auto marked = results::stepStatistics(steps({9, 2, 2.01, 2, 1.99, 2, 3.5, 2, 2.02, 2}), {});
    EXPECT_EQ(marked->outliers, (std::vector<std::size_t>{6}));
    EXPECT_TRUE(results::stepStatistics(steps({9, 2, 2, 2, 2, 2, 2.08, 2, 2, 2}), {})->outliers.empty());
}

} // namespace
