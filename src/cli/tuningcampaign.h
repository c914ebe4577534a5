// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/tuning.h"
#include "cli/runcampaign.h"

namespace cli {

/// tune with a budget: the runs of a stored plan, chosen one after the other. Plans, checks, asks, launches, watches,
/// and tells what came of it; called again, it goes on where it was left. The exit code; `ended` becomes true when
/// the tuning has ended.
[[nodiscard]] int tuneWithinBudget(const CampaignCall &call, const StoredPlan &stored, const campaign::TuningSettings &settings,
                                   const Command &command, bool *ended);

} // namespace cli
