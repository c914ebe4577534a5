// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The monitor with a real campaign on a platform that does as the test says.
#include "gui/campaignfixture.h"
#include "gui/jobs/campaignbar.h"
#include "gui/jobs/logdocument.h"
#include "gui/jobs/logpanel.h"
#include "gui/jobs/runactions.h"
#include "gui/jobs/runnotifier.h"
#include "gui/jobs/runsmodel.h"
#include "gui/jobs/runstable.h"
#include "gui/runsfixture.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTimer>

using campaign::RunState;
using launch::JobPhase;

namespace {

constexpr int kPatience = 60'000;

} // namespace

class TestJobsPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void emptyPageLeadsToALaunch();
    void opensNothingForAProjectWithoutRuns();
    void unsavedProjectIsToldToBeSaved();
    void watchesARunFromStartToEnd();
    void namesWhatFailed();
    void stopsRetriesAndDeletes();
    void offlineSaysSinceWhen();
    void loginNeededOffersIt();
    void secondInstanceOnlyShows();
    void comesBackAfterTheEnd();
    void savingFoldsTheCampaign();
    void anotherNameLeavesWhatLives();
    void selectionIsShared();
    void simulatedIsSaidEverywhere();
    void notifiesOncePerBatch();
    void everyControlHasAName();
    void staysAwakeUnderLoad();

private:
    [[nodiscard]] std::unique_ptr<RunsFixture> open(bool readOnly = false) const
    {
        return std::make_unique<RunsFixture>(*m_catalogue, *m_folder, readOnly);
    }
    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJobsPage::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

void TestJobsPage::emptyPageLeadsToALaunch()
{
    const auto app = open();
    QSignalSpy chosen(&app->choose, &QAction::triggered);
    QAbstractButton *way = nullptr;
    for (auto *button : app->page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == app->choose.text())
            way = button;
    }
    QVERIFY(way != nullptr);
    way->click();
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!app->page->bar().isVisible());
    QVERIFY(app->page->totals().isEmpty());
}

void TestJobsPage::opensNothingForAProjectWithoutRuns()
{
    const auto app = open();
    QVERIFY(app->runs->runner() == nullptr);
    QVERIFY(!app->runs->isReadOnly());
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("plan.journal"))));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("plan.runs"))));
}

void TestJobsPage::unsavedProjectIsToldToBeSaved()
{
    const auto app = open();
    project::Project project;
    project.plan = *gui::examplePlan(*m_catalogue);
    app->workspace.open(std::move(project), {});
    const auto prepared = app->runs->prepare();
    QVERIFY(!prepared);
    QVERIFY(!prepared.error().hint.empty());
}

void TestJobsPage::watchesARunFromStartToEnd()
{
    const auto app = open();
    app->connectPlatform();
    QAbstractItemModelTester tester(&app->page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(app->add(2));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
    QCOMPARE(app->page->model().rowCount(), 2);
    app->platform->setPhase(app->jobOf("r001"), JobPhase::Running);
    app->platform->look();
    for (int step = 0; step < 12; ++step)
        app->platform->print(app->jobOf("r001"), QByteArray::fromStdString(fixture::stepLine(step, 2.5, 9.0)));
    app->runs->setCurrentRun("r001");
    const auto progress = [&] { return app->page->model().index(0, gui::runColumnOf("progress")).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(progress(), QStringLiteral("12 of 50"), kPatience);
    QVERIFY(app->page->totals().contains(QStringLiteral("1 running")));
    QTRY_COMPARE_WITH_TIMEOUT(app->page->log().document().lineCount(), std::uint64_t(12), kPatience);
    app->platform->setPhase(app->jobOf("r001"), JobPhase::Completed);
    app->platform->look();
    QTRY_COMPARE_WITH_TIMEOUT(app->page->model().rows()[0].run.state, RunState::Completed, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r002").empty(), kPatience); // its turn
    QVERIFY(app->page->bar().totalsText().contains(QStringLiteral("1 done")));
    auto *tabs = app->page->findChild<QTabWidget *>(QStringLiteral("runTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab)
        tabs->setCurrentIndex(tab);
    QVERIFY(app->page->findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("base_config")));
}

void TestJobsPage::namesWhatFailed()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(1));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
    app->platform->setPhase(app->jobOf("r001"), JobPhase::Running);
    app->platform->print(
        app->jobOf("r001"),
        "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.50 GiB. GPU 0 has a total capacity of 79.10 GiB\n");
    app->platform->look();
    app->platform->setPhase(app->jobOf("r001"), JobPhase::Failed);
    app->platform->look();
    app->runs->setCurrentRun("r001");
    QTRY_COMPARE_WITH_TIMEOUT(app->page->model().rows()[0].run.state, RunState::Failed, kPatience);
    const QString state = app->page->model().index(0, gui::runColumnOf("state")).data().toString();
    QVERIFY2(state.contains(QStringLiteral("memory"), Qt::CaseInsensitive), qPrintable(state));
    QVERIFY(app->page->findChild<QLabel *>(QStringLiteral("failureLine"))->text().contains(QStringLiteral("2.50 GiB")));
    QTRY_VERIFY_WITH_TIMEOUT(app->page->findChild<QAction *>(QStringLiteral("logFailure"))->isEnabled(), kPatience);
}

void TestJobsPage::stopsRetriesAndDeletes()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(2));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
    app->platform->setPhase(app->jobOf("r001"), JobPhase::Running);
    app->platform->look();
    QTRY_COMPARE_WITH_TIMEOUT(app->state("r001"), RunState::Running, kPatience);
    app->page->table().selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(app->action("runStop")->isEnabled(), kPatience);
    QVERIFY(!app->action("runRetry")->isEnabled() && !app->action("runEdit")->isEnabled() && !app->action("runRemove")->isEnabled());
    app->dialogs.answers = {1}; // let it go on
    app->action("runStop")->trigger();
    QCOMPARE(app->dialogs.asked.size(), 1);
    QCOMPARE(app->state("r001"), RunState::Running);
    app->dialogs.answers = {0};
    app->action("runStop")->trigger();
    const auto stopped = [&] {
        app->platform->look();
        return app->state("r001") == RunState::Stopped;
    };
    QVERIFY(QTest::qWaitFor(stopped, kPatience));
    QTRY_VERIFY_WITH_TIMEOUT(app->action("runRetry")->isEnabled() && app->action("runEdit")->isEnabled(), kPatience);
    app->action("runCopyId")->trigger();
    QCOMPARE(QApplication::clipboard()->text().toStdString(), app->jobOf("r001"));
    app->page->table().selectRow(1);
    app->action("runsStart")->trigger(); // pause: what waits stays
    QVERIFY(app->runs->campaign().paused);
    QTRY_VERIFY_WITH_TIMEOUT(app->state("r002") != RunState::Submitting, kPatience);
    app->page->table().selectRow(0);
    app->dialogs.answers = {0};
    app->action("runRemove")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(app->page->model().rowCount(), 1, kPatience);
    QVERIFY(app->dialogs.errors.isEmpty());
}

void TestJobsPage::offlineSaysSinceWhen()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(1));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
    app->platform->look();
    emit app->platform->unreachable({base::ErrorKind::Remote, {}, "the network is down", {}, {}});
    QCOMPARE(app->runs->contact(), gui::Runs::Contact::Lost);
    const QString notice = app->page->bar().noticeText();
    QVERIFY2(notice.contains(QStringLiteral("last seen just now")) && notice.contains(QStringLiteral("network is down")),
             qPrintable(notice));
    emit app->platform->reachable();
    QVERIFY(!app->page->bar().noticeText().contains(QStringLiteral("network is down")));
}

void TestJobsPage::loginNeededOffersIt()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(1));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty() && app->page->bar().isVisible(), kPatience);
    emit app->platform->loginNeeded({base::ErrorKind::Remote, {}, "the token has expired", {}, {}});
    QVERIFY(app->page->bar().noticeText().contains(QStringLiteral("the token has expired")));
    QSignalSpy asked(&app->logIn, &QAction::triggered);
    for (auto *button : app->page->bar().findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == app->logIn.text())
            button->click();
    }
    QCOMPARE(asked.size(), 1);
}

void TestJobsPage::secondInstanceOnlyShows()
{
    const auto driver = open();
    driver->connectPlatform();
    QVERIFY(driver->add(2));
    const auto second = open(true);
    QVERIFY(second->runs->runner() == nullptr);
    QVERIFY(second->runs->isReadOnly());
    QCOMPARE(second->page->model().rowCount(), 2);
    QVERIFY(!second->action("runsStart")->isEnabled() && !second->action("runsStopAll")->isEnabled());
    QVERIFY(!second->page->bar().noticeText().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!driver->jobOf("r001").empty(), kPatience);
    driver->platform->setPhase(driver->jobOf("r001"), JobPhase::Running);
    driver->platform->look();
    QTRY_COMPARE_WITH_TIMEOUT(second->page->model().rows()[0].run.state, RunState::Running, kPatience); // it reads on
}

void TestJobsPage::comesBackAfterTheEnd()
{
    std::string job;
    {
        const auto app = open();
        app->connectPlatform();
        QVERIFY(app->add(2));
        QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
        job = app->jobOf("r001");
    }
    const auto app = open(); // never saved: the journal alone
    QCOMPARE(app->page->model().rowCount(), 2);
    QCOMPARE(app->jobOf("r001"), job);
    QVERIFY(app->runs->runner() != nullptr);
    const QString notice = app->page->bar().noticeText();
    QVERIFY2(notice.contains(QStringLiteral("Not logged in")), qPrintable(notice));
}

void TestJobsPage::savingFoldsTheCampaign()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(2));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
    app->runs->foldIntoProject(app->path);
    QVERIFY(project::saveProjectFile(app->path, app->workspace.project()).has_value());
    app->runs->projectSaved(app->path);
    QCOMPARE(app->workspace.project().campaign.runs.size(), std::size_t(2));
    const auto saved = project::loadProjectFile(app->path);
    QVERIFY(saved.has_value());
    QVERIFY(saved->campaign == app->runs->campaign());
}

void TestJobsPage::anotherNameLeavesWhatLives()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(2));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
    app->platform->setPhase(app->jobOf("r001"), JobPhase::Running);
    app->platform->look();
    QTRY_COMPARE_WITH_TIMEOUT(app->state("r001"), RunState::Running, kPatience);
    app->platform->setPhase(app->jobOf("r001"), JobPhase::Completed);
    app->platform->look();
    QTRY_COMPARE_WITH_TIMEOUT(app->state("r001"), RunState::Completed, kPatience);
    const QString other = m_folder->filePath(QStringLiteral("other.autotuner"));
    app->runs->foldIntoProject(other);
    QVERIFY(project::saveProjectFile(other, app->workspace.project()).has_value());
    app->runs->projectSaved(other);
    app->workspace.setSaved(other);
    QCOMPARE(app->runs->campaign().runs.size(), std::size_t(1));
    QCOMPARE(app->page->model().rowCount(), 1);
    QCOMPARE(app->page->model().rows()[0].run.state, RunState::Completed);
}

void TestJobsPage::selectionIsShared()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(3));
    QTRY_COMPARE_WITH_TIMEOUT(app->page->model().rowCount(), 3, kPatience);
    app->page->table().selectRow(1);
    QCOMPARE(app->runs->currentRun(), std::string("r002"));
    QCOMPARE(app->workspace.currentCandidate(), std::string("candidate 1"));
    app->workspace.setCurrentCandidate("candidate 2");
    QCOMPARE(app->runs->currentRun(), std::string("r003"));
    QCOMPARE(app->page->table().currentIndex().row(), 2);
    app->workspace.setCurrentCandidate("no run of this");
    QCOMPARE(app->runs->currentRun(), std::string("r003"));
}

void TestJobsPage::simulatedIsSaidEverywhere()
{
    const auto app = open();
    app->connectPlatform(true);
    QVERIFY(app->add(1));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(app->page->model().index(0, gui::runColumnOf("source")).data().toString(), QStringLiteral("simulated"),
                              kPatience);
    QVERIFY(app->page->totals().contains(QStringLiteral("simulated")));
    QTRY_VERIFY_WITH_TIMEOUT(app->page->bar().noticeText().contains(QStringLiteral("Simulated")), kPatience);
}

void TestJobsPage::notifiesOncePerBatch()
{
    const auto app = open();
    app->connectPlatform();
    QWidget elsewhere;
    gui::RunNotifier notifier(*app->runs, elsewhere); // a window that is not active
    QVector<gui::RunNotifier::Message> shown;
    notifier.setShow([&](const gui::RunNotifier::Message &message) { shown << message; });
    QVERIFY(app->add(3, 3));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r003").empty(), kPatience);
    for (const char *run : {"r001", "r002", "r003"})
        app->platform->setPhase(app->jobOf(run), JobPhase::Running);
    app->platform->look();
    for (const char *run : {"r001", "r002"})
        app->platform->setPhase(app->jobOf(run), JobPhase::Completed);
    app->platform->setPhase(app->jobOf("r003"), JobPhase::Failed);
    app->platform->look();
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
    QVERIFY(shown[0].title.contains(QStringLiteral("3")));
    QVERIFY(shown[0].failed && shown[0].text.contains(QStringLiteral("1")));
    QVERIFY(shown[0].text.contains(QStringLiteral("All runs are over")));
}

void TestJobsPage::everyControlHasAName()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(2));
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r001").empty(), kPatience);
    app->page->table().selectRow(0);
    auto *tabs = app->page->findChild<QTabWidget *>(QStringLiteral("runTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        for (const QWidget *widget : app->page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isControl = button || widget->inherits("QLineEdit") || widget->inherits("QComboBox")
                || widget->inherits("QAbstractItemView") || widget->inherits("QPlainTextEdit") || widget->inherits("gui::LogView");
            const QWidget *parent = widget->parentWidget();
            const bool isPart = parent->inherits("QAbstractItemView") || parent->inherits("QLineEdit") || parent->inherits("QComboBox")
                || parent->inherits("QTabBar");
            if (!isControl || isPart || !widget->isVisible() || widget->inherits("QHeaderView") || widget->inherits("QGraphicsView"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()));
        }
    }
    QVERIFY(app->page->minimumSizeHint().width() <= 1180 && app->page->minimumSizeHint().height() <= 640);
}

/// 1,000 runs of which 50 are followed, 2,000 lines a second in all: the longest time in which the event
/// loop did not turn is measured and told; memory and counts are asserted.
void TestJobsPage::staysAwakeUnderLoad()
{
    constexpr int kFollowed = 50;
    constexpr int kSeconds = 5;
    constexpr int kLinesPerSecond = 2000;
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->add(1000, kFollowed));
    QTRY_COMPARE_WITH_TIMEOUT(app->platform->liveJobs(), kFollowed, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!app->jobOf("r050").empty(), kPatience);
    std::vector<std::string> jobs;
    for (const campaign::Run &run : app->runs->campaign().runs) {
        if (run.attempt() != nullptr)
            jobs.push_back(run.attempt()->jobId);
    }
    QCOMPARE(jobs.size(), std::size_t(kFollowed));
    for (const std::string &job : jobs)
        app->platform->setPhase(job, JobPhase::Running);
    app->platform->look();
    app->runs->setCurrentRun("r001");
    app->page->findChild<QTabWidget *>(QStringLiteral("runTabs"))->setCurrentWidget(&app->page->log());
    QTRY_VERIFY_WITH_TIMEOUT(app->state("r050") == RunState::Running, kPatience);

    QElapsedTimer sinceTurn;
    qint64 longest = 0;
    QTimer heartbeat;
    QObject::connect(&heartbeat, &QTimer::timeout, &heartbeat, [&] { longest = std::max(longest, sinceTurn.restart()); });
    std::vector<int> printed(jobs.size(), 0);
    QTimer printer; // 10 times a second, every job in turn
    QObject::connect(&printer, &QTimer::timeout, &printer, [&] {
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            QByteArray text;
            for (int line = 0; line < kLinesPerSecond / 10 / kFollowed; ++line)
                text += QByteArray::fromStdString(fixture::stepLine(printed[i]++, 2.0 + double(i) * 0.01, 9.0));
            app->platform->print(jobs[i], text);
        }
        app->platform->clock += 100;
    });
    sinceTurn.start();
    heartbeat.start(5);
    printer.start(100);
    QTest::qWait(kSeconds * 1000);
    printer.stop();
    heartbeat.stop();

    const auto &rows = app->page->model().rows();
    QCOMPARE(rows.size(), std::size_t(1000));
    QTRY_COMPARE_WITH_TIMEOUT(app->page->log().document().lineCount(), std::uint64_t(printed[0]), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rows[49].live.consumed, std::size_t(printed[49]), kPatience);
    int lines = 0;
    for (const int count : printed)
        lines += count;
    for (const gui::RunRow &row : rows)
        QVERIFY(row.live.stepTimes.buckets().size() <= 512);
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest))); // sanitizers on a busy machine; a tenth of it without
    qInfo("1,000 runs, %d followed logs, %d lines in %d s: longest turn of the event loop %lld ms", kFollowed, lines, kSeconds, longest);
}

QTEST_MAIN(TestJobsPage)
#include "tst_jobspage.moc"
