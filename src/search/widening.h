// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace search {

/// Number of the combination that is this candidate; nothing when the grid does not hold it.
[[nodiscard]] std::optional<std::uint64_t> gridIndexOf(const Grid &grid, const domain::Candidate &candidate);
/// Row of a result that is this candidate; nothing when it is not searched or not valid.
[[nodiscard]] std::optional<std::size_t> rowOf(const SearchResult &result, const domain::Candidate &candidate);

/// A plan that searches one more configuration.
struct WidenedPlan {
    domain::TrainingPlan plan;
    std::vector<base::Text> changes; ///< "recompute: block:2 is searched as well"
};
/// The plan with the values added that its search needs to hold `candidate`, nothing else changed; a
/// setting that is not searched (optimizer, attention, …) becomes that of every configuration. Nothing
/// when the lists cannot hold it (an uneven split of its own), or would then break the plan.
[[nodiscard]] std::optional<WidenedPlan> widened(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                                 const domain::Candidate &candidate);

} // namespace search
