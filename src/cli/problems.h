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

/// With control characters (a name in a damaged file may hold a terminal's commands) as question marks.
[[nodiscard]] std::string printable(std::string text);
/// The same on one line, for names and paths: a line break in one must not look like the next line.
[[nodiscard]] std::string printableLine(std::string text);

[[nodiscard]] int exitCode(base::ErrorKind kind);

} // namespace cli
