// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Numbers as text in the C locale, for files and the command line. The app formats with QLocale.
namespace base {

/// Fixed decimals, e.g. fixed(3.14159, 2) = "3.14". Not finite: "–".
[[nodiscard]] std::string fixed(double value, int decimals);
/// Thousands separated by commas: grouped(1234567.891, 2) = "1,234,567.89".
[[nodiscard]] std::string grouped(double value, int decimals = 0);
/// "$345,230.10"; negative: "-$12.00".
[[nodiscard]] std::string usd(Usd amount, int decimals = 2);
/// "61.2" (GiB without the unit).
[[nodiscard]] std::string gibText(Bytes bytes, int decimals = 1);
/// Whole number or nothing: accepts only an optional sign and digits, the whole text, in range.
[[nodiscard]] std::optional<std::int64_t> parseInteger(std::string_view text);
/// Decimal number in the C locale or nothing; refuses nan, inf, blanks and trailing text.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);
/// "1,2,4" as text.
[[nodiscard]] std::string joined(const std::vector<int> &values, std::string_view separator = ",");
/// The entry of `known` closest to `name` (edit distance at most 3 and half its length), for "did you mean".
[[nodiscard]] std::optional<std::string> closest(std::string_view name, const std::vector<std::string> &known);

} // namespace base
