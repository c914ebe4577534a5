// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/columns.h"

#include <span>
#include <string>
#include <vector>

namespace report {

/// Version of the JSON form.
inline constexpr int kConfigurationsVersion = 1;

enum class TableFormat : std::uint8_t { Csv, Tsv, Json, Markdown };

/// Rows of a search as text in the C locale, with a header, in the given column and row order.
/// Every format says that the figures are predicted and by which estimator version (CSV and TSV:
/// in the header names; JSON: {"format": "autotuner-configurations", "version": 1, …}).
[[nodiscard]] std::string exportRows(const search::SearchResult &result, std::span<const std::size_t> rows,
                                     std::span<const Column *const> columns, TableFormat format);

} // namespace report
