// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/campaignplace.h"
#include "cli/remote.h"
#include "cli/runprogress.h"
#include "launch/campaignrunner.h"

#include <QObject>
#include <optional>

namespace cli {

/// Watches a campaign until it ends, the person goes, or it cannot go on. The first Ctrl+C asks what
/// to do with the runs; without a terminal they are left running.
class RunSession {
public:
    enum class End : std::uint8_t { Finished, Detached, Stopped, Failed };

    /// All outlive it. A sandbox that dies is started again.
    RunSession(RemoteScope &scope, launch::CampaignRunner &runner, RunProgress &progress, const CampaignPlace &place);

    [[nodiscard]] End run();
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; } ///< after End::Failed
    void failWith(base::Error error); ///< it cannot go on: ends run()

private:
    void reviveSandbox();
    /// What Ctrl+C means; nothing: go on.
    [[nodiscard]] std::optional<End> afterInterrupt();
    void stopRuns();

    RemoteScope &m_scope;
    launch::CampaignRunner &m_runner;
    RunProgress &m_progress;
    const CampaignPlace &m_place;
    std::optional<base::Error> m_error;
    bool m_stopping = false;
    QObject m_context;
};

} // namespace cli
