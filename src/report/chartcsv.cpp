// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisoncharts.h"

#include "report/delimitedtext.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace report {
namespace {

using Cells = std::vector<std::string>;

/// As many digits as the value has; nothing where there is none.
std::string number(double value) { return std::isfinite(value) ? fmt::format("{}", value) : std::string(); }
std::string number(const std::optional<double> &value) { return value ? number(*value) : std::string(); }

/// "Step time [s] (measured)"
std::string head(const base::Text &title, std::string_view unit, std::string_view origin)
{
    const std::string unitText = unit.empty() ? std::string() : fmt::format(" [{}]", unit);
    const std::string originText = origin.empty() ? std::string() : fmt::format(" ({})", origin);
    return title.english() + unitText + originText;
}

Cells runHeads() { return {"Run", "Configuration", "Origin"}; }

/// What the figures of a chart are.
struct Origins {
    std::string_view figures; ///< in headers: "measured", "simulated", "measured or simulated", "predicted"
    bool predicted = false; ///< no run stands behind any of them
};

/// Lines of one chart, put together by its shape.
class CsvWriter {
public:
    explicit CsvWriter(const Origins &origins)
        : m_measured(origins.figures)
        , m_predicted(origins.predicted)
    {
    }

    std::string operator()(const BarChart &chart)
    {
        line(runHeads(),
             {head(chart.values.title, chart.values.unit, m_measured), head(chart.values.title, chart.values.unit, "predicted")});
        for (const BarChart::Bar &bar : chart.bars)
            line(runCells(bar.run), {number(bar.measured), number(bar.predicted)});
        return m_out;
    }

    std::string operator()(const ScatterChart &chart)
    {
        const bool predicted = chart.diagonal; // the one scatter whose x is no measurement
        const bool grouped = !chart.groups.empty();
        const bool fronted = !predicted && (!grouped || !chart.front.empty());
        Cells heads = {head(chart.x.title, chart.x.unit, predicted ? "predicted" : m_measured),
                       head(chart.y.title, chart.y.unit, chart.level ? std::string_view() : m_measured)};
        if (fronted)
            heads.emplace_back("On the Pareto front");
        if (grouped)
            heads.emplace_back("Class");
        line(runHeads(), heads);
        for (const ScatterChart::Point &point : chart.points) {
            Cells cells = {number(point.x), number(point.y)};
            if (fronted)
                cells.emplace_back(point.onFront ? "yes" : "no");
            if (grouped)
                cells.push_back(point.group < chart.groups.size() ? chart.groups[point.group].english() : std::string());
            line(runCells(point.run), cells);
        }
        return m_out;
    }

    std::string operator()(const MemoryBarChart &chart)
    {
        Cells heads;
        for (const MemoryBarChart::Part &part : chart.parts)
            heads.push_back(head(part.title, chart.values.unit, "predicted"));
        heads.push_back(head("Peak memory", chart.values.unit, m_measured));
        heads.push_back(head("Capacity", chart.values.unit, {}));
        line(runHeads(), heads);
        for (const MemoryBarChart::Bar &bar : chart.bars) {
            Cells cells;
            const bool predicted = std::any_of(bar.parts.begin(), bar.parts.end(), [](double part) { return part > 0; });
            for (const double part : bar.parts)
                cells.push_back(predicted ? number(part) : std::string());
            cells.push_back(number(bar.measured));
            cells.push_back(number(chart.capacity));
            line(runCells(bar.run), cells);
        }
        return m_out;
    }

    std::string operator()(const LineChart &chart)
    {
        line(runHeads(),
             {head(chart.x.title, chart.x.unit, {}), head(chart.y.title, chart.y.unit, m_measured), "Warm-up", "Outlier",
              head("Predicted step time", chart.y.unit, "predicted")});
        for (const LineChart::Line &one : chart.lines) {
            for (std::size_t i = 0; i < one.points.size(); ++i) {
                const bool outlier = std::find(one.outliers.begin(), one.outliers.end(), i) != one.outliers.end();
                line(runCells(one.run),
                     {number(one.points[i].first), number(one.points[i].second), i < one.warmup ? "yes" : "no", outlier ? "yes" : "no",
                      number(one.predicted)});
            }
        }
        return m_out;
    }

    std::string operator()(const BoxChart &chart)
    {
        const std::string &unit = chart.values.unit;
        line(runHeads(),
             {head("Low", unit, m_measured), head("Lower quartile", unit, m_measured), head("Median", unit, m_measured),
              head("Upper quartile", unit, m_measured), head("High", unit, m_measured), head("Outliers", unit, m_measured),
              head("Step time", unit, "predicted")});
        for (const BoxChart::Box &box : chart.boxes) {
            std::string outliers;
            for (const double outlier : box.outliers)
                outliers.append(outliers.empty() ? "" : ";").append(number(outlier));
            line(runCells(box.run),
                 {number(box.low), number(box.lowerQuartile), number(box.median), number(box.upperQuartile), number(box.high), outliers,
                  number(box.predicted)});
        }
        return m_out;
    }

    std::string operator()(const KnobChart &chart)
    {
        Cells heads;
        for (const KnobChart::KnobAxis &axis : chart.axes)
            heads.push_back(head(axis.title, axis.unit, axis.measured ? m_measured : std::string_view()));
        line(runHeads(), heads);
        for (const KnobChart::Line &one : chart.lines) {
            Cells cells;
            for (std::size_t i = 0; i < chart.axes.size(); ++i)
                cells.push_back(knobText(chart.axes[i], one.values[i]));
            line(runCells(one.run), cells);
        }
        return m_out;
    }

    std::string operator()(const TwinChart &chart)
    {
        line(runHeads(),
             {head(chart.x.title, chart.x.unit, {}), head(chart.left.title, chart.left.unit, m_measured),
              head("Low", chart.left.unit, m_measured), head("High", chart.left.unit, m_measured),
              head(chart.right.title, chart.right.unit, m_measured), "Within limits", "Recommended"});
        for (const TwinChart::Point &point : chart.points) {
            const auto &band = point.leftBand;
            line(runCells(point.run),
                 {number(point.x), number(point.left), band ? number(band->first) : std::string(),
                  band ? number(band->second) : std::string(), number(point.right), point.inReach ? "yes" : "no",
                  point.run.isBest ? "yes" : "no"});
        }
        return m_out;
    }

private:
    [[nodiscard]] Cells runCells(const ChartRun &run) const
    {
        return {noFormula(run.label), noFormula(run.name), m_predicted ? "predicted" : run.simulated ? "simulated" : "measured"};
    }

    static std::string knobText(const KnobChart::KnobAxis &axis, const std::optional<double> &value)
    {
        const std::size_t word = value && *value >= 0 ? static_cast<std::size_t>(*value) : axis.words.size();
        return word < axis.words.size() ? noFormula(axis.words[word]) : number(value);
    }

    void line(Cells first, const Cells &rest)
    {
        first.insert(first.end(), rest.begin(), rest.end());
        appendLine(m_out, first, kCsv);
    }

    std::string_view m_measured;
    bool m_predicted;
    std::string m_out;
};

/// Whether runs of a sandbox are among those drawn, or all of them.
struct SimulatedRuns {
    std::size_t simulated = 0, all = 0;
    void count(const ChartRun &run)
    {
        ++all;
        simulated += run.simulated ? 1U : 0U;
    }
    void operator()(const BarChart &chart) { countAll(chart.bars); }
    void operator()(const ScatterChart &chart) { countAll(chart.points); }
    void operator()(const MemoryBarChart &chart) { countAll(chart.bars); }
    void operator()(const LineChart &chart) { countAll(chart.lines); }
    void operator()(const BoxChart &chart) { countAll(chart.boxes); }
    void operator()(const KnobChart &chart) { countAll(chart.lines); }
    void operator()(const TwinChart &chart) { countAll(chart.points); }
    template <class Marks>
    void countAll(const Marks &marks)
    {
        for (const auto &mark : marks)
            count(mark.run);
    }
};

} // namespace

std::string chartCsv(const Chart &chart)
{
    if (chart.predicted)
        return std::visit(CsvWriter({"predicted", true}), chart.data);
    SimulatedRuns runs;
    std::visit(runs, chart.data);
    const std::string_view measured = runs.simulated == 0 ? "measured" : runs.simulated == runs.all ? "simulated" : "measured or simulated";
    return std::visit(CsvWriter({measured, false}), chart.data);
}

} // namespace report
