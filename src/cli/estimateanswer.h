// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/memorycalibration.h"
#include "requests/estimatecache.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// What is answered about one configuration: the figures, each stage's peak, and the broken rules.
struct EstimateAnswer {
    domain::Candidate candidate;
    std::vector<search::Violation> violations; ///< empty = valid
    std::optional<estimate::Prediction> prediction; ///< nothing where it is not defined: stages without a layer
    std::vector<base::Bytes> stagePeaks; ///< first stage first
    estimate::MemoryCorrection correction; ///< by own runs, contained in the prediction
};
[[nodiscard]] EstimateAnswer answerTo(const requests::ResolvedEstimate &estimate);

/// The output object of the batch interface; what is not defined is null.
[[nodiscard]] nlohmann::ordered_json answerJson(const std::string &id, const EstimateAnswer &answer);
/// {"id", "error", "field"}: all problems of one line, the field of the first.
[[nodiscard]] nlohmann::ordered_json errorJson(const std::string &id, const std::vector<base::Error> &errors);

} // namespace cli
