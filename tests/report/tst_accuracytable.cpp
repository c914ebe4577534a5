// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Published measurements beside their predictions: columns, files and charts.
#include "report/accuracycharts.h"
#include "report/accuracycolumns.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

using report::AccuracyColumn;
using report::AccuracyView;
using testing::ElementsAre;
using testing::HasSubstr;
using validation::Subject;

namespace {

/// Rows made by hand; the summaries name their classes, the later one first.
struct Made {
    AccuracyView view() const { return {&set, &report}; }

    validation::AccuracyRow &add(Subject subject, const std::string &id, const std::string &group)
    {
        validation::Measurement measurement;
        measurement.id = id;
        measurement.source = "bench";
        measurement.group = group;
        measurement.subject = subject;
        set.measurements.push_back(measurement);
        validation::AccuracyRow row;
        row.measurement = set.measurements.size() - 1;
        row.model = "model of " + id;
        report.rows.push_back(row);
        return report.rows.back();
    }
    void memory(const std::string &id, const std::string &group, double measured, double predicted)
    {
        validation::AccuracyRow &row = add(Subject::PeakMemory, id, group);
        set.measurements.back().value = measured;
        row.predicted = predicted;
        row.error = predicted / measured - 1;
    }
    void outcome(double odds, bool failed)
    {
        validation::AccuracyRow &row = add(Subject::OutOfMemory, "run " + std::to_string(odds), "dense");
        set.measurements.back().ranOutOfMemory = failed;
        row.oomProbability = odds;
        row.verdict = odds < 0.05 ? estimate::Verdict::Safe : odds < 0.5 ? estimate::Verdict::Tight : estimate::Verdict::Oom;
        row.right = (odds >= 0.5) == failed;
    }

    validation::MeasurementSet set{{{"bench", "A benchmark", "table 1", "some settings"}}, {}};
    validation::AccuracyReport report;
};

Made made()
{
    Made made;
    made.memory("m1", "dense", 50, 51);
    made.memory("m2", "moe", 80, 60);
    made.add(Subject::PeakMemory, "m3", "moe").unanswered =
        base::Error{base::ErrorKind::Input, "model", base::Text("is not known"), {}, {}};
    made.outcome(0.001, false);
    made.outcome(0.7, false);
    for (const char *id : {"moe", "dense", "all"}) {
        made.report.memory.emplace_back().id = id;
        made.report.memory.back().title = base::Text(id == std::string("moe") ? "Mixtures" : "Other");
    }
    return made;
}

const AccuracyColumn &column(Subject subject, std::string_view id)
{
    for (const AccuracyColumn *known : report::accuracyColumns(subject)) {
        if (known->id == id)
            return *known;
    }
    throw std::runtime_error("no such column");
}

std::string text(const AccuracyView &view, Subject subject, std::string_view id, std::size_t row)
{
    const report::CellValue value = column(subject, id).value(view, row);
    if (const auto *figure = std::get_if<double>(&value))
        return std::to_string(*figure);
    const auto *words = std::get_if<std::string>(&value);
    return words ? *words : "missing";
}

std::vector<std::string> lines(const std::string &text)
{
    std::vector<std::string> lines(1);
    for (const char letter : text) {
        if (letter == '\n')
            lines.emplace_back();
        else if (letter != '\r')
            lines.back() += letter;
    }
    lines.pop_back();
    return lines;
}

} // namespace

TEST(AccuracyTable, ColumnsAreWhole)
{
    for (const Subject subject : {Subject::PeakMemory, Subject::OutOfMemory, Subject::StepTime}) {
        std::set<std::string_view> ids;
        const auto columns = report::accuracyColumns(subject);
        EXPECT_EQ(columns.front()->id, "model");
        for (const AccuracyColumn *one : columns) {
            EXPECT_TRUE(ids.insert(one->id).second) << one->id;
            EXPECT_STRNE(one->title, "") << one->id;
            EXPECT_STRNE(one->tooltip, "") << one->id;
            EXPECT_NE(one->value, nullptr) << one->id;
        }
    }
}

TEST(AccuracyTable, EverySubjectHasItsOwnFigures)
{
    const auto has = [](Subject subject, std::string_view id) {
        const auto columns = report::accuracyColumns(subject);
        return std::any_of(columns.begin(), columns.end(), [id](const auto *one) { return one->id == id; });
    };
    EXPECT_TRUE(has(Subject::PeakMemory, "measured_gib") && !has(Subject::StepTime, "measured_gib"));
    EXPECT_TRUE(has(Subject::StepTime, "measured_s") && !has(Subject::PeakMemory, "measured_s"));
    EXPECT_TRUE(has(Subject::OutOfMemory, "odds_percent") && !has(Subject::OutOfMemory, "error_percent"));
}

TEST(AccuracyTable, CellsSayWhatIsKnown)
{
    const Made data = made();
    const AccuracyView view = data.view();
    EXPECT_EQ(text(view, Subject::PeakMemory, "error_percent", 0), "2.000000");
    EXPECT_EQ(text(view, Subject::PeakMemory, "error_percent", 1), "-25.000000");
    EXPECT_EQ(text(view, Subject::PeakMemory, "source", 0), "A benchmark");
    EXPECT_EQ(text(view, Subject::PeakMemory, "quantity", 0), "device");
    EXPECT_EQ(text(view, Subject::OutOfMemory, "verdict", 4), "oom");
    EXPECT_EQ(text(view, Subject::OutOfMemory, "outcome", 4), "ran");
    EXPECT_EQ(text(view, Subject::OutOfMemory, "right", 4), "wrong");
}

TEST(AccuracyTable, WhatIsNotPredictedIsMissing)
{
    const Made data = made();
    for (const char *id : {"predicted_gib", "error_percent"})
        EXPECT_EQ(text(data.view(), Subject::PeakMemory, id, 2), "missing") << id;
    EXPECT_EQ(text(data.view(), Subject::PeakMemory, "unanswered", 2), "is not known");
}

TEST(AccuracyTable, SourceOfUnknownNameIsItsId)
{
    Made data = made();
    data.set.measurements[0].source = "gone";
    EXPECT_EQ(data.view().source(0), nullptr);
    EXPECT_EQ(text(data.view(), Subject::PeakMemory, "source", 0), "gone");
}

TEST(AccuracyTable, RowsOfASubjectKeepTheirOrder)
{
    const Made data = made();
    EXPECT_THAT(report::rowsOf(data.view(), Subject::PeakMemory), ElementsAre(0, 1, 2));
    EXPECT_THAT(report::rowsOf(data.view(), Subject::OutOfMemory), ElementsAre(3, 4));
    EXPECT_TRUE(report::rowsOf(data.view(), Subject::StepTime).empty());
}

TEST(AccuracyTable, SumsCountTheirClasses)
{
    Made data = made();
    data.set.measurements[0].group = std::string(validation::measurementGroups().front().id);
    data.set.measurements[1].group = "nobody's";
    const AccuracyView view = data.view();
    EXPECT_TRUE(report::isCountedIn(view, 0, validation::kAllId) && report::isCountedIn(view, 1, validation::kAllId));
    EXPECT_EQ(report::isCountedIn(view, 0, validation::kMegatronId), !validation::measurementGroups().front().otherTrainer);
    EXPECT_FALSE(report::isCountedIn(view, 1, validation::kMegatronId));
    EXPECT_TRUE(report::isCountedIn(view, 1, "nobody's"));
    EXPECT_FALSE(report::isCountedIn(view, 1, "moe"));
    for (const validation::MeasurementGroup &group : validation::measurementGroups()) {
        data.set.measurements[0].group = std::string(group.id);
        EXPECT_EQ(report::isCountedIn(view, 0, validation::kMegatronId), !group.otherTrainer) << group.id;
    }
}

TEST(AccuracyTable, VerdictsAreCounted)
{
    validation::VerdictSummary summary;
    EXPECT_EQ(report::rightShare(summary), 0);
    summary.ranFits = 5;
    summary.ranCalledOom = 1;
    summary.failedCalledOom = 2;
    summary.failedCalledFits = 2;
    EXPECT_EQ(report::ran(summary), 6U);
    EXPECT_EQ(report::failed(summary), 4U);
    EXPECT_DOUBLE_EQ(report::rightShare(summary), 0.7);
    for (const auto &column : report::verdictSummaryColumns()) {
        if (column.id == "right_percent") {
            EXPECT_DOUBLE_EQ(std::get<double>(column.value(summary)), 70);
        }
    }
}

TEST(AccuracyTable, TheSweepIsTheOnlyClassWithRunsThatFailed)
{
    const auto made = [](std::string id, std::size_t ranFits, std::size_t failed) {
        validation::VerdictSummary summary;
        summary.id = std::move(id);
        summary.ranFits = ranFits;
        summary.failedCalledOom = failed;
        return summary;
    };
    using Summaries = std::vector<validation::VerdictSummary>;
    const Summaries one{made("dense", 9, 0), made("megatron", 9, 0), made("sweep", 4, 2), made("all", 13, 2)};
    EXPECT_EQ(report::sweepOf(one), &one[2]);
    EXPECT_EQ(report::sweepOf(Summaries{}), nullptr);
    EXPECT_EQ(report::sweepOf(Summaries{made("dense", 9, 0), made("all", 9, 0)}), nullptr);
    EXPECT_EQ(report::sweepOf(Summaries{made("dense", 9, 1), made("sweep", 4, 2), made("all", 13, 3)}), nullptr);
}

TEST(AccuracyTable, ErrorsOfNothingAreMissing)
{
    const validation::ErrorSummary nothing;
    for (const auto &column : report::errorSummaryColumns()) {
        const bool counts = column.id == "count" || column.id == "distinct" || column.id == "unanswered";
        EXPECT_EQ(std::holds_alternative<double>(column.value(nothing)), counts) << column.id;
    }
}

TEST(AccuracyTable, CsvSaysWhatIsMeasuredAndWhatPredicted)
{
    const Made data = made();
    const std::vector<const AccuracyColumn *> columns{&column(Subject::PeakMemory, "model"), &column(Subject::PeakMemory, "measured_gib"),
                                                      &column(Subject::PeakMemory, "predicted_gib"),
                                                      &column(Subject::PeakMemory, "error_percent")};
    const std::vector<std::size_t> rows{1, 2};
    const auto csv = lines(report::exportAccuracy(data.view(), rows, columns, report::TableFormat::Csv));
    ASSERT_EQ(csv.size(), 3U);
    EXPECT_EQ(csv[0],
              "model,measured_gib (measured),\"predicted_gib (predicted, estimator " + std::to_string(estimate::kEstimatorVersion)
                  + ")\",error_percent (predicted against measured)");
    EXPECT_EQ(csv[1], "model of m2,80.00,60.00,-25.00");
    EXPECT_EQ(csv[2], "model of m3,0.00,,"); // no prediction: empty, not zero
    const auto json = nlohmann::json::parse(report::exportAccuracy(data.view(), rows, columns, report::TableFormat::Json));
    EXPECT_EQ(json["format"], "autotuner-accuracy-table");
    EXPECT_EQ(json["estimator_version"], estimate::kEstimatorVersion);
    EXPECT_DOUBLE_EQ(json["rows"][0]["error_percent"], -25);
    EXPECT_TRUE(json["rows"][1]["error_percent"].is_null());
    EXPECT_THAT(report::exportAccuracy(data.view(), rows, columns, report::TableFormat::Markdown),
                HasSubstr("| model of m2 | 80.00 | 60.00 | -25.00 |"));
}

TEST(AccuracyTable, FilesTakeNoFormulasFromOthers)
{
    Made data = made();
    data.report.rows[0].model = "=HYPERLINK(\"x\"),\n1";
    const std::vector<const AccuracyColumn *> columns{&column(Subject::PeakMemory, "model")};
    const std::vector<std::size_t> rows{0};
    EXPECT_THAT(report::exportAccuracy(data.view(), rows, columns, report::TableFormat::Csv), HasSubstr("\"'=HYPERLINK(\"\"x\"\"),"));
    EXPECT_EQ(lines(report::exportAccuracy(data.view(), rows, columns, report::TableFormat::Tsv)).size(), 2U);
}

TEST(AccuracyCharts, PointsAreRowsWithTheirClasses)
{
    const Made data = made();
    const report::Chart chart = report::predictedChart(data.view(), Subject::PeakMemory);
    const auto &scatter = std::get<report::ScatterChart>(chart.data);
    EXPECT_TRUE(scatter.diagonal);
    ASSERT_EQ(scatter.points.size(), 2U); // what is not predicted has no point
    ASSERT_EQ(scatter.groups.size(), 2U);
    EXPECT_EQ(scatter.groups[0].english(), "Mixtures"); // as the summaries list them
    EXPECT_EQ(scatter.points[0].run.run, 1U);
    EXPECT_EQ(scatter.points[0].x, 60);
    EXPECT_EQ(scatter.points[0].y, 80);
    EXPECT_EQ(scatter.points[1].group, 1U);
    EXPECT_THAT(report::chartCsv(chart), HasSubstr("Predicted peak memory [GiB] (predicted),Measured peak memory [GiB] (measured),Class"));
}

TEST(AccuracyCharts, RatiosAreAboutOne)
{
    Made data = made();
    data.report.rows[0].error = std::numeric_limits<double>::quiet_NaN();
    const report::Chart chart = report::ratioChart(data.view(), Subject::PeakMemory);
    const auto &scatter = std::get<report::ScatterChart>(chart.data);
    EXPECT_EQ(scatter.level, 1);
    ASSERT_EQ(scatter.points.size(), 1U);
    EXPECT_DOUBLE_EQ(scatter.points[0].y, 0.75);
    const std::string csv = report::chartCsv(chart);
    EXPECT_THAT(csv, HasSubstr("Predicted over measured,Class"));
    EXPECT_THAT(csv, testing::Not(HasSubstr("Pareto")));
}

TEST(AccuracyCharts, OddsAreBinned)
{
    Made data;
    for (const double odds : {0.0, 0.009, 0.01, 0.3, 0.5, 1.0})
        data.outcome(odds, odds >= 0.5);
    data.add(Subject::OutOfMemory, "unknown", "dense").unanswered = base::Error();
    const std::vector<report::OddsBin> bins = report::oddsBins(data.view());
    ASSERT_EQ(bins.size(), 5U); // empty ones are left out
    EXPECT_THAT(bins[0].rows, ElementsAre(0, 1));
    EXPECT_DOUBLE_EQ(bins[0].meanOdds, 0.0045);
    EXPECT_THAT(bins[1].rows, ElementsAre(2)); // 0.01 begins a bin
    EXPECT_THAT(bins[3].rows, ElementsAre(4));
    EXPECT_DOUBLE_EQ(bins[3].failedShare, 1);
    EXPECT_THAT(bins[4].rows, ElementsAre(5)); // certainty is in the last one
    const report::Chart chart = report::oddsChart(data.view());
    const auto &bars = std::get<report::BarChart>(chart.data).bars;
    ASSERT_EQ(bars.size(), 5U);
    EXPECT_DOUBLE_EQ(*bars[2].predicted, 30);
    EXPECT_DOUBLE_EQ(*bars[2].measured, 0);
}

TEST(AccuracyCharts, NothingIsAnEmptyChart)
{
    const Made nothing;
    EXPECT_TRUE(report::predictedChart(nothing.view(), Subject::PeakMemory).empty());
    EXPECT_TRUE(report::ratioChart(nothing.view(), Subject::StepTime).empty());
    EXPECT_TRUE(report::oddsChart(nothing.view()).empty());
}

TEST(AccuracyCharts, AreNotChartsOfAComparison)
{
    for (const report::ChartKind kind : report::chartKinds())
        EXPECT_TRUE(kind != report::ChartKind::PredictionErrors && kind != report::ChartKind::Odds);
    EXPECT_FALSE(report::chartKindFromName(report::name(report::ChartKind::Odds)));
}
