// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/explain/gantt.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace gui {

/// Which part of a schedule is drawn where.
struct GanttFrame {
    QRectF plot; ///< the operations' place; stages' names are left of it, the time above it
    double from = 0; ///< seconds at the left edge
    double span = 1; ///< seconds from edge to edge; above 0
    double rowHeight = 20;
    double scrolled = 0; ///< pixels of rows above the plot

    [[nodiscard]] double xOf(double seconds) const { return plot.left() + (seconds - from) / span * plot.width(); }
    [[nodiscard]] double secondsAt(double x) const { return from + (x - plot.left()) / plot.width() * span; }
    [[nodiscard]] QRectF rowOf(int stage) const
    {
        return {plot.left(), plot.top() - scrolled + stage * rowHeight, plot.width(), rowHeight};
    }
    [[nodiscard]] QRectF rectOf(int stage, const GanttOperation &operation) const;
};

/// What stands out.
struct GanttMarks {
    std::optional<GanttPlace> current;
    std::vector<GanttPlace> related; ///< the same micro-batch on other stages
};

/// Draws a schedule: forward passes plain, backward ones hatched, waiting as a thin dashed line, later
/// chunks paler. Where operations are narrower than a few pixels, a column shows what share of its time
/// the stage runs forward (from the top) and backward (from the bottom). Draws only what is in sight, in
/// time that depends on the pixels and not on the operations.
class GanttPainter {
public:
    GanttPainter(const Gantt &gantt, const QPalette &palette, const QFont &font);

    /// Room that names and time take around the plot, with this font.
    [[nodiscard]] double headerWidth() const;
    [[nodiscard]] double axisHeight() const;
    [[nodiscard]] double legendHeight() const;
    [[nodiscard]] double leastRowHeight() const;

    /// Everything: names at the left, the time at the top, operations. Nothing is drawn outside `bounds`,
    /// also by painters that cannot clip.
    void paint(QPainter &painter, const QRectF &bounds, const GanttFrame &frame, const GanttMarks &marks) const;
    /// What plain, hatched, dashed and pale mean, in one line; and columns where `shares` are drawn.
    void paintLegend(QPainter &painter, const QRectF &line, bool shares) const;

    /// Whether operations of a stage are wide enough to be told apart.
    [[nodiscard]] bool drawsOperations(int stage, const GanttFrame &frame) const;
    /// Whether any stage is drawn as shares.
    [[nodiscard]] bool drawsShares(const GanttFrame &frame) const;

private:
    [[nodiscard]] double pixelsEach(int stage, const GanttFrame &frame) const;
    [[nodiscard]] QColor fillOf(bool forward, int chunk) const;
    void paintAxis(QPainter &painter, const GanttFrame &frame) const;
    void paintName(QPainter &painter, const QRectF &bounds, const GanttFrame &frame, int stage) const;
    void paintRow(QPainter &painter, const GanttFrame &frame, int stage) const;
    void paintOperations(QPainter &painter, const GanttFrame &frame, int stage) const;
    void paintShares(QPainter &painter, const GanttFrame &frame, int stage) const;
    void paintOperation(QPainter &painter, const QRectF &rect, const GanttOperation &operation) const;
    void paintWaiting(QPainter &painter, const QRectF &gap) const;
    void paintPhases(QPainter &painter, const GanttFrame &frame) const;
    void paintMarks(QPainter &painter, const GanttFrame &frame, const GanttMarks &marks) const;
    [[nodiscard]] QString labelOf(const GanttOperation &operation, double width) const;

    const Gantt &m_gantt;
    QPalette m_palette;
    QFont m_font;
};

} // namespace gui
