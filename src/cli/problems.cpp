// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/problems.h"

#include "base/cleaned.h"
#include "cli/arguments.h"
#include "search/constraints.h"

#include <algorithm>
#include <ostream>

namespace cli {
namespace {

/// The error as one line, fit for a terminal; what to do is a sentence of its own.
std::string sentence(base::Error error)
{
    std::string hint = error.hint.english();
    if (!hint.empty() && hint.front() >= 'a' && hint.front() <= 'z')
        hint.front() = static_cast<char>(hint.front() - 'a' + 'A');
    error.hint = {};
    return printable(error.english() + (hint.empty() ? "" : ". " + hint));
}

} // namespace

std::string printable(std::string_view text) { return base::cleaned(text, {.control = "?"}); }

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
        streams.err << "error: " << sentence(error) << '\n';
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
    base::Error error = flagError(issue.field, issue.value, message, issue.suggestion);
    const auto rules = search::rules();
    const bool wellFormed = std::any_of(rules.begin(), rules.end(), [&](const search::RuleInfo &rule) { return rule.name == issue.rule; });
    if (wellFormed)
        error.kind = base::ErrorKind::Nothing;
    return error;
}

void reportWarning(const base::Error &warning, const Streams &streams) { streams.err << "warning: " << sentence(warning) << '\n'; }

} // namespace cli
