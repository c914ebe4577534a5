// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "gui/accuracy/accuracyrunner.h"

#include <optional>
#include <vector>

namespace gui {

/// Measurements of one subject beside their predictions, a row each; columns are those of
/// report::accuracyColumns().
class AccuracyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int ValueRole = Qt::UserRole; ///< number or text, invalid when missing; errors by size
    static constexpr int WrongRole = Qt::UserRole + 1; ///< bool: judged wrongly, or not predicted

    explicit AccuracyModel(validation::Subject subject, QObject *parent = nullptr);

    void setContent(std::shared_ptr<const AccuracyContent> content);
    [[nodiscard]] const AccuracyContent *content() const { return m_content.get(); }
    [[nodiscard]] const std::vector<const report::AccuracyColumn *> &columns() const { return m_columns; }
    [[nodiscard]] int columnOf(std::string_view id) const; ///< -1 = none
    /// Index into AccuracyReport::rows, and back.
    [[nodiscard]] std::size_t reportRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] std::optional<int> modelRow(std::size_t reportRow) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant valueOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant iconOf(const QModelIndex &index) const;
    [[nodiscard]] QString tipOf(const QModelIndex &index) const;

    validation::Subject m_subject;
    std::vector<const report::AccuracyColumn *> m_columns;
    std::shared_ptr<const AccuracyContent> m_content;
    std::vector<std::size_t> m_rows;
};

} // namespace gui
