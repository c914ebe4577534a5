// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/nemosettings.h"

#include "domain/contextexchange.h"

#include <fmt/format.h>

namespace report {
namespace {

using domain::Candidate;
using domain::RecomputeGranularity;

std::string boolean(bool value) { return value ? "True" : "False"; }
std::string word(std::string_view text) { return fmt::format("'{}'", text); }
std::string countOrNone(int value) { return value > 0 ? std::to_string(value) : "None"; }

void addRecompute(std::vector<NemoSetting> &settings, const domain::RecomputePlan &plan)
{
    const bool full = plan.granularity == RecomputeGranularity::Full;
    const bool none = plan.granularity == RecomputeGranularity::None;
    settings.push_back({"model.config.recompute_granularity", none ? "None" : word(domain::name(plan.granularity))});
    if (full) {
        settings.push_back({"model.config.recompute_method", word(domain::name(plan.method))});
        settings.push_back({"model.config.recompute_num_layers", std::to_string(plan.layers)});
    } else if (!none) {
        std::string modules;
        for (const std::string &module : domain::recomputeModuleNames(plan.modules))
            modules.append(modules.empty() ? "" : ", ").append(word(module));
        settings.push_back({"model.config.recompute_modules", "[" + modules + "]"});
    }
}

/// How context-parallel ranks exchange keys and values, where it is not what Megatron-Core does by itself.
void addExchange(std::vector<NemoSetting> &settings, const domain::ParallelLayout &layout, const domain::ModelSpec &model)
{
    using domain::ContextExchange;
    const ContextExchange exchange = domain::contextExchange(layout, domain::attentionNeeds(model));
    if (layout.contextParallel < 2 || (layout.contextExchange == ContextExchange::Auto && exchange == ContextExchange::Ring))
        return;
    settings.push_back({"model.config.cp_comm_type", word(domain::name(exchange))});
    if (exchange == ContextExchange::Hierarchical && layout.contextInner > 0)
        settings.push_back({"model.config.hierarchical_context_parallel_sizes",
                            fmt::format("[{}, {}]", layout.contextInner, layout.contextParallel / layout.contextInner)});
}

void addLayout(std::vector<NemoSetting> &settings, const domain::ParallelLayout &layout, bool hasExperts)
{
    const std::string strategy = "trainer.strategy.";
    settings.push_back({strategy + "tensor_model_parallel_size", std::to_string(layout.tensorParallel)});
    settings.push_back({strategy + "pipeline_model_parallel_size", std::to_string(layout.pipelineParallel)});
    settings.push_back(
        {strategy + "virtual_pipeline_model_parallel_size", countOrNone(layout.virtualPipeline > 1 ? layout.virtualPipeline : 0)});
    if (layout.virtualPipeline > 1 && layout.microBatchGroup > 0)
        settings.push_back({strategy + "microbatch_group_size_per_vp_stage", std::to_string(layout.microBatchGroup)});
    settings.push_back({strategy + "context_parallel_size", std::to_string(layout.contextParallel)});
    settings.push_back({strategy + "expert_model_parallel_size", std::to_string(layout.expertParallel)});
    if (hasExperts)
        settings.push_back({strategy + "expert_tensor_parallel_size", std::to_string(layout.expertTensorParallel)});
    settings.push_back({strategy + "sequence_parallel", boolean(layout.sequenceParallel)});
    if (layout.firstStageLayers > 0)
        settings.push_back({strategy + "num_layers_in_first_pipeline_stage", std::to_string(layout.firstStageLayers)});
    if (layout.lastStageLayers > 0)
        settings.push_back({strategy + "num_layers_in_last_pipeline_stage", std::to_string(layout.lastStageLayers)});
    settings.push_back({strategy + "ddp.use_distributed_optimizer", boolean(layout.distributedOptimizer)});
    if (layout.fsdp > 0)
        settings.insert(settings.end(),
                        {{strategy + "fsdp", word("megatron")},
                         {strategy + "ddp.data_parallel_sharding_strategy", word(domain::name(layout.fsdpSharding))}});
}

/// The recipe of NeMo for a kind of fp8; empty for other precisions.
std::string_view fp8Recipe(domain::Precision precision)
{
    switch (precision) {
    case domain::Precision::Fp8:
    case domain::Precision::Fp8Delayed:
        return "delayed";
    case domain::Precision::Fp8Current:
        return "tensorwise";
    case domain::Precision::Fp8Mx:
        return "mxfp8";
    case domain::Precision::Fp8Subchannel:
        return "blockwise";
    case domain::Precision::Bf16:
    case domain::Precision::Fp16:
    case domain::Precision::Nvfp4:
        break;
    }
    return {};
}

void addPrecision(std::vector<NemoSetting> &settings, const Candidate &candidate)
{
    const domain::Precision precision = candidate.options.precision;
    settings.push_back({"trainer.plugins.precision", word(precision == domain::Precision::Fp16 ? "16-mixed" : "bf16-mixed")});
    const std::string_view recipe = fp8Recipe(precision);
    if (!recipe.empty()) {
        settings.push_back({"trainer.plugins.fp8", word("hybrid")});
        settings.push_back({"trainer.plugins.fp8_recipe", word(recipe)});
        settings.push_back({"trainer.plugins.fp8_param_gather", boolean(candidate.layout.distributedOptimizer)});
    } else if (precision == domain::Precision::Nvfp4) {
        settings.push_back({"trainer.plugins.fp4", word("e2m1")});
        settings.push_back({"trainer.plugins.fp4_recipe", word("nvfp4")});
    }
    settings.push_back({"trainer.plugins.grad_reduce_in_fp32", boolean(candidate.options.gradDtype == domain::GradDtype::Fp32)});
}

void addOptimizer(std::vector<NemoSetting> &settings, const Candidate &candidate)
{
    const bool aware = candidate.options.optimizer == domain::Optimizer::PrecisionAwareAdam;
    settings.push_back({"optim.config.optimizer", word(aware ? "adam" : domain::name(candidate.options.optimizer))});
    settings.push_back({"optim.config.use_distributed_optimizer", boolean(candidate.layout.distributedOptimizer)});
    const double onHost = candidate.options.optimizerOffloadFraction;
    if (aware || onHost > 0)
        settings.push_back({"optim.config.use_precision_aware_optimizer", boolean(true)});
    if (onHost > 0) {
        settings.push_back({"optim.config.optimizer_cpu_offload", boolean(true)});
        settings.push_back({"optim.config.optimizer_offload_fraction", fmt::format("{}", onHost)});
    }
}

/// What waits in host memory, and what of experts runs under compute.
void addOffloadAndOverlap(std::vector<NemoSetting> &settings, const domain::TrainingOptions &options)
{
    const std::string config = "model.config.";
    if (options.activationOffloadLayers > 0) {
        settings.push_back({config + "cpu_offloading", boolean(true)});
        settings.push_back({config + "cpu_offloading_num_layers", std::to_string(options.activationOffloadLayers)});
    }
    if (options.offloadModules != 0) {
        settings.push_back({config + "fine_grained_activation_offloading", boolean(true)});
        settings.push_back(
            {config + "offload_modules", fmt::format("[\"{}\"]", fmt::join(domain::offloadModuleNames(options.offloadModules), "\", \""))});
    }
    if (options.expertOverlap != domain::ExpertOverlap::Habit)
        settings.push_back({config + "overlap_moe_expert_parallel_comm", boolean(options.expertOverlap == domain::ExpertOverlap::On)});
}

} // namespace

std::vector<NemoSetting> nemoSettings(const Candidate &candidate, const domain::ClusterSpec &cluster, const domain::ModelSpec &model)
{
    std::vector<NemoSetting> settings;
    settings.push_back({"trainer.num_nodes", std::to_string(cluster.nodes)});
    settings.push_back({"trainer.devices", std::to_string(cluster.gpusPerNode)});
    addLayout(settings, candidate.layout, model.moe.has_value());
    addExchange(settings, candidate.layout, model);
    settings.push_back({"trainer.strategy.ddp.grad_reduce_in_fp32", boolean(candidate.options.gradDtype == domain::GradDtype::Fp32)});
    settings.push_back({"data.seq_length", std::to_string(candidate.batch.seqLength)});
    settings.push_back({"data.micro_batch_size", std::to_string(candidate.batch.microBatchSize)});
    settings.push_back({"data.global_batch_size", std::to_string(candidate.batch.globalBatchSize)});
    settings.push_back({"model.config.seq_length", std::to_string(candidate.batch.seqLength)});
    addRecompute(settings, candidate.recompute);
    settings.push_back({"model.config.cross_entropy_loss_fusion", boolean(candidate.options.crossEntropyFusion)});
    addPrecision(settings, candidate);
    addOptimizer(settings, candidate);
    addOffloadAndOverlap(settings, candidate.options);
    return settings;
}

} // namespace report
