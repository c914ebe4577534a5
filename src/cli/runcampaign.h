// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "cli/campaignplace.h"
#include "cli/runoptions.h"
#include "cli/runtable.h"

namespace cli {

/// What run and tune have in common: one call that runs a folder's configurations.
struct CampaignCall {
    const Arguments &arguments;
    const catalogue::Catalogue &catalogue;
    const Streams &streams;
    std::string command; ///< for the hint at its help
    bool resultsFollow = false; ///< then data formats leave the list of runs out: one call, one document
};

/// Plans, checks, asks, launches and watches. The exit code; `ended` becomes true when the campaign was
/// watched to its end, or had nothing left to run.
[[nodiscard]] int runCampaign(const CampaignCall &call, const StoredPlan &stored, bool *ended = nullptr);

/// Done when a run completed (on a sandbox: or ran out of memory), NothingUsable else.
[[nodiscard]] int campaignExitCode(const campaign::Campaign &campaign);

} // namespace cli
