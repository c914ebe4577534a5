// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/clusterlabels.h"

#include <utility>

namespace gui {
namespace {

std::string sizePrefix(const domain::ClusterSpec &cluster)
{
    return std::to_string(cluster.nodes) + " x " + std::to_string(cluster.gpusPerNode) + " ";
}

} // namespace

bool isClusterLabelTaken(const domain::TrainingPlan &plan, const std::string &label, int except)
{
    for (int i = 0; i < static_cast<int>(plan.clusters.size()); ++i) {
        if (i != except && plan.clusters[static_cast<std::size_t>(i)].label == label)
            return true;
    }
    return false;
}

void resizeCluster(domain::TrainingPlan &plan, int index, domain::ClusterSpec resized)
{
    domain::ClusterSpec &cluster = plan.clusters[static_cast<std::size_t>(index)];
    const std::string prefix = sizePrefix(cluster);
    if (resized.label == cluster.label && cluster.label.starts_with(prefix)) {
        std::string label = sizePrefix(resized) + cluster.label.substr(prefix.size());
        if (!isClusterLabelTaken(plan, label, index))
            resized.label = std::move(label);
    }
    cluster = std::move(resized);
}

} // namespace gui
