// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/runcolumns.h"

namespace gui {

/// Step times of each run as a box: quartiles, median, whiskers, outliers as rings, and the predicted
/// step time as a line across. Far-off runs and outliers do not flatten the others.
class StepBoxes : public RunColumns {
    Q_OBJECT

public:
    using RunColumns::RunColumns;

protected:
    void readData() override;
    [[nodiscard]] std::vector<Mark> placeMarks() const override;
    void drawMark(QPainter &painter, const Mark &mark) const override;
    [[nodiscard]] QString inWords() const override;

private:
    using Box = report::BoxChart::Box;
    [[nodiscard]] const report::BoxChart &data() const { return std::get<report::BoxChart>(m_chart.data); }
    void readAxis();
    void addLegend();
    void drawBox(QPainter &painter, std::size_t index) const;
    void drawNarrow(QPainter &painter, std::size_t index) const;
    void drawPredicted(QPainter &painter, std::size_t index) const;
    void drawOutliers(QPainter &painter, std::size_t index) const;
};

} // namespace gui
