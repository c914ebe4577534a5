// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Texts of flags as values.
namespace cli {

/// Parts between separators, blanks around them dropped; empty text gives no parts.
[[nodiscard]] std::vector<std::string> splitList(std::string_view text, char separator = ',');
/// "None" in any case, or nothing but blanks: no value.
[[nodiscard]] bool isNone(std::string_view text);
/// "on", "off", "true", "false", "yes", "no", "1", "0" in any case.
[[nodiscard]] std::optional<bool> parseOnOff(std::string_view text);
/// "1,2,4", "None" (an empty list) or "auto". Entries are whole numbers from `least` to 2^31 - 1;
/// with `noneEntries` an entry may be "None" too and counts as 1, as "1,None" of virtual pipelines.
[[nodiscard]] base::Result<domain::KnobList> parseKnobList(std::string_view text, int least = 1, bool noneEntries = false);
[[nodiscard]] base::Result<int> parseCount(std::string_view text, int least = 1);

} // namespace cli
