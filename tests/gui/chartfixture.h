// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QImage>
#include <QTest>

#include "gui/charts/comparisonchart.h"
#include "report/comparisoncharts.h"
#include "support/comparisons.h"

#include <map>
#include <memory>

/// Charts of made-up comparisons, and what can be asked of their pictures.
namespace fixture {

/// Made once for each number of runs.
inline const comparison::Comparison &comparisonOf(std::size_t runs, bool simulated = false)
{
    static std::map<std::pair<std::size_t, bool>, comparison::Comparison> made;
    const auto [at, fresh] = made.try_emplace({runs, simulated});
    if (fresh)
        at->second = support::makeComparison({.runs = runs, .simulated = simulated, .withFailures = runs > 20, .twoClusters = true});
    return at->second;
}

inline report::Chart chartOf(report::ChartKind kind, std::size_t runs, bool simulated = false)
{
    return report::chart(kind, comparisonOf(runs, simulated));
}

/// Bars of these measured values, "run 0" the best and "run 1" the base.
inline report::Chart bars(const std::vector<double> &values)
{
    report::BarChart data;
    data.categories.title = base::Text("Configuration");
    data.values = {base::Text("Training time"), "days"};
    for (std::size_t i = 0; i < values.size(); ++i) {
        report::BarChart::Bar bar;
        bar.run = {i, "run " + std::to_string(i), "name " + std::to_string(i), i == 0, i == 1, false, false};
        bar.measured = values[i];
        data.bars.push_back(bar);
    }
    return {report::ChartKind::Days, base::Text("Training time"), data, false};
}

inline report::Chart points(const std::vector<std::pair<double, double>> &places)
{
    report::ScatterChart data;
    data.x = {base::Text("Training time"), "days"};
    data.y = {base::Text("Total cost"), "USD"};
    for (std::size_t i = 0; i < places.size(); ++i) {
        report::ChartRun run;
        run.run = i;
        run.label = "run " + std::to_string(i);
        data.points.push_back({run, places[i].first, places[i].second, false});
    }
    return {report::ChartKind::CostAgainstDays, base::Text("Cost against time"), data, false};
}

/// A view as a window, shown.
inline std::unique_ptr<gui::ComparisonChart> show(const report::Chart &chart, const QSize &size = QSize(720, 420))
{
    auto view = gui::makeChart(chart);
    view->resize(size);
    view->show();
    if (!QTest::qWaitForWindowExposed(view.get()))
        qWarning("the chart's window does not come up");
    return view;
}

/// Share of pixels that are not the picture's first.
inline double inkOf(const QImage &picture)
{
    const QRgb paper = picture.pixel(0, 0);
    qint64 ink = 0;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ink += (line[x] & 0xffffffU) != (paper & 0xffffffU);
    }
    return static_cast<double>(ink) / (static_cast<double>(picture.width()) * picture.height());
}

} // namespace fixture
