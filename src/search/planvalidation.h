// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

#include <vector>

namespace search {

/// Everything wrong with a plan, all problems at once; empty = it can be searched. Fields are named
/// by their flag ("tensor-parallel-sizes"). A list in which some values can never be valid gives a
/// warning per value; a list in which none can gives an error.
[[nodiscard]] std::vector<domain::Issue> validate(const domain::TrainingPlan &plan);
[[nodiscard]] bool hasErrors(const std::vector<domain::Issue> &issues);

} // namespace search
