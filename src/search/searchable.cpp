// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchable.h"

#include <algorithm>
#include <thread>

namespace search {

base::Result<void> searchable(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster)
{
    if (plan.model.layers.empty() || plan.model.hiddenSize < 1)
        return base::fail({base::ErrorKind::Input, "model", QT_TRANSLATE_NOOP("core", "no model is chosen"),
                           QT_TRANSLATE_NOOP("core", "choose a model of the catalogue or import one"), ""});
    if (cluster.nodes < 1 || cluster.gpusPerNode < 1)
        return base::fail({base::ErrorKind::Input, "nodes", QT_TRANSLATE_NOOP("core", "the cluster has no GPUs"),
                           QT_TRANSLATE_NOOP("core", "give at least one node with one GPU"), ""});
    return {};
}

unsigned workerCount(unsigned wanted, std::size_t pieces)
{
    const unsigned workers = wanted > 0 ? wanted : std::max(std::thread::hardware_concurrency(), 1u);
    return static_cast<unsigned>(std::clamp<std::size_t>(pieces, 1, workers));
}

} // namespace search
