// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/accuracycharts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace report {
namespace {

using validation::Subject;

constexpr double kPercent = 100;
// Finer at the ends, where most odds are and where verdicts change.
constexpr std::array kOddsLimits{0.0, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 1.0};

bool isDrawn(const AccuracyView &view, std::size_t row)
{
    return !view.row(row).unanswered && std::isfinite(view.row(row).predicted) && std::isfinite(view.row(row).error);
}

ChartRun markOf(const AccuracyView &view, std::size_t row)
{
    ChartRun mark;
    mark.run = row;
    mark.label = view.row(row).model;
    mark.name = view.measurement(row).id;
    return mark;
}

/// Rows of one subject in the order of their classes, so that legends list them as tables do.
std::vector<std::size_t> rowsByClass(const AccuracyView &view, Subject subject)
{
    std::vector<std::size_t> rows = rowsOf(view, subject);
    std::erase_if(rows, [&view](std::size_t row) { return !isDrawn(view, row); });
    const std::vector<std::string> order = classesOf(view, subject);
    const auto place = [&](std::size_t row) { return std::find(order.begin(), order.end(), view.measurement(row).group); };
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    return rows;
}

/// A scatter of one subject's rows with their classes; `place` gives x and y.
template <class Place>
ScatterChart scatter(const AccuracyView &view, Subject subject, Place place)
{
    ScatterChart chart{{}, {}, {}, {}, false};
    std::vector<std::string> groups;
    for (const std::size_t row : rowsByClass(view, subject)) {
        const std::string &group = view.measurement(row).group;
        if (groups.empty() || groups.back() != group) {
            groups.push_back(group);
            chart.groups.push_back(view.groupTitle(row));
        }
        const auto [x, y] = place(row);
        chart.points.push_back({markOf(view, row), x, y, false, groups.size() - 1});
    }
    return chart;
}

ChartAxis measuredAxis(Subject subject)
{
    if (subject == Subject::StepTime)
        return {QT_TRANSLATE_NOOP("core", "Measured step time"), "s"};
    return {QT_TRANSLATE_NOOP("core", "Measured peak memory"), "GiB"};
}

ChartAxis predictedAxis(Subject subject)
{
    if (subject == Subject::StepTime)
        return {QT_TRANSLATE_NOOP("core", "Predicted step time"), "s"};
    return {QT_TRANSLATE_NOOP("core", "Predicted peak memory"), "GiB"};
}

std::string oddsLabel(const OddsBin &bin) { return fmt::format("{:g}\u2013{:g}", bin.low * kPercent, bin.high * kPercent); }

} // namespace

Chart predictedChart(const AccuracyView &view, Subject subject)
{
    ScatterChart chart =
        scatter(view, subject, [&view](std::size_t row) { return std::pair(view.row(row).predicted, view.measurement(row).value); });
    chart.x = predictedAxis(subject);
    chart.y = measuredAxis(subject);
    chart.diagonal = true;
    const base::Text title = subject == Subject::StepTime ? base::Text(QT_TRANSLATE_NOOP("core", "Predicted against measured step time"))
                                                          : base::Text(QT_TRANSLATE_NOOP("core", "Predicted against measured peak memory"));
    return {ChartKind::PredictedAgainstMeasured, title, std::move(chart), false};
}

Chart ratioChart(const AccuracyView &view, Subject subject)
{
    ScatterChart chart =
        scatter(view, subject, [&view](std::size_t row) { return std::pair(view.measurement(row).value, 1 + view.row(row).error); });
    chart.x = measuredAxis(subject);
    chart.y = {QT_TRANSLATE_NOOP("core", "Predicted over measured"), {}};
    chart.level = 1;
    return {ChartKind::PredictionErrors, title(ChartKind::PredictionErrors), std::move(chart), false};
}

std::vector<OddsBin> oddsBins(const AccuracyView &view)
{
    std::vector<OddsBin> bins;
    for (std::size_t i = 0; i + 1 < kOddsLimits.size(); ++i)
        bins.push_back({kOddsLimits[i], kOddsLimits[i + 1], {}, 0, 0});
    for (const std::size_t row : rowsOf(view, Subject::OutOfMemory)) {
        const double odds = view.row(row).oomProbability;
        if (view.row(row).unanswered || !std::isfinite(odds))
            continue;
        const auto above = std::find_if(bins.begin(), bins.end() - 1, [odds](const OddsBin &bin) { return odds < bin.high; });
        above->rows.push_back(row);
        above->meanOdds += odds;
        above->failedShare += view.measurement(row).ranOutOfMemory ? 1 : 0;
    }
    std::erase_if(bins, [](const OddsBin &bin) { return bin.rows.empty(); });
    for (OddsBin &bin : bins) {
        bin.meanOdds /= static_cast<double>(bin.rows.size());
        bin.failedShare /= static_cast<double>(bin.rows.size());
    }
    return bins;
}

Chart oddsChart(const AccuracyView &view)
{
    BarChart chart;
    chart.categories = {QT_TRANSLATE_NOOP("core", "Predicted odds of running out of memory (%)"), {}};
    chart.values = {QT_TRANSLATE_NOOP("core", "Ran out of memory"), "%"};
    const std::vector<OddsBin> bins = oddsBins(view);
    for (std::size_t i = 0; i < bins.size(); ++i) {
        BarChart::Bar bar;
        bar.run.run = i;
        bar.run.label = oddsLabel(bins[i]);
        bar.run.name = bar.run.label;
        bar.measured = bins[i].failedShare * kPercent;
        bar.predicted = bins[i].meanOdds * kPercent;
        chart.bars.push_back(std::move(bar));
    }
    return {ChartKind::Odds, title(ChartKind::Odds), std::move(chart), false};
}

} // namespace report
