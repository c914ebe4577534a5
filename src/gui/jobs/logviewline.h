// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/jobs/ansitext.h"
#include "gui/jobs/logview.h"

namespace gui {

struct LogView::Line {
    AnsiLine content;
    int worker = 0;
    QTextLayout layout;
    [[nodiscard]] int rows() const { return std::max(1, layout.lineCount()); }
};

} // namespace gui
