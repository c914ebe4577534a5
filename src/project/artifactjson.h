// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The content of the files that generate writes.
namespace project {

/// Version of args.json and of the configuration files; 0 is the original's.
inline constexpr int kArtifactVersion = 1;
inline constexpr std::string_view kArgsFormat = "autotuner-args";
inline constexpr std::string_view kConfigurationFormat = "autotuner-configuration";
/// Name of the base configuration among the others, and of its file.
inline constexpr std::string_view kBaseName = "base_config";
inline constexpr std::string_view kArgsFileName = "args.json";

/// One configuration with all that its files say about it.
struct NamedConfiguration {
    std::string name; ///< file name without .json
    domain::Candidate candidate;
    estimate::Prediction prediction;
    bool isBase = false;
    bool matchesBase = false;
};

/// A readable object with NeMo's attribute names, grouped as a recipe is (trainer, strategy, data,
/// plugins, config), and the predicted figures, marked as such.
[[nodiscard]] nlohmann::ordered_json configurationJson(const NamedConfiguration &configuration, const search::SearchResult &result);

/// The predicted figures of a configuration's file.
[[nodiscard]] nlohmann::ordered_json predictionJson(const estimate::Prediction &prediction);
/// A configuration's entry in the memory analysis of args.json.
[[nodiscard]] nlohmann::ordered_json memoryAnalysisJson(const NamedConfiguration &configuration, const domain::ClusterSpec &cluster);

/// All arguments under the original's keys, the memory analysis and estimates by configuration, the
/// whole plan. The base comes first, then generation order. No secrets: the plan holds none.
[[nodiscard]] nlohmann::ordered_json argsJson(const std::vector<NamedConfiguration> &configurations, const search::SearchResult &result,
                                              const std::string &generatedAt);

} // namespace project
