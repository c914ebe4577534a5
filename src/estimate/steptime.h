// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"
#include "estimate/layercost.h"
#include "estimate/stages.h"
#include "estimate/worktimes.h"

#include <memory>
#include <span>
#include <vector>

namespace estimate {

class KeptTime;

/// A step's pipeline, chunk by chunk.
struct PipelineWork {
    StageMap stages;
    int microBatches = 1;
    bool extraWarmUp = false; ///< expert traffic runs under another micro-batch, which needs one more pass ahead
    base::Seconds hop; ///< one transfer between stages; 0 with one stage
    std::vector<LayerTimes> chunks; ///< one micro-batch, by stage, then chunk
};

/// Time of one training step of Megatron-Core style training, in closed form:
///
///   step = m x (slowest stage's forward + backward) + pipeline bubble + transfers
///        + exposed gradient reduction and parameter gathering + optimizer + fixed
///
/// with a stage the sum of its layers (estimate/layercost.h), embedding and head. Works out once
/// what does not depend on the candidate; immutable afterwards, safe to share between threads.
/// Defined for every candidate, also for those that break constraints: sizes count as at least 1,
/// batches that do not divide are rounded up to whole micro-batches.
class StepTimeModel {
public:
    StepTimeModel(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile);
    ~StepTimeModel();
    StepTimeModel(StepTimeModel &&) noexcept;
    StepTimeModel &operator=(StepTimeModel &&) noexcept;

    /// Time by kind of work; its total is the step time. Allocates nothing.
    [[nodiscard]] WorkTimes step(const domain::Candidate &candidate) const { return step(candidate, nullptr); }
    /// The same, with parts of it taken from earlier steps and kept for later ones.
    [[nodiscard]] WorkTimes step(const domain::Candidate &candidate, KeptTime *kept) const;
    /// What of a step its pipeline alone takes: all micro-batches through the slowest stage, the bubble and the
    /// transfers between stages. Every further part of a step adds to it; that is how it bounds a search
    /// from below, whatever shards the optimizer or the parameters (search/best.h).
    [[nodiscard]] base::Seconds pipelineTime(const domain::Candidate &candidate, KeptTime *kept) const;
    /// What step() sums up of the pipeline. Kinds of work that are `free` take no time, but what the host then has no
    /// launches ready for is waited for: a layer that is bound by its host stays so.
    [[nodiscard]] PipelineWork pipeline(const domain::Candidate &candidate, std::span<const Work> free = {}) const;
    /// Empty; for steps of this model only, and for one thread.
    [[nodiscard]] KeptTime makeKept() const;
    /// Standard deviation of ln(measured / predicted): about 0.10 for dense models and 0.20 for experts
    /// where the trainer was calibrated (published runs of models left out of the fit).
    [[nodiscard]] double spread(const domain::Candidate &candidate) const;

private:
    struct Impl;
    std::unique_ptr<const Impl> m_impl;
};

} // namespace estimate
