// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <algorithm>

namespace cli {

std::vector<Command> commands()
{
    return {generateCommand(), listConfigsCommand(), listModelsCommand(), estimateCommand(), bestCommand(),    gpuCountsCommand(),
            runCommand(),      statusCommand(),      logsCommand(),       stopCommand(),     resultsCommand(), calibrateCommand(),
            reportCommand(),   chartCommand(),       tuneCommand(),       suggestCommand(),  loginCommand(),   logoutCommand(),
            doctorCommand(),   parseLogCommand(),    completionsCommand()};
}

std::string aliasFlag(const Option &option)
{
    if (option.alias.empty())
        return {};
    return (option.alias.size() == 1 ? "-" : "--") + option.alias;
}

const Command *findCommand(const std::vector<Command> &commands, std::string_view name)
{
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command &command) { return command.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

Option formatOption()
{
    return {"format", ValueKind::Word, "FORMAT", "table", false, "Output", "form of the output", {"table", "json", "csv", "markdown"}};
}

Option colorOption()
{
    return {"color",
            ValueKind::Word,
            "WHEN",
            "auto",
            false,
            "Output",
            "colours; auto: on a terminal unless NO_COLOR is set",
            {"auto", "always", "never"}};
}

} // namespace cli
