// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "report/gpucountadvice.h"

#include <memory>
#include <optional>
#include <string_view>

namespace gui {

/// Predicted configurations of the whole space, a row each; columns are those of report::spaceColumns().
class SpaceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int ValueRole = Qt::UserRole; ///< number or text, invalid when missing
    static constexpr int RowRole = Qt::UserRole + 1; ///< index into SpaceTable::rows(), qulonglong

    explicit SpaceModel(report::SpaceKind kind, QObject *parent = nullptr);

    void setTable(std::shared_ptr<const report::SpaceTable> table);
    /// Marks the rows that keep the limits and the recommended one; of numbers of GPUs only.
    void setAdvice(report::GpuCountAdvice advice);
    [[nodiscard]] const report::SpaceTable *table() const { return m_table.get(); } ///< null before the first answer
    [[nodiscard]] const std::shared_ptr<const report::SpaceTable> &sharedTable() const { return m_table; }
    [[nodiscard]] const std::vector<report::SpaceColumn> &columns() const { return report::spaceColumns(m_kind); }
    [[nodiscard]] int columnOf(std::string_view id) const; ///< -1 = none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const report::SpaceRow &rowAt(const QModelIndex &index) const;
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant valueOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant iconOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant colorOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant fontOf(const QModelIndex &index) const;
    [[nodiscard]] QString tipOf(const QModelIndex &index) const;
    [[nodiscard]] bool isRecommended(int row) const;
    [[nodiscard]] bool isOutOfReach(int row) const;

    report::SpaceKind m_kind;
    std::shared_ptr<const report::SpaceTable> m_table;
    std::optional<report::GpuCountAdvice> m_advice;
};

} // namespace gui
