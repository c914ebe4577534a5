// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/site.h"

#include "base/nesting.h"

#include <QTimer>

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t kDeepestJson = 64;

/// A field that no client knows, in every object; specs stay as they were sent.
void addFields(Json &json)
{
    if (json.is_array()) {
        for (Json &item : json)
            addFields(item);
    } else if (json.is_object()) {
        for (auto &[key, value] : json.items())
            if (key != "spec" && key != "labels")
                addFields(value);
        json["x_future"] = {{"kind", "not known yet"}, {"list", {1, 2.5, nullptr}}};
    }
}

bool isJob(const Json &json)
{
    return json.is_object() && json.contains("status") && json["status"].is_object() && json["status"].contains("job_name");
}

template <class F>
void eachJob(Json &json, F change)
{
    if (isJob(json))
        change(json);
    if (json.is_object() && json.contains("jobs") && json["jobs"].is_array())
        for (Json &job : json["jobs"])
            if (isJob(job))
                change(job);
}

} // namespace

Call::Call(Site &at, HttpRequest asked, std::vector<QString> pieces, std::shared_ptr<HttpReply> to)
    : site(at)
    , request(std::move(asked))
    , path(std::move(pieces))
    , reply(std::move(to))
{
}

std::optional<Json> Call::body() const
{
    const std::string_view text(request.body.constData(), static_cast<std::size_t>(request.body.size()));
    if (base::nestingDepth(text) > kDeepestJson)
        return std::nullopt;
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional<Json>(std::move(json));
}

bool Call::dropAfter()
{
    const std::string_view where(request.path.constData(), static_cast<std::size_t>(request.path.size()));
    if (!site.faults.strike("drop_after", request.method.toStdString(), where))
        return false;
    reply->drop();
    return true;
}

void Call::answer(int status, Json json)
{
    const std::string method = request.method.toStdString();
    const std::string where = request.path.toStdString();
    const auto struck = [&](const char *kind) { return site.faults.strike(kind, method, where).has_value(); };
    if (status < 300) {
        const auto hasJobs = [&] {
            return isJob(json) || (json.is_object() && json.contains("jobs") && json["jobs"].is_array() && !json["jobs"].empty());
        };
        if ((json.is_array() || (json.is_object() && json.contains("jobs"))) && struck("null_lists"))
            (json.is_array() ? json : json["jobs"]) = nullptr;
        if (hasJobs() && struck("unknown_state"))
            eachJob(json, [](Json &job) { job["status"]["state"] = "Hibernating"; });
        if (hasJobs() && struck("missing_status"))
            eachJob(json, [](Json &job) { job.erase("status"); });
        if (struck("extra_fields"))
            addFields(json);
        if (struck("broken_json"))
            return reply->bytes(status, "application/json", "<html>upstream says hello");
    }
    if (!dropAfter())
        reply->json(status, json);
}

void Call::done(int status) { answer(status, Json::object()); }

void Call::refuse(const ApiError &error) { answer(error.status, Json{{"code", error.code}, {"message", error.message}}); }

void Call::notFound(const std::string &what) { refuse({404, "NotFound", what + " not found"}); }

} // namespace sandbox
