// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/problems.h"

#include "cli/arguments.h"

#include <algorithm>
#include <ostream>

namespace cli {

int exitCode(base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::Usage:
    case base::ErrorKind::Input:
    case base::ErrorKind::File:
        return BadInput;
    case base::ErrorKind::Remote:
        return RemoteFailed;
    case base::ErrorKind::Nothing:
        return NothingUsable;
    case base::ErrorKind::Cancelled:
        return Interrupted;
    }
    return BadInput;
}

int report(const std::vector<base::Error> &errors, std::string_view command, const Streams &streams)
{
    int code = Done;
    bool usage = false;
    for (const base::Error &error : errors) {
        streams.err << "error: " << error.english() << '\n';
        code = std::max(code, exitCode(error.kind));
        usage = usage || error.kind == base::ErrorKind::Usage;
    }
    if (usage)
        streams.err << "See: autotuner " << (command.empty() ? "" : std::string(command) + " ") << "--help\n";
    return code;
}

base::Error issueError(const domain::Issue &issue)
{
    const base::Text message = issue.rule.empty() ? issue.message : base::Text("%1 [%2]", {issue.message.english(), issue.rule});
    return flagError(issue.field, issue.value, message, issue.suggestion);
}

void reportWarning(const base::Error &warning, const Streams &streams) { streams.err << "warning: " << warning.english() << '\n'; }

} // namespace cli
