// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/summarymodel.h"

#include "gui/accuracy/accuracytexts.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QFont>
#include <algorithm>

namespace gui {

using validation::Subject;

SummaryModel::SummaryModel(Subject subject, QObject *parent)
    : QAbstractTableModel(parent)
    , m_subject(subject)
{
    if (subject == Subject::OutOfMemory)
        addColumns(report::verdictSummaryColumns());
    else
        addColumns(report::errorSummaryColumns());
    if (subject == Subject::StepTime) // each run has its own
        std::erase_if(m_columns, [](const Column &column) { return column.id == "distinct"; });
    if (subject == Subject::PeakMemory) // memory has no band
        std::erase_if(m_columns, [](const Column &column) { return column.id == "in_band_percent"; });
}

template <class SummaryColumns>
void SummaryModel::addColumns(const SummaryColumns &columns)
{
    for (const auto &column : columns) {
        const bool isSigned = column.id == "worst_percent" || column.id == "bias_percent";
        m_columns.push_back({column.id, columnTitle(column), translated(column.tooltip), column.decimals, isSigned});
    }
}

template <class Summaries, class SummaryColumns>
void SummaryModel::addRows(const Summaries &summaries, const SummaryColumns &columns)
{
    for (const auto &summary : summaries) {
        const bool all = &summary == &summaries.back();
        Row row{all ? std::string() : summary.id, all ? SummaryModel::tr("All classes") : translated(summary.title), {}};
        for (const auto &column : columns) {
            if (std::any_of(m_columns.begin(), m_columns.end(), [&](const Column &shown) { return shown.id == column.id; }))
                row.cells.push_back(column.value(summary));
        }
        m_rows.push_back(std::move(row));
    }
}

void SummaryModel::setReport(const validation::AccuracyReport &report)
{
    beginResetModel();
    m_rows.clear();
    if (m_subject == Subject::PeakMemory)
        addRows(report.memory, report::errorSummaryColumns());
    else if (m_subject == Subject::StepTime)
        addRows(report.time, report::errorSummaryColumns());
    else
        addRows(report.verdicts, report::verdictSummaryColumns());
    endResetModel();
}

std::string SummaryModel::groupOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].group : std::string();
}

int SummaryModel::rowOfGroup(const std::string &group) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.group == group; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool SummaryModel::isSum(int row) const
{
    return row + 1 == rowCount() || m_rows[static_cast<std::size_t>(row)].group == validation::kMegatronId;
}

int SummaryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int SummaryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1; }

QString SummaryModel::textOf(const QModelIndex &index) const
{
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return row.title;
    const auto at = static_cast<std::size_t>(index.column() - 1);
    const auto *figure = std::get_if<double>(&row.cells[at]);
    if (!figure)
        return missing();
    return m_columns[at].isSigned ? signedNumber(*figure, m_columns[at].decimals) : number(*figure, m_columns[at].decimals);
}

QVariant SummaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::ToolTipRole:
        return plainTip(index.column() == 0 ? textOf(index) : headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole).toString());
    case Qt::TextAlignmentRole:
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column: cell").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), textOf(index));
    case Qt::FontRole:
        if (isSum(index.row())) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant SummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const Column *column = section == 0 ? nullptr : &m_columns[static_cast<std::size_t>(section - 1)];
    switch (role) {
    case Qt::DisplayRole:
        return column ? column->title : tr("Class");
    case Qt::ToolTipRole:
        return column ? column->tip : tr("Kind of model or software. Choose one to see its rows only.");
    case Qt::TextAlignmentRole:
        return int((column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool SummaryModel::allPredicted() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.cells.back() == report::CellValue(0.0); });
}

} // namespace gui
