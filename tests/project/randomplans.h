// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"

#include <cstdint>

namespace randomplans {

/// A project with every field set to something unusual; the same seed gives the same project.
[[nodiscard]] project::Project project(std::uint32_t seed);
/// A small one for tests that cut or change the text everywhere.
[[nodiscard]] project::Project small();

} // namespace randomplans
