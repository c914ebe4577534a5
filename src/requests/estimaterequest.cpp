// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/estimaterequest.h"

#include "base/format.h"
#include "requests/jsonvalues.h"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace requests {
namespace {

using Json = nlohmann::json;
using Request = EstimateRequest;
using Done = base::Result<void>;

/// Stores a parsed value or passes its error on.
template <class Target, class Value>
Done store(Target &target, base::Result<Value> value)
{
    if (!value)
        return base::fail(std::move(value.error()));
    target = std::move(*value);
    return {};
}

/// One of the words that an enumeration is written with.
template <class Enum>
Done storeWord(Enum &target, const Json &value, std::optional<Enum> (*fromName)(std::string_view), const char *words)
{
    if (value.is_string()) {
        if (const auto known = fromName(value.get_ref<const std::string &>())) {
            target = *known;
            return {};
        }
    }
    base::Error error;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "must be one of %1, not %2"), {words, described(value)});
    return base::fail(std::move(error));
}

constexpr const char *kPrecisionWords = "bf16|fp16|fp8|fp8_cs|fp8_ds|fp8_mx|fp8_sc|nvfp4";
constexpr const char *kGradWords = "fp32|bf16";
constexpr const char *kOptimizerWords = "adam|precision_aware_adam|muon|sgd";
constexpr const char *kAttentionWords = "flash|fused|unfused";
constexpr const char *kFrameworkWords = "megatron|nemo|bridge|scaling|nanotron|other";
constexpr const char *kExchangeWords = "auto|p2p|all_gather|a2a|a2a+p2p";
constexpr const char *kShardingWords = "optim|optim_grads|optim_grads_params";
constexpr const char *kMeasuredWords = "allocated|reserved|device";

std::optional<estimate::MeasuredMemory> measuredFromName(std::string_view word)
{
    using Measured = estimate::MeasuredMemory;
    if (word == "allocated")
        return Measured::Allocated;
    if (word == "reserved")
        return Measured::Reserved;
    return word == "device" ? std::optional(Measured::Device) : std::nullopt;
}

/// As many ranks as the largest cluster that is understood has GPUs.
constexpr IntegerRange kRanks{1, 1'000'000};
/// More layers than any model has.
constexpr IntegerRange kLayers{1, 100'000};
constexpr IntegerRange kLayersOrNone{0, 100'000};
constexpr IntegerRange kRanksOrNone{0, 1'000'000};
constexpr double kMostCapacityFactor = 1000; // every token to every expert, and more
constexpr double kMostTokensInBillions = 1e9; // far beyond all that was ever written

base::Error wrong(base::Text message)
{
    base::Error error;
    error.message = std::move(message);
    return error;
}

Done setModel(Request &r, const Json &v)
{
    if (!v.is_string() && !v.is_object())
        return base::fail(
            wrong(base::Text(QT_TRANSLATE_NOOP("core", "must be a catalogue name or an architecture object, not %1"), {described(v)})));
    r.model = v;
    return {};
}

Done setModelOverrides(Request &r, const Json &v)
{
    if (!v.is_object())
        return base::fail(wrong(base::Text(QT_TRANSLATE_NOOP("core", "must be an object of architecture keys, not %1"), {described(v)})));
    r.modelOverrides = v;
    return {};
}

/// A resource shape starts with its kind ("gpu."); everything else is a GPU's key.
Done setGpu(Request &r, const Json &v)
{
    auto text = textFrom(v);
    if (!text)
        return base::fail(std::move(text.error()));
    std::string &target = text->starts_with("gpu.") ? r.cluster.resourceShape : r.cluster.gpu;
    target = std::move(*text);
    return {};
}

/// A list of names as bits.
template <class Module>
base::Result<std::uint8_t> modulesFrom(const Json &list, std::optional<Module> (*fromName)(std::string_view),
                                       std::vector<std::string> (*names)(std::uint8_t))
{
    std::uint8_t modules = 0;
    for (const Json &entry : list) {
        const auto module = entry.is_string() ? fromName(entry.get_ref<const std::string &>()) : std::nullopt;
        if (!module)
            return base::fail(wrong(base::Text(QT_TRANSLATE_NOOP("core", "module must be one of %1, not %2"),
                                               {fmt::format("{}", fmt::join(names(0xFF), ", ")), described(entry)})));
        modules = static_cast<std::uint8_t>(modules | *module);
    }
    return modules;
}

/// "modules" of selective recompute as bits.
Done storeModules(std::uint8_t &target, const Json &list)
{
    std::uint8_t modules = 0;
    if (list.is_array()) {
        const auto read = modulesFrom(list, &domain::recomputeModuleFromName, &domain::recomputeModuleNames);
        if (!read)
            return base::fail(read.error());
        modules = *read;
    }
    if (modules == 0)
        return base::fail(
            wrong(base::Text(QT_TRANSLATE_NOOP("core", "modules must be a list of module names, not %1"), {described(list)})));
    target = modules;
    return {};
}

std::optional<domain::RecomputeGranularity> granularityFromName(std::string_view word)
{
    using G = domain::RecomputeGranularity;
    for (const G known : {G::None, G::Selective, G::Full}) {
        if (domain::name(known) == word)
            return known;
    }
    return std::nullopt;
}

std::optional<domain::RecomputeMethod> methodFromName(std::string_view word)
{
    using M = domain::RecomputeMethod;
    for (const M known : {M::Uniform, M::Block}) {
        if (domain::name(known) == word)
            return known;
    }
    return std::nullopt;
}

Done setRecomputeKey(domain::RecomputePlan &plan, const std::string &key, const Json &v)
{
    if (key == "granularity")
        return storeWord(plan.granularity, v, &granularityFromName, "none, selective, full");
    if (key == "method")
        return storeWord(plan.method, v, &methodFromName, "uniform, block");
    if (key == "layers")
        return store(plan.layers, integerFrom(v, kLayers));
    if (key == "modules")
        return storeModules(plan.modules, v);
    if (key.starts_with("x_"))
        return {};
    return base::fail(
        wrong(base::Text(QT_TRANSLATE_NOOP("core", "has no key \"%1\"; known are granularity, method, layers, modules"), {key})));
}

Done setRecompute(Request &r, const Json &v)
{
    if (!v.is_object())
        return base::fail(
            wrong(base::Text(QT_TRANSLATE_NOOP("core", "must be an object such as {\"granularity\": \"full\"}, not %1"), {described(v)})));
    domain::RecomputePlan plan;
    for (const auto &[key, value] : v.items()) {
        if (value.is_null())
            continue;
        if (Done done = setRecomputeKey(plan, key, value); !done)
            return done;
    }
    r.candidate.recompute = plan;
    return {};
}

Done setOffloadModules(Request &r, const Json &v)
{
    if (!v.is_array())
        return base::fail(
            wrong(base::Text(QT_TRANSLATE_NOOP("core", "must be a list of module names such as [\"core_attn\"], not %1"), {described(v)})));
    return store(r.candidate.options.offloadModules, modulesFrom(v, &domain::offloadModuleFromName, &domain::offloadModuleNames));
}

Done setExpertOverlap(Request &r, const Json &v)
{
    const auto on = booleanFrom(v);
    if (!on)
        return base::fail(on.error());
    r.candidate.options.expertOverlap = *on ? domain::ExpertOverlap::On : domain::ExpertOverlap::Off;
    return {};
}

Done setOptimizerOffload(Request &r, const Json &v)
{
    const auto fraction = nonNegativeNumberFrom(v);
    if (!fraction)
        return base::fail(fraction.error());
    if (*fraction > 1)
        return base::fail(wrong(base::Text(QT_TRANSLATE_NOOP("core", "must be a number from 0 to 1, not %1"), {described(v)})));
    r.candidate.options.optimizerOffloadFraction = *fraction;
    return {};
}

using K = KeyKind;

// clang-format off
constexpr std::array kKeys{
    EstimateKey{"model", K::Text, true, "", "catalogue name of the model", "", &setModel},
    EstimateKey{"model_overrides", K::Object, false, "{}", "architecture keys to replace, e.g. '{\"num_layers\": 12}'", "", &setModelOverrides},
    EstimateKey{"gpu", K::Text, true, "", "GPU (h200) or resource shape (gpu.8xh200)", "", &setGpu},
    EstimateKey{"memory_per_gpu_gb", K::Number, false, "the GPU's", "custom capacity in datasheet GB", "",
        [](Request &r, const Json &v) { return store(r.cluster.memoryPerGpuGb, positiveNumberFrom(v)); }},
    EstimateKey{"num_gpus", K::Integer, true, "", "GPUs in all", "",
        [](Request &r, const Json &v) { return store(r.cluster.numGpus, integerFrom(v, kRanks)); }},
    EstimateKey{"gpus_per_node", K::Integer, false, "the GPU's reference design", "GPUs in one node", "",
        [](Request &r, const Json &v) { return store(r.cluster.gpusPerNode, integerFrom(v, kRanks)); }},
    EstimateKey{"nvlink_domain", K::Integer, false, "the GPU's", "GPUs that reach one another by NVLink", "",
        [](Request &r, const Json &v) { return store(r.cluster.nvlinkDomain, integerFrom(v, kRanks)); }},
    EstimateKey{"network_gbit_s_per_gpu", K::Number, false, "the GPU's reference design", "network rate per GPU between NVLink domains, Gbit/s", "",
        [](Request &r, const Json &v) { return store(r.cluster.networkGbitPerGpu, positiveNumberFrom(v)); }},
    EstimateKey{"seq_length", K::Integer, true, "", "tokens per sequence", "",
        [](Request &r, const Json &v) { return store(r.candidate.batch.seqLength, integerFrom(v)); }},
    EstimateKey{"global_batch_size", K::Integer, true, "", "sequences per optimizer step", "",
        [](Request &r, const Json &v) { return store(r.candidate.batch.globalBatchSize, integerFrom(v)); }},
    EstimateKey{"micro_batch_size", K::Integer, true, "", "sequences per forward pass", "",
        [](Request &r, const Json &v) { return store(r.candidate.batch.microBatchSize, integerFrom(v)); }},
    EstimateKey{"tensor_parallel", K::Integer, false, "1", "tensor parallel size", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.tensorParallel, integerFrom(v, kRanks)); }},
    EstimateKey{"pipeline_parallel", K::Integer, false, "1", "pipeline parallel size", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.pipelineParallel, integerFrom(v, kRanks)); }},
    EstimateKey{"context_parallel", K::Integer, false, "1", "context parallel size", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.contextParallel, integerFrom(v, kRanks)); }},
    EstimateKey{"cp_comm_type", K::Word, false, "auto", "how context parallel GPUs exchange keys and values; auto: p2p, or what runs the attention where p2p cannot", kExchangeWords,
        [](Request &r, const Json &v) { return storeWord(r.candidate.layout.contextExchange, v, &domain::contextExchangeFromName, kExchangeWords); }},
    EstimateKey{"cp_a2a_size", K::Integer, false, "none", "GPUs of an inner all-to-all group with cp_comm_type a2a+p2p; the ring runs over such groups", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.contextInner, integerFrom(v, kRanksOrNone)); }},
    EstimateKey{"expert_parallel", K::Integer, false, "1", "expert parallel size", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.expertParallel, integerFrom(v, kRanks)); }},
    EstimateKey{"virtual_pipeline", K::Integer, false, "none", "model chunks per pipeline stage; 1 is the same as none", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.virtualPipeline, integerFrom(v, kLayers)); }},
    EstimateKey{"microbatch_group_size_per_vp_stage", K::Integer, false, "pipeline_parallel", "micro-batches that a model chunk runs in a row, with virtual_pipeline", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.microBatchGroup, integerFrom(v, kRanks)); }},
    EstimateKey{"expert_tensor_parallel", K::Integer, false, "tensor_parallel", "tensor parallel size of the experts", "",
        [](Request &r, const Json &v) { return store(r.expertTensorParallel, integerFrom(v, kRanks)); }},
    EstimateKey{"sequence_parallel", K::Boolean, false, "on with tensor_parallel > 1", "split activations outside attention and MLP along the sequence", "",
        [](Request &r, const Json &v) { return store(r.sequenceParallel, booleanFrom(v)); }},
    EstimateKey{"first_stage_layers", K::Integer, false, "the recipe's split, else even, or one less than the middle where only that divides", "layers of the first pipeline stage", "",
        [](Request &r, const Json &v) { return store(r.firstStageLayers, integerFrom(v, kLayers)); }},
    EstimateKey{"last_stage_layers", K::Integer, false, "the recipe's split, else even, or one less than the middle where only that divides", "layers of the last pipeline stage", "",
        [](Request &r, const Json &v) { return store(r.lastStageLayers, integerFrom(v, kLayers)); }},
    EstimateKey{"precision", K::Word, false, "bf16", "number format of the matrix products", kPrecisionWords,
        [](Request &r, const Json &v) { return storeWord(r.candidate.options.precision, v, &domain::precisionFromName, kPrecisionWords); }},
    EstimateKey{"grad_dtype", K::Word, false, "fp32", "main gradient buffer and its reduction", kGradWords,
        [](Request &r, const Json &v) { return storeWord(r.candidate.options.gradDtype, v, &domain::gradDtypeFromName, kGradWords); }},
    EstimateKey{"optimizer", K::Word, false, "adam", "optimizer", kOptimizerWords,
        [](Request &r, const Json &v) { return storeWord(r.candidate.options.optimizer, v, &domain::optimizerFromName, kOptimizerWords); }},
    EstimateKey{"distributed_optimizer", K::Boolean, false, "on", "shard the optimizer over data x context parallel ranks (ZeRO-1)", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.distributedOptimizer, booleanFrom(v)); }},
    EstimateKey{"optimizer_offload_fraction", K::Number, false, "0", "share of the optimizer's state in host memory, 0 to 1", "", &setOptimizerOffload},
    EstimateKey{"fsdp", K::Integer, false, "0", "0: no; n: sharded over groups of n GPUs, by default parameters, gradients and optimizer", "",
        [](Request &r, const Json &v) { return store(r.candidate.layout.fsdp, integerFrom(v, kRanksOrNone)); }},
    EstimateKey{"data_parallel_sharding_strategy", K::Word, false, "optim_grads_params", "what FSDP shards: ZeRO-1, ZeRO-2 or ZeRO-3", kShardingWords,
        [](Request &r, const Json &v) { return storeWord(r.candidate.layout.fsdpSharding, v, &domain::fsdpShardingFromName, kShardingWords); }},
    EstimateKey{"recompute", K::Recompute, false, "none", "none, full, full:N, block:N, selective, selective:MODULE+MODULE", "", &setRecompute},
    EstimateKey{"activation_offload_layers", K::Integer, false, "0", "layers whose activations are kept in host memory", "",
        [](Request &r, const Json &v) { return store(r.candidate.options.activationOffloadLayers, integerFrom(v, kLayersOrNone)); }},
    EstimateKey{"offload_modules", K::Modules, false, "none", "whose inputs wait in host memory: MODULE+MODULE of attn_norm, qkv_linear, core_attn, attn_proj, mlp_norm, expert_fc1, moe_act", "", &setOffloadModules},
    EstimateKey{"cross_entropy_fusion", K::Boolean, false, "on", "fused cross entropy", "",
        [](Request &r, const Json &v) { return store(r.candidate.options.crossEntropyFusion, booleanFrom(v)); }},
    EstimateKey{"attention", K::Word, false, "flash", "attention kernel; unfused keeps the s x s scores", kAttentionWords,
        [](Request &r, const Json &v) { return storeWord(r.candidate.options.attention, v, &domain::attentionFromName, kAttentionWords); }},
    EstimateKey{"fused_norm", K::Boolean, false, "on", "fused normalisation", "",
        [](Request &r, const Json &v) { return store(r.candidate.options.fusedNorm, booleanFrom(v)); }},
    EstimateKey{"moe_capacity_factor", K::Number, false, "dropless", "capacity factor of the experts", "",
        [](Request &r, const Json &v) { return store(r.candidate.options.moeCapacityFactor, positiveNumberFrom(v, kMostCapacityFactor)); }},
    EstimateKey{"overlap_moe_expert_parallel_comm", K::Boolean, false, "the framework's recipes", "expert traffic of one micro-batch under compute of another", "", &setExpertOverlap},
    EstimateKey{"cuda_graphs", K::Boolean, false, "off", "CUDA graphs", "",
        [](Request &r, const Json &v) { return store(r.candidate.options.cudaGraphs, booleanFrom(v)); }},
    EstimateKey{"framework", K::Word, false, "megatron", "whose habits and overheads apply", kFrameworkWords,
        [](Request &r, const Json &v) { return storeWord(r.candidate.options.framework, v, &domain::frameworkFromName, kFrameworkWords); }},
    EstimateKey{"price_per_gpu_hour", K::Number, false, "3.0", "US dollars per GPU and hour", "",
        [](Request &r, const Json &v) { return store(r.cluster.pricePerGpuHour, nonNegativeNumberFrom(v)); }},
    EstimateKey{"num_tokens_in_b", K::Number, false, "1000", "training tokens in 10^9, for days and cost", "",
        [](Request &r, const Json &v) { return store(r.tokensInBillions, positiveNumberFrom(v, kMostTokensInBillions)); }},
    EstimateKey{"measured", K::Word, false, "device", "which peak memory is meant: tensors, torch's allocator, or all on the device", kMeasuredWords,
        [](Request &r, const Json &v) { return storeWord(r.measured, v, &measuredFromName, kMeasuredWords); }},
};
// clang-format on

const EstimateKey *findKey(std::string_view key)
{
    for (const EstimateKey &known : kKeys) {
        if (known.key == key)
            return &known;
    }
    return nullptr;
}

base::Error unknownKey(const std::string &key)
{
    std::vector<std::string> names{"id"};
    for (const EstimateKey &known : kKeys)
        names.emplace_back(known.key);
    base::Error error;
    error.subject = key;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "is not a known key"));
    if (const auto near = base::closest(key, names))
        error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near});
    else
        error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Keys of your own must start with x_"));
    return error;
}

Done setKey(Request &request, const std::string &key, const Json &value)
{
    if (key == "id")
        return store(request.id, textFrom(value));
    const EstimateKey *known = findKey(key);
    if (known)
        return known->set(request, value);
    return key.starts_with("x_") ? Done{} : base::fail(unknownKey(key));
}

} // namespace

std::span<const EstimateKey> estimateKeys() { return kKeys; }

tl::expected<EstimateRequest, std::vector<base::Error>> requestFromJson(const Json &object, std::string id)
{
    std::vector<base::Error> errors;
    EstimateRequest request;
    request.id = std::move(id);
    request.candidate.options.framework = domain::Framework::Megatron;
    for (const auto &[key, value] : object.items()) {
        if (value.is_null() && (key == "id" || findKey(key)))
            continue;
        if (Done done = setKey(request, key, value); !done) {
            done.error().subject = key;
            errors.push_back(std::move(done.error()));
        }
    }
    for (const EstimateKey &known : kKeys) {
        const auto found = object.find(known.key);
        if (known.required && (found == object.end() || found->is_null())) {
            base::Error error;
            error.subject = known.key;
            error.message = base::Text(QT_TRANSLATE_NOOP("core", "is required"));
            errors.push_back(std::move(error));
        }
    }
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return request;
}

} // namespace requests
