// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs: create, list, get, stop, start, delete; replicas and events.
#include "sandbox/eventlist.h"
#include "sandbox/jobjson.h"
#include "sandbox/site.h"

#include "base/format.h"

#include <algorithm>

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::int64_t kLargestPage = 100; // whole specs with their payloads: a page stays below some MB

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// No filter, or one of its values is met.
template <class F>
bool meetsAny(const Call &call, const char *name, F meets)
{
    const std::vector<QString> values = call.request.parameters(QString::fromLatin1(name));
    return values.empty()
        || std::any_of(values.begin(), values.end(), [&](const QString &value) { return meets(lower(value.toStdString())); });
}

/// "team=core,env=prod": every pair is a label of the job.
bool meetsLabels(const JobRecord &job, const std::string &selector)
{
    std::size_t at = 0;
    while (at < selector.size()) {
        const std::size_t comma = std::min(selector.find(',', at), selector.size());
        const std::string pair = selector.substr(at, comma - at);
        const std::size_t equals = pair.find('=');
        const std::string key = pair.substr(0, equals);
        if (!job.labels.is_object() || !job.labels.contains(key))
            return false;
        if (equals != std::string::npos && job.labels[key] != pair.substr(equals + 1))
            return false;
        at = comma + 1;
    }
    return true;
}

bool meetsMode(const std::string &mode, bool archived)
{
    if (mode == "alive_and_archive")
        return true;
    return (mode == "archive_only") == archived;
}

bool isListed(const Call &call, const JobEntry &entry, const JobView &view)
{
    const JobRecord &job = entry.record;
    const std::string text = call.parameter("q");
    const Group *group = call.site.engine.group(job.group);
    return meetsMode(call.parameter("job_query_mode"), view.archived)
        && (text.empty() || job.name.find(text) != std::string::npos || job.id.find(text) != std::string::npos)
        && meetsLabels(job, call.parameter("query"))
        && meetsAny(call, "status", [&](const std::string &state) { return lower(view.state).starts_with(state); })
        && meetsAny(call, "created_by", [&](const std::string &user) { return lower(kOwner).starts_with(user); })
        && meetsAny(call, "node_groups", [&](const std::string &wanted) {
               return lower(job.group).find(wanted) != std::string::npos
                   || (group != nullptr && lower(group->name).find(wanted) != std::string::npos);
           });
}

std::int64_t pageNumber(const std::string &text, std::int64_t fallback, std::int64_t most)
{
    const auto number = base::parseInteger(text);
    return number && *number >= 1 ? std::min(*number, most) : fallback;
}

void listJobs(Call &call)
{
    std::vector<const JobEntry *> listed;
    for (const auto &[id, entry] : call.site.engine.jobs())
        if (isListed(call, *entry, call.site.engine.view(*entry)))
            listed.push_back(entry.get());
    std::sort(listed.begin(), listed.end(), [](const JobEntry *a, const JobEntry *b) {
        return std::tie(b->record.created, b->record.id) < std::tie(a->record.created, a->record.id); // newest first
    });
    const std::int64_t page = pageNumber(call.parameter("page"), 1, 1'000'000);
    const std::int64_t size = pageNumber(call.parameter("page_size"), kLargestPage, kLargestPage);
    const std::int64_t total = static_cast<std::int64_t>(listed.size());
    Json jobs = Json::array();
    for (std::int64_t i = (page - 1) * size; i < std::min(total, page * size); ++i)
        jobs.push_back(jobJson(call.site.engine, *listed[static_cast<std::size_t>(i)]));
    call.answer(200, {{"jobs", jobs}, {"total", total}});
}

void createJob(Call &call)
{
    const auto body = call.body();
    if (!body)
        return call.refuse({400, "InvalidArgument", "the body must be a JSON object"});
    const auto made = call.site.engine.create(*body);
    if (!made)
        return call.refuse(made.error());
    call.answer(201, jobJson(call.site.engine, **made));
}

void patchJob(Call &call, const std::string &id)
{
    const auto body = call.body();
    const auto *spec = body && body->is_object() && body->contains("spec") ? &(*body)["spec"] : nullptr;
    if (call.site.engine.find(id) == nullptr)
        return call.notFound("job " + id);
    // A typed client may send the defaults of other fields along: they stay as they are.
    if (spec == nullptr || !spec->is_object() || !spec->contains("stopped") || !(*spec)["stopped"].is_boolean())
        return call.refuse({400, "InvalidArgument", "only {\"spec\": {\"stopped\": true or false}} can be changed"});
    if (const auto changed = call.site.engine.setStopped(id, (*spec)["stopped"].get<bool>()); !changed)
        return call.refuse(changed.error());
    call.answer(200, jobJson(call.site.engine, *call.site.engine.find(id)));
}

void deleteJob(Call &call, const JobEntry &entry)
{
    const bool archived = call.site.engine.view(entry).archived;
    if (archived && call.parameter("job_query_mode") != "alive_and_archive")
        return call.notFound("job " + entry.record.id);
    if (const auto removed = call.site.engine.remove(entry.record.id); !removed)
        return call.refuse(removed.error());
    call.done();
}

void getJob(Call &call, const JobEntry &entry)
{
    const JobView view = call.site.engine.view(entry);
    const std::string mode = call.parameter("job_query_mode");
    if (!meetsMode(mode.empty() ? "alive_and_archive" : mode, view.archived)
        || (view.over && call.site.faults.strike("archived_404", "GET", call.request.path.toStdString())))
        return call.notFound("job " + entry.record.id);
    call.answer(200, jobJson(call.site.engine, entry));
}

void openLog(Call &call, const JobEntry &entry, const std::string &wanted)
{
    const auto place = findReplica(entry.record, wanted);
    if (!place || entry.record.attempts[place->attempt].placed == 0)
        return call.notFound("replica " + wanted);
    call.site.liveLogs.open(entry.record.id, place->attempt, place->worker, call.reply, call.request.path);
}

} // namespace

bool answerJobs(Call &call)
{
    if (call.piece(0) != "jobs" || call.path.size() > 5)
        return false;
    const bool reads = call.is("GET") || call.is("HEAD");
    if (call.path.size() == 1) {
        if (call.is("POST"))
            return createJob(call), true;
        return reads && (listJobs(call), true);
    }
    const std::string id = call.piece(1);
    const JobEntry *entry = call.site.engine.find(id);
    if (entry == nullptr)
        return call.notFound("job " + id), true;
    if (call.path.size() == 2) {
        if (call.is("PATCH"))
            return patchJob(call, id), true;
        if (call.is("DELETE"))
            return deleteJob(call, *entry), true;
        return reads && (getJob(call, *entry), true);
    }
    if (!reads)
        return false;
    if (call.path.size() == 3 && call.piece(2) == "replicas")
        return call.answer(200, replicasJson(call.site.engine, *entry)), true;
    if (call.path.size() == 3 && call.piece(2) == "events")
        return call.answer(200, eventsJson(call.site.engine, *entry)), true;
    if (call.path.size() == 5 && call.piece(2) == "replicas" && call.piece(4) == "log")
        return openLog(call, *entry, call.piece(3)), true;
    return false;
}

} // namespace sandbox
