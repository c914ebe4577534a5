// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/ganttpainter.h"

#include "gui/charts/plotaxis.h"
#include "gui/explain/explaintexts.h"
#include "gui/explain/texture.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kNarrow = 4; // pixels: below, operations are not drawn one by one
constexpr double kColumn = 2; // pixels of a column of shares
constexpr double kShareOver = 6; // operations that a share is taken over
constexpr double kInSeconds = 10; // from here on the axis counts seconds
constexpr double kRowGap = 2; // pixels between rows, each side
constexpr double kPalest = 0.55; // share of the background in the last chunk's fill
constexpr double kTickRoom = 7; // characters

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::Gantt)
};

} // namespace

QRectF GanttFrame::rectOf(int stage, const GanttOperation &operation) const
{
    const QRectF row = rowOf(stage);
    const double left = xOf(operation.begin);
    return {left, row.top() + kRowGap, xOf(operation.end) - left, row.height() - 2 * kRowGap};
}

GanttPainter::GanttPainter(const Gantt &gantt, const QPalette &palette, const QFont &font)
    : m_gantt(gantt)
    , m_palette(palette)
    , m_font(font)
{
}

double GanttPainter::headerWidth() const
{
    const QFontMetricsF metrics(m_font);
    const double name = metrics.horizontalAdvance(stageText(std::max(99, m_gantt.stages())));
    return std::max(name, metrics.horizontalAdvance(Words::tr("waits %1").arg(percentText(1)))) + 16;
}

double GanttPainter::axisHeight() const { return QFontMetricsF(m_font).height() + 8; }

double GanttPainter::legendHeight() const { return QFontMetricsF(m_font).height() + 8; }

double GanttPainter::leastRowHeight() const { return QFontMetricsF(m_font).height() + 2 * kRowGap + 2; }

QColor GanttPainter::fillOf(bool forward, int chunk) const
{
    const std::vector<QColor> &series = themeColors(m_palette).series;
    const int last = m_gantt.chunks() - 1;
    const double pale = last > 0 ? kPalest * chunk / last : 0;
    return mixed(series[forward ? 0 : 1], m_palette.color(QPalette::Base), pale);
}

/// Of the operations in sight, on average.
double GanttPainter::pixelsEach(int stage, const GanttFrame &frame) const
{
    const std::size_t first = m_gantt.firstEndingAfter(stage, frame.from);
    const std::size_t last = m_gantt.firstEndingAfter(stage, frame.from + frame.span);
    return frame.plot.width() / static_cast<double>(std::max<std::size_t>(1, last - first));
}

bool GanttPainter::drawsOperations(int stage, const GanttFrame &frame) const { return pixelsEach(stage, frame) >= kNarrow; }

bool GanttPainter::drawsShares(const GanttFrame &frame) const
{
    for (int stage = 0; stage < m_gantt.stages(); ++stage) {
        if (!drawsOperations(stage, frame))
            return true;
    }
    return false;
}

void GanttPainter::paint(QPainter &painter, const QRectF &bounds, const GanttFrame &frame, const GanttMarks &marks) const
{
    painter.save();
    painter.setFont(m_font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(bounds, m_palette.color(QPalette::Base));
    const int first = std::max(0, static_cast<int>(frame.scrolled / frame.rowHeight));
    const int last = std::min(m_gantt.stages() - 1, static_cast<int>((frame.scrolled + frame.plot.height()) / frame.rowHeight));
    painter.save();
    painter.setClipRect(QRectF(bounds.left(), frame.plot.top(), bounds.width(), frame.plot.height()));
    for (int stage = first; stage <= last; ++stage)
        paintName(painter, bounds, frame, stage);
    painter.setClipRect(frame.plot);
    for (int stage = first; stage <= last; ++stage)
        paintRow(painter, frame, stage);
    paintPhases(painter, frame);
    paintMarks(painter, frame, marks);
    painter.restore();
    paintAxis(painter, frame);
    painter.restore();
}

void GanttPainter::paintAxis(QPainter &painter, const GanttFrame &frame) const
{
    const QFontMetricsF metrics(m_font);
    const bool seconds = frame.from + frame.span >= kInSeconds;
    const QString unit = seconds ? Words::tr("s") : Words::tr("ms");
    const double scale = seconds ? 1 : 1e3;
    const PlotAxis axis = PlotAxis::spanning(frame.from * scale, (frame.from + frame.span) * scale, false);
    const int most = static_cast<int>(frame.plot.width() / (metrics.averageCharWidth() * kTickRoom * 2)) + 1;
    painter.setPen(themeColors(m_palette).border);
    painter.drawLine(frame.plot.topLeft(), frame.plot.topRight());
    double free = frame.plot.left() - metrics.averageCharWidth();
    for (const PlotAxis::Tick &tick : axis.ticks(0, 1, most)) {
        const double x = frame.plot.left() + tick.share * frame.plot.width();
        painter.setPen(themeColors(m_palette).border);
        painter.drawLine(QPointF(x, frame.plot.top() - 4), QPointF(x, frame.plot.top()));
        const QString text = tick.text + QLatin1Char(' ') + unit;
        const double width = metrics.horizontalAdvance(text);
        const double left = std::min(x - width / 2, frame.plot.right() - width);
        if (left < free)
            continue;
        painter.setPen(themeColors(m_palette).muted);
        painter.drawText(QPointF(left, frame.plot.top() - 6 - metrics.descent()), text);
        free = left + width + metrics.averageCharWidth();
    }
}

/// With how long the stage waits, where there is room for a second line.
void GanttPainter::paintName(QPainter &painter, const QRectF &bounds, const GanttFrame &frame, int stage) const
{
    const QRectF row = frame.rowOf(stage);
    const QRectF cell(bounds.left() + 4, row.top(), frame.plot.left() - bounds.left() - 10, row.height());
    const double line = QFontMetricsF(m_font).height();
    const bool two = row.height() >= 2 * line + 2;
    painter.setPen(m_palette.color(QPalette::Text));
    const double top = two ? cell.center().y() - line : cell.top();
    painter.drawText(QRectF(cell.left(), top, cell.width(), two ? line : cell.height()), Qt::AlignRight | Qt::AlignVCenter,
                     stageText(stage + 1));
    if (!two)
        return;
    painter.setPen(themeColors(m_palette).muted);
    painter.drawText(QRectF(cell.left(), cell.center().y(), cell.width(), line), Qt::AlignRight | Qt::AlignVCenter,
                     Words::tr("waits %1").arg(percentText(m_gantt.waiting(stage))));
}

void GanttPainter::paintRow(QPainter &painter, const GanttFrame &frame, int stage) const
{
    const QRectF row = frame.rowOf(stage);
    const double left = std::max(row.left(), frame.xOf(0));
    const double right = std::min(row.right(), frame.xOf(m_gantt.passesEnd()));
    if (right > left)
        paintWaiting(painter, {left, row.top(), right - left, row.height()});
    if (drawsOperations(stage, frame))
        paintOperations(painter, frame, stage);
    else
        paintShares(painter, frame, stage);
}

/// A dashed line through the row, on which operations stand.
void GanttPainter::paintWaiting(QPainter &painter, const QRectF &gap) const
{
    painter.setPen(QPen(themeColors(m_palette).muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(gap.left(), gap.center().y()), QPointF(gap.right(), gap.center().y()));
}

void GanttPainter::paintOperations(QPainter &painter, const GanttFrame &frame, int stage) const
{
    const auto all = m_gantt.stage(stage);
    const double until = frame.from + frame.span;
    for (std::size_t i = m_gantt.firstEndingAfter(stage, frame.from); i < all.size() && all[i].begin < until; ++i) {
        QRectF rect = frame.rectOf(stage, all[i]);
        rect.setLeft(std::max(rect.left(), frame.plot.left() - 1)); // far beyond the edges, painters lose precision
        rect.setRight(std::clamp(rect.right(), rect.left() + 1, frame.plot.right() + 1));
        paintOperation(painter, rect, all[i]);
    }
}

QString GanttPainter::labelOf(const GanttOperation &operation, double width) const
{
    const QFontMetricsF metrics(m_font);
    const QString number = QString::number(operation.microBatch + 1);
    const QString pass = operation.forward ? Words::tr("F%1", "forward pass of a micro-batch").arg(number)
                                           : Words::tr("B%1", "backward pass of a micro-batch").arg(number);
    const QString whole = m_gantt.chunks() > 1 ? QStringLiteral("%1·%2").arg(pass).arg(operation.chunk + 1) : pass;
    for (const QString &text : {whole, pass, number}) {
        if (metrics.horizontalAdvance(text) <= width - 4)
            return text;
    }
    return {};
}

void GanttPainter::paintOperation(QPainter &painter, const QRectF &rect, const GanttOperation &operation) const
{
    const QColor fill = fillOf(operation.forward, operation.chunk);
    const QColor ink = inkOn(fill);
    painter.fillRect(rect, fill);
    if (!operation.forward && rect.width() >= kNarrow)
        drawTexture(painter, rect, Texture::Slanted, mixed(fill, ink, 0.3));
    painter.setPen(m_palette.color(QPalette::Base)); // a gap between neighbours
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -0.5, -0.5));
    const QString label = labelOf(operation, rect.width());
    if (label.isEmpty())
        return;
    if (!operation.forward) { // letters are not read through slanted lines
        const QFontMetricsF metrics(m_font);
        const QSizeF plate(metrics.horizontalAdvance(label) + 4, metrics.ascent());
        painter.fillRect(QRectF(rect.center() - QPointF(plate.width(), plate.height()) / 2, plate), fill);
    }
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, label);
}

void GanttPainter::paintShares(QPainter &painter, const GanttFrame &frame, int stage) const
{
    const QRectF row = frame.rowOf(stage).adjusted(0, kRowGap, 0, -kRowGap);
    // Over a few operations: single ones would flicker from column to column.
    const double reach = std::max(kColumn, kShareOver * pixelsEach(stage, frame)) / 2;
    const double end = std::min(frame.plot.right(), frame.xOf(m_gantt.passesEnd()));
    QRectF forward(frame.plot.left(), row.top(), 0, 0); // columns that are as high as their neighbours become one
    QRectF backward = forward;
    const auto flush = [&painter](const QRectF &columns, const QColor &fill) {
        if (columns.height() >= 0.5 && columns.width() > 0)
            painter.fillRect(columns, fill);
    };
    const auto extend = [&](QRectF &columns, const QRectF &next, const QColor &fill) {
        if (std::abs(columns.height() - next.height()) < 0.5)
            return columns.setRight(next.right());
        flush(columns, fill);
        columns = next;
    };
    for (double x = std::max(frame.plot.left(), frame.xOf(0)); x < end; x += kColumn) {
        const double from = std::max(0.0, frame.secondsAt(x + kColumn / 2 - reach));
        const double to = std::min(m_gantt.passesEnd(), frame.secondsAt(x + kColumn / 2 + reach));
        const Gantt::Busy busy = m_gantt.busy(stage, from, to);
        const double scale = to > from ? row.height() / (to - from) : 0;
        const double width = std::min(kColumn, end - x);
        extend(forward, {x, row.top(), width, scale * busy.forward}, fillOf(true, 0));
        extend(backward, {x, row.bottom() - scale * busy.backward, width, scale * busy.backward}, fillOf(false, 0));
    }
    flush(forward, fillOf(true, 0));
    flush(backward, fillOf(false, 0));
}

/// Across all stages: nobody runs a pass there.
void GanttPainter::paintPhases(QPainter &painter, const GanttFrame &frame) const
{
    const QFontMetricsF metrics(m_font);
    const double bottom = std::min(frame.plot.bottom(), frame.rowOf(m_gantt.stages() - 1).bottom());
    for (const GanttPhase &phase : m_gantt.phases()) {
        const double left = std::max(frame.xOf(phase.begin), frame.plot.left() - 1);
        const double right = std::min(frame.xOf(phase.end), frame.plot.right() + 1);
        if (right - left < 0.5)
            continue;
        const QRectF rect(left, frame.plot.top() + kRowGap, right - left, bottom - frame.plot.top() - 2 * kRowGap);
        painter.fillRect(rect, themeColors(m_palette).surface);
        painter.setPen(themeColors(m_palette).muted);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
        painter.setPen(m_palette.color(QPalette::Text));
        const double length = metrics.horizontalAdvance(phase.name) + 8;
        if (length <= rect.width()) {
            painter.drawText(rect, Qt::AlignCenter, phase.name);
        } else if (metrics.height() <= rect.width() && length <= rect.height()) {
            painter.save();
            painter.translate(rect.center());
            painter.rotate(-90);
            painter.drawText(QRectF(-rect.height() / 2, -rect.width() / 2, rect.height(), rect.width()), Qt::AlignCenter, phase.name);
            painter.restore();
        }
    }
}

void GanttPainter::paintMarks(QPainter &painter, const GanttFrame &frame, const GanttMarks &marks) const
{
    const auto outline = [&](const GanttPlace &place, double width) {
        QRectF rect = frame.rectOf(place.stage, m_gantt.at(place));
        if (rect.right() < frame.plot.left() || rect.left() > frame.plot.right())
            return;
        rect.setLeft(std::max(rect.left(), frame.plot.left()));
        rect.setRight(std::min(std::max(rect.right(), rect.left() + kNarrow), frame.plot.right()));
        painter.setPen(QPen(m_palette.color(QPalette::Text), width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
    };
    for (const GanttPlace &place : marks.related)
        outline(place, 1);
    if (marks.current)
        outline(*marks.current, 3);
}

void GanttPainter::paintLegend(QPainter &painter, const QRectF &line, bool shares) const
{
    painter.save();
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const double side = metrics.ascent();
    double x = line.left();
    const auto entry = [&](const QString &text, auto &&drawSwatch) {
        const double width = 2 * side + 6 + metrics.horizontalAdvance(text);
        if (x + width > line.right())
            return;
        drawSwatch(QRectF(x, line.center().y() - side / 2, 2 * side, side));
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(QRectF(x + 2 * side + 6, line.top(), width, line.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + 14;
    };
    const auto pass = [&](bool forward, int chunk) {
        return [this, &painter, forward, chunk](const QRectF &swatch) {
            const QColor fill = fillOf(forward, chunk);
            painter.fillRect(swatch, fill);
            if (!forward)
                drawTexture(painter, swatch, Texture::Slanted, mixed(fill, inkOn(fill), 0.3));
        };
    };
    entry(Words::tr("Forward (F)"), pass(true, 0));
    entry(Words::tr("Backward (B)"), pass(false, 0));
    entry(Words::tr("Waits"), [&](const QRectF &swatch) { paintWaiting(painter, swatch); });
    if (shares)
        entry(Words::tr("Narrow passes: shares of time, forward above"), [&](const QRectF &swatch) {
            painter.fillRect(swatch.adjusted(0, 0, 0, -swatch.height() * 0.65), fillOf(true, 0));
            painter.fillRect(swatch.adjusted(0, swatch.height() * 0.5, 0, 0), fillOf(false, 0));
        });
    if (m_gantt.chunks() > 1)
        entry(Words::tr("Later chunks are paler"), pass(true, m_gantt.chunks() - 1));
    painter.restore();
}

} // namespace gui
