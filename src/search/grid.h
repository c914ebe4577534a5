// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"
#include "search/stagesplit.h"

#include <array>
#include <cstdint>
#include <vector>

namespace search {

/// One way to shard with FSDP.
struct FsdpChoice {
    int group = 0; ///< 0 = no FSDP
    domain::FsdpSharding sharding = domain::FsdpSharding::OptimGradsParams; ///< the default without FSDP
    bool operator==(const FsdpChoice &) const = default;
};

/// The searched values with every "auto" resolved, duplicates dropped, 1 and None of the virtual
/// pipeline merged.
struct ResolvedSpace {
    std::vector<int> tensorParallel, pipelineParallel, contextParallel, expertParallel, virtualPipeline;
    std::vector<int> expertTensorParallel; ///< empty: equal to tensor parallel (always so without experts)
    std::vector<int> microBatchSizes, globalBatchSizes, seqLengths;
    std::vector<FsdpChoice> fsdp; ///< every group size with every strategy; none once
    std::vector<domain::RecomputePlan> recompute;
    std::vector<domain::Precision> precisions;
    std::vector<domain::GradDtype> gradDtypes;
    /// {true} = on with TP > 1, as Megatron-Core needs; {true, false} = both, and on with TP 1 breaks a rule
    std::vector<bool> sequenceParallel;
};

/// "auto" from model and cluster, not from size tables: TP powers of two (and divisors of the
/// heads) inside the NVLink domain, PP divisors of the layers, and so on; see grid.cpp for each.
[[nodiscard]] ResolvedSpace resolve(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster);

/// The searched knobs, outermost first: the last varies fastest. Tensor parallel to global batch is
/// the original's order; the software knobs, which it lacks, are outside of it, so that each of
/// their values lists the original's grid once.
enum class Knob : std::uint8_t {
    Precision,
    GradDtype,
    Recompute,
    Fsdp,
    SequenceParallel,
    TensorParallel,
    PipelineParallel,
    ContextParallel,
    ExpertParallel,
    ExpertTensorParallel,
    VirtualPipeline,
    SeqLength,
    MicroBatch,
    GlobalBatch,
    Count_
};
inline constexpr std::size_t kKnobCount = static_cast<std::size_t>(Knob::Count_);
/// Position of each knob's value in its list.
using Digits = std::array<std::uint32_t, kKnobCount>;

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
    /// Which value of each knob candidate `index` has.
    [[nodiscard]] Digits digits(std::uint64_t index) const;
    /// How many values each knob has.
    [[nodiscard]] const Digits &radix() const { return m_radix; }

private:
    friend class GridWalk;
    /// Sets what a knob and those outside of it say of a candidate.
    void turn(Knob knob, const Digits &digits, domain::Candidate &candidate) const;

    ResolvedSpace m_space;
    domain::Candidate m_base; ///< supplies what is not searched
    std::vector<StageSplit> m_stages; ///< parallel to m_space.pipelineParallel
    Digits m_radix{};
    std::uint64_t m_size = 0;
};

/// Goes through candidates in grid order. From one to the next only the knobs that differ are turned,
/// most often the innermost alone, which is several times as fast as Grid::at().
class GridWalk {
public:
    /// Starts at candidate `index`; `grid` must outlive this.
    GridWalk(const Grid &grid, std::uint64_t index);

    [[nodiscard]] const domain::Candidate &candidate() const { return m_candidate; }
    /// On to the next; the last is followed by the first.
    void next();

private:
    const Grid &m_grid;
    Digits m_digits;
    domain::Candidate m_candidate;
};

} // namespace search
