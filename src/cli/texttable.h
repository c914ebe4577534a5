// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/palette.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {

/// A table for people: what boxed(), markdown() and csv() draw.
struct TextTable {
    enum class Align : std::uint8_t { Left, Right };
    struct Column {
        std::string header;
        Align align = Align::Left;
        bool shrinks = false; ///< gives way first when the terminal is narrow
    };
    struct Cell {
        std::string text;
        Tone tone = Tone::Plain;
        Cell(std::string content, Tone colour = Tone::Plain)
            : text(std::move(content))
            , tone(colour)
        {
        }
        Cell(const char *content)
            : text(content)
        {
        }
    };

    std::string title; ///< centred above the box; may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; ///< each as long as `columns`
};

/// Columns of a terminal that a text takes: combining marks take none, East Asian wide characters two.
[[nodiscard]] std::size_t displayWidth(std::string_view utf8);
/// Cut to `width` columns with "…" at the end when it does not fit.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t width);

/// Box-drawing characters, a rule between rows. With `width` > 0 the shrinking columns are
/// shortened and headers wrapped until the table fits, as far as that is possible.
[[nodiscard]] std::string boxed(const TextTable &table, std::size_t width, const Palette &palette);
[[nodiscard]] std::string markdown(const TextTable &table);
/// RFC 4180 with "\n"; the title is left out.
[[nodiscard]] std::string csv(const TextTable &table);

} // namespace cli
