// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/resultscontent.h"

#include "gui/widgets/translated.h"

#include <QFuture>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

template <class Mark>
void keep(std::vector<Mark> &marks, const std::vector<bool> &shown)
{
    marks.erase(std::remove_if(marks.begin(), marks.end(), [&](const Mark &mark) { return !shown[mark.run.run]; }), marks.end());
}

/// Takes marks out of each kind of data.
struct Keeper {
    const std::vector<bool> &shown;

    void operator()(report::BarChart &chart) const { keep(chart.bars, shown); }
    void operator()(report::MemoryBarChart &chart) const { keep(chart.bars, shown); }
    void operator()(report::LineChart &chart) const { keep(chart.lines, shown); }
    void operator()(report::BoxChart &chart) const { keep(chart.boxes, shown); }
    void operator()(report::KnobChart &chart) const { keep(chart.lines, shown); }
    void operator()(report::TwinChart &chart) const { keep(chart.points, shown); }
    void operator()(report::ScatterChart &chart) const
    {
        std::vector<std::size_t> front; // by run: places change
        for (const std::size_t point : chart.front)
            front.push_back(chart.points[point].run.run);
        keep(chart.points, shown);
        chart.front.clear();
        for (const std::size_t run : front) {
            const auto point =
                std::find_if(chart.points.begin(), chart.points.end(), [run](const auto &candidate) { return candidate.run.run == run; });
            if (point != chart.points.end())
                chart.front.push_back(static_cast<std::size_t>(point - chart.points.begin()));
        }
    }
};

QStringList factsOf(const comparison::Comparison &comparison, std::size_t run)
{
    QStringList lines;
    for (const report::RunFact &fact : report::runFacts(comparison, run))
        lines << QStringLiteral("%1: %2").arg(translated(fact.name), translated(fact.value));
    return lines;
}

ResultsContent contentOf(const ComparisonPointer &comparison)
{
    ResultsContent content;
    content.comparison = comparison;
    const report::ResultView view = report::resultView(*comparison);
    for (const std::string &label : view.labels)
        content.labels.push_back(fromStd(label));
    for (std::size_t run = 0; run < comparison->analysis.runs.size(); ++run) {
        content.facts.push_back(factsOf(*comparison, run));
        for (const report::ResultColumn &column : report::resultColumns())
            content.cells.push_back(column.value(view, run));
    }
    content.ranking = report::rankedRuns(*comparison);
    return content;
}

} // namespace

void keepRuns(report::Chart &chart, const std::vector<bool> &shown) { std::visit(Keeper{shown}, chart.data); }

ResultsContent makeContent(const ComparisonPointer &comparison, const RunFilter &filter, const ContentPointer &before)
{
    ResultsContent content = before && before->comparison == comparison ? *before : contentOf(comparison);
    content.charts.clear();
    content.shown = filter.apply(*comparison, content.labels);
    for (const report::ChartKind kind : report::chartKinds()) {
        content.charts.push_back(report::chart(kind, *comparison));
        if (content.shown)
            keepRuns(content.charts.back(), *content.shown);
    }
    return content;
}

void ContentMaker::make(const ComparisonPointer &comparison, const RunFilter &filter, const ContentPointer &before)
{
    const std::uint64_t asked = ++m_asked;
    QtConcurrent::run([comparison, filter, before]() -> ContentPointer {
        return std::make_shared<const ResultsContent>(makeContent(comparison, filter, before));
    }).then(this, [this, asked](const ContentPointer &set) {
        if (asked != m_asked || asked == m_answered)
            return; // a later wish is under way, or nobody wants it any more
        m_answered = asked;
        emit made(set);
    });
}

} // namespace gui
