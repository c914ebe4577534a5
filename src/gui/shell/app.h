// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gui {

/// Runs the desktop app until its window is closed; files named on the command line are opened.
/// The exit code of the program.
int runApp(int &argc, char **argv);

} // namespace gui
