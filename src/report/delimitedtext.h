// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

/// How cells are written into files, whatever the table.
namespace report {

/// RFC 4180: quotes where a comma, quote or line break is inside.
[[nodiscard]] std::string csvField(std::string_view text);
/// Text of others as no spreadsheet takes it for a formula: with an apostrophe before what begins like one.
[[nodiscard]] std::string noFormula(std::string text);
/// TSV has no quoting: characters that would end a field become blanks.
[[nodiscard]] std::string tsvField(std::string_view text);
/// A cell of a Markdown table, pipes and line breaks made harmless.
[[nodiscard]] std::string markdownField(std::string_view text);

struct Delimited {
    std::string_view separator;
    std::string_view lineEnd;
    std::string (*field)(std::string_view);
};
inline constexpr Delimited kCsv{",", "\r\n", csvField};
inline constexpr Delimited kTsv{"\t", "\n", tsvField};

void appendLine(std::string &out, const std::vector<std::string> &cells, const Delimited &style);

/// A number with so many decimals, whole where there are none.
[[nodiscard]] nlohmann::ordered_json jsonNumber(double value, int decimals);

} // namespace report
