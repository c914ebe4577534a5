// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/archive.h"

#include <cmath>

namespace campaign {

Reader::Reader(const nlohmann::json &json, std::string pointer, std::optional<base::Error> &problem)
    : m_json(json)
    , m_pointer(std::move(pointer))
    , m_problem(problem)
{
    if (!m_json.is_object() && !m_problem)
        m_problem = base::Error{base::ErrorKind::Input, m_pointer, QT_TRANSLATE_NOOP("core", "expected an object"), {}, {}};
}

const nlohmann::json *Reader::member(const char *key) const
{
    if (!m_json.is_object())
        return nullptr;
    const auto found = m_json.find(key);
    return found == m_json.end() || found->is_null() ? nullptr : &*found;
}

void Reader::reject(const char *key, base::Text message)
{
    if (!m_problem)
        m_problem = base::Error{base::ErrorKind::Input, m_pointer + "/" + key, std::move(message), {}, {}};
}

void Reader::unknownWord(const char *key, const std::string &text)
{
    reject(key, {QT_TRANSLATE_NOOP("core", "unknown word '%1'; it may come from a newer version of this program"), {text}});
}

const nlohmann::json *Reader::arrayMember(const char *key)
{
    const nlohmann::json *value = member(key);
    if (value && !value->is_array()) {
        reject(key, QT_TRANSLATE_NOOP("core", "expected a list"));
        return nullptr;
    }
    return value;
}

void Reader::field(const char *key, std::string &out)
{
    const nlohmann::json *value = member(key);
    if (value && value->is_string())
        out = value->get<std::string>();
    else if (value)
        reject(key, QT_TRANSLATE_NOOP("core", "expected text"));
}

void Reader::field(const char *key, bool &out)
{
    const nlohmann::json *value = member(key);
    if (value && value->is_boolean())
        out = value->get<bool>();
    else if (value)
        reject(key, QT_TRANSLATE_NOOP("core", "expected true or false"));
}

void Reader::field(const char *key, std::uint64_t &out)
{
    auto number = static_cast<std::int64_t>(out);
    field(key, number);
    out = static_cast<std::uint64_t>(number);
}

void Reader::field(const char *key, double &out)
{
    const nlohmann::json *value = member(key);
    if (!value)
        return;
    if (value->is_number() && std::isfinite(value->get<double>()))
        out = value->get<double>();
    else
        reject(key, QT_TRANSLATE_NOOP("core", "expected a number"));
}

std::int64_t Reader::integer(const char *key, std::int64_t value, std::int64_t limit)
{
    const nlohmann::json *found = member(key);
    if (!found)
        return value;
    const bool whole = found->is_number_unsigned() || (found->is_number_integer() && found->get<std::int64_t>() >= 0);
    if (whole && found->get<std::uint64_t>() <= static_cast<std::uint64_t>(limit))
        return found->get<std::int64_t>();
    reject(key, QT_TRANSLATE_NOOP("core", "expected a whole number of at least 0"));
    return value;
}

} // namespace campaign
