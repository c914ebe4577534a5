// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/configurationmodel.h"

#include "gui/configurations/verdicttexts.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"
#include "report/odds.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr int kNameColumn = 0;

const report::Column &columnAt(int section) { return report::configurationColumns()[static_cast<std::size_t>(section)]; }

bool isNumeric(report::ColumnKind kind)
{
    return kind == report::ColumnKind::Integer || kind == report::ColumnKind::Number || kind == report::ColumnKind::Share;
}

QVariant toVariant(const report::CellValue &value)
{
    if (const double *number = std::get_if<double>(&value))
        return *number;
    if (const std::string *text = std::get_if<std::string>(&value))
        return fromStd(*text);
    return {};
}

} // namespace

QString cellOnScreen(const report::Column &column, const report::CellValue &value)
{
    if (const std::string *text = std::get_if<std::string>(&value))
        return fromStd(*text);
    const double *number = std::get_if<double>(&value);
    if (number == nullptr)
        return missing();
    return gui::number(*number, column.decimals);
}

QString columnTitle(const report::Column &column)
{
    const QString title = translated(column.title);
    const QString unit = translated(column.unit);
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

ConfigurationModel::ConfigurationModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::marksChanged, this, &ConfigurationModel::marksChanged);
}

void ConfigurationModel::setRows(std::shared_ptr<const search::SearchResult> result, Order order)
{
    beginResetModel();
    m_lastView.reset();
    if (m_result != result) {
        m_result = std::move(result);
        m_largestTflops = 0;
        if (m_result) {
            for (const search::Row &row : m_result->rows)
                m_largestTflops = std::max(m_largestTflops, double(row.modelTflopsPerGpu));
        }
    }
    m_order = std::move(order);
    m_viewRows.assign(m_result ? m_result->rows.size() : 0, -1);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_viewRows[m_order[i]] = static_cast<int>(i);
    endResetModel();
}

std::optional<int> ConfigurationModel::viewRow(std::size_t resultRow) const
{
    if (resultRow >= m_viewRows.size() || m_viewRows[resultRow] < 0)
        return std::nullopt;
    return m_viewRows[resultRow];
}

int ConfigurationModel::columnOf(std::string_view id)
{
    const auto columns = report::configurationColumns();
    const auto found = std::find_if(columns.begin(), columns.end(), [id](const report::Column &column) { return column.id == id; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int ConfigurationModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_order.size()); }

int ConfigurationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(report::configurationColumns().size());
}

const report::RowView &ConfigurationModel::view(std::size_t resultRow) const
{
    if (!m_lastView || m_lastView->row != resultRow || m_lastView->result != m_result.get())
        m_lastView = report::rowView(*m_result, resultRow);
    return *m_lastView;
}

QVariant ConfigurationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t row = resultRow(index.row());
    const report::Column &column = columnAt(index.column());
    const search::Row &figures = m_result->rows[row];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(column, row);
    case Qt::TextAlignmentRole:
        return int((isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return toolTip(column, row);
    case Qt::BackgroundRole:
        return figures.verdict == estimate::Verdict::Safe ? QVariant() : verdictFill(figures.verdict, QGuiApplication::palette());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(columnTitle(column), displayText(column, row).toString());
    case ResultRowRole:
        return qulonglong(row);
    case ValueRole:
        return toVariant(column.value(view(row)));
    case VerdictRole:
        return int(figures.verdict);
    case BarShareRole:
        return barShare(column, row);
    default:
        break;
    }
    if (index.column() == kNameColumn)
        return nameCell(row, role);
    if (role == Qt::DecorationRole && column.kind == report::ColumnKind::Verdict)
        return verdictIcon(figures.verdict);
    if (role == Qt::ForegroundRole && column.kind == report::ColumnKind::Verdict)
        return verdictColor(figures.verdict, QGuiApplication::palette());
    return {};
}

QVariant ConfigurationModel::displayText(const report::Column &column, std::size_t resultRow) const
{
    if (column.kind == report::ColumnKind::Verdict) {
        const search::Row &row = m_result->rows[resultRow];
        return verdictCellText(row.verdict, double(row.oomProbability));
    }
    return cellOnScreen(column, column.value(view(resultRow)));
}

QVariant ConfigurationModel::nameCell(std::size_t resultRow, int role) const
{
    const bool isBase = m_result->rows[resultRow].matchesBase;
    if (role == Qt::FontRole && isBase) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::CheckStateRole && role != Qt::DecorationRole)
        return {};
    const project::Mark mark = m_workspace.mark(domain::candidateId(view(resultRow).candidate));
    if (role == Qt::CheckStateRole)
        return int(mark.toRun ? Qt::Checked : Qt::Unchecked);
    if (mark.starred)
        return icon(QStringLiteral("star"));
    return mark.note.empty() ? QVariant() : QVariant(icon(QStringLiteral("note")));
}

QVariant ConfigurationModel::barShare(const report::Column &column, std::size_t resultRow) const
{
    const search::Row &row = m_result->rows[resultRow];
    if (column.id == "memory_gib") {
        const double capacity = base::inGib(m_result->cluster.memoryPerGpu);
        return capacity > 0 ? QVariant(std::clamp(double(row.peakGib) / capacity, 0.0, 1.0)) : QVariant();
    }
    if (column.id == "model_tflops_per_gpu")
        return m_largestTflops > 0 ? QVariant(double(row.modelTflopsPerGpu) / m_largestTflops) : QVariant();
    return {};
}

QString ConfigurationModel::toolTip(const report::Column &column, std::size_t resultRow) const
{
    const search::Row &row = m_result->rows[resultRow];
    if (column.kind == report::ColumnKind::Verdict || column.id == "memory_gib") {
        return tr("Predicted peak %1 of %2 on the fullest GPU; %3 (%4)")
            .arg(gibText(base::gib(double(row.peakGib))), gibText(m_result->cluster.memoryPerGpu),
                 translated(report::oddsText(double(row.oomProbability))), percentText(double(row.oomProbability), 1));
    }
    if (columnOf(column.id) == kNameColumn) {
        const std::string note = m_workspace.mark(domain::candidateId(view(resultRow).candidate)).note;
        QString text = displayText(column, resultRow).toString();
        if (row.matchesBase)
            text += QLatin1Char('\n') + tr("Equal to the base configuration, the recipe's own settings");
        return note.empty() ? text : text + QLatin1Char('\n') + tr("Note: %1").arg(fromStd(note));
    }
    return {};
}

QVariant ConfigurationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const report::Column &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return translated(column.tooltip);
    case Qt::TextAlignmentRole:
        return int((isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

Qt::ItemFlags ConfigurationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == kNameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ConfigurationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != kNameColumn)
        return false;
    const std::size_t row = resultRow(index.row());
    m_workspace.setRowsChecked({&row, 1}, value.toInt() == Qt::Checked);
    return true;
}

void ConfigurationModel::sort(int column, Qt::SortOrder order) { emit sortRequested(column, order); }

void ConfigurationModel::marksChanged()
{
    if (!m_order.empty())
        emit dataChanged(index(0, kNameColumn), index(rowCount() - 1, kNameColumn),
                         {Qt::CheckStateRole, Qt::DecorationRole, Qt::ToolTipRole});
}

} // namespace gui
