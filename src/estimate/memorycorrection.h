// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <array>
#include <vector>

namespace estimate {

/// The overheads that runs can correct, in the order of the vectors below: GiB beside the predicted
/// tensors, logarithm of the factor on the allocator's reserve, GiB outside the allocator.
inline constexpr std::size_t kOverheads = 3;
using OverheadVector = std::array<double, kOverheads>;
using OverheadMatrix = std::array<OverheadVector, kOverheads>;

/// What one measured figure says: weights · overheads = value, give or take its variance.
struct OverheadObservation {
    OverheadVector weights{};
    double value = 0;
    double variance = 1; ///< from run to run, > 0
    bool atLeast = false; ///< the run died before it had shown everything
};

/// What is known of a cluster's overheads: a normal distribution around the published ones.
struct OverheadKnowledge {
    OverheadVector mean{};
    OverheadMatrix covariance{};
    double disagreement = 1; ///< mean square of the runs' residuals against what is expected of them; at least 1
};

/// Before any run: the published overheads, as uncertain as their sources.
/// Tensors 0.5 GiB: leftovers of 0.2–1.3 GiB that no formula has (CI logs of Megatron-LM, interleaved).
/// Reserve 2.5 %: ratios of 1.03 to 1.07 where 1.03 and 1.065 are assumed (MooreThreads/SimuMax).
/// Outside 1 GiB: reports of 1.0 to 1.6 GB for one communicator, 6 GB at worst (NVIDIA/nccl 864, 1685).
[[nodiscard]] OverheadKnowledge publishedOverheads();

/// The same after `observations` of `runs` runs: the posterior of a normal prior, with Huber's loss in
/// place of squares, so that an odd run among others counts little. Nothing says more than it may: a
/// figure is taken at no more than (1.5 + runs) standard deviations of what was expected, runs <= 4.
/// Does not depend on the order but for rounding.
[[nodiscard]] OverheadKnowledge learnOverheads(std::vector<OverheadObservation> observations, int runs);

/// weights · covariance · weights.
[[nodiscard]] double varianceOf(const OverheadVector &weights, const OverheadMatrix &covariance);

} // namespace estimate
