// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/plotchart.h"

#include "gui/charts/categorylabels.h"

#include <functional>

namespace gui {

/// A chart with a place for each run, side by side in the ranking's order, with their labels below and
/// signs of the best, the base and flagged runs above.
class RunColumns : public PlotChart {
    Q_OBJECT

public:
    using PlotChart::PlotChart;

protected:
    /// To be told by readData(), before the legend: the runs, and what the axis across is called.
    void setRuns(const std::vector<report::ChartRun> &runs, const report::ChartAxis &categories);
    [[nodiscard]] const std::vector<report::ChartRun> &runs() const { return m_runs; }
    /// What the signs above mean, as far as they are there.
    void addSignEntries(std::vector<ChartLegend::Entry> &entries) const;

    /// Where a value of run `index` is in the view; a bar or box of that share of its place.
    [[nodiscard]] double middleOf(std::size_t index) const;
    [[nodiscard]] double widthOf(double share) const;
    [[nodiscard]] double heightOf(double value) const; ///< cut off at the axis' ends
    [[nodiscard]] QRectF column(std::size_t index, double from, double to, double share) const;
    [[nodiscard]] double slot() const; ///< width of a place
    /// All marks in sight; a subclass says how far each reaches.
    [[nodiscard]] std::vector<Mark> marksOf(const std::function<QRectF(std::size_t)> &areaOf) const;
    void addPlace(std::size_t index, double value); ///< for the keyboard, in order
    /// A band behind the selected run.
    void drawSelection(QPainter &painter, const Mark &mark) const;
    /// Best, base, flagged, above `top`; and that the mark goes on above the axis.
    void drawSigns(QPainter &painter, const Mark &mark, double top) const;
    void drawCut(QPainter &painter, std::size_t index) const;

    [[nodiscard]] double fitBottom(double width, double mostHeight) override;
    void addBottomLabels(std::vector<Label> &labels) const override;
    [[nodiscard]] QString bottomTitle() const override;
    [[nodiscard]] double headroom() const override;
    [[nodiscard]] double closest() const override;

private:
    [[nodiscard]] double slotIn(double width) const;

    std::vector<report::ChartRun> m_runs;
    CategoryLabels m_categories;
};

} // namespace gui
