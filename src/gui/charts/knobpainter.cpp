// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/knobpainter.h"

#include "gui/charts/qualitycolor.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kFaint = 0.14;
constexpr std::size_t kFew = 20; // lines that are drawn with round joints
constexpr std::size_t kMany = 60; // lines, from which on they are thin
constexpr double kBrushWidth = 14;
constexpr double kScaleWidth = 110;

QString words(const char *text) { return QCoreApplication::translate("gui::KnobLines", text); }

} // namespace

std::vector<std::size_t> topFirst(const KnobAxes &axes, const KnobLook &look)
{
    const auto &lines = axes.chart().lines;
    std::vector<std::size_t> order(lines.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto height = [&](std::size_t line) {
        const bool strong = !look.strong || look.strong(line);
        const bool marked = look.marks && (lines[line].run.isBest || lines[line].run.isBase);
        return (line == look.selected ? 8 : 0) + (strong ? 4 : 0) + (marked ? 2 : 0) + std::clamp(lines[line].quality, 0.0, 1.0);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return height(a) > height(b); });
    return order;
}

KnobPainter::KnobPainter(QPainter &painter, const KnobAxes &axes, const KnobLook &look)
    : m_painter(painter)
    , m_axes(axes)
    , m_look(look)
    , m_dark(isDark(look.palette))
    , m_text(look.palette.color(QPalette::Text))
    , m_muted(themeColors(look.palette).muted)
    , m_base(look.palette.color(QPalette::Base))
    , m_accent(themeColors(look.palette).accent)
{
    m_painter.setFont(look.font);
}

double KnobPainter::x(std::size_t place) const { return place == m_look.dragged ? m_look.draggedTo : m_axes.x(place); }

QColor KnobPainter::color(std::size_t line) const { return qualityColor(m_axes.chart().lines[line].quality, m_dark); }

void KnobPainter::paint()
{
    if (m_axes.count() == 0)
        return;
    paintMissing();
    for (std::size_t i = 0; i < m_axes.count(); ++i)
        paintAxis(i);
    m_painter.save();
    const QRectF plot = m_axes.plot();
    m_painter.setClipRect(plot.adjusted(-8, -8, 8, m_axes.missingY().value_or(plot.bottom()) - plot.bottom() + 8));
    paintLines();
    m_painter.restore();
    for (std::size_t i = 0; i < m_axes.count(); ++i) {
        paintBrush(i);
        paintTicks(i);
        paintTitle(i);
    }
    if (m_look.selected && *m_look.selected < m_axes.chart().lines.size())
        paintSelected(*m_look.selected);
    paintFooter();
}

void KnobPainter::paintLines()
{
    const std::vector<std::size_t> order = topFirst(m_axes, m_look);
    const bool many = order.size() > kMany;
    for (auto line = order.rbegin(); line != order.rend(); ++line) {
        const report::ChartRun &run = m_axes.chart().lines[*line].run;
        const bool strong = !m_look.strong || m_look.strong(*line);
        const bool marked = m_look.marks && (run.isBest || run.isBase);
        const double width = marked ? 2.6 : many ? 1.1 : 1.8;
        if (*line != m_look.selected && (strong || m_look.faded))
            paintLine(*line, width, strong ? (many && !marked ? 0.6 : 0.95) : kFaint);
    }
}

void KnobPainter::paintLine(std::size_t line, double width, double opacity)
{
    QColor shade = color(line);
    shade.setAlphaF(static_cast<float>(opacity));
    const bool base = m_look.marks && m_axes.chart().lines[line].run.isBase;
    m_painter.setPen(QPen(shade, width, base ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    QPolygonF points = m_axes.polyline(line);
    if (m_look.dragged)
        points[static_cast<qsizetype>(*m_look.dragged)].setX(m_look.draggedTo);
    if (points.size() > 1 && m_axes.chart().lines.size() > kFew && !base) {
        for (qsizetype i = 1; i < points.size(); ++i) // much faster than a polyline, and the axes hide the joints
            m_painter.drawLine(points.at(i - 1), points.at(i));
    } else if (points.size() > 1) {
        m_painter.drawPolyline(points);
    }
    if (points.size() == 1 || (m_look.marks && m_axes.chart().lines[line].run.isBest)) {
        m_painter.setBrush(shade);
        for (const QPointF &point : points)
            m_painter.drawPolygon(
                QPolygonF({point + QPointF(0, -4), point + QPointF(4, 0), point + QPointF(0, 4), point + QPointF(-4, 0)}));
    }
}

void KnobPainter::paintSelected(std::size_t line)
{
    m_painter.save();
    const QRectF plot = m_axes.plot();
    m_painter.setClipRect(plot.adjusted(-8, -8, 8, m_axes.missingY().value_or(plot.bottom()) - plot.bottom() + 8));
    QPolygonF points = m_axes.polyline(line);
    if (m_look.dragged)
        points[static_cast<qsizetype>(*m_look.dragged)].setX(m_look.draggedTo);
    m_painter.setBrush(Qt::NoBrush);
    for (const auto &[pen, width] : {std::pair(m_base, 7.5), std::pair(m_text, 5.0), std::pair(color(line), 3.0)}) {
        m_painter.setPen(QPen(pen, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        m_painter.drawPolyline(points);
    }
    m_painter.setPen(QPen(m_text, 1.5));
    m_painter.setBrush(color(line));
    for (const QPointF &point : std::as_const(points))
        m_painter.drawEllipse(point, 4.5, 4.5);
    m_painter.restore();
    for (std::size_t i = 0; i < m_axes.count(); ++i) {
        if (!m_axes.isSeen(i))
            continue;
        const std::optional<double> value = m_axes.value(line, i);
        const bool last = i + 1 == m_axes.count();
        paintLabel(QPointF(x(i) + (last ? -9 : 9), points[static_cast<qsizetype>(i)].y()), last ? Qt::AlignLeft : Qt::AlignRight,
                   value ? m_axes.scale(i).text(*value) : missing(), true);
    }
}

void KnobPainter::paintAxis(std::size_t place)
{
    if (!m_axes.isSeen(place))
        return;
    const QRectF plot = m_axes.plot();
    const bool focused = place == m_look.focused;
    m_painter.setPen(QPen(focused ? m_accent : m_muted, focused ? 2.5 : 1.2));
    m_painter.drawLine(QPointF(x(place), plot.top()), QPointF(x(place), plot.bottom()));
    for (const double share : m_axes.scale(place).breaks()) {
        const double y = m_axes.y(share);
        m_painter.setPen(QPen(m_base, 5));
        m_painter.drawLine(QPointF(x(place) - 4, y), QPointF(x(place) + 4, y));
        m_painter.setPen(QPen(m_muted, 1.2));
        for (const double up : {-2.5, 2.5})
            m_painter.drawLine(QPointF(x(place) - 5, y + up + 2), QPointF(x(place) + 5, y + up - 2));
    }
}

void KnobPainter::paintTicks(std::size_t place)
{
    if (!m_axes.isSeen(place) || !m_look.ticks)
        return;
    const QFontMetricsF metrics(m_look.font);
    const auto room = static_cast<int>(m_axes.plot().height() / (1.5 * metrics.height())) + 1;
    double above = m_axes.plot().bottom() + 2 * metrics.height();
    for (const KnobScale::Tick &tick : m_axes.scale(place).ticks(std::min(room, 12))) {
        const double y = m_axes.y(tick.share);
        m_painter.setPen(QPen(m_muted, 1.2));
        m_painter.drawLine(QPointF(x(place) - 4, y), QPointF(x(place) + 4, y));
        if (above - y < metrics.height())
            continue;
        above = y;
        paintLabel(QPointF(x(place) - 6, y), Qt::AlignLeft, tick.text, false);
    }
}

void KnobPainter::paintLabel(const QPointF &anchor, Qt::Alignment side, const QString &text, bool strong)
{
    QFont font = m_look.font;
    font.setBold(strong);
    const QFontMetricsF metrics(font);
    const QRectF plot = m_axes.plot();
    const bool first = side == Qt::AlignLeft && anchor.x() < plot.left() + 1;
    const double most = first ? std::max(20.0, anchor.x() - 2) : std::max(14.0, m_axes.spacing() - 14);
    if (!strong && metrics.horizontalAdvance(text) > most && text.size() < 4)
        return; // dots say nothing
    const QString shown = metrics.elidedText(text, Qt::ElideRight, most);
    if (shown.size() < 3 && shown != text)
        return;
    const double width = metrics.horizontalAdvance(shown) + 4;
    QRectF place(side == Qt::AlignLeft ? anchor.x() - width : anchor.x(), anchor.y() - metrics.height() / 2, width, metrics.height());
    QColor patch = m_base;
    patch.setAlphaF(strong ? 0.92F : 0.75F);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(patch);
    m_painter.drawRoundedRect(place, 3, 3);
    m_painter.setFont(font);
    m_painter.setPen(strong ? m_text : m_muted);
    m_painter.drawText(place, Qt::AlignCenter, shown);
    m_painter.setFont(m_look.font);
}

void KnobPainter::paintBrush(std::size_t place)
{
    const auto range = m_look.brushes.on(QString::fromStdString(m_axes.axis(place).id));
    if (!range || !m_axes.isSeen(place))
        return;
    const QRectF brush(QPointF(x(place) - kBrushWidth / 2, m_axes.y(range->high)),
                       QPointF(x(place) + kBrushWidth / 2, m_axes.y(range->low)));
    QColor fill = m_accent;
    fill.setAlphaF(0.28F);
    m_painter.setPen(QPen(m_accent, place == m_look.focused ? 2 : 1.2));
    m_painter.setBrush(fill);
    m_painter.drawRect(brush);
    m_painter.setPen(QPen(m_accent, 3));
    for (const double y : {brush.top(), brush.bottom()})
        m_painter.drawLine(QPointF(brush.left(), y), QPointF(brush.right(), y));
}

void KnobPainter::paintTitle(std::size_t place)
{
    if (!m_axes.isSeen(place))
        return;
    const bool measured = m_axes.axis(place).measured;
    const KnobAxes::Title &title = m_axes.shownTitle(place);
    QFont font = m_look.font;
    font.setItalic(measured);
    font.setUnderline(place == m_look.focused);
    m_painter.setFont(font);
    m_painter.setPen(place == m_look.dragged ? m_accent : m_text);
    m_painter.drawText(title.place.translated(x(place) - m_axes.x(place), 0).adjusted(-6, 0, 6, 0), Qt::AlignCenter, title.text);
    m_painter.setFont(m_look.font);
}

void KnobPainter::paintMissing()
{
    if (!m_axes.missingY())
        return;
    m_painter.setPen(QPen(themeColors(m_look.palette).border, 1, Qt::DotLine));
    m_painter.drawLine(QPointF(m_axes.plot().left(), *m_axes.missingY()), QPointF(m_axes.plot().right(), *m_axes.missingY()));
    paintLabel(QPointF(m_axes.plot().left() - 6, *m_axes.missingY()), Qt::AlignLeft, missing(), false);
}

/// The scale of quality and how base and best are drawn, as far as there is room.
void KnobPainter::paintFooter()
{
    const QFontMetricsF metrics(m_look.font);
    const QRectF footer = m_axes.footer();
    double at = paintScale(footer.left() + 4) + 18;
    const double y = footer.center().y();
    const auto &lines = m_axes.chart().lines;
    const bool best = std::any_of(lines.begin(), lines.end(), [](const auto &line) { return line.run.isBest; });
    const bool base = std::any_of(lines.begin(), lines.end(), [](const auto &line) { return line.run.isBase; });
    const auto sample = [&](const QString &text, bool dashed) {
        const double width = 28 + metrics.horizontalAdvance(text);
        if (at + width > footer.right())
            return;
        m_painter.setPen(QPen(m_text, 2.2, dashed ? Qt::DashLine : Qt::SolidLine));
        m_painter.drawLine(QPointF(at, y), QPointF(at + 22, y));
        m_painter.setBrush(m_text);
        if (!dashed)
            m_painter.drawPolygon(QPolygonF({{at + 11, y - 4}, {at + 15, y}, {at + 11, y + 4}, {at + 7, y}}));
        m_painter.drawText(QRectF(at + 27, footer.top(), width, footer.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        at += width + 16;
    };
    if (best && m_look.marks)
        sample(words(QT_TRANSLATE_NOOP("gui::KnobLines", "Best")), false);
    if (base && m_look.marks)
        sample(words(QT_TRANSLATE_NOOP("gui::KnobLines", "Base")), true);
    if (m_look.brushes.empty())
        return;
    std::size_t inside = 0;
    for (std::size_t line = 0; line < lines.size(); ++line)
        inside += !m_look.strong || m_look.strong(line) ? 1 : 0;
    const QString text = words(QT_TRANSLATE_NOOP("gui::KnobLines", "%1 of %2 runs")).arg(count(inside), count(lines.size()));
    if (at + metrics.horizontalAdvance(text) < footer.right()) {
        m_painter.setPen(m_text);
        m_painter.drawText(footer.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

double KnobPainter::paintScale(double from)
{
    const QFontMetricsF metrics(m_look.font);
    const QRectF footer = m_axes.footer();
    const QString slow = words(QT_TRANSLATE_NOOP("gui::KnobLines", "Slowest"));
    const QString fast = words(QT_TRANSLATE_NOOP("gui::KnobLines", "Fastest"));
    const double width = std::min(kScaleWidth, footer.width() / 4);
    m_painter.setPen(m_text);
    m_painter.drawText(QRectF(from, footer.top(), metrics.horizontalAdvance(slow) + 2, footer.height()), Qt::AlignLeft | Qt::AlignVCenter,
                       slow);
    const QRectF bar(from + metrics.horizontalAdvance(slow) + 8, footer.center().y() - 5, width, 10);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 8; ++i)
        gradient.setColorAt(i / 8.0, qualityColor(i / 8.0, m_dark));
    m_painter.fillRect(bar, gradient);
    m_painter.drawText(QRectF(bar.right() + 6, footer.top(), metrics.horizontalAdvance(fast) + 2, footer.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, fast);
    return bar.right() + 6 + metrics.horizontalAdvance(fast);
}

} // namespace gui
