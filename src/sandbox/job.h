// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sandbox/clock.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace sandbox {

/// Trouble that befalls one attempt of a job; see faults.h for the kinds.
struct JobFault {
    std::string kind; ///< "nccl_hang", "nan", "node_loss", "preemption", "image_pull", "slow_node", "oom"
    std::int64_t step = 0; ///< which step it meets
    double value = 0; ///< slow_node: factor; nccl_hang: seconds until the watchdog gives up
    bool requeue = false; ///< the platform itself queues the job again afterwards
    bool operator==(const JobFault &) const = default;
};

/// One walk through the life of a job, from queueing on. What follows from it, the timeline and every log
/// line, is worked out, not kept.
struct Attempt {
    Ns queued = 0;
    Ns placed = 0; ///< when machines were given; 0 = still waiting
    Ns cut = 0; ///< when it was stopped or deleted from outside; 0 = was not
    bool restart = false; ///< after an earlier one: shown as Restarting while it waits
    std::vector<std::string> nodes; ///< of each worker
    std::vector<double> pullSeconds; ///< of each worker: long where the image is new to the node
    std::optional<JobFault> fault;
};

/// What is kept of a job.
struct JobRecord {
    std::string id;
    std::string name;
    std::string visibility = "public";
    nlohmann::ordered_json labels; ///< object or null
    nlohmann::ordered_json spec; ///< exactly as it was sent
    std::optional<bool> stopped; ///< as patched since
    std::uint64_t seed = 0;
    Ns created = 0;
    Ns deleted = 0; ///< 0 = was not
    std::string group; ///< id
    std::vector<Attempt> attempts; ///< at least one
};

[[nodiscard]] nlohmann::ordered_json toJson(const JobRecord &job);
[[nodiscard]] base::Result<JobRecord> jobRecordFromJson(const nlohmann::ordered_json &json);

/// Fields of a spec, tolerantly.
[[nodiscard]] int specWorkers(const nlohmann::ordered_json &spec); ///< completions, else parallelism; null counts as 1
[[nodiscard]] std::string specImage(const nlohmann::ordered_json &spec);
[[nodiscard]] std::string specEnv(const nlohmann::ordered_json &spec, std::string_view name); ///< empty = not set
/// The value at a path of keys when it is a text, a number …; the fallback otherwise.
template <class T>
[[nodiscard]] T specValue(const nlohmann::ordered_json &spec, const char *pointer, T fallback)
{
    const nlohmann::ordered_json::json_pointer at(pointer);
    if (!spec.contains(at))
        return fallback;
    const auto &value = spec[at];
    if constexpr (std::is_same_v<T, bool>)
        return value.is_boolean() ? value.get<bool>() : fallback;
    else if constexpr (std::is_arithmetic_v<T>)
        return value.is_number() ? value.get<T>() : fallback;
    else
        return value.is_string() ? value.get<T>() : fallback;
}

} // namespace sandbox
