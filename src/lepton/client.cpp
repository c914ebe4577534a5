// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/client.h"

#include "lepton/clientprivate.h"
#include "lepton/jobcalls.h"
#include "lepton/livelog.h"
#include "lepton/logscall.h"

#include <algorithm>

namespace lepton {

namespace {

using nlohmann::json;
using Segments = QStringList;

Request get(const Segments &segments)
{
    Request request;
    request.path = pathOf(segments);
    return request;
}

Request optionalGet(const Segments &segments)
{
    Request request = get(segments);
    request.traits.optional = true;
    return request;
}

QString segment(const char *text) { return QLatin1String(text); }

/// A call whose answer is one JSON value.
template <class T>
Call *readOne(Transport &transport, const Request &request, QObject *context, Then<T> then,
              std::function<base::Result<T>(const json &)> read)
{
    return new SimpleCall<T>(
        transport, request, context, std::move(then),
        [read = std::move(read)](Transport &own, const Request &sent, TryResult result) -> Answer<T> {
            if (!result)
                return tl::unexpected(result.error().failure);
            const auto value = own.json(sent, *result);
            if (!value)
                return tl::unexpected(value.error());
            auto out = value->is_object() ? read(*value) : base::fail({});
            if (!out)
                return tl::unexpected(own.failure(FailureKind::BadAnswer, result->status, sent, QStringLiteral("not the expected object")));
            return std::move(*out);
        });
}

/// True when the token's ends are those of "EXAM...0000".
bool fits(const QByteArray &token, const std::string &masked)
{
    const std::size_t dots = masked.find("...");
    if (dots == std::string::npos)
        return false;
    const QByteArray first = QByteArray::fromStdString(masked.substr(0, dots));
    const QByteArray last = QByteArray::fromStdString(masked.substr(dots + 3));
    return (!first.isEmpty() || !last.isEmpty()) && token.startsWith(first) && token.endsWith(last);
}

Request changeOf(const char *method, const QString &jobId)
{
    Request request = get({segment("jobs"), jobId});
    request.method = method;
    return request;
}

} // namespace

Client::Client(Workspace workspace, QNetworkAccessManager *network, NetworkLog *log, QObject *parent)
    : Client(std::move(workspace), network, log, Options(), parent)
{
}

Client::Client(Workspace workspace, QNetworkAccessManager *network, NetworkLog *log, Options options, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(std::move(workspace), network, log, std::move(options)))
{
    connect(&m_d->transport, &Transport::unauthorized, this, &Client::unauthorized);
}

Client::~Client() = default;

const Workspace &Client::workspace() const { return m_d->transport.workspace(); }

std::int64_t Client::serverNowMs() const { return m_d->transport.serverNowMs(); }

Call *Client::workspaceInfo(QObject *context, Then<wire::WorkspaceInfo> then)
{
    return readOne<wire::WorkspaceInfo>(m_d->transport, get({segment("workspace")}), context, std::move(then),
                                        [](const json &value) { return wire::workspaceInfoFromJson(value); });
}

Call *Client::tokens(QObject *context, Then<std::vector<wire::TokenInfo>> then)
{
    Request request = optionalGet({segment("tokens")});
    request.withOrigin = false;
    return readAll<wire::TokenInfo>(m_d->transport, request, context, std::move(then),
                                    [](const json &value) { return wire::tokenInfoFromJson(value); });
}

Call *Client::tokenExpiry(QObject *context, Then<std::optional<std::int64_t>> then)
{
    Request request = optionalGet({segment("tokens")});
    request.withOrigin = false;
    using Expiry = std::optional<std::int64_t>;
    return new SimpleCall<Expiry>(
        m_d->transport, request, context, std::move(then), [](Transport &own, const Request &sent, TryResult result) -> Answer<Expiry> {
            if (!result
                && (result.error().failure.kind == FailureKind::NotOffered || result.error().failure.kind == FailureKind::Forbidden))
                return Expiry();
            if (!result)
                return tl::unexpected(result.error().failure);
            const auto value = own.json(sent, *result);
            if (!value)
                return tl::unexpected(value.error());
            Expiry earliest;
            for (const json &item : wire::listItems(*value, "items")) {
                const wire::TokenInfo token = wire::tokenInfoFromJson(item);
                if (token.expiresAtMs && fits(own.workspace().token.reveal(), token.maskedValue))
                    earliest = std::min(earliest.value_or(*token.expiresAtMs), *token.expiresAtMs);
            }
            return earliest;
        });
}

Call *Client::nodeGroups(QObject *context, Then<std::vector<wire::NodeGroup>> then)
{
    return readAll<wire::NodeGroup>(m_d->transport, get({segment("dedicated-node-groups")}), context, std::move(then),
                                    wire::nodeGroupFromJson);
}

Call *Client::nodes(const QString &groupId, QObject *context, Then<std::vector<wire::Node>> then)
{
    return readAll<wire::Node>(m_d->transport, get({segment("dedicated-node-groups"), groupId, segment("nodes")}), context, std::move(then),
                               wire::nodeFromJson);
}

Call *Client::reservations(const QString &groupId, QObject *context, Then<std::vector<wire::Reservation>> then)
{
    return readAll<wire::Reservation>(m_d->transport, optionalGet({segment("dedicated-node-groups"), groupId, segment("reservations")}),
                                      context, std::move(then), wire::reservationFromJson);
}

Call *Client::shapes(const QString &groupId, QObject *context, Then<std::vector<wire::Shape>> then)
{
    Request request = get({segment("shapes")});
    if (!groupId.isEmpty())
        request.query.emplace_back("node_groups", groupId.toUtf8());
    request.query.emplace_back("purpose", "job");
    return readAll<wire::Shape>(m_d->transport, request, context, std::move(then), wire::shapeFromJson);
}

Call *Client::createJob(const std::string &name, const std::vector<std::pair<std::string, std::string>> &labels, const wire::JobSpec &spec,
                        QObject *context, Then<wire::Job> then)
{
    const std::string body = wire::createBody(name, labels, spec).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return new CreateJobCall(m_d->transport, name, QByteArray::fromStdString(body), context, std::move(then));
}

Call *Client::listJobs(const JobQuery &query, QObject *context, Then<std::vector<wire::Job>> then)
{
    return new ListJobsCall(m_d->transport, query, context, std::move(then));
}

Call *Client::job(const QString &id, QObject *context, Then<wire::Job> then)
{
    Request request = get({segment("jobs"), id});
    request.query = {{"job_query_mode", "alive_and_archive"}};
    return readOne<wire::Job>(m_d->transport, request, context, std::move(then), wire::jobFromJson);
}

Call *Client::findJob(const std::string &name, QObject *context, Then<std::optional<wire::Job>> then)
{
    return new ListJobsCall(m_d->transport, queryForName(name), context,
                            [name, then = std::move(then)](Answer<std::vector<wire::Job>> all) {
                                if (!all)
                                    return then(tl::unexpected(all.error()));
                                std::vector<wire::Job> found = jobsNamed(std::move(*all), name);
                                then(found.empty() ? std::optional<wire::Job>() : std::optional(std::move(found.front())));
                            });
}

Call *Client::stopJob(const QString &id, QObject *context, Then<void> then)
{
    Request request = changeOf("PATCH", id);
    request.body = R"({"spec":{"stopped":true}})";
    request.contentType = "application/json";
    return new SimpleCall<void>(m_d->transport, request, context, std::move(then), onlyStatus);
}

Call *Client::startJob(const QString &id, QObject *context, Then<void> then)
{
    Request request = changeOf("PATCH", id);
    request.body = R"({"spec":{"stopped":false}})";
    request.contentType = "application/json";
    return new SimpleCall<void>(m_d->transport, request, context, std::move(then), onlyStatus);
}

Call *Client::deleteJob(const QString &id, QObject *context, Then<void> then)
{
    Request request = changeOf("DELETE", id);
    request.query = {{"job_query_mode", "alive_only"}};
    return new SimpleCall<void>(m_d->transport, request, context, std::move(then), goneOrStatus);
}

Call *Client::replicas(const QString &jobId, QObject *context, Then<std::vector<wire::Replica>> then)
{
    Request request = get({segment("jobs"), jobId, segment("replicas")});
    request.query = {{"job_query_mode", "alive_and_archive"}};
    return readAll<wire::Replica>(m_d->transport, request, context, std::move(then),
                                  [id = jobId.toStdString()](const json &value) { return wire::replicaFromJson(value, id); });
}

Call *Client::events(const QString &jobId, QObject *context, Then<std::vector<wire::JobEvent>> then)
{
    return readAll<wire::JobEvent>(
        m_d->transport, get({segment("jobs"), jobId, segment("events")}), context,
        [then = std::move(then)](Answer<std::vector<wire::JobEvent>> answer) {
            if (answer)
                std::stable_sort(answer->begin(), answer->end(),
                                 [](const wire::JobEvent &a, const wire::JobEvent &b) { return a.timeMs < b.timeMs; });
            then(std::move(answer));
        },
        [](const json &value) { return wire::eventFromJson(value); });
}

Call *Client::logs(const QString &jobId, const LogQuery &query, QObject *context, Then<std::vector<wire::LogLine>> then)
{
    return new LogsCall(m_d->transport, jobId, query, context, std::move(then));
}

LogStream *Client::openLog(const QString &jobId, const QString &replicaId, QObject *parent)
{
    return new LiveLog(m_d->transport, jobId, replicaId, parent);
}

Call *Client::secrets(QObject *context, Then<std::vector<wire::Secret>> then)
{
    return readAll<wire::Secret>(m_d->transport, optionalGet({segment("usersecrets")}), context, std::move(then), wire::secretFromJson);
}

Call *Client::registryCredentials(QObject *context, Then<std::vector<wire::RegistryCredential>> then)
{
    return readAll<wire::RegistryCredential>(m_d->transport, optionalGet({segment("imagepullsecrets")}), context, std::move(then),
                                             wire::registryCredentialFromJson);
}

} // namespace lepton
