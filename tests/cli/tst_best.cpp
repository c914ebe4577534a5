// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// best and gpu-counts.
#include "cli/clirun.h"

#include <algorithm>
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using Words = std::vector<std::string>;

Words joined(Words words, const Words &more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

CliResult best(const Words &more, const CliSetup &setup = {})
{
    return runCli(joined({"best", "--model", "llama31_8b", "--nodes", "2", "--gpu", "h100"}, more), setup);
}

CliResult counts(const Words &more, const CliSetup &setup = {})
{
    return runCli(joined({"gpu-counts", "--model", "llama31_8b", "--gpu", "h100"}, more), setup);
}

json bestJson(const Words &more)
{
    const CliResult result = best(joined({"--format", "json"}, more));
    EXPECT_EQ(result.code, 0) << result.err;
    return json::parse(result.out);
}

TEST(BestCommand, RanksByDays)
{
    const json document = bestJson({"--top", "5"});
    EXPECT_EQ(document["format"], "autotuner-whole-space");
    EXPECT_EQ(document["model"], "llama31_8b");
    EXPECT_EQ(document["figures"], "predicted");
    EXPECT_TRUE(document["why_nothing"].is_null());
    const json &rows = document["rows"];
    ASSERT_GE(rows.size(), 5u); // and trades
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(rows[i]["rank"], i + 1);
        EXPECT_EQ(rows[i]["global_batch_size"], 512); // the recipe's
        EXPECT_LT(rows[i]["oom_percent"].get<double>(), 5);
        if (i > 0) {
            EXPECT_GE(rows[i]["days"].get<double>(), rows[i - 1]["days"].get<double>());
        }
    }
    const json &found = document["counts"];
    EXPECT_EQ(found["combinations"].get<int>(),
              found["ruled_out"].get<int>() + found["cannot_fit"].get<int>() + found["provably_slower"].get<int>()
                  + found["estimated"].get<int>());
}

TEST(BestCommand, HoldsKnobsAndLimits)
{
    const json held = bestJson({"--tensor-parallel-sizes",
                                "2,4",
                                "--recompute",
                                "full",
                                "--fsdp",
                                "0",
                                "--sequence-parallel",
                                "on",
                                "--distributed-optimizer",
                                "on",
                                "--seq-length",
                                "4096",
                                "--global-batch-sizes",
                                "128",
                                "--virtual-pipeline-model-parallel-sizes",
                                "1,None",
                                "--precision",
                                "fp8",
                                "--top",
                                "50"});
    ASSERT_FALSE(held["rows"].empty());
    for (const json &row : held["rows"]) {
        EXPECT_THAT(row["tensor_parallel"].get<int>(), testing::AnyOf(2, 4));
        EXPECT_EQ(row["recompute"], "full");
        EXPECT_EQ(row["seq_length"], 4096);
        EXPECT_EQ(row["global_batch_size"], 128);
        EXPECT_EQ(row["precision"], "fp8");
        EXPECT_EQ(row["sequence_parallel"], "on");
    }
    const json safe = bestJson({"--oom-limit", "0.05"});
    for (const json &row : safe["rows"])
        EXPECT_EQ(row["verdict"], "safe");
}

TEST(BestCommand, ShowsEveryConfigurationOrTheBestOfEachLayout)
{
    const auto layoutsOf = [](const json &document) {
        std::set<std::string> layouts;
        for (const json &row : document["rows"]) {
            std::string key;
            for (const char *knob : {"tensor_parallel", "pipeline_parallel", "virtual_pipeline", "context_parallel", "micro_batch_size"})
                key += row[knob].dump() + "/";
            layouts.insert(key);
        }
        return layouts;
    };
    EXPECT_EQ(layoutsOf(bestJson({"--top", "20", "--oom-limit", "0.05"})).size(), 20u);
    EXPECT_LT(layoutsOf(bestJson({"--top", "20", "--distinct", "all"})).size(), 20u);
}

TEST(BestCommand, FollowsTheFront)
{
    const json front = bestJson({"--pareto", "--pareto-reach", "30"});
    const json &rows = front["rows"];
    ASSERT_GT(rows.size(), 1u);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        EXPECT_GT(rows[i]["days"].get<double>(), rows[i - 1]["days"].get<double>());
        EXPECT_LE(rows[i]["oom_percent"].get<double>(), rows[i - 1]["oom_percent"].get<double>());
    }
    EXPECT_LE(rows.back()["days"].get<double>(), rows.front()["days"].get<double>() * 1.31);
}

TEST(BestCommand, TableSaysWhatItIs)
{
    const CliResult table = best({"--top", "2"});
    EXPECT_EQ(table.code, 0);
    EXPECT_THAT(table.out,
                AllOf(HasSubstr("Best of the whole space on 16 GPUs (predicted)"), HasSubstr("combinations: "),
                      HasSubstr("provably slower"), HasSubstr("recipe's own configuration takes"), Not(HasSubstr("ETP"))));
    EXPECT_EQ(table.err, "");
    const CliResult csv = best({"--top", "2", "--format", "csv"});
    EXPECT_THAT(csv.out, AllOf(StartsWith("rank,"), HasSubstr("days (predicted, estimator"), Not(HasSubstr("combinations: "))));
    EXPECT_GE(std::count(csv.out.begin(), csv.out.end(), '\n'), 3);
    EXPECT_THAT(best({"--format", "markdown"}).out, StartsWith("| Rank |"));
}

json ranked(const json &document)
{
    json rows = json::array();
    for (const json &row : document["rows"]) {
        if (!row["rank"].is_null())
            rows.push_back(row);
    }
    return rows;
}

/// On 40 GB what is safe is slower than what is tight.
TEST(BestCommand, SafeOnesLeadAndTightOnesAreTrades)
{
    const Words small{"--memory-per-gpu", "40", "--top", "3"};
    const json usual = bestJson(small);
    ASSERT_EQ(ranked(usual).size(), 3u);
    ASSERT_GT(usual["rows"].size(), 3u);
    for (const json &row : usual["rows"]) {
        const bool trade = row["rank"].is_null();
        EXPECT_EQ(row["trade"], trade ? "yes" : "no");
        EXPECT_EQ(row["verdict"], trade ? "tight" : "safe");
        EXPECT_EQ(row["days"].get<double>() < usual["rows"][0]["days"].get<double>(), trade);
    }
    EXPECT_EQ(usual["oom_limit"], 0.05);
    EXPECT_EQ(usual["only_tight"], false);
    EXPECT_THAT(best(small).out, AllOf(HasSubstr("trade"), HasSubstr("Trades are up to "), HasSubstr(" % faster than the best")));

    const json any = bestJson(joined(small, {"--oom-limit", "0.5"})); // who wants it so
    EXPECT_EQ(ranked(any).size(), any["rows"].size());
    EXPECT_EQ(any["rows"][0]["verdict"], "tight");
    const json front = bestJson(joined(small, {"--pareto"})); // from what is fastest to what is surest
    EXPECT_EQ(front["rows"].front()["verdict"], "tight");
    EXPECT_EQ(front["rows"].back()["verdict"], "safe");
}

struct BaseCase {
    Words words;
    std::string told;
};

TEST(BestCommand, SaysWhyTheRecipeMayBeFaster)
{
    const std::vector<BaseCase> cases{{{}, "days (Tight): the best saves "},
                                      {{"--memory-per-gpu", "40"}, "days (Potential OOM): the best fits, and takes longer by "},
                                      {{"--global-batch-sizes", "7"}, "days (Tight): the best of the given values takes longer by "},
                                      {{"--memory-per-gpu", "40", "--seq-length", "2048"}, "the best saves "}};
    for (const BaseCase &one : cases)
        EXPECT_THAT(best(one.words).out, HasSubstr(one.told));
}

TEST(BestCommand, ProgressStandsOnATerminalAlone)
{
    EXPECT_EQ(best({"--top", "1"}).err, "");
    const CliResult shown = best({"--top", "1"}, {.terminal = true, .width = 200});
    EXPECT_THAT(shown.err, AllOf(HasSubstr("Searching the whole space: "), testing::EndsWith("\r")));
}

TEST(BestCommand, TellsWhyNothingFits)
{
    const CliResult result = runCli({"best", "--model", "llama31_405b", "--nodes", "1", "--gpu", "h100"});
    EXPECT_EQ(result.code, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("No configuration fits on 8 GPUs"), HasSubstr("The closest: tp")));
    const CliResult broken = best({"--global-batch-sizes", "7", "--tensor-parallel-sizes", "1", "--pipeline-parallel-sizes", "1",
                                   "--context-parallel-sizes", "1", "--format", "json"});
    EXPECT_EQ(broken.code, 2); // the values contradict one another: more memory would not help
    EXPECT_THAT(broken.err, HasSubstr("No layout of 16 GPUs can share a global batch of 7"));
    EXPECT_TRUE(json::parse(broken.out)["rows"].empty());
    EXPECT_FALSE(json::parse(broken.out)["why_nothing"].is_null());
}

struct BadCall {
    Words words;
    std::string problem;
};

TEST(BestCommand, RefusesBadInput)
{
    const std::vector<BadCall> calls{
        {{"--top", "0"}, "--top 0"},
        {{"--top", "many"}, "--top many"},
        {{"--oom-limit", "0"}, "--oom-limit 0"},
        {{"--oom-limit", "1.5"}, "--oom-limit 1.5"},
        {{"--oom-limit", "nan"}, "--oom-limit nan"},
        {{"--pareto-reach", "10"}, "--pareto"},
        {{"--pareto", "--pareto-reach", "-1"}, "--pareto-reach -1"},
        {{"--tensor-parallel-sizes", "two"}, "--tensor-parallel-sizes two"},
        {{"--tensor-parallel-sizes", "0"}, "--tensor-parallel-sizes"},
        {{"--tensor-parallel-sizes", "None"}, "--tensor-parallel-sizes None"},
        {{"--micro-batch-sizes", "2147483647"}, "--micro-batch-sizes"},
        {{"--recompute", "some"}, "--recompute some"},
        {{"--recompute", ""}, "--recompute"},
        {{"--precision", "fp7"}, "--precision"},
        {{"--data-parallel-sharding-strategy", "all"}, "--data-parallel-sharding-strategy all"},
        {{"--sequence-parallel", "both"}, "--sequence-parallel"},
        {{"--distinct", "none"}, "--distinct"},
        {{"--seq-length", "0"}, "--seq-length 0"},
        {{"--seq-length", "4096,8192"}, "--seq-length 4096,8192"},
        {{"--seq-length", "127"}, "--seq-length 127"},
        {{"--seq-length", "9999999"}, "--seq-length 9999999"},
        {{"--num-tokens-in-b", "-1"}, "--num-tokens-in-b -1"},
        {{"--num-tokens-in-b", "0"}, "--num-tokens-in-b 0"},
        {{"--num-tokens-in-b", "nan"}, "--num-tokens-in-b nan"},
        {{"--num-tokens-in-b", "inf"}, "--num-tokens-in-b inf"},
        {{"--num-tokens-in-b", "1e300"}, "--num-tokens-in-b"},
        {{"--global-batch-sizes", "0"}, "--global-batch-sizes"},
        {{"--global-batch-sizes", "7", "--tensor-parallel-sizes", "2", "--pipeline-parallel-sizes", "1", "--context-parallel-sizes", "1"},
         "No layout of 16 GPUs can share a global batch of 7"},
        {{"--nodes", "2000000000"}, "--nodes"},
        {{"--nodes", "100001"}, "--nodes"},
        {{"--price-per-gpu-hour", "-1"}, "--price-per-gpu-hour -1"},
        {{"--price-per-gpu-hour", "nan"}, "--price-per-gpu-hour nan"},
        {{"--price-per-gpu-hour", "x"}, "--price-per-gpu-hour x"},
        {{"--fsdp", "-2"}, "--fsdp"},
        {{"--unknown", "1"}, "--unknown"}};
    for (const BadCall &call : calls) {
        const CliResult result = best(call.words);
        EXPECT_EQ(result.code, 2) << call.problem << result.out;
        EXPECT_THAT(result.err, HasSubstr(call.problem));
        EXPECT_EQ(result.out, "");
    }
    EXPECT_EQ(runCli({"best", "--model", "llama31_8b", "--gpu", "h100"}).code, 2); // no --nodes
    const CliResult beyond = runCli({"best", "--model", "gpt3_175b", "--gpu", "h100", "--nodes", "32", "--seq-length", "4096"});
    EXPECT_EQ(beyond.code, 2);
    EXPECT_THAT(beyond.err, HasSubstr("2048 positions"));
    EXPECT_EQ(runCli({"best", "--model", "no_such", "--gpu", "h100", "--nodes", "1"}).code, 2);
    EXPECT_EQ(runCli({"best", "--model", "llama31_8b", "--nodes", "1"}).code, 2); // no machine
    const CliResult both = best({"--top", "0", "--oom-limit", "7"});
    EXPECT_THAT(both.err, AllOf(HasSubstr("--top"), HasSubstr("--oom-limit"))); // all at once
}

TEST(BestCommand, StopsAtCtrlC)
{
    const volatile std::sig_atomic_t pressed = 1;
    const CliResult result = best({}, {.interruptFlag = &pressed});
    EXPECT_EQ(result.code, 130);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(counts({"--gpu-counts", "8,16"}, {.interruptFlag = &pressed}).code, 130);
}

json countsJson(const Words &more)
{
    const CliResult result = counts(joined({"--format", "json"}, more));
    EXPECT_EQ(result.code, 0) << result.err;
    return json::parse(result.out);
}

TEST(GpuCountsCommand, ShowsEachNumber)
{
    const json document = countsJson({"--gpu-counts", "64,8,24", "--global-batch-sizes", "192", "--deadline-days", "100000"});
    EXPECT_EQ(document["format"], "autotuner-gpu-counts");
    ASSERT_EQ(document["rows"].size(), 3u);
    EXPECT_EQ(document["rows"][0]["gpus"], 8);
    EXPECT_EQ(document["rows"][1]["gpus"], 24);
    EXPECT_EQ(document["rows"][2]["nodes"], 8);
    EXPECT_DOUBLE_EQ(document["rows"][0]["scaling_efficiency_percent"].get<double>(), 100);
    EXPECT_GT(document["rows"][0]["days"].get<double>(), document["rows"][2]["days"].get<double>());
    EXPECT_EQ(document["recommended_gpus"]["fastest"], 64);
    EXPECT_EQ(document["recommended_gpus"]["for_deadline"], document["recommended_gpus"]["cheapest"]);
    EXPECT_TRUE(document["recommended_gpus"]["for_budget"].is_null());
}

TEST(GpuCountsCommand, AutomaticNumbersKeepTheirBounds)
{
    const json document = countsJson({"--min-gpus", "16", "--max-gpus", "64"});
    ASSERT_FALSE(document["rows"].empty());
    EXPECT_EQ(document["rows"].front()["gpus"], 16);
    EXPECT_EQ(document["rows"].back()["gpus"], 64);
}

TEST(GpuCountsCommand, TableNamesWhatToRent)
{
    const CliResult table = counts({"--gpu-counts", "8,64", "--budget-usd", "1"});
    EXPECT_EQ(table.code, 0);
    EXPECT_THAT(table.out,
                AllOf(HasSubstr("Best configuration at each number of GPUs (predicted)"), HasSubstr("Cheapest: "),
                      HasSubstr("Best trade of days for money: "), HasSubstr("Fastest: 64 GPUs"),
                      HasSubstr("No number of GPUs is paid for by $1")));
    EXPECT_THAT(counts({"--gpu-counts", "8", "--format", "csv"}).out, StartsWith("gpus,nodes,"));
}

TEST(GpuCountsCommand, TellsWhereNothingFits)
{
    const CliResult result = runCli({"gpu-counts", "--model", "llama31_405b", "--gpu", "h100", "--gpu-counts", "8"});
    EXPECT_EQ(result.code, 1);
    EXPECT_THAT(result.out, HasSubstr("8 GPUs: No configuration fits on 8 GPUs"));
}

TEST(GpuCountsCommand, RefusesBadInput)
{
    const std::vector<BadCall> calls{{{"--gpu-counts", "12"}, "12 GPUs"},
                                     {{"--gpu-counts", "None"}, "--gpu-counts None"},
                                     {{"--gpu-counts", "8,x"}, "--gpu-counts 8,x"},
                                     {{"--gpu-counts", "8", "--max-gpus", "64"}, "--max-gpus"},
                                     {{"--min-gpus", "9", "--max-gpus", "15"}, "between 9 and 15 GPUs"},
                                     {{"--max-gpus", "99999999"}, "--max-gpus 99999999"},
                                     {{"--deadline-days", "0"}, "--deadline-days 0"},
                                     {{"--budget-usd", "-5"}, "--budget-usd -5"},
                                     {{"--num-tokens-in-b", "0"}, "--num-tokens-in-b 0"},
                                     {{"--seq-length", "9999999", "--gpu-counts", "8"}, "--seq-length 9999999"},
                                     {{"--gpu-counts", "8", "--global-batch-sizes", "7", "--tensor-parallel-sizes", "1",
                                       "--pipeline-parallel-sizes", "1", "--context-parallel-sizes", "1"},
                                      "No layout of 8 GPUs can share a global batch of 7"},
                                     {{"--gpu-counts", "800008"}, "--gpu-counts"},
                                     {{"--gpu-counts", "8", "--price-per-gpu-hour", "0", "--budget-usd", "5"}, "--budget-usd 5"},
                                     {{"--nodes", "4"}, "--nodes"}};
    for (const BadCall &call : calls) {
        const CliResult result = counts(call.words);
        EXPECT_EQ(result.code, 2) << call.problem << result.out;
        EXPECT_THAT(result.err, HasSubstr(call.problem));
    }
}

} // namespace
