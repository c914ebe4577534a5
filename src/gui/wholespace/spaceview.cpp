// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/spaceview.h"

#include "gui/wholespace/spacetexts.h"
#include "gui/widgets/translated.h"
#include "gui/widgets/valueorder.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <algorithm>
#include <numeric>

namespace gui {
namespace {

constexpr int kFigureInCharacters = 8;
constexpr int kFirstInCharacters = 13; // with a star
constexpr int kWordsInCharacters = 12;
constexpr int kStepInCharacters = 26; // with its band, in bold
constexpr int kVerdictInCharacters = 22;
constexpr int kClusterInCharacters = 24;

int widthInCharacters(const report::SpaceColumn &column)
{
    if (column.id == "step_seconds")
        return kStepInCharacters;
    if (column.id == "rank" || column.id == "gpus")
        return kFirstInCharacters;
    if (column.kind == report::ColumnKind::Verdict)
        return kVerdictInCharacters;
    if (column.id == "cluster")
        return kClusterInCharacters;
    return column.isNumeric() ? kFigureInCharacters : kWordsInCharacters;
}

std::vector<TableColumn> tableColumns(const SpaceModel &model, const QFontMetrics &metrics)
{
    std::vector<TableColumn> columns;
    for (const report::SpaceColumn &column : model.columns())
        columns.push_back({fromStd(column.id), spaceColumnTitle(column), translated(column.tooltip), column.shownByDefault,
                           metrics.horizontalAdvance(QLatin1Char('x')) * widthInCharacters(column)});
    return columns;
}

} // namespace

SpaceOrder::SpaceOrder(SpaceModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(SpaceModel::ValueRole);
}

void SpaceOrder::setFrontOnly(bool frontOnly)
{
    m_frontOnly = frontOnly;
    invalidateFilter();
}

bool SpaceOrder::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (!m_model.table())
        return false;
    const report::SpaceRow &row = m_model.table()->rows()[static_cast<std::size_t>(sourceRow)];
    return !m_frontOnly || row.onFront || row.isPlans;
}

bool SpaceOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return comesBefore(left, right, SpaceModel::ValueRole, sortOrder());
}

SpaceView::SpaceView(const QString &name, SpaceModel &model, SpaceOrder &order, QWidget *parent)
    : ColumnTable(name, order, parent)
    , m_model(model)
    , m_order(order)
{
    setAlternatingRowColors(true);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    const int first = model.columnOf("rank") >= 0 ? model.columnOf("rank") : model.columnOf("gpus");
    horizontalHeader()->setSortIndicator(first, Qt::AscendingOrder);
    setSortingEnabled(true);
    std::vector<int> columns(model.columns().size());
    std::iota(columns.begin(), columns.end(), 0);
    setDefaultOrder(std::move(columns));
    setColumns(tableColumns(model, fontMetrics()));
}

void SpaceView::suitColumns()
{
    if (!m_model.table() || m_model.table()->answers().empty())
        return;
    const bool experts = m_model.table()->answers().front().plan.model.moe.has_value();
    const std::pair suits(experts, m_model.table()->severalClusters());
    if (m_suited == suits)
        return;
    m_suited = suits;
    setColumnShown(m_model.columnOf("expert_parallel"), experts);
    if (const int cluster = m_model.columnOf("cluster"); cluster >= 0)
        setColumnShown(cluster, suits.second);
}

std::optional<std::size_t> SpaceView::currentRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? std::optional(static_cast<std::size_t>(current.data(SpaceModel::RowRole).toULongLong())) : std::nullopt;
}

void SpaceView::selectRow(std::optional<std::size_t> row)
{
    const QModelIndex index = row && static_cast<int>(*row) < m_model.rowCount()
        ? m_order.mapFromSource(m_model.index(static_cast<int>(*row), 0))
        : QModelIndex();
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    if (currentIndex().row() != index.row() || !selectionModel()->isRowSelected(index.row()))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

std::vector<std::size_t> SpaceView::selectedRows() const
{
    std::vector<std::size_t> rows;
    for (const QModelIndex &row : selectedRowsInOrder())
        rows.push_back(static_cast<std::size_t>(row.data(SpaceModel::RowRole).toULongLong()));
    return rows;
}

std::vector<std::size_t> SpaceView::shownRows() const
{
    std::vector<std::size_t> rows;
    for (int row = 0; row < m_order.rowCount(); ++row)
        rows.push_back(static_cast<std::size_t>(m_order.index(row, 0).data(SpaceModel::RowRole).toULongLong()));
    return rows;
}

std::vector<const report::SpaceColumn *> SpaceView::shownColumns() const
{
    std::vector<const report::SpaceColumn *> columns;
    for (const int column : visibleColumns())
        columns.push_back(&m_model.columns()[static_cast<std::size_t>(column)]);
    return columns;
}

void SpaceView::copySelection() { copyRows(selectedRows()); }

void SpaceView::copyRows(const std::vector<std::size_t> &rows) const
{
    if (m_model.table() && !rows.empty())
        QGuiApplication::clipboard()->setText(
            fromStd(report::exportSpace(*m_model.table(), rows, shownColumns(), report::TableFormat::Tsv)));
}

} // namespace gui
