// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

class QWidget;

namespace search {
struct SearchResult;
}

namespace gui {

class Dialogs;

/// Asks for a file (CSV, TSV, JSON or Markdown by its name) and writes the rows there, atomically and
/// on a worker thread; what goes wrong is shown while `parent` is still there.
void exportTable(QWidget &parent, Dialogs &dialogs, std::shared_ptr<const search::SearchResult> result, std::vector<std::size_t> rows,
                 const std::vector<int> &columns);

} // namespace gui
