// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli.h"

#include "base/format.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/problems.h"

#include <algorithm>
#include <ostream>

namespace cli {
namespace {

int unknownCommand(const std::string &name, const std::vector<Command> &known, const Streams &streams)
{
    std::vector<std::string> names{"help"};
    std::string list;
    for (const Command &command : known) {
        names.push_back(command.name);
        list += (list.empty() ? "" : ", ") + command.name;
    }
    base::Error error;
    error.kind = base::ErrorKind::Usage;
    error.subject = name;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "unknown command; known are %1"), {list});
    if (const auto near = base::closest(name, names))
        error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near});
    return report({error}, "", streams);
}

int runCommand(const Command &command, std::span<const std::string> args, const Streams &streams)
{
    const Arguments arguments = Arguments::parse(command, args);
    if (arguments.helpWanted()) {
        streams.out << commandHelp(command, streams.width);
        return Done;
    }
    if (!arguments.errors().empty() && !command.reportsArguments)
        return report(arguments.errors(), command.name, streams);
    return command.run(arguments, streams);
}

/// An answer that did not reach its reader is no success: a full disk, a descriptor that is closed.
int afterWriting(int code, const Streams &streams)
{
    if (streams.out.flush())
        return code;
    base::Error error;
    error.kind = base::ErrorKind::File;
    error.subject = "stdout";
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "the file could not be written"));
    return std::max(code, report({error}, "", streams));
}

int answer(std::span<const std::string> args, const Streams &streams)
{
    const std::vector<Command> known = commands();
    const std::string first = args.empty() ? "help" : args.front();
    if (first == "--version" || first == "-v") {
        streams.out << "autotuner " AUTOTUNER_VERSION "\n";
        return Done;
    }
    const bool helpWanted = first == "help" || first == "--help" || first == "-h";
    const std::string name = !helpWanted ? first : args.size() > 1 ? args[1] : std::string();
    if (name.empty()) {
        streams.out << generalHelp(known);
        return Done;
    }
    const Command *const command = findCommand(known, name);
    if (!command)
        return unknownCommand(name, known, streams);
    if (helpWanted) {
        streams.out << commandHelp(*command, streams.width);
        return Done;
    }
    return runCommand(*command, args.subspan(1), streams);
}

} // namespace

int run(std::span<const std::string> args, const Streams &streams) { return afterWriting(answer(args, streams), streams); }

bool isCommandLine(std::span<const std::string> args)
{
    if (args.empty())
        return false;
    const std::string &first = args.front();
    if (first == "-h" || first == "-v" || first.starts_with("--"))
        return true;
    if (first.starts_with('-'))
        return false;
    const bool isFile = first.ends_with(".autotuner") || first.ends_with(".json") || first.find('/') != std::string::npos;
    return !isFile;
}

} // namespace cli
