// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"

#include <cstdint>
#include <vector>

namespace search {

/// The searched values with every "auto" resolved, duplicates dropped, 1 and None of the virtual
/// pipeline merged.
struct ResolvedSpace {
    std::vector<int> tensorParallel, pipelineParallel, contextParallel, expertParallel, expertTensorParallel, virtualPipeline;
    std::vector<int> microBatchSizes, globalBatchSizes, seqLengths, fsdp;
    std::vector<domain::RecomputePlan> recompute;
    std::vector<domain::Precision> precisions;
    std::vector<domain::GradDtype> gradDtypes;
    std::vector<bool> sequenceParallel; ///< {true} = with TP > 1, as Megatron-Core needs
};

/// "auto" from model and cluster, not from size tables: TP powers of two (and divisors of the
/// heads) inside the NVLink domain, PP divisors of the layers, and so on; see grid.cpp for each.
[[nodiscard]] ResolvedSpace resolve(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster);

/// All combinations as an index space: candidate number <-> knobs by mixed radix, in the
/// original's order (tp, pp, cp, ep, … vp, mbs, gbs; the last varies fastest).
class Grid {
public:
    Grid() = default;
    /// Fails when the product exceeds 2^32 - 1 or a list is empty.
    [[nodiscard]] static base::Result<Grid> build(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster);

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] domain::Candidate at(std::uint64_t index) const;
    [[nodiscard]] const ResolvedSpace &space() const { return m_space; }

private:
    ResolvedSpace m_space;
    domain::Candidate m_base; ///< supplies what is not searched
    std::uint64_t m_size = 0;
};

} // namespace search
