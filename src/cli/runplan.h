// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/run.h"
#include "catalogue/catalogue.h"
#include "cli/arguments.h"
#include "cli/configurationlist.h"
#include "domain/trainingplan.h"

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace cli {

/// One configuration that generate wrote, as a run to be.
struct PlannedRun {
    campaign::Run run; ///< what is known before a launch: no id, order or logs yet
    domain::Candidate candidate;
    bool matchesBase = false;
    double teraflopsPerStep = 0; ///< the model's work of one step on one GPU, 10^12 FLOP
};

/// CONFIG_DIR/MODEL as runs: base first, then generation order.
struct RunPlan {
    domain::TrainingPlan plan; ///< the stored one with the flags of this call
    std::string folder; ///< CONFIG_DIR/MODEL
    std::vector<PlannedRun> runs;
    std::vector<std::string> notes; ///< what is left out, and why; for people
};

/// The stored plan of --config-dir and --model, with the launch flags of this call put in. Everything
/// wrong with folder, file and flags is reported.
struct StoredPlan {
    domain::TrainingPlan plan;
    StoredFolder folder;
};
[[nodiscard]] tl::expected<StoredPlan, std::vector<base::Error>> storedPlan(const Arguments &arguments,
                                                                            const catalogue::Catalogue &catalogue);

/// The configurations of that folder as runs of `plan`; `only`: names or patterns, empty = all.
[[nodiscard]] base::Result<RunPlan> planRuns(const StoredPlan &stored, const catalogue::Catalogue &catalogue,
                                             const std::vector<std::string> &only);

/// Seconds that the runs take one after another, by prediction: steps alone.
[[nodiscard]] double predictedSeconds(const std::vector<PlannedRun> &runs);

} // namespace cli
