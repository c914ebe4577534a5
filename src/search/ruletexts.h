// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/ruletable.h"

#include <vector>

/// What to say about a broken rule and what to do about it; the numbers are the predicate's.
namespace search::texts {

/// A pattern with the numbers as %1…%4.
[[nodiscard]] base::Text withNumbers(const char *pattern, const RuleArgs &args);

base::Text sizesPositive(const RuleArgs &args);
base::Text modelParallelRange(const RuleArgs &args);
base::Text tensorDividesQueryGroups(const RuleArgs &args);
base::Text tensorDividesFfn(const RuleArgs &args);
base::Text unevenStagesFit(const RuleArgs &args);
base::Text virtualSupported(const RuleArgs &args);
base::Text contextSupported(const RuleArgs &args);
base::Text expertsNeedMoe(const RuleArgs &args);
base::Text precisionSupported(const RuleArgs &args);
base::Text precisionShapes(const RuleArgs &args);
base::Text recomputeApplies(const RuleArgs &args);
base::Text fsdpExclusive(const RuleArgs &args);
base::Text microBatchGroup(const RuleArgs &args);
base::Text offloadApplies(const RuleArgs &args);
base::Text expertOverlapApplies(const RuleArgs &args);
base::Text contextExchangeApplies(const RuleArgs &args);

/// The nearest values that keep the rule; empty when there is nothing better to say.
namespace advice {
base::Text none(const RuleArgs &args);
base::Text sizesPositive(const RuleArgs &args);
base::Text worldSizeDivisible(const RuleArgs &args);
base::Text modelParallelRange(const RuleArgs &args);
base::Text divisorOfSecond(const RuleArgs &args); ///< nearest divisors of args[1] around args[0]
base::Text tensorDividesQueryGroups(const RuleArgs &args);
base::Text tensorWithinDomain(const RuleArgs &args);
base::Text layersDivisible(const RuleArgs &args);
base::Text interleavedMicroBatches(const RuleArgs &args);
base::Text contextDividesSequence(const RuleArgs &args);
base::Text sequenceByTensor(const RuleArgs &args);
base::Text expertGridDivides(const RuleArgs &args);
base::Text batchDivisible(const RuleArgs &args);
base::Text precisionSupported(const RuleArgs &args);
base::Text precisionShapes(const RuleArgs &args);
base::Text recomputeApplies(const RuleArgs &args);
base::Text fsdpExclusive(const RuleArgs &args);
base::Text microBatchGroup(const RuleArgs &args);
base::Text offloadApplies(const RuleArgs &args);
base::Text expertOverlapApplies(const RuleArgs &args);
base::Text contextExchangeApplies(const RuleArgs &args);
} // namespace advice

/// "use %1", "use %1 or %2", "use %1, %2 or %3"; empty for no values.
[[nodiscard]] base::Text useOneOf(const std::vector<std::int64_t> &values);
/// The largest divisor of `of` below `value` and the smallest above it, as far as they exist.
[[nodiscard]] std::vector<std::int64_t> nearestDivisors(std::int64_t value, std::int64_t of);
/// The multiples of `unit` next to `value`, the lower only when positive.
[[nodiscard]] std::vector<std::int64_t> nearestMultiples(std::int64_t value, std::int64_t unit);

} // namespace search::texts
