// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"

namespace gui {

/// The plan behind "Try the example": Llama 3.1 8B on 8 nodes of 8 H200, the sizes of the worked
/// example among more that show safe, tight and oom, with H100s as the alternative.
[[nodiscard]] base::Result<domain::TrainingPlan> examplePlan(const catalogue::Catalogue &catalogue);

} // namespace gui
