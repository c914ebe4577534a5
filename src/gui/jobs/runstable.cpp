// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runstable.h"

#include "gui/jobs/rundelegates.h"
#include "gui/jobs/runsfilter.h"
#include "gui/jobs/runsmodel.h"
#include "gui/widgets/translated.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <utility>

namespace gui {
namespace {

std::vector<TableColumn> tableColumns(int letter)
{
    std::vector<TableColumn> columns;
    for (const RunColumn &column : runColumns())
        columns.push_back(
            {fromStd(column.id), runColumnTitle(column), runColumnTip(column), column.shownByDefault, letter * column.widthInCharacters});
    return columns;
}

} // namespace

RunsTable::RunsTable(RunsModel &model, RunsFilter &filter, QWidget *parent)
    : ColumnTable(tr("Runs"), filter, parent)
    , m_model(model)
    , m_filter(filter)
{
    setObjectName(QStringLiteral("runsTable"));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    setItemDelegateForColumn(runColumnOf("configuration"), new RunNameDelegate(this));
    setItemDelegateForColumn(runColumnOf("progress"), new ProgressDelegate(this));
    setItemDelegateForColumn(runColumnOf("trend"), new SparkDelegate(this));
    setColumns(tableColumns(fontMetrics().horizontalAdvance(QLatin1Char('x'))));
}

std::vector<std::string> RunsTable::selectedRuns() const
{
    std::vector<std::string> runs;
    const QModelIndexList rows = selectedRowsInOrder();
    for (const QModelIndex &row : rows)
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

QString RunsTable::selectionAsTsv() const { return ColumnTable::selectionAsTsv(RunsModel::PlainRole); }

void RunsTable::copySelection()
{
    if (selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectionAsTsv());
}

} // namespace gui
