// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parsercause.h"

namespace base {

std::string parserCause(std::string_view what)
{
    const std::size_t end = what.starts_with("[json.exception.") ? what.find("] ") : std::string_view::npos;
    return std::string(end == std::string_view::npos ? what : what.substr(end + 2));
}

} // namespace base
