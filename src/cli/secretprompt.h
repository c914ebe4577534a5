// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/streams.h"

#include <string>

namespace cli {

/// Asks for something on the terminal without showing what is typed. An error where there is no
/// terminal, Cancelled at Ctrl+C or at the end of the input.
[[nodiscard]] base::Result<std::string> askSecret(const Streams &streams, const std::string &prompt);

} // namespace cli
