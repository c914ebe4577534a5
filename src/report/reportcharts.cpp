// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "report/figuretexts.h"
#include "report/reportbuilder.h"

#include <algorithm>

namespace report {
namespace {

/// One point is no comparison, nor are lines without a setting that differs.
bool worthShowing(const Chart &chart)
{
    const bool needsCompany = std::holds_alternative<ScatterChart>(chart.data) || std::holds_alternative<KnobChart>(chart.data);
    const auto *knobs = std::get_if<KnobChart>(&chart.data);
    const bool noKnob = knobs && std::all_of(knobs->axes.begin(), knobs->axes.end(), [](const auto &axis) { return axis.measured; });
    return !noKnob && chart.marks() >= (needsCompany ? 2U : 1U);
}

bool showsPredictions(ChartKind kind) { return kind != ChartKind::CostAgainstDays && kind != ChartKind::Knobs; }

base::Text captionOf(const Chart &chart, std::size_t all)
{
    // Never put together from the title: languages order words differently.
    switch (chart.kind) {
    case ChartKind::Tflops:
        return {QT_TRANSLATE_NOOP("core", "Model TFLOPS per GPU of %1 of %2 runs, fastest first; predicted behind measured"),
                {std::to_string(chart.marks()), std::to_string(all)}};
    case ChartKind::Days:
        return {QT_TRANSLATE_NOOP("core", "Days to train on all tokens, %1 of %2 runs; predicted behind measured"),
                {std::to_string(chart.marks()), std::to_string(all)}};
    case ChartKind::Cost:
        return {QT_TRANSLATE_NOOP("core", "Dollars to train on all tokens, %1 of %2 runs; predicted behind measured"),
                {std::to_string(chart.marks()), std::to_string(all)}};
    case ChartKind::CostAgainstDays:
        return {QT_TRANSLATE_NOOP("core", "Dollars against days of %1 runs; the line joins those that no other beats in both"),
                {std::to_string(chart.marks())}};
    case ChartKind::Memory:
        return {QT_TRANSLATE_NOOP("core", "Peak memory per GPU of %1 of %2 runs: predicted parts, measured peak, capacity"),
                {std::to_string(chart.marks()), std::to_string(all)}};
    case ChartKind::StepTimes:
        return {QT_TRANSLATE_NOOP("core", "Step time over the steps of %1 of %2 runs; warm-up and outliers are marked"),
                {std::to_string(chart.marks()), std::to_string(all)}};
    case ChartKind::StepBoxes:
        return {QT_TRANSLATE_NOOP("core", "Spread of the step times of %1 of %2 runs: quartiles, whiskers without outliers, outliers"),
                {std::to_string(chart.marks()), std::to_string(all)}};
    case ChartKind::PredictedAgainstMeasured:
        return {QT_TRANSLATE_NOOP("core", "Predicted against measured step time of %1 runs; on the diagonal the prediction was right"),
                {std::to_string(chart.marks())}};
    case ChartKind::Knobs:
        return {QT_TRANSLATE_NOOP("core", "Settings of %1 of %2 runs, a line each, with what was measured at the right"),
                {std::to_string(chart.marks()), std::to_string(all)}};
    case ChartKind::PredictionErrors: // no charts of a comparison
    case ChartKind::Odds:
    case ChartKind::WholeSpace:
    case ChartKind::GpuCounts:
        break;
    }
    return title(chart.kind);
}

/// The least and the largest of the marks in words.
struct Range {
    std::string lowLabel, highLabel;
    double low = 0, high = 0;
    bool any = false;

    void take(const ChartRun &run, double value)
    {
        if (!any || value < low) {
            low = value;
            lowLabel = run.label;
        }
        if (!any || value > high) {
            high = value;
            highLabel = run.label;
        }
        any = true;
    }
    [[nodiscard]] base::Text text(int decimals, const std::string &unit) const
    {
        return {QT_TRANSLATE_NOOP("core", "From %1 %2 (%3) to %4 %2 (%5)."),
                {base::grouped(low, decimals), unit, lowLabel, base::grouped(high, decimals), highLabel}};
    }
};

/// What each shape of chart shows, for those who do not see it.
struct Describe {
    base::Text operator()(const BarChart &chart) const
    {
        Range range;
        for (const BarChart::Bar &bar : chart.bars) {
            if (bar.measured)
                range.take(bar.run, *bar.measured);
        }
        return range.text(range.high < 10 ? 2 : range.high < 1000 ? 1 : 0, chart.values.unit);
    }

    base::Text operator()(const ScatterChart &chart) const
    {
        if (!chart.diagonal) {
            Range days;
            Range dollars;
            for (const ScatterChart::Point &point : chart.points) {
                days.take(point.run, point.x);
                dollars.take(point.run, point.y);
            }
            return {QT_TRANSLATE_NOOP("core", "Least time: %1 with %2 days. Least cost: %3 with %4. Runs on the front: %5."),
                    {days.lowLabel, base::grouped(days.low, 1), dollars.lowLabel, base::usd(base::Usd(dollars.low), 0),
                     std::to_string(chart.front.size())}};
        }
        const auto slower = std::count_if(chart.points.begin(), chart.points.end(), [](const auto &point) { return point.y > point.x; });
        return {QT_TRANSLATE_NOOP("core", "%1 of %2 runs are slower than predicted and lie above the diagonal."),
                {std::to_string(slower), std::to_string(chart.points.size())}};
    }

    base::Text operator()(const MemoryBarChart &chart) const
    {
        Range range;
        for (const MemoryBarChart::Bar &bar : chart.bars) {
            double sum = 0;
            for (const double part : bar.parts)
                sum += part;
            if (sum > 0) // else nothing was predicted
                range.take(bar.run, sum);
        }
        if (!range.any)
            return {};
        return {QT_TRANSLATE_NOOP("core", "Predicted from %1 GiB (%2) to %3 GiB (%4) of %5 GiB."),
                {base::fixed(range.low, 1), range.lowLabel, base::fixed(range.high, 1), range.highLabel, base::fixed(chart.capacity, 1)}};
    }

    base::Text operator()(const LineChart &chart) const
    {
        std::size_t outliers = 0;
        std::size_t warmup = 0;
        for (const LineChart::Line &line : chart.lines) {
            outliers += line.outliers.size();
            warmup = std::max(warmup, line.warmup);
        }
        return {QT_TRANSLATE_NOOP("core", "%1 lines; outliers marked: %2; longest warm-up drawn: %3 steps."),
                {std::to_string(chart.lines.size()), std::to_string(outliers), std::to_string(warmup)}};
    }

    base::Text operator()(const BoxChart &chart) const
    {
        Range range;
        for (const BoxChart::Box &box : chart.boxes)
            range.take(box.run, box.median);
        return {QT_TRANSLATE_NOOP("core", "Medians from %1 s (%2) to %3 s (%4)."),
                {base::fixed(range.low, 3), range.lowLabel, base::fixed(range.high, 3), range.highLabel}};
    }

    base::Text operator()(const KnobChart &chart) const
    {
        std::string knobs;
        for (const KnobChart::KnobAxis &axis : chart.axes) {
            if (!axis.measured)
                knobs.append(knobs.empty() ? "" : ", ").append(axis.title.english());
        }
        return {QT_TRANSLATE_NOOP("core", "Settings that differ: %1. The stronger a line, the faster its run."), {knobs}};
    }

    base::Text operator()(const TwinChart &chart) const
    {
        Range range;
        for (const TwinChart::Point &point : chart.points) {
            if (point.left)
                range.take(point.run, *point.left);
        }
        return range.text(1, chart.left.unit);
    }
};

std::size_t shownAtMost(const ReportBuilder &report, ChartKind kind)
{
    return kind == ChartKind::Memory ? report.analysis().runs.size() : report.analysis().bySpeed.size();
}

} // namespace

void addCharts(ReportBuilder &report)
{
    const std::vector<ChartKind> &wanted = report.options().charts;
    std::vector<ChartKind> kinds = wanted;
    if (kinds.empty())
        kinds.assign(chartKinds().begin(), chartKinds().end());
    bool any = false;
    for (const ChartKind kind : kinds) {
        Chart drawn = chart(kind, report.comparison(), report.options().chartRuns);
        if (drawn.empty() || (wanted.empty() && !worthShowing(drawn)))
            continue;
        any = true;
        Figure figure;
        figure.caption = captionOf(drawn, shownAtMost(report, kind));
        figure.description = std::visit(Describe(), drawn.data);
        figure.provenance = drawn.simulated ? Provenance::Simulated : showsPredictions(kind) ? Provenance::Mixed : Provenance::Measured;
        figure.chart = std::move(drawn);
        report.add(std::move(figure));
    }
    if (!any)
        report.paragraph(QT_TRANSLATE_NOOP("core", "There are no runs to draw."));
}

} // namespace report
