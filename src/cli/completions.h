// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace cli {

/// Completion scripts made from the option tables.
[[nodiscard]] std::string bashCompletion(const std::vector<Command> &commands);
[[nodiscard]] std::string zshCompletion(const std::vector<Command> &commands);
[[nodiscard]] std::string fishCompletion(const std::vector<Command> &commands);

} // namespace cli
