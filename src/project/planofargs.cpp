// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/artifacts.h"

#include <utility>

namespace project {
namespace {

catalogue::ClusterRequest machinesOf(const domain::ClusterSpec &stored)
{
    catalogue::ClusterRequest request;
    request.resourceShape = stored.resourceShape;
    request.nodes = stored.nodes;
    request.gpusPerNode = stored.gpusPerNode;
    if (stored.marketingMemoryPerGpu > base::Bytes(0))
        request.memoryPerGpuGb = base::inGb(stored.marketingMemoryPerGpu);
    return request;
}

} // namespace

base::Result<domain::TrainingPlan> planOf(const StoredArgs &args, const catalogue::Catalogue &catalogue)
{
    if (!args.fromOriginal)
        return args.plan;
    const auto entry = catalogue.model(args.plan.model.name);
    if (!entry)
        return base::fail(entry.error());
    domain::TrainingPlan plan = catalogue::makePlan(**entry);
    auto cluster = catalogue::makeCluster(machinesOf(args.plan.clusters.front()), catalogue);
    if (!cluster)
        return base::fail(std::move(cluster.error()));
    plan.clusters = {std::move(*cluster)};
    plan.activeCluster = 0;
    plan.search = args.plan.search;
    plan.goal = args.plan.goal;
    plan.infrastructure = args.plan.infrastructure;
    return plan;
}

} // namespace project
