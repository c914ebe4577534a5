// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Next best run": when it is worked out, what it rests on, and the card that shows it.
#include "gui/tuning/nextruncard.h"
#include "gui/tuning/nextruntexts.h"
#include "gui/tuningfixture.h"
#include "gui/widgets/foldbutton.h"
#include "gui/widgets/numbers.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeWidget>

using gui::NextRuns;

namespace {

constexpr int kPatience = TuningFixture::kPatience;

/// The card in a window of its own.
struct Shown {
    explicit Shown(TuningFixture &app)
        : card(app.next, app.tuning, {&tune, &train})
    {
        card.resize(1100, 260);
        card.show();
    }
    [[nodiscard]] QString text(const char *name) const { return card.findChild<QLabel *>(QLatin1String(name))->text(); }
    [[nodiscard]] QTreeWidget *list() const { return card.findChild<QTreeWidget *>(QStringLiteral("nextRunList")); }
    [[nodiscard]] QAction *action(const char *name) const { return card.findChild<QAction *>(QLatin1String(name)); }
    [[nodiscard]] bool says(const char *name, const char *part) const { return text(name).contains(QLatin1String(part)); }

    QAction tune{QStringLiteral("tune"), nullptr};
    QAction train{QStringLiteral("train"), nullptr};
    gui::NextRunCard card;
};

} // namespace

class TestNextRuns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingIsWorkedOutWhileNobodyLooks();
    void advisesBeforeAnythingRan();
    void runsCorrectIt();
    void outOfMemoryIsKnown();
    void runsUnderWayAreNotAdvisedAgain();
    void simulatedIsSaid();
    void measuredDecidesOverSimulated();
    void runsOfAnotherModelAreLeftOut();
    void figuresAreWrittenAsTheLanguageHasThem();
    void unequalBatchesAreComparedByTheTraining();
    void followsThePlan();
    void sideBySideAsThePlanRunsThem();
    void canBeStopped();
    void leadsAway();
    void stopsWithANextStep();
    void noConfigurationsIsSaid();
    void foldedALineRemains();
    void hiddenWhileTuning();
    void everyControlHasAName();
    void staysAwakeWithManyRows();

private:
    [[nodiscard]] std::unique_ptr<TuningFixture> open() const { return std::make_unique<TuningFixture>(*m_catalogue, *m_folder); }
    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNextRuns::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

void TestNextRuns::nothingIsWorkedOutWhileNobodyLooks()
{
    const auto app = open();
    QSignalSpy changed(&app->next, &NextRuns::changed);
    QTest::qWait(600); // longer than it takes to begin
    QCOMPARE(app->next.answer(), nullptr);
    QCOMPARE(changed.size(), 0);
    app->next.watch();
    QVERIFY(app->advised(0));
    app->next.unwatch();
}

void TestNextRuns::advisesBeforeAnythingRan()
{
    const auto app = open();
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    QCOMPARE(shown.list()->topLevelItemCount(), 1);
    QCOMPARE(shown.card.chosenRows().size(), std::size_t(1));
    QVERIFY(shown.card.chosenRows().front() < app->workspace.result()->rows.size());
    QVERIFY(shown.says("nextRunHeadline", "first"));
    QCOMPARE(shown.text("nextRunBadge"), QStringLiteral("Predicted"));
    QVERIFY(shown.says("nextRunGround", "nothing was run"));
    QVERIFY(shown.text("nextRunWhy").size() > 10);
    QVERIFY(shown.card.findChild<QLabel *>(QStringLiteral("nextRunGain"))->isHidden());
    const auto *item = shown.list()->topLevelItem(0);
    for (int column = 0; column < shown.list()->columnCount(); ++column)
        QVERIFY2(!item->text(column).isEmpty(), qPrintable(QString::number(column)));
    QVERIFY(item->text(0).contains(QStringLiteral("tp")));
}

void TestNextRuns::runsCorrectIt()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    const std::size_t first = shown.card.chosenRows().front();
    const double predicted = app->next.answer()->advice.next.front().belief.expected.value();
    QVERIFY(app->launchRow(first));
    QVERIFY(app->finish(predicted * 1.3));
    QVERIFY(app->advised(1));
    const tuning::SessionAdvice &advice = app->next.answer()->advice;
    QVERIFY(shown.card.chosenRows().front() != first);
    QCOMPARE(advice.bestRow, std::optional(first));
    QVERIFY(std::abs(advice.best->expected.value() / (predicted * 1.3) - 1) < 0.01);
    // The cluster is slower than predicted: what is left is expected to be so too.
    QVERIFY(advice.next.front().belief.expected > advice.next.front().belief.predicted);
    QCOMPARE(shown.text("nextRunBadge"), QStringLiteral("Corrected by measurements"));
    QVERIFY(shown.says("nextRunGain", "Best so far"));
    QVERIFY(shown.says("nextRunGround", "1 measured run"));
}

void TestNextRuns::outOfMemoryIsKnown()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    const std::size_t first = shown.card.chosenRows().front();
    QVERIFY(app->launchRow(first));
    QVERIFY(app->runOutOfMemory());
    QVERIFY(app->advised(1));
    QVERIFY(!app->next.answer()->advice.best);
    QVERIFY(shown.card.chosenRows().empty() || shown.card.chosenRows().front() != first);
}

void TestNextRuns::runsUnderWayAreNotAdvisedAgain()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    const std::size_t first = shown.card.chosenRows().front();
    QVERIFY(app->launchRow(first));
    QTRY_VERIFY_WITH_TIMEOUT(app->next.state() == NextRuns::State::Ready && shown.card.chosenRows().front() != first, kPatience);
}

void TestNextRuns::simulatedIsSaid()
{
    const auto app = open();
    app->connectPlatform(true);
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    QVERIFY(app->launchRow(0));
    QVERIFY(app->finish(5));
    QVERIFY(app->advised(1));
    QCOMPARE(app->next.answer()->simulated, std::size_t(1));
    QVERIFY(app->next.answer()->advice.simulated);
    QCOMPARE(shown.text("nextRunBadge"), QStringLiteral("SIMULATED"));
    QVERIFY(shown.says("nextRunGround", "no measurements"));
}

void TestNextRuns::measuredDecidesOverSimulated()
{
    const auto app = open();
    app->connectPlatform(true);
    const Shown shown(*app);
    QVERIFY(app->launchRow(0));
    QVERIFY(app->finish(1));
    app->connectPlatform(false);
    QVERIFY(app->launchRow(1));
    QVERIFY(app->finish(50));
    QVERIFY(app->advised(2));
    const gui::NextRunsAnswer &answer = *app->next.answer();
    QVERIFY(!answer.advice.simulated);
    QCOMPARE(answer.advice.bestRow, std::optional<std::size_t>(1)); // the simulated one would be fifty times as fast
    QCOMPARE(gui::evidenceOf(answer), gui::Evidence::Measured);
    QVERIFY(!shown.text("nextRunNotices").isEmpty()); // what is left out
}

void TestNextRuns::runsOfAnotherModelAreLeftOut()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    QVERIFY(app->launchRow(0));
    QVERIFY(app->finish(4));
    QVERIFY(app->advised(1));
    QVERIFY(app->next.answer()->advice.best.has_value());
    domain::TrainingPlan plan = app->workspace.plan();
    plan.model.vocabSize += 1024;
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("nextRunNotices", "another model"), kPatience);
    QVERIFY(!app->next.answer()->advice.best.has_value());
    QVERIFY(shown.says("nextRunNotices", "r001"));
    QCOMPARE(app->next.answer()->measured, std::size_t(0));
    QCOMPARE(shown.text("nextRunBadge"), QStringLiteral("Predicted"));
}

void TestNextRuns::figuresAreWrittenAsTheLanguageHasThem()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const base::Text text("runs took %1 to %2 s (%3), 1.5 times %4 of %5", {"1.25", "12345.5", "r001, r002", "7", "v1.2.3"});
    const QString shown = gui::withFigures(text);
    QLocale::setDefault(before);
    QCOMPARE(shown, QStringLiteral("runs took 1,25 to 12.345,5 s (r001, r002), 1.5 times 7 of v1.2.3"));
    QVERIFY(gui::withFigures({}).isEmpty());
}

void TestNextRuns::unequalBatchesAreComparedByTheTraining()
{
    const auto app = open();
    const Shown shown(*app);
    constexpr int kTraining = 3;
    QVERIFY(app->advised(0));
    QVERIFY(shown.list()->isColumnHidden(kTraining)); // the step times tell it all
    QVERIFY(!shown.says("nextRunHeadline", "whole training"));
    domain::TrainingPlan plan = app->workspace.plan();
    plan.search.globalBatchSizes = domain::KnobList::list({64, 128});
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("nextRunHeadline", "whole training"), kPatience);
    QVERIFY(!shown.list()->isColumnHidden(kTraining));
    const tuning::NextRun &next = app->next.answer()->advice.next.front();
    const QString training = shown.list()->topLevelItem(0)->text(kTraining);
    QVERIFY2(training.contains(gui::daysText(next.belief.days)), qPrintable(training));
    QVERIFY2(training.contains(gui::usdText(next.belief.cost)), qPrintable(training));
    QVERIFY(shown.says("nextRunHeadline", qPrintable(training)));
    shown.list()->selectAll();
    shown.action("nextRunCopy")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(training));
}

void TestNextRuns::followsThePlan()
{
    const auto app = open();
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    const auto before = app->next.answer()->result;
    domain::TrainingPlan plan = app->workspace.plan();
    plan.search.tensorParallel = domain::KnobList::list({8});
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    const auto isNew = [&] { return app->next.state() == NextRuns::State::Ready && app->next.answer()->result != before; };
    QTRY_VERIFY_WITH_TIMEOUT(isNew(), kPatience);
    QVERIFY(shown.list()->topLevelItem(0)->text(0).contains(QStringLiteral("tp8")));
    app->workspace.undoStack().undo();
    const auto isBack = [&] { return isNew() && app->next.answer()->result->plan.search == TuningFixture::plan(*m_catalogue).search; };
    QTRY_VERIFY_WITH_TIMEOUT(isBack(), kPatience);
}

void TestNextRuns::sideBySideAsThePlanRunsThem()
{
    const auto app = open();
    domain::TrainingPlan plan = app->workspace.plan();
    plan.limits.parallel = 3;
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    QTRY_COMPARE_WITH_TIMEOUT(shown.list()->topLevelItemCount(), 3, kPatience);
    shown.list()->selectAll();
    QCOMPARE(shown.card.chosenRows().size(), std::size_t(3));
    shown.action("nextRunCopy")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 3);
    shown.list()->setCurrentItem(shown.list()->topLevelItem(1));
    QCOMPARE(shown.card.chosenRows(), std::vector<std::size_t>{app->next.answer()->advice.next[1].row});
}

void TestNextRuns::canBeStopped()
{
    const auto app = open();
    app->next.watch();
    app->next.askAgain();
    QCOMPARE(app->next.state(), NextRuns::State::Thinking);
    app->next.cancel();
    QCOMPARE(app->next.state(), NextRuns::State::Cancelled);
    QTest::qWait(500);
    QCOMPARE(app->next.state(), NextRuns::State::Cancelled); // its answer never arrives
    QCOMPARE(app->next.answer(), nullptr);
    const Shown shown(*app);
    QVERIFY(shown.action("nextRunAgain")->isVisible());
    shown.action("nextRunAgain")->trigger();
    QVERIFY(app->advised(0));
    QVERIFY(!shown.action("nextRunAgain")->isVisible());
    app->next.unwatch();
}

void TestNextRuns::leadsAway()
{
    const auto app = open();
    const Shown shown(*app);
    QSignalSpy launch(&shown.card, &gui::NextRunCard::launchWanted);
    QSignalSpy show(&shown.card, &gui::NextRunCard::showWanted);
    QVERIFY(!shown.card.launchAction()->isEnabled());
    QVERIFY(app->advised(0));
    QVERIFY(shown.card.launchAction()->isEnabled());
    shown.card.launchAction()->trigger();
    QCOMPARE(launch.size(), 1);
    QCOMPARE(launch.first().first().value<std::vector<std::size_t>>(), shown.card.chosenRows());
    QTest::keyClick(shown.list(), Qt::Key_Return);
    QCOMPARE(show.size(), 1);
    app->workspace.setReadOnly(true);
    QVERIFY(!shown.card.launchAction()->isEnabled());
}

/// Everything was run: the best is trained with.
void TestNextRuns::stopsWithANextStep()
{
    const auto app = open();
    domain::TrainingPlan plan = app->workspace.plan();
    plan.search.tensorParallel = domain::KnobList::list({2});
    plan.search.pipelineParallel = domain::KnobList::list({1});
    plan.search.microBatchSizes = domain::KnobList::list({1});
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    QTRY_VERIFY_WITH_TIMEOUT(app->workspace.isUpToDate(0), kPatience);
    const std::size_t rows = app->workspace.result()->rows.size();
    QVERIFY(rows > 0 && rows < 4);
    app->connectPlatform();
    const Shown shown(*app);
    for (std::size_t row = 0; row < rows; ++row) {
        QVERIFY(app->launchRow(row));
        QVERIFY(app->finish(4 + double(row)));
    }
    QVERIFY(app->advised(rows));
    QVERIFY(app->next.answer()->advice.stop == tuning::StopReason::NothingLeft);
    QVERIFY(shown.says("nextRunHeadline", "Every configuration was run"));
    QVERIFY(shown.action("nextRunTrain")->isVisible());
    QVERIFY(!shown.card.launchAction()->isEnabled());
    QSignalSpy train(&shown.card, &gui::NextRunCard::trainWanted);
    shown.action("nextRunTrain")->trigger();
    QCOMPARE(train.size(), 1);
    QCOMPARE(train.first().first().value<domain::CandidateId>(), domain::candidateId(app->workspace.result()->candidate(0)));
}

void TestNextRuns::noConfigurationsIsSaid()
{
    const auto app = open();
    const Shown shown(*app);
    domain::TrainingPlan plan = app->workspace.plan();
    plan.search.tensorParallel = domain::KnobList::list({7}); // divides neither heads nor GPUs
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    QTRY_VERIFY_WITH_TIMEOUT(app->next.state() == NextRuns::State::Nothing && !app->workspace.isSearching(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("nextRunHeadline", "no configurations"), kPatience);
    QVERIFY(!shown.card.launchAction()->isEnabled());
    QVERIFY(shown.list()->isHidden());
}

void TestNextRuns::foldedALineRemains()
{
    const auto app = open();
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    QVERIFY(shown.list()->isVisible());
    auto *fold = shown.card.findChild<gui::FoldButton *>(QStringLiteral("nextRunFold"));
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(shown.card.isFolded());
    QVERIFY(!shown.list()->isVisible());
    QVERIFY(shown.card.findChild<QLabel *>(QStringLiteral("nextRunHeadline"))->isVisible());
    app->next.askAgain();
    QVERIFY(app->advised(0));
    QVERIFY(!shown.list()->isVisible()); // stays so
}

void TestNextRuns::hiddenWhileTuning()
{
    const auto app = open();
    app->connectPlatform(true);
    const Shown shown(*app);
    QVERIFY(shown.card.isVisible());
    QVERIFY(app->runs.prepare().has_value());
    campaign::TuningSettings settings;
    settings.budgetRuns = 2;
    QVERIFY(app->tuning.begin({settings, true, {}, {}}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(!shown.card.isVisible(), kPatience);
    QVERIFY(app->tuning.end().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(shown.card.isVisible(), kPatience);
    QVERIFY(shown.card.isFolded()); // the tuning's own panel tells the end
}

void TestNextRuns::everyControlHasAName()
{
    const auto app = open();
    const Shown shown(*app);
    QVERIFY(app->advised(0));
    for (const QAbstractButton *button : shown.card.findChildren<QAbstractButton *>())
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
    QVERIFY(!shown.list()->accessibleName().isEmpty());
    QVERIFY(!shown.card.accessibleName().isEmpty());
    QCOMPARE(shown.card.accessibleDescription(), shown.text("nextRunHeadline"));
}

/// Asking returns at once, and the event loop goes on while a large search is weighed.
void TestNextRuns::staysAwakeWithManyRows()
{
    const auto app = open();
    domain::TrainingPlan plan = *gui::examplePlan(*m_catalogue);
    for (const auto knob : {&domain::SearchSpace::tensorParallel, &domain::SearchSpace::pipelineParallel,
                            &domain::SearchSpace::contextParallel, &domain::SearchSpace::virtualPipeline})
        plan.search.*knob = domain::KnobList::autoValues();
    plan.search.microBatchSizes = domain::KnobList::list({1, 2, 4, 8});
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    QTRY_VERIFY_WITH_TIMEOUT(app->workspace.isUpToDate(0), kPatience);
    const std::size_t rows = app->workspace.result()->rows.size();
    QVERIFY(rows > 100);
    bool turned = false;
    app->next.watch();
    app->next.askAgain();
    QCOMPARE(app->next.state(), NextRuns::State::Thinking);
    QCOMPARE(app->next.answer(), nullptr);
    QTimer::singleShot(0, this, [&] { turned = app->next.state() == NextRuns::State::Thinking; });
    QVERIFY(app->advised(0));
    QVERIFY(turned);
    QCOMPARE(app->next.answer()->advice.alternatives, rows);
    app->next.unwatch();
}

QTEST_MAIN(TestNextRuns)
#include "tst_nextruns.moc"
