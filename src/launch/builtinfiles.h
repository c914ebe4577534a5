// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

namespace launch {

/// A script or table that is compiled in (resources/launch). Fails only when the installation is broken.
[[nodiscard]] base::Result<std::string> builtinFile(const char *name);

} // namespace launch
