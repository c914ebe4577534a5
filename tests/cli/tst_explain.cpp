// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"
#include "cli/schedulepicture.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

/// 70 B parameters on 64 GPUs, in a pipeline of 4 stages.
std::vector<std::string> args(const std::vector<std::string> &more = {})
{
    std::vector<std::string> all{"estimate",
                                 "--model",
                                 "llama31_70b",
                                 "--gpu",
                                 "h100",
                                 "--num-gpus",
                                 "64",
                                 "--seq-length",
                                 "8192",
                                 "--global-batch-size",
                                 "64",
                                 "--micro-batch-size",
                                 "1",
                                 "--tensor-parallel",
                                 "4",
                                 "--pipeline-parallel",
                                 "4"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

json explained(const std::vector<std::string> &more = {})
{
    std::vector<std::string> flags{"--explain", "--format", "json"};
    flags.insert(flags.end(), more.begin(), more.end());
    const CliResult result = runCli(args(flags));
    EXPECT_EQ(result.code, 0) << result.err;
    return json::parse(result.out);
}

double sum(const json &object)
{
    double total = 0;
    for (const json &value : object)
        total += value.get<double>();
    return total;
}

} // namespace

TEST(Explain, jsonSumsToTheStepOfTheSameAnswer)
{
    for (const auto &more : {std::vector<std::string>{}, {"--virtual-pipeline", "5"}, {"--recompute", "full"}}) {
        const json answer = explained(more);
        const json &explanation = answer["explanation"];
        const double step = answer["time"]["step_s"];
        EXPECT_NEAR(explanation["step_s"].get<double>(), step, 1e-9);
        EXPECT_NEAR(sum(explanation["work_s"]), step, 1e-9);
        double time = 0, share = 0;
        for (const json &limit : explanation["limits"]) {
            time += limit["time_s"].get<double>();
            share += limit["share"].get<double>();
            EXPECT_FALSE(limit["text"].get<std::string>().empty());
        }
        EXPECT_NEAR(time, explanation["simulated_step_s"].get<double>(), 1e-9);
        EXPECT_NEAR(share, 1, 1e-9);
        EXPECT_TRUE(explanation["schedule_error"].is_null());
        EXPECT_FALSE(explanation["schedule"].contains("operations")) << "only on request";
    }
}

TEST(Explain, stagesSumTheirChunks)
{
    const json explanation = explained({"--virtual-pipeline", "5"})["explanation"];
    ASSERT_EQ(explanation["stages"].size(), 4u);
    int layers = 0;
    for (const json &stage : explanation["stages"]) {
        ASSERT_EQ(stage["chunks"].size(), 5u);
        double forward = 0;
        for (const json &chunk : stage["chunks"]) {
            forward += chunk["forward_s"].get<double>();
            layers += chunk["num_layers"].get<int>();
            EXPECT_NEAR(sum(chunk["forward_parts_s"]), chunk["forward_s"].get<double>(), 1e-9);
            EXPECT_NEAR(sum(chunk["backward_parts_s"]), chunk["backward_s"].get<double>(), 1e-9);
        }
        EXPECT_NEAR(stage["forward_s"].get<double>(), forward, 1e-9);
        const double used = stage["busy_s"].get<double>() + stage["fill_s"].get<double>() + stage["stalls_s"].get<double>()
            + stage["drain_s"].get<double>();
        EXPECT_NEAR(used, explanation["schedule"]["total_s"].get<double>(), 1e-9);
    }
    EXPECT_EQ(layers, 80);
    EXPECT_EQ(explanation["pipeline"]["micro_batch_group"], 4);
    EXPECT_EQ(explanation["stages"][0]["warm_up_passes"], 2 * 3 + 4 * 4);
}

namespace {

/// The call with what "tensor_parallel 4 → 2, sequence_parallel on → off" says.
std::vector<std::string> withChange(std::vector<std::string> flags, const std::string &change)
{
    const std::string arrow = " → ";
    for (std::size_t begin = 0; begin < change.size();) {
        const std::size_t end = std::min(change.find(", ", begin), change.size());
        const std::string one = change.substr(begin, end - begin);
        std::string flag = "--" + one.substr(0, one.find(' '));
        std::replace(flag.begin(), flag.end(), '_', '-');
        const std::string value = one.substr(one.find(arrow) + arrow.size());
        if (const auto known = std::find(flags.begin(), flags.end(), flag); known != flags.end())
            *(known + 1) = value;
        else
            flags.insert(flags.end(), {flag, value});
        begin = end + 2;
    }
    return flags;
}

} // namespace

// What a relief promises is what the same command answers for its change.
TEST(Explain, reliefsAreWhatTheCommandAnswersForThem)
{
    std::vector<std::string> flags = args({"--format", "json"});
    flags[4] = "h200";
    std::vector<std::string> explaining = flags;
    explaining.push_back("--explain");
    const json explanation = json::parse(runCli(explaining).out)["explanation"];
    std::set<std::string> eased;
    for (const json &limit : explanation["limits"]) {
        const json &relief = limit["relief"];
        if (relief.is_null())
            continue;
        const std::string change = relief["change"];
        const CliResult result = runCli(withChange(flags, change));
        ASSERT_EQ(result.code, 0) << change << ": " << result.err;
        const json again = json::parse(result.out);
        EXPECT_EQ(again["candidate"], relief["candidate"]);
        EXPECT_TRUE(again["valid"].get<bool>()) << change;
        EXPECT_EQ(again["time"]["step_s"], relief["step_s"]);
        EXPECT_EQ(again["oom"]["verdict"], relief["verdict"]);
        EXPECT_THAT(limit["tried"].get<std::string>(), HasSubstr("With " + change + " training gets "));
        eased.insert(limit["kind"]);
    }
    EXPECT_TRUE(eased.contains("bubble"));
    EXPECT_TRUE(eased.contains("matrix_products"));
}

TEST(Explain, tableShowsWorkLimitsStagesAndASmallSchedule)
{
    const CliResult result = runCli(args({"--explain"}));
    EXPECT_EQ(result.code, 0) << result.err;
    for (const char *text :
         {"Where the step's time goes (predicted)", "What limits it (predicted", "Pipeline stages (predicted)", "Pipeline bubble",
          "- Filling and draining 4 stages with 16 micro-batches", "4 stages, 16 micro-batches; one transfer takes ",
          "stage  1 forward  |1", "The simulated step takes ", "Stages are idle for "})
        EXPECT_THAT(result.out, HasSubstr(text));
    EXPECT_THAT(runCli(args()).out, Not(HasSubstr("What limits it")));
    const std::string markdown = runCli(args({"--explain", "--format", "markdown"})).out;
    EXPECT_THAT(markdown, HasSubstr("```\nstage  1 forward  |1"));
    EXPECT_THAT(runCli(args({"--explain", "--global-batch-size", "2048"})).err, HasSubstr("--global-batch-size"));
}

TEST(Explain, longSchedulesAreNotDrawn)
{
    std::vector<std::string> flags = args({"--explain"});
    flags[10] = "2048";
    EXPECT_THAT(runCli(flags).out, HasSubstr("too long to be drawn"));
}

TEST(Explain, oneStageHasNoPipelineToShow)
{
    std::vector<std::string> flags = args({"--explain"});
    flags[16] = "1"; // pipeline_parallel
    const std::string out = runCli(flags).out;
    EXPECT_THAT(out, HasSubstr("What limits it"));
    EXPECT_THAT(out, Not(HasSubstr("Pipeline stages")));
}

TEST(Explain, scheduleListsEveryPass)
{
    const std::string csv = runCli(args({"--schedule", "--format", "csv"})).out;
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 2 * 4 * 16) << csv.substr(0, 300);
    const json answer = json::parse(runCli(args({"--schedule", "--format", "json"})).out);
    const json &operations = answer["explanation"]["schedule"]["operations"];
    ASSERT_EQ(operations.size(), 2u * 4 * 16);
    EXPECT_EQ(operations[0]["stage"], 1);
    EXPECT_EQ(operations[0]["micro_batch"], 1);
    EXPECT_EQ(operations[0]["pass"], "forward");
    EXPECT_EQ(operations[0]["start_s"], 0);
    double last = 0;
    for (const json &operation : operations)
        last = std::max(last, operation["end_s"].get<double>());
    EXPECT_NEAR(last, answer["explanation"]["schedule"]["total_s"].get<double>(), 1e-12);
}

TEST(Explain, hugeSchedulesAreNotPutIntoJson)
{
    std::vector<std::string> flags = args({"--schedule", "--format", "json"});
    flags[10] = "131072"; // 32,768 micro-batches
    const json schedule = json::parse(runCli(flags).out)["explanation"]["schedule"];
    EXPECT_TRUE(schedule["operations"].is_null());
    EXPECT_EQ(schedule["operations_note"], "262144 operations are too many for one JSON object; --schedule --format csv lists them");
    flags[10] = "16777216"; // 4,194,304 micro-batches
    const json explanation = json::parse(runCli(flags).out)["explanation"];
    EXPECT_TRUE(explanation["schedule"].is_null());
    EXPECT_THAT(explanation["schedule_error"].get<std::string>(), HasSubstr("4000000 operations"));
}

TEST(Explain, schedulesThatMegatronCoreRefusesAreSaidSo)
{
    std::vector<std::string> flags = args({"--virtual-pipeline", "2", "--explain"});
    flags[10] = "20"; // 5 micro-batches, in groups of 4
    const CliResult table = runCli(flags);
    EXPECT_EQ(table.code, 0);
    EXPECT_THAT(table.out, HasSubstr("5 micro-batches in groups of 4 leave a last group of 1"));
    flags.insert(flags.end(), {"--format", "json"});
    const json explanation = json::parse(runCli(flags).out)["explanation"];
    EXPECT_TRUE(explanation["schedule"].is_null());
    EXPECT_THAT(explanation["schedule_error"].get<std::string>(), HasSubstr("use 4 or 8 micro-batches"));
    EXPECT_EQ(explanation["simulated_step_s"], explanation["step_s"]);
    flags.back() = "csv";
    flags.push_back("--schedule");
    const CliResult listed = runCli(flags);
    EXPECT_EQ(listed.code, 1);
    EXPECT_EQ(listed.out, "");
    EXPECT_THAT(listed.err, HasSubstr("leave a last group of 1"));
}

TEST(Explain, badCombinationsAreRefused)
{
    struct Row {
        std::vector<std::string> flags;
        const char *error;
    };
    for (const auto &[flags, error] :
         {Row{args({"--explain", "--format", "csv"}), "--explain: is several tables"},
          Row{args({"--schedule"}), "--schedule: lists every pass"},
          Row{args({"--explain", "--schedule", "--format", "markdown"}), "--schedule: lists every pass"},
          Row{{"estimate", "--batch", "-", "--explain"}, "--explain: contradicts --batch"},
          Row{{"estimate", "--batch", "-", "--schedule", "--format", "json"}, "--schedule: contradicts --batch"},
          Row{{"estimate", "--validate", "--explain"}, "--explain: contradicts --validate"}}) {
        const CliResult result = runCli(flags);
        EXPECT_EQ(result.code, 2) << error;
        EXPECT_EQ(result.out, "") << error;
        EXPECT_THAT(result.err, HasSubstr(error));
    }
}

namespace {

estimate::Schedule equalStages(int stages, int microBatches)
{
    estimate::ScheduleInput input{{stages, 1, microBatches}, {}, base::Seconds(), estimate::Transfers::Delay};
    input.times.assign(static_cast<std::size_t>(stages), {base::Seconds(1), base::Seconds(2)});
    return estimate::simulate(input).value();
}

} // namespace

TEST(SchedulePicture, showsWhoRunsWhatWhen)
{
    // (2 + 3 - 1) x 3 s = 12 s over 96 characters: 8 for each second.
    const std::string picture = cli::schedulePicture(equalStages(2, 3)).value();
    const auto times = [](char mark, int count) { return std::string(static_cast<std::size_t>(count), mark); };
    EXPECT_EQ(picture,
              "stage  1 forward  |" + times('1', 8) + times('2', 8) + times('.', 32) + times('3', 8) + times('.', 40) + "|\n" //
                  + "         backward |" + times('.', 32) + times('1', 16) + times('.', 8) + times('2', 16) + times('.', 8)
                  + times('3', 16) + "|\n" //
                  + "stage  2 forward  |" + times('.', 8) + times('1', 8) + times('.', 16) + times('2', 8) + times('.', 16) + times('3', 8)
                  + times('.', 32) + "|\n" //
                  + "         backward |" + times('.', 16) + times('1', 16) + times('.', 8) + times('2', 16) + times('.', 8)
                  + times('3', 16) + times('.', 16) + "|\n");
}

TEST(SchedulePicture, isNothingWhereItCouldNotBeRead)
{
    EXPECT_TRUE(cli::schedulePicture(equalStages(16, 16)).has_value());
    EXPECT_FALSE(cli::schedulePicture(equalStages(17, 4)).has_value());
    EXPECT_TRUE(cli::schedulePicture(equalStages(1, 30)).has_value());
    EXPECT_FALSE(cli::schedulePicture(equalStages(1, 36)).has_value());
    estimate::ScheduleInput none{{2, 1, 2}, {{}, {}}, base::Seconds(), estimate::Transfers::Delay};
    EXPECT_FALSE(cli::schedulePicture(*estimate::simulate(none)).has_value()) << "no time passes";
    none.times = {{base::Seconds(1e-6), base::Seconds(1)}, {base::Seconds(1), base::Seconds(1)}};
    EXPECT_FALSE(cli::schedulePicture(*estimate::simulate(none)).has_value()) << "a pass too short to be seen";
}
