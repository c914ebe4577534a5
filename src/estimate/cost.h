// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"

namespace estimate {

/// Steps that the goal takes: tokens / (GBS x sequence length); a fraction counts as such.
[[nodiscard]] double trainingSteps(base::Tokens goal, const domain::BatchPlan &batch);
/// Wall time of so many steps.
[[nodiscard]] base::Seconds trainingTime(double steps, base::Seconds step);
/// So many GPUs for that time.
[[nodiscard]] base::Usd rent(base::Usd pricePerGpuHour, double gpus, base::Seconds time);

} // namespace estimate
