// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace project {

/// The first thing wrong in a file; readers share one and stop changing their targets after it.
using FirstProblem = std::optional<base::Error>;

struct IntRange {
    std::int64_t low = std::numeric_limits<std::int32_t>::min();
    std::int64_t high = std::numeric_limits<std::int32_t>::max();
};
struct NumberRange {
    double low = 0;
    double high = 1e30;
};

/// Reads the members of one JSON object into plain fields. A missing key leaves the field as it is;
/// a wrong type, range or word records a problem that names the JSON pointer and what is expected.
class ObjectReader {
public:
    /// `value` may be anything: not an object is a problem. It must outlive the reader.
    ObjectReader(const nlohmann::json &value, std::string pointer, FirstProblem &problem);
    ObjectReader(nlohmann::json &&value, std::string pointer, FirstProblem &problem) = delete;

    [[nodiscard]] bool has(std::string_view key) const { return member(key) != nullptr; }
    [[nodiscard]] const nlohmann::json *member(std::string_view key) const; ///< null when missing
    [[nodiscard]] std::string pointerTo(std::string_view key) const;

    void read(std::string_view key, int &out, IntRange range = {}) const;
    void read(std::string_view key, double &out, NumberRange range = {}) const;
    void read(std::string_view key, bool &out) const;
    void read(std::string_view key, std::string &out) const;
    void read(std::string_view key, std::vector<std::string> &out) const;
    void read(std::string_view key, std::vector<int> &out, IntRange range = {}) const;
    void read(std::string_view key, std::optional<double> &out, NumberRange range = {}) const; ///< null = nothing

    template <class Tag>
    void read(std::string_view key, base::Quantity<Tag> &out, NumberRange range = {}) const
    {
        double value = out.value();
        read(key, value, range);
        out = base::Quantity<Tag>(value);
    }

    /// A word of an enumeration or of a small grammar, e.g. domain::precisionFromName.
    template <class E>
    void readWord(std::string_view key, E &out, std::optional<E> (*fromName)(std::string_view)) const
    {
        if (const nlohmann::json *value = member(key))
            readItem(*value, pointerTo(key), out, fromName);
    }
    /// A list of such words.
    template <class E>
    void readWords(std::string_view key, std::vector<E> &out, std::optional<E> (*fromName)(std::string_view)) const
    {
        std::vector<E> list;
        const bool present = forEach(
            key, [&](const nlohmann::json &item, const std::string &pointer) { readItem(item, pointer, list.emplace_back(), fromName); });
        if (present)
            out = std::move(list);
    }
    /// Calls `visit(item, pointer)` for each entry of a list; false when the key is missing or no list.
    bool forEach(std::string_view key, const std::function<void(const nlohmann::json &, const std::string &)> &visit) const;
    /// A nested object; a missing one reads as an empty one.
    [[nodiscard]] ObjectReader object(std::string_view key) const;

    /// Records a problem with a member.
    void reject(std::string_view key, base::Text message) const;
    [[nodiscard]] FirstProblem &problem() const { return m_problem; }

private:
    template <class E>
    void readItem(const nlohmann::json &value, const std::string &pointer, E &out, std::optional<E> (*fromName)(std::string_view)) const
    {
        const std::optional<std::string> text = wordAt(value, pointer);
        const std::optional<E> known = text ? fromName(*text) : std::nullopt;
        if (known)
            out = *known;
        else if (text)
            unknownWord(pointer, *text);
    }
    [[nodiscard]] std::optional<std::string> wordAt(const nlohmann::json &value, const std::string &pointer) const;
    void unknownWord(const std::string &pointer, const std::string &word) const;

    const nlohmann::json &m_object;
    std::string m_pointer;
    FirstProblem &m_problem;
};

/// A whole number in range, or nothing and a problem.
[[nodiscard]] std::optional<int> wholeNumberAt(const nlohmann::json &value, const std::string &pointer, IntRange range,
                                               FirstProblem &problem);

/// Records a problem unless there is one already.
void report(FirstProblem &problem, std::string pointer, base::Text message, base::Text hint = {});

} // namespace project
