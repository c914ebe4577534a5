// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/streams.h"
#include "domain/trainingplan.h"

#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// Prints problems on streams.err, one a line, and returns the exit code of the gravest.
/// `command` names the help to look at; may be empty.
int report(const std::vector<base::Error> &errors, std::string_view command, const Streams &streams);

/// An issue of a plan as a problem with a flag: "--tensor-parallel-sizes 6: … [rule]". Values that are
/// well-formed but break a rule of the search mean that nothing usable can be found, not bad input.
[[nodiscard]] base::Error issueError(const domain::Issue &issue);
void reportWarning(const base::Error &warning, const Streams &streams);

/// Text of others on one line: a name in a damaged file may hold a terminal's commands, which become question
/// marks, or line breaks, which become blanks so that none looks like the next line. Marks that turn the
/// direction of writing around count among the commands.
[[nodiscard]] std::string printable(std::string_view text);

[[nodiscard]] int exitCode(base::ErrorKind kind);

} // namespace cli
