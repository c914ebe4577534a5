// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>

namespace gui {

/// For QSortFilterProxyModel::lessThan: orders by the value that `role` gives (a number or a text,
/// invalid when missing). Missing values come last whichever way is sorted, equal ones keep the
/// source's order.
[[nodiscard]] bool comesBefore(const QModelIndex &left, const QModelIndex &right, int role, Qt::SortOrder order);

} // namespace gui
