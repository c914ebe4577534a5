// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/comparisonjson.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace project {
namespace {

using Json = nlohmann::ordered_json;
using results::WarmupRule;

constexpr IntRange kWarmupSteps{0, 1'000'000};
constexpr NumberRange kTolerance{0, 10};

void readSources(const ObjectReader &reader, std::vector<results::LogSource> &sources)
{
    reader.forEach("sources", [&](const nlohmann::json &item, const std::string &pointer) {
        const ObjectReader entry(item, pointer, reader.problem());
        results::LogSource source;
        entry.read("path", source.path);
        entry.read("folder", source.isFolder);
        entry.read("log_prefix", source.logPrefix);
        if (source.path.empty())
            entry.reject("path", QT_TRANSLATE_NOOP("core", "the path of the logs is missing"));
        sources.push_back(std::move(source));
    });
}

void readAssigned(const ObjectReader &reader, std::map<std::string, std::string> &assigned)
{
    const ObjectReader object = reader.object("assigned");
    const nlohmann::json *members = reader.member("assigned");
    if (!members || !members->is_object())
        return;
    for (const auto &[path, configuration] : members->items())
        object.read(path, assigned[path]);
}

} // namespace

Json toJson(const results::ComparisonSettings &settings)
{
    Json sources = Json::array();
    for (const results::LogSource &source : settings.sources)
        sources.push_back({{"path", source.path}, {"folder", source.isFolder}, {"log_prefix", source.logPrefix}});
    Json::object_t assigned; // appended to unchecked: keyed insertions would be quadratic
    for (const auto &[path, configuration] : settings.assigned)
        assigned.emplace_back(path, configuration);
    return {{"campaign_runs", settings.campaignRuns},
            {"sources", std::move(sources)},
            {"assigned", std::move(assigned)},
            {"warmup",
             {{"rule", results::name(settings.warmup.kind)}, {"steps", settings.warmup.steps}, {"tolerance", settings.warmup.tolerance}}},
            {"measure", results::name(settings.measure)}};
}

void readComparison(const ObjectReader &reader, results::ComparisonSettings &settings)
{
    reader.read("campaign_runs", settings.campaignRuns);
    readSources(reader, settings.sources);
    readAssigned(reader, settings.assigned);
    const ObjectReader warmup = reader.object("warmup");
    warmup.readWord("rule", settings.warmup.kind, results::warmupRuleFromName);
    warmup.read("steps", settings.warmup.steps, kWarmupSteps);
    warmup.read("tolerance", settings.warmup.tolerance, kTolerance);
    reader.readWord("measure", settings.measure, results::stepMeasureFromName);
}

} // namespace project
