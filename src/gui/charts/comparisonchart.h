// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/themedchart.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "report/comparisoncharts.h"

namespace gui {

/// A chart over measured runs: marks that can be pointed at, selected and walked through by keyboard,
/// zoom and pan, series that can be switched on and off. Selection is one run, by its index; whoever
/// shows the chart joins it to the other views.
///
/// Keyboard: Left/Right and Home/End walk the marks, Enter chooses, + and - zoom, 0 shows all,
/// Shift+arrows pan. Mouse: click chooses, wheel zooms at the pointer, dragging zooms to a rectangle,
/// dragging with the middle button or Space pans, double click shows all.
class ComparisonChart : public ThemedChart {
    Q_OBJECT

public:
    explicit ComparisonChart(QWidget *parent = nullptr);

    /// Same kind as before, or the first. Zoom is kept while the axes allow it.
    virtual void setChart(const report::Chart &chart) = 0;
    [[nodiscard]] const report::Chart &chart() const { return m_chart; }
    /// Lines of the tooltip of one run, "name: value", ready for people; parallel to the runs.
    void setFacts(std::vector<QStringList> factsOfRuns) { m_facts = std::move(factsOfRuns); }

    [[nodiscard]] std::optional<std::size_t> selectedRun() const { return m_selected; }
    void setSelectedRun(std::optional<std::size_t> run);
    /// Runs that are shown strongly; all others are faint (a brushed or filtered set). Empty optional: all.
    void setEmphasis(std::optional<std::vector<std::size_t>> runs);

    void zoom(double factor); ///< > 1: closer, about the middle
    void pan(double right, double up); ///< shares of what is seen
    virtual void showAll();

    /// Series that can be switched: "measured", "predicted", "front", …; by name for people.
    struct Series {
        QString id;
        QString title;
        bool shown = true;
    };
    [[nodiscard]] virtual std::vector<Series> seriesList() const = 0;
    virtual void setSeriesShown(const QString &id, bool shown) = 0;

    /// Marks drawn now, for tests and descriptions.
    [[nodiscard]] virtual int markCount() const = 0;
    /// Where the mark of a run is, in the view's coordinates; nothing when it is out of sight or has none.
    [[nodiscard]] virtual std::optional<QRectF> markOf(std::size_t run) const = 0;

signals:
    void runActivated(std::size_t run); ///< clicked, or Enter: to be selected everywhere
    void emphasisWanted(const std::vector<std::size_t> &runs, bool all); ///< brushed: these runs, or all again
    void viewChanged(); ///< zoomed, panned, series switched

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

    /// Runs that have a mark, in the order that the keyboard walks.
    [[nodiscard]] virtual std::vector<std::size_t> markedRuns() const = 0;
    /// The run under a point of the view.
    [[nodiscard]] virtual std::optional<std::size_t> runAt(const QPointF &position) const = 0;
    /// Draws selection and emphasis anew.
    virtual void applySelection() = 0;

    [[nodiscard]] const std::optional<std::vector<std::size_t>> &emphasis() const { return m_emphasis; }
    [[nodiscard]] bool isEmphasised(std::size_t run) const;
    report::Chart m_chart;

private:
    std::vector<QStringList> m_facts;
    std::optional<std::size_t> m_selected;
    std::optional<std::vector<std::size_t>> m_emphasis;
};

/// The view that draws a kind of chart.
[[nodiscard]] std::unique_ptr<ComparisonChart> makeChart(const report::Chart &chart);

} // namespace gui
