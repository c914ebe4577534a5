// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/server.h"

#include "sandbox/site.h"

#include <QFile>
#include <QTimer>
#include <cmath>
#include <iostream>

namespace sandbox {

namespace {

base::Error bad(std::string subject, base::Text message)
{
    return {base::ErrorKind::Usage, std::move(subject), std::move(message), {}, {}};
}

/// Not faster for the nearly right than for the quite wrong.
bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b.isEmpty() ? 1 : b[i % b.size()]);
    return difference == 0;
}

base::Result<ClusterConfig> clusterOf(const ServerOptions &options, const catalogue::Catalogue &catalogue)
{
    if (options.clusterFile.isEmpty())
        return defaultCluster(catalogue);
    QFile file(options.clusterFile);
    const std::string name = options.clusterFile.toStdString();
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(
            {base::ErrorKind::Input, name, base::Text(QT_TRANSLATE_NOOP("core", "cannot be read")), {}, file.errorString().toStdString()});
    const nlohmann::json json = nlohmann::json::parse(file.read(16 << 20).toStdString(), nullptr, false);
    if (json.is_discarded())
        return base::fail({base::ErrorKind::Input, name, base::Text(QT_TRANSLATE_NOOP("core", "is not valid JSON")), {}, {}});
    auto cluster = clusterFromJson(json, catalogue);
    if (!cluster)
        cluster.error().subject = name + ": " + cluster.error().subject;
    return cluster;
}

base::Result<void> addOptions(const ServerOptions &options, Site &site)
{
    for (const QString &text : options.groups) {
        const auto group = groupFromFlag(text.toStdString(), site.catalogue);
        if (!group)
            return base::fail(group.error());
        site.engine.addGroup(*group);
    }
    for (const QString &text : options.mounts) {
        const auto volumes = volumesFromMountSource(text.toStdString());
        if (volumes.empty())
            return base::fail(bad(text.toStdString(), base::Text(QT_TRANSLATE_NOOP("core", "is not of the form node-nfs:NAME"))));
        const std::vector<Group> groups = site.engine.cluster().groups;
        for (Group group : groups) {
            group.volumes = volumes;
            site.engine.addGroup(group);
        }
    }
    for (const QString &text : options.faults)
        if (const auto added = site.faults.addFlag(text.toStdString()); !added)
            return base::fail(added.error());
    return {};
}

void addKeptGroups(Site &site)
{
    const nlohmann::json kept = nlohmann::json::parse(site.store->text(QStringLiteral("groups.json")), nullptr, false);
    if (kept.is_array())
        for (const nlohmann::json &item : kept)
            if (const auto group = groupFromJson(item, site.catalogue))
                site.engine.addGroup(*group);
}

base::Result<void> openState(const ServerOptions &options, Site &site)
{
    if (options.stateFolder.isEmpty())
        return addOptions(options, site);
    auto store = JobStore::open(options.stateFolder);
    if (!store)
        return base::fail(store.error());
    site.store = std::move(*store);
    addKeptGroups(site);
    // All groups are there before the jobs are: what a job does follows from its machines.
    if (const auto added = addOptions(options, site); !added)
        return added;
    const std::string clock = site.store->text(QStringLiteral("clock.json"));
    if (!clock.empty() && !site.clock.resume(clock))
        return base::fail(bad((options.stateFolder + QStringLiteral("/clock.json")).toStdString(),
                              base::Text(QT_TRANSLATE_NOOP("core", "cannot be understood"))));
    if (const auto saved = site.store->saveText(QStringLiteral("clock.json"), site.clock.toText()); !saved)
        return saved;
    std::vector<std::string> broken;
    site.engine.adopt(site.store->load(&broken));
    for (const std::string &name : broken)
        std::cerr << "autotuner-sandbox: " << name << " is no job of the sandbox and is left alone\n";
    site.engine.setSave([store = site.store.get()](const JobRecord &job) { return store->save(job); });
    return {};
}

} // namespace

struct Server::Private {
    explicit Private(Server *server, const ServerOptions &options, catalogue::Catalogue known, ClusterConfig cluster)
        : q(server)
        , site{options,
               std::move(known),
               Clock(options.clockFactor, options.realTime ? options.realTime : Clock::Source(Clock::systemTime)),
               FaultBox(options.seed),
               Engine(std::move(cluster), site.catalogue, site.faults, {options.seed, options.anyGroup}),
               nullptr,
               nullptr,
               LiveLogs(site.engine, site.clock, site.faults)}
        , http([this](const HttpRequest &request, std::shared_ptr<HttpReply> reply) { receive(request, std::move(reply)); },
               [this] { return QByteArray::fromStdString(httpDate(site.clock.now())); })
    {
        idleTimer.setSingleShot(true);
        QObject::connect(&idleTimer, &QTimer::timeout, q, [this] {
            if (site.liveLogs.count() == 0)
                emit q->idle();
            else
                idleTimer.start();
        });
        if (options.idleExitSeconds > 0)
            idleTimer.start(static_cast<int>(std::min(options.idleExitSeconds, 1e6) * 1000));
    }

    void receive(const HttpRequest &request, std::shared_ptr<HttpReply> reply);
    void serve(const HttpRequest &request, const std::shared_ptr<HttpReply> &reply);
    void route(Call &call);
    /// The switch that ends the request before anything was done.
    [[nodiscard]] bool troubled(const HttpRequest &request, HttpReply &reply);
    /// Pieces behind the workspace or from "sandbox" on; nothing = another workspace or no such place.
    [[nodiscard]] std::optional<std::vector<QString>> inside(const HttpRequest &request) const;

    Server *q;
    Site site;
    HttpServer http;
    QTimer idleTimer;
    quint16 port = 0;
};

void Server::Private::receive(const HttpRequest &request, std::shared_ptr<HttpReply> reply)
{
    if (idleTimer.isActive())
        idleTimer.start();
    const auto slow = site.faults.strike("latency", request.method.toStdString(), request.path.toStdString());
    if (!slow || request.path.startsWith("/sandbox"))
        return serve(request, reply);
    QTimer::singleShot(static_cast<int>(std::min(slow->value, 1e8)), q, [this, request, reply] { serve(request, reply); });
}

void Server::Private::serve(const HttpRequest &request, const std::shared_ptr<HttpReply> &reply)
{
    const bool switches = !request.segments.empty() && request.segments[0] == QLatin1String("sandbox");
    if (!switches && troubled(request, *reply))
        return;
    if (!sameSecret(request.header("Authorization"), "Bearer " + site.options.token))
        return reply->error(401, "Unauthorized", "the token is missing or wrong");
    const auto path = inside(request);
    if (!path)
        return reply->error(404, "NotFound", "there is nothing at " + request.path.left(200).toStdString());
    site.engine.advance(site.clock.now());
    Call call(site, request, *path, reply);
    route(call);
}

void Server::Private::route(Call &call)
{
    for (auto *answer : {answerSwitches, answerWorkspace, answerNodeGroups, answerJobs, answerLogs, answerStorage})
        if (answer(call))
            return;
    if (call.request.method.isEmpty())
        return call.reply->error(405, "MethodNotAllowed", "the sandbox does not know this method");
    call.reply->error(404, "NotFound",
                      "there is no " + call.request.method.toStdString() + " of " + call.request.path.left(200).toStdString());
}

bool Server::Private::troubled(const HttpRequest &request, HttpReply &reply)
{
    const std::string method = request.method.toStdString();
    const std::string path = request.path.toStdString();
    if (site.faults.strike("drop_before", method, path))
        return reply.drop(), true;
    if (const auto fault = site.faults.strike("too_many_requests", method, path)) {
        if (fault->value > 0)
            reply.addHeader("Retry-After", QByteArray::number(static_cast<int>(std::ceil(fault->value))));
        return reply.error(429, "TooManyRequests", "slow down (a switch of the sandbox)"), true;
    }
    if (const auto fault = site.faults.strike("server_error", method, path)) {
        const int status = fault->value >= 500 && fault->value < 600 ? static_cast<int>(fault->value) : 500;
        return reply.error(status, "Internal", "something went wrong (a switch of the sandbox)"), true;
    }
    struct Refusal {
        const char *kind;
        int status;
        const char *code;
        const char *message;
    };
    static constexpr Refusal kRefusals[] = {{"expired_token", 401, "Unauthorized", "the token has expired (a switch of the sandbox)"},
                                            {"forbidden", 403, "Forbidden", "no permission (a switch of the sandbox)"},
                                            {"not_found", 404, "NotFound", "not found (a switch of the sandbox)"},
                                            {"conflict", 409, "Conflict", "the object has changed (a switch of the sandbox)"}};
    for (const Refusal &refusal : kRefusals)
        if (site.faults.strike(refusal.kind, method, path))
            return reply.error(refusal.status, refusal.code, refusal.message), true;
    return false;
}

std::optional<std::vector<QString>> Server::Private::inside(const HttpRequest &request) const
{
    const auto &pieces = request.segments;
    if (!pieces.empty() && pieces[0] == QLatin1String("sandbox"))
        return pieces;
    const bool ours = pieces.size() >= 4 && pieces[0] == QLatin1String("api") && pieces[1] == QLatin1String("v2")
        && pieces[2] == QLatin1String("workspaces") && pieces[3] == site.options.workspace;
    return ours ? std::optional(std::vector<QString>(pieces.begin() + 4, pieces.end())) : std::nullopt;
}

Server::Server() = default;
Server::~Server() = default;

base::Result<std::unique_ptr<Server>> Server::start(const ServerOptions &options)
{
    if (options.token.isEmpty())
        return base::fail(bad("token", base::Text(QT_TRANSLATE_NOOP("core", "must not be empty"))));
    if (!(options.clockFactor >= 0.01 && options.clockFactor <= 10000))
        return base::fail(bad("clock", base::Text(QT_TRANSLATE_NOOP("core", "must be a number from 0.01 to 10000"))));
    auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return base::fail(catalogue.error());
    auto cluster = clusterOf(options, *catalogue);
    if (!cluster)
        return base::fail(cluster.error());
    std::unique_ptr<Server> server(new Server);
    server->m_d = std::make_unique<Private>(server.get(), options, std::move(*catalogue), std::move(*cluster));
    Site &site = server->m_d->site;
    if (const auto opened = openState(options, site); !opened)
        return base::fail(opened.error());
    site.storage = std::make_unique<Storage>(site.store ? site.store->path(QStringLiteral("storage")) : QString());
    QString why;
    server->m_d->port = server->m_d->http.start(options.address, options.port, &why);
    if (server->m_d->port == 0)
        return base::fail({base::ErrorKind::Remote, options.address.toString().toStdString() + ":" + std::to_string(options.port),
                           base::Text(QT_TRANSLATE_NOOP("core", "cannot be listened on")),
                           base::Text(QT_TRANSLATE_NOOP("core", "Port 0 picks a free one")), why.toStdString()});
    return server;
}

QUrl Server::baseUrl() const
{
    const QString host = m_d->site.options.address.protocol() == QAbstractSocket::IPv6Protocol
        ? QLatin1Char('[') + m_d->site.options.address.toString() + QLatin1Char(']')
        : m_d->site.options.address.toString();
    return QUrl(QStringLiteral("http://%1:%2/api/v2/workspaces/%3")
                    .arg(host)
                    .arg(m_d->port)
                    .arg(QString::fromLatin1(QUrl::toPercentEncoding(m_d->site.options.workspace))));
}

quint16 Server::port() const { return m_d->port; }

FaultBox &Server::faults() { return m_d->site.faults; }

Engine &Server::engine()
{
    m_d->site.engine.advance(m_d->site.clock.now());
    return m_d->site.engine;
}

} // namespace sandbox
