// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hardwareprofile.h"
#include "domain/trainingplan.h"
#include "estimate/prediction.h"

#include <memory>
#include <span>
#include <vector>

namespace estimate {

/// What the answers are counted for.
struct EstimatorSettings {
    domain::TrainingGoal goal;
    domain::OomThresholds thresholds;
    MeasuredMemory measured = MeasuredMemory::Device;
};

/// Seconds of one kind of work in a step, for charts and "why": finer than TimePart.
struct TimeDetail {
    const char *id; ///< stable id, e.g. "gemm", "attention", "tp_forward", "recompute"
    TimePart part;
    base::Seconds time;
};

/// Everything about one model on one cluster that does not depend on the candidate, worked out
/// once: layer kinds, weights, operator sizes, rates, group bandwidths. Immutable afterwards and
/// safe to share between threads. estimate() allocates nothing.
class EstimatorContext {
public:
    /// Precondition: the model has layers and a hidden size; the cluster has at least one GPU.
    EstimatorContext(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile,
                     const EstimatorSettings &settings);
    ~EstimatorContext();
    EstimatorContext(EstimatorContext &&) noexcept;
    EstimatorContext &operator=(EstimatorContext &&) noexcept;

    [[nodiscard]] Prediction estimate(const domain::Candidate &candidate) const;
    /// Same, in bulk; the spans have equal size.
    void estimate(std::span<const domain::Candidate> candidates, std::span<Prediction> predictions) const;
    /// Each pipeline stage's own peak and breakdown, first stage first.
    [[nodiscard]] std::vector<MemoryBreakdown> memoryByStage(const domain::Candidate &candidate) const;
    /// The step's time by kind of work; sums to the step time.
    [[nodiscard]] std::vector<TimeDetail> timeDetails(const domain::Candidate &candidate) const;

    [[nodiscard]] const domain::ModelSpec &model() const;
    [[nodiscard]] const domain::ClusterSpec &cluster() const;
    [[nodiscard]] const EstimatorSettings &settings() const;

private:
    struct Impl;
    std::unique_ptr<const Impl> m_impl;
};

} // namespace estimate
