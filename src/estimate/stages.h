// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/modelspec.h"

#include <cstdint>
#include <span>
#include <vector>

namespace estimate {

/// Consecutive layers of the model: begin <= index < end.
struct LayerRange {
    int begin = 0;
    int end = 0;

    [[nodiscard]] int size() const { return end - begin; }
    bool operator==(const LayerRange &) const = default;
};

/// Which layers each pipeline stage and model chunk holds. The model is cut into stages x chunks
/// runs of consecutive layers that go round the stages: chunk c of stage r is run c * stages + r
/// (Megatron-LM: megatron/core/transformer/transformer_block.py, get_num_layers_to_build).
/// Layers that do not divide: earlier runs get one more. No framework does that; it only gives what is
/// refused figures. With a first or last stage size given, that stage holds so many layers and the others
/// share the rest, each cut into its chunks; where these do not divide, the layer that is missing is missing
/// in the first chunk of the first stage and in the last chunk of others: the places of the embedding and
/// the loss where they count as layers (account_for_embedding_in_pipeline_split and
/// account_for_loss_in_pipeline_split of Megatron-Core).
class StageMap {
public:
    /// Sizes below 1 count as 1, stage sizes that exceed the model are cut; never fails.
    StageMap(int numLayers, const domain::ParallelLayout &layout);

    [[nodiscard]] int stages() const { return m_stages; }
    [[nodiscard]] int chunks() const { return m_chunks; }
    [[nodiscard]] LayerRange chunk(int stage, int chunk) const;
    [[nodiscard]] int layersInChunk(int stage, int chunk) const;
    [[nodiscard]] int layersOnStage(int stage) const;
    /// Behind `stage`, the next one that is the second or the last or whose chunks hold other numbers of
    /// layers than those of the stage before it; stages() behind the last. At most four stages in all.
    [[nodiscard]] int nextDistinct(int stage) const;
    /// Every chunk of every stage holds equally many layers.
    [[nodiscard]] bool even() const;
    bool operator==(const StageMap &) const = default;

private:
    [[nodiscard]] int stageLayers(int stage) const; ///< of an explicit split
    [[nodiscard]] LayerRange explicitChunk(int stage, int chunk) const;

    int m_layers;
    int m_stages;
    int m_chunks;
    int m_first = 0; ///< layers of the first stage; 0 = shares the rest
    int m_last = 0; ///< layers of the last stage; 0 = shares the rest
    int m_shared = 0, m_longer = 0; ///< layers of each stage that shares the rest, and how many of them have one more
    int m_run = 0, m_longerRuns = 0; ///< the same of runs, where all stages share: divided once, asked for at each chunk
};

/// The distinct layers of a model, usually one to three, and where they are.
class LayerKinds {
public:
    explicit LayerKinds(std::span<const domain::LayerSpec> layers);

    [[nodiscard]] int count() const { return static_cast<int>(m_kinds.size()); }
    [[nodiscard]] int numLayers() const { return static_cast<int>(m_kindOf.size()); }
    [[nodiscard]] const domain::LayerSpec &kind(int index) const { return m_kinds[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int kindOf(int layer) const { return m_kindOf[static_cast<std::size_t>(layer)]; }
    /// Layers of one kind in a range, in constant time.
    [[nodiscard]] int countIn(int kind, LayerRange range) const
    {
        if (m_kinds.size() == 1)
            return range.size();
        const std::int32_t *before = m_before.data() + static_cast<std::size_t>(kind) * (m_kindOf.size() + 1);
        return before[range.end] - before[range.begin];
    }

private:
    std::vector<domain::LayerSpec> m_kinds;
    std::vector<std::int32_t> m_kindOf;
    std::vector<std::int32_t> m_before; ///< per kind: how many of its layers lie before each index
};

/// Micro-batches per step and data-parallel rank, at least 1; rounded up where the batch does not
/// divide, so that invalid candidates can still be answered.
[[nodiscard]] int microBatches(const domain::Candidate &candidate, int numGpus);
/// Data-parallel ranks (context parallel not counted), at least 1, rounded down.
[[nodiscard]] int dataParallelRanks(const domain::ParallelLayout &layout, int numGpus);
/// GPUs that rates and costs are counted over: all of the cluster, or those of one model replica
/// where a layout needs more than there are, so that its figures stay those of a possible machine.
[[nodiscard]] double gpusOccupied(const domain::ParallelLayout &layout, int numGpus);

/// Micro-batches that a model chunk runs in a row in an interleaved pipeline: the candidate's group size,
/// else the number of stages.
[[nodiscard]] std::int64_t microBatchGroup(const domain::ParallelLayout &layout);
/// Forward passes of one model chunk whose backward has not run yet, at their most, on a stage.
/// One stage: 1. 1F1B: min(m, p - r). Interleaved, with groups of q micro-batches: min(m v, 2 (p - r - 1) +
/// (v - 1) q + 1), counted in chunk passes (Narayanan et al., arXiv:2104.04473; Megatron-LM:
/// pipeline_parallel/schedules.py, get_pp_rank_microbatches).
[[nodiscard]] int chunkPassesInFlight(const domain::ParallelLayout &layout, int microBatches, int stage);
/// How many of these belong to one chunk: passes go in groups of q micro-batches through chunk 0,
/// then chunk 1, and so on.
[[nodiscard]] int passesOfChunk(const domain::ParallelLayout &layout, int passesInFlight, int chunk);

} // namespace estimate
