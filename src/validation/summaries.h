// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "validation/accuracy.h"

#include <span>
#include <vector>

namespace validation {

/// Middle value, the mean of the two middle ones of an even number; 0 of nothing.
[[nodiscard]] double median(std::vector<double> values);
/// Nearest rank: the smallest value that at least `share` (0…1) of the values do not exceed; 0 of nothing.
[[nodiscard]] double quantile(std::vector<double> values, double share);

/// Sums rows of one subject up: each group that has rows in the order of measurementGroups(), with the sums
/// kMegatronId and kAllId. Nothing when there are no rows. Precondition: the rows' measurements are the set's.
[[nodiscard]] std::vector<ErrorSummary> summarizeErrors(const MeasurementSet &set, std::span<const AccuracyRow> rows, Subject subject);
[[nodiscard]] std::vector<VerdictSummary> summarizeVerdicts(const MeasurementSet &set, std::span<const AccuracyRow> rows);

} // namespace validation
