// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

enum class Precision : std::uint8_t { Bf16, Fp16, Fp8, Fp8Current, Fp8Delayed, Fp8Mx, Fp8Subchannel, Nvfp4 };
enum class GradDtype : std::uint8_t { Fp32, Bf16 };
enum class Optimizer : std::uint8_t { Adam, PrecisionAwareAdam, Muon, Sgd };
enum class AttentionBackend : std::uint8_t { Flash, Fused, Unfused };
/// Whose habits and overheads apply. Scaling: the trainer behind arXiv:2311.05610.
enum class Framework : std::uint8_t { Megatron, Nemo, Bridge, Scaling, Nanotron, Other };
inline constexpr std::size_t kFrameworkCount = static_cast<std::size_t>(Framework::Other) + 1;
/// What Megatron-FSDP shards over a group (its data_parallel_sharding_strategy). Optim: the optimizer's
/// state (ZeRO-1); OptimGrads: gradients as well (ZeRO-2); OptimGradsParams: parameters too (ZeRO-3).
enum class FsdpSharding : std::uint8_t { OptimGradsParams, OptimGrads, Optim };
/// Whether expert traffic of one micro-batch runs under compute of another (Megatron-Core's
/// overlap_moe_expert_parallel_comm). Habit: as the framework's own recipes have it.
enum class ExpertOverlap : std::uint8_t { Habit, Off, On };
/// How context-parallel ranks get at each other's tokens for attention (Megatron-Core's and
/// TransformerEngine's cp_comm_type; domain/contextexchange.h). Auto: the ring, which is Megatron-Core's
/// default, or all-to-all where TransformerEngine's ring cannot do the model's attention.
enum class ContextExchange : std::uint8_t { Auto, Ring, AllGather, AllToAll, Hierarchical };
enum class RecomputeGranularity : std::uint8_t { None, Selective, Full };
enum class RecomputeMethod : std::uint8_t { Uniform, Block };

/// Bits of RecomputePlan::modules: what selective recompute drops and rebuilds.
enum RecomputeModule : std::uint8_t {
    RecomputeCoreAttn = 1 << 0,
    RecomputeMlp = 1 << 1,
    RecomputeMoe = 1 << 2,
    RecomputeMoeAct = 1 << 3,
    RecomputeLayernorm = 1 << 4,
    RecomputeMlaUpProj = 1 << 5,
    RecomputeSharedExperts = 1 << 6,
};

/// Bits of TrainingOptions::offloadModules: whose inputs wait in host memory from forward to backward
/// (Megatron-Core's offload_modules).
enum OffloadModule : std::uint8_t {
    OffloadAttnNorm = 1 << 0, ///< input of the norm before attention: the layer's own input
    OffloadQkvLinear = 1 << 1, ///< input of the projection to queries, keys and values
    OffloadCoreAttn = 1 << 2, ///< queries, keys and values
    OffloadAttnProj = 1 << 3, ///< input of the output projection: attention's output
    OffloadMlpNorm = 1 << 4, ///< input of the norm before the feed-forward half
    OffloadExpertFc1 = 1 << 5, ///< dispatched tokens
    OffloadMoeAct = 1 << 6, ///< input of the experts' activation
};
inline constexpr std::uint8_t kAllOffloadModules = (1 << 7) - 1;

/// Activation recompute. Full/uniform: `layers` per recomputed group; full/block: `layers`
/// recomputed per model chunk; selective: `modules`.
struct RecomputePlan {
    RecomputeGranularity granularity = RecomputeGranularity::None;
    RecomputeMethod method = RecomputeMethod::Uniform;
    std::int32_t layers = 1;
    std::uint8_t modules = RecomputeCoreAttn;

    [[nodiscard]] static RecomputePlan none() { return {}; }
    [[nodiscard]] static RecomputePlan full() { return {RecomputeGranularity::Full, RecomputeMethod::Uniform, 1, RecomputeCoreAttn}; }
    [[nodiscard]] static RecomputePlan block(int layers)
    {
        return {RecomputeGranularity::Full, RecomputeMethod::Block, layers, RecomputeCoreAttn};
    }
    [[nodiscard]] static RecomputePlan selective(std::uint8_t modules)
    {
        return {RecomputeGranularity::Selective, RecomputeMethod::Uniform, 1, modules};
    }
    /// Equal in effect: fields that the granularity does not use are ignored.
    [[nodiscard]] bool operator==(const RecomputePlan &other) const;
};

/// How the model is cut over GPUs. Sizes are counts of ranks, at least 1.
struct ParallelLayout {
    std::int32_t tensorParallel = 1;
    std::int32_t pipelineParallel = 1;
    std::int32_t virtualPipeline = 1; ///< model chunks per stage; 1 = no interleaving ("None")
    std::int32_t contextParallel = 1;
    std::int32_t expertParallel = 1;
    std::int32_t expertTensorParallel = 1; ///< resolved: Megatron-Core's default is tensorParallel
    bool sequenceParallel = false;
    bool distributedOptimizer = true; ///< ZeRO-1 over data x context parallel ranks
    FsdpSharding fsdpSharding = FsdpSharding::OptimGradsParams; ///< of what is sharded with fsdp > 0; without meaning otherwise
    ContextExchange contextExchange = ContextExchange::Auto; ///< of contextParallel > 1; without meaning otherwise
    std::int32_t fsdp = 0; ///< 0 = no; n = sharded over groups of n ranks, as fsdpSharding says
    std::int32_t firstStageLayers = 0; ///< 0 = not set; uneven split as Megatron-Core's num_layers_in_first_pipeline_stage
    std::int32_t lastStageLayers = 0; ///< 0 = not set
    /// Micro-batches that a model chunk runs before the next chunk's turn (Megatron-Core's
    /// microbatch_group_size_per_vp_stage); 0 = pipelineParallel. Of interleaved pipelines only.
    std::int32_t microBatchGroup = 0;
    /// Ranks that exchange all-to-all within ContextExchange::Hierarchical, the ring running over groups of them: the first
    /// of Megatron-Core's hierarchical_context_parallel_sizes, the second being contextParallel / this. 0 = not set.
    std::int32_t contextInner = 0;
    bool operator==(const ParallelLayout &) const = default;
};

struct BatchPlan {
    std::int32_t seqLength = 8192; ///< tokens
    std::int32_t microBatchSize = 1; ///< sequences
    std::int32_t globalBatchSize = 256; ///< sequences
    bool operator==(const BatchPlan &) const = default;
};

/// Software settings beside the layout.
struct TrainingOptions {
    Precision precision = Precision::Bf16;
    GradDtype gradDtype = GradDtype::Fp32;
    Optimizer optimizer = Optimizer::Adam;
    AttentionBackend attention = AttentionBackend::Flash;
    Framework framework = Framework::Nemo;
    bool crossEntropyFusion = true;
    bool fusedNorm = true;
    bool cudaGraphs = false;
    std::int32_t activationOffloadLayers = 0; ///< whose saved tensors wait in host memory, per model chunk
    std::uint8_t offloadModules = 0; ///< bits of OffloadModule: the same for single tensors of every layer
    ExpertOverlap expertOverlap = ExpertOverlap::Habit;
    /// Share of the optimizer's state that lives, and is stepped, in host memory, 0…1 (Megatron-Core's
    /// optimizer_cpu_offload with optimizer_offload_fraction).
    double optimizerOffloadFraction = 0;
    double moeCapacityFactor = 0; ///< 0 = dropless, balanced
    bool operator==(const TrainingOptions &) const = default;
};

/// One point of the search: a complete, framework-ready configuration.
struct Candidate {
    ParallelLayout layout;
    BatchPlan batch;
    RecomputePlan recompute;
    TrainingOptions options;
    bool operator==(const Candidate &) const = default;
};

/// numGpus / (tp * pp * cp), or 0 when that does not divide or any size is < 1.
[[nodiscard]] int dataParallel(const ParallelLayout &layout, int numGpus);
/// Micro-batches per step and data-parallel rank, or 0 when GBS is no multiple of MBS x DP.
[[nodiscard]] int numMicroBatches(const Candidate &candidate, int numGpus);

/// Canonical text of a candidate, e.g. "tp4-pp2-vp1-cp1-ep1-etp4-mbs2-gbs512-seq8192-sp1-…".
/// Two candidates have the same id exactly when they are equal; everything joins by it.
using CandidateId = std::string;
[[nodiscard]] CandidateId candidateId(const Candidate &candidate);

/// File and display name by the original's scheme:
/// MODEL_<N>nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256, plus, in a fixed order, what
/// differs from `base` in a knob that the scheme lacks (_rc_full, _prec_fp8, _sp_0, _etp_1,
/// _fsdp_8, _shard_optim, _grad_bf16, …), so that no two candidates of a plan share a name.
[[nodiscard]] std::string configurationName(std::string_view model, int nodes, const Candidate &candidate, const Candidate &base);

/// Words of the command line, files and batch interface ("bf16", "fp8_mx", "precision_aware_adam", …).
[[nodiscard]] std::string_view name(Precision value);
[[nodiscard]] std::string_view name(GradDtype value);
[[nodiscard]] std::string_view name(Optimizer value);
[[nodiscard]] std::string_view name(AttentionBackend value);
[[nodiscard]] std::string_view name(Framework value);
[[nodiscard]] std::string_view name(FsdpSharding value);
[[nodiscard]] std::string_view name(ExpertOverlap value); ///< "habit", "off", "on"
[[nodiscard]] std::string_view name(ContextExchange value); ///< "auto", "p2p", "all_gather", "a2a", "a2a+p2p"
[[nodiscard]] std::string_view name(RecomputeGranularity value);
[[nodiscard]] std::string_view name(RecomputeMethod value);
[[nodiscard]] std::optional<Precision> precisionFromName(std::string_view text);
[[nodiscard]] std::optional<GradDtype> gradDtypeFromName(std::string_view text);
[[nodiscard]] std::optional<Optimizer> optimizerFromName(std::string_view text);
[[nodiscard]] std::optional<AttentionBackend> attentionFromName(std::string_view text);
[[nodiscard]] std::optional<Framework> frameworkFromName(std::string_view text);
[[nodiscard]] std::optional<FsdpSharding> fsdpShardingFromName(std::string_view text);
[[nodiscard]] std::optional<ExpertOverlap> expertOverlapFromName(std::string_view text);
[[nodiscard]] std::optional<ContextExchange> contextExchangeFromName(std::string_view text);
/// "core_attn" … of one module bit; every known module is in recomputeModuleNames().
[[nodiscard]] std::optional<RecomputeModule> recomputeModuleFromName(std::string_view text);
[[nodiscard]] std::vector<std::string> recomputeModuleNames(std::uint8_t modules);
/// The same of offloaded modules.
[[nodiscard]] std::optional<OffloadModule> offloadModuleFromName(std::string_view text);
[[nodiscard]] std::vector<std::string> offloadModuleNames(std::uint8_t modules);
/// One word for a set of offloaded modules, both ways: "none", "core_attn+attn_proj".
[[nodiscard]] std::string offloadText(std::uint8_t modules);
[[nodiscard]] std::optional<std::uint8_t> offloadFromText(std::string_view text);
/// One word for a recompute plan, both ways: "none", "full", "full:4" (uniform groups of 4),
/// "block:8", "selective", "selective:core_attn+mlp".
[[nodiscard]] std::string recomputeText(const RecomputePlan &plan);
[[nodiscard]] std::optional<RecomputePlan> recomputeFromText(std::string_view text);

[[nodiscard]] bool isFp8(Precision value); ///< any fp8 kind
[[nodiscard]] bool isLowPrecision(Precision value); ///< fp8 or fp4
/// Whether the framework is built on Megatron-Core, so that it has its settings.
[[nodiscard]] bool isMegatronCore(Framework framework);

} // namespace domain
