// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/trainingplan.h"

#include <optional>

namespace search {

/// A change of one field that takes an issue away, checked before it is proposed.
struct Repair {
    domain::TrainingPlan plan; ///< with the change made
    base::Text text; ///< what a button that makes it says: "Use 4", "Remove 6"
};

/// The first change that works, of: one of the values that the issue's suggestion names in place of
/// the wrong one; the wrong value taken out of its list. Nothing for issues that no single value
/// puts right (no model, no cluster, too many combinations).
[[nodiscard]] std::optional<Repair> repair(const domain::TrainingPlan &plan, const domain::Issue &issue);

} // namespace search
