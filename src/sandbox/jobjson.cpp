// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jobjson.h"

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

std::string attemptName(const JobRecord &job, std::size_t attempt)
{
    return attempt + 1 == job.attempts.size() ? job.id : job.id + "-" + std::to_string(attempt);
}

/// Attempts that gave way to a later one.
Json historyJson(const JobEntry &entry)
{
    Json history = Json::array();
    const JobRecord &job = entry.record;
    for (std::size_t i = 0; i + 1 < job.attempts.size(); ++i) {
        const Attempt &attempt = job.attempts[i];
        const bool cut = attempt.cut != 0;
        const bool failed = !cut && attempt.placed != 0;
        Json item = {{"job_name", attemptName(job, i)},
                     {"state", cut ? "Stopped" : "Failed"},
                     {"ready", 0},
                     {"active", 0},
                     {"failed", failed ? entry.work.workers : 0},
                     {"succeeded", 0},
                     {"creation_time", attempt.queued / 1'000'000'000}};
        const Ns end = cut || attempt.placed == 0 ? attempt.cut : Timeline(entry.work, attempt, job.seed).end();
        if (end != 0)
            item["completion_time"] = end / 1'000'000'000;
        history.push_back(std::move(item));
    }
    return history;
}

struct Readiness {
    const char *reason;
    std::string message;
};

Readiness readinessOf(const JobEntry &entry, const Attempt &attempt, const Timeline &timeline, int worker, Ns now)
{
    if (attempt.cut != 0 && now >= attempt.cut)
        return {"Terminated", "stopped"};
    if (timeline.ending() == Ending::ImagePull && now >= timeline.trouble())
        return {"ConfigError", "Back-off pulling image \"" + specImage(entry.record.spec) + "\": ImagePullBackOff"};
    if (now >= timeline.end())
        return timeline.failed() ? Readiness{"Failed", "exit code 1"} : Readiness{"Completed", {}};
    return now >= timeline.ready(worker) ? Readiness{"Ready", {}}
                                         : Readiness{"Starting", now >= timeline.pulled(worker) ? "starting" : "pulling the image"};
}

} // namespace

Json jobJson(const Engine &engine, const JobEntry &entry)
{
    const JobRecord &job = entry.record;
    const JobView view = engine.view(entry);
    Json metadata = {{"id", job.id},    {"name", job.name},           {"created_at", job.created / 1'000'000}, {"created_by", kOwner},
                     {"owner", kOwner}, {"last_modified_by", kOwner}, {"visibility", job.visibility}};
    if (job.labels.is_object())
        metadata["labels"] = job.labels;
    Json spec = job.spec;
    if (job.stopped)
        spec["stopped"] = *job.stopped;
    Json status = {{"job_name", attemptName(job, job.attempts.size() - 1)},
                   {"state", view.state},
                   {"ready", view.ready},
                   {"active", view.active},
                   {"failed", view.failed},
                   {"succeeded", view.succeeded},
                   {"creation_time", job.created / 1'000'000'000},
                   {"job_history", historyJson(entry)}};
    if (view.completed != 0)
        status["completion_time"] = view.completed / 1'000'000'000;
    return {{"metadata", metadata}, {"spec", spec}, {"status", status}};
}

Json replicasJson(const Engine &engine, const JobEntry &entry)
{
    Json list = Json::array();
    for (const Attempt &attempt : entry.record.attempts) {
        if (attempt.placed == 0)
            continue;
        const Timeline timeline(entry.work, attempt, entry.record.seed);
        for (int worker = 0; worker < entry.work.workers; ++worker) {
            const std::string id = replicaId(entry.record, attempt, worker);
            const std::string &node = attempt.nodes[static_cast<std::size_t>(worker)];
            const Readiness readiness = readinessOf(entry, attempt, timeline, worker, engine.now());
            list.push_back({{"id", id},
                            {"metadata", {{"id", id}, {"created_at", attempt.placed / 1'000'000}}},
                            {"status",
                             {{"node", {{"id", node}, {"name", node}}},
                              {"readiness_issue", {{"reason", readiness.reason}, {"message", readiness.message}}}}}});
        }
    }
    return list;
}

std::optional<ReplicaPlace> findReplica(const JobRecord &job, const std::string &id)
{
    for (std::size_t attempt = 0; attempt < job.attempts.size(); ++attempt)
        for (int worker = 0; worker < static_cast<int>(job.attempts[attempt].nodes.size()); ++worker)
            if (replicaId(job, job.attempts[attempt], worker) == id)
                return ReplicaPlace{attempt, worker};
    return std::nullopt;
}

} // namespace sandbox
