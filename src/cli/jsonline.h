// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace cli {

class LineReader;

/// Nothing but blanks: skipped in files of JSON lines.
[[nodiscard]] bool isBlank(std::string_view line);

/// The object on the present line, or what is wrong with it: too long, nested too deep, no JSON, no object.
[[nodiscard]] base::Result<nlohmann::json> parseObject(const LineReader &reader);

} // namespace cli
