// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jobrequest.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::int64_t kMostWorkers = 4096;

ApiError bad(std::string message) { return {400, "InvalidArgument", std::move(message)}; }

bool isValidName(std::string_view name)
{
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto usable = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && name.size() <= 36 && letter(name.front()) && name.back() != '-' && !name.ends_with("by-lepton")
        && std::all_of(name.begin(), name.end(), usable);
}

std::string textOf(const Json &object, const char *key)
{
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
}

std::string wrongCount(const Json &spec)
{
    for (const char *key : {"completions", "parallelism"}) {
        if (!spec.contains(key) || spec[key].is_null())
            continue;
        if (!spec[key].is_number_integer() || spec[key] < 1 || spec[key] > kMostWorkers)
            return "spec." + std::string(key) + " must be a whole number from 1 to " + std::to_string(kMostWorkers);
    }
    for (const char *key : {"max_failure_retry", "max_job_failure_retry", "ttl_seconds_after_finished", "shared_memory_size"})
        if (spec.contains(key) && !spec[key].is_null() && (!spec[key].is_number_integer() || spec[key] < 0 || spec[key] > 2'000'000'000))
            return "spec." + std::string(key) + " must be a whole number of 0 or more";
    return {};
}

std::string wrongMount(const Json &spec)
{
    static constexpr std::array<std::string_view, 24> kReserved = {"/",
                                                                   "/bin",
                                                                   "/boot",
                                                                   "/dev",
                                                                   "/etc",
                                                                   "/lib",
                                                                   "/lib64",
                                                                   "/media",
                                                                   "/opt",
                                                                   "/proc",
                                                                   "/run",
                                                                   "/sbin",
                                                                   "/srv",
                                                                   "/sys",
                                                                   "/usr",
                                                                   "/usr/bin",
                                                                   "/usr/lib",
                                                                   "/usr/local",
                                                                   "/usr/sbin",
                                                                   "/var",
                                                                   "/sys/fs/cgroup",
                                                                   "/sys/kernel/security",
                                                                   "/proc/sys",
                                                                   "/proc/bus"};
    if (!spec.contains("mounts") || spec["mounts"].is_null())
        return {};
    if (!spec["mounts"].is_array())
        return "spec.mounts must be a list";
    for (const Json &mount : spec["mounts"]) {
        const std::string path = mount.is_object() ? textOf(mount, "mount_path") : std::string();
        if (path.empty() || path.front() != '/')
            return "spec.mounts[].mount_path must be an absolute path";
        // "." at the end gives every path the same form, with or without a slash there.
        const std::string normal = (std::filesystem::path("/" + path) / ".").lexically_normal().parent_path().string();
        if (std::find(kReserved.begin(), kReserved.end(), normal) != kReserved.end())
            return "spec.mounts[].mount_path must not be " + normal;
    }
    return {};
}

std::string wrongEnvironment(const Json &spec)
{
    if (!spec.contains("envs") || spec["envs"].is_null())
        return {};
    static constexpr std::array<std::string_view, 5> kReserved = {"LEPTON_WORKSPACE_ID", "LEPTON_JOB_NAME", "LEPTON_DEPLOYMENT_NAME",
                                                                  "LEPTON_RESOURCE_ACCELERATOR_TYPE", "LEPTON_WORKSPACE_ORIGIN_URL"};
    static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    if (!spec["envs"].is_array())
        return "spec.envs must be a list";
    for (const Json &env : spec["envs"]) {
        const std::string name = env.is_object() ? textOf(env, "name") : std::string();
        if (name.empty())
            return "spec.envs[].name is missing";
        if (name.find_first_not_of(kLetters) != std::string::npos || (name.front() >= '0' && name.front() <= '9'))
            return "spec.envs[].name must be letters, digits and . _ - without a digit first";
        if (std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end())
            return "spec.envs[].name " + name + " is reserved";
    }
    return {};
}

std::string wrongQueue(const Json &spec)
{
    static constexpr std::array<std::string_view, 9> kClasses = {"low-1000", "low-2000",  "low-3000",  "mid-4000", "mid-5000",
                                                                 "mid-6000", "high-7000", "high-8000", "high-9000"};
    if (!spec.contains("queue_config") || spec["queue_config"].is_null())
        return {};
    if (!spec["queue_config"].is_object())
        return "spec.queue_config must be an object";
    const std::string wanted = textOf(spec["queue_config"], "priority_class");
    if (!wanted.empty() && std::find(kClasses.begin(), kClasses.end(), wanted) == kClasses.end())
        return "spec.queue_config.priority_class must be one of low-1000 to high-9000";
    return {};
}

/// Clients read labels as texts and cannot read a job at all that has others.
std::string wrongLabels(const Json &metadata)
{
    if (!metadata.contains("labels") || metadata["labels"].is_null())
        return {};
    const Json &labels = metadata["labels"];
    if (!labels.is_object() || !std::all_of(labels.begin(), labels.end(), [](const Json &value) { return value.is_string(); }))
        return "metadata.labels must be an object of texts";
    return {};
}

} // namespace

ApiResult<JobRequest> readJobRequest(const Json &body)
{
    const auto refuse = [](std::string message) { return tl::unexpected(bad(std::move(message))); };
    if (!body.is_object())
        return refuse("the body must be a JSON object");
    if (!body.contains("metadata") || !body["metadata"].is_object())
        return refuse("metadata is missing");
    if (!body.contains("spec") || !body["spec"].is_object())
        return refuse("spec is missing");
    const Json &metadata = body["metadata"];
    JobRequest request;
    request.name = textOf(metadata, "name").empty() ? textOf(metadata, "id") : textOf(metadata, "name");
    request.visibility = textOf(metadata, "visibility") == "private" ? "private" : "public";
    request.labels = metadata.contains("labels") && metadata["labels"].is_object() ? metadata["labels"] : Json();
    request.spec = body["spec"];
    request.shape = textOf(request.spec, "resource_shape");
    if (!isValidName(request.name))
        return refuse("the name must be 1 to 36 lower-case letters, digits and hyphens, begin with a letter and end with neither a hyphen "
                      "nor by-lepton");
    if (request.shape.empty())
        return refuse("spec.resource_shape is missing");
    for (const std::string &wrong : {wrongLabels(metadata), wrongCount(request.spec), wrongMount(request.spec),
                                     wrongEnvironment(request.spec), wrongQueue(request.spec)})
        if (!wrong.empty())
            return refuse(wrong);
    return request;
}

} // namespace sandbox
