// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/resultstable.h"

#include "gui/comparison/resultsmodel.h"
#include "gui/comparison/resultsorder.h"
#include "gui/widgets/translated.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <algorithm>

namespace gui {
namespace {

constexpr int kNameInCharacters = 34;
constexpr int kLabelInCharacters = 22;
constexpr int kOutcomeInCharacters = 26;
constexpr int kWordsInCharacters = 18;
constexpr int kFigureInCharacters = 7;

/// Names from their first setting on: model and nodes are the same in every row. The model keeps the
/// whole name, for copies and readers.
class NameDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (const qsizetype settings = option->text.indexOf(QLatin1String("_tp_")); settings >= 0)
            option->text = option->text.mid(settings + 1);
    }
};

std::vector<TableColumn> tableColumns(const QFontMetrics &metrics)
{
    const int letter = metrics.horizontalAdvance(QLatin1Char('x'));
    std::vector<TableColumn> columns;
    for (const report::ResultColumn &column : report::resultColumns()) {
        int letters = column.isNumeric() ? kFigureInCharacters : kWordsInCharacters;
        if (column.id == "configuration")
            letters = kNameInCharacters;
        else if (column.id == "outcome")
            letters = kOutcomeInCharacters;
        else if (column.id == "label" || column.id == "flags" || column.id == "failure")
            letters = kLabelInCharacters;
        columns.push_back(
            {fromStd(column.id), resultColumnTitle(column), translated(column.tooltip), column.shownByDefault, letter * letters});
    }
    return columns;
}

/// What decides is seen without scrolling: how a run came out beside its name, so that nobody misses that it
/// failed; then days and dollars, and what they come from; then the settings.
std::vector<int> columnOrder()
{
    std::vector<int> order;
    for (const std::string_view id : {"rank", "label", "outcome", "role", "days", "cost_usd", "cost_vs_base_percent", "step_seconds",
                                      "step_ci_seconds", "model_tflops_per_gpu", "mfu_percent"})
        order.push_back(ResultsModel::columnOf(id));
    for (int column = 0; column < static_cast<int>(report::resultColumns().size()); ++column) {
        if (std::find(order.begin(), order.end(), column) == order.end())
            order.push_back(column);
    }
    return order;
}

} // namespace

ResultsTable::ResultsTable(ResultsOrder &order, QWidget *parent)
    : ColumnTable(tr("Ranking"), order, parent)
    , m_order(order)
{
    setObjectName(QStringLiteral("resultsTable"));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setSortIndicator(ResultsModel::columnOf("rank"), Qt::AscendingOrder);
    setSortingEnabled(true);
    setItemDelegateForColumn(ResultsModel::columnOf("configuration"), new NameDelegate(this));
    setDefaultOrder(columnOrder());
    setColumns(tableColumns(fontMetrics()));
}

std::optional<std::size_t> ResultsTable::currentRun() const
{
    const QModelIndex current = m_order.mapToSource(currentIndex());
    return current.isValid() ? std::optional(static_cast<std::size_t>(current.row())) : std::nullopt;
}

void ResultsTable::selectRun(std::optional<std::size_t> run)
{
    const QModelIndex source = run ? m_order.sourceModel()->index(static_cast<int>(*run), 0) : QModelIndex();
    const QModelIndex index = m_order.mapFromSource(source);
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    if (currentIndex().row() == index.row() && selectionModel()->isRowSelected(index.row()))
        return;
    const auto how = selectionModel()->isRowSelected(index.row()) ? QItemSelectionModel::NoUpdate
                                                                  : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    selectionModel()->setCurrentIndex(index, how);
    scrollTo(index);
}

std::vector<std::size_t> ResultsTable::runsInOrder() const
{
    std::vector<std::size_t> runs;
    for (int row = 0; row < m_order.rowCount(); ++row)
        runs.push_back(static_cast<std::size_t>(m_order.mapToSource(m_order.index(row, 0)).row()));
    return runs;
}

QString ResultsTable::selectionAsTsv() const
{
    const auto *model = qobject_cast<const ResultsModel *>(m_order.sourceModel());
    if (model == nullptr || !model->content())
        return {};
    std::vector<std::size_t> runs;
    for (const QModelIndex &row : selectedRowsInOrder())
        runs.push_back(static_cast<std::size_t>(m_order.mapToSource(row).row()));
    return fromStd(report::exportResults(*model->content()->comparison, runs, shownColumns(), report::TableFormat::Tsv));
}

std::vector<const report::ResultColumn *> ResultsTable::shownColumns() const
{
    std::vector<const report::ResultColumn *> columns;
    for (const int column : visibleColumns())
        columns.push_back(&report::resultColumns()[static_cast<std::size_t>(column)]);
    return columns;
}

void ResultsTable::copySelection()
{
    if (selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectionAsTsv());
}

} // namespace gui
