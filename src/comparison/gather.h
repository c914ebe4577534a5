// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "comparison/launches.h"
#include "comparison/storednames.h"

#include <memory>
#include <string>
#include <vector>

/// Runs as their logs tell them, before they are joined to configurations.
namespace comparison {

/// One launch that was found: what it is called, and what its logs say.
struct FoundRun {
    RunOrigin origin;
    std::string folder; ///< assignments to it hold for all launches inside; empty: none
    std::vector<std::string> names; ///< that may be a configuration's, the likeliest first
    Launch launch;
    const CampaignRun *campaignRun = nullptr; ///< of Inputs
    std::shared_ptr<const StoredNames> stored; ///< what args.json around it says; null: nothing
    bool silent = false; ///< its files tell of no step and of no failure: counts where nothing else of its configuration does
    bool askedFor = false; ///< a person named this very file: listed whatever it says
};

struct Gathered {
    std::vector<FoundRun> runs; ///< the campaign's in launch order, then the sources in theirs, silent ones last
    std::vector<base::Error> problems;
    bool stopped = false;
};

/// Reads the logs of the campaign and of all sources; each file once, wherever it is named twice.
[[nodiscard]] Gathered gather(const Inputs &inputs, LogCache &cache, const Progress &progress);

} // namespace comparison
