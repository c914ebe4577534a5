// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

struct VolumeConfig {
    std::string from = "nfs";
    std::string name;
    std::string fromPath;
    std::string defaultMountPath;
    std::int64_t sizeGb = 20480;
};

/// What one worker can be.
struct ShapeConfig {
    std::string id; ///< "gpu.8xh200"
    double cpu = 0;
    std::int64_t memoryMib = 0;
    std::int64_t diskGb = 0;
    int gpus = 0;
};

struct ReservationConfig {
    std::string id;
    std::string name;
    std::string phase = "Reserved";
    int nodes = 0;
};

/// Equal machines.
struct Group {
    std::string id; ///< "h200-pool-k3f9"
    std::string name;
    std::string gpuKey; ///< of the catalogue; empty = CPU machines
    std::string gpuProduct; ///< "NVIDIA-H200"
    std::int64_t gpuMemoryMib = 0;
    int nodes = 2;
    int gpusPerNode = 0;
    double cpusPerNode = 208;
    std::int64_t memoryMibPerNode = 1966080;
    bool infiniband = true;
    bool quotaEnabled = true;
    std::vector<VolumeConfig> volumes;
    std::vector<ShapeConfig> shapes;
    std::vector<ReservationConfig> reservations;

    [[nodiscard]] std::string nodeId(int index) const; ///< "h200-pool-k3f9-node-01"
    [[nodiscard]] const ShapeConfig *shape(std::string_view id) const;
};

/// A workspace's machines, secrets' names and registry credentials.
struct ClusterConfig {
    std::vector<Group> groups;
    std::vector<std::string> secrets;
    std::vector<std::string> registries; ///< ids of image pull secrets
};

/// The cluster that is there without --cluster: two or more idle machines of each usual kind.
[[nodiscard]] base::Result<ClusterConfig> defaultCluster(const catalogue::Catalogue &catalogue);
/// {"node_groups": [{"name", "gpu", "nodes", "gpus_per_node", "volumes": […], "shapes": […], …}], "secrets": […],
/// "image_pull_secrets": […]}. Errors name the group and the field.
[[nodiscard]] base::Result<ClusterConfig> clusterFromJson(const nlohmann::json &json, const catalogue::Catalogue &catalogue);
/// One group of the same form: what is missing follows from the GPU's usual machine.
[[nodiscard]] base::Result<Group> groupFromJson(const nlohmann::json &json, const catalogue::Catalogue &catalogue);
[[nodiscard]] nlohmann::json toJson(const Group &group); ///< groupFromJson() reads it back
/// NAME=GPU[,NODES[,GPUS_PER_NODE]] of the command line.
[[nodiscard]] base::Result<Group> groupFromFlag(std::string_view text, const catalogue::Catalogue &catalogue);
/// "node-nfs:team-fs" as a volume; nothing when it is not of that form.
[[nodiscard]] std::vector<VolumeConfig> volumesFromMountSource(std::string_view source);

} // namespace sandbox
