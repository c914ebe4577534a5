// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/wire/cluster.h"

#include "lepton/wire/fields.h"
#include "lepton/wire/metadata.h"

#include <algorithm>
#include <cctype>

namespace lepton::wire {

using nlohmann::json;

namespace {

std::optional<Quota> quotaAt(const json &object, std::string_view key)
{
    const json *quota = member(object, key);
    if (!quota || !quota->is_object())
        return std::nullopt;
    return Quota{numberAt(*quota, "cpu"), integerAt(*quota, "memory").value_or(0), numberAt(*quota, "accelerator_num")};
}

std::vector<Volume> volumesOf(const json &spec)
{
    std::vector<Volume> volumes;
    for (const json &item : arrayAt(spec, "volumes")) {
        Volume volume{textAt(item, "from"), textAt(item, "name"), textAt(item, "from_path"), textAt(item, "default_mount_path"),
                      intAt(item, "size_in_gb").value_or(0)};
        if (!volume.from.empty())
            volumes.push_back(std::move(volume));
    }
    return volumes;
}

std::vector<Workload> workloadsOf(const json &status)
{
    std::vector<Workload> workloads;
    for (const json &item : arrayAt(status, "workloads"))
        workloads.push_back(
            {textAt(item, "type"), textAt(item, "name"), textAt(item, "id"), textAt(item, "replica_id"), numberAt(item, "gpu_count")});
    return workloads;
}

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool contains(const std::vector<std::string> &list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace

bool Node::isUsable() const { return !unschedulable && contains(conditions, "Ready") && !contains(conditions, "Unhealthy"); }

double Node::freeGpus() const { return isUsable() ? std::max(0.0, gpusTotal - gpusAllocated) : 0; }

WorkspaceInfo workspaceInfoFromJson(const json &value)
{
    WorkspaceInfo info;
    info.name = textAt(value, "workspace_name");
    info.tier = textAt(value, "workspace_tier");
    info.state = textAt(value, "workspace_state");
    info.version = textAt(value, "git_commit");
    const json &quota = objectAt(value, "resource_quota");
    info.quotaLimit = quotaAt(quota, "limit");
    info.quotaUsed = quotaAt(quota, "used");
    info.simulated = boolAt(value, "autotuner_sandbox").value_or(false);
    info.raw = value;
    return info;
}

base::Result<NodeGroup> nodeGroupFromJson(const json &value)
{
    NodeGroup group;
    group.metadata = metadataFromJson(objectAt(value, "metadata"));
    if (group.metadata.id.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a node group without an id")));
    const json &spec = objectAt(value, "spec");
    group.gpuProduct = textAt(spec, "gpu_product");
    group.desiredNodes = intAt(spec, "desired_nodes");
    group.infiniband = boolAt(spec, "infini_band_enabled");
    group.nodeMode = textAt(spec, "node_mode");
    group.volumes = volumesOf(spec);
    const json &status = objectAt(value, "status");
    group.readyNodes = intAt(status, "ready_nodes");
    group.quotaEnabled = boolAt(status, "quota_enabled");
    return group;
}

base::Result<Node> nodeFromJson(const json &value)
{
    const Metadata metadata = metadataFromJson(objectAt(value, "metadata"));
    if (metadata.id.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a node without an id")));
    Node node;
    node.id = metadata.id;
    node.name = metadata.name;
    const json &spec = objectAt(value, "spec");
    node.unschedulable = boolAt(spec, "unschedulable").value_or(false);
    const json &gpu = objectAt(objectAt(spec, "resource"), "gpu");
    node.gpuProduct = textAt(gpu, "product");
    node.gpusTotal = numberAt(gpu, "total");
    node.gpusAllocated = numberAt(gpu, "allocated");
    const json &status = objectAt(value, "status");
    node.conditions = textsAt(status, "status");
    node.reservationId = textAt(objectAt(status, "reserved_status"), "id");
    node.workloads = workloadsOf(status);
    return node;
}

base::Result<Reservation> reservationFromJson(const json &value)
{
    const Metadata metadata = metadataFromJson(objectAt(value, "metadata"));
    if (metadata.id.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a reservation without an id")));
    const json &status = objectAt(value, "status");
    return Reservation{metadata.id, metadata.name, textAt(status, "phase"), intAt(objectAt(value, "spec"), "desired_nodes").value_or(0),
                       textsAt(status, "reserved_nodes")};
}

base::Result<Shape> shapeFromJson(const json &value)
{
    const json &spec = objectAt(value, "spec");
    const json &metadata = objectAt(value, "metadata");
    Shape shape;
    shape.name = textAt(spec, "name");
    if (shape.name.empty())
        shape.name = textAt(metadata, "name");
    shape.id = textAt(metadata, "id");
    if (shape.id.empty())
        shape.id = shape.name;
    else if (shape.name.empty())
        shape.name = shape.id;
    if (shape.id.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a resource shape without a name")));
    shape.description = textAt(spec, "description");
    for (std::string &word : textsAt(spec, "listable_in"))
        shape.listableIn.push_back(lowerCase(std::move(word)));
    shape.cpu = numberAt(spec, "cpu");
    shape.memoryMib = integerAt(spec, "memory_in_mb").value_or(0);
    shape.acceleratorType = textAt(spec, "accelerator_type");
    shape.accelerators = numberAt(spec, "accelerator_num");
    shape.acceleratorMemoryMib = integerAt(spec, "accelerator_memory_in_mb").value_or(0);
    return shape;
}

base::Result<Secret> secretFromJson(const json &value)
{
    std::string name = textAt(value, "name");
    if (name.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a secret without a name")));
    return Secret{std::move(name), textAt(value, "owner")};
}

base::Result<RegistryCredential> registryCredentialFromJson(const json &value)
{
    const Metadata metadata = metadataFromJson(objectAt(value, "metadata"));
    if (metadata.id.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a registry credential without an id")));
    return RegistryCredential{metadata.id, textAt(objectAt(value, "spec"), "registry_server")};
}

TokenInfo tokenInfoFromJson(const json &value)
{
    TokenInfo token{textAt(value, "masked_value"), integerAt(value, "expires_at")};
    if (token.expiresAtMs)
        token.expiresAtMs = epochMilliseconds(*token.expiresAtMs);
    return token;
}

base::Result<StorageEntry> storageEntryFromJson(const json &value)
{
    StorageEntry entry{textAt(value, "type") == "dir", textAt(value, "name"), textAt(value, "path")};
    if (entry.name.empty()) {
        const std::size_t slash = entry.path.rfind('/');
        entry.name = slash == std::string::npos ? entry.path : entry.path.substr(slash + 1);
    }
    if (entry.name.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a stored file without a name")));
    return entry;
}

const json::array_t &listItems(const json &value, std::string_view key)
{
    static const json::array_t kEmpty;
    if (value.is_array())
        return value.get_ref<const json::array_t &>();
    if (const json *named = member(value, key); named && named->is_array())
        return named->get_ref<const json::array_t &>();
    const json::array_t *only = nullptr;
    if (value.is_object()) {
        for (const json &item : value) {
            if (!item.is_array())
                continue;
            if (only)
                return kEmpty; // two arrays: it cannot be told which is meant
            only = &item.get_ref<const json::array_t &>();
        }
    }
    return only ? *only : kEmpty;
}

} // namespace lepton::wire
