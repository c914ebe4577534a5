// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace search {

/// What to put first.
enum class Goal : std::uint8_t { Days, Cost };

/// Row numbers of the best rows that are not oom, best first, at most `count`. Equal figures keep
/// grid order, so that the answer does not depend on the sort.
[[nodiscard]] std::vector<std::size_t> bestRows(const SearchResult &result, Goal goal, std::size_t count);

/// One row of one of several results.
struct RankedRow {
    std::size_t result = 0; ///< position in the list of results
    std::size_t row = 0;
    float days = 0;
    float costUsd = 0;
    bool operator==(const RankedRow &) const = default;
};

/// The rows that no other row beats in both days and cost: fastest first, each following one
/// cheaper. Rows that are oom take no part; of equal rows the first is kept.
[[nodiscard]] std::vector<RankedRow> paretoFront(std::span<const SearchResult *const> results);

/// What one cluster has to offer for a plan, for a comparison side by side.
struct ClusterBest {
    std::string label;
    int numGpus = 0;
    base::Usd pricePerGpuHour;
    Summary summary;
    std::optional<RankedRow> fastest; ///< nothing when every row is oom or there is none
    std::optional<RankedRow> cheapest;
};
/// One entry per result, in their order.
[[nodiscard]] std::vector<ClusterBest> compareClusters(std::span<const SearchResult *const> results);

} // namespace search
