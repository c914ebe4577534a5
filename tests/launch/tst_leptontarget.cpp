// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/leptontarget.h"
#include "lepton/networklog.h"
#include "lepton/scriptedserver.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using launch::JobPhase;
using launch::JobSeen;
using scripted::Reply;
using scripted::Request;
using Way = scripted::Reply::Way;

namespace {

constexpr qint64 kNsPerMs = 1'000'000;

struct FakeReplica {
    QByteArray id;
    qint64 createdMs = 0;
    QList<std::pair<qint64, QByteArray>> history; ///< ns, line
};

struct FakeJob {
    QByteArray id;
    QByteArray name;
    QByteArray state = "Queueing";
    bool archived = false;
    int workers = 1;
    qint64 createdMs = QDateTime::currentMSecsSinceEpoch();
    QList<FakeReplica> replicas;

    [[nodiscard]] QByteArray text() const
    {
        const QByteArray up = QByteArray::number(state == "Running" ? workers : 0);
        return R"({"metadata":{"id":")" + id + R"(","name":")" + name + R"(","created_at":)" + QByteArray::number(createdMs)
            + R"(},"spec":{"completions":)" + QByteArray::number(workers) + R"(,"parallelism":)" + QByteArray::number(workers)
            + R"(},"status":{"state":")" + state + R"(","ready":)" + up + R"(,"active":)" + up + "}}";
    }
};

/// Enough of a platform for a target: jobs, replicas, history, one stream at a time.
struct Platform {
    scripted::Server server;
    QList<FakeJob> jobs;
    std::function<std::optional<Reply>(const Request &)> before; ///< trouble, in place of the usual answer

    Platform()
    {
        server.answer = [this](const Request &request) {
            if (before) {
                if (auto reply = before(request))
                    return *reply;
            }
            return usual(request);
        };
    }

    static QString item(const Request &request, const char *key)
    {
        return QUrlQuery(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)))
            .queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
    }
    FakeJob *job(const QByteArray &id)
    {
        const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const FakeJob &one) { return one.id == id; });
        return found == jobs.end() ? nullptr : &*found;
    }
    FakeJob &add(const QByteArray &id, const QByteArray &state)
    {
        FakeJob made;
        made.id = id;
        made.name = id.left(id.lastIndexOf('-'));
        made.state = state;
        jobs.append(made);
        return jobs.last();
    }

private:
    Reply usual(const Request &request)
    {
        const QByteArrayList parts = request.path().mid(1).split('/');
        if (request.path() == "/jobs")
            return request.method == "POST" ? create(request) : list(request);
        if (request.path() == "/logs")
            return history(request);
        FakeJob *one = parts.value(0) == "jobs" ? job(parts.value(1)) : nullptr;
        if (!one || (one->archived && item(request, "job_query_mode") == QLatin1String("alive_only")))
            return scripted::json(R"({"message":"not found"})", 404);
        if (parts.size() == 2 && request.method == "DELETE") {
            one->state = "Deleted";
            one->archived = true;
            return scripted::json("{}");
        }
        if (parts.value(2) == "replicas" && parts.value(4) == "log")
            return one->state == "Running" ? scripted::way(Way::Stream) : scripted::json("{}", 404);
        if (parts.value(2) == "replicas")
            return replicas(*one);
        return scripted::json(one->text());
    }
    Reply create(const Request &request)
    {
        const auto body = nlohmann::json::parse(request.body.toStdString());
        const QByteArray name = QByteArray::fromStdString(body["metadata"]["name"].get<std::string>());
        return scripted::json(add(name + "-x" + QByteArray::number(jobs.size()), "Queueing").text(), 201);
    }
    Reply list(const Request &request)
    {
        QByteArrayList texts;
        const bool archived = item(request, "job_query_mode") != QLatin1String("alive_only");
        for (const FakeJob &one : jobs) {
            if (item(request, "page") == QLatin1String("1") && (archived || !one.archived)
                && one.name.contains(item(request, "q").toUtf8()))
                texts.append(one.text());
        }
        return scripted::json(R"({"jobs":[)" + texts.join(',') + "]}");
    }
    static Reply replicas(const FakeJob &one)
    {
        QByteArrayList texts;
        for (const FakeReplica &replica : one.replicas)
            texts.append(R"({"id":")" + replica.id + R"(","metadata":{"id":")" + replica.id + R"(","created_at":)"
                         + QByteArray::number(replica.createdMs) + R"(},"status":{"node":{"id":"n","name":"node-1"},"readiness_issue":)"
                         + R"({"reason":"Ready"}}})");
        return scripted::json("[" + texts.join(',') + "]");
    }
    Reply history(const Request &request)
    {
        QByteArrayList values;
        const qint64 start = item(request, "start").toLongLong();
        const qint64 end = item(request, "end").toLongLong();
        for (const FakeJob &one : jobs) {
            for (const FakeReplica &replica : one.replicas) {
                if (QString::fromLatin1(replica.id) != item(request, "replica"))
                    continue;
                for (const auto &[time, text] : replica.history) {
                    if (time >= start && time < end)
                        values.append("[\"" + QByteArray::number(time) + "\",\"" + text + "\"]");
                }
            }
        }
        return scripted::json(R"({"data":{"result":[{"stream":{},"values":[)" + values.join(',') + "]}]}}");
    }
};

QByteArrayList numbered(int from, int to)
{
    QByteArrayList lines;
    for (int i = from; i < to; ++i)
        lines.append("iteration " + QByteArray::number(i) + "/50");
    return lines;
}

QByteArray joined(const QByteArrayList &lines) { return lines.join('\n') + '\n'; }

} // namespace

class LeptonTargetTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void createsAJobOnce();
    void keepsOneOfTwo();
    void removesAJobThatAppearsLate();
    void stopsWhatHasEnded();
    void seesAllJobsWithOneList();
    void looksForWhatIsMissing();
    void saysOnceWhenItCannotBeReached();
    void stopsLookingWithoutLogin();
    void saysThatTheFirstCallIsRefusedWithoutLogin();
    void asksLessOftenWhenHidden();

    void followsThroughBreaks();
    void fillsAGapFromTheHistory();
    void livesWithoutHistory();
    void readsTheEndFromTheHistory();
    void switchesToANewReplica();
    void readsALogOfAnotherWorker();

private:
    /// Adds lines to the history, a millisecond apart, ending now.
    void write(FakeReplica &replica, const QByteArrayList &lines)
    {
        for (const QByteArray &line : lines)
            replica.history.append({m_time += kNsPerMs, line});
    }
    launch::LogFollower *follow(const char *id, int worker = 0)
    {
        launch::LogFollower *follower = m_target->followLog(id, worker, m_context.get());
        connect(follower, &launch::LogFollower::lines, m_context.get(), [this](const QByteArray &text) { m_text += text; });
        connect(follower, &launch::LogFollower::finished, m_context.get(), [this] { m_finished = true; });
        return follower;
    }
    std::optional<base::Result<JobSeen>> submit(const char *name)
    {
        std::optional<base::Result<JobSeen>> result;
        m_target->submit(name, {}, m_context.get(), [&](base::Result<JobSeen> seen) { result = std::move(seen); });
        (void)QTest::qWaitFor([&] { return result.has_value(); });
        return result;
    }
    /// The next look at jobs.
    std::map<std::string, JobSeen> nextLook()
    {
        std::optional<std::map<std::string, JobSeen>> all;
        QObject once;
        connect(m_target.get(), &launch::Target::seen, &once, [&](const std::vector<JobSeen> &jobs) {
            all.emplace();
            for (const JobSeen &job : jobs)
                (*all)[job.id] = job;
        });
        if (!QTest::qWaitFor([&] { return all.has_value(); }))
            QTest::qFail("nothing was seen", __FILE__, __LINE__);
        return all.value_or(std::map<std::string, JobSeen>());
    }

    std::unique_ptr<Platform> m_platform;
    QNetworkAccessManager m_network;
    std::unique_ptr<lepton::Client> m_client;
    std::unique_ptr<launch::Target> m_target;
    std::unique_ptr<QObject> m_context;
    QByteArray m_text;
    bool m_finished = false;
    qint64 m_time = 0;
};

void LeptonTargetTest::init()
{
    m_platform = std::make_unique<Platform>();
    lepton::Client::Options options;
    options.firstBackoff = std::chrono::milliseconds(1);
    options.maxTries = 2;
    m_client = std::make_unique<lepton::Client>(m_platform->server.workspace(), &m_network, nullptr, options);
    const launch::PollPace pace{std::chrono::milliseconds(50), std::chrono::milliseconds(50), std::chrono::milliseconds(100000),
                                std::chrono::milliseconds(100)};
    m_target = launch::makeLeptonTarget(*m_client, false, pace);
    m_context = std::make_unique<QObject>();
    m_text.clear();
    m_finished = false;
    m_time = QDateTime::currentMSecsSinceEpoch() * kNsPerMs;
}

void LeptonTargetTest::cleanup()
{
    m_context.reset();
    m_target.reset();
    m_client.reset();
    m_platform.reset();
}

void LeptonTargetTest::createsAJobOnce()
{
    const auto first = submit("at-x-r001-aaaa");
    const auto second = submit("at-x-r001-aaaa");
    QVERIFY(first && *first && second && *second);
    QCOMPARE((*first)->id, (*second)->id);
    QCOMPARE((*first)->phase, JobPhase::Queued);
    QCOMPARE(m_platform->server.count("POST"), 1);

    m_platform->before = [](const Request &) { return scripted::json("{}", 500); };
    const auto failed = submit("at-x-r002-bbbb");
    QVERIFY(failed && !*failed);
    QCOMPARE(m_platform->server.count("POST"), 1); // not known whether it is there: not posted
}

void LeptonTargetTest::keepsOneOfTwo()
{
    m_platform->add("at-x-r001-aaaa-old1", "Running").createdMs -= 5000;
    m_platform->add("at-x-r001-aaaa-new1", "Queueing");
    m_platform->add("at-x-r001-aaaab-oth1", "Running");
    const auto found = submit("at-x-r001-aaaa");
    QCOMPARE((*found)->id, std::string("at-x-r001-aaaa-new1"));
    QTRY_COMPARE(m_platform->server.count("DELETE"), 1);
    QCOMPARE(m_platform->server.count("DELETE", "/jobs/at-x-r001-aaaa-old1"), 1);
}

void LeptonTargetTest::removesAJobThatAppearsLate()
{
    const auto made = submit("at-x-r001-aaaa");
    m_target->watch({(*made)->id});
    (void)nextLook();
    m_platform->add("at-x-r001-aaaa-late", "Queueing");
    QTRY_COMPARE(m_platform->job("at-x-r001-aaaa-late")->state, QByteArray("Deleted"));
    QCOMPARE(m_platform->job(QByteArray::fromStdString((*made)->id))->state, QByteArray("Queueing"));
}

void LeptonTargetTest::stopsWhatHasEnded()
{
    m_platform->add("at-x-r001-aaaa-1111", "Completed");
    m_platform->before = [](const Request &request) {
        return request.method == "PATCH" ? std::optional(scripted::json("{}", 409)) : std::nullopt;
    };
    const auto stop = [&](const char *id) {
        std::optional<bool> good;
        m_target->stop(id, m_context.get(), [&](const base::Result<void> &result) { good = result.has_value(); });
        (void)QTest::qWaitFor([&] { return good.has_value(); });
        return good.value_or(false);
    };
    QVERIFY(stop("at-x-r001-aaaa-1111"));
    m_platform->jobs[0].state = "Running";
    QVERIFY(!stop("at-x-r001-aaaa-1111")); // refused, and it still runs
    m_platform->before = nullptr;
    QVERIFY(stop("at-x-nowhere-1111"));
}

void LeptonTargetTest::seesAllJobsWithOneList()
{
    std::vector<std::string> ids;
    for (int i = 0; i < 50; ++i) {
        m_platform->add("at-x-r" + QByteArray::number(i) + "-abcd", "Running");
        ids.push_back(m_platform->jobs.last().id.toStdString());
    }
    m_target->watch(ids);
    const auto seen = nextLook();
    QCOMPARE(seen.size(), size_t(50));
    QCOMPARE(seen.at("at-x-r7-abcd").phase, JobPhase::Running);
    // One page, and one to see that there are no more.
    QCOMPARE(m_platform->server.requests.size(), 2);
    QCOMPARE(Platform::item(m_platform->server.requests[0], "q"), QStringLiteral("at-"));
}

void LeptonTargetTest::looksForWhatIsMissing()
{
    m_platform->add("at-archived-1111", "Archived").archived = true;
    m_platform->add("at-moved-2222", "Running");
    m_platform->add("at-done-3333", "Completed");
    m_target->watch({"at-archived-1111", "at-moved-2222", "at-nowhere-4444", "at-done-3333"});
    auto seen = nextLook();
    QCOMPARE(seen.at("at-nowhere-4444").phase, JobPhase::Gone);
    QCOMPARE(seen.at("at-archived-1111").phase, JobPhase::Gone); // its end is hidden
    QCOMPARE(seen.at("at-moved-2222").phase, JobPhase::Running);

    // Archived under another id: found by its name. Finished and gone from the list: as last seen, without asking.
    m_platform->job("at-moved-2222")->id = "at-moved-arch";
    m_platform->job("at-moved-arch")->archived = true;
    m_platform->job("at-done-3333")->archived = true;
    (void)nextLook(); // may have been under way
    const qsizetype from = m_platform->server.requests.size();
    seen = nextLook();
    QCOMPARE(seen.at("at-moved-2222").phase, JobPhase::Running);
    QCOMPARE(seen.at("at-done-3333").phase, JobPhase::Completed);
    for (const Request &request : m_platform->server.requests.mid(from))
        QVERIFY(!request.target.startsWith("/jobs/at-done"));
}

void LeptonTargetTest::saysOnceWhenItCannotBeReached()
{
    m_platform->add("at-x-r001-aaaa-1111", "Running");
    QSignalSpy lost(m_target.get(), &launch::Target::unreachable);
    QSignalSpy back(m_target.get(), &launch::Target::reachable);
    m_target->watch({"at-x-r001-aaaa-1111"});
    (void)nextLook();
    m_platform->before = [](const Request &) { return scripted::way(Way::Close); };
    const qsizetype from = m_platform->server.requests.size();
    QTRY_VERIFY(m_platform->server.requests.size() > from + 8);
    QCOMPARE(lost.size(), 1);
    m_platform->before = nullptr;
    (void)nextLook();
    QCOMPARE(back.size(), 1);
    QCOMPARE(lost.size(), 1);
}

void LeptonTargetTest::stopsLookingWithoutLogin()
{
    QSignalSpy login(m_target.get(), &launch::Target::loginNeeded);
    m_platform->before = [](const Request &) { return scripted::json("{}", 401); };
    m_target->watch({"at-x-r001-aaaa-1111"});
    QTRY_COMPARE(login.size(), 1);
    const qsizetype asked = m_platform->server.requests.size();
    QTest::qWait(200);
    QCOMPARE(m_platform->server.requests.size(), asked);
}

void LeptonTargetTest::saysThatTheFirstCallIsRefusedWithoutLogin()
{
    QSignalSpy login(m_target.get(), &launch::Target::loginNeeded);
    m_platform->before = [](const Request &) { return scripted::json("{}", 401); };
    // The first job of a campaign: there is none to look at, and so nothing else that could tell.
    m_target->find("at-x-r001-aaaa", this, [](const base::Result<std::optional<launch::JobSeen>> &) {});
    QTRY_COMPARE(login.size(), 1);
    m_target->watch({"at-x-r001-aaaa-1111"});
    QTest::qWait(100);
    QCOMPARE(login.size(), 1);
}

void LeptonTargetTest::asksLessOftenWhenHidden()
{
    m_platform->add("at-x-r001-aaaa-1111", "Running");
    m_target->setAttention(false);
    m_target->watch({"at-x-r001-aaaa-1111"});
    (void)nextLook();
    const qsizetype asked = m_platform->server.requests.size();
    QTest::qWait(200); // four looks of the usual pace
    QCOMPARE(m_platform->server.requests.size(), asked);
    m_target->setAttention(true);
    (void)nextLook();
}

void LeptonTargetTest::followsThroughBreaks()
{
    FakeJob &job = m_platform->add("at-x-1111", "Running");
    job.replicas = {{"at-x-1111-0-aaaaa", 1, {}}};
    write(job.replicas[0], numbered(0, 10));
    auto *follower = follow("at-x-1111");
    QSignalSpy interrupted(follower, &launch::LogFollower::interrupted);
    // The stream begins in the recent past, not where the history ends.
    QTRY_VERIFY(m_platform->server.isStreaming());
    m_platform->server.push(joined(numbered(5, 20)) + "iteration 20");
    QTRY_COMPARE(m_text, joined(numbered(0, 20)));
    m_platform->server.cutStream(); // in the middle of a line
    write(m_platform->jobs[0].replicas[0], numbered(10, 15)); // the history lags
    QTRY_COMPARE(interrupted.size(), 1);
    QTRY_VERIFY(m_platform->server.isStreaming());
    m_platform->server.push(joined(numbered(12, 25)));
    QTRY_COMPARE(m_text, joined(numbered(0, 25)));
    m_platform->jobs[0].state = "Completed";
    write(m_platform->jobs[0].replicas[0], numbered(15, 25));
    m_platform->server.endStream();
    QTRY_VERIFY(m_finished);
    QCOMPARE(m_text, joined(numbered(0, 25)));
}

void LeptonTargetTest::fillsAGapFromTheHistory()
{
    FakeJob &job = m_platform->add("at-x-1111", "Running");
    job.replicas = {{"at-x-1111-0-aaaaa", 1, {}}};
    write(job.replicas[0], numbered(0, 10));
    follow("at-x-1111");
    QTRY_VERIFY(m_platform->server.isStreaming());
    m_platform->server.push(joined(numbered(30, 40))); // 10 to 29 are nowhere yet
    QTest::qWait(20);
    QCOMPARE(m_text, joined(numbered(0, 10)));
    write(m_platform->jobs[0].replicas[0], numbered(10, 35));
    QTRY_COMPARE(m_text, joined(numbered(0, 40)));
    m_platform->server.push(joined(numbered(40, 42)));
    QTRY_COMPARE(m_text, joined(numbered(0, 42)));
}

void LeptonTargetTest::livesWithoutHistory()
{
    m_platform->add("at-x-1111", "Running").replicas = {{"at-x-1111-0-aaaaa", 1, {}}};
    follow("at-x-1111");
    QTRY_VERIFY(m_platform->server.isStreaming());
    m_platform->server.push(joined(numbered(0, 5)));
    QTRY_COMPARE(m_text, joined(numbered(0, 5)));
    m_platform->server.cutStream();
    QTRY_VERIFY(m_platform->server.isStreaming());
    m_platform->server.push(joined(numbered(8, 9))); // the missing lines are nowhere: shown after some patience
    QTRY_COMPARE(m_text, joined(numbered(0, 5)) + joined(numbered(8, 9)));
    m_platform->jobs[0].state = "Failed";
    m_platform->server.push("last words");
    m_platform->server.endStream();
    QTRY_VERIFY(m_finished);
    QCOMPARE(m_text, joined(numbered(0, 5)) + joined(numbered(8, 9)) + "last words\n");
}

void LeptonTargetTest::readsTheEndFromTheHistory()
{
    FakeJob &job = m_platform->add("at-x-1111", "Running");
    job.replicas = {{"at-x-1111-0-aaaaa", 1, {}}};
    write(job.replicas[0], numbered(0, 3));
    follow("at-x-1111");
    QTRY_VERIFY(m_platform->server.isStreaming());
    m_platform->jobs[0].state = "Failed"; // and the connection hangs: only the watch tells
    write(m_platform->jobs[0].replicas[0], numbered(3, 50));
    m_target->watch({"at-x-1111"});
    QTRY_VERIFY(m_finished);
    QCOMPARE(m_text, joined(numbered(0, 50)));
}

void LeptonTargetTest::switchesToANewReplica()
{
    FakeJob &job = m_platform->add("at-x-1111", "Running");
    job.replicas = {{"at-x-1111-0-aaaaa", 1, {}}, {"at-x-1111-1-other", 1, {}}};
    write(job.replicas[0], numbered(0, 5));
    follow("at-x-1111");
    QTRY_VERIFY(m_platform->server.isStreaming());
    m_platform->jobs[0].replicas.append({"at-x-1111-0-bbbbb", 2, {}});
    write(m_platform->jobs[0].replicas[0], {"node lost"});
    write(m_platform->jobs[0].replicas[2], numbered(0, 3));
    m_platform->server.cutStream();
    QTRY_VERIFY(m_platform->server.count("GET", "/jobs/at-x-1111/replicas/at-x-1111-0-bbbbb/log") == 1);
    m_platform->server.push(joined(numbered(0, 4)));
    QTRY_COMPARE(m_text, joined(numbered(0, 5)) + "node lost\n" + joined(numbered(0, 4)));
}

void LeptonTargetTest::readsALogOfAnotherWorker()
{
    FakeJob &job = m_platform->add("at-x-1111", "Completed");
    job.replicas = {{"at-x-1111-0-aaaaa", 1, {}}, {"at-x-1111-1-bbbbb", 1, {}}};
    write(job.replicas[0], {"zero"});
    write(job.replicas[1], {"one"});
    follow("at-x-1111", 1);
    QTRY_VERIFY(m_finished);
    QCOMPARE(m_text, QByteArray("one\n"));
}

QTEST_GUILESS_MAIN(LeptonTargetTest)
#include "tst_leptontarget.moc"
