// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

struct Streams;
class Arguments;

/// What a piece of text means; colour only ever repeats what the words say.
enum class Tone : std::uint8_t { Plain, Strong, Faint, Good, Caution, Bad };

/// Paints text with ANSI colours, or leaves it as it is.
class Palette {
public:
    explicit Palette(bool enabled = false)
        : m_enabled(enabled)
    {
    }
    [[nodiscard]] std::string paint(Tone tone, std::string_view text) const;
    [[nodiscard]] bool enabled() const { return m_enabled; }

private:
    bool m_enabled;
};

/// --color auto (the default): on a terminal unless NO_COLOR is set to something; always; never.
[[nodiscard]] Palette paletteFor(const Arguments &arguments, const Streams &streams);

} // namespace cli
