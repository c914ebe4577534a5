// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <concepts>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// One description of a struct's keys, `describe(archive, struct)`, serves writing and reading, so
/// that the two cannot differ.
namespace campaign {

/// Puts fields into a JSON object. What has no value is left out.
class Writer {
public:
    template <class T>
    void field(const char *key, const T &value)
    {
        m_json[key] = value;
    }
    template <class Tag>
    void field(const char *key, const base::Quantity<Tag> &value)
    {
        m_json[key] = value.value();
    }
    template <class T>
    void field(const char *key, const std::optional<T> &value)
    {
        if (value)
            field(key, *value);
    }
    template <class E, class FromName>
    void word(const char *key, const E &value, FromName)
    {
        m_json[key] = std::string(name(value));
    }
    template <class E, class FromName>
    void word(const char *key, const std::optional<E> &value, FromName fromName)
    {
        if (value)
            word(key, *value, fromName);
    }
    template <class T>
    void object(const char *key, const T &value)
    {
        Writer inner;
        describe(inner, value);
        m_json[key] = std::move(inner.m_json);
    }
    template <class T>
    void object(const char *key, const std::optional<T> &value)
    {
        if (value)
            object(key, *value);
    }
    template <class T>
    void list(const char *key, const std::vector<T> &values)
    {
        auto array = nlohmann::ordered_json::array();
        for (const T &value : values) {
            Writer inner;
            describe(inner, value);
            array.push_back(std::move(inner.m_json));
        }
        m_json[key] = std::move(array);
    }

    [[nodiscard]] nlohmann::ordered_json &json() { return m_json; }

private:
    nlohmann::ordered_json m_json = nlohmann::ordered_json::object();
};

/// Takes fields out of a JSON object. Unknown keys are passed over and missing or null ones leave the
/// default, so that files of other versions can be read; a wrong type or word is a problem, and the
/// first one is kept.
class Reader {
public:
    Reader(const nlohmann::json &json, std::string pointer, std::optional<base::Error> &problem);

    void field(const char *key, std::string &out);
    void field(const char *key, bool &out);
    void field(const char *key, int &out) { out = static_cast<int>(integer(key, out, std::numeric_limits<int>::max())); }
    void field(const char *key, std::int64_t &out) { out = integer(key, out, std::numeric_limits<std::int64_t>::max()); }
    void field(const char *key, std::uint64_t &out);
    void field(const char *key, double &out);
    template <class Tag>
    void field(const char *key, base::Quantity<Tag> &out)
    {
        double value = out.value();
        field(key, value);
        out = base::Quantity<Tag>(value);
    }
    template <class T>
    void field(const char *key, std::optional<T> &out)
    {
        if (!member(key))
            return;
        T value{};
        field(key, value);
        out = value;
    }
    template <class E, class FromName>
    void word(const char *key, E &out, FromName fromName)
    {
        if (!member(key))
            return;
        std::string text;
        field(key, text);
        if (const auto value = fromName(text))
            out = *value;
        else
            unknownWord(key, text);
    }
    template <class E, class FromName>
    void word(const char *key, std::optional<E> &out, FromName fromName)
    {
        if (!member(key))
            return;
        out.emplace();
        word(key, *out, fromName);
    }
    template <class T>
    void object(const char *key, T &out)
    {
        if (const nlohmann::json *value = member(key)) {
            Reader inner(*value, m_pointer + "/" + key, m_problem);
            describe(inner, out);
        }
    }
    template <class T>
    void object(const char *key, std::optional<T> &out)
    {
        if (member(key))
            object(key, out.emplace());
    }
    template <class T>
    void list(const char *key, std::vector<T> &out)
    {
        const nlohmann::json *values = arrayMember(key);
        for (std::size_t i = 0; values && i < values->size(); ++i) {
            Reader inner((*values)[i], m_pointer + "/" + key + "/" + std::to_string(i), m_problem);
            describe(inner, out.emplace_back());
        }
    }

private:
    [[nodiscard]] const nlohmann::json *member(const char *key) const; ///< null when missing or null
    [[nodiscard]] const nlohmann::json *arrayMember(const char *key);
    [[nodiscard]] std::int64_t integer(const char *key, std::int64_t value, std::int64_t limit);
    void reject(const char *key, base::Text message);
    void unknownWord(const char *key, const std::string &text);

    const nlohmann::json &m_json;
    std::string m_pointer;
    std::optional<base::Error> &m_problem;
};

/// Either Plain itself (reading) or const Plain (writing).
template <class T, class Plain>
concept Maybe = std::same_as<std::remove_const_t<T>, Plain>;

} // namespace campaign
