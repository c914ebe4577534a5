// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// Everything wrong with an input, so that all of it can be told at once.
class Problems {
public:
    void add(std::string subject, base::Text message, base::Text hint = {});
    [[nodiscard]] bool empty() const { return m_list.empty(); }
    [[nodiscard]] const std::vector<base::Error> &list() const { return m_list; }
    /// One error for all; precondition: not empty.
    [[nodiscard]] base::Error joined() const;

private:
    std::vector<base::Error> m_list;
};

/// Limits of a number, both included.
struct Range {
    double lowest;
    double highest;
};

/// Typed access to the members of one JSON object. A member that is missing or null reads as
/// nothing; one of the wrong type or out of range is reported and reads as nothing. Remembers
/// which keys were asked for: the others are unknown.
class FieldReader {
public:
    /// `place` is put before the key in messages, e.g. "moe." or "". The object must outlive the reader.
    FieldReader(const nlohmann::json &object, std::string place, Problems &problems);

    /// Present and not null.
    [[nodiscard]] bool has(const char *key);
    /// Present, even if null.
    [[nodiscard]] bool mentions(const char *key);
    /// A whole number; 32.0 counts as one.
    [[nodiscard]] std::optional<std::int64_t> integer(const char *key, Range range);
    [[nodiscard]] std::optional<double> number(const char *key, Range range);
    [[nodiscard]] std::optional<bool> boolean(const char *key);
    [[nodiscard]] std::optional<std::string> text(const char *key);
    [[nodiscard]] const nlohmann::json *object(const char *key);
    [[nodiscard]] const nlohmann::json *array(const char *key);
    /// Whatever is there; null reads as nothing.
    [[nodiscard]] const nlohmann::json *member(const char *key) { return find(key); }

    /// Assigns when the member is there and right.
    template <class T>
    void read(const char *key, T &target, Range range)
    {
        if (const auto value = integer(key, range))
            target = static_cast<T>(*value);
    }
    void read(const char *key, bool &target);
    void read(const char *key, double &target, Range range);
    void read(const char *key, std::string &target);
    /// Reports a missing member.
    void require(const char *key);
    /// Reports a member whose value does not do, naming the value.
    void reject(const char *key, base::Text message, base::Text hint = {});

    /// Keys nobody asked for and that do not start with "x_".
    [[nodiscard]] std::vector<std::string> unknownKeys() const;
    /// Reports each unknown key, with the closest known one.
    void rejectUnknownKeys();

private:
    [[nodiscard]] const nlohmann::json *find(const char *key);
    void wrongType(const char *key, const base::Text &expected);

    const nlohmann::json &m_object;
    std::string m_place;
    Problems &m_problems;
    std::set<std::string, std::less<>> m_asked;
};

/// Parses text that nobody vouches for: at most `maxBytes` long and 64 levels deep; never throws.
[[nodiscard]] base::Result<nlohmann::json> parseJson(std::string_view text, std::string subject, std::size_t maxBytes);

/// A value as JSON, cut to a length that fits a message.
[[nodiscard]] std::string shortDump(const nlohmann::json &value);

} // namespace catalogue
