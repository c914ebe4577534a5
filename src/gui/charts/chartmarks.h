// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QPointF>
#include <QString>
#include <vector>

class QFontMetricsF;
class QPainter;
class QPalette;
class QRectF;

namespace gui {

/// What the marks of charts are painted with, light or dark. Every pair that means something differs in
/// shape too.
struct ChartColors {
    QColor text, muted, grid, background;
    QColor measured; ///< bars and points
    QColor predicted; ///< pale bars behind
    QColor predictedEdge;
    QColor best, base, flagged;
    QColor front; ///< Pareto front
    QColor selected; ///< faint band behind the selected run
};
[[nodiscard]] ChartColors chartColors(const QPalette &palette);

enum class MarkShape : quint8 {
    Circle,
    Diamond,
    Square,
    Triangle,
    Star,
    Cross,
    Bar,
    PaleBar,
    Line,
    DashedLine,
    DottedLine,
    DashDotLine,
    Break
};

struct MarkLook {
    MarkShape shape = MarkShape::Circle;
    QColor color;
    bool hollow = false; ///< simulated
};
/// About a point; a radius in pixels. Lines and bars fill the square of that radius.
void drawMark(QPainter &painter, const MarkLook &look, const QPointF &center, double radius);

/// The pen of a shape that is a line.
[[nodiscard]] QPen penOf(MarkShape line, const QColor &color, double width);

/// What shapes and colours mean, in rows that wrap; never more than it has room for.
class ChartLegend {
public:
    struct Entry {
        MarkLook look;
        QString text;
    };
    void setEntries(std::vector<Entry> entries) { m_entries = std::move(entries); }
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] double heightFor(double width, const QFontMetricsF &metrics) const;
    void draw(QPainter &painter, const QRectF &area, const ChartColors &colors) const;

private:
    [[nodiscard]] std::vector<QPointF> places(double width, const QFontMetricsF &metrics) const;

    std::vector<Entry> m_entries;
};

} // namespace gui
