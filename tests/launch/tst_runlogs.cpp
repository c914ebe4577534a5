// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/logoverlap.h"
#include "launch/runlog.h"
#include "runnerfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <ctime>
#include <random>

using campaign::RunState;
using launch::JobPhase;

/// Logs of runs on this machine: nothing lost, nothing twice, across restarts and disks that fail.
class TestRunLogs : public QObject {
    Q_OBJECT

private slots:
    void overlapLeavesOutWhatIsThere_data();
    void overlapLeavesOutWhatIsThere();
    void overlapGivesTheSameHoweverTheTextIsCut();
    void aFileIsContinuedAfterARestartAtAnyByte();
    void furtherWorkersAreKeptOnDemand();
    void simulatedLogsSaySo();
    void logsGoToTheCampaignsOwnFolderWhereTheOthersCannotBeWritten();
    void aFolderThatTurnsUnwritableIsWarnedOf();
    void missingAndCutLogsAreFetched_data();
    void missingAndCutLogsAreFetched();
    void missingLogsAreNotAskedForElsewhere();
    void keptLogsAreReadAgain();
    void manyBusyLogsKeepTheThreadFree();
};

void TestRunLogs::overlapLeavesOutWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("comes");
    QTest::addColumn<QByteArray>("fresh");
    QTest::newRow("nothing there") << QByteArray() << QByteArray("a\nb\n") << QByteArray("a\nb\n");
    QTest::newRow("all there") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << QByteArray();
    QTest::newRow("more comes") << QByteArray("a\nb\n") << QByteArray("a\nb\nc\n") << QByteArray("c\n");
    QTest::newRow("less comes") << QByteArray("a\nb\nc\n") << QByteArray("a\nb\n") << QByteArray();
    QTest::newRow("begins in the middle") << QByteArray("a\nb\nc\n") << QByteArray("c\nd\n") << QByteArray("d\n");
    QTest::newRow("a line more in between") << QByteArray("a\nb\nc\n") << QByteArray("a\nx\nb\nc\nd\n") << QByteArray("x\nd\n");
    QTest::newRow("a line less in between") << QByteArray("a\nb\nc\n") << QByteArray("a\nc\nd\n") << QByteArray("d\n");
    QTest::newRow("nothing in common") << QByteArray("a\nb\n") << QByteArray("x\ny\n") << QByteArray("x\ny\n");
    QTest::newRow("same lines repeated") << QByteArray("a\na\na\n") << QByteArray("a\na\na\na\n") << QByteArray("a\n");
    QTest::newRow("end of a line is no line") << QByteArray("xa\nb\n") << QByteArray("a\nc\n") << QByteArray("a\nc\n");
    QTest::newRow("empty lines") << QByteArray("\n\na\n") << QByteArray("\n\na\n\n") << QByteArray("\n");
}

void TestRunLogs::overlapLeavesOutWhatIsThere()
{
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, comes);
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("log")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(there);
    file.close();
    launch::LogOverlap overlap(file.fileName(), 0, there.size());
    QTEST(overlap.fresh(comes), "fresh");
}

void TestRunLogs::overlapGivesTheSameHoweverTheTextIsCut()
{
    QTemporaryDir dir;
    QByteArray all;
    for (int i = 0; i < 500; ++i)
        all += "line " + QByteArray::number(i % 40) + "\n"; // many repeat
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        const auto cut = all.indexOf('\n', static_cast<qsizetype>(random() % static_cast<unsigned>(all.size()))) + 1;
        QFile file(dir.filePath(QString::number(round)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(all.first(cut));
        file.close();
        launch::LogOverlap overlap(file.fileName(), 0, cut);
        QByteArray fresh;
        for (qsizetype at = 0; at < all.size();) {
            const auto end = all.indexOf('\n', std::min(all.size() - 1, at + static_cast<qsizetype>(random() % 300))) + 1;
            fresh += overlap.fresh(all.sliced(at, end - at));
            at = end;
        }
        QCOMPARE(fresh, all.sliced(cut));
        QVERIFY(overlap.isThrough());
    }
}

void TestRunLogs::aFileIsContinuedAfterARestartAtAnyByte()
{
    const QByteArray whole = "first line\n" + RunnerFixture::steps() + "done\n";
    for (qsizetype cut = 0; cut <= whole.size(); cut += 17) {
        RunnerFixture f;
        f.open();
        f.add(1);
        f.bringToRunning("r001");
        QTRY_COMPARE(f.state("r001"), RunState::Running);
        f.runner.reset();
        // What a kill in the middle of a write leaves behind.
        const campaign::Run run = launch::readCampaign(f.folder)->campaign.runs.front();
        QFile file(QDir(QString::fromStdString(run.logFolder)).filePath(launch::logFileName(run.attempt()->jobName, 0)));
        QVERIFY(QDir().mkpath(QString::fromStdString(run.logFolder)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.first(cut));
        file.close();
        f.target.print(f.target.jobs.front().seen.id, whole);
        f.open();
        f.end("r001", JobPhase::Completed);
        QCOMPARE(f.logOf("r001"), whole);
        QCOMPARE(f.run("r001").measured.steps, 3);
    }
}

void TestRunLogs::furtherWorkersAreKeptOnDemand()
{
    RunnerFixture f;
    f.open();
    f.add(1);
    f.bringToRunning("r001");
    QTRY_COMPARE(f.state("r001"), RunState::Running);
    f.target.print(f.jobId("r001"), "worker three\n", 3);
    QCOMPARE(f.runner->live("r001").logFiles.size(), 1);
    f.runner->followWorker("r001", 3);
    QTRY_COMPARE(f.runner->live("r001").logFiles.size(), 2);
    QTRY_VERIFY(QFileInfo(f.runner->live("r001").logFiles.last()).size() > 0);
    QFile file(f.runner->live("r001").logFiles.last());
    QVERIFY(file.fileName().endsWith(QStringLiteral("_3.out")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("worker three\n"));
}

void TestRunLogs::simulatedLogsSaySo()
{
    RunnerFixture f;
    f.target.simulated = true;
    f.open();
    f.add(1);
    f.bringToRunning("r001");
    QTRY_COMPARE(f.state("r001"), RunState::Running);
    f.target.print(f.jobId("r001"), f.step(0));
    QTRY_VERIFY(f.logOf("r001").contains("global_step: 0"));
    f.open(); // continued, with one mark
    QVERIFY(f.driveToTheEnd());
    QVERIFY(f.run("r001").simulated);
    const QByteArray log = f.logOf("r001");
    QVERIFY(log.startsWith("# Simulated"));
    QCOMPARE(log.count("# Simulated"), 1);
    QCOMPARE(log.sliced(log.indexOf('\n') + 1), f.step(0));
}

void TestRunLogs::logsGoToTheCampaignsOwnFolderWhereTheOthersCannotBeWritten()
{
    RunnerFixture f;
    QFile block(f.path(QStringLiteral("logs"))); // a file where a folder should be
    QVERIFY(block.open(QIODevice::WriteOnly));
    f.open();
    QSignalSpy warnings(f.runner.get(), &launch::CampaignRunner::warning);
    f.add(1);
    QTRY_COMPARE(warnings.size(), 1);
    const auto said = warnings.front().front().value<base::Error>().english();
    QVERIFY2(said.find(f.path(QStringLiteral("campaign/logs")).toStdString()) != std::string::npos, said.c_str());
    QVERIFY(f.driveToTheEnd());
    QVERIFY(QString::fromStdString(f.run("r001").logFolder).startsWith(f.path(QStringLiteral("campaign/logs"))));
    QCOMPARE(f.logOf("r001"), f.steps());
}

void TestRunLogs::aFolderThatTurnsUnwritableIsWarnedOf()
{
    RunnerFixture f;
    f.open();
    QSignalSpy warnings(f.runner.get(), &launch::CampaignRunner::warning);
    f.add(1);
    QFile block(QString::fromStdString(f.run("r001").logFolder));
    QVERIFY(block.open(QIODevice::WriteOnly));
    QVERIFY(f.driveToTheEnd());
    QTRY_COMPARE(warnings.size(), 1);
    const QStringList files = launch::runLogFiles(f.folder, f.run("r001"));
    QCOMPARE(files.size(), 1);
    QVERIFY(files.front().startsWith(f.path(QStringLiteral("campaign/logs"))));
    QCOMPARE(f.run("r001").measured.steps, 3);
}

void TestRunLogs::keptLogsAreReadAgain()
{
    RunnerFixture f;
    f.open();
    f.add(1);
    QVERIFY(f.driveToTheEnd());
    f.open();
    QVERIFY(f.runner->live("r001").parser == nullptr);
    QCOMPARE(f.runner->live("r001").logFiles.size(), 1);
    QSignalSpy grew(f.runner.get(), &launch::CampaignRunner::logGrew);
    f.runner->loadLog("r001");
    QTRY_VERIFY(grew.size() > 0);
    QTRY_VERIFY(f.runner->live("r001").logComplete);
    QCOMPARE(f.runner->live("r001").parser->steps().size(), std::size_t(3));
    f.runner->loadLog("r001"); // again: nothing to do
    f.runner->loadLog("r099");
}

void TestRunLogs::missingAndCutLogsAreFetched_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"gone", "empty", "half a line", "half the lines"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void TestRunLogs::missingAndCutLogsAreFetched()
{
    QFETCH(QString, damage);
    RunnerFixture f;
    f.open();
    f.add(1);
    QVERIFY(f.driveToTheEnd());
    const QString path = launch::runLogFiles(f.folder, f.run("r001")).value(0);
    f.runner.reset();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QVERIFY(whole.count('\n') >= 3);
    if (damage == QLatin1String("gone"))
        QVERIFY(QFile::remove(path));
    else
        QVERIFY(QFile::resize(path,
                              damage == QLatin1String("empty")             ? 0
                                  : damage == QLatin1String("half a line") ? whole.size() - 5
                                                                           : whole.indexOf('\n') + 1));
    f.open();
    f.runner->loadLog("r001");
    const auto contents = [&] {
        QFile again(path);
        return again.open(QIODevice::ReadOnly) ? again.readAll() : QByteArray();
    };
    QTRY_COMPARE(contents(), whole);
    QTRY_VERIFY(f.runner->live("r001").logComplete);
    QCOMPARE(f.runner->live("r001").parser->steps().size(), std::size_t(3));
}

void TestRunLogs::missingLogsAreNotAskedForElsewhere()
{
    RunnerFixture f;
    f.open();
    f.add(1);
    QVERIFY(f.driveToTheEnd());
    const QString path = launch::runLogFiles(f.folder, f.run("r001")).value(0);
    f.runner.reset();
    QVERIFY(QFile::remove(path));
    f.open(false);
    f.runner->loadLog("r001"); // nobody to ask
    QCoreApplication::processEvents();
    QVERIFY(!QFile::exists(path));
}

/// 50 followed logs, 2,000 lines a second in total: ten seconds of it, as fast as it can be taken.
void TestRunLogs::manyBusyLogsKeepTheThreadFree()
{
    RunnerFixture f;
    f.options.tick = std::chrono::milliseconds(250);
    f.open();
    domain::CampaignLimits limits;
    limits.parallel = 50;
    QVERIFY(f.runner->setLimits(limits).has_value());
    f.add(50);
    QTRY_COMPARE(f.target.liveJobs(), 50);
    QTRY_VERIFY(f.runner->campaign().runs.back().attempt() && !f.runner->campaign().runs.back().attempt()->jobId.empty());
    for (auto &job : f.target.jobs)
        f.target.setPhase(job.seen.id, JobPhase::Running);
    f.target.look();
    QTRY_COMPARE(f.state("r050"), RunState::Running);
    QSignalSpy grew(f.runner.get(), &launch::CampaignRunner::logGrew);
    QTest::qWait(50);

    const QByteArray filler = "[NeMo I 2025-03-04 02:58:29 perf_metrics_utils:56] some line of a log that tells nothing of any interest\n";
    constexpr int kTicks = 40; // of 250 ms
    constexpr int kLinesPerTick = 10; // of each log
    QElapsedTimer timer;
    qint64 longest = 0;
    const std::clock_t before = std::clock();
    for (int tick = 0; tick < kTicks; ++tick) {
        timer.start();
        for (auto &job : f.target.jobs) {
            for (int line = 0; line < kLinesPerTick; ++line)
                f.target.print(job.seen.id, line == 0 ? f.step(tick) : filler);
        }
        QMetaObject::invokeMethod(
            f.runner.get(), [] {}, Qt::QueuedConnection);
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.elapsed());
    }
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    qInfo("10 s of 50 logs at 2,000 lines/s: %.0f ms of processor time, longest turn %lld ms", cpu * 1000, static_cast<long long>(longest));
    QVERIFY2(cpu < 5.0, "half of a processor is too much even for an instrumented build");
    QTRY_VERIFY(f.runner->live("r050").parser != nullptr);
    QTRY_COMPARE(f.runner->live("r050").parser->steps().size(), std::size_t(kTicks));
    QVERIFY(grew.size() <= 50 * (kTicks + 20));
}

QTEST_GUILESS_MAIN(TestRunLogs)
#include "tst_runlogs.moc"
