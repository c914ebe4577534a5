// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of a workspace's storage for commands, on a sandbox in the test's own process.
#include "cli/fetchlogs.h"

#include "cli/streams.h"
#include "lepton/client.h"
#include "sandbox/harness.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <sstream>

namespace {

constexpr int kPatience = 20000; // ms
const QByteArray kLog = "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2\n";

} // namespace

class TestFetchLogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // No login of this computer's user takes part.
        QVERIFY(m_folder.isValid());
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_folder.path().toLocal8Bit());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "");
        qputenv("LEPTON_AUTOTUNER_WORKSPACE_ID", "ws1");
        qputenv("LEPTON_AUTOTUNER_TOKEN", sandboxtest::kToken);
        qputenv("LEPTON_AUTOTUNER_WORKSPACE_URL", m_box.server->baseUrl().toString().toLatin1());
        lepton::Workspace workspace;
        workspace.id = QStringLiteral("ws1");
        workspace.url = m_box.server->baseUrl();
        workspace.token = lepton::Token(sandboxtest::kToken);
        QNetworkAccessManager network;
        lepton::Client client(workspace, &network, nullptr);
        for (const char *folder : {"/logs", "/logs/llama", "/logs/llama/base_config", "/empty"}) {
            bool done = false;
            client.makeFolder(QStringLiteral("default"), QString::fromLatin1(folder), this,
                              [&](const lepton::Answer<void> &) { done = true; });
            QTRY_VERIFY_WITH_TIMEOUT(done, kPatience);
        }
        bool written = false;
        client.writeFile(QStringLiteral("default"), QStringLiteral("/logs/llama/base_config/log_a_0.out"), kLog, this,
                         [&](const lepton::Answer<void> &answer) { written = answer.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(written, kPatience);
    }

    void findsThePathAsJobsSeeIt_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("mount");
        QTest::addColumn<QString>("source");
        const QString jobs = QStringLiteral("/nemo-workspace/logs/llama");
        QTest::newRow("below the mount") << jobs << QStringLiteral("/nemo-workspace") << QStringLiteral("/");
        QTest::newRow("below the mount's source") << QStringLiteral("/mnt/llama") << QStringLiteral("/mnt/") << QStringLiteral("/logs");
        QTest::newRow("a source that the storage does not know") << jobs << QStringLiteral("/nemo-workspace") << QStringLiteral("/volume");
        QTest::newRow("as the storage sees it")
            << QStringLiteral("/logs/llama/") << QStringLiteral("/nemo-workspace") << QStringLiteral("/");
        QTest::newRow("with its file system") << QStringLiteral("default:/logs/llama") << QString() << QString();
        QTest::newRow("without a mount") << QStringLiteral("/logs/llama") << QString() << QString();
    }

    void findsThePathAsJobsSeeIt()
    {
        QFETCH(QString, path);
        QFETCH(QString, mount);
        QFETCH(QString, source);
        cli::WorkspaceLogs wanted = logs(path);
        wanted.infrastructure.mountPath = mount.toStdString();
        wanted.infrastructure.mountSourcePath = source.toStdString();
        const auto fetched = fetch(wanted);
        QVERIFY2(fetched, fetched ? "" : fetched.error().english().c_str());
        QCOMPARE(QString::fromStdString(fetched->folder.string()), m_cache.filePath(QStringLiteral("ws1/default/logs/llama")));
        QVERIFY(fetched->simulated);
        QCOMPARE(fetched->files, std::size_t(1));
        std::ifstream file(fetched->folder / "base_config" / "log_a_0.out");
        std::stringstream text;
        text << file.rdbuf();
        QVERIFY(text.str().ends_with(kLog.toStdString()));
        QVERIFY2(text.str().starts_with("Simulated"), "a sandbox measures nothing");
    }

    void whatIsHereIsNotFetchedAgain()
    {
        QVERIFY(fetch(logs(QStringLiteral("/logs/llama"))));
        const auto again = fetch(logs(QStringLiteral("/logs/llama")));
        QVERIFY(again);
        QCOMPARE(again->fetched, std::size_t(0));
        QCOMPARE(again->files, std::size_t(1));
    }

    void errorsSayWhatToDo_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("workspace");
        QTest::addColumn<int>("kind");
        QTest::newRow("no path") << QString() << QString() << int(base::ErrorKind::Usage);
        QTest::newRow("not there") << QStringLiteral("/nowhere") << QString() << int(base::ErrorKind::Remote);
        QTest::newRow("no logs in it") << QStringLiteral("/empty") << QString() << int(base::ErrorKind::Nothing);
        QTest::newRow("no such file system") << QStringLiteral("other:/logs") << QString() << int(base::ErrorKind::Remote);
        QTest::newRow("no such login") << QStringLiteral("/logs") << QStringLiteral("ws9") << int(base::ErrorKind::Input);
    }

    void errorsSayWhatToDo()
    {
        QFETCH(QString, path);
        QFETCH(QString, workspace);
        QFETCH(int, kind);
        cli::WorkspaceLogs wanted = logs(path);
        wanted.workspace = workspace.toStdString();
        const auto fetched = fetch(wanted);
        QVERIFY(!fetched);
        QCOMPARE(int(fetched.error().kind), kind);
        QVERIFY2(!fetched.error().hint.empty(), fetched.error().english().c_str());
        QVERIFY(fetched.error().english().find(sandboxtest::kToken) == std::string::npos);
    }

    void aPathThatIsNowhereIsNamedAsGiven()
    {
        cli::WorkspaceLogs wanted = logs(QStringLiteral("/nemo-workspace/nowhere"));
        wanted.infrastructure.mountPath = "/nemo-workspace";
        wanted.infrastructure.mountSourcePath = "/volume";
        const auto fetched = fetch(wanted);
        QVERIFY(!fetched);
        QCOMPARE(fetched.error().subject, std::string("--logs-path /nemo-workspace/nowhere"));
        const std::string text = fetched.error().english();
        for (const char *path : {"default:/volume/nowhere", "default:/nowhere", "default:/nemo-workspace/nowhere"})
            QVERIFY2(text.find(path) != std::string::npos, text.c_str());
    }

    void anInterruptEndsIt()
    {
        volatile std::sig_atomic_t pressed = 1;
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        cli::Streams streams{in, out, err};
        streams.interruptFlag = &pressed;
        const auto fetched = cli::fetchWorkspaceLogs(logs(QStringLiteral("/logs/llama")), streams);
        QVERIFY(!fetched);
        QCOMPARE(fetched.error().kind, base::ErrorKind::Cancelled);
    }

private:
    [[nodiscard]] cli::WorkspaceLogs logs(const QString &path) const
    {
        cli::WorkspaceLogs wanted;
        wanted.logsPath = path.toStdString();
        wanted.cacheFolder = m_cache.path().toStdString();
        return wanted;
    }
    static base::Result<cli::FetchedLogs> fetch(const cli::WorkspaceLogs &wanted)
    {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        return cli::fetchWorkspaceLogs(wanted, cli::Streams{in, out, err});
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_cache;
    sandboxtest::Harness m_box;
};

QTEST_GUILESS_MAIN(TestFetchLogs)
#include "tst_fetchlogs.moc"
