// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "report/steptimes.h"

#include <optional>
#include <vector>

class QPainter;

namespace gui {

/// A part of a step in a bar.
struct StepSegment {
    std::size_t step = 0;
    std::size_t row = 0; ///< of StepTimes::rows
    QRectF rect;
};

/// Bars of steps, from left to right by kind of work, the longest step as wide as there is room; names and
/// totals above each, what textures mean below.
class StepBarsPainter {
public:
    StepBarsPainter(const report::StepTimes &times, const QPalette &palette, const QFont &font);

    [[nodiscard]] double heightFor(double width) const;
    [[nodiscard]] std::vector<StepSegment> segments(const QRectF &area) const;
    void paint(QPainter &painter, const QRectF &area) const;

private:
    [[nodiscard]] QRectF barOf(const QRectF &area, std::size_t step) const;
    void paintSegment(QPainter &painter, const StepSegment &segment) const;
    void paintLegend(QPainter &painter, const QRectF &area) const;
    struct LegendEntry {
        std::size_t row;
        QRectF swatch, text;
    };
    [[nodiscard]] std::vector<LegendEntry> legend(double width) const;

    const report::StepTimes &m_times;
    QPalette m_palette;
    QFont m_font;
};

/// Where the time of one or two steps goes, as bars. Keyboard: Left/Right walk the parts, Up/Down the bars.
/// Says of the current part what its tooltip says.
class StepBars : public QWidget {
    Q_OBJECT

public:
    explicit StepBars(QWidget *parent = nullptr);

    void setTimes(const report::StepTimes &times);
    /// A row of StepTimes, in the first bar that has it; nothing: none.
    void setCurrentRow(std::optional<std::size_t> row);
    [[nodiscard]] std::optional<std::size_t> currentRow() const;
    [[nodiscard]] std::vector<StepSegment> segments() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void rowChosen(std::size_t row); ///< by click or key

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] StepBarsPainter painterOf() const { return {m_times, palette(), font()}; }
    [[nodiscard]] QRectF area() const { return QRectF(rect()).adjusted(4, 4, -4, -4); }
    [[nodiscard]] std::optional<StepSegment> at(const QPointF &position) const;
    void choose(const StepSegment &segment);
    void describe();

    report::StepTimes m_times;
    struct Place {
        std::size_t step = 0, row = 0;
    };
    std::optional<Place> m_current;
};

} // namespace gui
