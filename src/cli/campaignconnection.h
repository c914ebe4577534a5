// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/campaignplace.h"
#include "cli/remote.h"
#include "cli/runoptions.h"

#include <memory>

namespace cli {

/// Where a campaign is to run, and how much of it.
struct ConnectionWanted {
    const RunChoices &choices;
    const domain::TrainingPlan &plan;
    const CampaignPlace &place;
    double stepSeconds = 0; ///< of all runs one after another, by prediction
    std::size_t runs = 0; ///< for the time that starting takes; the sandbox's clock follows both
};

/// The workspace that was asked for, or the sandbox, started if it does not run.
[[nodiscard]] base::Result<std::unique_ptr<Remote>> connectCampaign(RemoteScope &scope, const ConnectionWanted &wanted);

} // namespace cli
