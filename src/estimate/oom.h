// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"
#include "domain/modelspec.h"
#include "domain/trainingplan.h"
#include "estimate/prediction.h"

namespace estimate {

// How far a device's memory is from its prediction: ln(true / predicted) is taken to follow Student's t
// with two degrees of freedom, scaled by a spread that depends on the class of software and model.
//
// Why not a normal distribution: predictions are right to a fraction of a percent where a run is as
// assumed, and far off where it is not (an option that nobody states, another age of the software). Of
// 390 runs of a published sweep (arXiv:2311.05610), verdicts near the limit ask for a spread of a few
// percent while 7 runs failed at 65 to 88 % of the limit. Log-likelihood of the outcomes: -51 with this
// distribution, -58 with the best normal one, -49 with a mixture of two normals that has two parameters
// more. With these tails no odds are exactly 0 or 1. tests/validation/tst_oomspreads.cpp repeats the
// comparison and the spreads from the measurements that come with the program.

/// 80 % of errors lie within so many spreads on either side.
inline constexpr double kMemoryBandSpreads = 1.8856;

/// The spread's parts: shares of a device's memory, combined in quadrature.
struct MemoryErrors {
    double tensors = 0; ///< max_memory_allocated against its prediction
    double reserve = 0; ///< max_memory_reserved against what is predicted for the tensors
    double outside = 0; ///< what lies outside the allocator

    [[nodiscard]] double spread() const;
};

/// The errors of a candidate's class. Trainers whose outcomes alone are published have all in `tensors`.
[[nodiscard]] MemoryErrors memoryErrors(const domain::ModelSpec &model, const domain::Candidate &candidate);

/// The spread for a candidate's class of software and model; wider where less was measured.
[[nodiscard]] double memorySpread(const domain::ModelSpec &model, const domain::Candidate &candidate);

/// Chance that a run needs more than the device holds, 0…1, from the distribution above. Grows with
/// `predicted`, in the sense of MeasuredMemory::Device, and falls with `capacity`, what a process can
/// allocate from. A capacity of 0 or less, or a prediction that is no number: 1; nothing predicted: 0; no
/// spread: 0 or 1.
[[nodiscard]] double oomProbability(base::Bytes predicted, base::Bytes capacity, double spread);

/// safe < thresholds.tight <= tight < thresholds.oom <= oom.
[[nodiscard]] Verdict verdict(double probability, const domain::OomThresholds &thresholds);

} // namespace estimate
