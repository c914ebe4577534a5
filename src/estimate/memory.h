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
/// used = weights + gradients + optimizer state          (statebytes.h, weightsums.h)
///        + scratch and buffers that stay                 (candidatememory.h)
///        + what layers keep x passes in flight           (activations.h, stages.h)
///        + transients of the worst moment                (peakmoments.cpp, lossmemory.h)
/// and on top of these tensors what the allocator keeps back and what lies outside it
/// (deviceoverhead.h), corrected by the cluster's own runs (memorycorrection.h).
///
/// Moments that are compared on each stage: the loss and the output layer's backward; backward of the
/// newest layer, or of a multi-token-prediction module; the end of an MoE layer's forward; a layer that
/// is recomputed and goes backward; the embedding's gradient; the optimizer's step. The first step runs
/// without the optimizer's moments: figures are those of the steps after it. Gradient reduction and
/// parameter gathering of the distributed optimizer work inside the buffers that are counted.
///
/// Left out, a few MiB in all: padding of parameters (to 64 elements) and of gradient buckets, norm
/// statistics, fp8 scales and their history, rounding of blocks by the allocator. A bucket of at least
/// 10^6 x shards parameters ends at a multiple of lcm(shards, 128): it is padded by less than 128 x shards
/// elements, under 0.013 % of it. A stage of one bucket loses less than 4096 elements, 24 KiB of weights and
/// fp32 gradients, on 4096 ranks, and less than 524,160 elements, 3 MiB, on 4095.
///
/// Not known from a candidate, and so as each framework's defaults have it (memoryhabits.h): which loss
/// kernel, gradient accumulation outside GEMMs, load of the hottest expert, intermediates of CUDA graphs
/// (counted as tensors, although a graph's pool holds them).
///
/// Sources: Megatron-LM and TransformerEngine (which tensors an operation keeps), Korthikanti et
/// al. arXiv:2205.05198 (activations under tensor and sequence parallelism), Rajbhandari et al.
/// arXiv:1910.02054 (sharded optimizer state). How near it comes: tests/estimate/tst_memorymeasured.cpp.
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
    /// Every stage's own peak at its own moment, first stage first; the largest is peak().
    [[nodiscard]] std::vector<MemoryBreakdown> byStage(const domain::Candidate &candidate, MeasuredMemory measured) const;
    /// What the cluster's calibration changes for a framework's candidates.
    [[nodiscard]] const MemoryCorrection &correction(domain::Framework framework) const;

private:
    struct Impl;
    std::unique_ptr<const Impl> m_impl;
};

} // namespace estimate
