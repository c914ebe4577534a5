// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/ruletable.h"

/// When each rule is broken. A predicate returns the numbers its message needs; it may rely on
/// sizesPositive being kept, since the others are not asked when it is broken.
namespace search::predicates {

Broken sizesPositive(const Facts &facts, const domain::Candidate &candidate);
Broken worldSizeDivisible(const Facts &facts, const domain::Candidate &candidate);
Broken modelParallelRange(const Facts &facts, const domain::Candidate &candidate);
Broken tensorDividesHeads(const Facts &facts, const domain::Candidate &candidate);
Broken tensorDividesQueryGroups(const Facts &facts, const domain::Candidate &candidate);
Broken tensorDividesFfn(const Facts &facts, const domain::Candidate &candidate);
Broken tensorWithinDomain(const Facts &facts, const domain::Candidate &candidate);
Broken pipelineWithinLayers(const Facts &facts, const domain::Candidate &candidate);
Broken layersDivisible(const Facts &facts, const domain::Candidate &candidate);
Broken unevenStagesFit(const Facts &facts, const domain::Candidate &candidate);
Broken virtualNeedsPipeline(const Facts &facts, const domain::Candidate &candidate);
Broken virtualSupported(const Facts &facts, const domain::Candidate &candidate);
Broken interleavedMicroBatches(const Facts &facts, const domain::Candidate &candidate);
Broken contextSupported(const Facts &facts, const domain::Candidate &candidate);
Broken contextDividesSequence(const Facts &facts, const domain::Candidate &candidate);
Broken sequenceByTensor(const Facts &facts, const domain::Candidate &candidate);
Broken sequenceParallelNeedsTensor(const Facts &facts, const domain::Candidate &candidate);
Broken sequenceParallelForMoe(const Facts &facts, const domain::Candidate &candidate);
Broken expertsNeedMoe(const Facts &facts, const domain::Candidate &candidate);
Broken expertDividesExperts(const Facts &facts, const domain::Candidate &candidate);
Broken expertGridDivides(const Facts &facts, const domain::Candidate &candidate);
Broken expertTensorDividesFfn(const Facts &facts, const domain::Candidate &candidate);
Broken batchDivisible(const Facts &facts, const domain::Candidate &candidate);
Broken precisionSupported(const Facts &facts, const domain::Candidate &candidate);
Broken precisionShapes(const Facts &facts, const domain::Candidate &candidate);
Broken recomputeApplies(const Facts &facts, const domain::Candidate &candidate);
Broken fsdpExclusive(const Facts &facts, const domain::Candidate &candidate);
Broken sequenceWithinPositions(const Facts &facts, const domain::Candidate &candidate);
Broken microBatchGroup(const Facts &facts, const domain::Candidate &candidate);
Broken offloadApplies(const Facts &facts, const domain::Candidate &candidate);
Broken expertOverlapApplies(const Facts &facts, const domain::Candidate &candidate);
Broken contextExchangeApplies(const Facts &facts, const domain::Candidate &candidate);

/// The second number of sizesPositive: which field is out of range.
enum class SizeField : std::int64_t {
    Tensor,
    Pipeline,
    Virtual,
    Context,
    Expert,
    ExpertTensor,
    SeqLength,
    MicroBatch,
    GlobalBatch,
    Fsdp,
    FirstStage,
    LastStage,
    MicroBatchGroup,
    ContextInner,
};

/// What is wrong with given stage sizes.
enum class UnevenProblem : std::int64_t { NoPipeline, TooManyLayers, RestNotDivisible, ChunksNotDivisible };
/// What is wrong with a recompute plan.
enum class RecomputeProblem : std::int64_t { MissingModules, NoModules, LayersOutOfRange };
/// Which dimension low precision cannot use.
enum class ShapeKind : std::int64_t { Hidden, Attention, FeedForward, SharedExpert, Expert, Tokens };
/// What is wrong with FSDP.
enum class FsdpProblem : std::int64_t { WithPipeline, GroupNotDivisible, StrategyWithoutFsdp };
/// What is wrong with a group of micro-batches.
enum class GroupProblem : std::int64_t { OutOfRange, SmallRest };
/// What is wrong with offloading.
enum class OffloadProblem : std::int64_t {
    LayersWithPipeline,
    LayersWithRecompute,
    TooManyLayers,
    LayersAndModules,
    MissingModules,
    ProjectionAlone,
    ModulesWithRecompute,
    FractionOutOfRange,
    FractionOfOptimizer,
    FractionWithoutSharding,
};
/// What is wrong with overlapping experts.
enum class OverlapProblem : std::int64_t { NoExpertParallel, NoInterleaving, WithRecompute, ManyPredictions };
/// What is wrong with the exchange between context-parallel ranks; the second number is the exchange.
enum class ExchangeProblem : std::int64_t {
    Framework,
    NoGroups,
    InnerWithout,
    InnerMissing,
    InnerSize,
    Window,
    Sinks,
    Latent,
    Heads,
    QueryGroups,
    HeadsWithSinks, ///< no other exchange runs learned sinks
    QueryGroupsWithSinks
};

} // namespace search::predicates
