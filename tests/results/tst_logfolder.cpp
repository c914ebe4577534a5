// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/eventwriter.h"
#include "results/logfolder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using results::RunFolder;

constexpr const char *kFirst = "llama31_8b_8nodes_tp_1_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256";
constexpr const char *kSecond = "llama31_8b_8nodes_tp_2_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256";

std::string stepLine(int step, double seconds)
{
    return "Training epoch 0, iteration " + std::to_string(step) + "/9 | global_step: " + std::to_string(step)
        + " | train_step_timing in s: " + std::to_string(seconds) + "\n";
}

class LogFolder : public testing::Test {
protected:
    LogFolder()
        : m_root(fs::temp_directory_path() / ("tst_logfolder_" + std::to_string(getpid())))
    {
        fs::create_directories(m_root);
    }
    ~LogFolder() override { fs::remove_all(m_root); }

    void write(const fs::path &name, const std::string &text) const
    {
        fs::create_directories((m_root / name).parent_path());
        std::ofstream(m_root / name, std::ios::binary) << text;
    }
    [[nodiscard]] std::vector<RunFolder> found(const std::string &prefix = {}) const { return *results::findRuns(m_root, {prefix}); }

    fs::path m_root;
};

TEST_F(LogFolder, FilesBelongToTheConfigurationAboveThem)
{
    const fs::path first = kFirst;
    const fs::path second = kSecond;
    write(first / "default/2026-01-01_00-00-00/nemo_log_globalrank-0_localrank-0.txt", "[NeMo I 2026-01-01 00:00:00 a:1] Hello\n");
    write(first / "tb_logs/default/2026-01-01_00-00-00/events.out.tfevents.17.host.1.0", eventwriter::version());
    write(first / "log-node0.out", stepLine(0, 2));
    write(second / "log-node0.out", stepLine(0, 3));
    write("base_config/log.txt", stepLine(0, 4));
    const auto runs = found();
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[0].configuration, "base_config");
    EXPECT_EQ(runs[1].configuration, kFirst);
    EXPECT_TRUE(runs[1].namedAsConfiguration);
    EXPECT_EQ(runs[1].logs.size(), 2U);
    EXPECT_EQ(runs[1].eventFiles.size(), 1U);
    EXPECT_DOUBLE_EQ(results::readRun(runs[2]).contents.steps.at(0).time.value(), 3);
}

TEST_F(LogFolder, AMissingLogShiftsNothing)
{
    write(fs::path(kFirst) / "events.out.tfevents.1.h.1.0",
          eventwriter::version() + eventwriter::scalar("train_step_timing in s", 0, 2.0F));
    write(fs::path(kSecond) / "log.out", "RuntimeError: CUDA out of memory. Tried to allocate 1.00 GiB\n");
    const auto runs = found();
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_FALSE(results::readRun(runs[0]).contents.failure);
    EXPECT_EQ(results::readRun(runs[0]).contents.steps.size(), 1U);
    EXPECT_EQ(results::readRun(runs[1]).contents.failure->kind, results::FailureClass::CudaOom);
}

TEST_F(LogFolder, PrefixSelectsLogsAndOtherFilesAreNone)
{
    write("run1/nemo_log_0.txt", stepLine(0, 2));
    write("run1/other.txt", stepLine(0, 9));
    write("run1/task.json", "{}");
    write("run1/checkpoints/step.txt", stepLine(0, 7));
    EXPECT_EQ(found("nemo").at(0).logs.size(), 1U);
    EXPECT_EQ(found().at(0).logs.size(), 2U);
    EXPECT_EQ(found().at(0).configuration, "run1");
    EXPECT_FALSE(found().at(0).namedAsConfiguration);
}

TEST_F(LogFolder, ARunsOwnFolderIsOneRun)
{
    write("log-0.out", stepLine(0, 2));
    write("log-1.err", "[rank9]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 1.00 GiB\n");
    const auto runs = found();
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].logs.size(), 2U);
}

TEST_F(LogFolder, OfSeveralLogsTheCauseCountsAndTheOneWithTheStepsGivesThem)
{
    write("r/rank0.log", stepLine(0, 5) + stepLine(1, 2) + "[Rank 0] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=1)\n");
    write("r/rank1.log", "[rank1]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 1.00 GiB\n");
    write("r/events.out.tfevents.1.h.1.0",
          eventwriter::scalar("train_step_timing in s", 0, 5.0F) + eventwriter::scalar("reduced_train_loss", 0, 3.5F));
    const results::RunLogs logs = results::readRun(found().at(0));
    EXPECT_EQ(logs.contents.steps.size(), 2U);
    EXPECT_EQ(logs.contents.failure->kind, results::FailureClass::CudaOom);
    EXPECT_DOUBLE_EQ(*logs.contents.lastLoss, 3.5);
    EXPECT_EQ(logs.sources.size(), 3U);
    EXPECT_TRUE(logs.unread.empty());
}

TEST_F(LogFolder, RestartsWriteSeveralEventFilesOfOneRun)
{
    write("r/events.out.tfevents.1.h.1.0",
          eventwriter::scalar("train_step_timing in s", 0, 5.0F, 1) + eventwriter::scalar("train_step_timing in s", 1, 2.0F, 2));
    write("r/events.out.tfevents.2.h.1.0",
          eventwriter::scalar("train_step_timing in s", 1, 2.5F, 3) + eventwriter::scalar("train_step_timing in s", 2, 2.0F, 4));
    const results::RunLogs logs = results::readRun(found().at(0));
    ASSERT_EQ(logs.contents.steps.size(), 3U);
    EXPECT_DOUBLE_EQ(logs.contents.steps[1].time.value(), 2.5);
}

TEST_F(LogFolder, LinksAreNotFollowedAndNoFolderIsAnError)
{
    write("r/a.log", stepLine(0, 2));
    fs::create_directory_symlink(m_root, m_root / "r/loop");
    EXPECT_EQ(found().size(), 1U);
    EXPECT_FALSE(results::findRuns(m_root / "not there"));
    EXPECT_TRUE(results::findRuns(m_root / "r/a.log").has_value() == false);
}

TEST(FailureClasses, NamesRoundTripAndCausesOutrankConsequences)
{
    for (int kind = 0; kind <= static_cast<int>(results::FailureClass::Unknown); ++kind) {
        const auto value = static_cast<results::FailureClass>(kind);
        EXPECT_EQ(results::failureClassFromName(name(value)), value);
        EXPECT_FALSE(title(value).empty());
        EXPECT_FALSE(outranks(value, value));
    }
    EXPECT_FALSE(results::failureClassFromName("oom"));
    EXPECT_TRUE(outranks(results::FailureClass::CudaOom, results::FailureClass::Nccl));
    EXPECT_FALSE(outranks(results::FailureClass::Unknown, results::FailureClass::PythonError));
}

} // namespace
