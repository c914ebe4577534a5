// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole journey in the whole app, on a sandbox in this process: log in, launch, watch, stop, lose
// the program, open the project again and find what runs.
#include "gui/connect/logindialog.h"
#include "gui/jobs/campaignbar.h"
#include "gui/jobs/logdocument.h"
#include "gui/jobs/logpanel.h"
#include "gui/jobs/runsmodel.h"
#include "gui/jobs/runspage.h"
#include "gui/jobs/runstable.h"
#include "gui/launching/findingspanel.h"
#include "gui/launching/launchdialog.h"
#include "gui/sessionfixture.h"
#include "gui/shell/example.h"
#include "sandbox/engine.h"
#include "sandbox/server.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <set>

using campaign::RunState;

namespace {

constexpr const char *kToken = "CANARY-TOKEN-JOURNEY";
constexpr int kLook = 20; // ms

/// A base that is soon over, and two trials that nobody waits for.
domain::TrainingPlan plan(const catalogue::Catalogue &catalogue)
{
    domain::TrainingPlan plan = *gui::examplePlan(catalogue);
    plan.clusters.resize(1);
    plan.clusters[0].nodes = 1;
    plan.search.tensorParallel = domain::KnobList::list({1, 2, 4});
    plan.search.pipelineParallel = domain::KnobList::list({1});
    plan.search.contextParallel = domain::KnobList::list({1});
    plan.search.microBatchSizes = domain::KnobList::list({1});
    plan.search.globalBatchSizes = domain::KnobList::list({64});
    plan.infrastructure.trainingNodeGroup = "team-h200";
    plan.infrastructure.mountFrom.clear();
    plan.infrastructure.mountPath.clear();
    plan.infrastructure.mountSourcePath.clear();
    plan.infrastructure.logsSubdir.clear();
    plan.goal.maxSteps = 10;
    plan.goal.maxStepsPerRun = 20'000;
    return plan;
}

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

void type(const QWidget &dialog, const char *field, const QString &text)
{
    auto *line = part<QLineEdit>(dialog, field);
    line->clear();
    QTest::keyClicks(line, text);
}

} // namespace

class TestJourney : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void fromLoginToRecovery();

private:
    void openProject();
    void logIn();
    void checkTwo();
    void launchThree();
    void watchBase();
    void stopOne();
    void comeBack();
    void stopAll();

    [[nodiscard]] gui::MainWindow &window() const { return m_app->window(); }
    [[nodiscard]] gui::Runs &runs() const { return m_app->session->runs(); }
    [[nodiscard]] gui::RunsPage &page() const { return *part<gui::RunsPage>(window(), "runsPage"); }
    [[nodiscard]] QString cell(int row, const char *column) const
    {
        return page().model().index(row, gui::runColumnOf(column)).data().toString();
    }
    [[nodiscard]] RunState state(const char *run) const { return runs().campaign().find(run)->state; }
    [[nodiscard]] std::string job(const char *run) const { return runs().campaign().find(run)->attempt()->jobId; }
    [[nodiscard]] std::size_t stepsOf(int row) const { return page().model().rows()[std::size_t(row)].live.consumed; }
    void act(const char *action) const { part<QAction>(page(), action)->trigger(); }
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

void TestJourney::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
    m_path = m_folder.filePath(QStringLiteral("journey.autotuner"));
    project::Project project;
    project.plan = plan(*m_catalogue);
    QVERIFY(project::saveProjectFile(m_path, project).has_value());
    sandbox::ServerOptions options;
    options.workspace = QStringLiteral("ws7demo");
    options.token = kToken;
    options.clockFactor = 600;
    options.groups = {QStringLiteral("team-h200=h200,3,8")};
    auto started = sandbox::Server::start(options);
    QVERIFY(started.has_value());
    m_server = std::move(*started);
}

void TestJourney::fromLoginToRecovery()
{
    for (const auto step : {&TestJourney::openProject, &TestJourney::logIn, &TestJourney::checkTwo, &TestJourney::launchThree,
                            &TestJourney::watchBase, &TestJourney::stopOne, &TestJourney::comeBack, &TestJourney::stopAll}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestJourney::openProject()
{
    m_app = std::make_unique<SessionFixture>(*m_catalogue, m_folder);
    m_app->cloud.setSandboxStarter([this](const launch::SandboxOptions &, QObject *context, auto then) {
        QTimer::singleShot(0, context, [this, then] { then(login()); });
    });
    m_app->session->start({m_path});
    QVERIFY(m_app->searched());
    QVERIFY(window().isVisible());
}

void TestJourney::logIn()
{
    inDialog<gui::LoginDialog>(m_app->session.get(), [&](gui::LoginDialog &dialog) {
        type(dialog, "workspaceId", QStringLiteral("ws7demo"));
        type(dialog, "token", QString::fromLatin1(kToken));
        QTest::mouseClick(part<QAbstractButton>(dialog, "advanced"), Qt::LeftButton);
        type(dialog, "url", m_server->baseUrl().toString());
        QTest::mouseClick(part<QPushButton>(dialog, "logIn"), Qt::LeftButton);
        return true;
    });
    window().actions().logIn->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_app->cloud.state(), gui::Cloud::State::Online, kPatience);
    QVERIFY(m_app->cloud.isSandbox());
}

void TestJourney::checkTwo()
{
    window().actions().steps[std::size_t(gui::Step::Configurations)]->trigger();
    auto *table = part<QTableView>(window(), "configurationTable");
    int checked = 0;
    for (int row = 0; row < table->model()->rowCount() && checked < 2; ++row) {
        table->selectRow(row);
        const auto before = m_app->workspace().checkedCount();
        QTest::keyClick(table, Qt::Key_Space);
        checked += static_cast<int>(m_app->workspace().checkedCount() - before);
    }
    QCOMPARE(m_app->workspace().checkedCount(), std::size_t(2));
    QVERIFY(window().actions().launchRuns->isEnabled());
}

void TestJourney::launchThree()
{
    inDialog<gui::LaunchDialog>(m_app->session.get(), [](gui::LaunchDialog &dialog) {
        auto *launch = part<QPushButton>(dialog, "launch");
        part<QSpinBox>(dialog, "parallel")->setValue(3);
        const bool looked = !part<gui::FindingsPanel>(dialog, "findings")->findings().empty();
        if (!looked || !launch->isEnabled()) // the preflight looks at the workspace first
            return false;
        QTest::mouseClick(launch, Qt::LeftButton);
        return true;
    });
    window().actions().launchRuns->trigger(); // returns when the dialog is over
    QCOMPARE(m_app->dialogs.errors, QStringList());
    QCOMPARE(window().step(), gui::Step::Runs);
    QTRY_COMPARE_WITH_TIMEOUT(page().model().rowCount(), 3, kPatience);
    QVERIFY(!runs().currentRun().empty()); // something to watch
    QCOMPARE(cell(0, "configuration"), QStringLiteral("base_config"));
}

void TestJourney::watchBase()
{
    QTRY_COMPARE_WITH_TIMEOUT(state("r001"), RunState::Completed, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, "progress"), QStringLiteral("10 of 10"), kPatience);
    QCOMPARE(cell(0, "source"), QStringLiteral("simulated"));
    QTRY_VERIFY_WITH_TIMEOUT(stepsOf(1) > 5 && stepsOf(2) > 5, kPatience); // side by side
    page().table().selectRow(1);
    QTRY_VERIFY_WITH_TIMEOUT(page().log().document().lineCount() > 5, kPatience);
    QVERIFY(page().totals().contains(QStringLiteral("simulated")));
}

void TestJourney::stopOne()
{
    page().table().selectRow(1);
    m_app->dialogs.answers = {0};
    QTRY_VERIFY_WITH_TIMEOUT(part<QAction>(page(), "runStop")->isEnabled(), kPatience);
    act("runStop");
    QTRY_COMPARE_WITH_TIMEOUT(state("r002"), RunState::Stopped, kPatience);
    QCOMPARE(state("r003"), RunState::Running);
}

/// The program ends without a word; the project was not even saved.
void TestJourney::comeBack()
{
    const std::string running = job("r003");
    const std::size_t before = stepsOf(2);
    m_app->session.reset();
    m_app.reset();
    QTest::qWait(300); // the job goes on meanwhile
    openProject();
    QCOMPARE(page().model().rowCount(), 3);
    QCOMPARE(state("r001"), RunState::Completed);
    QCOMPARE(state("r002"), RunState::Stopped);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->cloud.state(), gui::Cloud::State::Online, kPatience); // the sandbox by itself
    QCOMPARE(job("r003"), running);
    QTRY_VERIFY_WITH_TIMEOUT(stepsOf(2) > before, kPatience);
    QCOMPARE(state("r003"), RunState::Running);
}

void TestJourney::stopAll()
{
    window().showStep(gui::Step::Runs);
    m_app->dialogs.answers = {0};
    QTRY_VERIFY_WITH_TIMEOUT(part<QAction>(page(), "runsStopAll")->isEnabled(), kPatience);
    act("runsStopAll");
    QTRY_COMPARE_WITH_TIMEOUT(state("r003"), RunState::Stopped, kPatience);
    std::set<std::string> known;
    for (const campaign::Run &run : runs().campaign().runs) {
        QCOMPARE(run.attempts.size(), std::size_t(1));
        known.insert(run.attempts.front().jobId);
    }
    QCOMPARE(known.size(), std::size_t(3));
    QCOMPARE(m_server->engine().jobs().size(), std::size_t(3)); // nothing twice
    QCOMPARE(m_app->dialogs.errors, QStringList());
    window().close();
    QVERIFY(!window().isVisible());
}

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
