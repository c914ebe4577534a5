// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/jsonfields.h"

#include "base/format.h"
#include "base/nesting.h"
#include "base/parsercause.h"

#include <algorithm>
#include <cmath>

namespace catalogue {

using nlohmann::json;

namespace {

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kShortLength = 60;

/// Limits are written without decimals, values as they came.
std::string limitText(double value) { return value == std::floor(value) ? base::fixed(value, 0) : base::fixed(value, 3); }

} // namespace

void Problems::add(std::string subject, base::Text message, base::Text hint)
{
    m_list.push_back({base::ErrorKind::Input, std::move(subject), std::move(message), std::move(hint), {}});
}

base::Error Problems::joined() const
{
    if (m_list.size() == 1)
        return m_list.front();
    std::string all;
    for (const base::Error &error : m_list)
        all += (all.empty() ? "" : "; ") + error.english();
    return {
        base::ErrorKind::Input, {}, base::Text(QT_TRANSLATE_NOOP("core", "%1 problems: %2"), {std::to_string(m_list.size()), all}), {}, {}};
}

FieldReader::FieldReader(const json &object, std::string place, Problems &problems)
    : m_object(object)
    , m_place(std::move(place))
    , m_problems(problems)
{
}

const json *FieldReader::find(const char *key)
{
    m_asked.insert(key);
    const auto found = m_object.find(key);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

bool FieldReader::has(const char *key) { return find(key) != nullptr; }

bool FieldReader::mentions(const char *key)
{
    m_asked.insert(key);
    return m_object.contains(key);
}

void FieldReader::wrongType(const char *key, const base::Text &expected)
{
    m_problems.add(m_place + key, base::Text(QT_TRANSLATE_NOOP("core", "%1 is not %2"), {shortDump(*find(key)), expected.english()}));
}

std::optional<std::int64_t> FieldReader::integer(const char *key, Range range)
{
    const json *value = find(key);
    if (value == nullptr)
        return std::nullopt;
    const double asDouble = value->is_number() ? value->get<double>() : std::nan("");
    if (!std::isfinite(asDouble) || asDouble != std::floor(asDouble)) {
        wrongType(key, base::Text(QT_TRANSLATE_NOOP("core", "a whole number")));
        return std::nullopt;
    }
    const auto inRange = number(key, range);
    return inRange ? std::optional(static_cast<std::int64_t>(*inRange)) : std::nullopt;
}

std::optional<double> FieldReader::number(const char *key, Range range)
{
    const json *value = find(key);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_number() || !std::isfinite(value->get<double>())) {
        wrongType(key, base::Text(QT_TRANSLATE_NOOP("core", "a number")));
        return std::nullopt;
    }
    const double result = value->get<double>();
    if (result < range.lowest || result > range.highest) {
        m_problems.add(m_place + key,
                       base::Text(QT_TRANSLATE_NOOP("core", "%1 is outside %2 to %3"),
                                  {shortDump(*value), limitText(range.lowest), limitText(range.highest)}));
        return std::nullopt;
    }
    return result;
}

std::optional<bool> FieldReader::boolean(const char *key)
{
    const json *value = find(key);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_boolean()) {
        wrongType(key, base::Text(QT_TRANSLATE_NOOP("core", "true or false")));
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<std::string> FieldReader::text(const char *key)
{
    const json *value = find(key);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_string()) {
        wrongType(key, base::Text(QT_TRANSLATE_NOOP("core", "a text")));
        return std::nullopt;
    }
    return value->get<std::string>();
}

const json *FieldReader::object(const char *key)
{
    const json *value = find(key);
    if (value != nullptr && !value->is_object()) {
        wrongType(key, base::Text(QT_TRANSLATE_NOOP("core", "an object")));
        return nullptr;
    }
    return value;
}

const json *FieldReader::array(const char *key)
{
    const json *value = find(key);
    if (value != nullptr && !value->is_array()) {
        wrongType(key, base::Text(QT_TRANSLATE_NOOP("core", "a list")));
        return nullptr;
    }
    return value;
}

void FieldReader::read(const char *key, bool &target)
{
    if (const auto value = boolean(key))
        target = *value;
}

void FieldReader::read(const char *key, double &target, Range range)
{
    if (const auto value = number(key, range))
        target = *value;
}

void FieldReader::read(const char *key, std::string &target)
{
    if (auto value = text(key))
        target = std::move(*value);
}

void FieldReader::require(const char *key)
{
    if (!has(key))
        m_problems.add(m_place + key, base::Text(QT_TRANSLATE_NOOP("core", "is missing")));
}

void FieldReader::reject(const char *key, base::Text message, base::Text hint)
{
    m_problems.add(m_place + key, std::move(message), std::move(hint));
}

std::vector<std::string> FieldReader::unknownKeys() const
{
    std::vector<std::string> unknown;
    for (const auto &item : m_object.items()) {
        if (!item.key().starts_with("x_") && !m_asked.contains(item.key()))
            unknown.push_back(item.key());
    }
    return unknown;
}

void FieldReader::rejectUnknownKeys()
{
    const std::vector<std::string> known(m_asked.begin(), m_asked.end());
    for (const std::string &key : unknownKeys()) {
        const auto similar = base::closest(key, known);
        m_problems.add(m_place + (key.size() <= kShortLength ? key : shortDump(key)), base::Text(QT_TRANSLATE_NOOP("core", "unknown key")),
                       similar ? base::Text(QT_TRANSLATE_NOOP("core", "Did you mean \"%1\"?"), {*similar}) : base::Text());
    }
}

base::Result<json> parseJson(std::string_view text, std::string subject, std::size_t maxBytes)
{
    const auto refuse = [&subject](base::Text message, std::string cause = {}) {
        return base::fail({base::ErrorKind::Input, subject, std::move(message), {}, std::move(cause)});
    };
    if (text.size() > maxBytes)
        return refuse(base::Text(QT_TRANSLATE_NOOP("core", "is %1 bytes long; at most %2 are read"),
                                 {std::to_string(text.size()), std::to_string(maxBytes)}));
    if (base::nestingDepth(text) > kMaxDepth)
        return refuse(base::Text(QT_TRANSLATE_NOOP("core", "is nested more than %1 levels deep"), {std::to_string(kMaxDepth)}));
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    try {
        return json::parse(text);
    } catch (const json::exception &error) {
        return refuse(base::Text(QT_TRANSLATE_NOOP("core", "is not valid JSON")), base::parserCause(error.what()));
    }
}

std::string shortDump(const json &value)
{
    // A whole document is never dumped: containers are named by their kind.
    if (value.is_object())
        return "{…}";
    if (value.is_array())
        return "[…]";
    std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    if (text.size() <= kShortLength)
        return text;
    std::size_t cut = kShortLength;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
        --cut; // not inside a UTF-8 sequence
    return text.substr(0, cut) + "…";
}

} // namespace catalogue
