// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the method is worth: against following the predictions, and against chance. README.md beside this has the
// table; AUTOTUNER_REGRET_SEEDS=N prints it for N seeds.
#include "tuning/policies.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <iomanip>
#include <iostream>
#include <map>
#include <string>

namespace {

using policies::Policy;
using policies::Regrets;

/// Enough to tell the policies apart, few enough for a test.
constexpr int kSeeds = 2;
constexpr int kClusters = 2;

/// Set by a person who wants the table: so many seeds instead.
int seedsWanted()
{
    const char *const text = std::getenv("AUTOTUNER_REGRET_SEEDS");
    return text ? std::max(1, std::atoi(text)) : 0;
}

void print(const char *title, const std::vector<policies::Sweep> &sweeps, const std::map<Policy, Regrets> &regrets)
{
    std::cout << title << ", " << sweeps.size() << " sweeps, " << seedsWanted() << " seeds\n"
              << "| mean regret in % after | 1 run | 2 | 3 | 5 |\n| --- | --- | --- | --- | --- |\n";
    for (const auto &[policy, mean] : regrets) {
        std::cout << "| " << policies::name(policy);
        for (const double regret : mean)
            std::cout << " | " << std::fixed << std::setprecision(1) << regret * 100;
        std::cout << " |\n";
    }
}

std::map<Policy, Regrets> compare(const char *title, const std::vector<policies::Sweep> &sweeps)
{
    std::map<Policy, Regrets> regrets;
    for (const Policy policy : policies::kPolicies) {
        // The order knows no chance; random choices are cheap, and need many draws for a steady mean.
        const int own = policy == Policy::Advice ? std::max(kSeeds, seedsWanted()) : policy == Policy::PredictedOrder ? 1 : 50;
        regrets[policy] = policies::meanRegrets(sweeps, policy, own);
    }
    if (seedsWanted() > 0)
        print(title, sweeps, regrets);
    return regrets;
}

/// Mean over the columns after 2, 3 and 5 runs: the first run is the same by advice and by order but for risk.
double afterTheFirst(const Regrets &regrets) { return (regrets[1] + regrets[2] + regrets[3]) / 3; }

TEST(Policies, adviceIsWorthItsPlaceOnThePublishedSweep)
{
    const auto sweeps = policies::publishedSweeps();
    ASSERT_GE(sweeps.size(), 4U);
    auto regrets = compare("Published sweep on A100", sweeps);
    EXPECT_LT(afterTheFirst(regrets[Policy::Advice]), 0.7 * afterTheFirst(regrets[Policy::PredictedOrder])) << "better than the order";
    EXPECT_LT(regrets[Policy::Advice][2], 0.03) << "after three runs";
    EXPECT_LT(regrets[Policy::Advice][3], 0.015) << "after five";
    EXPECT_LT(regrets[Policy::Advice][3], 0.2 * regrets[Policy::RandomThatFits][3]);
    EXPECT_LT(regrets[Policy::RandomThatFits][3], regrets[Policy::Random][3]) << "predictions of memory alone help";
}

/// Where predictions are off alike for all configurations, their order is nearly right: looking must not cost much.
TEST(Policies, adviceLosesLittleWhereTheOrderIsNearlyRight)
{
    auto regrets = compare("Clusters that differ from the predictions", policies::differentSweeps(std::max(kClusters, seedsWanted())));
    EXPECT_LT(regrets[Policy::Advice][2], 0.02) << "after three runs";
    EXPECT_LT(regrets[Policy::Advice][3], 0.01) << "after five";
    EXPECT_LT(regrets[Policy::Advice][3], 0.2 * regrets[Policy::RandomThatFits][3]);
}

/// The sandbox's clusters are near the predictions: there is little to learn, and looking must not cost much.
TEST(Policies, adviceLosesLittleWherePredictionsAreRight)
{
    auto regrets = compare("Sandbox clusters", policies::simulatedSweeps(std::max(kClusters, seedsWanted())));
    EXPECT_LT(regrets[Policy::Advice][2], 0.01) << "after three runs";
    EXPECT_LT(regrets[Policy::Advice][3], 0.005) << "after five";
    EXPECT_LT(regrets[Policy::Advice][3], 0.2 * regrets[Policy::RandomThatFits][3]);
}

} // namespace
