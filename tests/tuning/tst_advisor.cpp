// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/madeup.h"
#include "tuning/reasons.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace {

using tuning::Advice;
using tuning::AdviceSettings;
using tuning::Measurement;
using tuning::Outcome;
using tuning::StopReason;

std::vector<std::size_t> indices(const Advice &advice)
{
    std::vector<std::size_t> list;
    for (const tuning::Suggestion &next : advice.next)
        list.push_back(next.alternative);
    return list;
}

TEST(Advisor, neverSuggestsWhatWasMeasured)
{
    const MadeUpSweep sweep = madeUpSweep(1);
    std::vector<Measurement> runs;
    std::set<std::size_t> seen;
    for (std::size_t i = 0; i < sweep.alternatives.size(); ++i) {
        const Advice advice = tuning::advise(sweep.alternatives, runs, {});
        ASSERT_EQ(advice.next.size(), 1U);
        EXPECT_TRUE(seen.insert(advice.next.front().alternative).second);
        runs.push_back(sweep.run(advice.next.front().alternative));
    }
    const Advice last = tuning::advise(sweep.alternatives, runs, {});
    EXPECT_TRUE(last.next.empty());
    EXPECT_EQ(last.stop, StopReason::NothingLeft);
    ASSERT_TRUE(last.best);
    EXPECT_EQ(sweep.trueSeconds[*last.best], sweep.best());
}

TEST(Advisor, sameInputAndSeedSameAnswer)
{
    const MadeUpSweep sweep = madeUpSweep(2);
    const std::vector<Measurement> runs{sweep.run(3), sweep.run(20), sweep.run(44)};
    AdviceSettings settings;
    settings.count = 5;
    settings.seed = 9;
    const Advice a = tuning::advise(sweep.alternatives, runs, settings);
    const Advice b = tuning::advise(sweep.alternatives, runs, settings);
    EXPECT_EQ(indices(a), indices(b));
    EXPECT_EQ(a.expectedGain, b.expectedGain);
    EXPECT_EQ(a.next.front().expected, b.next.front().expected);
    settings.seed = 10;
    EXPECT_NE(tuning::advise(sweep.alternatives, runs, settings).next.front().expected, a.next.front().expected);
}

TEST(Advisor, figuresAreSound)
{
    const MadeUpSweep sweep = madeUpSweep(3);
    std::vector<Measurement> runs;
    AdviceSettings settings;
    settings.count = 6;
    for (int round = 0; round < 4; ++round) {
        const Advice advice = tuning::advise(sweep.alternatives, runs, settings);
        double chances = 0;
        for (const tuning::Suggestion &next : advice.next) {
            EXPECT_GT(next.low.value(), 0);
            EXPECT_LE(next.low, next.expected);
            EXPECT_LE(next.expected, next.high);
            EXPECT_GE(next.oomProbability, 0);
            EXPECT_LE(next.oomProbability, 1);
            chances += next.chanceBest;
            EXPECT_FALSE(next.why.empty());
        }
        EXPECT_LE(chances, 1 + 1e-12);
        EXPECT_GE(advice.expectedGain, 0);
        EXPECT_LT(advice.expectedGain, 1);
        for (const tuning::Suggestion &next : advice.next)
            runs.push_back(sweep.run(next.alternative));
    }
}

TEST(Advisor, theFirstRunIsFastAndFits)
{
    const MadeUpSweep sweep = madeUpSweep(4);
    const Advice advice = tuning::advise(sweep.alternatives, {}, {});
    ASSERT_EQ(advice.next.size(), 1U);
    EXPECT_LT(advice.next.front().oomProbability, 0.5);
    EXPECT_FALSE(advice.best);
    EXPECT_EQ(advice.expectedGain, 0);
    EXPECT_EQ(advice.stop, StopReason::None);
}

TEST(Advisor, anOutOfMemoryRunTurnsItAwayFromLargePeaks)
{
    const MadeUpSweep sweep = madeUpSweep(5);
    // One that should have fitted easily did not.
    std::size_t roomy = 0;
    for (std::size_t i = 0; i < sweep.alternatives.size(); ++i) {
        const double margin = sweep.alternatives[i].fitMargin;
        if (margin > 1.5 && margin < sweep.alternatives[roomy].fitMargin)
            roomy = i;
    }
    Measurement oom;
    oom.alternative = roomy;
    oom.outcome = Outcome::Oom;
    AdviceSettings settings;
    settings.count = 1;
    const Advice before = tuning::advise(sweep.alternatives, {}, settings);
    const Advice after = tuning::advise(sweep.alternatives, std::vector{oom}, settings);
    EXPECT_GT(sweep.alternatives[after.next.front().alternative].fitMargin, sweep.alternatives[roomy].fitMargin);
    EXPECT_FALSE(after.best);
    EXPECT_EQ(before.stop, StopReason::None);
}

TEST(Advisor, budgetOfRunsCountsThoseMade)
{
    const MadeUpSweep sweep = madeUpSweep(6);
    AdviceSettings settings;
    settings.count = 4;
    settings.budgetRuns = 5;
    std::vector<Measurement> runs{sweep.run(0), sweep.run(17), sweep.run(30)};
    EXPECT_EQ(tuning::advise(sweep.alternatives, runs, settings).next.size(), 2U);
    runs.push_back(sweep.run(5));
    runs.push_back(sweep.run(6));
    const Advice spent = tuning::advise(sweep.alternatives, runs, settings);
    EXPECT_TRUE(spent.next.empty());
    EXPECT_EQ(spent.stop, StopReason::BudgetSpent);
    settings.budgetRuns = 0;
    EXPECT_EQ(tuning::advise(sweep.alternatives, {}, settings).stop, StopReason::BudgetSpent);
}

TEST(Advisor, budgetOfDollarsBuysOnlyWhatItPaysFor)
{
    const MadeUpSweep sweep = madeUpSweep(7);
    AdviceSettings settings;
    settings.count = 3;
    settings.budget = base::Usd(1000);
    EXPECT_EQ(tuning::advise(sweep.alternatives, {}, settings).next.size(), 3U);
    settings.budget = base::Usd(30); // start-up alone: 64 GPUs x 5 min x 3 USD = 16 USD
    EXPECT_EQ(tuning::advise(sweep.alternatives, {}, settings).next.size(), 1U);
    EXPECT_TRUE(tuning::advise(sweep.alternatives, std::vector{sweep.run(0)}, settings).next.empty());
    settings.budget = base::Usd(0);
    EXPECT_EQ(tuning::advise(sweep.alternatives, {}, settings).stop, StopReason::BudgetSpent);
}

TEST(Advisor, saysWhatTheCheapestRunMayCost)
{
    const MadeUpSweep sweep = madeUpSweep(7);
    AdviceSettings settings;
    settings.budget = base::Usd(1);
    const Advice poor = tuning::advise(sweep.alternatives, {}, settings);
    EXPECT_EQ(poor.stop, StopReason::BudgetSpent);
    ASSERT_TRUE(poor.unpaid);
    EXPECT_GT(*poor.unpaid, base::Usd(16)) << "a start-up";
    settings.budget = *poor.unpaid;
    const Advice enough = tuning::advise(sweep.alternatives, {}, settings);
    EXPECT_EQ(enough.next.size(), 1U);
    EXPECT_FALSE(enough.unpaid);
    settings.budget = *poor.unpaid - base::Usd(0.01);
    EXPECT_TRUE(tuning::advise(sweep.alternatives, {}, settings).next.empty());
    settings.budget.reset();
    EXPECT_FALSE(tuning::advise(sweep.alternatives, {}, settings).unpaid);
}

TEST(Advisor, withDollarsItStopsWhenARunCostsMoreThanItSaves)
{
    MadeUpSweep sweep = madeUpSweep(8);
    std::vector<Measurement> runs = runsAdvised(sweep, 3);
    AdviceSettings settings;
    settings.budget = base::Usd(1e6);
    settings.stopBelow = 0; // any gain would count
    for (tuning::Alternative &a : sweep.alternatives)
        a.trainingCostPerSecond = base::Usd(1e-6); // a training that costs nothing
    EXPECT_EQ(tuning::advise(sweep.alternatives, runs, settings).stop, StopReason::NotWorthIt);
    for (tuning::Alternative &a : sweep.alternatives)
        a.trainingCostPerSecond = base::Usd(1e9);
    EXPECT_NE(tuning::advise(sweep.alternatives, runs, settings).stop, StopReason::NotWorthIt);
}

TEST(Advisor, stopsWhenNothingLeftIsPlausiblyBetter)
{
    const MadeUpSweep sweep = madeUpSweep(9);
    const std::vector<Measurement> runs{sweep.run(28), sweep.run(32), sweep.run(36)};
    for (const Measurement &run : runs)
        ASSERT_EQ(run.outcome, Outcome::Ok);
    // As if all of these had taken a hundredth of what is predicted for the others.
    std::vector<tuning::Alternative> slow = sweep.alternatives;
    for (std::size_t i = 0; i < slow.size(); ++i) {
        const bool measured = std::any_of(runs.begin(), runs.end(), [&](const Measurement &run) { return run.alternative == i; });
        for (double &term : slow[i].terms)
            term *= measured ? 1 : 100;
    }
    const Advice stop = tuning::advise(slow, runs, {});
    EXPECT_EQ(stop.stop, StopReason::Converged);
    EXPECT_LT(stop.chanceBetter, 0.1);
    EXPECT_FALSE(tuning::reasonToStop(stop, 0.02).empty());
    // A lower bar goes on for longer: the chance to beat it is larger.
    AdviceSettings any;
    any.stopBelow = 0;
    EXPECT_GE(tuning::advise(sweep.alternatives, runs, any).chanceBetter, tuning::advise(sweep.alternatives, runs, {}).chanceBetter);
}

TEST(Advisor, aBatchIsDiverse)
{
    // The same configuration three hundred times, and one that is a little slower: two of a kind say nothing more.
    const MadeUpSweep sweep = madeUpSweep(10);
    std::vector<tuning::Alternative> alternatives(300, sweep.alternatives[20]);
    tuning::Alternative other = sweep.alternatives[33];
    const double slower = 1.02 * alternatives[0].terms[0] / other.terms[0];
    for (double &term : other.terms)
        term *= slower;
    alternatives.push_back(other);
    AdviceSettings settings;
    settings.count = 2;
    const Advice advice = tuning::advise(alternatives, {}, settings);
    ASSERT_EQ(advice.next.size(), 2U);
    EXPECT_TRUE(indices(advice)[0] == 300 || indices(advice)[1] == 300);
    EXPECT_NE(indices(advice)[0], indices(advice)[1]);
    settings.count = 200; // the others are there if that many are asked for
    EXPECT_EQ(tuning::advise(alternatives, {}, settings).next.size(), 200U);
}

TEST(Advisor, neighboursOfOneAnotherAreNotRunSideBySide)
{
    // Three fast ones next to one another and three as fast elsewhere, all a hair apart.
    const tuning::Alternative like = madeUpSweep(10).alternatives[28];
    std::vector<tuning::Alternative> alternatives;
    for (int i = 0; i < 6; ++i) {
        tuning::Alternative made = like;
        made.fitMargin = 5;
        made.features[0] = (i < 3 ? 0 : 8) + 0.05 * i;
        for (double &term : made.terms)
            term *= 1 + 0.0005 * i;
        alternatives.push_back(made);
    }
    Measurement slower;
    slower.alternative = 6;
    slower.step = base::Seconds(30);
    alternatives.push_back(like);
    alternatives.back().features[0] = 30;
    AdviceSettings settings;
    settings.count = 2;
    const Advice advice = tuning::advise(alternatives, std::vector{slower}, settings);
    ASSERT_EQ(advice.next.size(), 2U);
    EXPECT_NE(indices(advice)[0] < 3, indices(advice)[1] < 3);
}

TEST(Advisor, aCheaperTokenIsBetterThanAShorterStep)
{
    MadeUpSweep sweep = madeUpSweep(11);
    std::vector<tuning::Alternative> two{sweep.alternatives[17], sweep.alternatives[17]};
    two[1].logScale -= std::log(4); // four times the batch
    Measurement first;
    first.alternative = 0;
    first.step = base::Seconds(1);
    Measurement second;
    second.alternative = 1;
    second.step = base::Seconds(3);
    EXPECT_EQ(tuning::advise(two, std::vector{first, second}, {}).best, 1U);
}

TEST(Advisor, repeatedRunsAreAveraged)
{
    const MadeUpSweep sweep = madeUpSweep(12);
    Measurement lucky = sweep.run(17);
    lucky.outcome = Outcome::Ok;
    lucky.step = base::Seconds(1);
    Measurement unlucky = lucky;
    unlucky.step = base::Seconds(9);
    Measurement steady = lucky;
    steady.alternative = 18;
    steady.step = base::Seconds(2);
    EXPECT_EQ(tuning::advise(sweep.alternatives, std::vector{lucky, unlucky, steady}, {}).best, 18U); // sqrt(1 x 9) = 3
}

TEST(Advisor, whatIsRefusedComesLast)
{
    MadeUpSweep sweep = madeUpSweep(13);
    const std::size_t favourite = tuning::advise(sweep.alternatives, {}, {}).next.front().alternative;
    sweep.alternatives[favourite].acceptance = 0.05;
    EXPECT_NE(tuning::advise(sweep.alternatives, {}, {}).next.front().alternative, favourite);
    const std::vector<tuning::Alternative> only{sweep.alternatives[favourite]};
    EXPECT_EQ(tuning::advise(only, {}, {}).next.size(), 1U);
}

TEST(Advisor, absurdMeasurementsDoNotBreakIt)
{
    const MadeUpSweep sweep = madeUpSweep(14);
    for (const double seconds : {1e-9, 1e-3, 1e9, 1e300}) {
        Measurement run = sweep.run(17);
        run.outcome = Outcome::Ok;
        run.step = base::Seconds(seconds);
        run.peak = base::Bytes(1e30);
        const Advice advice = tuning::advise(sweep.alternatives, std::vector{run, sweep.run(18)}, {});
        ASSERT_EQ(advice.next.size(), 1U) << seconds;
        EXPECT_TRUE(std::isfinite(advice.next.front().expected.value())) << seconds;
        EXPECT_TRUE(std::isfinite(advice.expectedGain)) << seconds;
    }
    EXPECT_TRUE(tuning::advise({}, {}, {}).next.empty());
    EXPECT_EQ(tuning::advise({}, {}, {}).stop, StopReason::NothingLeft);
}

} // namespace
