// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include "gui/comparison/runfilter.h"

namespace gui {

/// Order and choice of runs in the table. Runs that count come first whichever way a column is sorted,
/// then those that are failed or silent; missing values last within each.
class ResultsOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ResultsOrder(QObject *parent = nullptr);

    void setShown(const ShownRuns &shown);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ShownRuns m_shown;
};

} // namespace gui
