// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runsfilter.h"

#include "gui/jobs/runsmodel.h"
#include "gui/widgets/valueorder.h"

#include <algorithm>
#include <utility>

namespace gui {

RunsFilter::RunsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RunsModel::ValueRole);
}

void RunsFilter::setGroups(const Groups &groups)
{
    m_groups = groups;
    invalidateFilter();
}

void RunsFilter::setText(const QString &text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RunsFilter::setSearchedColumns(std::vector<int> columns)
{
    m_columns = std::move(columns);
    if (!m_words.isEmpty())
        invalidateFilter();
}

bool RunsFilter::isFiltering() const { return !m_words.isEmpty() || std::find(m_groups.begin(), m_groups.end(), true) != m_groups.end(); }

bool RunsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (std::find(m_groups.begin(), m_groups.end(), true) != m_groups.end()) {
        const auto state = static_cast<campaign::RunState>(sourceModel()->index(sourceRow, 0).data(RunsModel::StateRole).toInt());
        if (!m_groups[static_cast<std::size_t>(groupOf(state))])
            return false;
    }
    return m_words.isEmpty() || hasWords(sourceRow);
}

bool RunsFilter::hasWords(int sourceRow) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](int column) {
            return sourceModel()->index(sourceRow, column).data().toString().contains(word, Qt::CaseInsensitive);
        });
    });
}

bool RunsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return comesBefore(left, right, RunsModel::ValueRole, sortOrder());
}

} // namespace gui
