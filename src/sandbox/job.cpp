// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/job.h"

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

Json toJson(const Attempt &attempt)
{
    Json json = {{"queued", attempt.queued},   {"placed", attempt.placed}, {"cut", attempt.cut},
                 {"restart", attempt.restart}, {"nodes", attempt.nodes},   {"pull_seconds", attempt.pullSeconds}};
    if (attempt.fault)
        json["fault"] = {{"kind", attempt.fault->kind},
                         {"step", attempt.fault->step},
                         {"value", attempt.fault->value},
                         {"requeue", attempt.fault->requeue}};
    return json;
}

Attempt attemptFromJson(const Json &json)
{
    Attempt attempt;
    attempt.queued = json.at("queued").get<Ns>();
    attempt.placed = json.at("placed").get<Ns>();
    attempt.cut = json.at("cut").get<Ns>();
    attempt.restart = json.at("restart").get<bool>();
    attempt.nodes = json.at("nodes").get<std::vector<std::string>>();
    attempt.pullSeconds = json.at("pull_seconds").get<std::vector<double>>();
    if (json.contains("fault")) {
        const Json &fault = json["fault"];
        attempt.fault = JobFault{fault.at("kind").get<std::string>(), fault.at("step").get<std::int64_t>(), fault.at("value").get<double>(),
                                 fault.at("requeue").get<bool>()};
    }
    return attempt;
}

} // namespace

Json toJson(const JobRecord &job)
{
    Json attempts = Json::array();
    for (const Attempt &attempt : job.attempts)
        attempts.push_back(toJson(attempt));
    Json json = {{"format", "autotuner-sandbox-job"},
                 {"version", 1},
                 {"id", job.id},
                 {"name", job.name},
                 {"visibility", job.visibility},
                 {"labels", job.labels},
                 {"seed", job.seed},
                 {"created", job.created},
                 {"deleted", job.deleted},
                 {"group", job.group},
                 {"attempts", attempts},
                 {"spec", job.spec}};
    if (job.stopped)
        json["stopped"] = *job.stopped;
    return json;
}

base::Result<JobRecord> jobRecordFromJson(const Json &json)
{
    // The sandbox wrote it: anything else is a broken file, and one message serves for all of it.
    try {
        JobRecord job;
        job.id = json.at("id").get<std::string>();
        job.name = json.at("name").get<std::string>();
        job.visibility = json.at("visibility").get<std::string>();
        job.labels = json.at("labels");
        job.seed = json.at("seed").get<std::uint64_t>();
        job.created = json.at("created").get<Ns>();
        job.deleted = json.at("deleted").get<Ns>();
        job.group = json.at("group").get<std::string>();
        job.spec = json.at("spec");
        if (json.contains("stopped"))
            job.stopped = json["stopped"].get<bool>();
        for (const Json &attempt : json.at("attempts"))
            job.attempts.push_back(attemptFromJson(attempt));
        const std::size_t workers = static_cast<std::size_t>(specWorkers(job.spec));
        bool whole = json.at("version") == 1 && !job.attempts.empty();
        for (const Attempt &attempt : job.attempts)
            whole = whole && (attempt.placed == 0 || (attempt.nodes.size() == workers && attempt.pullSeconds.size() == workers));
        if (whole)
            return job;
    } catch (const nlohmann::json::exception &) {
        // falls through to the message
    }
    return base::fail({base::ErrorKind::Input, {}, base::Text(QT_TRANSLATE_NOOP("core", "is no job of the sandbox")), {}, {}});
}

int specWorkers(const Json &spec)
{
    const int completions = specValue(spec, "/completions", 0);
    return completions > 0 ? completions : std::max(1, specValue(spec, "/parallelism", 1));
}

std::string specImage(const Json &spec) { return specValue(spec, "/container/image", std::string()); }

std::string specEnv(const Json &spec, std::string_view name)
{
    if (!spec.contains("envs") || !spec["envs"].is_array())
        return {};
    for (const Json &env : spec["envs"])
        if (env.is_object() && specValue(env, "/name", std::string()) == name)
            return specValue(env, "/value", std::string());
    return {};
}

} // namespace sandbox
