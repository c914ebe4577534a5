// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/constraints.h"
#include "search/grid.h"

#include <string>
#include <string_view>
#include <vector>

namespace search {

/// A listed value with which no combination is valid, and why.
struct UselessValue {
    Knob knob = Knob::TensorParallel;
    std::uint32_t digit = 0; ///< position in the knob's list
    Violation why; ///< broken in every combination with this value, else the most frequent
};

/// What the rules leave of a grid, value by value.
struct ValueAudit {
    bool complete = false; ///< false: the grid is too large to judge every combination; nothing is claimed
    std::uint64_t valid = 0;
    std::vector<UselessValue> uselessValues;
    std::vector<Violation> brokenEverywhere; ///< rules that every combination breaks
    std::optional<Violation> mostFrequent; ///< the rule that most combinations break first
};
/// Tries every combination of grids up to `limit`; larger ones are not judged.
[[nodiscard]] ValueAudit auditValues(const Grid &grid, const Constraints &constraints, std::uint64_t limit);

/// The knob whose change most directly keeps a rule.
[[nodiscard]] Knob primaryKnob(RuleId rule);
/// Flag of a knob's list (search/fields.h).
[[nodiscard]] std::string_view fieldOf(Knob knob);
/// A knob's value as it was entered: "6", "bf16", "full".
[[nodiscard]] std::string valueText(const ResolvedSpace &space, Knob knob, std::uint32_t digit);

} // namespace search
