// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientbench.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSignalSpy>

using lepton::FailureKind;
using scripted::Reply;
using Way = scripted::Reply::Way;

class ClientTest : public QObject {
    Q_OBJECT

private slots:
    // Headers and addresses
    void sendsTheTokenAndTheOrigin_data();
    void sendsTheTokenAndTheOrigin();
    void encodesEachSegment();
    void refusesPathsThatLeadElsewhere();
    void refusesPlainHttp();
    void followsRedirectsWithinTheOrigin();
    void hidesTheToken();

    // Repeats
    void repeatsReads();
    void waitsAsAsked();
    void saysOnceThatTheTokenIsRefused();
    void tellsAnExpiredToken();
    void readsTheServersClock();

    // Creates
    void createsOnce();
    void findsAJobWhoseAnswerWasLost_data();
    void findsAJobWhoseAnswerWasLost();
    void createsAgainWhenItIsNotThere();
    void findsAJobThatAppearsLate();
    void removesADouble();
    void doesNotGuess();
    void namesTheRefusal_data();
    void namesTheRefusal();

    // Lists
    void readsAllPages();
    void stopsWhenPagesRepeat();
    void stopsAfterAHundredPages();
    void asksForLessWhenJobsAreLarge();
    void skipsItemsThatCannotBeRead();

    // Logs
    void readsTheWholeHistory();
    void keepsLinesOfTheSameTime();
    void givesUpOnAServerThatIgnoresTheWindow();
    void streamsAsItComes();
    void tellsHowAStreamEnds();
    void streamsDoNotBlockCalls();

    // Storage
    void uploads();
    void neverRemovesEverything();

    // Life
    void cancelAnswersAtOnce();
    void forgottenContextsHearNothing();
    void survivesBeingDeletedInAnAnswer();
};

void ClientTest::sendsTheTokenAndTheOrigin_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("not the gateway") << QStringLiteral("ws7demo") << QString() << QByteArray();
    QTest::newRow("by the gateway's rule") << QStringLiteral("dgxc") << QString() << QByteArray("http://127.0.0.1:PORT");
    QTest::newRow("by hand") << QStringLiteral("ws7demo") << QStringLiteral("https://dash.example") << QByteArray("https://dash.example");
}

void ClientTest::sendsTheTokenAndTheOrigin()
{
    QFETCH(QString, id);
    QFETCH(QString, origin);
    QFETCH(QByteArray, expected);
    scripted::Server server;
    lepton::Workspace workspace = server.workspace();
    workspace.id = id;
    workspace.url = QUrl(server.origin() + QLatin1String("/api/v2/workspaces/") + id + QLatin1Char('/'));
    workspace.origin = origin;
    Bench bench(&workspace);
    server.answer = [](const Request &) { return scripted::json("[]"); };
    (void)bench.wait<lepton::wire::WorkspaceInfo>([&](auto then) { bench.client->workspaceInfo(&bench.context, then); });
    (void)bench.wait<std::vector<lepton::wire::TokenInfo>>([&](auto then) { bench.client->tokens(&bench.context, then); });
    expected.replace("PORT", QByteArray::number(server.serverPort()));
    QCOMPARE(server.requests.size(), 2);
    QCOMPARE(server.requests[0].header("authorization"), QByteArray("Bearer CANARY-TOKEN-0123"));
    QCOMPARE(server.requests[0].header("origin"), expected);
    QVERIFY(server.requests[0].path().endsWith("/workspace"));
    QVERIFY(!server.requests[0].path().contains("//"));
    QVERIFY2(server.requests[1].header("origin").isEmpty(), "the tokens are read without Origin");
}

void ClientTest::encodesEachSegment()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json("{}"); };
    (void)bench.wait<void>([&](auto then) { bench.client->stopJob(QStringLiteral("a/b c?d#é%2F"), &bench.context, then); });
    QCOMPARE(bench.server.requests.size(), 1);
    QCOMPARE(bench.server.requests[0].target, QByteArray("/jobs/a%2Fb%20c%3Fd%23%C3%A9%252F"));
    QCOMPARE(bench.server.requests[0].body, QByteArray(R"({"spec":{"stopped":true}})"));

    lepton::JobQuery query;
    query.nameContains = QStringLiteral("a&b=c+d e");
    query.states = {QStringLiteral("Running"), QStringLiteral("Queueing")};
    (void)bench.wait<std::vector<lepton::wire::Job>>([&](auto then) { bench.client->listJobs(query, &bench.context, then); });
    QVERIFY(bench.server.requests[1].target.contains("&q=a%26b%3Dc%2Bd%20e&status=Running&status=Queueing&page=1&"));
}

void ClientTest::refusesPathsThatLeadElsewhere()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json("{}"); };
    for (const QString &id : {QString(), QStringLiteral("."), QStringLiteral("..")}) {
        const auto answer = bench.wait<void>([&](auto then) { bench.client->deleteJob(id, &bench.context, then); });
        QCOMPARE(answer->error().kind, FailureKind::Rejected);
    }
    QVERIFY(bench.server.requests.isEmpty());
}

void ClientTest::refusesPlainHttp()
{
    lepton::Workspace workspace;
    workspace.id = QStringLiteral("ws7demo");
    workspace.url = QUrl(QStringLiteral("http://gateway.example/api/v2/workspaces/ws7demo"));
    workspace.token = lepton::Token("CANARY-TOKEN-0123");
    Bench bench(&workspace);
    const auto answer = bench.wait<lepton::wire::WorkspaceInfo>([&](auto then) { bench.client->workspaceInfo(&bench.context, then); });
    QCOMPARE(answer->error().kind, FailureKind::Tls);
    QVERIFY(bench.log.entries().empty());
}

void ClientTest::followsRedirectsWithinTheOrigin()
{
    Bench bench;
    bench.server.answer = [](const Request &request) {
        return request.target == "/workspace" ? Reply{307, {}, {"Location: /api/v2/workspaces/ws7demo/moved"}}
                                              : scripted::json(R"({"workspace_name":"here"})");
    };
    const auto answer = bench.wait<lepton::wire::WorkspaceInfo>([&](auto then) { bench.client->workspaceInfo(&bench.context, then); });
    QCOMPARE((*answer)->name, std::string("here"));

    bench.server.answer = [](const Request &) { return Reply{302, {}, {"Location: /api/v2/workspaces/ws7demo/round"}}; };
    const auto round = bench.wait<lepton::wire::WorkspaceInfo>([&](auto then) { bench.client->workspaceInfo(&bench.context, then); });
    QCOMPARE(round->error().kind, FailureKind::Redirected);
}

void ClientTest::hidesTheToken()
{
    Bench bench;
    bench.server.answer = [](const Request &) {
        return scripted::json(R"({"message":"bad credentials CANARY-TOKEN-0123 in Authorization: Bearer other-secret"})", 403);
    };
    const auto answer =
        bench.wait<lepton::wire::Job>([&](auto then) { bench.client->job(QStringLiteral("CANARY-TOKEN-0123"), &bench.context, then); });
    const lepton::Failure &failure = answer->error();
    const std::string all = failure.error.english() + failure.serverText + failure.request;
    QVERIFY2(all.find("CANARY") == std::string::npos && all.find("other-secret") == std::string::npos, all.c_str());
    QVERIFY(failure.serverText.find("bad credentials") != std::string::npos);
    for (const lepton::NetworkLogEntry &entry : bench.log.entries()) {
        QVERIFY(!entry.url.contains(QLatin1String("CANARY")));
        QVERIFY(!entry.outcome.contains(QLatin1String("CANARY")));
        QCOMPARE(entry.httpStatus, 403);
        QVERIFY(entry.milliseconds >= 0);
    }
}

void ClientTest::repeatsReads()
{
    Bench bench;
    int calls = 0;
    bench.server.answer = [&](const Request &) { return ++calls < 3 ? scripted::json("{}", 503) : scripted::json("[]"); };
    const auto answer =
        bench.wait<std::vector<lepton::wire::NodeGroup>>([&](auto then) { bench.client->nodeGroups(&bench.context, then); });
    QVERIFY(answer->has_value());
    QCOMPARE(bench.log.entries().size(), size_t(3));
    QCOMPARE(bench.log.entries()[2].attempt, 3);
}

void ClientTest::waitsAsAsked()
{
    Bench bench;
    int calls = 0;
    bench.server.answer = [&](const Request &) { return ++calls < 2 ? Reply{429, "{}", {"Retry-After: 20"}} : scripted::json("[]"); };
    QElapsedTimer timer;
    timer.start();
    const auto answer =
        bench.wait<std::vector<lepton::wire::NodeGroup>>([&](auto then) { bench.client->nodeGroups(&bench.context, then); });
    QVERIFY(answer->has_value());
    QVERIFY2(timer.elapsed() >= 195, "20 s, a hundred times as fast");
}

void ClientTest::saysOnceThatTheTokenIsRefused()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json("{}", 401); };
    int said = 0;
    connect(bench.client.get(), &Client::unauthorized, &bench.context, [&] { ++said; });
    for (int i = 0; i < 3; ++i)
        (void)bench.wait<std::vector<lepton::wire::NodeGroup>>([&](auto then) { bench.client->nodeGroups(&bench.context, then); });
    QCOMPARE(said, 1);
    QCOMPARE(bench.server.requests.size(), 3); // not repeated
}

void ClientTest::tellsAnExpiredToken()
{
    scripted::Server server;
    server.answer = [](const Request &) { return scripted::json("{}", 403); };
    lepton::Workspace workspace = server.workspace();
    workspace.tokenExpiresAtMs = 1000;
    Bench bench(&workspace);
    const auto answer =
        bench.wait<std::vector<lepton::wire::NodeGroup>>([&](auto then) { bench.client->nodeGroups(&bench.context, then); });
    QCOMPARE(answer->error().kind, FailureKind::TokenExpired);
}

void ClientTest::readsTheServersClock()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return Reply{200, "[]", {"Date: Sun, 06 Nov 1994 08:49:37 GMT"}}; };
    (void)bench.wait<std::vector<lepton::wire::NodeGroup>>([&](auto then) { bench.client->nodeGroups(&bench.context, then); });
    const std::int64_t now = bench.client->serverNowMs();
    QVERIFY2(now >= 784111777000 && now < 784111787000, QByteArray::number(static_cast<qint64>(now)));
}

void ClientTest::createsOnce()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json(jobText("at-x-1234-abcd", "at-x-1234", "Queueing"), 201); };
    const auto answer = bench.create();
    QCOMPARE((*answer)->metadata.id, std::string("at-x-1234-abcd"));
    QCOMPARE(bench.server.requests.size(), 1);
    const auto sent = nlohmann::json::parse(bench.server.requests[0].body.toStdString());
    QCOMPARE(sent["metadata"]["name"].get<std::string>(), std::string("at-x-1234"));
    QCOMPARE(sent["metadata"]["labels"]["autotuner"].get<std::string>(), std::string("1"));
}

void ClientTest::findsAJobWhoseAnswerWasLost_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("status");
    QTest::newRow("closed after the request") << static_cast<int>(Way::Close) << 200;
    QTest::newRow("never answered") << static_cast<int>(Way::Never) << 200;
    QTest::newRow("cut in the body") << static_cast<int>(Way::CutBody) << 200;
    QTest::newRow("500") << static_cast<int>(Way::Whole) << 500;
    QTest::newRow("no JSON") << static_cast<int>(Way::Whole) << 200;
    QTest::newRow("name taken by itself") << static_cast<int>(Way::Whole) << 409;
}

void ClientTest::findsAJobWhoseAnswerWasLost()
{
    QFETCH(int, how);
    QFETCH(int, status);
    Bench bench;
    QByteArrayList jobs{jobText("other", "at-x-12345")};
    bench.server.answer = [&](const Request &request) {
        if (isPost(request)) {
            jobs.append(jobText("at-x-1234-abcd", "at-x-1234"));
            Reply lost = scripted::json("{", status);
            lost.way = static_cast<Way>(how);
            return lost;
        }
        return scripted::json(R"({"jobs":[)" + (queryItem(request, "page") == "1" ? jobs.join(',') : QByteArray()) + "]}");
    };
    const auto answer = bench.create();
    QVERIFY(answer->has_value());
    QCOMPARE((*answer)->metadata.id, std::string("at-x-1234-abcd"));
    QCOMPARE(bench.server.count("POST"), 1);
    QCOMPARE(bench.server.requests[1].path(), QByteArray("/jobs"));
    QCOMPARE(queryItem(bench.server.requests[1], "q"), QByteArray("at-x-1234"));
    QCOMPARE(queryItem(bench.server.requests[1], "job_query_mode"), QByteArray("alive_and_archive"));
}

void ClientTest::createsAgainWhenItIsNotThere()
{
    Bench bench;
    bench.server.answer = [&](const Request &request) {
        if (isPost(request))
            return bench.server.count("POST") < 2 ? scripted::way(Way::Close) : scripted::json(jobText("id", "at-x-1234"));
        return scripted::json(R"({"jobs":[]})");
    };
    const auto answer = bench.create();
    QVERIFY(answer->has_value());
    QCOMPARE(bench.server.count("POST"), 2);
    QVERIFY2(bench.server.count("GET") >= 3, "looked for more than once before it was posted again");
}

void ClientTest::findsAJobThatAppearsLate()
{
    Bench bench;
    bench.server.answer = [&](const Request &request) {
        if (isPost(request))
            return scripted::way(Way::Close);
        const bool late = bench.server.count("GET") >= 2;
        return scripted::json(late && queryItem(request, "page") == "1" ? "[" + jobText("id", "at-x-1234") + "]" : QByteArray("[]"));
    };
    const auto answer = bench.create();
    QVERIFY(answer->has_value());
    QCOMPARE(bench.server.count("POST"), 1);
}

void ClientTest::removesADouble()
{
    // The first POST takes effect only after the second one.
    Bench bench;
    bench.server.answer = [&](const Request &request) {
        if (isPost(request))
            return bench.server.count("POST") < 2 ? scripted::way(Way::Close) : scripted::json(jobText("second", "at-x-1234"));
        if (request.method == "DELETE")
            return scripted::json("{}");
        const bool both = bench.server.count("POST") == 2 && queryItem(request, "page") == "1";
        return scripted::json(both ? "[" + jobText("first", "at-x-1234") + "," + jobText("second", "at-x-1234") + ","
                                      + jobText("third", "at-x-12345") + "]"
                                   : QByteArray("[]"));
    };
    const auto answer = bench.create();
    QCOMPARE((*answer)->metadata.id, std::string("second"));
    QTRY_COMPARE(bench.server.count("DELETE"), 1);
    QCOMPARE(bench.server.count("DELETE", "/jobs/first?"), 1);
}

void ClientTest::doesNotGuess()
{
    Bench bench;
    bench.server.answer = [](const Request &request) { return isPost(request) ? scripted::way(Way::Close) : scripted::json("{}", 500); };
    const auto answer = bench.create();
    QCOMPARE(answer->error().kind, FailureKind::OutcomeUnknown);
    QCOMPARE(bench.server.count("POST"), 1);
}

void ClientTest::namesTheRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *title, int status, const char *message, FailureKind kind) {
        QTest::newRow(title) << status << QByteArray(message) << static_cast<int>(kind);
    };
    row("node group", 400, "dedicated node group eu-x not found", FailureKind::NodeGroupUnknown);
    row("node group, 404", 404, "node_group eu-x not found", FailureKind::NodeGroupUnknown);
    row("shape", 400, "unknown resource_shape gpu.9x", FailureKind::ShapeUnknown);
    row("quota", 403, "quota exceeded: 8 of 8 accelerators", FailureKind::QuotaExceeded);
    row("name", 400, "job at-x already exists", FailureKind::NameTaken);
    row("other", 422, "completions must be positive", FailureKind::Rejected);
}

void ClientTest::namesTheRefusal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    QFETCH(int, kind);
    Bench bench;
    bench.server.answer = [&](const Request &request) {
        return isPost(request) ? scripted::json(R"({"code":"x","message":")" + message + "\"}", status) : scripted::json("[]");
    };
    const auto answer = bench.create();
    QCOMPARE(static_cast<int>(answer->error().kind), kind);
    QCOMPARE(QByteArray::fromStdString(answer->error().serverText), message);
    QCOMPARE(bench.server.count("POST"), 1);
}

void ClientTest::readsAllPages()
{
    Bench bench;
    bench.server.answer = [&](const Request &request) {
        const int page = queryItem(request, "page").toInt();
        return scripted::json(page <= 3 ? "{\"total\":3,\"jobs\":[" + jobText("j" + QByteArray::number(page), "n") + "]}"
                                        : QByteArray(R"({"jobs":null})"));
    };
    const auto answer = bench.wait<std::vector<lepton::wire::Job>>([&](auto then) { bench.client->listJobs({}, &bench.context, then); });
    QCOMPARE((*answer)->size(), size_t(3));
    QCOMPARE(bench.server.requests.size(), 4);
}

void ClientTest::stopsWhenPagesRepeat()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json("[" + jobText("same", "n") + "]"); };
    const auto answer = bench.wait<std::vector<lepton::wire::Job>>([&](auto then) { bench.client->listJobs({}, &bench.context, then); });
    QCOMPARE((*answer)->size(), size_t(1));
    QCOMPARE(bench.server.requests.size(), 2);
}

void ClientTest::stopsAfterAHundredPages()
{
    Bench bench;
    bench.server.answer = [](const Request &request) { return scripted::json("[" + jobText("j" + queryItem(request, "page"), "n") + "]"); };
    const auto answer = bench.wait<std::vector<lepton::wire::Job>>([&](auto then) { bench.client->listJobs({}, &bench.context, then); });
    QCOMPARE((*answer)->size(), size_t(100));
}

void ClientTest::asksForLessWhenJobsAreLarge()
{
    Bench bench;
    bench.server.answer = [](const Request &request) {
        if (queryItem(request, "page_size").toInt() > 20)
            return scripted::json("[\"" + QByteArray(11 * 1024 * 1024, 'x') + "\"]");
        return scripted::json(queryItem(request, "page") == "1" ? "[" + jobText("a", "n") + "]" : QByteArray("[]"));
    };
    const auto answer = bench.wait<std::vector<lepton::wire::Job>>([&](auto then) { bench.client->listJobs({}, &bench.context, then); });
    QVERIFY(answer->has_value());
    QCOMPARE((*answer)->size(), size_t(1));
}

void ClientTest::skipsItemsThatCannotBeRead()
{
    Bench bench;
    bench.server.answer = [](const Request &) {
        return scripted::json(R"([null, 7, "x", {}, {"metadata":{}}, {"metadata":{"id":"g","name":5},"spec":null,"new":{}}])");
    };
    QTest::ignoreMessage(QtWarningMsg, "5 items of the answer to GET /dedicated-node-groups could not be read and are left out");
    const auto answer =
        bench.wait<std::vector<lepton::wire::NodeGroup>>([&](auto then) { bench.client->nodeGroups(&bench.context, then); });
    QCOMPARE((*answer)->size(), size_t(1));
    QCOMPARE((*answer)->front().metadata.name, std::string("5"));
}

namespace {

/// Answers /logs as a store of lines would: backward, cut by the limit.
Reply historyOf(const QList<std::pair<qint64, QByteArray>> &lines, const Request &request)
{
    const qint64 start = queryItem(request, "start").toLongLong();
    const qint64 end = queryItem(request, "end").toLongLong();
    const int limit = queryItem(request, "limit").toInt();
    QByteArrayList chosen;
    for (auto line = lines.rbegin(); line != lines.rend() && chosen.size() < limit; ++line) {
        if (line->first >= start && line->first < end)
            chosen.prepend("[\"" + QByteArray::number(line->first) + "\",\"" + line->second + "\"]");
    }
    return scripted::json(logAnswer(chosen));
}

QByteArrayList texts(const std::vector<lepton::wire::LogLine> &lines)
{
    QByteArrayList out;
    for (const lepton::wire::LogLine &line : lines)
        out.append(QByteArray::fromStdString(line.text));
    return out;
}

} // namespace

void ClientTest::readsTheWholeHistory()
{
    Bench bench;
    QList<std::pair<qint64, QByteArray>> lines;
    QByteArrayList expected;
    for (int i = 0; i < 1000; ++i) {
        lines.append({1753012400000000000 + i / 3, "line " + QByteArray::number(i % 7)}); // three share a time; texts repeat
        expected.append(lines.back().second);
    }
    bench.server.answer = [&](const Request &request) {
        return request.path() == "/logs" ? historyOf(lines, request) : scripted::json(jobText("j", "n", "Running", 1753012390000));
    };
    lepton::LogQuery query;
    query.pageLimit = 10;
    query.startNs = 1753012390000000000;
    query.endNs = 1753012500000000000;
    query.replica = QStringLiteral("j-0-abcde");
    // 1,000 lines in windows of ten are more than a hundred pages: the newest are read.
    const auto capped = bench.wait<std::vector<lepton::wire::LogLine>>(
        [&](auto then) { bench.client->logs(QStringLiteral("j"), query, &bench.context, then); });
    QVERIFY((*capped)->size() > 700);
    QCOMPARE(texts(**capped), expected.mid(expected.size() - static_cast<qsizetype>((*capped)->size())));
    QVERIFY2(bench.server.requests[0].target.contains("&q="), "without q the server would stream");

    query.pageLimit = 100;
    query.startNs = 0; // from the job's beginning
    query.endNs = 0;
    const auto whole = bench.wait<std::vector<lepton::wire::LogLine>>(
        [&](auto then) { bench.client->logs(QStringLiteral("j"), query, &bench.context, then); });
    QCOMPARE(texts(**whole), expected);
}

void ClientTest::keepsLinesOfTheSameTime()
{
    Bench bench;
    QList<std::pair<qint64, QByteArray>> lines{{5, "first"}};
    for (int i = 0; i < 4; ++i)
        lines.append({7, "same"});
    lines.append({9, "last"});
    bench.server.answer = [&](const Request &request) { return historyOf(lines, request); };
    lepton::LogQuery query{{}, 1, 100, {}, 10};
    const auto answer = bench.wait<std::vector<lepton::wire::LogLine>>(
        [&](auto then) { bench.client->logs(QStringLiteral("j"), query, &bench.context, then); });
    QCOMPARE(texts(**answer), QByteArrayList({"first", "same", "same", "same", "same", "last"}));
    // More lines of one time than a window holds: what is older is not lost, and it ends.
    query.pageLimit = 3;
    const auto stepped = bench.wait<std::vector<lepton::wire::LogLine>>(
        [&](auto then) { bench.client->logs(QStringLiteral("j"), query, &bench.context, then); });
    QCOMPARE(texts(**stepped).first(), QByteArray("first"));
    QCOMPARE(texts(**stepped).last(), QByteArray("last"));
}

void ClientTest::givesUpOnAServerThatIgnoresTheWindow()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json(logAnswer({R"(["50","a"])", R"([60,"b"])", R"(["x","c"])", "7"})); };
    const auto answer = bench.wait<std::vector<lepton::wire::LogLine>>([&](auto then) {
        bench.client->logs(QStringLiteral("j"), {{}, 1, 100, {}, 2}, &bench.context, then);
    });
    QCOMPARE(texts(**answer), QByteArrayList({"a", "b"}));
    QVERIFY(bench.server.requests.size() < 5);
}

void ClientTest::streamsAsItComes()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::way(Way::Stream); };
    lepton::LogStream *stream = bench.client->openLog(QStringLiteral("j"), QStringLiteral("j-0-abcde"), &bench.context);
    QByteArray got;
    bool ended = false;
    connect(stream, &lepton::LogStream::received, &bench.context, [&](const QByteArray &bytes) { got += bytes; });
    connect(stream, &lepton::LogStream::ended, &bench.context, [&](bool cleanly) { ended = cleanly; });
    QTRY_VERIFY(bench.server.isStreaming());
    QCOMPARE(bench.server.requests[0].target, QByteArray("/jobs/j/replicas/j-0-abcde/log"));
    bench.server.push("half ");
    QTRY_COMPARE(got, QByteArray("half ")); // not held back for a whole line
    bench.server.push("\xc3"); // a character in two chunks
    bench.server.push("\xa9\n");
    QTRY_COMPARE(got, QByteArray("half \xc3\xa9\n"));
    QVERIFY(!ended);
    bench.server.endStream();
    QTRY_VERIFY(ended);
}

void ClientTest::tellsHowAStreamEnds()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::way(Way::Stream); };
    const auto open = [&](std::optional<lepton::FailureKind> &kind) {
        lepton::LogStream *stream = bench.client->openLog(QStringLiteral("j"), QStringLiteral("r"), &bench.context);
        connect(stream, &lepton::LogStream::ended, &bench.context,
                [&](bool cleanly, const lepton::Failure &failure) { kind = cleanly ? FailureKind::Cancelled : failure.kind; });
    };
    std::optional<FailureKind> cut;
    open(cut);
    QTRY_VERIFY(bench.server.isStreaming());
    bench.server.push("text\n");
    bench.server.cutStream();
    QTRY_VERIFY(cut.has_value());
    QCOMPARE(*cut, FailureKind::Unreachable);

    bench.server.answer = [](const Request &) { return scripted::json(R"({"message":"no such replica"})", 404); };
    std::optional<FailureKind> missing;
    open(missing);
    QTRY_VERIFY(missing.has_value());
    QCOMPARE(*missing, FailureKind::NotFound);
}

void ClientTest::streamsDoNotBlockCalls()
{
    Bench bench;
    bench.server.answer = [](const Request &request) {
        return request.target.contains("/log") ? scripted::way(Way::Stream) : scripted::json("[]");
    };
    for (int i = 0; i < 20; ++i)
        bench.client->openLog(QStringLiteral("j"), QStringLiteral("r%1").arg(i), &bench.context);
    QTRY_COMPARE(bench.server.count("GET", "/jobs/j/replicas/"), 20);
    const auto answer =
        bench.wait<std::vector<lepton::wire::NodeGroup>>([&](auto then) { bench.client->nodeGroups(&bench.context, then); });
    QVERIFY(answer->has_value());
}

void ClientTest::uploads()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json("{}", 201); };
    const QByteArray content("\0binary\r\n--x\xff", 13);
    const auto answer = bench.wait<void>([&](auto then) {
        bench.client->writeFile(QStringLiteral("default"), QStringLiteral("/runs/a \"b\".json"), content, &bench.context, then);
    });
    QVERIFY(answer->has_value());
    const Request &request = bench.server.requests[0];
    QCOMPARE(request.target, QByteArray("/storage/default/runs/a%20%22b%22.json"));
    const QByteArray type = request.header("content-type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray boundary = type.mid(type.indexOf('=') + 1);
    QVERIFY(request.body.startsWith("--" + boundary + "\r\n"));
    QVERIFY(request.body.contains("name=\"file\"; filename=\"a %22b%22.json\"\r\n"));
    QVERIFY(request.body.endsWith("\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n"));
}

void ClientTest::neverRemovesEverything()
{
    Bench bench;
    for (const QString &path : {QStringLiteral("/"), QString(), QStringLiteral("//"), QStringLiteral("/a/../")}) {
        const auto answer =
            bench.wait<void>([&](auto then) { bench.client->removePath(QStringLiteral("default"), path, true, &bench.context, then); });
        QCOMPARE(answer->error().kind, FailureKind::Rejected);
    }
    QVERIFY(bench.server.requests.isEmpty());
}

void ClientTest::cancelAnswersAtOnce()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::way(Way::Never); };
    std::optional<FailureKind> kind;
    int answers = 0;
    QPointer<lepton::Call> call = bench.client->nodeGroups(&bench.context, [&](const Answer<std::vector<lepton::wire::NodeGroup>> &answer) {
        ++answers;
        kind = answer.error().kind;
    });
    QTRY_COMPARE(bench.server.requests.size(), 1);
    call->cancel();
    QCOMPARE(kind, std::optional(FailureKind::Cancelled));
    QTRY_VERIFY(call.isNull());
    QCOMPARE(answers, 1);
}

void ClientTest::forgottenContextsHearNothing()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json("[]"); };
    auto context = std::make_unique<QObject>();
    bool heard = false;
    QPointer<lepton::Call> call = bench.client->nodeGroups(context.get(), [&](const auto &) { heard = true; });
    context.reset();
    QTRY_VERIFY(call.isNull());
    QVERIFY(!heard);
}

void ClientTest::survivesBeingDeletedInAnAnswer()
{
    Bench bench;
    bench.server.answer = [](const Request &) { return scripted::json("{}", 401); };
    bool answered = false;
    bench.client->listJobs({}, &bench.context, [](const auto &) {});
    bench.client->nodeGroups(&bench.context, [&](const auto &) {
        answered = true;
        bench.client.reset();
    });
    bench.client->openLog(QStringLiteral("j"), QStringLiteral("r"), &bench.context);
    QTRY_VERIFY(answered);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(ClientTest)
#include "tst_client.moc"
