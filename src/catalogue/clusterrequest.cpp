// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/clusterrequest.h"

#include <algorithm>

namespace catalogue {

namespace {

constexpr double kBitsPerByte = 8;
constexpr double kBitsPerGbit = 1e9;

} // namespace

ClusterRequest requestOf(const domain::ClusterSpec &cluster)
{
    ClusterRequest request;
    request.resourceShape = cluster.resourceShape;
    request.nodes = cluster.nodes;
    request.gpusPerNode = cluster.gpusPerNode;
    request.pricePerGpuHour = cluster.pricePerGpuHour.value();
    if (cluster.resourceShape.empty())
        request.gpu = cluster.gpu.key;
    if (cluster.marketingMemoryPerGpu != cluster.gpu.marketingMemory)
        request.memoryPerGpuGb = base::inGb(cluster.marketingMemoryPerGpu);
    if (cluster.networkPerGpu != cluster.gpu.networkBandwidth)
        request.networkGbitPerGpu = cluster.networkPerGpu.value() * kBitsPerByte / kBitsPerGbit;
    const bool rackScale = cluster.gpu.nvlinkDomain > cluster.gpu.gpusPerNode;
    const int usualDomain = rackScale ? cluster.gpu.nvlinkDomain : std::min(cluster.gpu.nvlinkDomain, cluster.gpusPerNode);
    if (cluster.nvlinkDomain != std::min(usualDomain, cluster.numGpus()))
        request.nvlinkDomain = cluster.nvlinkDomain;
    return request;
}

} // namespace catalogue
