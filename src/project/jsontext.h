// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace project {

/// What a file may ask of this program before it is refused unread.
struct JsonLimits {
    std::size_t bytes = 64 * 1024 * 1024;
    std::size_t nesting = 64; ///< arrays and objects inside one another
    std::size_t listEntries = 10'000; ///< of one array; objects are bounded by the size
};

/// Parses untrusted text. Refused, with line and column where there is one: more than the limits
/// allow (found by a scan that does not recurse), anything that is not JSON (NaN and trailing text
/// included), invalid UTF-8, numbers beyond a double, the same key twice in one object. A UTF-8
/// byte order mark is skipped; line ends may be CRLF.
[[nodiscard]] base::Result<nlohmann::json> parseJson(std::string_view text, const JsonLimits &limits = {});

/// Text of a document as every file of this program has it: two blanks of indentation, a final line
/// end, bytes that are not UTF-8 replaced.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json &document);

} // namespace project
