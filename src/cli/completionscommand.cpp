// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/completions.h"
#include "cli/manualpage.h"
#include "cli/problems.h"

#include <ostream>

namespace cli {
namespace {

int run(const Arguments &arguments, const Streams &streams)
{
    const std::string shell = arguments.positional().size() == 1 ? arguments.positional().front() : std::string();
    if (shell == "bash") {
        streams.out << bashCompletion(commands());
    } else if (shell == "zsh") {
        streams.out << zshCompletion(commands());
    } else if (shell == "fish") {
        streams.out << fishCompletion(commands());
    } else if (shell == "man") {
        streams.out << manualPage(commands());
    } else {
        base::Error error;
        error.kind = base::ErrorKind::Usage;
        error.subject = shell;
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "give one of bash, zsh, fish, man"));
        return report({error}, "completions", streams);
    }
    return Done;
}

} // namespace

Command completionsCommand()
{
    Command command;
    command.name = "completions";
    command.summary = "Print the completion script of a shell, or the manual page";
    command.description =
        "Prints the script that completes commands, flags and their values in bash, zsh or fish; with man the manual page. "
        "Packages install all four.";
    command.positional = "bash|zsh|fish|man";
    command.examples = {"source <(autotuner completions bash)"};
    command.run = &run;
    return command;
}

} // namespace cli
