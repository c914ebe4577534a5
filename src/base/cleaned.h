// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace base {

/// What stands in text of others (names, paths, lines of logs) instead of what must reach neither a
/// terminal nor a page.
struct Replacements {
    std::string_view control; ///< for C0 and C1 controls, marks that turn the direction of writing around, noncharacters
    std::string_view blank = " "; ///< for line breaks of any kind and tabs
};

/// The text on one line, harmless to whatever shows it. Broken UTF-8 becomes U+FFFD.
[[nodiscard]] std::string cleaned(std::string_view text, const Replacements &instead);

} // namespace base
