// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "gui/comparison/resultspage.h"

namespace gui {

class LogPanel;

/// The log of a compared run, from wherever it was read: with search, wrap and the failing line.
class RunLogWindow : public QDialog {
    Q_OBJECT

public:
    RunLogWindow(const RunLog &log, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] LogPanel &panel() const { return *m_panel; }

private:
    LogPanel *m_panel = nullptr;
};

} // namespace gui
