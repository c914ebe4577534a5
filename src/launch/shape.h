// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clusterspec.h"

#include <string>

namespace launch {

/// The plan's resource shape; where it names none, the platform's usual name for such a node ("gpu.8xh200").
[[nodiscard]] inline std::string shapeOf(const domain::ClusterSpec &cluster)
{
    if (!cluster.resourceShape.empty() || cluster.gpu.key.empty())
        return cluster.resourceShape;
    return "gpu." + std::to_string(cluster.gpusPerNode) + "x" + cluster.gpu.key;
}

} // namespace launch
