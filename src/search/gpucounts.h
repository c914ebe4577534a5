// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/best.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace search {

inline constexpr int kMostGpus = 16384; ///< of automatic counts
inline constexpr int kLargestGpuCount = 1 << 20; ///< that may be asked for

/// `cluster` with another number of GPUs of the same kind: whole nodes, or part of one. Fails when
/// `gpus` is neither, below 1, above kLargestGpuCount or on more than kMostNodes (search/planvalidation.h).
[[nodiscard]] base::Result<domain::ClusterSpec> withGpus(const domain::ClusterSpec &cluster, int gpus);

/// Numbers of GPUs from `least` to `most` worth a look: one node doubled again and again, and 5/4, 3/2 and 7/4
/// of these where that makes whole nodes. Ascending; empty when no number of whole nodes lies between.
[[nodiscard]] std::vector<int> automaticGpuCounts(const domain::ClusterSpec &cluster, int least, int most);

struct GpuCountsRequest {
    BestRequest best; ///< of which count, distinct and front do not matter
    std::vector<int> counts; ///< GPUs; empty: automaticGpuCounts(), those in between only where a configuration keeps the rules
    int least = 1, most = kMostGpus; ///< bounds of the automatic counts
};

/// The best configuration at one number of GPUs.
struct GpuCountRow {
    domain::ClusterSpec cluster; ///< with that number
    std::optional<BestEntry> best; ///< nothing: see whyNothing
    base::Text whyNothing; ///< empty when there is a best
    double gpuHours = 0; ///< GPUs x wall time of the whole training; 0 without best
    /// Tokens per second and GPU against those of the smallest number of GPUs that anything fits: 1 = each GPU
    /// does as much there. Can exceed 1 where more GPUs leave memory for a faster configuration. 0 without best.
    double scalingEfficiency = 0;
    bool onFront = false; ///< no other count is done earlier for fewer GPU hours
    BestCounts counts;

    [[nodiscard]] int gpus() const { return cluster.numGpus(); }
};

/// "How many GPUs should I rent?" What to make of it is report::adviseGpuCount()'s affair.
struct GpuCountsResult {
    std::vector<GpuCountRow> rows; ///< ascending in GPUs
    bool cancelled = false; ///< the rows that were finished
};

/// The best configuration at each number of GPUs. Progress counts rows. Deterministic for any number of
/// threads. Fails as findBest() does, and on counts that withGpus() refuses.
[[nodiscard]] base::Result<GpuCountsResult> sweepGpuCounts(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                                           const domain::HardwareProfile &profile, const GpuCountsRequest &request = {},
                                                           std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace search
