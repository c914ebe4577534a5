// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartmakers.h"

#include <algorithm>

namespace report {
namespace {

using results::StepRecord;

/// Points of one line, and of all lines together: more than a screen has columns, few enough to draw at once.
constexpr std::size_t kMostOfLine = 2000;
constexpr std::size_t kMostOfAll = 20000;
constexpr std::size_t kLeastOfLine = 60;

const ChartAxis kStepTime{QT_TRANSLATE_NOOP("core", "Step time"), "s"};

/// Indices of the records to keep: of every stretch its fastest and its slowest, so that no peak is
/// lost, and the two ends. No stretch reaches over the end of the warm-up.
std::vector<std::size_t> thinned(const std::vector<StepRecord> &steps, std::size_t warmup, std::size_t most)
{
    std::vector<std::size_t> kept;
    const std::size_t stretch = steps.size() <= most ? 1 : (2 * steps.size() + most - 1) / most + 1;
    for (std::size_t begin = 0; begin < steps.size();) {
        std::size_t end = std::min(begin + stretch, steps.size());
        if (begin < warmup)
            end = std::min(end, warmup);
        const auto first = steps.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = steps.begin() + static_cast<std::ptrdiff_t>(end);
        const auto [fastest, slowest] =
            std::minmax_element(first, last, [](const StepRecord &a, const StepRecord &b) { return a.time < b.time; });
        for (const auto &record : {fastest, slowest})
            kept.push_back(static_cast<std::size_t>(record - steps.begin()));
        begin = end;
    }
    if (!steps.empty()) {
        kept.push_back(0);
        kept.push_back(steps.size() - 1);
    }
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    return kept;
}

/// At most so many of them, the least and the largest included.
std::vector<double> spread(std::vector<double> values)
{
    constexpr std::size_t kMost = 100;
    if (values.size() <= kMost)
        return values;
    std::sort(values.begin(), values.end());
    std::vector<double> picked;
    for (std::size_t i = 0; i < kMost; ++i)
        picked.push_back(values[i * (values.size() - 1) / (kMost - 1)]);
    return picked;
}

LineChart::Line lineOf(const ChartSource &source, std::size_t run, std::size_t most)
{
    const results::RunRecord &record = source.record(run);
    const results::StepStatistics &statistics = source.figures(run).statistics;
    LineChart::Line line;
    line.run = source.mark(run);
    for (const std::size_t index : thinned(record.steps, statistics.warmup, most)) {
        if (index < statistics.warmup)
            ++line.warmup;
        if (std::binary_search(statistics.outliers.begin(), statistics.outliers.end(), index))
            line.outliers.push_back(line.points.size());
        line.points.emplace_back(static_cast<double>(record.steps[index].step), record.steps[index].time.value());
    }
    if (record.predictedStep)
        line.predicted = record.predictedStep->value();
    return line;
}

} // namespace

LineChart stepLines(const ChartSource &source)
{
    LineChart chart{{QT_TRANSLATE_NOOP("core", "Step"), {}}, kStepTime, {}};
    const std::size_t most = std::clamp(kMostOfAll / std::max<std::size_t>(source.runs.size(), 1), kLeastOfLine, kMostOfLine);
    for (const std::size_t run : source.runs)
        chart.lines.push_back(lineOf(source, run, most));
    return chart;
}

BoxChart stepBoxes(const ChartSource &source)
{
    BoxChart chart{{QT_TRANSLATE_NOOP("core", "Run"), {}}, kStepTime, {}};
    for (const std::size_t run : source.runs) {
        const results::RunRecord &record = source.record(run);
        const results::StepStatistics &statistics = source.figures(run).statistics;
        BoxChart::Box box;
        box.run = source.mark(run);
        box.lowerQuartile = statistics.lowerQuartile.value();
        box.median = statistics.median.value();
        box.upperQuartile = statistics.upperQuartile.value();
        box.low = box.high = box.median;
        for (std::size_t i = statistics.warmup; i < record.steps.size(); ++i) {
            const double time = record.steps[i].time.value();
            if (std::binary_search(statistics.outliers.begin(), statistics.outliers.end(), i)) {
                box.outliers.push_back(time);
            } else {
                box.low = std::min(box.low, time);
                box.high = std::max(box.high, time);
            }
        }
        box.low = std::min(box.low, box.lowerQuartile); // more than a quarter of the steps may be outliers
        box.high = std::max(box.high, box.upperQuartile);
        box.outliers = spread(std::move(box.outliers));
        if (record.predictedStep)
            box.predicted = record.predictedStep->value();
        chart.boxes.push_back(std::move(box));
    }
    return chart;
}

} // namespace report
