// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include "gui/accuracy/accuracymodel.h"

#include <optional>
#include <string>
#include <vector>

namespace gui {

/// Which measurements are shown, and in what order; missing values come last whichever way is sorted.
class AccuracyOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit AccuracyOrder(AccuracyModel &model, QObject *parent = nullptr);

    void setWords(const QString &text); ///< all of them, anywhere in a row, its source and its note
    void setGroup(const std::string &group); ///< id of a summary; empty = all
    void setWrongOnly(bool wrongOnly); ///< judged wrongly, outside the band, or not predicted
    void setRows(std::optional<std::vector<std::size_t>> rows); ///< of the report, ascending; nothing = all
    [[nodiscard]] const std::string &group() const { return m_group; }
    [[nodiscard]] bool isFiltering() const;
    [[nodiscard]] std::vector<std::size_t> shownRows() const; ///< of the report, top to bottom

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool hasWords(int sourceRow) const;

    AccuracyModel &m_model;
    QStringList m_words;
    std::string m_group;
    bool m_wrongOnly = false;
    std::optional<std::vector<std::size_t>> m_rows;
};

} // namespace gui
