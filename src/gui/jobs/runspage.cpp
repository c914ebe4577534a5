// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runspage.h"

#include "gui/jobs/campaignbar.h"
#include "gui/jobs/logpanel.h"
#include "gui/jobs/nodegroupspage.h"
#include "gui/jobs/orderview.h"
#include "gui/jobs/runactions.h"
#include "gui/jobs/rundetails.h"
#include "gui/jobs/runsfilter.h"
#include "gui/jobs/runsmodel.h"
#include "gui/jobs/runstable.h"
#include "gui/jobs/stepchart.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/runs.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <chrono>
#include <utility>

namespace gui {
namespace {

// Changes come in bursts; the eye takes five a second.
constexpr auto kFlushPace = std::chrono::milliseconds(200);
constexpr auto kTickPace = std::chrono::seconds(1);
constexpr auto kReadSoon = std::chrono::milliseconds(300);

} // namespace

RunsPage::RunsPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(parts.workspace)
    , m_cloud(parts.cloud)
    , m_runs(parts.runs)
    , m_dialogs(parts.dialogs)
    , m_ways(parts.ways)
    , m_model(new RunsModel(this))
    , m_filter(new RunsFilter(this))
{
    setObjectName(QStringLiteral("runsPage"));
    m_filter->setSourceModel(m_model);
    m_table = new RunsTable(*m_model, *m_filter, this);
    m_actions = new RunActions(m_runs, m_dialogs, this);
    buildActions();
    m_bar = new CampaignBar({m_actions->start, m_actions->stopAll, m_actions->limits, m_nodes}, this);
    m_empty = new EmptyState({}, this);
    m_nodeGroups = new NodeGroupsPage(m_cloud, m_ways.logIn, m_ways.sandbox, this);
    m_filterRow = buildFilterRow();

    m_tableStack = new QStackedWidget(this);
    m_nothingMatches = new EmptyState({QStringLiteral("filter"), tr("Nothing matches the filter"), tr("Reset it to see all runs.")}, this);
    m_nothingMatches->setAction(m_resetFilter);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_nothingMatches);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tableStack);
    splitter->addWidget(buildTabs());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_monitor = new QWidget(this);
    auto *column = new QVBoxLayout(m_monitor);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filterRow);
    column->addWidget(splitter, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_monitor);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nodeGroups);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    m_panels = new QVBoxLayout;
    layout->addLayout(m_panels);
    layout->addWidget(m_stack, 1);
    connectRuns();
    readAll();
}

RunsPage::~RunsPage() = default;

void RunsPage::buildActions()
{
    const auto make = [this](const QString &text, const char *iconName, const char *name, const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        if (*iconName)
            action->setIcon(icon(QLatin1String(iconName)));
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_nodes = make(tr("&Node groups"), "nodes", "runsNodes", QKeySequence(Qt::CTRL | Qt::Key_G));
    m_nodes->setCheckable(true);
    m_nodes->setToolTip(tr("What is free on the workspace"));
    m_find = make(tr("&Find…"), "search", "runsFind", QKeySequence::Find);
    m_findInLog = make(tr("Search the &log…"), "log", "runsFindInLog", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    m_failure = make(tr("&Go to the failing line"), "error", "runsFailure", {});
    m_copy = make(tr("Copy as &table"), "copy", "runsCopy", {});
    m_resetFilter = make(tr("Reset the filter"), "", "runsResetFilter", {});
    connect(m_nodes, &QAction::toggled, this, &RunsPage::showState);
    connect(m_find, &QAction::triggered, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    connect(m_findInLog, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_log);
        m_log->focusSearch();
    });
    connect(m_failure, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_log);
        m_log->jumpToFailure();
    });
    connect(m_copy, &QAction::triggered, m_table, &RunsTable::copySelection);
    connect(m_resetFilter, &QAction::triggered, this, [this] {
        m_text->clear();
        for (QToolButton *button : m_groups)
            button->setChecked(false);
        m_filter->setGroups({});
        showState();
    });
    connect(m_actions, &RunActions::editRequested, this, &RunsPage::editRequested);
    connect(m_actions, &RunActions::said, this, &RunsPage::said);
}

QWidget *RunsPage::buildFilterRow()
{
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    m_text = new QLineEdit(row);
    m_text->setObjectName(QStringLiteral("runsFilter"));
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("Filter: words in the shown columns"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 16);
    across->addWidget(m_text, 1);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearchedColumns(m_table->visibleColumns());
        m_filter->setText(text);
        showState();
    });
    for (std::size_t i = 0; i < kRunGroups; ++i) {
        auto *button = new QToolButton(row);
        button->setObjectName(QStringLiteral("runsGroup_%1").arg(i));
        button->setIcon(groupIcon(static_cast<RunGroup>(i)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setToolTip(tr("Show runs whose state is: %1").arg(groupText(static_cast<RunGroup>(i))));
        across->addWidget(button);
        m_groups[i] = button;
        connect(button, &QToolButton::clicked, this, [this] {
            RunsFilter::Groups groups{};
            for (std::size_t group = 0; group < kRunGroups; ++group)
                groups[group] = m_groups[group]->isChecked();
            m_filter->setGroups(groups);
            showState();
        });
    }
    m_shown = new QLabel(row);
    across->addWidget(m_shown);
    for (QAction *action : {m_actions->stop, m_actions->retry, m_actions->edit, m_actions->remove, m_actions->dashboard}) {
        auto *button = new QToolButton(row);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->iconText());
        across->addWidget(button);
    }
    return row;
}

QWidget *RunsPage::buildTabs()
{
    m_details = new RunDetails({m_failure, m_actions->edit}, this);
    m_log = new LogPanel(m_dialogs, this);
    m_chart = new StepChart(this);
    m_order = new OrderView(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("runTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_details, tr("Overview"));
    m_tabs->addTab(m_log, tr("Log"));
    m_tabs->addTab(m_chart, tr("Step time"));
    m_tabs->addTab(m_order, tr("What was sent"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &RunsPage::showCurrent);
    connect(m_log, &LogPanel::said, this, &RunsPage::said);
    connect(m_log, &LogPanel::workerWanted, this, [this](int worker) {
        if (m_runs.runner() != nullptr)
            m_runs.runner()->followWorker(m_runs.currentRun(), worker);
    });
    return m_tabs;
}

void RunsPage::connectRuns()
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(kFlushPace);
    m_tick.setInterval(kTickPace);
    m_warningEnds.setSingleShot(true);
    m_warningEnds.setInterval(std::chrono::minutes(2));
    m_readVisible.setSingleShot(true);
    m_readVisible.setInterval(kReadSoon);
    connect(&m_flush, &QTimer::timeout, this, &RunsPage::flush);
    connect(&m_tick, &QTimer::timeout, this, &RunsPage::tick);
    connect(&m_warningEnds, &QTimer::timeout, this, [this] {
        m_warning.clear();
        showNotice();
    });
    connect(&m_readVisible, &QTimer::timeout, this, &RunsPage::readVisibleLogs);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, &m_readVisible, qOverload<>(&QTimer::start));
    connect(m_filter, &QAbstractItemModel::layoutChanged, &m_readVisible, qOverload<>(&QTimer::start));
    connect(&m_runs, &Runs::reset, this, &RunsPage::readAll);
    connect(&m_runs, &Runs::runsChanged, this, [this](const std::vector<campaign::RunId> &runs) {
        for (const campaign::RunId &run : runs)
            changedSoon(run);
    });
    connect(&m_runs, &Runs::runsAdded, this, [this](const std::vector<campaign::RunId> &runs) {
        m_model->add(m_runs.campaign());
        for (const campaign::RunId &run : runs)
            learn(run);
        showState();
        showTotals();
        if (m_runs.currentRun().empty() && m_model->rowCount() > 0)
            m_table->selectRow(0); // something to watch, rather than an invitation to choose
    });
    connect(&m_runs, &Runs::runsRemoved, this, [this](const std::vector<campaign::RunId> &runs) {
        m_model->remove(runs);
        showState();
        showTotals();
    });
    connect(&m_runs, &Runs::campaignChanged, this, [this] {
        showTotals();
        m_actions->update();
        showNotice();
    });
    connect(&m_runs, &Runs::logGrew, this, &RunsPage::grewSoon);
    connect(&m_runs, &Runs::liveChanged, this, &RunsPage::changedSoon);
    connect(&m_runs, &Runs::currentRunChanged, this, &RunsPage::selectCurrent);
    connect(&m_runs, &Runs::contactChanged, this, &RunsPage::showNotice);
    connect(&m_runs, &Runs::warning, this, [this](const base::Error &what) {
        m_warning = translated(what);
        m_warningEnds.start();
        showNotice();
    });
    connect(&m_cloud, &Cloud::stateChanged, this, [this] {
        showNotice();
        showState();
    });
    connect(&m_workspace, &Workspace::marksChanged, this, &RunsPage::showState);
    connect(&m_workspace, &Workspace::searchFinished, this, &RunsPage::readGroups);
    connectTable();
}

void RunsPage::connectTable()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsPage::currentRowChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::selectionChanged);
    connect(m_table, &RunsTable::customContextMenuRequested, this, &RunsPage::showContextMenu);
    connect(m_table, &RunsTable::columnsChanged, this, [this] { m_filter->setSearchedColumns(m_table->visibleColumns()); });
    connect(m_table, &RunsTable::opened, this, [this] {
        m_tabs->setCurrentWidget(m_log);
        m_log->setFocus(Qt::OtherFocusReason);
    });
}

void RunsPage::readAll()
{
    m_changed.clear();
    m_grown.clear();
    m_asked.clear();
    m_orderOf.clear();
    m_model->reset(m_runs.campaign(), m_runs.now());
    for (const campaign::Run &run : m_runs.campaign().runs) {
        learn(run.id);
        if (campaign::isLive(run.state))
            grewSoon(run.id);
    }
    selectCurrent();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->selectRow(0);
    showState();
    showTotals();
    showCurrent();
    m_actions->update();
    m_readVisible.start();
}

/// What the plan knows of a run: where it goes, and the work of one of its steps.
void RunsPage::learn(const campaign::RunId &run)
{
    const campaign::Run *known = m_runs.campaign().find(run);
    if (known == nullptr)
        return;
    double teraflops = 0;
    const auto result = m_workspace.result();
    if (const auto row = result ? m_workspace.rowOf(known->candidate) : std::nullopt) {
        const search::Row &figures = result->rows[*row];
        teraflops = double(figures.modelTflopsPerGpu) * double(figures.stepSeconds);
    }
    m_model->setKnown(run, m_runs.nodeGroup(run), teraflops);
}

void RunsPage::readGroups()
{
    for (const campaign::Run &run : m_runs.campaign().runs)
        learn(run.id);
}

void RunsPage::changedSoon(const campaign::RunId &run)
{
    m_changed.insert(run);
    if (!m_flush.isActive())
        m_flush.start();
}

void RunsPage::grewSoon(const campaign::RunId &run)
{
    m_grown.insert(run);
    if (!m_flush.isActive())
        m_flush.start();
}

void RunsPage::flush()
{
    const auto changed = std::exchange(m_changed, {});
    const auto grown = std::exchange(m_grown, {});
    m_model->update(m_runs.campaign(), {changed.begin(), changed.end()});
    for (const campaign::RunId &run : grown)
        readLog(run);
    const bool current = changed.count(m_runs.currentRun()) != 0 || grown.count(m_runs.currentRun()) != 0;
    if (current)
        showCurrent();
    if (!changed.empty()) {
        m_actions->update();
        showNotice();
    }
    showTotals();
}

void RunsPage::readLog(const campaign::RunId &run)
{
    if (const results::LogParser *parser = m_runs.live(run).parser)
        m_model->readLog(run, *parser);
}

/// Runs that ended in an earlier session have their figures kept, but their course is in the log: read
/// for those on screen.
void RunsPage::readVisibleLogs()
{
    if (m_runs.runner() == nullptr || !isVisible())
        return;
    const int first = std::max(0, m_table->rowAt(0));
    const int bottom = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = bottom < 0 ? m_filter->rowCount() - 1 : bottom;
    for (int row = first; row <= last; ++row) {
        const std::string id = m_filter->index(row, 0).data(RunsModel::RunIdRole).toString().toStdString();
        const RunRow *known = m_model->find(id);
        if (known != nullptr && known->live.consumed == 0 && known->run.attempt() != nullptr && campaign::isFinal(known->run.state)
            && m_asked.insert(id).second)
            m_runs.runner()->loadLog(id);
    }
}

void RunsPage::tick()
{
    m_model->setNow(m_runs.now());
    showTotals();
    showNotice();
    if (const RunRow *row = m_model->find(m_runs.currentRun()); row != nullptr && campaign::occupiesMachines(row->run.state))
        showCurrent();
}

void RunsPage::showTotals()
{
    m_totals = m_model->totals();
    m_totals.spent = m_runs.campaign().costSoFar(m_runs.now());
    m_bar->showCampaign(m_totals, m_runs.campaign());
    for (std::size_t i = 0; i < kRunGroups; ++i)
        m_groups[i]->setText(
            tr("%1 %2", "state and number of runs").arg(groupText(static_cast<RunGroup>(i)), count(qulonglong(m_totals.count[i]))));
    m_shown->setText(m_filter->isFiltering()
                         ? tr("%1 of %2").arg(count(qulonglong(m_filter->rowCount())), count(qulonglong(m_model->rowCount())))
                         : QString());
    emit totalsChanged();
}

QString RunsPage::totals() const
{
    if (m_totals.runs == 0)
        return {};
    return tr("%1 · %2 so far · %3").arg(totalsText(m_totals), usdText(m_totals.spent), percentText(m_totals.progress));
}

void RunsPage::showCurrent()
{
    const RunRow *row = m_model->find(m_runs.currentRun());
    if (m_tabs->currentWidget() == m_details) {
        if (row == nullptr)
            m_details->showNothing();
        else
            m_details->showRun(*row, m_runs.live(row->run.id), m_model->now());
    } else if (m_tabs->currentWidget() == m_chart) {
        showChart();
    } else if (m_tabs->currentWidget() == m_order) {
        showOrder();
    }
    showLog();
}

/// Once for each run: it does not change, and whoever reads it has scrolled somewhere.
void RunsPage::showOrder()
{
    const campaign::RunId &run = m_runs.currentRun();
    if (m_orderOf == run && !run.empty())
        return;
    m_orderOf = run;
    if (m_model->find(run) == nullptr)
        m_order->showNothing(tr("No run selected"));
    else if (m_runs.runner() == nullptr)
        m_order->showNothing(tr("It can be seen where the runs are driven."));
    else
        m_order->showOrder(m_runs.runner()->order(run));
}

void RunsPage::showChart()
{
    const RunRow *row = m_model->find(m_runs.currentRun());
    StepChartData shown;
    if (row != nullptr) {
        shown.name = fromStd(row->run.configuration);
        shown.stepTimes = row->live.stepTimes;
        shown.losses = row->live.losses;
        if (row->run.predictedStep.value() > 0)
            shown.predictedStep = row->run.predictedStep.value();
        shown.simulated = row->run.simulated;
    }
    m_chart->setData(shown);
}

void RunsPage::showLog()
{
    const RunRow *row = m_model->find(m_runs.currentRun());
    LogPanel::Subject subject;
    if (row == nullptr) {
        subject.nothing = tr("Select a run to read its log.");
        m_log->show(subject);
        return;
    }
    const campaign::Attempt *attempt = row->run.attempt();
    subject.run = fromStd(row->run.id);
    subject.name = fromStd(row->run.configuration);
    subject.files = m_runs.logFiles(row->run.id);
    subject.simulated = row->run.simulated;
    const launch::LiveRun live = m_runs.live(row->run.id);
    subject.trouble = live.logTrouble;
    subject.workers = live.parser != nullptr || !live.workers.empty() ? row->run.nodes : 0;
    if (attempt != nullptr)
        subject.failureLine = fromStd(attempt->failureLine);
    subject.nothing = campaign::isFinal(row->run.state) ? tr("This run left no log on this machine.")
                                                        : tr("It appears when the first worker writes: %1.").arg(stateText(row->run));
    m_failure->setEnabled(!subject.failureLine.isEmpty());
    m_log->show(subject);
}

void RunsPage::currentRowChanged()
{
    const QString id = m_table->currentIndex().data(RunsModel::RunIdRole).toString();
    if (!m_selecting && !id.isEmpty())
        m_runs.setCurrentRun(id.toStdString());
    const RunRow *row = m_model->find(m_runs.currentRun());
    if (row != nullptr && m_runs.runner() != nullptr && campaign::isFinal(row->run.state) && row->live.consumed == 0
        && row->run.attempt() != nullptr && m_asked.insert(row->run.id).second)
        m_runs.runner()->loadLog(row->run.id);
    showCurrent();
}

void RunsPage::selectCurrent()
{
    m_selecting = true;
    m_table->selectRun(m_runs.currentRun());
    m_selecting = false;
    showCurrent();
}

void RunsPage::selectionChanged()
{
    m_actions->setSelection(m_table->selectedRuns());
    m_copy->setEnabled(m_table->selectionModel()->hasSelection());
}

QList<QAction *> RunsPage::menuActions() const
{
    QList<QAction *> actions;
    for (QAction *way : {m_ways.launch, m_ways.tune}) {
        if (way != nullptr)
            actions << way;
    }
    actions << m_actions->ofCampaign() << nullptr << m_actions->ofRuns() << nullptr << m_copy << m_find << m_findInLog << nullptr
            << m_nodes;
    return actions;
}

void RunsPage::addPanel(QWidget *panel) { m_panels->addWidget(panel); }

void RunsPage::showContextMenu(const QPoint &position)
{
    if (!m_table->selectionModel()->hasSelection())
        return;
    QMenu menu(this);
    for (QAction *action : m_actions->ofRuns()) {
        if (action == nullptr)
            menu.addSeparator();
        else if (action->isEnabled())
            menu.addAction(action); // what does not apply is not offered
    }
    menu.addSeparator();
    if (m_failure->isEnabled())
        menu.addAction(m_failure);
    menu.addAction(m_copy);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

QByteArray RunsPage::viewState() const { return m_table->headerState(); }

void RunsPage::restoreViewState(const QByteArray &state) { m_table->restoreHeaderState(state); }

void RunsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
    tick();
    m_readVisible.start();
}

void RunsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace gui
