// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign.h"
#include "campaigns.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

using namespace campaign;
using campaigns::bring;
using campaigns::planned;

namespace {

const std::vector<RunState> kStates{RunState::Planned,  RunState::Submitting, RunState::Queued, RunState::Starting, RunState::Running,
                                    RunState::Stopping, RunState::Completed,  RunState::Failed, RunState::Stopped,  RunState::Skipped};

Ended ended(RunState state)
{
    Ended end;
    end.run = "r001";
    end.state = state;
    end.reason = "because";
    end.at = 5000;
    return end;
}

/// An event, and the state that it leads to from each state in which it may come.
struct Row {
    const char *title;
    Event event;
    std::map<RunState, RunState> leadsTo;
};

std::vector<Row> rows()
{
    using S = RunState;
    return {
        {"submit intended", SubmitIntended{"r001", "at-new", 5000, false, {}}, {{S::Planned, S::Submitting}}},
        {"submitted", Submitted{"r001", "new-id", 5000}, {{S::Submitting, S::Queued}}},
        {"submit failed", SubmitFailed{"r001", "quota", false, 5000}, {{S::Submitting, S::Failed}}},
        {"submit failed, machines", SubmitFailed{"r001", "busy", true, 5000}, {{S::Submitting, S::Planned}}},
        {"seen queued",
         Observed{"r001", S::Queued, "other", 5000},
         {{S::Queued, S::Queued}, {S::Starting, S::Queued}, {S::Running, S::Queued}, {S::Stopping, S::Stopping}}},
        {"seen starting",
         Observed{"r001", S::Starting, "other", 5000},
         {{S::Queued, S::Starting}, {S::Starting, S::Starting}, {S::Running, S::Starting}, {S::Stopping, S::Stopping}}},
        {"seen running",
         Observed{"r001", S::Running, "other", 5000},
         {{S::Queued, S::Running}, {S::Starting, S::Running}, {S::Running, S::Running}, {S::Stopping, S::Stopping}}},
        {"seen stopping",
         Observed{"r001", S::Stopping, "other", 5000},
         {{S::Queued, S::Stopping}, {S::Starting, S::Stopping}, {S::Running, S::Stopping}, {S::Stopping, S::Stopping}}},
        {"seen planned", Observed{"r001", S::Planned, "other", 5000}, {}},
        {"seen submitting", Observed{"r001", S::Submitting, "other", 5000}, {}},
        {"seen completed", Observed{"r001", S::Completed, "other", 5000}, {}},
        {"stop intended",
         StopIntended{"r001", "enough", 5000},
         {{S::Submitting, S::Stopping},
          {S::Queued, S::Stopping},
          {S::Starting, S::Stopping},
          {S::Running, S::Stopping},
          {S::Stopping, S::Stopping}}},
        {"ended well",
         ended(S::Completed),
         {{S::Queued, S::Completed},
          {S::Starting, S::Completed},
          {S::Running, S::Completed},
          {S::Stopping, S::Completed},
          {S::Completed, S::Completed}}},
        {"ended badly",
         ended(S::Failed),
         {{S::Queued, S::Failed}, {S::Starting, S::Failed}, {S::Running, S::Failed}, {S::Stopping, S::Failed}, {S::Failed, S::Failed}}},
        {"ended stopped",
         ended(S::Stopped),
         {{S::Queued, S::Stopped},
          {S::Starting, S::Stopped},
          {S::Running, S::Stopped},
          {S::Stopping, S::Stopped},
          {S::Stopped, S::Stopped}}},
        {"ended as skipped", ended(S::Skipped), {}},
        {"ended as running", ended(S::Running), {}},
        {"skipped", RunSkipped{"r001", SkipReason::Budget}, {{S::Planned, S::Skipped}}},
        {"skipped as before", RunSkipped{"r001", SkipReason::Cancelled}, {{S::Planned, S::Skipped}, {S::Skipped, S::Skipped}}},
        {"skipped for nothing", RunSkipped{"r001", SkipReason::None}, {}},
        {"reset",
         RunReset{"r001"},
         {{S::Completed, S::Planned}, {S::Failed, S::Planned}, {S::Stopped, S::Planned}, {S::Skipped, S::Planned}}},
    };
}

} // namespace

TEST(Transitions, EveryEventInEveryStateLeadsWhereItMustOrIsRefusedWithoutAnyChange)
{
    for (const Row &row : rows()) {
        for (const RunState state : kStates) {
            SCOPED_TRACE(fmt::format("{} in {}", row.title, name(state)));
            Campaign campaign = planned(1);
            bring(campaign, "r001", state);
            const Campaign before = campaign;
            const auto applied = apply(campaign, row.event);
            const auto expected = row.leadsTo.find(state);
            EXPECT_EQ(applied.has_value(), expected != row.leadsTo.end());
            if (!applied) {
                EXPECT_EQ(campaign, before);
                EXPECT_EQ(applied.error().subject, "r001");
                continue;
            }
            ASSERT_NE(expected, row.leadsTo.end());
            EXPECT_EQ(name(campaign.find("r001")->state), name(expected->second));
        }
    }
}

TEST(Transitions, ARepeatedEventIsAcceptedAndChangesNothing)
{
    for (const Row &row : rows()) {
        for (const auto &[from, to] : row.leadsTo) {
            SCOPED_TRACE(fmt::format("{} in {}", row.title, name(from)));
            if (std::holds_alternative<SubmitFailed>(row.event) && to == RunState::Planned)
                continue; // waits for another attempt: the next failure of a submit is that one's
            Campaign campaign = planned(1);
            bring(campaign, "r001", from);
            campaigns::must(campaign, row.event);
            const Campaign once = campaign;
            campaigns::must(campaign, row.event);
            EXPECT_EQ(campaign, once);
        }
    }
}

TEST(Transitions, EventsOfUnknownRunsAreRefused)
{
    for (const Row &row : rows()) {
        Campaign empty;
        EXPECT_FALSE(apply(empty, row.event).has_value()) << row.title;
    }
    Campaign campaign = planned(1);
    EXPECT_FALSE(apply(campaign, RunPaused{"r002", true}).has_value());
    EXPECT_FALSE(apply(campaign, RunRemoved{"r002"}).has_value());
}

TEST(Transitions, RunsAreAddedOnceAndTheBaseComesFirst)
{
    Campaign campaign = planned(2);
    campaigns::must(campaign, RunsAdded{{campaigns::run(3, RunRole::Base)}});
    EXPECT_EQ(campaign.runs.front().id, "r003");
    EXPECT_EQ(campaign.runs[1].id, "r001");
    EXPECT_EQ(campaign.runsEverAdded, 3);
    const Campaign before = campaign;
    campaigns::must(campaign, RunsAdded{{campaigns::run(3, RunRole::Base)}});
    EXPECT_EQ(campaign, before);
}

TEST(Transitions, ImpossibleNewRunsAreRefused)
{
    const auto with = [](auto change) {
        campaign::Run run = campaigns::run(3);
        change(run);
        return run;
    };
    const std::vector<std::pair<const char *, std::vector<campaign::Run>>> bad{
        {"id of another form", {with([](campaign::Run &r) { r.id = "run 3"; })}},
        {"no id", {with([](campaign::Run &r) { r.id.clear(); })}},
        {"leading zeros too many", {with([](campaign::Run &r) { r.id = "r0003"; })}},
        {"signed id", {with([](campaign::Run &r) { r.id = "r+03"; })}},
        {"id zero", {with([](campaign::Run &r) { r.id = "r000"; })}},
        {"same id twice", {campaigns::run(3), campaigns::run(3)}},
        {"old and new mixed", {campaigns::run(2), campaigns::run(3)}},
        {"not planned", {with([](campaign::Run &r) { r.state = RunState::Running; })}},
        {"has attempts", {with([](campaign::Run &r) { r.attempts.emplace_back(); })}},
        {"no nodes", {with([](campaign::Run &r) { r.nodes = 0; })}},
        {"price is not a number", {with([](campaign::Run &r) { r.pricePerGpuHour = base::Usd(std::nan("")); })}},
        {"negative cost", {with([](campaign::Run &r) { r.predictedCost = base::Usd(-1); })}},
        {"probability above one", {with([](campaign::Run &r) { r.oomProbability = 1.5; })}},
    };
    for (const auto &[title, runs] : bad) {
        Campaign campaign = planned(2);
        const Campaign before = campaign;
        EXPECT_FALSE(apply(campaign, RunsAdded{runs}).has_value()) << title;
        EXPECT_EQ(campaign, before) << title;
    }
}

TEST(Transitions, AnIdOfARemovedRunIsNeverUsedAgain)
{
    Campaign campaign = planned(2);
    campaigns::must(campaign, RunRemoved{"r002"});
    EXPECT_EQ(campaign.find("r002"), nullptr);
    EXPECT_FALSE(apply(campaign, RunsAdded{{campaigns::run(2)}}).has_value());
    campaigns::must(campaign, RunRemoved{"r002"}); // told twice
    campaigns::must(campaign, RunsAdded{{campaigns::run(3)}});
}

TEST(Transitions, OnlyARunWithoutAJobCanBeRemovedAndItsCostStays)
{
    for (const RunState state : kStates) {
        Campaign campaign = planned(1);
        bring(campaign, "r001", state);
        const double cost = campaign.costSoFar(61'000).value();
        EXPECT_EQ(apply(campaign, RunRemoved{"r001"}).has_value(), !isLive(state)) << name(state);
        if (!isLive(state)) {
            EXPECT_DOUBLE_EQ(campaign.costSoFar(999'000'000).value(), cost) << name(state);
        }
    }
}

TEST(Transitions, JobNamesAndIdsAreNeverSharedBetweenAttempts)
{
    Campaign campaign = planned(2);
    bring(campaign, "r001", RunState::Failed);
    const Attempt first = *campaign.find("r001")->attempt();
    EXPECT_FALSE(apply(campaign, SubmitIntended{"r002", first.jobName, 1, false, {}}).has_value());
    EXPECT_FALSE(apply(campaign, SubmitIntended{"r002", "", 1, false, {}}).has_value());
    campaigns::submit(campaign, "r002");
    EXPECT_FALSE(apply(campaign, Submitted{"r002", first.jobId, 1}).has_value());
    EXPECT_FALSE(apply(campaign, Submitted{"r002", "", 1}).has_value());
    campaigns::must(campaign, Submitted{"r002", "x", 1});
    EXPECT_FALSE(apply(campaign, Submitted{"r002", "y", 1}).has_value()) << "a run's job does not change";
}

TEST(Transitions, InfrastructureFailuresWaitForAnotherAttemptAsOftenAsAllowed)
{
    for (const int retries : {0, 1, 2}) {
        Campaign campaign = planned(1);
        campaign.limits.infrastructureRetries = retries;
        for (int attempt = 1; attempt <= retries + 1; ++attempt) {
            SCOPED_TRACE(fmt::format("attempt {} of {}", attempt, retries + 1));
            bring(campaign, "r001", RunState::Running);
            campaigns::must(campaign, campaigns::infrastructureFailure("r001"));
            const campaign::Run &run = *campaign.find("r001");
            EXPECT_EQ(run.attempt()->number, attempt);
            EXPECT_TRUE(run.attempt()->infrastructureFailure);
            EXPECT_EQ(name(run.attempt()->state), name(RunState::Failed));
            EXPECT_EQ(name(run.state), name(attempt <= retries ? RunState::Planned : RunState::Failed));
        }
        // A person may insist.
        campaigns::must(campaign, RunReset{"r001"});
        EXPECT_EQ(campaign.find("r001")->state, RunState::Planned);
    }
}

TEST(Transitions, AStopThatMeetsAnInfrastructureFailureIsNotRetried)
{
    Campaign campaign = planned(1);
    bring(campaign, "r001", RunState::Stopping);
    campaigns::must(campaign, campaigns::infrastructureFailure("r001"));
    EXPECT_EQ(campaign.find("r001")->state, RunState::Failed);
}

TEST(Transitions, AStopBeforeTheJobExistsEndsWithoutOneOrGoesOnWhenItTurnsUp)
{
    Campaign campaign = planned(1);
    campaigns::submit(campaign, "r001");
    campaigns::must(campaign, StopIntended{"r001", "stopped by you", 2000});
    Campaign never = campaign;
    EXPECT_FALSE(apply(never, ended(RunState::Completed)).has_value()) << "what was never created cannot complete";
    campaigns::must(never, ended(RunState::Stopped));
    EXPECT_EQ(never.find("r001")->state, RunState::Stopped);
    EXPECT_EQ(never.find("r001")->attempt()->endReason, "stopped by you");
    EXPECT_DOUBLE_EQ(never.costSoFar(1'000'000).value(), 0.0);

    campaigns::must(campaign, Submitted{"r001", "late", 3000});
    EXPECT_EQ(campaign.find("r001")->state, RunState::Stopping);
    campaigns::must(campaign, Observed{"r001", RunState::Running, "Running", 3000});
    EXPECT_EQ(campaign.find("r001")->state, RunState::Stopping);
    EXPECT_EQ(campaign.find("r001")->attempt()->state, RunState::Running);
}

TEST(Transitions, AWaitingRetryThatIsCancelledKeepsHowItEnded)
{
    Campaign campaign = planned(1);
    bring(campaign, "r001", RunState::Running);
    campaigns::must(campaign, campaigns::infrastructureFailure("r001"));
    campaigns::must(campaign, RunSkipped{"r001", SkipReason::Cancelled});
    EXPECT_EQ(campaign.find("r001")->state, RunState::Failed);
    EXPECT_TRUE(campaign.isFinished());
}

TEST(Transitions, MachineTimeIsCountedFromTheFirstWorkersStartAndPausesInTheQueue)
{
    Campaign campaign = planned(1);
    bring(campaign, "r001", RunState::Queued);
    EXPECT_DOUBLE_EQ(campaign.costSoFar(campaigns::kHour).value(), 0.0);
    campaigns::must(campaign, Observed{"r001", RunState::Starting, "Starting", campaigns::kHour});
    campaigns::must(campaign, Observed{"r001", RunState::Running, "Running", campaigns::kHour + 1000});
    EXPECT_DOUBLE_EQ(campaign.costSoFar(2 * campaigns::kHour).value(), 24.0);
    campaigns::must(campaign, Observed{"r001", RunState::Queued, "Queueing", 2 * campaigns::kHour}); // preempted
    EXPECT_DOUBLE_EQ(campaign.costSoFar(9 * campaigns::kHour).value(), 24.0);
    campaigns::must(campaign, Observed{"r001", RunState::Running, "Running", 9 * campaigns::kHour});
    Ended end = ended(RunState::Completed);
    end.at = 10 * campaigns::kHour;
    campaigns::must(campaign, end);
    EXPECT_DOUBLE_EQ(campaign.costSoFar(99 * campaigns::kHour).value(), 48.0);
}

TEST(Transitions, AClockThatGoesBackNeverMakesACostNegative)
{
    Campaign campaign = planned(1);
    bring(campaign, "r001", RunState::Running, campaigns::kHour);
    EXPECT_DOUBLE_EQ(campaign.costSoFar(0).value(), 0.0);
    Ended end = ended(RunState::Failed);
    end.at = 5; // before the start
    campaigns::must(campaign, end);
    EXPECT_DOUBLE_EQ(campaign.costSoFar(0).value(), 0.0);
}

TEST(Transitions, AJobThatCameAndWentBetweenTwoLooksIsChargedSinceItWasSent)
{
    Campaign campaign = planned(1);
    bring(campaign, "r001", RunState::Queued, campaigns::kHour);
    Ended end = ended(RunState::Completed);
    end.at = 2 * campaigns::kHour;
    campaigns::must(campaign, end);
    EXPECT_DOUBLE_EQ(campaign.costSoFar(0).value(), 24.0);
}

TEST(Transitions, ThePlatformsOwnTimeOfTheStartCountsMoreThanOurLooks)
{
    Campaign campaign = planned(1);
    bring(campaign, "r001", RunState::Running, 3 * campaigns::kHour); // seen late
    Ended end = ended(RunState::Completed);
    end.started = campaigns::kHour;
    end.at = 2 * campaigns::kHour;
    campaigns::must(campaign, end);
    EXPECT_DOUBLE_EQ(campaign.costSoFar(0).value(), 24.0);
}

TEST(Transitions, WiderLimitsBringBackWhatTheyHadSkipped)
{
    struct Widening {
        const char *title;
        SkipReason reason;
        domain::CampaignLimits before;
        domain::CampaignLimits after;
        bool back;
    };
    const auto limits = [](auto change) {
        domain::CampaignLimits made;
        change(made);
        return made;
    };
    const std::vector<Widening> rows{
        {"run all", SkipReason::PredictedOom, {}, limits([](auto &l) { l.runAll = true; }), true},
        {"still not all", SkipReason::PredictedOom, {}, limits([](auto &l) { l.parallel = 2; }), false},
        {"more money", SkipReason::Budget, limits([](auto &l) { l.budgetUsd = 5; }), limits([](auto &l) { l.budgetUsd = 6; }), true},
        {"no more budget", SkipReason::Budget, limits([](auto &l) { l.budgetUsd = 5; }), {}, true},
        {"less money", SkipReason::Budget, limits([](auto &l) { l.budgetUsd = 5; }), limits([](auto &l) { l.budgetUsd = 4; }), false},
        {"more failures", SkipReason::TooManyFailures, limits([](auto &l) { l.stopAfterFailures = 1; }),
         limits([](auto &l) { l.stopAfterFailures = 3; }), true},
        {"any failures", SkipReason::TooManyFailures, limits([](auto &l) { l.stopAfterFailures = 1; }), {}, true},
        {"cancelled stays", SkipReason::Cancelled, {}, limits([](auto &l) { l.runAll = true; }), false},
        {"match stays", SkipReason::MatchesBase, {}, limits([](auto &l) { l.runAll = true; }), false},
    };
    for (const Widening &row : rows) {
        Campaign campaign = planned(1);
        campaign.limits = row.before;
        campaigns::must(campaign, RunSkipped{"r001", row.reason});
        campaigns::must(campaign, LimitsSet{row.after});
        EXPECT_EQ(name(campaign.find("r001")->state), name(row.back ? RunState::Planned : RunState::Skipped)) << row.title;
    }
}

TEST(Transitions, LimitsOutOfRangeAreRefused)
{
    const auto refused = [](auto change) {
        Campaign campaign = planned(1);
        domain::CampaignLimits limits;
        change(limits);
        return !apply(campaign, LimitsSet{limits}).has_value() && campaign == planned(1);
    };
    EXPECT_TRUE(refused([](auto &l) { l.parallel = 0; }));
    EXPECT_TRUE(refused([](auto &l) { l.parallel = -4; }));
    EXPECT_TRUE(refused([](auto &l) { l.budgetUsd = -1; }));
    EXPECT_TRUE(refused([](auto &l) { l.budgetUsd = std::nan(""); }));
    EXPECT_TRUE(refused([](auto &l) { l.wallSecondsPerRun = 0; }));
    EXPECT_TRUE(refused([](auto &l) { l.wallSecondsPerRun = INFINITY; }));
    EXPECT_TRUE(refused([](auto &l) { l.stopAfterFailures = -1; }));
    EXPECT_TRUE(refused([](auto &l) { l.infrastructureRetries = -1; }));
    EXPECT_FALSE(refused([](auto &l) { l.budgetUsd = 0; }));
}

TEST(Transitions, WordsOfStatesRolesAndReasonsReadBack)
{
    for (const RunState state : kStates)
        EXPECT_EQ(runStateFromName(name(state)), state);
    for (const RunRole role : {RunRole::Base, RunRole::Trial, RunRole::Training})
        EXPECT_EQ(runRoleFromName(name(role)), role);
    for (int i = 0; i <= static_cast<int>(SkipReason::Cancelled); ++i)
        EXPECT_EQ(skipReasonFromName(name(static_cast<SkipReason>(i))), static_cast<SkipReason>(i));
    EXPECT_EQ(runStateFromName("Running"), std::nullopt);
    EXPECT_EQ(runId(7), "r007");
    EXPECT_EQ(runId(1234), "r1234");
    EXPECT_EQ(runNumber("r1234"), 1234);
    EXPECT_EQ(runNumber("r01234"), std::nullopt);
    EXPECT_EQ(runNumber("x001"), std::nullopt);
}
