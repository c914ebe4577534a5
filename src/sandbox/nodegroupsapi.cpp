// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Node groups, nodes, reservations and resource shapes.
#include "sandbox/site.h"

#include <cctype>

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::int64_t kCreatedMs = 1751270400000;

Json groupJson(const Site &site, const Group &group)
{
    Json volumes = Json::array();
    for (const VolumeConfig &volume : group.volumes)
        volumes.push_back({{"from", volume.from},
                           {"name", volume.name},
                           {"size_in_gb", volume.sizeGb},
                           {"creation_mode", "mount"},
                           {"from_path", volume.fromPath},
                           {"default_mount_path", volume.defaultMountPath}});
    int ready = 0;
    for (int i = 0; i < group.nodes; ++i)
        ready += site.engine.isLost(group.nodeId(i)) ? 0 : 1;
    Json spec = {{"desired_nodes", group.nodes},
                 {"infini_band_enabled", group.infiniband},
                 {"node_mode", "lepton-node"},
                 {"owner", "sandbox@localhost"},
                 {"allocation_mode", "static"},
                 {"scheduling_policy", {{"pod_stacking_first", true}}},
                 {"workspaces", {site.options.workspace.toStdString()}},
                 {"volumes", volumes}};
    if (!group.gpuKey.empty())
        spec["gpu_product"] = group.gpuProduct;
    return {{"metadata", {{"id", group.id}, {"name", group.name}, {"created_at", kCreatedMs}, {"visibility", "public"}}},
            {"spec", spec},
            {"status", {{"ready_nodes", ready}, {"quota_enabled", group.quotaEnabled}}}};
}

Json workloadsJson(const Site &site, const NodeUse &use)
{
    Json list = Json::array();
    for (const NodeUse::Workload &load : use.workloads)
        list.push_back({{"type", "job"},
                        {"name", load.jobName},
                        {"id", load.jobId},
                        {"replica_id", load.replicaId},
                        {"workspace", site.options.workspace.toStdString()},
                        {"cpu", load.cpus},
                        {"memory", load.memoryMib},
                        {"gpu_count", load.gpus}});
    return list;
}

Json nodeJson(const Site &site, const Group &group, int index, const NodeUse &use)
{
    const std::string id = group.nodeId(index);
    const bool lost = site.engine.isLost(id);
    Json resource = {{"cpu", {{"type", "amd64"}, {"allocated", use.cpus}, {"total", group.cpusPerNode}}},
                     {"memory", {{"allocated", use.memoryMib}, {"total", group.memoryMibPerNode}}},
                     {"disk", {{"total_bytes", 7000000000000}, {"used_bytes", 120000000000}}},
                     {"system",
                      {{"os", "Ubuntu 24.04 LTS (simulated)"},
                       {"kernel_version", "6.8.0"},
                       {"cuda_version", "12.8"},
                       {"cuda_driver_version", "570.86"}}}};
    if (!group.gpuKey.empty())
        resource["gpu"] = {{"product", group.gpuProduct}, {"allocated", use.gpus}, {"total", static_cast<double>(group.gpusPerNode)}};
    Json status = {{"status", lost ? Json{"NotReady", "Unhealthy"} : Json{"Ready", "Healthy"}}, {"workloads", workloadsJson(site, use)}};
    for (const ReservationConfig &reservation : group.reservations)
        if (index < reservation.nodes && reservation.phase == "Reserved")
            status["reserved_status"] = {{"id", reservation.id}};
    return {{"metadata", {{"id", id}, {"name", id}, {"created_at", kCreatedMs}}},
            {"spec",
             {{"dedicated_node_group", group.id},
              {"provider", "sandbox"},
              {"provider_region", "localhost"},
              {"unschedulable", lost},
              {"resource", resource}}},
            {"status", status}};
}

Json nodesJson(const Call &call, const Group &group)
{
    const bool idleOnly = call.parameter("idle") == "true";
    const std::map<std::string, NodeUse> busy = call.site.engine.usage(group);
    Json list = Json::array();
    for (int i = 0; i < group.nodes; ++i) {
        const auto use = busy.find(group.nodeId(i));
        if (!idleOnly || (use == busy.end() && !call.site.engine.isLost(group.nodeId(i))))
            list.push_back(nodeJson(call.site, group, i, use == busy.end() ? NodeUse() : use->second));
    }
    return list;
}

Json reservationsJson(const Call &call, const Group &group)
{
    Json list = Json::array();
    for (const ReservationConfig &reservation : group.reservations) {
        Json nodes = Json::array();
        for (int i = 0; i < std::min(reservation.nodes, group.nodes); ++i)
            nodes.push_back(group.nodeId(i));
        const std::int64_t now = call.site.engine.now() / 1'000'000'000;
        list.push_back({{"metadata", {{"id", reservation.id}, {"name", reservation.name}, {"created_at", kCreatedMs}}},
                        {"spec",
                         {{"users", {"sandbox@localhost"}},
                          {"desired_nodes", reservation.nodes},
                          {"approved_nodes", reservation.nodes},
                          {"time_rule", {{"start_timestamp", now - 86400}, {"end_timestamp", now + 7 * 86400}}},
                          {"created_by", "sandbox@localhost"}}},
                        {"status", {{"phase", reservation.phase}, {"reserved_count", nodes.size()}, {"reserved_nodes", nodes}}}});
    }
    return list;
}

Json shapeJson(const Group &group, const ShapeConfig &shape)
{
    Json spec = {
        {"name", shape.id},
        {"description", shape.gpus > 0 ? std::to_string(shape.gpus) + " x " + group.gpuProduct + " (simulated)" : "CPU (simulated)"},
        {"listable_in", {"job", "pod", "deployment"}},
        {"cpu", shape.cpu},
        {"memory_in_mb", shape.memoryMib},
        {"ephemeral_storage_in_gb", shape.diskGb},
        {"node_group_id", group.id}};
    if (shape.gpus > 0)
        spec.update(
            {{"accelerator_type", group.gpuProduct}, {"accelerator_num", shape.gpus}, {"accelerator_memory_in_mb", group.gpuMemoryMib}});
    return {{"metadata", {{"id", shape.id}, {"name", shape.id}}}, {"spec", spec}};
}

Json shapesJson(const Call &call)
{
    const std::vector<QString> wanted = call.request.parameters(QStringLiteral("node_groups"));
    Json list = Json::array();
    std::set<std::string> listed;
    for (const Group &group : call.site.engine.cluster().groups) {
        const auto isThis = [&](const QString &name) { return name.toStdString() == group.id || name.toStdString() == group.name; };
        if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(), isThis))
            continue;
        for (const ShapeConfig &shape : group.shapes)
            if (listed.insert(shape.id).second)
                list.push_back(shapeJson(group, shape));
    }
    return list;
}

} // namespace

bool answerNodeGroups(Call &call)
{
    if (call.path.empty() || !(call.is("GET") || call.is("HEAD")))
        return false;
    if (call.piece(0) == "shapes" && call.path.size() == 1)
        return call.answer(200, shapesJson(call)), true;
    if (call.piece(0) != "dedicated-node-groups" || call.path.size() > 3)
        return false;
    if (call.path.size() == 1) {
        Json list = Json::array();
        for (const Group &group : call.site.engine.cluster().groups)
            list.push_back(groupJson(call.site, group));
        return call.answer(200, list), true;
    }
    const Group *group = call.site.engine.group(call.piece(1));
    if (group == nullptr || group->id != call.piece(1))
        call.notFound("node group " + call.piece(1));
    else if (call.path.size() == 2)
        call.answer(200, groupJson(call.site, *group));
    else if (call.piece(2) == "nodes")
        call.answer(200, nodesJson(call, *group));
    else if (call.piece(2) == "reservations")
        call.answer(200, reservationsJson(call, *group));
    else
        return false;
    return true;
}

} // namespace sandbox
