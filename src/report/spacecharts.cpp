// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/spacecharts.h"

#include "report/figuretexts.h"

#include <algorithm>
#include <fmt/format.h>

namespace report {
namespace {

constexpr double kPercent = 100;

/// The sizes that tell layouts apart, short enough to stand beside a mark.
std::string shortName(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    std::string name = fmt::format("tp{} pp{}", layout.tensorParallel, layout.pipelineParallel);
    const auto add = [&name](const char *knob, int size) {
        if (size > 1)
            name += fmt::format(" {}{}", knob, size);
    };
    add("vp", layout.virtualPipeline);
    add("cp", layout.contextParallel);
    add("ep", layout.expertParallel);
    return name + fmt::format(" mbs{}", candidate.batch.microBatchSize);
}

ChartRun markOf(const SpaceTable &table, std::size_t row)
{
    const SpaceRow &shown = table.rows()[row];
    ChartRun mark;
    mark.run = row;
    mark.name = settingsText(shown.entry->candidate);
    mark.label = shown.rank > 0 ? fmt::format("#{} {}", shown.rank, shortName(shown.entry->candidate)) : shortName(shown.entry->candidate);
    mark.isBest = shown.rank == 1;
    mark.isBase = shown.isPlans;
    return mark;
}

/// Days scale with the step time, whose band is known.
std::optional<std::pair<double, double>> bandOfDays(const estimate::Prediction &prediction)
{
    const double step = prediction.time.total().value();
    if (!(step > 0))
        return std::nullopt;
    return std::pair(prediction.days * prediction.stepLow.value() / step, prediction.days * prediction.stepHigh.value() / step);
}

} // namespace

Chart bestChart(const SpaceTable &table)
{
    const bool several = table.severalClusters();
    ScatterChart chart{{QT_TRANSLATE_NOOP("core", "Training time"), "days"}, {}, {}, {}, false};
    chart.y = several ? ChartAxis{QT_TRANSLATE_NOOP("core", "Total cost"), "USD"}
                      : ChartAxis{QT_TRANSLATE_NOOP("core", "Odds of running out of memory, 1 = 1 % or less"), "%"};
    if (several) {
        for (const search::SearchResult &answer : table.answers())
            chart.groups.push_back(verbatim(answer.cluster.label));
    }
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const SpaceRow &shown = table.rows()[row];
        const estimate::Prediction &prediction = shown.entry->prediction;
        if (shown.onFront)
            chart.front.push_back(chart.points.size());
        chart.points.push_back({markOf(table, row), prediction.days,
                                several ? prediction.cost.value() : std::max(prediction.oomProbability, kOddsResolution) * kPercent,
                                shown.onFront, several ? shown.answer : 0});
    }
    std::sort(chart.front.begin(), chart.front.end(),
              [&chart](std::size_t a, std::size_t b) { return chart.points[a].x < chart.points[b].x; });
    if (chart.front.size() < 2)
        chart.front.clear(); // no line
    Chart made{ChartKind::WholeSpace, title(ChartKind::WholeSpace), std::move(chart), false};
    made.predicted = true;
    return made;
}

Chart gpuCountsChart(const SpaceTable &table, const GpuCountAdvice &advice, const GpuLimits &limits)
{
    TwinChart chart{{QT_TRANSLATE_NOOP("core", "GPUs"), {}},
                    {QT_TRANSLATE_NOOP("core", "Training time"), "days"},
                    {QT_TRANSLATE_NOOP("core", "Total cost"), "USD"},
                    {},
                    limits.deadlineDays,
                    limits.budgetUsd};
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const SpaceRow &shown = table.rows()[row];
        const int gpus = table.cluster(row).numGpus();
        TwinChart::Point &point = chart.points.emplace_back();
        point.run.run = row;
        point.run.label = std::to_string(gpus);
        point.run.isBest = advice.recommended == row;
        point.run.isBase = shown.isPlans;
        point.x = gpus;
        point.inReach = advice.inReach[row];
        if (!shown.entry)
            continue;
        point.run.name = settingsText(shown.entry->candidate);
        point.left = shown.entry->prediction.days;
        point.right = shown.entry->prediction.cost.value();
        point.leftBand = bandOfDays(shown.entry->prediction);
    }
    Chart made{ChartKind::GpuCounts, title(ChartKind::GpuCounts), std::move(chart), false};
    made.predicted = true;
    return made;
}

} // namespace report
