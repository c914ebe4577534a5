// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace base {

/// Deepest nesting of brackets outside strings, found without recursion. The text need not be
/// valid JSON: hostile input is measured before a recursive parser sees it.
[[nodiscard]] std::size_t nestingDepth(std::string_view text);

} // namespace base
