// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copying logs from a workspace's storage: what is taken, what is not taken twice, and that nothing a
// server says leads out of the folder.
#include "launch/logfetch.h"

#include "lepton/fakeworkspaceserver.h"
#include "sandbox/harness.h"

#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

using launch::FetchOptions;
using launch::FetchSummary;
using launch::LogFetch;

namespace {

constexpr int kPatience = 20000; // ms
const QByteArray kLog = "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2\n";

lepton::Client::Options quick()
{
    lepton::Client::Options options;
    options.firstBackoff = std::chrono::milliseconds(1);
    options.maxTries = 1;
    return options;
}

/// A storage of one file system in memory.
struct Storage {
    std::map<QString, QByteArray> files; ///< by path
    std::map<QString, QByteArray> rawLists; ///< answers in place of a folder's list
    std::map<QString, int> status; ///< of GETs of files
    QByteArray headers; ///< of files, whole lines
    bool tellsFacts = true;
    QStringList gets; ///< of files
    std::function<void()> afterGet;
    FakeWorkspaceServer server;

    Storage()
    {
        server.answer = [this](const QByteArray &path) { return reply(path); };
    }

    FakeWorkspaceServer::Reply reply(const QByteArray &path)
    {
        const QByteArray marker = "/storage/default";
        const bool isHead = server.heads.back().startsWith("HEAD");
        if (!server.heads.back().contains("Bearer GOOD-TOKEN"))
            return {401, R"({"code": "Unauthorized", "message": "token refused"})"};
        QString wanted = QString::fromUtf8(QByteArray::fromPercentEncoding(path.mid(path.indexOf(marker) + marker.size())));
        if (wanted.size() > 1 && wanted.endsWith(QLatin1Char('/')))
            wanted.chop(1);
        if (const auto file = files.find(wanted); file != files.end()) {
            if (isHead)
                return tellsFacts ? FakeWorkspaceServer::Reply{200, file->second, headers} : FakeWorkspaceServer::Reply{405, "{}"};
            gets << wanted;
            if (afterGet)
                afterGet();
            const auto refused = status.find(wanted);
            return refused == status.end() ? FakeWorkspaceServer::Reply{200, file->second, headers}
                                           : FakeWorkspaceServer::Reply{refused->second, R"({"code": "x", "message": "no"})"};
        }
        if (const auto raw = rawLists.find(wanted); raw != rawLists.end())
            return {200, raw->second};
        const QString prefix = wanted == QLatin1String("/") ? wanted : wanted + QLatin1Char('/');
        std::set<std::pair<QString, bool>> entries;
        for (const auto &[known, content] : files)
            if (known.startsWith(prefix))
                entries.insert(
                    {known.mid(prefix.size()).section(QLatin1Char('/'), 0, 0), known.indexOf(QLatin1Char('/'), prefix.size()) >= 0});
        if (entries.empty())
            return {404, R"({"code": "NotFound", "message": "not here"})"};
        nlohmann::json list = nlohmann::json::array();
        for (const auto &[name, isFolder] : entries)
            list.push_back({{"type", isFolder ? "dir" : "file"}, {"name", name.toStdString()}, {"path", (prefix + name).toStdString()}});
        return {200, QByteArray::fromStdString(list.dump())};
    }
};

struct Fixture {
    Storage storage;
    QTemporaryDir folder;
    QNetworkAccessManager network;
    lepton::Client client{storage.server.workspace(), &network, nullptr, quick()};

    [[nodiscard]] QString cache() const { return folder.filePath(QStringLiteral("cache")); }
    [[nodiscard]] FetchOptions options() const { return {cache(), {}, {}, false}; }

    base::Result<FetchSummary> fetch(const QString &path, FetchOptions how, lepton::Client *of = nullptr)
    {
        storage.gets.clear();
        LogFetch fetch(of != nullptr ? *of : client, {{QStringLiteral("default"), path, {}}}, std::move(how));
        QSignalSpy spy(&fetch, &LogFetch::finished);
        fetch.start();
        if (!spy.wait(kPatience) && spy.isEmpty())
            qFatal("the fetch does not end");
        return fetch.result();
    }
    base::Result<FetchSummary> fetch(const QString &path) { return fetch(path, options()); }

    /// Relative paths of all files that were written, our own record left out.
    [[nodiscard]] QStringList local() const
    {
        QStringList found;
        QDirIterator it(folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (it.hasNext())
            if (const QString path = QDir(folder.path()).relativeFilePath(it.next()); !path.endsWith(QLatin1String("/.fetched.json")))
                found << path;
        found.sort();
        return found;
    }
    [[nodiscard]] QByteArray content(const QString &relative) const
    {
        QFile file(folder.filePath(relative));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
};

} // namespace

class TestLogFetch : public QObject {
    Q_OBJECT

private slots:
    void takesWhatLooksLikeLogs()
    {
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/runs/a_1nodes_tp_2/log_job_0.out"), kLog},
                                 {QStringLiteral("/runs/a_1nodes_tp_2/args.json"), "{}"},
                                 {QStringLiteral("/runs/a_1nodes_tp_2/checkpoints/step.txt"), "x"},
                                 {QStringLiteral("/runs/tb_logs/v 1/events.out.tfevents.1.host.1.0"), QByteArray("\x18\0\0", 3)},
                                 {QStringLiteral("/runs/base_config/größe #1.log"), kLog + kLog},
                                 {QStringLiteral("/other/log.txt"), kLog}};
        const auto result = fixture.fetch(QStringLiteral("/runs/"));
        QVERIFY2(result, result ? "" : result.error().english().c_str());
        QCOMPARE(fixture.local(),
                 QStringList({QStringLiteral("cache/default/runs/a_1nodes_tp_2/log_job_0.out"),
                              QStringLiteral("cache/default/runs/base_config/größe #1.log"),
                              QStringLiteral("cache/default/runs/tb_logs/v 1/events.out.tfevents.1.host.1.0")}));
        QCOMPARE(fixture.content(QStringLiteral("cache/default/runs/base_config/größe #1.log")), kLog + kLog);
        QCOMPARE(result->paths, QStringList{fixture.folder.filePath(QStringLiteral("cache/default/runs"))});
        QCOMPARE(result->files, 3);
        QCOMPARE(result->fetched, 3);
        QCOMPARE(result->bytes, qint64(3 * kLog.size() + 3));
        QVERIFY(result->problems.empty());
    }

    void aPrefixChoosesLogsButNotEventFiles()
    {
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/r/nemo_log.txt"), kLog},
                                 {QStringLiteral("/r/other.txt"), kLog},
                                 {QStringLiteral("/r/events.out.tfevents.1.h.1.0"), "x"}};
        FetchOptions options = fixture.options();
        options.logPrefix = QStringLiteral("nemo");
        const auto result = fixture.fetch(QStringLiteral("/r"), options);
        QVERIFY(result);
        QCOMPARE(
            fixture.local(),
            QStringList({QStringLiteral("cache/default/r/events.out.tfevents.1.h.1.0"), QStringLiteral("cache/default/r/nemo_log.txt")}));
    }

    void aSingleFileIsTakenWhateverItsName()
    {
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/r/notes.json"), "{}"}, {QStringLiteral("/r/log.txt"), kLog}};
        const auto result = fixture.fetch(QStringLiteral("/r/notes.json"));
        QVERIFY(result);
        QCOMPARE(result->paths, QStringList{fixture.folder.filePath(QStringLiteral("cache/default/r/notes.json"))});
        QCOMPARE(fixture.local(), QStringList{QStringLiteral("cache/default/r/notes.json")});
    }

    void whatIsUnchangedIsNotFetchedAgain()
    {
        Fixture fixture;
        fixture.storage.files = {
            {QStringLiteral("/r/a.log"), kLog}, {QStringLiteral("/r/b.log"), kLog}, {QStringLiteral("/r/sub/c.log"), kLog}};
        QVERIFY(fixture.fetch(QStringLiteral("/r")));
        fixture.storage.files[QStringLiteral("/r/a.log")] += kLog; // grew
        fixture.storage.files.erase(QStringLiteral("/r/sub/c.log"));
        fixture.storage.files[QStringLiteral("/r/sub/d.log")] = kLog;
        const auto again = fixture.fetch(QStringLiteral("/r"));
        QVERIFY(again);
        fixture.storage.gets.sort();
        QCOMPARE(fixture.storage.gets, QStringList({QStringLiteral("/r/a.log"), QStringLiteral("/r/sub/d.log")}));
        QCOMPARE(again->files, 3);
        QCOMPARE(again->fetched, 2);
        QCOMPARE(fixture.content(QStringLiteral("cache/default/r/a.log")), kLog + kLog);
        QVERIFY2(!fixture.local().contains(QStringLiteral("cache/default/r/sub/c.log")), "gone there, gone here");
    }

    void whatTheServerDatesAnewIsFetchedAgain()
    {
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/r/a.log"), kLog}};
        fixture.storage.headers = "Last-Modified: Sun, 06 Nov 2026 08:49:37 GMT\r\nETag: \"1\"\r\n";
        QVERIFY(fixture.fetch(QStringLiteral("/r")));
        QCOMPARE(fixture.fetch(QStringLiteral("/r"))->fetched, 0);
        fixture.storage.headers = "Last-Modified: Sun, 06 Nov 2026 09:49:37 GMT\r\nETag: \"1\"\r\n";
        QCOMPARE(fixture.fetch(QStringLiteral("/r"))->fetched, 1);
        QVERIFY(QFile::resize(fixture.folder.filePath(QStringLiteral("cache/default/r/a.log")), 3)); // somebody damaged the copy
        QCOMPARE(fixture.fetch(QStringLiteral("/r"))->fetched, 1);
        QCOMPARE(fixture.content(QStringLiteral("cache/default/r/a.log")), kLog);
    }

    void aServerThatTellsNothingIsAskedForTheFiles()
    {
        Fixture fixture;
        fixture.storage.tellsFacts = false;
        fixture.storage.files = {{QStringLiteral("/r/a.log"), kLog}, {QStringLiteral("/r/b.log"), kLog}};
        QVERIFY(fixture.fetch(QStringLiteral("/r")));
        QCOMPARE(fixture.fetch(QStringLiteral("/r"))->fetched, 2);
    }

    void namesFromTheServerDoNotLeadOut_data()
    {
        QTest::addColumn<QString>("name"); // as the server sends it
        QTest::addColumn<bool>("isFolder");
        QTest::newRow("up") << QStringLiteral("..") << true;
        QTest::newRow("here") << QStringLiteral(".") << true;
        QTest::newRow("up and over") << QStringLiteral("../../evil.log") << false;
        QTest::newRow("absolute") << QStringLiteral("/etc/evil.log") << false;
        QTest::newRow("NUL") << QStringLiteral("evil.log") + QChar::Null + QStringLiteral(".txt") << false;
        QTest::newRow("backslash") << QStringLiteral("..\\..\\evil.log") << false;
        QTest::newRow("our own record") << QStringLiteral(".fetched.json") << false;
    }

    void namesFromTheServerDoNotLeadOut()
    {
        QFETCH(QString, name);
        QFETCH(bool, isFolder);
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/r/good.log"), kLog}, {QStringLiteral("/r/..\\..\\evil.log"), kLog}};
        const nlohmann::json list = {{{"type", "file"}, {"name", "good.log"}, {"path", "/etc/passwd"}},
                                     {{"type", isFolder ? "dir" : "file"}, {"name", name.toStdString()}, {"path", "/r/x"}}};
        fixture.storage.rawLists[QStringLiteral("/r")] = QByteArray::fromStdString(list.dump());
        const auto result = fixture.fetch(QStringLiteral("/r"));
        QVERIFY2(result, result ? "" : result.error().english().c_str());
        QCOMPARE(fixture.content(QStringLiteral("cache/default/r/good.log")), kLog);
        for (const QString &path : fixture.local()) {
            QVERIFY2(path.startsWith(QStringLiteral("cache/default/r/")), qPrintable(path));
            QVERIFY2(!path.contains(QLatin1Char('\\')), qPrintable(path));
        }
        QVERIFY(!QFile::exists(QStringLiteral("/etc/evil.log")));
    }

    void namesThatDifferInCaseOnlyAreTwoFiles()
    {
        const QStringList names = launch::localNames({QStringLiteral("Log.txt"), QStringLiteral("log.txt"), QStringLiteral("other.txt")});
        QCOMPARE(names[2], QStringLiteral("other.txt"));
        QVERIFY(names[0].toLower() != names[1].toLower());
        QVERIFY(names[0].endsWith(QStringLiteral(".txt")) && names[1].endsWith(QStringLiteral(".txt")));
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/r/Log.txt"), kLog}, {QStringLiteral("/r/log.txt"), kLog + kLog}};
        QVERIFY(fixture.fetch(QStringLiteral("/r")));
        QCOMPARE(fixture.local().size(), 2);
    }

    void localNamesAreNamesOfFiles_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("local");
        QTest::newRow("usual") << QStringLiteral("events.out.tfevents.1.host.1.0") << QStringLiteral("events.out.tfevents.1.host.1.0");
        QTest::newRow("blanks and letters") << QStringLiteral("größe 1.log") << QStringLiteral("größe 1.log");
        QTest::newRow("colon") << QStringLiteral("2026-01-01T10:00.log") << QStringLiteral("2026-01-01T10%3A00.log");
        QTest::newRow("line end") << QStringLiteral("a\nb") << QStringLiteral("a%0Ab");
        QTest::newRow("hidden") << QStringLiteral(".x") << QStringLiteral("%2Ex");
        QTest::newRow("dot at the end") << QStringLiteral("x.") << QStringLiteral("x%2E");
        QTest::newRow("device") << QStringLiteral("nul.txt") << QStringLiteral("%6Eul.txt");
        QTest::newRow("percent") << QStringLiteral("50%") << QStringLiteral("50%25");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("up") << QStringLiteral("..") << QString();
        QTest::newRow("slash") << QStringLiteral("a/b") << QString();
    }

    void localNamesAreNamesOfFiles()
    {
        QFETCH(QString, server);
        QFETCH(QString, local);
        QCOMPARE(launch::localName(server), local);
    }

    void aLongNameIsCutAndStaysUnlikeOthers()
    {
        const QString first = launch::localName(QString(400, QChar(u'ä')) + QLatin1Char('1'));
        const QString second = launch::localName(QString(400, QChar(u'ä')) + QLatin1Char('2'));
        QVERIFY(first.toUtf8().size() < 256);
        QVERIFY(first != second);
    }

    void aLinkInTheFolderIsNotFollowed()
    {
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/r/sub/a.log"), kLog}, {QStringLiteral("/r/b.log"), kLog}};
        QVERIFY(QDir().mkpath(fixture.folder.filePath(QStringLiteral("cache/default/r"))));
        QVERIFY(QDir().mkpath(fixture.folder.filePath(QStringLiteral("elsewhere"))));
        QVERIFY(QFile::link(fixture.folder.filePath(QStringLiteral("elsewhere")),
                            fixture.folder.filePath(QStringLiteral("cache/default/r/sub"))));
        const auto result = fixture.fetch(QStringLiteral("/r"));
        QVERIFY(result);
        QCOMPARE(result->problems.size(), std::size_t(1));
        QVERIFY(QDir(fixture.folder.filePath(QStringLiteral("elsewhere"))).isEmpty());
        QCOMPARE(result->files, 1);
    }

    void limitsAreKeptAndTold()
    {
        Fixture fixture;
        for (int i = 0; i < 5; ++i)
            fixture.storage.files[QStringLiteral("/r/%1.log").arg(i)] = kLog;
        FetchOptions few = fixture.options();
        few.limits.files = 2;
        const auto two = fixture.fetch(QStringLiteral("/r"), few);
        QVERIFY(two);
        QCOMPARE(fixture.local().size(), 2);
        QCOMPARE(two->problems.size(), std::size_t(1));
        QVERIFY(two->problems.front().message.english().find("3 files") != std::string::npos);
        FetchOptions small = fixture.options();
        small.folder = fixture.folder.filePath(QStringLiteral("small"));
        small.limits.bytes = kLog.size() * 2 + 1;
        const auto part = fixture.fetch(QStringLiteral("/r"), small);
        QVERIFY(part);
        QVERIFY(part->bytes <= small.limits.bytes);
        QCOMPARE(part->files + static_cast<int>(part->problems.size()), 5);
    }

    void whatIsRefusedAloneDoesNotEndTheRest()
    {
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/r/a.log"), kLog}, {QStringLiteral("/r/b.log"), kLog}};
        fixture.storage.status[QStringLiteral("/r/a.log")] = 403;
        const auto result = fixture.fetch(QStringLiteral("/r"));
        QVERIFY(result);
        QCOMPARE(fixture.local(), QStringList{QStringLiteral("cache/default/r/b.log")});
        QCOMPARE(result->problems.size(), std::size_t(1));
        QCOMPARE(result->problems.front().subject, std::string("/r/a.log"));
    }

    void cancellingKeepsWhatIsWholeAndLeavesNoParts()
    {
        Fixture fixture;
        for (int i = 0; i < 20; ++i)
            fixture.storage.files[QStringLiteral("/r/%1.log").arg(i)] = kLog;
        LogFetch fetch(fixture.client, {{QStringLiteral("default"), QStringLiteral("/r"), {}}}, fixture.options());
        QSignalSpy spy(&fetch, &LogFetch::finished);
        connect(&fetch, &LogFetch::progressed, &fetch, [&](const launch::FetchProgress &progress) {
            if (progress.done >= 3)
                fetch.cancel();
        });
        fetch.start();
        QVERIFY(spy.wait(kPatience) || !spy.isEmpty());
        QVERIFY(!fetch.result());
        QCOMPARE(fetch.result().error().kind, base::ErrorKind::Cancelled);
        const QStringList kept = fixture.local();
        QVERIFY(kept.size() >= 3 && kept.size() < 20);
        for (const QString &path : kept)
            QCOMPARE(fixture.content(path), kLog);
        const auto rest = fixture.fetch(QStringLiteral("/r"));
        QVERIFY(rest);
        QCOMPARE(rest->files, 20);
        QCOMPARE(rest->fetched, 20 - static_cast<int>(kept.size()));
        QCOMPARE(spy.size(), 1);
    }

    void aFetchMayBeDeletedAtAnyTime()
    {
        bool finished = false;
        for (int turns = 0; turns < 200 && !finished; ++turns) {
            Fixture fixture;
            fixture.storage.files = {{QStringLiteral("/r/a.log"), kLog}};
            auto fetch = std::make_unique<LogFetch>(
                fixture.client, std::vector<launch::StoragePlace>{{QStringLiteral("default"), QStringLiteral("/r"), {}}},
                fixture.options());
            QSignalSpy spy(fetch.get(), &LogFetch::finished);
            fetch->start();
            for (int turn = 0; turn < turns; ++turn)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            const auto before = spy.size();
            finished = before > 0;
            fetch.reset();
            QCoreApplication::processEvents();
            QCOMPARE(spy.size(), before);
        }
    }

    void whatEndsAFetch()
    {
        Fixture fixture;
        fixture.storage.files = {{QStringLiteral("/r/a.log"), kLog}};
        const auto missing = fixture.fetch(QStringLiteral("/nowhere/r"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, base::ErrorKind::Remote);
        QVERIFY(!missing.error().hint.empty());
        lepton::Client stranger(fixture.storage.server.workspace("SECRET-TOKEN-1"), &fixture.network, nullptr, quick());
        const auto refused = fixture.fetch(QStringLiteral("/r"), fixture.options(), &stranger);
        QVERIFY(!refused);
        QVERIFY(refused.error().english().find("SECRET-TOKEN-1") == std::string::npos);
        fixture.storage.server.close();
        const auto away = fixture.fetch(QStringLiteral("/r"));
        QVERIFY(!away);
        QCOMPARE(away.error().kind, base::ErrorKind::Remote);
        QVERIFY(fixture.local().isEmpty());
    }

    void anEmptyFolderIsNoError()
    {
        Fixture fixture;
        fixture.storage.rawLists[QStringLiteral("/r")] = "[]";
        fixture.storage.rawLists[QStringLiteral("/")] = R"([{"type": "dir", "name": "r", "path": "/r"}])";
        const auto result = fixture.fetch(QStringLiteral("/r"));
        QVERIFY(result);
        QVERIFY(result->paths.isEmpty());
        QCOMPARE(result->files, 0);
    }

    void theSandboxsStorageIsMarkedAsSimulated()
    {
        sandboxtest::Harness box;
        lepton::Workspace workspace;
        workspace.id = QStringLiteral("ws1");
        workspace.url = box.server->baseUrl();
        workspace.token = lepton::Token(sandboxtest::kToken);
        QNetworkAccessManager network;
        lepton::Client client(workspace, &network, nullptr, quick());
        bool written = false;
        client.makeFolder(QStringLiteral("default"), QStringLiteral("/runs"), this, [&](const lepton::Answer<void> &) {
            client.writeFile(QStringLiteral("default"), QStringLiteral("/runs/a.log"), kLog, this,
                             [&](const lepton::Answer<void> &answer) { written = answer.has_value(); });
        });
        QTRY_VERIFY_WITH_TIMEOUT(written, kPatience);
        Fixture fixture;
        FetchOptions options = fixture.options();
        options.simulated = true;
        const auto result = fixture.fetch(QStringLiteral("/runs"), options, &client);
        QVERIFY2(result, result ? "" : result.error().english().c_str());
        const QByteArray content = fixture.content(QStringLiteral("cache/default/runs/a.log"));
        QVERIFY(content.startsWith("Simulated by the AutoTuner sandbox"));
        QVERIFY(content.endsWith(kLog));
        QCOMPARE(fixture.fetch(QStringLiteral("/runs"), options, &client)->fetched, 0);
    }

    void workspacesDoNotMix()
    {
        lepton::Workspace one;
        one.id = QStringLiteral("ws1");
        lepton::Workspace two;
        two.id = QStringLiteral("../ws1");
        QVERIFY(launch::fetchFolder(one, QStringLiteral("/c")) != launch::fetchFolder(two, QStringLiteral("/c")));
        QCOMPARE(launch::fetchFolder(one, QStringLiteral("/c")), QStringLiteral("/c/ws1"));
        QVERIFY(!launch::fetchFolder(two, QStringLiteral("/c")).contains(QStringLiteral("..")));
    }
};

QTEST_GUILESS_MAIN(TestLogFetch)
#include "tst_logfetch.moc"
