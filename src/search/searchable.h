// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"

#include <cstddef>

namespace search {

/// What every search needs before it can start: a model, and at least one GPU.
[[nodiscard]] base::Result<void> searchable(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster);

/// `wanted` threads, or as many as the machine has for 0; no more than there are pieces of work, at least 1.
[[nodiscard]] unsigned workerCount(unsigned wanted, std::size_t pieces);

} // namespace search
