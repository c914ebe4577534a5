// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/delimitedtext.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace report {

std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string out = "\"";
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

std::string noFormula(std::string text)
{
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    return text;
}

std::string tsvField(std::string_view text)
{
    std::string out(text);
    for (char &c : out) {
        if (c == '\t' || c == '\r' || c == '\n')
            c = ' ';
    }
    return out;
}

std::string markdownField(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\')
            out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

void appendLine(std::string &out, const std::vector<std::string> &cells, const Delimited &style)
{
    std::string_view separator;
    for (const std::string &cell : cells) {
        out.append(separator).append(style.field(cell));
        separator = style.separator;
    }
    out += style.lineEnd;
}

nlohmann::ordered_json jsonNumber(double value, int decimals)
{
    constexpr double kExact = 9007199254740992.0; // 2^53: below it whole numbers and decimals are safe to round
    if (std::abs(value) >= kExact)
        return value;
    if (decimals == 0)
        return std::llround(value);
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

} // namespace report
