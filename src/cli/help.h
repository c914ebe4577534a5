// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace cli {

[[nodiscard]] std::string generalHelp(const std::vector<Command> &commands);
/// Usage, description, options by category, examples; broken at `width` columns (0 = 100).
[[nodiscard]] std::string commandHelp(const Command &command, int width);

/// "--nodes N", "--sequential".
[[nodiscard]] std::string flagUsage(const Option &option);
/// Help with accepted words and default: "form of the output [table|json] (default: table)".
[[nodiscard]] std::string fullHelp(const Option &option);
/// The distinct categories of a command's options, in their order.
[[nodiscard]] std::vector<std::string> categories(const Command &command);

} // namespace cli
