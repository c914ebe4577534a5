// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/completions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cli {
namespace {

constexpr const char *kLicence = "# SPDX-FileCopyrightText: 2026 The AutoTuner authors\n"
                                 "# SPDX-License-Identifier: GPL-3.0-or-later\n"
                                 "# Printed by: autotuner completions {}\n";

/// Prints the names of the models, one a line; the header is left out.
constexpr const char *kModelNames = "autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2";

std::vector<std::string> commandNames(const std::vector<Command> &commands)
{
    std::vector<std::string> names;
    for (const Command &command : commands)
        names.push_back(command.name);
    return names;
}

std::vector<std::string> flagsOf(const Command &command)
{
    std::vector<std::string> flags{"--help"};
    for (const Option &option : command.options) {
        flags.push_back("--" + option.flag);
        if (!option.alias.empty())
            flags.push_back(aliasFlag(option));
    }
    return flags;
}

/// Help text inside single quotes of a shell.
std::string quoted(const std::string &text, const char *escapedQuote)
{
    std::string out;
    for (const char c : text)
        out += c == '\'' ? std::string(escapedQuote) : std::string(1, c);
    return out;
}

std::string bashValues(const Option &option)
{
    switch (option.kind) {
    case ValueKind::Word:
    case ValueKind::WordList:
    case ValueKind::OnOff:
        return fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\"))", fmt::join(option.words, " "));
    case ValueKind::Model:
        return fmt::format("COMPREPLY=($(compgen -W \"$({})\" -- \"$word\"))", kModelNames);
    case ValueKind::File:
        return "COMPREPLY=($(compgen -f -- \"$word\"))";
    case ValueKind::Folder:
        return "COMPREPLY=($(compgen -d -- \"$word\"))";
    case ValueKind::Switch:
        return {};
    case ValueKind::Text:
    case ValueKind::Number:
    case ValueKind::Integer:
    case ValueKind::List:
        return "COMPREPLY=()";
    }
    return {};
}

std::string bashCommand(const Command &command)
{
    std::string out = fmt::format("    {})\n        case \"$previous\" in\n", command.name);
    for (const Option &option : command.options) {
        const std::string values = bashValues(option);
        if (!values.empty())
            out += fmt::format("        --{}{}) {}; return ;;\n", option.flag, option.alias.empty() ? "" : "|" + aliasFlag(option), values);
    }
    out += "        esac\n";
    out += fmt::format("        COMPREPLY=($(compgen -W '{}' -- \"$word\")) ;;\n", fmt::join(flagsOf(command), " "));
    return out;
}

std::string zshAction(const Option &option)
{
    switch (option.kind) {
    case ValueKind::Word:
    case ValueKind::WordList:
    case ValueKind::OnOff:
        return fmt::format(":{}:({})", option.flag, fmt::join(option.words, " "));
    case ValueKind::Model:
        return ":model:_autotuner_models";
    case ValueKind::File:
        return ":file:_files";
    case ValueKind::Folder:
        return ":folder:_files -/";
    case ValueKind::Switch:
        return {};
    case ValueKind::Text:
    case ValueKind::Number:
    case ValueKind::Integer:
    case ValueKind::List:
        return fmt::format(":{}: ", option.flag);
    }
    return {};
}

/// Descriptions of zsh specs cannot hold brackets or colons as they are.
std::string zshText(const std::string &text)
{
    std::string out;
    for (const char c : quoted(text, "'\\''")) {
        if (c == '[' || c == ']' || c == ':')
            out += '\\';
        out += c;
    }
    return out;
}

std::string zshCommand(const Command &command)
{
    std::string out = fmt::format("        {})\n            _arguments \\\n                '--help[explain the command]'", command.name);
    for (const Option &option : command.options) {
        out += fmt::format(" \\\n                '--{}[{}]{}'", option.flag, zshText(option.help), zshAction(option));
        if (!option.alias.empty())
            out += fmt::format(" \\\n                '{}[{}]{}'", aliasFlag(option), zshText(option.help), zshAction(option));
    }
    return out + " ;;\n";
}

std::string fishOption(const Command &command, const Option &option, const std::string &flag)
{
    std::string out = fmt::format("complete -c autotuner -n '__fish_seen_subcommand_from {}' -{} {} -d '{}'", command.name,
                                  flag.size() == 1 ? 's' : 'l', flag, quoted(option.help, "\\'"));
    switch (option.kind) {
    case ValueKind::Word:
    case ValueKind::WordList:
    case ValueKind::OnOff:
        out += fmt::format(" -x -a '{}'", fmt::join(option.words, " "));
        break;
    case ValueKind::Model:
        out += fmt::format(" -x -a '({})'", kModelNames);
        break;
    case ValueKind::File:
        out += " -r -F";
        break;
    case ValueKind::Folder:
        out += " -x -a '(__fish_complete_directories)'";
        break;
    case ValueKind::Switch:
        break;
    case ValueKind::Text:
    case ValueKind::Number:
    case ValueKind::Integer:
    case ValueKind::List:
        out += " -x";
        break;
    }
    return out + "\n";
}

} // namespace

std::string bashCompletion(const std::vector<Command> &commands)
{
    std::string out = fmt::format(fmt::runtime(kLicence), "bash");
    out += "_autotuner()\n{\n    local word=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n";
    out += fmt::format(
        "        COMPREPLY=($(compgen -W '{} help --help --version' -- \"$word\") $(compgen -f -X '!*.autotuner' -- \"$word\"))\n",
        fmt::join(commandNames(commands), " "));
    out += "        return\n    fi\n    case \"${COMP_WORDS[1]}\" in\n";
    out += fmt::format("    help) COMPREPLY=($(compgen -W '{}' -- \"$word\")) ;;\n", fmt::join(commandNames(commands), " "));
    for (const Command &command : commands)
        out += bashCommand(command);
    return out + "    esac\n}\ncomplete -F _autotuner autotuner\n";
}

std::string zshCompletion(const std::vector<Command> &commands)
{
    std::string out = "#compdef autotuner\n" + fmt::format(fmt::runtime(kLicence), "zsh");
    out += fmt::format("_autotuner_models()\n{{\n    compadd -- ${{(f)\"$({})\"}}\n}}\n\n", kModelNames);
    out += "_autotuner()\n{\n    local -a commands\n    commands=(\n";
    for (const Command &command : commands)
        out += fmt::format("        '{}:{}'\n", command.name, zshText(command.summary));
    out += "    )\n    if (( CURRENT == 2 )); then\n        _describe command commands\n        _files -g '*.autotuner'\n        return\n  "
           "  fi\n"
           "    local name=$words[2]\n    shift words\n    (( CURRENT-- ))\n    case $name in\n";
    for (const Command &command : commands)
        out += zshCommand(command);
    return out + "    esac\n}\n\n_autotuner \"$@\"\n";
}

std::string fishCompletion(const std::vector<Command> &commands)
{
    std::string out = fmt::format(fmt::runtime(kLicence), "fish");
    for (const Command &command : commands)
        out +=
            fmt::format("complete -c autotuner -n __fish_use_subcommand -f -a {} -d '{}'\n", command.name, quoted(command.summary, "\\'"));
    out += "complete -c autotuner -n __fish_use_subcommand -l version -d 'print the version'\n";
    out += "complete -c autotuner -l help -d 'explain the command'\n";
    for (const Command &command : commands) {
        for (const Option &option : command.options) {
            out += fishOption(command, option, option.flag);
            if (!option.alias.empty())
                out += fishOption(command, option, option.alias);
        }
    }
    return out;
}

} // namespace cli
