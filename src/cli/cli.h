// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/streams.h"

#include <span>
#include <string>

namespace cli {

/// Runs one call of the command line; `args` without the program's name. Needs no display, no
/// event loop and no application object. Returns the exit code (cli::ExitCode).
[[nodiscard]] int run(std::span<const std::string> args, const Streams &streams);

/// Whether the arguments are for the command line rather than the app: a subcommand, --help,
/// --version, or something that is neither a file to open nor an option of the windowing toolkit
/// ("-platform"), so that the command line can say what is wrong with it.
[[nodiscard]] bool isCommandLine(std::span<const std::string> args);

} // namespace cli
