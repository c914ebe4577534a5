// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/values.h"

#include "base/format.h"

#include <algorithm>
#include <utility>

namespace cli {
namespace {

/// Entries of one list; more than this is a mistake, not a search.
constexpr std::size_t kMaxEntries = 10'000;

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return out;
}

base::Error notA(base::Text message)
{
    base::Error error;
    error.kind = base::ErrorKind::Usage;
    error.message = std::move(message);
    return error;
}

} // namespace

std::vector<std::string> splitList(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    if (trimmed(text).empty())
        return parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return parts;
        text = text.substr(end + 1);
    }
}

bool isNone(std::string_view text) { return trimmed(text).empty() || lower(trimmed(text)) == "none"; }

std::optional<bool> parseOnOff(std::string_view text)
{
    const std::string word = lower(trimmed(text));
    if (word == "on" || word == "true" || word == "yes" || word == "1")
        return true;
    if (word == "off" || word == "false" || word == "no" || word == "0")
        return false;
    return std::nullopt;
}

base::Result<int> parseCount(std::string_view text, int least)
{
    const auto number = base::parseInteger(trimmed(text));
    if (number && *number >= least && *number <= INT32_MAX)
        return static_cast<int>(*number);
    return base::fail(notA(base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is not a whole number from %2 to %3"),
                                      {std::string(text.substr(0, 80)), std::to_string(least), std::to_string(INT32_MAX)})));
}

base::Result<domain::KnobList> parseKnobList(std::string_view text, int least, bool noneEntries)
{
    if (isNone(text))
        return domain::KnobList::list({});
    if (lower(trimmed(text)) == "auto")
        return domain::KnobList::autoValues();
    const std::vector<std::string> parts = splitList(text);
    if (parts.size() > kMaxEntries)
        return base::fail(notA(base::Text(QT_TRANSLATE_NOOP("core", "the list has more than %1 entries"), {std::to_string(kMaxEntries)})));
    std::vector<int> values;
    for (const std::string &part : parts) {
        if (noneEntries && lower(part) == "none") {
            values.push_back(1);
            continue;
        }
        const auto value = parseCount(part, least);
        if (!value)
            return base::fail(value.error());
        values.push_back(*value);
    }
    return domain::KnobList::list(std::move(values));
}

} // namespace cli
