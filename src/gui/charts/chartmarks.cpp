// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartmarks.h"

#include "gui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace gui {
namespace {

constexpr double kSwatch = 14; // width of a legend's mark
constexpr double kLineSwatch = 26; // of a line: its dashes are told apart
constexpr double kGap = 6; // between mark and text
constexpr double kBetween = 16; // between entries

QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](double a, double b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()), mix(over.blueF(), under.blueF()));
}

QPainterPath star(const QPointF &center, double radius)
{
    constexpr int kPoints = 5;
    constexpr double kInner = 0.45;
    QPolygonF corners;
    for (int i = 0; i < 2 * kPoints; ++i) {
        const double angle = std::numbers::pi * (i / double(kPoints) - 0.5);
        corners << center + (i % 2 == 0 ? radius : radius * kInner) * QPointF(std::cos(angle), std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

QPainterPath outline(MarkShape shape, const QPointF &center, double radius)
{
    QPainterPath path;
    if (shape == MarkShape::Star)
        return star(center, radius * 1.25);
    if (shape == MarkShape::Diamond) {
        const double reach = radius * 1.15;
        path.addPolygon(QPolygonF({center + QPointF(0, -reach), center + QPointF(reach, 0), center + QPointF(0, reach),
                                   center + QPointF(-reach, 0), center + QPointF(0, -reach)}));
    } else if (shape == MarkShape::Square) {
        const double reach = radius * 0.88;
        path.addRect(QRectF(center - QPointF(reach, reach), center + QPointF(reach, reach)));
    } else if (shape == MarkShape::Triangle) {
        const double reach = radius * 1.2;
        path.addPolygon(QPolygonF({center + QPointF(0, -reach), center + QPointF(reach, reach * 0.75),
                                   center + QPointF(-reach, reach * 0.75), center + QPointF(0, -reach)}));
    } else if (shape == MarkShape::Bar || shape == MarkShape::PaleBar) {
        path.addRect(QRectF(center.x() - radius, center.y() - radius * 0.8, 2 * radius, 1.6 * radius));
    } else {
        path.addEllipse(center, radius, radius);
    }
    return path;
}

void drawStrokes(QPainter &painter, const MarkLook &look, const QPointF &center, double radius)
{
    const QPointF right(radius, 0);
    const QPointF slope(radius * 0.7, radius * 0.7);
    const QPointF rise(radius * 0.7, -radius * 0.7);
    switch (look.shape) {
    case MarkShape::Cross:
        painter.setPen(QPen(look.color, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(center - slope, center + slope);
        painter.drawLine(center - rise, center + rise);
        break;
    case MarkShape::Break: // an axis' break: two slanted lines
        painter.setPen(QPen(look.color, 1.5));
        painter.drawLine(center + QPointF(-radius, -0.5), center + QPointF(radius, -4.5));
        painter.drawLine(center + QPointF(-radius, 4.5), center + QPointF(radius, 0.5));
        break;
    default:
        painter.setPen(penOf(look.shape, look.color, 1.8));
        painter.drawLine(center - right, center + right);
    }
}

bool isLine(MarkShape shape)
{
    return shape == MarkShape::Line || shape == MarkShape::DashedLine || shape == MarkShape::DottedLine || shape == MarkShape::DashDotLine;
}

double swatchWidth(MarkShape shape) { return isLine(shape) ? kLineSwatch : kSwatch; }

} // namespace

ChartColors chartColors(const QPalette &palette)
{
    const ThemeColors &theme = themeColors(palette);
    const QColor background = palette.color(QPalette::Base);
    ChartColors colors;
    colors.text = palette.color(QPalette::Text);
    colors.muted = theme.muted;
    colors.grid = theme.border;
    colors.background = background;
    colors.measured = theme.series[0];
    colors.predicted = blend(theme.muted, background, 0.28);
    colors.predictedEdge = theme.muted;
    colors.best = theme.series[5];
    colors.base = theme.series[2];
    colors.flagged = theme.error;
    colors.front = theme.series[5];
    colors.selected = blend(theme.accent, background, 0.16);
    return colors;
}

QPen penOf(MarkShape line, const QColor &color, double width)
{
    const Qt::PenStyle style = line == MarkShape::DashedLine ? Qt::DashLine
        : line == MarkShape::DottedLine                      ? Qt::DotLine
        : line == MarkShape::DashDotLine                     ? Qt::DashDotLine
                                                             : Qt::SolidLine;
    return QPen(color, width, style, Qt::FlatCap, Qt::RoundJoin);
}

void drawMark(QPainter &painter, const MarkLook &look, const QPointF &center, double radius)
{
    painter.save();
    switch (look.shape) {
    case MarkShape::Cross:
    case MarkShape::Line:
    case MarkShape::DashedLine:
    case MarkShape::DottedLine:
    case MarkShape::DashDotLine:
    case MarkShape::Break:
        drawStrokes(painter, look, center, radius);
        break;
    default:
        painter.setPen(QPen(look.color, look.hollow ? 1.6 : 1));
        painter.setBrush(look.hollow ? QBrush(Qt::NoBrush) : QBrush(look.color));
        painter.drawPath(outline(look.shape, center, look.hollow ? radius - 0.3 : radius));
    }
    painter.restore();
}

std::vector<QPointF> ChartLegend::places(double width, const QFontMetricsF &metrics) const
{
    std::vector<QPointF> places;
    QPointF at(0, 0);
    for (const Entry &entry : m_entries) {
        const double taken = swatchWidth(entry.look.shape) + kGap + metrics.horizontalAdvance(entry.text);
        if (at.x() > 0 && at.x() + taken > width)
            at = QPointF(0, at.y() + metrics.height() + 2);
        places.push_back(at);
        at.rx() += taken + kBetween;
    }
    return places;
}

double ChartLegend::heightFor(double width, const QFontMetricsF &metrics) const
{
    return m_entries.empty() ? 0 : places(width, metrics).back().y() + metrics.height();
}

void ChartLegend::draw(QPainter &painter, const QRectF &area, const ChartColors &colors) const
{
    const QFontMetricsF metrics(painter.font());
    const std::vector<QPointF> at = places(area.width(), metrics);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QPointF corner = area.topLeft() + at[i];
        const MarkLook &look = m_entries[i].look;
        const double swatch = swatchWidth(look.shape);
        const double end = corner.x() + swatch + kGap + metrics.horizontalAdvance(m_entries[i].text) + kBetween;
        const bool last = i + 1 < m_entries.size() && area.top() + at[i + 1].y() + metrics.height() > area.bottom() + 1;
        // What has no room is counted, behind the last one or in its place.
        const bool behind = last && end + metrics.horizontalAdvance(QStringLiteral("+99")) <= area.right();
        painter.setPen(colors.text);
        if (last)
            painter.drawText(QPointF(behind ? end : corner.x(), corner.y() + metrics.ascent()),
                             QStringLiteral("+%1").arg(m_entries.size() - i - (behind ? 1 : 0)));
        if (last && !behind)
            break;
        drawMark(painter, look, corner + QPointF(swatch / 2, metrics.height() / 2), isLine(look.shape) ? swatch / 2 : 5);
        painter.setPen(colors.text);
        painter.drawText(QPointF(corner.x() + swatch + kGap, corner.y() + metrics.ascent()), m_entries[i].text);
        if (last)
            break;
    }
}

} // namespace gui
