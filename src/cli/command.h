// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/streams.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

class Arguments;

/// What a flag takes; decides parsing of the text, its placeholder and its completion.
enum class ValueKind : std::uint8_t { Switch, Text, File, Folder, Model, Number, Integer, List, Word, WordList, OnOff };

/// One flag. Parsing, --help, the shell completions and the manual page all read these.
struct Option {
    std::string flag; ///< without dashes
    ValueKind kind = ValueKind::Text;
    std::string placeholder; ///< "LIST"; unused for switches
    std::string defaultText; ///< shown only; empty = none
    bool required = false;
    std::string category; ///< heading in the help
    std::string help;
    std::vector<std::string> words = {}; ///< accepted words of Word, WordList and OnOff
    std::string alias = {}; ///< second name without dashes
    bool repeats = false; ///< may be given more than once; see Arguments::texts()
};

/// The second name as it is typed: "--name", or "-f" for a single letter; empty when there is none.
[[nodiscard]] std::string aliasFlag(const Option &option);

/// A subcommand.
struct Command {
    std::string name;
    std::string summary; ///< one line
    std::string description; ///< paragraphs of the help, separated by empty lines
    std::string positional; ///< "[FILTER]"; empty = takes no arguments
    std::vector<Option> options;
    std::vector<std::string> examples;
    int (*run)(const Arguments &arguments, const Streams &streams) = nullptr;
    bool reportsArguments = false; ///< run() reports Arguments::errors() itself, together with its own
};

/// Every subcommand, in the order of the help.
[[nodiscard]] std::vector<Command> commands();
[[nodiscard]] const Command *findCommand(const std::vector<Command> &commands, std::string_view name);

// One file each; commands() collects them.
[[nodiscard]] Command generateCommand();
[[nodiscard]] Command listConfigsCommand();
[[nodiscard]] Command listModelsCommand();
[[nodiscard]] Command estimateCommand();
[[nodiscard]] Command bestCommand();
[[nodiscard]] Command gpuCountsCommand();
[[nodiscard]] Command parseLogCommand();
[[nodiscard]] Command runCommand();
[[nodiscard]] Command statusCommand();
[[nodiscard]] Command logsCommand();
[[nodiscard]] Command stopCommand();
[[nodiscard]] Command resultsCommand();
[[nodiscard]] Command calibrateCommand();
[[nodiscard]] Command reportCommand();
[[nodiscard]] Command chartCommand();
[[nodiscard]] Command tuneCommand();
[[nodiscard]] Command suggestCommand();
[[nodiscard]] Command loginCommand();
[[nodiscard]] Command logoutCommand();
[[nodiscard]] Command doctorCommand();
[[nodiscard]] Command completionsCommand();

/// Options that several commands share.
[[nodiscard]] Option formatOption();
[[nodiscard]] Option colorOption();

} // namespace cli
