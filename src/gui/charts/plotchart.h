// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/comparisonchart.h"

#include "gui/charts/chartmarks.h"
#include "gui/charts/plotaxis.h"

namespace gui {

class PlotLayer;

/// Bars and points over measured runs, drawn into the chart's scene by hand: Qt Charts can neither put
/// a wide pale bar behind a narrow one, nor mark a point as best, flagged or simulated by its shape, nor
/// keep hundreds of labels apart. A subclass reads its data, places marks and draws them; frame, grid,
/// ticks, legend, window and selection are here.
class PlotChart : public ComparisonChart {
    Q_OBJECT

public:
    explicit PlotChart(QWidget *parent = nullptr);

    void setChart(const report::Chart &chart) override;
    [[nodiscard]] std::vector<Series> seriesList() const override { return m_series; }
    void setSeriesShown(const QString &id, bool shown) override;
    [[nodiscard]] int markCount() const override;
    [[nodiscard]] std::optional<QRectF> markOf(std::size_t run) const override;

    /// What is written into the chart, and where; for tests that nothing is cut or overlaps.
    struct Label {
        QRectF area;
        QString text;
        bool upright = false;
    };
    [[nodiscard]] const std::vector<Label> &labels() const { return m_labels; }
    [[nodiscard]] QRectF plotArea() const override { return m_plot; }

protected:
    /// The visible mark of one run.
    struct Mark {
        std::size_t index = 0; ///< into the chart's own data
        report::ChartRun run;
        QRectF area; ///< what is drawn
        QRectF target; ///< what can be pointed at
    };

    /// Axes, series and legend from m_chart.
    virtual void readData() = 0;
    /// Marks in sight; plotArea() and window() are known.
    [[nodiscard]] virtual std::vector<Mark> placeMarks() const = 0;
    virtual void drawMark(QPainter &painter, const Mark &mark) const = 0;
    virtual void drawBehind(QPainter &painter) const { Q_UNUSED(painter) } ///< lines behind the marks
    virtual void drawAbove(QPainter &painter) const { Q_UNUSED(painter) } ///< lines over the marks
    /// Text at the marks, where there is room; after all marks.
    virtual void addMarkLabels(std::vector<Label> &labels) const { Q_UNUSED(labels) }
    /// Makes what stands under the plot and answers its height, the axis title left out.
    [[nodiscard]] virtual double fitBottom(double width, double mostHeight) = 0;
    virtual void addBottomLabels(std::vector<Label> &labels) const = 0;
    [[nodiscard]] virtual QString bottomTitle() const;
    /// Pixels above the marks that the values' axis leaves free.
    [[nodiscard]] virtual double headroom() const { return 0; }
    [[nodiscard]] virtual QString inWords() const = 0;

    void resizeEvent(QResizeEvent *event) override;
    void applyColors() override;
    void showWindow(const QRectF &window) override;
    void applySelection() override;
    void reveal(std::size_t run) override;
    [[nodiscard]] std::vector<std::size_t> markedRuns() const override;
    [[nodiscard]] std::optional<std::size_t> runAt(const QPointF &position) const override;

    /// Where a share of the whole of each axis is in the view.
    [[nodiscard]] double xAt(double share) const;
    [[nodiscard]] double yAt(double share) const; ///< of both axes of values
    [[nodiscard]] bool isShown(QStringView series) const;
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] const ChartColors &colors() const { return m_colors; }
    /// "title (unit)", and what kind of scale where that is no plain one.
    [[nodiscard]] static QString axisTitle(const report::ChartAxis &axis, const PlotAxis &scale);
    void layOut();

    PlotAxis m_y;
    std::optional<PlotAxis> m_right; ///< a second axis of values, at the right
    QString m_rightTitle;
    std::vector<Series> m_series;
    ChartLegend m_legend;
    QString m_yTitle;
    QString m_bottomTitle;
    /// Middle of every run's mark as shares of the whole, in the order the keyboard walks.
    std::vector<std::pair<std::size_t, QPointF>> m_places;

private:
    void build();
    void draw(QPainter &painter) const;
    void drawGrid(QPainter &painter) const;
    void drawWindowTracks(QPainter &painter) const;
    void drawLabels(QPainter &painter) const;
    void addFrameLabels();
    void addRightLabels();
    void addTitle(const QString &title, const QRectF &line, Qt::Alignment alignment);
    [[nodiscard]] double widestTick(const PlotAxis &axis, double height) const;
    [[nodiscard]] int tickCount() const;

    PlotLayer *m_layer;
    ChartColors m_colors;
    QRectF m_plot;
    QRectF m_legendArea;
    std::vector<Mark> m_marks;
    std::vector<Label> m_labels;
    std::size_t m_mutedLabels = 0; ///< the first ones: ticks and titles
};

} // namespace gui
