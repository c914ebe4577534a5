// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/valueorder.h"

#include <QVariant>

namespace gui {

bool comesBefore(const QModelIndex &left, const QModelIndex &right, int role, Qt::SortOrder order)
{
    const QVariant a = left.data(role);
    const QVariant b = right.data(role);
    const bool ascending = order == Qt::AscendingOrder;
    if (a.isValid() != b.isValid())
        return a.isValid() == ascending; // descending turns the answer round
    if (a.isValid() && a != b)
        return a.userType() == QMetaType::QString ? QString::localeAwareCompare(a.toString(), b.toString()) < 0
                                                  : a.toDouble() < b.toDouble();
    return ascending ? left.row() < right.row() : left.row() > right.row();
}

} // namespace gui
