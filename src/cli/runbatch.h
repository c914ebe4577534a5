// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaign.h"
#include "cli/runplan.h"
#include "cli/texttable.h"
#include "launch/joborder.h"
#include "launch/preflight.h"

#include <vector>

/// Which runs a call of run adds to a campaign.
namespace cli {

struct RunBatch {
    std::vector<PlannedRun> fresh; ///< not in the campaign yet
    std::vector<campaign::RunId> revived; ///< were skipped for a reason that holds no longer
    bool unfinished = false; ///< runs of an earlier call are under way or wait
    std::size_t ended = 0; ///< chosen runs that are over and stay so

    [[nodiscard]] bool isEmpty() const { return fresh.empty() && revived.empty() && !unfinished; }
};
/// The same call again adds nothing: a run is known by configuration, role and steps. `again` adds all once
/// more, but only to a campaign that has ended, so that a repeated call after a crash doubles nothing.
[[nodiscard]] RunBatch chooseBatch(const std::vector<PlannedRun> &planned, const campaign::Campaign &campaign,
                                   const domain::CampaignLimits &limits, bool again);

/// Orders for the fresh runs, with the platform's facts where there are any. What cannot be launched is taken
/// out of the batch with a note; an error when nothing is left.
[[nodiscard]] base::Result<std::vector<launch::JobOrder>> makeOrders(RunBatch &batch, const domain::TrainingPlan &plan,
                                                                     const launch::PlatformFacts *facts, std::vector<std::string> &notes);

/// Prediction of each run and whether it will be launched.
[[nodiscard]] TextTable launchTable(const std::vector<PlannedRun> &runs, bool runAll);
/// "12 runs, 41 min on machines, $1,234.56 in all (predicted; …)".
[[nodiscard]] std::string launchTotal(const std::vector<PlannedRun> &runs, const domain::CampaignLimits &limits, bool simulated);
/// What is launched of them: not what is predicted to run out of memory, nor what equals the base.
[[nodiscard]] std::vector<PlannedRun> launchedOf(const std::vector<PlannedRun> &runs, bool runAll);

} // namespace cli
