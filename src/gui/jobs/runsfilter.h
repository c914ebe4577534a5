// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include "gui/jobs/runwords.h"

namespace gui {

/// Order and choice of the runs on screen: by groups of states and by words in the shown columns.
/// Missing values come last whichever way a column is sorted; without sorting, launch order.
class RunsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using Groups = std::array<bool, kRunGroups>;

    explicit RunsFilter(QObject *parent = nullptr);

    /// None chosen means all.
    void setGroups(const Groups &groups);
    [[nodiscard]] const Groups &groups() const { return m_groups; }
    void setText(const QString &text);
    /// Columns whose text is searched.
    void setSearchedColumns(std::vector<int> columns);
    [[nodiscard]] bool isFiltering() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool hasWords(int sourceRow) const;

    Groups m_groups{};
    QStringList m_words;
    std::vector<int> m_columns;
};

} // namespace gui
