// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/comparisonchart.h"
#include "gui/charts/knobpainter.h"

#include <QLineF>

namespace gui {

class PlotLayer;

/// Parallel coordinates: an axis per knob and measured figure, a line per run, coloured by how fast
/// it is. Ranges laid on axes keep the runs that lie in all of them strong and ask the other views to
/// do the same.
///
/// Mouse: dragging along an axis lays a range, its ends and its middle can be dragged, a click beside
/// it or a double click clears it; dragging a title moves the axis. Keyboard: Tab and Left/Right go
/// from axis to axis, Up/Down lay or move a range, Shift+Up/Down move its upper end, Delete clears it,
/// Escape all; Ctrl+Left/Right move the axis; Page Up/Down walk the runs and Enter chooses.
class KnobLines : public ComparisonChart {
    Q_OBJECT

public:
    explicit KnobLines(QWidget *parent = nullptr);

    void setChart(const report::Chart &chart) override;
    [[nodiscard]] std::vector<Series> seriesList() const override;
    void setSeriesShown(const QString &id, bool shown) override;
    [[nodiscard]] int markCount() const override;
    [[nodiscard]] std::optional<QRectF> markOf(std::size_t run) const override;

    /// In shares of the axis, by its id.
    void setRange(const QString &axis, double low, double high);
    void clearRanges();
    [[nodiscard]] const KnobBrushes &ranges() const { return m_look.brushes; }
    /// Axes from left to right, by id; where each is and its title, in the view's coordinates.
    [[nodiscard]] QStringList axisIds() const;
    [[nodiscard]] QLineF axisLine(int place) const;
    [[nodiscard]] QRectF titleOf(int place) const;
    void moveAxis(int from, int to);
    [[nodiscard]] int currentAxis() const; ///< of the keyboard; -1 without

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

    [[nodiscard]] std::vector<std::size_t> markedRuns() const override;
    [[nodiscard]] std::optional<std::size_t> runAt(const QPointF &position) const override;
    void applySelection() override;
    void applyColors() override;
    [[nodiscard]] QRectF plotArea() const override;
    [[nodiscard]] Qt::Orientations zoomDirections() const override { return Qt::Horizontal; } // every axis is seen in full
    [[nodiscard]] double closest() const override { return 0.05; }
    void showWindow(const QRectF &window) override;

private:
    enum class Grip : quint8 { None, NewRange, LowEnd, HighEnd, Range, Title };
    struct Drag {
        Grip grip = Grip::None;
        std::size_t axis = 0;
        QPointF from;
        KnobBrushes::Range range; ///< when it began
        bool moved = false;
    };

    [[nodiscard]] const KnobAxes &axes() const; ///< laid out for the chart's size
    [[nodiscard]] QPointF inChart(const QPointF &position) const;
    [[nodiscard]] Drag gripAt(const QPointF &place) const;
    void showGrip(Grip grip);
    void dragTo(const QPointF &place);
    void dragTitle(double x);
    void dropGrip();
    bool rangeKey(const QKeyEvent &event);
    bool axisKey(const QKeyEvent &event);
    void focusAxis(std::size_t place);
    void rangesChanged();
    void describe();
    void redraw();
    [[nodiscard]] QString axisId(std::size_t place) const;
    [[nodiscard]] std::optional<std::size_t> lineOf(std::optional<std::size_t> run) const;

    PlotLayer *m_layer;
    mutable KnobAxes m_axes;
    KnobLook m_look;
    KnobAxes::Span m_seen;
    Drag m_drag;
    bool m_announcing = false; ///< the emphasis that arrives is our own
};

} // namespace gui
