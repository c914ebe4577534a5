// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/stepexplanation.h"

namespace estimate {

/// What trying changes against one limit came to.
struct Relieved {
    std::optional<Relief> best; ///< the most tokens per second of those that fit and beat the candidate
    base::Text told; ///< of it, or of why there is none
};

/// Tries the changes of one or two knobs that ease a limit; what is trained stays the same but for the precision of products.
/// A change counts when `allowed` lets it, it does not run out of memory, and training gets at least 0.5 % faster.
[[nodiscard]] Relieved relieve(Limit limit, const EstimatorContext &context, const domain::Candidate &candidate,
                               const std::function<bool(const domain::Candidate &)> &allowed);

} // namespace estimate
