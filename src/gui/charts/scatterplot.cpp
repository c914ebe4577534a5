// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/scatterplot.h"

#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace gui {
namespace {

constexpr double kTickSpace = 84; // pixels that a tick under the plot wants
constexpr std::size_t kFew = 60; // points, from which on they get smaller
constexpr std::size_t kNamed = 8; // labels of front points, at most
constexpr double kReach = 8; // pixels around a point that point at it

QString runsId() { return QStringLiteral("runs"); }
QString flaggedId() { return QStringLiteral("flagged"); }
QString frontId() { return QStringLiteral("front"); }
QString diagonalId() { return QStringLiteral("diagonal"); }
QString classId(std::size_t group) { return QStringLiteral("class-%1").arg(group); }

bool isKnown(double x, double y) { return std::isfinite(x) && std::isfinite(y); }

} // namespace

ScatterPlot::ScatterPlot(QWidget *parent)
    : PlotChart(parent)
{
}

void ScatterPlot::readAxes()
{
    std::vector<double> across;
    std::vector<double> up;
    for (const Point &point : data().points) {
        if (!isKnown(point.x, point.y))
            continue;
        across.push_back(point.x);
        up.push_back(point.y);
    }
    if (data().diagonal) { // one scale for both, or the diagonal would not be one
        across.insert(across.end(), up.begin(), up.end());
        up = across;
    }
    if (data().level)
        up.push_back(*data().level);
    m_x = PlotAxis::around(across);
    m_y = PlotAxis::around(up);
    m_yTitle = axisTitle(data().y, m_y);
    m_bottomTitle = axisTitle(data().x, m_x);
}

/// What can be switched on and off.
void ScatterPlot::addSeries()
{
    const auto any = [this](auto &&holds) { return std::any_of(data().points.begin(), data().points.end(), holds); };
    if (data().groups.empty())
        m_series.push_back({runsId(), m_chart.predicted ? tr("Configurations") : tr("Runs"), true});
    for (std::size_t group = 0; group < data().groups.size(); ++group)
        m_series.push_back({classId(group), translated(data().groups[group]), true});
    if (any([](const Point &point) { return point.run.flagged; }))
        m_series.push_back({flaggedId(), tr("Doubtful runs"), true});
    if (!data().front.empty())
        m_series.push_back({frontId(), tr("Pareto front"), true});
    if (data().diagonal)
        m_series.push_back({diagonalId(), tr("Predicted = measured"), true});
}

void ScatterPlot::readData()
{
    readAxes();
    addSeries();
    for (const Point &point : data().points) {
        if (isKnown(point.x, point.y))
            m_places.emplace_back(point.run.run, QPointF(m_x.shareOf(point.x), m_y.shareOf(point.y)));
    }
    std::stable_sort(m_places.begin(), m_places.end(), [](const auto &a, const auto &b) { return a.second.x() < b.second.x(); });
    addLegend();
}

/// Shapes and colours go round at different paces: no two of the first twenty classes are alike.
MarkLook ScatterPlot::lookOfClass(std::size_t group) const
{
    constexpr std::array kShapes{MarkShape::Circle, MarkShape::Square, MarkShape::Triangle, MarkShape::Diamond, MarkShape::Star};
    const std::vector<QColor> &paint = themeColors(palette()).series;
    const bool hollow = group / paint.size() % 2 == 1;
    return {kShapes[group % kShapes.size()], paint[group % paint.size()], hollow};
}

QString ScatterPlot::seriesOf(const Point &point) const
{
    if (point.run.flagged)
        return flaggedId();
    return data().groups.empty() ? runsId() : classId(point.group);
}

void ScatterPlot::addClasses(std::vector<ChartLegend::Entry> &entries) const
{
    for (std::size_t group = 0; group < data().groups.size(); ++group)
        entries.push_back({lookOfClass(group), translated(data().groups[group])});
}

void ScatterPlot::addLegend()
{
    const auto any = [this](auto &&holds) { return std::any_of(data().points.begin(), data().points.end(), holds); };
    const auto plain = [](const Point &point) { return !point.run.isBest && !point.run.isBase && !point.run.flagged; };
    std::vector<ChartLegend::Entry> entries;
    addClasses(entries);
    if (entries.empty() && any([&](const Point &point) { return plain(point) && !point.run.simulated; }))
        entries.push_back({{MarkShape::Circle, colors().measured}, m_chart.predicted ? tr("predicted") : tr("measured")});
    if (any([](const Point &point) { return point.run.simulated; }))
        entries.push_back({{MarkShape::Circle, colors().measured, true}, tr("simulated")});
    if (any([](const Point &point) { return point.run.isBest; }))
        entries.push_back(
            {{MarkShape::Star, colors().best, any([](const Point &point) { return point.run.isBest && point.run.simulated; })},
             tr("best")});
    if (any([](const Point &point) { return point.run.isBase; }))
        entries.push_back(
            {{MarkShape::Diamond, colors().base, any([](const Point &point) { return point.run.isBase && point.run.simulated; })},
             m_chart.predicted ? tr("the plan's own best") : tr("base")});
    if (any([](const Point &point) { return point.run.flagged; }))
        entries.push_back({{MarkShape::Cross, colors().flagged}, tr("doubtful")});
    if (!data().front.empty())
        entries.push_back({{MarkShape::Line, colors().front}, tr("Pareto front")});
    if (data().diagonal || data().level)
        entries.push_back({{MarkShape::DashedLine, colors().muted}, tr("predicted = measured")});
    m_legend.setEntries(std::move(entries));
}

QPointF ScatterPlot::placeOf(const Point &point) const { return {xAt(m_x.shareOf(point.x)), yAt(m_y.shareOf(point.y))}; }

bool ScatterPlot::isDrawn(const Point &point) const { return isKnown(point.x, point.y) && isShown(seriesOf(point)); }

double ScatterPlot::radius(const report::ChartRun &run) const
{
    const double size = data().points.size() <= kFew ? 4.5 : 3;
    return run.isBest || run.isBase ? 6.5 : size;
}

MarkLook ScatterPlot::lookOf(const Point &point) const
{
    const report::ChartRun &run = point.run;
    if (run.isBest)
        return {MarkShape::Star, colors().best, run.simulated};
    if (run.isBase)
        return {MarkShape::Diamond, colors().base, run.simulated};
    if (run.flagged)
        return {MarkShape::Cross, colors().flagged};
    if (!data().groups.empty())
        return lookOfClass(point.group);
    return {MarkShape::Circle, colors().measured, run.simulated};
}

std::vector<PlotChart::Mark> ScatterPlot::placeMarks() const
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < data().points.size(); ++i) {
        const Point &point = data().points[i];
        if (!isDrawn(point))
            continue;
        const QPointF middle = placeOf(point);
        if (!plotArea().adjusted(-1, -1, 1, 1).contains(middle))
            continue;
        const double size = radius(point.run);
        const QRectF area(middle - QPointF(size, size), QSizeF(2 * size, 2 * size));
        const QRectF target(middle - QPointF(kReach, kReach), QSizeF(2 * kReach, 2 * kReach));
        marks.push_back({i, point.run, area, target});
    }
    return marks;
}

void ScatterPlot::drawBehind(QPainter &painter) const
{
    painter.setPen(QPen(colors().grid, 1));
    for (const PlotAxis::Tick &tick : ticks()) {
        const double x = std::round(xAt(tick.share)) + 0.5;
        painter.drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
    }
    if (data().diagonal && isShown(diagonalId())) {
        painter.setPen(QPen(colors().muted, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(xAt(0), yAt(0)), QPointF(xAt(1), yAt(1)));
    }
    if (data().level) {
        const double y = yAt(m_y.shareOf(*data().level));
        painter.setPen(QPen(colors().muted, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(plotArea().left(), y), QPointF(plotArea().right(), y));
    }
    if (!isShown(frontId()))
        return;
    QPolygonF front;
    for (const std::size_t index : data().front) {
        if (index < data().points.size() && isKnown(data().points[index].x, data().points[index].y))
            front << placeOf(data().points[index]);
    }
    std::sort(front.begin(), front.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
    painter.setPen(QPen(colors().front, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(front);
}

void ScatterPlot::drawMark(QPainter &painter, const Mark &mark) const
{
    const QPointF middle = mark.area.center();
    const double size = radius(mark.run);
    MarkLook look = lookOf(data().points[mark.index]);
    const bool crowded = data().points.size() > kFew && (look.shape == MarkShape::Circle || !data().groups.empty());
    if (!look.hollow && look.shape != MarkShape::Cross && !crowded) // a thin edge keeps neighbours apart
        gui::drawMark(painter, {look.shape, colors().background}, middle, size + 1);
    if (crowded)
        look.color.setAlphaF(0.6F); // where many lie, it is darker
    gui::drawMark(painter, look, middle, size);
    if (mark.run.flagged && look.shape != MarkShape::Cross)
        gui::drawMark(painter, {MarkShape::Cross, colors().flagged}, middle + QPointF(size, size), 3);
    if (selectedRun() == mark.run.run) {
        painter.setPen(QPen(colors().text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, size + 5, size + 5);
    }
}

/// Best, base and selected first, then the front.
std::vector<const PlotChart::Mark *> ScatterPlot::namedMarks() const
{
    std::vector<const Mark *> named;
    std::size_t front = 0;
    for (const Mark &mark : marks()) {
        if (mark.run.isBest || mark.run.isBase || selectedRun() == mark.run.run || data().points.size() <= 12)
            named.push_back(&mark);
        else if (data().points[mark.index].onFront && isShown(frontId()) && ++front <= kNamed)
            named.push_back(&mark);
    }
    const auto rank = [this](const Mark *mark) {
        return selectedRun() == mark->run.run ? 0 : mark->run.isBest ? 1 : mark->run.isBase ? 2 : 3;
    };
    std::stable_sort(named.begin(), named.end(), [&](const Mark *a, const Mark *b) { return rank(a) < rank(b); });
    return named;
}

/// A name goes to the first of four places around its point where it covers nothing.
void ScatterPlot::addMarkLabels(std::vector<Label> &labels) const
{
    const QFontMetricsF metrics(font());
    std::vector<QRectF> taken;
    for (const Mark &mark : marks())
        taken.push_back(mark.area);
    for (const Mark *mark : namedMarks()) {
        const QString text = shownText(mark->run.label);
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
        const QPointF middle = mark->area.center();
        const double reach = mark->area.width() / 2 + 4;
        const QPointF corners[] = {middle + QPointF(reach, -size.height() / 2),
                                   middle + QPointF(-reach - size.width(), -size.height() / 2),
                                   middle + QPointF(-size.width() / 2, -reach - size.height()),
                                   middle + QPointF(-size.width() / 2, reach),
                                   middle + QPointF(reach - 2, -reach - size.height() + 4),
                                   middle + QPointF(reach - 2, reach - 4)};
        for (const QPointF &corner : corners) {
            const QRectF area(corner, size);
            const auto covers = [&area](const QRectF &other) { return other.intersects(area.adjusted(-2, 0, 2, 0)); };
            if (!plotArea().contains(area) || std::any_of(taken.begin(), taken.end(), covers))
                continue;
            labels.push_back({area, text});
            taken.push_back(area);
            break;
        }
    }
}

std::vector<PlotAxis::Tick> ScatterPlot::ticks() const
{
    return m_x.ticks(window().left(), window().right(), std::max(2, static_cast<int>(plotArea().width() / kTickSpace)));
}

double ScatterPlot::fitBottom(double, double) { return QFontMetricsF(font()).height() + 2; }

void ScatterPlot::addBottomLabels(std::vector<Label> &labels) const
{
    const QFontMetricsF metrics(font());
    double end = -1e9;
    for (const PlotAxis::Tick &tick : ticks()) {
        const double width = metrics.horizontalAdvance(tick.text);
        const double most = viewport()->width() - width - 2;
        const double left = std::clamp(xAt(tick.share) - width / 2, 2.0, std::max(2.0, most));
        if (left < end + 8)
            continue;
        labels.push_back({QRectF(left, plotArea().bottom() + 6, width, metrics.height()), tick.text});
        end = left + width;
    }
}

QString ScatterPlot::inWords() const
{
    const int points = static_cast<int>(data().points.size());
    const QString what = m_chart.predicted ? tr("%n predicted configuration(s): %1 upwards, %2 to the right.", nullptr, points)
                                           : tr("%n run(s): %1 upwards, %2 to the right.", nullptr, points);
    QStringList lines{what.arg(m_yTitle, m_bottomTitle)};
    constexpr std::size_t kSpoken = 20;
    for (std::size_t i = 0; i < std::min(kSpoken, data().points.size()); ++i) {
        const Point &point = data().points[i];
        QStringList parts{figureText(point.x), figureText(point.y)};
        if (point.group < data().groups.size())
            parts << translated(data().groups[point.group]);
        if (point.onFront)
            parts << tr("on the Pareto front");
        if (point.run.isBest)
            parts << tr("best");
        if (point.run.isBase)
            parts << tr("base");
        if (point.run.flagged)
            parts << tr("doubtful");
        if (point.run.simulated)
            parts << tr("simulated");
        lines << QStringLiteral("%1: %2").arg(shownText(point.run.label), parts.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace gui
