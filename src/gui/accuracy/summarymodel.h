// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "gui/accuracy/accuracyrunner.h"

#include <string>
#include <vector>

namespace gui {

/// Errors (or verdicts) of one subject summed up by class, all classes together last.
class SummaryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit SummaryModel(validation::Subject subject, QObject *parent = nullptr);

    void setReport(const validation::AccuracyReport &report);
    /// Id of a row's summary; empty for all together.
    [[nodiscard]] std::string groupOf(int row) const;
    [[nodiscard]] int rowOfGroup(const std::string &group) const; ///< -1 = none
    [[nodiscard]] bool allPredicted() const; ///< no class has measurements without a prediction
    [[nodiscard]] int unansweredColumn() const { return columnCount() - 1; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column {
        std::string_view id;
        QString title, tip;
        int decimals = 0;
        bool isSigned = false;
    };
    struct Row {
        std::string group;
        QString title;
        std::vector<report::CellValue> cells; ///< parallel to the columns
    };
    template <class SummaryColumns>
    void addColumns(const SummaryColumns &columns);
    template <class Summaries, class SummaryColumns>
    void addRows(const Summaries &summaries, const SummaryColumns &columns);
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] bool isSum(int row) const; ///< over classes

    validation::Subject m_subject;
    std::vector<Column> m_columns; ///< without the class, which is the first one shown
    std::vector<Row> m_rows;
};

} // namespace gui
