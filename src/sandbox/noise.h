// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Chance that can be repeated: every figure is a function of a seed and of what it is for.
namespace sandbox {

[[nodiscard]] std::uint64_t mix(std::uint64_t a, std::uint64_t b);
[[nodiscard]] std::uint64_t mix(std::uint64_t seed, std::string_view text);
[[nodiscard]] double uniform(std::uint64_t hash); ///< 0 <= x < 1
[[nodiscard]] double spread(std::uint64_t hash); ///< -1 <= x < 1
[[nodiscard]] std::string letters(std::uint64_t hash, int count); ///< lower-case letters and digits, at most 12

} // namespace sandbox
