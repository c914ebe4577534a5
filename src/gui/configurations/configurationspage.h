// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/configurations/configurationmodel.h"
#include "project/project.h"
#include "report/rowfilter.h"
#include "report/rowsort.h"

#include <QWidget>
#include <memory>
#include <vector>

class QAction;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace gui {

class ConfigurationTable;
class DetailsPanel;
class Dialogs;
class ElidedLabel;
class EmptyState;
class FilterBar;
class RowArranger;
class Workspace;

/// The page with every valid configuration: filter bar, table, selection bar; and the details of
/// the current row, which the main window docks.
class ConfigurationsPage : public QWidget {
    Q_OBJECT

public:
    ConfigurationsPage(Workspace &workspace, Dialogs &dialogs, QWidget *parent = nullptr);
    ~ConfigurationsPage() override;

    [[nodiscard]] QWidget *detailsWidget() const;
    /// What the page can do, for the main window's menus: filter, copy, export, why not, …
    [[nodiscard]] std::vector<QAction *> actions() const { return m_actions; }
    /// Shown while there is no plan; the button does this.
    void setNewPlanAction(QAction *action);
    /// The best over the whole space: beside the table, and the way on when the plan's lists hold nothing.
    void setWholeSpaceAction(QAction *action);
    /// A filter that hides the current row is reset.
    void bringCurrentIntoView();
    /// Where "How far to trust this" beside a verdict leads.
    void setTrustAction(QAction *action);
    /// What explains the current row's step time, for the details and the table's menu.
    void setExplainAction(QAction *action);
    [[nodiscard]] QByteArray viewState() const;
    void restoreViewState(const QByteArray &state);

private:
    void buildActions();
    QWidget *buildSelectionBar();
    QAction *addAction(const QString &text, const QKeySequence &shortcut, const char *objectName);
    void arrange();
    void showRows(const std::shared_ptr<const search::SearchResult> &result, const ConfigurationModel::Order &order);
    void followWorkspace();
    void showState();
    void showSelection();
    void sortBy(int column, Qt::SortOrder order);
    void currentRowChanged(const QModelIndex &current);
    void selectCurrentOfWorkspace();
    [[nodiscard]] std::vector<std::size_t> selectedRows() const;
    void toggleSelected();
    void editMarks(const QString &undoText, void (*edit)(project::Mark &, bool), bool value);
    void editNote();
    void exportRows(bool selectedOnly);
    void showWhyNot();
    void showContextMenu(const QPoint &position);

    Workspace &m_workspace;
    Dialogs &m_dialogs;
    ConfigurationModel *m_model = nullptr;
    RowArranger *m_arranger = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    FilterBar *m_filterBar = nullptr;
    ConfigurationTable *m_table = nullptr;
    ElidedLabel *m_selectionText = nullptr;
    std::unique_ptr<DetailsPanel> m_details; ///< until the main window docks it
    DetailsPanel *m_detailsWidget = nullptr;
    std::vector<report::SortKey> m_sortKeys; ///< the latest first; the one before breaks ties
    std::vector<QAction *> m_actions;
    QAction *m_newPlan = nullptr;
    QAction *m_wholeSpace = nullptr;
    QToolButton *m_wholeSpaceButton = nullptr;
    QAction *m_explain = nullptr;
    QAction *m_whyNot = nullptr;
    QAction *m_resetFilter = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_check = nullptr;
    QAction *m_star = nullptr;
    QAction *m_note = nullptr;
    QAction *m_exportAll = nullptr;
    QAction *m_exportSelected = nullptr;
};

} // namespace gui
