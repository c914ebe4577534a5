// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/launchjson.h"

#include <nlohmann/json.hpp>

namespace project {
namespace {

using Json = nlohmann::ordered_json;

constexpr IntRange kPriority{0, 9};
constexpr IntRange kCount{0, 100'000};
constexpr IntRange kMebibytes{0, 100'000'000};
constexpr IntRange kSeconds{0, 2'000'000'000};

Json environmentJson(const std::vector<domain::EnvironmentVariable> &variables)
{
    Json list = Json::array();
    for (const domain::EnvironmentVariable &variable : variables)
        list.push_back({{"name", variable.name}, {"value", variable.value}, {"secret_name", variable.secretName}});
    return list;
}

void readEnvironment(const ObjectReader &reader, std::vector<domain::EnvironmentVariable> &out)
{
    std::vector<domain::EnvironmentVariable> variables;
    const bool present = reader.forEach("environment", [&](const nlohmann::json &item, const std::string &pointer) {
        const ObjectReader entry(item, pointer, reader.problem());
        domain::EnvironmentVariable &variable = variables.emplace_back();
        entry.read("name", variable.name);
        entry.read("value", variable.value);
        entry.read("secret_name", variable.secretName);
    });
    if (present)
        out = std::move(variables);
}

Json optionalNumber(const std::optional<double> &value) { return value ? Json(*value) : Json(nullptr); }

} // namespace

Json toJson(const domain::LaunchSettings &settings)
{
    return {{"stack", domain::name(settings.stack)},
            {"dataset_path", settings.datasetPath},
            {"nemo_repository", settings.nemoRepository},
            {"nemo_ref", settings.nemoRef},
            {"pre_launch_commands", settings.preLaunchCommands},
            {"environment", environmentJson(settings.environment)},
            {"image_pull_secrets", settings.imagePullSecrets},
            {"shared_memory_mib", settings.sharedMemoryMib},
            {"queue_priority", settings.queuePriority},
            {"can_be_preempted", settings.canBePreempted},
            {"can_preempt", settings.canPreempt},
            {"reservation_id", settings.reservationId},
            {"ttl_seconds_after_finished", settings.ttlSecondsAfterFinished},
            {"allowed_nodes", settings.allowedNodes}};
}

Json toJson(const domain::CampaignLimits &limits)
{
    return {{"parallel", limits.parallel},
            {"run_all", limits.runAll},
            {"wall_seconds_per_run", optionalNumber(limits.wallSecondsPerRun)},
            {"budget_usd", optionalNumber(limits.budgetUsd)},
            {"stop_after_failures", limits.stopAfterFailures},
            {"infrastructure_retries", limits.infrastructureRetries}};
}

void readLaunchSettings(const ObjectReader &reader, domain::LaunchSettings &settings)
{
    reader.readWord("stack", settings.stack, domain::trainingStackFromName);
    reader.read("dataset_path", settings.datasetPath);
    reader.read("nemo_repository", settings.nemoRepository);
    reader.read("nemo_ref", settings.nemoRef);
    reader.read("pre_launch_commands", settings.preLaunchCommands);
    readEnvironment(reader, settings.environment);
    reader.read("image_pull_secrets", settings.imagePullSecrets);
    reader.read("shared_memory_mib", settings.sharedMemoryMib, kMebibytes);
    reader.read("queue_priority", settings.queuePriority, kPriority);
    reader.read("can_be_preempted", settings.canBePreempted);
    reader.read("can_preempt", settings.canPreempt);
    reader.read("reservation_id", settings.reservationId);
    reader.read("ttl_seconds_after_finished", settings.ttlSecondsAfterFinished, kSeconds);
    reader.read("allowed_nodes", settings.allowedNodes);
}

void readLimits(const ObjectReader &reader, domain::CampaignLimits &limits)
{
    reader.read("parallel", limits.parallel, {1, 100'000});
    reader.read("run_all", limits.runAll);
    reader.read("wall_seconds_per_run", limits.wallSecondsPerRun);
    reader.read("budget_usd", limits.budgetUsd);
    reader.read("stop_after_failures", limits.stopAfterFailures, kCount);
    reader.read("infrastructure_retries", limits.infrastructureRetries, kCount);
}

} // namespace project
