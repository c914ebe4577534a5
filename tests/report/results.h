// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/columns.h"
#include "search/search.h"

#include <cstddef>
#include <string_view>
#include <vector>

/// Search results for the tests of tables.
namespace results {

/// The worked example's search: Llama 3.1 8B on 8 x 8 H200, a handful of rows, really estimated.
[[nodiscard]] const search::SearchResult &small();
/// `count` rows over a wide grid with made-up figures: repeatable, with ties and missing values.
[[nodiscard]] search::SearchResult synthetic(std::size_t count);

/// A column that must exist.
[[nodiscard]] const report::Column &column(std::string_view idOrAlias);
[[nodiscard]] std::vector<const report::Column *> columns(const std::vector<std::string_view> &ids);
[[nodiscard]] std::vector<std::size_t> allRows(const search::SearchResult &result);

} // namespace results
