// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/launches.h"

#include <cmath>
#include <gtest/gtest.h>

using comparison::FileSays;
using comparison::jobOfLog;
using comparison::Launch;
using comparison::launchesOf;
using comparison::ReadLog;
using results::FailureClass;

namespace {

constexpr const char *kFolder = "/logs/run";

struct Says {
    int first = 0;
    int count = 0;
    double seconds = 2;
    std::optional<FailureClass> failure = std::nullopt;
    bool events = false;
    bool simulated = false;
    double peak = 0;
};

FileSays file(const std::string &name, const Says &says)
{
    ReadLog log;
    for (int step = says.first; step < says.first + says.count; ++step)
        log.contents.steps.push_back({step, base::Seconds(says.seconds), {}, {}, {}});
    if (says.failure)
        log.contents.failure = results::Failure{*says.failure, name, {}};
    if (says.peak > 0)
        log.contents.peakMemory = base::Bytes(says.peak);
    log.contents.isEventFile = says.events;
    log.simulated = says.simulated;
    return {std::filesystem::path(kFolder) / name, std::make_shared<const ReadLog>(std::move(log))};
}

std::vector<Launch> launches(const std::vector<FileSays> &files, bool flat = false) { return launchesOf(files, {kFolder, flat}); }

} // namespace

TEST(Launches, RanksThatPrintTheSameStepsAreOne)
{
    const auto found = launches({file("rank0.log", {0, 20, 2.0}), file("rank1.log", {0, 20, 2.001})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].contents.steps.size(), 20U);
    EXPECT_EQ(found[0].sources.size(), 2U);
}

TEST(Launches, TwoLaunchesOfOneConfigurationAreTwo)
{
    const auto found = launches({file("log-acct.job_4711_0.out", {0, 20, 2.0}), file("log-acct.job_4802_0.out", {0, 20, 3.0})});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_DOUBLE_EQ(found[0].contents.steps[5].time.value(), 2.0);
    EXPECT_DOUBLE_EQ(found[1].contents.steps[5].time.value(), 3.0);
}

TEST(Launches, ARestartGoesOnWhereTheStepsEnded)
{
    const auto found = launches({file("log-acct.job_4711_0.out", {0, 20}), file("log-acct.job_4711_1.out", {20, 30})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].contents.steps.size(), 50U);
    EXPECT_EQ(found[0].contents.steps.back().step, 49);
}

TEST(Launches, WorkersBelongToTheirJob)
{
    const auto found = launches({file("log_at-a1_0.out", {0, 20, 2}), file("log_at-a1_1.out", {0, 0, 0, FailureClass::CudaOom}),
                                 file("log_at-b2_0.out", {0, 20, 2.5}), file("log_at-b2_1.out", {})});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].contents.failure->kind, FailureClass::CudaOom);
    EXPECT_FALSE(found[1].contents.failure);
}

TEST(Launches, AJobThatFailedDoesNotBurdenTheOneThatRan)
{
    const auto found = launches({file("log-x_4711_0.out", {0, 0, 0, FailureClass::CudaOom}), file("log-x_4802_0.out", {0, 20})});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_FALSE(found[0].contents.failure);
    EXPECT_EQ(found[0].contents.steps.size(), 20U);
    EXPECT_TRUE(found[1].contents.steps.empty());
}

TEST(Launches, LogsWithoutAJobBelongToTheOnlyLaunch)
{
    const auto found = launches({file("stderr.txt", {0, 0, 0, FailureClass::Nccl}), file("stdout.txt", {0, 20}),
                                 file("2026-01-01_00-00-00/nemo_log_globalrank-0.txt", {0, 0, 0, FailureClass::CudaOom})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].contents.failure->kind, FailureClass::CudaOom) << "the cause outranks its consequences";
    EXPECT_EQ(found[0].sources.size(), 3U);
}

TEST(Launches, StartsOfNemoAreTold)
{
    const auto found = launches({file("2026-01-01_00-00-00/events.out.tfevents.1", {0, 20, 2, {}, true}),
                                 file("2026-01-01_00-00-00/nemo_log.txt", {0, 0, 0, FailureClass::Timeout}),
                                 file("2026-01-02_00-00-00/events.out.tfevents.2", {0, 20, 3, {}, true})});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].contents.failure->kind, FailureClass::Timeout);
    EXPECT_FALSE(found[1].contents.failure);
}

TEST(Launches, EventsGiveWhatTheTextLacksAndNeverSteps)
{
    const auto found = launches({file("stdout.txt", {0, 20, 2}), file("tb/events.out.tfevents.1", {0, 50, 2.4, {}, true, false, 5e9})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].contents.steps.size(), 20U);
    EXPECT_DOUBLE_EQ(found[0].contents.peakMemory->value(), 5e9);
}

TEST(Launches, EventsOfAnotherStartAreAnotherRun)
{
    const auto found = launches({file("a/events.out.tfevents.1", {0, 20, 2.0, {}, true}),
                                 file("b/events.out.tfevents.2", {0, 20, 3.0, {}, true}), file("stdout.txt", {0, 20, 3.001})});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].sources.size(), 2U);
    EXPECT_EQ(found[0].first.filename(), "stdout.txt");
}

TEST(Launches, AHeapOfLogsIsManyRuns)
{
    const std::vector<FileSays> files = {file("a.log", {0, 20, 2}), file("b.log", {0, 0, 0, FailureClass::CudaOom}),
                                         file("c.log", {20, 20, 2}), file("c.err", {0, 0, 0, FailureClass::Nccl})};
    const auto found = launches(files, true);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_FALSE(found[0].contents.failure);
    EXPECT_EQ(found[1].contents.failure->kind, FailureClass::Nccl);
    EXPECT_EQ(found[2].contents.failure->kind, FailureClass::CudaOom);
}

TEST(Launches, OneSimulatedFileMarksItsLaunch)
{
    const auto found =
        launches({file("log_a_0.out", {0, 20, 2}), file("log_a_1.out", {0, 20, 2, {}, false, true}), file("log_b_0.out", {0, 20, 5})});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found[0].simulated);
    EXPECT_FALSE(found[1].simulated);
}

TEST(Launches, EventsBesideASandboxsLogsAreASandboxs)
{
    const auto found =
        launches({file("log_a_0.out", {0, 20, 2, {}, false, true}), file("log_b_0.out", {0, 20, 4}),
                  file("x/events.out.tfevents.1", {0, 20, 3, {}, true}), file("y/events.out.tfevents.2", {0, 20, 5, {}, true})});
    ASSERT_EQ(found.size(), 4U);
    EXPECT_TRUE(found[0].simulated);
    EXPECT_FALSE(found[1].simulated);
    EXPECT_TRUE(found[2].simulated && found[3].simulated);
}

TEST(Launches, FilesThatSayNothingAreLeftOut)
{
    EXPECT_TRUE(launches({}).empty());
    EXPECT_TRUE(launches({file("readme", {}), file("events.out.tfevents.1", {0, 0, 0, {}, true})}).empty());
}

TEST(Launches, ManyUnlikeLogsAreToldApartInTime)
{
    std::vector<FileSays> files;
    for (int i = 0; i < 3000; ++i)
        files.push_back(file("r" + std::to_string(i) + ".log", {0, 20, std::pow(1.01, i)}));
    EXPECT_EQ(launches(files).size(), 3000U);
}

TEST(Launches, OurOwnLogsNameTheirJob)
{
    EXPECT_EQ(jobOfLog("log_at-llama-r001-1_0.out"), "at-llama-r001-1");
    EXPECT_EQ(jobOfLog("log_a_b_12.out"), "a_b");
    for (const char *other : {"log_.out", "log_a.out", "log_a_.out", "log__0.out", "log-a_0.out", "log_a_0.err", "", "log_a_x.out"})
        EXPECT_EQ(jobOfLog(other), "") << other;
}
