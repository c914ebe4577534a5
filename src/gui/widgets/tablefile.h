// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "report/tableexport.h"

#include <functional>
#include <string>

class QWidget;

namespace gui {

class Dialogs;

/// Makes the file's text; called on a worker thread.
using MakeTable = std::function<std::string(report::TableFormat format)>;

/// Asks for a file (CSV, TSV, JSON or Markdown by its name) and writes what `make` says there,
/// atomically and on a worker thread; what goes wrong is shown while `parent` is still there. `name` is
/// suggested, without its suffix. False when nobody chose a file.
bool saveTable(QWidget &parent, Dialogs &dialogs, const QString &title, const QString &name, MakeTable make);

} // namespace gui
