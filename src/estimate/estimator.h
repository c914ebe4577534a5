// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hardwareprofile.h"
#include "domain/trainingplan.h"
#include "estimate/keytable.h"
#include "estimate/prediction.h"

#include <memory>
#include <span>
#include <vector>

namespace estimate {

struct MemoryCorrection;
class StepTimeModel;

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
    /// Same, in bulk (BulkEstimator); the spans have equal size.
    void estimate(std::span<const domain::Candidate> candidates, std::span<Prediction> predictions) const;
    /// Each pipeline stage's own peak and breakdown, first stage first.
    [[nodiscard]] std::vector<MemoryBreakdown> memoryByStage(const domain::Candidate &candidate) const;
    /// The step's time by kind of work; sums to the step time.
    [[nodiscard]] std::vector<TimeDetail> timeDetails(const domain::Candidate &candidate) const;

    /// What the cluster's calibration changes for a framework's candidates (estimate/memorycalibration.h).
    [[nodiscard]] const MemoryCorrection &memoryCorrection(domain::Framework framework) const;

    /// What the step times come from (estimate/steptime.h).
    [[nodiscard]] const StepTimeModel &stepTimeModel() const;

    [[nodiscard]] const domain::ModelSpec &model() const;
    [[nodiscard]] const domain::ClusterSpec &cluster() const;
    [[nodiscard]] const EstimatorSettings &settings() const;

private:
    friend class BulkEstimator;
    struct Impl;
    std::unique_ptr<const Impl> m_impl;
};

/// Estimates many candidates of one context, one after the other, on one thread. Candidates of a search
/// differ from the one before in few knobs, so parts of an estimate are kept for those that follow:
///
///   what is kept                          | by all of a candidate but                     | results
///   the memory verdict                    | further micro-batches than can be in flight   | 1
///   memory of a layer of each kind        | pipeline, global batch                        | hundreds
///   parameters on each stage              | sequence length, batch sizes                  | 1
///   time of a layer, embedding and head   | pipeline, global batch                        | hundreds
///   a step, all but the number of its     | global batch                                  | 1
///   micro-batches                         |                                               |
///
/// Exact, not approximate: the functions that work the parts out are those of EstimatorContext::estimate(),
/// which shows them candidates in which the left-out knobs are set to one value (estimate/inputs.h); a kept
/// part serves only where every remaining field is equal. So both give the same bits, in any order of
/// candidates and for any number of threads with an estimator each.
class BulkEstimator {
public:
    /// `context` must outlive this.
    explicit BulkEstimator(const EstimatorContext &context);
    ~BulkEstimator();
    BulkEstimator(BulkEstimator &&) noexcept;
    BulkEstimator &operator=(BulkEstimator &&) noexcept;

    /// Equal to context.estimate(candidate) in every bit. Allocates only for more stages than it has seen.
    [[nodiscard]] Prediction estimate(const domain::Candidate &candidate);

    /// The memory and its verdict alone, equal to those of estimate(candidate); time and cost are left at 0. The
    /// reference holds until the next call.
    [[nodiscard]] const Prediction &judgeMemory(const domain::Candidate &candidate);
    /// The step time alone, equal to estimate(candidate).time.total() in every bit, at less than half the work.
    [[nodiscard]] base::Seconds stepTime(const domain::Candidate &candidate);
    /// A lower bound of stepTime() that sharding does not change and recompute only raises: see
    /// StepTimeModel::pipelineTime() (estimate/steptime.h).
    [[nodiscard]] base::Seconds pipelineTime(const domain::Candidate &candidate);

    /// How often each kind of part was asked for and found.
    struct ReuseOfParts {
        Reuse verdicts, layerMemory, stageParameters, layerTimes, steps;
        [[nodiscard]] Reuse total() const;
    };
    [[nodiscard]] ReuseOfParts reuse() const;

private:
    struct Kept;
    const EstimatorContext *m_context;
    std::unique_ptr<Kept> m_kept;
};

} // namespace estimate
