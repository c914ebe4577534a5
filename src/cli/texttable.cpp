// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "cli/problems.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cli {
namespace {

using Widths = std::vector<std::size_t>;
using Lines = std::vector<std::string>;

constexpr std::size_t kPadding = 3; // "│ " before and " " after a cell
constexpr std::size_t kLeastShrunk = 12;

struct CodePoint {
    char32_t value;
    std::size_t bytes;
};

/// The character at the start of non-empty text; a wrong byte counts as one character.
CodePoint decode(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (bytes == 1 || text.size() < bytes)
        return {lead, 1};
    char32_t value = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i)
        value = (value << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return {value, bytes};
}

std::size_t columnsOf(char32_t c)
{
    const bool combining = (c >= 0x300 && c <= 0x36F) || c == 0x200B || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
    if (combining)
        return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF);
    return wide ? 2 : 1;
}

std::size_t longestWord(std::string_view text)
{
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        longest = std::max(longest, displayWidth(text.substr(0, blank)));
        text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    }
    return longest;
}

/// A header broken at blanks into lines of at most `width` columns.
Lines wrapped(std::string_view text, std::size_t width)
{
    Lines lines{""};
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        const std::string_view word = text.substr(0, blank);
        if (!lines.back().empty() && displayWidth(lines.back()) + 1 + displayWidth(word) > width)
            lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + std::string(word);
        text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    }
    for (std::string &line : lines)
        line = shortened(line, width);
    return lines;
}

std::size_t boxWidth(const Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), std::size_t(0)) + kPadding * widths.size() + 1;
}

std::size_t contentWidth(const TextTable &table, std::size_t column)
{
    std::size_t width = 0;
    for (const auto &row : table.rows)
        width = std::max(width, displayWidth(row[column].text));
    return width;
}

/// Takes what is too much from a column, down to `least`.
void shrink(Widths &widths, std::size_t column, std::size_t least, std::size_t limit)
{
    const std::size_t total = boxWidth(widths);
    if (total <= limit || widths[column] <= least)
        return;
    widths[column] -= std::min(total - limit, widths[column] - least);
}

Widths fittedWidths(const TextTable &table, std::size_t limit)
{
    Widths widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        widths.push_back(std::max(displayWidth(table.columns[i].header), contentWidth(table, i)));
    if (limit == 0)
        return widths;
    for (std::size_t i = 0; i < widths.size(); ++i) // first wrap headers that are wider than their cells
        shrink(widths, i, std::max(longestWord(table.columns[i].header), contentWidth(table, i)), limit);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (table.columns[i].shrinks)
            shrink(widths, i, std::min(widths[i], kLeastShrunk), limit);
    }
    return widths;
}

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += piece;
    return out;
}

struct Rule {
    const char *left, *line, *cross, *right;
};
constexpr Rule kTop{"┏", "━", "┳", "┓"};
constexpr Rule kHeader{"┡", "━", "╇", "┩"};
constexpr Rule kBetween{"├", "─", "┼", "┤"};
constexpr Rule kBottom{"└", "─", "┴", "┘"};

std::string ruled(const Rule &rule, const Widths &widths)
{
    std::string out = rule.left;
    for (std::size_t i = 0; i < widths.size(); ++i)
        out += (i ? rule.cross : "") + repeated(rule.line, widths[i] + 2);
    return out + rule.right + "\n";
}

std::string padded(std::string_view text, std::size_t width, TextTable::Align align)
{
    const std::size_t used = displayWidth(text);
    const std::string blanks(width > used ? width - used : 0, ' ');
    return align == TextTable::Align::Right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::string headerLines(const TextTable &table, const Widths &widths, const Palette &palette)
{
    std::vector<Lines> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        cells.push_back(wrapped(table.columns[i].header, widths[i]));
        height = std::max(height, cells.back().size());
    }
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::size_t above = height - cells[i].size(); // headers stand on the rule
            const std::string text = line < above ? std::string() : cells[i][line - above];
            out += "┃ " + palette.paint(Tone::Strong, padded(text, widths[i], table.columns[i].align)) + " ";
        }
        out += "┃\n";
    }
    return out;
}

std::string rowLine(const TextTable &table, const std::vector<TextTable::Cell> &row, const Widths &widths, const Palette &palette)
{
    std::string out;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const std::string text = shortened(row[i].text, widths[i]);
        out += "│ " + palette.paint(row[i].tone, padded(text, widths[i], table.columns[i].align)) + " ";
    }
    return out + "│\n";
}

std::string csvField(const std::string &text)
{
    if (text.find_first_of("\",\n\r") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string markdownField(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\')
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

/// Cells hold names of files and lines of logs, which must not command the terminal.
TextTable harmless(TextTable table)
{
    table.title = printable(table.title);
    for (auto &row : table.rows) {
        for (TextTable::Cell &cell : row)
            cell.text = printable(cell.text);
    }
    return table;
}

} // namespace

std::size_t displayWidth(std::string_view utf8)
{
    std::size_t width = 0;
    while (!utf8.empty()) {
        const CodePoint point = decode(utf8);
        width += columnsOf(point.value);
        utf8.remove_prefix(point.bytes);
    }
    return width;
}

std::string shortened(std::string_view utf8, std::size_t width)
{
    if (displayWidth(utf8) <= width)
        return std::string(utf8);
    if (width == 0)
        return {};
    std::size_t used = 0;
    std::size_t bytes = 0;
    while (bytes < utf8.size()) {
        const CodePoint point = decode(utf8.substr(bytes));
        if (used + columnsOf(point.value) > width - 1)
            break;
        used += columnsOf(point.value);
        bytes += point.bytes;
    }
    return std::string(utf8.substr(0, bytes)) + "…";
}

std::string boxed(const TextTable &given, std::size_t width, const Palette &palette)
{
    const TextTable table = harmless(given);
    const Widths widths = fittedWidths(table, width);
    std::string out;
    if (!table.title.empty()) {
        const std::size_t total = boxWidth(widths);
        const std::size_t used = displayWidth(table.title);
        out += std::string(total > used ? (total - used) / 2 : 0, ' ') + palette.paint(Tone::Strong, table.title) + "\n";
    }
    out += ruled(kTop, widths) + headerLines(table, widths, palette) + ruled(kHeader, widths);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        out += (i ? ruled(kBetween, widths) : std::string()) + rowLine(table, table.rows[i], widths, palette);
    return out + ruled(kBottom, widths);
}

std::string markdown(const TextTable &given)
{
    const TextTable table = harmless(given);
    std::string header = "|";
    std::string rule = "|";
    for (const TextTable::Column &column : table.columns) {
        header += " " + markdownField(column.header) + " |";
        rule += column.align == TextTable::Align::Right ? " ---: |" : " --- |";
    }
    std::string out = header + "\n" + rule + "\n";
    for (const auto &row : table.rows) {
        out += "|";
        for (const TextTable::Cell &cell : row)
            out += " " + markdownField(cell.text) + " |";
        out += "\n";
    }
    return out;
}

std::string csv(const TextTable &table)
{
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        out += (i ? "," : "") + csvField(table.columns[i].header);
    out += "\n";
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            out += (i ? "," : "") + csvField(row[i].text);
        out += "\n";
    }
    return out;
}

} // namespace cli
