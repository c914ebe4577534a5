// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartmakers.h"

#include <algorithm>

namespace report {

ScatterChart costAgainstDays(const ChartSource &source)
{
    ScatterChart chart{
        {QT_TRANSLATE_NOOP("core", "Training time"), "days"}, {QT_TRANSLATE_NOOP("core", "Total cost"), "USD"}, {}, {}, false};
    const std::vector<std::size_t> &pareto = source.comparison.analysis.pareto;
    for (const std::size_t run : source.runs) {
        const results::RunFigures &figures = source.figures(run);
        const bool onFront = std::find(pareto.begin(), pareto.end(), run) != pareto.end();
        chart.points.push_back({source.mark(run), base::inDays(figures.time), figures.cost.value(), onFront});
    }
    for (const std::size_t run : pareto) {
        const auto point =
            std::find_if(chart.points.begin(), chart.points.end(), [run](const ScatterChart::Point &p) { return p.run.run == run; });
        if (point != chart.points.end())
            chart.front.push_back(static_cast<std::size_t>(point - chart.points.begin()));
    }
    return chart;
}

ScatterChart predictedAgainstMeasured(const ChartSource &source)
{
    ScatterChart chart{
        {QT_TRANSLATE_NOOP("core", "Predicted step time"), "s"}, {QT_TRANSLATE_NOOP("core", "Measured step time"), "s"}, {}, {}, true};
    for (const std::size_t run : source.runs) {
        if (const auto &predicted = source.record(run).predictedStep)
            chart.points.push_back({source.mark(run), predicted->value(), source.figures(run).step.value(), false});
    }
    return chart;
}

} // namespace report
