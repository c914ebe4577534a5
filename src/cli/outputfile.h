// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

/// --output FILE of commands whose answer may go to a file.
namespace cli {

/// What is wrong with the path itself: empty, a folder, in a folder that is not there. Asked before the work.
[[nodiscard]] std::optional<base::Error> outputProblem(const std::string &path);
/// Whether the path is there and no plain file: a device, a pipe, a terminal. It is written into, never replaced.
[[nodiscard]] bool isDevice(const std::string &path);
/// The whole answer: a file is replaced at once, a device is written to.
[[nodiscard]] base::Result<void> writeOutput(const std::string &path, std::string_view content);
/// The letters behind the last dot of the file's name, in lower case: "html".
[[nodiscard]] std::string extensionOf(const std::string &path);

} // namespace cli
