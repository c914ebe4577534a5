// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/palette.h"

#include "cli/arguments.h"
#include "cli/streams.h"

#include <cstdlib>

namespace cli {
namespace {

const char *sequence(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Strong:
        return "\x1b[1m";
    case Tone::Faint:
        return "\x1b[2m";
    case Tone::Good:
        return "\x1b[36m"; // cyan, not green: told apart from red without red-green vision
    case Tone::Caution:
        return "\x1b[33m";
    case Tone::Bad:
        return "\x1b[31m";
    }
    return "";
}

} // namespace

std::string Palette::paint(Tone tone, std::string_view text) const
{
    if (!m_enabled || tone == Tone::Plain || text.empty())
        return std::string(text);
    return std::string(sequence(tone)) + std::string(text) + "\x1b[0m";
}

Palette paletteFor(const Arguments &arguments, const Streams &streams)
{
    const std::string choice = arguments.textOr("color", "auto");
    if (choice == "always" || choice == "never")
        return Palette(choice == "always");
    const char *const noColor = std::getenv("NO_COLOR");
    return Palette(streams.outIsTerminal && !(noColor && *noColor));
}

} // namespace cli
