// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "gui/jobs/runfigures.h"

#include <array>
#include <set>

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace gui {

class CampaignBar;
class Cloud;
class Dialogs;
class EmptyState;
class LogPanel;
class NodeGroupsPage;
class OrderView;
class RunActions;
class RunDetails;
class Runs;
class RunsFilter;
class RunsModel;
class RunsTable;
class StepChart;
class Workspace;

/// The monitor: the campaign, its runs as a table, and beneath it what happened to the chosen one, its
/// log, its step times and what was sent; or what is free on the workspace.
class RunsPage : public QWidget {
    Q_OBJECT

public:
    /// What leads here and away; owned by the window, may be null.
    struct Ways {
        QAction *launch = nullptr; ///< "Run checked…"
        QAction *choose = nullptr; ///< to the configurations
        QAction *logIn = nullptr;
        QAction *sandbox = nullptr; ///< "Try on the sandbox"
        QAction *tune = nullptr; ///< "Tune within budget…"
    };
    /// All outlive the page.
    struct Parts {
        Workspace &workspace;
        Cloud &cloud;
        Runs &runs;
        Dialogs &dialogs;
        Ways ways;
    };
    explicit RunsPage(const Parts &parts, QWidget *parent = nullptr);
    ~RunsPage() override;

    [[nodiscard]] QList<QAction *> menuActions() const; ///< for the Run menu; null = a separator
    /// Shows a panel above the runs, beneath those that were added before; it shows and hides itself.
    void addPanel(QWidget *panel);
    [[nodiscard]] QString totals() const; ///< for the status bar; empty without runs
    [[nodiscard]] RunsModel &model() const { return *m_model; }
    [[nodiscard]] RunsTable &table() const { return *m_table; }
    [[nodiscard]] RunsFilter &filter() const { return *m_filter; }
    [[nodiscard]] LogPanel &log() const { return *m_log; }
    [[nodiscard]] CampaignBar &bar() const { return *m_bar; }
    [[nodiscard]] RunActions &actionsOfRuns() const { return *m_actions; }

    [[nodiscard]] QByteArray viewState() const;
    void restoreViewState(const QByteArray &state);

signals:
    void totalsChanged();
    void editRequested(const campaign::RunId &run);
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    QWidget *buildFilterRow();
    QWidget *buildTabs();
    void connectRuns();
    void connectTable();
    void readAll();
    void changedSoon(const campaign::RunId &run);
    void grewSoon(const campaign::RunId &run);
    void flush();
    void tick();
    void readLog(const campaign::RunId &run);
    void readVisibleLogs();
    void learn(const campaign::RunId &run);
    void readGroups();
    void showTotals();
    void showNotice();
    void showState();
    void showCurrent();
    void showLog();
    void showChart();
    void showOrder();
    void currentRowChanged();
    void selectCurrent();
    void selectionChanged();
    void showContextMenu(const QPoint &position);

    Workspace &m_workspace;
    Cloud &m_cloud;
    Runs &m_runs;
    Dialogs &m_dialogs;
    Ways m_ways;
    RunsModel *m_model = nullptr;
    RunsFilter *m_filter = nullptr;
    RunsTable *m_table = nullptr;
    RunActions *m_actions = nullptr;
    CampaignBar *m_bar = nullptr;
    QAction *m_nodes = nullptr;
    QAction *m_find = nullptr;
    QAction *m_findInLog = nullptr;
    QAction *m_failure = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_resetFilter = nullptr;
    QWidget *m_filterRow = nullptr;
    QLineEdit *m_text = nullptr;
    std::array<QToolButton *, kRunGroups> m_groups{};
    QLabel *m_shown = nullptr;
    QVBoxLayout *m_panels = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_monitor = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    EmptyState *m_nothingMatches = nullptr;
    EmptyState *m_empty = nullptr;
    NodeGroupsPage *m_nodeGroups = nullptr;
    QTabWidget *m_tabs = nullptr;
    RunDetails *m_details = nullptr;
    LogPanel *m_log = nullptr;
    StepChart *m_chart = nullptr;
    OrderView *m_order = nullptr;
    campaign::RunId m_orderOf; ///< whose order is shown
    std::set<campaign::RunId> m_changed;
    std::set<campaign::RunId> m_grown;
    std::set<campaign::RunId> m_asked; ///< whose kept log was asked for
    CampaignTotals m_totals;
    QString m_warning; ///< the runner's last
    QTimer m_flush;
    QTimer m_tick;
    QTimer m_warningEnds;
    QTimer m_readVisible;
    bool m_selecting = false;
};

} // namespace gui
