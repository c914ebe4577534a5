// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "cli/texttable.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cli {
namespace {

constexpr std::size_t kDefaultWidth = 100;
constexpr std::size_t kLeastWidth = 60;
constexpr std::size_t kHelpColumn = 36;

/// Words of `text` in lines of at most `width` columns, each after `indent` blanks; the first line
/// continues one that is already `used` columns long.
std::string flowed(std::string_view text, std::size_t width, std::size_t indent, std::size_t used)
{
    std::string out;
    std::size_t column = used;
    bool lineStart = true;
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        const std::string_view word = text.substr(0, blank);
        if (!lineStart && column + 1 + displayWidth(word) > width) {
            out += "\n" + std::string(indent, ' ');
            column = indent;
            lineStart = true;
        }
        if (!lineStart) {
            out += ' ';
            ++column;
        }
        out += word;
        column += displayWidth(word);
        lineStart = false;
        text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    }
    return out + "\n";
}

std::string optionHelp(const Option &option, std::size_t width)
{
    std::string out = "  " + flagUsage(option);
    if (displayWidth(out) + 2 > kHelpColumn)
        out += "\n" + std::string(kHelpColumn, ' ');
    else
        out += std::string(kHelpColumn - displayWidth(out), ' ');
    return out + flowed(fullHelp(option), width, kHelpColumn, kHelpColumn);
}

std::string usageLine(const Command &command)
{
    std::string out = "Usage: autotuner " + command.name;
    for (const Option &option : command.options) {
        if (option.required)
            out += " " + flagUsage(option);
    }
    if (!command.options.empty())
        out += " [options]";
    if (!command.positional.empty())
        out += " " + command.positional;
    return out;
}

} // namespace

std::string flagUsage(const Option &option)
{
    return "--" + option.flag + (option.kind == ValueKind::Switch ? "" : " " + option.placeholder);
}

std::string fullHelp(const Option &option)
{
    std::string out = option.help;
    if (!option.words.empty())
        out += fmt::format(" [{}]", fmt::join(option.words, "|"));
    if (!option.alias.empty())
        out += " (also " + aliasFlag(option) + ")";
    if (option.repeats)
        out += " (may be repeated)";
    if (!option.defaultText.empty())
        out += " (default: " + option.defaultText + ")";
    return out;
}

std::vector<std::string> categories(const Command &command)
{
    std::vector<std::string> found;
    for (const Option &option : command.options) {
        if (std::find(found.begin(), found.end(), option.category) == found.end())
            found.push_back(option.category);
    }
    return found;
}

std::string generalHelp(const std::vector<Command> &commands)
{
    std::string out = "Usage: autotuner [FILE.autotuner]        open the app\n"
                      "       autotuner COMMAND [options]      work without a display\n\nCommands:\n";
    for (const Command &command : commands)
        out += fmt::format("  {:<14}{}\n", command.name, command.summary);
    return out
        + "\nOptions:\n  --help        this text; autotuner COMMAND --help explains a command\n"
          "  --version     print the version\n\n"
          "Exit codes: 0 done, 1 nothing usable found, 2 bad usage or input, 3 the workspace refused or cannot be reached, 130 "
          "interrupted\n";
}

std::string commandHelp(const Command &command, int width)
{
    const std::size_t columns = width > 0 ? std::max(std::size_t(width), kLeastWidth) : kDefaultWidth;
    std::string out = flowed(usageLine(command), columns, 4, 0) + "\n";
    std::string_view rest = command.description;
    while (!rest.empty()) {
        const std::size_t end = rest.find("\n\n");
        out += flowed(rest.substr(0, end), columns, 0, 0) + "\n";
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 2);
    }
    for (const std::string &category : categories(command)) {
        out += category + ":\n";
        for (const Option &option : command.options) {
            if (option.category == category)
                out += optionHelp(option, columns);
        }
        out += "\n";
    }
    if (!command.examples.empty())
        out += command.examples.size() > 1 ? "Examples:\n" : "Example:\n";
    for (const std::string &example : command.examples)
        out += "  " + example + "\n";
    return out;
}

} // namespace cli
