// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/spacepage.h"

#include "gui/charts/chartpane.h"
#include "gui/wholespace/spacecontrols.h"
#include "gui/wholespace/spacemodel.h"
#include "gui/wholespace/spaceview.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/tablefile.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/candidateadoption.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr auto kPause = std::chrono::milliseconds(200); // of typing, before a search is worth starting
constexpr int kProgressSteps = 1000;
constexpr int kProgressInCharacters = 18;

/// What answers depend on: with the lists of the plan's own search they stay as they are.
domain::TrainingPlan essentials(const domain::TrainingPlan &plan)
{
    domain::TrainingPlan kept;
    kept.model = plan.model;
    kept.base = plan.base;
    kept.clusters = plan.clusters;
    kept.activeCluster = plan.activeCluster;
    kept.goal = plan.goal;
    kept.thresholds = plan.thresholds;
    kept.search.globalBatchSizes = plan.search.globalBatchSizes;
    kept.search.seqLengths = plan.search.seqLengths;
    return kept;
}

QString tableName(report::SpaceKind kind)
{
    return kind == report::SpaceKind::Best ? SpacePage::tr("Best configurations") : SpacePage::tr("Numbers of GPUs");
}

} // namespace

SpacePage::SpacePage(report::SpaceKind kind, const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_model(new SpaceModel(kind, this))
    , m_order(new SpaceOrder(*m_model, this))
    , m_view(new SpaceView(tableName(kind), *m_model, *m_order, this))
    , m_chart(new ChartPane(parts.dialogs, this))
    , m_kind(kind)
    , m_parts(parts)
    , m_runner(new SpaceRunner(parts.source, this))
    , m_adoption(new CandidateAdoption(parts.workspace, this))
    , m_again(new QAction(icon(QStringLiteral("retry")), tr("Sear&ch again"), this))
{
    m_view->setObjectName(QStringLiteral("spaceTable"));
    m_chart->setObjectName(QStringLiteral("spaceChart"));
    m_chart->setEmptyText(tr("Nothing was found that could be drawn."));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(&m_soon, &QTimer::timeout, this, &SpacePage::ask);
    connect(&parts.controls, &SpaceControls::changed, this, &SpacePage::askAgain);
}

SpacePage::~SpacePage() = default;

void SpacePage::setUp(const Widgets &widgets)
{
    m_widgets = widgets;
    m_problem = new EmptyState({}, m_widgets.stack);
    m_problem->setObjectName(QStringLiteral("spaceProblem"));
    m_widgets.stack->addWidget(m_problem);
    m_widgets.progress->setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kProgressInCharacters);
    connect(m_widgets.stop, &QPushButton::clicked, m_runner, &SpaceRunner::stop);
    connect(m_widgets.undo, &QPushButton::clicked, &m_parts.workspace.undoStack(), &QUndoStack::undo);
    connect(m_again, &QAction::triggered, this, &SpacePage::ask);
    connect(m_runner, &SpaceRunner::finished, this, &SpacePage::takeAnswer);
    connect(m_runner, &SpaceRunner::progressed, this, [this](quint64 done, quint64 all) {
        m_widgets.progress->setRange(0, all > 0 ? kProgressSteps : 0);
        m_widgets.progress->setValue(all > 0 ? static_cast<int>(done * kProgressSteps / all) : 0);
    });
    connectWorkspace();
    connectView();
    showRunning(false);
    showProblem(searchingText(), nullptr);
    showNotice();
    selectionChanged();
}

void SpacePage::connectWorkspace()
{
    Workspace &workspace = m_parts.workspace;
    for (const auto signal : {&Workspace::planChanged, &Workspace::activeClusterChanged})
        connect(&workspace, signal, this, &SpacePage::planChanged);
    connect(&workspace, &Workspace::opened, this, [this] {
        forgetAnswer();
        askAgain();
    });
    connect(&workspace, &Workspace::searchFinished, this, [this] {
        if (m_outcome && !m_outcome->error)
            showOutcome(*m_outcome); // what the plan finds itself may be new
    });
    connect(m_adoption, &CandidateAdoption::changed, this, &SpacePage::showNotice);
    connect(m_adoption, &CandidateAdoption::located, this, &SpacePage::located);
}

void SpacePage::connectView()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SpacePage::selectionChanged);
    connect(m_view, &SpaceView::customContextMenuRequested, this, &SpacePage::showRowMenu);
    connect(m_chart, &ChartPane::said, this, &SpacePage::said);
    connect(m_chart, &ChartPane::runActivated, this, [this](std::size_t row) {
        m_view->selectRow(row);
        m_view->setFocus();
    });
}

void SpacePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        ask();
}

/// A search that was under way is asked anew when the page is seen again. A window that is minimised stays at it.
void SpacePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous() || !(m_soon.isActive() || m_isAsking))
        return;
    m_soon.stop();
    m_runner->drop();
    showRunning(false);
    m_stale = true;
}

void SpacePage::askAgain()
{
    m_stale = !isVisible();
    if (m_stale)
        m_runner->drop(); // its answer would be to an older question
    else
        m_soon.start();
}

void SpacePage::planChanged()
{
    if (essentials(m_parts.workspace.plan()) != m_asked)
        askAgain();
    else if (m_outcome && !m_outcome->error)
        showOutcome(*m_outcome);
}

void SpacePage::ask()
{
    m_asked = essentials(m_parts.workspace.plan());
    auto question = m_parts.controls.question(m_kind);
    if (!question) {
        m_runner->drop();
        forgetAnswer();
        showRunning(false);
        const bool plan = m_parts.controls.isPlanIncomplete();
        showProblem(
            {QStringLiteral("info"), plan ? tr("The plan is not complete") : tr("A value cannot be read"), m_parts.controls.problem()},
            plan ? m_parts.editPlan : nullptr);
        return;
    }
    complete(question->request);
    m_runner->start(std::move(*question));
    showRunning(true);
    if (!table() || m_widgets.stack->currentWidget() == m_problem)
        showProblem(searchingText(), nullptr);
}

void SpacePage::forgetAnswer()
{
    m_outcome.reset();
    clearWords();
    showTable(nullptr, std::nullopt);
}

void SpacePage::showRunning(bool running)
{
    m_isAsking = running;
    m_widgets.progress->setRange(0, 0);
    m_widgets.progress->setVisible(running);
    m_widgets.stop->setVisible(running);
}

void SpacePage::takeAnswer(const std::shared_ptr<const SpaceOutcome> &outcome)
{
    showRunning(false);
    m_outcome = outcome;
    if (outcome->error) {
        forgetAnswer();
        showProblem({QStringLiteral("error"), tr("The space cannot be searched"), translated(*outcome->error)}, m_again);
        return;
    }
    showOutcome(*outcome);
}

/// Of what stays the same over a new answer: the configuration and its cluster, or the number of GPUs.
std::optional<std::string> SpacePage::keyOf(std::optional<std::size_t> row) const
{
    if (!row || !table() || *row >= table()->rows().size())
        return std::nullopt;
    if (m_kind == report::SpaceKind::GpuCounts)
        return std::to_string(table()->cluster(*row).numGpus());
    return table()->cluster(*row).label + '/' + domain::candidateId(table()->rows()[*row].entry->candidate);
}

void SpacePage::showTable(std::shared_ptr<const report::SpaceTable> table, std::optional<std::size_t> first)
{
    const auto chosen = keyOf(m_view->currentRow());
    m_model->setTable(std::move(table));
    m_view->suitColumns();
    if (m_model->table()) {
        std::optional<std::size_t> row = first;
        for (std::size_t i = 0; chosen && i < m_model->table()->rows().size(); ++i) {
            if (keyOf(i) == chosen)
                row = i;
        }
        m_widgets.stack->setCurrentWidget(m_widgets.parts);
        m_view->selectRow(row);
    }
    selectionChanged();
    emit stateChanged();
}

void SpacePage::showProblem(const EmptyState::Content &content, QAction *action)
{
    m_problem->setContent(content);
    m_problem->setAction(action);
    m_widgets.stack->setCurrentWidget(m_problem);
    emit stateChanged();
}

void SpacePage::showStopped()
{
    showProblem({QStringLiteral("info"), tr("The search was stopped"),
                 tr("Nothing had been found by then. Search to the end, or narrow the space: pin knobs, or choose one cluster.")},
                m_again);
}

void SpacePage::selectionChanged()
{
    m_chart->setSelectedRun(m_view->currentRow());
    showSelection();
}

void SpacePage::showRowMenu(const QPoint &position)
{
    if (!m_view->currentRow())
        return;
    QMenu menu(this);
    for (QPushButton *button : rowButtons()) {
        QAction *action = menu.addAction(button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
    }
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("copy")), tr("C&opy as table"), m_view, [this] { m_view->copySelection(); });
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

bool SpacePage::adopt(const domain::Candidate &candidate, domain::TrainingPlan plan, const QString &undoText)
{
    m_becameBase = false;
    if (m_adoption->adopt(candidate, plan, undoText))
        return true;
    m_becameBase = plan.base != candidate;
    plan.base = candidate;
    plan.baseNodes = plan.cluster().nodes;
    return m_adoption->adopt(candidate, plan, undoText);
}

QString SpacePage::selectedText() const
{
    QString text = tr("It is selected in the plan's configurations.");
    if (!m_adoption->planChanges().isEmpty())
        text += QLatin1Char(' ') + tr("The plan was changed: %1.").arg(m_adoption->planChanges());
    if (m_becameBase)
        text += QLatin1Char(' ') + tr("It is the plan's base as well: no list can say how its pipeline stages are cut.");
    return text;
}

void SpacePage::showNotice()
{
    using State = CandidateAdoption::State;
    switch (m_adoption->state()) {
    case State::None:
        m_widgets.notice->setNote(NoteLabel::Kind::Plain, {});
        break;
    case State::Refused:
        m_widgets.notice->setNote(
            NoteLabel::Kind::Error,
            tr("The plan's lists cannot hold this configuration beside their other values: set it on the Plan page."));
        break;
    case State::Searching:
        m_widgets.notice->setNote(NoteLabel::Kind::Plain, tr("Searching the plan with it…"));
        break;
    case State::Selected:
        m_widgets.notice->setNote(NoteLabel::Kind::Good, selectedText());
        break;
    }
    m_widgets.notice->setVisible(m_adoption->state() != State::None);
    m_widgets.undo->setVisible(m_adoption->canUndo());
}

std::shared_ptr<const search::SearchResult> SpacePage::ownResult(const SpaceQuestion::Machine &machine) const
{
    const auto result = m_parts.workspace.resultFor(machine.index);
    const bool same = result && m_parts.workspace.isUpToDate(machine.index) && !result->cancelled && result->cluster == machine.cluster;
    return same ? result : nullptr;
}

const SpaceQuestion::Machine *SpacePage::machineOf(std::size_t row) const
{
    if (!m_outcome || !table())
        return nullptr;
    const std::vector<SpaceQuestion::Machine> &machines = m_outcome->question.machines;
    const std::size_t answer = m_kind == report::SpaceKind::Best ? table()->rows()[row].answer : 0;
    const auto &clusters = m_parts.workspace.plan().clusters;
    if (answer >= machines.size())
        return nullptr;
    const SpaceQuestion::Machine &machine = machines[answer];
    const auto index = static_cast<std::size_t>(machine.index);
    const bool still = index < clusters.size() && clusters[index] == machine.cluster && m_outcome->question.plan.model == m_asked.model;
    return still ? &machine : nullptr;
}

const report::SpaceTable *SpacePage::table() const { return m_model->table(); }

bool SpacePage::hasRows() const { return m_widgets.stack->currentWidget() == m_widgets.parts && m_order->rowCount() > 0; }

void SpacePage::copyRows()
{
    const std::vector<std::size_t> selected = m_view->selectedRows();
    const std::vector<std::size_t> rows = selected.size() > 1 ? selected : m_view->shownRows();
    m_view->copyRows(rows);
    emit said(tr("%n row(s) copied", nullptr, static_cast<int>(rows.size())));
}

void SpacePage::exportRows()
{
    if (!hasRows())
        return;
    std::vector<const report::SpaceColumn *> columns;
    for (const report::SpaceColumn &column : m_model->columns())
        columns.push_back(&column);
    const QString name = m_kind == report::SpaceKind::Best ? QStringLiteral("best-%1") : QStringLiteral("gpu-counts-%1");
    // The table is immutable and may be replaced while the file is written.
    saveTable(*this, m_parts.dialogs, tr("Export rows"), name.arg(fromStd(m_parts.workspace.plan().model.name)),
              [table = m_model->sharedTable(), rows = m_view->shownRows(), columns](report::TableFormat format) {
                  return report::exportSpace(*table, rows, columns, format);
              });
}

QByteArray SpacePage::headerState() const { return m_view->headerState(); }

void SpacePage::restoreHeaderState(const QByteArray &state) { m_view->restoreHeaderState(state); }

} // namespace gui
