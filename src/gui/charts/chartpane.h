// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "gui/charts/chartpicture.h"
#include "gui/charts/comparisonchart.h"
#include "gui/widgets/card.h"

#include <array>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace gui {

class ChartTable;
class Dialogs;
class ElidedLabel;

/// A chart with what belongs around it: title, whether its figures are simulated, zoom, series, export
/// and the same data as a table. Without data it says what makes it come alive.
class ChartPane : public Card {
    Q_OBJECT

public:
    /// `dialogs` outlives the pane.
    explicit ChartPane(Dialogs &dialogs, QWidget *parent = nullptr);

    /// Zoom, series and the choice of the table stay when the kind is the same as before.
    /// `facts`: see ComparisonChart::setFacts().
    void setChart(const report::Chart &chart, std::vector<QStringList> facts);
    /// What to do when the chart has no data; there is a sentence by itself.
    void setEmptyText(const QString &text);

    void setSelectedRun(std::optional<std::size_t> run);
    void setEmphasis(const std::optional<std::vector<std::size_t>> &runs);

    [[nodiscard]] ComparisonChart *view() const { return m_view; } ///< null before the first chart
    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const;
    /// A further button beside those for zoom and export, which does what the action does.
    void addTool(QAction *action);
    /// Series, export, table: what a context menu of the pane offers.
    void fillMenu(QMenu &menu);

signals:
    void runActivated(std::size_t run);
    void emphasisWanted(const std::vector<std::size_t> &runs, bool all);
    void said(const QString &message); ///< for a status bar: what was written where

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Ctrl+C copies

private:
    void addToolBar();
    QToolButton *addButton(const QString &iconName, const QString &name);
    void makeView();
    void showState();
    void updateTable();
    void fillSeriesMenu(QMenu &menu);
    void fillExportMenu(QMenu &menu);
    void save(ChartFormat format, double scale);
    void copy();
    [[nodiscard]] ChartPicture picture(double scale) const;

    Dialogs &m_dialogs;
    report::Chart m_chart;
    std::vector<QStringList> m_facts;
    std::optional<std::size_t> m_selected;
    std::optional<std::vector<std::size_t>> m_emphasis;
    QString m_emptyText; ///< empty: the usual one
    QString m_folder; ///< of the last export
    bool m_darkPictures = false;
    ComparisonChart *m_view = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_provenance = nullptr;
    QWidget *m_tools = nullptr;
    std::array<QToolButton *, 3> m_zoomButtons{};
    QToolButton *m_seriesButton = nullptr;
    QToolButton *m_tableButton = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    ChartTable *m_table = nullptr;
    bool m_tableStale = true;
};

} // namespace gui
