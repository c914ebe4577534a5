// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/spreadbar.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "report/odds.h"

#include <QPainter>
#include <algorithm>

namespace gui {

SpreadBar::SpreadBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("detailsSpread"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Predicted peak memory with its spread"));
}

void SpreadBar::setPrediction(const estimate::Prediction &prediction)
{
    const report::MemoryBand band = report::memoryBand(prediction);
    m_low = band.low;
    m_peak = prediction.memory.total();
    m_high = band.high;
    m_capacity = prediction.capacity;
    m_verdict = prediction.verdict;
    const QString words = tr("8 in 10 runs predicted like this one need between %1 and %2; capacity %3")
                              .arg(gibText(m_low), gibText(m_high), gibText(m_capacity));
    setAccessibleDescription(words);
    setToolTip(words);
    update();
}

QSize SpreadBar::sizeHint() const { return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 7 / 2}; }

QSize SpreadBar::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 20, sizeHint().height()}; }

/// Band and capacity fill the line, whatever lies below both.
double SpreadBar::position(base::Bytes bytes) const
{
    const base::Bytes from = std::min(m_low, m_capacity);
    const base::Bytes to = std::max(m_high, m_capacity);
    constexpr double kEdge = 0.08; // of the width, left free on both sides
    const double share = to > from ? (bytes - from) / (to - from) : 0.5;
    return width() * (kEdge + share * (1 - 2 * kEdge));
}

void SpreadBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = themeColors(palette());
    const double line = fontMetrics().height();
    const double top = line * 0.3;
    const QRectF track(0, top, width(), line * 0.7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(track, 3, 3);
    painter.setBrush(verdictColor(m_verdict, palette()));
    painter.setOpacity(0.45);
    painter.drawRect(QRectF(position(m_low), track.top(), std::max(position(m_high) - position(m_low), 2.0), track.height()));
    painter.setOpacity(1);
    painter.setPen(QPen(verdictColor(m_verdict, palette()), 2));
    painter.drawLine(QPointF(position(m_peak), track.top()), QPointF(position(m_peak), track.bottom()));
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5, Qt::DashLine));
    painter.drawLine(QPointF(position(m_capacity), 0), QPointF(position(m_capacity), track.bottom() + top));

    painter.setPen(colors.muted);
    const QString needed = tr("%1 to %2 in 8 of 10 runs").arg(gibText(m_low), gibText(m_high));
    const QString capacity = tr("¦ capacity %1").arg(gibText(m_capacity));
    const bool capacityRight = m_capacity > m_peak;
    const QRectF first(0, track.bottom() + top, width(), line);
    const auto write = [&](const QRectF &where, bool right, const QString &text) {
        const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, width());
        painter.drawText(where, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), shown);
    };
    write(first, !capacityRight, needed);
    write(first.translated(0, line), capacityRight, capacity);
}

} // namespace gui
