// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/columns.h"

#include <QAbstractTableModel>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace gui {

class Workspace;

/// The rows of a search as a table: an index permutation over an immutable result. Columns are
/// those of report::configurationColumns(), in that order; the first has the "to run" check box.
/// Sorting and filtering happen elsewhere and arrive as a new permutation, so that a hundred
/// thousand rows cost nothing until they are looked at.
class ConfigurationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        ResultRowRole = Qt::UserRole + 1, ///< row of the search result, qulonglong
        ValueRole, ///< underlying value: double, QString, or invalid when missing
        VerdictRole, ///< int of estimate::Verdict
        BarShareRole, ///< 0…1 for the bar behind the number; invalid where the column has none
    };
    using Order = std::vector<std::uint32_t>;

    explicit ConfigurationModel(Workspace &workspace, QObject *parent = nullptr);

    /// Shows these rows of this result, in this order.
    void setRows(std::shared_ptr<const search::SearchResult> result, Order order);
    [[nodiscard]] const std::shared_ptr<const search::SearchResult> &result() const { return m_result; }
    [[nodiscard]] const Order &order() const { return m_order; }
    [[nodiscard]] std::optional<int> viewRow(std::size_t resultRow) const;
    [[nodiscard]] std::size_t resultRow(int viewRow) const { return m_order[static_cast<std::size_t>(viewRow)]; }
    [[nodiscard]] static int columnOf(std::string_view id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// Only asks for it: see sortRequested().
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void sortRequested(int column, Qt::SortOrder order);

private:
    [[nodiscard]] const report::RowView &view(std::size_t resultRow) const;
    [[nodiscard]] QVariant displayText(const report::Column &column, std::size_t resultRow) const;
    [[nodiscard]] QVariant nameCell(std::size_t resultRow, int role) const;
    [[nodiscard]] QVariant barShare(const report::Column &column, std::size_t resultRow) const;
    [[nodiscard]] QString toolTip(const report::Column &column, std::size_t resultRow) const;
    void marksChanged();

    Workspace &m_workspace;
    std::shared_ptr<const search::SearchResult> m_result;
    Order m_order;
    std::vector<int> m_viewRows; ///< result row -> view row, -1 = filtered out
    double m_largestTflops = 0;
    mutable std::optional<report::RowView> m_lastView; ///< neighbouring cells of one row share it
};

/// Text of a cell on screen, in the user's locale.
[[nodiscard]] QString cellOnScreen(const report::Column &column, const report::CellValue &value);
/// "Memory (GiB)"
[[nodiscard]] QString columnTitle(const report::Column &column);

} // namespace gui
