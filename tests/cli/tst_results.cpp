// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// results on folders of logs: the original's printed figures, files left behind, bad calls.
#include "cli/clirun.h"
#include "cli/traininglogs.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <regex>

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const std::string kModel = "llama31_8b";

/// What only an estimator says: it may change with it.
std::string withoutPredictions(const std::string &text)
{
    return std::regex_replace(text, std::regex("Predicted step times: [^\n]*"), "Predicted step times: #");
}

class Results : public testing::Test {
protected:
    /// Eight nodes of H200 at $3, as in the original's README, with its table's configurations among others.
    void generate(const std::string &tokens = "15000")
    {
        const CliResult made =
            runCli(generateArgs(configs(),
                                {"--tensor-parallel-sizes", "1,2,4", "--pipeline-parallel-sizes", "1,4", "--context-parallel-sizes", "1,2",
                                 "--micro-batch-sizes", "1,2,4", "--global-batch-sizes", "512", "--num-tokens-in-b", tokens}));
        ASSERT_EQ(made.code, 0) << made.err;
    }
    [[nodiscard]] std::string configs() const { return m_folder / "configs"; }
    [[nodiscard]] std::string argsFile() const { return m_folder / ("configs/" + kModel + "/args.json"); }
    [[nodiscard]] std::string logs() const { return m_folder / "logs"; }
    [[nodiscard]] static std::string nameOf(const std::string &layout, int gbs = 512)
    {
        return "llama31_8b_8nodes_" + layout + "_seq_8192_gbs_" + std::to_string(gbs);
    }
    void addLog(const std::string &folder, const LogShape &shape, const std::string &tail = {}) const
    {
        writeText(logs() + "/" + folder + "/log_job_0.out", trainingLog(shape) + tail);
    }
    /// Five of the README's table and its base, under names of the original's.
    void addLogsOfTheReadme() const
    {
        const std::pair<const char *, double> runs[] = {
            {"tp_4_pp_1_cp_1_ep_1_mbs_2_vp_1", 1.81}, {"tp_4_pp_1_cp_1_ep_1_mbs_1_vp_1", 1.84},
            {"tp_2_pp_4_cp_2_ep_1_mbs_4_vp_1", 1.88}, {"tp_4_pp_1_cp_2_ep_1_mbs_2_vp_1", 1.89},
            {"tp_4_pp_1_cp_2_ep_1_mbs_1_vp_1", 1.95}, {"tp_1_pp_1_cp_2_ep_1_mbs_1_vp_None", 6.41}};
        for (const auto &[layout, seconds] : runs)
            addLog("llama_8b_8nodes_" + std::string(layout) + "_seq_8192_gbs_512", {seconds});
    }
    [[nodiscard]] CliResult results(const std::vector<std::string> &more = {}, const CliSetup &setup = {}) const
    {
        std::vector<std::string> args{"results", "--config-dir", configs(), "--model", kModel, "--logs-path", logs()};
        args.insert(args.end(), more.begin(), more.end());
        return runCli(args, setup);
    }
    [[nodiscard]] json resultsJson(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> args{"--format", "json"};
        args.insert(args.end(), more.begin(), more.end());
        const CliResult result = results(args);
        EXPECT_EQ(result.code, 0) << result.err;
        return json::parse(result.out);
    }

    TempFolder m_folder;
};

/// What the command prints of it, from above to below.
const char *const kOriginalsOrder[] = {"Performance & Cost Analysis Summary",
                                       "Best Performing Configuration",
                                       "tp_4_pp_1_cp_1_ep_1_mbs_2",
                                       "1894.61",
                                       "Time per Global Step: 1.8100s",
                                       "Total Training Time: 74.9 days",
                                       "Total Training Cost: $345,230.10",
                                       "above what the GPU can do",
                                       "Base Configuration",
                                       "534.98",
                                       "Time per Global Step: 6.4100s",
                                       "Total Training Time: 265.3 days",
                                       "Total Training Cost: $1,222,610.47",
                                       "Best vs Base Performance & Cost Savings:",
                                       "improvement: +254.1%",
                                       "Training time savings: 4569.7 hours (190.4 days)",
                                       "Cost savings: $877,380.37 (+71.8%)",
                                       "Total Savings: $877,380.37",
                                       "Top 5 Configurations - Performance & Cost Analysis",
                                       "1894.61",
                                       "74.9",
                                       "$345,230",
                                       "1863.72",
                                       "76.2",
                                       "$350,952",
                                       "1824.06",
                                       "77.8",
                                       "$358,582",
                                       "1814.41",
                                       "78.2",
                                       "$360,489",
                                       "1758.58",
                                       "80.7",
                                       "$371,933",
                                       "Table Legend",
                                       "Full Configuration Names",
                                       "1. [Best]",
                                       "2. [Generated]",
                                       "Recommendations",
                                       "Best Performance:",
                                       "Most Cost-Efficient:",
                                       "Switch from base config to save: $877,380.37",
                                       "Cost analysis completed successfully!",
                                       "Flagged Runs",
                                       "above what the GPU can do"};

/// The table of the original's README, from its step times. Its figures are consistent with one another at
/// 15,000 billion tokens, 64 GPUs, $3 per GPU-hour (the command beside it says 1000), and they are those of
/// no H200: twice its peak, so each of the fast rows is flagged. Its TFLOPS are its own formula's with a
/// vocabulary of 32,000; with the model's own FLOPs they are a little lower. That every figure follows is
/// shown in tests/results/tst_analysis.cpp; here, that the command prints them, in its order.
TEST_F(Results, printTheOriginalsReadme)
{
    generate();
    addLogsOfTheReadme();
    const CliResult result =
        results({"--launcher-node-group", "tme-nebius-h200-01", "--mount-from", "node-nfs:lepton-shared-fs", "--mount-source-path", "/",
                 "--mount-path", "/nemo-workspace", "--log-prefix", "log", "--cost-per-gpu-hour", "3.0", "--original-formula"});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(result.err, "");
    expectGolden("results_original_readme.txt", withoutPredictions(normalised(result.out, m_folder.path())));
    std::size_t at = 0;
    for (const char *printed : kOriginalsOrder) {
        const std::size_t found = result.out.find(printed, at);
        ASSERT_NE(found, std::string::npos) << printed << " is not where the original has it";
        at = found + std::string_view(printed).size();
    }
}

TEST_F(Results, theGoalAndThePriceOfTheCallCount)
{
    generate("1000");
    addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None"), {1.81});
    const json asStored = resultsJson();
    const json asked = resultsJson({"--tokens-in-b", "15000", "--price-per-gpu-hour", "6"});
    EXPECT_NEAR(asStored["runs"][0]["figures"]["training_days"].get<double>(), 74.9 / 15, 0.01);
    EXPECT_NEAR(asked["runs"][0]["figures"]["training_days"].get<double>(), 74.92, 0.01);
    EXPECT_NEAR(asked["runs"][0]["figures"]["training_cost_usd"].get<double>(), 2 * 345230.10, 0.1);
}

TEST_F(Results, leaveTheOriginalsFilesBehind)
{
    generate();
    const std::string oom = nameOf("tp_2_pp_1_cp_1_ep_1_mbs_4_vp_None");
    addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None"), {4.0});
    addLog(oom, {4.0, 0}, outOfMemoryLine());
    EXPECT_EQ(results({"--no-record"}).code, 0);
    EXPECT_FALSE(fs::exists(logs() + "/final_summary_8nodes.csv"));
    EXPECT_THAT(runCli({"list-configs", "--config-dir", configs(), "--model", kModel}).out,
                HasSubstr("Performance Results: Not available"));

    const CliResult recorded = results();
    EXPECT_THAT(recorded.out, HasSubstr("Written: " + logs() + "/final_summary_8nodes.csv"));
    EXPECT_THAT(readText(logs() + "/final_summary_8nodes.csv"), HasSubstr("Model Name,"));
    EXPECT_THAT(readText(logs() + "/failed_jobs_8nodes.csv"), HasSubstr(oom));
    EXPECT_THAT(runCli({"list-configs", "--config-dir", configs(), "--model", kModel}).out,
                HasSubstr("Performance Results: Available (1 configurations)"));
    const CliResult again = results();
    EXPECT_THAT(again.out, Not(HasSubstr("No Known Configuration"))) << "its own files are no logs";
}

TEST_F(Results, onlyWhatWasWrittenIsSaidToBe)
{
    generate();
    addLog(nameOf("tp_2_pp_1_cp_1_ep_1_mbs_4_vp_None"), {4.0, 0}, outOfMemoryLine());
    const std::string before = readText(argsFile());
    EXPECT_THAT(results().out, Not(HasSubstr("args.json"))) << "no run has figures to note";
    EXPECT_EQ(readText(argsFile()), before);
    addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None"), {4.0});
    EXPECT_THAT(results().out, HasSubstr("Written: " + argsFile()));
    EXPECT_THAT(results().out, Not(HasSubstr("args.json"))) << "they stand there already";
}

TEST_F(Results, logsThatCannotBeWrittenToAreAWarning)
{
    generate();
    addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None"), {4.0});
    fs::create_directories(logs() + "/final_summary_8nodes.csv"); // in the way even of a superuser
    const CliResult result = results();
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.err, HasSubstr("warning: " + logs() + "/final_summary_8nodes.csv"));
    EXPECT_THAT(result.out, HasSubstr("Best Performing Configuration"));
    EXPECT_THAT(result.out, HasSubstr("args.json")) << "what can be written is";
}

TEST_F(Results, topNIsHonoured)
{
    generate();
    for (int mbs : {1, 2, 4}) {
        addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_" + std::to_string(mbs) + "_vp_None"), {5.0 - mbs});
        addLog(nameOf("tp_2_pp_1_cp_1_ep_1_mbs_" + std::to_string(mbs) + "_vp_None"), {6.0 - mbs});
    }
    const CliResult two = results({"--top-n", "2"});
    EXPECT_THAT(two.out, HasSubstr("Top 2 Configurations"));
    EXPECT_THAT(two.out, HasSubstr("4 more runs are ranked; --top-n 6 shows all"));
    EXPECT_THAT(two.out, Not(HasSubstr("\n3. [")));
    const CliResult all = results({"--top-n", "2147483647"});
    EXPECT_THAT(all.out, HasSubstr("Top 6 Configurations"));
    EXPECT_THAT(all.out, HasSubstr("\n6. ["));
}

TEST_F(Results, everyRunIsAccountedFor)
{
    generate();
    const std::string fast = nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None");
    const std::string cut = nameOf("tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None");
    const std::string few = nameOf("tp_2_pp_1_cp_1_ep_1_mbs_1_vp_None");
    const std::string oom = nameOf("tp_2_pp_1_cp_1_ep_1_mbs_4_vp_None");
    addLog(fast, {4.0});
    addLog(cut, {5.0, 20, 50});
    addLog(few, {3.0, 6, 6});
    addLog(oom, {4.0, 2}, outOfMemoryLine());
    addLog("experiment_of_monday", {7.0});
    const CliResult result = results();
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr(cut + ": incomplete: 20 of 50 steps"));
    EXPECT_THAT(result.out, HasSubstr(few + ": fewer than 10 steps"));
    EXPECT_THAT(result.out, HasSubstr("Best Performing Configuration:\n" + fast)) << "six steps are too few to be the best";
    EXPECT_THAT(result.out, HasSubstr("Failed Runs"));
    EXPECT_THAT(result.out, HasSubstr("Out of GPU memory"));
    EXPECT_THAT(result.out, HasSubstr(oom + ":\n  [rank0]: torch.OutOfMemoryError"));
    EXPECT_THAT(result.out, HasSubstr("\n  -> Out of GPU memory")) << "the advice, whole at any width";
    EXPECT_THAT(result.out, HasSubstr("--assign " + logs() + "/experiment_of_monday=CONFIGURATION"));

    const std::string csv = results({"--format", "csv"}).out;
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\r'), 5) << "a header and a line for each run";
    EXPECT_THAT(csv, HasSubstr(oom + ","));
    EXPECT_THAT(csv, HasSubstr(",failed,[rank0]: torch.OutOfMemoryError"));
    EXPECT_THAT(csv, HasSubstr(",incomplete,"));

    const json told = resultsJson();
    EXPECT_EQ(told["runs"].size(), 4U);
    EXPECT_EQ(told["runs"][told["best"].get<std::size_t>()]["configuration"], fast);
    ASSERT_EQ(told["failures"].size(), 1U);
    EXPECT_EQ(told["runs"][told["failures"][0].get<std::size_t>()]["failure"]["class"], "cuda_oom");
    ASSERT_EQ(told["unassigned"].size(), 1U);
    EXPECT_EQ(told["unassigned"][0]["steps_read"], 50);
    EXPECT_DOUBLE_EQ(told["unassigned"][0]["median_step_seconds"].get<double>(), 7.0);
}

TEST_F(Results, logsAreAssignedByHand)
{
    generate();
    const std::string name = nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None");
    addLog("experiment of a=b", {4.0});
    addLog("scrap", {1.0});
    const json told = resultsJson({"--assign", "experiment of a=b=" + name, "--assign", logs() + "/scrap=None"});
    ASSERT_EQ(told["runs"].size(), 1U);
    EXPECT_EQ(told["runs"][0]["configuration"], name);
    EXPECT_EQ(told["runs"][0]["source"]["assigned_by_hand"], true);
    EXPECT_EQ(told["unassigned"].size(), 0U);

    const CliResult unknown = results({"--assign", "scrap=bse_config"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.err, HasSubstr("--assign bse_config: no such configuration. Did you mean base_config?"));
}

TEST_F(Results, warmupAndStepTimeAreChosen)
{
    generate();
    addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None"), {4.006, 20});
    const auto step = [&](const std::vector<std::string> &more) {
        return resultsJson(more)["runs"][0]["figures"]["step_seconds"].get<double>();
    };
    EXPECT_DOUBLE_EQ(step({}), 4.006);
    EXPECT_DOUBLE_EQ(step({"--step-time", "rounded-mean"}), 4.01);
    EXPECT_NEAR(step({"--step-time", "mean", "--warmup", "0"}), 4.006 * 22 / 20, 1e-9) << "the first step takes three times as long";
    EXPECT_EQ(resultsJson({"--warmup", "7"})["runs"][0]["figures"]["statistics"]["warmup_steps"], 7);
}

TEST_F(Results, jsonHasStableKeys)
{
    generate();
    addLog("base_config", {6.41});
    addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None"), {4.0});
    const json told = resultsJson();
    EXPECT_EQ(told["format"], "autotuner-results");
    EXPECT_EQ(told["version"], 1);
    for (const char *key : {"model", "origin", "method", "best", "base", "cheapest", "worst", "savings", "by_speed", "by_cost", "pareto",
                            "failures", "step_prediction", "knobs", "unassigned", "missing", "problems", "runs"})
        EXPECT_TRUE(told.contains(key)) << key;
    const json &run = told["runs"][0];
    for (const char *key :
         {"configuration", "candidate", "is_base", "origin", "outcome", "cautions", "settings", "cluster", "steps_read", "steps_planned",
          "peak_memory_gib", "predicted_step_seconds", "predicted_memory_gib", "figures", "failure", "source", "files"})
        EXPECT_TRUE(run.contains(key)) << key;
    EXPECT_EQ(told["origin"], "measured");
    EXPECT_NEAR(told["savings"]["cost_percent"].get<double>(), (1 - 4.0 / 6.41) * 100, 1e-6);
    EXPECT_EQ(told["by_speed"].size(), 2U);
    EXPECT_EQ(told["method"], (json{{"warmup", "settled"}, {"step_time", "median"}, {"goal_tokens_in_billions", 15000.0}}));
}

TEST_F(Results, otherFormsSayTheSame)
{
    generate();
    const std::string name = nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None");
    addLog(name, {4.0});
    const CliResult csv = results({"--format", "csv"});
    EXPECT_EQ(csv.code, 0);
    EXPECT_THAT(csv.out, HasSubstr("Full Configuration Name"));
    EXPECT_THAT(csv.out, HasSubstr(name));
    EXPECT_THAT(csv.out, Not(HasSubstr("Written:"))) << "data is not mixed with words";
    EXPECT_THAT(results({"--format", "markdown"}).out, HasSubstr(name));
    const CliResult html = results({"--format", "html", "--output", m_folder / "r.html"});
    EXPECT_EQ(html.code, 0) << html.err;
    EXPECT_THAT(readText(m_folder / "r.html"), HasSubstr("<html"));
    EXPECT_THAT(html.out, HasSubstr("Written: " + (m_folder / "r.html")));
    const CliResult table = results({"--output", m_folder / "r.txt", "--color", "auto"}, {.terminal = true, .width = 60});
    EXPECT_THAT(readText(m_folder / "r.txt"), Not(HasSubstr("\x1b["))) << "a file has no colours";
}

TEST_F(Results, simulatedLogsAreCalledSo)
{
    generate();
    writeText(logs() + "/" + nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None") + "/log_job_0.out",
              "# Simulated by the AutoTuner sandbox: no figure in this file is a measurement.\n" + trainingLog({4.0}));
    const CliResult result = results();
    EXPECT_THAT(result.out, HasSubstr("(simulated: the sandbox's figures, not measurements)"));
    EXPECT_THAT(result.out, HasSubstr("Best Performing Configuration (simulated):"));
    EXPECT_EQ(resultsJson()["origin"], "simulated");
    EXPECT_THAT(results({"--format", "csv"}).out, HasSubstr("simulated"));
    EXPECT_THAT(results({"--format", "markdown"}).out, HasSubstr("SIMULATED"));
}

TEST_F(Results, nothingToRankIsExitCodeOne)
{
    generate();
    fs::create_directories(logs());
    const CliResult empty = results();
    EXPECT_EQ(empty.code, 1);
    EXPECT_THAT(empty.out, HasSubstr("No performance data to analyze"));
    EXPECT_THAT(empty.err, HasSubstr("no logs were found"));
    addLog(nameOf("tp_2_pp_1_cp_1_ep_1_mbs_4_vp_None"), {4.0, 0}, outOfMemoryLine());
    const CliResult failed = results();
    EXPECT_EQ(failed.code, 1);
    EXPECT_THAT(failed.out, HasSubstr("Failed Runs"));
    EXPECT_THAT(failed.err, HasSubstr("no run has steps"));
    EXPECT_TRUE(json::parse(results({"--format", "json"}).out)["best"].is_null());
}

TEST_F(Results, anyBytesAmongTheLogs)
{
    generate();
    const std::string name = nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None");
    addLog(name, {4.0});
    writeText(logs() + "/" + name + "/core.out",
              std::string("\x7f"
                          "ELF\0\xff\xfe\x80\0\0",
                          10)
                  + std::string(4096, '\0'));
    writeText(logs() + "/" + name + "/events.out.tfevents.1.host.1.0", std::string("\x18\0\0\0garbage", 11));
    writeText(logs() + "/n\xffme\x1b[31m/log.out", trainingLog({5.0}));
    const CliResult result = results();
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, Not(HasSubstr("\x1b")));
    EXPECT_EQ(resultsJson()["by_speed"].size(), 1U);
}

TEST_F(Results, badCallsAreExplained)
{
    generate();
    addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None"), {4.0});
    writeText(m_folder / "file", "x");
    struct Case {
        std::vector<std::string> more;
        std::string says;
    };
    const std::vector<Case> cases{
        {{"--top-n", "0"}, "--top-n 0: \"0\" is not a whole number from 1"},
        {{"--top-n", "-1"}, "--top-n -1"},
        {{"--top-n", "99999999999"}, "--top-n 99999999999"},
        {{"--top-n", "five"}, "--top-n five"},
        {{"--cost-per-gpu-hour", "0"}, "--cost-per-gpu-hour 0: is not a number above 0"},
        {{"--cost-per-gpu-hour", "-3"}, "--cost-per-gpu-hour -3"},
        {{"--cost-per-gpu-hour", "nan"}, "--cost-per-gpu-hour nan"},
        {{"--cost-per-gpu-hour", "inf"}, "--cost-per-gpu-hour inf"},
        {{"--cost-per-gpu-hour", "3,0"}, "--cost-per-gpu-hour 3,0"},
        {{"--num-tokens-in-b", "0"}, "--num-tokens-in-b 0"},
        {{"--warmup", "-1"}, "--warmup -1: is neither \"settled\" nor a number of steps"},
        {{"--warmup", "soon"}, "--warmup soon"},
        {{"--step-time", "mode"}, "\"mode\" is not one of median, mean, rounded-mean"},
        {{"--format", "xml"}, "--format xml"},
        {{"--log-prefix", "nothing"}, "--log-prefix nothing: no file in "},
        {{"--assign", "x"}, "--assign x: is not PATH=CONFIGURATION"},
        {{"--assign", "=x"}, "is not PATH=CONFIGURATION"},
        {{"--assign", "none_there=base_config"}, "there is no such folder or file"},
        {{"--output", m_folder / "none/r.txt"}, "there is no folder"},
        {{"--output", m_folder.path()}, "is a folder, not a file"},
        {{"--output", ""}, "--output: is empty"},
        {{"--sandbox"}, "--sandbox: is not used with --logs-path"},
        {{"extra"}, "unexpected argument"},
    };
    for (const Case &bad : cases) {
        const CliResult result = results(bad.more);
        EXPECT_EQ(result.code, 2) << bad.says;
        EXPECT_THAT(result.err, HasSubstr(bad.says));
        EXPECT_EQ(result.out, "") << bad.says;
    }
    EXPECT_FALSE(fs::exists(logs() + "/final_summary_8nodes.csv")) << "nothing is left by a call that failed";
}

TEST_F(Results, badFoldersAreExplained)
{
    generate();
    addLog(nameOf("tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None"), {4.0});
    writeText(m_folder / "file", "x");
    const auto call = [&](const std::string &configDir, const std::string &model, const std::string &path) {
        return runCli({"results", "--config-dir", configDir, "--model", model, "--logs-path", path});
    };
    struct Case {
        CliResult result;
        std::string says;
    };
    const std::vector<Case> cases{
        {call(m_folder / "none", kModel, logs()), "there is no such folder"},
        {call(configs(), "llama31_9b", logs()), "Did you mean llama31_8b?"},
        {call(configs(), kModel, m_folder / "none"), "there is no such folder"},
        {call(configs(), kModel, m_folder / "file"), "is no folder"},
        {call(configs(), kModel, ""), "--logs-path: is empty"},
        {runCli({"results", "--config-dir", configs(), "--model", kModel}), "Name the folder of logs: --logs-path DIR"},
        {runCli({"results", "--config-dir", configs(), "--model", kModel, "--log-prefix", "nemo"}), "needs --logs-path"},
        {runCli({"results", "--config-dir", configs(), "--model", kModel, "--sandbox"}), "nothing was run on the sandbox here"},
        {runCli({"results"}), "--config-dir: is required"},
    };
    for (const Case &bad : cases) {
        EXPECT_EQ(bad.result.code, 2) << bad.says;
        EXPECT_THAT(bad.result.err, HasSubstr(bad.says));
    }
    const std::string whole = readText(argsFile());
    for (const std::string &damage : {std::string("{"), std::string(), std::string("[1]"), whole.substr(0, whole.size() / 2)}) {
        writeText(argsFile(), damage);
        const CliResult result = results();
        EXPECT_EQ(result.code, 2) << damage.substr(0, 20);
        EXPECT_THAT(result.err, HasSubstr("args.json"));
    }
}

} // namespace
