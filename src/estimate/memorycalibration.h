// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"
#include "estimate/memorycorrection.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace estimate {

/// What a cluster's own runs change in a prediction of memory, and how sure that is.
/// Each figure informs what it can tell: max_memory_allocated the bytes beside the predicted tensors,
/// the ratio of max_memory_reserved to it the allocator's reserve, what the device holds beyond the
/// reserve what lies outside the allocator. Where one is missing, the sum says what it says of all.
struct MemoryCorrection {
    base::Bytes tensors; ///< on top of the predicted tensors of each stage; may be negative
    double reserve = 1; ///< factor on the allocator's reserve against its tensors
    base::Bytes outside; ///< on top of what lies outside the allocator; may be negative
    int runs = 0; ///< that it rests on; 0: predictions stay as published
    bool simulated = false; ///< they were simulated
    double tensorNoise = 0; ///< share of the tensors by which runs differ from one another
    OverheadKnowledge known = publishedOverheads();

    [[nodiscard]] bool changes() const { return runs > 0; }
    /// The spread of a device's memory with what is known by now in place of what was published: less
    /// after runs that agree, more after runs that contradict one another (at most 1.5 times).
    /// `predicted` is the corrected prediction. Without runs: `published` itself.
    [[nodiscard]] double spread(double published, base::Bytes predicted) const;
};

/// Whether and why a peak counts for a model on a cluster.
enum class PeakUse : std::uint8_t {
    Counts,
    CountsOutside, ///< of another model: for the reserve and what lies outside the allocator, not for tensors
    OtherGpu, ///< measured on machines that the cluster no longer has
    OtherSoftware, ///< another framework's memory
    BesideMeasured, ///< simulated, and there are measured ones
    NotPredicted, ///< by an older estimator for another model: cannot be predicted anew
    Implausible, ///< see whyImplausible()
    NothingTold, ///< no figure of use
};
[[nodiscard]] base::Text title(PeakUse use);
[[nodiscard]] inline bool isCounted(PeakUse use) { return use == PeakUse::Counts || use == PeakUse::CountsOutside; }

/// For what a calibration is asked. Refers to both; made for one call.
struct CalibrationScope {
    const domain::ModelSpec &model;
    const domain::ClusterSpec &cluster; ///< with its calibration
    domain::Framework framework = domain::Framework::Megatron;
};
/// Of cluster.calibration.peaks[peak], whether the calibration is used or not.
[[nodiscard]] PeakUse useOf(const CalibrationScope &scope, std::size_t peak);
/// From cluster.calibration; none where it is not used or no peak counts. Predictions of the peaks are
/// taken as they are stored: refresh() first where they may be of another estimator version.
[[nodiscard]] MemoryCorrection correctionOf(const CalibrationScope &scope);

/// "calibrated on 3 runs: +1.2 GiB outside, reserve × 1.02"; empty for one that changes nothing.
[[nodiscard]] base::Text summary(const MemoryCorrection &correction);
/// "calibrated on 3 runs"; empty for one that changes nothing.
[[nodiscard]] base::Text shortSummary(const MemoryCorrection &correction);
/// correctionOf() a cluster whose predictions are made anew where they have to be.
[[nodiscard]] MemoryCorrection currentCorrection(const CalibrationScope &scope, const domain::HardwareProfile &profile);

/// What is predicted for a peak, in the three senses.
struct PeakPrediction {
    base::Bytes allocated, reserved, device;
};
[[nodiscard]] PeakPrediction published(const domain::MeasuredPeak &peak);
/// With the correction put in as it is for any candidate, but for the floors that a device's profile sets.
[[nodiscard]] PeakPrediction corrected(const domain::MeasuredPeak &peak, const MemoryCorrection &correction);

/// Why a peak cannot be of the run that it is said to be of; nothing: it can. Figures that no device
/// has, or so far from the prediction that no overhead explains it (35 % and 2 GiB).
[[nodiscard]] std::optional<base::Text> whyImplausible(const domain::MeasuredPeak &peak);

/// Predicts a peak without calibration, for its candidate, stage and number of machines.
/// Precondition: the model is the peak's.
void predictPeak(domain::MeasuredPeak &peak, const domain::ModelSpec &model, domain::ClusterSpec cluster,
                 const domain::HardwareProfile &profile);
/// The cluster with predictions of another estimator version made anew, where the model is still known.
[[nodiscard]] domain::ClusterSpec refreshed(domain::ClusterSpec cluster, const domain::ModelSpec &model,
                                            const domain::HardwareProfile &profile);

} // namespace estimate
