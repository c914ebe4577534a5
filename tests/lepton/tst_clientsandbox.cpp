// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/client.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>
#include <optional>

using lepton::Answer;
using lepton::Client;
using lepton::FailureKind;
using nlohmann::json;

/// Every call of the client, and every trouble, against the sandbox's own program.
class ClientSandboxTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyCall();
    void everyPassingTrouble_data();
    void everyPassingTrouble();
    void refusals();
    void noTokenInAJob();
    void lostCreates_data();
    void lostCreates();
    void cutStreams();

private:
    template <class T>
    Answer<T> ask(const std::function<void(lepton::Then<T>)> &call)
    {
        std::optional<Answer<T>> result;
        call([&](Answer<T> answer) { result.emplace(std::move(answer)); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20000)) {
            QTest::qFail("never answered", __FILE__, __LINE__);
            lepton::Failure none;
            return tl::unexpected(none);
        }
        return std::move(*result);
    }
    void fault(const json &what)
    {
        QNetworkRequest request(QUrl(m_origin + QLatin1String("/sandbox/faults")));
        request.setRawHeader("Authorization", "Bearer CANARY-TOKEN");
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        QNetworkReply *reply = m_network.post(request, QByteArray::fromStdString(what.dump()));
        (void)QTest::qWaitFor([&] { return reply->isFinished(); });
        if (reply->error() != QNetworkReply::NoError)
            QTest::qFail(qPrintable(reply->errorString() + QString::fromUtf8(reply->readAll())), __FILE__, __LINE__);
        reply->deleteLater();
    }
    [[nodiscard]] static lepton::wire::JobSpec spec(const char *steps = "5")
    {
        lepton::wire::JobSpec spec;
        spec.resourceShape = "gpu.8xh100-80gb";
        spec.image = "nvcr.io/nvidia/nemo:25.07";
        spec.command = {"/bin/bash", "-c", "true"};
        spec.envs = {{"AUTOTUNER_SANDBOX_STEPS", steps, ""}, {"AUTOTUNER_SANDBOX_STEP_SECONDS", "1", ""}};
        spec.enableLogCollection = true;
        return spec;
    }
    Answer<lepton::wire::Job> create(const std::string &name, const char *steps = "5")
    {
        lepton::wire::JobSpec wanted = spec(steps);
        const auto groups = ask<std::vector<lepton::wire::NodeGroup>>([&](auto then) { m_client->nodeGroups(this, then); });
        if (groups && !groups->empty()) {
            const QString group = QString::fromStdString(groups->front().metadata.id);
            const auto shapes = ask<std::vector<lepton::wire::Shape>>([&](auto then) { m_client->shapes(group, this, then); });
            wanted.allowedNodeGroups = {groups->front().metadata.id};
            if (shapes && !shapes->empty())
                wanted.resourceShape = shapes->back().id;
        }
        return ask<lepton::wire::Job>([&](auto then) { m_client->createJob(name, {{"autotuner", "1"}}, wanted, this, then); });
    }
    [[nodiscard]] std::size_t jobsOf(const char *name)
    {
        lepton::JobQuery query;
        query.nameContains = QLatin1String(name);
        query.mode = QStringLiteral("alive_and_archive");
        const auto jobs = ask<std::vector<lepton::wire::Job>>([&](auto then) { m_client->listJobs(query, this, then); });
        return jobs ? jobs->size() : 999;
    }
    [[nodiscard]] bool waitForState(const QString &id, const char *state)
    {
        return QTest::qWaitFor(
            [&] {
                const auto job = ask<lepton::wire::Job>([&](auto then) { m_client->job(id, this, then); });
                return job && job->status.state == state;
            },
            20000);
    }

    QProcess m_program;
    QString m_origin;
    QNetworkAccessManager m_network;
    std::unique_ptr<Client> m_client;
};

void ClientSandboxTest::init()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AUTOTUNER_SANDBOX_TOKEN"), QStringLiteral("CANARY-TOKEN"));
    m_program.setProcessEnvironment(environment);
    m_program.setReadChannel(QProcess::StandardOutput);
    m_program.start(QStringLiteral(AUTOTUNER_SANDBOX_PROGRAM),
                    {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--workspace"), QStringLiteral("ws7demo"),
                     QStringLiteral("--clock"), QStringLiteral("60")});
    QVERIFY(m_program.waitForReadyRead(20000));
    const QUrl base(QString::fromUtf8(m_program.readLine()).trimmed());
    QVERIFY(base.isValid());
    m_origin = base.toString(QUrl::RemovePath);
    lepton::Workspace workspace;
    workspace.id = QStringLiteral("ws7demo");
    workspace.url = QUrl(m_origin + QLatin1String("/api/v2/workspaces/ws7demo"));
    workspace.token = lepton::Token("CANARY-TOKEN");
    Client::Options options;
    options.timeout = std::chrono::milliseconds(5000);
    options.firstBackoff = std::chrono::milliseconds(5);
    options.maxTries = 3;
    options.retryAfterScale = 0.01;
    m_client = std::make_unique<Client>(workspace, &m_network, nullptr, options);
}

void ClientSandboxTest::cleanup()
{
    m_client.reset();
    m_program.terminate();
    m_program.waitForFinished();
}

void ClientSandboxTest::everyCall()
{
    const auto info = ask<lepton::wire::WorkspaceInfo>([&](auto then) { m_client->workspaceInfo(this, then); });
    QVERIFY(info && info->simulated);
    (void)ask<std::optional<std::int64_t>>([&](auto then) { m_client->tokenExpiry(this, then); });
    const auto groups = ask<std::vector<lepton::wire::NodeGroup>>([&](auto then) { m_client->nodeGroups(this, then); });
    QVERIFY(groups && !groups->empty());
    const QString group = QString::fromStdString(groups->front().metadata.id);
    const auto nodes = ask<std::vector<lepton::wire::Node>>([&](auto then) { m_client->nodes(group, this, then); });
    QVERIFY(nodes && nodes->size() >= 2 && nodes->front().freeGpus() > 0);
    const auto shapes = ask<std::vector<lepton::wire::Shape>>([&](auto then) { m_client->shapes(group, this, then); });
    QVERIFY(shapes && !shapes->empty());
    const auto secrets = ask<std::vector<lepton::wire::Secret>>([&](auto then) { m_client->secrets(this, then); });
    QVERIFY(secrets || secrets.error().kind == FailureKind::NotOffered);

    const auto job = create("at-all-r001-abcd");
    QVERIFY2(job, job ? "" : job.error().error.english().c_str());
    const QString id = QString::fromStdString(job->metadata.id);
    QVERIFY(waitForState(id, "Completed"));
    const auto replicas = ask<std::vector<lepton::wire::Replica>>([&](auto then) { m_client->replicas(id, this, then); });
    QVERIFY(replicas && !replicas->empty());
    QCOMPARE(replicas->front().index, std::optional(0));
    const auto events = ask<std::vector<lepton::wire::JobEvent>>([&](auto then) { m_client->events(id, this, then); });
    QVERIFY(events && !events->empty());
    lepton::LogQuery small;
    small.pageLimit = 3;
    const auto whole = ask<std::vector<lepton::wire::LogLine>>([&](auto then) { m_client->logs(id, {}, this, then); });
    const auto paged = ask<std::vector<lepton::wire::LogLine>>([&](auto then) { m_client->logs(id, small, this, then); });
    QVERIFY(whole && whole->size() >= 5 && paged);
    QCOMPARE(paged->size(), whole->size());
    for (std::size_t i = 0; i < whole->size(); ++i)
        QCOMPARE((*paged)[i].text, (*whole)[i].text);
    const auto found = ask<std::optional<lepton::wire::Job>>([&](auto then) { m_client->findJob("at-all-r001-abcd", this, then); });
    QVERIFY(found && *found);

    const auto other = create("at-all-r002-abcd", "100000");
    QVERIFY(other);
    const QString otherId = QString::fromStdString(other->metadata.id);
    QVERIFY(ask<void>([&](auto then) { m_client->stopJob(otherId, this, then); }));
    QVERIFY(waitForState(otherId, "Stopped"));
    QVERIFY(ask<void>([&](auto then) { m_client->startJob(otherId, this, then); }));
    QVERIFY(ask<void>([&](auto then) { m_client->deleteJob(otherId, this, then); }));
    QVERIFY(ask<void>([&](auto then) { m_client->deleteJob(otherId, this, then); })); // repeated

    const QString store = QStringLiteral("default");
    const QString file = QStringLiteral("/runs/a b.txt");
    const QByteArray content("\0x\r\n", 4);
    QVERIFY(ask<void>([&](auto then) { m_client->makeFolder(store, QStringLiteral("/runs"), this, then); }));
    QVERIFY(ask<void>([&](auto then) { m_client->writeFile(store, file, content, this, then); }));
    QCOMPARE(ask<QByteArray>([&](auto then) { m_client->readFile(store, file, this, then); }).value_or("?"), content);
    const auto entries =
        ask<std::vector<lepton::wire::StorageEntry>>([&](auto then) { m_client->listFolder(store, QStringLiteral("/runs"), this, then); });
    QVERIFY(entries && entries->size() == 1 && entries->front().name == "a b.txt");
    QVERIFY(ask<bool>([&](auto then) { m_client->pathExists(store, file, this, then); }).value_or(false));
    QVERIFY(ask<void>([&](auto then) { m_client->removePath(store, QStringLiteral("/runs"), true, this, then); }));
    QVERIFY(!ask<bool>([&](auto then) { m_client->pathExists(store, file, this, then); }).value_or(true));
}

void ClientSandboxTest::everyPassingTrouble_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("latency") << QByteArray(R"({"kind":"latency","value":200})");
    QTest::newRow("429") << QByteArray(R"({"kind":"too_many_requests","value":3})");
    QTest::newRow("500") << QByteArray(R"({"kind":"server_error"})");
    QTest::newRow("cut before") << QByteArray(R"({"kind":"drop_before"})");
    QTest::newRow("cut after") << QByteArray(R"({"kind":"drop_after"})");
    QTest::newRow("null lists") << QByteArray(R"({"kind":"null_lists"})");
    QTest::newRow("unknown state") << QByteArray(R"({"kind":"unknown_state"})");
    QTest::newRow("missing status") << QByteArray(R"({"kind":"missing_status"})");
    QTest::newRow("extra fields") << QByteArray(R"({"kind":"extra_fields"})");
}

void ClientSandboxTest::everyPassingTrouble()
{
    QFETCH(QByteArray, fault);
    QVERIFY(create("at-x-r001-abcd"));
    this->fault(json::parse(fault.toStdString()));
    const auto jobs = ask<std::vector<lepton::wire::Job>>([&](auto then) { m_client->listJobs({}, this, then); });
    QVERIFY2(jobs, jobs ? "" : jobs.error().error.english().c_str());
}

void ClientSandboxTest::refusals()
{
    const auto kindAfter = [&](const char *kind) {
        fault({{"kind", kind}, {"count", 1}, {"path", "/dedicated-node-groups"}});
        const auto groups = ask<std::vector<lepton::wire::NodeGroup>>([&](auto then) { m_client->nodeGroups(this, then); });
        return groups ? std::string("none") : std::string(name(groups.error().kind));
    };
    QCOMPARE(kindAfter("expired_token"), std::string("unauthorized"));
    QCOMPARE(kindAfter("forbidden"), std::string("forbidden"));
    QCOMPARE(kindAfter("conflict"), std::string("conflict"));
    QCOMPARE(kindAfter("not_found"), std::string("not_found"));
    QCOMPARE(kindAfter("broken_json"), std::string("bad_answer"));
}

void ClientSandboxTest::noTokenInAJob()
{
    lepton::wire::JobSpec leaking = spec();
    leaking.envs.push_back({"LOGIN", "x=CANARY-TOKEN", ""});
    const auto answer = ask<lepton::wire::Job>([&](auto then) { m_client->createJob("at-leak-1234", {}, leaking, this, then); });
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::Rejected);
    QVERIFY(answer.error().error.english().find("CANARY") == std::string::npos);
    QCOMPARE(jobsOf("at-leak"), std::size_t(0));
}

void ClientSandboxTest::lostCreates_data()
{
    QTest::addColumn<QByteArray>("fault");
    for (const char *kind : {"drop_before", "drop_after", "server_error", "too_many_requests", "broken_json"}) {
        for (const int count : {1, 2})
            QTest::addRow("%s, %d times", kind, count)
                << QByteArray::fromStdString(json{{"kind", kind}, {"count", count}, {"method", "POST"}, {"path", "/jobs"}}.dump());
    }
}

void ClientSandboxTest::lostCreates()
{
    QFETCH(QByteArray, fault);
    this->fault(json::parse(fault.toStdString()));
    const auto job = create("at-lost-r001-abcd");
    QVERIFY2(job, job ? "" : job.error().error.english().c_str());
    QCOMPARE(jobsOf("at-lost-r001-abcd"), std::size_t(1));
}

void ClientSandboxTest::cutStreams()
{
    const auto job = create("at-cut-r001-abcd", "100000");
    QVERIFY(job);
    const QString id = QString::fromStdString(job->metadata.id);
    QVERIFY(waitForState(id, "Running"));
    const auto replicas = ask<std::vector<lepton::wire::Replica>>([&](auto then) { m_client->replicas(id, this, then); });
    QVERIFY(replicas && !replicas->empty());
    fault({{"kind", "log_cut"}, {"value", 2}});
    lepton::LogStream *stream = m_client->openLog(id, QString::fromStdString(replicas->front().id), this);
    QByteArray text;
    bool ended = false;
    connect(stream, &lepton::LogStream::received, this, [&](const QByteArray &bytes) { text += bytes; });
    connect(stream, &lepton::LogStream::ended, this, [&] { ended = true; });
    QTRY_VERIFY_WITH_TIMEOUT(ended, 20000);
    QVERIFY(!text.isEmpty());
}

QTEST_GUILESS_MAIN(ClientSandboxTest)
#include "tst_clientsandbox.moc"
