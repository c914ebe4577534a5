// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/stepsyntax.h"

#include <cstdint>
#include <optional>
#include <string_view>

/// What the grammars of step lines share: the values of their fields.
namespace results {

inline constexpr double kMostStepNumber = 9e15; ///< beyond, a double is no step number

[[nodiscard]] bool isDigit(char c);
[[nodiscard]] bool isLetter(char c);
/// Takes `word` off the beginning of `text`, if it is there.
bool take(std::string_view &text, std::string_view word);
/// Without the blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> stepNumber(std::optional<double> value);
/// A time or a size: a negative or infinite one is nonsense.
[[nodiscard]] std::optional<double> amount(std::optional<double> value);
/// The value of a field. A number that other text is glued to counts, one that goes on does not:
/// "12.64[NeMo" is 12.64, "2.12025-10-17" may be anything. Not `ended`: nor does one that touches the end.
[[nodiscard]] std::optional<double> fieldValue(std::string_view text, bool ended);
/// The keys that NeMo 1 and 2 share.
void readNemoKey(StepLine &line, std::string_view key, std::optional<double> value);

} // namespace results
