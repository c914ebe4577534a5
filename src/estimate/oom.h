// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"
#include "domain/modelspec.h"
#include "domain/trainingplan.h"
#include "estimate/prediction.h"

namespace estimate {

/// Chance that a run needs more than the device holds, 0…1: predictions are taken to be log-normally
/// distributed around the truth with the given spread (standard deviation of ln(true / predicted)).
/// `predicted` is in the sense of MeasuredMemory::Device, `capacity` what a process can allocate from.
/// A capacity of 0 or less: 1.
[[nodiscard]] double oomProbability(base::Bytes predicted, base::Bytes capacity, double spread);

/// The spread for a candidate's class of software and model; wider where less was measured.
[[nodiscard]] double memorySpread(const domain::ModelSpec &model, const domain::Candidate &candidate);

/// safe < thresholds.tight <= tight < thresholds.oom <= oom.
[[nodiscard]] Verdict verdict(double probability, const domain::OomThresholds &thresholds);

} // namespace estimate
