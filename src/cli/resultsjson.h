// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace cli {

/// A comparison as data: {"format": "autotuner-results", "version": 1, …}. Keys are stable and carry their
/// unit; runs refer to one another by their place in "runs". What is not known is null.
[[nodiscard]] nlohmann::ordered_json resultsJson(const comparison::Comparison &comparison);
/// As text, always valid: bytes that are no UTF-8 (in a file's name) are replaced.
[[nodiscard]] std::string resultsJsonText(const comparison::Comparison &comparison);

} // namespace cli
