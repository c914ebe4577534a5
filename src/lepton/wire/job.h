// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the workspace API sends and takes. Readers are tolerant: unknown fields and words survive in
/// `raw`, missing or null ones get the default, numbers as text are converted.
namespace lepton::wire {

/// Common to all objects. Times are milliseconds since 1970; 0 = not told.
struct Metadata {
    std::string id;
    std::string name;
    std::string owner;
    std::string createdBy;
    std::string visibility;
    std::int64_t createdAtMs = 0;
    std::vector<std::pair<std::string, std::string>> labels;
};

struct EnvVar {
    std::string name;
    std::string value;
    std::string secretNameRef; ///< set: a reference, value is unused
};

struct Mount {
    std::string path; ///< folder in the volume
    std::string from; ///< "node-nfs:team-fs"
    std::string mountPath; ///< folder in the container
    bool readOnly = false;
};

/// Body of a job ("spec"). Empty and unset fields are left out when it is sent.
struct JobSpec {
    std::string resourceShape;
    std::vector<std::string> allowedNodeGroups; ///< ids
    std::vector<std::string> allowedNodes; ///< ids
    std::string image;
    std::vector<std::string> command;
    int completions = 1;
    int parallelism = 1;
    bool intraJobCommunication = false;
    int sharedMemoryMib = 0; ///< 0 = the platform's default
    std::vector<EnvVar> envs;
    std::vector<Mount> mounts;
    std::vector<std::string> imagePullSecrets;
    std::optional<int> ttlSecondsAfterFinished;
    std::optional<int> maxFailureRetry;
    std::optional<int> maxJobFailureRetry;
    std::string priorityClass; ///< "mid-4000"; empty = no queue_config
    std::optional<bool> canPreempt;
    std::optional<bool> canBePreempted;
    std::string reservationId;
    std::optional<bool> enableLogCollection;
    std::optional<bool> saveTerminationLogs;
    std::optional<bool> stopped;
};

struct JobStatus {
    std::string state; ///< "Queueing", "Running", …: the server's word; empty = not told
    int ready = 0;
    int active = 0;
    int failed = 0;
    int succeeded = 0;
    std::int64_t creationTimeMs = 0; ///< converted from whatever unit was sent
    std::int64_t completionTimeMs = 0;
};

struct Job {
    Metadata metadata;
    JobSpec spec;
    JobStatus status;
    std::vector<JobStatus> history; ///< earlier attempts
    nlohmann::json raw;
};

struct Replica {
    std::string id; ///< "<job id>-<index>-<five>"
    std::optional<int> index; ///< worker number, from the id
    std::int64_t createdAtMs = 0;
    std::string nodeId;
    std::string nodeName;
    std::string readinessReason;
    std::string readinessMessage;
};

struct JobEvent {
    std::string type; ///< "Normal", "Warning", others
    std::string reason;
    std::string text; ///< note or message; may be empty
    std::string regarding; ///< name of the object
    int count = 1;
    std::int64_t timeMs = 0;
};

/// One line of the history. Times are nanoseconds since 1970.
struct LogLine {
    std::int64_t timeNs = 0;
    std::string replica; ///< empty when the server does not say
    std::string text;
};

/// Any epoch number in s, ms, µs or ns, told apart by size, as milliseconds.
[[nodiscard]] std::int64_t epochMilliseconds(std::int64_t value);

[[nodiscard]] nlohmann::ordered_json toJson(const JobSpec &spec); ///< without empty fields
[[nodiscard]] nlohmann::ordered_json createBody(const std::string &name, const std::vector<std::pair<std::string, std::string>> &labels,
                                                const JobSpec &spec);
[[nodiscard]] JobSpec jobSpecFromJson(const nlohmann::json &json);
/// An object without any id and name is an error; everything else has a default.
[[nodiscard]] base::Result<Job> jobFromJson(const nlohmann::json &json);
[[nodiscard]] base::Result<Replica> replicaFromJson(const nlohmann::json &json, std::string_view jobId);
[[nodiscard]] JobEvent eventFromJson(const nlohmann::json &json);
/// data.result[].values[] merged by time; lines of one moment in the order they were written, whichever
/// way the stream is listed.
[[nodiscard]] std::vector<LogLine> logLinesFromJson(const nlohmann::json &json);

/// ^[a-z][a-z0-9-]{0,30}[a-z0-9]$ and not ending in "by-lepton".
[[nodiscard]] bool isValidJobName(std::string_view name);

} // namespace lepton::wire
