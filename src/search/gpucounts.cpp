// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/gpucounts.h"

#include "search/planvalidation.h"

#include <algorithm>
#include <set>
#include <string>

namespace search {
namespace {

using Rows = std::vector<GpuCountRow>;

int mostGpus(int perNode) { return static_cast<int>(std::min<std::int64_t>(kLargestGpuCount, std::int64_t(kMostNodes) * perNode)); }

base::Error refused(int gpus, int perNode)
{
    return {base::ErrorKind::Input,
            "gpu-counts",
            {QT_TRANSLATE_NOOP("core", "%1 GPUs are neither whole nodes of %2 nor part of one"),
             {std::to_string(gpus), std::to_string(perNode)}},
            {QT_TRANSLATE_NOOP("core", "give multiples of %1 up to %2, or less than one node"),
             {std::to_string(perNode), std::to_string(mostGpus(perNode))}},
            ""};
}

base::Result<std::vector<domain::ClusterSpec>> clustersFor(const domain::ClusterSpec &cluster, const GpuCountsRequest &request)
{
    std::vector<int> counts = request.counts;
    if (counts.empty())
        counts = automaticGpuCounts(cluster, request.least, request.most);
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    if (counts.empty())
        return base::fail({base::ErrorKind::Input,
                           "gpu-counts",
                           {QT_TRANSLATE_NOOP("core", "no number of whole nodes lies between %1 and %2 GPUs"),
                            {std::to_string(request.least), std::to_string(request.most)}},
                           QT_TRANSLATE_NOOP("core", "widen the bounds"),
                           ""});
    std::vector<domain::ClusterSpec> clusters;
    for (const int gpus : counts) {
        base::Result<domain::ClusterSpec> sized = withGpus(cluster, gpus);
        if (!sized)
            return base::fail(sized.error());
        clusters.push_back(std::move(*sized));
    }
    return clusters;
}

bool isDoubling(const domain::ClusterSpec &cluster) { return (cluster.nodes & (cluster.nodes - 1)) == 0; }

GpuCountRow rowOf(const BestResult &result)
{
    GpuCountRow row;
    row.cluster = result.cluster;
    row.counts = result.counts;
    row.whyNothing = whyNothing(result);
    if (result.ranking.empty())
        return row;
    row.best = result.ranking.front();
    row.gpuHours = row.best->prediction.days * 24 * row.gpus();
    return row;
}

double days(const GpuCountRow &row) { return row.best->prediction.days; }

void scale(Rows &rows)
{
    const auto first = std::find_if(rows.begin(), rows.end(), [](const GpuCountRow &row) { return row.best.has_value(); });
    for (GpuCountRow &row : rows) {
        if (row.best)
            row.scalingEfficiency = row.best->prediction.tokensPerSecondPerGpu / first->best->prediction.tokensPerSecondPerGpu;
        const auto beats = [&row](const GpuCountRow &other) {
            return other.best && days(other) <= days(row) && other.gpuHours <= row.gpuHours
                && (days(other) < days(row) || other.gpuHours < row.gpuHours);
        };
        row.onFront = row.best && std::none_of(rows.begin(), rows.end(), beats);
    }
}

} // namespace

base::Result<domain::ClusterSpec> withGpus(const domain::ClusterSpec &cluster, int gpus)
{
    const int perNode = std::max(cluster.gpusPerNode, 1);
    if (gpus < 1 || gpus > mostGpus(perNode) || (gpus > perNode && gpus % perNode != 0))
        return base::fail(refused(gpus, perNode));
    domain::ClusterSpec sized = cluster;
    sized.gpusPerNode = std::min(perNode, gpus);
    sized.nodes = gpus / sized.gpusPerNode;
    // A small part of a rack is one NVLink domain as far as it goes: more of it makes the domain larger, up to the rack's.
    const bool partOfRack = cluster.gpu.nvlinkDomain > cluster.gpu.gpusPerNode && cluster.nvlinkDomain >= cluster.numGpus();
    sized.nvlinkDomain = std::min(partOfRack ? std::max(cluster.gpu.nvlinkDomain, cluster.nvlinkDomain) : cluster.nvlinkDomain, gpus);
    return sized;
}

std::vector<int> automaticGpuCounts(const domain::ClusterSpec &cluster, int least, int most)
{
    const int perNode = std::max(cluster.gpusPerNode, 1);
    const std::int64_t limit = std::min(most, mostGpus(perNode));
    std::set<int> counts;
    for (std::int64_t nodes = 1; nodes * perNode <= limit; nodes *= 2) {
        for (const std::int64_t quarters : {4, 5, 6, 7}) {
            const std::int64_t gpus = nodes * quarters / 4 * perNode;
            if (nodes * quarters % 4 == 0 && gpus >= least && gpus <= limit)
                counts.insert(static_cast<int>(gpus));
        }
    }
    return {counts.begin(), counts.end()};
}

base::Result<GpuCountsResult> sweepGpuCounts(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                             const domain::HardwareProfile &profile, const GpuCountsRequest &request, std::stop_token stop,
                                             const ProgressCallback &progress)
{
    const auto clusters = clustersFor(cluster, request);
    if (!clusters)
        return base::fail(clusters.error());
    BestRequest best = request.best;
    best.count = 1;
    best.distinct = Distinct::All;
    best.frontReach.reset();
    GpuCountsResult result;
    for (const domain::ClusterSpec &sized : *clusters) {
        const base::Result<BestResult> found = findBest(plan, sized, profile, best, stop);
        if (!found)
            return base::fail(found.error());
        result.cancelled = found->cancelled;
        if (result.cancelled)
            break;
        const bool asked = !request.counts.empty() || isDoubling(sized) || found->counts.estimated > 0;
        if (asked)
            result.rows.push_back(rowOf(*found));
        if (progress)
            progress({static_cast<std::uint64_t>(&sized - clusters->data()) + 1, clusters->size()});
    }
    scale(result.rows);
    return result;
}

} // namespace search
