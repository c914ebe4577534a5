// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

namespace search {

/// The plan's base configuration as it would run on `cluster`: the recipe's own settings. Stored
/// and listed beside the generated configurations, judged like them (it may be invalid or OOM).
/// Its sequence length is the plan's (the recipe's where the plan lists it), sequence parallelism
/// is off at tensor parallel 1, and without experts expert tensor parallel is tensor parallel:
/// what the framework would make of them.
[[nodiscard]] domain::Candidate baseCandidate(const domain::TrainingPlan &plan);

/// Equal to the base in every knob that the plan can search; virtual pipeline 0 and 1 are both "None".
[[nodiscard]] bool matchesBase(const domain::Candidate &candidate, const domain::Candidate &base);

} // namespace search
