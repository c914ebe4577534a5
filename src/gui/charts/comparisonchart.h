// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/themedchart.h"

#include <QPointer>
#include <QString>
#include <QStringList>
#include <QtCharts/QAbstractAxis>
#include <memory>
#include <optional>
#include <vector>

#include "report/comparisoncharts.h"

class QRubberBand;

namespace gui {

/// A chart over measured runs: marks that can be pointed at, selected and walked through by keyboard,
/// zoom and pan, series that can be switched on and off. Selection is one run, by its index; whoever
/// shows the chart joins it to the other views.
///
/// Keyboard: Left/Right and Home/End walk the marks, Enter chooses, + and - zoom, 0 shows all,
/// Shift+arrows pan. Mouse: click chooses, wheel zooms at the pointer, dragging zooms to a rectangle,
/// dragging with the middle button or Space pans, double click shows all.
///
/// To add a kind: a subclass in files of its own that answers the pure functions below, and a line in
/// chartfactory.cpp. What comes for free: keyboard, mouse, tooltips, the ring of the focused mark, the
/// sentence of an empty chart, and zoom. Zoom is a window over the whole, in shares; a subclass whose
/// axes are QValueAxis or QLogValueAxis calls rememberRanges() at the end of setChart(), any other
/// overrides showWindow(). Pictures are made of the same view, with title and provenance above it: a
/// view draws its legend itself and has no title.
class ComparisonChart : public ThemedChart {
    Q_OBJECT

public:
    explicit ComparisonChart(QWidget *parent = nullptr);

    /// Same kind as before, or the first. Zoom is kept while the axes allow it.
    virtual void setChart(const report::Chart &chart) = 0;
    [[nodiscard]] const report::Chart &shownChart() const { return m_chart; }
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
    /// The run that the keyboard is at.
    [[nodiscard]] std::optional<std::size_t> focusedRun() const { return m_focused; }
    /// What is seen of the whole: shares 0…1, y upwards (top() is the lower end); all is (0, 0, 1, 1).
    [[nodiscard]] QRectF window() const { return m_window; }

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
    void keyReleaseEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

    /// Runs that have a mark, in the order that the keyboard walks.
    [[nodiscard]] virtual std::vector<std::size_t> markedRuns() const = 0;
    /// The run under a point of the view.
    [[nodiscard]] virtual std::optional<std::size_t> runAt(const QPointF &position) const = 0;
    /// Draws selection and emphasis anew.
    virtual void applySelection() = 0;

    /// Where the plot is, in the view's coordinates.
    [[nodiscard]] virtual QRectF plotArea() const;
    /// In which directions it zooms and pans; bars keep their values' axis.
    [[nodiscard]] virtual Qt::Orientations zoomDirections() const { return Qt::Horizontal | Qt::Vertical; }
    /// The smallest window, as a share of the whole.
    [[nodiscard]] virtual double closest() const { return 0.005; }
    /// Makes the axes show that window. By itself: all QValueAxis and QLogValueAxis of the chart,
    /// within the ranges remembered.
    virtual void showWindow(const QRectF &window);
    /// The axes' ranges as they are now are the whole; the window stays where it was.
    void rememberRanges();
    /// Brings the mark of a run into sight, after zooming; by itself it shows all.
    virtual void reveal(std::size_t run);
    /// Tooltip of a run, as HTML.
    [[nodiscard]] QString factsOf(std::size_t run) const;

    [[nodiscard]] const std::optional<std::vector<std::size_t>> &emphasis() const { return m_emphasis; }
    [[nodiscard]] bool isEmphasised(std::size_t run) const;
    report::Chart m_chart;

private:
    enum class Drag : quint8 { None, Press, Rectangle, Pan };
    struct Range {
        QPointer<QAbstractAxis> axis;
        double low = 0, high = 0;
    };
    void setWindow(QRectF window);
    void zoomAt(const QPointF &share, double factor);
    [[nodiscard]] QPointF shareAt(const QPointF &position) const;
    bool walk(int key);
    bool navigate(const QKeyEvent &event);
    void focusRun(std::size_t run);
    void hover(const QPointF &position);
    void dragTo(const QPoint &position);
    void endDrag(const QPoint &position);
    [[nodiscard]] QRect bandTo(const QPoint &position) const;

    std::vector<QStringList> m_facts;
    std::optional<std::size_t> m_selected;
    std::optional<std::size_t> m_focused;
    std::optional<std::size_t> m_hovered;
    std::optional<std::vector<std::size_t>> m_emphasis;
    QRectF m_window{0, 0, 1, 1};
    std::vector<Range> m_ranges;
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    QPoint m_last;
    bool m_spaceHeld = false;
    QRubberBand *m_band = nullptr;
};

/// All runs that a chart has marks for, in its order.
[[nodiscard]] std::vector<report::ChartRun> runsOf(const report::Chart &chart);
/// A label for the screen: file names may hold anything, a picture must not.
[[nodiscard]] QString shownText(std::string_view text);

/// The view that draws a kind of chart, showing it.
[[nodiscard]] std::unique_ptr<ComparisonChart> makeChart(const report::Chart &chart);

} // namespace gui
