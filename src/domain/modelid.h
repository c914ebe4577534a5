// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelspec.h"

#include <string>

namespace domain {

/// A model's name with the sizes that its step times follow from, for files: "llama31_8b:l32-h4096-f14336-a32-g8-v128256".
/// Models of one id are the same as far as runs of one teach anything of the other.
[[nodiscard]] std::string modelId(const ModelSpec &model);

} // namespace domain
