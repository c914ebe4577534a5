// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

class QTableView;

namespace gui {

/// The selected rows of a table as TSV with a header: visible columns only, in the order on
/// screen, C-locale numbers, as a spreadsheet takes them. Written on a worker thread.
[[nodiscard]] QFuture<QString> selectionAsTsv(const QTableView &table);

} // namespace gui
