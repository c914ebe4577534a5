// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/spacemodel.h"

#include "gui/wholespace/spacetexts.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

namespace gui {

using report::SpaceColumn;
using report::SpaceKind;

SpaceModel::SpaceModel(SpaceKind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{
}

void SpaceModel::setTable(std::shared_ptr<const report::SpaceTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_advice.reset();
    endResetModel();
}

void SpaceModel::setAdvice(report::GpuCountAdvice advice)
{
    m_advice = std::move(advice);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SpaceModel::columnOf(std::string_view id) const
{
    const auto found = std::find_if(columns().begin(), columns().end(), [id](const SpaceColumn &column) { return column.id == id; });
    return found == columns().end() ? -1 : static_cast<int>(found - columns().begin());
}

int SpaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->rows().size());
}

int SpaceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(columns().size()); }

const report::SpaceRow &SpaceModel::rowAt(const QModelIndex &index) const { return m_table->rows()[static_cast<std::size_t>(index.row())]; }

bool SpaceModel::isRecommended(int row) const
{
    return m_kind == SpaceKind::Best ? m_table->rows()[static_cast<std::size_t>(row)].rank == 1
                                     : m_advice && m_advice->recommended == static_cast<std::size_t>(row);
}

bool SpaceModel::isOutOfReach(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return !m_table->rows()[at].entry || (m_advice && !m_advice->inReach[at]);
}

QString SpaceModel::textOf(const QModelIndex &index) const
{
    return spaceCellText(*m_table, columns()[static_cast<std::size_t>(index.column())], static_cast<std::size_t>(index.row()));
}

/// Words as they are read, so that they are sorted in the language shown.
QVariant SpaceModel::valueOf(const QModelIndex &index) const
{
    const SpaceColumn &column = columns()[static_cast<std::size_t>(index.column())];
    const report::CellValue value = report::cellValue(column, *m_table, static_cast<std::size_t>(index.row()));
    if (const auto *figure = std::get_if<double>(&value))
        return *figure;
    if (column.kind == report::ColumnKind::Verdict && rowAt(index).entry)
        return static_cast<int>(rowAt(index).entry->prediction.verdict);
    return std::holds_alternative<std::string>(value) ? QVariant(textOf(index)) : QVariant();
}

QVariant SpaceModel::iconOf(const QModelIndex &index) const
{
    const SpaceColumn &column = columns()[static_cast<std::size_t>(index.column())];
    if (column.kind == report::ColumnKind::Verdict && rowAt(index).entry)
        return verdictIcon(rowAt(index).entry->prediction.verdict);
    if (index.column() != 0)
        return {};
    if (isRecommended(index.row()))
        return icon(QStringLiteral("star"));
    return rowAt(index).entry ? QVariant() : QVariant(icon(QStringLiteral("close")));
}

QVariant SpaceModel::colorOf(const QModelIndex &index) const
{
    const QPalette palette = QGuiApplication::palette();
    if (isOutOfReach(index.row()))
        return themeColors(palette).muted;
    const SpaceColumn &column = columns()[static_cast<std::size_t>(index.column())];
    return column.kind == report::ColumnKind::Verdict ? QVariant(verdictColor(rowAt(index).entry->prediction.verdict, palette))
                                                      : QVariant();
}

QVariant SpaceModel::fontOf(const QModelIndex &index) const
{
    QFont font;
    font.setBold(isRecommended(index.row()));
    font.setItalic(rowAt(index).isPlans);
    return font;
}

QString SpaceModel::tipOf(const QModelIndex &index) const
{
    return plainTip(spaceFacts(*m_table, static_cast<std::size_t>(index.row())).join(QLatin1Char('\n')));
}

QVariant SpaceModel::data(const QModelIndex &index, int role) const
{
    if (!m_table || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SpaceColumn &column = columns()[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::DecorationRole:
        return iconOf(index);
    case Qt::ForegroundRole:
        return colorOf(index);
    case Qt::FontRole:
        return fontOf(index);
    case Qt::TextAlignmentRole:
        return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tipOf(index);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column: cell").arg(spaceColumnTitle(column), textOf(index));
    case ValueRole:
        return valueOf(index);
    case RowRole:
        return static_cast<qulonglong>(index.row());
    default:
        return {};
    }
}

QVariant SpaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const SpaceColumn &column = columns()[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return spaceColumnTitle(column);
    case Qt::ToolTipRole:
        return translated(column.tooltip);
    case Qt::TextAlignmentRole:
        return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace gui
