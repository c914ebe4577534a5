// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace cli {

/// The manual page autotuner(1) in man(7) macros, made from the option tables.
[[nodiscard]] std::string manualPage(const std::vector<Command> &commands);

} // namespace cli
