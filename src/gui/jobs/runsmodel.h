// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "gui/jobs/runcolumns.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace results {
class LogParser;
}

namespace gui {

/// The runs of a campaign as a table, in launch order; columns are those of runColumns(). Fed with
/// plain values: it knows neither who drives the campaign nor where its logs come from. Every change
/// touches the rows and columns that it is about and nothing else.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        RunIdRole = Qt::UserRole + 1, ///< QString
        ValueRole, ///< double, QString, or invalid when missing
        StateRole, ///< int of campaign::RunState
        ShareRole, ///< 0…1 of the progress column; invalid before the first step
        SparkRole, ///< QVector<double>: step times from first to last
        PlainRole, ///< text for the clipboard, C locale
    };

    explicit RunsModel(QObject *parent = nullptr);

    void reset(const campaign::Campaign &campaign, campaign::TimeMs now);
    /// Takes in runs that are new in the campaign, each at its place.
    void add(const campaign::Campaign &campaign);
    void remove(const std::vector<campaign::RunId> &runs);
    void update(const campaign::Campaign &campaign, const std::vector<campaign::RunId> &runs);
    void readLog(const campaign::RunId &run, const results::LogParser &parser);
    /// What is known of a run beside the campaign: see RunRow.
    void setKnown(const campaign::RunId &run, const QString &nodeGroup, double teraflopsPerStep);
    /// The runs' clock went on: elapsed, left and cost of runs on machines.
    void setNow(campaign::TimeMs now);

    [[nodiscard]] campaign::TimeMs now() const { return m_now; }
    [[nodiscard]] const std::vector<RunRow> &rows() const { return m_rows; }
    [[nodiscard]] const RunRow *find(const campaign::RunId &run) const;
    [[nodiscard]] std::optional<int> rowOf(const campaign::RunId &run) const;
    [[nodiscard]] CampaignTotals totals() const { return totalsOf(m_rows, m_now); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void reindex();
    void insertMissing(const campaign::Campaign &campaign);
    void rowChanged(int row);
    [[nodiscard]] QVariant decoration(const RunColumn &column, const RunRow &row) const;
    [[nodiscard]] QString toolTip(const RunColumn &column, const RunRow &row) const;

    std::vector<RunRow> m_rows;
    std::unordered_map<campaign::RunId, int> m_index;
    campaign::TimeMs m_now = 0;
};

} // namespace gui
