// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

/// Comparisons made in memory, for tests of what shows them.
namespace support {

struct ComparisonShape {
    std::size_t runs = 10; ///< 1…500; the first is the base
    bool simulated = false;
    bool withFailures = false; ///< the last two: out of memory, and no steps at all
    bool twoClusters = false; ///< every third run on twice the nodes
    std::size_t steps = 50;
};

/// Llama 3.1 8B on 8 x 8 H200: the estimator's predictions, and steps around them by a fixed rule (a
/// slow first step, 2 % of noise, one outlier per run). The catalogue is loaded once.
[[nodiscard]] comparison::Comparison makeComparison(const ComparisonShape &shape = {});

} // namespace support
