// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/spacetable.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace report {

/// What a training may take; nothing = no limit.
struct GpuLimits {
    std::optional<double> deadlineDays;
    std::optional<double> budgetUsd;
    bool operator==(const GpuLimits &) const = default;
};

/// Why a number of GPUs is recommended, or none is.
enum class GpuReason : std::uint8_t {
    BestTrade, ///< no limits: least days x GPU hours, where more GPUs begin to cost more than the time they save
    CheapestInTime, ///< a deadline, perhaps a budget too
    FastestForMoney, ///< a budget alone
    TooLate, ///< no number of GPUs is done by the deadline
    TooDear, ///< the budget pays for none
    NotBoth, ///< one keeps the deadline and another the budget, none keeps both
    NothingFits, ///< there is no configuration at all
};

/// From the recommended number of GPUs to another one.
struct GpuStep {
    std::size_t row = 0;
    double savedDays = 0; ///< negative: it takes longer
    double extraUsd = 0; ///< negative: it costs less
};

/// "How many GPUs should I rent?" in figures. Rows are those of a table of SpaceKind::GpuCounts.
struct GpuCountAdvice {
    GpuReason reason = GpuReason::NothingFits;
    std::optional<std::size_t> recommended; ///< nothing: no row keeps the limits
    std::vector<bool> inReach; ///< by row: has a configuration that keeps the limits
    std::size_t rowsInReach = 0;
    std::optional<std::size_t> fewest, most; ///< rows with the fewest and the most GPUs in reach
    std::optional<GpuStep> doubled, halved; ///< nothing: not looked at, or nothing fits there
    std::optional<std::size_t> fastest, cheapest; ///< of all rows, whatever the limits; of equal ones the fewest GPUs
};
/// Limits that are not finite or not above 0 count as none.
[[nodiscard]] GpuCountAdvice adviseGpuCount(const SpaceTable &counts, const GpuLimits &limits);

} // namespace report
