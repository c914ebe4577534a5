// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/columntable.h"

#include <QSortFilterProxyModel>

#include "gui/wholespace/spacemodel.h"

#include <optional>
#include <vector>

namespace gui {

/// Which rows are shown, and in what order; missing values come last whichever way is sorted.
class SpaceOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit SpaceOrder(SpaceModel &model, QObject *parent = nullptr);

    void setFrontOnly(bool frontOnly); ///< the plan's own best stays, to be compared with

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    SpaceModel &m_model;
    bool m_frontOnly = false;
};

/// Predicted configurations of the whole space, with a chooser of columns; one row at a time is chosen to be
/// used, several may be copied.
class SpaceView : public ColumnTable {
    Q_OBJECT

public:
    SpaceView(const QString &name, SpaceModel &model, SpaceOrder &order, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<std::size_t> currentRow() const; ///< of the table
    void selectRow(std::optional<std::size_t> row); ///< makes it current and brings it into sight; nothing: none
    [[nodiscard]] std::vector<std::size_t> selectedRows() const; ///< of the table, top to bottom
    [[nodiscard]] std::vector<std::size_t> shownRows() const;
    [[nodiscard]] std::vector<const report::SpaceColumn *> shownColumns() const; ///< in the order on screen
    /// Columns that say nothing of this model and cluster are hidden until they are asked for. Of the same kind
    /// of model and cluster, what a person chose stays.
    void suitColumns();
    void copySelection() override;
    /// As exported: header and these rows of the table, with the columns on screen.
    void copyRows(const std::vector<std::size_t> &rows) const;

private:
    SpaceModel &m_model;
    SpaceOrder &m_order;
    std::optional<std::pair<bool, bool>> m_suited; ///< experts, several clusters
};

} // namespace gui
