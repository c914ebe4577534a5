// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisoncharts.h"

#include "report/documents.h"
#include "support/comparisons.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace {

using comparison::Comparison;
using report::Chart;
using report::ChartKind;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<results::StepRecord> stepsOf(const std::vector<double> &seconds)
{
    std::vector<results::StepRecord> steps;
    for (std::size_t i = 0; i < seconds.size(); ++i)
        steps.push_back({static_cast<std::int64_t>(i), base::Seconds(seconds[i]), {}, {}, {}});
    return steps;
}

void analyseWith(Comparison &comparison, int warmup)
{
    results::AnalysisSettings settings = comparison.analysis.settings;
    settings.warmup = {results::WarmupRule::Kind::Fixed, warmup, 0.1};
    comparison.analysis = results::analyse(comparison.records, comparison.plan.model, settings);
    comparison.knobs = results::knobEffects(comparison.analysis, comparison.records);
}

/// GPUs ten times as fast, on which round step times are possible.
void speedUp(Comparison &comparison)
{
    for (results::RunRecord &record : comparison.records)
        record.cluster.gpu.peakBf16 = 10 * record.cluster.gpu.peakBf16.value();
}

/// Three runs of the base's batch (512 x 8192 tokens) on 64 GPUs at 3 USD, 10^12 tokens; steps of 2, 4 and 8 s
/// after one of warm-up.
Comparison threeRuns()
{
    Comparison comparison = support::makeComparison({.runs = 3});
    const double seconds[] = {2, 4, 8};
    for (std::size_t run = 0; run < 3; ++run) {
        results::RunRecord &record = comparison.records[run];
        record.candidate = comparison.records.front().candidate;
        record.candidate.layout.tensorParallel = 1 << run;
        record.candidate.batch.globalBatchSize = 512;
        record.candidate.batch.seqLength = 8192;
        record.id = domain::candidateId(record.candidate);
        record.steps = stepsOf(std::vector<double>(20, seconds[run]));
        record.steps.front().time = base::Seconds(30);
    }
    analyseWith(comparison, 1);
    return comparison;
}

template <class Data>
Data dataOf(ChartKind kind, const Comparison &comparison, std::size_t most = 0)
{
    return std::get<Data>(report::chart(kind, comparison, most).data);
}

TEST(ComparisonCharts, NamesAreStableAndReadBack)
{
    std::set<std::string_view> names;
    for (const ChartKind kind : report::chartKinds()) {
        names.insert(report::name(kind));
        EXPECT_EQ(report::chartKindFromName(report::name(kind)), kind);
        EXPECT_FALSE(report::title(kind).empty());
    }
    EXPECT_EQ(names,
              (std::set<std::string_view>{"tflops", "days", "cost", "cost-days", "memory", "step-times", "step-boxes", "predicted-measured",
                                          "knobs"}));
    EXPECT_FALSE(report::chartKindFromName("pie"));
    EXPECT_FALSE(report::chartKindFromName(""));
}

TEST(ComparisonCharts, DaysAndDollarsByHand)
{
    // 10^12 / (512 * 8192) = 238,418.579 steps; at 2 s 476,837.158 s = 5.518949 days; 132.454766 h * 64 * 3 USD.
    Comparison comparison = threeRuns();
    speedUp(comparison);
    analyseWith(comparison, 1);
    const auto days = dataOf<report::BarChart>(ChartKind::Days, comparison);
    ASSERT_EQ(days.bars.size(), 3U);
    EXPECT_NEAR(*days.bars[0].measured, 5.518949, 1e-5);
    EXPECT_NEAR(*days.bars[1].measured, 2 * 5.518949, 2e-5);
    EXPECT_NEAR(*days.bars[2].measured, 4 * 5.518949, 4e-5);
    EXPECT_EQ(days.values.unit, "days");
    const auto cost = dataOf<report::BarChart>(ChartKind::Cost, comparison);
    EXPECT_NEAR(*cost.bars[0].measured, 25431.32, 0.01);
    EXPECT_EQ(cost.values.unit, "USD");
    EXPECT_TRUE(days.bars[0].run.isBest);
    EXPECT_TRUE(days.bars[0].run.isBase);
    EXPECT_FALSE(days.bars[1].run.isBest);
}

TEST(ComparisonCharts, TflopsFallAsTheStepGrows)
{
    const auto bars = dataOf<report::BarChart>(ChartKind::Tflops, threeRuns()).bars;
    ASSERT_EQ(bars.size(), 3U);
    EXPECT_NEAR(*bars[0].measured / *bars[1].measured, 2, 1e-9);
    EXPECT_NEAR(*bars[0].measured / *bars[2].measured, 4, 1e-9);
    // 8.03e9 parameters: 6 N per token and the causal half of attention are 51.5 GFLOP; 4,194,304 tokens / 2 s / 64.
    EXPECT_NEAR(*bars[0].measured, 51.47e9 * 4194304 / 2 / 64 / 1e12, 2);
    for (const auto &bar : bars)
        EXPECT_TRUE(bar.predicted && *bar.predicted > 0);
}

TEST(ComparisonCharts, MarksFollowTheRanking)
{
    Comparison comparison = threeRuns();
    std::swap(comparison.records[0].steps, comparison.records[2].steps);
    analyseWith(comparison, 1);
    const auto bars = dataOf<report::BarChart>(ChartKind::Days, comparison).bars;
    EXPECT_THAT((std::vector{bars[0].run.run, bars[1].run.run, bars[2].run.run}), ElementsAre(2, 1, 0));
    EXPECT_TRUE(bars[2].run.isBase);
}

TEST(ComparisonCharts, ParetoFrontJoinsWhatNothingBeats)
{
    Comparison comparison = threeRuns();
    comparison.records[1].cluster.nodes = 1; // slower, and cheaper: 4 s on 8 GPUs
    analyseWith(comparison, 1);
    const auto chart = dataOf<report::ScatterChart>(ChartKind::CostAgainstDays, comparison);
    ASSERT_EQ(chart.points.size(), 3U);
    ASSERT_EQ(chart.front.size(), 2U);
    EXPECT_EQ(chart.points[chart.front[0]].run.run, 0U);
    EXPECT_EQ(chart.points[chart.front[1]].run.run, 1U);
    EXPECT_NEAR(chart.points[chart.front[1]].y, 25431.32 * 2 / 8, 0.01);
    EXPECT_FALSE(chart.diagonal);
    EXPECT_FALSE(std::find_if(chart.points.begin(), chart.points.end(), [](const auto &p) { return p.run.run == 2; })->onFront);
}

TEST(ComparisonCharts, PredictedAgainstMeasuredIsInSeconds)
{
    Comparison comparison = threeRuns();
    comparison.records[0].predictedStep = base::Seconds(1.5);
    comparison.records[1].predictedStep.reset();
    const auto chart = dataOf<report::ScatterChart>(ChartKind::PredictedAgainstMeasured, comparison);
    ASSERT_EQ(chart.points.size(), 2U) << "without a prediction there is no point";
    EXPECT_TRUE(chart.diagonal);
    EXPECT_DOUBLE_EQ(chart.points[0].x, 1.5);
    EXPECT_DOUBLE_EQ(chart.points[0].y, 2);
}

TEST(ComparisonCharts, MemoryPartsSumToThePredictionAndFailedRunsAreThere)
{
    const Comparison comparison = support::makeComparison({.runs = 5, .withFailures = true});
    const auto chart = dataOf<report::MemoryBarChart>(ChartKind::Memory, comparison);
    ASSERT_EQ(chart.bars.size(), 5U);
    EXPECT_NEAR(chart.capacity, base::inGib(comparison.plan.cluster().memoryPerGpu), 1e-9);
    for (const auto &bar : chart.bars) {
        ASSERT_EQ(bar.parts.size(), chart.parts.size());
        double sum = 0;
        for (const double part : bar.parts)
            sum += part;
        EXPECT_NEAR(sum, base::inGib(*comparison.record(bar.run.run).predictedMemory), 1e-6);
        EXPECT_EQ(bar.measured.has_value(), bar.run.run < 3) << "the last two failed";
        if (bar.measured) {
            EXPECT_NEAR(*bar.measured, sum * 1.02, 1e-6) << "as the fixture made it";
        }
    }
}

TEST(ComparisonCharts, FailedRunsAreAbsentFromMeasuredCharts)
{
    const Comparison comparison = support::makeComparison({.runs = 5, .withFailures = true});
    for (const ChartKind kind : report::chartKinds())
        EXPECT_EQ(report::chart(kind, comparison).marks(), kind == ChartKind::Memory ? 5U : 3U) << report::name(kind);
}

TEST(ComparisonCharts, StepLinesMarkWarmupAndOutliers)
{
    Comparison comparison = support::makeComparison({.runs = 1});
    comparison.records[0].steps = stepsOf({9, 5, 2, 2, 2.02, 2, 7, 2, 1.98, 2, 2, 2});
    analyseWith(comparison, 2);
    const auto lines = dataOf<report::LineChart>(ChartKind::StepTimes, comparison).lines;
    ASSERT_EQ(lines.size(), 1U);
    ASSERT_EQ(lines[0].points.size(), 12U) << "few points are all kept";
    EXPECT_EQ(lines[0].warmup, 2U);
    EXPECT_THAT(lines[0].outliers, ElementsAre(6));
    EXPECT_EQ(lines[0].points[6], (std::pair<double, double>(6, 7)));
    EXPECT_TRUE(lines[0].predicted);
}

TEST(ComparisonCharts, LongRunsAreThinnedAndTheirExtremesSurvive)
{
    std::vector<double> seconds(200'000, 2);
    for (std::size_t i = 0; i < seconds.size(); ++i)
        seconds[i] += 0.001 * static_cast<double>(i % 7);
    seconds[0] = 40;
    seconds[123'456] = 33;
    seconds[77'777] = 0.5;
    Comparison comparison = support::makeComparison({.runs = 1});
    comparison.records[0].steps = stepsOf(seconds);
    analyseWith(comparison, 1);
    const auto line = dataOf<report::LineChart>(ChartKind::StepTimes, comparison).lines.at(0);
    EXPECT_LE(line.points.size(), 4000U);
    EXPECT_GE(line.points.size(), 1000U);
    EXPECT_TRUE(std::is_sorted(line.points.begin(), line.points.end(), [](const auto &a, const auto &b) { return a.first < b.first; }));
    for (const auto &extreme : {std::pair<double, double>(0, 40), {123'456, 33}, {77'777, 0.5}})
        EXPECT_THAT(line.points, testing::Contains(extreme));
    EXPECT_EQ(line.points.back().first, 199'999);
    EXPECT_EQ(line.warmup, 1U);
    ASSERT_EQ(line.outliers.size(), 2U);
    EXPECT_EQ(line.points[line.outliers[0]].second, 0.5);
    EXPECT_EQ(line.points[line.outliers[1]].second, 33);
}

TEST(ComparisonCharts, ThinningNeverCrossesTheWarmup)
{
    for (const std::size_t count : {2U, 59U, 1999U, 2000U, 2001U, 5003U, 20011U}) {
        std::vector<double> seconds(count, 2);
        Comparison comparison = support::makeComparison({.runs = 1});
        comparison.records[0].steps = stepsOf(seconds);
        const int warmup = static_cast<int>(count / 3);
        analyseWith(comparison, warmup);
        const auto line = dataOf<report::LineChart>(ChartKind::StepTimes, comparison).lines.at(0);
        for (std::size_t i = 0; i < line.points.size(); ++i)
            EXPECT_EQ(i < line.warmup, line.points[i].first < warmup) << count << " steps, point " << i;
        EXPECT_LE(line.points.size(), 2 * 2000U + 2);
    }
}

TEST(ComparisonCharts, ManyRunsShareTheirPoints)
{
    Comparison comparison = support::makeComparison({.runs = 500, .steps = 400});
    std::size_t points = 0;
    for (const auto &line : dataOf<report::LineChart>(ChartKind::StepTimes, comparison).lines)
        points += line.points.size();
    EXPECT_LE(points, 45'000U);
}

TEST(ComparisonCharts, BoxesByHand)
{
    Comparison comparison = support::makeComparison({.runs = 1});
    // After 1 of warm-up: 1 2 3 4 5 6 7 8 9 and 100. Quartiles of ten sorted values by linear interpolation:
    // places 2.25, 4.5, 6.75 from 0: 3.25, 5.5, 7.75.
    comparison.records[0].steps = stepsOf({50, 5, 1, 9, 2, 100, 8, 3, 7, 4, 6});
    analyseWith(comparison, 1);
    const auto box = dataOf<report::BoxChart>(ChartKind::StepBoxes, comparison).boxes.at(0);
    EXPECT_DOUBLE_EQ(box.lowerQuartile, 3.25);
    EXPECT_DOUBLE_EQ(box.median, 5.5);
    EXPECT_DOUBLE_EQ(box.upperQuartile, 7.75);
    EXPECT_DOUBLE_EQ(box.low, 1);
    EXPECT_DOUBLE_EQ(box.high, 9) << "whiskers leave the outlier out";
    EXPECT_THAT(box.outliers, ElementsAre(100));
}

TEST(ComparisonCharts, BoxesOfManyOutliersKeepTheirShape)
{
    std::vector<double> seconds(3000, 2);
    for (std::size_t i = 0; i < seconds.size(); i += 3)
        seconds[i] = 20 + static_cast<double>(i);
    Comparison comparison = support::makeComparison({.runs = 1});
    comparison.records[0].steps = stepsOf(seconds);
    analyseWith(comparison, 0);
    const auto box = dataOf<report::BoxChart>(ChartKind::StepBoxes, comparison).boxes.at(0);
    EXPECT_LE(box.low, box.lowerQuartile);
    EXPECT_GE(box.high, box.upperQuartile);
    EXPECT_LE(box.outliers.size(), 100U);
    EXPECT_DOUBLE_EQ(box.outliers.front(), 20);
    EXPECT_DOUBLE_EQ(box.outliers.back(), 20 + 2997);
}

TEST(ComparisonCharts, KnobAxesAreThoseThatDifferAndFiguresComeLast)
{
    Comparison comparison = threeRuns(); // tp 1, 2, 4
    comparison.records[1].candidate.recompute = domain::RecomputePlan::full();
    const auto chart = dataOf<report::KnobChart>(ChartKind::Knobs, comparison);
    std::vector<std::string> ids;
    for (const auto &axis : chart.axes)
        ids.push_back(axis.id);
    EXPECT_THAT(ids, ElementsAre("tp", "recompute", "tflops", "days"));
    EXPECT_TRUE(chart.axes[0].logarithmic);
    EXPECT_DOUBLE_EQ(chart.axes[0].low, 1);
    EXPECT_DOUBLE_EQ(chart.axes[0].high, 4);
    EXPECT_THAT(chart.axes[1].words, ElementsAre("none", "full"));
    EXPECT_TRUE(chart.axes[2].measured && chart.axes[3].measured);
    ASSERT_EQ(chart.lines.size(), 3U);
    for (const auto &line : chart.lines)
        EXPECT_EQ(line.values.size(), chart.axes.size());
    EXPECT_THAT(chart.lines[1].values[1], testing::Optional(1.0));
    EXPECT_DOUBLE_EQ(chart.lines[0].quality, 1);
    EXPECT_DOUBLE_EQ(chart.lines[2].quality, 0);
    EXPECT_NEAR(chart.lines[1].quality, (1.0 / 4 - 1.0 / 8) / (1.0 / 2 - 1.0 / 8), 1e-9) << "by speed";
}

TEST(ComparisonCharts, KnobsThatFollowFromOthersHaveNoAxis)
{
    Comparison comparison = threeRuns();
    for (results::RunRecord &record : comparison.records) {
        record.candidate.layout.sequenceParallel = record.candidate.layout.tensorParallel > 1;
        record.candidate.layout.expertTensorParallel = record.candidate.layout.tensorParallel;
    }
    EXPECT_EQ(dataOf<report::KnobChart>(ChartKind::Knobs, comparison).axes.size(), 3U) << "tp, tflops, days";
    comparison.records[2].candidate.layout = comparison.records[1].candidate.layout;
    comparison.records[2].candidate.layout.sequenceParallel = false;
    const auto chart = dataOf<report::KnobChart>(ChartKind::Knobs, comparison);
    EXPECT_EQ(chart.axes[1].id, "sp") << "here it was chosen by itself";
}

TEST(ComparisonCharts, AtMostSoManyRunsWithBaseAndWorst)
{
    Comparison comparison = support::makeComparison({.runs = 60});
    for (results::StepRecord &step : comparison.records[0].steps)
        step.time = step.time * 3; // the base far behind, yet not last
    for (results::StepRecord &step : comparison.records[7].steps)
        step.time = step.time * 50;
    analyseWith(comparison, 1);
    const std::size_t worst = *comparison.analysis.worst;
    ASSERT_NE(worst, 0U);
    for (const std::size_t most : {1U, 2U, 3U, 10U, 59U}) {
        const auto bars = dataOf<report::BarChart>(ChartKind::Days, comparison, most).bars;
        ASSERT_EQ(bars.size(), most);
        EXPECT_TRUE(bars.front().run.isBest);
        EXPECT_TRUE(std::is_sorted(bars.begin(), bars.end(), [](const auto &a, const auto &b) { return *a.measured < *b.measured; }));
        if (most >= 3) {
            EXPECT_EQ(bars.back().run.run, worst);
            EXPECT_TRUE(std::any_of(bars.begin(), bars.end(), [](const auto &bar) { return bar.run.isBase; }));
        }
    }
    EXPECT_EQ(report::chart(ChartKind::Days, comparison, 0).marks(), 60U);
    EXPECT_EQ(report::chart(ChartKind::CostAgainstDays, comparison, 10).marks(), 60U) << "points need no room of their own";
}

TEST(ComparisonCharts, OneAndManyAndNone)
{
    for (const std::size_t runs : {1U, 10U, 500U}) {
        const Comparison comparison = support::makeComparison({.runs = runs, .steps = 12});
        for (const ChartKind kind : report::chartKinds()) {
            const Chart chart = report::chart(kind, comparison);
            EXPECT_EQ(chart.marks(), runs) << report::name(kind);
            EXPECT_FALSE(chart.simulated);
        }
    }
    Comparison none = support::makeComparison({.runs = 1});
    none.records.clear();
    none.origins.clear();
    none.predictions.clear();
    analyseWith(none, 1);
    for (const ChartKind kind : report::chartKinds()) {
        EXPECT_TRUE(report::chart(kind, none).empty());
        EXPECT_EQ(documents::readCsv(report::chartCsv(report::chart(kind, none))).size(), 1U) << "the header alone";
    }
}

TEST(ComparisonCharts, SimulatedRunsAreSaidToBe)
{
    Comparison comparison = support::makeComparison({.runs = 4, .simulated = true});
    for (const ChartKind kind : report::chartKinds()) {
        const Chart chart = report::chart(kind, comparison);
        EXPECT_TRUE(chart.simulated);
        EXPECT_THAT(report::chartCsv(chart), testing::Not(HasSubstr("measured)")));
        EXPECT_THAT(report::chartCsv(chart), HasSubstr("(simulated)"));
    }
    comparison.records[1].simulated = false;
    EXPECT_TRUE(report::chart(ChartKind::Days, comparison).simulated) << "one is enough";
    EXPECT_THAT(report::chartCsv(report::chart(ChartKind::Days, comparison)), HasSubstr("(measured or simulated)"));
}

TEST(ComparisonCharts, CsvHasALinePerMarkWithUnitsAndOrigin)
{
    const Comparison comparison = threeRuns();
    const auto table = documents::readCsv(report::chartCsv(report::chart(ChartKind::Days, comparison)));
    ASSERT_EQ(table.size(), 4U);
    EXPECT_THAT(table[0],
                ElementsAre("Run", "Configuration", "Origin", "Training time [days] (measured)", "Training time [days] (predicted)"));
    EXPECT_NEAR(std::stod(table[1][3]), 5.518949, 1e-5);
    const auto steps = documents::readCsv(report::chartCsv(report::chart(ChartKind::StepTimes, comparison)));
    EXPECT_EQ(steps.size(), 1U + 3 * 20);
    EXPECT_EQ(steps[1][5], "yes") << "warm-up";
    EXPECT_EQ(steps[2][5], "no");
    for (const ChartKind kind : report::chartKinds()) {
        const auto rows = documents::readCsv(report::chartCsv(report::chart(kind, comparison)));
        for (const auto &row : rows)
            EXPECT_EQ(row.size(), rows.front().size()) << report::name(kind);
    }
}

TEST(ComparisonCharts, CsvQuotesNames)
{
    Comparison comparison = threeRuns();
    comparison.records[0].configuration = "a \"b\", c\r\nd";
    const auto table = documents::readCsv(report::chartCsv(report::chart(ChartKind::Cost, comparison)));
    EXPECT_EQ(table[1][1], "a \"b\", c\r\nd");
}

TEST(ComparisonCharts, CsvHoldsNoFormula)
{
    Comparison comparison = threeRuns();
    comparison.records[0].configuration = "=HYPERLINK(1)";
    const auto table = documents::readCsv(report::chartCsv(report::chart(ChartKind::Cost, comparison)));
    EXPECT_EQ(table[1][1], "'=HYPERLINK(1)");
}

TEST(ComparisonCharts, MemoryOfARunThatCannotBePredictedIsLeftEmptyInTheCsv)
{
    Comparison comparison = threeRuns();
    comparison.records[0].peakMemory = base::gib(40);
    comparison.predictions[0] = estimate::Prediction();
    const auto table = documents::readCsv(report::chartCsv(report::chart(ChartKind::Memory, comparison)));
    for (std::size_t part = 0; part < estimate::kMemoryParts; ++part) {
        EXPECT_EQ(table[1][3 + part], "");
        EXPECT_NE(table[2][3 + part], "");
    }
    EXPECT_EQ(table[1][3 + estimate::kMemoryParts], "40");
}

TEST(ShortLabels, SayWhatDiffersAndNoMore)
{
    Comparison comparison = threeRuns();
    EXPECT_THAT(report::shortLabels(comparison), ElementsAre("tp1", "tp2", "tp4"));
    comparison.records[2].candidate.layout.tensorParallel = 2;
    comparison.records[2].candidate.batch.microBatchSize = 4;
    EXPECT_THAT(report::shortLabels(comparison), ElementsAre("tp1 mbs1", "tp2 mbs1", "tp2 mbs4"));
    comparison.records[2].candidate = comparison.records[1].candidate;
    EXPECT_THAT(report::shortLabels(comparison), ElementsAre("tp1", "tp2", "tp2 #2"));
    comparison.records[2].cluster.nodes = 16;
    EXPECT_THAT(report::shortLabels(comparison), ElementsAre("tp1 nodes8", "tp2 nodes8", "tp2 nodes16"));
    comparison.records[2].candidate.recompute = domain::RecomputePlan::full();
    EXPECT_THAT(report::shortLabels(comparison).back(), HasSubstr("nodes16")) << "machines are never left out";
}

TEST(ShortLabels, RepetitionsOfOneConfigurationAreNumbered)
{
    Comparison comparison = threeRuns();
    for (results::RunRecord &record : comparison.records)
        record.candidate = comparison.records.front().candidate;
    const auto labels = report::shortLabels(comparison);
    EXPECT_THAT(labels[0], HasSubstr("tp1"));
    EXPECT_EQ(labels[1], labels[0] + " #2");
    EXPECT_EQ(labels[2], labels[0] + " #3");
}

TEST(ShortLabels, AreUniqueAmongManyRuns)
{
    const auto labels = report::shortLabels(support::makeComparison({.runs = 500, .twoClusters = true, .steps = 12}));
    EXPECT_EQ(std::set<std::string>(labels.begin(), labels.end()).size(), 500U);
}

std::string factOf(const std::vector<report::RunFact> &facts, std::string_view name)
{
    std::string all;
    for (const report::RunFact &fact : facts) {
        if (fact.name.english() == name)
            all.append(all.empty() ? "" : "; ").append(fact.value.english());
    }
    return all;
}

TEST(RunFacts, CarryUnitsAndOrigin)
{
    Comparison comparison = threeRuns();
    comparison.records[0].predictedStep = base::Seconds(1.6);
    comparison.records[0].sources = {"/logs/a.log"};
    analyseWith(comparison, 1);
    const auto facts = report::runFacts(comparison, 0);
    EXPECT_EQ(factOf(facts, "Step time, median"), "2.000 s (measured)");
    EXPECT_EQ(factOf(facts, "Step time"), "1.600 s (predicted)");
    EXPECT_EQ(factOf(facts, "Error of the prediction"), "+25.0 % (measured / predicted - 1)");
    EXPECT_EQ(factOf(facts, "Training time"), "5.5 days, 132.5 h (measured)");
    EXPECT_EQ(factOf(facts, "Total cost"), "$25,431.32 (measured)");
    EXPECT_EQ(factOf(facts, "Throughput"), "32,768 tokens/s/GPU (measured)") << "4,194,304 / 2 / 64";
    EXPECT_EQ(factOf(facts, "Steps"), "19 used, 1 of warm-up left out, 0 outliers among those used");
    EXPECT_EQ(factOf(facts, "Read from"), "/logs/a.log");
    EXPECT_THAT(factOf(facts, "Peak memory"), HasSubstr("GiB (measured); "));
    EXPECT_THAT(factOf(facts, "Peak memory"), HasSubstr("GiB (predicted)"));
}

TEST(RunFacts, OfASimulatedAndOfAFailedRun)
{
    const Comparison comparison = support::makeComparison({.runs = 4, .simulated = true, .withFailures = true});
    for (const report::RunFact &fact : report::runFacts(comparison, 0))
        EXPECT_THAT(fact.value.english(), testing::Not(HasSubstr("(measured)"))) << fact.name.english();
    EXPECT_THAT(factOf(report::runFacts(comparison, 0), "Origin"), HasSubstr("SIMULATED"));
    const auto failed = report::runFacts(comparison, 2);
    EXPECT_EQ(factOf(failed, "Failure"), "Out of GPU memory");
    EXPECT_EQ(factOf(failed, "Advice"), "Out of GPU memory: try recompute.");
    EXPECT_THAT(factOf(failed, "Line of the log"), HasSubstr("CUDA out of memory"));
    EXPECT_EQ(factOf(failed, "Total cost"), "") << "nothing is made up";
}

} // namespace
