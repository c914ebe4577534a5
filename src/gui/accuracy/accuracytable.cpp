// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/accuracytable.h"

#include "gui/accuracy/accuracytexts.h"
#include "gui/widgets/translated.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <algorithm>

namespace gui {
namespace {

constexpr int kModelInCharacters = 20;
constexpr int kSetupInCharacters = 44;
constexpr int kSourceInCharacters = 30;
constexpr int kWordsInCharacters = 19;
constexpr int kFigureInCharacters = 9;

int widthInCharacters(const report::AccuracyColumn &column)
{
    if (column.isNumeric())
        return kFigureInCharacters;
    if (column.id == "model")
        return kModelInCharacters;
    if (column.id == "setup")
        return kSetupInCharacters;
    return column.id == "source" || column.id == "class" || column.id == "reference" ? kSourceInCharacters : kWordsInCharacters;
}

std::vector<TableColumn> tableColumns(const AccuracyModel &model, const QFontMetrics &metrics)
{
    std::vector<TableColumn> columns;
    for (const report::AccuracyColumn *column : model.columns())
        columns.push_back({fromStd(column->id), columnTitle(*column), translated(column->tooltip), column->shownByDefault,
                           metrics.horizontalAdvance(QLatin1Char('x')) * widthInCharacters(*column)});
    return columns;
}

/// What differs from row to row first: the figures stand beside the model without scrolling.
std::vector<int> columnOrder(const AccuracyModel &model)
{
    std::vector<int> order;
    for (const std::string_view id : {"model", "measured_gib", "predicted_gib", "measured_s", "predicted_s", "error_percent", "in_band",
                                      "odds_percent", "verdict", "outcome", "right", "quantity", "setup"}) {
        if (const int column = model.columnOf(id); column >= 0)
            order.push_back(column);
    }
    for (int column = 0; column < model.columnCount(); ++column) {
        if (std::find(order.begin(), order.end(), column) == order.end())
            order.push_back(column);
    }
    return order;
}

} // namespace

AccuracyTable::AccuracyTable(AccuracyModel &model, AccuracyOrder &order, QWidget *parent)
    : ColumnTable(tr("Measurements"), order, parent)
    , m_model(model)
    , m_order(order)
{
    setObjectName(QStringLiteral("accuracyTable"));
    setAlternatingRowColors(true);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    const int error = model.columnOf("error_percent");
    horizontalHeader()->setSortIndicator(error >= 0 ? error : model.columnOf("odds_percent"), Qt::DescendingOrder);
    setSortingEnabled(true);
    setDefaultOrder(columnOrder(model));
    setColumns(tableColumns(model, fontMetrics()));
}

std::optional<std::size_t> AccuracyTable::currentRow() const
{
    const QModelIndex current = m_order.mapToSource(currentIndex());
    return current.isValid() ? std::optional(m_model.reportRow(current.row())) : std::nullopt;
}

void AccuracyTable::selectRow(std::optional<std::size_t> reportRow)
{
    const auto row = reportRow ? m_model.modelRow(*reportRow) : std::nullopt;
    const QModelIndex index = row ? m_order.mapFromSource(m_model.index(*row, 0)) : QModelIndex();
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    if (currentIndex().row() != index.row() || !selectionModel()->isRowSelected(index.row()))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

std::vector<const report::AccuracyColumn *> AccuracyTable::shownColumns() const
{
    std::vector<const report::AccuracyColumn *> columns;
    for (const int column : visibleColumns())
        columns.push_back(m_model.columns()[static_cast<std::size_t>(column)]);
    return columns;
}

std::vector<std::size_t> AccuracyTable::selectedRows() const
{
    std::vector<std::size_t> rows;
    for (const QModelIndex &row : selectedRowsInOrder())
        rows.push_back(m_model.reportRow(m_order.mapToSource(row).row()));
    return rows;
}

void AccuracyTable::copySelection() { copyRows(selectedRows()); }

void AccuracyTable::copyRows(const std::vector<std::size_t> &rows) const
{
    if (!m_model.content() || rows.empty())
        return;
    const std::string text = report::exportAccuracy(m_model.content()->view(), rows, shownColumns(), report::TableFormat::Tsv);
    QGuiApplication::clipboard()->setText(fromStd(text));
}

} // namespace gui
