// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/artifacts.h"

#include "comparison/jsonspans.h"
#include "project/argsreader.h"
#include "project/files.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

namespace comparison {
namespace {

using Json = nlohmann::ordered_json;

/// Name in the file -> index of analysis.runs.
using Chosen = std::map<std::string, std::size_t>;

/// The file's own name for a record: the original's differ from ours.
std::string nameIn(const project::StoredArgs &args, const results::RunRecord &record)
{
    const auto &stored = args.configurations;
    const auto byName = [&](const project::StoredConfiguration &c) { return c.name == record.configuration; };
    if (std::any_of(stored.begin(), stored.end(), byName))
        return record.configuration;
    const auto same = std::find_if(stored.begin(), stored.end(), [&](const project::StoredConfiguration &c) {
        return c.candidate && domain::candidateId(*c.candidate) == record.id;
    });
    return same == stored.end() ? record.configuration : same->name;
}

/// Whether a run is better recorded than the one that was chosen before it: real machines first, then
/// whole runs; of equals the faster stays, which came first.
bool isBetter(const Comparison &comparison, std::size_t run, std::size_t chosen)
{
    const bool simulated = comparison.record(run).simulated;
    if (simulated != comparison.record(chosen).simulated)
        return !simulated;
    const auto whole = [&](std::size_t index) { return comparison.analysis.runs[index].outcome == results::RunOutcome::Measured; };
    return whole(run) && !whole(chosen);
}

bool ranOnMachinesOf(const project::StoredArgs &args, const results::RunRecord &record)
{
    if (!args.plan.hasCluster())
        return true;
    const domain::ClusterSpec &cluster = args.plan.cluster();
    return record.cluster.nodes == cluster.nodes && record.cluster.gpusPerNode == cluster.gpusPerNode;
}

Chosen chooseRuns(const Comparison &comparison, const project::StoredArgs &args)
{
    Chosen chosen;
    for (const std::size_t run : comparison.analysis.bySpeed) {
        const results::RunRecord &record = comparison.record(run);
        if (!ranOnMachinesOf(args, record))
            continue;
        const auto [place, fresh] = chosen.emplace(nameIn(args, record), run);
        if (!fresh && isBetter(comparison, run, place->second))
            place->second = run;
    }
    return chosen;
}

Json figuresJson(const Comparison &comparison, std::size_t run)
{
    const results::RunRecord &record = comparison.record(run);
    const results::RunFigures &figures = *comparison.analysis.runs[run].figures;
    return {{"m_tflops_gpu", figures.modelTflopsPerGpu},
            {"time_per_global_step", figures.step.value()},
            {"samples_per_s", record.candidate.batch.globalBatchSize / figures.step.value()},
            {"m_tflops", figures.modelTflopsPerGpu * record.cluster.numGpus()},
            {"simulated", record.simulated}};
}

/// Text of the object `key` of the object at `object`; an empty one if it is missing.
std::string objectText(std::string_view text, std::size_t object, std::string_view key)
{
    const auto member = jsonMember(text, object, key);
    const bool isObject = member && text[member->valueBegin] == '{';
    return isObject ? std::string(text.substr(member->valueBegin, member->end - member->valueBegin)) : "{}";
}

/// A measurement that is on record is not given up for a simulation.
bool isMeasurement(const std::string &entry)
{
    const auto simulated = jsonMember(entry, 0, "simulated");
    return jsonMember(entry, 0, "m_tflops_gpu")
        && (!simulated || std::string_view(entry).substr(simulated->valueBegin, simulated->end - simulated->valueBegin) != "true");
}

/// Only the entries of `chosen` change, and of them only what is ours.
std::string withFigures(std::string results, const Comparison &comparison, const Chosen &chosen)
{
    for (const auto &[name, run] : chosen) {
        std::string entry = objectText(results, 0, name);
        if (comparison.record(run).simulated && isMeasurement(entry))
            continue;
        const Json figures = figuresJson(comparison, run);
        for (const auto &[key, value] : figures.items())
            entry = withJsonMember(entry, 0, key, value.dump());
        results = withJsonMember(results, 0, name, entry);
    }
    return results;
}

/// The file may be large: its text is copied a few times, whatever the number of runs.
std::string recordedIn(const std::string &text, const Comparison &comparison, const Chosen &chosen)
{
    constexpr std::string_view kResults = "performance_results";
    const std::size_t document = jsonBegin(text);
    const std::string metadata = objectText(text, document, "metadata");
    const std::string results = withFigures(objectText(metadata, 0, kResults), comparison, chosen);
    return withJsonMember(text, document, "metadata", withJsonMember(metadata, 0, kResults, results));
}

} // namespace

std::vector<Planned> plannedOf(const project::StoredArgs &args)
{
    const auto &all = args.configurations;
    // The original does not spell its base out, but says which configuration equals it.
    const auto twin = std::find_if(all.begin(), all.end(), [](const auto &stored) { return stored.matchesBase && stored.candidate; });
    std::vector<Planned> planned;
    for (const project::StoredConfiguration &stored : all) {
        const bool spelled = stored.candidate.has_value();
        if (spelled || (stored.isBase && twin != all.end()))
            planned.push_back({stored.name, spelled ? *stored.candidate : *twin->candidate, stored.isBase, !stored.willOom});
    }
    return planned;
}

base::Result<bool> recordPerformance(const Comparison &comparison, const std::string &argsFile)
{
    const QString path = QString::fromStdString(argsFile);
    auto text = project::readFile(path, project::kArgsLimits.bytes);
    if (!text)
        return base::fail(std::move(text.error()));
    auto args = project::readArgs(*text); // also what makes the text safe to walk through
    if (!args) {
        args.error().subject = argsFile + (args.error().subject.empty() ? "" : ", " + args.error().subject);
        return base::fail(std::move(args.error()));
    }
    const Chosen chosen = chooseRuns(comparison, *args);
    const std::string recorded = chosen.empty() ? *text : recordedIn(*text, comparison, chosen);
    if (recorded == *text)
        return false;
    if (auto written = project::writeFileAtomically(path, recorded); !written)
        return base::fail(std::move(written.error()));
    return true;
}

} // namespace comparison
