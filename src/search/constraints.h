// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/trainingplan.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace search {

/// Rules a configuration must keep, in the order they are tried. The names are stable ids that
/// files, the command line and "why not?" use. One table serves generation, explanation,
/// validation of hand-written candidates and the tests.
enum class RuleId : std::uint8_t {
    SizesPositive, ///< every size at least 1
    WorldSizeDivisible, ///< TP x PP x CP divides the number of GPUs
    ModelParallelRange, ///< TP x PP x CP x EP within min…max model parallel size
    TensorDividesHeads,
    TensorDividesQueryGroups, ///< TP divides the query groups, or the query groups divide TP (then they are replicated)
    TensorDividesFfn, ///< widths of dense MLP, shared expert, Mamba heads and groups
    TensorWithinDomain, ///< TP inside the NVLink domain or the node
    PipelineWithinLayers, ///< at least one layer per stage and chunk
    LayersDivisible, ///< layers by PP x VP, unless the stage sizes are given
    UnevenStagesFit, ///< given first/last stage sizes leave a divisible rest
    VirtualNeedsPipeline, ///< VP > 1 needs PP > 1
    VirtualSupported, ///< Mamba, Hyena, T5 and Gemma 3 models forbid VP
    InterleavedMicroBatches, ///< interleaving: micro-batches a multiple of PP (Megatron-Core's group rule)
    ContextSupported, ///< models whose attention forbids context parallelism
    ContextDividesSequence, ///< sequence by 2 x CP (load-balanced causal slices)
    SequenceByTensor, ///< sequence parallel: sequence / CP by TP
    SequenceParallelNeedsTensor,
    SequenceParallelForMoe, ///< Megatron-Core: experts with TP > 1 need sequence parallel
    ExpertsNeedMoe, ///< EP > 1 or ETP set on a dense model
    ExpertDividesExperts,
    ExpertGridDivides, ///< EP x ETP x PP divides the number of GPUs
    ExpertTensorDividesFfn,
    BatchDivisible, ///< GBS is a multiple of MBS x DP
    PrecisionSupported, ///< by the GPU
    PrecisionShapes, ///< fp8: dimensions multiples of 16 (32 for MX and fp4)
    RecomputeApplies, ///< modules that the model has; layer counts within a chunk
    FsdpExclusive, ///< FSDP without pipeline; shard group divides DP x CP; no strategy without FSDP
    SequenceWithinPositions, ///< learned positions: sequence at most the table
    MicroBatchGroup, ///< a given group of micro-batches: between PP and all; the last one 0 or at least PP
    OffloadApplies, ///< of activations and optimizer: what the framework refuses to combine
    ExpertOverlapApplies, ///< expert traffic under another micro-batch's compute: EP, and VP where there is a pipeline
    ContextExchangeApplies, ///< context parallelism's exchange: heads that divide, attention that it runs, a framework that has it
    Count_
};
inline constexpr std::size_t kRuleCount = static_cast<std::size_t>(RuleId::Count_);

struct RuleInfo {
    RuleId id;
    std::string_view name; ///< "tp_divides_heads"
    const char *title; ///< one line, QT_TRANSLATE_NOOP("core", …)
    const char *explanation; ///< why the framework refuses it, with its source
};
[[nodiscard]] std::span<const RuleInfo> rules();
[[nodiscard]] const RuleInfo &rule(RuleId id);

/// A broken rule with the numbers that broke it; text is made on demand.
struct Violation {
    RuleId rule = RuleId::SizesPositive;
    std::array<std::int64_t, 4> args{};
    [[nodiscard]] base::Text message() const; ///< "tensor_parallel 6 does not divide 32 attention heads"
    [[nodiscard]] base::Text suggestion() const; ///< nearest values that keep the rule, or empty
    bool operator==(const Violation &) const = default;
};

struct Facts;

/// A set of rules, one bit each.
using RuleMask = std::uint32_t;
static_assert(kRuleCount <= 32);
[[nodiscard]] constexpr RuleMask ruleBit(RuleId id) { return RuleMask{1} << static_cast<unsigned>(id); }

/// The rules bound to one model and cluster. Immutable, thread-safe; check() allocates nothing.
class Constraints {
public:
    /// Model-parallel bounds of the search; estimates of hand-written candidates use the widest.
    struct Bounds {
        int minModelParallelSize = 1;
        int maxModelParallelSize = 1 << 30;
    };
    Constraints(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, Bounds bounds);

    /// The first broken rule in table order, or nothing.
    [[nodiscard]] std::optional<Violation> check(const domain::Candidate &candidate) const;
    /// Every broken rule.
    [[nodiscard]] std::vector<Violation> checkAll(const domain::Candidate &candidate) const;

    /// Every broken rule as one bit each, without allocating.
    [[nodiscard]] RuleMask brokenRules(const domain::Candidate &candidate) const;
    /// One rule alone. Rules after SizesPositive need positive sizes.
    [[nodiscard]] std::optional<Violation> checkRule(RuleId id, const domain::Candidate &candidate) const;

private:
    std::shared_ptr<const Facts> m_facts;
};

} // namespace search
