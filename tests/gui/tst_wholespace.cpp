// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The best over the whole space: the window over a space made by hand, driven as a person would.
#include "gui/spacewindowfixture.h"

#include "gui/configurations/verdicttexts.h"
#include "gui/widgets/notelabel.h"

#include <QAbstractItemModelTester>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QFile>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>

using fixture::click;
using fixture::kSpacePatience;
using fixture::labelText;
using fixture::list;
using fixture::part;
using fixture::ShownSpace;
using report::SpaceKind;

class TestWholeSpace : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void listsTheBestBesideThePlansOwn();
    void tradesAreToldApart();
    void figuresFollowTheLocale();
    void questionFollowsTheControls();
    void unreadableKnobIsNamedAndNothingIsAsked();
    void mnemonicsAreUnique();
    void expertKnobsAreForExpertsOnly();
    void useThisIsOneUndoStep();
    void whatThePlanSearchesAlreadyIsOnlySelected();
    void makeItTheBase();
    void unevenStagesBecomeTheBases();
    void whatThePlanCannotHoldIsRefused();
    void frontAlone();
    void chartAndTableShareTheSelection();
    void severalClustersAreRankedTogether();
    void copiesAndExports();
    void nothingFitsLeadsToMoreGpus();
    void faultsAreNamedAndTriedAgain();
    void nothingValidLeadsToThePlan();
    void stopKeepsWhatWasFound();
    void aStopBeforeAnythingIsFoundSaysSo();
    void aStopIsForTheQuestionThatWaits();
    void nothingIsSearchedForPagesThatNobodySees();
    void followsThePlanWhileItIsSeen();
    void incompletePlansLeadToTheWizard();
    void columnsAreKept();
    void modelsKeepTheirContract();
    void closesWithTheProject();
    void everythingHasANameForReaders();

private:
    std::optional<catalogue::Catalogue> m_catalogue;
};

void TestWholeSpace::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue = std::move(*loaded);
}

void TestWholeSpace::listsTheBestBesideThePlansOwn()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    QVERIFY(shown.planSearched());
    QTRY_COMPARE(shown.column("rank").filter(QStringLiteral("plan")).size(), 1); // TP 2, PP 2 is none of the three
    QCOMPARE(shown.table().model()->rowCount(), 4);
    QVERIFY(shown.column("rank").indexOf(QStringLiteral("1")) < shown.column("rank").indexOf(QStringLiteral("3")));
    const QString headline = labelText(shown.page(), "headline");
    QVERIFY2(headline.contains(QStringLiteral("12.0 days for $55,296")), qPrintable(headline));
    QVERIFY2(headline.contains(QStringLiteral("predicted")) && headline.contains(QStringLiteral("sooner than the plan's own best")),
             qPrintable(headline));
    QVERIFY(labelText(shown.page(), "searched").contains(QStringLiteral("12,345")));
    QVERIFY(labelText(shown.window, "footer").contains(QStringLiteral("prediction")));
    const QString step = shown.column("step_seconds").at(0);
    QCOMPARE(step, QStringLiteral("1.200 (1.104–1.296)"));
    QVERIFY(shown.column("verdict").at(0).contains(gui::oddsPercentText(0.03)));
}

void TestWholeSpace::tradesAreToldApart()
{
    fixture::SpaceFake fake;
    fake.trades = true;
    ShownSpace shown(*m_catalogue, fake);
    QVERIFY(shown.hasRows());
    QCOMPARE(shown.column("rank").mid(0, 3).join(QLatin1Char(' ')), QStringLiteral("1 2 3"));
    QCOMPARE(shown.column("rank").at(3), QStringLiteral("trade")); // it is faster, and does not lead
    QCOMPARE(shown.column("days").at(3), QStringLiteral("11.0"));
    const QString headline = labelText(shown.page(), "headline");
    QVERIFY2(headline.contains(QStringLiteral("12.0 days")), qPrintable(headline));
    QVERIFY2(headline.contains(QStringLiteral("8.3 % faster, with odds up to 30 %")), qPrintable(headline));
    QVERIFY2(labelText(shown.page(), "chosen").contains(QStringLiteral("Chosen")), qPrintable(labelText(shown.page(), "chosen")));
    shown.chooseRow("rank", QStringLiteral("trade"));
    QVERIFY2(labelText(shown.page(), "chosen").contains(QStringLiteral("a trade")), qPrintable(labelText(shown.page(), "chosen")));
    QVERIFY(part<QPushButton>(shown.page(), "use").isEnabled());
}

void TestWholeSpace::figuresFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    QVERIFY2(labelText(shown.page(), "headline").contains(QStringLiteral("12,0")), qPrintable(labelText(shown.page(), "headline")));
    QCOMPARE(shown.column("days").at(0), QStringLiteral("12,0"));
    shown.table().selectAll();
    click(shown.window, "copy");
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\t12.0\t"))); // files and clipboards are in the C locale
}

void TestWholeSpace::questionFollowsTheControls()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    const search::BestRequest plain = shown.fake.asked->lastBest();
    QVERIFY(!plain.choices.tensorParallel && !plain.choices.globalBatchSizes && plain.choices.precisions.empty());
    QVERIFY(!plain.oomLimit && plain.frontReach && plain.distinct == search::Distinct::Layouts);
    QCOMPARE(plain.count, std::size_t(20));

    std::size_t asked = shown.fake.asked->bests();
    shown.chooseItem("memory", 1);
    QVERIFY(shown.askedAgain(asked));
    QCOMPARE(shown.fake.asked->lastBest().oomLimit, std::optional(shown.workspace.plan().thresholds.tight));
    asked = shown.fake.asked->bests();
    shown.chooseItem("memory", 2);
    QVERIFY(shown.askedAgain(asked));
    QCOMPARE(shown.fake.asked->lastBest().oomLimit, std::optional(shown.workspace.plan().thresholds.oom));

    asked = shown.fake.asked->bests();
    shown.type("tensorParallel", QStringLiteral("2, 4"));
    shown.type("globalBatch", QStringLiteral("1024"));
    shown.chooseItem("sequence", 2);
    shown.chooseItem("recompute", 3);
    shown.chooseItem("precision", 1);
    QVERIFY(shown.askedAgain(asked));
    QTRY_VERIFY(!shown.fake.asked->lastBest().choices.precisions.empty());
    const search::SpaceChoices choices = shown.fake.asked->lastBest().choices;
    QCOMPARE(choices.tensorParallel, (std::optional(std::vector<int>{2, 4})));
    QCOMPARE(choices.globalBatchSizes, std::optional(std::vector<int>{1024}));
    QVERIFY(choices.sequenceParallel && *choices.sequenceParallel == std::vector<bool>{false});
    QVERIFY(choices.recompute && choices.recompute->front() == domain::RecomputePlan::full());
    QVERIFY(choices.precisions.size() > 2); // all that an H200 has
    QVERIFY(!choices.pipelineParallel && !choices.distributedOptimizer);

    asked = shown.fake.asked->bests();
    click(shown.controls(), "reset");
    QVERIFY(shown.askedAgain(asked));
    QTRY_VERIFY(!shown.fake.asked->lastBest().choices.tensorParallel);
    QVERIFY(!shown.fake.asked->lastBest().choices.recompute && !shown.fake.asked->lastBest().choices.globalBatchSizes);

    asked = shown.fake.asked->bests();
    click(shown.page(), "layouts");
    QVERIFY(shown.askedAgain(asked));
    QVERIFY(shown.fake.asked->lastBest().distinct == search::Distinct::All);
}

void TestWholeSpace::unreadableKnobIsNamedAndNothingIsAsked()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    const std::size_t asked = shown.fake.asked->bests();
    shown.type("tensorParallel", QStringLiteral("four"));
    QVERIFY(shown.showsProblem());
    const auto labels = part<QWidget>(shown.page(), "spaceProblem").findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(QStringLiteral("Tensor parallel")); }));
    QVERIFY(!part<QPushButton>(shown.window, "save").isEnabled());
    QVERIFY(!part<QPushButton>(shown.page(), "use").isEnabled()); // nothing of the answer before is left
    QVERIFY(labelText(shown.page(), "headline").isEmpty() && labelText(shown.page(), "chosen").isEmpty());
    QCOMPARE(shown.fake.asked->bests(), asked);
    shown.type("tensorParallel", QStringLiteral("4"));
    QVERIFY(shown.askedAgain(asked));
}

/// Each letter leads to one place on a page.
void TestWholeSpace::mnemonicsAreUnique()
{
    ShownSpace shown(*m_catalogue);
    part<QAbstractButton>(shown.controls(), "fold").click();
    for (const SpaceKind kind : {SpaceKind::Best, SpaceKind::GpuCounts}) {
        shown.window.showKind(kind);
        QVERIFY(shown.hasRows());
        QStringList keys;
        const auto add = [&keys](const QString &text) {
            if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
                keys << key.toString();
        };
        for (const auto *button : shown.window.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                add(button->text());
        }
        for (const auto *label : shown.window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy())
                add(label->text());
        }
        const auto &tabs = part<QTabWidget>(shown.window, "tabs");
        for (int tab = 0; tab < tabs.count(); ++tab)
            add(tabs.tabText(tab));
        QVERIFY(keys.size() > 10);
        for (const QString &key : keys)
            QVERIFY2(keys.count(key) == 1, qPrintable(key));
    }
}

void TestWholeSpace::expertKnobsAreForExpertsOnly()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(!part<gui::KnobListEdit>(shown.controls(), "expertParallel").isEnabled());
    domain::TrainingPlan plan = catalogue::makePlan(**m_catalogue->model("mixtral_8x7b"));
    plan.clusters = shown.workspace.plan().clusters;
    shown.workspace.setPlan(plan, QStringLiteral("model"));
    QVERIFY(part<gui::KnobListEdit>(shown.controls(), "expertParallel").isEnabled());
}

void TestWholeSpace::useThisIsOneUndoStep()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows() && shown.planSearched());
    const domain::TrainingPlan before = shown.workspace.plan();
    const int steps = shown.workspace.undoStack().count();
    const std::size_t asked = shown.fake.asked->bests();
    shown.chooseRow("rank", QStringLiteral("2")); // TP 8, PP 1
    click(shown.page(), "use");
    QCOMPARE(shown.workspace.undoStack().count(), steps + 1);
    QCOMPARE(shown.workspace.plan().search.tensorParallel, list({2, 8}));
    QCOMPARE(shown.workspace.plan().search.pipelineParallel, list({1, 2}));
    QTRY_VERIFY_WITH_TIMEOUT(shown.workspace.currentRow().has_value(), kSpacePatience);
    QCOMPARE(shown.workspace.result()->candidate(*shown.workspace.currentRow()), fixture::spaceCandidate(before, 8, 1));
    const auto &notice = part<gui::NoteLabel>(shown.page(), "notice");
    QTRY_COMPARE(notice.kind(), gui::NoteLabel::Kind::Good);
    QVERIFY2(notice.text().contains(QStringLiteral("8")), qPrintable(notice.text()));
    QTRY_COMPARE(shown.column("in_plan").count(QStringLiteral("no")), 2); // it is searched now
    QCOMPARE(shown.fake.asked->bests(), asked); // the answer does not depend on the plan's lists
    click(shown.page(), "undo");
    QCOMPARE(shown.workspace.plan(), before);
    QVERIFY(!part<QPushButton>(shown.page(), "undo").isVisible());
}

void TestWholeSpace::whatThePlanSearchesAlreadyIsOnlySelected()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows() && shown.planSearched());
    const domain::TrainingPlan before = shown.workspace.plan();
    QTRY_VERIFY(shown.column("rank").contains(QStringLiteral("plan")));
    shown.chooseRow("rank", QStringLiteral("plan"));
    shown.table().setFocus();
    QTest::keyClick(&shown.table(), Qt::Key_Return);
    QVERIFY(shown.workspace.currentRow().has_value());
    QCOMPARE(shown.workspace.plan(), before);
    QVERIFY(!part<QPushButton>(shown.page(), "undo").isVisible());
}

void TestWholeSpace::makeItTheBase()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows() && shown.planSearched());
    const domain::TrainingPlan before = shown.workspace.plan();
    shown.chooseRow("rank", QStringLiteral("3")); // TP 1, PP 4
    click(shown.page(), "makeBase");
    QCOMPARE(shown.workspace.plan().base, fixture::spaceCandidate(before, 1, 4));
    QCOMPARE(shown.workspace.plan().baseNodes, 8);
    QVERIFY(shown.workspace.undoStack().undoText().contains(QStringLiteral("base")));
    QTRY_VERIFY_WITH_TIMEOUT(shown.workspace.currentRow().has_value(), kSpacePatience);
    QVERIFY(shown.workspace.result()->rows[*shown.workspace.currentRow()].matchesBase);
    shown.workspace.undoStack().undo();
    QCOMPARE(shown.workspace.plan(), before);
}

/// Stages of its own are no value of a list: the configuration becomes the base, which can have them.
void TestWholeSpace::unevenStagesBecomeTheBases()
{
    fixture::SpaceFake fake;
    fake.splits = true;
    ShownSpace shown(*m_catalogue, fake);
    QVERIFY(shown.hasRows() && shown.planSearched());
    const domain::TrainingPlan before = shown.workspace.plan();
    shown.chooseRow("rank", QStringLiteral("1"));
    click(shown.page(), "use");
    QCOMPARE(shown.workspace.plan().base.layout.firstStageLayers, 5);
    const auto &notice = part<gui::NoteLabel>(shown.page(), "notice");
    QTRY_COMPARE_WITH_TIMEOUT(notice.kind(), gui::NoteLabel::Kind::Good, kSpacePatience);
    QVERIFY2(notice.text().contains(QStringLiteral("base")), qPrintable(notice.text()));
    click(shown.page(), "undo");
    QCOMPARE(shown.workspace.plan(), before);
}

void TestWholeSpace::whatThePlanCannotHoldIsRefused()
{
    fixture::SpaceFake fake;
    fake.offloads = true;
    ShownSpace shown(*m_catalogue, fake);
    QVERIFY(shown.hasRows() && shown.planSearched());
    const domain::TrainingPlan before = shown.workspace.plan();
    shown.chooseRow("rank", QStringLiteral("1"));
    click(shown.page(), "use");
    QCOMPARE(shown.workspace.plan(), before);
    QCOMPARE(part<gui::NoteLabel>(shown.page(), "notice").kind(), gui::NoteLabel::Kind::Error);
    QVERIFY(!part<QPushButton>(shown.page(), "undo").isVisible());
}

void TestWholeSpace::frontAlone()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows() && shown.planSearched());
    QTRY_COMPARE(shown.table().model()->rowCount(), 4);
    click(shown.page(), "frontOnly");
    QCOMPARE(shown.column("pareto_front").count(QStringLiteral("yes")), 2);
    QCOMPARE(shown.table().model()->rowCount(), 3); // and the plan's own, to be compared with
    click(shown.page(), "frontOnly");
    QCOMPARE(shown.table().model()->rowCount(), 4);
}

void TestWholeSpace::chartAndTableShareTheSelection()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    shown.chooseRow("rank", QStringLiteral("2"));
    QCOMPARE(shown.chart().view()->selectedRun(), shown.table().currentRow());
    emit shown.chart().view()->runActivated(2);
    QCOMPARE(shown.table().currentRow(), std::optional<std::size_t>(2));
    QVERIFY(labelText(shown.page(), "chosen").contains(QStringLiteral("PP 4")));
    QVERIFY(shown.chart().view()->shownChart().predicted);
}

void TestWholeSpace::severalClustersAreRankedTogether()
{
    ShownSpace shown(*m_catalogue, {}, 2);
    QVERIFY(shown.hasRows());
    const int cluster = shown.page().findChild<gui::SpaceModel *>()->columnOf("cluster");
    QVERIFY(shown.table().isColumnHidden(cluster));
    const std::size_t asked = shown.fake.asked->bests();
    shown.chooseItem("cluster", 1);
    QVERIFY(QTest::qWaitFor([&] { return shown.fake.asked->bests() == asked + 2; }, kSpacePatience));
    const auto labels = [&shown] {
        const QStringList cells = shown.column("cluster");
        return QSet<QString>(cells.begin(), cells.end()).size();
    };
    QTRY_COMPARE(labels(), 2);
    QVERIFY(!shown.table().isColumnHidden(cluster));
    const auto &data = std::get<report::ScatterChart>(shown.chart().view()->shownChart().data);
    QCOMPARE(data.groups.size(), std::size_t(2));
    QCOMPARE(data.y.unit, std::string("USD"));
    shown.chooseRow("cost_usd", QStringLiteral("36,864")); // of the other cluster: two thirds of the price
    const int before = shown.workspace.plan().activeCluster;
    click(shown.page(), "use");
    QVERIFY(shown.workspace.plan().activeCluster != before);
    shown.workspace.undoStack().undo();
    QCOMPARE(shown.workspace.plan().activeCluster, before);
}

void TestWholeSpace::copiesAndExports()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    shown.table().clearSelection();
    click(shown.window, "copy");
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + shown.table().model()->rowCount());
    QVERIFY(lines.first().startsWith(QStringLiteral("rank\t")));
    QVERIFY(lines.first().contains(QStringLiteral("predicted, estimator")));
    QTemporaryDir folder;
    shown.dialogs.path = folder.filePath(QStringLiteral("best.csv"));
    click(shown.window, "save");
    QTRY_VERIFY(QFile::exists(shown.dialogs.path));
    QFile file(shown.dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("memory_runtime_gib (predicted")); // columns that are not shown, too
    QVERIFY(text.count("\r\n") == 1 + shown.table().model()->rowCount());
}

void TestWholeSpace::nothingFitsLeadsToMoreGpus()
{
    fixture::SpaceFake fake;
    fake.nothingFits = true;
    ShownSpace shown(*m_catalogue, fake);
    QVERIFY(shown.showsProblem());
    const QWidget &problem = part<QWidget>(shown.page(), "spaceProblem");
    const auto labels = problem.findChildren<QLabel *>();
    QVERIFY(
        std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(QStringLiteral("97.0 %")); }));
    QCOMPARE(shown.window.kind(), SpaceKind::Best);
    for (QPushButton *button : problem.findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QCOMPARE(shown.window.kind(), SpaceKind::GpuCounts);
    QVERIFY(shown.hasRows());
}

void TestWholeSpace::faultsAreNamedAndTriedAgain()
{
    fixture::SpaceFake fake;
    fake.fails = true;
    ShownSpace shown(*m_catalogue, fake);
    QVERIFY(shown.showsProblem());
    const QWidget &problem = part<QWidget>(shown.page(), "spaceProblem");
    const auto labels = problem.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(QStringLiteral("fsdp: the list is empty")); }));
    const std::size_t asked = shown.fake.asked->bests();
    for (QPushButton *button : problem.findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QTRY_COMPARE(shown.fake.asked->bests(), asked + 1);
}

void TestWholeSpace::stopKeepsWhatWasFound()
{
    fixture::SpaceFake fake;
    fake.held = std::make_shared<QSemaphore>();
    ShownSpace shown(*m_catalogue, fake);
    QTRY_VERIFY(shown.isSearching());
    QTRY_VERIFY(part<QProgressBar>(shown.page(), "progress").maximum() > 0);
    QVERIFY(part<QWidget>(shown.page(), "spaceProblem").isVisible()); // what is going on, in words
    click(shown.page(), "stop");
    QVERIFY(shown.hasRows());
    QVERIFY(labelText(shown.page(), "searched").contains(QStringLiteral("Stopped")));
}

namespace {

bool says(const QWidget &problem, const QString &words)
{
    const auto labels = problem.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) { return label->text().contains(words); });
}

void takeNextStep(const QWidget &problem)
{
    for (QPushButton *button : problem.findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
}

} // namespace

void TestWholeSpace::nothingValidLeadsToThePlan()
{
    fixture::SpaceFake fake;
    fake.nothingValid = true;
    ShownSpace shown(*m_catalogue, fake);
    QSignalSpy edited(&shown.editPlan, &QAction::triggered);
    QVERIFY(shown.showsProblem());
    const QWidget &problem = part<QWidget>(shown.page(), "spaceProblem");
    QVERIFY(says(problem, QStringLiteral("No configuration is valid"))); // not: more GPUs
    QVERIFY(says(problem, QStringLiteral("a global batch of 7")));
    takeNextStep(problem);
    QCOMPARE(edited.count(), 1);
}

void TestWholeSpace::aStopBeforeAnythingIsFoundSaysSo()
{
    fixture::SpaceFake fake;
    fake.held = std::make_shared<QSemaphore>();
    fake.findsLate = true;
    ShownSpace shown(*m_catalogue, fake);
    for (const SpaceKind kind : {SpaceKind::Best, SpaceKind::GpuCounts}) {
        shown.window.showKind(kind);
        QTRY_VERIFY(shown.isSearching());
        click(shown.page(), "stop");
        QVERIFY(shown.showsProblem());
        const QWidget &problem = part<QWidget>(shown.page(), "spaceProblem");
        QVERIFY(says(problem, QStringLiteral("The search was stopped")));
        QVERIFY(!says(problem, QStringLiteral("Nothing fits")));
        takeNextStep(problem);
        QTRY_VERIFY(shown.isSearching());
        fake.held->release();
        QVERIFY(shown.hasRows());
    }
}

/// A worker that is slow to stop, and a question behind it.
void TestWholeSpace::aStopIsForTheQuestionThatWaits()
{
    QSemaphore goOn;
    QSemaphore begun;
    gui::SpaceSource source = fixture::SpaceFake().source();
    source.best = [&](const domain::TrainingPlan &, const domain::ClusterSpec &, const domain::HardwareProfile &,
                      const search::BestRequest &, const std::stop_token &,
                      const search::ProgressCallback &) -> base::Result<search::BestResult> {
        begun.release();
        goOn.acquire();
        return search::BestResult();
    };
    gui::SpaceRunner runner(source);
    const auto letGo = qScopeGuard([&goOn] { goOn.release(); }); // whatever fails, the runner waits for its worker
    std::vector<std::shared_ptr<const gui::SpaceOutcome>> answers;
    connect(&runner, &gui::SpaceRunner::finished, this, [&answers](const auto &outcome) { answers.push_back(outcome); });
    gui::SpaceQuestion question;
    question.machines.emplace_back();
    runner.start(question);
    QVERIFY(begun.tryAcquire(1, kSpacePatience));
    question.plan.model.name = "the second";
    runner.start(question);
    runner.stop();
    QTRY_COMPARE(answers.size(), std::size_t(1)); // at once, though the worker is still busy
    QVERIFY(answers.front()->cancelled && answers.front()->best.empty());
    QCOMPARE(answers.front()->question.plan.model.name, std::string("the second"));
    goOn.release();
    QTRY_VERIFY(!runner.isRunning());
    QCOMPARE(begun.available(), 0); // the second was never searched
    QCOMPARE(answers.size(), std::size_t(1));
}

void TestWholeSpace::nothingIsSearchedForPagesThatNobodySees()
{
    fixture::SpaceFake fake;
    fake.held = std::make_shared<QSemaphore>();
    ShownSpace shown(*m_catalogue, fake);
    QTRY_COMPARE(fake.asked->bests(), std::size_t(1));
    shown.window.showKind(SpaceKind::GpuCounts); // the other tab
    QTRY_COMPARE(fake.asked->stops(), std::size_t(1));
    QTRY_COMPARE(fake.asked->sweeps(), std::size_t(1));
    shown.window.hide();
    QTRY_COMPARE(fake.asked->stops(), std::size_t(2));
    shown.window.showKind(SpaceKind::Best); // what was not answered is asked again
    QTRY_COMPARE(fake.asked->bests(), std::size_t(2));
    fake.held->release();
    QVERIFY(shown.hasRows());
    shown.window.hide();
    shown.window.showKind(SpaceKind::Best);
    QVERIFY(shown.hasRows());
    QCOMPARE(fake.asked->bests(), std::size_t(2)); // and what was answered is not
    shown.chooseItem("memory", 1);
    shown.window.hide(); // before the pause of typing is over
    QVERIFY(!QTest::qWaitFor([&fake] { return fake.asked->bests() > 2; }, 400));
}

void TestWholeSpace::followsThePlanWhileItIsSeen()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows() && shown.planSearched());
    std::size_t asked = shown.fake.asked->bests();
    domain::TrainingPlan plan = shown.workspace.plan();
    plan.search.microBatchSizes = list({1, 2}); // what the whole space searches anyway
    plan.limits.parallel = 3;
    shown.workspace.setPlan(plan, QStringLiteral("lists"));
    plan.search.globalBatchSizes = list({256});
    shown.workspace.setPlan(plan, QStringLiteral("batch"));
    QVERIFY(shown.askedAgain(asked));
    QCOMPARE(shown.fake.asked->bests(), asked + 1);
    shown.window.hide();
    asked = shown.fake.asked->bests();
    plan.search.globalBatchSizes = list({128});
    shown.workspace.setPlan(plan, QStringLiteral("batch"));
    QVERIFY(shown.planSearched());
    QCOMPARE(shown.fake.asked->bests(), asked); // nobody looks
    shown.window.showKind(SpaceKind::Best);
    QVERIFY(shown.askedAgain(asked));
}

void TestWholeSpace::incompletePlansLeadToTheWizard()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    domain::TrainingPlan plan = shown.workspace.plan();
    plan.clusters.clear();
    shown.workspace.setPlan(plan, QStringLiteral("no cluster"));
    QVERIFY(shown.showsProblem());
    bool pressed = false;
    connect(&shown.editPlan, &QAction::triggered, this, [&pressed] { pressed = true; });
    for (QPushButton *button : part<QWidget>(shown.page(), "spaceProblem").findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QVERIFY(pressed);
}

void TestWholeSpace::columnsAreKept()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    const int mfu = shown.page().findChild<gui::SpaceModel *>()->columnOf("mfu_percent");
    QVERIFY(!shown.table().isColumnHidden(mfu));
    shown.table().setColumnShown(mfu, false);
    const QByteArray state = shown.window.viewState();
    ShownSpace other(*m_catalogue);
    other.window.restoreViewState(state);
    QVERIFY(other.table().isColumnHidden(mfu));
    other.window.restoreViewState("nonsense");
    QVERIFY(other.table().isColumnHidden(mfu));
}

void TestWholeSpace::modelsKeepTheirContract()
{
    ShownSpace shown(*m_catalogue);
    for (gui::SpaceModel *model : shown.window.findChildren<gui::SpaceModel *>())
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    QVERIFY(shown.hasRows() && shown.planSearched());
    for (int column = 0; column < shown.table().model()->columnCount(); ++column)
        shown.table().sortByColumn(column, column % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
    shown.window.showKind(SpaceKind::GpuCounts);
    QVERIFY(shown.hasRows());
    part<QDoubleSpinBox>(shown.page(), "deadline").setValue(30);
    shown.workspace.close();
}

void TestWholeSpace::closesWithTheProject()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    shown.workspace.close();
    QVERIFY(!shown.window.isVisible());
}

void TestWholeSpace::everythingHasANameForReaders()
{
    ShownSpace shown(*m_catalogue);
    QVERIFY(shown.hasRows());
    part<QAbstractButton>(shown.controls(), "fold").click();
    const QList<QLabel *> labels = shown.window.findChildren<QLabel *>();
    for (const QWidget *widget : shown.window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<const QLabel *>(widget))
            continue;
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()); area && area->viewport() == widget)
            continue; // part of a widget that has a name
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool labelled = std::any_of(labels.begin(), labels.end(), [widget](const QLabel *one) { return one->buddy() == widget; });
        const bool inside = qobject_cast<const QLineEdit *>(widget) && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        const bool tab = widget->inherits("QTabBar") || widget->inherits("QStackedWidget") || widget->inherits("QTabWidget");
        QVERIFY2(!widget->accessibleName().isEmpty() || labelled || inside || tab || (button && !button->text().isEmpty()),
                 qPrintable(widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
    }
}

QTEST_MAIN(TestWholeSpace)
#include "tst_wholespace.moc"
