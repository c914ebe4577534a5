// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/jsontext.h"

#include "base/parsercause.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace project {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

base::Error refusal(std::string place, base::Text message, std::string cause = {})
{
    return {base::ErrorKind::Input, std::move(place), std::move(message),
            QT_TRANSLATE_NOOP("core", "The file is damaged or was not written by this program: use a backup or a fresh one"),
            std::move(cause)};
}

std::string placeOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return fmt::format("line {}, column {}", lines + 1, before.size() - lineStart + 1);
}

/// Counts nesting and list lengths without recursion and without looking at the grammar, so that
/// hostile text is refused before anything is built from it.
class Scanner {
public:
    explicit Scanner(const JsonLimits &limits)
        : m_limits(limits)
    {
    }

    std::optional<base::Error> scan(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (auto error = step(text[i]))
                return refusal(placeOf(text, i), std::move(*error));
        }
        return std::nullopt;
    }

private:
    std::optional<base::Text> step(char c)
    {
        if (m_inString) {
            m_inString = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
            return std::nullopt;
        }
        switch (c) {
        case '"':
            m_inString = true;
            break;
        case '[':
        case '{':
            return open(c);
        case ']':
        case '}':
            if (!m_open.empty())
                m_open.pop_back();
            break;
        case ',':
            return separator();
        default:
            break;
        }
        return std::nullopt;
    }

    std::optional<base::Text> open(char c)
    {
        m_open.push_back({c == '[', 1});
        if (m_open.size() <= m_limits.nesting)
            return std::nullopt;
        return base::Text(QT_TRANSLATE_NOOP("core", "nested deeper than %1 levels"), {std::to_string(m_limits.nesting)});
    }

    std::optional<base::Text> separator()
    {
        if (m_open.empty() || !m_open.back().isList || ++m_open.back().entries <= m_limits.listEntries)
            return std::nullopt;
        return base::Text(QT_TRANSLATE_NOOP("core", "a list has more than %1 entries"), {std::to_string(m_limits.listEntries)});
    }

    struct Open {
        bool isList;
        std::size_t entries;
    };
    const JsonLimits &m_limits;
    std::vector<Open> m_open;
    bool m_inString = false;
    bool m_escaped = false;
};

/// Remembers the keys of every open object and stops at the first that comes again: JSON leaves its
/// meaning open, and taking either value silently could lose the other. A pass of its own, because
/// nlohmann's parser callbacks take quadratic time in large objects.
class DuplicateKeys : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

    bool start_object(std::size_t) override
    {
        m_open.emplace_back();
        return true;
    }
    bool end_object() override
    {
        m_open.pop_back();
        return true;
    }
    bool key(string_t &name) override
    {
        if (m_open.back().insert(name).second)
            return true;
        m_first = name;
        return false;
    }

    [[nodiscard]] const std::optional<std::string> &first() const { return m_first; }

private:
    std::vector<std::unordered_set<std::string>> m_open;
    std::optional<std::string> m_first;
};

} // namespace

base::Result<nlohmann::json> parseJson(std::string_view text, const JsonLimits &limits)
{
    if (text.size() > limits.bytes) {
        return base::fail(refusal({}, {QT_TRANSLATE_NOOP("core", "larger than %1 MiB"), {std::to_string(limits.bytes / (1024 * 1024))}}));
    }
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    if (auto error = Scanner(limits).scan(text))
        return base::fail(std::move(*error));
    try {
        auto value = nlohmann::json::parse(text);
        DuplicateKeys keys;
        if (!nlohmann::json::sax_parse(text, &keys) && keys.first())
            return base::fail(refusal({}, {QT_TRANSLATE_NOOP("core", "the key \"%1\" stands twice in one object"), {*keys.first()}}));
        return value;
    } catch (const nlohmann::json::parse_error &error) {
        return base::fail(refusal(placeOf(text, error.byte > 0 ? error.byte - 1 : 0), QT_TRANSLATE_NOOP("core", "not valid JSON"),
                                  base::parserCause(error.what())));
    } catch (const nlohmann::json::exception &error) { // a number beyond a double
        return base::fail(refusal({}, QT_TRANSLATE_NOOP("core", "a number is out of range"), base::parserCause(error.what())));
    }
}

std::string jsonText(const nlohmann::ordered_json &document)
{
    return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace project
