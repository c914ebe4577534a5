// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runstable.h"

#include "gui/jobs/rundelegates.h"
#include "gui/jobs/runsfilter.h"
#include "gui/jobs/runsmodel.h"
#include "gui/widgets/translated.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

namespace gui {
namespace {

constexpr int kHeaderStateVersion = 1;

const RunColumn &descriptorOf(int logical) { return runColumns()[static_cast<std::size_t>(logical)]; }

/// A cell must not break the table that it is pasted into.
QString cellOfTsv(QString text) { return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' ')); }

} // namespace

RunsTable::RunsTable(RunsModel &model, RunsFilter &filter, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_filter(filter)
{
    setModel(&filter);
    setObjectName(QStringLiteral("runsTable"));
    setAccessibleName(tr("Runs"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    verticalHeader()->hide();
    QHeaderView &header = *horizontalHeader();
    header.setSectionsMovable(true);
    header.setFirstSectionMovable(false);
    header.setHighlightSections(false);
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    connect(&header, &QHeaderView::customContextMenuRequested, this, &RunsTable::showHeaderMenu);
    connect(&header, &QHeaderView::sectionMoved, this, &RunsTable::columnsChanged);
    connect(this, &QTableView::doubleClicked, this, &RunsTable::opened);
    setItemDelegateForColumn(runColumnOf("configuration"), new RunNameDelegate(this));
    setItemDelegateForColumn(runColumnOf("progress"), new ProgressDelegate(this));
    setItemDelegateForColumn(runColumnOf("trend"), new SparkDelegate(this));
    showDefaultColumns();
}

void RunsTable::showDefaultColumns()
{
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('x'));
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const RunColumn &descriptor = descriptorOf(column);
        setColumnHidden(column, !descriptor.shownByDefault);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        const int title = fontMetrics().horizontalAdvance(runColumnTitle(descriptor)) + 28;
        setColumnWidth(column, std::max(title, letter * descriptor.widthInCharacters));
    }
    emit columnsChanged();
}

std::vector<int> RunsTable::visibleColumns() const
{
    std::vector<int> shown;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            shown.push_back(logical);
    }
    return shown;
}

void RunsTable::setColumnShown(int column, bool shown)
{
    if (!shown && visibleColumns().size() <= 1)
        return;
    setColumnHidden(column, !shown);
    emit columnsChanged();
}

void RunsTable::fillColumnMenu(QMenu &menu)
{
    const bool onlyOne = visibleColumns().size() <= 1;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *action = menu.addAction(runColumnTitle(descriptorOf(column)));
        action->setToolTip(runColumnTip(descriptorOf(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || !onlyOne);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu.addSeparator();
    menu.addAction(tr("Reset columns"), this, &RunsTable::showDefaultColumns);
}

void RunsTable::showHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    const int column = horizontalHeader()->logicalIndexAt(position);
    if (column >= 0) {
        QAction *hide = menu.addAction(tr("Hide “%1”").arg(runColumnTitle(descriptorOf(column))), this,
                                       [this, column] { setColumnShown(column, false); });
        hide->setEnabled(visibleColumns().size() > 1);
        menu.addSeparator();
    }
    fillColumnMenu(menu);
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

QByteArray RunsTable::headerState() const
{
    QJsonArray columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        QJsonObject entry;
        entry.insert(QStringLiteral("id"), fromStd(descriptorOf(logical).id));
        entry.insert(QStringLiteral("shown"), !isColumnHidden(logical));
        if (!isColumnHidden(logical))
            entry.insert(QStringLiteral("width"), columnWidth(logical));
        columns.append(entry);
    }
    QJsonObject state;
    state.insert(QStringLiteral("version"), kHeaderStateVersion);
    state.insert(QStringLiteral("columns"), columns);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void RunsTable::restoreHeaderState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    if (object.value(QStringLiteral("version")).toInt() != kHeaderStateVersion)
        return;
    int visual = 0;
    for (const QJsonValue &value : object.value(QStringLiteral("columns")).toArray()) {
        const QJsonObject entry = value.toObject();
        const int logical = runColumnOf(entry.value(QStringLiteral("id")).toString().toStdString());
        if (logical < 0)
            continue;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(logical), logical == 0 ? 0 : visual);
        ++visual;
        setColumnHidden(logical, !entry.value(QStringLiteral("shown")).toBool(true));
        if (const int width = entry.value(QStringLiteral("width")).toInt(); width > 10 && width < 4000)
            setColumnWidth(logical, width);
    }
    if (visibleColumns().empty())
        showDefaultColumns();
    emit columnsChanged();
}

std::vector<std::string> RunsTable::selectedRuns() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    std::vector<std::string> runs;
    for (const QModelIndex &row : std::as_const(rows))
        runs.push_back(row.data(RunsModel::RunIdRole).toString().toStdString());
    return runs;
}

void RunsTable::selectRun(const std::string &id)
{
    const auto row = m_model.rowOf(id);
    const QModelIndex index = row ? m_filter.mapFromSource(m_model.index(*row, 0)) : QModelIndex();
    if (!index.isValid() || currentIndex().row() == index.row())
        return;
    const auto how = selectionModel()->isRowSelected(index.row()) ? QItemSelectionModel::NoUpdate
                                                                  : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    selectionModel()->setCurrentIndex(index, how);
    scrollTo(index);
}

QString RunsTable::selectionAsTsv() const
{
    const std::vector<int> columns = visibleColumns();
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << cellOfTsv(runColumnTitle(descriptorOf(column)));
    lines << cells.join(QLatin1Char('\t'));
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    for (const QModelIndex &row : std::as_const(rows)) {
        cells.clear();
        for (const int column : columns)
            cells << cellOfTsv(row.siblingAtColumn(column).data(RunsModel::PlainRole).toString());
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void RunsTable::copySelection()
{
    if (selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectionAsTsv());
}

void RunsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit opened();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace gui
