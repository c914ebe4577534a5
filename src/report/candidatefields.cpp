// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/candidatefields.h"

#include "base/text.h"

#include <array>
#include <fmt/format.h>

namespace report {
namespace {

using domain::Candidate;
using domain::SearchSpace;

std::string onOff(bool value) { return value ? "on" : "off"; }
std::string noneOr(int value) { return value > 0 ? std::to_string(value) : "none"; }

template <auto Knob>
Origin knob(const SearchSpace &space)
{
    return (space.*Knob).automatic ? Origin::Automatic : Origin::Plan;
}
Origin plan(const SearchSpace &) { return Origin::Plan; }
Origin base(const SearchSpace &) { return Origin::Base; }
/// Not listed: none, or as Megatron-Core sets it.
template <auto Knob>
Origin knobOrDerived(const SearchSpace &space)
{
    const bool unset = !(space.*Knob).automatic && (space.*Knob).values.empty();
    return unset ? Origin::Derived : knob<Knob>(space);
}
Origin sequenceParallel(const SearchSpace &space)
{
    return space.sequenceParallel == domain::SequenceParallelChoice::WithTensorParallel ? Origin::Derived : Origin::Plan;
}

constexpr auto kFields = std::to_array<CandidateField>({
    {"tensor_parallel", QT_TRANSLATE_NOOP("core", "Tensor parallel size"), "--tensor-model-parallel-size",
     [](const Candidate &c) { return std::to_string(c.layout.tensorParallel); }, knob<&SearchSpace::tensorParallel>},
    {"pipeline_parallel", QT_TRANSLATE_NOOP("core", "Pipeline parallel size"), "--pipeline-model-parallel-size",
     [](const Candidate &c) { return std::to_string(c.layout.pipelineParallel); }, knob<&SearchSpace::pipelineParallel>},
    {"virtual_pipeline", QT_TRANSLATE_NOOP("core", "Virtual pipeline size"), "--num-virtual-stages-per-pipeline-rank",
     [](const Candidate &c) { return noneOr(c.layout.virtualPipeline > 1 ? c.layout.virtualPipeline : 0); },
     knobOrDerived<&SearchSpace::virtualPipeline>},
    {"context_parallel", QT_TRANSLATE_NOOP("core", "Context parallel size"), "--context-parallel-size",
     [](const Candidate &c) { return std::to_string(c.layout.contextParallel); }, knob<&SearchSpace::contextParallel>},
    {"cp_comm_type", QT_TRANSLATE_NOOP("core", "Context parallel exchange"), "--cp-comm-type",
     [](const Candidate &c) { return std::string(domain::name(c.layout.contextExchange)); }, base},
    {"cp_a2a_size", QT_TRANSLATE_NOOP("core", "GPUs of an inner all-to-all"), "--hierarchical-context-parallel-sizes",
     [](const Candidate &c) { return noneOr(c.layout.contextInner); }, base},
    {"expert_parallel", QT_TRANSLATE_NOOP("core", "Expert parallel size"), "--expert-model-parallel-size",
     [](const Candidate &c) { return std::to_string(c.layout.expertParallel); }, knob<&SearchSpace::expertParallel>},
    {"expert_tensor_parallel", QT_TRANSLATE_NOOP("core", "Expert tensor parallel size"), "--expert-tensor-parallel-size",
     [](const Candidate &c) { return std::to_string(c.layout.expertTensorParallel); }, knobOrDerived<&SearchSpace::expertTensorParallel>},
    {"sequence_parallel", QT_TRANSLATE_NOOP("core", "Sequence parallelism"), "--sequence-parallel",
     [](const Candidate &c) { return onOff(c.layout.sequenceParallel); }, sequenceParallel},
    {"micro_batch_size", QT_TRANSLATE_NOOP("core", "Micro batch size"), "--micro-batch-size",
     [](const Candidate &c) { return std::to_string(c.batch.microBatchSize); }, knob<&SearchSpace::microBatchSizes>},
    {"global_batch_size", QT_TRANSLATE_NOOP("core", "Global batch size"), "--global-batch-size",
     [](const Candidate &c) { return std::to_string(c.batch.globalBatchSize); }, knob<&SearchSpace::globalBatchSizes>},
    {"seq_length", QT_TRANSLATE_NOOP("core", "Sequence length"), "--seq-length",
     [](const Candidate &c) { return std::to_string(c.batch.seqLength); }, knob<&SearchSpace::seqLengths>},
    {"recompute", QT_TRANSLATE_NOOP("core", "Activation recompute"), "--recompute-granularity",
     [](const Candidate &c) { return domain::recomputeText(c.recompute); }, plan},
    {"precision", QT_TRANSLATE_NOOP("core", "Precision"), "",
     [](const Candidate &c) { return std::string(domain::name(c.options.precision)); }, plan},
    {"grad_dtype", QT_TRANSLATE_NOOP("core", "Gradient data type"), "",
     [](const Candidate &c) { return std::string(domain::name(c.options.gradDtype)); }, plan},
    {"fsdp", QT_TRANSLATE_NOOP("core", "FSDP group size"), "--use-megatron-fsdp", [](const Candidate &c) { return noneOr(c.layout.fsdp); },
     plan},
    {"data_parallel_sharding_strategy", QT_TRANSLATE_NOOP("core", "FSDP sharding strategy"), "--data-parallel-sharding-strategy",
     [](const Candidate &c) { return c.layout.fsdp > 0 ? std::string(domain::name(c.layout.fsdpSharding)) : std::string("none"); }, plan},
    {"distributed_optimizer", QT_TRANSLATE_NOOP("core", "Distributed optimizer"), "--use-distributed-optimizer",
     [](const Candidate &c) { return onOff(c.layout.distributedOptimizer); }, plan},
    {"first_stage_layers", QT_TRANSLATE_NOOP("core", "Layers of the first stage"), "--decoder-first-pipeline-num-layers",
     [](const Candidate &c) { return noneOr(c.layout.firstStageLayers); }, base},
    {"last_stage_layers", QT_TRANSLATE_NOOP("core", "Layers of the last stage"), "--decoder-last-pipeline-num-layers",
     [](const Candidate &c) { return noneOr(c.layout.lastStageLayers); }, base},
    {"microbatch_group_size_per_vp_stage", QT_TRANSLATE_NOOP("core", "Micro-batches of a model chunk in a row"),
     "--microbatch-group-size-per-virtual-pipeline-stage", [](const Candidate &c) { return noneOr(c.layout.microBatchGroup); }, base},
    {"optimizer", QT_TRANSLATE_NOOP("core", "Optimizer"), "--optimizer",
     [](const Candidate &c) { return std::string(domain::name(c.options.optimizer)); }, base},
    {"attention_backend", QT_TRANSLATE_NOOP("core", "Attention backend"), "--attention-backend",
     [](const Candidate &c) { return std::string(domain::name(c.options.attention)); }, base},
    {"cross_entropy_fusion", QT_TRANSLATE_NOOP("core", "Cross-entropy loss fusion"), "--cross-entropy-loss-fusion",
     [](const Candidate &c) { return onOff(c.options.crossEntropyFusion); }, base},
    {"fused_norm", QT_TRANSLATE_NOOP("core", "Fused norms"), "", [](const Candidate &c) { return onOff(c.options.fusedNorm); }, base},
    {"cuda_graphs", QT_TRANSLATE_NOOP("core", "CUDA graphs"), "", [](const Candidate &c) { return onOff(c.options.cudaGraphs); }, base},
    {"activation_offload_layers", QT_TRANSLATE_NOOP("core", "Layers with offloaded activations"), "--cpu-offloading-num-layers",
     [](const Candidate &c) { return noneOr(c.options.activationOffloadLayers); }, base},
    {"offload_modules", QT_TRANSLATE_NOOP("core", "Modules with offloaded inputs"), "--offload-modules",
     [](const Candidate &c) { return domain::offloadText(c.options.offloadModules); }, base},
    {"optimizer_offload_fraction", QT_TRANSLATE_NOOP("core", "Offloaded share of the optimizer"), "--optimizer-offload-fraction",
     [](const Candidate &c) { return fmt::format("{}", c.options.optimizerOffloadFraction); }, base},
    {"overlap_moe_expert_parallel_comm", QT_TRANSLATE_NOOP("core", "Overlap of expert traffic"), "--overlap-moe-expert-parallel-comm",
     [](const Candidate &c) { return std::string(domain::name(c.options.expertOverlap)); }, base},
    {"moe_capacity_factor", QT_TRANSLATE_NOOP("core", "Expert capacity factor"), "--moe-expert-capacity-factor",
     [](const Candidate
            &c) { return c.options.moeCapacityFactor > 0 ? fmt::format("{}", c.options.moeCapacityFactor) : std::string("none"); },
     base},
    {"framework", QT_TRANSLATE_NOOP("core", "Framework"), "",
     [](const Candidate &c) { return std::string(domain::name(c.options.framework)); }, base},
});

} // namespace

std::string_view name(Origin origin)
{
    switch (origin) {
    case Origin::Plan:
        return "plan";
    case Origin::Automatic:
        return "auto";
    case Origin::Base:
        return "base";
    case Origin::Derived:
        return "derived";
    }
    return "base";
}

std::span<const CandidateField> candidateFields() { return kFields; }

} // namespace report
