// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/comparedruns.h"
#include "cli/resultstext.h"

#include <string>
#include <vector>

/// What results prints and tune ends with.
namespace cli {

/// `format`: "table", "json", "csv", "markdown" or "html". Pictures only where the program can draw.
[[nodiscard]] base::Result<std::string> resultsAs(const std::string &format, const comparison::Comparison &comparison,
                                                  const ResultsStyle &style, const Streams &streams);

/// Leaves the figures beside the logs (summary and failures as CSV) and in args.json, as the original
/// does. Returns the files that were written; what cannot be written is a warning.
std::vector<std::string> recordResults(const ComparedRuns &runs, const Streams &streams);

/// The style of a terminal; `plain`: the text goes elsewhere.
[[nodiscard]] ResultsStyle resultsStyle(const Arguments &arguments, const Streams &streams, bool plain = false);

} // namespace cli
