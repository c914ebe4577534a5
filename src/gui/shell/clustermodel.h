// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace gui {

class Workspace;

/// The cluster alternatives of the plan side by side, with what each would take. Label, nodes,
/// GPUs per node and price are edited in place, as undo steps of the workspace.
class ClusterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Label, Gpu, Nodes, GpusPerNode, TotalGpus, Price, Valid, Fits, BestDays, BestCost, ColumnCount };

    explicit ClusterModel(Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Copies an alternative; the copy's row.
    int duplicate(int row);
    /// The last one stays.
    void remove(int row);

private:
    void followPlan();
    void resultsChanged();
    [[nodiscard]] QVariant display(int row, int column) const;
    [[nodiscard]] QVariant figures(int row, int column) const;
    [[nodiscard]] QVariant editValue(int row, int column) const;

    Workspace &m_workspace;
    int m_rows = 0;
};

/// `wanted`, or with a number behind it when the plan has an alternative of that name.
[[nodiscard]] std::string freeClusterLabel(const Workspace &workspace, const std::string &wanted);

} // namespace gui
