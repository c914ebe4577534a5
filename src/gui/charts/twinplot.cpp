// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/twinplot.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kRadius = 4.5;
constexpr double kWidestSlot = 40; // pixels of a column that is pointed at
constexpr double kBeside = 3; // times the figures: a limit further off does not stretch the axis

QString leftId() { return QStringLiteral("left"); }
QString rightId() { return QStringLiteral("right"); }
QString bandId() { return QStringLiteral("band"); }

std::optional<double> finite(const std::optional<double> &value) { return value && std::isfinite(*value) ? value : std::nullopt; }

/// An axis around the figures, and around the limit where that is not far off.
PlotAxis axisOf(std::vector<double> figures, const std::optional<double> &limit)
{
    if (figures.empty())
        return PlotAxis::around(limit ? std::vector<double>{*limit} : figures);
    const auto [least, most] = std::minmax_element(figures.begin(), figures.end());
    if (limit && *limit > *least / kBeside && *limit < *most * kBeside)
        figures.push_back(*limit);
    return PlotAxis::around(figures);
}

} // namespace

TwinPlot::TwinPlot(QWidget *parent)
    : PlotChart(parent)
{
}

void TwinPlot::readAxes()
{
    std::vector<double> sizes;
    std::vector<double> left;
    std::vector<double> right;
    for (const Point &point : data().points) {
        sizes.push_back(point.x);
        if (const auto value = finite(point.left))
            left.push_back(*value);
        if (const auto value = finite(point.right))
            right.push_back(*value);
        if (point.leftBand && finite(point.leftBand->first) && finite(point.leftBand->second))
            left.insert(left.end(), {point.leftBand->first, point.leftBand->second});
    }
    m_x = PlotAxis::doubling(sizes);
    m_y = axisOf(std::move(left), finite(data().leftLimit));
    m_right = axisOf(std::move(right), finite(data().rightLimit));
    m_yTitle = tr("● %1", "axis of the circles").arg(axisTitle(data().left, m_y));
    m_rightTitle = tr("%1 ■", "axis of the squares").arg(axisTitle(data().right, *m_right));
    m_bottomTitle = axisTitle(data().x, m_x);
}

void TwinPlot::readData()
{
    readAxes();
    m_series = {{leftId(), translated(data().left.title), true}, {rightId(), translated(data().right.title), true}};
    if (std::any_of(data().points.begin(), data().points.end(), [](const Point &point) { return point.leftBand.has_value(); }))
        m_series.push_back({bandId(), tr("Band of the prediction"), true});
    for (const Point &point : data().points) {
        const auto value = finite(point.left);
        m_places.emplace_back(point.run.run, QPointF(m_x.shareOf(point.x), value ? m_y.shareOf(*value) : 0));
    }
    addLegend();
}

void TwinPlot::addLegend()
{
    const auto any = [this](auto &&holds) { return std::any_of(data().points.begin(), data().points.end(), holds); };
    const QColor muted = colors().muted;
    std::vector<ChartLegend::Entry> entries{
        {{MarkShape::Circle, colorOf(Side::Left)}, tr("%1: left axis").arg(translated(data().left.title))},
        {{MarkShape::Square, colorOf(Side::Right)}, tr("%1: right axis").arg(translated(data().right.title))}};
    if (any([](const Point &point) { return !point.inReach; }))
        entries.push_back({{MarkShape::Circle, muted, true}, tr("hollow: outside the limits")});
    if (data().leftLimit)
        entries.push_back({{MarkShape::DottedLine, colorOf(Side::Left)}, tr("deadline")});
    if (data().rightLimit)
        entries.push_back({{MarkShape::DashDotLine, colorOf(Side::Right)}, tr("budget")});
    if (any([](const Point &point) { return point.run.isBest; }))
        entries.push_back({{MarkShape::Star, colors().text}, tr("recommended")});
    if (any([](const Point &point) { return point.run.isBase; }))
        entries.push_back({{MarkShape::Diamond, colors().text}, tr("as planned")});
    if (any([this](const Point &point) { return !hasAnswer(point); }))
        entries.push_back({{MarkShape::Cross, muted}, tr("nothing fits")});
    m_legend.setEntries(std::move(entries));
}

QColor TwinPlot::colorOf(Side side) const { return themeColors(palette()).series[side == Side::Left ? 0 : 5]; }

std::optional<double> TwinPlot::figure(const Point &point, Side side) const
{
    if (!isShown(side == Side::Left ? leftId() : rightId()))
        return std::nullopt;
    return finite(side == Side::Left ? point.left : point.right);
}

std::optional<double> TwinPlot::limit(Side side) const { return finite(side == Side::Left ? data().leftLimit : data().rightLimit); }

double TwinPlot::heightOf(double value, Side side) const { return yAt((side == Side::Left ? m_y : *m_right).shareOf(value)); }

/// Room above the marks for the names of the columns, where there is any.
double TwinPlot::headroom() const
{
    constexpr double kMostShare = 0.35;
    return std::min(plotArea().height() * kMostShare, QFontMetricsF(font()).height() + 2 * kRadius + 6);
}

/// Half the way to the nearest neighbour, so that a column can be pointed at anywhere.
double TwinPlot::slot(std::size_t index) const
{
    const auto &points = data().points;
    double least = kWidestSlot;
    if (index > 0)
        least = std::min(least, xOf(points[index]) - xOf(points[index - 1]));
    if (index + 1 < points.size())
        least = std::min(least, xOf(points[index + 1]) - xOf(points[index]));
    return std::max(2.0, least);
}

std::vector<PlotChart::Mark> TwinPlot::placeMarks() const
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < data().points.size(); ++i) {
        const Point &point = data().points[i];
        const double x = xOf(point);
        if (x < plotArea().left() - 1 || x > plotArea().right() + 1)
            continue;
        const double half = slot(i) / 2;
        const QRectF column(x - half, plotArea().top(), 2 * half, plotArea().height());
        const auto add = [&](std::size_t side, double y) {
            if (y >= plotArea().top() - 1 && y <= plotArea().bottom() + 1)
                marks.push_back({2 * i + side, point.run, QRectF(x - kRadius, y - kRadius, 2 * kRadius, 2 * kRadius), column});
        };
        if (const auto right = figure(point, Side::Right))
            add(1, heightOf(*right, Side::Right));
        if (const auto left = figure(point, Side::Left))
            add(0, heightOf(*left, Side::Left));
        if (!hasAnswer(point))
            add(0, plotArea().bottom() - 2 * kRadius);
    }
    return marks;
}

void TwinPlot::drawBand(QPainter &painter) const
{
    if (!isShown(bandId()) || !isShown(leftId()))
        return;
    QPolygonF band;
    QPolygonF back;
    for (const Point &point : data().points) {
        if (!point.leftBand || !finite(point.leftBand->first) || !finite(point.leftBand->second))
            continue;
        band << QPointF(xOf(point), heightOf(point.leftBand->second, Side::Left));
        back.prepend(QPointF(xOf(point), heightOf(point.leftBand->first, Side::Left)));
    }
    QColor fill = colorOf(Side::Left);
    fill.setAlphaF(0.16F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band + back);
}

void TwinPlot::drawLine(QPainter &painter, Side side) const
{
    QPolygonF line;
    for (const Point &point : data().points) {
        if (const auto value = figure(point, side))
            line << QPointF(xOf(point), heightOf(*value, side));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(side == Side::Left ? MarkShape::Line : MarkShape::DashedLine, colorOf(side), 2));
    painter.drawPolyline(line);
}

void TwinPlot::drawLimit(QPainter &painter, Side side) const
{
    const auto value = limit(side);
    if (!value || !isShown(side == Side::Left ? leftId() : rightId()))
        return;
    const double y = heightOf(*value, side);
    painter.setPen(penOf(side == Side::Left ? MarkShape::DottedLine : MarkShape::DashDotLine, colorOf(side), 1.8));
    painter.drawLine(QPointF(plotArea().left(), y), QPointF(plotArea().right(), y));
}

/// The recommended size stands on a faint column.
void TwinPlot::drawColumn(QPainter &painter, const Point &point, std::size_t index) const
{
    const double half = std::min(slot(index), kWidestSlot) / 2;
    if (point.run.isBest)
        painter.fillRect(QRectF(xOf(point) - half, plotArea().top(), 2 * half, plotArea().height()), colors().selected);
    if (selectedRun() == point.run.run) {
        painter.setPen(QPen(colors().text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(xOf(point) - half, plotArea().top() + 1, 2 * half, plotArea().height() - 2), 4, 4);
    }
}

void TwinPlot::drawBehind(QPainter &painter) const
{
    for (std::size_t i = 0; i < data().points.size(); ++i)
        drawColumn(painter, data().points[i], i);
    drawBand(painter);
    for (const Side side : {Side::Right, Side::Left}) {
        drawLimit(painter, side);
        drawLine(painter, side);
    }
}

void TwinPlot::drawMark(QPainter &painter, const Mark &mark) const
{
    const Point &point = data().points[mark.index / 2];
    const Side side = mark.index % 2 == 0 ? Side::Left : Side::Right;
    const QPointF middle = mark.area.center();
    if (!hasAnswer(point)) {
        gui::drawMark(painter, {MarkShape::Cross, colors().muted}, middle, kRadius);
        return;
    }
    const MarkShape shape = side == Side::Left ? MarkShape::Circle : MarkShape::Square;
    gui::drawMark(painter, {shape, colors().background}, middle, kRadius + 1); // an edge against the lines
    gui::drawMark(painter, {shape, colorOf(side), !point.inReach}, middle, kRadius);
    const double top = plotArea().top() + kRadius + 2;
    if (point.run.isBest)
        gui::drawMark(painter, {MarkShape::Star, colors().text}, QPointF(middle.x(), top), kRadius);
    else if (point.run.isBase)
        gui::drawMark(painter, {MarkShape::Diamond, colors().text}, QPointF(middle.x(), top), kRadius);
}

/// What a column is, under its sign at the top, where that covers nothing.
void TwinPlot::addMarkLabels(std::vector<Label> &labels) const
{
    const QFontMetricsF metrics(font());
    std::vector<QRectF> taken;
    for (const Point &point : data().points) {
        if (!point.run.isBest && !point.run.isBase)
            continue;
        const QString text = point.run.isBest ? tr("recommended") : tr("as planned");
        const double width = metrics.horizontalAdvance(text);
        const double most = std::max(plotArea().left(), plotArea().right() - width);
        const QRectF area(std::clamp(xOf(point) - width / 2, plotArea().left(), most), plotArea().top() + 2 * kRadius + 4, width,
                          metrics.height());
        const bool inSight = xOf(point) >= plotArea().left() && xOf(point) <= plotArea().right();
        if (!inSight || std::any_of(taken.begin(), taken.end(), [&area](const QRectF &other) { return other.intersects(area); }))
            continue;
        labels.push_back({area, text});
        taken.push_back(area);
    }
}

double TwinPlot::fitBottom(double, double) { return QFontMetricsF(font()).height() + 2; }

/// The sizes themselves, as many as have room.
void TwinPlot::addBottomLabels(std::vector<Label> &labels) const
{
    const QFontMetricsF metrics(font());
    double end = -1e9;
    for (const Point &point : data().points) {
        const QString text = number(point.x, 0);
        const double width = metrics.horizontalAdvance(text);
        const double left = xOf(point) - width / 2;
        if (left < end + 8 || xOf(point) < plotArea().left() - 1 || xOf(point) > plotArea().right() + 1)
            continue;
        labels.push_back({QRectF(left, plotArea().bottom() + 6, width, metrics.height()), text});
        end = left + width;
    }
}

QString TwinPlot::inWords() const
{
    QStringList lines{tr("%1 and %2 over %3.").arg(m_yTitle, m_rightTitle, m_bottomTitle)};
    for (const Point &point : data().points) {
        QStringList parts;
        if (!hasAnswer(point))
            parts << tr("nothing fits");
        if (const auto left = finite(point.left))
            parts << QStringLiteral("%1 %2").arg(figureText(*left), translated(data().left.unit.c_str()));
        if (const auto right = finite(point.right))
            parts << QStringLiteral("%1 %2").arg(figureText(*right), translated(data().right.unit.c_str()));
        if (hasAnswer(point) && !point.inReach)
            parts << tr("outside the limits");
        if (point.run.isBest)
            parts << tr("recommended");
        if (point.run.isBase)
            parts << tr("as planned");
        lines << QStringLiteral("%1: %2").arg(shownText(point.run.label), parts.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace gui
