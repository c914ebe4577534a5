// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/client.h"
#include "lepton/networklog.h"
#include "scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <optional>

using lepton::Client;
using lepton::Failure;
using lepton::FailureKind;
using scripted::Reply;

namespace {

using Done = std::function<void(std::optional<Failure>)>;

/// One call of the client, and what is special about its failures.
struct CallRow {
    const char *name;
    std::function<void(Client &, QObject *, const Done &)> call;
    bool readsJson = true; ///< anything else in an answer is a bad answer
    bool optional = false; ///< 404 is "not offered"
    bool storagePath = false;
    bool missingIsFine = false;
    bool creates = false;
    bool large = false; ///< takes large answers
};

template <class T>
lepton::Then<T> report(const Done &done)
{
    return [done](const lepton::Answer<T> &answer) { done(answer ? std::nullopt : std::optional(answer.error())); };
}

QString text(const char *latin) { return QLatin1String(latin); }

const std::vector<CallRow> &calls()
{
    using namespace lepton::wire;
    static const std::vector<CallRow> kCalls{
        {"workspaceInfo", [](Client &c, QObject *o, const Done &d) { c.workspaceInfo(o, report<WorkspaceInfo>(d)); }},
        {"tokens", [](Client &c, QObject *o, const Done &d) { c.tokens(o, report<std::vector<TokenInfo>>(d)); }, true, true},
        {"nodeGroups", [](Client &c, QObject *o, const Done &d) { c.nodeGroups(o, report<std::vector<NodeGroup>>(d)); }},
        {"nodes", [](Client &c, QObject *o, const Done &d) { c.nodes(text("g"), o, report<std::vector<Node>>(d)); }},
        {"reservations", [](Client &c, QObject *o, const Done &d) { c.reservations(text("g"), o, report<std::vector<Reservation>>(d)); },
         true, true},
        {"shapes", [](Client &c, QObject *o, const Done &d) { c.shapes(text("g"), o, report<std::vector<Shape>>(d)); }},
        {"createJob", [](Client &c, QObject *o, const Done &d) { c.createJob("at-x-1234", {}, {}, o, report<Job>(d)); }, true, false, false,
         false, true},
        {"listJobs", [](Client &c, QObject *o, const Done &d) { c.listJobs({}, o, report<std::vector<Job>>(d)); }},
        {"job", [](Client &c, QObject *o, const Done &d) { c.job(text("j"), o, report<Job>(d)); }},
        {"findJob", [](Client &c, QObject *o, const Done &d) { c.findJob("j", o, report<std::optional<Job>>(d)); }},
        {"stopJob", [](Client &c, QObject *o, const Done &d) { c.stopJob(text("j"), o, report<void>(d)); }, false},
        {"startJob", [](Client &c, QObject *o, const Done &d) { c.startJob(text("j"), o, report<void>(d)); }, false},
        {"deleteJob", [](Client &c, QObject *o, const Done &d) { c.deleteJob(text("j"), o, report<void>(d)); }, false, false, false, true},
        {"replicas", [](Client &c, QObject *o, const Done &d) { c.replicas(text("j"), o, report<std::vector<Replica>>(d)); }},
        {"events", [](Client &c, QObject *o, const Done &d) { c.events(text("j"), o, report<std::vector<JobEvent>>(d)); }},
        {"logs",
         [](Client &c, QObject *o, const Done &d) {
             c.logs(text("j"), {{}, 1, 2, {}, 10}, o, report<std::vector<LogLine>>(d));
         }},
        {"secrets", [](Client &c, QObject *o, const Done &d) { c.secrets(o, report<std::vector<Secret>>(d)); }, true, true},
        {"registryCredentials",
         [](Client &c, QObject *o, const Done &d) { c.registryCredentials(o, report<std::vector<RegistryCredential>>(d)); }, true, true},
        {"storages", [](Client &c, QObject *o, const Done &d) { c.storages(o, report<std::vector<QString>>(d)); }, true, true},
        {"listFolder",
         [](Client &c, QObject *o, const Done &d) { c.listFolder(text("fs"), text("/a"), o, report<std::vector<StorageEntry>>(d)); }, true,
         true, true},
        {"readFile", [](Client &c, QObject *o, const Done &d) { c.readFile(text("fs"), text("/a"), o, report<QByteArray>(d)); }, false,
         true, true, false, false, true},
        {"writeFile", [](Client &c, QObject *o, const Done &d) { c.writeFile(text("fs"), text("/a"), "x", o, report<void>(d)); }, false,
         true, true},
        {"makeFolder", [](Client &c, QObject *o, const Done &d) { c.makeFolder(text("fs"), text("/a"), o, report<void>(d)); }, false, true,
         true},
        {"removePath", [](Client &c, QObject *o, const Done &d) { c.removePath(text("fs"), text("/a"), true, o, report<void>(d)); }, false,
         true, true, true},
        {"pathExists", [](Client &c, QObject *o, const Done &d) { c.pathExists(text("fs"), text("/a"), o, report<bool>(d)); }, false, true,
         true, true},
    };
    return kCalls;
}

using Expected = std::optional<FailureKind>; // nothing = it succeeds

/// One trouble, and what each call makes of it.
struct TroubleRow {
    const char *name;
    Reply reply;
    std::function<Expected(const CallRow &)> expected;
};

std::function<Expected(const CallRow &)> always(FailureKind kind)
{
    return [kind](const CallRow &) { return Expected(kind); };
}

/// A create whose answer was lost, where looking for the job meets the same trouble.
std::function<Expected(const CallRow &)> lost(FailureKind kind)
{
    return [kind](const CallRow &call) { return Expected(call.creates ? FailureKind::OutcomeUnknown : kind); };
}

Expected badForJson(const CallRow &call)
{
    if (call.creates)
        return FailureKind::OutcomeUnknown;
    return call.readsJson ? Expected(FailureKind::BadAnswer) : std::nullopt;
}

Expected missing(const CallRow &call)
{
    if (call.missingIsFine)
        return std::nullopt;
    return call.optional && !call.storagePath ? FailureKind::NotOffered : FailureKind::NotFound;
}

Expected notOffered(const CallRow &call) { return call.optional ? FailureKind::NotOffered : FailureKind::Rejected; }

Expected tooLarge(const CallRow &call)
{
    if (call.creates)
        return FailureKind::OutcomeUnknown;
    const bool headOnly = QLatin1String(call.name) == QLatin1String("pathExists");
    return call.large || headOnly ? std::nullopt : Expected(FailureKind::BadAnswer);
}

const std::vector<TroubleRow> &troubles()
{
    using Way = Reply::Way;
    static const std::vector<TroubleRow> kTroubles{
        {"400", scripted::json(R"({"code":"Bad","message":"no"})", 400), always(FailureKind::Rejected)},
        {"401", scripted::json(R"({"message":"token"})", 401), always(FailureKind::Unauthorized)},
        {"403", scripted::json("{}", 403), always(FailureKind::Forbidden)},
        {"404", scripted::json("{}", 404), missing},
        {"405", scripted::json("{}", 405), notOffered},
        {"409", scripted::json("{}", 409),
         [](const CallRow &call) { return call.creates ? FailureKind::NameTaken : FailureKind::Conflict; }},
        {"422", scripted::json("{}", 422), always(FailureKind::Rejected)},
        {"429 with Retry-After", {429, "{}", {"Retry-After: 1"}}, always(FailureKind::RateLimited)},
        {"500", scripted::json("{}", 500), lost(FailureKind::Server)},
        {"501", scripted::json("{}", 501), notOffered},
        {"503 HTML", {503, "<html>down</html>", {}}, lost(FailureKind::Server)},
        {"504", scripted::json("{}", 504), lost(FailureKind::Timeout)},
        {"empty body", scripted::json(""), badForJson},
        {"HTML", {200, "<html><body>Log in</body></html>", {"Content-Type: text/html"}}, badForJson},
        {"truncated JSON", scripted::json(R"({"jobs": [{"metadata": {"id)"), badForJson},
        {"wrong type", scripted::json("\"text\""), badForJson},
        {"deep nesting", scripted::json(QByteArray(100000, '[') + QByteArray(100000, ']')), badForJson},
        {"huge", scripted::json('"' + QByteArray(11 * 1024 * 1024, 'x') + '"'), tooLarge},
        {"hang", scripted::way(Way::Never), lost(FailureKind::Timeout)},
        {"closed", scripted::way(Way::Close), lost(FailureKind::Unreachable)},
        {"cut in the body", scripted::way(Way::CutBody, R"([{"metadata":)"),
         [](const CallRow &call) {
             // An answer to HEAD has no body that could be cut.
             if (QLatin1String(call.name) == QLatin1String("pathExists"))
                 return Expected();
             return Expected(call.creates ? FailureKind::OutcomeUnknown : FailureKind::Unreachable);
         }},
    };
    return kTroubles;
}

} // namespace

class ClientMatrixTest : public QObject {
    Q_OBJECT

private slots:
    void failure_data();
    void failure();
    void redirectElsewhere_data();
    void redirectElsewhere();
    void untrustedCertificate();
    void nobodyListens();

private:
    static Client::Options quick(std::chrono::milliseconds timeout = std::chrono::milliseconds(2000))
    {
        Client::Options options;
        options.timeout = timeout;
        options.firstBackoff = std::chrono::milliseconds(1);
        options.maxTries = 2;
        options.retryAfterScale = 0.001;
        return options;
    }
    /// The answer of a call: nothing = success. Fails the test when there is none.
    static std::optional<Failure> outcome(Client &client, const CallRow &call)
    {
        QObject context;
        std::optional<std::optional<Failure>> result;
        call.call(client, &context, [&](const std::optional<Failure> &failure) { result = failure; });
        if (result) {
            QTest::qFail("answered before the event loop ran", __FILE__, __LINE__);
            return std::nullopt;
        }
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            QTest::qFail("never answered", __FILE__, __LINE__);
        return result.value_or(std::nullopt);
    }

    scripted::Server m_server;
    QNetworkAccessManager m_network;
};

void ClientMatrixTest::failure_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("trouble");
    for (size_t c = 0; c < calls().size(); ++c) {
        for (size_t t = 0; t < troubles().size(); ++t)
            QTest::addRow("%s: %s", calls()[c].name, troubles()[t].name) << static_cast<int>(c) << static_cast<int>(t);
    }
}

void ClientMatrixTest::failure()
{
    QFETCH(int, call);
    QFETCH(int, trouble);
    const CallRow &row = calls()[static_cast<size_t>(call)];
    const TroubleRow &what = troubles()[static_cast<size_t>(trouble)];
    m_server.answer = [&](const scripted::Request &) { return what.reply; };
    lepton::NetworkLog log;
    const bool hangs = what.reply.way == Reply::Way::Never;
    Client client(m_server.workspace(), &m_network, &log, quick(std::chrono::milliseconds(hangs ? 40 : 2000)));

    const std::optional<Failure> failure = outcome(client, row);
    const Expected expected = what.expected(row);
    if (!expected) {
        QVERIFY2(!failure, failure ? failure->error.english().c_str() : "");
        return;
    }
    QVERIFY(failure);
    QVERIFY2(failure->kind == *expected, std::string(name(failure->kind)).c_str());
    QVERIFY(!failure->error.message.empty());
    QVERIFY(!failure->error.hint.empty());
    QVERIFY(failure->error.english().find("CANARY") == std::string::npos);
    QVERIFY(!failure->request.empty());
    for (const lepton::NetworkLogEntry &entry : log.entries())
        QVERIFY(!entry.outcome.contains(QLatin1String("CANARY")));
}

void ClientMatrixTest::redirectElsewhere_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("status");
    for (size_t c = 0; c < calls().size(); ++c) {
        for (const int status : {301, 302, 307, 308})
            QTest::addRow("%s: %d", calls()[c].name, status) << static_cast<int>(c) << status;
    }
}

void ClientMatrixTest::redirectElsewhere()
{
    QFETCH(int, call);
    QFETCH(int, status);
    scripted::Server other; // another port is another origin
    m_server.requests.clear();
    m_server.answer = [&](const scripted::Request &request) {
        return Reply{status, {}, {"Location: " + other.origin().toUtf8() + "/api/v2/workspaces/ws7demo" + request.target}};
    };
    Client client(m_server.workspace(), &m_network, nullptr, quick());
    const std::optional<Failure> failure = outcome(client, calls()[static_cast<size_t>(call)]);
    QVERIFY(failure);
    QVERIFY2(failure->kind == FailureKind::Redirected, std::string(name(failure->kind)).c_str());
    QVERIFY(other.requests.isEmpty());
    QCOMPARE(m_server.requests.size(), 1);
}

void ClientMatrixTest::untrustedCertificate()
{
    scripted::Server server;
    server.tls = true;
    server.answer = [](const scripted::Request &) { return scripted::json("{}"); };
    QNetworkAccessManager network;
    Client client(server.workspace(), &network, nullptr, quick());
    for (const CallRow &call : calls()) {
        const std::optional<Failure> failure = outcome(client, call);
        QVERIFY2(failure && failure->kind == FailureKind::Tls, call.name);
    }
    QVERIFY2(server.requests.isEmpty(), "something was sent over an untrusted connection");
}

void ClientMatrixTest::nobodyListens()
{
    lepton::Workspace workspace;
    {
        scripted::Server server;
        workspace = server.workspace();
    }
    QNetworkAccessManager network;
    Client client(workspace, &network, nullptr, quick());
    for (const CallRow &call : calls()) {
        const std::optional<Failure> failure = outcome(client, call);
        QVERIFY2(failure && failure->kind == FailureKind::Unreachable, call.name);
    }
}

QTEST_GUILESS_MAIN(ClientMatrixTest)
#include "tst_clientmatrix.moc"
