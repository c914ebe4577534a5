// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"
#include "estimate/prediction.h"

#include <memory>
#include <vector>

namespace estimate {

class KeptMemory;
struct MemoryCorrection;

/// Peak memory of a training step on one model and cluster, per pipeline stage. Works out once
/// what does not depend on the candidate; immutable afterwards, safe to share between threads.
///
/// used = weights + gradients + optimizer state + scratch that stays + activations in flight
///        + transients of the worst moment, and on top of the tensors what the allocator keeps
///        back and what lies outside it.
/// Sources: Megatron-LM and TransformerEngine (which tensors an operation keeps), Korthikanti et
/// al. arXiv:2205.05198 (activations under tensor and sequence parallelism), Rajbhandari et al.
/// arXiv:1910.02054 (sharded optimizer state).
class MemoryModel {
public:
    MemoryModel(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile);
    ~MemoryModel();
    MemoryModel(MemoryModel &&) noexcept;
    MemoryModel &operator=(MemoryModel &&) noexcept;

    struct Answer {
        MemoryBreakdown breakdown; ///< of the stage with the largest total, at its peak moment
        int limitingStage = 0; ///< the first of equals
    };
    /// Allocates nothing for models with up to 32 kinds of layers.
    [[nodiscard]] Answer peak(const domain::Candidate &candidate, MeasuredMemory measured) const
    {
        return peak(candidate, measured, nullptr);
    }
    /// The same, with parts of it taken from earlier answers and kept for later ones.
    [[nodiscard]] Answer peak(const domain::Candidate &candidate, MeasuredMemory measured, KeptMemory *kept) const;
    /// Empty; for answers of this model only, and for one thread.
    [[nodiscard]] KeptMemory makeKept() const;
    /// Every stage's own peak, first stage first; the largest is peak().
    [[nodiscard]] std::vector<MemoryBreakdown> byStage(const domain::Candidate &candidate, MeasuredMemory measured) const;
    /// What the cluster's calibration changes for a framework's candidates.
    [[nodiscard]] const MemoryCorrection &correction(domain::Framework framework) const;

private:
    struct Impl;
    std::unique_ptr<const Impl> m_impl;
};

} // namespace estimate
