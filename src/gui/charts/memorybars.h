// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/runcolumns.h"

namespace gui {

/// Memory of each run's fullest GPU: the predicted parts stacked, the measured peak as a line across,
/// the GPU's capacity as a dashed line over all. A run that needs far more than there is does not
/// flatten the others.
class MemoryBars : public RunColumns {
    Q_OBJECT

public:
    using RunColumns::RunColumns;

protected:
    void readData() override;
    [[nodiscard]] std::vector<Mark> placeMarks() const override;
    void drawMark(QPainter &painter, const Mark &mark) const override;
    void drawAbove(QPainter &painter) const override;
    [[nodiscard]] QString inWords() const override;
    [[nodiscard]] Qt::Orientations zoomDirections() const override { return Qt::Horizontal; }

private:
    using Bar = report::MemoryBarChart::Bar;
    [[nodiscard]] const report::MemoryBarChart &data() const { return std::get<report::MemoryBarChart>(m_chart.data); }
    [[nodiscard]] std::size_t partCount(const Bar &bar) const;
    [[nodiscard]] bool isPartShown(std::size_t part) const;
    [[nodiscard]] double stackOf(const Bar &bar) const; ///< GiB, of the parts shown
    [[nodiscard]] std::optional<double> measuredOf(const Bar &bar) const; ///< GiB, if it is shown
    [[nodiscard]] QColor colorOf(std::size_t part) const;
    [[nodiscard]] QString measuredTitle() const;
    void readAxis();
    void addLegend();
    void drawMeasured(QPainter &painter, const Mark &mark, double value) const;
};

} // namespace gui
