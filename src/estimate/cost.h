// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"
#include "domain/clusterspec.h"

namespace estimate {

/// Steps that the goal takes: tokens / (GBS x sequence length); a fraction counts as such.
[[nodiscard]] double trainingSteps(base::Tokens goal, const domain::BatchPlan &batch);
/// Wall time of so many steps.
[[nodiscard]] base::Seconds trainingTime(double steps, base::Seconds step);
/// All GPUs of the cluster for that time, at its price per GPU-hour.
[[nodiscard]] base::Usd rent(const domain::ClusterSpec &cluster, base::Seconds time);

} // namespace estimate
