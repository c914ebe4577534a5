// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace itself, its tokens, secrets' names and registry credentials.
#include "sandbox/site.h"

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

std::int64_t inMs(Ns time) { return time / 1'000'000; }

Json workspaceInfo(Site &site)
{
    const std::string id = site.options.workspace.toStdString();
    int jobs = 0;
    double gpus = 0;
    double cpus = 0;
    std::int64_t memory = 0;
    for (const auto &[key, entry] : site.engine.jobs())
        jobs += site.engine.view(*entry).archived ? 0 : 1;
    for (const Group &group : site.engine.cluster().groups)
        for (const auto &[node, use] : site.engine.usage(group)) {
            gpus += use.gpus;
            cpus += use.cpus;
            memory += use.memoryMib;
        }
    return {{"workspace_name", id},
            {"workspace_tier", "sandbox"},
            {"autotuner_sandbox", true},
            {"notice", "SIMULATED: a sandbox on one machine. No GPU is used and every figure of a run is made up."},
            {"build_time", "2026-01-01"},
            {"git_commit", "autotuner-sandbox " AUTOTUNER_VERSION},
            {"workspace_state", "normal"},
            {"supported_shapes", Json::object()},
            {"workspace_disk_usage_bytes", site.storage->usedBytes()},
            {"workloads",
             {{"num_deployments", 0},
              {"num_jobs", jobs},
              {"num_pods", 0},
              {"num_secrets", site.engine.cluster().secrets.size()},
              {"num_image_pull_secrets", site.engine.cluster().registries.size()}}},
            {"resource_quota",
             {{"limit", {{"cpu", 0}, {"memory", 0}, {"accelerator_num", 0}}},
              {"used", {{"cpu", cpus}, {"memory", memory}, {"accelerator_num", gpus}}}}},
            {"not_in_use", false},
            {"dedicated_node_group_only", true},
            {"features", {{"enable_new_deployment_api", false}}}};
}

/// Both ends of the token around dots: enough to know it again, not to use it.
std::string masked(const QByteArray &token)
{
    const qsizetype shown = std::min<qsizetype>(4, token.size() / 4);
    return (token.left(shown) + "..." + token.right(shown)).toStdString();
}

Json secrets(const Site &site)
{
    Json list = Json::array();
    for (const std::string &name : site.engine.cluster().secrets)
        list.push_back({{"name", name}, {"owner", "sandbox@localhost"}, {"visibility", "private"}, {"tags", Json::array()}});
    return list;
}

Json registries(const Site &site)
{
    Json list = Json::array();
    for (const std::string &name : site.engine.cluster().registries)
        list.push_back({{"metadata", {{"id", name}, {"name", name}}},
                        {"spec", {{"registry_server", "https://nvcr.io"}, {"username", "$oauthtoken"}}}});
    return list;
}

} // namespace

bool answerWorkspace(Call &call)
{
    if (call.path.size() > 1 || !(call.is("GET") || call.is("HEAD")))
        return false;
    const std::string what = call.piece(0);
    if (call.path.empty())
        call.answer(200, {{"id", call.site.options.workspace.toStdString()}, {"display_name", "AutoTuner sandbox (simulated)"}});
    else if (what == "workspace")
        call.answer(200, workspaceInfo(call.site));
    else if (what == "tokens")
        call.answer(200,
                    Json::array({{{"name", "sandbox"},
                                  {"masked_value", masked(call.site.options.token)},
                                  {"expires_at", inMs(call.site.engine.now() + seconds(365.0 * 86400))}}}));
    else if (what == "usersecrets")
        call.answer(200, secrets(call.site));
    else if (what == "imagepullsecrets")
        call.answer(200, registries(call.site));
    else
        return false;
    return true;
}

} // namespace sandbox
