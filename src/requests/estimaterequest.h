// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "estimate/prediction.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace requests {

/// One question of the batch interface: a configuration of a model on a cluster. What was not
/// given keeps its default; defaults that depend on other keys are filled in by EstimateCache.
struct EstimateRequest {
    std::string id;
    nlohmann::json model; ///< catalogue name or architecture object
    nlohmann::json modelOverrides; ///< object, or null
    catalogue::ClusterRequest cluster;
    domain::Candidate candidate;
    std::optional<int> expertTensorParallel; ///< default: tensor parallel
    std::optional<bool> sequenceParallel; ///< default: tensor parallel > 1
    std::optional<int> firstStageLayers, lastStageLayers; ///< default: the recipe's own split, else search::countedEnds()
    double tokensInBillions = 1000;
    estimate::MeasuredMemory measured = estimate::MeasuredMemory::Device;
};

/// How the value of a key is written as a flag.
enum class KeyKind : std::uint8_t { Text, Integer, Number, Boolean, Word, Recompute, Modules, Object };

/// A key of the batch interface; the flag of `estimate` is the same name with dashes.
struct EstimateKey {
    std::string_view key;
    KeyKind kind;
    bool required;
    std::string_view defaultText; ///< as the help shows it; empty = none
    std::string_view help;
    std::string_view words; ///< accepted words for KeyKind::Word, separated by "|"
    base::Result<void> (*set)(EstimateRequest &, const nlohmann::json &);
};

/// Every key but "id", in the order of the documentation.
[[nodiscard]] std::span<const EstimateKey> estimateKeys();

/// A request from one JSON object, or everything that is wrong with it; the subject of each error
/// is the key. Null means "not given"; unknown keys are errors unless they start with "x_".
/// `id` is used when the object has none.
[[nodiscard]] tl::expected<EstimateRequest, std::vector<base::Error>> requestFromJson(const nlohmann::json &object, std::string id);

} // namespace requests
