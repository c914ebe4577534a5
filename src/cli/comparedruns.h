// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/comparisonoptions.h"
#include "cli/runplan.h"
#include "cli/streams.h"
#include "comparison/comparison.h"

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace cli {

/// The runs of CONFIG_DIR/MODEL, compared.
struct ComparedRuns {
    StoredPlan stored; ///< with this call's goal and price
    comparison::Comparison comparison;
    std::string logsFolder; ///< where the logs lie and summaries go; empty when there is none
};

/// Reads what the call names: the stored plan, a folder of logs or the campaign's own, and compares.
/// Warnings go to streams.err. Everything wrong with flags and files is reported; no runs is no error.
[[nodiscard]] tl::expected<ComparedRuns, std::vector<base::Error>>
compareRuns(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams);

/// Why nothing could be ranked, for the exit code; nothing when something was.
[[nodiscard]] std::optional<base::Error> nothingRanked(const comparison::Comparison &comparison);

} // namespace cli
