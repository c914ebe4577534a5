// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Places in JSON text, for changing one member and leaving every other byte as it is.
namespace comparison {

struct JsonMember {
    std::string key; ///< unescaped
    std::size_t begin = 0; ///< of the key, its quote included
    std::size_t valueBegin = 0;
    std::size_t end = 0; ///< behind the value
};

/// Members of the object that begins at `object` ('{'). Precondition: `text` is valid JSON.
[[nodiscard]] std::vector<JsonMember> jsonMembers(std::string_view text, std::size_t object);
[[nodiscard]] std::optional<JsonMember> jsonMember(std::string_view text, std::size_t object, std::string_view key);
/// Where the first value begins: behind a byte order mark and blanks.
[[nodiscard]] std::size_t jsonBegin(std::string_view text);
/// `value` put in for the member `key` of the object at `object`; appended where there is none, laid
/// out as the other members are.
[[nodiscard]] std::string withJsonMember(std::string_view text, std::size_t object, std::string_view key, std::string_view value);

} // namespace comparison
