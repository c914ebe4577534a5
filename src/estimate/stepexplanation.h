// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "domain/candidate.h"
#include "estimate/estimator.h"
#include "estimate/schedule.h"
#include "estimate/stages.h"
#include "estimate/worktimes.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace estimate {

/// One micro-batch through one model chunk of one stage, by kind of work.
struct ChunkWork {
    int stage = 0;
    int chunk = 0;
    LayerRange layers; ///< of the model
    bool embedding = false; ///< the embedding stands here
    bool head = false; ///< final norm, output layer, loss and extra prediction modules stand here
    WorkTimes forward;
    WorkTimes backward;

    [[nodiscard]] ChunkTimes times() const { return {forward.total(), backward.total()}; }
};

/// What holds a step up, finer than TimePart where the remedy differs.
enum class Limit : std::uint8_t {
    MatrixProducts,
    ExpertProducts,
    Attention,
    SequenceMixing,
    MemoryBandwidth, ///< norms, activations, casts, routing and other work that only moves memory
    Head, ///< output layer, loss, embedding, extra prediction modules
    Recompute,
    HostLaunches,
    TensorParallel,
    ContextParallel,
    ExpertParallel,
    PipelineTransfers,
    Bubble, ///< filling and draining a pipeline of equal stages
    StageImbalance, ///< stages wait for slower ones
    GradientReduction,
    ParameterGather,
    Optimizer, ///< update and gradient buffers
    Offloading, ///< activations and optimizer state on their way to and from host memory, and the host's update
    Fixed, ///< between steps
};
inline constexpr std::size_t kLimits = 19;
[[nodiscard]] std::string_view name(Limit limit); ///< stable id: "matrix_products", …
[[nodiscard]] base::Text title(Limit limit); ///< "Matrix products"

/// A change of the candidate that eases a limit, tried: estimated and allowed.
struct Relief {
    base::Text change; ///< "tensor_parallel 4 instead of 8"
    domain::Candidate candidate; ///< with the change
    Prediction prediction; ///< of it
};

/// One thing that a step's time goes to.
struct StepLimit {
    Limit kind = Limit::MatrixProducts;
    base::Seconds time; ///< of the step, averaged over the stages; the limits' times sum to StepExplanation::simulated
    double share = 0; ///< of that step, 0…1
    base::Seconds saved; ///< what the step would lose at most if this cost nothing: found by simulating it without
    base::Text text; ///< one sentence with the figures
    base::Text advice; ///< one sentence: which knobs ease it
    base::Text tried; ///< what the best of the changes that were tried gives, or that none helps; empty: none was tried
    std::optional<Relief> relief; ///< that best change; nothing: none makes the step shorter and fits, or none was tried
};

/// Where a candidate's step goes and why. Everything in it is predicted.
struct StepExplanation {
    WorkTimes work; ///< in closed form, of the slowest stage: sums to the prediction's step time
    std::vector<ChunkWork> chunks; ///< by stage, then chunk
    ScheduleShape shape;
    base::Seconds hop; ///< one transfer between stages
    base::Result<Schedule> schedule; ///< of the step's micro-batches; the error says why there is none
    base::Seconds outside; ///< of the step, what is not forward or backward: data-parallel traffic, optimizer, fixed
    base::Seconds closedForm; ///< step time as predicted everywhere
    /// Step time with the schedule simulated instead of the closed form of the pipeline; equal to closedForm where
    /// there is no schedule to simulate.
    base::Seconds simulated;
    std::vector<StepLimit> limits; ///< those that take time, most saved first

    /// Says how far the two step times differ and what that comes from.
    [[nodiscard]] base::Text difference() const;
    [[nodiscard]] int stages() const { return shape.stages; }
    /// Forward and backward of one micro-batch through all chunks of a stage.
    [[nodiscard]] ChunkTimes stageTimes(int stage) const;
};

struct ExplainQuestion {
    /// Whether a changed candidate may be proposed, e.g. that it keeps the rules; empty: no changes are tried.
    std::function<bool(const domain::Candidate &)> allowed;
    /// Once requested, explain() returns without having tried or simulated what is left: of no use but to be dropped.
    std::stop_token stop{};
};

/// Explains a candidate's predicted step. Defined for every candidate that the context can estimate; a
/// few milliseconds for schedules of thousands of operations, below a second for the largest that are simulated.
[[nodiscard]] StepExplanation explain(const EstimatorContext &context, const domain::Candidate &candidate,
                                      const ExplainQuestion &question = {});

} // namespace estimate
