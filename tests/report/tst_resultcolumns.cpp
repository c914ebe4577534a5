// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/resultcolumns.h"

#include "report/documents.h"
#include "support/comparisons.h"

#include <algorithm>
#include <cctype>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace {

using comparison::Comparison;
using report::FigureOrigin;
using report::ResultColumn;
using report::TableFormat;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Base 4 s, the other 2 s; 512 x 8192 tokens a step, 64 GPUs, 3 USD; the third failed with steps, the
/// fourth has none.
Comparison fourRuns()
{
    Comparison comparison = support::makeComparison({.runs = 4});
    const double seconds[] = {4, 2, 3, 0};
    for (std::size_t run = 0; run < 4; ++run) {
        results::RunRecord &record = comparison.records[run];
        record.candidate = comparison.records.front().candidate;
        record.candidate.layout.tensorParallel = 1 << run;
        record.candidate.batch = {8192, 1, 512};
        record.steps.clear();
        for (int i = 0; i < (run == 3 ? 0 : 13); ++i)
            record.steps.push_back({i, base::Seconds(i == 0 ? 50 : seconds[run]), {}, {}, {}});
        record.plannedSteps = 13;
        record.predictedStep = base::Seconds(1.6);
        record.peakMemory = base::gib(60);
        record.predictedMemory = base::gib(50);
    }
    comparison.records[2].failure = results::Failure{results::FailureClass::NanLoss, "loss is nan", base::Text("Lower the rate.")};
    results::AnalysisSettings settings = comparison.analysis.settings;
    settings.warmup = results::WarmupRule::firstOnly();
    comparison.analysis = results::analyse(comparison.records, comparison.plan.model, settings);
    return comparison;
}

std::string textOf(const Comparison &comparison, std::string_view id, std::size_t run)
{
    const ResultColumn *column = report::findResultColumn(id);
    return column ? report::cellText(*column, column->value(report::resultView(comparison), run)) : std::string("no such column");
}

std::vector<const ResultColumn *> columns(std::initializer_list<std::string_view> ids)
{
    std::vector<const ResultColumn *> found;
    for (const std::string_view id : ids)
        found.push_back(report::findResultColumn(id));
    return found;
}

TEST(ResultColumns, IdsAreUniqueAndEverythingIsSaid)
{
    std::set<std::string_view> names;
    for (const ResultColumn &column : report::resultColumns()) {
        EXPECT_TRUE(names.insert(column.id).second) << column.id;
        if (!column.alias.empty()) {
            EXPECT_TRUE(names.insert(column.alias).second) << column.alias;
        }
        EXPECT_TRUE(column.title && *column.title) << column.id;
        EXPECT_TRUE(column.tooltip && *column.tooltip) << column.id;
        ASSERT_NE(column.value, nullptr);
        EXPECT_EQ(report::findResultColumn(column.id), &column);
        EXPECT_TRUE(std::all_of(column.id.begin(), column.id.end(), [](char c) { return std::islower(c) || std::isdigit(c) || c == '_'; }));
    }
    EXPECT_EQ(report::findResultColumn("tp"), report::findResultColumn("tensor_parallel"));
    EXPECT_EQ(report::findResultColumn(""), nullptr);
    EXPECT_EQ(report::findResultColumn("speed"), nullptr);
}

TEST(ResultColumns, KnobsHaveTheIdsOfTheConfigurationsTable)
{
    for (const char *id : {"tensor_parallel", "pipeline_parallel", "context_parallel", "expert_parallel", "virtual_pipeline",
                           "micro_batch_size", "global_batch_size", "seq_length", "recompute", "precision", "data_parallel"}) {
        EXPECT_NE(report::findColumn(id), nullptr) << id;
        EXPECT_NE(report::findResultColumn(id), nullptr) << id;
    }
}

TEST(ResultColumns, FiguresByHand)
{
    const Comparison comparison = fourRuns();
    const struct {
        const char *id;
        const char *base;
        const char *best;
    } cases[] = {
        {"rank", "2", "1"},
        {"label", "tp1", "tp2"},
        {"role", "base, worst", "best, cheapest"},
        {"outcome", "measured", "measured"},
        {"origin", "measured", "measured"},
        {"tp", "1", "2"},
        {"gbs", "512", "512"},
        {"gpus", "64", "64"},
        {"nodes", "8", "8"},
        {"recompute", "none", "none"},
        {"precision", "bf16", "bf16"},
        {"price_per_gpu_hour", "3.00", "3.00"},
        {"steps", "13", "13"},
        {"steps_used", "12", "12"},
        {"step_seconds", "4.000", "2.000"},
        {"step_ci_seconds", "0.000", "0.000"},
        {"predicted_step_seconds", "1.600", "1.600"},
        {"step_error_percent", "150.0", "25.0"},
        {"tokens_per_second_per_gpu", "16384", "32768"},
        {"peak_memory_gib", "60.0", "60.0"},
        {"predicted_memory_gib", "50.0", "50.0"},
        {"memory_error_percent", "20.0", "20.0"},
        {"days", "11.0", "5.5"},
        {"cost_usd", "50863", "25431"},
        {"cost_vs_base_percent", "0.0", "-50.0"},
        {"flags", "", "above hardware"},
        {"failure", "", ""},
    };
    for (const auto &row : cases) {
        EXPECT_EQ(textOf(comparison, row.id, 0), row.base) << row.id;
        EXPECT_EQ(textOf(comparison, row.id, 1), row.best) << row.id;
    }
    // 51.47 GFLOP x 16,384 tokens/s = 843.3 TFLOPS of 989.4 dense in bf16; twice that is more than the GPU can do.
    EXPECT_NEAR(std::stod(textOf(comparison, "model_tflops_per_gpu", 0)), 843.3, 0.2);
    EXPECT_NEAR(std::stod(textOf(comparison, "mfu_percent", 0)), 85.2, 0.1);
}

TEST(ResultColumns, FailedAndEmptyRunsHaveNoRankAndTheirReason)
{
    const Comparison comparison = fourRuns();
    EXPECT_EQ(textOf(comparison, "rank", 2), "");
    EXPECT_EQ(textOf(comparison, "outcome", 2), "failed");
    EXPECT_EQ(textOf(comparison, "failure", 2), "nan_loss");
    EXPECT_EQ(textOf(comparison, "failure_line", 2), "loss is nan");
    EXPECT_EQ(textOf(comparison, "outcome", 3), "no_steps");
    for (const ResultColumn &column : report::resultColumns()) {
        const auto value = column.value(report::resultView(comparison), 3);
        if (column.origin == FigureOrigin::Measured && column.id != "steps" && column.id != "peak_memory_gib") {
            EXPECT_TRUE(std::holds_alternative<std::monostate>(value)) << column.id;
        }
    }
    EXPECT_EQ(textOf(comparison, "steps", 3), "0");
}

TEST(ResultColumns, FlagsSayWhy)
{
    Comparison comparison = fourRuns();
    comparison.records[0].steps.resize(5);
    for (auto &step : comparison.records[1].steps)
        step.time = base::Seconds(0.1);
    comparison.analysis = results::analyse(comparison.records, comparison.plan.model, comparison.analysis.settings);
    EXPECT_EQ(textOf(comparison, "flags", 0), "incomplete, few steps");
    EXPECT_EQ(textOf(comparison, "flags", 1), "above hardware");
}

TEST(ResultColumns, WithoutABaseThereIsNothingToCompareWith)
{
    Comparison comparison = fourRuns();
    comparison.records[0].isBase = false;
    comparison.analysis = results::analyse(comparison.records, comparison.plan.model, comparison.analysis.settings);
    EXPECT_EQ(textOf(comparison, "cost_vs_base_percent", 1), "");
}

TEST(ResultColumns, RankedRunsComeFirstAndNoneIsLost)
{
    EXPECT_THAT(report::rankedRuns(fourRuns()), ElementsAre(1, 0, 2, 3));
    EXPECT_TRUE(report::rankedRuns({}).empty());
}

TEST(ResultExport, CsvHasHeaderWithOriginAndARowPerRun)
{
    const Comparison comparison = fourRuns();
    const auto table = documents::readCsv(
        report::exportResults(comparison, report::rankedRuns(comparison),
                              columns({"rank", "tp", "step_seconds", "predicted_step_seconds", "step_error_percent"}), TableFormat::Csv));
    const std::string version = std::to_string(estimate::kEstimatorVersion);
    ASSERT_EQ(table.size(), 5U);
    EXPECT_THAT(table[0],
                ElementsAre("rank", "tensor_parallel", "step_seconds (measured)",
                            "predicted_step_seconds (predicted, estimator " + version + ")",
                            "step_error_percent (measured against predicted)"));
    EXPECT_THAT(table[1], ElementsAre("1", "2", "2.000", "1.600", "25.0"));
    EXPECT_THAT(table[4], ElementsAre("", "8", "", "1.600", ""));
}

TEST(ResultExport, SimulatedFiguresAreNeverCalledMeasured)
{
    Comparison comparison = fourRuns();
    for (auto &record : comparison.records)
        record.simulated = true;
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Tsv, TableFormat::Json, TableFormat::Markdown}) {
        const std::string text = report::exportResults(comparison, report::rankedRuns(comparison), columns({"rank", "days"}), format);
        EXPECT_THAT(text, HasSubstr("simulated"));
        EXPECT_THAT(text, Not(HasSubstr("measured")));
    }
}

TEST(ResultExport, MixedOriginsAddTheColumnThatTells)
{
    Comparison comparison = fourRuns();
    comparison.records[1].simulated = true;
    const auto table =
        documents::readCsv(report::exportResults(comparison, report::rankedRuns(comparison), columns({"days"}), TableFormat::Csv));
    EXPECT_THAT(table[0], ElementsAre("days (measured or simulated)", "origin"));
    EXPECT_EQ(table[1][1], "simulated");
    EXPECT_EQ(table[2][1], "measured");
    const auto chosen = documents::readCsv(
        report::exportResults(comparison, report::rankedRuns(comparison), columns({"origin", "days"}), TableFormat::Csv));
    EXPECT_EQ(chosen[0].size(), 2U) << "not twice";
}

TEST(ResultExport, JsonIsVersionedAndTyped)
{
    const Comparison comparison = fourRuns();
    const auto json = nlohmann::json::parse(report::exportResults(comparison, report::rankedRuns(comparison),
                                                                  columns({"rank", "label", "days", "failure"}), TableFormat::Json));
    EXPECT_EQ(json["format"], "autotuner-results-table");
    EXPECT_EQ(json["version"], report::kResultsVersion);
    EXPECT_EQ(json["figures"], "measured");
    EXPECT_EQ(json["columns"].size(), 4U);
    EXPECT_EQ(json["columns"][2]["unit"], "days");
    EXPECT_EQ(json["columns"][2]["origin"], "measured");
    ASSERT_EQ(json["results"].size(), 4U);
    EXPECT_EQ(json["results"][0]["rank"], 1);
    EXPECT_EQ(json["results"][0]["days"], 5.5);
    EXPECT_TRUE(json["results"][3]["days"].is_null());
    EXPECT_EQ(json["results"][2]["failure"], "nan_loss");
}

TEST(ResultExport, TextOfLogsIsNoFormulaAndFiguresStayFigures)
{
    Comparison comparison = fourRuns();
    comparison.records[1].configuration = "-2+3+cmd|' /C calc'!A0";
    const auto wanted = columns({"configuration", "step_error_percent"});
    const std::vector<std::size_t> runs{1};
    const auto csv = documents::readCsv(report::exportResults(comparison, runs, wanted, TableFormat::Csv));
    EXPECT_EQ(csv[1][0], "'-2+3+cmd|' /C calc'!A0");
    EXPECT_NE(csv[1][1].substr(0, 1), "'");
    EXPECT_EQ(report::exportResults(comparison, runs, wanted, TableFormat::Markdown).find("'-2"), std::string::npos);
}

TEST(ResultExport, HostileNamesDoNotBreakATable)
{
    Comparison comparison = fourRuns();
    for (const std::string &text : documents::hostileTexts()) {
        SCOPED_TRACE(text);
        comparison.records[1].configuration = text;
        const auto wanted = columns({"rank", "configuration", "days"});
        const std::vector<std::size_t> runs = report::rankedRuns(comparison);
        const auto csv = documents::readCsv(report::exportResults(comparison, runs, wanted, TableFormat::Csv));
        ASSERT_EQ(csv.size(), 5U);
        EXPECT_EQ(csv[1][1], text);
        const std::string tsv = report::exportResults(comparison, runs, wanted, TableFormat::Tsv);
        EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\n'), 5);
        EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\t'), 5 * 2);
        EXPECT_FALSE(nlohmann::json::parse(report::exportResults(comparison, runs, wanted, TableFormat::Json)).is_discarded());
        const std::string markdown = report::exportResults(comparison, runs, wanted, TableFormat::Markdown);
        EXPECT_EQ(std::count(markdown.begin(), markdown.end(), '\n'), 8);
    }
}

} // namespace
