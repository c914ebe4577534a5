// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/networklog.h"

#include <QAbstractTableModel>
#include <QString>
#include <vector>

namespace gui {

/// The network log as rows, newest last. Everything in it is redacted by the log already.
class NetworkLogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Started, Method, Url, Status, Took, Sent, Received, Outcome, ColumnCount };
    static constexpr int SortRole = Qt::UserRole; ///< the typed value
    static constexpr int FailedRole = Qt::UserRole + 1; ///< bool

    /// The log outlives the model.
    explicit NetworkLogModel(const lepton::NetworkLog &log, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const lepton::NetworkLogEntry *entry(int row) const;
    void append(quint64 number);
    void update(quint64 number);
    void trim();

    const lepton::NetworkLog &m_log;
    quint64 m_first = 0; ///< number of row 0
    int m_count = 0;
};

/// Rows of a model of this kind as tab-separated text with the header, for clipboard and file; in the
/// C locale, times in UTC.
[[nodiscard]] QString networkLogText(const std::vector<const lepton::NetworkLogEntry *> &entries);

} // namespace gui
