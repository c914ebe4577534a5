// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/runplan.h"
#include "cli/streams.h"
#include "launch/campaigntuner.h"
#include "launch/preflight.h"

namespace cli {

/// What a call of tune chooses from: the search of the stored plan, or the rows that --filter and --top leave of it.
struct TuningPlan {
    domain::TrainingPlan plan; ///< the stored one with the flags of this call
    std::shared_ptr<const search::SearchResult> result;
    std::vector<std::size_t> rows; ///< empty = all
    [[nodiscard]] std::size_t alternatives() const { return rows.empty() ? result->rows.size() : rows.size(); }
};
/// Errors: no valid configuration, or none that passes (ErrorKind::Nothing); interrupted.
[[nodiscard]] base::Result<TuningPlan> makeTuningPlan(const StoredPlan &stored, const Arguments &arguments,
                                                      const catalogue::Catalogue &catalogue, const Streams &streams);

/// For the tuner; `facts` may be null: then names stay names. `plan` and `facts` outlive it.
[[nodiscard]] launch::TuningSource tuningSource(const TuningPlan &plan, const launch::PlatformFacts *facts);

/// The name that a configuration has in files and tables: "base_config" for the plan's base.
[[nodiscard]] std::string configurationOf(const domain::Candidate &candidate, const search::SearchResult &result);

} // namespace cli
