// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The launch, training and edit-and-repeat dialogs on a sandbox in this process.
#include "gui/fakedialogs.h"
#include "gui/launching/editorderdialog.h"
#include "gui/launching/findingspanel.h"
#include "gui/launching/launchdialog.h"
#include "gui/launching/launchsettingspanel.h"
#include "gui/launching/orderpreview.h"
#include "gui/launching/trainingdialog.h"
#include "gui/shell/example.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/runs.h"
#include "lepton/faketokenstore.h"
#include "sandbox/server.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <nlohmann/json.hpp>

namespace {

constexpr int kPatience = 120'000; // ms; sanitizers and a busy machine are slow
constexpr const char *kToken = "CANARY-TOKEN-LAUNCHING";

domain::TrainingPlan smallPlan(const catalogue::Catalogue &catalogue)
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
    plan.goal.maxSteps = plan.goal.maxStepsPerRun = 5;
    return plan;
}

/// An open project with a search that is done, two rows checked, and a cloud.
struct Fixture {
    explicit Fixture(const catalogue::Catalogue &catalogue)
        : workspace(catalogue)
        , cloud(std::make_unique<FakeTokenStore>(), folder.filePath(QStringLiteral("workspaces.json")))
        , runs(workspace, cloud)
    {
        project::Project project;
        project.plan = smallPlan(catalogue);
        workspace.open(std::move(project), folder.filePath(QStringLiteral("p.autotuner")));
        if (!QTest::qWaitFor([this] { return workspace.result() && !workspace.isSearching(); }, kPatience))
            qFatal("no result");
        const std::size_t rows[] = {0, 1};
        workspace.setRowsChecked(rows, true);
    }

    void logIn()
    {
        sandbox::ServerOptions options;
        options.workspace = QStringLiteral("ws7demo");
        options.token = kToken;
        options.clockFactor = 600;
        options.groups = {QStringLiteral("team-h200=h200,2,8")};
        server = std::move(*sandbox::Server::start(options));
        lepton::Workspace login;
        login.id = options.workspace;
        login.url = server->baseUrl();
        login.token = lepton::Token(options.token);
        cloud.logIn(login, false);
        if (!QTest::qWaitFor([this] { return cloud.state() == gui::Cloud::State::Online; }, kPatience))
            qFatal("not online");
    }

    QTemporaryDir folder;
    gui::Workspace workspace;
    std::unique_ptr<sandbox::Server> server; ///< outlives the cloud's client
    gui::Cloud cloud;
    gui::Runs runs;
};

template <class T>
T *find(const QDialog &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QPushButton *button(const QDialog &dialog, const char *name) { return find<QPushButton>(dialog, name); }

bool checked(const QDialog &dialog)
{
    const auto *panel = find<gui::FindingsPanel>(dialog, "findings");
    return QTest::qWaitFor(
        [panel] {
            return std::any_of(panel->findings().begin(), panel->findings().end(),
                               [](const launch::Finding &f) { return f.check == "node_group"; })
                && panel->findChild<QPushButton *>(QStringLiteral("checkAgain"))->isEnabled();
        },
        kPatience);
}

} // namespace

class TestLaunching : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void loggedOutOffersLoginAndSandbox();
    void launchesWhatIsChecked();
    void nothingCheckedNothingLaunched();
    void editedSettingsAreSentAndKept();
    void problemsHoldTheLaunchBack();
    void budgetIsWarnedOf();
    void previewIsWhatIsSent();
    void savesFilesOnlyWhereToldTo();
    void cancelChangesNothing();
    void trainingNeedsAConfirmationOfItsCost();
    void trainingWithoutAPlaceIsRefused();
    void trainingIsLaunched();
    void editedOrderIsCheckedAndRepeated();

private:
    std::optional<catalogue::Catalogue> m_catalogue;
};

void TestLaunching::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

void TestLaunching::loggedOutOffersLoginAndSandbox()
{
    Fixture f(*m_catalogue);
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    dialog.show();
    QVERIFY(!button(dialog, "launch")->isEnabled());
    QVERIFY(button(dialog, "logIn")->isVisible());
    QSignalSpy login(&dialog, &gui::LaunchDialog::loginWanted);
    QSignalSpy sandbox(&dialog, &gui::LaunchDialog::sandboxWanted);
    QTest::mouseClick(button(dialog, "logIn"), Qt::LeftButton);
    QTest::mouseClick(button(dialog, "sandbox"), Qt::LeftButton);
    QCOMPARE(login.count(), 1);
    QCOMPARE(sandbox.count(), 1);
    f.logIn();
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "launch")->isEnabled(), kPatience);
    QVERIFY(!button(dialog, "logIn")->isVisible());
}

void TestLaunching::launchesWhatIsChecked()
{
    Fixture f(*m_catalogue);
    f.logIn();
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    dialog.show();
    QVERIFY(checked(dialog));
    QVERIFY2(find<QLabel>(dialog, "place")->text().contains(QStringLiteral("simulated")),
             qPrintable(find<QLabel>(dialog, "place")->text()));
    auto *tree = find<QTreeWidget>(dialog, "runs");
    QVERIFY(tree->topLevelItemCount() >= 2);
    QCOMPARE(tree->topLevelItem(0)->text(0), QStringLiteral("base_config"));
    QVERIFY(button(dialog, "launch")->text().contains(QLatin1Char('$')));
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "launch")->isEnabled(), kPatience);
    find<QSpinBox>(dialog, "parallel")->setValue(2);
    find<QSpinBox>(dialog, "failures")->setValue(3);
    QSignalSpy launched(&dialog, &gui::LaunchDialog::launched);
    QTest::mouseClick(button(dialog, "launch"), Qt::LeftButton);
    QVERIFY2(launched.count() == 1, qPrintable(find<QLabel>(dialog, "message")->text()));
    QVERIFY(f.runs.campaign().runs.size() >= 2);
    QCOMPARE(f.runs.campaign().limits.parallel, 2);
    QCOMPARE(f.workspace.plan().limits.stopAfterFailures, 3);
    QTRY_VERIFY_WITH_TIMEOUT(f.runs.campaign().runs[0].attempt() && !f.runs.campaign().runs[0].attempt()->jobId.empty(), kPatience);
}

void TestLaunching::nothingCheckedNothingLaunched()
{
    Fixture f(*m_catalogue);
    f.logIn();
    const std::size_t rows[] = {0, 1};
    f.workspace.setRowsChecked(rows, false);
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    dialog.show();
    QVERIFY(checked(dialog));
    QVERIFY(!button(dialog, "launch")->isEnabled());
    QVERIFY(find<QLabel>(dialog, "headline")->text().contains(QStringLiteral("Nothing to launch")));
}

void TestLaunching::editedSettingsAreSentAndKept()
{
    Fixture f(*m_catalogue);
    f.logIn();
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    dialog.show();
    find<QTabWidget>(dialog, "tabs")->setCurrentIndex(1);
    find<QLineEdit>(dialog, "image")->clear();
    QTest::keyClicks(find<QLineEdit>(dialog, "image"), QStringLiteral("nvcr.io/nvidia/nemo:25.09"));
    find<QPlainTextEdit>(dialog, "preLaunch")->setPlainText(QStringLiteral("export A='1'\n\necho \"two\""));
    QTest::mouseClick(button(dialog, "addVariable"), Qt::LeftButton);
    auto *table = find<QTableWidget>(dialog, "environment");
    table->item(0, 0)->setText(QStringLiteral("NCCL_DEBUG"));
    table->item(0, 1)->setText(QStringLiteral("INFO $(x)"));
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "launch")->isEnabled(), kPatience);
    QTest::mouseClick(button(dialog, "launch"), Qt::LeftButton);
    const domain::TrainingPlan &plan = f.workspace.plan();
    QCOMPARE(plan.infrastructure.containerImage, std::string("nvcr.io/nvidia/nemo:25.09"));
    QCOMPARE(plan.launch.preLaunchCommands, (std::vector<std::string>{"export A='1'", "echo \"two\""}));
    QCOMPARE(plan.launch.environment.size(), std::size_t(1));
    const auto order = f.runs.runner()->order(f.runs.campaign().runs[0].id);
    QVERIFY(order.has_value());
    QCOMPARE(order->spec.image, std::string("nvcr.io/nvidia/nemo:25.09"));
    QCOMPARE(order->spec.envs.at(0).value, std::string("INFO $(x)"));
    f.workspace.undoStack().undo();
    QVERIFY(f.workspace.plan().launch.environment.empty());
}

void TestLaunching::problemsHoldTheLaunchBack()
{
    Fixture f(*m_catalogue);
    f.logIn();
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    dialog.show();
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "launch")->isEnabled(), kPatience);
    find<QLineEdit>(dialog, "image")->clear();
    QTest::keyClicks(find<QLineEdit>(dialog, "image"), QStringLiteral("--bad image"));
    QVERIFY(!button(dialog, "launch")->isEnabled());
    const auto &findings = find<gui::FindingsPanel>(dialog, "findings")->findings();
    QCOMPARE(findings.front().level, launch::Finding::Level::Problem); // the worst first
    QVERIFY(!findings.front().remedy.empty());
    auto *nevertheless = find<QCheckBox>(dialog, "nevertheless");
    QVERIFY(nevertheless->isVisible());
    nevertheless->setChecked(true);
    QVERIFY(button(dialog, "launch")->isEnabled());
    QTest::mouseClick(button(dialog, "launch"), Qt::LeftButton); // the order itself is refused
    QVERIFY(dialog.isVisible());
    QVERIFY(!find<QLabel>(dialog, "message")->text().isEmpty());
    QVERIFY(f.runs.campaign().runs.empty());
}

void TestLaunching::budgetIsWarnedOf()
{
    Fixture f(*m_catalogue);
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    dialog.show();
    find<QDoubleSpinBox>(dialog, "budget")->setValue(0.01);
    QVERIFY2(find<QLabel>(dialog, "risk")->text().contains(QStringLiteral("budget")), qPrintable(find<QLabel>(dialog, "risk")->text()));
    find<QDoubleSpinBox>(dialog, "budget")->setValue(1'000'000);
    QVERIFY(!find<QLabel>(dialog, "risk")->text().contains(QStringLiteral("budget")));
}

void TestLaunching::previewIsWhatIsSent()
{
    Fixture f(*m_catalogue);
    f.logIn();
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    dialog.show();
    QVERIFY(checked(dialog));
    auto *preview = find<gui::OrderPreview>(dialog, "preview");
    QTRY_VERIFY_WITH_TIMEOUT(!preview->orders().empty() && preview->orders()[0].resolved, kPatience);
    const std::string shown = launch::orderText(preview->orders()[0]);
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "launch")->isEnabled(), kPatience);
    QTest::mouseClick(button(dialog, "launch"), Qt::LeftButton);
    QVERIFY(f.runs.runner() != nullptr);
    const auto sent = f.runs.runner()->order(f.runs.campaign().runs[0].id);
    QVERIFY(sent.has_value());
    QCOMPARE(QString::fromStdString(launch::orderText(*sent)), QString::fromStdString(shown));
}

void TestLaunching::savesFilesOnlyWhereToldTo()
{
    Fixture f(*m_catalogue);
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    FakeDialogs dialogs;
    auto *preview = find<gui::OrderPreview>(dialog, "preview");
    preview->setDialogs(dialogs);
    preview->saveAll(); // cancelled
    const QString folder = f.folder.filePath(QStringLiteral("out"));
    dialogs.path = folder;
    preview->saveAll();
    for (const char *name : {"job.json", "train.py", "launch.sh", "slurm.sbatch", "settings.json"})
        QVERIFY2(QFile::exists(QDir(folder).filePath(QStringLiteral("base_config/") + QLatin1String(name))), name);
}

void TestLaunching::cancelChangesNothing()
{
    Fixture f(*m_catalogue);
    const domain::TrainingPlan before = f.workspace.plan();
    gui::LaunchDialog dialog(f.workspace, f.cloud, f.runs);
    dialog.show();
    QTest::keyClicks(find<QLineEdit>(dialog, "dataset"), QStringLiteral("/data"));
    find<QSpinBox>(dialog, "parallel")->setValue(7);
    QTest::mouseClick(button(dialog, "cancel"), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QVERIFY(f.workspace.plan() == before);
    QVERIFY(f.runs.campaign().runs.empty());
}

domain::CandidateId firstCandidate(const gui::Workspace &workspace) { return domain::candidateId(workspace.result()->candidate(0)); }

void TestLaunching::trainingNeedsAConfirmationOfItsCost()
{
    Fixture f(*m_catalogue);
    f.logIn();
    gui::TrainingDialog dialog(f.workspace, f.cloud, f.runs, firstCandidate(f.workspace));
    dialog.show();
    auto *confirm = find<QCheckBox>(dialog, "confirm");
    find<QLineEdit>(dialog, "folder")->clear();
    QTest::keyClicks(find<QLineEdit>(dialog, "folder"), QStringLiteral("/ckpt"));
    QVERIFY(checked(dialog));
    QTRY_VERIFY_WITH_TIMEOUT(confirm->isEnabled(), kPatience);
    QVERIFY(!button(dialog, "train")->isEnabled());
    QVERIFY2(confirm->text().contains(QLatin1Char('$')), qPrintable(confirm->text()));
    QVERIFY(find<QLabel>(dialog, "headline")->text().contains(QStringLiteral("days")));
    QVERIFY(find<QLabel>(dialog, "dataNote")->isVisible()); // mock data
    confirm->setChecked(true);
    QVERIFY(button(dialog, "train")->isEnabled());
    const QString before = confirm->text();
    find<QDoubleSpinBox>(dialog, "tokens")->setValue(2000); // another cost: confirm anew
    QVERIFY(!button(dialog, "train")->isEnabled());
    QVERIFY(!confirm->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(confirm->text() != before, kPatience);
}

void TestLaunching::trainingWithoutAPlaceIsRefused()
{
    Fixture f(*m_catalogue);
    gui::TrainingDialog dialog(f.workspace, f.cloud, f.runs, firstCandidate(f.workspace));
    dialog.show();
    QVERIFY(find<QLineEdit>(dialog, "folder")->text().isEmpty()); // nothing is mounted
    QVERIFY(find<QLabel>(dialog, "message")->isVisible());
    QVERIFY(!button(dialog, "exportFiles")->isEnabled());
    QVERIFY(!find<QCheckBox>(dialog, "confirm")->isEnabled());
}

void TestLaunching::trainingIsLaunched()
{
    Fixture f(*m_catalogue);
    f.logIn();
    gui::TrainingDialog dialog(f.workspace, f.cloud, f.runs, firstCandidate(f.workspace));
    dialog.show();
    QTest::keyClicks(find<QLineEdit>(dialog, "folder"), QStringLiteral("/ckpt"));
    find<QSpinBox>(dialog, "every")->setValue(123);
    QVERIFY(checked(dialog));
    QTRY_VERIFY_WITH_TIMEOUT(find<QCheckBox>(dialog, "confirm")->isEnabled(), kPatience);
    find<QCheckBox>(dialog, "confirm")->setChecked(true);
    QTest::mouseClick(button(dialog, "train"), Qt::LeftButton);
    QCOMPARE(f.runs.campaign().runs.size(), std::size_t(1));
    QCOMPARE(f.runs.campaign().runs[0].role, campaign::RunRole::Training);
    QVERIFY(!dialog.isVisible());
}

void TestLaunching::editedOrderIsCheckedAndRepeated()
{
    Fixture f(*m_catalogue);
    QVERIFY(f.runs.prepare().has_value());
    const auto selection = f.runs.selection(f.workspace.plan().launch, nullptr);
    QVERIFY(!selection.requests.empty());
    const auto added = f.runs.runner()->add({selection.requests[0]});
    QVERIFY(added.has_value());
    QVERIFY(f.runs.runner()->stop(added->front()).has_value());
    QTRY_VERIFY(campaign::isFinal(f.runs.campaign().runs[0].state));
    gui::EditOrderDialog dialog(f.runs, added->front());
    dialog.show();
    auto *text = find<QPlainTextEdit>(dialog, "text");
    QVERIFY(button(dialog, "repeat")->isEnabled());
    const QString original = text->toPlainText();
    text->setPlainText(QStringLiteral("{\"container\": "));
    QVERIFY(!button(dialog, "repeat")->isEnabled());
    QTRY_VERIFY(find<QLabel>(dialog, "message")->text().contains(QStringLiteral("JSON")));
    QVERIFY(!button(dialog, "repeat")->isEnabled());
    QTest::mouseClick(button(dialog, "revert"), Qt::LeftButton);
    QTRY_VERIFY(button(dialog, "repeat")->isEnabled());
    nlohmann::ordered_json changed = nlohmann::ordered_json::parse(original.toStdString());
    changed["shared_memory_size"] = 1234;
    text->setPlainText(QString::fromStdString(changed.dump(2)));
    QTRY_VERIFY(button(dialog, "repeat")->isEnabled());
    QSignalSpy repeated(&dialog, &gui::EditOrderDialog::repeated);
    QTest::mouseClick(button(dialog, "repeat"), Qt::LeftButton);
    QVERIFY2(repeated.count() == 1, qPrintable(find<QLabel>(dialog, "message")->text()));
    const auto order = f.runs.runner()->order(repeated.at(0).at(0).value<campaign::RunId>());
    QVERIFY(order.has_value());
    QCOMPARE(order->spec.sharedMemoryMib, 1234);
}

QTEST_MAIN(TestLaunching)
#include "tst_launching.moc"
