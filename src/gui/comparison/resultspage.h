// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "gui/comparison/resultscontent.h"

#include <array>
#include <memory>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace gui {

class ChartGrid;
class DecisionHeader;
class Dialogs;
class EmptyState;
class Measurements;
class MethodBar;
class NoteLabel;
class ResultsModel;
class ResultsOrder;
class ResultsTable;
class RunPanel;
class Runs;
class SourcesDialog;
class Workspace;

/// The files of one run, to be read by a person.
struct RunLog {
    QString name; ///< the configuration
    QStringList files;
    QString failureLine; ///< empty = none
    bool simulated = false;
};

/// The results: the answer, the charts, the ranking, and all that is known of the chosen run, which the
/// main window docks. Charts, table, monitor and configurations share one selection; one filter holds
/// for charts and table.
class ResultsPage : public QWidget {
    Q_OBJECT

public:
    /// What leads here and away; owned by the window, may be null.
    struct Ways {
        QAction *launch = nullptr; ///< "Run checked…"
        QAction *choose = nullptr; ///< to the configurations
        QAction *sandbox = nullptr; ///< "Try on the sandbox"
        QAction *train = nullptr; ///< trains with the current configuration
        QAction *report = nullptr; ///< to the report
        QAction *goal = nullptr; ///< edits the tokens to train on
        QAction *price = nullptr; ///< edits the cluster and its price
    };
    /// All outlive the page.
    struct Parts {
        Workspace &workspace;
        Runs &runs;
        Measurements &measurements;
        Dialogs &dialogs;
        Ways ways;
    };
    explicit ResultsPage(const Parts &parts, QWidget *parent = nullptr);
    ~ResultsPage() override;

    [[nodiscard]] QWidget *detailsWidget() const;
    /// Shows a panel beneath the answer, or above the invitation while there is none; it shows and hides itself.
    void addPanel(QWidget *panel);
    [[nodiscard]] QList<QAction *> menuActions() const; ///< for the Results menu; null = a separator
    /// Fetches logs from the workspace's storage: the window does.
    [[nodiscard]] QAction *fetchAction() const { return m_fetch; }
    void showSources();
    /// What is shown is the comparison as it is, under the filter as it is.
    [[nodiscard]] bool isUpToDate() const;
    [[nodiscard]] QByteArray viewState() const;
    void restoreViewState(const QByteArray &state);

signals:
    void said(const QString &text);
    void logWanted(const gui::RunLog &log);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QAction *makeAction(const QString &text, const char *iconName, const char *name, const QKeySequence &shortcut = {});
    void buildActions();
    void connectActions();
    QWidget *buildReading();
    QWidget *buildToolRow();
    QWidget *buildResults();
    QWidget *buildNoticeRow();
    void fitToolRow();
    QToolButton *addButton(QWidget *row, QAction *action);
    QToolButton *addMenuButton(QWidget *row, const QString &text, const char *iconName, const char *name);
    void connectParts();

    void readAgain(); ///< the comparison is new
    void takeContent(const ContentPointer &set);
    void filterChanged();
    void resetFilter();
    void brushed(const std::vector<std::size_t> &runs, bool all);
    void applyShown();
    void showState();
    void showEmpty();
    void showCounts();
    void showNotice();
    void showProgress(quint64 done, quint64 total);
    void selectCurrent();
    void currentRowChanged();
    void updateActions();
    [[nodiscard]] SourcesDialog &sourcesDialog();
    void calibrate();
    void trainWithBest();
    void trainWithCurrent();
    void starBest();
    void copyAnswer();
    void openLog();
    void exportTable();
    void showContextMenu(const QPoint &position);
    [[nodiscard]] bool showsLatest() const;
    [[nodiscard]] std::optional<std::size_t> best() const;
    [[nodiscard]] std::optional<std::size_t> chosen() const; ///< the current run, if it is one of those compared

    Workspace &m_workspace;
    Runs &m_runs;
    Measurements &m_measurements;
    Dialogs &m_dialogs;
    Ways m_ways;
    ContentPointer m_content;
    RunFilter m_filter;
    std::optional<std::vector<std::size_t>> m_brushed;
    ContentMaker *m_maker = nullptr;
    QTimer m_filterSoon;
    bool m_selecting = false;

    ResultsModel *m_model = nullptr;
    ResultsOrder *m_order = nullptr;
    ResultsTable *m_table = nullptr;
    ChartGrid *m_charts = nullptr;
    DecisionHeader *m_header = nullptr;
    MethodBar *m_method = nullptr;
    NoteLabel *m_notice = nullptr;
    QWidget *m_noticeRow = nullptr;
    QToolButton *m_assignButton = nullptr;
    QStackedWidget *m_stack = nullptr;
    QVBoxLayout *m_panels = nullptr;
    QWidget *m_results = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    EmptyState *m_nothingMatches = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_reading = nullptr;
    QLabel *m_readingText = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_toolRow = nullptr;
    std::vector<QToolButton *> m_shrinking; ///< of the tool row, where it is narrow
    QLineEdit *m_text = nullptr;
    std::array<QToolButton *, kOutcomes> m_outcomes{};
    QLabel *m_shown = nullptr;
    QToolButton *m_clearBrush = nullptr;
    std::unique_ptr<RunPanel> m_details; ///< until the main window docks it
    RunPanel *m_detailsWidget = nullptr;
    SourcesDialog *m_sourcesDialog = nullptr;

    QAction *m_train = nullptr;
    QAction *m_makeReport = nullptr;
    QAction *m_star = nullptr;
    QAction *m_calibrate = nullptr;
    QAction *m_copyAnswer = nullptr;
    QAction *m_sources = nullptr;
    QAction *m_addFolder = nullptr;
    QAction *m_addFiles = nullptr;
    QAction *m_fetch = nullptr;
    QAction *m_readAgain = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_showMethod = nullptr;
    QAction *m_find = nullptr;
    QAction *m_resetFilter = nullptr;
    QAction *m_copyRows = nullptr;
    QAction *m_export = nullptr;
    QAction *m_openLog = nullptr;
    QAction *m_assign = nullptr;
};

} // namespace gui
