// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

#include <vector>

namespace search {

inline constexpr int kMostNodes = 100'000; ///< of one cluster

/// Everything wrong with a plan, all problems at once; empty = it can be searched. Fields are named
/// by their flag ("tensor-parallel-sizes"). A list in which some values can never be valid gives a
/// warning per value; a list in which none can gives an error.
[[nodiscard]] std::vector<domain::Issue> validate(const domain::TrainingPlan &plan);
/// The same for a search of the whole space, which has no use for most lists: the model, `cluster`, the goal, global
/// batches that the plan lists, and the length of the sequences to be trained on.
[[nodiscard]] std::vector<domain::Issue> validateTraining(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                                          int seqLength);
[[nodiscard]] bool hasErrors(const std::vector<domain::Issue> &issues);

} // namespace search
