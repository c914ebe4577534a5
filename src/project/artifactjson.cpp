// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/artifactjson.h"

#include "base/format.h"
#include "base/text.h"
#include "domain/contextexchange.h"
#include "project/planjson.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace project {
namespace {

using Json = nlohmann::ordered_json;
using domain::Precision;

Json orNull(int value) { return value > 0 ? Json(value) : Json(nullptr); }

/// Settings of nemo.lightning's MegatronMixedPrecision; recipes are named as TransformerEngine does.
Json precisionPlugin(Precision precision)
{
    const auto fp8 = [](const char *recipe) -> Json { return {{"precision", "bf16-mixed"}, {"fp8", "hybrid"}, {"fp8_recipe", recipe}}; };
    switch (precision) {
    case Precision::Bf16:
        return {{"precision", "bf16-mixed"}};
    case Precision::Fp16:
        return {{"precision", "16-mixed"}};
    case Precision::Fp8:
    case Precision::Fp8Delayed:
        return fp8("delayed");
    case Precision::Fp8Current:
        return fp8("tensorwise");
    case Precision::Fp8Mx:
        return fp8("mxfp8");
    case Precision::Fp8Subchannel:
        return fp8("blockwise");
    case Precision::Nvfp4:
        return {{"precision", "bf16-mixed"}, {"fp4", "e2m1"}, {"fp4_recipe", "nvfp4"}};
    }
    return {};
}

/// GPUs of the inner all-to-all and of the ring over such groups.
Json levelsJson(const domain::ParallelLayout &layout)
{
    if (layout.contextParallel < 2 || layout.contextExchange != domain::ContextExchange::Hierarchical || layout.contextInner < 1)
        return nullptr;
    return {layout.contextInner, layout.contextParallel / layout.contextInner};
}

/// Named where it is not what Megatron-Core does by itself.
Json exchangeJson(const domain::ParallelLayout &layout, const domain::ModelSpec &model)
{
    const domain::ContextExchange exchange = domain::contextExchange(layout, domain::attentionNeeds(model));
    const bool own = layout.contextExchange == domain::ContextExchange::Auto && exchange == domain::ContextExchange::Ring;
    return layout.contextParallel < 2 || own ? Json(nullptr) : Json(domain::name(exchange));
}

Json strategyJson(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    return {{"tensor_model_parallel_size", layout.tensorParallel},
            {"pipeline_model_parallel_size", layout.pipelineParallel},
            {"virtual_pipeline_model_parallel_size", layout.virtualPipeline > 1 ? Json(layout.virtualPipeline) : Json(nullptr)},
            {"microbatch_group_size_per_vp_stage", orNull(layout.virtualPipeline > 1 ? layout.microBatchGroup : 0)},
            {"context_parallel_size", layout.contextParallel},
            {"hierarchical_context_parallel_sizes", levelsJson(layout)},
            {"expert_model_parallel_size", layout.expertParallel},
            {"expert_tensor_parallel_size", layout.expertTensorParallel},
            {"sequence_parallel", layout.sequenceParallel},
            {"num_layers_in_first_pipeline_stage", orNull(layout.firstStageLayers)},
            {"num_layers_in_last_pipeline_stage", orNull(layout.lastStageLayers)},
            {"ddp",
             {{"use_distributed_optimizer", layout.distributedOptimizer},
              {"grad_reduce_in_fp32", candidate.options.gradDtype == domain::GradDtype::Fp32},
              {"use_megatron_fsdp", layout.fsdp > 0},
              {"fsdp_group_size", orNull(layout.fsdp)},
              {"data_parallel_sharding_strategy", layout.fsdp > 0 ? Json(domain::name(layout.fsdpSharding)) : Json(nullptr)}}}};
}

Json modelConfigJson(const domain::Candidate &candidate, const domain::ModelSpec &model)
{
    const domain::RecomputePlan &recompute = candidate.recompute;
    const domain::TrainingOptions &options = candidate.options;
    const bool full = recompute.granularity == domain::RecomputeGranularity::Full;
    const bool selective = recompute.granularity == domain::RecomputeGranularity::Selective;
    return {
        {"recompute_granularity", full || selective ? Json(domain::name(recompute.granularity)) : Json(nullptr)},
        {"recompute_method", full ? Json(domain::name(recompute.method)) : Json(nullptr)},
        {"recompute_num_layers", full ? Json(recompute.layers) : Json(nullptr)},
        {"recompute_modules", selective ? Json(domain::recomputeModuleNames(recompute.modules)) : Json(nullptr)},
        {"attention_backend", domain::name(options.attention)},
        {"cp_comm_type", exchangeJson(candidate.layout, model)},
        {"cross_entropy_loss_fusion", options.crossEntropyFusion},
        {"enable_cuda_graph", options.cudaGraphs},
        {"cpu_offloading_num_layers", options.activationOffloadLayers},
        {"offload_modules", options.offloadModules != 0 ? Json(domain::offloadModuleNames(options.offloadModules)) : Json(nullptr)},
        {"overlap_moe_expert_parallel_comm",
         options.expertOverlap == domain::ExpertOverlap::Habit ? Json(nullptr) : Json(options.expertOverlap == domain::ExpertOverlap::On)},
        {"moe_expert_capacity_factor", options.moeCapacityFactor > 0 ? Json(options.moeCapacityFactor) : Json(nullptr)}};
}

Json predictedJson(const estimate::Prediction &p)
{
    Json memory = Json::object();
    for (std::size_t i = 0; i < estimate::kMemoryParts; ++i)
        memory[std::string(estimate::name(static_cast<estimate::MemoryPart>(i))) + "_gib"] = base::inGib(p.memory.parts[i]);
    Json time = Json::object();
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i)
        time[std::string(estimate::name(static_cast<estimate::TimePart>(i))) + "_seconds"] = p.time.parts[i].value();
    return {{"peak_memory_gib", base::inGib(p.memory.total())},
            {"memory", std::move(memory)},
            {"limiting_stage", p.limitingStage},
            {"peak_moment", estimate::name(p.memory.moment)},
            {"usable_memory_gib", base::inGib(p.capacity)},
            {"oom_probability", p.oomProbability},
            {"verdict", estimate::name(p.verdict)},
            {"step_seconds", p.time.total().value()},
            {"step_low_seconds", p.stepLow.value()},
            {"step_high_seconds", p.stepHigh.value()},
            {"time", std::move(time)},
            {"tokens_per_second_per_gpu", p.tokensPerSecondPerGpu},
            {"model_tflops_per_gpu", p.modelTflopsPerGpu},
            {"mfu", p.mfu},
            {"days", p.days},
            {"cost_usd", p.cost.value()},
            {"trial_cost_usd", p.trialCost.value()},
            {"estimator_version", estimate::kEstimatorVersion}};
}

/// The original's reason texts, with the words of this estimator.
base::Text reasonOf(const estimate::Prediction &p, const std::string &machine)
{
    const std::string peak = base::gibText(p.memory.total());
    const std::string capacity = base::gibText(p.capacity);
    const std::string odds = base::fixed(p.oomProbability * 100.0, 1);
    switch (p.verdict) {
    case estimate::Verdict::Oom:
        return {QT_TRANSLATE_NOOP("core",
                                  "Estimate (%1 GiB, predicted) exceeds or comes too close to available memory (%2 GiB) on %3: runs out "
                                  "of memory with a probability of %4 %"),
                {peak, capacity, machine, odds}};
    case estimate::Verdict::Tight:
        return {QT_TRANSLATE_NOOP(
                    "core", "Configuration fits closely (predicted: %1 GiB / %2 GiB available on %3, probability of running out %4 %)"),
                {peak, capacity, machine, odds}};
    case estimate::Verdict::Safe:
        return {QT_TRANSLATE_NOOP(
                    "core", "Configuration likely fits (predicted: %1 GiB / %2 GiB available on %3, probability of running out %4 %)"),
                {peak, capacity, machine, odds}};
    }
    return {};
}

std::string machineName(const domain::ClusterSpec &cluster)
{
    if (!cluster.resourceShape.empty())
        return cluster.resourceShape;
    return cluster.gpu.name.empty() ? cluster.label : cluster.gpu.name;
}

/// The short knob names of the original's memory analysis.
Json configValues(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    return {{"tp", layout.tensorParallel},
            {"pp", layout.pipelineParallel},
            {"cp", layout.contextParallel},
            {"ep", layout.expertParallel},
            {"mbs", candidate.batch.microBatchSize},
            {"vp", layout.virtualPipeline > 1 ? Json(layout.virtualPipeline) : Json(nullptr)},
            {"seq_length", candidate.batch.seqLength},
            {"gbs", candidate.batch.globalBatchSize}};
}

Json analysisJson(const NamedConfiguration &configuration, const domain::ClusterSpec &cluster)
{
    const estimate::Prediction &p = configuration.prediction;
    return {{"will_oom", p.verdict == estimate::Verdict::Oom},
            {"reason", reasonOf(p, machineName(cluster)).english()},
            {"estimated_usage_gb", base::inGb(p.memory.total())},
            {"total_gpu_memory_gb", base::inGb(cluster.marketingMemoryPerGpu)},
            {"estimated_usage_gib", base::inGib(p.memory.total())},
            {"usable_gpu_memory_gib", base::inGib(p.capacity)},
            {"probability", p.oomProbability},
            {"verdict", estimate::name(p.verdict)},
            {"config_values", configValues(configuration.candidate)},
            {"settings", toJson(configuration.candidate)}};
}

Json metadataJson(const std::vector<NamedConfiguration> &configurations, const domain::ClusterSpec &cluster)
{
    Json names = Json::array();
    Json matches = Json::array();
    Json::object_t analysis; // appended to unchecked: keyed insertions would be quadratic
    Json::object_t estimates;
    for (const NamedConfiguration &configuration : configurations) {
        analysis.emplace_back(configuration.name, analysisJson(configuration, cluster));
        estimates.emplace_back(configuration.name, predictedJson(configuration.prediction));
        if (!configuration.isBase)
            names.push_back(configuration.name);
        if (configuration.matchesBase && !configuration.isBase)
            matches.push_back(configuration.name);
    }
    const std::size_t generated = names.size();
    return {{"base_config_generated_name", kBaseName},
            {"num_configs_generated", generated},
            {"base_config_matches", std::move(matches)},
            {"config_names", std::move(names)},
            {"figures", "predicted"},
            {"memory_analysis", std::move(analysis)},
            {"estimates", std::move(estimates)}};
}

void addLists(Json &args, const search::ResolvedSpace &space, const domain::TrainingPlan &plan)
{
    args["tensor_parallel_sizes"] = space.tensorParallel;
    args["pipeline_parallel_sizes"] = space.pipelineParallel;
    args["context_parallel_sizes"] = space.contextParallel;
    args["expert_parallel_sizes"] = space.expertParallel;
    args["virtual_pipeline_model_parallel_sizes"] = space.virtualPipeline;
    args["micro_batch_sizes"] = space.microBatchSizes;
    args["max_model_parallel_size"] = plan.search.maxModelParallelSize;
    args["min_model_parallel_size"] = plan.search.minModelParallelSize;
    args["max_steps_per_run"] = plan.goal.maxStepsPerRun;
    args["num_tokens_in_b"] = plan.goal.tokensInBillions;
    args["vocab_size"] = plan.model.vocabSize;
    args["seq_length"] = space.seqLengths.empty() ? plan.base.batch.seqLength : space.seqLengths.front();
    args["seq_lengths"] = space.seqLengths;
    args["global_batch_sizes"] = space.globalBatchSizes;
    args["max_steps"] = plan.goal.maxSteps;
}

} // namespace

Json predictionJson(const estimate::Prediction &prediction) { return predictedJson(prediction); }

Json memoryAnalysisJson(const NamedConfiguration &configuration, const domain::ClusterSpec &cluster)
{
    return analysisJson(configuration, cluster);
}

Json configurationJson(const NamedConfiguration &configuration, const search::SearchResult &result)
{
    const domain::Candidate &candidate = configuration.candidate;
    const domain::TrainingGoal &goal = result.plan.goal;
    Json plugins = precisionPlugin(candidate.options.precision);
    return {{"format", kConfigurationFormat},
            {"schema_version", kArtifactVersion},
            {"name", configuration.name},
            {"kind", configuration.isBase ? "base" : "generated"},
            {"matches_base", configuration.matchesBase},
            {"id", domain::candidateId(candidate)},
            {"model", result.plan.model.name},
            {"num_gpus", result.cluster.numGpus()},
            {"gpu", result.cluster.gpu.name},
            {"trainer",
             {{"num_nodes", result.cluster.nodes},
              {"devices", result.cluster.gpusPerNode},
              {"max_steps", configuration.isBase ? goal.maxSteps : goal.maxStepsPerRun},
              {"strategy", strategyJson(candidate)},
              {"plugins", std::move(plugins)}}},
            {"data",
             {{"micro_batch_size", candidate.batch.microBatchSize},
              {"global_batch_size", candidate.batch.globalBatchSize},
              {"seq_length", candidate.batch.seqLength}}},
            {"config", modelConfigJson(candidate, result.plan.model)},
            {"optim",
             {{"optimizer", domain::name(candidate.options.optimizer)},
              {"optimizer_cpu_offload", candidate.options.optimizerOffloadFraction > 0},
              {"optimizer_offload_fraction", candidate.options.optimizerOffloadFraction}}},
            {"predicted", predictedJson(configuration.prediction)}};
}

Json argsJson(const std::vector<NamedConfiguration> &configurations, const search::SearchResult &result, const std::string &generatedAt)
{
    const domain::Infrastructure &infrastructure = result.plan.infrastructure;
    Json args = {{"format", kArgsFormat},
                 {"schema_version", kArtifactVersion},
                 {"generated_by", "AutoTuner " AUTOTUNER_VERSION},
                 {"generated_at", generatedAt},
                 {"model", result.plan.model.name},
                 {"nodes", result.cluster.nodes},
                 {"gpus_per_node", result.cluster.gpusPerNode}};
    addLists(args, result.grid.space(), result.plan);
    args["resource_shape"] = result.cluster.resourceShape;
    args["memory_per_gpu"] = base::inGb(result.cluster.marketingMemoryPerGpu);
    args["container_image"] = infrastructure.containerImage;
    args["mount_path"] = infrastructure.mountPath;
    args["mount_from"] = infrastructure.mountFrom;
    args["mount_source_path"] = infrastructure.mountSourcePath;
    args["launcher_node_group"] = infrastructure.launcherNodeGroup;
    args["training_node_group"] = infrastructure.trainingNodeGroup;
    args["logs_subdir"] = infrastructure.logsSubdir;
    args["config_dir"] = infrastructure.configDir;
    args["plan"] = toJson(result.plan);
    args["cluster"] = toJson(result.cluster);
    args["metadata"] = metadataJson(configurations, result.cluster);
    return args;
}

} // namespace project
