// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/plotchart.h"

namespace gui {

/// A point per run over two figures, with the Pareto front as a line, or the diagonal on which a
/// prediction equals what was measured. Far-off runs make an axis logarithmic. Classes of points differ
/// in shape and colour, and can be switched off one by one.
class ScatterPlot : public PlotChart {
    Q_OBJECT

public:
    explicit ScatterPlot(QWidget *parent = nullptr);

protected:
    void readData() override;
    [[nodiscard]] std::vector<Mark> placeMarks() const override;
    void drawMark(QPainter &painter, const Mark &mark) const override;
    void drawBehind(QPainter &painter) const override;
    void addMarkLabels(std::vector<Label> &labels) const override;
    [[nodiscard]] double fitBottom(double width, double mostHeight) override;
    void addBottomLabels(std::vector<Label> &labels) const override;
    [[nodiscard]] QString inWords() const override;

private:
    using Point = report::ScatterChart::Point;
    [[nodiscard]] const report::ScatterChart &data() const { return std::get<report::ScatterChart>(m_chart.data); }
    void readAxes();
    void addSeries();
    void addLegend();
    void addClasses(std::vector<ChartLegend::Entry> &entries) const;
    [[nodiscard]] MarkLook lookOfClass(std::size_t group) const;
    [[nodiscard]] QString seriesOf(const Point &point) const;
    [[nodiscard]] std::vector<PlotAxis::Tick> ticks() const;
    [[nodiscard]] QPointF placeOf(const Point &point) const;
    [[nodiscard]] MarkLook lookOf(const Point &point) const;
    [[nodiscard]] double radius(const report::ChartRun &run) const;
    [[nodiscard]] bool isDrawn(const Point &point) const;
    [[nodiscard]] std::vector<const Mark *> namedMarks() const;

    PlotAxis m_x;
};

} // namespace gui
