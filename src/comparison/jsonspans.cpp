// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/jsonspans.h"

#include <nlohmann/json.hpp>

namespace comparison {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::size_t afterBlanks(std::string_view text, std::size_t at)
{
    const std::size_t found = text.find_first_not_of(kBlanks, at);
    return found == std::string_view::npos ? text.size() : found;
}

std::size_t afterString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        at += text[at] == '\\' ? 1 : 0;
    return at + 1;
}

/// Behind the value that begins at `at`. Without recursion: nesting is the file's choice.
std::size_t afterValue(std::string_view text, std::size_t at)
{
    std::size_t open = 0;
    do {
        const char c = text[at];
        if (c == '"') {
            at = afterString(text, at);
            continue;
        }
        open += c == '{' || c == '[' ? 1 : 0;
        open -= c == '}' || c == ']' ? 1 : 0;
        ++at;
        if (open == 0 && c != '}' && c != ']')
            at = std::min(text.find_first_of(",}] \t\r\n", at), text.size()); // the rest of a number or word
    } while (open > 0 && at < text.size());
    return at;
}

std::string quoted(std::string_view text) { return nlohmann::json(std::string(text)).dump(); }

} // namespace

std::size_t jsonBegin(std::string_view text)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    return afterBlanks(text, text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
}

std::vector<JsonMember> jsonMembers(std::string_view text, std::size_t object)
{
    std::vector<JsonMember> members;
    std::size_t at = afterBlanks(text, object + 1);
    while (at < text.size() && text[at] == '"') {
        JsonMember member;
        member.begin = at;
        const std::size_t keyEnd = afterString(text, at);
        member.key = nlohmann::json::parse(text.substr(at, keyEnd - at), nullptr, false).get<std::string>();
        member.valueBegin = afterBlanks(text, afterBlanks(text, keyEnd) + 1); // behind the colon
        member.end = afterValue(text, member.valueBegin);
        members.push_back(std::move(member));
        at = afterBlanks(text, members.back().end);
        if (at < text.size() && text[at] == ',')
            at = afterBlanks(text, at + 1);
    }
    return members;
}

std::optional<JsonMember> jsonMember(std::string_view text, std::size_t object, std::string_view key)
{
    for (JsonMember &member : jsonMembers(text, object)) {
        if (member.key == key)
            return std::move(member);
    }
    return std::nullopt;
}

std::string withJsonMember(std::string_view text, std::size_t object, std::string_view key, std::string_view value)
{
    std::string out(text);
    const std::vector<JsonMember> members = jsonMembers(text, object);
    for (const JsonMember &member : members) {
        if (member.key == key)
            return out.replace(member.valueBegin, member.end - member.valueBegin, value);
    }
    if (members.empty())
        return out.insert(object + 1, quoted(key) + ": " + std::string(value));
    // What stands before the last key separates it from its neighbour: a line end and indentation, or nothing.
    const JsonMember &last = members.back();
    const std::size_t blanks = text.find_last_not_of(kBlanks, last.begin - 1) + 1;
    const std::string separator = "," + std::string(text.substr(blanks, last.begin - blanks));
    return out.insert(last.end, separator + quoted(key) + ": " + std::string(value));
}

} // namespace comparison
