// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/entries.h"

#include "catalogue/architecturejson.h"
#include "catalogue/jsonfields.h"

namespace catalogue {

using nlohmann::json;

namespace {

constexpr Range kCount{1, 1e6};
constexpr Range kAmount{0, 1e18};

void readLayout(FieldReader &fields, domain::ParallelLayout &layout)
{
    fields.read("tensor_parallel", layout.tensorParallel, kCount);
    fields.read("pipeline_parallel", layout.pipelineParallel, kCount);
    fields.read("virtual_pipeline", layout.virtualPipeline, kCount);
    fields.read("context_parallel", layout.contextParallel, kCount);
    fields.read("expert_parallel", layout.expertParallel, kCount);
    layout.expertTensorParallel = layout.tensorParallel; // Megatron-Core's default
    fields.read("expert_tensor_parallel", layout.expertTensorParallel, kCount);
    fields.read("sequence_parallel", layout.sequenceParallel);
    layout.sequenceParallel = layout.sequenceParallel && layout.tensorParallel > 1; // Megatron-Core switches it off otherwise
    fields.read("first_stage_layers", layout.firstStageLayers, kCount);
    fields.read("last_stage_layers", layout.lastStageLayers, kCount);
}

template <class T>
void readName(FieldReader &fields, const char *key, std::optional<T> (*fromName)(std::string_view), T &target)
{
    const auto text = fields.text(key);
    if (!text)
        return;
    if (const auto value = fromName(*text))
        target = *value;
    else
        fields.reject(key, base::Text(QT_TRANSLATE_NOOP("core", "%1 is not known"), {shortDump(*text)}));
}

void readRecipe(const json &object, ModelEntry &entry, Problems &problems)
{
    FieldReader fields(object, entry.spec.name + ".recipe.", problems);
    domain::Candidate candidate;
    readLayout(fields, candidate.layout);
    fields.read("micro_batch_size", candidate.batch.microBatchSize, kCount);
    fields.read("global_batch_size", candidate.batch.globalBatchSize, kCount);
    fields.read("seq_length", candidate.batch.seqLength, {1, 1e9});
    readName(fields, "precision", &domain::precisionFromName, candidate.options.precision);
    readName(fields, "grad_dtype", &domain::gradDtypeFromName, candidate.options.gradDtype);
    readName(fields, "optimizer", &domain::optimizerFromName, candidate.options.optimizer);
    readName(fields, "recompute", &domain::recomputeFromText, candidate.recompute);
    fields.read("num_nodes", entry.recipeNodes, kCount);
    fields.read("gpus_per_node", entry.recipeGpusPerNode, kCount);
    fields.read("gpus_min", entry.recipeMinGpus, kCount);
    fields.read("fits_default_gpus", entry.recipeFitsDefaultGpus);
    fields.rejectUnknownKeys();
    entry.recipe = candidate;
    entry.hasPretrainRecipe = true;
}

void readPublished(FieldReader &fields, ModelEntry &entry, Problems &problems)
{
    if (const json *published = fields.object("published")) {
        FieldReader figures(*published, entry.spec.name + ".published.", problems);
        figures.require("parameters_total");
        figures.read("parameters_total", entry.publishedParameters, kAmount);
    }
    if (const json *nominal = fields.object("nominal")) {
        FieldReader figures(*nominal, entry.spec.name + ".nominal.", problems);
        figures.read("billion", entry.nominalBillion, kAmount);
        figures.read("mismatch", entry.nominalMismatch);
    }
}

base::Result<ModelEntry> modelEntry(const json &object)
{
    Problems problems;
    FieldReader fields(object, {}, problems);
    ModelEntry entry;
    const std::string name = fields.text("name").value_or(std::string());
    const json *architecture = fields.object("architecture");
    auto spec = modelFromJson(architecture != nullptr ? *architecture : json(), name);
    if (!spec) {
        base::Error error = spec.error();
        error.subject = name + "." + error.subject;
        return base::fail(std::move(error));
    }
    entry.spec = std::move(*spec);
    fields.read("description", entry.description);
    fields.read("note", entry.note);
    readPublished(fields, entry, problems);
    if (const json *recipe = fields.object("recipe"))
        readRecipe(*recipe, entry, problems);
    if (const json *sources = fields.array("sources")) {
        for (const json &source : *sources)
            entry.sources.push_back(source.is_string() ? source.get<std::string>() : std::string());
    }
    static_cast<void>(fields.has("vocabulary_source")); // provenance, for readers of the file
    fields.rejectUnknownKeys();
    if (!problems.empty())
        return base::fail(problems.joined());
    return entry;
}

std::optional<double> flopRate(FieldReader &fields, const char *key)
{
    const auto tera = fields.number(key, kAmount);
    return tera ? std::optional(*tera * 1e12) : std::nullopt;
}

void readRates(const json &object, domain::GpuSpec &gpu, Problems &problems)
{
    FieldReader fields(object, gpu.key + ".peak_tflops_dense.", problems);
    gpu.peakBf16 = flopRate(fields, "bf16");
    gpu.peakFp16 = flopRate(fields, "fp16");
    gpu.peakFp8 = flopRate(fields, "fp8");
    gpu.peakFp4 = flopRate(fields, "fp4");
    fields.rejectUnknownKeys();
}

void readGpuMemory(FieldReader &fields, domain::GpuSpec &gpu)
{
    for (const char *key : {"memory_gb", "memory_mib_usable", "memory_bandwidth_tb_s"})
        fields.require(key);
    gpu.marketingMemory = base::gigabytes(fields.number("memory_gb", kAmount).value_or(0));
    gpu.usableMemory = base::mib(fields.number("memory_mib_usable", kAmount).value_or(0));
    fields.read("usable_memory_estimated", gpu.usableMemoryEstimated);
    static_cast<void>(fields.has("memory_mib_total")); // what nvidia-smi shows, for readers of the file
    gpu.memoryBandwidth = base::BytesPerSecond(fields.number("memory_bandwidth_tb_s", kAmount).value_or(0) * 1e12);
}

base::Result<domain::GpuSpec> gpuEntry(const json &object)
{
    Problems problems;
    FieldReader fields(object, {}, problems);
    domain::GpuSpec gpu;
    for (const char *key : {"key", "name", "generation", "peak_tflops_dense"})
        fields.require(key);
    fields.read("key", gpu.key);
    fields.read("name", gpu.name);
    fields.read("generation", gpu.generation);
    fields.read("form_factor", gpu.formFactor);
    fields.read("source", gpu.source);
    static_cast<void>(fields.has("notes"));
    if (const json *aliases = fields.array("aliases")) {
        for (const json &alias : *aliases)
            gpu.aliases.push_back(alias.is_string() ? alias.get<std::string>() : std::string());
    }
    readGpuMemory(fields, gpu);
    if (const json *rates = fields.object("peak_tflops_dense"))
        readRates(*rates, gpu, problems);
    gpu.nvlinkBandwidth = base::BytesPerSecond(fields.number("nvlink_gb_s", kAmount).value_or(0) * 1e9);
    gpu.networkBandwidth = base::BytesPerSecond(fields.number("network_gbit_s", kAmount).value_or(0) * 1e9 / 8);
    fields.read("nvlink_domain", gpu.nvlinkDomain, kCount);
    fields.read("gpus_per_node", gpu.gpusPerNode, kCount);
    fields.read("sm_count", gpu.smCount, kCount);
    fields.read("l2_mb", gpu.l2Megabytes, kAmount);
    fields.read("tdp_w", gpu.tdpWatts, kAmount);
    fields.rejectUnknownKeys();
    if (!problems.empty())
        return base::fail(problems.joined());
    return gpu;
}

/// The list under `key` of a document of the given format.
base::Result<json> listOf(const json &document, const char *key, const std::string &format)
{
    Problems problems;
    const json empty = json::object();
    FieldReader fields(document.is_object() ? document : empty, {}, problems);
    if (fields.text("format") != format || fields.integer("version", {1, 1}) != 1)
        fields.reject("format", base::Text(QT_TRANSLATE_NOOP("core", "is not %1 version %2"), {format, "1"}));
    fields.require(key);
    const json *list = fields.array(key);
    if (!problems.empty())
        return base::fail(problems.joined());
    return *list;
}

template <class T>
base::Result<std::vector<T>> readAll(const base::Result<json> &list, base::Result<T> (*readOne)(const json &))
{
    if (!list)
        return base::fail(list.error());
    std::vector<T> all;
    for (const json &object : *list) {
        auto one = readOne(object.is_object() ? object : json::object());
        if (!one)
            return base::fail(one.error());
        all.push_back(std::move(*one));
    }
    return all;
}

} // namespace

base::Result<std::vector<ModelEntry>> modelEntries(const json &document)
{
    return readAll<ModelEntry>(listOf(document, "models", "autotuner-models"), &modelEntry);
}

base::Result<std::vector<domain::GpuSpec>> gpuEntries(const json &document)
{
    return readAll<domain::GpuSpec>(listOf(document, "gpus", "autotuner-gpus"), &gpuEntry);
}

} // namespace catalogue
