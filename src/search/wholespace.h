// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "domain/trainingplan.h"
#include "search/best.h"
#include "search/stagesplit.h"

#include <array>
#include <cstdint>
#include <set>
#include <vector>

namespace search {

/// What shards optimizer, gradients and parameters over data-parallel ranks.
struct Sharding {
    bool distributedOptimizer = true;
    int fsdp = 0; ///< shard group; 0 = none
    domain::FsdpSharding strategy = domain::FsdpSharding::OptimGradsParams; ///< of what, with fsdp > 0
    bool operator==(const Sharding &) const = default;
};

/// Tensor parallel size, with or without sequence parallelism.
struct TensorCut {
    int size = 1;
    bool sequenceParallel = false;
    bool operator==(const TensorCut &) const = default;
};

/// One way of cutting the layers into stages and chunks, and what can be chosen under it.
struct PipelineCut {
    int stages = 1;
    int chunks = 1;
    StageSplit split;
    std::vector<domain::RecomputePlan> recompute;
    std::vector<Sharding> shardings;
};

/// Every configuration of a model on a cluster that can be of use, with every knob on auto:
///
///   knob                    | auto
///   tensor parallel         | every size up to the NVLink domain that keeps the tensor rules
///   sequence parallel       | on and off; off without tensor parallelism
///   pipeline parallel       | every number of stages that divides the GPUs and for which the layers divide, the base
///                           | names a split, or counting embedding and loss as layers makes them divide
///   virtual pipeline        | every number of chunks that divides the stages' layers in this sense
///   context parallel        | every size that leaves each rank 1024 tokens and cuts the sequence evenly
///   expert parallel         | divisors of the experts
///   expert tensor parallel  | sizes up to the NVLink domain that divide the expert width
///   micro batch             | powers of two up to 64 that divide a global batch
///   recompute               | none; every set of modules that the model has; all layers, in groups of powers of two;
///                           | k layers of a chunk, for every k
///   distributed optimizer   | on and off
///   FSDP                    | without pipeline: groups of every divisor of the GPUs above 1, each sharding strategy
///
/// Given values (SpaceChoices) replace these, whether they keep the rules or not. What is decided together is one
/// "core": all but recompute, sharding and global batch, which form its leaves. Cores are numbered by mixed
/// radix, plainer values first, and each leaf has a place in the order of the whole space.
class WholeSpace {
public:
    /// Fails when a choice is empty or holds what no knob can be, or there are more than kMostCores.
    [[nodiscard]] static base::Result<WholeSpace> build(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                                        const SpaceChoices &choices);
    static constexpr std::uint64_t kMostCores = 1u << 24;

    [[nodiscard]] std::uint32_t cores() const { return m_cores; }
    /// Leaves of all cores.
    [[nodiscard]] std::uint64_t combinations() const { return m_combinations; }
    [[nodiscard]] const std::vector<int> &globalBatchSizes() const { return m_globalBatch; }
    [[nodiscard]] const PipelineCut &cut(std::uint32_t core) const { return m_cuts[core % m_cuts.size()]; }
    /// Leaves of a core, of one global batch.
    [[nodiscard]] static std::uint64_t leaves(const PipelineCut &cut) { return std::uint64_t(cut.recompute.size()) * cut.shardings.size(); }

    /// The core's candidate without recompute and sharding but with the distributed optimizer, and with the
    /// first global batch.
    [[nodiscard]] domain::Candidate candidate(std::uint32_t core) const;
    static void set(domain::Candidate &candidate, const Sharding &sharding);
    /// Place of a leaf in the order of the space.
    struct Leaf {
        std::uint32_t core = 0;
        std::uint32_t recompute = 0, sharding = 0, globalBatch = 0; ///< positions in the cut's and the space's lists
        bool operator==(const Leaf &) const = default;
        auto operator<=>(const Leaf &) const = default;
    };
    [[nodiscard]] domain::Candidate candidate(const Leaf &leaf) const;
    /// Why no global batch can be shared out on so many GPUs, whatever the other knobs are; empty when one can.
    [[nodiscard]] base::Text batchProblem(int gpus) const;
    /// Equal for leaves that differ in recompute, sharding and sequence parallelism at most.
    [[nodiscard]] std::uint64_t layout(const Leaf &leaf) const;

private:
    /// What cores are numbered by, outermost first. The cut varies fastest: layers see little of it, so that
    /// estimates of neighbours share their layers' figures.
    enum Axis : std::uint8_t { Precision, GradDtype, Tensor, Context, Expert, ExpertTensor, MicroBatch, Cut, AxisCount };
    using Digits = std::array<std::uint32_t, AxisCount>;

    [[nodiscard]] Digits radix() const;
    [[nodiscard]] Digits digits(std::uint32_t core) const;
    [[nodiscard]] base::Result<void> count();
    [[nodiscard]] std::set<std::int64_t> batchUnits(int gpus) const; ///< micro batch x data-parallel ranks

    domain::Candidate m_base;
    std::vector<domain::Precision> m_precisions;
    std::vector<domain::GradDtype> m_gradDtypes;
    std::vector<TensorCut> m_tensor;
    std::vector<int> m_context, m_expert;
    std::vector<int> m_expertTensor; ///< 0 = equal to tensor parallel
    std::vector<int> m_microBatch, m_globalBatch;
    std::vector<PipelineCut> m_cuts;
    std::uint32_t m_cores = 0;
    std::uint64_t m_combinations = 0;
    int m_microBatchGroup = 0; ///< the base configuration's, for its own number of stages
    int m_baseStages = 1;
};

} // namespace search
