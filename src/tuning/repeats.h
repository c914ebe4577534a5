// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tuning/advisor.h"

#include <span>
#include <vector>

namespace tuning {

/// The runs of one alternative beside each other.
struct Repeats {
    std::size_t alternative = 0;
    std::vector<std::size_t> finished, ranOut; ///< indices of measurements
    base::Seconds shortest, longest; ///< steps of those that finished

    [[nodiscard]] bool haveBothOutcomes() const { return !finished.empty() && !ranOut.empty(); }
    /// By more than noise, a tenth: steps of one configuration repeat to about two per cent.
    [[nodiscard]] bool differ() const { return longest.value() > 1.1 * shortest.value(); }
};

/// One entry for each alternative that finished or ran out of memory, in the order of their first runs.
[[nodiscard]] std::vector<Repeats> repeatsOf(std::span<const Measurement> measurements);

} // namespace tuning
