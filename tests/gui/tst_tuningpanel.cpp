// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign that is tuned: the panel that tells of it, and when it goes on after the program ended.
#include "gui/tuning/tuningpanel.h"
#include "gui/tuning/tuningtexts.h"
#include "gui/tuningfixture.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QToolButton>

using campaign::TuningEnd;

namespace {

constexpr int kPatience = TuningFixture::kPatience;

struct Shown {
    explicit Shown(TuningFixture &app)
        : panel({app.workspace, app.runs, app.tuning, app.dialogs, {&tune, &results, &train, &sandbox, &logIn}})
    {
        window.resize(1200, 200);
        panel.setParent(&window);
        panel.resize(1200, 200);
        window.show();
    }
    [[nodiscard]] bool says(const char *part) const { return panel.text().contains(QLatin1String(part)); }
    [[nodiscard]] bool offers(const QAction *action) const
    {
        const auto buttons = panel.findChildren<QToolButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [&](const QToolButton *button) { return button->defaultAction() == action && button->isVisible(); });
    }
    [[nodiscard]] QAction *trainAction() const { return panel.findChild<QAction *>(QStringLiteral("tuningTrain")); }

    QAction tune{QStringLiteral("tune"), nullptr};
    QAction results{QStringLiteral("results"), nullptr};
    QAction train{QStringLiteral("train"), nullptr};
    QAction sandbox{QStringLiteral("sandbox"), nullptr};
    QAction logIn{QStringLiteral("log in"), nullptr};
    QWidget window;
    gui::TuningPanel panel;
};

campaign::TuningSettings runsOf(int number)
{
    campaign::TuningSettings settings;
    settings.budgetRuns = number;
    return settings;
}

} // namespace

class TestTuningPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void hiddenWithoutTuning();
    void tellsHowItGoes();
    void endsByHandAndGoesOn();
    void everyEndHasWords_data();
    void everyEndHasWords();
    void goesOnAfterTheProgramEnded();
    void sandboxRunsAreNotContinuedWhereItBills();
    void nothingIsLaunchedByItselfWhereItWasNeverLaunched_data();
    void nothingIsLaunchedByItselfWhereItWasNeverLaunched();
    void letsGoWhenTheWorkspaceChanges_data();
    void letsGoWhenTheWorkspaceChanges();
    void aCopyOfTheProjectIsNotTuned();
    void runsOfAnotherModelAreSaid();
    void choosesAmongWhatThePlanSearchesNow();
    void saysWhatCannotBeLaunched();
    void refusesWithoutBudget();

private:
    [[nodiscard]] std::unique_ptr<TuningFixture> open() const { return std::make_unique<TuningFixture>(*m_catalogue, *m_folder); }
    [[nodiscard]] static bool begin(TuningFixture &app, const campaign::TuningSettings &settings)
    {
        return app.runs.prepare() && app.tuning.begin({settings, true, {}, {}})
            && QTest::qWaitFor([&] { return !app.job().empty(); }, kPatience);
    }
    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTuningPanel::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

void TestTuningPanel::hiddenWithoutTuning()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    QVERIFY(!shown.panel.isVisible());
    QVERIFY(app->tuning.mode() == nullptr);
    QVERIFY(app->launchRow(0)); // a campaign of chosen runs is none
    QVERIFY(!shown.panel.isVisible());
}

void TestTuningPanel::tellsHowItGoes()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    campaign::TuningSettings settings = runsOf(2);
    settings.budgetUsd = 1000;
    QVERIFY(begin(*app, settings));
    QVERIFY(shown.panel.isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("Chosen last: r001"), kPatience);
    QVERIFY(shown.says("1 of 2 run"));
    QVERIFY(shown.says("of $1,000"));
    QVERIFY(!shown.says("Best so far"));
    QVERIFY(shown.offers(shown.panel.endAction()));
    QCOMPARE(shown.panel.findChild<QProgressBar *>(QStringLiteral("tuningRunsUsed"))->value(), 1);
    QVERIFY(app->finish(4));
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(2), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("Best so far") && shown.says("Chosen last: r002"), kPatience);
    QVERIFY(shown.says("measured"));
    QVERIFY(shown.says("base configuration"));
    QTRY_VERIFY_WITH_TIMEOUT(!app->job().empty(), kPatience);
    QSignalSpy finished(&app->tuning, &gui::Tuning::finished);
    QVERIFY(app->finish(5));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(!app->tuning.isTuning());
    QVERIFY(shown.says("Tuning has ended"));
    QVERIFY(shown.says("budget is used up"));
    QVERIFY(!shown.offers(shown.panel.endAction()));
    QVERIFY(shown.offers(shown.trainAction()));
    QVERIFY(shown.offers(&shown.results));
    QVERIFY(shown.offers(&shown.tune));
    QSignalSpy train(&shown.panel, &gui::TuningPanel::trainWanted);
    shown.trainAction()->trigger();
    QCOMPARE(train.size(), 1);
    QCOMPARE(train.first().first().value<domain::CandidateId>(), app->runs.campaign().runs.front().candidate); // 4 s beat 5 s
}

void TestTuningPanel::endsByHandAndGoesOn()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    QVERIFY(begin(*app, runsOf(2)));
    app->dialogs.answers = {1};
    shown.panel.endAction()->trigger();
    QVERIFY(app->tuning.isTuning()); // asked, and thought better of it
    app->dialogs.answers = {0};
    shown.panel.endAction()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!app->tuning.isTuning(), kPatience);
    QVERIFY(app->tuning.mode()->end == TuningEnd::Stopped);
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("ended by hand"), kPatience);
    QVERIFY(app->finish(4)); // what runs goes on to its end
    QTest::qWait(300);
    QCOMPARE(app->runs.campaign().runs.size(), std::size_t(1));
    QVERIFY(app->tuning.begin({runsOf(2), false, {}, {}}).has_value()); // with what is left
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(2), kPatience);
    QCOMPARE(app->runs.campaign().tuningRuns(), 2);
}

void TestTuningPanel::everyEndHasWords_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("well");
    QTest::newRow("converged") << int(TuningEnd::Converged) << true;
    QTest::newRow("nothing left") << int(TuningEnd::NothingLeft) << true;
    QTest::newRow("not worth it") << int(TuningEnd::NotWorthIt) << true;
    QTest::newRow("nothing fits") << int(TuningEnd::NothingFits) << false;
    QTest::newRow("budget spent") << int(TuningEnd::BudgetSpent) << false;
    QTest::newRow("too many failures") << int(TuningEnd::TooManyFailures) << false;
    QTest::newRow("stopped") << int(TuningEnd::Stopped) << false;
}

void TestTuningPanel::everyEndHasWords()
{
    QFETCH(int, end);
    QFETCH(bool, well);
    campaign::Tuning mode;
    QVERIFY(gui::endText(mode).isEmpty()); // it goes on
    mode.end = static_cast<TuningEnd>(end);
    QVERIFY(gui::endText(mode).startsWith(QLatin1String("Tuning")));
    QCOMPARE(gui::endsWell(mode.end), well);
}

void TestTuningPanel::goesOnAfterTheProgramEnded()
{
    auto app = open();
    app->connectPlatform();
    QVERIFY(begin(*app, runsOf(2)));
    QVERIFY(app->runs.runner()->pause().has_value());
    QVERIFY(app->finish(4));
    app.reset();
    app = open();
    const Shown shown(*app);
    QVERIFY(app->tuning.isTuning());
    QVERIFY(shown.panel.isVisible());
    QVERIFY(shown.says("paused"));
    QVERIFY(app->runs.runner()->start().has_value());
    QTest::qWait(500);
    QCOMPARE(app->runs.campaign().runs.size(), std::size_t(1)); // nobody chooses without machines
    QVERIFY(shown.offers(&shown.logIn));
    app->connectPlatform();
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(2), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!app->job().empty(), kPatience);
    QVERIFY(app->finish(5));
    QTRY_VERIFY_WITH_TIMEOUT(!app->tuning.isTuning(), kPatience);
    QCOMPARE(app->runs.campaign().runs.size(), std::size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("Best so far"), kPatience);
}

void TestTuningPanel::sandboxRunsAreNotContinuedWhereItBills()
{
    const auto app = open();
    app->connectPlatform(true);
    const Shown shown(*app);
    QVERIFY(begin(*app, runsOf(3)));
    QVERIFY(app->finish(4));
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(2), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!app->job().empty(), kPatience);
    QVERIFY(app->finish(4));
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(3), kPatience);
    app->connectPlatform(false);
    QVERIFY(app->tuning.trouble().has_value());
    QVERIFY(shown.says("begun on the sandbox"));
    QVERIFY(shown.offers(&shown.sandbox));
    QTest::qWait(500);
    QVERIFY(app->platform->jobs.empty()); // nothing that would be billed
    QVERIFY(!app->tuning.begin({runsOf(5), false, {}, {}}).has_value());
    app->connectPlatform(true);
    QTRY_VERIFY_WITH_TIMEOUT(!app->tuning.trouble(), kPatience);
}

void TestTuningPanel::nothingIsLaunchedByItselfWhereItWasNeverLaunched_data()
{
    QTest::addColumn<bool>("simulated");
    QTest::newRow("a workspace that bills") << false;
    QTest::newRow("a sandbox") << true;
}

/// Begun, and the program ended before a run was chosen: whether that was on the sandbox, nobody knows.
void TestTuningPanel::nothingIsLaunchedByItselfWhereItWasNeverLaunched()
{
    QFETCH(bool, simulated);
    auto app = open();
    app->connectPlatform(true);
    QVERIFY(app->runs.prepare().has_value());
    QVERIFY(app->runs.runner()->setTuning({runsOf(2), true}).has_value());
    app.reset();
    app = open();
    const Shown shown(*app);
    QVERIFY(app->tuning.isTuning());
    app->connectPlatform(simulated);
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("Open Tune within budget to begin"), kPatience);
    emit app->workspace.planChanged(); // nor does whatever makes it look again
    QVERIFY(app->tuning.trouble().has_value());
    QVERIFY(!app->tuning.isThinking());
    QVERIFY(app->platform->jobs.empty());
    QVERIFY(app->tuning.begin({runsOf(2), false, {}, {}}).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(1), kPatience);
    QVERIFY(!app->tuning.trouble());
}

void TestTuningPanel::letsGoWhenTheWorkspaceChanges_data()
{
    using Signal = void (gui::Workspace::*)();
    QTest::addColumn<Signal>("then");
    QTest::newRow("and follows the plan") << Signal(&gui::Workspace::planChanged);
    QTest::newRow("and follows the machines") << Signal(&gui::Workspace::activeClusterChanged);
}

void TestTuningPanel::letsGoWhenTheWorkspaceChanges()
{
    using Signal = void (gui::Workspace::*)();
    QFETCH(Signal, then);
    const auto app = open();
    app->connectPlatform();
    QVERIFY(begin(*app, runsOf(2)));
    QVERIFY(app->finish(4));
    QTRY_VERIFY_WITH_TIMEOUT(app->tuning.isThinking(), kPatience);
    emit app->cloud.clientAboutToChange();
    QVERIFY(!app->tuning.isThinking()); // nobody does
    QCOMPARE(app->runs.campaign().runs.size(), std::size_t(1));
    QSignalSpy looked(&app->tuning, &gui::Tuning::changed);
    emit(app->workspace.*then)();
    QVERIFY(!looked.isEmpty()); // at once, whatever else happens
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(2), kPatience);
}

/// Two projects must not drive the same tuning.
void TestTuningPanel::aCopyOfTheProjectIsNotTuned()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(begin(*app, runsOf(3)));
    QVERIFY(app->finish(4));
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(2), kPatience);
    app->runs.foldIntoProject(m_folder->filePath(QStringLiteral("copy.autotuner")));
    const campaign::Campaign &copy = app->workspace.project().campaign;
    QVERIFY(!copy.isTuning());
    QVERIFY(copy.tuning->end == TuningEnd::Stopped);
    QVERIFY(!copy.tuning->endWhy.empty());
    QCOMPARE(copy.runs.size(), std::size_t(1)); // the one that has ended
    QVERIFY(app->runs.campaign().isTuning()); // the project it was copied from
    app->runs.foldIntoProject(m_folder->filePath(QStringLiteral("plan.autotuner")));
    QVERIFY(app->workspace.project().campaign.isTuning());
}

void TestTuningPanel::runsOfAnotherModelAreSaid()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    QVERIFY(app->launchRow(0));
    QVERIFY(app->finish(4));
    domain::TrainingPlan plan = app->workspace.plan();
    plan.model.vocabSize += 1024;
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    QTRY_VERIFY_WITH_TIMEOUT(app->workspace.isUpToDate(0) && !app->workspace.isSearching(), kPatience);
    QVERIFY(app->runs.prepare() && app->tuning.begin({runsOf(2), true, {}, {}}));
    QTRY_VERIFY_WITH_TIMEOUT(shown.says("Runs of another model are left out: 1 (r001)."), kPatience);
    QVERIFY(!app->tuning.best());
}

void TestTuningPanel::choosesAmongWhatThePlanSearchesNow()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(begin(*app, runsOf(3)));
    domain::TrainingPlan plan = app->workspace.plan();
    plan.search.tensorParallel = domain::KnobList::list({8});
    plan.search.pipelineParallel = domain::KnobList::list({1});
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    QTRY_VERIFY_WITH_TIMEOUT(app->workspace.isUpToDate(0) && !app->workspace.isSearching(), kPatience);
    QVERIFY(app->finish(4));
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(2), kPatience);
    QVERIFY(app->lastRun().candidate.find("tp8-pp1-") == 0);
}

/// No order can be made of any configuration: it says so, and stands until that is mended.
void TestTuningPanel::saysWhatCannotBeLaunched()
{
    const auto app = open();
    app->connectPlatform();
    const Shown shown(*app);
    domain::TrainingPlan plan = app->workspace.plan();
    plan.launch.environment = {{"NOT A NAME", "1", {}}};
    app->workspace.setPlan(plan, QStringLiteral("edit"));
    QSignalSpy warned(&app->tuning, &gui::Tuning::warning);
    QVERIFY(app->runs.prepare().has_value());
    QVERIFY(app->tuning.begin({runsOf(2), true, {}, {}}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(app->tuning.trouble().has_value(), kPatience);
    QVERIFY(!warned.isEmpty());
    QVERIFY(app->runs.campaign().runs.empty());
    QVERIFY(app->tuning.isTuning());
    QVERIFY(shown.says("NOT A NAME"));
    app->workspace.undoStack().undo();
    QVERIFY(app->tuning.begin({runsOf(2), false, {}, {}}).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(app->runs.campaign().runs.size(), std::size_t(1), kPatience);
    QVERIFY(!app->tuning.trouble());
}

void TestTuningPanel::refusesWithoutBudget()
{
    const auto app = open();
    app->connectPlatform();
    QVERIFY(app->runs.prepare().has_value());
    const auto begun = app->tuning.begin({{}, true, {}, {}});
    QVERIFY(!begun.has_value());
    QVERIFY(!begun.error().message.empty());
    QVERIFY(!app->tuning.isTuning());
}

QTEST_MAIN(TestTuningPanel)
#include "tst_tuningpanel.moc"
