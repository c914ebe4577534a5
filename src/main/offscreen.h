// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace report {
class Renderer;
}

/// The app's drawing code for commands, with the application object that it needs. No display is used,
/// not even where there is one.
[[nodiscard]] std::unique_ptr<report::Renderer> makeOffscreenRenderer();
