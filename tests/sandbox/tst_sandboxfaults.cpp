// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Trouble on demand, live log streams, bytes that are no HTTP, and what outlives a kill.
#include "sandbox/commandline.h"
#include "sandbox/harness.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using sandboxtest::Harness;
using sandboxtest::Json;
using sandboxtest::Reply;

namespace {

/// Reads a live log on a raw socket, so that chunks and cuts can be seen.
class StreamReader : public QObject {
public:
    StreamReader(Harness &box, const std::string &id)
    {
        const Json replicas = box.get(QStringLiteral("/jobs/%1/replicas").arg(QString::fromStdString(id))).json();
        const std::string path = "/api/v2/workspaces/ws1/jobs/" + id + "/replicas/" + replicas.back()["id"].get<std::string>() + "/log";
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { bytes += m_socket.readAll(); });
        connect(&m_socket, &QTcpSocket::connected, this, [this, path] {
            m_socket.write(
                QByteArray::fromStdString("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer canary-token-for-tests\r\n\r\n"));
        });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] { closed = true; });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), box.server->port());
    }
    /// The chunks so far; `ended` when the last, empty one has come.
    std::vector<QByteArray> chunks()
    {
        std::vector<QByteArray> list;
        qsizetype at = bytes.indexOf("\r\n\r\n") + 4;
        while (at > 3 && at < bytes.size()) {
            const qsizetype line = bytes.indexOf("\r\n", at);
            const qsizetype size = bytes.mid(at, line - at).toLongLong(nullptr, 16);
            if (line < 0 || bytes.size() < line + 2 + size + 2)
                break;
            if (size == 0)
                ended = true;
            else
                list.push_back(bytes.mid(line + 2, size));
            at = line + 2 + size + 2;
        }
        return list;
    }
    QByteArray text()
    {
        QByteArray all;
        for (const QByteArray &chunk : chunks())
            all += chunk;
        return all;
    }
    bool over()
    {
        (void)chunks();
        return ended;
    }
    void hangUp() { m_socket.abort(); }
    QByteArray bytes;
    bool closed = false;
    bool ended = false;

private:
    QTcpSocket m_socket;
};

} // namespace

class TestSandboxFaults : public QObject {
    Q_OBJECT

private slots:
    void liveLogsArePushedInWholeLines()
    {
        Harness box;
        const std::string id = box.create("live", 30, 1);
        box.pass(14);
        StreamReader first(box, id);
        StreamReader second(box, id);
        StreamReader quitter(box, id);
        QTRY_VERIFY(first.text().contains("iteration 3/29"));
        QVERIFY(first.bytes.contains("Transfer-Encoding: chunked"));
        QVERIFY(first.bytes.contains("Content-Type: text/plain; charset=utf-8"));
        quitter.hangUp();
        const qsizetype before = first.text().size();
        box.pass(5);
        QTRY_VERIFY(first.text().size() > before);
        for (const QByteArray &chunk : first.chunks())
            QVERIFY(chunk.endsWith('\n'));
        box.pass(60);
        QTRY_VERIFY(first.over() && second.over());
        QCOMPARE(first.text(), second.text());
        QStringList expected;
        for (const std::string &line : box.history(id))
            expected << QString::fromStdString(line);
        QCOMPARE(QString::fromUtf8(first.text()), expected.join(QLatin1Char('\n')) + QLatin1Char('\n'));
        StreamReader late(box, id);
        QTRY_VERIFY(late.over());
        QVERIFY(late.text().isEmpty());
    }

    void stoppingEndsTheStream()
    {
        Harness box;
        const std::string id = box.create("stopped", 1000, 1);
        box.pass(10);
        StreamReader reader(box, id);
        QTRY_VERIFY(reader.text().contains("iteration 2/"));
        QCOMPARE(box.ask("PATCH", QStringLiteral("/jobs/") + QString::fromStdString(id), R"({"spec": {"stopped": true}})").status, 200);
        box.pass(5);
        QTRY_VERIFY(reader.over());
        QVERIFY(reader.text().contains("stopped from outside"));
    }

    void streamsAreCutAndSplit()
    {
        Harness box;
        const std::string id = box.create("cut", 1000, 1);
        box.pass(20);
        QCOMPARE(box.fault({{"kind", "log_cut"}, {"value", 4}}).status, 200);
        StreamReader cut(box, id);
        QTRY_VERIFY(cut.closed);
        QVERIFY(!cut.ended);
        QCOMPARE(cut.text().count('\n'), 4);
        QCOMPARE(box.fault({{"kind", "split_utf8"}}).status, 200);
        StreamReader split(box, id);
        QTRY_VERIFY(split.text().contains("iteration 3/"));
        const auto chunks = split.chunks();
        QVERIFY(std::any_of(chunks.begin(), chunks.end(),
                            [](const QByteArray &chunk) { return (static_cast<unsigned char>(chunk.back()) & 0x80) != 0; }));
        QVERIFY(QString::fromUtf8(split.text()).contains(QStringLiteral("SIMULATED —")));
    }

    void requestFaults_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("429") << QByteArray("too_many_requests") << 7.0 << 429;
        QTest::newRow("500") << QByteArray("server_error") << 0.0 << 500;
        QTest::newRow("503") << QByteArray("server_error") << 503.0 << 503;
        QTest::newRow("401") << QByteArray("expired_token") << 0.0 << 401;
        QTest::newRow("403") << QByteArray("forbidden") << 0.0 << 403;
        QTest::newRow("404") << QByteArray("not_found") << 0.0 << 404;
        QTest::newRow("409") << QByteArray("conflict") << 0.0 << 409;
    }
    void requestFaults()
    {
        QFETCH(QByteArray, kind);
        QFETCH(double, value);
        QFETCH(int, status);
        static Harness box;
        QCOMPARE(box.ask("DELETE", QStringLiteral("/sandbox/faults")).status, 200);
        QCOMPARE(box.fault({{"kind", kind.toStdString()}, {"value", value}, {"count", 2}, {"path", "/jobs"}, {"method", "GET"}}).status,
                 200);
        QCOMPARE(box.get(QStringLiteral("/workspace")).status, 200);
        for (int i = 0; i < 2; ++i) {
            const Reply reply = box.get(QStringLiteral("/jobs"));
            QCOMPARE(reply.status, status);
            QCOMPARE(reply.header("Retry-After"), status == 429 ? QByteArray("7") : QByteArray());
        }
        QCOMPARE(box.get(QStringLiteral("/jobs")).status, 200);
        QCOMPARE(box.get(QStringLiteral("/sandbox/faults")).json()["faults"][0]["hits"].get<int>(), 2);
    }

    void dropsComeBeforeOrAfterTheEffect()
    {
        Harness box;
        for (const bool after : {false, true}) {
            QCOMPARE(
                box.fault({{"kind", after ? "drop_after" : "drop_before"}, {"method", "POST"}, {"path", "/jobs"}, {"count", 1}}).status,
                200);
            // On a bare socket: Qt's client sends a request again by itself when the connection closes under it.
            const std::string body = box.stepsJob(after ? "after" : "before", 2, 1).dump();
            const QByteArray head =
                "POST /api/v2/workspaces/ws1/jobs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer canary-token-for-tests\r\n";
            const QByteArray length = "Content-Length: " + QByteArray::number(qsizetype(body.size())) + "\r\n\r\n";
            QVERIFY(box.raw(head + length + QByteArray::fromStdString(body)).isEmpty());
            QCOMPARE(
                box.get(QStringLiteral("/jobs?q=") + (after ? QStringLiteral("after") : QStringLiteral("before"))).json()["jobs"].size(),
                std::size_t(after ? 1 : 0));
        }
    }

    void slowAnswersKeepTheirOrder()
    {
        Harness box;
        QCOMPARE(box.fault({{"kind", "latency"}, {"value", 120}, {"path", "/workspace"}, {"count", 1}}).status, 200);
        QElapsedTimer timer;
        timer.start();
        const QByteArray head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer canary-token-for-tests\r\n\r\n";
        const QByteArray answer = box.raw("GET /api/v2/workspaces/ws1/workspace" + head + "GET /api/v2/workspaces/ws1/tokens" + head, 1500);
        QVERIFY(answer.indexOf("workspace_name") > 0 && answer.indexOf("workspace_name") < answer.indexOf("masked_value"));
    }

    void answersAreBent()
    {
        Harness box;
        const std::string id = box.create("bent", 1000, 1);
        const auto bend = [&](const char *kind) { QCOMPARE(box.fault({{"kind", kind}}).status, 200); };
        bend("null_lists");
        QVERIFY(box.get(QStringLiteral("/jobs")).json()["jobs"].is_null());
        bend("null_lists");
        QVERIFY(box.get(QStringLiteral("/shapes")).json().is_null());
        bend("unknown_state");
        QCOMPARE(box.get(QStringLiteral("/jobs")).json()["jobs"][0]["status"]["state"].get<std::string>(), std::string("Hibernating"));
        bend("missing_status");
        QVERIFY(!box.job(id).contains("status"));
        bend("extra_fields");
        const Json extra = box.job(id);
        QVERIFY(extra.contains("x_future") && extra["status"].contains("x_future") && !extra["spec"].contains("x_future"));
        bend("broken_json");
        QVERIFY(box.get(QStringLiteral("/jobs")).json().is_discarded());
        QCOMPARE(box.state(id), std::string("Queueing"));
    }

    /// What ends a run, and how it is told.
    void jobFaults_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("event");
        QTest::newRow("nccl_hang") << QByteArray("nccl_hang") << QStringLiteral("Watchdog caught collective operation timeout")
                                   << QStringLiteral("BackoffLimitExceeded");
        QTest::newRow("nan") << QByteArray("nan") << QStringLiteral("found NaN in local grad norm")
                             << QStringLiteral("BackoffLimitExceeded");
        QTest::newRow("node_loss") << QByteArray("node_loss") << QStringLiteral("iteration 4/") << QStringLiteral("NodeNotReady");
        QTest::newRow("preemption") << QByteArray("preemption") << QStringLiteral("Preempted to accommodate")
                                    << QStringLiteral("Preempted");
        QTest::newRow("oom") << QByteArray("oom") << QStringLiteral("CUDA out of memory. Tried to allocate")
                             << QStringLiteral("BackoffLimitExceeded");
        QTest::newRow("image_pull") << QByteArray("image_pull") << QString() << QStringLiteral("BackOff");
    }
    void jobFaults()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QString, log);
        QFETCH(QString, event);
        Harness box;
        QCOMPARE(box.fault({{"kind", kind.toStdString()}, {"job", "victim"}}).status, 200);
        const std::string other = box.create("healthy", 50, 1);
        const std::string id = box.create("victim", 50, 1);
        box.pass(5000);
        QCOMPARE(box.state(other), std::string("Completed"));
        QCOMPARE(box.state(id), std::string("Failed"));
        QString text;
        for (const std::string &line : box.history(id))
            text += QString::fromStdString(line) + QLatin1Char('\n');
        QVERIFY2(text.contains(log), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("iteration 6/")));
        const Json events = box.get(QStringLiteral("/jobs/%1/events").arg(QString::fromStdString(id))).json();
        QVERIFY(std::any_of(events.begin(), events.end(),
                            [&](const Json &item) { return item["reason"] == event.toStdString() && item["type"] == "Warning"; }));
    }

    void faultsMeetRunningJobs()
    {
        Harness box;
        const std::string id = box.create("running", 1000, 1);
        box.pass(30);
        const std::size_t printed = box.history(id).size();
        QCOMPARE(box.fault({{"kind", "node_loss"}}).status, 200);
        box.pass(30);
        QCOMPARE(box.state(id), std::string("Failed"));
        QVERIFY(box.history(id).size() - printed < 5);
        const Json nodes = box.get(QStringLiteral("/dedicated-node-groups/%1/nodes").arg(QString::fromStdString(box.groupId()))).json();
        QVERIFY(std::any_of(nodes.begin(), nodes.end(), [](const Json &node) { return node["spec"]["unschedulable"].get<bool>(); }));
    }

    void theplatformCanQueueAgain()
    {
        Harness box;
        QCOMPARE(box.fault({{"kind", "preemption"}, {"requeue", true}}).status, 200);
        const std::string id = box.create("again", 20, 1);
        box.pass(16);
        std::set<std::string> seen;
        for (int i = 0; i < 300; ++i, box.pass(0.2))
            seen.insert(box.state(id));
        QVERIFY(seen.count("PendingRetry") == 1 && seen.count("Restarting") == 1);
        QCOMPARE(box.state(id), std::string("Completed"));
        const Json job = box.job(id);
        QCOMPARE(job["status"]["job_history"].size(), std::size_t(1));
        QCOMPARE(box.get(QStringLiteral("/jobs/%1/replicas").arg(QString::fromStdString(id))).json().size(), std::size_t(2));
    }

    void slowNodesAreSlow()
    {
        Harness box;
        QCOMPARE(box.fault({{"kind", "slow_node"}, {"value", 3}, {"step", 10}}).status, 200);
        const std::string id = box.create("slow", 20, 2);
        box.pass(200);
        const auto lines = box.history(id);
        const auto has = [&](const char *text) {
            return std::any_of(lines.begin(), lines.end(), [&](const std::string &line) { return line.find(text) != std::string::npos; });
        };
        QVERIFY(has("iteration 9/19") && has("global_step: 9 ") && has("train_step_timing in s: 2 "));
        QVERIFY(has("train_step_timing in s: 6 "));
    }

    void badFaultsChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"{", "7", "[{\"kind\": \"latency\"}, {\"kind\": \"no such thing\"}]",
                                 R"({"kind": "latency", "value": "long"})", R"({"kind": "latency", "speed": 1})",
                                 R"({"kind": "latency", "probability": 2})", R"({"kind": "latency", "count": -2})", R"({"value": 3})"})
            QTest::newRow(body) << QByteArray(body);
    }
    void badFaultsChangeNothing()
    {
        QFETCH(QByteArray, body);
        static Harness box;
        QCOMPARE(box.ask("POST", QStringLiteral("/sandbox/faults"), body).status, 400);
        QCOMPARE(box.get(QStringLiteral("/sandbox/faults")).json()["faults"].size(), std::size_t(0));
    }
    void faultsAreReplacedAndRemoved()
    {
        Harness box;
        QCOMPARE(box.ask("PUT", QStringLiteral("/sandbox/faults"), R"([{"kind": "forbidden", "count": 0}, {"kind": "conflict"}])").status,
                 200);
        QCOMPARE(box.get(QStringLiteral("/jobs")).status, 403);
        const auto id = box.get(QStringLiteral("/sandbox/faults")).json()["faults"][0]["id"].get<std::string>();
        QCOMPARE(box.ask("DELETE", QStringLiteral("/sandbox/faults/") + QString::fromStdString(id)).status, 200);
        QCOMPARE(box.get(QStringLiteral("/jobs")).status, 409);
        QCOMPARE(box.ask("DELETE", QStringLiteral("/sandbox/faults/nope")).status, 404);
        QCOMPARE(box.ask("DELETE", QStringLiteral("/sandbox/faults")).json()["faults"].size(), std::size_t(0));
    }

    void groupsCanBeAddedWhileItRuns()
    {
        Harness box;
        const Reply made = box.ask("POST", QStringLiteral("/sandbox/groups"),
                                   R"({"name": "my-pool", "gpu": "h200", "nodes": 40, "volumes": [{"from": "nfs", "name": "team-fs"}]})");
        QCOMPARE(made.status, 200);
        QCOMPARE(box.server->engine().group("my-pool")->nodes, 40);
        for (const char *bad : {R"({"gpu": "h200"})", R"({"name": "x", "gpu": "abacus"})", R"({"name": "x", "gpu": "h200", "nodes": 0})",
                                "[", R"({"name": "x", "nodes": 1e9})"})
            QCOMPARE(box.ask("POST", QStringLiteral("/sandbox/groups"), bad).status, 400);
    }

    void anyBytesAreSurvived_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 TLS?\r\n\r\n");
        QTest::newRow("no method") << QByteArray(" / HTTP/1.1\r\n\r\n");
        QTest::newRow("odd version") << QByteArray("GET / HTTP/9.9\r\n\r\n");
        QTest::newRow("unknown method") << QByteArray(
            "BREW /api/v2/workspaces/ws1/jobs HTTP/1.1\r\nAuthorization: Bearer canary-token-for-tests\r\n\r\n");
        QTest::newRow("negative length") << QByteArray("POST /api/v2/workspaces/ws1/jobs HTTP/1.1\r\nContent-Length: -5\r\n\r\nxx");
        QTest::newRow("length in words") << QByteArray("POST /api/v2/workspaces/ws1/jobs HTTP/1.1\r\nContent-Length: many\r\n\r\nxx");
        QTest::newRow("broken chunks") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nxx\r\n0\r\n\r\n");
        QTest::newRow("huge chunk") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nxx");
        QTest::newRow("long header") << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(300000, 'a') + QByteArray("\r\n\r\n");
        QTest::newRow("many headers") << QByteArray("GET / HTTP/1.1\r\n") + QByteArray("A: b\r\n").repeated(20000) + QByteArray("\r\n");
        QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nnothing here\r\n\r\n");
        QTest::newRow("bad escapes") << QByteArray("GET /api/v2/workspaces/%zz%00%ff/jobs?%=%&&&=%zz HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("bad host") << QByteArray("GET / HTTP/1.1\r\nHost: [::\r\n\r\n");
        QTest::newRow("upgrade") << QByteArray("GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
        QTest::newRow("pipelined") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n").repeated(300);
        QTest::newRow("cut") << QByteArray("POST /api/v2/workspaces/ws1/jobs HTTP/1.1\r\nContent-Length: 500\r\n\r\n{\"meta");
    }
    void anyBytesAreSurvived()
    {
        QFETCH(QByteArray, bytes);
        static Harness box;
        const QByteArray answer = box.raw(bytes, 250);
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer.left(200).constData());
        QVERIFY(!answer.contains(sandboxtest::kToken));
        QCOMPARE(box.get(QStringLiteral("/workspace")).status, 200);
    }
    void waitingUploadsAreToldToGoOn()
    {
        Harness box;
        const QByteArray answer =
            box.raw("POST /api/v2/workspaces/ws1/jobs HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\n"), answer.constData());
    }
    void tooLargeBodiesAreRefused()
    {
        Harness box;
        const QByteArray answer =
            box.raw("POST /api/v2/workspaces/ws1/jobs HTTP/1.1\r\nContent-Length: 80000000\r\n\r\n" + QByteArray(70'000'000, 'x'), 3000);
        QVERIFY(answer.isEmpty() || answer.startsWith("HTTP/1.1 413"));
        QCOMPARE(box.get(QStringLiteral("/workspace")).status, 200);
    }
    void connectionsAreKept()
    {
        Harness box;
        const QByteArray head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer canary-token-for-tests\r\n";
        const QByteArray two = box.raw("GET /api/v2/workspaces/ws1/tokens" + head + "\r\nHEAD /api/v2/workspaces/ws1/workspace" + head
                                       + "Connection: close\r\n\r\n");
        QCOMPARE(two.count("HTTP/1.1 200 OK"), 2);
        QVERIFY(two.contains("Connection: keep-alive") && two.contains("Connection: close"));
        QVERIFY(two.endsWith("\r\n\r\n")); // nothing behind the head
    }

    void everythingOutlivesARestart()
    {
        QTemporaryDir folder;
        sandbox::ServerOptions options;
        options.stateFolder = folder.path();
        options.clockFactor = 2;
        Harness box(options);
        QCOMPARE(box.ask("POST", QStringLiteral("/sandbox/groups"), R"({"name": "late", "gpu": "h200", "nodes": 3})").status, 200);
        const std::string done = box.create("done", 5, 1);
        const std::string running = box.create("running", 500, 1, 2);
        const std::string stopped = box.create("stopped", 500, 1);
        const std::string deleted = box.create("deleted", 5, 1);
        box.pass(20);
        QCOMPARE(box.ask("PATCH", QStringLiteral("/jobs/") + QString::fromStdString(stopped), R"({"spec": {"stopped": true}})").status,
                 200);
        QCOMPARE(box.ask("DELETE", QStringLiteral("/jobs/") + QString::fromStdString(deleted)).status, 200);
        box.pass(5);
        const QString all = QStringLiteral("/jobs?job_query_mode=alive_and_archive");
        const auto look = [&] {
            std::string text = box.get(all).body.toStdString();
            for (const std::string &id : {done, running, stopped, deleted})
                for (const char *what : {"/replicas", "/events"})
                    text += box.get(QStringLiteral("/jobs/") + QString::fromStdString(id) + QString::fromLatin1(what)).body.toStdString();
            for (const std::string &line : box.history(running))
                text += line + "\n";
            return text;
        };
        const std::string before = look();
        box.restart(); // no farewell: what counts is on disk already
        QCOMPARE(look(), before);
        QCOMPARE(box.server->engine().group("late")->nodes, 3);
        box.pass(1000);
        QCOMPARE(box.state(running), std::string("Completed"));
        for (const QString &name :
             QDir(folder.path()).entryList(QDir::Files) + QDir(folder.filePath(QStringLiteral("jobs"))).entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(sandboxtest::kToken));
        }
    }
    void brokenStateFilesAreLeftAlone()
    {
        QTemporaryDir folder;
        sandbox::ServerOptions options;
        options.stateFolder = folder.path();
        Harness box(options);
        const std::string id = box.create("whole", 5, 1);
        for (const char *text : {"", "{", "[]", R"({"id": "broken-0000", "attempts": []})"}) {
            QFile file(folder.filePath(QStringLiteral("jobs/broken-0000.json")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            box.restart();
            QCOMPARE(box.get(QStringLiteral("/jobs")).json()["jobs"].size(), std::size_t(1));
            QVERIFY(file.exists());
        }
        auto second = sandbox::Server::start([&] {
            sandbox::ServerOptions same = options;
            same.token = "x";
            return same;
        }());
        QVERIFY(!second);
        QVERIFY(second.error().english().find("another sandbox") != std::string::npos);
    }
    void sameSeedSameRun()
    {
        const auto run = [](std::uint64_t seed) {
            sandbox::ServerOptions options;
            options.seed = seed;
            Harness box(options);
            const std::string id = box.create("twin", 40, 2, 2);
            box.pass(300);
            std::string text = id;
            for (const std::string &line : box.history(id))
                text += line + "\n";
            return text;
        };
        QCOMPARE(run(7), run(7));
        QVERIFY(run(7) != run(8));
    }

    void idleSandboxesSayso()
    {
        sandbox::ServerOptions options;
        options.idleExitSeconds = 0.15;
        Harness box(options);
        QSignalSpy idle(box.server.get(), &sandbox::Server::idle);
        QCOMPARE(box.get(QStringLiteral("/jobs")).status, 200);
        QTRY_COMPARE(idle.size(), 1);
    }

    void commandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("right");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &arguments, bool right, const char *says = "") {
            QTest::newRow(name) << (QStringList{QStringLiteral("autotuner-sandbox")} + arguments) << right << QString::fromLatin1(says);
        };
        const QString token = QStringLiteral("--token=t");
        row("least", {token}, true);
        row("all",
            {token, QStringLiteral("--listen=127.0.0.1:0"), QStringLiteral("--workspace=w-1"), QStringLiteral("--clock=60"),
             QStringLiteral("--seed=3"), QStringLiteral("--any-group"), QStringLiteral("--group=a=h200,4,8"),
             QStringLiteral("--mount=node-nfs:fs"), QStringLiteral("--fault=latency:value=5,count=0"), QStringLiteral("--idle-exit=9")},
            true);
        row("no token", {}, false, "--token");
        row("no port", {token, QStringLiteral("--listen=127.0.0.1")}, false, "127.0.0.1");
        row("port too large", {token, QStringLiteral("--listen=127.0.0.1:70000")}, false, "70000");
        row("clock in words", {token, QStringLiteral("--clock=fast")}, false, "fast");
        row("clock stands", {token, QStringLiteral("--clock=0")}, false, "--clock");
        row("clock nan", {token, QStringLiteral("--clock=nan")}, false, "--clock");
        row("negative seed", {token, QStringLiteral("--seed=-1")}, false, "--seed");
        row("workspace with a slash", {token, QStringLiteral("--workspace=a/b")}, false, "--workspace");
        row("unknown flag", {token, QStringLiteral("--quick")}, false, "quick");
        row("a word too many", {token, QStringLiteral("now")}, false, "now");
        row("help", {QStringLiteral("--help")}, true, "/sandbox/faults");
        row("version", {QStringLiteral("--version")}, true, "autotuner-sandbox");
    }
    void commandLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, right);
        QFETCH(QString, says);
        const auto command = sandbox::readCommandLine(arguments, {});
        QCOMPARE(command.has_value(), right);
        const std::string text = right ? command->textToPrint : command.error().english();
        QVERIFY2(QString::fromStdString(text).contains(says), text.c_str());
    }
    void badOptionsAreToldAtTheStart_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("mount");
        QTest::addColumn<QString>("fault");
        QTest::newRow("group") << QStringLiteral("pool") << QString() << QString();
        QTest::newRow("unknown gpu") << QStringLiteral("pool=abacus") << QString() << QString();
        QTest::newRow("mount") << QString() << QStringLiteral("team-fs") << QString();
        QTest::newRow("fault") << QString() << QString() << QStringLiteral("earthquake");
        QTest::newRow("fault value") << QString() << QString() << QStringLiteral("latency:value");
    }
    void badOptionsAreToldAtTheStart()
    {
        QFETCH(QString, group);
        QFETCH(QString, mount);
        QFETCH(QString, fault);
        sandbox::ServerOptions options;
        options.token = "t";
        options.groups = group.isEmpty() ? QStringList() : QStringList(group);
        options.mounts = mount.isEmpty() ? QStringList() : QStringList(mount);
        options.faults = fault.isEmpty() ? QStringList() : QStringList(fault);
        const auto started = sandbox::Server::start(options);
        QVERIFY(!started);
        QVERIFY(!started.error().english().empty());
    }
    void unknownGroupsComeIntoBeingWhenAllowed()
    {
        sandbox::ServerOptions options;
        options.anyGroup = true;
        options.groups = QStringList(QStringLiteral("pool=h200,3,8"));
        options.mounts = QStringList(QStringLiteral("node-nfs:team-fs"));
        Harness box(options);
        QCOMPARE(box.server->engine().group("pool")->volumes.back().name, std::string("team-fs"));
        Json body = box.stepsJob("anywhere", 2, 1, 5);
        body["spec"]["affinity"]["allowed_dedicated_node_groups"][0] = "my-own-group";
        body["spec"]["resource_shape"] = "gpu.8xh200";
        const Reply made = box.send("POST", QStringLiteral("/jobs"), body);
        QCOMPARE(made.status, 201);
        box.pass(60);
        QCOMPARE(box.state(made.json()["metadata"]["id"].get<std::string>()), std::string("Completed"));
        QCOMPARE(box.server->engine().group("my-own-group")->gpuKey, std::string("h200"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
