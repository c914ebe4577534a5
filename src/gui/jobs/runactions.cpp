// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runactions.h"

#include "gui/jobs/limitsdialog.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/runs.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>
#include <QWidget>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

bool isLive(const campaign::Run &run) { return campaign::isLive(run.state) || run.state == campaign::RunState::Planned; }
bool isWaiting(const campaign::Run &run) { return run.state == campaign::RunState::Planned; }
bool hasEnded(const campaign::Run &run) { return campaign::isFinal(run.state); }
bool canBeRemoved(const campaign::Run &run) { return hasEnded(run) || isWaiting(run); }

} // namespace

RunActions::RunActions(Runs &runs, Dialogs &dialogs, QWidget *page)
    : QObject(page)
    , m_runs(runs)
    , m_dialogs(dialogs)
    , m_page(page)
{
    makeCampaignActions();
    makeRunActions();
    update();
}

QAction *RunActions::make(const QString &text, const char *iconName, const char *name, const QKeySequence &shortcut,
                          std::function<void()> what)
{
    auto *action = new QAction(icon(QLatin1String(iconName)), text, m_page);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    connect(action, &QAction::triggered, this, std::move(what));
    return action;
}

void RunActions::makeCampaignActions()
{
    start = make(tr("&Start"), "start", "runsStart", QKeySequence(Qt::CTRL | Qt::Key_R), [this] { startOrPause(); });
    stopAll = make(tr("Stop &all…"), "stop", "runsStopAll", {}, [this] { stopEverything(); });
    limits = make(tr("&Limits…"), "settings", "runsLimits", {}, [this] { editLimits(); });
}

void RunActions::makeRunActions()
{
    pauseRun = make(tr("&Hold back"), "pause", "runPause", {}, [this] { togglePaused(); });
    stop = make(tr("S&top…"), "stop", "runStop", QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { stopSelected(); });
    retry = make(tr("&Retry"), "retry", "runRetry", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] {
        each(selected(hasEnded), tr("The run cannot be retried"), [this](const auto &run) { return m_runs.runner()->retry(run); });
    });
    edit = make(tr("&Edit and repeat…"), "edit", "runEdit", {}, [this] {
        if (m_selection.size() == 1)
            emit editRequested(m_selection.front());
    });
    remove = make(tr("&Delete…"), "remove", "runRemove", QKeySequence::Delete, [this] { removeSelected(); });
    dashboard = make(tr("Open in &dashboard"), "dashboard", "runDashboard", {}, [this] {
        if (m_selection.size() == 1)
            QDesktopServices::openUrl(m_runs.dashboard(m_selection.front()));
    });
    copyId = make(tr("Copy job &id"), "copy", "runCopyId", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyIds(); });
    openFolder = make(tr("Open log &folder"), "open", "runOpenFolder", {}, [this] { openLogFolder(); });
}

QList<QAction *> RunActions::ofRuns() const { return {pauseRun, stop, retry, edit, remove, nullptr, dashboard, copyId, openFolder}; }

QList<QAction *> RunActions::ofCampaign() const { return {start, stopAll, limits}; }

void RunActions::setSelection(std::vector<campaign::RunId> runs)
{
    m_selection = std::move(runs);
    update();
}

std::vector<campaign::RunId> RunActions::selected(bool (*fits)(const campaign::Run &)) const
{
    std::vector<campaign::RunId> result;
    for (const campaign::RunId &id : m_selection) {
        const campaign::Run *run = m_runs.campaign().find(id);
        if (run != nullptr && fits(*run))
            result.push_back(id);
    }
    return result;
}

void RunActions::update()
{
    const bool driven = m_runs.runner() != nullptr;
    const campaign::Campaign &campaign = m_runs.campaign();
    const bool any = !campaign.runs.empty();
    const bool open =
        std::any_of(campaign.runs.begin(), campaign.runs.end(), [](const auto &run) { return !campaign::isFinal(run.state); });
    start->setText(campaign.paused ? tr("&Start") : tr("&Pause"));
    start->setIcon(icon(campaign.paused ? QStringLiteral("start") : QStringLiteral("pause")));
    start->setToolTip(campaign.paused ? tr("Launch what waits") : tr("Launch nothing new; what runs goes on"));
    start->setEnabled(driven && any);
    stopAll->setEnabled(driven && open);
    limits->setEnabled(driven);

    const auto waiting = selected(isWaiting);
    const bool held = !waiting.empty() && std::all_of(waiting.begin(), waiting.end(), [&](const auto &id) {
        const campaign::Run *run = campaign.find(id);
        return run != nullptr && run->pausedByUser;
    });
    pauseRun->setText(held ? tr("&Let go") : tr("&Hold back"));
    pauseRun->setIcon(icon(held ? QStringLiteral("start") : QStringLiteral("pause")));
    pauseRun->setEnabled(driven && !waiting.empty());
    stop->setEnabled(driven && !selected(isLive).empty());
    retry->setEnabled(driven && !selected(hasEnded).empty());
    remove->setEnabled(driven && !selected(canBeRemoved).empty());
    const bool one = m_selection.size() == 1;
    edit->setEnabled(driven && one && !selected(hasEnded).empty());
    dashboard->setEnabled(one && !m_runs.dashboard(m_selection.front()).isEmpty());
    const auto hasJob = [](const campaign::Run &run) { return run.attempt() != nullptr; };
    copyId->setEnabled(!selected(hasJob).empty());
    openFolder->setEnabled(one && !selected([](const campaign::Run &run) { return !run.logFolder.empty(); }).empty());
}

void RunActions::each(const std::vector<campaign::RunId> &runs, const QString &failed,
                      const std::function<base::Result<void>(const campaign::RunId &)> &what)
{
    for (const campaign::RunId &run : runs) {
        if (m_runs.runner() == nullptr)
            return;
        if (const auto done = what(run); !done) {
            m_dialogs.showError(m_page->window(), failed, done.error());
            return;
        }
    }
}

void RunActions::startOrPause()
{
    launch::CampaignRunner *runner = m_runs.runner();
    if (runner == nullptr)
        return;
    const bool paused = m_runs.campaign().paused;
    if (const auto done = paused ? runner->start() : runner->pause(); !done)
        m_dialogs.showError(m_page->window(), paused ? tr("The runs cannot be started") : tr("The runs cannot be paused"), done.error());
}

void RunActions::stopEverything()
{
    const int live = m_runs.liveRuns();
    const Question question{tr("Stop all runs"),
                            live > 0 ? tr("Stop %n running job(s)?", nullptr, live) : tr("Skip all runs that wait?"),
                            tr("What they have computed so far is kept; runs that wait are skipped. Each can be retried later."),
                            {tr("Stop all"), tr("Let them go on")},
                            1,
                            true};
    if (m_dialogs.ask(m_page->window(), question) != 0 || m_runs.runner() == nullptr)
        return;
    if (const auto done = m_runs.runner()->stopAll(); !done)
        m_dialogs.showError(m_page->window(), tr("The runs cannot be stopped"), done.error());
}

void RunActions::editLimits()
{
    LimitsDialog dialog(m_runs.campaign().limits, m_page->window());
    if (dialog.exec() != QDialog::Accepted || m_runs.runner() == nullptr)
        return;
    if (const auto done = m_runs.runner()->setLimits(dialog.limits()); !done)
        m_dialogs.showError(m_page->window(), tr("The limits cannot be changed"), done.error());
}

void RunActions::togglePaused()
{
    const auto waiting = selected(isWaiting);
    const bool hold = std::any_of(waiting.begin(), waiting.end(), [&](const auto &id) {
        const campaign::Run *run = m_runs.campaign().find(id);
        return run != nullptr && !run->pausedByUser;
    });
    each(waiting, tr("The run cannot be held back"), [this, hold](const auto &run) { return m_runs.runner()->setRunPaused(run, hold); });
}

void RunActions::stopSelected()
{
    const auto runs = selected(isLive);
    const Question question{tr("Stop runs"),
                            tr("Stop %n run(s)?", nullptr, static_cast<int>(runs.size())),
                            tr("What was computed so far is kept. A stopped run can be retried; it then begins anew."),
                            {tr("Stop"), tr("Let it go on")},
                            1,
                            true};
    if (!runs.empty() && m_dialogs.ask(m_page->window(), question) == 0)
        each(runs, tr("The run cannot be stopped"), [this](const auto &run) { return m_runs.runner()->stop(run); });
}

void RunActions::removeSelected()
{
    const auto runs = selected(canBeRemoved);
    const Question question{tr("Delete runs"),
                            tr("Delete %n run(s) from this list and its job from the workspace?", nullptr, static_cast<int>(runs.size())),
                            tr("Kept logs stay on this machine."),
                            {tr("Delete"), tr("Keep")},
                            1,
                            true};
    if (!runs.empty() && m_dialogs.ask(m_page->window(), question) == 0)
        each(runs, tr("The run cannot be deleted"), [this](const auto &run) { return m_runs.runner()->remove(run); });
}

void RunActions::copyIds()
{
    QStringList ids;
    for (const campaign::RunId &id : m_selection) {
        const campaign::Run *run = m_runs.campaign().find(id);
        const campaign::Attempt *attempt = run ? run->attempt() : nullptr;
        if (attempt != nullptr)
            ids << fromStd(attempt->jobId.empty() ? attempt->jobName : attempt->jobId);
    }
    QGuiApplication::clipboard()->setText(ids.join(QLatin1Char('\n')));
    emit said(tr("Copied %n job id(s)", nullptr, static_cast<int>(ids.size())));
}

void RunActions::openLogFolder()
{
    const campaign::Run *run = m_selection.size() == 1 ? m_runs.campaign().find(m_selection.front()) : nullptr;
    if (run == nullptr)
        return;
    const QStringList files = m_runs.logFiles(run->id);
    const QString folder = files.isEmpty() ? fromStd(run->logFolder) : QFileInfo(files.first()).absolutePath();
    if (QFileInfo(folder).isDir())
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    else
        emit said(tr("There is no log folder yet."));
}

} // namespace gui
