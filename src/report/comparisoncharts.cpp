// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisoncharts.h"

#include "report/chartmakers.h"
#include "report/resultcolumns.h"

#include <algorithm>
#include <array>

namespace report {
namespace {

struct KindRow {
    ChartKind kind;
    std::string_view name;
    const char *title;
};

constexpr auto kKinds = std::to_array<KindRow>({
    {ChartKind::Tflops, "tflops", QT_TRANSLATE_NOOP("core", "Model TFLOPS per GPU")},
    {ChartKind::Days, "days", QT_TRANSLATE_NOOP("core", "Training time")},
    {ChartKind::Cost, "cost", QT_TRANSLATE_NOOP("core", "Total cost")},
    {ChartKind::CostAgainstDays, "cost-days", QT_TRANSLATE_NOOP("core", "Cost against training time")},
    {ChartKind::Memory, "memory", QT_TRANSLATE_NOOP("core", "Peak memory by part")},
    {ChartKind::StepTimes, "step-times", QT_TRANSLATE_NOOP("core", "Step time over the steps")},
    {ChartKind::StepBoxes, "step-boxes", QT_TRANSLATE_NOOP("core", "Spread of the step times")},
    {ChartKind::PredictedAgainstMeasured, "predicted-measured", QT_TRANSLATE_NOOP("core", "Predicted against measured step time")},
    {ChartKind::Knobs, "knobs", QT_TRANSLATE_NOOP("core", "Settings and what came of them")},
    {ChartKind::PredictionErrors, "prediction-errors", QT_TRANSLATE_NOOP("core", "Predicted over measured")},
    {ChartKind::Odds, "odds", QT_TRANSLATE_NOOP("core", "Odds of running out of memory, and what happened")},
    {ChartKind::WholeSpace, "whole-space", QT_TRANSLATE_NOOP("core", "Best configurations of the whole space")},
    {ChartKind::GpuCounts, "gpu-counts", QT_TRANSLATE_NOOP("core", "Days and dollars against GPUs")},
});
constexpr std::size_t kOfComparisons = 9; // the first ones

const KindRow &rowOf(ChartKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

/// Charts whose marks take room of their own; the points of a scatter do not.
bool needsRoom(ChartKind kind) { return kind != ChartKind::CostAgainstDays && kind != ChartKind::PredictedAgainstMeasured; }

/// The ranking's first ones; the base and the worst have a place among them wherever they rank.
std::vector<std::size_t> firstOf(const std::vector<std::size_t> &order, std::size_t most, const results::Analysis &analysis)
{
    if (most == 0 || order.size() <= most)
        return order;
    std::vector<std::size_t> sure = {order.front()};
    const auto has = [](const std::vector<std::size_t> &runs, std::size_t run) {
        return std::find(runs.begin(), runs.end(), run) != runs.end();
    };
    for (const auto &run : {analysis.base, analysis.worst}) {
        if (run && has(order, *run) && !has(sure, *run) && sure.size() < most)
            sure.push_back(*run);
    }
    std::size_t others = most - sure.size();
    std::vector<std::size_t> kept;
    for (const std::size_t run : order) {
        if (has(sure, run)) {
            kept.push_back(run);
        } else if (others > 0) {
            kept.push_back(run);
            --others;
        }
    }
    return kept;
}

decltype(Chart::data) dataOf(ChartKind kind, const ChartSource &source)
{
    switch (kind) {
    case ChartKind::Tflops:
        return tflopsBars(source);
    case ChartKind::Days:
        return dayBars(source);
    case ChartKind::Cost:
        return costBars(source);
    case ChartKind::CostAgainstDays:
        return costAgainstDays(source);
    case ChartKind::Memory:
        return memoryBars(source);
    case ChartKind::StepTimes:
        return stepLines(source);
    case ChartKind::StepBoxes:
        return stepBoxes(source);
    case ChartKind::PredictedAgainstMeasured:
        return predictedAgainstMeasured(source);
    case ChartKind::Knobs:
        return knobLines(source);
    case ChartKind::PredictionErrors: // no charts of a comparison
    case ChartKind::Odds:
    case ChartKind::WholeSpace:
    case ChartKind::GpuCounts:
        break;
    }
    return {};
}

struct CountMarks {
    std::size_t operator()(const BarChart &chart) const { return chart.bars.size(); }
    std::size_t operator()(const ScatterChart &chart) const { return chart.points.size(); }
    std::size_t operator()(const MemoryBarChart &chart) const { return chart.bars.size(); }
    std::size_t operator()(const LineChart &chart) const { return chart.lines.size(); }
    std::size_t operator()(const BoxChart &chart) const { return chart.boxes.size(); }
    std::size_t operator()(const KnobChart &chart) const { return chart.lines.size(); }
    std::size_t operator()(const TwinChart &chart) const { return chart.points.size(); }
};

} // namespace

std::span<const ChartKind> chartKinds()
{
    static constexpr auto kAll = [] {
        std::array<ChartKind, kOfComparisons> all{};
        std::transform(kKinds.begin(), kKinds.begin() + kOfComparisons, all.begin(), [](const KindRow &row) { return row.kind; });
        return all;
    }();
    return kAll;
}

std::string_view name(ChartKind kind) { return rowOf(kind).name; }

std::optional<ChartKind> chartKindFromName(std::string_view text)
{
    const std::span<const ChartKind> kinds = chartKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [text](ChartKind kind) { return name(kind) == text; });
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

base::Text title(ChartKind kind) { return rowOf(kind).title; }

bool Chart::empty() const { return marks() == 0; }

std::size_t Chart::marks() const { return std::visit(CountMarks(), data); }

ChartRun ChartSource::mark(std::size_t run) const
{
    const results::Analysis &analysis = comparison.analysis;
    const auto &figures = analysis.runs[run].figures;
    ChartRun mark;
    mark.run = run;
    mark.label = labels[run];
    mark.name = record(run).configuration;
    mark.isBest = analysis.best == run;
    mark.isBase = analysis.base == run || record(run).isBase;
    mark.simulated = record(run).simulated;
    const bool incomplete = analysis.runs[run].outcome == results::RunOutcome::Incomplete && !record(run).underWay;
    mark.flagged = incomplete || (figures && (figures->fewSteps || figures->aboveHardware));
    return mark;
}

const estimate::Prediction *ChartSource::prediction(std::size_t run) const
{
    const std::size_t index = comparison.analysis.runs[run].record;
    return index < comparison.predictions.size() && comparison.predictions[index].time.total().value() > 0 ? &comparison.predictions[index]
                                                                                                           : nullptr;
}

Chart chart(ChartKind kind, const comparison::Comparison &comparison, std::size_t most)
{
    const std::vector<std::size_t> order = kind == ChartKind::Memory ? rankedRuns(comparison) : comparison.analysis.bySpeed;
    const ChartSource source{comparison, shortLabels(comparison), firstOf(order, needsRoom(kind) ? most : 0, comparison.analysis)};
    const auto simulated = [&source](std::size_t run) { return source.record(run).simulated; };
    return {kind, title(kind), dataOf(kind, source), std::any_of(source.runs.begin(), source.runs.end(), simulated)};
}

} // namespace report
