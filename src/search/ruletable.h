// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/constraints.h"
#include "search/facts.h"

namespace search {

using RuleArgs = std::array<std::int64_t, 4>;
/// The numbers that break a rule, or nothing when it is kept.
using Broken = std::optional<RuleArgs>;

/// One rule: who it is, when it is broken, and what to say about it.
struct RuleEntry {
    RuleInfo info;
    Broken (*broken)(const Facts &, const domain::Candidate &);
    base::Text (*message)(const RuleArgs &);
    base::Text (*suggestion)(const RuleArgs &);
};

/// All rules, indexed by RuleId.
[[nodiscard]] const std::array<RuleEntry, kRuleCount> &ruleTable();

} // namespace search
