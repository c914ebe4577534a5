// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace report {

/// One row as the columns read it: the key figures and the configuration behind them.
struct RowView {
    const search::SearchResult *result = nullptr;
    std::size_t row = 0;
    domain::Candidate candidate; ///< decoded once per view
};
[[nodiscard]] RowView rowView(const search::SearchResult &result, std::size_t row);

/// Share: a percentage, 0…100 (not 0…1). Verdict: the word of estimate::name(Verdict), sorted by severity.
enum class ColumnKind : std::uint8_t { Integer, Number, Text, Verdict, Share };

/// The underlying value of a cell: sorting and export use it, never the displayed text.
/// monostate = missing, sorted last.
using CellValue = std::variant<std::monostate, double, std::string>;

/// Everything about one column in one place; the table, chooser, details, CSV, TSV, JSON and
/// reports all read this list.
struct Column {
    std::string_view id; ///< stable: "tensor_parallel", "memory_gib", …; header state, files and flags use it
    const char *title; ///< QT_TRANSLATE_NOOP("core", …)
    const char *unit; ///< marked as the title is where it is a word: "GiB", "s", "days", "" …
    const char *tooltip; ///< definition and formula
    ColumnKind kind = ColumnKind::Number;
    int decimals = 0;
    bool shownByDefault = true;
    CellValue (*value)(const RowView &);
    /// The sort key without building a RowView, for columns that are plain row figures; else null.
    float (*fastKey)(const search::Row &) = nullptr;
    std::string_view alias = {}; ///< short word for filters and flags ("tp"); may be empty
    bool predicted = false; ///< an answer of the estimator rather than a setting; exports say so

    /// Cells hold numbers (or nothing) rather than words.
    [[nodiscard]] bool isNumeric() const { return kind != ColumnKind::Text && kind != ColumnKind::Verdict; }
};

[[nodiscard]] std::span<const Column> configurationColumns();
/// By id or alias; null when there is none.
[[nodiscard]] const Column *findColumn(std::string_view idOrAlias);
/// C-locale text of a cell, as files have it; missing values are empty.
[[nodiscard]] std::string cellText(const Column &column, const CellValue &value);

} // namespace report
