// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/clustermodel.h"

#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/clusterlabels.h"
#include "gui/workspace/workspace.h"

#include <QFont>
#include <algorithm>

namespace gui {
namespace {

constexpr int kMaxNodes = 100'000;
constexpr int kMaxGpusPerNode = 1024;
constexpr double kMaxPrice = 1e6;

bool isNumeric(int column) { return column >= ClusterModel::Nodes; }

/// Applies a cell's new value; false = refused.
bool edit(domain::ClusterSpec &cluster, int column, const QVariant &value)
{
    const auto inRange = [&value](double low, double high) { return value.toDouble() >= low && value.toDouble() <= high; };
    switch (column) {
    case ClusterModel::Label:
        cluster.label = value.toString().simplified().toStdString();
        return !cluster.label.empty();
    case ClusterModel::Nodes:
        cluster.nodes = value.toInt();
        return inRange(1, kMaxNodes);
    case ClusterModel::GpusPerNode:
        cluster.gpusPerNode = value.toInt();
        return inRange(1, kMaxGpusPerNode);
    case ClusterModel::Price:
        cluster.pricePerGpuHour = base::Usd(value.toDouble());
        return inRange(0, kMaxPrice);
    default:
        return false;
    }
}

} // namespace

ClusterModel::ClusterModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_rows(static_cast<int>(workspace.plan().clusters.size()))
{
    connect(&workspace, &Workspace::opened, this, &ClusterModel::followPlan);
    connect(&workspace, &Workspace::planChanged, this, &ClusterModel::followPlan);
    connect(&workspace, &Workspace::activeClusterChanged, this, &ClusterModel::resultsChanged);
    connect(&workspace, &Workspace::searchFinished, this, &ClusterModel::resultsChanged);
}

int ClusterModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int ClusterModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ClusterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const bool active = index.row() == m_workspace.plan().activeCluster;
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case Qt::EditRole:
        return editValue(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
        return index.column() == Label ? QVariant(icon(active ? QStringLiteral("active") : QStringLiteral("inactive"))) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(active);
        return font;
    }
    case Qt::AccessibleTextRole:
        if (index.column() == Label && active)
            return tr("%1, shown in the table").arg(display(index.row(), Label).toString());
        return display(index.row(), index.column());
    default:
        return {};
    }
}

bool ClusterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    domain::TrainingPlan plan = m_workspace.plan();
    domain::ClusterSpec cluster = plan.clusters[static_cast<std::size_t>(index.row())];
    if (!edit(cluster, index.column(), value) || isClusterLabelTaken(plan, cluster.label, index.row()))
        return false;
    resizeCluster(plan, index.row(), std::move(cluster));
    m_workspace.setPlan(std::move(plan), tr("change cluster"));
    return true;
}

QVariant ClusterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Fits)
        return tr("Valid configurations that are safe or tight: not expected to run out of memory");
    if (role == Qt::ToolTipRole && (section == BestDays || section == BestCost))
        return tr("Predicted for the plan's tokens; the best among configurations not expected to run out of memory");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label:
        return tr("Cluster");
    case Gpu:
        return tr("GPU");
    case Nodes:
        return tr("Nodes");
    case GpusPerNode:
        return tr("GPUs per node");
    case TotalGpus:
        return tr("GPUs");
    case Price:
        return tr("$ per GPU-hour");
    case Valid:
        return tr("Valid");
    case Fits:
        return tr("Fit in memory");
    case BestDays:
        return tr("Best days");
    case BestCost:
        return tr("Best cost, $");
    default:
        return {};
    }
}

Qt::ItemFlags ClusterModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const int column = index.column();
    if (column == Label || column == Nodes || column == GpusPerNode || column == Price)
        flags |= Qt::ItemIsEditable;
    return flags;
}

int ClusterModel::duplicate(int row)
{
    domain::TrainingPlan plan = m_workspace.plan();
    domain::ClusterSpec copy = plan.clusters.at(static_cast<std::size_t>(row));
    copy.label = freeClusterLabel(m_workspace, copy.label);
    plan.clusters.insert(plan.clusters.begin() + row + 1, std::move(copy));
    if (plan.activeCluster > row)
        ++plan.activeCluster;
    m_workspace.setPlan(std::move(plan), tr("duplicate cluster"));
    return row + 1;
}

void ClusterModel::remove(int row)
{
    domain::TrainingPlan plan = m_workspace.plan();
    if (plan.clusters.size() < 2)
        return;
    plan.clusters.erase(plan.clusters.begin() + row);
    if (plan.activeCluster > row || plan.activeCluster == static_cast<int>(plan.clusters.size()))
        --plan.activeCluster;
    m_workspace.setPlan(std::move(plan), tr("remove cluster"));
}

void ClusterModel::followPlan()
{
    const int rows = static_cast<int>(m_workspace.plan().clusters.size());
    if (rows == m_rows) { // edited in place: selection and editors stay
        resultsChanged();
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ClusterModel::resultsChanged()
{
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

QVariant ClusterModel::display(int row, int column) const
{
    const domain::ClusterSpec &cluster = m_workspace.plan().clusters[static_cast<std::size_t>(row)];
    switch (column) {
    case Label:
        return fromStd(cluster.label);
    case Gpu:
        return cluster.gpu.name.empty() ? missing() : fromStd(cluster.gpu.name);
    case Nodes:
        return count(qulonglong(cluster.nodes));
    case GpusPerNode:
        return count(qulonglong(cluster.gpusPerNode));
    case TotalGpus:
        return count(qulonglong(cluster.numGpus()));
    case Price:
        return number(cluster.pricePerGpuHour.value(), 2);
    default:
        return figures(row, column);
    }
}

QVariant ClusterModel::figures(int row, int column) const
{
    const auto result = m_workspace.resultFor(row);
    if (!result)
        return missing();
    const search::Summary &summary = result->summary;
    switch (column) {
    case Valid:
        return count(summary.valid);
    case Fits:
        return count(summary.safe + summary.tight);
    case BestDays:
        return summary.fastest < 0 ? missing() : number(double(result->rows[std::size_t(summary.fastest)].days), 1);
    case BestCost:
        return summary.cheapest < 0 ? missing() : number(double(result->rows[std::size_t(summary.cheapest)].costUsd), 0);
    default:
        return {};
    }
}

QVariant ClusterModel::editValue(int row, int column) const
{
    const domain::ClusterSpec &cluster = m_workspace.plan().clusters[static_cast<std::size_t>(row)];
    switch (column) {
    case Label:
        return fromStd(cluster.label);
    case Nodes:
        return cluster.nodes;
    case GpusPerNode:
        return cluster.gpusPerNode;
    case Price:
        return cluster.pricePerGpuHour.value();
    default:
        return {};
    }
}

std::string freeClusterLabel(const Workspace &workspace, const std::string &wanted)
{
    std::string label = wanted;
    for (int number = 2; isClusterLabelTaken(workspace.plan(), label); ++number)
        label = wanted + " (" + std::to_string(number) + ")";
    return label;
}

} // namespace gui
