// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/planjson.h"

#include "catalogue/architecturejson.h"
#include "project/calibrationjson.h"
#include "project/launchjson.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace project {
namespace {

using Json = nlohmann::ordered_json;

constexpr IntRange kSize{0, 1'000'000'000};
constexpr IntRange kNodes{0, 100'000};
constexpr IntRange kGpusPerNode{0, 10'000};
constexpr NumberRange kShare{0, 1};

template <class E>
Json words(const std::vector<E> &values)
{
    Json list = Json::array();
    for (const E value : values)
        list.push_back(domain::name(value));
    return list;
}

std::string_view choiceWord(domain::SequenceParallelChoice choice)
{
    switch (choice) {
    case domain::SequenceParallelChoice::WithTensorParallel:
        return "with_tensor_parallel";
    case domain::SequenceParallelChoice::Off:
        return "off";
    case domain::SequenceParallelChoice::Both:
        return "both";
    }
    return "off";
}

std::optional<domain::SequenceParallelChoice> choiceFromWord(std::string_view text)
{
    using Choice = domain::SequenceParallelChoice;
    for (const Choice choice : {Choice::WithTensorParallel, Choice::Off, Choice::Both}) {
        if (choiceWord(choice) == text)
            return choice;
    }
    return std::nullopt;
}

Json optionalNumber(const std::optional<double> &value) { return value ? Json(*value) : Json(nullptr); }

Json gpuJson(const domain::GpuSpec &gpu)
{
    return {{"key", gpu.key},
            {"name", gpu.name},
            {"aliases", gpu.aliases},
            {"generation", gpu.generation},
            {"form_factor", gpu.formFactor},
            {"marketing_memory_bytes", gpu.marketingMemory.value()},
            {"usable_memory_bytes", gpu.usableMemory.value()},
            {"usable_memory_estimated", gpu.usableMemoryEstimated},
            {"memory_bytes_per_second", gpu.memoryBandwidth.value()},
            {"peak_bf16_dense_flops", optionalNumber(gpu.peakBf16)},
            {"peak_fp16_dense_flops", optionalNumber(gpu.peakFp16)},
            {"peak_fp8_dense_flops", optionalNumber(gpu.peakFp8)},
            {"peak_fp4_dense_flops", optionalNumber(gpu.peakFp4)},
            {"nvlink_bytes_per_second", gpu.nvlinkBandwidth.value()},
            {"nvlink_domain", gpu.nvlinkDomain},
            {"network_bytes_per_second", gpu.networkBandwidth.value()},
            {"gpus_per_node", gpu.gpusPerNode},
            {"sm_count", gpu.smCount},
            {"l2_megabytes", gpu.l2Megabytes},
            {"tdp_watts", gpu.tdpWatts},
            {"source", gpu.source}};
}

void readGpu(const ObjectReader &reader, domain::GpuSpec &gpu)
{
    reader.read("key", gpu.key);
    reader.read("name", gpu.name);
    reader.read("aliases", gpu.aliases);
    reader.read("generation", gpu.generation);
    reader.read("form_factor", gpu.formFactor);
    reader.read("marketing_memory_bytes", gpu.marketingMemory);
    reader.read("usable_memory_bytes", gpu.usableMemory);
    reader.read("usable_memory_estimated", gpu.usableMemoryEstimated);
    reader.read("memory_bytes_per_second", gpu.memoryBandwidth);
    reader.read("peak_bf16_dense_flops", gpu.peakBf16);
    reader.read("peak_fp16_dense_flops", gpu.peakFp16);
    reader.read("peak_fp8_dense_flops", gpu.peakFp8);
    reader.read("peak_fp4_dense_flops", gpu.peakFp4);
    reader.read("nvlink_bytes_per_second", gpu.nvlinkBandwidth);
    reader.read("nvlink_domain", gpu.nvlinkDomain, kSize);
    reader.read("network_bytes_per_second", gpu.networkBandwidth);
    reader.read("gpus_per_node", gpu.gpusPerNode, kGpusPerNode);
    reader.read("sm_count", gpu.smCount, kSize);
    reader.read("l2_megabytes", gpu.l2Megabytes);
    reader.read("tdp_watts", gpu.tdpWatts);
    reader.read("source", gpu.source);
}

Json modelJson(const domain::TrainingPlan &plan)
{
    if (plan.model == domain::ModelSpec{})
        return nullptr;
    return {{"name", plan.model.name}, {"source", plan.modelSource}, {std::string(kArchitectureKey), catalogue::toJson(plan.model)}};
}

void readModel(const ObjectReader &plan, domain::TrainingPlan &out)
{
    const nlohmann::json *value = plan.member("model");
    if (!value || value->is_null())
        return;
    const ObjectReader reader = plan.object("model");
    std::string name;
    reader.read("name", name);
    reader.read("source", out.modelSource);
    const nlohmann::json *architecture = reader.member(kArchitectureKey);
    if (!architecture) {
        reader.reject(kArchitectureKey, QT_TRANSLATE_NOOP("core", "the model has no architecture"));
        return;
    }
    auto model = catalogue::modelFromJson(*architecture, std::move(name));
    if (model) {
        out.model = std::move(*model);
    } else if (!reader.problem()) {
        base::Error error = std::move(model.error());
        error.subject = reader.pointerTo(kArchitectureKey) + (error.subject.empty() ? "" : ' ' + error.subject);
        reader.problem() = std::move(error);
    }
}

void readLayout(const ObjectReader &reader, domain::ParallelLayout &layout)
{
    reader.read("tensor_parallel", layout.tensorParallel, kSize);
    reader.read("pipeline_parallel", layout.pipelineParallel, kSize);
    reader.read("virtual_pipeline", layout.virtualPipeline, kSize);
    reader.read("context_parallel", layout.contextParallel, kSize);
    reader.readWord("cp_comm_type", layout.contextExchange, domain::contextExchangeFromName);
    reader.read("cp_a2a_size", layout.contextInner, kSize);
    reader.read("expert_parallel", layout.expertParallel, kSize);
    reader.read("expert_tensor_parallel", layout.expertTensorParallel, kSize);
    reader.read("sequence_parallel", layout.sequenceParallel);
    reader.read("distributed_optimizer", layout.distributedOptimizer);
    reader.read("fsdp", layout.fsdp, kSize);
    reader.readWord("data_parallel_sharding_strategy", layout.fsdpSharding, domain::fsdpShardingFromName);
    reader.read("microbatch_group_size_per_vp_stage", layout.microBatchGroup, kSize);
    reader.read("first_stage_layers", layout.firstStageLayers, kSize);
    reader.read("last_stage_layers", layout.lastStageLayers, kSize);
}

Json infrastructureJson(const domain::Infrastructure &infrastructure)
{
    return {{"launcher_node_group", infrastructure.launcherNodeGroup},
            {"training_node_group", infrastructure.trainingNodeGroup},
            {"mount_from", infrastructure.mountFrom},
            {"mount_source_path", infrastructure.mountSourcePath},
            {"mount_path", infrastructure.mountPath},
            {"container_image", infrastructure.containerImage},
            {"config_dir", infrastructure.configDir},
            {"logs_subdir", infrastructure.logsSubdir}};
}

void readInfrastructure(const ObjectReader &reader, domain::Infrastructure &infrastructure)
{
    reader.read("launcher_node_group", infrastructure.launcherNodeGroup);
    reader.read("training_node_group", infrastructure.trainingNodeGroup);
    reader.read("mount_from", infrastructure.mountFrom);
    reader.read("mount_source_path", infrastructure.mountSourcePath);
    reader.read("mount_path", infrastructure.mountPath);
    reader.read("container_image", infrastructure.containerImage);
    reader.read("config_dir", infrastructure.configDir);
    reader.read("logs_subdir", infrastructure.logsSubdir);
}

void readClusters(const ObjectReader &plan, std::vector<domain::ClusterSpec> &out)
{
    std::vector<domain::ClusterSpec> clusters;
    const bool present = plan.forEach("clusters", [&](const nlohmann::json &item, const std::string &pointer) {
        readCluster(ObjectReader(item, pointer, plan.problem()), clusters.emplace_back());
    });
    if (present)
        out = std::move(clusters);
}

} // namespace

Json toJson(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    const domain::TrainingOptions &options = candidate.options;
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
            {"seq_length", candidate.batch.seqLength},
            {"micro_batch_size", candidate.batch.microBatchSize},
            {"global_batch_size", candidate.batch.globalBatchSize},
            {"recompute", domain::recomputeText(candidate.recompute)},
            {"precision", domain::name(options.precision)},
            {"grad_dtype", domain::name(options.gradDtype)},
            {"optimizer", domain::name(options.optimizer)},
            {"attention_backend", domain::name(options.attention)},
            {"framework", domain::name(options.framework)},
            {"cross_entropy_fusion", options.crossEntropyFusion},
            {"fused_norm", options.fusedNorm},
            {"cuda_graphs", options.cudaGraphs},
            {"activation_offload_layers", options.activationOffloadLayers},
            {"offload_modules", domain::offloadText(options.offloadModules)},
            {"optimizer_offload_fraction", options.optimizerOffloadFraction},
            {"overlap_moe_expert_parallel_comm", domain::name(options.expertOverlap)},
            {"moe_capacity_factor", options.moeCapacityFactor}};
}

void readCandidate(const ObjectReader &reader, domain::Candidate &candidate)
{
    readLayout(reader, candidate.layout);
    reader.read("seq_length", candidate.batch.seqLength, kSize);
    reader.read("micro_batch_size", candidate.batch.microBatchSize, kSize);
    reader.read("global_batch_size", candidate.batch.globalBatchSize, kSize);
    reader.readWord("recompute", candidate.recompute, domain::recomputeFromText);
    domain::TrainingOptions &options = candidate.options;
    reader.readWord("precision", options.precision, domain::precisionFromName);
    reader.readWord("grad_dtype", options.gradDtype, domain::gradDtypeFromName);
    reader.readWord("optimizer", options.optimizer, domain::optimizerFromName);
    reader.readWord("attention_backend", options.attention, domain::attentionFromName);
    reader.readWord("framework", options.framework, domain::frameworkFromName);
    reader.read("cross_entropy_fusion", options.crossEntropyFusion);
    reader.read("fused_norm", options.fusedNorm);
    reader.read("cuda_graphs", options.cudaGraphs);
    reader.read("activation_offload_layers", options.activationOffloadLayers, kSize);
    reader.readWord("offload_modules", options.offloadModules, domain::offloadFromText);
    reader.read("optimizer_offload_fraction", options.optimizerOffloadFraction);
    reader.readWord("overlap_moe_expert_parallel_comm", options.expertOverlap, domain::expertOverlapFromName);
    reader.read("moe_capacity_factor", options.moeCapacityFactor);
}

Json toJson(const domain::ClusterSpec &cluster)
{
    Json json = {{"label", cluster.label},
                 {"resource_shape", cluster.resourceShape},
                 {"nodes", cluster.nodes},
                 {"gpus_per_node", cluster.gpusPerNode},
                 {"nvlink_domain", cluster.nvlinkDomain},
                 {"memory_per_gpu_bytes", cluster.memoryPerGpu.value()},
                 {"marketing_memory_per_gpu_bytes", cluster.marketingMemoryPerGpu.value()},
                 {"network_per_gpu_bytes_per_second", cluster.networkPerGpu.value()},
                 {"price_per_gpu_hour_usd", cluster.pricePerGpuHour.value()},
                 {"gpu", gpuJson(cluster.gpu)}};
    if (cluster.calibration != domain::MemoryCalibration{})
        json["calibration"] = toJson(cluster.calibration);
    return json;
}

void readCluster(const ObjectReader &reader, domain::ClusterSpec &cluster)
{
    reader.read("label", cluster.label);
    reader.read("resource_shape", cluster.resourceShape);
    reader.read("nodes", cluster.nodes, kNodes);
    reader.read("gpus_per_node", cluster.gpusPerNode, kGpusPerNode);
    reader.read("nvlink_domain", cluster.nvlinkDomain, kSize);
    reader.read("memory_per_gpu_bytes", cluster.memoryPerGpu);
    reader.read("marketing_memory_per_gpu_bytes", cluster.marketingMemoryPerGpu);
    reader.read("network_per_gpu_bytes_per_second", cluster.networkPerGpu);
    reader.read("price_per_gpu_hour_usd", cluster.pricePerGpuHour);
    readGpu(reader.object("gpu"), cluster.gpu);
    if (reader.has("calibration"))
        readCalibration(reader.object("calibration"), cluster.calibration);
}

Json toJson(const domain::KnobList &knob) { return knob.automatic ? Json("auto") : Json(knob.values); }

void readKnob(const ObjectReader &reader, std::string_view key, domain::KnobList &knob)
{
    const nlohmann::json *value = reader.member(key);
    if (!value)
        return;
    if (value->is_string() && *value == "auto") {
        knob = domain::KnobList::autoValues();
    } else if (value->is_array()) {
        knob.automatic = false;
        reader.read(key, knob.values);
    } else {
        reader.reject(key, QT_TRANSLATE_NOOP("core", "expected \"auto\" or a list of whole numbers"));
    }
}

Json toJson(const domain::SearchSpace &space)
{
    Json recompute = Json::array();
    for (const domain::RecomputePlan &plan : space.recompute)
        recompute.push_back(domain::recomputeText(plan));
    return {{"tensor_parallel", toJson(space.tensorParallel)},
            {"pipeline_parallel", toJson(space.pipelineParallel)},
            {"context_parallel", toJson(space.contextParallel)},
            {"expert_parallel", toJson(space.expertParallel)},
            {"expert_tensor_parallel", toJson(space.expertTensorParallel)},
            {"virtual_pipeline", toJson(space.virtualPipeline)},
            {"micro_batch_sizes", toJson(space.microBatchSizes)},
            {"global_batch_sizes", toJson(space.globalBatchSizes)},
            {"seq_lengths", toJson(space.seqLengths)},
            {"recompute", std::move(recompute)},
            {"precisions", words(space.precisions)},
            {"grad_dtypes", words(space.gradDtypes)},
            {"fsdp", space.fsdp},
            {"data_parallel_sharding_strategies", words(space.fsdpSharding)},
            {"sequence_parallel", choiceWord(space.sequenceParallel)},
            {"distributed_optimizer", space.distributedOptimizer},
            {"min_model_parallel_size", space.minModelParallelSize},
            {"max_model_parallel_size", space.maxModelParallelSize}};
}

void readSearchSpace(const ObjectReader &reader, domain::SearchSpace &space)
{
    readKnob(reader, "tensor_parallel", space.tensorParallel);
    readKnob(reader, "pipeline_parallel", space.pipelineParallel);
    readKnob(reader, "context_parallel", space.contextParallel);
    readKnob(reader, "expert_parallel", space.expertParallel);
    readKnob(reader, "expert_tensor_parallel", space.expertTensorParallel);
    readKnob(reader, "virtual_pipeline", space.virtualPipeline);
    readKnob(reader, "micro_batch_sizes", space.microBatchSizes);
    readKnob(reader, "global_batch_sizes", space.globalBatchSizes);
    readKnob(reader, "seq_lengths", space.seqLengths);
    reader.readWords("recompute", space.recompute, domain::recomputeFromText);
    reader.readWords("precisions", space.precisions, domain::precisionFromName);
    reader.readWords("grad_dtypes", space.gradDtypes, domain::gradDtypeFromName);
    reader.read("fsdp", space.fsdp);
    reader.readWords("data_parallel_sharding_strategies", space.fsdpSharding, domain::fsdpShardingFromName);
    reader.readWord("sequence_parallel", space.sequenceParallel, choiceFromWord);
    reader.read("distributed_optimizer", space.distributedOptimizer);
    reader.read("min_model_parallel_size", space.minModelParallelSize);
    reader.read("max_model_parallel_size", space.maxModelParallelSize);
}

Json toJson(const domain::TrainingPlan &plan)
{
    Json clusters = Json::array();
    for (const domain::ClusterSpec &cluster : plan.clusters)
        clusters.push_back(toJson(cluster));
    return {{"model", modelJson(plan)},
            {"base", toJson(plan.base)},
            {"base_nodes", plan.baseNodes},
            {"clusters", std::move(clusters)},
            {"active_cluster", plan.activeCluster},
            {"search", toJson(plan.search)},
            {"goal",
             {{"tokens_in_billions", plan.goal.tokensInBillions},
              {"max_steps", plan.goal.maxSteps},
              {"max_steps_per_run", plan.goal.maxStepsPerRun}}},
            {"infrastructure", infrastructureJson(plan.infrastructure)},
            {"launch", toJson(plan.launch)},
            {"limits", toJson(plan.limits)},
            {"oom_thresholds", {{"tight", plan.thresholds.tight}, {"oom", plan.thresholds.oom}}}};
}

void readPlan(const ObjectReader &reader, domain::TrainingPlan &plan)
{
    readModel(reader, plan);
    readCandidate(reader.object("base"), plan.base);
    reader.read("base_nodes", plan.baseNodes, kNodes);
    readClusters(reader, plan.clusters);
    reader.read("active_cluster", plan.activeCluster, {-1, 10'000});
    readSearchSpace(reader.object("search"), plan.search);
    const ObjectReader goal = reader.object("goal");
    goal.read("tokens_in_billions", plan.goal.tokensInBillions);
    goal.read("max_steps", plan.goal.maxSteps);
    goal.read("max_steps_per_run", plan.goal.maxStepsPerRun);
    readInfrastructure(reader.object("infrastructure"), plan.infrastructure);
    readLaunchSettings(reader.object("launch"), plan.launch);
    readLimits(reader.object("limits"), plan.limits);
    const ObjectReader thresholds = reader.object("oom_thresholds");
    thresholds.read("tight", plan.thresholds.tight, kShare);
    thresholds.read("oom", plan.thresholds.oom, kShare);
}

} // namespace project
