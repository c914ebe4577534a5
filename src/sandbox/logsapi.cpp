// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Historical logs: what every worker printed, by time, also long after the job is over.
#include "sandbox/jobjson.h"
#include "sandbox/site.h"

#include "base/format.h"

#include <algorithm>

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::int64_t kDefaultLimit = 5000;
constexpr std::int64_t kLargestLimit = 10000;
constexpr std::int64_t kMostSearched = 2'000'000; // lines of a stream: a search must not hold up everybody else

struct Window {
    Ns start = 0;
    Ns end = 0; ///< exclusive
    std::int64_t limit = kDefaultLimit;
    bool forward = false;
    std::string contains;
};

struct Line {
    Ns time = 0;
    std::int64_t number = 0; ///< within its stream
    std::size_t stream = 0;
    std::string text;
};

struct Scope {
    const JobEntry *entry = nullptr;
    std::optional<std::size_t> attempt;
    std::optional<ReplicaPlace> replica;
};

Window windowOf(const Call &call)
{
    Window window;
    const Ns now = call.site.engine.now();
    const Ns start = base::parseInteger(call.parameter("start")).value_or(0); // 0 counts as not given
    const Ns end = base::parseInteger(call.parameter("end")).value_or(0);
    window.start = std::max<Ns>(0, start);
    window.end = end > 0 ? std::min(end, now + 1) : now + 1;
    const auto limit = base::parseInteger(call.parameter("limit"));
    window.limit = limit && *limit > 0 ? std::min(*limit, kLargestLimit) : kDefaultLimit;
    window.forward = call.parameter("direction") == "forward";
    window.contains = call.parameter("q");
    return window;
}

/// The lines of one stream nearest to the side where reading begins.
void collect(const WorkerLog &log, const Window &window, std::size_t stream, std::vector<Line> &lines)
{
    const std::int64_t from = log.firstFrom(window.start);
    const std::int64_t until = log.firstFrom(window.end);
    const std::int64_t searched = window.contains.empty() ? until - from : std::min(until - from, kMostSearched);
    std::int64_t taken = 0;
    for (std::int64_t i = 0; i < searched && taken < window.limit; ++i) {
        const std::int64_t number = window.forward ? from + i : until - 1 - i;
        std::string text = log.textAt(number);
        if (!window.contains.empty() && text.find(window.contains) == std::string::npos)
            continue;
        lines.push_back({log.timeAt(number), number, stream, std::move(text)});
        ++taken;
    }
}

std::optional<Scope> scopeOf(const Call &call)
{
    Scope scope;
    std::string job = call.parameter("job");
    const std::string attempt = call.parameter("job_history_name");
    scope.entry = call.site.engine.find(job.empty() ? attempt : job);
    const std::size_t dash = attempt.rfind('-');
    if (!attempt.empty() && dash != std::string::npos) {
        const JobEntry *earlier = call.site.engine.find(attempt.substr(0, dash));
        const auto number = base::parseInteger(attempt.substr(dash + 1));
        if (earlier != nullptr && number && *number >= 0 && static_cast<std::size_t>(*number) < earlier->record.attempts.size()) {
            scope.entry = earlier;
            scope.attempt = static_cast<std::size_t>(*number);
        } else if (scope.entry != nullptr) {
            scope.attempt = scope.entry->record.attempts.size() - 1;
        }
    }
    const std::string replica = call.parameter("replica");
    if (scope.entry == nullptr && !replica.empty()) // a replica alone names its job too
        for (const auto &[id, entry] : call.site.engine.jobs())
            if (replica.starts_with(id + "-"))
                scope.entry = entry.get();
    if (scope.entry == nullptr)
        return std::nullopt;
    if (!replica.empty()) {
        scope.replica = findReplica(scope.entry->record, replica);
        if (!scope.replica)
            return std::nullopt;
    }
    return scope;
}

bool isWanted(const Scope &scope, std::size_t attempt, int worker)
{
    if (scope.replica)
        return scope.replica->attempt == attempt && scope.replica->worker == worker;
    return !scope.attempt || *scope.attempt == attempt;
}

Json streams(const Scope &scope, const Window &window)
{
    const JobRecord &job = scope.entry->record;
    std::vector<Line> lines;
    std::vector<std::string> names;
    for (std::size_t attempt = 0; attempt < job.attempts.size(); ++attempt)
        for (int worker = 0; worker < static_cast<int>(job.attempts[attempt].nodes.size()); ++worker)
            if (isWanted(scope, attempt, worker)) {
                collect(WorkerLog(job, job.attempts[attempt], scope.entry->work, worker), window, names.size(), lines);
                names.push_back(replicaId(job, job.attempts[attempt], worker));
            }
    std::sort(lines.begin(), lines.end(), [&](const Line &a, const Line &b) {
        const bool before = std::tie(a.time, a.stream, a.number) < std::tie(b.time, b.stream, b.number);
        const bool after = std::tie(b.time, b.stream, b.number) < std::tie(a.time, a.stream, a.number);
        return window.forward ? before : after;
    });
    if (lines.size() > static_cast<std::size_t>(window.limit))
        lines.resize(static_cast<std::size_t>(window.limit));
    std::vector<Json> values(names.size(), Json::array());
    for (Line &line : lines)
        values[line.stream].push_back({std::to_string(line.time), std::move(line.text)});
    Json result = Json::array();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!values[i].empty())
            result.push_back(
                {{"stream", {{"replica", names[i]}, {"job", job.id}, {"simulated", "true"}}}, {"values", std::move(values[i])}});
    return result;
}

} // namespace

bool answerLogs(Call &call)
{
    if (call.path.size() != 1 || call.piece(0) != "logs" || !(call.is("GET") || call.is("HEAD")))
        return false;
    if (call.parameter("job").empty() && call.parameter("job_history_name").empty() && call.parameter("replica").empty())
        return call.refuse({400, "InvalidArgument", "name a job"}), true;
    const auto scope = scopeOf(call);
    if (!scope)
        return call.notFound("job " + call.parameter("job") + call.parameter("job_history_name")), true;
    if (scope->replica && !call.request.query.hasQueryItem(QStringLiteral("q"))) { // the platform switches to the live text then
        call.site.liveLogs.open(scope->entry->record.id, scope->replica->attempt, scope->replica->worker, call.reply, call.request.path);
        return true;
    }
    const bool collected = specValue(scope->entry->record.spec, "/log/enable_collection", true);
    const Json result = collected ? streams(*scope, windowOf(call)) : Json::array();
    call.answer(200, {{"status", "success"}, {"data", {{"resultType", "streams"}, {"result", result}}}});
    return true;
}

} // namespace sandbox
