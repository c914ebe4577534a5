// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/resultsorder.h"

#include "gui/comparison/resultsmodel.h"
#include "gui/widgets/valueorder.h"

namespace gui {

ResultsOrder::ResultsOrder(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void ResultsOrder::setShown(const ShownRuns &shown)
{
    m_shown = shown;
    invalidateFilter();
}

bool ResultsOrder::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const auto row = static_cast<std::size_t>(sourceRow);
    return !m_shown || row >= m_shown->size() || (*m_shown)[row];
}

bool ResultsOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int a = left.data(ResultsModel::GroupRole).toInt();
    const int b = right.data(ResultsModel::GroupRole).toInt();
    if (a != b)
        return (a < b) == (sortOrder() == Qt::AscendingOrder); // descending turns the answer round
    return comesBefore(left, right, ResultsModel::ValueRole, sortOrder());
}

} // namespace gui
