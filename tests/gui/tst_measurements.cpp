// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison of the open project: read in the background, settings with undo, the shared selection.
#include "comparison/logtree.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/runs.h"
#include "lepton/faketokenstore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <memory>

using comparison::Comparison;
using gui::Measurements;
using logtree::nameOf;
using logtree::nemo;

namespace {

constexpr int kPatience = 120'000; // ms; sanitizers and a busy machine are slow

/// A project, its campaign and its measurements.
struct Desk {
    explicit Desk(campaign::Campaign campaign = {})
        : workspace(logtree::shipped())
        , cloud(std::make_unique<FakeTokenStore>(), folder.filePath(QStringLiteral("workspaces.json")))
        , runs(workspace, cloud)
        , measurements(std::make_unique<Measurements>(workspace, runs))
    {
        project::Project project;
        project.plan = logtree::plan();
        project.campaign = std::move(campaign);
        workspace.open(std::move(project), folder.filePath(QStringLiteral("plan.autotuner")));
    }

    /// Until what was asked for last is there.
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] { return !measurements->isReading(); }, kPatience);
    }
    [[nodiscard]] std::optional<std::size_t> runOf(const std::string &name) const
    {
        const auto shown = measurements->comparison();
        for (std::size_t run = 0; shown && run < shown->analysis.runs.size(); ++run) {
            if (shown->record(run).configuration == name)
                return run;
        }
        return std::nullopt;
    }
    void drop(const std::filesystem::path &path) { measurements->addPaths({QString::fromStdString(path.string())}); }

    QTemporaryDir folder;
    gui::Workspace workspace;
    gui::Cloud cloud;
    gui::Runs runs;
    std::unique_ptr<Measurements> measurements;
};

campaign::Run completed(int number, int tp)
{
    campaign::Run run;
    run.id = campaign::runId(number);
    run.candidate = domain::candidateId(logtree::candidateOf(tp));
    run.configuration = nameOf(tp);
    run.state = campaign::RunState::Completed;
    run.nodes = 8;
    run.steps = 20;
    campaign::Attempt attempt;
    attempt.jobName = "at-" + run.id;
    attempt.state = run.state;
    run.attempts = {attempt};
    return run;
}

} // namespace

class TestMeasurements : public QObject {
    Q_OBJECT

private slots:
    void readsWhatIsDropped();
    void settingsAreUndone();
    void samePathsAreKeptOnce();
    void assignsByHand();
    void anotherWarmUpKeepsTheRuns();
    void campaignRunsAreReadFromTheirLogs();
    void grownFilesAreReadAgain();
    void changesThatComeTogetherAreReadOnce();
    void planWithoutMachinesSaysWhy();
    void anotherProjectStartsAfresh();
    void selectionIsShared();
    void selectionSurvivesReading();
    void windowStaysAliveWhileReading();
    void cancelKeepsWhatWasThere();
    void closingMidReadIsSafe();
};

void TestMeasurements::readsWhatIsDropped()
{
    const logtree::Tree tree;
    tree.write(nameOf(4) + "/log.out", nemo({0, 20, 2}));
    tree.write("unknown/log.out", nemo({0, 20, 3}));
    Desk desk;
    QSignalSpy started(desk.measurements.get(), &Measurements::readingStarted);
    QSignalSpy changed(desk.measurements.get(), &Measurements::changed);
    QVERIFY(desk.settled());
    QVERIFY(desk.measurements->comparison());
    QVERIFY(desk.measurements->comparison()->empty());
    desk.drop(tree.root());
    QVERIFY(desk.measurements->isReading());
    QVERIFY(desk.settled());
    const auto shown = desk.measurements->comparison();
    QCOMPARE(shown->records.size(), std::size_t{1});
    QCOMPARE(shown->records[0].configuration, nameOf(4));
    QCOMPARE(shown->unassigned.size(), std::size_t{1});
    QVERIFY(!desk.measurements->error());
    QVERIFY(started.count() >= 2 && changed.count() >= 2);
}

void TestMeasurements::settingsAreUndone()
{
    const logtree::Tree tree;
    tree.write(nameOf(4) + "/log.out", nemo({}));
    Desk desk;
    QSignalSpy settings(desk.measurements.get(), &Measurements::settingsChanged);
    desk.drop(tree.root());
    QVERIFY(desk.workspace.isDirty());
    QCOMPARE(settings.count(), 1);
    QVERIFY(desk.settled());
    QVERIFY(desk.runOf(nameOf(4)));
    desk.workspace.undoStack().undo();
    QVERIFY(desk.measurements->settings().sources.empty());
    QVERIFY(desk.settled());
    QVERIFY(!desk.runOf(nameOf(4)));
    desk.workspace.undoStack().redo();
    QVERIFY(desk.settled());
    QVERIFY(desk.runOf(nameOf(4)));
    desk.measurements->removeSource(QString::fromStdString(tree.root().string()));
    QVERIFY(desk.settled());
    QVERIFY(desk.measurements->comparison()->empty());
}

void TestMeasurements::samePathsAreKeptOnce()
{
    const logtree::Tree tree;
    const auto file = tree.write("a.log", nemo({}));
    Desk desk;
    const QString folder = QString::fromStdString(tree.root().string());
    desk.measurements->addPaths({folder, folder + QStringLiteral("/"), folder + QStringLiteral("/./a.log")}, QStringLiteral("a"));
    desk.drop(file);
    const auto &sources = desk.measurements->settings().sources;
    QCOMPARE(sources.size(), std::size_t{2});
    QVERIFY(sources[0].isFolder);
    QCOMPARE(sources[0].logPrefix, std::string("a"));
    QVERIFY(!sources[1].isFolder);
    QCOMPARE(sources[1].path, file.string());
    QCOMPARE(desk.workspace.undoStack().count(), 1);
}

void TestMeasurements::assignsByHand()
{
    const logtree::Tree tree;
    tree.write("experiment/log.out", nemo({}));
    Desk desk;
    desk.drop(tree.root());
    QVERIFY(desk.settled());
    const QString path = QString::fromStdString(desk.measurements->comparison()->unassigned.at(0).path);
    desk.measurements->assign(path, QString::fromStdString(nameOf(2)));
    QVERIFY(desk.settled());
    QVERIFY(desk.runOf(nameOf(2)));
    QVERIFY(desk.measurements->comparison()->origins[0].byHand);
    desk.measurements->assign(path, {});
    QVERIFY(desk.settled());
    QVERIFY(desk.measurements->comparison()->empty());
    QVERIFY(desk.measurements->comparison()->unassigned.empty());
    desk.measurements->unassign(path);
    QVERIFY(desk.settled());
    QCOMPARE(desk.measurements->comparison()->unassigned.size(), std::size_t{1});
}

void TestMeasurements::anotherWarmUpKeepsTheRuns()
{
    auto tree = std::make_unique<logtree::Tree>();
    tree->write(nameOf(4) + "/log.out", nemo({0, 20, 2}));
    Desk desk;
    desk.drop(tree->root());
    QVERIFY(desk.settled());
    tree.reset(); // analysed once more, not read once more
    desk.measurements->setWarmup({results::WarmupRule::Kind::Fixed, 0, 0.1}, results::StepMeasure::Mean);
    QVERIFY(desk.settled());
    const auto shown = desk.measurements->comparison();
    QCOMPARE(shown->records.size(), std::size_t{1});
    QCOMPARE(shown->analysis.runs[0].figures->step.value(), (8 + 19 * 2.0) / 20);
}

void TestMeasurements::campaignRunsAreReadFromTheirLogs()
{
    const logtree::Tree tree;
    campaign::Campaign campaign;
    campaign.runs = {completed(1, 4), completed(2, 2)};
    campaign.runs[0].logFolder = tree.write(nameOf(4) + "/log_at-r001_0.out", nemo({})).parent_path().string();
    campaign.runs[1].measured.steps = 20;
    campaign.runs[1].measured.medianStep = base::Seconds(2);
    campaign.runsEverAdded = 2;
    Desk desk(campaign);
    QVERIFY(desk.settled());
    const auto shown = desk.measurements->comparison();
    QCOMPARE(shown->records.size(), std::size_t{2});
    QCOMPARE(shown->records[0].steps.size(), std::size_t{20});
    QVERIFY(shown->origins[1].noted.has_value());
    desk.measurements->setCampaignRuns(false);
    QVERIFY(desk.settled());
    QVERIFY(desk.measurements->comparison()->empty());
}

void TestMeasurements::grownFilesAreReadAgain()
{
    const logtree::Tree tree;
    tree.write(nameOf(4) + "/log.out", nemo({0, 12, 2, 20}));
    Desk desk;
    desk.drop(tree.root());
    QVERIFY(desk.settled());
    tree.write(nameOf(4) + "/log.out", nemo({0, 20, 2, 20}));
    desk.measurements->readAgain();
    QVERIFY(desk.settled());
    QCOMPARE(desk.measurements->comparison()->records[0].steps.size(), std::size_t{20});
}

void TestMeasurements::changesThatComeTogetherAreReadOnce()
{
    const logtree::Tree tree;
    tree.write(nameOf(4) + "/log.out", nemo({}));
    Desk desk;
    QVERIFY(desk.settled());
    QSignalSpy started(desk.measurements.get(), &Measurements::readingStarted);
    desk.drop(tree.root());
    domain::TrainingPlan plan = desk.workspace.plan();
    for (int i = 1; i <= 5; ++i) {
        plan.goal.tokensInBillions = 100.0 * i;
        desk.workspace.setPlan(plan, QStringLiteral("edit"));
    }
    QVERIFY(desk.settled());
    QCOMPARE(started.count(), 1);
    QCOMPARE(desk.measurements->comparison()->analysis.settings.goal.value(), 5e11);
    QVERIFY(desk.runOf(nameOf(4)));
}

void TestMeasurements::planWithoutMachinesSaysWhy()
{
    Desk desk;
    QVERIFY(desk.settled());
    domain::TrainingPlan plan = desk.workspace.plan();
    plan.clusters.clear();
    desk.workspace.setPlan(plan, QStringLiteral("edit"));
    QVERIFY(desk.settled());
    QVERIFY(desk.measurements->error());
    QVERIFY(!desk.measurements->comparison());
    desk.workspace.undoStack().undo();
    QVERIFY(desk.settled());
    QVERIFY(!desk.measurements->error());
    QVERIFY(desk.measurements->comparison());
}

void TestMeasurements::anotherProjectStartsAfresh()
{
    const logtree::Tree tree;
    tree.write(nameOf(4) + "/log.out", nemo({}));
    Desk desk;
    desk.drop(tree.root());
    QVERIFY(desk.settled());
    desk.measurements->setCurrentRun(0);
    project::Project other;
    other.plan = logtree::plan();
    desk.workspace.open(other, {});
    QVERIFY(!desk.measurements->comparison());
    QVERIFY(!desk.measurements->currentRun());
    QVERIFY(desk.settled());
    QVERIFY(desk.measurements->comparison()->empty());
    desk.workspace.close();
    QVERIFY(desk.settled());
    QVERIFY(!desk.measurements->comparison());
    QVERIFY(!desk.measurements->error());
}

void TestMeasurements::selectionIsShared()
{
    const logtree::Tree tree;
    tree.write("a/" + nameOf(4) + "/log.out", nemo({0, 20, 2}));
    tree.write("b/" + nameOf(4) + "/log.out", nemo({0, 20, 3}));
    campaign::Campaign campaign;
    campaign.runs = {completed(1, 2), completed(2, 1)};
    campaign.runs[0].logFolder = tree.write("c/log_at-r001_0.out", nemo({})).parent_path().string();
    campaign.runs[1].logFolder = tree.write("d/log_at-r002_0.out", nemo({})).parent_path().string();
    campaign.runsEverAdded = 2;
    Desk desk(campaign);
    desk.drop(tree / "a");
    desk.drop(tree / "b");
    QVERIFY(desk.settled());
    const auto shown = desk.measurements->comparison();
    QCOMPARE(shown->records.size(), std::size_t{4});
    QSignalSpy spy(desk.measurements.get(), &Measurements::currentRunChanged);

    desk.measurements->setCurrentRun(0);
    QCOMPARE(desk.runs.currentRun(), std::string("r001"));
    QCOMPARE(desk.workspace.currentCandidate(), shown->record(0).id);
    QCOMPARE(spy.count(), 1);

    // The slower of the two runs of one configuration, and back to it through its configuration.
    desk.measurements->setCurrentRun(3);
    QCOMPARE(desk.workspace.currentCandidate(), shown->record(3).id);
    desk.workspace.setCurrentCandidate(shown->record(0).id);
    QCOMPARE(desk.measurements->currentRun(), std::optional<std::size_t>(0));
    desk.workspace.setCurrentCandidate(shown->record(3).id);
    QCOMPARE(desk.measurements->currentRun(), std::optional<std::size_t>(3));

    desk.runs.setCurrentRun("r002");
    QCOMPARE(desk.measurements->currentRun(), std::optional<std::size_t>(1));

    desk.workspace.setCurrentCandidate("not measured");
    QVERIFY(!desk.measurements->currentRun());
    desk.measurements->setCurrentRun(99);
    QVERIFY(!desk.measurements->currentRun());
    desk.measurements->setCurrentRun(1);
    desk.measurements->setCurrentRun(std::nullopt);
    QVERIFY(!desk.measurements->currentRun());
}

void TestMeasurements::selectionSurvivesReading()
{
    const logtree::Tree tree;
    tree.write(nameOf(4) + "/log.out", nemo({0, 20, 2}));
    Desk desk;
    desk.drop(tree.root());
    QVERIFY(desk.settled());
    desk.measurements->setCurrentRun(*desk.runOf(nameOf(4)));
    tree.write(nameOf(1) + "/log.out", nemo({0, 20, 3}));
    tree.write(nameOf(2) + "/log.out", nemo({0, 20, 3}));
    desk.measurements->readAgain();
    QVERIFY(desk.settled());
    QCOMPARE(desk.measurements->comparison()->records.size(), std::size_t{3});
    QCOMPARE(desk.measurements->currentRun(), desk.runOf(nameOf(4)));
}

void TestMeasurements::windowStaysAliveWhileReading()
{
    const logtree::Tree tree;
    const std::string text = nemo({0, 2000, 2, 2000});
    for (int i = 1; i <= 60; ++i)
        tree.write(nameOf(1, 1, i) + "/log.out", text);
    Desk desk;
    QVERIFY(desk.settled());
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(1);
    QSignalSpy progress(desk.measurements.get(), &Measurements::readingProgress);
    desk.drop(tree.root());
    QElapsedTimer call;
    call.start();
    QVERIFY(desk.settled());
    QVERIFY(beats > 10);
    QVERIFY(progress.count() > 0);
    QCOMPARE(desk.measurements->comparison()->records.size(), std::size_t{60});
}

void TestMeasurements::cancelKeepsWhatWasThere()
{
    const logtree::Tree tree;
    tree.write(nameOf(4) + "/log.out", nemo({}));
    Desk desk;
    desk.drop(tree.root());
    QVERIFY(desk.settled());
    const auto before = desk.measurements->comparison();
    for (int i = 1; i <= 60; ++i)
        tree.write(nameOf(1, 1, i) + "/log.out", nemo({0, 2000, 2, 2000}));
    desk.measurements->readAgain();
    desk.measurements->cancel();
    QSignalSpy changed(desk.measurements.get(), &Measurements::changed);
    QVERIFY(desk.settled());
    QCOMPARE(desk.measurements->comparison(), before);
    QVERIFY(!desk.measurements->error());
    QCOMPARE(changed.count(), 1);
    desk.measurements->readAgain();
    QVERIFY(desk.settled());
    QCOMPARE(desk.measurements->comparison()->records.size(), std::size_t{61});
}

void TestMeasurements::closingMidReadIsSafe()
{
    const logtree::Tree tree;
    for (int i = 1; i <= 60; ++i)
        tree.write(nameOf(1, 1, i) + "/log.out", nemo({0, 2000, 2, 2000}));
    for (int round = 0; round < 3; ++round) {
        Desk desk;
        QSignalSpy started(desk.measurements.get(), &Measurements::readingStarted);
        desk.drop(tree.root());
        desk.measurements->readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(started.count() >= 1, kPatience);
        desk.measurements.reset();
        QCoreApplication::processEvents();
    }
}

QTEST_GUILESS_MAIN(TestMeasurements)
#include "tst_measurements.moc"
