// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/plotchart.h"

#include "gui/charts/categorylabels.h"

namespace gui {

/// A bar per run in the ranking's order: what was measured before what was predicted. A run far beyond
/// the others is cut off with a sign, so that it does not flatten them.
class BarsChart : public PlotChart {
    Q_OBJECT

public:
    explicit BarsChart(QWidget *parent = nullptr);

protected:
    void readData() override;
    [[nodiscard]] std::vector<Mark> placeMarks() const override;
    void drawMark(QPainter &painter, const Mark &mark) const override;
    void addMarkLabels(std::vector<Label> &labels) const override;
    [[nodiscard]] double fitBottom(double width, double mostHeight) override;
    void addBottomLabels(std::vector<Label> &labels) const override;
    [[nodiscard]] QString bottomTitle() const override;
    [[nodiscard]] double headroom() const override;
    [[nodiscard]] QString inWords() const override;
    [[nodiscard]] Qt::Orientations zoomDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] double closest() const override;

private:
    using Bar = report::BarChart::Bar;
    [[nodiscard]] const report::BarChart &data() const { return std::get<report::BarChart>(m_chart.data); }
    [[nodiscard]] double slot(double width) const;
    [[nodiscard]] QRectF barArea(std::size_t index, double value, double share) const;
    void addLegend();
    void drawMeasured(QPainter &painter, const Bar &bar, const QRectF &area) const;
    void drawPredictedEdge(QPainter &painter, const QRectF &area) const;
    void drawBadge(QPainter &painter, const Bar &bar, const QRectF &area) const;
    [[nodiscard]] std::optional<double> shownValue(const Bar &bar) const;

    CategoryLabels m_categories;
    bool m_valuesFit = false; ///< over their bars
};

} // namespace gui
