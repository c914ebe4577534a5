// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimator.h"
#include "search/constraints.h"
#include "search/fixchanges.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace search {

/// One change, or a few made together, that let a configuration fit: estimated, and kept by every rule.
struct MemoryFix {
    std::vector<FixKind> kinds; ///< in the order of FixKind
    std::vector<base::Text> changes; ///< one for each: "recompute 2 layers per stage"
    std::vector<base::Text> caveats; ///< what a person should know before making them; often empty
    domain::Candidate candidate; ///< with the changes made
    estimate::Prediction prediction; ///< of that candidate
    base::Bytes saved; ///< of the peak on the device; positive
    double stepTimeRatio = 1; ///< predicted step time with the changes over that without
};

/// How a configuration that is tight or runs out of memory would fit.
struct MemoryFixes {
    estimate::Prediction before;
    /// Those that make it safe first, then those that only make oom tight; in each part the fewest changes
    /// first, then offloading last, then by predicted step time. Each saves memory. Of each kind the variant that costs least time, of
    /// recomputed or offloaded layers the fewest.
    std::vector<MemoryFix> fixes;
    /// When nothing makes it run: the changes that come closest (none: no change saves anything), …
    std::optional<MemoryFix> closest;
    base::Text reason; ///< … and what stands in the way, with the way out
    bool cancelled = false;
};

struct FixQuestion {
    domain::Candidate candidate; ///< keeps the rules
    domain::ParallelLayout splits; ///< the base's layout, whose uneven pipeline split other sizes follow
    std::size_t count = 6; ///< most fixes that are wanted
};

/// Looks for changes that bring the candidate's verdict to safe, or at least from oom to tight. Single
/// changes first; two or three together only where fewer do not make it safe. Nothing is looked for
/// when the candidate is safe. Precondition: the context answers for what is on the device, as verdicts
/// and capacities do. Ends soon after `stop` asks it to. Deterministic; some hundred to a few thousand estimates.
[[nodiscard]] MemoryFixes memoryFixes(const estimate::EstimatorContext &context, const Constraints &constraints,
                                      const FixQuestion &question, std::stop_token stop = {});

} // namespace search
