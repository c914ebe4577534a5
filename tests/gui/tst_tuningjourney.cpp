// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tuning within a budget in the whole app, on a sandbox in this process: give a budget, watch runs being chosen, lose
// the program, find the tuning at work again, and end with the best.
#include "gui/comparison/resultspage.h"
#include "gui/jobs/runsmodel.h"
#include "gui/jobs/runspage.h"
#include "gui/launching/findingspanel.h"
#include "gui/launching/launchdialog.h"
#include "gui/launching/trainingdialog.h"
#include "gui/sessionfixture.h"
#include "gui/tuning/nextruncard.h"
#include "gui/tuning/tunedialog.h"
#include "gui/tuning/tuningpanel.h"
#include "gui/tuningfixture.h"
#include "sandbox/engine.h"
#include "sandbox/server.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <set>

namespace {

constexpr const char *kToken = "CANARY-TOKEN-TUNINGJOURNEY";
constexpr int kLook = 20; // ms

/// Does as a person before a modal dialog: once it is there, `act` is called until it says that all is done.
template <class Dialog, class Act>
void inDialog(QObject *context, Act act)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, act] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (dialog != nullptr && act(*dialog))
            timer->deleteLater();
    });
    timer->start(kLook);
}

template <class T>
T *part(const QWidget &of, const char *name)
{
    T *found = of.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

} // namespace

class TestTuningJourney : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void fromBudgetToBest();

private:
    void openProject();
    void tryOnSandbox();
    void beginTuning();
    void watchTheFirst();
    void comeBack();
    void pauseAndGoOn();
    void reachTheEnd();
    void seeTheResults();
    void trainWithTheBest();
    void launchTheNextByHand();

    [[nodiscard]] gui::MainWindow &window() const { return m_app->window(); }
    [[nodiscard]] gui::Tuning &tuning() const { return m_app->session->tuning(); }
    [[nodiscard]] const campaign::Campaign &campaign() const { return m_app->session->runs().campaign(); }
    [[nodiscard]] gui::TuningPanel &panel() const { return *part<gui::TuningPanel>(window(), "tuningPanel"); }
    [[nodiscard]] QWidget &runsPage() const { return *part<QWidget>(window(), "runsPage"); }
    [[nodiscard]] gui::NextRunCard &card() const { return *part<gui::NextRunCard>(runsPage(), "nextRunCard"); }
    [[nodiscard]] long ended() const
    {
        return std::count_if(campaign().runs.begin(), campaign().runs.end(), [](const auto &run) { return campaign::isFinal(run.state); });
    }
    [[nodiscard]] lepton::Workspace login() const
    {
        lepton::Workspace workspace;
        workspace.id = QStringLiteral("ws7demo");
        workspace.url = m_server->baseUrl();
        workspace.token = lepton::Token(kToken);
        workspace.source = lepton::CredentialSource::Sandbox;
        return workspace;
    }

    std::optional<catalogue::Catalogue> m_catalogue;
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<sandbox::Server> m_server; ///< outlives the app
    std::unique_ptr<SessionFixture> m_app;
};

void TestTuningJourney::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
    m_path = m_folder.filePath(QStringLiteral("tuned.autotuner"));
    project::Project project;
    project.plan = TuningFixture::plan(*m_catalogue);
    project.plan.goal.maxStepsPerRun = 300; // some seconds each: time enough to come and go
    QVERIFY(project::saveProjectFile(m_path, project).has_value());
    sandbox::ServerOptions options;
    options.workspace = QStringLiteral("ws7demo");
    options.token = kToken;
    options.clockFactor = 600;
    options.groups = {QStringLiteral("team-h200=h200,2,8")};
    auto started = sandbox::Server::start(options);
    QVERIFY(started.has_value());
    m_server = std::move(*started);
}

void TestTuningJourney::fromBudgetToBest()
{
    using Self = TestTuningJourney;
    for (const auto step :
         {&Self::openProject, &Self::tryOnSandbox, &Self::beginTuning, &Self::watchTheFirst, &Self::comeBack, &Self::pauseAndGoOn,
          &Self::reachTheEnd, &Self::seeTheResults, &Self::trainWithTheBest, &Self::launchTheNextByHand}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestTuningJourney::openProject()
{
    m_app = std::make_unique<SessionFixture>(*m_catalogue, m_folder);
    m_app->cloud.setSandboxStarter([this](const launch::SandboxOptions &, QObject *context, auto then) {
        QTimer::singleShot(0, context, [this, then] { then(login()); });
    });
    m_app->session->start({m_path});
    QVERIFY(m_app->searched());
    QVERIFY(window().isVisible());
}

void TestTuningJourney::tryOnSandbox()
{
    QVERIFY(!panel().isVisible());
    window().showStep(gui::Step::Runs);
    const auto buttons = runsPage().findChildren<QPushButton *>();
    const bool offered = std::any_of(buttons.begin(), buttons.end(), [this](const QPushButton *button) {
        return button->isVisible() && button->text() == window().actions().tune->text();
    });
    QVERIFY(offered);
    QVERIFY(card().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!card().chosenRows().empty(), kPatience); // by prediction alone
    window().actions().sandbox->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_app->cloud.state(), gui::Cloud::State::Online, kPatience);
    QVERIFY(m_app->cloud.isSandbox());
}

void TestTuningJourney::beginTuning()
{
    inDialog<gui::TuneDialog>(m_app->session.get(), [](gui::TuneDialog &dialog) {
        auto *runs = part<QSpinBox>(dialog, "budgetRuns");
        if (runs->value() != 3)
            runs->setValue(3);
        auto *tune = part<QPushButton>(dialog, "tune");
        const bool looked = !part<gui::FindingsPanel>(dialog, "findings")->findings().empty();
        if (!looked || !tune->isEnabled()) // the preflight looks at the workspace, the tuner at the configurations
            return false;
        if (part<QTreeWidget>(dialog, "first")->topLevelItemCount() != 3)
            qFatal("not the runs that the budget pays for");
        QTest::mouseClick(tune, Qt::LeftButton);
        return true;
    });
    QVERIFY(window().actions().tune->isEnabled());
    window().actions().tune->trigger(); // returns when the dialog is over
    QCOMPARE(m_app->dialogs.errors, QStringList());
    QCOMPARE(window().step(), gui::Step::Runs);
    QVERIFY(campaign().isTuning());
    QTRY_VERIFY_WITH_TIMEOUT(panel().isVisible(), kPatience);
    QVERIFY(!card().isVisible()); // the tuner chooses now
}

void TestTuningJourney::watchTheFirst()
{
    QTRY_COMPARE_WITH_TIMEOUT(campaign().runs.size(), std::size_t(1), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(panel().text().contains(QStringLiteral("Chosen last: r001")), kPatience);
    QVERIFY(panel().text().contains(QStringLiteral("1 of 3 runs")));
    QTRY_VERIFY_WITH_TIMEOUT(ended() >= 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(panel().text().contains(QStringLiteral("Best so far")), kPatience);
    QVERIFY(panel().text().contains(QStringLiteral("simulated")));
}

/// The program ends without a word while runs are under way; the project was not even saved.
void TestTuningJourney::comeBack()
{
    const std::size_t runsBefore = campaign().runs.size();
    m_app.reset();
    openProject();
    QVERIFY(campaign().isTuning());
    QVERIFY(campaign().runs.size() >= runsBefore);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->cloud.state(), gui::Cloud::State::Online, kPatience); // the sandbox by itself
    window().showStep(gui::Step::Runs);
    QVERIFY(panel().isVisible());
    QVERIFY(panel().text().contains(QStringLiteral("of 3 runs")));
}

void TestTuningJourney::pauseAndGoOn()
{
    auto *start = part<QAction>(runsPage(), "runsStart");
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kPatience);
    start->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(campaign().paused, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(panel().text().contains(QStringLiteral("paused")), kPatience);
    const auto running = [this] { return m_app->session->runs().liveRuns(); };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 0, kPatience); // what runs goes on to its end
    const std::size_t known = campaign().runs.size();
    QTest::qWait(500);
    QCOMPARE(campaign().runs.size(), known); // nothing new
    QVERIFY(campaign().isTuning());
    start->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!campaign().paused, kPatience);
}

void TestTuningJourney::reachTheEnd()
{
    QTRY_VERIFY_WITH_TIMEOUT(!campaign().isTuning(), kPatience);
    QCOMPARE(campaign().runs.size(), std::size_t(3));
    QCOMPARE(ended(), 3);
    QCOMPARE(m_server->engine().jobs().size(), std::size_t(3)); // nothing twice
    std::set<domain::CandidateId> configurations;
    for (const campaign::Run &run : campaign().runs) {
        QVERIFY(run.simulated);
        configurations.insert(run.candidate);
    }
    QCOMPARE(configurations.size(), std::size_t(3)); // each another
    QTRY_VERIFY_WITH_TIMEOUT(panel().text().contains(QStringLiteral("Tuning has ended")), kPatience);
    QVERIFY(panel().text().contains(QStringLiteral("Best so far")));
    QVERIFY(panel().text().contains(QStringLiteral("3 of 3 runs")));
    QVERIFY(card().isVisible());
}

/// What was tuned is what the results compare, and what they call best.
void TestTuningJourney::seeTheResults()
{
    window().showStep(gui::Step::Results);
    gui::Measurements &measurements = m_app->session->measurements();
    const auto ranked = [&] { return measurements.comparison() && measurements.comparison()->analysis.bySpeed.size() == 3; };
    QTRY_VERIFY_WITH_TIMEOUT(ranked(), kPatience);
    const comparison::Comparison &comparison = *measurements.comparison();
    QVERIFY(tuning().best().has_value());
    QCOMPARE(comparison.record(comparison.analysis.bySpeed.front()).id, domain::candidateId(tuning().best()->candidate));
    QVERIFY(part<gui::NextRunCard>(*part<QWidget>(window(), "resultsPage"), "nextRunCard")->isVisible());
}

void TestTuningJourney::trainWithTheBest()
{
    window().showStep(gui::Step::Runs);
    const domain::CandidateId best = domain::candidateId(tuning().best()->candidate);
    bool seen = false;
    inDialog<gui::TrainingDialog>(m_app->session.get(), [&seen](gui::TrainingDialog &dialog) {
        seen = !part<QLabel>(dialog, "headline")->text().isEmpty();
        dialog.reject();
        return true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(part<QAction>(panel(), "tuningTrain")->isEnabled(), kPatience);
    part<QAction>(panel(), "tuningTrain")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(seen, kPatience);
    QCOMPARE(m_app->workspace().currentCandidate(), best);
    QVERIFY(m_app->workspace().currentRow().has_value()); // looked up, although nobody had checked it
}

void TestTuningJourney::launchTheNextByHand()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_app->session->nextRuns().state() == gui::NextRuns::State::Ready && card().launchAction()->isEnabled(),
                             kPatience);
    QCOMPARE(m_app->session->nextRuns().answer()->simulated, std::size_t(3));
    inDialog<gui::LaunchDialog>(m_app->session.get(), [](gui::LaunchDialog &dialog) {
        auto *launch = part<QPushButton>(dialog, "launch");
        if (part<gui::FindingsPanel>(dialog, "findings")->findings().empty() || !launch->isEnabled())
            return false;
        QTest::mouseClick(launch, Qt::LeftButton);
        return true;
    });
    window().actions().launchNext->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(campaign().runs.size(), std::size_t(4), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(ended(), 4, kPatience);
    QCOMPARE(m_app->dialogs.errors, QStringList());
    window().close();
    QVERIFY(!window().isVisible());
}

QTEST_MAIN(TestTuningJourney)
#include "tst_tuningjourney.moc"
