// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starting the sandbox as a program of its own: found again, started again, private.
#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "launch/sandboxfiles.h"
#include "launch/sandboxprocess.h"
#include "lepton/client.h"

using launch::SandboxFiles;

namespace {

struct Started {
    bool answered = false;
    base::Result<lepton::Workspace> workspace = lepton::Workspace();
};

} // namespace

class TestSandboxProcess : public QObject {
    Q_OBJECT

private:
    launch::SandboxOptions options() const
    {
        launch::SandboxOptions options;
        options.stateFolder = m_folder->filePath(QStringLiteral("box"));
        options.program = QStringLiteral(AUTOTUNER_SANDBOX_PROGRAM);
        options.network = m_network.get();
        options.groups = {{"pool", "h200", "gpu.8xh200", 2, 8, "node-nfs:team-fs", "/team"}};
        return options;
    }

    base::Result<lepton::Workspace> start(const launch::SandboxOptions &how)
    {
        Started started;
        launch::startSandbox(how, this, [&started](base::Result<lepton::Workspace> workspace) {
            started.answered = true;
            started.workspace = std::move(workspace);
        });
        if (!QTest::qWaitFor([&] { return started.answered; }, 60000))
            qFatal("no answer");
        return started.workspace;
    }

    qint64 pid() const { return SandboxFiles(options().stateFolder).endpoint().value_or(launch::SandboxEndpoint()).pid; }

    void end(qint64 process) const
    {
        if (process <= 0)
            return;
        ::kill(static_cast<pid_t>(process), SIGKILL);
        QTRY_VERIFY(::kill(static_cast<pid_t>(process), 0) != 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QNetworkAccessManager> m_network;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_network = std::make_unique<QNetworkAccessManager>();
    }

    void cleanup()
    {
        end(pid());
        m_network.reset();
        m_folder.reset();
    }

    void startsAndIsFoundAgain()
    {
        const auto first = start(options());
        QVERIFY2(first, first ? "" : first.error().english().c_str());
        QCOMPARE(first->source, lepton::CredentialSource::Sandbox);
        QVERIFY(first->check());
        const qint64 process = pid();
        const auto second = start(options());
        QVERIFY(second);
        QCOMPARE(second->url, first->url);
        QCOMPARE(pid(), process);
    }

    void theTokenIsPrivate()
    {
        const auto workspace = start(options());
        QVERIFY(workspace);
        const QString box = options().stateFolder;
        QCOMPARE(QFile::permissions(box + QStringLiteral("/endpoint.json"))
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(pid()));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        const QByteArray words = arguments.readAll();
        QVERIFY(words.contains("--listen"));
        QVERIFY2(!words.contains(workspace->token.reveal()), "tokens appear in no argument list");
        QFile output(box + QStringLiteral("/sandbox.log"));
        QVERIFY(output.open(QIODevice::ReadOnly));
        QVERIFY(!output.readAll().contains(workspace->token.reveal()));
    }

    void comesBackAfterACrashWithTheSameTokenAndAddress()
    {
        const auto first = start(options());
        QVERIFY(first);
        end(pid());
        launch::SandboxOptions asItWas = options();
        asItWas.groups.clear();
        const auto second = start(asItWas);
        QVERIFY2(second, second ? "" : second.error().english().c_str());
        QCOMPARE(second->url, first->url);
        QCOMPARE(second->token.reveal(), first->token.reveal());
    }

    void otherGroupsAreServedAfterwards()
    {
        QVERIFY(start(options()));
        const qint64 process = pid();
        launch::SandboxOptions other = options();
        other.groups.front().name = "another";
        const auto workspace = start(other);
        QVERIFY(workspace);
        QVERIFY(pid() != process);
        lepton::Client client(*workspace, m_network.get(), nullptr);
        std::vector<std::string> names;
        bool answered = false;
        client.nodeGroups(this, [&](const lepton::Answer<std::vector<lepton::wire::NodeGroup>> &groups) {
            for (const lepton::wire::NodeGroup &group : groups.value_or(std::vector<lepton::wire::NodeGroup>()))
                names.push_back(group.metadata.name);
            answered = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(answered, 30000);
        QVERIFY(std::find(names.begin(), names.end(), "another") != names.end());
    }

    void twoStartsAtOnceAreOneSandbox()
    {
        Started one;
        Started two;
        for (Started *started : {&one, &two}) {
            launch::startSandbox(options(), this, [started](base::Result<lepton::Workspace> workspace) {
                started->answered = true;
                started->workspace = std::move(workspace);
            });
        }
        QTRY_VERIFY_WITH_TIMEOUT(one.answered && two.answered, 60000);
        QVERIFY(one.workspace && two.workspace);
        QCOMPARE(one.workspace->url, two.workspace->url);
    }

    void aMissingProgramIsExplained()
    {
        launch::SandboxOptions missing = options();
        missing.program = m_folder->filePath(QStringLiteral("no-such-program"));
        const auto workspace = start(missing);
        QVERIFY(!workspace);
        QVERIFY(workspace.error().english().find("no-such-program") != std::string::npos);
    }

    void aProgramThatEndsIsExplainedWithItsWords()
    {
        launch::SandboxOptions wrong = options();
        wrong.program = QStringLiteral("/bin/false");
        const auto workspace = start(wrong);
        QVERIFY(!workspace);
        QVERIFY(workspace.error().english().find("did not start") != std::string::npos);
    }

    void damagedFilesAreReplaced()
    {
        const SandboxFiles files(options().stateFolder);
        QVERIFY(files.makeFolder());
        for (const char *text : {"", "{", "[]", "{\"url\": 3}",
                                 "{\"url\": \"http://127.0.0.1:1\", \"token\": \"x\", \"pid\": 1, \"clock\": 60, \"seed\": 1}"}) {
            QFile file(options().stateFolder + QStringLiteral("/endpoint.json"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            const auto workspace = start(options());
            QVERIFY2(workspace, text);
            end(pid());
        }
    }

    void noCallbackAfterTheContext()
    {
        bool called = false;
        {
            QObject context;
            launch::startSandbox(options(), &context, [&called](const base::Result<lepton::Workspace> &) { called = true; });
        }
        QVERIFY(!QTest::qWaitFor([&] { return called; }, 300));
    }

    void clockFactors()
    {
        QCOMPARE(launch::sandboxClockFactor(0), 20.0);
        QCOMPARE(launch::sandboxClockFactor(6000), 100.0);
        QCOMPARE(launch::sandboxClockFactor(1e9), 3600.0);
        QCOMPARE(launch::sandboxClockFactor(std::numeric_limits<double>::infinity()), 3600.0);
        QCOMPARE(launch::sandboxClockFactor(std::numeric_limits<double>::quiet_NaN()), 3600.0);
    }

    void groupsFollowThePlan()
    {
        domain::TrainingPlan plan;
        plan.infrastructure.trainingNodeGroup = "tme-nebius-h200-01";
        plan.infrastructure.mountFrom = "node-nfs:lepton-shared-fs";
        plan.infrastructure.mountPath = "/nemo-workspace";
        domain::ClusterSpec cluster;
        cluster.gpu.key = "h200";
        cluster.nodes = 8;
        plan.clusters = {cluster};
        const launch::SandboxGroup group = launch::sandboxGroupOf(plan, 1);
        QCOMPARE(group.name, std::string("tme-nebius-h200-01"));
        QCOMPARE(group.resourceShape, std::string("gpu.8xh200"));
        QCOMPARE(group.nodes, 16);
        QCOMPARE(launch::sandboxGroupOf(plan, 4).nodes, 32);
        QCOMPARE(launch::sandboxGroupOf({}, 1).name, std::string("sandbox"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
