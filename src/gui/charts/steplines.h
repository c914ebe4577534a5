// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/plotchart.h"

#include <QPolygonF>

namespace gui {

/// Step time over the steps, a line per run: warm-up dimmed, outliers ringed, the selected run strong,
/// with its predicted step time as a dashed line. A few runs have colours and dashes of their own;
/// of many, the best, the base and the selected stand out. Warm-up and outliers do not flatten it.
class StepLines : public PlotChart {
    Q_OBJECT

public:
    using PlotChart::PlotChart;

    void setChart(const report::Chart &chart) override;
    [[nodiscard]] std::optional<QRectF> markOf(std::size_t run) const override;
    [[nodiscard]] const PlotAxis &seconds() const { return m_y; } ///< the whole axis
    /// What is said of the step under the pointer; empty without one.
    [[nodiscard]] const QString &stepText() const { return m_stepText; }

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    [[nodiscard]] std::optional<std::size_t> runAt(const QPointF &position) const override;
    void applySelection() override;
    void readData() override;
    [[nodiscard]] static QString stepsTitle(const report::LineChart &chart);
    [[nodiscard]] std::vector<Mark> placeMarks() const override;
    void drawMark(QPainter &painter, const Mark &mark) const override;
    void drawBehind(QPainter &painter) const override;
    void drawAbove(QPainter &painter) const override;
    [[nodiscard]] double fitBottom(double width, double mostHeight) override;
    void addBottomLabels(std::vector<Label> &labels) const override;
    [[nodiscard]] double headroom() const override;
    [[nodiscard]] QString inWords() const override;

private:
    using Line = report::LineChart::Line;
    struct Trace {
        QPolygonF warmup, rest; ///< in the view
    };
    struct Look {
        QColor color;
        double width = 1;
        double opacity = 1;
        MarkShape dash = MarkShape::Line;
    };
    [[nodiscard]] const report::LineChart &data() const { return std::get<report::LineChart>(m_chart.data); }
    void readAxes();
    void addLegend();
    [[nodiscard]] bool isFew() const;
    [[nodiscard]] bool isMarked(const report::ChartRun &run) const; ///< its outliers are shown
    [[nodiscard]] Look lookOf(std::size_t line) const;
    [[nodiscard]] const Line *predictedLine() const; ///< whose prediction is drawn
    [[nodiscard]] QPointF placeOf(const std::pair<double, double> &point) const;
    [[nodiscard]] const std::vector<Trace> &traces() const;
    [[nodiscard]] std::vector<std::size_t> topFirst() const;
    [[nodiscard]] std::optional<std::size_t> lineAt(const QPointF &position) const;
    [[nodiscard]] std::vector<PlotAxis::Tick> ticks() const;
    void point(const QPointF &position);
    void drawLine(QPainter &painter, const QPolygonF &points, const Look &look) const;
    void drawOutliers(QPainter &painter, std::size_t line) const;
    void drawPointed(QPainter &painter) const;

    PlotAxis m_x;
    double m_largest = 0; ///< seconds, of all steps
    std::optional<std::pair<double, double>> m_pointed; ///< step and seconds under the pointer
    QString m_stepText;
    struct Frame {
        QRectF area, window;
        bool operator==(const Frame &) const = default;
    };
    mutable std::optional<Frame> m_tracesFor;
    mutable std::vector<Trace> m_traces;
};

} // namespace gui
