// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/columns.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace report {

struct SortKey {
    const Column *column = nullptr;
    bool descending = false;
    bool operator==(const SortKey &) const = default;
};

/// Most keys kept: the chosen column and those chosen before it, which break ties.
inline constexpr std::size_t kMaxSortKeys = 3;

/// The keys after a click on a column: it comes first, the former ones break its ties.
[[nodiscard]] std::vector<SortKey> sortedBy(SortKey first, std::span<const SortKey> former);

/// Orders row numbers of `result` by the keys, the first being the most significant. Missing values
/// come last in either direction; rows equal in every key keep their order. Text compares in
/// natural order ("tp_2" before "tp_16"). False when stopped: then `rows` is some order of the same rows.
bool sortRows(const search::SearchResult &result, std::vector<std::uint32_t> &rows, std::span<const SortKey> keys,
              std::stop_token stop = {});

/// A key whose plain comparison orders texts naturally: runs of digits by their value, letters
/// without regard to ASCII case.
[[nodiscard]] std::string naturalKey(std::string_view text);

} // namespace report
