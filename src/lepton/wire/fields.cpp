// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/wire/fields.h"

#include "base/format.h"
#include "lepton/wire/job.h"

#include <chrono>
#include <cmath>
#include <limits>

namespace lepton::wire {

using nlohmann::json;

const json *member(const json &object, std::string_view key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::string> asText(const json &value)
{
    if (const auto *text = value.get_ptr<const std::string *>())
        return *text;
    if (value.is_number_integer())
        return value.dump();
    return std::nullopt;
}

std::optional<std::int64_t> asInteger(const json &value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return std::nullopt;
        return static_cast<std::int64_t>(number);
    }
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number_float()) {
        const double number = value.get<double>();
        constexpr double kExact = 9007199254740992.0; // 2^53
        if (std::abs(number) <= kExact && number == std::floor(number))
            return static_cast<std::int64_t>(number);
        return std::nullopt;
    }
    if (const auto *text = value.get_ptr<const std::string *>())
        return base::parseInteger(*text);
    return std::nullopt;
}

std::optional<double> asNumber(const json &value)
{
    if (value.is_number()) {
        const double number = value.get<double>();
        return std::isfinite(number) ? std::optional(number) : std::nullopt;
    }
    if (const auto *text = value.get_ptr<const std::string *>())
        return base::parseNumber(*text);
    return std::nullopt;
}

std::optional<bool> asBool(const json &value)
{
    if (value.is_boolean())
        return value.get<bool>();
    if (const auto *text = value.get_ptr<const std::string *>()) {
        if (*text == "true" || *text == "True")
            return true;
        if (*text == "false" || *text == "False")
            return false;
    }
    if (const auto number = value.is_number_integer() ? asInteger(value) : std::nullopt; number == 0 || number == 1)
        return *number == 1;
    return std::nullopt;
}

std::string textAt(const json &object, std::string_view key)
{
    const json *value = member(object, key);
    return value ? asText(*value).value_or(std::string()) : std::string();
}

std::optional<std::int64_t> integerAt(const json &object, std::string_view key)
{
    const json *value = member(object, key);
    return value ? asInteger(*value) : std::nullopt;
}

std::optional<int> intAt(const json &object, std::string_view key)
{
    const auto value = integerAt(object, key);
    if (!value || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*value);
}

double numberAt(const json &object, std::string_view key)
{
    const json *value = member(object, key);
    return value ? asNumber(*value).value_or(0) : 0;
}

std::optional<bool> boolAt(const json &object, std::string_view key)
{
    const json *value = member(object, key);
    return value ? asBool(*value) : std::nullopt;
}

const json &objectAt(const json &object, std::string_view key)
{
    static const json kEmpty = json::object();
    const json *value = member(object, key);
    return value && value->is_object() ? *value : kEmpty;
}

const json::array_t &arrayAt(const json &object, std::string_view key)
{
    static const json::array_t kEmpty;
    const json *value = member(object, key);
    return value && value->is_array() ? value->get_ref<const json::array_t &>() : kEmpty;
}

std::vector<std::string> textsAt(const json &object, std::string_view key)
{
    std::vector<std::string> texts;
    for (const json &item : arrayAt(object, key)) {
        if (auto text = asText(item))
            texts.push_back(std::move(*text));
    }
    return texts;
}

std::int64_t timeAt(const json &object, std::string_view key)
{
    const json *value = member(object, key);
    if (!value)
        return 0;
    if (const auto number = asInteger(*value))
        return epochMilliseconds(*number);
    if (const auto number = value->is_number_float() ? asNumber(*value) : std::nullopt; number && std::abs(*number) < 1e11)
        return static_cast<std::int64_t>(*number * 1000); // seconds with a fraction
    const auto *text = value->get_ptr<const std::string *>();
    return text ? millisecondsOfRfc3339(*text).value_or(0) : 0;
}

namespace {

/// Reads fixed digits of a date from its beginning and takes them away.
class Digits {
public:
    explicit Digits(std::string_view text)
        : m_rest(text)
    {
    }
    int number(std::size_t count)
    {
        const auto value = m_rest.size() < count ? std::nullopt : base::parseInteger(m_rest.substr(0, count));
        if (!value || m_rest.front() == '-' || m_rest.front() == '+')
            m_good = false;
        m_rest.remove_prefix(std::min(count, m_rest.size()));
        return m_good ? static_cast<int>(*value) : 0;
    }
    void separator(std::string_view allowed)
    {
        if (m_rest.empty() || allowed.find(m_rest.front()) == std::string_view::npos)
            m_good = false;
        m_rest.remove_prefix(std::min<std::size_t>(1, m_rest.size()));
    }
    /// Milliseconds of ".123456789"; 0 when there is no fraction.
    int fraction()
    {
        if (m_rest.empty() || m_rest.front() != '.')
            return 0;
        m_rest.remove_prefix(1);
        int value = 0;
        int places = 0;
        for (; !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; m_rest.remove_prefix(1), ++places)
            value = places < 3 ? value * 10 + (m_rest.front() - '0') : value;
        m_good = m_good && places > 0;
        for (; places < 3; ++places)
            value *= 10;
        return value;
    }
    /// Minutes east of Greenwich of "Z" or "+02:00".
    int offset()
    {
        if (m_rest == "Z" || m_rest == "z")
            return 0;
        const int sign = m_rest.starts_with('-') ? -1 : 1;
        separator("+-");
        const int hours = number(2);
        separator(":");
        const int minutes = number(2);
        m_good = m_good && m_rest.empty();
        return sign * (hours * 60 + minutes);
    }
    [[nodiscard]] bool good() const { return m_good; }

private:
    std::string_view m_rest;
    bool m_good = true;
};

} // namespace

std::optional<std::int64_t> millisecondsOfRfc3339(std::string_view text)
{
    using namespace std::chrono;
    Digits digits(text);
    const int y = digits.number(4);
    digits.separator("-");
    const auto mo = static_cast<unsigned>(digits.number(2));
    digits.separator("-");
    const auto d = static_cast<unsigned>(digits.number(2));
    digits.separator("Tt ");
    const int h = digits.number(2);
    digits.separator(":");
    const int mi = digits.number(2);
    digits.separator(":");
    const int s = digits.number(2);
    const int ms = digits.fraction();
    const int offset = digits.offset();
    const year_month_day date{year{y}, month{mo}, day{d}};
    if (!digits.good() || !date.ok() || h > 23 || mi > 59 || s > 60)
        return std::nullopt;
    const auto time = sys_days(date) + hours(h) + minutes(mi - offset) + seconds(s) + milliseconds(ms);
    return time.time_since_epoch() / milliseconds(1);
}

} // namespace lepton::wire
