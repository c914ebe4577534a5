// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "domain/trainingplan.h"

/// Names of cluster alternatives, which are unique within a plan.
namespace gui {

/// Another alternative than `except` has that name.
[[nodiscard]] bool isClusterLabelTaken(const domain::TrainingPlan &plan, const std::string &label, int except = -1);

/// Puts `resized` in the place of an alternative. A name that counts nodes and GPUs ("8 x 8 H200") follows
/// them, unless another alternative has that name.
void resizeCluster(domain::TrainingPlan &plan, int index, domain::ClusterSpec resized);

} // namespace gui
