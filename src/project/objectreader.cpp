// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/objectreader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

namespace project {
namespace {

using Json = nlohmann::json;

const Json &emptyObject()
{
    static const Json empty = Json::object();
    return empty;
}

/// Values in messages stay short whatever the file holds.
std::string excerpt(const Json &value)
{
    constexpr std::size_t kLongest = 40;
    if (value.is_structured())
        return value.is_array() ? "[…]" : "{…}";
    std::string text = value.dump(-1, ' ', true, Json::error_handler_t::replace);
    return text.size() <= kLongest ? text : text.substr(0, kLongest) + "…";
}

std::optional<std::int64_t> wholeNumber(const Json &value, IntRange range)
{
    if (!value.is_number_integer() || (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(INT64_MAX)))
        return std::nullopt;
    const auto number = value.get<std::int64_t>();
    return number >= range.low && number <= range.high ? std::optional(number) : std::nullopt;
}

std::optional<double> checkedNumber(const Json &value, const std::string &pointer, NumberRange range, FirstProblem &problem)
{
    if (value.is_number() && value.get<double>() >= range.low && value.get<double>() <= range.high)
        return value.get<double>();
    report(problem, pointer,
           {QT_TRANSLATE_NOOP("core", "expected a number from %1 to %2, found %3"),
            {fmt::format("{}", range.low), fmt::format("{}", range.high), excerpt(value)}});
    return std::nullopt;
}

std::string escaped(std::string_view key)
{
    std::string out;
    for (const char c : key) {
        if (c == '~' || c == '/')
            out += c == '~' ? "~0" : "~1";
        else
            out += c;
    }
    return out;
}

} // namespace

std::optional<int> wholeNumberAt(const Json &value, const std::string &pointer, IntRange range, FirstProblem &problem)
{
    const auto number = wholeNumber(value, range);
    if (number)
        return static_cast<int>(*number);
    report(problem, pointer,
           {QT_TRANSLATE_NOOP("core", "expected a whole number from %1 to %2, found %3"),
            {std::to_string(range.low), std::to_string(range.high), excerpt(value)}});
    return std::nullopt;
}

void report(FirstProblem &problem, std::string pointer, base::Text message, base::Text hint)
{
    if (!problem)
        problem = base::Error{base::ErrorKind::Input, std::move(pointer), std::move(message), std::move(hint), {}};
}

ObjectReader::ObjectReader(const Json &value, std::string pointer, FirstProblem &problem)
    : m_object(value.is_object() ? value : emptyObject())
    , m_pointer(std::move(pointer))
    , m_problem(problem)
{
    if (!value.is_object())
        report(problem, m_pointer, {QT_TRANSLATE_NOOP("core", "expected an object, found %1"), {excerpt(value)}});
}

const Json *ObjectReader::member(std::string_view key) const
{
    const auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
}

std::string ObjectReader::pointerTo(std::string_view key) const { return m_pointer + '/' + escaped(key); }

void ObjectReader::read(std::string_view key, int &out, IntRange range) const
{
    const Json *value = member(key);
    if (const auto number = value ? wholeNumberAt(*value, pointerTo(key), range, m_problem) : std::nullopt)
        out = *number;
}

void ObjectReader::read(std::string_view key, double &out, NumberRange range) const
{
    const Json *value = member(key);
    if (const auto number = value ? checkedNumber(*value, pointerTo(key), range, m_problem) : std::nullopt)
        out = *number;
}

void ObjectReader::read(std::string_view key, std::optional<double> &out, NumberRange range) const
{
    const Json *value = member(key);
    if (value)
        out = value->is_null() ? std::nullopt : checkedNumber(*value, pointerTo(key), range, m_problem);
}

void ObjectReader::read(std::string_view key, bool &out) const
{
    const Json *value = member(key);
    if (value && value->is_boolean())
        out = value->get<bool>();
    else if (value)
        report(m_problem, pointerTo(key), {QT_TRANSLATE_NOOP("core", "expected true or false, found %1"), {excerpt(*value)}});
}

void ObjectReader::read(std::string_view key, std::string &out) const
{
    const Json *value = member(key);
    if (auto text = value ? wordAt(*value, pointerTo(key)) : std::nullopt)
        out = std::move(*text);
}

void ObjectReader::read(std::string_view key, std::vector<std::string> &out) const
{
    std::vector<std::string> list;
    const bool present =
        forEach(key, [&](const Json &item, const std::string &pointer) { list.push_back(wordAt(item, pointer).value_or(std::string())); });
    if (present)
        out = std::move(list);
}

void ObjectReader::read(std::string_view key, std::vector<int> &out, IntRange range) const
{
    std::vector<int> list;
    const bool present = forEach(key, [&](const Json &item, const std::string &pointer) {
        list.push_back(wholeNumberAt(item, pointer, range, m_problem).value_or(0));
    });
    if (present)
        out = std::move(list);
}

bool ObjectReader::forEach(std::string_view key, const std::function<void(const Json &, const std::string &)> &visit) const
{
    const Json *value = member(key);
    if (value && !value->is_array())
        report(m_problem, pointerTo(key), {QT_TRANSLATE_NOOP("core", "expected a list, found %1"), {excerpt(*value)}});
    if (!value || !value->is_array())
        return false;
    const std::string pointer = pointerTo(key) + '/';
    for (std::size_t i = 0; i < value->size(); ++i)
        visit((*value)[i], pointer + std::to_string(i));
    return true;
}

ObjectReader ObjectReader::object(std::string_view key) const
{
    const Json *value = member(key);
    return {value ? *value : emptyObject(), pointerTo(key), m_problem};
}

void ObjectReader::reject(std::string_view key, base::Text message) const { report(m_problem, pointerTo(key), std::move(message)); }

std::optional<std::string> ObjectReader::wordAt(const Json &value, const std::string &pointer) const
{
    if (value.is_string())
        return value.get<std::string>();
    report(m_problem, pointer, {QT_TRANSLATE_NOOP("core", "expected a text, found %1"), {excerpt(value)}});
    return std::nullopt;
}

void ObjectReader::unknownWord(const std::string &pointer, const std::string &word) const
{
    report(m_problem, pointer, {QT_TRANSLATE_NOOP("core", "\"%1\" is not known here"), {excerpt(word)}},
           QT_TRANSLATE_NOOP("core", "The file may come from a newer version of AutoTuner"));
}

} // namespace project
