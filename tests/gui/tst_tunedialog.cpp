// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Tune within budget…" on a sandbox in this process, and the launch dialog with advised runs alone.
#include "gui/launching/findingspanel.h"
#include "gui/launching/launchdialog.h"
#include "gui/launching/orderpreview.h"
#include "gui/tuning/tunedialog.h"
#include "gui/tuning/tunepreview.h"
#include "gui/tuningfixture.h"
#include "gui/widgets/notelabel.h"
#include "sandbox/server.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>
#include <future>

namespace {

constexpr int kPatience = TuningFixture::kPatience;
constexpr const char *kToken = "CANARY-TOKEN-TUNING";

template <class T>
T *find(const QDialog &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QPushButton *button(const QDialog &dialog, const char *name) { return find<QPushButton>(dialog, name); }
QString buys(const QDialog &dialog) { return find<gui::NoteLabel>(dialog, "buys")->text(); }
int firstRuns(const QDialog &dialog) { return find<QTreeWidget>(dialog, "first")->topLevelItemCount(); }

/// The workspace was looked at and the first runs were chosen.
bool isReady(const QDialog &dialog)
{
    const auto *panel = find<gui::FindingsPanel>(dialog, "findings");
    return QTest::qWaitFor([&] { return !panel->findings().empty() && button(dialog, "tune")->isEnabled() && firstRuns(dialog) > 0; },
                           kPatience);
}

} // namespace

class TestTuneDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void loggedOutOffersLoginAndSandbox();
    void showsWhatTheBudgetBuys_data();
    void showsWhatTheBudgetBuys();
    void needsABudget();
    void previewsWhatIsSent();
    void beginsATuning();
    void goesOnOrBeginsAnew();
    void countsWhatRemovedRunsTook();
    void aNewBudgetPaysForNothingFromBefore();
    void keepsToTheCampaignsLimit();
    void keepsTheSeed();
    void goesOnAfterTooManyFailures();
    void beginsWithTheBaseWhereAskedTo();
    void saysThatTheBaseIsTooDear();
    void aWaitingRunThatIsTooDearBeginsNothing();
    void anAnswerToAnEarlierQuestionIsDropped();
    void problemsHoldItBack();
    void everyControlHasAName();
    void launchesAdvisedRunsAlone();
    void launchDialogLeadsToTuning();

private:
    [[nodiscard]] gui::TuneDialog::Parts parts() const { return {m_app->workspace, m_app->cloud, m_app->runs, m_app->tuning}; }
    void logIn();
    [[nodiscard]] bool begin(const campaign::TuningSettings &settings, const domain::CampaignLimits &limits = {});

    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::Server> m_server; ///< outlives the cloud's client
    std::unique_ptr<TuningFixture> m_app;
};

void TestTuneDialog::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

void TestTuneDialog::init()
{
    m_app.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_app = std::make_unique<TuningFixture>(*m_catalogue, *m_folder);
}

void TestTuneDialog::logIn()
{
    sandbox::ServerOptions options;
    options.workspace = QStringLiteral("ws7demo");
    options.token = kToken;
    options.clockFactor = 600;
    options.groups = {QStringLiteral("team-h200=h200,2,8")};
    m_server = std::move(*sandbox::Server::start(options));
    lepton::Workspace login;
    login.id = options.workspace;
    login.url = m_server->baseUrl();
    login.token = lepton::Token(options.token);
    login.source = lepton::CredentialSource::Sandbox;
    m_app->cloud.logIn(login, false);
    QVERIFY(QTest::qWaitFor([this] { return m_app->cloud.state() == gui::Cloud::State::Online; }, kPatience));
}

/// On a platform that does as the test says, up to its first run's job.
bool TestTuneDialog::begin(const campaign::TuningSettings &settings, const domain::CampaignLimits &limits)
{
    m_app->connectPlatform(true);
    return m_app->runs.prepare() && m_app->tuning.begin({settings, true, limits, {}})
        && QTest::qWaitFor([this] { return !m_app->job().empty(); }, kPatience);
}

void TestTuneDialog::loggedOutOffersLoginAndSandbox()
{
    gui::TuneDialog dialog(parts());
    QSignalSpy login(&dialog, &gui::TuneDialog::loginWanted);
    QSignalSpy sandbox(&dialog, &gui::TuneDialog::sandboxWanted);
    QVERIFY(!button(dialog, "tune")->isEnabled());
    QVERIFY(!button(dialog, "logIn")->isHidden());
    button(dialog, "logIn")->click();
    button(dialog, "sandbox")->click();
    QCOMPARE(login.size(), 1);
    QCOMPARE(sandbox.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(firstRuns(dialog) > 0, kPatience); // what it would do can be seen all the same
    QVERIFY(!button(dialog, "tune")->isEnabled());
}

void TestTuneDialog::showsWhatTheBudgetBuys_data()
{
    QTest::addColumn<int>("runs"); // 0 = not limited
    QTest::addColumn<double>("money");
    QTest::addColumn<int>("listed"); // -1 = some
    QTest::addColumn<QString>("said");
    QTest::newRow("three runs") << 3 << 0.0 << 3 << QStringLiteral("pays for 3 run");
    QTest::newRow("one run") << 1 << 0.0 << 1 << QStringLiteral("pays for 1 run");
    QTest::newRow("more runs than are listed") << 500 << 0.0 << -1 << QStringLiteral("pays for");
    QTest::newRow("money for nothing") << 0 << 0.01 << 0 << QStringLiteral("Nothing would be run");
    QTest::newRow("money for all") << 0 << 1e6 << -1 << QStringLiteral("pays for");
    QTest::newRow("both: the runs bind") << 2 << 1e6 << 2 << QStringLiteral("pays for 2 run");
    QTest::newRow("both: the money binds") << 5 << 0.01 << 0 << QStringLiteral("Nothing would be run");
}

void TestTuneDialog::showsWhatTheBudgetBuys()
{
    QFETCH(int, runs);
    QFETCH(double, money);
    QFETCH(int, listed);
    QFETCH(QString, said);
    gui::TuneDialog dialog(parts());
    find<QCheckBox>(dialog, "byRuns")->setChecked(runs > 0);
    find<QCheckBox>(dialog, "byMoney")->setChecked(money > 0);
    find<QSpinBox>(dialog, "budgetRuns")->setValue(runs);
    find<QDoubleSpinBox>(dialog, "budgetUsd")->setValue(money);
    QTRY_VERIFY2_WITH_TIMEOUT(buys(dialog).contains(said), qPrintable(buys(dialog)), kPatience);
    if (listed >= 0)
        QCOMPARE(firstRuns(dialog), listed);
    else
        QVERIFY(firstRuns(dialog) > 3);
    QCOMPARE(find<QSpinBox>(dialog, "budgetRuns")->isEnabled(), runs > 0);
    QCOMPARE(find<QDoubleSpinBox>(dialog, "budgetUsd")->isEnabled(), money > 0);
}

void TestTuneDialog::needsABudget()
{
    logIn();
    gui::TuneDialog dialog(parts());
    QVERIFY(isReady(dialog));
    find<QCheckBox>(dialog, "byRuns")->setChecked(false);
    QVERIFY(!button(dialog, "tune")->isEnabled());
    QVERIFY(buys(dialog).contains(QStringLiteral("how many runs or how much money")));
    find<QCheckBox>(dialog, "byMoney")->setChecked(true);
    find<QDoubleSpinBox>(dialog, "budgetUsd")->setValue(500);
    QVERIFY(isReady(dialog));
}

void TestTuneDialog::previewsWhatIsSent()
{
    logIn();
    gui::TuneDialog dialog(parts());
    find<QSpinBox>(dialog, "budgetRuns")->setValue(2);
    QVERIFY(isReady(dialog));
    QTRY_COMPARE_WITH_TIMEOUT(find<gui::OrderPreview>(dialog, "preview")->orders().size(), std::size_t(2), kPatience);
    for (const launch::JobOrder &order : find<gui::OrderPreview>(dialog, "preview")->orders())
        QCOMPARE(order.spec.completions, 1);
}

void TestTuneDialog::beginsATuning()
{
    logIn();
    gui::TuneDialog dialog(parts());
    QSignalSpy begun(&dialog, &gui::TuneDialog::begun);
    find<QSpinBox>(dialog, "budgetRuns")->setValue(4);
    find<QDoubleSpinBox>(dialog, "stopBelow")->setValue(5);
    find<QSpinBox>(dialog, "parallel")->setValue(2);
    find<QSpinBox>(dialog, "wall")->setValue(30);
    find<QCheckBox>(dialog, "baseFirst")->setChecked(true);
    QVERIFY(isReady(dialog));
    QCOMPARE(button(dialog, "tune")->text(), QStringLiteral("Start &tuning"));
    dialog.open();
    QTest::keyClick(find<QSpinBox>(dialog, "budgetRuns"), Qt::Key_Return); // as good as the button
    QCOMPARE(begun.size(), 1);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const campaign::Campaign &campaign = m_app->runs.campaign();
    QVERIFY(campaign.tuning.has_value());
    QCOMPARE(campaign.tuning->settings.budgetRuns, std::optional(4));
    QVERIFY(!campaign.tuning->settings.budgetUsd);
    QVERIFY(std::abs(campaign.tuning->settings.stopBelow - 0.05) < 1e-9);
    QCOMPARE(campaign.limits.parallel, 2);
    QCOMPARE(campaign.limits.wallSecondsPerRun, std::optional(1800.0));
    QTRY_VERIFY_WITH_TIMEOUT(!campaign.runs.empty(), kPatience);
    QCOMPARE(campaign.runs.front().role, campaign::RunRole::Base);
    // What was set is the plan's from now on, as one undo step.
    QCOMPARE(m_app->workspace.plan().limits.parallel, 2);
    m_app->workspace.undoStack().undo();
    QCOMPARE(m_app->workspace.plan().limits.parallel, 1);
    QVERIFY(m_app->tuning.end().has_value());
    QVERIFY(m_app->runs.runner()->stopAll().has_value());
}

void TestTuneDialog::goesOnOrBeginsAnew()
{
    m_app->connectPlatform(true);
    QVERIFY(m_app->runs.prepare().has_value());
    campaign::TuningSettings settings;
    settings.budgetRuns = 1;
    settings.stopBelow = 0.04;
    QVERIFY(m_app->tuning.begin({settings, true, {}, {}}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->job().empty(), kPatience);
    QVERIFY(m_app->finish(4));
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->tuning.isTuning(), kPatience);
    QCOMPARE(m_app->tuning.mode()->end, campaign::TuningEnd::BudgetSpent);

    gui::TuneDialog dialog(parts());
    QVERIFY(!find<QCheckBox>(dialog, "anew")->isHidden());
    QCOMPARE(find<QSpinBox>(dialog, "budgetRuns")->value(), 1);
    QCOMPARE(find<QDoubleSpinBox>(dialog, "stopBelow")->value(), 4.0);
    QTRY_VERIFY_WITH_TIMEOUT(buys(dialog).contains(QStringLiteral("Nothing would be run")), kPatience); // it is used up
    find<QSpinBox>(dialog, "budgetRuns")->setValue(3);
    QTRY_COMPARE_WITH_TIMEOUT(firstRuns(dialog), 2, kPatience);
    QVERIFY(button(dialog, "tune")->text().contains(QStringLiteral("Go on")));
    find<QCheckBox>(dialog, "anew")->setChecked(true);
    QTRY_COMPARE_WITH_TIMEOUT(firstRuns(dialog), 3, kPatience);
    QVERIFY(button(dialog, "tune")->text().contains(QStringLiteral("Start")));
}

campaign::TuningSettings runsOf(int number)
{
    campaign::TuningSettings settings;
    settings.budgetRuns = number;
    return settings;
}

void TestTuneDialog::countsWhatRemovedRunsTook()
{
    QVERIFY(begin(runsOf(1)));
    QVERIFY(m_app->finish(4));
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->tuning.isTuning(), kPatience);
    QVERIFY(m_app->runs.runner()->remove("r001").has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_app->runs.campaign().runs.empty(), kPatience);
    gui::TuneDialog dialog(parts());
    find<QSpinBox>(dialog, "budgetRuns")->setValue(3);
    QTRY_COMPARE_WITH_TIMEOUT(firstRuns(dialog), 2, kPatience); // one of them was made, and taken from the list
}

void TestTuneDialog::aNewBudgetPaysForNothingFromBefore()
{
    QVERIFY(begin(runsOf(1)));
    QVERIFY(m_app->tuning.end().has_value());
    gui::TuneDialog dialog(parts());
    find<QSpinBox>(dialog, "budgetRuns")->setValue(3);
    QTRY_COMPARE_WITH_TIMEOUT(firstRuns(dialog), 2, kPatience); // one is under way
    find<QCheckBox>(dialog, "anew")->setChecked(true);
    QTRY_COMPARE_WITH_TIMEOUT(firstRuns(dialog), 3, kPatience);
    QVERIFY(m_app->finish(4));
}

void TestTuneDialog::keepsToTheCampaignsLimit()
{
    QVERIFY(begin(runsOf(1)));
    QVERIFY(m_app->finish(4));
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->tuning.isTuning(), kPatience);
    domain::CampaignLimits limits;
    limits.budgetUsd = m_app->runs.campaign().costSoFar(m_app->runs.now()).value() + 0.01;
    QVERIFY(m_app->runs.runner()->setLimits(limits).has_value());
    gui::TuneDialog dialog(parts());
    find<QSpinBox>(dialog, "budgetRuns")->setValue(3);
    QTRY_VERIFY_WITH_TIMEOUT(buys(dialog).contains(QStringLiteral("Nothing would be run")), kPatience);
}

void TestTuneDialog::keepsTheSeed()
{
    campaign::TuningSettings settings = runsOf(1);
    settings.seed = 77;
    QVERIFY(begin(settings));
    QVERIFY(m_app->finish(4));
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->tuning.isTuning(), kPatience);
    logIn();
    gui::TuneDialog dialog(parts());
    find<QSpinBox>(dialog, "budgetRuns")->setValue(2);
    QVERIFY(isReady(dialog));
    button(dialog, "tune")->click();
    QVERIFY(m_app->tuning.isTuning());
    QCOMPARE(m_app->tuning.mode()->settings.seed, quint64(77));
    QVERIFY(m_app->runs.runner()->stopAll().has_value());
}

void TestTuneDialog::goesOnAfterTooManyFailures()
{
    domain::CampaignLimits limits;
    limits.stopAfterFailures = 1;
    QVERIFY(begin(runsOf(4), limits));
    QVERIFY(m_app->runOutOfMemory());
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->tuning.isTuning(), kPatience);
    QCOMPARE(m_app->tuning.mode()->end, campaign::TuningEnd::TooManyFailures);
    logIn();
    gui::TuneDialog dialog(parts());
    QTRY_VERIFY2_WITH_TIMEOUT(buys(dialog).contains(QStringLiteral("no longer count")), qPrintable(buys(dialog)), kPatience);
    find<QSpinBox>(dialog, "failures")->setValue(2);
    QTRY_VERIFY2_WITH_TIMEOUT(buys(dialog).contains(QStringLiteral("after 2 further")), qPrintable(buys(dialog)), kPatience);
    find<QSpinBox>(dialog, "failures")->setValue(1);
    QVERIFY(isReady(dialog));
    button(dialog, "tune")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_app->runs.campaign().runs.size(), std::size_t(2), kPatience);
    QVERIFY(m_app->tuning.isTuning());
    QVERIFY(m_app->runs.runner()->stopAll().has_value());
}

void TestTuneDialog::beginsWithTheBaseWhereAskedTo()
{
    gui::TuneDialog dialog(parts());
    find<QSpinBox>(dialog, "budgetRuns")->setValue(3);
    QTRY_COMPARE_WITH_TIMEOUT(firstRuns(dialog), 3, kPatience);
    const auto *list = find<QTreeWidget>(dialog, "first");
    const QString chosen = list->topLevelItem(0)->text(0);
    find<QCheckBox>(dialog, "baseFirst")->setChecked(true);
    const auto says = [&](const char *part) { return find<QLabel>(dialog, "firstWhy")->text().contains(QLatin1String(part)); };
    QTRY_VERIFY_WITH_TIMEOUT(says("base configuration"), kPatience);
    QCOMPARE(list->topLevelItemCount(), 3);
    QVERIFY(list->topLevelItem(0)->text(0) != chosen);
    QVERIFY(list->topLevelItem(1)->text(0) != list->topLevelItem(0)->text(0));
    find<QSpinBox>(dialog, "budgetRuns")->setValue(1); // for the base alone
    QTRY_COMPARE_WITH_TIMEOUT(firstRuns(dialog), 1, kPatience);
    QVERIFY(says("base configuration"));
    QVERIFY(buys(dialog).contains(QStringLiteral("pays for 1 run")));
}

void TestTuneDialog::saysThatTheBaseIsTooDear()
{
    logIn();
    gui::TuneDialog dialog(parts());
    find<QCheckBox>(dialog, "baseFirst")->setChecked(true);
    QVERIFY(isReady(dialog));
    find<QCheckBox>(dialog, "byRuns")->setChecked(false);
    find<QCheckBox>(dialog, "byMoney")->setChecked(true);
    find<QDoubleSpinBox>(dialog, "budgetUsd")->setValue(1);
    const QString said = QStringLiteral("The base configuration costs about");
    QTRY_VERIFY2_WITH_TIMEOUT(buys(dialog).contains(said), qPrintable(buys(dialog)), kPatience);
    QVERIFY2(buys(dialog).contains(QStringLiteral("Nothing would be run")), qPrintable(buys(dialog)));
    QCOMPARE(firstRuns(dialog), 0);
    QVERIFY(!button(dialog, "tune")->isEnabled());
    find<QDoubleSpinBox>(dialog, "budgetUsd")->setValue(8); // for others alone
    QVERIFY(isReady(dialog));
    QVERIFY2(buys(dialog).contains(said) && buys(dialog).contains(QStringLiteral("pays for")), qPrintable(buys(dialog)));
    find<QDoubleSpinBox>(dialog, "budgetUsd")->setValue(1e5);
    QVERIFY(isReady(dialog));
    QVERIFY(!buys(dialog).contains(said));
}

void TestTuneDialog::aWaitingRunThatIsTooDearBeginsNothing()
{
    QVERIFY(begin(runsOf(1)));
    QVERIFY(m_app->finish(4));
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->tuning.isTuning(), kPatience);
    QVERIFY(m_app->runs.runner()->pause().has_value());
    auto request = m_app->runs.trial(*m_app->workspace.result(), m_app->workspace.result()->candidate(3), {}, nullptr);
    QVERIFY(request.has_value());
    request->run.tuned = request->run.insisted = true;
    request->run.predictedCost = base::Usd(50);
    QVERIFY(m_app->runs.runner()->add({*request}).has_value());
    logIn();
    gui::TuneDialog dialog(parts());
    find<QCheckBox>(dialog, "byRuns")->setChecked(false);
    find<QCheckBox>(dialog, "byMoney")->setChecked(true);
    find<QDoubleSpinBox>(dialog, "budgetUsd")->setValue(1);
    QTRY_VERIFY2_WITH_TIMEOUT(buys(dialog).contains(QStringLiteral("Nothing would be run")), qPrintable(buys(dialog)), kPatience);
    QVERIFY(!button(dialog, "tune")->isEnabled());
    find<QDoubleSpinBox>(dialog, "budgetUsd")->setValue(500);
    QTRY_VERIFY2_WITH_TIMEOUT(buys(dialog).contains(QStringLiteral("wait for their turn")), qPrintable(buys(dialog)), kPatience);
}

void TestTuneDialog::anAnswerToAnEarlierQuestionIsDropped()
{
    logIn();
    gui::TuneDialog dialog(parts());
    QVERIFY(isReady(dialog));
    auto *preview = dialog.findChild<gui::TunePreview *>();
    QVERIFY(preview != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!preview->isThinking(), kPatience);
    std::promise<void> go;
    const auto gone = go.get_future().share();
    const auto facts = [gone] {
        gone.wait();
        return std::vector<tuning::RunFact>();
    };
    preview->ask({m_app->workspace.result(), facts, {}, {}});
    find<QCheckBox>(dialog, "byRuns")->setChecked(false); // no budget: nothing is asked any more
    go.set_value();
    QTRY_VERIFY_WITH_TIMEOUT(!preview->isThinking(), kPatience);
    QVERIFY(!button(dialog, "tune")->isEnabled());
    find<QCheckBox>(dialog, "byRuns")->setChecked(true); // another question gets its answer
    QVERIFY(isReady(dialog));
}

void TestTuneDialog::problemsHoldItBack()
{
    domain::TrainingPlan plan = m_app->workspace.plan();
    plan.infrastructure.trainingNodeGroup = "no-such-group";
    m_app->workspace.setPlan(plan, QStringLiteral("edit"));
    logIn();
    gui::TuneDialog dialog(parts());
    QTRY_VERIFY_WITH_TIMEOUT(!find<QCheckBox>(dialog, "nevertheless")->isHidden() && firstRuns(dialog) > 0, kPatience);
    QVERIFY(!button(dialog, "tune")->isEnabled());
    find<QCheckBox>(dialog, "nevertheless")->setChecked(true);
    QVERIFY(button(dialog, "tune")->isEnabled());
}

void TestTuneDialog::everyControlHasAName()
{
    gui::TuneDialog dialog(parts());
    for (const QAbstractButton *each : dialog.findChildren<QAbstractButton *>()) {
        const QWidget *parent = each->parentWidget();
        const bool isPart = parent->inherits("QAbstractItemView") || parent->inherits("QLineEdit") || parent->inherits("QTabBar");
        QVERIFY2(isPart || !each->accessibleName().isEmpty() || !each->text().isEmpty(), qPrintable(each->objectName()));
    }
    for (const char *name : {"budgetRuns", "budgetUsd"})
        QVERIFY2(!find<QAbstractSpinBox>(dialog, name)->accessibleName().isEmpty(), name);
    for (const char *name : {"stopLabel", "parallelLabel", "wallLabel", "failuresLabel"})
        QVERIFY2(find<QLabel>(dialog, name)->buddy() != nullptr, name);
    QVERIFY(!find<QTreeWidget>(dialog, "first")->accessibleName().isEmpty());
}

void TestTuneDialog::launchesAdvisedRunsAlone()
{
    logIn();
    const std::size_t checkedRow[] = {0};
    m_app->workspace.setRowsChecked(checkedRow, true);
    const domain::CandidateId id = m_app->workspace.candidateOfRow(3);
    gui::LaunchDialog dialog({m_app->workspace, m_app->cloud, m_app->runs, {id}});
    QCOMPARE(find<QTreeWidget>(dialog, "runs")->topLevelItemCount(), 1); // neither what is checked nor the base
    QVERIFY(button(dialog, "tuneInstead")->isHidden());
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "launch")->isEnabled(), kPatience);
    button(dialog, "launch")->click();
    QCOMPARE(m_app->runs.campaign().runs.size(), std::size_t(1));
    QCOMPARE(m_app->runs.campaign().runs.front().candidate, id);
    QVERIFY(m_app->runs.campaign().runs.front().insisted); // not skipped for its odds
    QVERIFY(m_app->runs.runner()->stopAll().has_value());
}

void TestTuneDialog::launchDialogLeadsToTuning()
{
    gui::LaunchDialog dialog(m_app->workspace, m_app->cloud, m_app->runs);
    QSignalSpy wanted(&dialog, &gui::LaunchDialog::tuneWanted);
    dialog.open();
    button(dialog, "tuneInstead")->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestTuneDialog)
#include "tst_tunedialog.moc"
