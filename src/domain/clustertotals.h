// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clusterspec.h"

namespace domain {

/// All machines of a cluster together.
struct ClusterTotals {
    int gpus = 0;
    base::Bytes memory; ///< usable, of all GPUs
    base::Usd pricePerHour;
};

[[nodiscard]] inline ClusterTotals totals(const ClusterSpec &cluster)
{
    const double gpus = cluster.numGpus();
    return {cluster.numGpus(), cluster.memoryPerGpu * gpus, cluster.pricePerGpuHour * gpus};
}

} // namespace domain
