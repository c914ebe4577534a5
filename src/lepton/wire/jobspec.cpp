// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/wire/fields.h"
#include "lepton/wire/job.h"

namespace lepton::wire {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

template <class T>
void put(ordered_json &object, const char *key, const std::optional<T> &value)
{
    if (value)
        object[key] = *value;
}

void put(ordered_json &object, const char *key, const std::vector<std::string> &list)
{
    if (!list.empty())
        object[key] = list;
}

void put(ordered_json &object, const char *key, const std::string &text)
{
    if (!text.empty())
        object[key] = text;
}

void putObject(ordered_json &object, const char *key, ordered_json value)
{
    if (!value.empty())
        object[key] = std::move(value);
}

ordered_json affinityOf(const JobSpec &spec)
{
    ordered_json affinity = ordered_json::object();
    put(affinity, "allowed_dedicated_node_groups", spec.allowedNodeGroups);
    put(affinity, "allowed_nodes_in_node_group", spec.allowedNodes);
    return affinity;
}

ordered_json containerOf(const JobSpec &spec)
{
    ordered_json container = ordered_json::object();
    put(container, "image", spec.image);
    put(container, "command", spec.command);
    return container;
}

ordered_json envsOf(const JobSpec &spec)
{
    ordered_json envs = ordered_json::array();
    for (const EnvVar &env : spec.envs) {
        ordered_json &entry = envs.emplace_back(ordered_json{{"name", env.name}});
        if (env.secretNameRef.empty())
            entry["value"] = env.value;
        else
            entry["value_from"] = {{"secret_name_ref", env.secretNameRef}};
    }
    return envs;
}

ordered_json mountsOf(const JobSpec &spec)
{
    ordered_json mounts = ordered_json::array();
    for (const Mount &mount : spec.mounts) {
        ordered_json &entry = mounts.emplace_back(ordered_json{{"path", mount.path}});
        put(entry, "from", mount.from);
        entry["mount_path"] = mount.mountPath;
        if (mount.readOnly)
            entry["mount_options"] = {{"read_only", true}};
    }
    return mounts;
}

ordered_json queueOf(const JobSpec &spec)
{
    // The platform asks for a priority as soon as a flag is set.
    const bool anyFlag = spec.canPreempt || spec.canBePreempted;
    ordered_json queue = ordered_json::object();
    put(queue, "priority_class", spec.priorityClass.empty() && anyFlag ? std::string("mid-4000") : spec.priorityClass);
    put(queue, "can_preempt", spec.canPreempt);
    put(queue, "can_be_preempted", spec.canBePreempted);
    return queue;
}

ordered_json logOf(const JobSpec &spec)
{
    ordered_json log = ordered_json::object();
    put(log, "enable_collection", spec.enableLogCollection);
    put(log, "save_termination_logs", spec.saveTerminationLogs);
    return log;
}

EnvVar envFromJson(const json &item)
{
    return {textAt(item, "name"), textAt(item, "value"), textAt(objectAt(item, "value_from"), "secret_name_ref")};
}

Mount mountFromJson(const json &item)
{
    return {textAt(item, "path"), textAt(item, "from"), textAt(item, "mount_path"),
            boolAt(objectAt(item, "mount_options"), "read_only").value_or(false)};
}

} // namespace

ordered_json toJson(const JobSpec &spec)
{
    ordered_json out = ordered_json::object();
    put(out, "resource_shape", spec.resourceShape);
    putObject(out, "affinity", affinityOf(spec));
    putObject(out, "container", containerOf(spec));
    out["completions"] = spec.completions;
    out["parallelism"] = spec.parallelism;
    if (spec.intraJobCommunication)
        out["intra_job_communication"] = true;
    if (spec.sharedMemoryMib > 0)
        out["shared_memory_size"] = spec.sharedMemoryMib;
    putObject(out, "envs", envsOf(spec));
    putObject(out, "mounts", mountsOf(spec));
    put(out, "image_pull_secrets", spec.imagePullSecrets);
    put(out, "ttl_seconds_after_finished", spec.ttlSecondsAfterFinished);
    put(out, "max_failure_retry", spec.maxFailureRetry);
    put(out, "max_job_failure_retry", spec.maxJobFailureRetry);
    putObject(out, "queue_config", queueOf(spec));
    if (!spec.reservationId.empty())
        out["reservation_config"] = {{"reservation_id", spec.reservationId}};
    putObject(out, "log", logOf(spec));
    put(out, "stopped", spec.stopped);
    return out;
}

ordered_json createBody(const std::string &name, const std::vector<std::pair<std::string, std::string>> &labels, const JobSpec &spec)
{
    ordered_json metadata{{"id", name}, {"name", name}, {"visibility", "private"}};
    for (const auto &[key, value] : labels)
        metadata["labels"][key] = value;
    return {{"metadata", std::move(metadata)}, {"spec", toJson(spec)}};
}

JobSpec jobSpecFromJson(const json &value)
{
    JobSpec spec;
    spec.resourceShape = textAt(value, "resource_shape");
    const json &affinity = objectAt(value, "affinity");
    spec.allowedNodeGroups = textsAt(affinity, "allowed_dedicated_node_groups");
    spec.allowedNodes = textsAt(affinity, "allowed_nodes_in_node_group");
    const json &container = objectAt(value, "container");
    spec.image = textAt(container, "image");
    spec.command = textsAt(container, "command");
    spec.completions = intAt(value, "completions").value_or(1);
    spec.parallelism = intAt(value, "parallelism").value_or(1);
    spec.intraJobCommunication = boolAt(value, "intra_job_communication").value_or(false);
    spec.sharedMemoryMib = intAt(value, "shared_memory_size").value_or(0);
    for (const json &item : arrayAt(value, "envs"))
        spec.envs.push_back(envFromJson(item));
    for (const json &item : arrayAt(value, "mounts"))
        spec.mounts.push_back(mountFromJson(item));
    spec.imagePullSecrets = textsAt(value, "image_pull_secrets");
    spec.ttlSecondsAfterFinished = intAt(value, "ttl_seconds_after_finished");
    spec.maxFailureRetry = intAt(value, "max_failure_retry");
    spec.maxJobFailureRetry = intAt(value, "max_job_failure_retry");
    const json &queue = objectAt(value, "queue_config");
    spec.priorityClass = textAt(queue, "priority_class");
    spec.canPreempt = boolAt(queue, "can_preempt");
    spec.canBePreempted = boolAt(queue, "can_be_preempted");
    spec.reservationId = textAt(objectAt(value, "reservation_config"), "reservation_id");
    const json &log = objectAt(value, "log");
    spec.enableLogCollection = boolAt(log, "enable_collection");
    spec.saveTerminationLogs = boolAt(log, "save_termination_logs");
    spec.stopped = boolAt(value, "stopped");
    return spec;
}

} // namespace lepton::wire
