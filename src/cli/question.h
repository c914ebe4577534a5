// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace cli {

class RemoteScope;

/// Asks on the terminal until one of the letters is the answer; work goes on meanwhile. Nothing: there
/// is no terminal, or its input ended.
[[nodiscard]] std::optional<char> ask(RemoteScope &scope, const std::string &question, const std::string &letters);

} // namespace cli
