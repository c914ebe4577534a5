// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestjson.h"

namespace requests {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name(estimate::MeasuredMemory measured)
{
    switch (measured) {
    case estimate::MeasuredMemory::Allocated:
        return "allocated";
    case estimate::MeasuredMemory::Reserved:
        return "reserved";
    case estimate::MeasuredMemory::Device:
        break;
    }
    return "device";
}

/// A value that is not the default.
template <class Value>
void put(Json &object, const char *key, const Value &value, const Value &usual)
{
    if (value != usual)
        object[key] = value;
}
template <class Value>
void put(Json &object, const char *key, const std::optional<Value> &value)
{
    if (value)
        object[key] = *value;
}
/// The same for one of a list of words.
template <class Enum>
void putWord(Json &object, const char *key, Enum value, Enum usual)
{
    if (value != usual)
        object[key] = std::string(name(value));
}

void putCluster(Json &object, const catalogue::ClusterRequest &cluster)
{
    object["gpu"] = cluster.resourceShape.empty() ? cluster.gpu : cluster.resourceShape;
    put(object, "memory_per_gpu_gb", cluster.memoryPerGpuGb);
    put(object, "num_gpus", cluster.numGpus);
    put(object, "gpus_per_node", cluster.gpusPerNode);
    put(object, "nvlink_domain", cluster.nvlinkDomain);
    put(object, "network_gbit_s_per_gpu", cluster.networkGbitPerGpu);
    put(object, "price_per_gpu_hour", cluster.pricePerGpuHour);
}

void putLayout(Json &object, const EstimateRequest &request)
{
    const domain::ParallelLayout &layout = request.candidate.layout;
    const domain::ParallelLayout usual;
    put(object, "tensor_parallel", layout.tensorParallel, usual.tensorParallel);
    put(object, "pipeline_parallel", layout.pipelineParallel, usual.pipelineParallel);
    put(object, "context_parallel", layout.contextParallel, usual.contextParallel);
    putWord(object, "cp_comm_type", layout.contextExchange, usual.contextExchange);
    put(object, "cp_a2a_size", layout.contextInner, usual.contextInner);
    put(object, "expert_parallel", layout.expertParallel, usual.expertParallel);
    put(object, "virtual_pipeline", layout.virtualPipeline, usual.virtualPipeline);
    put(object, "expert_tensor_parallel", request.expertTensorParallel);
    put(object, "sequence_parallel", request.sequenceParallel);
    put(object, "first_stage_layers", request.firstStageLayers);
    put(object, "last_stage_layers", request.lastStageLayers);
    put(object, "distributed_optimizer", layout.distributedOptimizer, usual.distributedOptimizer);
    put(object, "fsdp", layout.fsdp, usual.fsdp);
    putWord(object, "data_parallel_sharding_strategy", layout.fsdpSharding, usual.fsdpSharding);
    put(object, "microbatch_group_size_per_vp_stage", layout.microBatchGroup, usual.microBatchGroup);
}

void putRecompute(Json &object, const domain::RecomputePlan &plan)
{
    using G = domain::RecomputeGranularity;
    if (plan.granularity == G::None)
        return;
    Json recompute{{"granularity", std::string(domain::name(plan.granularity))}};
    if (plan.granularity == G::Selective) {
        recompute["modules"] = domain::recomputeModuleNames(plan.modules);
    } else {
        recompute["method"] = std::string(domain::name(plan.method));
        recompute["layers"] = plan.layers;
    }
    object["recompute"] = std::move(recompute);
}

void putOptions(Json &object, const domain::TrainingOptions &options)
{
    const domain::TrainingOptions usual;
    putWord(object, "precision", options.precision, usual.precision);
    putWord(object, "grad_dtype", options.gradDtype, usual.gradDtype);
    putWord(object, "optimizer", options.optimizer, usual.optimizer);
    putWord(object, "attention", options.attention, usual.attention);
    putWord(object, "framework", options.framework, domain::Framework::Megatron); // of requests, not of plans
    put(object, "cross_entropy_fusion", options.crossEntropyFusion, usual.crossEntropyFusion);
    put(object, "fused_norm", options.fusedNorm, usual.fusedNorm);
    put(object, "cuda_graphs", options.cudaGraphs, usual.cudaGraphs);
    put(object, "activation_offload_layers", options.activationOffloadLayers, usual.activationOffloadLayers);
    if (options.offloadModules != usual.offloadModules)
        object["offload_modules"] = domain::offloadModuleNames(options.offloadModules);
    put(object, "optimizer_offload_fraction", options.optimizerOffloadFraction, usual.optimizerOffloadFraction);
    if (options.expertOverlap != usual.expertOverlap)
        object["overlap_moe_expert_parallel_comm"] = options.expertOverlap == domain::ExpertOverlap::On;
    put(object, "moe_capacity_factor", options.moeCapacityFactor, usual.moeCapacityFactor);
}

} // namespace

std::string requestToJson(const EstimateRequest &request)
{
    Json object;
    if (!request.id.empty())
        object["id"] = request.id;
    object["model"] = request.model;
    if (request.modelOverrides.is_object() && !request.modelOverrides.empty())
        object["model_overrides"] = request.modelOverrides;
    putCluster(object, request.cluster);
    const domain::BatchPlan &batch = request.candidate.batch;
    object["seq_length"] = batch.seqLength;
    object["global_batch_size"] = batch.globalBatchSize;
    object["micro_batch_size"] = batch.microBatchSize;
    putLayout(object, request);
    putRecompute(object, request.candidate.recompute);
    putOptions(object, request.candidate.options);
    const EstimateRequest usual;
    put(object, "num_tokens_in_b", request.tokensInBillions, usual.tokensInBillions);
    putWord(object, "measured", request.measured, usual.measured);
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace requests
