// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/plotchart.h"

namespace gui {

/// Two figures over one size that doubles, each with an axis of its own. What tells them apart besides
/// colour: circles on a solid line read at the left, squares on a dashed one at the right, and every
/// axis' title begins with its mark. Filled marks keep the limits, hollow ones do not; sizes without an
/// answer have a cross at the bottom.
class TwinPlot : public PlotChart {
    Q_OBJECT

public:
    explicit TwinPlot(QWidget *parent = nullptr);

protected:
    void readData() override;
    [[nodiscard]] std::vector<Mark> placeMarks() const override;
    void drawMark(QPainter &painter, const Mark &mark) const override;
    void drawBehind(QPainter &painter) const override;
    void addMarkLabels(std::vector<Label> &labels) const override;
    [[nodiscard]] double fitBottom(double width, double mostHeight) override;
    void addBottomLabels(std::vector<Label> &labels) const override;
    [[nodiscard]] double headroom() const override;
    [[nodiscard]] QString inWords() const override;

private:
    using Point = report::TwinChart::Point;
    enum class Side : quint8 { Left, Right };

    [[nodiscard]] const report::TwinChart &data() const { return std::get<report::TwinChart>(m_chart.data); }
    void readAxes();
    void addLegend();
    [[nodiscard]] std::optional<double> figure(const Point &point, Side side) const; ///< finite, and switched on
    [[nodiscard]] std::optional<double> limit(Side side) const;
    [[nodiscard]] double heightOf(double value, Side side) const;
    [[nodiscard]] double xOf(const Point &point) const { return xAt(m_x.shareOf(point.x)); }
    [[nodiscard]] QColor colorOf(Side side) const;
    [[nodiscard]] bool hasAnswer(const Point &point) const { return point.left || point.right; }
    [[nodiscard]] double slot(std::size_t index) const;
    void drawBand(QPainter &painter) const;
    void drawLine(QPainter &painter, Side side) const;
    void drawLimit(QPainter &painter, Side side) const;
    void drawColumn(QPainter &painter, const Point &point, std::size_t index) const;

    PlotAxis m_x;
};

} // namespace gui
