// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runsession.h"

#include "cli/question.h"
#include "launch/sandboxprocess.h"

namespace cli {

RunSession::RunSession(RemoteScope &scope, launch::CampaignRunner &runner, RunProgress &progress, const CampaignPlace &place)
    : m_scope(scope)
    , m_runner(runner)
    , m_progress(progress)
    , m_place(place)
{
    QObject::connect(&runner, &launch::CampaignRunner::finished, &m_context, [this] { m_scope.quit(); });
    QObject::connect(&runner, &launch::CampaignRunner::journalFailed, &m_context, [this](const base::Error &why) { failWith(why); });
    QObject::connect(runner.target(), &launch::Target::loginNeeded, &m_context, [this](const base::Error &why) { failWith(why); });
    if (place.isSandbox())
        QObject::connect(runner.target(), &launch::Target::unreachable, &m_context, [this] { reviveSandbox(); });
}

void RunSession::failWith(base::Error error)
{
    m_error = std::move(error);
    m_scope.quit();
}

void RunSession::reviveSandbox()
{
    launch::SandboxOptions options;
    options.stateFolder = m_place.sandboxFolder;
    options.network = m_scope.network();
    // On the same folder it comes back with the same token, and with the same address where that is free.
    launch::startSandbox(options, &m_context, [this](const base::Result<lepton::Workspace> &workspace) {
        if (!workspace)
            m_progress.warn(workspace.error());
    });
}

RunSession::End RunSession::run()
{
    while (!m_error) {
        if (m_runner.campaign().isFinished())
            return m_stopping ? End::Stopped : End::Finished;
        if (m_scope.run())
            continue;
        if (const auto end = afterInterrupt())
            return *end;
    }
    return End::Failed;
}

std::optional<RunSession::End> RunSession::afterInterrupt()
{
    m_progress.hide();
    const auto answer = ask(
        m_scope, "\nCtrl+C: stop the runs (s), leave them running and go (d), or continue (c)? A second Ctrl+C ends this at once. ", "sdc");
    m_progress.show();
    switch (answer.value_or('d')) {
    case 's':
        stopRuns();
        return std::nullopt;
    case 'c':
        m_scope.goOn();
        return std::nullopt;
    default:
        return End::Detached;
    }
}

void RunSession::stopRuns()
{
    m_stopping = true;
    m_scope.ignoreInterrupts();
    if (auto stopped = m_runner.stopAll(); !stopped)
        failWith(stopped.error());
    else
        m_progress.say("Stopping the runs; Ctrl+C again ends this at once");
}

} // namespace cli
