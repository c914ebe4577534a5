// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/settingsjson.h"

#include "catalogue/architecturejson.h"
#include "domain/contextexchange.h"
#include "estimate/expertoverlap.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace launch {

using domain::Candidate;
using nlohmann::ordered_json;

namespace {

ordered_json modelJson(const OrderRequest &request, const Recipe &recipe)
{
    const domain::ModelSpec &model = request.plan.model;
    ordered_json json{{"name", model.name}, {"custom", recipe.custom}, {"recipe", recipe.name}};
    if (!recipe.module.empty())
        json["recipe_module"] = recipe.module;
    json["architecture"] = catalogue::toJson(model);
    json["vocab_size"] = model.paddedVocabSize(request.candidate.layout.tensorParallel);
    json["config"] = recipe.config;
    return json;
}

ordered_json clusterJson(const domain::ClusterSpec &cluster)
{
    return {{"label", cluster.label},
            {"gpu", cluster.gpu.key},
            {"resource_shape", cluster.resourceShape},
            {"nodes", cluster.nodes},
            {"gpus_per_node", cluster.gpusPerNode},
            {"nvlink_domain", cluster.nvlinkDomain},
            {"memory_per_gpu_bytes", cluster.memoryPerGpu.value()},
            {"network_per_gpu_bytes_per_s", cluster.networkPerGpu.value()},
            {"price_per_gpu_hour_usd", cluster.pricePerGpuHour.value()}};
}

ordered_json recomputeJson(const domain::RecomputePlan &plan)
{
    return {{"granularity", domain::name(plan.granularity)},
            {"method", domain::name(plan.method)},
            {"layers", plan.layers},
            {"modules", domain::recomputeModuleNames(plan.modules)}};
}

ordered_json candidateJson(const Candidate &candidate)
{
    const auto &[layout, batch, recompute, options] = candidate;
    return {{"tensor_parallel", layout.tensorParallel},
            {"pipeline_parallel", layout.pipelineParallel},
            {"virtual_pipeline", layout.virtualPipeline},
            {"context_parallel", layout.contextParallel},
            {"cp_comm_type", domain::name(layout.contextExchange)},
            {"cp_a2a_size", layout.contextInner},
            {"expert_parallel", layout.expertParallel},
            {"expert_tensor_parallel", layout.expertTensorParallel},
            {"sequence_parallel", layout.sequenceParallel},
            {"distributed_optimizer", layout.distributedOptimizer},
            {"fsdp", layout.fsdp},
            {"data_parallel_sharding_strategy", domain::name(layout.fsdpSharding)},
            {"microbatch_group_size_per_vp_stage", layout.microBatchGroup},
            {"first_stage_layers", layout.firstStageLayers},
            {"last_stage_layers", layout.lastStageLayers},
            {"seq_length", batch.seqLength},
            {"micro_batch_size", batch.microBatchSize},
            {"global_batch_size", batch.globalBatchSize},
            {"recompute", recomputeJson(recompute)},
            {"precision", domain::name(options.precision)},
            {"grad_dtype", domain::name(options.gradDtype)},
            {"optimizer", domain::name(options.optimizer)},
            {"attention", domain::name(options.attention)},
            {"framework", domain::name(options.framework)},
            {"cross_entropy_fusion", options.crossEntropyFusion},
            {"fused_norm", options.fusedNorm},
            {"cuda_graphs", options.cudaGraphs},
            {"activation_offload_layers", options.activationOffloadLayers},
            {"offload_modules", domain::offloadModuleNames(options.offloadModules)},
            {"optimizer_offload_fraction", options.optimizerOffloadFraction},
            {"overlap_moe_expert_parallel_comm", domain::name(options.expertOverlap)},
            {"moe_capacity_factor", options.moeCapacityFactor}};
}

/// The uneven split of layers over stages. Ends of one layer less than the middle count the embedding and the
/// loss as layers: said so, it also works with interleaved stages, which explicit counts need not divide by.
ordered_json splitJson(const OrderRequest &request)
{
    const auto &layout = request.candidate.layout;
    const int first = layout.firstStageLayers;
    const int last = layout.lastStageLayers;
    const int stages = layout.pipelineParallel;
    const int counted = request.plan.model.numLayers() + (first > 0 ? 1 : 0) + (last > 0 ? 1 : 0);
    const int each = counted / stages;
    const bool countsEnds =
        (first > 0 || last > 0) && counted % stages == 0 && (first == 0 || first == each - 1) && (last == 0 || last == each - 1);
    const auto explicitCount = [&](int layers) { return layers > 0 && !countsEnds ? ordered_json(layers) : ordered_json(); };
    return {{"first_stage_layers", explicitCount(first)},
            {"last_stage_layers", explicitCount(last)},
            {"count_embedding", countsEnds && first > 0},
            {"count_loss", countsEnds && last > 0}};
}

/// Whether expert traffic runs under compute: as the candidate or its framework's habit has it, where the
/// framework can (TransformerConfig.__post_init__).
bool overlapsExperts(const OrderRequest &request)
{
    const auto &layout = request.candidate.layout;
    const bool schedule = layout.pipelineParallel == 1 || layout.virtualPipeline > 1;
    const bool full = request.candidate.recompute.granularity == domain::RecomputeGranularity::Full;
    return request.plan.model.moe && layout.expertParallel > 1 && schedule && !full && request.plan.model.mtpNumLayers <= 1
        && estimate::overlapsExperts(request.candidate);
}

/// How context-parallel ranks get at each other's keys and values: what the candidate says, or what its automatic choice
/// stands for, so that the run does what is predicted whatever the recipe had set.
ordered_json exchangeJson(const OrderRequest &request)
{
    const auto &layout = request.candidate.layout;
    if (layout.contextParallel < 2)
        return nullptr;
    const domain::ContextExchange exchange = domain::contextExchange(layout, domain::attentionNeeds(request.plan.model));
    const int inner = domain::headRanks(exchange, layout);
    ordered_json levels;
    if (exchange == domain::ContextExchange::Hierarchical)
        levels = {inner, layout.contextParallel / inner};
    return {{"type", domain::name(exchange)}, {"levels", levels}};
}

/// What runs under compute, as the predictions assume it (estimate/timehabits.h). Tensor-parallel
/// user buffers need sequence parallelism, one NVLink domain and dense layers; MXFP8 shares the
/// gradient buffer with the parameter gathering, which therefore cannot run ahead; point-to-point
/// traffic overlaps with interleaved stages only.
ordered_json overlapJson(const OrderRequest &request, int dataParallel)
{
    const auto &layout = request.candidate.layout;
    const auto &cluster = request.plan.cluster();
    const bool replicated = dataParallel * layout.contextParallel > 1;
    const bool gathers = replicated && layout.distributedOptimizer;
    const bool oneDomain = layout.tensorParallel <= cluster.nvlinkDomain;
    return {{"tensor_parallel", layout.tensorParallel > 1 && layout.sequenceParallel && !request.plan.model.moe && oneDomain},
            {"grad_reduce", replicated},
            {"param_gather", gathers && request.candidate.options.precision != domain::Precision::Fp8Mx},
            {"pipeline", layout.pipelineParallel > 1 && layout.virtualPipeline > 1},
            {"experts", overlapsExperts(request)}};
}

ordered_json runJson(const OrderRequest &request)
{
    const bool full = request.purpose == Purpose::Training;
    const TrainingOptions &training = request.training;
    ordered_json checkpoints;
    if (full)
        checkpoints = {{"folder", training.checkpointFolder},
                       {"every_steps", training.checkpointEverySteps},
                       {"keep", training.keepCheckpoints},
                       {"resume", training.resume}};
    return {{"steps", full ? training.steps : request.steps},
            {"log_folder", logFolder(request)},
            {"dataset_path", request.settings.datasetPath},
            {"validate_every_steps", full ? training.validateEverySteps : 0},
            {"validation_batches", full && training.validateEverySteps > 0 ? training.validationBatches : 0},
            {"checkpoints", checkpoints}};
}

/// Streams that Megatron's overlaps need in this order (NVIDIA/Megatron-LM: CUDA_DEVICE_MAX_CONNECTIONS must be 1
/// with tensor or context parallelism before Blackwell); more queues otherwise, as NVIDIA's launch scripts set them.
std::string deviceConnections(const OrderRequest &request)
{
    const auto &layout = request.candidate.layout;
    const bool ordered = layout.tensorParallel > 1 || layout.contextParallel > 1;
    const bool blackwell = request.plan.cluster().gpu.generation.starts_with("blackwell");
    if (layout.fsdp > 0)
        return "8"; // sharded gathers must not queue behind compute
    if (ordered && !blackwell)
        return "1";
    return blackwell ? "32" : "8";
}

/// With a login for Hugging Face, tokenizers may be fetched from there.
bool hasHubToken(const domain::LaunchSettings &settings)
{
    return std::ranges::any_of(settings.environment,
                               [](const domain::EnvironmentVariable &variable) { return variable.name == "HF_TOKEN"; });
}

ordered_json environmentJson(const OrderRequest &request)
{
    ordered_json json{{"CUDA_DEVICE_MAX_CONNECTIONS", deviceConnections(request)},
                      {"NCCL_NVLS_ENABLE", "0"},
                      {"NEMO_LOG_MEMORY_USAGE", "1"},
                      {"PYTORCH_CUDA_ALLOC_CONF", "expandable_segments:True"},
                      {"TOKENIZERS_PARALLELISM", "false"},
                      {"TORCH_NCCL_AVOID_RECORD_STREAMS", "1"},
                      {"TRANSFORMERS_OFFLINE", hasHubToken(request.settings) ? "0" : "1"}};
    if (request.candidate.layout.pipelineParallel > 1)
        json["NCCL_P2P_NET_CHUNKSIZE"] = "2097152";
    return json;
}

} // namespace

std::string logFolder(const OrderRequest &request)
{
    const domain::Infrastructure &place = request.plan.infrastructure;
    std::string folder = place.logsSubdir;
    if (folder.empty() || folder.front() != '/') {
        if (place.mountPath.empty())
            return {};
        folder = place.mountPath + (folder.empty() ? "/autotuner-logs" : "/" + folder);
    }
    while (folder.size() > 1 && folder.back() == '/')
        folder.pop_back();
    folder += "/" + request.plan.model.name + "/" + request.configuration;
    return request.purpose == Purpose::Training ? folder + "/training" : folder;
}

ordered_json settingsJson(const OrderRequest &request, const Recipe &recipe)
{
    const int dataParallel = domain::dataParallel(request.candidate.layout, request.plan.cluster().numGpus());
    return {{"format", kSettingsFormat},
            {"version", kSettingsVersion},
            {"autotuner_version", AUTOTUNER_VERSION},
            {"purpose", request.purpose == Purpose::Training ? "training" : "trial"},
            {"configuration", request.configuration},
            {"candidate_id", domain::candidateId(request.candidate)},
            {"stack", domain::name(request.settings.stack)},
            {"model", modelJson(request, recipe)},
            {"cluster", clusterJson(request.plan.cluster())},
            {"candidate", candidateJson(request.candidate)},
            {"data_parallel", dataParallel},
            {"pipeline_split", splitJson(request)},
            {"overlap", overlapJson(request, dataParallel)},
            {"context_exchange", exchangeJson(request)},
            {"run", runJson(request)},
            {"source", {{"repository", request.settings.nemoRepository}, {"ref", request.settings.nemoRef}}},
            {"environment", environmentJson(request)}};
}

} // namespace launch
