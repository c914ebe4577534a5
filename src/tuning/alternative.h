// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/modelspec.h"
#include "estimate/prediction.h"

#include <array>
#include <cstddef>

namespace tuning {

/// Causes of a step's time that a run can show to be over- or underestimated: those of
/// estimate::TimePart, then two that a healthy run has hardly any of, see alternative.cpp.
inline constexpr std::size_t kTerms = estimate::kTimeParts + 2;
using Terms = std::array<double, kTerms>; ///< seconds

/// Where a configuration lies among the others: times of neighbours are off in the same way.
inline constexpr std::size_t kFeatures = 27;
using Features = std::array<double, kFeatures>;

/// Scheduling, image, imports, process groups and the first slow steps of a trial; no source, an assumption.
inline constexpr double kStartUpSeconds = 300;

/// A configuration that could be run, as the tuner sees it: plain figures, without the model's details.
struct Alternative {
    Terms terms{};
    Features features{};
    double fitMargin = 0; ///< normal score of the chance to fit: -Phi^-1(chance to run out of memory)
    double memorySpread = 0; ///< scale of ln(true / predicted peak): of Student's t, no standard deviation (estimate/oom.h)
    base::Bytes peak; ///< predicted
    double acceptance = 1; ///< chance that the framework starts it at all, 0…1
    double logScale = 0; ///< ln of what a second of its step costs per token, up to a constant all share
    base::Usd startCost; ///< of a trial before its first step
    base::Usd trialCostPerSecond; ///< of a trial's steps, for each second that one step takes
    base::Usd trainingCostPerSecond; ///< of the whole training, for each second that one step takes
};

/// What a candidate is measured against beside its own settings.
struct Surroundings {
    const domain::ModelSpec &model;
    const domain::ClusterSpec &cluster;
    bool accepted = true; ///< it breaks no rule that a framework enforces
};

[[nodiscard]] Alternative makeAlternative(const domain::Candidate &candidate, const estimate::Prediction &prediction,
                                          const Surroundings &surroundings);

} // namespace tuning
