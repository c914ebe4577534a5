// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// run, status, logs, stop and tune: bad calls, and whole campaigns on the sandbox.
#include "cli/clirun.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <thread>

namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

/// No login of the person who runs the tests is used.
class RunCommand : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char *variable : {"LEPTON_AUTOTUNER_WORKSPACE_ID", "LEPTON_AUTOTUNER_TOKEN", "LEPTON_AUTOTUNER_WORKSPACE_URL",
                                     "LEPTON_WORKSPACE_ID", "LEPTON_WORKSPACE_TOKEN", "LEPTON_WORKSPACE_URL", "DBUS_SESSION_BUS_ADDRESS"})
            unsetenv(variable);
        setenv("LEPTON_CACHE_DIR", (m_folder / "none").c_str(), 1);
        setenv("XDG_CONFIG_HOME", (m_folder / "config").c_str(), 1);
        setenv("XDG_DATA_HOME", (m_folder / "data").c_str(), 1);
    }

    [[nodiscard]] std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> args{words.front(), "--config-dir", m_folder / "configs", "--model", "llama31_8b"};
        args.insert(args.end(), words.begin() + 1, words.end());
        args.insert(args.end(), more.begin(), more.end());
        return args;
    }
    /// One node; `tensor`: sizes to search.
    void generate(const std::string &tensor, int steps = 5) const
    {
        const std::vector<std::string> args =
            with({"generate", "--nodes", "1", "--gpus-per-node", "8", "--resource-shape", "gpu.8xh200", "--tensor-parallel-sizes", tensor,
                  "--pipeline-parallel-sizes", "1", "--global-batch-sizes", "32", "--max-steps", std::to_string(steps),
                  "--max-steps-per-run", std::to_string(steps), "--logs-subdir", m_folder / "logs"});
        const CliResult made = runCli(args);
        ASSERT_EQ(made.code, 0) << made.err;
    }

    TempFolder m_folder;
};

TEST_F(RunCommand, badCallsAreExplained)
{
    generate("2");
    struct Case {
        std::vector<std::string> words;
        std::string says;
    };
    const std::vector<Case> cases{
        {with({"run", "--parallel", "0"}), "--parallel 0"},
        {with({"run", "--parallel", "3", "--sequential"}), "contradicts --sequential"},
        {with({"run", "--budget", "-3"}), "--budget -3: is not a number above 0"},
        {with({"run", "--wall-time", "soon"}), "--wall-time soon"},
        {with({"run", "--retries", "-1"}), "--retries -1"},
        {with({"run", "--only", "bse_config"}), "Did you mean base_config?"},
        {with({"run", "--only", ""}), "--only: is empty"},
        {with({"run", "--dry-run", "--output", ""}), "--output: is empty"},
        {with({"run", "--sandbox", "--workspace", "w"}), "is not used with --sandbox"},
        {with({"run", "--output", "x"}), "needs --dry-run"},
        {with({"run", "--queue-priority", "11"}), "is not a whole number from 1 to 9"},
        {with({"run", "--env", "1A=b"}), "is no name of a variable"},
        {with({"run", "--env", "A"}), "is not NAME=VALUE"},
        {with({"run", "--stack", "nemo9"}), "--stack"},
        {with({"run", "--pre-launch", "/does/not/exist"}), "--pre-launch /does/not/exist"},
        {with({"run", "--sandboxx"}), "Did you mean --sandbox?"},
        {{"run", "--config-dir", m_folder / "nowhere", "--model", "llama31_8b"}, "there is no such folder"},
        {{"run", "--config-dir", m_folder / "configs", "--model", "llama31_80b"}, "Did you mean llama31_8b?"},
        {{"run"}, "--config-dir: is required"},
        {with({"status"}), "nothing was run here"},
        {with({"logs", "base_config"}), "nothing was run here"},
        {with({"logs"}), "name one run"},
        {with({"logs", "base_config", "--worker", "x"}), "is not the number of a worker"},
        {with({"stop", "--all"}), "nothing was run here"},
    };
    for (const Case &one : cases) {
        const CliResult result = runCli(one.words);
        EXPECT_EQ(result.code, 2) << one.says << result.err;
        EXPECT_THAT(result.err, HasSubstr(one.says));
    }
}

TEST_F(RunCommand, withoutNodeGroupOrLoginSaysWhatToDo)
{
    generate("2");
    const CliResult noGroup = runCli(with({"run"}));
    EXPECT_EQ(noGroup.code, 2);
    EXPECT_THAT(noGroup.err, HasSubstr("--training-node-group: is required"));
    const CliResult noLogin = runCli(with({"run", "--training-node-group", "pool"}));
    EXPECT_EQ(noLogin.code, 2);
    EXPECT_THAT(noLogin.err, HasSubstr("there is no login to a workspace. Use autotuner login"));
}

TEST_F(RunCommand, anUnreachableWorkspaceIsExitCodeThree)
{
    generate("2");
    setenv("LEPTON_AUTOTUNER_WORKSPACE_ID", "ws", 1);
    setenv("LEPTON_AUTOTUNER_TOKEN", "canary-token-0815", 1);
    setenv("LEPTON_AUTOTUNER_WORKSPACE_URL", "http://workspace.example.com/api/v2/workspaces/ws", 1);
    const CliResult plain = runCli(with({"run", "--training-node-group", "pool"}));
    EXPECT_NE(plain.code, 0) << "a token over plain HTTP to another machine";
    EXPECT_THAT(plain.err + plain.out, Not(HasSubstr("canary-token")));
}

TEST_F(RunCommand, dryRunWritesAndSendsNothing)
{
    generate("2,4");
    const CliResult shown = runCli(with({"run", "--dry-run", "--training-node-group", "pool"}));
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("Nothing was sent"));
    EXPECT_THAT(shown.out, Not(HasSubstr("equals base"))) << "the base itself is run";
    const CliResult written =
        runCli(with({"run", "--dry-run", "--training-node-group", "pool", "--output", m_folder / "jobs", "--only", "base_config"}));
    EXPECT_EQ(written.code, 0) << written.err;
    for (const char *name : {"job.json", "train.py", "launch.sh", "slurm.sbatch"})
        EXPECT_TRUE(std::filesystem::exists(m_folder / "jobs/base_config/" + name)) << name;
    EXPECT_FALSE(std::filesystem::exists(m_folder / "configs/llama31_8b/campaign.journal"));
}

TEST_F(RunCommand, aCampaignOnTheSandbox)
{
    generate("2,4");
    const CliResult ran = runCli(with({"run", "--sandbox", "--run-all"}));
    EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("simulated"));
    EXPECT_THAT(ran.out, HasSubstr("Completed"));

    const CliResult status = runCli(with({"status", "--format", "json"}));
    ASSERT_EQ(status.code, 0) << status.err;
    const json shown = json::parse(status.out);
    EXPECT_TRUE(shown["simulated"]);
    EXPECT_TRUE(shown["finished"]);
    ASSERT_GE(shown["runs"].size(), 2U);
    EXPECT_EQ(shown["runs"][0]["configuration"], "base_config") << "the base is first";
    for (const json &run : shown["runs"]) {
        EXPECT_EQ(run["state"], run["detail"] == "equals the base configuration" ? "skipped" : "completed") << run.dump(1);
        if (run["state"] == "completed") {
            EXPECT_EQ(run["steps"], 5) << run.dump(1);
            EXPECT_THAT(run["log_folder"].get<std::string>(),
                        HasSubstr((m_folder / "logs/llama31_8b/") + run["configuration"].get<std::string>()));
        }
    }
    const CliResult log = runCli(with({"logs", "base_config", "-f"}));
    EXPECT_EQ(log.code, 0) << log.err;
    EXPECT_THAT(log.out, HasSubstr("iteration"));

    const CliResult again = runCli(with({"run", "--sandbox", "--run-all"}));
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("Every chosen configuration has been run"));
    EXPECT_THAT(runCli(with({"stop", "--all"})).out, HasSubstr("Nothing to stop"));
    EXPECT_EQ(runCli(with({"logs", "base_confg"})).code, 2);
}

TEST_F(RunCommand, ctrlCWithoutTerminalLeavesTheRunsAndStopEndsThem)
{
    generate("2", 100'000);
    volatile std::sig_atomic_t interrupted = 0;
    const std::string journal = m_folder / "configs/llama31_8b/sandbox.journal";
    std::atomic<bool> over = false;
    std::thread person([&] {
        while (!over && readText(journal).find("\"running\"") == std::string::npos)
            std::this_thread::yield();
        interrupted = 1;
    });
    const CliResult left = runCli(with({"run", "--sandbox", "--only", "base_config"}), {.interruptFlag = &interrupted});
    over = true;
    person.join();
    EXPECT_EQ(left.code, 130) << left.out << left.err;
    EXPECT_THAT(left.out, HasSubstr("interrupted: the runs go on"));

    const CliResult going = runCli(with({"status"}));
    EXPECT_THAT(going.out, HasSubstr("Running"));
    EXPECT_THAT(going.out, HasSubstr("Nobody watches these runs"));
    EXPECT_THAT(runCli(with({"logs", "base_config"})).out, HasSubstr("iteration")) << "read from the cluster: nobody keeps it now";

    const CliResult stopped = runCli(with({"stop", "--all"}));
    EXPECT_EQ(stopped.code, 0) << stopped.err;
    EXPECT_THAT(stopped.out, HasSubstr("Stopped 1 run"));
    const json shown = json::parse(runCli(with({"status", "--format", "json", "--offline"})).out);
    EXPECT_EQ(shown["runs"][0]["state"], "stopped");
    EXPECT_EQ(shown["watched_by"], "");
}

TEST_F(RunCommand, tuneDoesItAll)
{
    const CliResult tuned = runCli(with({"tune",
                                         "--nodes",
                                         "1",
                                         "--gpus-per-node",
                                         "8",
                                         "--resource-shape",
                                         "gpu.8xh200",
                                         "--tensor-parallel-sizes",
                                         "2,4",
                                         "--pipeline-parallel-sizes",
                                         "1",
                                         "--global-batch-sizes",
                                         "32",
                                         "--max-steps",
                                         "5",
                                         "--max-steps-per-run",
                                         "5",
                                         "--sandbox",
                                         "--logs-subdir",
                                         m_folder / "logs"}));
    EXPECT_EQ(tuned.code, 0) << tuned.out << tuned.err;
    EXPECT_THAT(tuned.out, HasSubstr("Performance & Cost Analysis Summary (simulated"));
    EXPECT_THAT(tuned.out, HasSubstr("Best Performing Configuration (simulated):"));
    EXPECT_THAT(tuned.out, HasSubstr("final_summary_1nodes.csv"));

    const json results = json::parse(runCli(with({"results", "--format", "json"})).out);
    EXPECT_EQ(results["origin"], "simulated");
    EXPECT_EQ(results["runs"][0]["source"]["kind"], "campaign");
    const json again = json::parse(runCli(with({"tune",
                                                "--nodes",
                                                "1",
                                                "--gpus-per-node",
                                                "8",
                                                "--resource-shape",
                                                "gpu.8xh200",
                                                "--tensor-parallel-sizes",
                                                "2,4",
                                                "--pipeline-parallel-sizes",
                                                "1",
                                                "--global-batch-sizes",
                                                "32",
                                                "--max-steps",
                                                "5",
                                                "--max-steps-per-run",
                                                "5",
                                                "--sandbox",
                                                "--logs-subdir",
                                                m_folder / "logs",
                                                "--format",
                                                "json"}))
                                       .out);
    EXPECT_EQ(again["format"], "autotuner-results") << "one call, one document";
    EXPECT_THAT(runCli(with({"list-configs"})).out, HasSubstr("of them simulated"));
}

} // namespace
