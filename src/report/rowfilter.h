// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/columns.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace report {

enum class Comparison : std::uint8_t { Less, LessOrEqual, Greater, GreaterOrEqual, AnyOf, NoneOf, Contains };

/// One condition on one column. Numeric columns compare `numbers` (a missing value meets only
/// NoneOf); equality is at the column's displayed decimals. Text columns compare `words`, which are
/// lower case, and know AnyOf, NoneOf and Contains only.
struct Condition {
    const Column *column = nullptr;
    Comparison comparison = Comparison::AnyOf;
    std::vector<double> numbers;
    std::vector<std::string> words;
    bool operator==(const Condition &) const = default;
};

/// Text of a cell as its view shows it.
using CellFormatter = std::function<std::string(const Column &, const CellValue &)>;

/// What free text is looked for in: the columns that the user sees, in the text that is displayed.
struct TextScope {
    std::span<const Column *const> columns; ///< empty: every column shown by default
    CellFormatter format; ///< empty: cellText()
};

/// Which rows a table shows: a plain value, written the way it is typed, stored and given on the
/// command line: `memory<70 tp=2,4 days<=30 verdict=safe,tight recompute~attn llama "two words"`.
/// Every condition and every word must hold. Words are looked for in the displayed text, without
/// regard to ASCII case; numeric columns are asked only for words with a digit.
class RowFilter {
public:
    /// Reads the typed form. Errors name the word at fault; an unknown column suggests the closest.
    [[nodiscard]] static base::Result<RowFilter> parse(std::string_view text);
    /// The typed form, such that parse(text()) gives this filter again.
    [[nodiscard]] std::string text() const;

    [[nodiscard]] bool empty() const { return m_conditions.empty() && m_words.empty(); }
    [[nodiscard]] const std::vector<Condition> &conditions() const { return m_conditions; }
    [[nodiscard]] const std::vector<std::string> &words() const { return m_words; } ///< lower case

    // Each setter says whether the filter changed, so that a view refreshes only when it must.
    /// Free text, split at blanks; replaces the words so far.
    bool setWords(std::string_view freeText);
    /// Bounds of a numeric column, both included; replaces every condition on it. Nothing = open.
    bool setRange(const Column &column, std::optional<double> low, std::optional<double> high);
    /// The wanted values of a column in typed form ("2", "safe"); replaces every condition on it,
    /// an empty list removes them. Values that a numeric column cannot hold are left out.
    bool setAnyOf(const Column &column, const std::vector<std::string> &values);
    bool clear();

    /// Numeric and verdict conditions allocate nothing.
    [[nodiscard]] bool match(const search::SearchResult &result, std::size_t row, const TextScope &scope = {}) const;

    bool operator==(const RowFilter &) const = default;

private:
    bool replace(const Column &column, std::vector<Condition> conditions);

    std::vector<Condition> m_conditions;
    std::vector<std::string> m_words;
};

/// The rows that match, in order; nothing when stopped.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> filterRows(const search::SearchResult &result, const RowFilter &filter,
                                                                   const TextScope &scope = {}, std::stop_token stop = {});

} // namespace report
