// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/jsonvalues.h"

#include "base/format.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

namespace requests {
namespace {

constexpr std::size_t kShownCharacters = 40;

base::Error expected(base::Text message)
{
    base::Error error;
    error.message = std::move(message);
    return error;
}

std::optional<double> finiteNumber(const nlohmann::json &value)
{
    if (!value.is_number())
        return std::nullopt;
    const double number = value.get<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

std::string described(const nlohmann::json &value)
{
    if (value.is_object())
        return "an object";
    if (value.is_array())
        return "a list";
    std::string text = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.size() <= kShownCharacters)
        return text;
    std::size_t end = kShownCharacters;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not inside a UTF-8 sequence
    return text.substr(0, end) + "…";
}

base::Result<std::int32_t> integerFrom(const nlohmann::json &value, IntegerRange range)
{
    const auto number = finiteNumber(value);
    if (number && *number == std::trunc(*number) && *number >= range.least && *number <= range.most)
        return static_cast<std::int32_t>(*number);
    return base::fail(expected(base::Text(QT_TRANSLATE_NOOP("core", "must be a whole number from %1 to %2, not %3"),
                                          {std::to_string(range.least), std::to_string(range.most), described(value)})));
}

base::Result<double> positiveNumberFrom(const nlohmann::json &value, double most)
{
    const auto number = finiteNumber(value);
    if (number && *number > 0 && *number <= most)
        return *number;
    if (number && *number > most)
        return base::fail(expected(base::Text(QT_TRANSLATE_NOOP("core", "must be a number above 0 and at most %1, not %2"),
                                              {base::fixed(most, 0), described(value)})));
    return base::fail(expected(base::Text(QT_TRANSLATE_NOOP("core", "must be a number above 0, not %1"), {described(value)})));
}

base::Result<double> nonNegativeNumberFrom(const nlohmann::json &value)
{
    const auto number = finiteNumber(value);
    if (number && *number >= 0)
        return *number;
    return base::fail(expected(base::Text(QT_TRANSLATE_NOOP("core", "must be a number of at least 0, not %1"), {described(value)})));
}

base::Result<bool> booleanFrom(const nlohmann::json &value)
{
    if (value.is_boolean())
        return value.get<bool>();
    return base::fail(expected(base::Text(QT_TRANSLATE_NOOP("core", "must be true or false, not %1"), {described(value)})));
}

base::Result<std::string> textFrom(const nlohmann::json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    return base::fail(expected(base::Text(QT_TRANSLATE_NOOP("core", "must be text, not %1"), {described(value)})));
}

} // namespace requests
