// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace gui {

/// Rejected combinations of one search: configuration, rule, message. The message is worked out
/// when a row is looked at.
class RejectionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Configuration, Rule, Message, ColumnCount };

    explicit RejectionModel(QObject *parent = nullptr);

    /// What is listed: the rejections by one rule, or all (nothing), whose text holds `text`.
    struct Wanted {
        std::shared_ptr<const search::SearchResult> result;
        std::optional<search::RuleId> rule;
        QString text;
    };
    /// Searches on a worker thread; the rows change a moment later.
    void show(Wanted wanted);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void shown();

private:
    void take(std::shared_ptr<const search::SearchResult> result, std::vector<search::Rejection> rows);

    std::shared_ptr<const search::SearchResult> m_result;
    std::optional<search::Constraints> m_constraints; ///< of m_result
    std::vector<search::Rejection> m_rows;
    quint64 m_generation = 0;
    std::jthread m_worker; ///< last: joined before the rest goes
};

/// "tp 4 · pp 2 · vp 1 · cp 1 · ep 1 · mbs 1 · gbs 256 · seq 8192"
[[nodiscard]] QString shortSettings(const domain::Candidate &candidate);

} // namespace gui
