// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What can be said of a log line whatever it is about: colours, ranks, levels, quoted source code.
namespace results {

/// The line without terminal sequences (ESC […, ESC ]…, ESC x). `kept` holds the text when there were any.
[[nodiscard]] std::string_view withoutColours(std::string_view line, std::string &kept);

/// The rank that a prefix names: "[rank3]:", "[Rank 3]", "[default3]:" (its node's), "3: " (srun's label).
[[nodiscard]] std::optional<std::int64_t> rankOf(std::string_view line);

/// True when a statement or an exception can begin at `place`: at the beginning of the line, or
/// behind a prefix or a progress bar.
[[nodiscard]] bool isBeginning(std::string_view line, std::size_t place);

/// True when `place` stands in source code that a traceback quotes: raise …, assert …, f"…".
[[nodiscard]] bool isQuotedSource(std::string_view line, std::size_t place);

/// True when the line before `place` calls itself a warning.
[[nodiscard]] bool saysWarning(std::string_view line, std::size_t place);

/// True when the line before `place` says that it only warns or informs.
[[nodiscard]] bool onlyWarns(std::string_view line, std::size_t place);

/// At most `most` bytes of the line around `place`, as valid UTF-8 without control characters (what
/// is not becomes U+FFFD).
[[nodiscard]] std::string excerpt(std::string_view line, std::size_t place, std::size_t most = 2000);

} // namespace results
