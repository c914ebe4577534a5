// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

#include <vector>

namespace search {

/// What "auto" stands for, derived from model and cluster (the original's size tables cover 40 and
/// 80 GB cards only). Every list is ascending and has at least one value; values that no
/// combination could use are left out, what only some can use stays in.
class AutoValues {
public:
    AutoValues(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster);

    /// Powers of two that keep the tensor rules, inside the node or NVLink domain.
    [[nodiscard]] std::vector<int> tensorParallel() const;
    /// Sizes over which the layers divide, or for which the base names an uneven split.
    [[nodiscard]] std::vector<int> pipelineParallel() const;
    /// Powers of two that leave each rank at least 2048 tokens of the longest sequence: below that
    /// a ring step's attention no longer hides its transfer. {1} where the attention forbids it.
    [[nodiscard]] std::vector<int> contextParallel(const std::vector<int> &seqLengths) const;
    /// Divisors of the experts; {1} for dense models.
    [[nodiscard]] std::vector<int> expertParallel() const;
    /// 1 and the powers of two inside the domain that divide the expert width.
    [[nodiscard]] std::vector<int> expertTensorParallel() const;
    /// 1 and the smallest divisors of a stage's layers, at most eight values; {1} without pipeline.
    [[nodiscard]] std::vector<int> virtualPipeline(const std::vector<int> &pipelineSizes) const;
    [[nodiscard]] std::vector<int> microBatchSizes() const;
    /// Half, once and twice the base's batch, each rounded up to what the widest model parallel
    /// layout's data-parallel ranks divide.
    [[nodiscard]] std::vector<int> globalBatchSizes() const;
    [[nodiscard]] std::vector<int> seqLengths() const;

private:
    [[nodiscard]] bool dividesGpus(int size) const;

    const domain::TrainingPlan &m_plan;
    const domain::ClusterSpec &m_cluster;
    int m_gpus = 1;
    int m_limit = 1; ///< largest useful size of any axis
};

} // namespace search
