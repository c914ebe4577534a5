// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/wire/job.h"

#include "base/format.h"
#include "lepton/wire/fields.h"
#include "lepton/wire/metadata.h"

#include <algorithm>

namespace lepton::wire {

using nlohmann::json;

namespace {

/// The worker's number in "<job id>-<index>-<five>"; nothing when the id is of another form.
std::optional<int> workerIndex(std::string_view replicaId, std::string_view jobId)
{
    if (replicaId.size() <= jobId.size() || !replicaId.starts_with(jobId) || replicaId[jobId.size()] != '-')
        return std::nullopt;
    const std::string_view rest = replicaId.substr(jobId.size() + 1);
    const std::size_t dash = rest.find('-');
    if (dash == 0 || dash == std::string_view::npos || dash + 1 == rest.size() || rest.find('-', dash + 1) != std::string_view::npos)
        return std::nullopt;
    const std::string_view digits = rest.substr(0, dash);
    const bool onlyDigits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto number = onlyDigits ? base::parseInteger(digits) : std::nullopt;
    return number && *number <= 1'000'000 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

JobStatus statusFromJson(const json &value)
{
    JobStatus status;
    status.state = textAt(value, "state");
    status.ready = intAt(value, "ready").value_or(0);
    status.active = intAt(value, "active").value_or(0);
    status.failed = intAt(value, "failed").value_or(0);
    status.succeeded = intAt(value, "succeeded").value_or(0);
    status.creationTimeMs = timeAt(value, "creation_time");
    status.completionTimeMs = timeAt(value, "completion_time");
    return status;
}

} // namespace

std::int64_t epochMilliseconds(std::int64_t value)
{
    const std::uint64_t size = value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    if (size < 100'000'000'000)
        return value * 1000;
    if (size < 100'000'000'000'000)
        return value;
    if (size < 100'000'000'000'000'000)
        return value / 1000;
    return value / 1'000'000;
}

Metadata metadataFromJson(const json &value)
{
    Metadata out;
    out.id = textAt(value, "id");
    out.name = textAt(value, "name");
    out.owner = textAt(value, "owner");
    out.createdBy = textAt(value, "created_by");
    out.visibility = textAt(value, "visibility");
    out.createdAtMs = timeAt(value, "created_at");
    for (const auto &[key, label] : objectAt(value, "labels").items()) {
        if (auto text = asText(label))
            out.labels.emplace_back(key, std::move(*text));
    }
    // Each stands for the other where only one was sent.
    if (out.id.empty())
        out.id = out.name;
    else if (out.name.empty())
        out.name = out.id;
    return out;
}

base::Error unreadableItem(const char *pattern) { return {base::ErrorKind::Remote, {}, base::Text(pattern), {}, {}}; }

base::Result<Job> jobFromJson(const json &value)
{
    Job job;
    job.metadata = metadataFromJson(objectAt(value, "metadata"));
    if (job.metadata.id.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a job without an id")));
    job.spec = jobSpecFromJson(objectAt(value, "spec"));
    const json &status = objectAt(value, "status");
    job.status = statusFromJson(status);
    for (const json &item : arrayAt(status, "job_history")) {
        if (item.is_object())
            job.history.push_back(statusFromJson(item));
    }
    job.raw = value;
    return job;
}

base::Result<Replica> replicaFromJson(const json &value, std::string_view jobId)
{
    const Metadata metadata = metadataFromJson(objectAt(value, "metadata"));
    Replica replica;
    replica.id = metadata.id.empty() ? textAt(value, "id") : metadata.id;
    if (replica.id.empty())
        return base::fail(unreadableItem(QT_TRANSLATE_NOOP("core", "The workspace sent a replica without an id")));
    replica.index = workerIndex(replica.id, jobId);
    replica.createdAtMs = metadata.createdAtMs;
    const json &status = objectAt(value, "status");
    const json &node = objectAt(status, "node");
    replica.nodeId = textAt(node, "id");
    replica.nodeName = textAt(node, "name");
    const json &issue = objectAt(status, "readiness_issue");
    replica.readinessReason = textAt(issue, "reason");
    replica.readinessMessage = textAt(issue, "message");
    return replica;
}

JobEvent eventFromJson(const json &value)
{
    JobEvent event;
    event.type = textAt(value, "type");
    event.reason = textAt(value, "reason");
    event.text = textAt(value, "note");
    if (event.text.empty())
        event.text = textAt(value, "message");
    event.regarding = textAt(objectAt(value, "regarding"), "name");
    event.count = intAt(value, "count").value_or(1);
    event.timeMs = timeAt(value, "last_observed_time");
    return event;
}

bool isValidJobName(std::string_view name)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isAllowed = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return name.size() >= 2 && name.size() <= 32 && isLetter(name.front()) && name.back() != '-'
        && std::all_of(name.begin(), name.end(), isAllowed) && !name.ends_with("by-lepton");
}

} // namespace lepton::wire
