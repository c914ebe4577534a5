// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/example.h"

namespace gui {
namespace {

base::Result<domain::ClusterSpec> cluster(const catalogue::Catalogue &catalogue, const char *shape, double price)
{
    catalogue::ClusterRequest request;
    request.resourceShape = shape;
    request.nodes = 8;
    request.gpusPerNode = 8;
    request.pricePerGpuHour = price;
    return catalogue::makeCluster(request, catalogue);
}

} // namespace

base::Result<domain::TrainingPlan> examplePlan(const catalogue::Catalogue &catalogue)
{
    const auto model = catalogue.model("llama31_8b");
    const auto h200 = cluster(catalogue, "gpu.8xh200", 3.50);
    const auto h100 = cluster(catalogue, "gpu.8xh100-80gb", 2.50);
    if (!model)
        return base::fail(model.error());
    if (!h200)
        return base::fail(h200.error());
    if (!h100)
        return base::fail(h100.error());

    domain::TrainingPlan plan = catalogue::makePlan(**model);
    plan.clusters = {*h200, *h100};
    plan.search.tensorParallel = domain::KnobList::list({1, 2, 4, 8});
    plan.search.pipelineParallel = domain::KnobList::list({1, 2, 4});
    plan.search.contextParallel = domain::KnobList::list({1, 2});
    plan.search.virtualPipeline = domain::KnobList::list({1, 2});
    plan.search.microBatchSizes = domain::KnobList::list({1, 2, 4});
    plan.search.globalBatchSizes = domain::KnobList::list({256, 512});
    plan.search.seqLengths = domain::KnobList::list({8192});
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full()};
    plan.goal.tokensInBillions = 1000;
    return plan;
}

} // namespace gui
