// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "results/analysis.h"
#include "results/stepstatistics.h"

#include <optional>
#include <string>
#include <vector>

/// Which logs are compared, and how, as flags: of results, report and chart.
namespace cli {

/// A log that a person says the configuration of: --assign PATH=CONFIGURATION.
struct Assignment {
    std::string path; ///< as typed
    std::string configuration; ///< empty: belongs to none, left out
};

struct ComparisonChoices {
    std::string logsPath; ///< empty: the campaign's own
    std::string logPrefix;
    bool fromWorkspace = false; ///< logsPath is a folder of the workspace's storage
    std::string workspace; ///< id; empty: the login in use
    results::WarmupRule warmup;
    results::StepMeasure measure = results::StepMeasure::Median;
    std::optional<double> tokensInBillions; ///< nothing: the plan's
    std::optional<double> pricePerGpuHour; ///< USD; nothing: the plan's
    std::vector<Assignment> assigned;
};

[[nodiscard]] std::vector<Option> comparisonOptions();
/// Problems are added to `errors`. Flags that the command does not have keep their defaults.
[[nodiscard]] ComparisonChoices readComparisonChoices(const Arguments &arguments, std::vector<base::Error> &errors);

/// --top-n, and its value.
[[nodiscard]] Option topNOption(const char *defaultText);
[[nodiscard]] std::size_t readTopN(const Arguments &arguments, std::size_t fallback, std::vector<base::Error> &errors);

} // namespace cli
