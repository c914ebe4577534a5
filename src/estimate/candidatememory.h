// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"
#include "estimate/activations.h"
#include "estimate/inlinelist.h"
#include "estimate/prediction.h"
#include "estimate/stages.h"
#include "estimate/statebytes.h"
#include "estimate/weightsums.h"

#include <array>
#include <span>
#include <vector>

namespace estimate {

class KeptMemory;

/// What of a model's memory does not depend on the candidate.
struct CompiledModel {
    CompiledModel(const domain::ModelSpec &spec, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile);

    domain::ModelSpec model;
    domain::ClusterSpec cluster;
    domain::HardwareProfile profile;
    LayerKinds kinds;
    WeightSums weights;
    domain::AttentionNeeds attention; ///< of the exchange between context-parallel ranks
};

/// One layer of a kind under a candidate.
struct KindMemory {
    double regular = 0; ///< parameters on a rank outside routed experts
    double regularProducts = 0; ///< of these, in GEMMs
    double experts = 0; ///< parameters of routed experts on a rank
    base::Bytes saved; ///< kept from forward to backward
    base::Bytes backwardPeak; ///< largest live set of its backward, saved tensors included
    base::Bytes forwardTransient; ///< beside the saved set at the end of its forward
    base::Bytes offloaded; ///< of what is saved: waits in host memory, module by module
    base::Bytes residual; ///< one hidden-state tensor at its sequence length: its input
    base::Bytes encoderOutput; ///< that cross attention reads, one tensor for all layers of a micro-batch; 0 without
};

/// Tensors in the allocator for one candidate, stage by stage. Lives for one answer.
class CandidateMemory {
public:
    /// With `kept`, parts that earlier candidates left there are taken from it instead of worked out again.
    CandidateMemory(const CompiledModel &compiled, const domain::Candidate &candidate, KeptMemory *kept = nullptr);
    CandidateMemory(const CandidateMemory &) = delete;
    CandidateMemory &operator=(const CandidateMemory &) = delete;

    static constexpr std::size_t kFewKinds = 32; ///< kept without allocation
    /// On one stage. Follow from the candidate without its batch.
    struct Parameters {
        std::array<int, kFewKinds> layers{}; ///< on the stage, of the first kinds
        double regular = 0;
        double regularProducts = 0;
        double experts = 0;
        double placeholders = 0; ///< elements of shared placeholder gradients
        base::Bytes largestLayer; ///< of the largest layer, whole, what FSDP shards of it: a unit that it gathers or reduces
        base::Bytes largestEnd; ///< the same of embedding and head, each a unit of its own
    };

    [[nodiscard]] int stages() const { return m_map.stages(); }
    /// Behind `stage`, the next one that can hold more than all before it; stages() if there is none. With
    /// layers of one kind and micro-batches enough to fill the pipeline, stages between the ends hold less
    /// the later they are, except for their layers.
    [[nodiscard]] int nextToLimit(int stage) const
    {
        const bool alike = m_compiled.kinds.count() <= 1 && m_microBatches >= stages();
        return alike ? m_map.nextDistinct(stage) : stage + 1;
    }
    /// The stage's peak of max_memory_allocated.
    [[nodiscard]] MemoryBreakdown stage(int stage) const;

private:
    struct Moment {
        PeakMoment moment = PeakMoment::LayerBackward;
        base::Bytes activations; ///< beside the activations in flight; negative where some have died
        base::Bytes logits;
        base::Bytes optimizer;
        [[nodiscard]] base::Bytes total() const { return activations + logits + optimizer; }
    };

    void takeKinds(KeptMemory *kept);
    [[nodiscard]] KindMemory kindMemory(int kind, const domain::Candidate &inputs) const;
    [[nodiscard]] bool isLast(int stage) const { return stage == m_map.stages() - 1; }
    [[nodiscard]] const KindMemory &ofLayer(int layer) const { return m_kinds[static_cast<std::size_t>(m_compiled.kinds.kindOf(layer))]; }
    [[nodiscard]] int layersOfKind(int stage, int kind) const;
    [[nodiscard]] Parameters parameters(int stage) const;
    void addEnds(int stage, Parameters &parameters) const;
    void addState(const Parameters &parameters, MemoryBreakdown &breakdown) const;
    [[nodiscard]] base::Bytes scratch(int stage, const Parameters &parameters) const;
    [[nodiscard]] base::Bytes buffers(int stage, const Parameters &parameters) const;
    [[nodiscard]] base::Bytes wholeUnit(double regular, double regularProducts, double experts) const;
    [[nodiscard]] base::Bytes inputOf(LayerRange chunk) const;
    [[nodiscard]] base::Bytes outputOf(LayerRange chunk) const;
    [[nodiscard]] base::Bytes diesWith(int layer) const;
    [[nodiscard]] base::Bytes savedOf(LayerRange range) const;
    [[nodiscard]] base::Bytes offloadedOf(LayerRange range) const;
    [[nodiscard]] base::Bytes offloadInTransit(int stage) const;
    [[nodiscard]] base::Bytes besideOverlappedBackward(int stage) const;
    [[nodiscard]] base::Bytes groupInputs(LayerRange range, int group) const;
    [[nodiscard]] base::Bytes encoderOutputOf(LayerRange chunk) const;
    [[nodiscard]] base::Bytes keptOf(LayerRange chunk) const;
    [[nodiscard]] base::Bytes activationsInFlight(int stage) const;
    [[nodiscard]] bool recomputesMtp() const;
    [[nodiscard]] base::Bytes mtpKept() const;
    [[nodiscard]] base::Bytes heldInForward(int stage) const;
    [[nodiscard]] Moment headMoment() const;
    [[nodiscard]] Moment mtpMoment() const;
    [[nodiscard]] Moment embeddingMoment() const;
    [[nodiscard]] Moment stepMoment(const Parameters &parameters, base::Bytes inFlight) const;
    [[nodiscard]] Moment newestChunkMoment(int stage) const;
    [[nodiscard]] Moment keptLayersMoment(LayerRange layers, base::Bytes forwardExtra, base::Bytes gone, base::Bytes beside) const;
    [[nodiscard]] Moment rebuiltGroupMoment(LayerRange group, base::Bytes gone) const;
    [[nodiscard]] base::Bytes shardedOptimizer(const Parameters &parameters, double perParameter, double perProduct) const;

    const CompiledModel &m_compiled;
    const domain::Candidate &m_candidate;
    const MemoryHabits &m_habits;
    StageMap m_map;
    ActivationShape m_shape;
    StateBytes m_bytes;
    int m_microBatches;
    double m_tensor;
    double m_expertShards; ///< EP x ETP
    double m_shards = 1; ///< ranks that share an optimizer state
    double m_expertStateShards = 1;
    bool m_shardsWeights = false; ///< FSDP: each rank keeps its share of the weights
    bool m_shardsGradients = false;
    bool m_offloads = false; ///< modules' inputs to host memory
    double m_vocabulary; ///< padded
    base::Bytes m_hidden; ///< one bf16 hidden-state tensor, whole
    base::Bytes m_residual; ///< the same on this rank; at the head, and everywhere but in an encoder
    bool m_crosses = false; ///< layers read an encoder's output, which may be longer than their own input
    KeptMemory *m_kept = nullptr;
    InlineList<KindMemory, kFewKinds> m_few;
    std::vector<KindMemory> m_many; ///< for models with more kinds than that
    std::span<const KindMemory> m_kinds;
};

} // namespace estimate
