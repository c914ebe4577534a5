// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "search/search.h"

#include <vector>

namespace cli {

/// --filter, --sort and --top.
[[nodiscard]] std::vector<Option> selectionOptions();

/// The rows of a search that were asked for, in the order that was asked for. Missing values are
/// last, equal ones in grid order. With --top and no --sort the fewest days come first, and
/// configurations that would run out of memory last.
[[nodiscard]] base::Result<std::vector<std::size_t>> selectedRows(const search::SearchResult &result, const Arguments &arguments);

} // namespace cli
