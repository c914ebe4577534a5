// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign's runs against its plan.
#include "comparison/comparison.h"
#include "comparison/logtree.h"
#include "domain/modelid.h"
#include "search/baseconfig.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using campaign::RunState;
using comparison::CampaignRun;
using comparison::compare;
using comparison::Comparison;
using comparison::Inputs;
using comparison::RunOrigin;
using logtree::candidateOf;
using logtree::nameOf;
using logtree::nemo;
using logtree::Tree;
using results::FailureClass;
using results::RunOutcome;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

Inputs emptyInputs()
{
    Inputs inputs = logtree::inputsOf("/");
    inputs.settings.sources.clear();
    return inputs;
}

CampaignRun run(int number, int tp, RunState state)
{
    CampaignRun made;
    made.run.id = campaign::runId(number);
    made.run.candidate = domain::candidateId(candidateOf(tp));
    made.run.configuration = nameOf(tp);
    made.run.state = state;
    made.run.nodes = 8;
    made.run.gpusPerNode = 8;
    made.run.pricePerGpuHour = base::Usd(1.25);
    made.run.steps = 20;
    if (state != RunState::Planned && state != RunState::Skipped) {
        campaign::Attempt attempt;
        attempt.jobName = "at-" + made.run.id;
        attempt.state = state;
        made.run.attempts = {attempt};
    }
    return made;
}

Comparison compared(const Inputs &inputs)
{
    auto made = compare(inputs);
    EXPECT_TRUE(made) << made.error().english();
    return made ? std::move(*made) : Comparison();
}

const results::Failure *failure(const Comparison &made, std::size_t record)
{
    return made.records[record].failure ? &*made.records[record].failure : nullptr;
}

} // namespace

TEST(CompareCampaign, ARunIsItsLastAttemptsWorkersOnItsOwnMachines)
{
    const Tree tree;
    Inputs inputs = emptyInputs();
    inputs.runs = {run(1, 4, RunState::Completed)};
    inputs.runs[0].run.nodes = 16;
    inputs.runs[0].run.logFolder = (tree / nameOf(4)).string();
    inputs.runs[0].logs = {tree.write(nameOf(4) + "/log_at-r001_0.out", nemo({})),
                           tree.write(nameOf(4) + "/log_at-r001_1.out", "iteration 3 memory (MB)\n")};
    const Comparison made = compared(inputs);
    ASSERT_EQ(made.records.size(), 1U);
    EXPECT_EQ(made.records[0].id, inputs.runs[0].run.candidate);
    EXPECT_EQ(made.records[0].candidate, candidateOf(4));
    EXPECT_EQ(made.records[0].steps.size(), 20U);
    EXPECT_EQ(made.records[0].cluster.nodes, 16);
    EXPECT_DOUBLE_EQ(made.records[0].cluster.pricePerGpuHour.value(), 1.25);
    EXPECT_EQ(made.analysis.runs[0].outcome, RunOutcome::Measured);
    EXPECT_EQ(made.origins[0].kind, RunOrigin::Kind::Campaign);
    EXPECT_EQ(made.origins[0].run, "r001");
    EXPECT_EQ(made.origins[0].path, (tree / nameOf(4)).string());
    EXPECT_THAT(made.problems, IsEmpty());
}

TEST(CompareCampaign, CandidatesComeFromTheIdNotFromTheName)
{
    Inputs inputs = emptyInputs();
    inputs.runs = {run(1, 4, RunState::Failed), run(2, 2, RunState::Failed)};
    inputs.runs[0].run.configuration = "renamed by hand";
    inputs.runs[1].run.candidate = "of a later version";
    inputs.runs.push_back(run(3, 1, RunState::Failed));
    inputs.runs[2].run.candidate = "of a later version";
    inputs.runs[2].run.configuration = "cannot be told";
    const Comparison made = compared(inputs);
    ASSERT_EQ(made.records.size(), 2U);
    EXPECT_EQ(made.records[0].candidate, candidateOf(4));
    EXPECT_EQ(made.records[1].candidate, candidateOf(2));
    ASSERT_EQ(made.problems.size(), 1U);
    EXPECT_EQ(made.problems[0].subject, "r003");
}

TEST(CompareCampaign, RunsOfAnotherModelAreLeftOutAndSaid)
{
    const Tree tree;
    Inputs inputs = emptyInputs();
    inputs.runs = {run(1, 4, RunState::Completed), run(2, 2, RunState::Completed), run(3, 1, RunState::Completed)};
    for (CampaignRun &each : inputs.runs)
        each.logs = {tree.write(each.run.id + "/log_at-" + each.run.id + "_0.out", nemo({}))};
    inputs.runs[0].run.model = domain::modelId(inputs.plan.model);
    inputs.runs[1].run.model = domain::modelId(inputs.plan.model) + "-e8";
    const Comparison made = compared(inputs);
    ASSERT_EQ(made.records.size(), 2U);
    EXPECT_EQ(made.origins[0].run, "r001");
    EXPECT_EQ(made.origins[1].run, "r003") << "from before models were kept: taken for the plan's";
    ASSERT_EQ(made.problems.size(), 1U);
    EXPECT_EQ(made.problems[0].subject, "r002");
}

TEST(CompareCampaign, WhoeverSaysSimulatedItIsSimulated)
{
    const Tree tree;
    Inputs inputs = emptyInputs();
    inputs.runs = {run(1, 4, RunState::Completed), run(2, 2, RunState::Completed), run(3, 1, RunState::Completed)};
    inputs.runs[0].run.simulated = true;
    inputs.runs[0].logs = {tree.write("a/log_at-r001_0.out", nemo({}))};
    inputs.runs[1].logs = {tree.write("b/log_at-r002_0.out", logtree::keptSimulated(nemo({})))};
    inputs.runs[2].logs = {tree.write("c/log_at-r003_0.out", nemo({}))};
    const Comparison made = compared(inputs);
    EXPECT_TRUE(made.records[0].simulated);
    EXPECT_TRUE(made.records[1].simulated);
    EXPECT_FALSE(made.records[2].simulated);
}

TEST(CompareCampaign, ACompletedRunWhoseLogsAreGoneIsListedWithWhatWasNoted)
{
    Inputs inputs = emptyInputs();
    inputs.runs = {run(1, 4, RunState::Completed)};
    inputs.runs[0].run.measured = {50, base::Seconds(1.81), 480.0, 9.5, base::gigabytes(61), {}, {}};
    const Comparison made = compared(inputs);
    ASSERT_EQ(made.records.size(), 1U);
    EXPECT_THAT(made.records[0].steps, IsEmpty());
    EXPECT_EQ(made.records[0].printedTflops, 480.0);
    EXPECT_EQ(made.records[0].peakMemory, base::gigabytes(61));
    ASSERT_TRUE(made.origins[0].noted);
    EXPECT_EQ(made.origins[0].noted->steps, 50);
    EXPECT_EQ(made.analysis.runs[0].outcome, RunOutcome::NoSteps);
    ASSERT_EQ(made.problems.size(), 1U);
    EXPECT_THAT(made.problems[0].english(), HasSubstr("1.8100 s"));
}

TEST(CompareCampaign, RunsThatDidNotCompleteSayWhy)
{
    const Tree tree;
    Inputs inputs = emptyInputs();
    inputs.runs = {run(1, 4, RunState::Failed), run(2, 2, RunState::Failed), run(3, 1, RunState::Stopped), run(4, 8, RunState::Skipped)};
    inputs.runs[0].run.attempts[0].failure = FailureClass::CudaOom;
    inputs.runs[0].logs = {tree.write("a/log_at-r001_0.out", logtree::outOfMemory())};
    inputs.runs[1].run.attempts[0].failure = FailureClass::ImagePull;
    inputs.runs[1].run.attempts[0].failureLine = "ErrImagePull";
    inputs.runs[1].run.attempts[0].endReason = "the image was not found";
    inputs.runs[2].run.attempts[0].endReason = "by a person";
    inputs.runs[2].logs = {tree.write("c/log_at-r003_0.out", nemo({0, 12}) + logtree::outOfMemory())};
    inputs.runs[3].run.skipReason = campaign::SkipReason::PredictedOom;
    const Comparison made = compared(inputs);
    ASSERT_EQ(made.records.size(), 4U);
    EXPECT_EQ(failure(made, 0)->kind, FailureClass::CudaOom);
    EXPECT_FALSE(failure(made, 0)->advice.empty()) << "the log's own advice";
    EXPECT_EQ(failure(made, 1)->kind, FailureClass::ImagePull);
    EXPECT_EQ(failure(made, 1)->line, "ErrImagePull");
    EXPECT_THAT(failure(made, 1)->advice.english(), HasSubstr("the image was not found"));
    EXPECT_EQ(failure(made, 2)->kind, FailureClass::Unknown);
    EXPECT_THAT(failure(made, 2)->advice.english(), HasSubstr("by a person"));
    EXPECT_EQ(made.analysis.runs[2].outcome, RunOutcome::Incomplete);
    EXPECT_TRUE(made.analysis.runs[2].figures);
    EXPECT_THAT(failure(made, 3)->advice.english(), HasSubstr("predicted to run out"));
    EXPECT_THAT(made.analysis.failed, ElementsAre(0U, 1U, 3U));
}

TEST(CompareCampaign, WhatWaitsIsOnTheWayAndWhatRunsCountsSoFar)
{
    const Tree tree;
    Inputs inputs = emptyInputs();
    inputs.runs = {run(1, 4, RunState::Running), run(2, 2, RunState::Queued), run(3, 1, RunState::Planned)};
    inputs.runs[0].logs = {tree.write("a/log_at-r001_0.out", nemo({0, 12, 2, 20}))};
    const Comparison made = compared(inputs);
    ASSERT_EQ(made.records.size(), 1U);
    EXPECT_EQ(made.analysis.runs[0].outcome, RunOutcome::Incomplete);
    EXPECT_TRUE(made.records[0].underWay);
    EXPECT_THAT(made.onTheWay, ElementsAre(nameOf(2), nameOf(1)));
    EXPECT_THAT(made.missing, IsEmpty());
}

TEST(CompareCampaign, WhatIsOnTheWayIsNotMissingAndWhatEndedIsNotUnderWay)
{
    const Tree tree;
    Inputs inputs = emptyInputs();
    inputs.configurations = {
        {nameOf(4), candidateOf(4), false, true}, {nameOf(2), candidateOf(2), false, true}, {nameOf(1), candidateOf(1), false, true}};
    inputs.runs = {run(1, 4, RunState::Stopped), run(2, 2, RunState::Queued)};
    inputs.runs[0].logs = {tree.write("a/log_at-r001_0.out", nemo({0, 12, 2, 20}))};
    const Comparison made = compared(inputs);
    ASSERT_EQ(made.records.size(), 1U);
    EXPECT_FALSE(made.records[0].underWay);
    EXPECT_THAT(made.onTheWay, ElementsAre(nameOf(2)));
    EXPECT_THAT(made.missing, ElementsAre(nameOf(1)));
}

TEST(CompareCampaign, TwoRunsOfOneConfigurationAreBothKept)
{
    const Tree tree;
    Inputs inputs = emptyInputs();
    inputs.runs = {run(1, 4, RunState::Completed), run(2, 4, RunState::Completed)};
    inputs.runs[0].logs = {tree.write("x/log_at-r001_0.out", nemo({0, 20, 2}))};
    inputs.runs[1].logs = {tree.write("x/log_at-r002_0.out", nemo({0, 20, 3}))};
    const Comparison made = compared(inputs);
    ASSERT_EQ(made.records.size(), 2U);
    EXPECT_EQ(made.origins[1].run, "r002");
}

TEST(CompareCampaign, ItsLogsAreNotReadOnceMoreFromAFolder)
{
    const Tree tree;
    Inputs inputs = logtree::inputsOf(tree.root());
    inputs.runs = {run(1, 4, RunState::Completed)};
    campaign::Attempt lost = inputs.runs[0].run.attempts[0];
    lost.jobName = "at-r001-first";
    inputs.runs[0].run.attempts.insert(inputs.runs[0].run.attempts.begin(), lost);
    inputs.runs[0].logs = {tree.write(nameOf(4) + "/log_at-r001_0.out", nemo({0, 20, 2}))};
    tree.write(nameOf(4) + "/log_at-r001-first_0.out", nemo({0, 3, 2}));
    tree.write(nameOf(4) + "/tb_logs/default/events.out.tfevents.1.h.1.0", logtree::events({0, 20, 2}));
    tree.write(nameOf(2) + "/log_of-others_0.out", nemo({0, 20, 3}));
    EXPECT_EQ(compared(inputs).records.size(), 2U);

    inputs.settings.campaignRuns = false;
    const Comparison folders = compared(inputs);
    for (const RunOrigin &origin : folders.origins)
        EXPECT_EQ(origin.kind, RunOrigin::Kind::Folder);
    EXPECT_EQ(folders.records.size(), 3U) << "two jobs in one folder";
}

TEST(CompareCampaign, ARunOfTheBaseIsTheBase)
{
    const Tree tree;
    Inputs inputs = emptyInputs();
    const domain::Candidate base = search::baseCandidate(inputs.plan);
    inputs.runs = {run(1, 4, RunState::Completed), run(2, 2, RunState::Completed)};
    inputs.runs[0].logs = {tree.write("a/log_at-r001_0.out", nemo({0, 20, 2}))};
    inputs.runs[1].logs = {tree.write("b/log_at-r002_0.out", nemo({0, 20, 30}))};
    inputs.runs[1].run.role = campaign::RunRole::Base;
    inputs.runs[1].run.configuration = "base_config";
    inputs.runs[1].run.candidate = domain::candidateId(base);
    const Comparison made = compared(inputs);
    EXPECT_EQ(made.analysis.base, 1U);
    EXPECT_TRUE(made.analysis.savings);
}
