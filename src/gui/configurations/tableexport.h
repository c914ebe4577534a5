// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

class QWidget;

namespace search {
struct SearchResult;
}

namespace gui {

class Dialogs;

/// Asks for a file (CSV, TSV, JSON or Markdown by its name) and writes the rows there, atomically.
void exportTable(QWidget &parent, Dialogs &dialogs, const search::SearchResult &result, std::span<const std::size_t> rows,
                 const std::vector<int> &columns);

} // namespace gui
