// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/wire/job.h"

#include <string>
#include <vector>

namespace lepton::wire {

struct Quota {
    double cpu = 0;
    std::int64_t memoryMib = 0;
    double accelerators = 0;
};

struct WorkspaceInfo {
    std::string name;
    std::string tier;
    std::string state; ///< "normal", "paused", …
    std::string version; ///< git_commit
    std::optional<Quota> quotaLimit; ///< zeros mean no limit
    std::optional<Quota> quotaUsed;
    bool simulated = false; ///< our sandbox says so itself ("autotuner_sandbox": true)
    nlohmann::json raw;
};

struct Volume {
    std::string from; ///< "local", "nfs", …
    std::string name;
    std::string fromPath;
    std::string defaultMountPath;
    int sizeGb = 0;
    /// "node-nfs:team-fs", as a job's mount names it.
    [[nodiscard]] std::string mountSource() const { return "node-" + from + ":" + name; }
};

struct NodeGroup {
    Metadata metadata;
    std::string gpuProduct;
    std::optional<int> desiredNodes;
    std::optional<int> readyNodes;
    std::optional<bool> quotaEnabled; ///< false: no queue priorities
    std::optional<bool> infiniband;
    std::string nodeMode;
    std::vector<Volume> volumes;
};

struct Workload {
    std::string type;
    std::string name;
    std::string id;
    std::string replicaId;
    double gpus = 0;
};

struct Node {
    std::string id;
    std::string name;
    bool unschedulable = false;
    std::vector<std::string> conditions; ///< "Ready", "Healthy", …
    std::string gpuProduct;
    double gpusTotal = 0;
    double gpusAllocated = 0;
    std::string reservationId;
    std::vector<Workload> workloads;

    [[nodiscard]] bool isUsable() const; ///< schedulable, Ready, not Unhealthy
    [[nodiscard]] double freeGpus() const; ///< 0 when not usable
};

struct Reservation {
    std::string id;
    std::string name;
    std::string phase; ///< only "Reserved" can be used
    int desiredNodes = 0;
    std::vector<std::string> reservedNodes;
};

struct Shape {
    std::string id; ///< what a job's resource_shape carries: metadata.id, else spec.name
    std::string name;
    std::string description;
    std::vector<std::string> listableIn; ///< lower case; empty = anywhere
    double cpu = 0;
    std::int64_t memoryMib = 0;
    std::string acceleratorType;
    double accelerators = 0;
    std::int64_t acceleratorMemoryMib = 0;
};

struct Secret {
    std::string name;
    std::string owner;
};

struct RegistryCredential {
    std::string id;
    std::string server;
};

struct TokenInfo {
    std::string maskedValue;
    std::optional<std::int64_t> expiresAtMs;
};

struct StorageEntry {
    bool isFolder = false;
    std::string name;
    std::string path;
};

/// What the headers of an answer say of a stored file; which of them a server sends is its affair.
struct FileFacts {
    std::optional<std::int64_t> bytes; ///< Content-Length
    std::string tag; ///< ETag
    std::string modified; ///< Last-Modified, as it is written
    bool operator==(const FileFacts &) const = default;
};

[[nodiscard]] WorkspaceInfo workspaceInfoFromJson(const nlohmann::json &json);
[[nodiscard]] base::Result<NodeGroup> nodeGroupFromJson(const nlohmann::json &json);
[[nodiscard]] base::Result<Node> nodeFromJson(const nlohmann::json &json);
[[nodiscard]] base::Result<Reservation> reservationFromJson(const nlohmann::json &json);
[[nodiscard]] base::Result<Shape> shapeFromJson(const nlohmann::json &json);
[[nodiscard]] base::Result<Secret> secretFromJson(const nlohmann::json &json);
[[nodiscard]] base::Result<RegistryCredential> registryCredentialFromJson(const nlohmann::json &json);
[[nodiscard]] TokenInfo tokenInfoFromJson(const nlohmann::json &json);
[[nodiscard]] base::Result<StorageEntry> storageEntryFromJson(const nlohmann::json &json);

/// The array of a list answer: bare, or the one array inside an object; null counts as empty.
[[nodiscard]] const nlohmann::json::array_t &listItems(const nlohmann::json &json, std::string_view key);

} // namespace lepton::wire
