// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/tuning.h"
#include "cli/arguments.h"
#include "cli/command.h"

#include <optional>
#include <vector>

namespace cli {

/// --budget-runs, --budget-usd, --stop-below, --seed, --base-first.
[[nodiscard]] std::vector<Option> tuningOptions();

/// Nothing without a budget; then the other flags of tuningOptions() are problems. Problems are added to `errors`.
[[nodiscard]] std::optional<campaign::TuningSettings> readTuningSettings(const Arguments &arguments, std::vector<base::Error> &errors);

/// "5 runs", "$20.00", "5 runs and $20.00".
[[nodiscard]] std::string budgetText(const campaign::TuningSettings &settings);

} // namespace cli
