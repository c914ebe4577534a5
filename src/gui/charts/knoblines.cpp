// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/knoblines.h"

#include "gui/charts/plotlayer.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <algorithm>
#include <cmath>

namespace gui {

KnobLines::KnobLines(QWidget *parent)
    : ComparisonChart(parent)
    , m_layer(new PlotLayer(chart(), [this](QPainter &painter) { KnobPainter(painter, axes(), m_look).paint(); }))
{
    chart()->legend()->hide(); // its own is a scale
    m_look.strong = [this](std::size_t line) { return isEmphasised(m_axes.chart().lines[line].run.run); };
}

void KnobLines::setChart(const report::Chart &shown)
{
    m_chart = shown;
    const auto *knobs = std::get_if<report::KnobChart>(&m_chart.data);
    m_axes.setChart(knobs ? *knobs : report::KnobChart{});
    std::vector<QString> ids;
    for (std::size_t i = 0; i < m_axes.count(); ++i)
        ids.push_back(axisId(i));
    m_look.brushes.keepOnly(ids);
    if (m_look.focused >= m_axes.count())
        m_look.focused.reset();
    m_drag = {};
    m_look.dragged.reset();
    applyColors();
    applySelection();
    if (!m_look.brushes.empty())
        rangesChanged();
}

QString KnobLines::axisId(std::size_t place) const { return fromStd(m_axes.axis(place).id); }

const KnobAxes &KnobLines::axes() const
{
    m_axes.layOut(chart()->plotArea(), m_look.font, m_seen);
    return m_axes;
}

QPointF KnobLines::inChart(const QPointF &position) const { return chart()->mapFromScene(mapToScene(position.toPoint())); }

std::optional<std::size_t> KnobLines::lineOf(std::optional<std::size_t> run) const
{
    const auto &lines = m_axes.chart().lines;
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto &line) { return line.run.run == run; });
    return run && found != lines.end() ? std::optional(static_cast<std::size_t>(found - lines.begin())) : std::nullopt;
}

// --- what is seen ------------------------------------------------------------------------------

QRectF KnobLines::plotArea() const { return mapFromScene(chart()->mapRectToScene(axes().plot())).boundingRect(); }

void KnobLines::showWindow(const QRectF &window)
{
    m_seen = {window.left(), window.width()};
    redraw();
}

std::vector<ComparisonChart::Series> KnobLines::seriesList() const
{
    return {{QStringLiteral("marks"), tr("Best and base"), m_look.marks},
            {QStringLiteral("values"), tr("Values on the axes"), m_look.ticks},
            {QStringLiteral("faded"), tr("Runs outside the ranges"), m_look.faded}};
}

void KnobLines::setSeriesShown(const QString &id, bool shown)
{
    if (id == QLatin1String("marks"))
        m_look.marks = shown;
    else if (id == QLatin1String("values"))
        m_look.ticks = shown;
    else if (id == QLatin1String("faded"))
        m_look.faded = shown;
    redraw();
    emit viewChanged();
}

void KnobLines::redraw()
{
    m_layer->update();
    describe();
}

void KnobLines::applyColors()
{
    ComparisonChart::applyColors();
    m_look.palette = palette();
    m_look.font = font();
    m_layer->update();
}

void KnobLines::applySelection()
{
    // Somebody shows all runs again: the ranges no longer hold.
    if (!emphasis() && !m_announcing)
        m_look.brushes.clear();
    m_look.selected = lineOf(selectedRun());
    redraw();
}

void KnobLines::describe()
{
    QStringList parts{tr("%n run(s)", nullptr, static_cast<int>(m_axes.chart().lines.size()))};
    QStringList names;
    for (std::size_t i = 0; i < m_axes.count(); ++i) {
        names << m_axes.title(i);
        if (const auto range = m_look.brushes.on(axisId(i))) {
            const KnobScale::Ends ends = m_axes.scale(i).endsWithin(range->low, range->high);
            parts << tr("%1: %2 to %3").arg(m_axes.title(i), ends.low, ends.high);
        }
    }
    parts << tr("Axes: %1").arg(names.join(QStringLiteral(", ")));
    if (m_look.focused)
        parts << tr("On the axis %1").arg(m_axes.title(*m_look.focused));
    setDescription(translated(m_chart.title), parts.join(QStringLiteral(". ")));
}

// --- marks -------------------------------------------------------------------------------------

int KnobLines::markCount() const
{
    const auto &lines = m_axes.chart().lines;
    return m_axes.count() == 0 ? 0 : static_cast<int>(std::count_if(lines.begin(), lines.end(), [this](const auto &line) {
        return m_look.faded || isEmphasised(line.run.run);
    }));
}

std::vector<std::size_t> KnobLines::markedRuns() const
{
    std::vector<std::size_t> runs;
    for (const report::KnobChart::Line &line : m_axes.chart().lines) {
        if (isEmphasised(line.run.run))
            runs.push_back(line.run.run);
    }
    return runs;
}

std::optional<std::size_t> KnobLines::runAt(const QPointF &position) const
{
    std::vector<std::size_t> lines = topFirst(axes(), m_look);
    const auto line = m_axes.lineAt(inChart(position), lines);
    return line ? std::optional(m_axes.chart().lines[*line].run.run) : std::nullopt;
}

/// A place on the line where no other lies above it, away from the axes.
std::optional<QRectF> KnobLines::markOf(std::size_t run) const
{
    const auto line = lineOf(run);
    if (!line || axes().count() == 0)
        return std::nullopt;
    const auto box = [this](const QPointF &place) {
        return QRectF(mapFromScene(chart()->mapToScene(place)) - QPointF(4, 4), QSizeF(8, 8));
    };
    const std::size_t gaps = m_axes.count() - 1;
    for (const double part : {0.5, 0.35, 0.65, 0.42, 0.58}) {
        for (std::size_t i = gaps; i-- > 0;) {
            const QPointF from = m_axes.point(*line, i);
            const QPointF place = from + part * (m_axes.point(*line, i + 1) - from);
            if (m_axes.isSeen(i) && m_axes.isSeen(i + 1) && runAt(box(place).center()) == run)
                return box(place);
        }
    }
    return m_axes.isSeen(gaps) ? std::optional(box(m_axes.point(*line, gaps))) : std::nullopt;
}

QStringList KnobLines::axisIds() const
{
    QStringList ids;
    for (std::size_t i = 0; i < m_axes.count(); ++i)
        ids << axisId(i);
    return ids;
}

QLineF KnobLines::axisLine(int place) const
{
    const double x = axes().x(static_cast<std::size_t>(place));
    return {QPointF(mapFromScene(chart()->mapToScene(QPointF(x, m_axes.plot().top())))),
            QPointF(mapFromScene(chart()->mapToScene(QPointF(x, m_axes.plot().bottom()))))};
}

QRectF KnobLines::titleOf(int place) const
{
    return mapFromScene(chart()->mapToScene(axes().shownTitle(static_cast<std::size_t>(place)).place)).boundingRect();
}

int KnobLines::currentAxis() const { return m_look.focused ? static_cast<int>(*m_look.focused) : -1; }

void KnobLines::moveAxis(int from, int to)
{
    m_axes.move(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    redraw();
    emit viewChanged();
}

// --- ranges ------------------------------------------------------------------------------------

void KnobLines::setRange(const QString &axis, double low, double high)
{
    m_look.brushes.set(axis, low, high);
    rangesChanged();
}

void KnobLines::clearRanges()
{
    m_look.brushes.clear();
    rangesChanged();
}

void KnobLines::rangesChanged()
{
    std::vector<std::size_t> runs;
    for (std::size_t line = 0; line < m_axes.chart().lines.size(); ++line) {
        bool passes = true;
        for (std::size_t i = 0; i < m_axes.count() && passes; ++i)
            passes = m_look.brushes.passes(axisId(i), m_axes.share(line, i));
        if (passes)
            runs.push_back(m_axes.chart().lines[line].run.run);
    }
    std::sort(runs.begin(), runs.end());
    const bool all = m_look.brushes.empty();
    m_announcing = true;
    setEmphasis(all ? std::nullopt : std::optional(runs));
    emit emphasisWanted(runs, all);
    m_announcing = false;
    redraw();
}

} // namespace gui
