// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/runlauncher.h"

#include "gui/launching/editorderdialog.h"
#include "gui/launching/launchdialog.h"
#include "gui/launching/trainingdialog.h"
#include "gui/shell/actions.h"
#include "gui/shell/projectfiles.h"
#include "gui/tuning/tunedialog.h"
#include "gui/widgets/dialogs.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/nextruns.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/tuning.h"
#include "gui/workspace/workspace.h"
#include "launch/sandboxprocess.h"

#include <QAction>
#include <QWidget>

namespace gui {
namespace {

constexpr double kUsualSeconds = 3600; // of all runs, when nothing is checked yet: they take about a minute on the sandbox

} // namespace

RunLauncher::RunLauncher(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_workspace(parts.workspace)
    , m_cloud(parts.cloud)
    , m_runs(parts.runs)
    , m_tuning(parts.tuning)
    , m_nextRuns(parts.nextRuns)
    , m_files(parts.files)
    , m_dialogs(parts.dialogs)
    , m_actions(parts.actions)
    , m_sandboxFolder(parts.sandboxFolder)
    , m_window(window)
{
    connect(m_actions.launchRuns, &QAction::triggered, this, &RunLauncher::launchChecked);
    connect(m_actions.launchNext, &QAction::triggered, this, &RunLauncher::launchNext);
    connect(m_actions.tune, &QAction::triggered, this, &RunLauncher::tune);
    connect(m_actions.trainBest, &QAction::triggered, this, &RunLauncher::trainWithChosen);
    connect(m_actions.sandbox, &QAction::triggered, this, [this] {
        useSandbox();
        if (m_workspace.checkedCount() > 0)
            launchChecked();
    });
    for (const auto signal : {&Workspace::opened, &Workspace::marksChanged, &Workspace::selectionChanged, &Workspace::titleChanged})
        connect(&m_workspace, signal, this, &RunLauncher::updateActions);
    connect(&m_workspace, &Workspace::searchFinished, this, &RunLauncher::updateActions);
    connect(&m_cloud, &Cloud::stateChanged, this, &RunLauncher::updateActions);
    connect(&m_runs, &Runs::reset, this, &RunLauncher::backToSandbox);
    connect(&m_tuning, &Tuning::changed, this, &RunLauncher::updateActions);
    updateActions();
}

/// A project whose runs were begun on the sandbox finds them there again: it costs nothing, so nobody
/// need be asked.
void RunLauncher::backToSandbox()
{
    if (m_cloud.state() != Cloud::State::LoggedOut || !m_runs.wantsSandbox())
        return;
    launch::SandboxOptions options; // no groups: the machines that it has had
    options.stateFolder = m_sandboxFolder;
    options.clockFactor = launch::sandboxClockFactor(kUsualSeconds);
    m_cloud.useSandbox(options);
}

void RunLauncher::updateActions()
{
    const bool ready = m_workspace.isOpen() && m_workspace.result() != nullptr && !m_workspace.isReadOnly();
    m_actions.launchRuns->setEnabled(ready && m_workspace.checkedCount() > 0);
    const bool any = ready && !m_workspace.result()->rows.empty();
    m_actions.launchNext->setEnabled(any && !m_tuning.isTuning()); // the tuner launches it by itself
    m_actions.tune->setEnabled(any);
    m_actions.trainBest->setEnabled(ready && m_workspace.currentRow().has_value());
    m_actions.sandbox->setEnabled(!m_cloud.isSandbox());
}

bool RunLauncher::prepare()
{
    if (m_workspace.filePath().isEmpty()) {
        const Question question{tr("Save the project first"),
                                tr("Runs are kept beside the project's file, and this project has none yet."),
                                tr("Should the app end while jobs run, it finds them again from there."),
                                {tr("Save…"), tr("Cancel")}};
        if (m_dialogs.ask(m_window, question) != 0 || !m_files.save())
            return false;
    }
    const auto prepared = m_runs.prepare();
    if (!prepared)
        m_dialogs.showError(m_window, tr("Nothing can be launched"), prepared.error());
    return prepared.has_value();
}

void RunLauncher::launchChecked() { launch({}); }

void RunLauncher::launch(const std::vector<domain::CandidateId> &only)
{
    if (!prepare())
        return;
    LaunchDialog dialog({m_workspace, m_cloud, m_runs, only}, m_window);
    connect(&dialog, &LaunchDialog::loginWanted, this, &RunLauncher::logInWanted);
    connect(&dialog, &LaunchDialog::sandboxWanted, this, &RunLauncher::useSandbox);
    connect(&dialog, &LaunchDialog::launched, this, &RunLauncher::launched);
    // Later: this dialog is still on the stack.
    connect(&dialog, &LaunchDialog::tuneWanted, this, &RunLauncher::tune, Qt::QueuedConnection);
    dialog.exec();
}

void RunLauncher::launchRows(const std::vector<std::size_t> &rows)
{
    std::vector<domain::CandidateId> only;
    for (const std::size_t row : rows) {
        if (auto id = m_workspace.candidateOfRow(row); !id.empty())
            only.push_back(std::move(id));
    }
    if (!only.empty())
        launch(only);
}

void RunLauncher::launchNext()
{
    const auto &answer = m_nextRuns.answer();
    const bool known =
        m_nextRuns.state() == NextRuns::State::Ready && answer->result == m_workspace.result() && !answer->advice.next.empty();
    if (known)
        launchRows({answer->advice.next.front().row});
    else
        emit runsWanted();
}

void RunLauncher::tune()
{
    if (!prepare())
        return;
    TuneDialog dialog({m_workspace, m_cloud, m_runs, m_tuning}, m_window);
    connect(&dialog, &TuneDialog::loginWanted, this, &RunLauncher::logInWanted);
    connect(&dialog, &TuneDialog::sandboxWanted, this, &RunLauncher::useSandbox);
    connect(&dialog, &TuneDialog::begun, this, &RunLauncher::launched);
    dialog.exec();
}

void RunLauncher::trainWithChosen()
{
    if (!prepare())
        return;
    TrainingDialog dialog(m_workspace, m_cloud, m_runs, m_workspace.currentCandidate(), m_window);
    connect(&dialog, &TrainingDialog::loginWanted, this, &RunLauncher::logInWanted);
    connect(&dialog, &TrainingDialog::launched, this, &RunLauncher::launched);
    dialog.exec();
}

void RunLauncher::trainWith(const domain::CandidateId &candidate)
{
    m_workspace.setCurrentCandidate(candidate);
    if (m_workspace.currentRow() || !m_workspace.isSearching()) {
        trainWithChosen(); // or it says what is wrong with it
        return;
    }
    connect(
        &m_workspace, &Workspace::searchIdle, this,
        [this, candidate] {
            if (m_workspace.currentCandidate() == candidate)
                trainWithChosen();
        },
        Qt::SingleShotConnection);
}

void RunLauncher::editAndRepeat(const campaign::RunId &run)
{
    EditOrderDialog dialog(m_runs, run, m_window);
    connect(&dialog, &EditOrderDialog::repeated, this, [this](const campaign::RunId &repeated) {
        m_runs.setCurrentRun(repeated);
        emit launched();
    });
    dialog.exec();
}

void RunLauncher::useSandbox()
{
    launch::SandboxOptions options;
    options.stateFolder = m_sandboxFolder;
    options.clockFactor = launch::sandboxClockFactor(kUsualSeconds);
    // Whatever node group and mount the plan names exists there.
    if (m_workspace.isOpen() && m_workspace.plan().hasCluster())
        options.groups = {launch::sandboxGroupOf(m_workspace.plan(), m_workspace.plan().limits.parallel)};
    m_cloud.useSandbox(options);
}

} // namespace gui
