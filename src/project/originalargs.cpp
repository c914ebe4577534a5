// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The args.json of the Python tool. Everything but its three pickled objects is read; those are only
// counted, because loading a pickle runs code. Its hf_token is not looked at.
#include "base/format.h"
#include "project/argsreader.h"
#include "project/artifactjson.h"

#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace project {
namespace {

using Json = nlohmann::json;

constexpr IntRange kCount{0, 1'000'000'000};
constexpr IntRange kNodes{0, 100'000};
constexpr IntRange kGpusPerNode{0, 10'000};
constexpr NumberRange kGigabytes{0, 1e9};

bool given(const ObjectReader &reader, std::string_view key)
{
    const Json *value = reader.member(key);
    return value && !value->is_null();
}

/// Python writes None as null: as good as missing.
template <class T, class... Range>
void readGiven(const ObjectReader &reader, std::string_view key, T &out, Range... range)
{
    if (given(reader, key))
        reader.read(key, out, range...);
}

/// "auto", null, or a list whose null entries mean "no value".
void readList(const ObjectReader &reader, std::string_view key, domain::KnobList &knob)
{
    if (!given(reader, key))
        return;
    if (*reader.member(key) == "auto") {
        knob = domain::KnobList::autoValues();
        return;
    }
    knob = domain::KnobList::list({});
    reader.forEach(key, [&](const Json &item, const std::string &pointer) {
        if (!item.is_null())
            knob.values.push_back(wholeNumberAt(item, pointer, kCount, reader.problem()).value_or(0));
    });
}

void readSpace(const ObjectReader &reader, domain::SearchSpace &space)
{
    readList(reader, "tensor_parallel_sizes", space.tensorParallel);
    readList(reader, "pipeline_parallel_sizes", space.pipelineParallel);
    readList(reader, "context_parallel_sizes", space.contextParallel);
    readList(reader, "expert_parallel_sizes", space.expertParallel);
    readList(reader, "virtual_pipeline_model_parallel_sizes", space.virtualPipeline);
    readList(reader, "micro_batch_sizes", space.microBatchSizes);
    readList(reader, "global_batch_sizes", space.globalBatchSizes);
    readGiven(reader, "min_model_parallel_size", space.minModelParallelSize, kCount);
    readGiven(reader, "max_model_parallel_size", space.maxModelParallelSize, kCount);
    int seqLength = space.seqLengths.values.front();
    readGiven(reader, "seq_length", seqLength, kCount);
    space.seqLengths = domain::KnobList::list({seqLength});
}

void readInfrastructure(const ObjectReader &reader, domain::Infrastructure &infrastructure)
{
    readGiven(reader, "launcher_node_group", infrastructure.launcherNodeGroup);
    readGiven(reader, "training_node_group", infrastructure.trainingNodeGroup);
    readGiven(reader, "mount_from", infrastructure.mountFrom);
    readGiven(reader, "mount_source_path", infrastructure.mountSourcePath);
    readGiven(reader, "mount_path", infrastructure.mountPath);
    readGiven(reader, "container_image", infrastructure.containerImage);
    readGiven(reader, "config_dir", infrastructure.configDir);
    readGiven(reader, "logs_subdir", infrastructure.logsSubdir);
}

domain::ClusterSpec readMachines(const ObjectReader &reader)
{
    domain::ClusterSpec cluster;
    readGiven(reader, "nodes", cluster.nodes, kNodes);
    readGiven(reader, "gpus_per_node", cluster.gpusPerNode, kGpusPerNode);
    readGiven(reader, "resource_shape", cluster.resourceShape);
    double gigabytes = 0;
    readGiven(reader, "memory_per_gpu", gigabytes, kGigabytes);
    cluster.marketingMemoryPerGpu = base::gigabytes(gigabytes);
    cluster.memoryPerGpu = cluster.marketingMemoryPerGpu;
    cluster.label = cluster.resourceShape;
    return cluster;
}

int countPickles(const Json &value)
{
    if (!value.is_structured())
        return 0;
    if (value.is_object() && value.value("_type", Json()) == "pickled_object")
        return 1;
    int count = 0;
    for (const Json &member : value)
        count += countPickles(member);
    return count;
}

/// The knobs of memory_analysis/…/config_values, under its short names or NeMo's.
struct ValueName {
    std::array<std::string_view, 2> keys;
    int &(*field)(domain::Candidate &);
};
constexpr auto kValueNames = std::to_array<ValueName>({
    {{"tp", "tensor_model_parallel_size"}, [](domain::Candidate &c) -> int & { return c.layout.tensorParallel; }},
    {{"pp", "pipeline_model_parallel_size"}, [](domain::Candidate &c) -> int & { return c.layout.pipelineParallel; }},
    {{"cp", "context_parallel_size"}, [](domain::Candidate &c) -> int & { return c.layout.contextParallel; }},
    {{"ep", "expert_model_parallel_size"}, [](domain::Candidate &c) -> int & { return c.layout.expertParallel; }},
    {{"mbs", "micro_batch_size"}, [](domain::Candidate &c) -> int & { return c.batch.microBatchSize; }},
    {{"vp", "virtual_pipeline_model_parallel_size"}, [](domain::Candidate &c) -> int & { return c.layout.virtualPipeline; }},
    {{"seq", "seq_length"}, [](domain::Candidate &c) -> int & { return c.batch.seqLength; }},
    {{"gbs", "global_batch_size"}, [](domain::Candidate &c) -> int & { return c.batch.globalBatchSize; }},
});

/// What the original leaves to Megatron-Core: sequence parallelism with TP, experts cut like the rest.
void applyDefaults(domain::Candidate &candidate)
{
    candidate.layout.expertTensorParallel = candidate.layout.tensorParallel;
    candidate.layout.sequenceParallel = candidate.layout.tensorParallel > 1;
}

std::optional<domain::Candidate> candidateFromValues(const ObjectReader &values, domain::Candidate candidate)
{
    if (!given(values, "tp") && !given(values, "tensor_model_parallel_size"))
        return std::nullopt;
    for (const ValueName &name : kValueNames) {
        for (const std::string_view key : name.keys)
            readGiven(values, key, name.field(candidate), IntRange{1, 1'000'000'000});
    }
    applyDefaults(candidate);
    return candidate;
}

StoredConfiguration readConfiguration(const ObjectReader &analysis, std::string name, const domain::Candidate &defaults)
{
    StoredConfiguration configuration;
    configuration.name = std::move(name);
    configuration.isBase = configuration.name == kBaseName;
    configuration.candidate = candidateFromName(configuration.name, defaults);
    if (!given(analysis, configuration.name))
        return configuration;
    const ObjectReader entry = analysis.object(configuration.name);
    readGiven(entry, "will_oom", configuration.willOom);
    readGiven(entry, "reason", configuration.reason);
    readGiven(entry, "estimated_usage_gb", configuration.estimatedUsageGib, kGigabytes); // GiB in spite of its name
    readGiven(entry, "total_gpu_memory_gb", configuration.totalGpuMemoryGb, kGigabytes);
    configuration.verdict = configuration.willOom ? "oom" : "safe";
    if (!configuration.candidate && given(entry, "config_values"))
        configuration.candidate = candidateFromValues(entry.object("config_values"), defaults);
    return configuration;
}

/// Base first, then as generated; older files lack the list, then in the order of the names.
std::vector<std::string> configurationNames(const ObjectReader &metadata)
{
    std::vector<std::string> names = {std::string(kBaseName)};
    if (given(metadata, "config_names")) {
        std::vector<std::string> listed;
        metadata.read("config_names", listed);
        names.insert(names.end(), listed.begin(), listed.end());
        return names;
    }
    const Json *analysis = metadata.member("memory_analysis");
    if (analysis && analysis->is_object()) {
        for (const auto &entry : analysis->items()) {
            if (entry.key() != kBaseName)
                names.push_back(entry.key());
        }
    }
    return names;
}

/// Takes "_key_" and the digits or "None" after it off the front.
bool take(std::string_view &text, std::string_view key, int &value)
{
    if (!text.starts_with(key))
        return false;
    text.remove_prefix(key.size());
    if (text.starts_with("None")) {
        text.remove_prefix(4);
        value = 1;
        return true;
    }
    const std::size_t end = std::min(text.find('_'), text.size());
    const auto number = base::parseInteger(text.substr(0, end));
    if (!number || *number < 1 || *number > 1'000'000'000)
        return false;
    value = static_cast<int>(*number);
    text.remove_prefix(end);
    return true;
}

} // namespace

std::optional<domain::Candidate> candidateFromName(std::string_view name, const domain::Candidate &defaults)
{
    const std::size_t start = name.find("nodes_tp_");
    if (start == std::string_view::npos)
        return std::nullopt;
    std::string_view rest = name.substr(start + 5);
    domain::Candidate candidate = defaults;
    domain::ParallelLayout &layout = candidate.layout;
    const bool complete = take(rest, "_tp_", layout.tensorParallel) && take(rest, "_pp_", layout.pipelineParallel)
        && take(rest, "_cp_", layout.contextParallel) && take(rest, "_ep_", layout.expertParallel)
        && take(rest, "_mbs_", candidate.batch.microBatchSize) && take(rest, "_vp_", layout.virtualPipeline);
    if (!complete)
        return std::nullopt;
    // Names of mid-2025 and before end here.
    if (!rest.empty() && !(take(rest, "_seq_", candidate.batch.seqLength) && take(rest, "_gbs_", candidate.batch.globalBatchSize)))
        return std::nullopt;
    applyDefaults(candidate);
    return candidate;
}

void readOriginalArgs(const ObjectReader &reader, StoredArgs &args)
{
    args.fromOriginal = true;
    domain::TrainingPlan &plan = args.plan;
    reader.read("model", plan.model.name);
    plan.clusters = {readMachines(reader)};
    readSpace(reader, plan.search);
    readGiven(reader, "num_tokens_in_b", plan.goal.tokensInBillions);
    readGiven(reader, "max_steps", plan.goal.maxSteps, kCount);
    readGiven(reader, "max_steps_per_run", plan.goal.maxStepsPerRun, kCount);
    readInfrastructure(reader, plan.infrastructure);
    if (!given(reader, "metadata"))
        return;
    const ObjectReader metadata = reader.object("metadata");
    args.pickledBlobs = countPickles(*reader.member("metadata"));
    if (given(metadata, "base_config_matches"))
        metadata.read("base_config_matches", args.baseMatches);
    plan.base.batch.seqLength = plan.search.seqLengths.values.front();
    if (!plan.search.globalBatchSizes.values.empty())
        plan.base.batch.globalBatchSize = plan.search.globalBatchSizes.values.front();
    static const Json kNothing = Json::object();
    const ObjectReader analysis =
        given(metadata, "memory_analysis") ? metadata.object("memory_analysis") : ObjectReader(kNothing, {}, reader.problem());
    const std::set<std::string> matches(args.baseMatches.begin(), args.baseMatches.end());
    for (std::string &name : configurationNames(metadata)) {
        StoredConfiguration &stored = args.configurations.emplace_back(readConfiguration(analysis, std::move(name), plan.base));
        stored.matchesBase = stored.isBase || matches.contains(stored.name);
    }
    readMeasurements(metadata, args.configurations);
}

} // namespace project
