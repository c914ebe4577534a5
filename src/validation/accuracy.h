// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "catalogue/catalogue.h"
#include "estimate/prediction.h"
#include "validation/measurements.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace validation {

/// One measurement beside its prediction.
struct AccuracyRow {
    std::size_t measurement = 0; ///< index into MeasurementSet::measurements
    std::string model; ///< name as shown
    std::string setup; ///< "8 x H100, TP 2, PP 4, VP 8, MBS 1, seq 4096"
    double predicted = 0; ///< GiB or seconds, as the measurement's value
    double error = 0; ///< predicted / measured - 1; 0 for outcomes
    double oomProbability = 0; ///< of outcomes, 0…1
    estimate::Verdict verdict = estimate::Verdict::Safe; ///< of outcomes
    bool right = false; ///< of outcomes: called oom exactly when it was
    bool insideBand = false; ///< of step times: within the predicted 80 % band
    std::optional<base::Error> unanswered; ///< why there is no prediction
};

/// Sum over the groups of the trainer that plans are made for, listed when there are others too.
inline constexpr std::string_view kMegatronId = "megatron";
inline constexpr std::string_view kAllId = "all"; ///< sum over all groups

/// Relative errors of one group of figures, as fractions.
struct ErrorSummary {
    std::string id; ///< the group's id; kMegatronId and kAllId for sums over groups
    base::Text title;
    std::size_t count = 0; ///< answered rows
    std::size_t distinct = 0; ///< those of them that repeat no reading of another row; the errors below are theirs
    std::size_t unanswered = 0;
    double median = 0; ///< of |error|
    double p90 = 0; ///< of |error|
    double worst = 0; ///< signed, largest |error|
    std::optional<std::size_t> worstRow; ///< index into AccuracyReport::rows; nothing without answered rows
    double bias = 0; ///< median of the signed errors
    std::optional<double> insideBand; ///< share of step times within their band
};

/// How often the verdict was right. Runs that are called tight count as fitting.
struct VerdictSummary {
    std::string id;
    base::Text title;
    std::size_t ranFits = 0; ///< ran, and not called oom
    std::size_t ranCalledOom = 0;
    std::size_t failedCalledOom = 0;
    std::size_t failedCalledFits = 0;
    std::size_t unanswered = 0;
    double brier = 0; ///< mean of (probability - outcome)^2
};

struct AccuracyReport {
    std::vector<AccuracyRow> rows; ///< in the order of the measurements
    // By group; the sum over Megatron-Core before other trainers, that over all last.
    std::vector<ErrorSummary> memory;
    std::vector<ErrorSummary> time;
    std::vector<VerdictSummary> verdicts;
    bool cancelled = false;
};

/// Asks the estimator about every measurement and sums the errors up. Deterministic. `progress` is
/// called with (done, all), at most some 20 times a second, on the caller's thread.
[[nodiscard]] AccuracyReport assess(const MeasurementSet &set, const catalogue::Catalogue &catalogue, std::stop_token stop = {},
                                    const std::function<void(std::size_t, std::size_t)> &progress = {});

} // namespace validation
