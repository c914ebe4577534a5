// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mode "tune within budget" as data: what may follow what, what it pays for, and that it survives in files.
#include "campaign/describe.h"
#include "campaign/journal.h"
#include "campaigns.h"

#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>

using namespace campaign;

namespace {

TuningSettings runs(int count)
{
    TuningSettings settings;
    settings.budgetRuns = count;
    return settings;
}

TuningSettings dollars(double amount)
{
    TuningSettings settings;
    settings.budgetUsd = amount;
    return settings;
}

Run tuned(int number)
{
    Run made = campaigns::run(number);
    made.tuned = true;
    return made;
}

void add(Campaign &campaign, Run run) { campaigns::must(campaign, RunsAdded{{std::move(run)}}); }

/// On machines from `at` for an hour: 24 USD.
void runForAnHour(Campaign &campaign, const RunId &id, TimeMs at = 1000)
{
    campaigns::bring(campaign, id, RunState::Running, at);
    Ended end;
    end.run = id;
    end.at = at + campaigns::kHour;
    campaigns::must(campaign, end);
}

TEST(Tuning, settingsOutOfRangeAreRefused)
{
    TuningSettings tooSure = runs(3);
    tooSure.stopBelow = 1;
    TuningSettings noNumber = runs(3);
    noNumber.stopBelow = std::numeric_limits<double>::quiet_NaN();
    for (const TuningSettings &settings : {TuningSettings{}, runs(0), runs(-4), dollars(0), dollars(-1),
                                           dollars(std::numeric_limits<double>::infinity()), tooSure, noNumber}) {
        Campaign campaign;
        EXPECT_FALSE(apply(campaign, TuningSet{settings, false}));
        EXPECT_FALSE(campaign.tuning);
    }
}

TEST(Tuning, aCampaignIsNotFinishedWhileItTunes)
{
    Campaign campaign;
    EXPECT_TRUE(campaign.isFinished());
    campaigns::must(campaign, TuningSet{runs(2), false});
    EXPECT_TRUE(campaign.isTuning());
    EXPECT_FALSE(campaign.isFinished()) << "between two runs";
    campaigns::must(campaign, TuningEnded{TuningEnd::Converged, "the chance is small"});
    EXPECT_TRUE(campaign.isFinished());
    EXPECT_EQ(campaign.tuning->endWhy, "the chance is small");
}

TEST(Tuning, endsOnceAndOnlyWhenItWasBegun)
{
    Campaign campaign;
    EXPECT_FALSE(apply(campaign, TuningEnded{TuningEnd::Stopped, {}}));
    campaigns::must(campaign, TuningSet{runs(2), false});
    EXPECT_FALSE(apply(campaign, TuningEnded{TuningEnd::None, {}}));
    campaigns::must(campaign, TuningEnded{TuningEnd::Stopped, "stopped by you"});
    campaigns::must(campaign, TuningEnded{TuningEnd::Stopped, "again"});
    EXPECT_EQ(campaign.tuning->endWhy, "stopped by you");
    EXPECT_FALSE(apply(campaign, TuningEnded{TuningEnd::Converged, {}}));
}

TEST(Tuning, paysForWhatItChoseAlone)
{
    Campaign campaign = campaigns::planned(1); // from before
    runForAnHour(campaign, "r001");
    campaigns::must(campaign, TuningSet{runs(3), false});
    EXPECT_EQ(campaign.tuningRuns(), 0);
    add(campaign, tuned(2));
    add(campaign, campaigns::run(3)); // by a person
    EXPECT_EQ(campaign.tuningRuns(), 1) << "waiting for its turn";
    runForAnHour(campaign, "r002");
    runForAnHour(campaign, "r003");
    EXPECT_EQ(campaign.tuningRuns(), 1);
    EXPECT_DOUBLE_EQ(campaign.tuningSpent(0).value(), 24);
    EXPECT_DOUBLE_EQ(campaign.costSoFar(0).value(), 72);
    add(campaign, tuned(4));
    campaigns::must(campaign, RunSkipped{"r004", SkipReason::Cancelled});
    EXPECT_EQ(campaign.tuningRuns(), 1) << "skipped before it began";
}

TEST(Tuning, removingRunsIsNoWayAroundTheBudget)
{
    Campaign campaign;
    campaigns::must(campaign, TuningSet{runs(3), false});
    add(campaign, tuned(1));
    runForAnHour(campaign, "r001");
    campaigns::must(campaign, RunRemoved{"r001"});
    EXPECT_EQ(campaign.tuningRuns(), 1);
    EXPECT_DOUBLE_EQ(campaign.tuningSpent(0).value(), 24);
    add(campaign, tuned(2));
    campaigns::must(campaign, RunRemoved{"r002"}); // never begun
    EXPECT_EQ(campaign.tuningRuns(), 1);
}

TEST(Tuning, goesOnWithNewSettingsOrBeginsAnew)
{
    Campaign campaign;
    campaigns::must(campaign, TuningSet{runs(1), false});
    add(campaign, tuned(1));
    runForAnHour(campaign, "r001");
    campaigns::must(campaign, TuningEnded{TuningEnd::BudgetSpent, "spent"});
    campaigns::must(campaign, TuningSet{runs(2), false});
    EXPECT_EQ(campaign.tuningRuns(), 1);
    EXPECT_TRUE(campaign.isTuning());
    EXPECT_TRUE(campaign.tuning->endWhy.empty());
    campaigns::must(campaign, TuningSet{runs(2), true});
    EXPECT_EQ(campaign.tuningRuns(), 0);
    EXPECT_DOUBLE_EQ(campaign.tuningSpent(0).value(), 0);
}

/// 24 USD of the budget are spent by r001, r002 was skipped as it is predicted to cost 2 more.
Campaign outOfMoney(TuningSettings settings = dollars(25))
{
    Campaign campaign;
    campaigns::must(campaign, TuningSet{settings, false});
    add(campaign, tuned(1));
    runForAnHour(campaign, "r001");
    add(campaign, tuned(2));
    campaigns::must(campaign, RunSkipped{"r002", SkipReason::Budget});
    campaigns::must(campaign, TuningEnded{TuningEnd::BudgetSpent, "spent"});
    return campaign;
}

TEST(Tuning, whatItCouldNotPayForGetsItsTurnWithMoreMoney)
{
    struct Case {
        const char *what;
        TuningSettings settings;
        bool anew;
        bool revives;
        RunState then;
    };
    TuningSettings oneRun = dollars(50);
    oneRun.budgetRuns = 1;
    TuningSettings twoRuns = dollars(50);
    twoRuns.budgetRuns = 2;
    for (const Case &one :
         {Case{"more", dollars(50), false, true, RunState::Planned}, Case{"no end", runs(9), false, true, RunState::Planned},
          Case{"the same", dollars(25), false, true, RunState::Skipped}, Case{"less", dollars(24.5), false, true, RunState::Skipped},
          Case{"another budget", dollars(50), true, true, RunState::Skipped},
          Case{"no run left in it", oneRun, false, true, RunState::Skipped},
          Case{"a run left in it", twoRuns, false, true, RunState::Planned},
          Case{"a journal from before", dollars(50), false, false, RunState::Skipped}}) {
        Campaign campaign = outOfMoney();
        campaigns::must(campaign, TuningSet{one.settings, one.anew, one.revives});
        EXPECT_EQ(campaign.find("r002")->state, one.then) << one.what;
        const Campaign once = campaign;
        campaigns::must(campaign, TuningSet{one.settings, false, one.revives});
        EXPECT_EQ(campaign, once) << one.what << ", said twice";
    }
}

TEST(Tuning, moreMoneyRevivesOnlyWhatWantedIt)
{
    Campaign campaign;
    campaigns::must(campaign, TuningSet{dollars(25), false});
    for (int number = 1; number <= 4; ++number)
        add(campaign, number == 3 ? campaigns::run(3) : tuned(number));
    campaigns::must(campaign, RunSkipped{"r001", SkipReason::Cancelled});
    campaigns::must(campaign, RunSkipped{"r002", SkipReason::Budget});
    campaigns::must(campaign, RunSkipped{"r003", SkipReason::Budget}); // by a person: the campaign's limit
    campaigns::must(campaign, RunSkipped{"r004", SkipReason::Budget});
    auto again = tuned(5);
    again.candidate = campaign.find("r004")->candidate;
    add(campaign, again);
    runForAnHour(campaign, "r005");
    campaigns::must(campaign, TuningSet{dollars(99), false, true});
    EXPECT_EQ(campaign.find("r001")->state, RunState::Skipped);
    EXPECT_EQ(campaign.find("r002")->state, RunState::Planned);
    EXPECT_EQ(campaign.find("r003")->state, RunState::Skipped);
    EXPECT_EQ(campaign.find("r004")->state, RunState::Skipped) << "r005 has done it since";
}

TEST(Tuning, moreMoneyRevivesOnlyRunsOfWhatIsTunedNow)
{
    struct Case {
        const char *what;
        std::string model;
        std::string gpu;
        int gpus;
        RunState then;
    };
    for (const Case &one :
         {Case{"the same", "llama:l32", "h200", 8, RunState::Planned}, Case{"another model", "llama:l80", "h200", 8, RunState::Skipped},
          Case{"another GPU", "llama:l32", "h100", 8, RunState::Skipped},
          Case{"another number of GPUs", "llama:l32", "h200", 16, RunState::Skipped},
          Case{"a journal that does not tell", "", "", 0, RunState::Planned}}) {
        Campaign campaign;
        campaigns::must(campaign, TuningSet{dollars(1), false});
        auto skipped = tuned(1);
        skipped.model = "llama:l32";
        skipped.gpu = "h200";
        skipped.nodes = 1;
        add(campaign, skipped);
        campaigns::must(campaign, RunSkipped{"r001", SkipReason::Budget});
        TuningSet more{dollars(99), false, true, one.model, one.gpu, one.gpus};
        const auto read = readJournal(journalLine(1, more) + "\n");
        ASSERT_TRUE(read) << read.error().english();
        campaigns::must(campaign, read->entries.front().event);
        EXPECT_EQ(campaign.find("r001")->state, one.then) << one.what;
    }
}

TEST(Tuning, linesOfEarlierVersionsAreFoldedAsTheyWereWritten)
{
    std::string line = journalLine(1, TuningSet{dollars(50), false, true});
    ASSERT_NE(line.find("\"revives\":true"), std::string::npos) << line;
    const auto now = readJournal(line + "\n");
    ASSERT_TRUE(now) << now.error().english();
    EXPECT_TRUE(std::get<TuningSet>(now->entries.front().event).revives);
    const auto json = nlohmann::json::parse(R"({"settings":{"budget_usd":50.0},"anew":false})");
    std::optional<base::Error> problem;
    Reader reader(json, {}, problem);
    TuningSet before;
    describe(reader, before);
    EXPECT_FALSE(problem);
    EXPECT_FALSE(before.revives);
    EXPECT_TRUE(before.model.empty() && before.gpu.empty() && before.gpus == 0);
}

TEST(Tuning, goingOnForgivesFailures)
{
    Campaign campaign;
    campaigns::must(campaign, TuningSet{runs(9), false});
    add(campaign, tuned(1));
    add(campaign, tuned(2));
    EXPECT_EQ(campaign.tuning->forgivenUpTo, 0);
    campaigns::must(campaign, TuningSet{runs(8), false, true});
    EXPECT_EQ(campaign.tuning->forgivenUpTo, 0) << "it had not ended";
    campaigns::must(campaign, TuningEnded{TuningEnd::TooManyFailures, "too many"});
    campaigns::must(campaign, TuningSet{runs(8), false, true});
    EXPECT_EQ(campaign.tuning->forgivenUpTo, 2);
    const auto read = campaignFromJson(nlohmann::json::parse(toJson(campaign).dump()));
    ASSERT_TRUE(read) << read.error().english();
    EXPECT_EQ(*read, campaign);
    campaigns::must(campaign, TuningSet{runs(8), true, true});
    EXPECT_EQ(campaign.tuning->forgivenUpTo, 0) << "another tuning, which pays for none of them";
}

TEST(Tuning, onlyTooManyFailuresAreForgiven)
{
    struct Case {
        TuningEnd end;
        bool revives; ///< false: a line of an earlier version
        int forgiven;
    };
    for (const Case &one :
         {Case{TuningEnd::TooManyFailures, true, 1}, Case{TuningEnd::TooManyFailures, false, 0}, Case{TuningEnd::BudgetSpent, true, 0},
          Case{TuningEnd::Converged, true, 0}, Case{TuningEnd::NotWorthIt, true, 0}, Case{TuningEnd::Stopped, true, 0}}) {
        Campaign campaign;
        campaigns::must(campaign, TuningSet{runs(3), false, true});
        add(campaign, tuned(1));
        campaigns::must(campaign, TuningEnded{one.end, "ended"});
        campaigns::must(campaign, TuningSet{runs(4), false, one.revives});
        EXPECT_EQ(campaign.tuning->forgivenUpTo, one.forgiven) << name(one.end) << one.revives;
    }
}

TEST(Tuning, stopsLiveRunsWhenItsMoneyIsSpent)
{
    Campaign campaign = campaigns::planned(1);
    campaigns::must(campaign, TuningSet{dollars(24), false});
    add(campaign, tuned(2));
    domain::CampaignLimits limits;
    limits.parallel = 3;
    campaigns::must(campaign, LimitsSet{limits});
    campaigns::bring(campaign, "r001", RunState::Running, 1000);
    campaigns::bring(campaign, "r002", RunState::Running, 1000);
    EXPECT_TRUE(nextActions(campaign, 1000 + campaigns::kHour - 1).empty());
    const auto actions = nextActions(campaign, 1000 + campaigns::kHour);
    ASSERT_EQ(actions.size(), 1U);
    ASSERT_TRUE(std::holds_alternative<StopJob>(actions.front()));
    EXPECT_EQ(std::get<StopJob>(actions.front()).run, "r002") << "the other is not paid from it";
}

TEST(Tuning, startsOnlyWhatItCanPay)
{
    Campaign campaign;
    campaigns::must(campaign, TuningSet{dollars(25), false});
    add(campaign, tuned(1));
    runForAnHour(campaign, "r001"); // 24 spent, 2 predicted for each
    add(campaign, tuned(2));
    add(campaign, campaigns::run(3));
    domain::CampaignLimits limits;
    limits.parallel = 3;
    campaigns::must(campaign, LimitsSet{limits});
    const auto actions = nextActions(campaign, 2000 + campaigns::kHour);
    ASSERT_EQ(actions.size(), 2U);
    EXPECT_EQ(std::get<Skip>(actions[0]).run, "r002");
    EXPECT_EQ(std::get<Skip>(actions[0]).reason, SkipReason::Budget);
    EXPECT_EQ(std::get<Submit>(actions[1]).run, "r003");
}

TEST(Tuning, bothBudgetsHold)
{
    Campaign campaign;
    campaigns::must(campaign, TuningSet{dollars(100), false});
    domain::CampaignLimits limits;
    limits.budgetUsd = 1; // of all runs
    campaigns::must(campaign, LimitsSet{limits});
    add(campaign, tuned(1));
    const auto actions = nextActions(campaign, 1000);
    ASSERT_EQ(actions.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<Skip>(actions.front()));
}

TEST(Tuning, survivesInProjectsAndJournals)
{
    TuningSettings settings = runs(7);
    settings.budgetUsd = 12.5;
    settings.stopBelow = 0.05;
    settings.seed = 42;
    settings.baseFirst = true;
    Campaign campaign = campaigns::planned(2);
    campaigns::must(campaign, TuningSet{settings, false});
    add(campaign, tuned(3));
    runForAnHour(campaign, "r003");
    campaigns::must(campaign, RunRemoved{"r003"});
    campaigns::must(campaign, TuningEnded{TuningEnd::NotWorthIt, "costs more than it saves"});
    const auto read = campaignFromJson(nlohmann::json::parse(toJson(campaign).dump()));
    ASSERT_TRUE(read) << read.error().english();
    EXPECT_EQ(*read, campaign);

    for (const Event &event : std::vector<Event>{TuningSet{settings, true}, TuningEnded{TuningEnd::NothingFits, "why \"not\""}}) {
        const std::string line = journalLine(1, event);
        const auto text = readJournal(line + "\n");
        ASSERT_TRUE(text) << text.error().english();
        EXPECT_EQ(journalLine(1, text->entries.front().event), line);
    }
}

TEST(Tuning, measuredPeaksSurviveWithWhatTheyAreOf)
{
    Campaign campaign = campaigns::planned(1);
    campaigns::bring(campaign, "r001", RunState::Running);
    Ended end;
    end.run = "r001";
    end.measured.steps = 5;
    end.measured.settledStep = base::Seconds(2.25);
    end.measured.peaks.emplace();
    end.measured.peaks->reserved = base::gib(61.5);
    end.measured.peaks->rank = results::MemoryPeaks::Rank::Numbered;
    end.measured.peaks->number = 7;
    const auto text = readJournal(journalLine(1, end) + "\n");
    ASSERT_TRUE(text) << text.error().english();
    EXPECT_EQ(std::get<Ended>(text->entries.front().event).measured, end.measured);
    Ended bareEnd;
    bareEnd.run = "r001";
    const std::string bare = journalLine(1, bareEnd);
    EXPECT_EQ(bare.find("peaks"), std::string::npos) << "what is not known is not written";
}

TEST(Tuning, damagedFilesAreRefused)
{
    Campaign campaign = campaigns::planned(1);
    campaigns::must(campaign, TuningSet{runs(3), false});
    const nlohmann::json good = nlohmann::json::parse(toJson(campaign).dump());
    const std::vector<std::pair<const char *, nlohmann::json>> damages{{"/tuning/runs_before", 99},
                                                                       {"/tuning/forgiven_up_to", 99},
                                                                       {"/tuning/end", "tired"},
                                                                       {"/tuning/settings/budget_runs", "many"},
                                                                       {"/tuning", 3}};
    for (const auto &[pointer, value] : damages) {
        nlohmann::json bad = good;
        bad[nlohmann::json::json_pointer(pointer)] = value;
        EXPECT_FALSE(campaignFromJson(bad)) << pointer;
    }
}

TEST(TuningEnds, haveWordsBothWays)
{
    for (const TuningEnd end : {TuningEnd::None, TuningEnd::Converged, TuningEnd::NothingLeft, TuningEnd::NothingFits,
                                TuningEnd::BudgetSpent, TuningEnd::NotWorthIt, TuningEnd::TooManyFailures, TuningEnd::Stopped})
        EXPECT_EQ(tuningEndFromName(name(end)), end);
    EXPECT_FALSE(tuningEndFromName("tired"));
}

} // namespace
