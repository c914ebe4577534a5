// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/mainwindow.h"

#include "gui/accuracy/accuracywindow.h"
#include "gui/comparison/resultspage.h"
#include "gui/comparison/sourcesdialog.h"
#include "gui/comparison/storagedialog.h"
#include "gui/configurations/configurationspage.h"
#include "gui/connect/logindialog.h"
#include "gui/connect/networklogwindow.h"
#include "gui/connect/workspaceindicator.h"
#include "gui/explain/explainwindow.h"
#include "gui/jobs/runnotifier.h"
#include "gui/jobs/runspage.h"
#include "gui/reporting/reportpage.h"
#include "gui/settings/settingsdialog.h"
#include "gui/shell/aboutdialog.h"
#include "gui/shell/example.h"
#include "gui/shell/exporter.h"
#include "gui/shell/logviewer.h"
#include "gui/shell/planpage.h"
#include "gui/shell/projectfiles.h"
#include "gui/shell/runlauncher.h"
#include "gui/shell/runlogwindow.h"
#include "gui/shell/spacewindow.h"
#include "gui/shell/statusstrip.h"
#include "gui/shell/welcomepage.h"
#include "gui/tuning/nextruncard.h"
#include "gui/tuning/tuningpanel.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/nextruns.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/tuning.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>

namespace gui {
namespace {

// Raised when docks or toolbars change, so that an older layout is not forced upon a newer window.
constexpr int kLayoutVersion = 1;
constexpr auto kGeometry = "window/geometry";
constexpr auto kState = "window/state";
constexpr auto kTable = "window/table";
constexpr auto kRunsTable = "window/runs";
constexpr auto kResults = "window/results";
constexpr auto kDetails = "window/details";
constexpr auto kNextRunFolded = "window/nextRunFolded"; // and the number of the card
constexpr int kWidthInCharacters = 220;
constexpr int kHeightInLines = 58;
constexpr int kDetailsShare = 30; // percent of the width
constexpr int kWelcome = static_cast<int>(kSteps);

/// A plan that is only begun, or has a model at most, with the preferences and a cluster to change.
/// Parallelism is searched wherever the model allows it: fixed sizes suit some models only.
domain::TrainingPlan startingPlan(domain::TrainingPlan plan, const catalogue::Catalogue &catalogue, const Preferences &preferences)
{
    plan.thresholds = preferences.thresholds;
    if (plan.search == domain::SearchSpace()) {
        for (const auto knob :
             {&domain::SearchSpace::tensorParallel, &domain::SearchSpace::pipelineParallel, &domain::SearchSpace::virtualPipeline,
              &domain::SearchSpace::contextParallel, &domain::SearchSpace::expertParallel})
            plan.search.*knob = domain::KnobList::autoValues();
    }
    catalogue::ClusterRequest request;
    request.resourceShape = "gpu.8xh200";
    request.nodes = 8;
    request.pricePerGpuHour = preferences.pricePerGpuHour.value();
    if (auto cluster = catalogue::makeCluster(request, catalogue))
        plan.clusters.push_back(std::move(*cluster));
    return plan;
}

QString droppedFile(const QMimeData *mime)
{
    for (const QUrl &url : mime->urls()) {
        const QString path = url.toLocalFile();
        const QString suffix = QFileInfo(path).suffix().toLower();
        if (suffix == QLatin1String("autotuner") || suffix == QLatin1String("json"))
            return path;
    }
    return {};
}

/// Null = a separator.
void addAll(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(parts.workspace)
    , m_cloud(parts.cloud)
    , m_runs(parts.runs)
    , m_measurements(parts.measurements)
    , m_tuning(parts.tuning)
    , m_nextRuns(parts.nextRuns)
    , m_files(parts.files)
    , m_preferences(parts.preferences)
    , m_dialogs(parts.dialogs)
    , m_settings(parts.settings)
    , m_logPath(parts.logPath)
    , m_actions(makeActions(this, parts.workspace))
    , m_exporter(new Exporter(parts.workspace, parts.dialogs, parts.preferences, this))
{
    setWindowIcon(appIcon());
    setAcceptDrops(true);
    m_files.setWindow(this);
    buildPages();
    buildDetails();
    m_status = new StatusStrip(m_workspace, this);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    buildMenus();
    connectActions();
    connectHelpActions();
    connectCloud();
    connectRuns();
    connectResults();

    for (const auto signal : {&Workspace::searchStarted, &Workspace::searchIdle, &Workspace::planChanged})
        connect(&m_workspace, signal, this, &MainWindow::updateActions);
    connect(&m_workspace, &Workspace::searchFinished, this, &MainWindow::updateActions);
    connect(&m_workspace, &Workspace::titleChanged, this, &MainWindow::updateTitle);
    connect(&m_workspace, &Workspace::opened, this, &MainWindow::followWorkspace);
    connect(&m_files, &ProjectFiles::recentChanged, this, &MainWindow::showRecent);
    connect(&m_files, &ProjectFiles::said, m_status, &StatusStrip::showMessage);
    connect(&m_files, &ProjectFiles::modelRead, this, &MainWindow::planAnew);
    connect(m_exporter, &Exporter::said, m_status, &StatusStrip::showMessage);
    connect(m_exporter, &Exporter::runningChanged, this, &MainWindow::updateActions);
    showRecent();
    restoreLayout();
    followWorkspace();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_rail = new StepRail(m_actions.steps, this);
    m_pages = new QStackedWidget(this);
    m_planPage = new PlanPage(m_workspace, m_preferences, this);
    m_configurations = new ConfigurationsPage(m_workspace, m_dialogs, this);
    m_configurations->setNewPlanAction(m_actions.newPlan);
    m_configurations->setTrustAction(m_actions.accuracy);
    m_configurations->setWholeSpaceAction(m_actions.wholeSpace);
    m_planPage->setGpuCountsAction(m_actions.gpuCounts);
    m_configurations->setExplainAction(m_actions.explain);
    m_pages->addWidget(m_planPage);
    m_pages->addWidget(m_configurations);
    m_launcher = new RunLauncher({m_workspace, m_cloud, m_runs, m_tuning, m_nextRuns, m_files, m_dialogs, m_actions,
                                  QFileInfo(m_logPath).absolutePath() + QStringLiteral("/sandbox")},
                                 this);
    m_runsPage = new RunsPage(
        {m_workspace,
         m_cloud,
         m_runs,
         m_dialogs,
         {m_actions.launchRuns, m_actions.steps[std::size_t(Step::Configurations)], m_actions.logIn, m_actions.sandbox, m_actions.tune}},
        this);
    m_pages->addWidget(m_runsPage);
    m_results =
        new ResultsPage({m_workspace,
                         m_runs,
                         m_measurements,
                         m_dialogs,
                         {m_actions.launchRuns, m_actions.steps[std::size_t(Step::Configurations)], m_actions.sandbox, m_actions.trainBest,
                          m_actions.steps[std::size_t(Step::Report)], m_actions.edit[std::size_t(PlanWizard::Step::Training)],
                          m_actions.edit[std::size_t(PlanWizard::Step::Cluster)]}},
                        this);
    m_pages->addWidget(m_results);
    buildTuning();
    m_report = new ReportPage({m_workspace, m_dialogs, m_actions.steps[std::size_t(Step::Results)]}, this);
    m_pages->addWidget(m_report);
    m_welcome = new WelcomePage({m_actions.newPlan, m_actions.open, m_actions.example}, this);
    m_pages->addWidget(m_welcome);
    connect(m_planPage, &PlanPage::editRequested, this, &MainWindow::editPlan);
    connect(m_planPage, &PlanPage::configurationsRequested, this, [this] { showStep(Step::Configurations); });
    connect(m_welcome, &WelcomePage::recentChosen, &m_files, &ProjectFiles::open);
    connect(m_welcome, &WelcomePage::recentRemoved, &m_files, &ProjectFiles::removeRecent);

    auto *central = new QWidget(this);
    auto *across = new QHBoxLayout(central);
    across->setContentsMargins({});
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addWidget(m_pages, 1);
    setCentralWidget(central);
}

/// What to run next, above the runs and beneath the results.
void MainWindow::buildTuning()
{
    auto *panel = new TuningPanel(
        {m_workspace,
         m_runs,
         m_tuning,
         m_dialogs,
         {m_actions.tune, m_actions.steps[std::size_t(Step::Results)], m_actions.trainBest, m_actions.sandbox, m_actions.logIn}},
        this);
    m_runsPage->addPanel(panel);
    connect(panel, &TuningPanel::trainWanted, m_launcher, &RunLauncher::trainWith);
    for (int i = 0; i < 2; ++i) {
        auto *card = new NextRunCard(m_nextRuns, m_tuning, {m_actions.tune, m_actions.trainBest}, this);
        connect(card, &NextRunCard::launchWanted, m_launcher, &RunLauncher::launchRows);
        connect(card, &NextRunCard::trainWanted, m_launcher, &RunLauncher::trainWith);
        connect(card, &NextRunCard::showWanted, this, [this](std::size_t row) {
            m_workspace.setCurrentRow(row);
            m_configurations->bringCurrentIntoView();
            showStep(Step::Configurations);
        });
        m_nextRunCards.push_back(card);
    }
    m_runsPage->addPanel(m_nextRunCards[0]);
    m_results->addPanel(m_nextRunCards[1]);
}

void MainWindow::buildDetails()
{
    m_details = new QDockWidget(tr("Details"), this);
    m_details->setObjectName(QStringLiteral("details"));
    m_details->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    m_detailsOf = new QStackedWidget(m_details);
    m_detailsOf->addWidget(m_configurations->detailsWidget());
    m_detailsOf->addWidget(m_results->detailsWidget());
    m_details->setWidget(m_detailsOf);
    addDockWidget(Qt::RightDockWidgetArea, m_details);
    m_details->toggleViewAction()->setText(tr("&Details"));
    m_details->toggleViewAction()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(m_details->toggleViewAction(), &QAction::triggered, this, [this](bool shown) { m_detailsWanted = shown; });
}

void MainWindow::buildMenus()
{
    const Actions &a = m_actions;
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({a.newPlan, a.open});
    m_recentMenu = file->addMenu(icon(QStringLiteral("clock")), tr("Open &recent"));
    file->addActions({a.example, file->addSeparator(), a.save, a.saveAs, a.exportConfigurations, file->addSeparator(), a.logIn, a.logOut,
                      a.networkLog, file->addSeparator(), a.close, a.quit});
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({a.undo, a.redo, edit->addSeparator(), a.settings});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(QList<QAction *>(a.steps.begin(), a.steps.end()));
    view->addActions({view->addSeparator(), m_details->toggleViewAction(), a.explain, view->addSeparator(), a.resetLayout, a.fullScreen});
    QMenu *plan = menuBar()->addMenu(tr("&Plan"));
    plan->addActions(QList<QAction *>(a.edit.begin(), a.edit.end()));
    plan->addActions({plan->addSeparator(), a.wholeSpace, a.gpuCounts, plan->addSeparator(), a.searchAgain, a.stopSearch});
    QMenu *configurations = menuBar()->addMenu(tr("&Configurations"));
    for (QAction *action : m_configurations->actions())
        configurations->addAction(action);
    QMenu *run = menuBar()->addMenu(tr("&Run"));
    addAll(*run, m_runsPage->menuActions());
    run->insertAction(a.tune, a.launchNext);
    run->addSeparator();
    run->addActions({a.trainBest, a.sandbox});
    QMenu *results = menuBar()->addMenu(tr("R&esults"));
    addAll(*results, m_results->menuActions());
    addAll(*menuBar()->addMenu(tr("Rep&ort")), m_report->menuActions());
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({a.help, a.words, a.keyboard, help->addSeparator(), a.accuracy, help->addSeparator(), a.log, help->addSeparator(),
                      a.about, a.aboutQt});
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto &&what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions.newPlan, [this] { planAnew({}); });
    on(m_actions.open, [this] { m_files.openWithDialog(); });
    on(m_actions.example, &MainWindow::openExample);
    on(m_actions.save, [this] { m_files.save(); });
    on(m_actions.saveAs, [this] { m_files.saveAs(); });
    on(m_actions.exportConfigurations, [this] { m_exporter->start(); });
    on(m_actions.close, [this] { m_files.close(); });
    on(m_actions.quit, [this] { QMainWindow::close(); });
    on(m_actions.settings, &MainWindow::editSettings);
    for (std::size_t i = 0; i < kSteps; ++i)
        on(m_actions.steps[i], [this, i] { showStep(static_cast<Step>(i)); });
    for (std::size_t i = 0; i < m_actions.edit.size(); ++i)
        on(m_actions.edit[i], [this, i] { editPlan(static_cast<PlanWizard::Step>(i)); });
    on(m_actions.explain, &MainWindow::showExplanation);
    on(m_actions.resetLayout, &MainWindow::resetLayout);
    on(m_actions.fullScreen, [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    m_space = new SpaceWindow({m_workspace, m_dialogs, m_settings, m_actions}, this);
    connect(m_space, &SpaceWindow::helpWanted, this, [this] { showHelp(HelpTopic::WholeSpace); });
    connect(m_space, &SpaceWindow::located, m_configurations, &ConfigurationsPage::bringCurrentIntoView);
    on(m_actions.searchAgain, [this] { m_workspace.searchAgain(); });
    on(m_actions.stopSearch, [this] { m_workspace.cancelSearch(); });
}

void MainWindow::connectHelpActions()
{
    const auto on = [this](QAction *action, auto &&what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions.help, [this] { showHelp(currentTopic()); });
    on(m_actions.words, [this] { showHelp(HelpTopic::Words); });
    on(m_actions.keyboard, [this] { showHelp(HelpTopic::Keyboard); });
    on(m_actions.log, [this] { LogViewer(m_logPath, this).exec(); });
    on(m_actions.accuracy, &MainWindow::showAccuracy);
    on(m_actions.about, [this] {
        AboutDialog dialog(this);
        dialog.addWay(*m_actions.accuracy);
        dialog.exec();
    });
    connect(m_actions.aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::connectCloud()
{
    auto *indicator = new WorkspaceIndicator(m_cloud, this);
    if (menuBar()->isNativeMenuBar())
        statusBar()->addPermanentWidget(indicator);
    else
        menuBar()->setCornerWidget(indicator);
    connect(indicator, &QToolButton::clicked, m_actions.logIn, &QAction::trigger);
    connect(m_actions.logIn, &QAction::triggered, this, &MainWindow::logIn);
    connect(m_actions.logOut, &QAction::triggered, &m_cloud, &Cloud::logOut);
    connect(m_actions.networkLog, &QAction::triggered, this, [this] {
        if (!m_networkLog)
            m_networkLog = new NetworkLogWindow(m_cloud.networkLog(), m_dialogs, this);
        m_networkLog->setAttribute(Qt::WA_DeleteOnClose);
        m_networkLog->show();
        m_networkLog->raise();
        m_networkLog->activateWindow();
    });
    const auto update = [this] { m_actions.logOut->setEnabled(m_cloud.workspace() != nullptr); };
    connect(&m_cloud, &Cloud::stateChanged, this, update);
    connect(&m_cloud, &Cloud::said, m_status, &StatusStrip::showMessage);
    update();
}

void MainWindow::logIn()
{
    LoginDialog dialog(m_cloud, this);
    connect(&dialog, &LoginDialog::sandboxRequested, m_launcher, &RunLauncher::useSandbox);
    dialog.exec();
}

void MainWindow::connectRuns()
{
    new RunNotifier(m_runs, *this); // ours
    connect(m_launcher, &RunLauncher::logInWanted, this, &MainWindow::logIn);
    for (const auto signal : {&RunLauncher::launched, &RunLauncher::runsWanted})
        connect(m_launcher, signal, this, [this] { showStep(Step::Runs); });
    connect(&m_tuning, &Tuning::warning, m_status, [this](const base::Error &what) { m_status->showMessage(translated(what)); });
    connect(m_runsPage, &RunsPage::editRequested, m_launcher, &RunLauncher::editAndRepeat);
    connect(m_runsPage, &RunsPage::said, m_status, &StatusStrip::showMessage);
    connect(m_runsPage, &RunsPage::totalsChanged, this, [this] { m_status->showRuns(m_runsPage->totals()); });
    m_status->showRuns(m_runsPage->totals());
}

void MainWindow::connectResults()
{
    connect(m_results, &ResultsPage::said, m_status, &StatusStrip::showMessage);
    connect(m_report, &ReportPage::said, m_status, &StatusStrip::showMessage);
    connect(&m_measurements, &Measurements::changed, m_report, [this] { m_report->setComparison(m_measurements.comparison()); });
    m_report->setComparison(m_measurements.comparison());
    connect(m_results, &ResultsPage::logWanted, this, &MainWindow::showRunLog);
    connect(m_results->fetchAction(), &QAction::triggered, this, &MainWindow::fetchLogs);
}

void MainWindow::fetchLogs()
{
    StorageDialog dialog(m_cloud, {}, this);
    connect(&dialog, &StorageDialog::loginRequested, this, &MainWindow::logIn, Qt::QueuedConnection);
    dialog.setStart(QString::fromStdString(m_workspace.plan().infrastructure.logsSubdir));
    if (dialog.exec() == QDialog::Accepted)
        m_measurements.addPaths(dialog.paths());
}

void MainWindow::showRunLog(const RunLog &log)
{
    auto *window = new RunLogWindow(log, m_dialogs, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

/// Whoever leaves while jobs run and cost money is told that they go on.
bool MainWindow::mayLeaveRuns()
{
    const int live = m_runs.runner() != nullptr ? m_runs.billedRuns() : 0;
    if (live == 0)
        return true;
    const Question question{
        tr("Jobs are running"),
        tr("%n job(s) go on when the window closes, and go on costing money.", nullptr, live),
        tr("Open the project again to watch them; runs that wait are launched then. Stop them first if you do not want that."),
        {tr("Close"), tr("Stay")}};
    return m_dialogs.ask(this, question) == 0;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_runs.setAttention(!isMinimized());
}

void MainWindow::showStep(Step step)
{
    m_step = step;
    m_actions.steps[static_cast<std::size_t>(step)]->setChecked(true);
    m_pages->setCurrentIndex(m_workspace.isOpen() ? static_cast<int>(step) : kWelcome);
    updateDetails();
}

void MainWindow::followWorkspace()
{
    const bool open = m_workspace.isOpen();
    m_rail->setVisible(open);
    m_status->setVisible(open);
    showStep(open ? m_step : Step::Plan);
    updateActions();
    updateTitle();
}

void MainWindow::updateActions()
{
    const bool open = m_workspace.isOpen();
    const auto result = m_workspace.result();
    QList<QAction *> needProject{m_actions.save, m_actions.saveAs, m_actions.close, m_actions.explain};
    needProject << QList<QAction *>(m_actions.steps.begin(), m_actions.steps.end());
    needProject << QList<QAction *>(m_actions.edit.begin(), m_actions.edit.end());
    for (QAction *action : std::as_const(needProject))
        action->setEnabled(open);
    m_actions.exportConfigurations->setEnabled(open && result && !result->rows.empty() && !m_exporter->isRunning());
    m_actions.searchAgain->setEnabled(open && !m_workspace.isSearching());
    m_actions.stopSearch->setEnabled(open && m_workspace.isSearching());
}

void MainWindow::updateTitle()
{
    setWindowModified(m_workspace.isDirty());
    if (!m_workspace.isOpen())
        setWindowTitle(QStringLiteral("AutoTuner"));
    else if (m_workspace.isReadOnly())
        setWindowTitle(tr("%1[*] (read-only) — AutoTuner").arg(m_workspace.title()));
    else
        setWindowTitle(tr("%1[*] — AutoTuner").arg(m_workspace.title()));
}

void MainWindow::updateDetails()
{
    const bool useful = m_workspace.isOpen() && (m_step == Step::Configurations || m_step == Step::Results);
    m_detailsOf->setCurrentWidget(m_step == Step::Results ? m_results->detailsWidget() : m_configurations->detailsWidget());
    m_details->toggleViewAction()->setEnabled(useful);
    m_details->setVisible(useful && m_detailsWanted);
    if (!m_detailsPlaced && isVisible() && m_details->isVisible()) { // a hidden dock has no width to set
        resizeDocks({m_details}, {width() * kDetailsShare / 100}, Qt::Horizontal);
        m_detailsPlaced = true;
    }
}

void MainWindow::showRecent()
{
    const auto entries = m_files.recent();
    m_welcome->setRecent(entries);
    m_recentMenu->clear();
    for (const project::RecentProjects::Entry &entry : entries) {
        const QString text = QDir::toNativeSeparators(entry.path).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = m_recentMenu->addAction(text);
        action->setEnabled(!entry.missing);
        connect(action, &QAction::triggered, this, [this, path = entry.path] { m_files.open(path); });
    }
    m_recentMenu->setEnabled(!entries.empty());
}

void MainWindow::planAnew(const domain::TrainingPlan &start)
{
    if (!m_files.mayDiscard())
        return;
    domain::TrainingPlan begun = startingPlan(start, m_workspace.catalogue(), m_preferences);
    PlanWizard wizard(m_workspace.catalogue(), std::move(begun), PlanWizard::Step::Model, m_dialogs, this);
    if (wizard.exec() != QDialog::Accepted)
        return;
    m_workspace.close(); // whether it may go was asked above
    if (!m_files.startNew(wizard.plan()))
        return;
    showStep(Step::Configurations);
    if (wizard.isWholeSpaceWanted())
        m_space->open(report::SpaceKind::Best);
}

void MainWindow::editPlan(PlanWizard::Step step)
{
    PlanWizard wizard(m_workspace.catalogue(), m_workspace.plan(), step, m_dialogs, this);
    if (wizard.exec() == QDialog::Accepted)
        m_workspace.setPlan(wizard.plan(), tr("edit plan"));
    if (wizard.isWholeSpaceWanted())
        m_space->open(report::SpaceKind::Best);
}

void MainWindow::openExample()
{
    auto plan = examplePlan(m_workspace.catalogue());
    if (!plan)
        m_dialogs.showError(this, tr("The example cannot be opened"), plan.error());
    else if (m_files.startNew(std::move(*plan)))
        showStep(Step::Configurations);
}

void MainWindow::editSettings()
{
    SettingsDialog dialog(m_preferences, m_dialogs, this);
    if (dialog.exec() == QDialog::Accepted && dialog.preferences() != m_preferences)
        emit preferencesEdited(dialog.preferences()); // may replace this window: nothing after it
}

void MainWindow::showHelp(HelpTopic topic)
{
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->showTopic(topic);
}

/// Kept when it is closed: the same figures need not be worked out again.
void MainWindow::showAccuracy()
{
    if (!m_accuracy) {
        m_accuracy = new AccuracyWindow(publishedAccuracy(m_workspace.catalogue()), m_dialogs, this);
        connect(m_accuracy, &AccuracyWindow::helpWanted, this, [this] { showHelp(HelpTopic::Accuracy); });
    }
    m_accuracy->showSubject(m_accuracy->subject());
}

void MainWindow::showExplanation()
{
    if (!m_explain) {
        m_explain =
            new ExplainWindow({m_workspace, m_dialogs, m_actions.steps[static_cast<std::size_t>(Step::Configurations)]}, explainStep, this);
        connect(m_explain, &ExplainWindow::helpWanted, this, [this] { showHelp(HelpTopic::StepTime); });
        connect(m_explain, &ExplainWindow::located, m_configurations, &ConfigurationsPage::bringCurrentIntoView);
    }
    m_explain->present();
}

HelpTopic MainWindow::currentTopic() const
{
    if (!m_workspace.isOpen())
        return HelpTopic::Welcome;
    switch (m_step) {
    case Step::Plan:
        return HelpTopic::Plan;
    case Step::Configurations:
        return HelpTopic::Configurations;
    case Step::Runs:
        return HelpTopic::Runs;
    case Step::Results:
        return HelpTopic::Results;
    case Step::Report:
        return HelpTopic::Report;
    }
    return HelpTopic::Welcome;
}

void MainWindow::resetLayout()
{
    m_settings.remove(QLatin1String(kGeometry));
    m_settings.remove(QLatin1String(kState));
    m_details->setFloating(false);
    addDockWidget(Qt::RightDockWidgetArea, m_details);
    m_detailsWanted = true;
    m_detailsPlaced = false;
    updateDetails();
}

void MainWindow::restoreLayout()
{
    const auto value = [this](const char *key) { return m_settings.value(QLatin1String(key)); };
    if (!restoreGeometry(value(kGeometry).toByteArray())) {
        const QSize wanted(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
        resize(wanted.boundedTo(screen()->availableSize() * 0.95));
    }
    m_detailsPlaced = restoreState(value(kState).toByteArray(), kLayoutVersion);
    m_configurations->restoreViewState(value(kTable).toByteArray());
    m_runsPage->restoreViewState(value(kRunsTable).toByteArray());
    m_results->restoreViewState(value(kResults).toByteArray());
    for (std::size_t i = 0; i < m_nextRunCards.size(); ++i) // the results have charts to show
        m_nextRunCards[i]->setFolded(m_settings.value(QLatin1String(kNextRunFolded) + QString::number(i), i > 0).toBool());
    m_detailsWanted = m_settings.value(QLatin1String(kDetails), true).toBool();
}

void MainWindow::saveLayout()
{
    m_settings.setValue(QLatin1String(kGeometry), saveGeometry());
    m_settings.setValue(QLatin1String(kState), saveState(kLayoutVersion));
    m_settings.setValue(QLatin1String(kTable), m_configurations->viewState());
    m_settings.setValue(QLatin1String(kRunsTable), m_runsPage->viewState());
    m_settings.setValue(QLatin1String(kResults), m_results->viewState());
    m_settings.setValue(QLatin1String(kDetails), m_detailsWanted);
    m_space->saveLayout();
    for (std::size_t i = 0; i < m_nextRunCards.size(); ++i)
        m_settings.setValue(QLatin1String(kNextRunFolded) + QString::number(i), m_nextRunCards[i]->isFolded());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeaveRuns() || !m_files.mayDiscard()) {
        event->ignore();
        return;
    }
    saveLayout();
    m_files.release();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const bool logs = m_workspace.isOpen() && !droppedPaths(*event->mimeData()).isEmpty();
    if (logs || !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

/// A project or an args.json is opened; all else is logs to compare.
void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = droppedFile(event->mimeData());
    const QStringList logs = droppedPaths(*event->mimeData());
    event->acceptProposedAction();
    // Later: the drag's source waits for this event, and opening may ask questions.
    QMetaObject::invokeMethod(
        this,
        [this, file, logs] {
            if (!file.isEmpty()) {
                m_files.open(file);
            } else if (m_workspace.isOpen()) {
                showStep(Step::Results);
                m_measurements.addPaths(logs);
            }
        },
        Qt::QueuedConnection);
}

} // namespace gui
