// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in words, figures and tables; which runs a call of run adds to a campaign.
#include "cli/campaignview.h"
#include "cli/logtext.h"
#include "cli/problems.h"
#include "cli/runbatch.h"
#include "cli/runfigures.h"
#include "cli/runtable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace {

using campaign::RunState;
using campaign::SkipReason;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

campaign::Run aRun(const std::string &id, RunState state, const std::string &configuration = "base_config")
{
    campaign::Run run;
    run.id = id;
    run.candidate = "c-" + configuration;
    run.configuration = configuration;
    run.state = state;
    run.steps = 50;
    run.pricePerGpuHour = base::Usd(3);
    if (state != RunState::Planned && state != RunState::Skipped) {
        campaign::Attempt attempt;
        attempt.jobName = "at-" + id;
        attempt.jobId = "at-" + id + "-x7k2";
        attempt.state = state;
        attempt.submitted = 1000;
        attempt.started = 61'000;
        attempt.ended = campaign::isFinal(state) ? 661'000 : 0;
        run.attempts.push_back(attempt);
    }
    return run;
}

cli::PlannedRun planned(const std::string &configuration, double oomProbability = 0.01)
{
    cli::PlannedRun one;
    one.run = aRun("", RunState::Planned, configuration);
    one.run.oomProbability = oomProbability;
    one.run.predictedCost = base::Usd(4);
    one.run.predictedStep = base::Seconds(2);
    return one;
}

std::vector<std::string> namesOf(const std::vector<cli::PlannedRun> &runs)
{
    std::vector<std::string> names;
    for (const cli::PlannedRun &run : runs)
        names.push_back(run.run.configuration);
    return names;
}

// A log as NeMo writes it: three steps.
constexpr const char *kLog = "Training epoch 0, iteration 0/49 | lr: 1e-05 | global_batch_size: 256 | global_step: 0 | reduced_train_loss: "
                             "11.2 | train_step_timing in s: 4.0\n"
                             "Training epoch 0, iteration 1/49 | lr: 1e-05 | global_batch_size: 256 | global_step: 1 | reduced_train_loss: "
                             "10.5 | train_step_timing in s: 2.0 | consumed_samples: 512\n"
                             "Training epoch 0, iteration 2/49 | lr: 1e-05 | global_batch_size: 256 | global_step: 2 | reduced_train_loss: "
                             "9.5 | train_step_timing in s: 2.0 | consumed_samples: 768\n";

TEST(RunFigures, comeFromTheLogWhileThereIsOne)
{
    results::LogParser parser;
    parser.feed(kLog);
    const cli::RunFigures figures = cli::figuresOf(aRun("r001", RunState::Running), &parser, 1000);
    EXPECT_EQ(figures.steps, 3);
    EXPECT_DOUBLE_EQ(figures.step.value(), 2.0);
    EXPECT_DOUBLE_EQ(figures.loss.value_or(0), 9.5);
    EXPECT_DOUBLE_EQ(figures.tflopsPerGpu.value_or(0), 500) << "1000 TFLOP in 2 s";
    ASSERT_TRUE(figures.left);
    EXPECT_DOUBLE_EQ(figures.left->value(), 94.0) << "47 steps of 2 s";
}

TEST(RunFigures, ofAnEndedRunAreWhatTheCampaignKept)
{
    campaign::Run run = aRun("r001", RunState::Completed);
    run.measured = {50, base::Seconds(1.5), 410.0, 7.5, {}, {}, {}};
    const cli::RunFigures figures = cli::figuresOf(run, nullptr, 0);
    EXPECT_EQ(figures.steps, 50);
    EXPECT_DOUBLE_EQ(figures.tflopsPerGpu.value_or(0), 410.0);
    EXPECT_FALSE(figures.left);
    EXPECT_EQ(cli::progressText(run, figures, base::Usd(4)), "step 50/50, 1.500 s per step, 410.0 TFLOPS/GPU, loss 7.500, $4.00");
}

TEST(RunFigures, withoutStepsSayNothingTheyDoNotKnow)
{
    const campaign::Run run = aRun("r001", RunState::Queued);
    EXPECT_EQ(cli::progressText(run, cli::figuresOf(run, nullptr, 1000), base::Usd()), "step 0/50, $0.00");
}

TEST(RunWords, tellWhyARunIsAsItIs)
{
    campaign::Run failed = aRun("r001", RunState::Failed);
    failed.attempts.back().failure = results::FailureClass::CudaOom;
    failed.attempts.back().failureLine = "torch.OutOfMemoryError: CUDA out of memory";
    EXPECT_THAT(cli::stateDetail(failed), HasSubstr(results::title(results::FailureClass::CudaOom).english()));
    EXPECT_THAT(cli::stateDetail(failed), HasSubstr("CUDA out of memory"));
    EXPECT_TRUE(cli::ranOutOfMemory(failed));

    campaign::Run unknown = aRun("r001", RunState::Failed);
    EXPECT_EQ(cli::stateDetail(unknown), "no reason was found in its log");
    EXPECT_FALSE(cli::ranOutOfMemory(unknown));

    campaign::Run skipped = aRun("r002", RunState::Skipped);
    for (const SkipReason reason :
         {SkipReason::PredictedOom, SkipReason::MatchesBase, SkipReason::Budget, SkipReason::TooManyFailures, SkipReason::Cancelled}) {
        skipped.skipReason = reason;
        EXPECT_THAT(cli::stateDetail(skipped), testing::Not(IsEmpty()));
    }
    EXPECT_EQ(cli::stateDetail(aRun("r003", RunState::Running)), "");
}

TEST(RunWords, durations)
{
    const std::vector<std::pair<double, std::string>> cases{{-5, "0 s"},          {0, "0 s"},         {59.4, "59 s"},
                                                            {60, "1 min"},        {150, "3 min"},     {3599, "1 h 00 min"},
                                                            {3900, "1 h 05 min"}, {86400, "1 d 0 h"}, {200000, "2 d 7 h"}};
    for (const auto &[seconds, text] : cases)
        EXPECT_EQ(cli::durationText(base::Seconds(seconds)), text) << seconds;
}

TEST(RunTable, costsAreThoseOfMachineTime)
{
    cli::CampaignFigures seen;
    seen.campaign.runs = {aRun("r001", RunState::Completed), aRun("r002", RunState::Planned, "other")};
    seen.figures["r001"] = cli::figuresOf(seen.campaign.runs.front(), nullptr, 0);
    const std::string text = cli::csv(cli::runTable(seen));
    EXPECT_THAT(text, HasSubstr("r001,base_config,Completed,0/50,,,,10 min,,4.00,1,at-r001-x7k2")) << "8 GPUs for 10 minutes at $3";
    EXPECT_THAT(text, HasSubstr("r002,other,Waiting,,,,,,,,,"));
}

TEST(RunTable, saysSimulatedWhereItIs)
{
    cli::CampaignFigures seen;
    seen.simulated = true;
    EXPECT_THAT(cli::runTable(seen).title, HasSubstr("simulated"));
    EXPECT_TRUE(cli::runsJson(seen)["simulated"].get<bool>());
}

TEST(RunTable, rowsInFilesSayWhereTheirFiguresComeFrom)
{
    cli::CampaignFigures seen;
    seen.campaign.runs = {aRun("r001", RunState::Completed)};
    const std::string simulated = cli::csv(cli::withOrigin(cli::runTable(seen), true));
    EXPECT_THAT(simulated, HasSubstr(",Job,Figures\n"));
    EXPECT_THAT(simulated, HasSubstr(",at-r001-x7k2,simulated\n"));
    EXPECT_THAT(cli::csv(cli::withOrigin(cli::runTable(seen), false)), HasSubstr(",measured\n"));
}

TEST(Problems, aHostileNameCannotCommandTheTerminal)
{
    EXPECT_EQ(cli::printable("a\x1b[31mb\x07\x7f"), "a?[31mb??");
    EXPECT_EQ(cli::printable("a\xC2\x9B"
                             "31mb\xC2\x85"),
              "a?31mb?")
        << "C1 controls";
    EXPECT_EQ(cli::printable("a\u202Egol\u202C\u2066b\u2069"), "a?gol??b?") << "marks that turn the writing around";
    EXPECT_EQ(cli::printable("Größe\t2\r\n\u2028x"), "Größe 2   x") << "one line";
    EXPECT_EQ(cli::printable("a\xFF"), "a\uFFFD");
}

/// The pieces as they come, one after the other.
std::string shownLog(const std::vector<std::string> &pieces, bool terminal)
{
    std::istringstream in;
    std::ostringstream out;
    const cli::Streams streams{in, out, out, terminal};
    {
        cli::LogText text(streams);
        for (const std::string &piece : pieces)
            text.write(piece);
    }
    return out.str();
}

TEST(LogText, aFileHasEveryByte)
{
    const std::string all("a\x1b[31mred\x1b[0m\xC2\x9B\r\n\0\xff", 19);
    EXPECT_EQ(shownLog({all.substr(0, 4), all.substr(4)}, false), all);
}

TEST(LogText, aTerminalIsNotCommanded)
{
    EXPECT_EQ(shownLog({"a \x1b[31mred\x1b[0m line\r\nnext\n"}, true), "a red line\nnext\n");
    EXPECT_EQ(shownLog({"Größe \xC3", "\xA4 5\n", "half"}, true), "Größe ä 5\nhalf") << "pieces end anywhere";
    EXPECT_EQ(shownLog({"\xC2\x9B"
                        "2J\u202Egnp.exe\x07\n"},
                       true),
              "?2J?gnp.exe?\n");
    EXPECT_EQ(shownLog({" 1%|#   |\r 50%|##  |", "\r100%|####|\ndone\n"}, true), "100%|####|\ndone\n");
    EXPECT_EQ(shownLog({"\n\n"}, true), "\n\n");
    EXPECT_EQ(shownLog({}, true), "");
}

TEST(RunTable, jsonHasTheDocumentedForm)
{
    cli::CampaignFigures seen;
    seen.campaign.runs = {aRun("r001", RunState::Running)};
    const nlohmann::ordered_json json = cli::runsJson(seen);
    EXPECT_EQ(json["format"], "autotuner-runs");
    EXPECT_EQ(json["version"], 1);
    EXPECT_EQ(json["runs"][0]["state"], "running");
    EXPECT_TRUE(json["runs"][0]["step_seconds"].is_null()) << "unknown is not zero";
    EXPECT_EQ(json["runs"][0]["attempts"][0]["job_id"], "at-r001-x7k2");
}

TEST(Batch, aNewFolderRunsEverything)
{
    const std::vector<cli::PlannedRun> runs{planned("base_config"), planned("a")};
    const cli::RunBatch batch = cli::chooseBatch(runs, {}, {}, false);
    EXPECT_THAT(namesOf(batch.fresh), ElementsAre("base_config", "a"));
    EXPECT_FALSE(batch.unfinished);
    EXPECT_FALSE(batch.isEmpty());
}

TEST(Batch, theSameCallAgainAddsNothing)
{
    const std::vector<cli::PlannedRun> runs{planned("base_config"), planned("a")};
    campaign::Campaign campaign;
    campaign.runs = {aRun("r001", RunState::Completed), aRun("r002", RunState::Failed, "a")};
    const cli::RunBatch batch = cli::chooseBatch(runs, campaign, {}, false);
    EXPECT_TRUE(batch.isEmpty());
    EXPECT_EQ(batch.ended, 2U);
}

TEST(Batch, againAddsAllButOnlyToAnEndedCampaign)
{
    const std::vector<cli::PlannedRun> runs{planned("base_config"), planned("a")};
    campaign::Campaign campaign;
    campaign.runs = {aRun("r001", RunState::Completed), aRun("r002", RunState::Running, "a")};
    EXPECT_THAT(cli::chooseBatch(runs, campaign, {}, true).fresh, IsEmpty()) << "a second --again after a crash doubles nothing";
    EXPECT_TRUE(cli::chooseBatch(runs, campaign, {}, true).unfinished);
    campaign.runs[1].state = RunState::Stopped;
    EXPECT_THAT(namesOf(cli::chooseBatch(runs, campaign, {}, true).fresh), ElementsAre("base_config", "a"));
}

TEST(Batch, otherStepsAreAnotherRun)
{
    std::vector<cli::PlannedRun> runs{planned("base_config")};
    runs[0].run.steps = 100;
    campaign::Campaign campaign;
    campaign.runs = {aRun("r001", RunState::Completed)};
    EXPECT_THAT(namesOf(cli::chooseBatch(runs, campaign, {}, false).fresh), ElementsAre("base_config"));
}

struct RevivalCase {
    SkipReason reason;
    double oomProbability;
    bool runAll;
    bool matchesBase;
    bool revived;
};

TEST(Batch, skippedRunsComeBackWhenTheirReasonIsGone)
{
    const std::vector<RevivalCase> cases{
        {SkipReason::Budget, 0, false, false, true},        {SkipReason::TooManyFailures, 0, false, false, true},
        {SkipReason::Cancelled, 0, false, false, true},     {SkipReason::PredictedOom, 0.9, false, false, false},
        {SkipReason::PredictedOom, 0.9, true, false, true}, {SkipReason::Cancelled, 0.9, false, false, false},
        {SkipReason::MatchesBase, 0, true, true, false},    {SkipReason::Cancelled, 0, true, true, false},
    };
    for (const RevivalCase &one : cases) {
        std::vector<cli::PlannedRun> runs{planned("a", one.oomProbability)};
        runs[0].matchesBase = one.matchesBase;
        campaign::Campaign campaign;
        campaign.runs = {aRun("r001", RunState::Skipped, "a")};
        campaign.runs[0].skipReason = one.reason;
        domain::CampaignLimits limits;
        limits.runAll = one.runAll;
        const cli::RunBatch batch = cli::chooseBatch(runs, campaign, limits, false);
        EXPECT_EQ(batch.revived.size(), one.revived ? 1U : 0U) << campaign::name(one.reason) << one.oomProbability << one.runAll;
        EXPECT_THAT(batch.fresh, IsEmpty());
    }
}

TEST(Batch, onlyWhatIsLaunchedIsCounted)
{
    std::vector<cli::PlannedRun> runs{planned("base_config"), planned("same"), planned("large", 0.9), planned("b")};
    runs[0].run.role = campaign::RunRole::Base;
    runs[1].matchesBase = true;
    EXPECT_THAT(namesOf(cli::launchedOf(runs, false)), ElementsAre("base_config", "b"));
    EXPECT_THAT(namesOf(cli::launchedOf(runs, true)), ElementsAre("base_config", "large", "b"));
    runs.erase(runs.begin());
    EXPECT_THAT(namesOf(cli::launchedOf(runs, false)), ElementsAre("same", "b")) << "without the base its equal is run";
    domain::CampaignLimits limits;
    limits.budgetUsd = 20;
    EXPECT_THAT(cli::launchTotal(runs, limits, true), HasSubstr("2 runs, 1 at a time: 3 min of steps, $8.00 in all by prediction"));
    EXPECT_THAT(cli::launchTotal(runs, limits, true), HasSubstr("the budget is $20.00. Simulated"));
}

TEST(NamedRuns, byIdNameOrPart)
{
    campaign::Campaign campaign;
    campaign.runs = {aRun("r001", RunState::Completed), aRun("r002", RunState::Completed, "m_tp_2_mbs_1"),
                     aRun("r003", RunState::Running, "m_tp_2_mbs_2"), aRun("r004", RunState::Running, "m_tp_2_mbs_1")};
    const std::vector<std::pair<std::string, std::string>> found{{"r001", "r001"},
                                                                 {"base_config.json", "r001"},
                                                                 {"m_tp_2_mbs_1", "r004"}, // the latest of two
                                                                 {"mbs_2", "r003"}};
    for (const auto &[word, id] : found)
        EXPECT_THAT(cli::namedRuns(campaign, {word}).value_or(std::vector<std::string>{"none"}), ElementsAre(id)) << word;
    EXPECT_THAT(cli::namedRuns(campaign, {"r003", "mbs_2"}).value_or(std::vector<std::string>{}), ElementsAre("r003"));
    ASSERT_FALSE(cli::namedRuns(campaign, {"tp_2"}));
    EXPECT_THAT(cli::namedRuns(campaign, {"tp_2"}).error().english(), HasSubstr("fits several runs"));
    EXPECT_THAT(cli::namedRuns(campaign, {"base_confg"}).error().english(), HasSubstr("Did you mean base_config?"));
    EXPECT_FALSE(cli::namedRuns(campaign, {""}));
}

} // namespace
