// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/settings.h"

#include "catalogue/architecturejson.h"
#include "catalogue/jsonfields.h"
#include "domain/contextexchange.h"

#include <fmt/format.h>

namespace sandbox {

using catalogue::FieldReader;
using catalogue::Problems;
using catalogue::Range;
using nlohmann::json;

namespace {

constexpr std::size_t kMostBytes = 4u << 20;
constexpr Range kRanks{1, 65536};
constexpr Range kSequences{1, 1 << 24};
constexpr Range kLayers{0, 100000};

template <class T, class F>
void readWord(FieldReader &fields, const char *key, T &target, F fromName)
{
    const auto word = fields.text(key);
    if (!word)
        return;
    if (const auto value = fromName(*word))
        target = *value;
    else
        fields.reject(key, base::Text(QT_TRANSLATE_NOOP("core", "is a word that the sandbox does not know")));
}

domain::RecomputePlan readRecompute(const json &object, Problems &problems)
{
    FieldReader fields(object, "candidate.recompute.", problems);
    domain::RecomputePlan plan;
    const std::string granularity = fields.text("granularity").value_or("none");
    plan.granularity = granularity == "full" ? domain::RecomputeGranularity::Full
        : granularity == "selective"         ? domain::RecomputeGranularity::Selective
                                             : domain::RecomputeGranularity::None;
    plan.method = fields.text("method").value_or("uniform") == "block" ? domain::RecomputeMethod::Block : domain::RecomputeMethod::Uniform;
    fields.read("layers", plan.layers, Range{1, 100000});
    if (const json *modules = fields.array("modules")) {
        plan.modules = 0;
        for (const json &name : *modules)
            if (const auto module = domain::recomputeModuleFromName(name.is_string() ? name.get<std::string>() : std::string()))
                plan.modules = static_cast<std::uint8_t>(plan.modules | *module);
    }
    return plan;
}

void readLayout(FieldReader &fields, domain::ParallelLayout &layout)
{
    fields.read("tensor_parallel", layout.tensorParallel, kRanks);
    fields.read("pipeline_parallel", layout.pipelineParallel, kRanks);
    fields.read("virtual_pipeline", layout.virtualPipeline, kRanks);
    fields.read("context_parallel", layout.contextParallel, kRanks);
    readWord(fields, "cp_comm_type", layout.contextExchange, domain::contextExchangeFromName);
    fields.read("cp_a2a_size", layout.contextInner, Range{0, 65536});
    fields.read("expert_parallel", layout.expertParallel, kRanks);
    layout.expertTensorParallel = layout.tensorParallel;
    fields.read("expert_tensor_parallel", layout.expertTensorParallel, kRanks);
    fields.read("sequence_parallel", layout.sequenceParallel);
    fields.read("distributed_optimizer", layout.distributedOptimizer);
    fields.read("fsdp", layout.fsdp, Range{0, 65536});
    readWord(fields, "data_parallel_sharding_strategy", layout.fsdpSharding, domain::fsdpShardingFromName);
    fields.read("microbatch_group_size_per_vp_stage", layout.microBatchGroup, Range{0, 1 << 24});
    fields.read("first_stage_layers", layout.firstStageLayers, kLayers);
    fields.read("last_stage_layers", layout.lastStageLayers, kLayers);
}

void readOffload(FieldReader &fields, domain::TrainingOptions &options)
{
    fields.read("optimizer_offload_fraction", options.optimizerOffloadFraction, Range{0, 1});
    if (const json *modules = fields.array("offload_modules")) {
        for (const json &name : *modules)
            if (const auto module = domain::offloadModuleFromName(name.is_string() ? name.get<std::string>() : std::string()))
                options.offloadModules = static_cast<std::uint8_t>(options.offloadModules | *module);
    }
}

void readOptions(FieldReader &fields, domain::TrainingOptions &options)
{
    readWord(fields, "precision", options.precision, domain::precisionFromName);
    readWord(fields, "grad_dtype", options.gradDtype, domain::gradDtypeFromName);
    readWord(fields, "optimizer", options.optimizer, domain::optimizerFromName);
    readWord(fields, "attention", options.attention, domain::attentionFromName);
    readWord(fields, "framework", options.framework, domain::frameworkFromName);
    fields.read("cross_entropy_fusion", options.crossEntropyFusion);
    fields.read("fused_norm", options.fusedNorm);
    fields.read("cuda_graphs", options.cudaGraphs);
    fields.read("activation_offload_layers", options.activationOffloadLayers, kLayers);
    readWord(fields, "overlap_moe_expert_parallel_comm", options.expertOverlap, domain::expertOverlapFromName);
    readOffload(fields, options);
    fields.read("moe_capacity_factor", options.moeCapacityFactor, Range{0, 1000});
}

domain::Candidate readCandidate(const json &object, Problems &problems)
{
    FieldReader fields(object, "candidate.", problems);
    domain::Candidate candidate;
    readLayout(fields, candidate.layout);
    fields.read("seq_length", candidate.batch.seqLength, kSequences);
    fields.read("micro_batch_size", candidate.batch.microBatchSize, kSequences);
    fields.read("global_batch_size", candidate.batch.globalBatchSize, kSequences);
    if (const json *recompute = fields.object("recompute"))
        candidate.recompute = readRecompute(*recompute, problems);
    readOptions(fields, candidate.options);
    return candidate;
}

void readModel(FieldReader &fields, JobSettings &settings, Problems &problems)
{
    const json *object = fields.object("model");
    if (object == nullptr)
        return fields.require("model");
    FieldReader inside(*object, "model.", problems);
    const json *architecture = inside.object("architecture");
    if (architecture == nullptr)
        return inside.require("architecture");
    auto model = catalogue::modelFromJson(*architecture, inside.text("name").value_or("model"));
    if (!model)
        return problems.add(model.error().subject, model.error().message);
    settings.model = std::move(*model);
}

} // namespace

base::Result<JobSettings> readSettings(std::string_view text)
{
    const auto object = catalogue::parseJson(text, "settings.json", kMostBytes);
    if (!object)
        return base::fail(object.error());
    Problems problems;
    JobSettings settings;
    if (!object->is_object())
        return base::fail({base::ErrorKind::Input, "settings.json", base::Text(QT_TRANSLATE_NOOP("core", "is no JSON object")), {}, {}});
    FieldReader fields(*object, "", problems);
    if (fields.text("format").value_or("") != "autotuner-job" || fields.integer("version", Range{1, 1e6}).value_or(0) != 1)
        problems.add("settings.json", base::Text(QT_TRANSLATE_NOOP("core", "is of a format that this sandbox does not know")));
    fields.read("configuration", settings.configuration);
    fields.read("candidate_id", settings.candidateId);
    fields.read("purpose", settings.purpose);
    readModel(fields, settings, problems);
    if (const json *candidate = fields.object("candidate"))
        settings.candidate = readCandidate(*candidate, problems);
    else
        fields.require("candidate");
    if (const json *cluster = fields.object("cluster")) {
        FieldReader inside(*cluster, "cluster.", problems);
        inside.read("gpu", settings.gpu);
        inside.read("nvlink_domain", settings.nvlinkDomain, kRanks);
        inside.read("memory_per_gpu_bytes", settings.memoryPerGpu, Range{0, 1e13});
        inside.read("network_per_gpu_bytes_per_s", settings.networkPerGpu, Range{0, 1e13});
    }
    if (const json *run = fields.object("run"))
        FieldReader(*run, "run.", problems).read("steps", settings.steps, Range{1, 1e8});
    if (!problems.empty())
        return base::fail(problems.joined());
    return settings;
}

namespace {

/// TransformerEngine: attention/dot_product_attention/context_parallel.py.
std::string exchangeAssertion(const JobSettings &settings)
{
    const domain::ParallelLayout &layout = settings.candidate.layout;
    if (layout.contextParallel < 2 || !settings.model.hasAttention())
        return {};
    const domain::AttentionNeeds needs = domain::attentionNeeds(settings.model);
    const domain::ContextExchange exchange = domain::contextExchange(layout, needs);
    if (!domain::runsAttention(exchange, needs))
        return fmt::format("AssertionError: Context parallelism does not support this attention with cp_comm_type = {}",
                           domain::name(exchange));
    const int shares = domain::headRanks(exchange, layout);
    const int groups = settings.model.mla ? settings.model.numAttentionHeads : settings.model.numQueryGroups;
    const auto divides = [&](int heads) { return std::max(heads / layout.tensorParallel, 1) % shares == 0; };
    if (!divides(settings.model.numAttentionHeads) || !divides(groups))
        return "AssertionError: The number of attention heads needs to be divisible by CP size!";
    return {};
}

} // namespace

std::string assertionOf(const JobSettings &settings, int gpus)
{
    const auto &[layout, batch, recompute, options] = settings.candidate;
    const std::int64_t modelParallel = static_cast<std::int64_t>(layout.tensorParallel) * layout.pipelineParallel * layout.contextParallel;
    const int heads = settings.model.numAttentionHeads;
    if (gpus < 1 || gpus % modelParallel != 0)
        return fmt::format("RuntimeError: world_size ({}) is not divisible by {}", gpus, modelParallel);
    const std::int64_t replicas = gpus / modelParallel;
    const std::int64_t together = replicas * batch.microBatchSize;
    if (batch.globalBatchSize % together != 0)
        return fmt::format("AssertionError: global batch size ({}) is not divisible by micro batch size ({}) times data parallel size ({})",
                           batch.globalBatchSize, batch.microBatchSize, replicas);
    if (settings.model.hasAttention() && heads > 0 && heads % layout.tensorParallel != 0)
        return fmt::format("ValueError: num_attention_heads ({}) must be a multiple of tensor_model_parallel_size ({}).", heads,
                           layout.tensorParallel);
    if (static_cast<std::int64_t>(layout.pipelineParallel) * layout.virtualPipeline > settings.model.numLayers())
        return fmt::format("AssertionError: num_layers: {} num_layers is not divisible by pipeline_model_parallel_size {}",
                           settings.model.numLayers(), layout.pipelineParallel);
    if (layout.firstStageLayers + layout.lastStageLayers > settings.model.numLayers())
        return "AssertionError: num_layers_in_first_pipeline_stage and num_layers_in_last_pipeline_stage exceed num_layers";
    if (layout.contextParallel > 1 && batch.seqLength % (2 * layout.contextParallel) != 0)
        return fmt::format("AssertionError: Sequence length {} is not divisible by 2 * context parallel size {}", batch.seqLength,
                           layout.contextParallel);
    if (const std::string refused = exchangeAssertion(settings); !refused.empty())
        return refused;
    const std::int64_t expertRanks =
        static_cast<std::int64_t>(layout.expertParallel) * layout.expertTensorParallel * layout.pipelineParallel;
    if (settings.model.moe && (settings.model.moe->numMoeExperts % layout.expertParallel != 0 || gpus % expertRanks != 0))
        return fmt::format("RuntimeError: world_size ({}) is not divisible by expert_tensor_model_pipeline_parallel size ({})", gpus,
                           expertRanks);
    return {};
}

} // namespace sandbox
