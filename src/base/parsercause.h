// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace base {

/// What a parser says of bad text, without the name of its exception in front: "[json.exception.type_error.302]
/// type must be …" is "type must be …". Other text stays as it is.
[[nodiscard]] std::string parserCause(std::string_view what);

} // namespace base
