// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"
#include "cli/texttable.h"
#include "cli/validatereport.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

CliResult validate(std::vector<std::string> more, const CliSetup &setup = {})
{
    std::vector<std::string> args{"estimate", "--validate"};
    args.insert(args.end(), more.begin(), more.end());
    return runCli(args, setup);
}

/// All of it as JSON, made once.
const json &everything()
{
    static const json document = json::parse(validate({"--format", "json"}).out);
    return document;
}

std::size_t lines(const std::string &text) { return std::size_t(std::count(text.begin(), text.end(), '\n')); }

TEST(Validate, saysWhatIsMeasuredWhatPredictedAndWhoSaysSo)
{
    const CliResult result = validate({});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(result.err, "");
    for (const char *const part :
         {"published figures from", "estimator version", "Peak memory: predicted / measured - 1", "Verdicts: did it run",
          "Step time:", "max_memory_allocated", "without CUDA context", "False alarms", "Brier", "In 80 % band", "All of Megatron-Core",
          "Dense models", "Layout sweep on A100", "largest errors", "Sources:", "arXiv:2311.05610", "MooreThreads/SimuMax"})
        EXPECT_THAT(result.out, HasSubstr(part));
    EXPECT_THAT(result.out, Not(HasSubstr("Unanswered"))) << "a column for nothing";
}

TEST(Validate, jsonIsCompleteAndItsSumsAreThoseOfItsRows)
{
    const json &all = everything();
    EXPECT_EQ(all["format"], "autotuner-validation");
    EXPECT_EQ(all["version"], cli::kValidationVersion);
    EXPECT_EQ(all["estimator_version"], estimate::kEstimatorVersion);
    std::set<std::string> ids, sources, used;
    std::size_t memory = 0, repeated = 0, ran = 0;
    double worst = 0;
    for (const json &source : all["sources"])
        sources.insert(source["id"]);
    for (const json &row : all["rows"]) {
        EXPECT_TRUE(ids.insert(row["id"]).second) << row["id"];
        used.insert(row["source"].get<std::string>());
        EXPECT_TRUE(row["unanswered"].is_null());
        if (row["subject"] == "memory") {
            ++memory;
            repeated += row.contains("repeats") ? 1 : 0;
            worst = std::max(worst, std::abs(row["error"].get<double>()));
            EXPECT_NEAR(row["error"], row["predicted_gib"].get<double>() / row["measured_gib"].get<double>() - 1, 1e-9);
            EXPECT_NE(row["quantity"], "device");
        }
        ran += row["subject"] == "oom" && row["measured_outcome"] == "ok";
    }
    EXPECT_EQ(sources, used);
    EXPECT_EQ(all["memory"].back()["group"], "all");
    EXPECT_EQ(all["memory"].back()["count"], memory);
    EXPECT_EQ(all["memory"].back()["distinct"], memory - repeated);
    EXPECT_GE(repeated, 10U);
    EXPECT_THAT(all["definitions"]["fitted"].get<std::string>(), HasSubstr("fitted on rows of these files"));
    EXPECT_NEAR(std::abs(all["memory"].back()["worst"].get<double>()), worst, 1e-12);
    EXPECT_TRUE(ids.contains(all["memory"].back()["worst_row"]));
    EXPECT_EQ(all["oom"].back()["ran_called_fit"].get<std::size_t>() + all["oom"].back()["ran_called_oom"].get<std::size_t>(), ran);
    EXPECT_TRUE(all["time"].back().contains("inside_band"));
    EXPECT_TRUE(all["definitions"]["memory"].is_string());
}

TEST(Validate, everyRowCanBeAskedAgainInABatch)
{
    std::string questions;
    std::vector<const json *> rows;
    for (const json &row : everything()["rows"]) {
        if (rows.size() % 7 == 0 || row["subject"] == "memory")
            questions += row["request"].dump() + "\n";
        rows.push_back(&row);
    }
    const CliResult batch = runCli({"estimate", "--batch", "-"}, {questions});
    EXPECT_EQ(batch.code, 0);
    std::map<std::string, json> answers;
    std::istringstream text(batch.out);
    for (std::string line; std::getline(text, line);) {
        json answer = json::parse(line);
        answers[answer["id"]] = answer;
    }
    std::size_t compared = 0;
    for (const json *row : rows) {
        if ((*row)["subject"] != "memory" || (*row)["stage"] != "largest")
            continue;
        const auto answer = answers.find((*row)["id"]);
        ASSERT_NE(answer, answers.end()) << *row;
        EXPECT_NEAR(answer->second["memory"]["peak_gib"], (*row)["predicted_gib"].get<double>(), 1e-9) << (*row)["id"];
        ++compared;
    }
    EXPECT_GT(compared, 20U);
}

TEST(Validate, csvHasALineForEveryMeasurement)
{
    const CliResult result = validate({"--format", "csv"});
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(lines(result.out), everything()["rows"].size() + 1);
    EXPECT_THAT(result.out,
                testing::StartsWith("id,run,subject,group,source,place,model,setup,quantity,stage,measured_gib,predicted_gib,"));
    EXPECT_THAT(result.out, HasSubstr("\nmem-simumax-01,mem-simumax-01,memory,dense,simumax-b200,"));
    EXPECT_THAT(result.out, HasSubstr("\"8 x B200, PP 2, MBS 1, GBS 16, seq 4096\",allocated,largest,66.55,"));
}

TEST(Validate, markdownNamesSourcesWithTheirSettings)
{
    const CliResult result = validate({"--format", "markdown", "--only", "memory"});
    EXPECT_THAT(result.out, testing::StartsWith("# Predictions beside published measurements\n"));
    EXPECT_THAT(result.out, HasSubstr("\n## Peak memory: predicted / measured - 1\n\n| Class | Rows | Distinct |"));
    EXPECT_THAT(result.out, HasSubstr("are fitted on rows of these files"));
    EXPECT_THAT(result.out, HasSubstr("\n## Sources\n"));
    EXPECT_THAT(result.out, HasSubstr("TransformerEngine 2.11.0"));
    EXPECT_THAT(result.out, Not(HasSubstr("Verdicts")));
    EXPECT_THAT(result.out, Not(HasSubstr("arXiv:2205.05198"))) << "only sources of what is shown";
}

TEST(Validate, rowsListsEveryOne)
{
    const CliResult worst = validate({"--only", "memory", "--group", "mla"});
    const CliResult all = validate({"--only", "memory", "--group", "mla", "--rows"});
    EXPECT_THAT(worst.out, HasSubstr("largest errors"));
    EXPECT_THAT(all.out, HasSubstr("every measurement"));
    std::size_t inGroup = 0;
    for (const json &row : everything()["rows"]) {
        if (row["subject"] == "memory" && row["group"] == "mla") {
            ++inGroup;
            EXPECT_THAT(all.out, HasSubstr(row["id"].get<std::string>()));
        }
    }
    EXPECT_GT(inGroup, 5U);
    EXPECT_GT(lines(all.out), lines(worst.out));
}

TEST(Validate, onlyAndGroupChoose)
{
    const json chosen = json::parse(validate({"--only", "oom,time", "--group", "dense-hopper,a100-sweep", "--format", "json"}).out);
    EXPECT_TRUE(chosen["memory"].empty());
    EXPECT_EQ(chosen["oom"].size(), 4U) << "two groups, Megatron-Core, all";
    for (const json &row : chosen["rows"]) {
        EXPECT_NE(row["subject"], "memory");
        EXPECT_TRUE(row["group"] == "dense-hopper" || row["group"] == "a100-sweep");
    }
}

TEST(Validate, fitsItsTablesIntoTheTerminal)
{
    CliSetup narrow;
    narrow.terminal = true;
    narrow.width = 100;
    const CliResult result = validate({"--color", "never"}, narrow);
    std::istringstream text(result.out);
    for (std::string line; std::getline(text, line);) {
        if (line.find("│") != std::string::npos) {
            EXPECT_LE(cli::displayWidth(line), 100U) << line;
        }
    }
}

struct Wrong {
    std::vector<std::string> args;
    const char *message;
};

TEST(Validate, contradictionsAreSaid)
{
    const std::vector<Wrong> rows{
        {{"--validate", "--model", "llama31_8b"}, "--model: contradicts --validate. The configurations of --validate are those"},
        {{"--validate", "--batch", "-"}, "--batch: contradicts --validate"},
        {{"--validate", "--model-config", "x.json"}, "--model-config: contradicts --validate"},
        {{"--validate", "--tensor-parallel", "2", "--gpu", "h100"}, "--tensor-parallel: contradicts --validate"},
        {{"--validate", "--only", "speed"}, "\"speed\" is not one of memory, oom, time"},
        {{"--validate", "--group", "dens"}, "Did you mean dense?"},
        {{"--validate", "--group", "mla", "--only", "time"}, "Groups that have one: dense-ampere, dense-hopper"},
        {{"--validate", "--format", "html"}, "html"},
        {{"--rows"}, "--rows: belongs to --validate, which is not given"},
        {{"--batch", "-", "--only", "memory"}, "--only: belongs to --validate"},
    };
    for (const Wrong &row : rows) {
        std::vector<std::string> args{"estimate"};
        args.insert(args.end(), row.args.begin(), row.args.end());
        const CliResult result = runCli(args);
        EXPECT_EQ(result.code, 2) << row.message;
        EXPECT_EQ(result.out, "") << row.message;
        EXPECT_THAT(result.err, HasSubstr(row.message));
    }
}

TEST(Validate, stopsWhenInterrupted)
{
    const volatile std::sig_atomic_t interrupted = 1;
    CliSetup setup;
    setup.interruptFlag = &interrupted;
    const CliResult result = validate({}, setup);
    EXPECT_EQ(result.code, 130);
    EXPECT_EQ(result.out, "");
}

TEST(Validate, sumsOfNothingButUnansweredRowsAreDashes)
{
    validation::MeasurementSet set;
    validation::Measurement m;
    m.id = "lost";
    m.group = "dense";
    set.measurements.push_back(m);
    validation::AccuracyReport report;
    validation::AccuracyRow row;
    row.unanswered = base::Error{base::ErrorKind::Nothing, "gpu", base::Text("is unknown"), {}, {}};
    report.rows.push_back(row);
    validation::ErrorSummary summary;
    summary.id = "dense";
    summary.unanswered = 1;
    report.memory.push_back(summary);
    const std::string text = cli::validationText({set, report}, {.markdown = true, .allRows = true});
    EXPECT_THAT(text, HasSubstr("| Unanswered |"));
    EXPECT_THAT(text, HasSubstr("- lost: gpu: is unknown"));
    const json document = json::parse(cli::validationJson({set, report}));
    EXPECT_TRUE(document["rows"][0]["predicted_gib"].is_null());
    EXPECT_EQ(document["rows"][0]["unanswered"], "gpu: is unknown");
    for (const char *const key : {"worst_row", "median", "p90", "worst", "bias"})
        EXPECT_TRUE(document["memory"][0][key].is_null()) << key;
    EXPECT_THAT(text, HasSubstr("| 0 | – | – | – | – | – | 1 |"));
    EXPECT_THAT(cli::validationCsv({set, report}), HasSubstr("gpu: is unknown"));
}

} // namespace
