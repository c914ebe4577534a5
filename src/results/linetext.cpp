// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/linetext.h"

#include "results/stepsyntax.h"

#include <algorithm>
#include <array>

namespace results {

namespace {

constexpr char kEscape = '\x1b';
constexpr char kBell = '\a';

bool inRange(char c, char first, char last) { return c >= first && c <= last; }

/// Bytes of the sequence that begins with ESC; a cut one reaches to the end.
std::size_t sequenceLength(std::string_view text)
{
    if (text.size() < 2)
        return text.size();
    std::size_t end = 2;
    if (text[1] == '[') {
        while (end < text.size() && inRange(text[end], '0', '?'))
            ++end;
        while (end < text.size() && inRange(text[end], ' ', '/'))
            ++end;
        return end < text.size() && inRange(text[end], '@', '~') ? end + 1 : end;
    }
    if (text[1] == ']') { // a title or a link: up to BEL or ESC backslash
        while (end < text.size() && text[end] != kBell && text[end] != kEscape)
            ++end;
        return std::min(text.size(), end + (text.substr(end).starts_with("\x1b\\") ? 2 : 1));
    }
    return end;
}

/// A time of day or a date, a level, a container runtime's stream, or, first in its line, NeMo-Run's "job/0".
bool isPrefixWord(std::string_view word, bool isFirst)
{
    constexpr std::size_t kLongestTime = 40;
    if (word == "ERROR" || word == "CRITICAL" || word == "FATAL" || word == "F" || word == "P") // "… stderr F text"
        return true;
    if (word.find_first_not_of("0123456789:.,+-TZ") == std::string_view::npos)
        return word.find(':') != std::string_view::npos && word.size() <= kLongestTime;
    const std::size_t slash = word.rfind('/');
    if (!isFirst || slash == std::string_view::npos || slash == 0 || slash > 12)
        return false;
    const std::string_view replica = word.substr(slash + 1);
    return !replica.empty() && replica.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::int64_t> numberBehind(std::string_view line, std::string_view word)
{
    constexpr std::size_t kPrefix = 96; // prefixes stand in front
    std::string_view head = line.substr(0, kPrefix);
    const std::size_t place = head.find(word);
    if (place == std::string_view::npos)
        return std::nullopt;
    head.remove_prefix(place + word.size());
    return takeInteger(head);
}

/// What a terminal would obey.
bool isControl(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f'; }

/// Bytes of the UTF-8 character at the beginning; 0 when it is none.
std::size_t characterLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1
        : first >= 0xC2 && first < 0xE0     ? 2
        : first >= 0xE0 && first < 0xF0     ? 3
        : first >= 0xF0 && first < 0xF5     ? 4
                                            : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            return 0;
    }
    if (length < 3)
        return length;
    const auto second = static_cast<unsigned char>(text[1]);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    return overlong || surrogate || (first == 0xF4 && second > 0x8F) ? 0 : length;
}

} // namespace

std::string_view withoutColours(std::string_view line, std::string &kept)
{
    std::size_t escape = line.find(kEscape);
    if (escape == std::string_view::npos)
        return line;
    kept.clear();
    while (escape != std::string_view::npos) {
        kept += line.substr(0, escape);
        line.remove_prefix(escape);
        line.remove_prefix(sequenceLength(line));
        escape = line.find(kEscape);
    }
    kept += line;
    return kept;
}

std::optional<std::int64_t> rankOf(std::string_view line)
{
    for (const std::string_view word : {"[rank", "[Rank ", "[default"}) {
        if (const std::optional<std::int64_t> rank = numberBehind(line, word))
            return rank;
    }
    skipBlanks(line);
    const std::optional<std::int64_t> label = takeInteger(line);
    return line.starts_with(": ") ? label : std::nullopt;
}

bool isBeginning(std::string_view line, std::size_t place)
{
    std::string_view before = line.substr(0, place);
    if (before.ends_with("\"log\":\"") || before.ends_with("\"message\":\"") || before.ends_with("\"message\": \"")) // lines kept as JSON
        return true;
    const std::size_t last = before.find_last_not_of(" \t");
    if (last == std::string_view::npos || std::string_view("]:)|-").find(before[last]) != std::string_view::npos)
        return true;
    before = before.substr(0, last + 1);
    const std::size_t blank = before.find_last_of(" \t");
    const bool isFirst = blank == std::string_view::npos;
    return isPrefixWord(isFirst ? before : before.substr(blank + 1), isFirst);
}

bool isQuotedSource(std::string_view line, std::size_t place)
{
    static constexpr std::array<std::string_view, 4> kCode = {"raise ", "assert ", "f\"", "f'"};
    const std::string_view before = line.substr(0, place);
    return std::any_of(kCode.begin(), kCode.end(), [&](std::string_view code) { return before.find(code) != std::string_view::npos; });
}

namespace {

template <std::size_t N>
bool holdsAny(std::string_view text, const std::array<std::string_view, N> &words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

} // namespace

bool saysWarning(std::string_view line, std::size_t place)
{
    static constexpr std::array<std::string_view, 3> kLevels = {"[NeMo W ", "WARNING", "Warning:"};
    return holdsAny(line.substr(0, place), kLevels);
}

bool onlyWarns(std::string_view line, std::size_t place)
{
    static constexpr std::array<std::string_view, 4> kLevels = {"[NeMo I ", "[NeMo D ", "INFO", "DEBUG"};
    return saysWarning(line, place) || holdsAny(line.substr(0, place), kLevels);
}

std::string excerpt(std::string_view line, std::size_t place, std::size_t most)
{
    if (line.size() > most) {
        const std::size_t before = std::min(place, most / 4);
        line = line.substr(place - before, most);
    }
    while (!line.empty() && line.back() == ' ')
        line.remove_suffix(1);
    std::string text;
    text.reserve(line.size());
    while (!line.empty()) {
        const std::size_t length = characterLength(line);
        if (length == 0 || isControl(line.front()))
            text += "\xEF\xBF\xBD";
        else
            text += line.substr(0, length);
        line.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

} // namespace results
