// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Members of an answer, read tolerantly: missing, null and of the wrong type are one case, except
/// that numbers as text and text as numbers are converted where that is unambiguous.
namespace lepton::wire {

/// Null when `object` is no object or has no such member, or when that is null.
[[nodiscard]] const nlohmann::json *member(const nlohmann::json &object, std::string_view key);

[[nodiscard]] std::optional<std::string> asText(const nlohmann::json &value);
[[nodiscard]] std::optional<std::int64_t> asInteger(const nlohmann::json &value);
[[nodiscard]] std::optional<double> asNumber(const nlohmann::json &value); ///< finite
[[nodiscard]] std::optional<bool> asBool(const nlohmann::json &value);

[[nodiscard]] std::string textAt(const nlohmann::json &object, std::string_view key); ///< else empty
[[nodiscard]] std::optional<std::int64_t> integerAt(const nlohmann::json &object, std::string_view key);
[[nodiscard]] std::optional<int> intAt(const nlohmann::json &object, std::string_view key); ///< nothing when it does not fit
[[nodiscard]] double numberAt(const nlohmann::json &object, std::string_view key); ///< else 0
[[nodiscard]] std::optional<bool> boolAt(const nlohmann::json &object, std::string_view key);
[[nodiscard]] const nlohmann::json &objectAt(const nlohmann::json &object, std::string_view key); ///< else an empty one
[[nodiscard]] const nlohmann::json::array_t &arrayAt(const nlohmann::json &object, std::string_view key); ///< else an empty one
[[nodiscard]] std::vector<std::string> textsAt(const nlohmann::json &object, std::string_view key); ///< what is no text is left out

/// RFC 3339 text, or an epoch number in any unit, as milliseconds; 0 when neither.
[[nodiscard]] std::int64_t timeAt(const nlohmann::json &object, std::string_view key);
/// "2026-07-20T11:53:04.5Z" or with an offset, as milliseconds since 1970.
[[nodiscard]] std::optional<std::int64_t> millisecondsOfRfc3339(std::string_view text);

} // namespace lepton::wire
