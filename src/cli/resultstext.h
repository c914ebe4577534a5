// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/palette.h"
#include "cli/texttable.h"
#include "comparison/comparison.h"

#include <cstddef>
#include <string>

/// A comparison as a person reads it on a terminal.
namespace cli {

struct ResultsStyle {
    std::size_t topN = 5; ///< rows of the ranking
    bool originalFormula = false; ///< the original's TFLOPS beside the model's
    Palette palette = Palette();
    std::size_t width = 0; ///< columns of the terminal; 0 = nothing is shortened
};

/// The report of the Python AutoTuner, part by part in its order: summary, best, base, savings, ranking,
/// legend, full names, cost efficiency, recommendations. Says when nothing could be ranked.
[[nodiscard]] std::string rankingText(const comparison::Comparison &comparison, const ResultsStyle &style);

/// What that report leaves out: flagged, incomplete and failed runs, logs without configuration,
/// configurations without logs, effects of settings, predictions against measurements, the method.
[[nodiscard]] std::string detailsText(const comparison::Comparison &comparison, const ResultsStyle &style);

/// What to know about a run's figures before they are believed: "simulated", "fewer than 10 steps",
/// "above the hardware", "incomplete"; empty = nothing.
[[nodiscard]] std::vector<std::string> cautions(const comparison::Comparison &comparison, std::size_t run);

} // namespace cli
