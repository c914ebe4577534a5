// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/analysis.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace results {

/// Logs that a person named: a folder that is looked through for runs, or one file that is one run.
struct LogSource {
    std::string path; ///< absolute
    bool isFolder = true;
    std::string logPrefix; ///< of a folder: LogFolderOptions::logPrefix
    bool operator==(const LogSource &) const = default;
};

/// What is compared, and how. Kept in the project's file.
struct ComparisonSettings {
    bool campaignRuns = true; ///< the campaign's own runs are among them
    std::vector<LogSource> sources;
    /// By hand: comparison::RunOrigin::path -> configuration name. An empty name: belongs to none, leave it out.
    std::map<std::string, std::string> assigned;
    WarmupRule warmup;
    StepMeasure measure = StepMeasure::Median;
    bool operator==(const ComparisonSettings &) const = default;
};

/// Words of files and flags: "median", "mean", "rounded_mean"; "settled", "fixed".
[[nodiscard]] std::string_view name(StepMeasure measure);
[[nodiscard]] std::optional<StepMeasure> stepMeasureFromName(std::string_view text);
[[nodiscard]] std::string_view name(WarmupRule::Kind kind);
[[nodiscard]] std::optional<WarmupRule::Kind> warmupRuleFromName(std::string_view text);

} // namespace results
