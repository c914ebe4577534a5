// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

#include "gui/explain/gantt.h"
#include "gui/explain/ganttpainter.h"

namespace gui {

/// A pipeline schedule to look around in: a row per stage, time to the right.
///
/// Keyboard: Left/Right walk the operations of a stage, Up/Down go to what a neighbouring stage does at
/// that time, Home/End to a stage's first and last, Enter brings the current one close; + and - zoom, 0 shows all,
/// Shift+arrows and Page Up/Down scroll. Mouse: click chooses, Ctrl+wheel zooms at the pointer, the wheel
/// scrolls, with Shift sideways; dragging pans, double click brings an operation close.
class GanttView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit GanttView(QWidget *parent = nullptr);

    /// Shows all of it; nothing is current.
    void setGantt(const Gantt &gantt);
    [[nodiscard]] const Gantt &gantt() const { return m_gantt; }

    void zoom(double factor); ///< > 1: closer, about the current operation if it is in sight, else the middle
    void showAll();
    /// The stretch of time in sight, seconds.
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double span() const { return m_span; }
    [[nodiscard]] bool canZoomIn() const;
    [[nodiscard]] bool canZoomOut() const;

    [[nodiscard]] std::optional<GanttPlace> current() const { return m_marks.current; }
    /// Makes it current and brings it into sight.
    void setCurrent(const GanttPlace &place);
    /// Where an operation is drawn, in the viewport.
    [[nodiscard]] QRectF rectOf(const GanttPlace &place) const;
    [[nodiscard]] std::optional<GanttPlace> placeAt(const QPointF &position) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void currentChanged(); ///< current() is another operation, or none
    void viewChanged(); ///< zoomed or scrolled

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] GanttPainter painterOf() const { return {m_gantt, palette(), font()}; }
    [[nodiscard]] GanttFrame frame() const;
    [[nodiscard]] std::optional<int> stageAt(const QPointF &position) const;
    [[nodiscard]] QString tipAt(const QPointF &position) const;
    [[nodiscard]] double closestSpan() const;
    void setWindow(double from, double span);
    void updateScrollBars();
    void zoomAt(double seconds, double factor);
    void pan(double spans);
    void bringClose(const GanttPlace &place);
    void reveal(const GanttPlace &place);
    bool walk(const QKeyEvent &event);
    bool navigate(const QKeyEvent &event);
    [[nodiscard]] std::optional<GanttPlace> neighbour(int key) const;
    void describe();

    Gantt m_gantt;
    GanttMarks m_marks;
    double m_from = 0; ///< seconds
    double m_span = 1;
    bool m_following = false; ///< scroll bars are being set, not moved by somebody
    std::optional<QPoint> m_pressed;
    QPoint m_last;
    bool m_dragging = false;
};

} // namespace gui
