// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "campaign/campaign.h"

/// Runs as they are at some moment, without anybody who drives them.
namespace fixture {

inline campaign::Run run(int number, campaign::RunState state)
{
    campaign::Run made;
    made.id = campaign::runId(number);
    made.candidate = "candidate " + std::to_string(number);
    made.configuration = number == 1 ? "base_config" : "llama31_8b_8nodes_tp_" + std::to_string(number) + "_pp_1_mbs_1";
    made.role = number == 1 ? campaign::RunRole::Base : campaign::RunRole::Trial;
    made.state = state;
    made.nodes = 2;
    made.gpusPerNode = 8;
    made.pricePerGpuHour = base::Usd(3.0);
    made.steps = 50;
    made.predictedStep = base::Seconds(2.0);
    made.predictedCost = base::Usd(12.5);
    if (state == campaign::RunState::Skipped)
        made.skipReason = campaign::SkipReason::PredictedOom;
    if (state == campaign::RunState::Planned || state == campaign::RunState::Skipped)
        return made;
    campaign::Attempt attempt;
    attempt.jobName = "at-llama-" + made.id;
    attempt.jobId = attempt.jobName + "-x7k2";
    attempt.state = state;
    attempt.submitted = 1'000'000;
    if (campaign::occupiesMachines(state) || campaign::isFinal(state))
        attempt.started = 1'060'000;
    if (campaign::isFinal(state))
        attempt.ended = 1'360'000;
    if (state == campaign::RunState::Failed) {
        attempt.failure = results::FailureClass::CudaOom;
        attempt.failureLine = "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.50 GiB.";
    }
    if (state == campaign::RunState::Completed) {
        made.measured.steps = 50;
        made.measured.medianStep = base::Seconds(2.2);
        made.measured.tflopsPerGpu = 412.5;
        made.measured.loss = 9.87;
    }
    made.attempts.push_back(attempt);
    return made;
}

/// One run of every state, in the order of their declaration.
inline campaign::Campaign oneOfEach()
{
    campaign::Campaign campaign;
    for (int state = 0; state <= int(campaign::RunState::Skipped); ++state)
        campaign.runs.push_back(run(state + 1, static_cast<campaign::RunState>(state)));
    campaign.runsEverAdded = static_cast<int>(campaign.runs.size());
    return campaign;
}

inline campaign::Campaign many(int count)
{
    constexpr campaign::RunState kStates[] = {campaign::RunState::Running, campaign::RunState::Planned, campaign::RunState::Completed,
                                              campaign::RunState::Failed, campaign::RunState::Skipped};
    campaign::Campaign campaign;
    for (int i = 0; i < count; ++i)
        campaign.runs.push_back(run(i + 1, kStates[i % 5]));
    campaign.runsEverAdded = count;
    return campaign;
}

/// A NeMo 2 progress line of one step.
inline std::string stepLine(int step, double seconds, double loss)
{
    return "Training epoch 0, iteration " + std::to_string(step)
        + "/49 | lr: 1.499e-07 | global_batch_size: 256 | global_step: " + std::to_string(step)
        + " | reduced_train_loss: " + std::to_string(loss) + " | train_step_timing in s: " + std::to_string(seconds) + "\n";
}

} // namespace fixture
