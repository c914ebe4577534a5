// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/estimatecache.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace cli {

/// What is answered about one configuration: the figures, each stage's peak, and the broken rules.
struct EstimateAnswer {
    domain::Candidate candidate;
    estimate::Prediction prediction;
    std::vector<base::Bytes> stagePeaks; ///< first stage first
    std::vector<search::Violation> violations; ///< empty = valid
};
[[nodiscard]] EstimateAnswer answerTo(const ResolvedEstimate &estimate);

/// The output object of the batch interface; figures that are not defined are null.
[[nodiscard]] nlohmann::ordered_json answerJson(const std::string &id, const EstimateAnswer &answer);
/// {"id", "error", "field"}: all problems of one line, the field of the first.
[[nodiscard]] nlohmann::ordered_json errorJson(const std::string &id, const std::vector<base::Error> &errors);

} // namespace cli
