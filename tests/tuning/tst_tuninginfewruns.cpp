// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The method against following the predictions, on made-up sweeps where the truth is known.
#include "tuning/madeup.h"

#include <gtest/gtest.h>

namespace {

struct Regrets {
    double advised = 0;
    double inOrder = 0;
};

Regrets meanRegrets(int seeds, int runs, bool stalls)
{
    Regrets sum;
    for (int seed = 1; seed <= seeds; ++seed) {
        const MadeUpSweep sweep = madeUpSweep(static_cast<std::uint64_t>(seed), stalls);
        tuning::AdviceSettings settings;
        settings.seed = static_cast<std::uint64_t>(seed);
        sum.advised += sweep.regret(runsAdvised(sweep, runs, settings)) / seeds;
        sum.inOrder += sweep.regret(runsInOrder(sweep, runs)) / seeds;
    }
    return sum;
}

TEST(TuningInFewRuns, beatsTheOrderOfPredictionsOnClustersThatDifferFromThem)
{
    const Regrets after5 = meanRegrets(20, 5, false);
    RecordProperty("advised", std::to_string(after5.advised));
    RecordProperty("inOrder", std::to_string(after5.inOrder));
    EXPECT_LT(after5.advised, 0.7 * after5.inOrder);
    EXPECT_LT(after5.advised, 0.03);
}

TEST(TuningInFewRuns, findsItsWayAroundFaultsThatNoPredictionKnows)
{
    const Regrets after5 = meanRegrets(8, 5, true);
    EXPECT_LT(after5.advised, 0.5 * after5.inOrder);
    EXPECT_LT(after5.advised, 0.05);
}

TEST(TuningInFewRuns, stopsSoonAndNearTheBest)
{
    double runs = 0;
    double regret = 0;
    const int seeds = 3;
    for (int seed = 1; seed <= seeds; ++seed) {
        const MadeUpSweep sweep = madeUpSweep(static_cast<std::uint64_t>(seed));
        std::vector<tuning::Measurement> made;
        for (;;) {
            const tuning::Advice advice = tuning::advise(sweep.alternatives, made, {});
            if (advice.stop != tuning::StopReason::None)
                break;
            made.push_back(sweep.run(advice.next.front().alternative));
        }
        runs += double(made.size()) / seeds;
        regret += sweep.regret(made) / seeds;
    }
    EXPECT_LT(runs, 20);
    EXPECT_GT(runs, 2);
    EXPECT_LT(regret, 0.02);
}

} // namespace
