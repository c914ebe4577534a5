// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/accuracymodel.h"

#include "gui/accuracy/accuracytexts.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QGuiApplication>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

QColor rightColor(const QPalette &palette) { return themeColors(palette).safe; }
QColor wrongColor(const QPalette &palette) { return themeColors(palette).oom; }

} // namespace

AccuracyModel::AccuracyModel(validation::Subject subject, QObject *parent)
    : QAbstractTableModel(parent)
    , m_subject(subject)
    , m_columns(report::accuracyColumns(subject))
{
}

void AccuracyModel::setContent(std::shared_ptr<const AccuracyContent> content)
{
    beginResetModel();
    m_content = std::move(content);
    m_rows = m_content ? report::rowsOf(m_content->view(), m_subject) : std::vector<std::size_t>();
    endResetModel();
}

int AccuracyModel::columnOf(std::string_view id) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [id](const auto *column) { return column->id == id; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

std::optional<int> AccuracyModel::modelRow(std::size_t reportRow) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), reportRow);
    return found != m_rows.end() && *found == reportRow ? std::optional(static_cast<int>(found - m_rows.begin())) : std::nullopt;
}

int AccuracyModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int AccuracyModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

QString AccuracyModel::textOf(const QModelIndex &index) const
{
    const auto &column = *m_columns[static_cast<std::size_t>(index.column())];
    return cellText(m_content->view(), column, reportRow(index.row()));
}

/// Words as they are read, so that they are sorted in the language shown.
QVariant AccuracyModel::valueOf(const QModelIndex &index) const
{
    const auto &column = *m_columns[static_cast<std::size_t>(index.column())];
    const report::CellValue value = column.value(m_content->view(), reportRow(index.row()));
    if (const auto *figure = std::get_if<double>(&value))
        return column.id == "error_percent" ? std::abs(*figure) : *figure;
    if (column.id == "verdict" && std::holds_alternative<std::string>(value))
        return static_cast<int>(m_content->report.rows[reportRow(index.row())].verdict);
    return std::holds_alternative<std::string>(value) ? QVariant(textOf(index)) : QVariant();
}

/// Right and wrong, and the verdicts, have shapes of their own besides their words.
QVariant AccuracyModel::iconOf(const QModelIndex &index) const
{
    const std::string_view id = m_columns[static_cast<std::size_t>(index.column())]->id;
    const validation::AccuracyRow &row = m_content->report.rows[reportRow(index.row())];
    if (row.unanswered)
        return id == "model" ? icon(QStringLiteral("warning")) : QVariant();
    if (id == "verdict")
        return verdictIcon(row.verdict);
    if (id == "right")
        return row.right ? icon(QStringLiteral("check"), rightColor) : icon(QStringLiteral("error"), wrongColor);
    if (id == "in_band")
        return row.insideBand ? QVariant() : icon(QStringLiteral("warning"), wrongColor);
    return {};
}

QString AccuracyModel::tipOf(const QModelIndex &index) const
{
    const report::AccuracyView view = m_content->view();
    const std::size_t row = reportRow(index.row());
    QStringList lines{fromStd(view.row(row).model), fromStd(view.row(row).setup)};
    if (view.row(row).unanswered)
        lines << translated(*view.row(row).unanswered);
    if (!view.measurement(row).note.empty())
        lines << fromStd(view.measurement(row).note);
    return plainTip(lines.join(QLatin1Char('\n')));
}

QVariant AccuracyModel::data(const QModelIndex &index, int role) const
{
    if (!m_content || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &column = *m_columns[static_cast<std::size_t>(index.column())];
    const validation::AccuracyRow &row = m_content->report.rows[reportRow(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::DecorationRole:
        return iconOf(index);
    case Qt::TextAlignmentRole:
        return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tipOf(index);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column: cell").arg(columnTitle(column), textOf(index));
    case Qt::ForegroundRole:
        return row.unanswered ? QVariant(themeColors(QGuiApplication::palette()).muted) : QVariant();
    case ValueRole:
        return valueOf(index);
    case WrongRole:
        return row.unanswered || (m_subject == validation::Subject::OutOfMemory && !row.right)
            || (m_subject == validation::Subject::StepTime && !row.insideBand);
    default:
        return {};
    }
}

QVariant AccuracyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const auto &column = *m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return translated(column.tooltip);
    case Qt::TextAlignmentRole:
        return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace gui
