// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

/// Typed values out of JSON, with errors that say what was expected and what was found.
namespace requests {

/// Smallest and largest accepted value.
struct IntegerRange {
    std::int32_t least = 1;
    std::int32_t most = INT32_MAX;
};

/// "a number", "text", "\"abc\"" …: what a person sees in the file, shortened.
[[nodiscard]] std::string described(const nlohmann::json &value);
/// A whole number in the range; 8.0 counts as 8, as in JSON Schema.
[[nodiscard]] base::Result<std::int32_t> integerFrom(const nlohmann::json &value, IntegerRange range = {});
/// Above 0, at most `most`.
[[nodiscard]] base::Result<double> positiveNumberFrom(const nlohmann::json &value, double most = std::numeric_limits<double>::max());
[[nodiscard]] base::Result<double> nonNegativeNumberFrom(const nlohmann::json &value);
[[nodiscard]] base::Result<bool> booleanFrom(const nlohmann::json &value);
[[nodiscard]] base::Result<std::string> textFrom(const nlohmann::json &value);

} // namespace requests
