// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "report/renderer.h"

namespace gui {

/// Draws charts and reports with the app's own code. Needs a QApplication, which may be offscreen.
[[nodiscard]] std::unique_ptr<report::Renderer> makeReportRenderer();

} // namespace gui
