// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/modelspec.h"
#include "search/facts.h"

#include <cstdint>
#include <vector>

namespace search {

/// What a change that saves memory turns. Changes of several kinds are made in this order.
enum class FixKind : std::uint8_t {
    SequenceParallel,
    DistributedOptimizer,
    CrossEntropy,
    Attention,
    FusedNorm,
    CudaGraphs,
    Fsdp,
    FsdpSharding,
    TensorParallel,
    PipelineParallel,
    VirtualPipeline,
    ContextParallel,
    ExpertParallel,
    ExpertTensorParallel,
    MicroBatch,
    GradDtype,
    Optimizer,
    OptimizerOffload,
    OffloadModules,
    SelectiveRecompute,
    Recompute,
    Offload,
};

/// The variants of one kind of change to a configuration.
struct ChangeSeries {
    FixKind kind = FixKind::Recompute;
    bool graded = false; ///< each variant saves at least as much memory as the one before: fewest layers first
    std::vector<domain::Candidate> variants;
};

/// Which changes to a configuration may save memory without changing what is trained: model, sequence
/// length, global batch and precision of the products stay. A size that another follows takes it along
/// (expert tensor size, sequence parallelism, chunks that no longer divide). The rules are not asked.
class FixChanges {
public:
    /// `splits` names the base's uneven pipeline split, which other pipeline sizes follow.
    FixChanges(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::ParallelLayout &splits);

    /// Every kind that has a variant for the candidate. Precondition: its sizes are positive.
    [[nodiscard]] std::vector<ChangeSeries> of(const domain::Candidate &candidate) const;

private:
    [[nodiscard]] std::vector<domain::Candidate> variants(FixKind kind, const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> fullySharded(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> moduleOffloads(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> tensorSizes(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> pipelineSizes(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> chunkCounts(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> contextSizes(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> expertSizes(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> expertTensorSizes(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> moduleSets(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> recomputedLayers(const domain::Candidate &candidate) const;
    [[nodiscard]] std::vector<domain::Candidate> offloadedLayers(const domain::Candidate &candidate) const;
    [[nodiscard]] int largestChunk(const domain::ParallelLayout &layout) const;

    Facts m_facts;
    domain::ParallelLayout m_splits;
};

/// Whether the change moves something to host memory.
[[nodiscard]] constexpr bool usesHostMemory(FixKind kind)
{
    return kind == FixKind::OptimizerOffload || kind == FixKind::OffloadModules || kind == FixKind::Offload;
}
/// Whether two kinds can be made together: one of them undoes the other, or the framework refuses both.
[[nodiscard]] bool compatible(FixKind a, FixKind b);

/// The change of this kind in words, read from the changed configuration: "recompute 2 layers per stage".
[[nodiscard]] base::Text changeText(FixKind kind, const domain::Candidate &before, const domain::Candidate &after);
/// What a person should know before making it; empty for most.
[[nodiscard]] base::Text changeCaveat(FixKind kind);

} // namespace search
