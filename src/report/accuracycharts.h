// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/accuracycolumns.h"
#include "report/comparisoncharts.h"

#include <cstddef>
#include <vector>

/// Charts of published measurements beside their predictions. Marks are rows: ChartRun::run is an
/// index into AccuracyReport::rows; of the odds' chart an index into oddsBins().
namespace report {

/// Predicted against measured, with the diagonal; peak memory and step times only.
[[nodiscard]] Chart predictedChart(const AccuracyView &view, validation::Subject subject);
/// Predicted over measured, 1 where a prediction is right, over what was measured: small errors are seen
/// here; peak memory and step times only.
[[nodiscard]] Chart ratioChart(const AccuracyView &view, validation::Subject subject);

/// Runs whose predicted odds of running out of memory are alike.
struct OddsBin {
    double low = 0, high = 0; ///< low <= odds < high; the last bin includes 1
    std::vector<std::size_t> rows; ///< of AccuracyReport::rows; never empty
    double meanOdds = 0; ///< 0…1
    double failedShare = 0; ///< of the rows that went out of memory, 0…1
};
[[nodiscard]] std::vector<OddsBin> oddsBins(const AccuracyView &view);
/// A bar per bin: mean odds behind the share that really went out of memory. Odds that can be trusted
/// are as high as what happened.
[[nodiscard]] Chart oddsChart(const AccuracyView &view);

} // namespace report
