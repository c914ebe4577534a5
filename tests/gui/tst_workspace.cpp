// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The open project: edits with undo, background search, shared selection, drafts' previews.
#include "gui/shell/example.h"
#include "gui/workspace/planpreview.h"
#include "gui/workspace/preferences.h"
#include "gui/workspace/workspace.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <limits>
#include <numeric>

using gui::Workspace;

namespace {

constexpr int kPatience = 120'000; // ms; sanitizers and a busy machine are slow

std::vector<std::size_t> firstRows(std::size_t number)
{
    std::vector<std::size_t> rows(number);
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void searchesEveryCluster();
    void editsAreUndone();
    void unchangedPlanIsNoEdit();
    void infrastructureNeedsNoNewSearch();
    void oldResultStaysUntilTheNewOne();
    void badPlanHasIssuesAndNoResult();
    void marksAreUndoneAndCounted();
    void checkedRowsFollowTheResult();
    void trialCostIsTheSumOfTheRows();
    void currentRowIsSharedByCluster();
    void stoppedSearchKeepsWhatWasFound();
    void closingMidSearchIsSafe();
    void eventLoopRunsDuringABigSearch();
    void dirtyUntilSaved();
    void previewCountsAndFindsTheBest();
    void previewOfABadDraftSaysWhy();
    void lastDraftWins();
    void preferencesSurvive();
    void badPreferencesAreIgnored_data();
    void badPreferencesAreIgnored();

private:
    [[nodiscard]] domain::TrainingPlan example() const { return *gui::examplePlan(*m_catalogue); }
    [[nodiscard]] domain::TrainingPlan bigPlan() const;
    void openAndSearch(Workspace &workspace, domain::TrainingPlan plan) const;

    std::optional<catalogue::Catalogue> m_catalogue;
};

void TestWorkspace::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

domain::TrainingPlan TestWorkspace::bigPlan() const
{
    domain::TrainingPlan plan = example();
    plan.clusters.resize(1);
    std::vector<int> batches(3500);
    std::iota(batches.begin(), batches.end(), 1);
    plan.search.globalBatchSizes = domain::KnobList::list(batches);
    return plan;
}

void TestWorkspace::openAndSearch(Workspace &workspace, domain::TrainingPlan plan) const
{
    QSignalSpy idle(&workspace, &Workspace::searchIdle);
    project::Project project;
    project.plan = std::move(plan);
    workspace.open(std::move(project), {});
    QVERIFY(workspace.isSearching());
    QVERIFY(idle.wait(kPatience));
}

void TestWorkspace::searchesEveryCluster()
{
    Workspace workspace(*m_catalogue);
    QSignalSpy finished(&workspace, &Workspace::searchFinished);
    openAndSearch(workspace, example());
    QCOMPARE(finished.count(), 2);
    QCOMPARE(finished.first().first().toInt(), 0); // the active one first
    QVERIFY(workspace.resultFor(0) && workspace.resultFor(1));
    QCOMPARE(workspace.result(), workspace.resultFor(0));
    QCOMPARE(workspace.resultFor(1)->cluster, workspace.plan().clusters[1]);
    QVERIFY(workspace.isUpToDate(0));

    workspace.setActiveCluster(1);
    QCOMPARE(workspace.result(), workspace.resultFor(1));
    QVERIFY(workspace.isDirty()); // the file names the other one
    QVERIFY(!workspace.undoStack().canUndo());
    workspace.setActiveCluster(0);
    QVERIFY(!workspace.isDirty());
    workspace.setActiveCluster(1);
    workspace.setSaved(QStringLiteral("saved.autotuner"));
    QVERIFY(!workspace.isDirty());
}

void TestWorkspace::editsAreUndone()
{
    Workspace workspace(*m_catalogue);
    openAndSearch(workspace, example());
    domain::TrainingPlan changed = workspace.plan();
    changed.goal.tokensInBillions = 15;
    workspace.setPlan(changed, QStringLiteral("change tokens"));
    QVERIFY(workspace.isDirty());
    QCOMPARE(workspace.undoStack().undoText(), QStringLiteral("change tokens"));
    workspace.undoStack().undo();
    QCOMPARE(workspace.plan(), example());
    QVERIFY(!workspace.isDirty());
    workspace.undoStack().redo();
    QCOMPARE(workspace.plan(), changed);
}

void TestWorkspace::unchangedPlanIsNoEdit()
{
    Workspace workspace(*m_catalogue);
    openAndSearch(workspace, example());
    workspace.setPlan(workspace.plan(), QStringLiteral("nothing"));
    QCOMPARE(workspace.undoStack().count(), 0);
}

void TestWorkspace::infrastructureNeedsNoNewSearch()
{
    Workspace workspace(*m_catalogue);
    openAndSearch(workspace, example());
    const auto before = workspace.result();
    domain::TrainingPlan changed = workspace.plan();
    changed.infrastructure.trainingNodeGroup = "h200-eu";
    workspace.setPlan(changed, QStringLiteral("node group"));
    QCOMPARE(workspace.result(), before);
    QVERIFY(workspace.isUpToDate(0));
}

void TestWorkspace::oldResultStaysUntilTheNewOne()
{
    Workspace workspace(*m_catalogue);
    openAndSearch(workspace, example());
    const auto before = workspace.result();
    domain::TrainingPlan changed = workspace.plan();
    changed.search.microBatchSizes = domain::KnobList::list({1});
    QSignalSpy idle(&workspace, &Workspace::searchIdle);
    workspace.setPlan(changed, QStringLiteral("fewer"));
    QCOMPARE(workspace.result(), before);
    QVERIFY(!workspace.isUpToDate(0));
    QVERIFY(idle.wait(kPatience));
    QVERIFY(workspace.isUpToDate(0));
    QVERIFY(workspace.result()->summary.combinations < before->summary.combinations);
}

void TestWorkspace::badPlanHasIssuesAndNoResult()
{
    Workspace workspace(*m_catalogue);
    openAndSearch(workspace, example());
    domain::TrainingPlan changed = workspace.plan();
    changed.search.tensorParallel = domain::KnobList::list({});
    workspace.setPlan(changed, QStringLiteral("empty list"));
    QVERIFY(!workspace.issues().empty());
    QVERIFY(!workspace.result());
    QVERIFY(!workspace.isSearching());
    workspace.undoStack().undo();
    QVERIFY(workspace.isSearching());
}

void TestWorkspace::marksAreUndoneAndCounted()
{
    Workspace workspace(*m_catalogue);
    openAndSearch(workspace, example());
    workspace.setRowsChecked(firstRows(3), true);
    QCOMPARE(workspace.checkedCount(), std::size_t(3));
    QVERIFY(workspace.isChecked(domain::candidateId(workspace.result()->candidate(1))));
    workspace.setRowsChecked(firstRows(1), false);
    QCOMPARE(workspace.checkedCount(), std::size_t(2));
    QCOMPARE(workspace.project().marks.size(), std::size_t(2)); // an empty mark is none
    workspace.undoStack().undo();
    workspace.undoStack().undo();
    QCOMPARE(workspace.checkedCount(), std::size_t(0));
    QVERIFY(workspace.project().marks.empty());
}

void TestWorkspace::checkedRowsFollowTheResult()
{
    Workspace workspace(*m_catalogue);
    openAndSearch(workspace, example());
    const std::vector<std::size_t> rows{0, 5, 17};
    workspace.setRowsChecked(rows, true);
    QCOMPARE(workspace.checkedRows(), rows);
    const domain::CandidateId last = domain::candidateId(workspace.result()->candidate(17));

    domain::TrainingPlan changed = workspace.plan(); // other row numbers for the same configurations
    changed.search.tensorParallel = domain::KnobList::list({8, 4, 2, 1});
    QSignalSpy idle(&workspace, &Workspace::searchIdle);
    workspace.setPlan(changed, QStringLiteral("other order"));
    QVERIFY(idle.wait(kPatience));
    QCOMPARE(workspace.checkedRows().size(), rows.size());
    QVERIFY(workspace.rowOf(last).has_value());
    QCOMPARE(domain::candidateId(workspace.result()->candidate(*workspace.rowOf(last))), last);
}

void TestWorkspace::trialCostIsTheSumOfTheRows()
{
    Workspace workspace(*m_catalogue);
    QVERIFY(!workspace.checkedTrialCost());
    openAndSearch(workspace, example());
    workspace.setRowsChecked(firstRows(2), true);
    const base::Usd expected = workspace.result()->prediction(0).trialCost + workspace.result()->prediction(1).trialCost;
    QVERIFY(expected.value() > 0);
    const auto isClose = [](double value, double wanted) { return std::abs(value - wanted) < wanted * 1e-6; }; // rows hold floats
    QVERIFY(isClose(workspace.checkedTrialCost()->value(), expected.value()));
    const std::size_t last = 1;
    workspace.setRowsChecked({&last, 1}, false);
    QVERIFY(isClose(workspace.checkedTrialCost()->value(), workspace.result()->prediction(0).trialCost.value()));
    workspace.undoStack().undo();
    QVERIFY(isClose(workspace.checkedTrialCost()->value(), expected.value()));
}

void TestWorkspace::currentRowIsSharedByCluster()
{
    Workspace workspace(*m_catalogue);
    openAndSearch(workspace, example());
    QSignalSpy changed(&workspace, &Workspace::selectionChanged);
    workspace.setCurrentRow(4);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(*workspace.currentRow(), std::size_t(4));
    const domain::CandidateId id = workspace.currentCandidate();
    workspace.setActiveCluster(1);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.currentRow().has_value(), kPatience); // found in the other result
    QCOMPARE(domain::candidateId(workspace.result()->candidate(*workspace.currentRow())), id);
    workspace.setCurrentRow(std::nullopt);
    QVERIFY(workspace.currentCandidate().empty());
}

void TestWorkspace::stoppedSearchKeepsWhatWasFound()
{
    Workspace workspace(*m_catalogue);
    project::Project project;
    project.plan = bigPlan();
    QSignalSpy progress(&workspace, &Workspace::searchProgress);
    QSignalSpy idle(&workspace, &Workspace::searchIdle);
    workspace.open(project, {});
    QVERIFY(progress.wait(kPatience));
    workspace.cancelSearch();
    QVERIFY(idle.count() > 0 || idle.wait(kPatience));
    QVERIFY(!workspace.isSearching());
    if (workspace.result() && workspace.result()->cancelled) // it may have been quicker than the request
        QVERIFY(workspace.result()->summary.valid < workspace.result()->grid.size());
    workspace.searchAgain();
    QVERIFY(workspace.isSearching());
}

void TestWorkspace::closingMidSearchIsSafe()
{
    for (int round = 0; round < 3; ++round) {
        auto workspace = std::make_unique<Workspace>(*m_catalogue);
        QSignalSpy started(workspace.get(), &Workspace::searchStarted);
        project::Project project;
        project.plan = bigPlan();
        workspace->open(project, {});
        QVERIFY(started.wait(kPatience));
        workspace.reset(); // joins the worker; what it posted is dropped
        QCoreApplication::processEvents();
    }
}

void TestWorkspace::eventLoopRunsDuringABigSearch()
{
    Workspace workspace(*m_catalogue);
    int beats = 0;
    qint64 longest = 0; // ms between two beats
    QElapsedTimer sinceBeat;
    QTimer heart;
    heart.setInterval(5);
    connect(&heart, &QTimer::timeout, &workspace, [&] {
        ++beats;
        longest = std::max(longest, sinceBeat.restart());
    });
    QSignalSpy idle(&workspace, &Workspace::searchIdle);
    project::Project project;
    project.plan = bigPlan();
    workspace.open(project, {});
    heart.start();
    sinceBeat.start();
    QVERIFY(idle.wait(kPatience));
    QVERIFY(workspace.result()->summary.combinations > 1'000'000);
    qInfo("longest pause of the event loop: %lld ms", static_cast<long long>(longest)); // a busy machine adds to it: not a check
    QVERIFY2(beats > 20, "the event loop stood still while the search ran");
}

void TestWorkspace::dirtyUntilSaved()
{
    Workspace workspace(*m_catalogue);
    QVERIFY(!workspace.isOpen() && !workspace.isDirty());
    openAndSearch(workspace, example());
    workspace.setNeverSaved();
    QVERIFY(workspace.isDirty());
    workspace.setSaved(QStringLiteral("/tmp/some.autotuner"));
    QVERIFY(!workspace.isDirty());
    QCOMPARE(workspace.title(), QStringLiteral("some"));
    workspace.close();
    QVERIFY(!workspace.isOpen() && workspace.filePath().isEmpty() && !workspace.result());
}

void TestWorkspace::previewCountsAndFindsTheBest()
{
    gui::PlanPreview preview(*m_catalogue);
    QSignalSpy updated(&preview, &gui::PlanPreview::updated);
    preview.setPlan(example());
    QCOMPARE(updated.count(), 1); // the issues at once
    QVERIFY(preview.preview().running && !preview.preview().known);
    QVERIFY(updated.wait(kPatience));
    const gui::Preview &found = preview.preview();
    QVERIFY(found.known && !found.running && !found.error);
    QCOMPARE(found.summary.valid, found.summary.safe + found.summary.tight + found.summary.oom);
    QVERIFY(found.bestDays && *found.bestDays > 0);
    QVERIFY(found.bestCostUsd && *found.bestCostUsd > 0);
    QVERIFY(found.best.has_value());
}

void TestWorkspace::previewOfABadDraftSaysWhy()
{
    gui::PlanPreview preview(*m_catalogue);
    preview.setPlan({});
    QVERIFY(!preview.preview().issues.empty());
    QVERIFY(!preview.preview().running && !preview.preview().known);
}

void TestWorkspace::lastDraftWins()
{
    gui::PlanPreview preview(*m_catalogue);
    preview.setPlan(bigPlan());
    domain::TrainingPlan last = example();
    last.search.microBatchSizes = domain::KnobList::list({1});
    preview.setPlan(last);
    QTRY_VERIFY_WITH_TIMEOUT(preview.preview().known && !preview.preview().running, kPatience);
    QVERIFY(preview.preview().summary.combinations < 1000);
}

void TestWorkspace::preferencesSurvive()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    QCOMPARE(gui::Preferences::load(settings), gui::Preferences());
    gui::Preferences changed;
    changed.pricePerGpuHour = base::Usd(2.25);
    changed.thresholds = {0.1, 0.4};
    changed.language = QStringLiteral("de");
    changed.theme = gui::ThemeChoice::Dark;
    changed.projectFolder = QStringLiteral("/data/plans");
    changed.proxy = {gui::ProxyMode::Manual, QStringLiteral("proxy.example"), 3128};
    changed.save(settings);
    QCOMPARE(gui::Preferences::load(settings), changed);
}

void TestWorkspace::badPreferencesAreIgnored_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("price is no number") << "preferences/pricePerGpuHour"
                                        << "cheap";
    QTest::newRow("price is negative") << "preferences/pricePerGpuHour"
                                       << "-3";
    QTest::newRow("price is not finite") << "preferences/pricePerGpuHour"
                                         << "inf";
    QTest::newRow("tight above oom") << "preferences/tightFrom"
                                     << "0.9";
    QTest::newRow("threshold above one") << "preferences/oomFrom"
                                         << "50";
    QTest::newRow("unknown theme") << "preferences/theme"
                                   << "pink";
    QTest::newRow("port out of range") << "network/proxyPort"
                                       << "70000";
}

void TestWorkspace::badPreferencesAreIgnored()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(key, value);
    QCOMPARE(gui::Preferences::load(settings), gui::Preferences());
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
