// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign.h"
#include "campaigns.h"

#include <gtest/gtest.h>

using namespace campaign;
using campaigns::bring;
using campaigns::kHour;
using campaigns::planned;

namespace {

std::string text(const Action &action)
{
    struct Printer {
        std::string operator()(const Submit &a) const { return "submit " + a.run; }
        std::string operator()(const Recover &a) const { return "recover " + a.run; }
        std::string operator()(const StopJob &a) const { return "stop " + a.run; }
        std::string operator()(const Skip &a) const { return "skip " + a.run + " " + std::string(name(a.reason)); }
    };
    return std::visit(Printer(), action);
}

/// "submit r001, skip r002 budget".
std::string next(const Campaign &campaign, TimeMs now = 0)
{
    std::string all;
    for (const Action &action : nextActions(campaign, now))
        all += (all.empty() ? "" : ", ") + text(action);
    return all;
}

Campaign withBase(int trials)
{
    Campaign campaign = planned(trials);
    campaigns::must(campaign, RunsAdded{{campaigns::run(trials + 1, RunRole::Base)}});
    return campaign;
}

campaign::Run &at(Campaign &campaign, const RunId &id) { return const_cast<campaign::Run &>(*campaign.find(id)); }

} // namespace

TEST(NextActions, OneAfterAnotherBaseFirst)
{
    Campaign campaign = withBase(2);
    EXPECT_EQ(next(campaign), "submit r003");
    bring(campaign, "r003", RunState::Running);
    EXPECT_EQ(next(campaign), "");
    campaigns::must(campaign, Ended{"r003", RunState::Completed, {}, false, {}, {}, {}, 2000});
    EXPECT_EQ(next(campaign), "submit r001");
    bring(campaign, "r001", RunState::Completed);
    EXPECT_EQ(next(campaign), "submit r002");
    bring(campaign, "r002", RunState::Completed);
    EXPECT_EQ(next(campaign), "");
    EXPECT_TRUE(campaign.isFinished());
}

TEST(NextActions, SeveralAtATimeCountEveryRunThatMayHaveAJob)
{
    for (const RunState state : {RunState::Submitting, RunState::Queued, RunState::Starting, RunState::Running, RunState::Stopping}) {
        Campaign campaign = planned(5);
        campaign.limits.parallel = 3;
        EXPECT_EQ(next(campaign), "submit r001, submit r002, submit r003");
        bring(campaign, "r001", state);
        bring(campaign, "r002", state);
        const std::string all = next(campaign);
        EXPECT_NE(all.find("submit r003"), std::string::npos) << name(state);
        EXPECT_EQ(all.find("submit r004"), std::string::npos) << name(state);
    }
}

TEST(NextActions, APausedCampaignLaunchesAndSkipsNothingButMindsWhatRuns)
{
    Campaign campaign = planned(3);
    campaign.limits.parallel = 3;
    campaign.paused = true;
    at(campaign, "r003").oomProbability = 1;
    EXPECT_EQ(next(campaign), "");
    bring(campaign, "r001", RunState::Submitting);
    bring(campaign, "r002", RunState::Stopping);
    EXPECT_EQ(next(campaign), "recover r001, stop r002");
}

TEST(NextActions, APausedRunIsPassedOver)
{
    Campaign campaign = planned(2);
    campaigns::must(campaign, RunPaused{"r001", true});
    EXPECT_EQ(next(campaign), "submit r002");
    campaigns::must(campaign, RunPaused{"r001", false});
    EXPECT_EQ(next(campaign), "submit r001");
}

TEST(NextActions, PredictedFailuresAreSkippedUnlessAllAreWanted)
{
    struct Row {
        const char *title;
        double probability;
        SkipReason advice;
        RunRole role;
        bool runAll;
        bool insisted;
        const char *expected;
    };
    const std::vector<Row> rows{
        {"safe", 0.01, SkipReason::None, RunRole::Trial, false, false, "submit r001"},
        {"tight runs", 0.4999, SkipReason::None, RunRole::Trial, false, false, "submit r001"},
        {"oom", 0.5, SkipReason::None, RunRole::Trial, false, false, "skip r001 predicted_oom"},
        {"flagged", 0.1, SkipReason::PredictedOom, RunRole::Trial, false, false, "skip r001 predicted_oom"},
        {"base too", 0.9, SkipReason::None, RunRole::Base, false, false, "skip r001 predicted_oom"},
        {"training was confirmed", 0.9, SkipReason::None, RunRole::Training, false, false, "submit r001"},
        {"run all", 0.9, SkipReason::PredictedOom, RunRole::Trial, true, false, "submit r001"},
        {"insisted", 0.9, SkipReason::PredictedOom, RunRole::Trial, false, true, "submit r001"},
    };
    for (const Row &row : rows) {
        campaign::Run run = campaigns::run(1, row.role);
        run.oomProbability = row.probability;
        run.skipReason = row.advice;
        run.insisted = row.insisted;
        Campaign campaign;
        campaigns::must(campaign, RunsAdded{{run}});
        campaign.limits.runAll = row.runAll;
        EXPECT_EQ(next(campaign), row.expected) << row.title;
    }
}

TEST(NextActions, WhatMatchesTheBaseIsNotRunTwice)
{
    Campaign campaign = withBase(3);
    at(campaign, "r001").candidate = campaign.find("r004")->candidate;
    at(campaign, "r002").skipReason = SkipReason::MatchesBase;
    EXPECT_EQ(next(campaign), "skip r001 matches_base, skip r002 matches_base, submit r004");
    // Once skipped, a person may have it run all the same.
    campaigns::must(campaign, RunSkipped{"r001", SkipReason::MatchesBase});
    campaigns::must(campaign, RunReset{"r001"});
    bring(campaign, "r004", RunState::Completed);
    EXPECT_EQ(next(campaign), "skip r002 matches_base, submit r001");
}

TEST(NextActions, TheBaseOfAnotherModelStandsForNothing)
{
    Campaign campaign = withBase(1);
    at(campaign, "r001").candidate = campaign.find("r002")->candidate;
    at(campaign, "r001").model = "b:l2";
    EXPECT_EQ(next(campaign), "skip r001 matches_base, submit r002") << "whose model is not known";
    at(campaign, "r002").model = "a:l1";
    campaign.limits.parallel = 2;
    EXPECT_EQ(next(campaign), "submit r002, submit r001");
    at(campaign, "r002").model = "b:l2";
    EXPECT_EQ(next(campaign), "skip r001 matches_base, submit r002");
}

TEST(NextActions, WithoutABaseRunItsMatchRuns)
{
    Campaign campaign = planned(1);
    at(campaign, "r001").skipReason = SkipReason::MatchesBase;
    EXPECT_EQ(next(campaign), "submit r001");
    Campaign skipped = withBase(1);
    at(skipped, "r001").skipReason = SkipReason::MatchesBase;
    campaigns::must(skipped, RunSkipped{"r002", SkipReason::Cancelled});
    EXPECT_EQ(next(skipped), "submit r001");
}

TEST(NextActions, InfrastructureFailuresAreSentAgainInTheirTurn)
{
    Campaign campaign = planned(2);
    bring(campaign, "r001", RunState::Running);
    campaigns::must(campaign, campaigns::infrastructureFailure("r001"));
    EXPECT_EQ(next(campaign), "submit r001");
    campaigns::must(campaign, RunPaused{"r001", true});
    EXPECT_EQ(next(campaign), "submit r002");
}

TEST(NextActions, WallTimeOfARunEndsIt)
{
    Campaign campaign = planned(1);
    campaign.limits.wallSecondsPerRun = 60;
    bring(campaign, "r001", RunState::Queued, 1000);
    EXPECT_EQ(next(campaign, kHour), "") << "waiting for machines is no run time";
    campaigns::must(campaign, Observed{"r001", RunState::Running, "Running", kHour});
    EXPECT_EQ(next(campaign, kHour + 59'999), "");
    EXPECT_EQ(next(campaign, kHour + 60'000), "stop r001");
    at(campaign, "r001").role = RunRole::Training;
    EXPECT_EQ(next(campaign, kHour + 60'000), "") << "a full training is not cut by the limit of trials";
}

TEST(NextActions, ARunIsNotStartedWhenItsPredictionDoesNotFitTheBudget)
{
    Campaign campaign = planned(3);
    campaign.limits.budgetUsd = 1.99;
    EXPECT_EQ(next(campaign), "skip r001 budget, skip r002 budget, skip r003 budget");
    campaign.limits.budgetUsd = 2.0;
    EXPECT_EQ(next(campaign), "submit r001");
    campaign.limits.parallel = 3;
    campaign.limits.budgetUsd = 5.9;
    EXPECT_EQ(next(campaign), "submit r001, submit r002") << "the third waits for what the others leave over";
}

TEST(NextActions, ARunWaitsForMoneyThatRunningOnesMayLeaveOver)
{
    Campaign campaign = planned(2);
    campaign.limits.parallel = 2;
    campaign.limits.budgetUsd = 3.5;
    bring(campaign, "r001", RunState::Running, 1000);
    EXPECT_EQ(next(campaign, 1000), "");
    // It ended early: 24 USD per hour, a minute.
    campaigns::must(campaign, Ended{"r001", RunState::Completed, {}, false, {}, {}, {}, 61'000});
    EXPECT_EQ(next(campaign, 61'000), "submit r002");
    at(campaign, "r002").predictedCost = base::Usd(3.2);
    EXPECT_EQ(next(campaign, 61'000), "skip r002 budget");
}

TEST(NextActions, CheaperRunsDoNotOvertakeADearOne)
{
    Campaign campaign = planned(3);
    campaign.limits.parallel = 3;
    campaign.limits.budgetUsd = 5;
    at(campaign, "r002").predictedCost = base::Usd(4);
    bring(campaign, "r001", RunState::Running, 1000);
    EXPECT_EQ(next(campaign, 1000), "");
}

TEST(NextActions, WhatALiveRunHasSpentIsNotCountedTwice)
{
    Campaign campaign = planned(2);
    campaign.limits.parallel = 2;
    campaign.limits.budgetUsd = 4.0;
    bring(campaign, "r001", RunState::Running, 1000);
    const TimeMs later = 1000 + kHour / 24; // 1 USD of the 2 that are predicted
    EXPECT_EQ(next(campaign, later), "submit r002");
    // Beyond its prediction a run eats what others would need.
    EXPECT_EQ(next(campaign, 1000 + kHour / 12 + 1000), "skip r002 budget");
}

TEST(NextActions, ASpentBudgetStopsWhatRuns)
{
    Campaign campaign = planned(3);
    campaign.limits.parallel = 2;
    campaign.limits.budgetUsd = 24;
    bring(campaign, "r001", RunState::Running, 0);
    bring(campaign, "r002", RunState::Queued, 0);
    EXPECT_EQ(next(campaign, kHour / 2), "");
    EXPECT_EQ(next(campaign, kHour + 1), "stop r001, stop r002, skip r003 budget");
    EXPECT_NE(std::get<StopJob>(nextActions(campaign, kHour + 1).front()).reason.find("budget"), std::string::npos);
}

TEST(NextActions, MoneyOfRemovedRunsStaysSpent)
{
    Campaign campaign = planned(2);
    bring(campaign, "r001", RunState::Running, 1000);
    campaigns::must(campaign, Ended{"r001", RunState::Completed, {}, false, {}, {}, {}, 1000 + kHour});
    campaigns::must(campaign, RunRemoved{"r001"});
    campaign.limits.budgetUsd = 25;
    EXPECT_EQ(next(campaign, 2 * kHour), "skip r002 budget");
}

TEST(NextActions, AfterTooManyFailuresNothingMoreIsLaunched)
{
    Campaign campaign = planned(4);
    campaign.limits.stopAfterFailures = 2;
    bring(campaign, "r001", RunState::Failed);
    EXPECT_EQ(next(campaign), "submit r002");
    bring(campaign, "r002", RunState::Stopped);
    EXPECT_EQ(next(campaign), "submit r003") << "a stopped run is no failure";
    bring(campaign, "r003", RunState::Failed);
    EXPECT_EQ(next(campaign), "skip r004 too_many_failures");
    campaigns::must(campaign, RunSkipped{"r004", SkipReason::TooManyFailures});
    campaigns::must(campaign, RunReset{"r004"});
    EXPECT_EQ(next(campaign), "submit r004") << "a person insists";
}

TEST(NextActions, AFailureThatIsRetriedIsNotCountedYet)
{
    Campaign campaign = planned(2);
    campaign.limits.stopAfterFailures = 1;
    bring(campaign, "r001", RunState::Running);
    campaigns::must(campaign, campaigns::infrastructureFailure("r001"));
    EXPECT_EQ(next(campaign), "submit r001");
}

TEST(NextActions, AStopBeforeTheAnswerLooksForTheJobFirst)
{
    Campaign campaign = planned(1);
    bring(campaign, "r001", RunState::Submitting);
    campaigns::must(campaign, StopIntended{"r001", "stopped by you", 2000});
    EXPECT_EQ(next(campaign), "recover r001");
    campaigns::must(campaign, Submitted{"r001", "id", 3000});
    EXPECT_EQ(next(campaign), "stop r001");
}

TEST(NextActions, AreTheSameForTheSameStateAndTime)
{
    Campaign campaign = withBase(6);
    campaign.limits.parallel = 2;
    campaign.limits.budgetUsd = 20;
    bring(campaign, "r002", RunState::Running);
    EXPECT_EQ(next(campaign, 5000), next(campaign, 5000));
}
