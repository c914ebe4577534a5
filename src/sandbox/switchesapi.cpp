// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only the sandbox has, under /sandbox: faults, further node groups, its clock.
#include "sandbox/site.h"

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

ApiError wrong(const base::Error &error) { return {400, "InvalidArgument", error.english()}; }

void changeFaults(Call &call)
{
    FaultBox &faults = call.site.faults;
    if (call.is("DELETE")) {
        if (call.path.size() == 3 && !faults.remove(call.piece(2)))
            return call.reply->error(404, "NotFound", "no fault " + call.piece(2));
        if (call.path.size() == 2)
            faults.clear();
        return call.reply->json(200, faults.toJson());
    }
    const auto body = call.body();
    if (!body)
        return call.reply->error(400, "InvalidArgument", "the body must be JSON");
    FaultBox tried = faults;
    if (call.is("PUT"))
        tried.clear();
    if (const auto added = tried.add(nlohmann::json(*body)); !added)
        return call.reply->error(400, "InvalidArgument", added.error().english());
    faults = tried;
    call.site.engine.applyFaultsToRunning();
    call.reply->json(200, faults.toJson());
}

void addGroups(Call &call)
{
    const auto body = call.body();
    if (!body)
        return call.reply->error(400, "InvalidArgument", "the body must be JSON");
    const nlohmann::json json(*body);
    std::vector<Group> groups;
    for (const nlohmann::json &item : json.is_array() ? json : nlohmann::json::array({json})) {
        auto group = groupFromJson(item, call.site.catalogue);
        if (!group)
            return call.refuse(wrong(group.error()));
        groups.push_back(std::move(*group));
    }
    Json added = Json::array();
    for (const Group &group : groups)
        added.push_back(Json(toJson(call.site.engine.addGroup(group))));
    if (call.site.store) {
        nlohmann::json all = nlohmann::json::array();
        for (const Group &group : call.site.engine.cluster().groups)
            all.push_back(toJson(group));
        if (const auto saved = call.site.store->saveText(QStringLiteral("groups.json"), all.dump()); !saved)
            return call.reply->error(507, "InsufficientStorage", saved.error().english());
    }
    call.reply->json(200, {{"node_groups", added}});
}

} // namespace

bool answerSwitches(Call &call)
{
    if (call.piece(0) != "sandbox" || call.path.size() < 2 || call.path.size() > 3)
        return false;
    const std::string what = call.piece(1);
    const bool reads = call.is("GET") || call.is("HEAD");
    if (what == "faults" && (reads || call.is("PUT") || call.is("POST") || call.is("DELETE")))
        return (reads ? call.reply->json(200, call.site.faults.toJson()) : changeFaults(call)), true;
    if (what == "groups" && call.path.size() == 2 && call.is("POST"))
        return addGroups(call), true;
    if (what == "clock" && call.path.size() == 2 && reads)
        return call.reply->json(200, {{"now_ns", std::to_string(call.site.engine.now())}, {"factor", call.site.clock.factor()}}), true;
    return false;
}

} // namespace sandbox
