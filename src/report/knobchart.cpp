// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartmakers.h"
#include "report/runknobs.h"

#include <algorithm>
#include <map>
#include <set>

namespace report {
namespace {

bool differs(const RunKnob &knob, const ChartSource &source)
{
    const auto unlike = [&](std::size_t run) { return knob.value(source.record(run)) != knob.value(source.record(source.runs.front())); };
    return !source.runs.empty() && std::any_of(source.runs.begin(), source.runs.end(), unlike);
}

/// Its value is known from that of another knob, in every run.
bool isToldBy(const RunKnob &knob, const RunKnob &other, const ChartSource &source)
{
    std::map<CellValue, CellValue> values;
    for (const std::size_t run : source.runs) {
        const CellValue value = knob.value(source.record(run));
        const auto [known, fresh] = values.emplace(other.value(source.record(run)), value);
        if (known->second != value)
            return false;
    }
    return true;
}

bool deservesAxis(const RunKnob &knob, const ChartSource &source)
{
    if (!differs(knob, source) || isComputed(knob))
        return false;
    const auto tells = [&](const RunKnob &other) { return !other.follows && isToldBy(knob, other, source); };
    return !knob.follows || std::none_of(runKnobs().begin(), runKnobs().end(), tells);
}

std::string_view axisId(const RunKnob &knob) { return knob.shortName.empty() || knob.shortName == "rc" ? knob.id : knob.shortName; }

void setRange(KnobChart &chart, std::size_t axis)
{
    bool first = true;
    KnobChart::KnobAxis &range = chart.axes[axis];
    for (const KnobChart::Line &line : chart.lines) {
        if (!line.values[axis])
            continue;
        range.low = first ? *line.values[axis] : std::min(range.low, *line.values[axis]);
        range.high = first ? *line.values[axis] : std::max(range.high, *line.values[axis]);
        first = false;
    }
    range.logarithmic = range.logarithmic && range.low > 0;
}

/// Words stand at 0, 1, 2, … in alphabetical order, but "none" comes first.
std::vector<std::string> wordsOf(const RunKnob &knob, const ChartSource &source)
{
    std::set<std::string> words;
    for (const std::size_t run : source.runs)
        words.insert(std::get<std::string>(knob.value(source.record(run))));
    std::vector<std::string> sorted(words.begin(), words.end());
    std::stable_partition(sorted.begin(), sorted.end(), [](const std::string &word) { return word == "none"; });
    return sorted;
}

void addKnob(KnobChart &chart, const RunKnob &knob, const ChartSource &source)
{
    KnobChart::KnobAxis axis{std::string(axisId(knob)), knob.title, knob.unit, {}, knob.kind == RunKnob::Kind::Doubling, false, 0, 0};
    if (knob.kind == RunKnob::Kind::Word)
        axis.words = wordsOf(knob, source);
    for (std::size_t line = 0; line < chart.lines.size(); ++line) {
        const CellValue value = knob.value(source.record(source.runs[line]));
        std::optional<double> place;
        if (const auto *number = std::get_if<double>(&value))
            place = *number;
        else if (const auto *word = std::get_if<std::string>(&value))
            place = static_cast<double>(std::find(axis.words.begin(), axis.words.end(), *word) - axis.words.begin());
        chart.lines[line].values.push_back(place);
    }
    chart.axes.push_back(std::move(axis));
    setRange(chart, chart.axes.size() - 1);
}

void addMeasured(KnobChart &chart, KnobChart::KnobAxis axis, const ChartSource &source, double (*value)(const results::RunFigures &))
{
    axis.measured = true;
    for (std::size_t line = 0; line < chart.lines.size(); ++line)
        chart.lines[line].values.emplace_back(value(source.figures(source.runs[line])));
    chart.axes.push_back(std::move(axis));
    setRange(chart, chart.axes.size() - 1);
}

/// Of the speed to the goal, between the slowest and the fastest shown.
void setQuality(KnobChart &chart, const ChartSource &source)
{
    const auto speed = [&source](std::size_t run) { return 1.0 / source.figures(run).time.value(); };
    if (source.runs.empty())
        return;
    const auto [fastest, slowest] = std::minmax_element(source.runs.begin(), source.runs.end(), [&source](std::size_t a, std::size_t b) {
        return source.figures(a).time < source.figures(b).time;
    });
    const double range = speed(*fastest) - speed(*slowest);
    for (KnobChart::Line &line : chart.lines)
        line.quality = range > 0 ? (speed(line.run.run) - speed(*slowest)) / range : 1;
}

} // namespace

KnobChart knobLines(const ChartSource &source)
{
    KnobChart chart;
    for (const std::size_t run : source.runs)
        chart.lines.push_back({source.mark(run), {}, 0});
    for (const RunKnob &knob : runKnobs()) {
        if (deservesAxis(knob, source))
            addKnob(chart, knob, source);
    }
    addMeasured(chart, {"tflops", QT_TRANSLATE_NOOP("core", "Model TFLOPS per GPU"), "TFLOPS/GPU", {}, false, true, 0, 0}, source,
                [](const results::RunFigures &figures) { return figures.modelTflopsPerGpu; });
    addMeasured(chart, {"days", QT_TRANSLATE_NOOP("core", "Training time"), "days", {}, false, true, 0, 0}, source,
                [](const results::RunFigures &figures) { return base::inDays(figures.time); });
    setQuality(chart, source);
    return chart;
}

} // namespace report
