// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/configurationspage.h"

#include "gui/configurations/configurationtable.h"
#include "gui/configurations/detailspanel.h"
#include "gui/configurations/filterbar.h"
#include "gui/configurations/remediespanel.h"
#include "gui/configurations/rowarranger.h"
#include "gui/configurations/tableexport.h"
#include "gui/configurations/whynotdialog.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

// Marking names every row, which the GUI thread does in a few milliseconds up to here; nobody pays
// for more trials than this.
constexpr std::size_t kMostMarkedAtOnce = 5'000;
// A selection in more pieces than this is given up when the rows change places.
constexpr std::size_t kMostSelectedRanges = 1'000;

/// Sorted view rows as ranges over all columns.
QItemSelection asSelection(const ConfigurationModel &model, const std::vector<int> &viewRows)
{
    QItemSelection selection;
    for (std::size_t begin = 0; begin < viewRows.size();) {
        std::size_t end = begin + 1;
        while (end < viewRows.size() && viewRows[end] == viewRows[end - 1] + 1)
            ++end;
        if (static_cast<std::size_t>(selection.size()) >= kMostSelectedRanges)
            return {};
        selection.append(QItemSelectionRange(model.index(viewRows[begin], 0), model.index(viewRows[end - 1], model.columnCount() - 1)));
        begin = end;
    }
    return selection;
}

} // namespace

ConfigurationsPage::ConfigurationsPage(Workspace &workspace, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_dialogs(dialogs)
    , m_model(new ConfigurationModel(workspace, this))
    , m_arranger(new RowArranger(this))
    , m_details(std::make_unique<DetailsPanel>(workspace))
    , m_detailsWidget(m_details.get())
{
    setObjectName(QStringLiteral("configurationsPage"));
    m_filterBar = new FilterBar(workspace, this);
    m_table = new ConfigurationTable(*m_model, this);
    m_empty = new EmptyState({}, this);
    buildActions();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filterBar);
    layout->addWidget(new RemediesPanel(workspace, this));
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildSelectionBar());

    // To begin with: what fits first, the fastest of it at the top.
    m_sortKeys = {{report::findColumn("verdict"), false}, {report::findColumn("days"), false}};
    m_table->horizontalHeader()->setSortIndicator(ConfigurationModel::columnOf("verdict"), Qt::AscendingOrder);

    connect(m_filterBar, &FilterBar::filterChanged, this, &ConfigurationsPage::arrange);
    connect(m_arranger, &RowArranger::arranged, this, &ConfigurationsPage::showRows);
    connect(m_model, &ConfigurationModel::sortRequested, this, &ConfigurationsPage::sortBy);
    connect(m_table, &ConfigurationTable::toggleRequested, this, &ConfigurationsPage::toggleSelected);
    connect(m_table, &ConfigurationTable::customContextMenuRequested, this, &ConfigurationsPage::showContextMenu);
    connect(m_table, &ConfigurationTable::opened, m_detailsWidget, &DetailsPanel::raiseRequested);
    connect(m_detailsWidget, &DetailsPanel::fixLocated, this, &ConfigurationsPage::bringCurrentIntoView);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConfigurationsPage::currentRowChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConfigurationsPage::showSelection);
    connect(&workspace, &Workspace::searchFinished, this, &ConfigurationsPage::followWorkspace);
    connect(&workspace, &Workspace::searchIdle, this, &ConfigurationsPage::showState);
    connect(&workspace, &Workspace::searchStarted, this, &ConfigurationsPage::showState);
    connect(&workspace, &Workspace::activeClusterChanged, this, &ConfigurationsPage::followWorkspace);
    connect(&workspace, &Workspace::opened, this, &ConfigurationsPage::followWorkspace);
    connect(&workspace, &Workspace::planChanged, this, &ConfigurationsPage::showState);
    connect(&workspace, &Workspace::marksChanged, this, &ConfigurationsPage::showSelection);
    connect(&workspace, &Workspace::selectionChanged, this, &ConfigurationsPage::selectCurrentOfWorkspace);
    followWorkspace();
}

ConfigurationsPage::~ConfigurationsPage()
{
    if (m_detailsWidget && m_detailsWidget->parent() != nullptr)
        (void)m_details.release(); // docked: the dock owns it
}

QWidget *ConfigurationsPage::detailsWidget() const { return m_detailsWidget; }

QAction *ConfigurationsPage::addAction(const QString &text, const QKeySequence &shortcut, const char *objectName)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(action);
    m_actions.push_back(action);
    return action;
}

void ConfigurationsPage::buildActions()
{
    connect(addAction(tr("&Find…"), QKeySequence::Find, "actionFind"), &QAction::triggered, m_filterBar, &FilterBar::focusText);
    m_resetFilter = new QAction(FilterBar::tr("Reset"), this); // of the page that is empty for the filter
    connect(m_resetFilter, &QAction::triggered, m_filterBar, &FilterBar::reset);
    m_check = addAction(tr("&Check to run"), {}, "actionCheck");
    connect(m_check, &QAction::triggered, this, &ConfigurationsPage::toggleSelected);
    m_star = addAction(tr("&Star"), QKeySequence(Qt::CTRL | Qt::Key_D), "actionStar");
    m_star->setIcon(icon(QStringLiteral("star")));
    connect(m_star, &QAction::triggered, this, [this] {
        const auto rows = selectedRows();
        const auto &result = m_model->result();
        const bool allStarred = std::all_of(rows.begin(), rows.end(), [&](std::size_t row) {
            return m_workspace.mark(domain::candidateId(result->candidate(row))).starred;
        });
        editMarks(
            tr("Star"), [](project::Mark &mark, bool on) { mark.starred = on; }, !allStarred);
    });
    m_note = addAction(tr("&Note…"), QKeySequence(Qt::CTRL | Qt::Key_M), "actionNote");
    connect(m_note, &QAction::triggered, this, &ConfigurationsPage::editNote);
    m_copy = addAction(tr("C&opy as table"), {}, "actionCopyRows");
    connect(m_copy, &QAction::triggered, m_table, &ConfigurationTable::copySelection);
    m_exportSelected = addAction(tr("Export se&lected rows…"), {}, "actionExportSelected");
    connect(m_exportSelected, &QAction::triggered, this, [this] { exportRows(true); });
    m_exportAll = addAction(tr("&Export shown rows…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), "actionExportRows");
    connect(m_exportAll, &QAction::triggered, this, [this] { exportRows(false); });
    m_whyNot = addAction(tr("&Why not?…"), QKeySequence(Qt::ALT | Qt::Key_W), "actionWhyNot");
    m_whyNot->setToolTip(tr("Which combinations the framework refuses, and why"));
    connect(m_whyNot, &QAction::triggered, this, &ConfigurationsPage::showWhyNot);
}

QWidget *ConfigurationsPage::buildSelectionBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_selectionText = new ElidedLabel({}, bar); // the buttons may not push the details aside
    m_selectionText->setObjectName(QStringLiteral("selectionText"));
    layout->addWidget(m_selectionText, 1);
    for (QAction *action : {m_check, m_star, m_note, m_whyNot, m_exportAll}) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        layout->addWidget(button);
    }
    m_wholeSpaceButton = new QToolButton(bar);
    m_wholeSpaceButton->setObjectName(QStringLiteral("wholeSpaceButton"));
    m_wholeSpaceButton->hide();
    layout->addWidget(m_wholeSpaceButton);
    auto *columns = new QToolButton(bar);
    columns->setText(tr("Columns"));
    columns->setObjectName(QStringLiteral("columnsButton"));
    columns->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(columns);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->fillColumnMenu(*menu);
    });
    columns->setMenu(menu);
    layout->addWidget(columns);
    return bar;
}

void ConfigurationsPage::setNewPlanAction(QAction *action)
{
    m_newPlan = action;
    showState();
}

void ConfigurationsPage::setWholeSpaceAction(QAction *action)
{
    m_wholeSpace = action;
    m_wholeSpaceButton->setDefaultAction(action);
    m_wholeSpaceButton->setToolButtonStyle(Qt::ToolButtonIconOnly); // the bar is full of words
    m_wholeSpaceButton->setAccessibleName(action->text().remove(QLatin1Char('&')));
    m_wholeSpaceButton->show();
    showState();
}

void ConfigurationsPage::setTrustAction(QAction *action) { m_detailsWidget->setTrustAction(action); }

void ConfigurationsPage::setExplainAction(QAction *action)
{
    m_explain = action;
    m_detailsWidget->setExplainAction(action);
}

void ConfigurationsPage::followWorkspace()
{
    arrange();
    showState();
}

void ConfigurationsPage::arrange()
{
    const auto result = m_workspace.result();
    if (!result) {
        m_model->setRows(nullptr, {});
        return showSelection();
    }
    std::vector<const report::Column *> visible;
    for (const int column : m_table->visibleColumns())
        visible.push_back(&report::configurationColumns()[static_cast<std::size_t>(column)]);
    m_arranger->arrange({result, m_filterBar->filter(), m_sortKeys, std::move(visible)});
}

void ConfigurationsPage::showRows(const std::shared_ptr<const search::SearchResult> &result, const ConfigurationModel::Order &order)
{
    std::vector<std::size_t> selected;
    if (m_model->result() == result)
        selected = selectedRows();
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setRows(result, order);
    }
    std::vector<int> viewRows;
    for (const std::size_t row : selected) {
        if (const auto viewRow = m_model->viewRow(row))
            viewRows.push_back(*viewRow);
    }
    std::sort(viewRows.begin(), viewRows.end());
    m_table->selectionModel()->select(asSelection(*m_model, viewRows), QItemSelectionModel::ClearAndSelect);
    selectCurrentOfWorkspace();
    showState();
}

/// Table, or the reason why there is none and the way on.
void ConfigurationsPage::showState()
{
    const auto result = m_workspace.result();
    const bool filtered = result && !result->rows.empty() && m_model->result() == result && m_model->rowCount() == 0;
    EmptyState::Content content{QStringLiteral("configurations"), {}, {}};
    QAction *action = nullptr;
    QAction *second = nullptr;
    if (!m_workspace.isOpen()) {
        content.title = tr("No plan yet");
        content.text =
            tr("Choose a model, a cluster and a batch; every valid configuration then stands here with its memory, time and cost.");
        action = m_newPlan;
    } else if (!result) {
        content.title = m_workspace.isSearching() ? tr("Searching…") : tr("The plan is not complete");
        content.text = m_workspace.isSearching() ? tr("Every combination is checked and estimated.")
                                                 : tr("The Plan page lists what is missing or wrong.");
        second = m_workspace.isSearching() ? nullptr : m_wholeSpace; // does not need the lists
    } else if (result->rows.empty()) {
        content.title = tr("No valid configuration");
        content.text = tr("The framework refuses all %n combination(s).", nullptr,
                          static_cast<int>(std::min<std::size_t>(result->summary.combinations, 2'000'000'000)));
        action = m_whyNot;
        second = m_wholeSpace;
    } else if (filtered) {
        content.title = tr("Nothing matches the filter");
        content.text = tr("%1 configurations are hidden by it. Reset it to see them.").arg(count(result->rows.size()));
        action = m_resetFilter;
    }
    const bool showTable = content.title.isEmpty();
    if (!showTable) {
        m_empty->setContent(content);
        m_empty->setAction(action);
        m_empty->setSecondAction(second);
    }
    m_stack->setCurrentWidget(showTable ? static_cast<QWidget *>(m_table) : m_empty);
    m_filterBar->setEnabled(result && !result->rows.empty());
    m_filterBar->setCounts(m_model->order().size(), result ? result->rows.size() : 0);
    m_whyNot->setEnabled(result != nullptr);
    showSelection();
}

void ConfigurationsPage::showSelection()
{
    const std::size_t selected = selectedRows().size();
    const std::size_t checked = m_workspace.checkedCount();
    QString text = tr("%n checked to run", nullptr, static_cast<int>(checked));
    if (const auto cost = m_workspace.checkedTrialCost(); cost && checked > 0)
        text += tr(" · trials about %1 (predicted)").arg(usdText(*cost));
    if (selected > 1)
        text += tr(" · %n selected", nullptr, static_cast<int>(selected));
    if (selected > kMostMarkedAtOnce)
        text += tr(" · at most %1 can be marked at once").arg(count(kMostMarkedAtOnce));
    m_selectionText->setText(text);
    for (QAction *action : {m_check, m_star, m_note})
        action->setEnabled(selected > 0 && selected <= kMostMarkedAtOnce);
    for (QAction *action : {m_copy, m_exportSelected})
        action->setEnabled(selected > 0);
    m_exportAll->setEnabled(m_model->rowCount() > 0);
}

void ConfigurationsPage::sortBy(int column, Qt::SortOrder order)
{
    if (column < 0) {
        m_sortKeys.clear();
    } else {
        const report::Column &descriptor = report::configurationColumns()[static_cast<std::size_t>(column)];
        m_sortKeys = report::sortedBy({&descriptor, order == Qt::DescendingOrder}, m_sortKeys);
    }
    arrange();
}

void ConfigurationsPage::currentRowChanged(const QModelIndex &current)
{
    if (current.isValid())
        m_workspace.setCurrentRow(m_model->resultRow(current.row()));
}

void ConfigurationsPage::selectCurrentOfWorkspace()
{
    const auto row = m_workspace.currentRow();
    const auto viewRow = row && m_model->result() == m_workspace.result() ? m_model->viewRow(*row) : std::nullopt;
    if (!viewRow || m_table->currentIndex().row() == *viewRow)
        return;
    const QModelIndex index = m_model->index(*viewRow, 0);
    const auto how = m_table->selectionModel()->isRowSelected(*viewRow) ? QItemSelectionModel::NoUpdate
                                                                        : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    m_table->selectionModel()->setCurrentIndex(index, how);
    m_table->scrollTo(index);
}

/// A filter that would hide what somebody just applied gives way.
void ConfigurationsPage::bringCurrentIntoView()
{
    const auto result = m_workspace.result();
    const auto row = m_workspace.currentRow();
    if (result && row && !m_filterBar->filter().match(*result, *row))
        m_filterBar->reset();
}

std::vector<std::size_t> ConfigurationsPage::selectedRows() const
{
    std::vector<std::size_t> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(m_model->resultRow(row));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ConfigurationsPage::toggleSelected()
{
    const std::vector<std::size_t> rows = selectedRows();
    if (rows.empty() || rows.size() > kMostMarkedAtOnce)
        return; // the selection bar says why
    const auto &result = m_model->result();
    const bool allChecked = std::all_of(
        rows.begin(), rows.end(), [&](std::size_t row) { return m_workspace.isChecked(domain::candidateId(result->candidate(row))); });
    m_workspace.setRowsChecked(rows, !allChecked);
}

void ConfigurationsPage::editMarks(const QString &undoText, void (*edit)(project::Mark &, bool), bool value)
{
    Workspace::Marks marks;
    for (const std::size_t row : selectedRows()) {
        const domain::CandidateId id = domain::candidateId(m_model->result()->candidate(row));
        marks[id] = m_workspace.mark(id);
        edit(marks[id], value);
    }
    if (!marks.empty())
        m_workspace.setMarks(marks, undoText);
}

void ConfigurationsPage::editNote()
{
    const std::vector<std::size_t> rows = selectedRows();
    if (rows.empty())
        return;
    const std::string old = m_workspace.mark(domain::candidateId(m_model->result()->candidate(rows.front()))).note;
    bool ok = false;
    const QString note = QInputDialog::getMultiLineText(
        this, tr("Note"), tr("Note on %n configuration(s):", nullptr, static_cast<int>(rows.size())), fromStd(old), &ok);
    if (!ok)
        return;
    Workspace::Marks marks;
    for (const std::size_t row : rows) {
        const domain::CandidateId id = domain::candidateId(m_model->result()->candidate(row));
        marks[id] = m_workspace.mark(id);
        marks[id].note = note.trimmed().toStdString();
    }
    m_workspace.setMarks(marks, tr("Note"));
}

void ConfigurationsPage::exportRows(bool selectedOnly)
{
    std::vector<std::size_t> rows =
        selectedOnly ? selectedRows() : std::vector<std::size_t>(m_model->order().begin(), m_model->order().end());
    exportTable(*this, m_dialogs, m_model->result(), std::move(rows), m_table->visibleColumns());
}

void ConfigurationsPage::showWhyNot()
{
    auto *dialog = new WhyNotDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void ConfigurationsPage::showContextMenu(const QPoint &position)
{
    if (selectedRows().empty())
        return;
    QMenu menu(this);
    menu.addActions({m_check, m_star, m_note});
    menu.addSeparator();
    if (m_explain) {
        menu.addAction(m_explain);
        menu.addSeparator();
    }
    menu.addActions({m_copy, m_exportSelected});
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

QByteArray ConfigurationsPage::viewState() const { return m_table->headerState(); }

void ConfigurationsPage::restoreViewState(const QByteArray &state) { m_table->restoreHeaderState(state); }

} // namespace gui
