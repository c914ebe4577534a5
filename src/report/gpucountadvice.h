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
    BestTrade, ///< no limits: GpuCountAdvice::knee
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

/// "How many GPUs should I rent?" in figures. Rows are those of a table of SpaceKind::GpuCounts. Where a row is chosen,
/// safe ones go before those whose best configuration is tight; of equally cheap ones it is the fastest, and the reverse.
struct GpuCountAdvice {
    GpuReason reason = GpuReason::NothingFits;
    std::optional<std::size_t> recommended; ///< nothing: no row keeps the limits
    std::vector<bool> inReach; ///< by row: has a configuration that keeps the limits
    std::size_t rowsInReach = 0;
    std::optional<std::size_t> fewest, most; ///< rows with the fewest and the most GPUs in reach
    std::optional<GpuStep> doubled, halved; ///< nothing: not looked at, or nothing fits there
    std::optional<std::size_t> fastest; ///< of all rows, whatever the limits: fewest days
    std::optional<std::size_t> cheapest; ///< of all rows: fewest GPU hours, which is fewest dollars at any price
    /// Of all rows: where the curve of days against GPU hours bends, both in logarithms: the row farthest below the
    /// straight line from the cheapest row to the one beyond which time costs more per cent of money than it saves of
    /// itself (the least product of both). More GPUs than these save time for more money than on average along that
    /// line, fewer for less. The average counts as kFlat at least: time that costs next to nothing is bought.
    std::optional<std::size_t> knee;
    bool priced = true; ///< false: a GPU hour costs nothing, so that a budget says nothing and is left aside

    static constexpr double kFlat = 0.15; ///< per cent of money for each per cent of time: a halving may always cost 11 %
};
/// Limits that are not finite or not above 0 count as none.
[[nodiscard]] GpuCountAdvice adviseGpuCount(const SpaceTable &counts, const GpuLimits &limits);

} // namespace report
