// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/argsreader.h"

#include "project/artifactjson.h"
#include "project/files.h"
#include "project/planjson.h"

#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace project {
namespace {

constexpr NumberRange kGigabytes{0, 1e9};

void readConfiguration(const ObjectReader &entry, StoredConfiguration &configuration)
{
    entry.read("will_oom", configuration.willOom);
    entry.read("reason", configuration.reason);
    entry.read("verdict", configuration.verdict);
    entry.read("probability", configuration.oomProbability, {0, 1});
    entry.read("estimated_usage_gib", configuration.estimatedUsageGib, kGigabytes);
    entry.read("total_gpu_memory_gb", configuration.totalGpuMemoryGb, kGigabytes);
    if (entry.has("settings"))
        readCandidate(entry.object("settings"), configuration.candidate.emplace());
}

/// A file of ours is told by its format; the original's has neither format nor version but a model
/// and the node count.
bool isOwn(const ObjectReader &reader) { return reader.has("format"); }
bool looksOriginal(const ObjectReader &reader) { return reader.has("model") && (reader.has("nodes") || reader.has("metadata")); }

void checkOwnFormat(const ObjectReader &reader, StoredArgs &args)
{
    std::string format;
    reader.read("format", format);
    if (format != kArgsFormat) {
        reader.reject("format", QT_TRANSLATE_NOOP("core", "these are not the arguments of a generate"));
        return;
    }
    if (!reader.has("schema_version"))
        reader.reject("schema_version", QT_TRANSLATE_NOOP("core", "the version is missing"));
    reader.read("schema_version", args.schemaVersion, {1, 1'000'000});
    if (args.schemaVersion > kArtifactVersion) {
        report(reader.problem(), reader.pointerTo("schema_version"),
               {QT_TRANSLATE_NOOP("core", "written by a newer AutoTuner (schema %1; this one knows up to %2)"),
                {std::to_string(args.schemaVersion), std::to_string(kArtifactVersion)}},
               QT_TRANSLATE_NOOP("core", "Use a newer version, or generate again"));
    }
}

/// generate wrote the plan for one cluster; whatever the plan's choice was, that one is active here.
void useGeneratedCluster(const ObjectReader &reader, domain::TrainingPlan &plan)
{
    if (!reader.has("cluster"))
        return;
    domain::ClusterSpec cluster;
    readCluster(reader.object("cluster"), cluster);
    for (std::size_t i = 0; i < plan.clusters.size(); ++i) {
        if (plan.clusters[i] == cluster) {
            plan.activeCluster = static_cast<int>(i);
            return;
        }
    }
    plan.activeCluster = static_cast<int>(plan.clusters.size());
    plan.clusters.push_back(std::move(cluster));
}

} // namespace

void readMeasurements(const ObjectReader &metadata, std::vector<StoredConfiguration> &configurations)
{
    const nlohmann::json *results = metadata.member("performance_results");
    if (!results || !results->is_object())
        return;
    const ObjectReader reader = metadata.object("performance_results");
    for (StoredConfiguration &configuration : configurations) {
        if (!reader.has(configuration.name))
            continue;
        const ObjectReader entry = reader.object(configuration.name);
        entry.read("m_tflops_gpu", configuration.measuredTflopsPerGpu);
        entry.read("time_per_global_step", configuration.measuredStepSeconds);
        entry.read("simulated", configuration.simulated);
    }
}

void readOwnArgs(const ObjectReader &reader, StoredArgs &args)
{
    checkOwnFormat(reader, args);
    if (reader.problem())
        return;
    reader.read("generated_at", args.generatedAt);
    readPlan(reader.object("plan"), args.plan);
    useGeneratedCluster(reader, args.plan);
    const ObjectReader metadata = reader.object("metadata");
    std::vector<std::string> names;
    metadata.read("config_names", names);
    metadata.read("base_config_matches", args.baseMatches);
    names.insert(names.begin(), std::string(kBaseName));
    const ObjectReader analysis = metadata.object("memory_analysis");
    const std::set<std::string> matches(args.baseMatches.begin(), args.baseMatches.end());
    for (std::string &name : names) {
        StoredConfiguration &configuration = args.configurations.emplace_back();
        configuration.name = std::move(name);
        configuration.isBase = configuration.name == kBaseName;
        configuration.matchesBase = configuration.isBase || matches.contains(configuration.name);
        readConfiguration(analysis.object(configuration.name), configuration);
    }
    readMeasurements(metadata, args.configurations);
}

base::Result<StoredArgs> readArgs(std::string_view text)
{
    const auto document = parseJson(text, kArgsLimits);
    if (!document)
        return base::fail(document.error());
    FirstProblem problem;
    const ObjectReader reader(*document, {}, problem);
    StoredArgs args;
    if (problem)
        return base::fail(std::move(*problem));
    if (isOwn(reader)) {
        readOwnArgs(reader, args);
    } else if (looksOriginal(reader)) {
        readOriginalArgs(reader, args);
    } else {
        reader.reject("model", QT_TRANSLATE_NOOP("core", "these are not the arguments of a generate: model and nodes are missing"));
    }
    if (problem)
        return base::fail(std::move(*problem));
    return args;
}

base::Result<StoredArgs> loadArgsFile(const QString &path)
{
    const auto text = readFile(path, kArgsLimits.bytes);
    if (!text)
        return base::fail(text.error());
    auto args = readArgs(*text);
    if (!args)
        args.error().subject = path.toStdString() + (args.error().subject.empty() ? "" : ", " + args.error().subject);
    return args;
}

} // namespace project
