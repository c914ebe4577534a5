// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// tune within a budget: bad calls, and whole tunings on the sandbox.
#include "cli/clirun.h"
#include "launch/sandboxprocess.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <set>
#include <spawn.h>
#include <sstream>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char **environ;

namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class Tune : public testing::Test {
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

    [[nodiscard]] std::vector<std::string> inFolder(const std::string &command, const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> args{command, "--config-dir", m_folder / "configs", "--model", "llama31_8b"};
        args.insert(args.end(), more.begin(), more.end());
        return args;
    }
    /// Two nodes, some dozens of configurations, trials of few steps.
    [[nodiscard]] std::vector<std::string> tune(const std::vector<std::string> &more) const
    {
        std::vector<std::string> args = inFolder("tune",
                                                 {"--nodes",
                                                  "2",
                                                  "--gpus-per-node",
                                                  "8",
                                                  "--resource-shape",
                                                  "gpu.8xh200",
                                                  "--tensor-parallel-sizes",
                                                  "1,2,4",
                                                  "--pipeline-parallel-sizes",
                                                  "1,2",
                                                  "--micro-batch-sizes",
                                                  "1,2,4",
                                                  "--global-batch-sizes",
                                                  "64",
                                                  "--max-steps",
                                                  "6",
                                                  "--max-steps-per-run",
                                                  "6",
                                                  "--logs-subdir",
                                                  m_folder / "logs",
                                                  "--sandbox"});
        args.insert(args.end(), more.begin(), more.end());
        return args;
    }
    /// Starts the sandbox that tune will find, its clock so many times as fast as ours. Left to tune, a tuning takes about
    /// a minute, for people to watch.
    void startSandbox(double clock) const
    {
        int count = 1;
        char name[] = "tst_cli_tune";
        char *words[] = {name, nullptr};
        const QCoreApplication application(count, words);
        launch::SandboxOptions options;
        options.stateFolder = QString::fromStdString(m_folder / "configs/llama31_8b/sandbox/cluster");
        options.clockFactor = clock;
        options.groups = {{"sandbox", "h200", "gpu.8xh200", 4, 8, {}, {}}};
        QEventLoop loop;
        bool started = false;
        launch::startSandbox(options, &loop, [&](const base::Result<lepton::Workspace> &workspace) {
            started = workspace.has_value();
            loop.quit();
        });
        loop.exec();
        ASSERT_TRUE(started);
        m_clock = clock;
    }
    /// It is still the one that was started: another one would be slower.
    void TearDown() override
    {
        if (m_clock == 0)
            return;
        const json endpoint = json::parse(readText(m_folder / "configs/llama31_8b/sandbox/cluster/endpoint.json"), nullptr, false);
        EXPECT_EQ(endpoint.value("clock", 0.0), m_clock);
    }
    [[nodiscard]] std::string journal() const { return m_folder / "configs/llama31_8b/sandbox.journal"; }

    TempFolder m_folder;
    mutable double m_clock = 0; ///< of the sandbox that a test has started
};

/// Until the file holds the text, or there is no use in waiting any longer.
void awaitText(const std::string &path, const std::string &text, const std::function<bool()> &isOver)
{
    constexpr int kLookMs = 50; // at whether it is over
    const int watch = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    inotify_add_watch(watch, std::filesystem::path(path).parent_path().c_str(), IN_MODIFY | IN_CREATE | IN_MOVED_TO);
    while (!isOver() && readText(path).find(text) == std::string::npos) {
        pollfd changed{watch, POLLIN, 0};
        std::array<char, 4096> events{};
        if (poll(&changed, 1, kLookMs) > 0)
            static_cast<void>(read(watch, events.data(), events.size()));
    }
    close(watch);
}

std::vector<json> linesOf(const std::string &text)
{
    std::vector<json> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(json::parse(line));
    return lines;
}

std::vector<json> eventsOf(const std::vector<json> &lines, const std::string &event)
{
    std::vector<json> found;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(found), [&](const json &line) { return line["event"] == event; });
    return found;
}

/// Candidates of all runs that the journal ever added, and names of all jobs.
std::pair<std::vector<std::string>, std::vector<std::string>> runsAndJobs(const std::string &journal)
{
    std::pair<std::vector<std::string>, std::vector<std::string>> all;
    std::istringstream in(readText(journal));
    for (std::string line; std::getline(in, line);) {
        const json event = json::parse(line, nullptr, false);
        if (event.is_discarded())
            continue;
        if (event.value("event", "") == "runs_added") {
            for (const json &run : event["runs"])
                all.first.push_back(run["candidate"]);
        }
        if (event.value("event", "") == "submit_intended")
            all.second.push_back(event["job_name"]);
    }
    return all;
}

TEST_F(Tune, badCallsAreExplained)
{
    struct Case {
        std::vector<std::string> words;
        std::string says;
    };
    const std::vector<Case> cases{
        {tune({"--budget-runs", "0"}), "--budget-runs 0: is not a whole number from 1 to 1000"},
        {tune({"--budget-runs", "-2"}), "--budget-runs -2"},
        {tune({"--budget-runs", "2.5"}), "--budget-runs 2.5"},
        {tune({"--budget-runs", "1001"}), "--budget-runs 1001"},
        {tune({"--budget-usd", "0"}), "--budget-usd 0: is not a number above 0"},
        {tune({"--budget-usd", "-5"}), "--budget-usd -5"},
        {tune({"--budget-usd", "much"}), "--budget-usd much"},
        {tune({"--budget-usd", "nan"}), "--budget-usd nan"},
        {tune({"--budget-runs", "3", "--stop-below", "120"}), "--stop-below 120"},
        {tune({"--budget-runs", "3", "--seed", "-1"}), "--seed -1"},
        {tune({"--stop-below", "5"}), "--stop-below: needs --budget-runs or --budget-usd"},
        {tune({"--seed", "5"}), "--seed: needs --budget-runs or --budget-usd"},
        {tune({"--base-first"}), "--base-first: needs --budget-runs or --budget-usd"},
        {tune({"--format", "jsonl"}), "--format jsonl: needs --budget-runs or --budget-usd"},
        {tune({"--budget-runs", "3", "--run-all"}), "--run-all: is not used with"},
        {tune({"--budget-runs", "3", "--only", "base_config"}), "--only base_config: is not used with"},
        {tune({"--budget-runs", "3", "--filter", "nosuch<1"}), "nosuch"},
        {tune({"--budget-run", "3"}), "Did you mean"},
        {inFolder("tune", {"--sandbox"}), "--nodes: is required"},
        {inFolder("tune", {"--sandbox", "--budget-runs", "3", "--tensor-parallel-sizes", "2"}), "--nodes: is required"},
        {inFolder("tune", {"--sandbox", "--budget-runs", "3"}), "there is no such folder"},
    };
    for (const Case &one : cases) {
        const CliResult result = runCli(one.words);
        EXPECT_EQ(result.code, 2) << one.says << result.err;
        EXPECT_THAT(result.err, HasSubstr(one.says));
    }
    EXPECT_FALSE(std::filesystem::exists(journal()));
}

TEST_F(Tune, nothingToChooseFromIsExitCodeOne)
{
    const CliResult result = runCli(tune({"--budget-runs", "3", "--filter", "days<0.001"}));
    EXPECT_EQ(result.code, 1) << result.err;
}

TEST_F(Tune, aBudgetOfRuns)
{
    startSandbox(600);
    const CliResult tuned = runCli(tune({"--budget-runs", "3", "--stop-below", "0"}));
    ASSERT_EQ(tuned.code, 0) << tuned.out << tuned.err;
    EXPECT_THAT(tuned.out, HasSubstr("Tuning within 3 runs: choosing among"));
    EXPECT_THAT(tuned.out, HasSubstr("r003 chosen:"));
    EXPECT_THAT(tuned.out, Not(HasSubstr("r004")));
    EXPECT_THAT(tuned.out, HasSubstr("Tuning within 3 runs has ended after 3 runs"));
    EXPECT_THAT(tuned.out, HasSubstr("Best configuration (simulated):"));
    EXPECT_THAT(tuned.out, HasSubstr("simulated: the sandbox's figures, not measurements"));
    EXPECT_EQ(runsAndJobs(journal()).second.size(), 3U);

    const json status = json::parse(runCli(inFolder("status", {"--format", "json"})).out);
    EXPECT_TRUE(status["finished"]);
    EXPECT_EQ(status["tuning"]["runs_begun"], 3);
    EXPECT_EQ(status["tuning"]["end"], "budget_spent");
    EXPECT_THAT(runCli(inFolder("status")).out, HasSubstr("Tuning within 3 runs: 3 begun"));
    const json results = json::parse(runCli(inFolder("results", {"--format", "json"})).out);
    EXPECT_EQ(results["origin"], "simulated");
    EXPECT_EQ(results["runs"].size(), 3U) << "the runs of a tuning are runs like others";

    const CliResult again = runCli(tune({"--budget-runs", "3", "--stop-below", "0"}));
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("A larger budget goes on"));
    EXPECT_EQ(runsAndJobs(journal()).second.size(), 3U);

    // From the stored plan, with a larger budget: goes on from what is known.
    const CliResult more = runCli(inFolder("tune", {"--sandbox", "--budget-runs", "4", "--stop-below", "0", "--format", "jsonl"}));
    ASSERT_EQ(more.code, 0) << more.err;
    const auto lines = linesOf(more.out);
    ASSERT_EQ(eventsOf(lines, "chosen").size(), 1U);
    EXPECT_EQ(eventsOf(lines, "chosen")[0]["run"], "r004");
    ASSERT_EQ(eventsOf(lines, "finished").size(), 1U);
    const json end = eventsOf(lines, "finished")[0];
    EXPECT_EQ(end["runs"].size(), 4U);
    EXPECT_EQ(end["figures"], "simulated");
    const auto [candidates, jobs] = runsAndJobs(journal());
    EXPECT_EQ(jobs.size(), 4U);
    EXPECT_EQ(std::set<std::string>(candidates.begin(), candidates.end()).size(), 4U) << "none was run twice";
}

TEST_F(Tune, aBudgetOfDollars)
{
    startSandbox(120);
    const CliResult tuned = runCli(tune({"--budget-usd", "13", "--format", "jsonl"}));
    ASSERT_EQ(tuned.code, 0) << tuned.out << tuned.err;
    const auto lines = linesOf(tuned.out);
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.front()["event"], "started");
    EXPECT_EQ(lines.front()["budget_usd"], 13);
    EXPECT_EQ(lines.front()["budget_runs"], nullptr);
    const json end = lines.back();
    ASSERT_EQ(end["event"], "finished");
    EXPECT_LE(end["spent_usd"].get<double>(), 13);
    EXPECT_GT(end["spent_usd"].get<double>(), 0);
    double sum = 0;
    for (const json &run : end["runs"])
        sum += run["cost_usd"].get<double>();
    EXPECT_NEAR(sum, end["spent_usd"].get<double>(), 1e-9);
    EXPECT_THAT((std::vector<std::string>{"budget_spent", "converged", "not_worth_it"}),
                testing::Contains(end["reason"].get<std::string>()));
    ASSERT_FALSE(eventsOf(lines, "ended").empty());
    for (const json &ended : eventsOf(lines, "ended")) {
        EXPECT_EQ(ended["figures"], "simulated");
        EXPECT_LE(ended["spent_usd"].get<double>(), 13);
    }
}

TEST_F(Tune, endsWhenNothingLeftCanBeatTheBestByEnough)
{
    startSandbox(600);
    const CliResult tuned = runCli(tune({"--budget-runs", "40", "--stop-below", "60", "--format", "jsonl"}));
    ASSERT_EQ(tuned.code, 0) << tuned.out << tuned.err;
    const json end = linesOf(tuned.out).back();
    EXPECT_EQ(end["reason"], "converged");
    EXPECT_LT(end["runs"].size(), 8U);
}

TEST_F(Tune, anInterruptedOneIsTakenUpAgainAndRunLeavesItAlone)
{
    startSandbox(60);
    volatile std::sig_atomic_t interrupted = 0;
    std::atomic<bool> over = false;
    std::thread person([&] {
        awaitText(journal(), "\"running\"", [&] { return over.load(); });
        interrupted = 1;
    });
    const CliResult left = runCli(tune({"--budget-runs", "2", "--stop-below", "0"}), {.interruptFlag = &interrupted});
    over = true;
    person.join();
    EXPECT_EQ(left.code, 130) << left.out << left.err;
    EXPECT_THAT(left.out, HasSubstr("until the same command takes the tuning up again"));
    EXPECT_THAT(runCli(inFolder("status", {"--offline"})).out, HasSubstr("autotuner tune"));

    const CliResult run = runCli(inFolder("run", {"--sandbox"}));
    EXPECT_EQ(run.code, 2) << run.out;
    EXPECT_THAT(run.err, HasSubstr("chosen one after the other, within a budget"));

    const CliResult resumed = runCli(tune({"--budget-runs", "2", "--stop-below", "0"}));
    EXPECT_EQ(resumed.code, 0) << resumed.out << resumed.err;
    EXPECT_THAT(resumed.out, HasSubstr("1 begun before"));
    EXPECT_EQ(runsAndJobs(journal()).second.size(), 2U);
}

TEST_F(Tune, goesOnAfterTooManyFailures)
{
    startSandbox(600);
    // One configuration, which runs out of memory there.
    const auto args = tune({"--filter", "tp=1 pp=1 mbs=2", "--budget-runs", "2", "--stop-below", "0", "--stop-after-failures", "1"});
    const CliResult failed = runCli(args);
    EXPECT_THAT(failed.out, HasSubstr("ended after 1 run and")) << failed.err;
    EXPECT_THAT(failed.out, HasSubstr("too many runs have failed"));
    EXPECT_THAT(failed.out, Not(HasSubstr("no longer count")));
    const CliResult on = runCli(args);
    EXPECT_THAT(on.out, HasSubstr("Earlier failures no longer count: it ends after 1 further")) << on.err;
    EXPECT_THAT(on.out, HasSubstr("all candidates were run")) << "an end of its own, not that of before";
}

TEST_F(Tune, stopEndsIt)
{
    startSandbox(60);
    volatile std::sig_atomic_t interrupted = 0;
    std::atomic<bool> over = false;
    std::thread person([&] {
        awaitText(journal(), "\"running\"", [&] { return over.load(); });
        interrupted = 1;
    });
    EXPECT_EQ(runCli(tune({"--budget-runs", "5"}), {.interruptFlag = &interrupted}).code, 130);
    over = true;
    person.join();
    const CliResult stopped = runCli(inFolder("stop", {"--all"}));
    EXPECT_EQ(stopped.code, 0) << stopped.err;
    EXPECT_THAT(stopped.out, HasSubstr("Ended the tuning"));
    const json status = json::parse(runCli(inFolder("status", {"--format", "json", "--offline"})).out);
    EXPECT_TRUE(status["finished"]);
    EXPECT_EQ(status["tuning"]["end"], "stopped");
}

#ifdef AUTOTUNER_PROGRAM
/// The program itself, so that it can be killed.
pid_t start(const std::vector<std::string> &args)
{
    std::vector<char *> words{const_cast<char *>(AUTOTUNER_PROGRAM)};
    for (const std::string &word : args)
        words.push_back(const_cast<char *>(word.c_str()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int descriptor : {0, 1, 2})
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0);
    pid_t pid = 0;
    EXPECT_EQ(posix_spawn(&pid, AUTOTUNER_PROGRAM, &actions, nullptr, words.data(), environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    return pid;
}

TEST_F(Tune, survivesBeingKilled)
{
    startSandbox(60);
    const std::vector<std::string> args = tune({"--budget-runs", "3", "--stop-below", "0", "--yes"});
    for (const std::string &until : {std::string("\"tuning_set\""), std::string("\"running\""), std::string("\"r002\"")}) {
        const pid_t pid = start(args);
        pid_t ended = 0; // once it was waited for, the number may be another process's
        awaitText(journal(), until, [&] { return (ended = waitpid(pid, nullptr, WNOHANG)) != 0; });
        ASSERT_EQ(ended, 0) << "it ended by itself before " << until;
        kill(pid, SIGKILL);
        waitpid(pid, nullptr, 0);
    }
    const CliResult resumed = runCli(args);
    ASSERT_EQ(resumed.code, 0) << resumed.out << resumed.err;
    const auto [candidates, jobs] = runsAndJobs(journal());
    EXPECT_EQ(candidates.size(), 3U);
    EXPECT_EQ(jobs.size(), 3U);
    EXPECT_EQ(std::set<std::string>(candidates.begin(), candidates.end()).size(), 3U);
}
#endif

} // namespace
