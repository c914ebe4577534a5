// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/fitmodel.h"
#include "tuning/normal.h"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using tuning::FitEvidence;
using tuning::FitModel;
using tuning::Outcome;

double chanceAfter(const std::vector<FitEvidence> &evidence, double margin) { return FitModel(evidence).chance(margin); }

TEST(FitModel, withoutRunsTheOddsAreThoseOfTheEstimator)
{
    for (double margin = -4; margin <= 4; margin += 0.37)
        EXPECT_NEAR(chanceAfter({}, margin), tuning::normalCdf(margin), 2e-5) << margin;
}

TEST(FitModel, posteriorIsBayesRuleByHand)
{
    // P(b fits | a went out of memory) = (P(b) - P(a and b)) / (1 - P(a)), with the shared error integrated out.
    const double a = 1.2;
    const double b = 0.4;
    double both = 0;
    double onlyB = 0;
    double notA = 0;
    const int steps = 4000;
    for (int i = 0; i < steps; ++i) {
        const double x = -8 + 16 * (i + 0.5) / steps;
        const double weight = tuning::normalDensity(x) * 16 / steps;
        const double fitsA = 0.99 * FitModel::chanceGiven(x, a); // one report in a hundred is wrong
        const double fitsB = FitModel::chanceGiven(x, b);
        onlyB += weight * fitsB * (1 - fitsA);
        notA += weight * (1 - fitsA);
        both += weight * fitsB;
    }
    EXPECT_NEAR(chanceAfter({{a, 0.1, Outcome::Oom, {}}}, b), onlyB / notA, 1e-4);
    EXPECT_LT(onlyB / notA, both);
}

TEST(FitModel, outcomesMoveTheOddsOfOthers)
{
    const double margin = 0.5;
    const double before = chanceAfter({}, margin);
    const double oom = chanceAfter({{1.5, 0.1, Outcome::Oom, {}}}, margin);
    const double failed = chanceAfter({{1.5, 0.1, Outcome::Failed, {}}}, margin);
    const double fitted = chanceAfter({{-0.5, 0.1, Outcome::Ok, {}}}, margin);
    EXPECT_LT(oom, failed); // a failure may have had another cause
    EXPECT_LT(failed, before);
    EXPECT_GT(fitted, before);
    // What was expected anyway says little.
    EXPECT_NEAR(chanceAfter({{-3, 0.1, Outcome::Oom, {}}}, margin), before, 0.02);
    EXPECT_NEAR(chanceAfter({{3, 0.1, Outcome::Ok, {}}}, margin), before, 0.02);
}

TEST(FitModel, aMeasuredPeakSaysMoreThanThatItFitted)
{
    const double margin = 0;
    const double asPredicted = chanceAfter({{2, 0.1, Outcome::Ok, 0.0}}, margin);
    const double larger = chanceAfter({{2, 0.1, Outcome::Ok, 0.15}}, margin);
    const double smaller = chanceAfter({{2, 0.1, Outcome::Ok, -0.15}}, margin);
    EXPECT_NEAR(asPredicted, 0.5, 1e-6);
    EXPECT_LT(larger, 0.25);
    EXPECT_GT(smaller, 0.75);
    EXPECT_NEAR(chanceAfter({{2, 0.0, Outcome::Ok, 0.15}}, margin), chanceAfter({{2, 0.0, Outcome::Ok, {}}}, margin), 1e-12);
}

TEST(FitModel, oneOddPeakDoesNotDecideForOthers)
{
    // The predicted spread is the scale of a distribution with long tails: 10 % off at a scale of 3 % is no
    // certainty that all others are off as well.
    const double spread = 0.03;
    const double oom = 1 - chanceAfter({{2, spread, Outcome::Ok, std::log(0.9)}}, 0);
    EXPECT_GT(oom, 0.05);
    EXPECT_LT(oom, 0.2);
    EXPECT_NEAR(chanceAfter({{2, spread, Outcome::Ok, std::log(1 / 0.9)}}, 0), oom, 1e-6);
    // More runs that agree say more; a larger error says ever less more.
    const FitEvidence odd{2, spread, Outcome::Ok, std::log(0.9)};
    EXPECT_LT(1 - chanceAfter({odd, odd, odd}, 0), oom);
    const double twice = 1 - chanceAfter({{2, spread, Outcome::Ok, std::log(0.8)}}, 0);
    EXPECT_LT(twice, oom);
    EXPECT_GT(twice, oom / 4);
}

TEST(FitModel, aPeakIsNoBetterThanItsReading)
{
    // A spread far below what a reading is off by: such an error says next to nothing.
    EXPECT_NEAR(chanceAfter({{2, 1e-5, Outcome::Ok, 0.005}}, 0), 0.5, 0.01);
}

TEST(FitModel, impossibleEvidenceLeavesChances)
{
    const std::vector<FitEvidence> absurd{{40, 0.1, Outcome::Oom, {}}, {-40, 0.1, Outcome::Ok, {}}, {1, 0.1, Outcome::Ok, 1e6}};
    for (const double margin : {-40.0, 0.0, 40.0}) {
        const double chance = chanceAfter(absurd, margin);
        EXPECT_GE(chance, 0);
        EXPECT_LE(chance, 1);
    }
}

TEST(FitModel, drawsHaveTheChances)
{
    const FitModel model({{1, 0.1, Outcome::Oom, {}}});
    tuning::RandomNumbers random(5);
    double sum = 0;
    const int n = 20000;
    for (int i = 0; i < n; ++i)
        sum += FitModel::chanceGiven(model.draw(random), 0.8);
    EXPECT_NEAR(sum / n, model.chance(0.8), 0.01);
}

} // namespace
