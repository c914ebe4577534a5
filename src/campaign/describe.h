// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/archive.h"
#include "campaign/campaign.h"

/// The keys of every struct in project files and journals; units are part of the key.
namespace campaign {

template <class A, Maybe<domain::CampaignLimits> T>
void describe(A &archive, T &limits)
{
    archive.field("parallel", limits.parallel);
    archive.field("run_all", limits.runAll);
    archive.field("wall_seconds_per_run", limits.wallSecondsPerRun);
    archive.field("budget_usd", limits.budgetUsd);
    archive.field("stop_after_failures", limits.stopAfterFailures);
    archive.field("infrastructure_retries", limits.infrastructureRetries);
}

template <class A, Maybe<results::MemoryPeaks> T>
void describe(A &archive, T &peaks)
{
    archive.field("allocated_bytes", peaks.allocated);
    archive.field("reserved_bytes", peaks.reserved);
    archive.field("device_bytes", peaks.device);
    archive.word("rank", peaks.rank, results::rankFromName);
    archive.field("rank_number", peaks.number);
    archive.field("ran_out", peaks.ranOut);
}

template <class A, Maybe<Measured> T>
void describe(A &archive, T &measured)
{
    archive.field("steps", measured.steps);
    archive.field("median_step_seconds", measured.medianStep);
    archive.field("tflops_per_gpu", measured.tflopsPerGpu);
    archive.field("loss", measured.loss);
    archive.field("peak_memory_bytes", measured.peakMemory);
    archive.field("settled_step_seconds", measured.settledStep);
    archive.object("peaks", measured.peaks);
}

template <class A, Maybe<Attempt> T>
void describe(A &archive, T &attempt)
{
    archive.field("number", attempt.number);
    archive.field("job_name", attempt.jobName);
    archive.field("job_id", attempt.jobId);
    archive.word("state", attempt.state, runStateFromName);
    archive.field("platform_state", attempt.platformState);
    archive.field("place", attempt.place);
    archive.field("submitted_ms", attempt.submitted);
    archive.field("started_ms", attempt.started);
    archive.field("ended_ms", attempt.ended);
    archive.field("earlier_ms", attempt.earlierMs);
    archive.field("end_reason", attempt.endReason);
    archive.field("infrastructure_failure", attempt.infrastructureFailure);
    archive.word("failure", attempt.failure, results::failureClassFromName);
    archive.field("failure_line", attempt.failureLine);
}

template <class A, Maybe<Run> T>
void describe(A &archive, T &run)
{
    archive.field("id", run.id);
    archive.field("candidate", run.candidate);
    archive.field("configuration", run.configuration);
    archive.word("role", run.role, runRoleFromName);
    archive.word("state", run.state, runStateFromName);
    archive.word("skip_reason", run.skipReason, skipReasonFromName);
    archive.field("simulated", run.simulated);
    archive.field("model", run.model);
    archive.field("gpu", run.gpu);
    archive.field("nodes", run.nodes);
    archive.field("gpus_per_node", run.gpusPerNode);
    archive.field("price_per_gpu_hour_usd", run.pricePerGpuHour);
    archive.field("steps", run.steps);
    archive.field("predicted_step_seconds", run.predictedStep);
    archive.field("predicted_cost_usd", run.predictedCost);
    archive.field("oom_probability", run.oomProbability);
    archive.field("order_file", run.orderFile);
    archive.field("log_folder", run.logFolder);
    archive.field("paused_by_user", run.pausedByUser);
    archive.field("insisted", run.insisted);
    archive.field("tuned", run.tuned);
    archive.list("attempts", run.attempts);
    archive.object("measured", run.measured);
}

template <class A, Maybe<TuningSettings> T>
void describe(A &archive, T &settings)
{
    archive.field("budget_runs", settings.budgetRuns);
    archive.field("budget_usd", settings.budgetUsd);
    archive.field("stop_below", settings.stopBelow);
    archive.field("seed", settings.seed);
    archive.field("base_first", settings.baseFirst);
}

template <class A, Maybe<Tuning> T>
void describe(A &archive, T &tuning)
{
    archive.object("settings", tuning.settings);
    archive.field("runs_before", tuning.runsBefore);
    archive.field("removed_runs", tuning.removedRuns);
    archive.field("spent_on_removed_usd", tuning.spentOnRemoved);
    archive.field("forgiven_up_to", tuning.forgivenUpTo);
    archive.word("end", tuning.end, tuningEndFromName);
    archive.field("end_why", tuning.endWhy);
}

template <class A, Maybe<Campaign> T>
void describe(A &archive, T &campaign)
{
    archive.field("sequence", campaign.sequence);
    archive.field("runs_ever_added", campaign.runsEverAdded);
    archive.field("paused", campaign.paused);
    archive.field("spent_on_removed_usd", campaign.spentOnRemoved);
    archive.object("limits", campaign.limits);
    archive.object("tuning", campaign.tuning);
    archive.list("runs", campaign.runs);
}

template <class A, Maybe<RunsAdded> T>
void describe(A &archive, T &event)
{
    archive.list("runs", event.runs);
}

template <class A, Maybe<LimitsSet> T>
void describe(A &archive, T &event)
{
    archive.object("limits", event.limits);
}

template <class A, Maybe<PausedSet> T>
void describe(A &archive, T &event)
{
    archive.field("paused", event.paused);
}

template <class A, Maybe<RunPaused> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
    archive.field("paused", event.paused);
}

template <class A, Maybe<SubmitIntended> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
    archive.field("job_name", event.jobName);
    archive.field("at_ms", event.at);
    archive.field("simulated", event.simulated);
    archive.field("place", event.place);
}

template <class A, Maybe<Submitted> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
    archive.field("job_id", event.jobId);
    archive.field("at_ms", event.at);
}

template <class A, Maybe<SubmitFailed> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
    archive.field("reason", event.reason);
    archive.field("infrastructure", event.infrastructure);
    archive.field("at_ms", event.at);
}

template <class A, Maybe<Observed> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
    archive.word("state", event.state, runStateFromName);
    archive.field("platform_state", event.platformState);
    archive.field("at_ms", event.at);
}

template <class A, Maybe<StopIntended> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
    archive.field("reason", event.reason);
    archive.field("at_ms", event.at);
}

template <class A, Maybe<Ended> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
    archive.word("state", event.state, runStateFromName);
    archive.field("reason", event.reason);
    archive.field("infrastructure", event.infrastructure);
    archive.word("failure", event.failure, results::failureClassFromName);
    archive.field("failure_line", event.failureLine);
    archive.object("measured", event.measured);
    archive.field("at_ms", event.at);
    archive.field("started_ms", event.started);
}

template <class A, Maybe<RunSkipped> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
    archive.word("reason", event.reason, skipReasonFromName);
}

template <class A, Maybe<RunReset> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
}

template <class A, Maybe<RunRemoved> T>
void describe(A &archive, T &event)
{
    archive.field("run", event.run);
}

template <class A, Maybe<TuningSet> T>
void describe(A &archive, T &event)
{
    archive.object("settings", event.settings);
    archive.field("anew", event.anew);
    archive.field("revives", event.revives);
    archive.field("model", event.model);
    archive.field("gpu", event.gpu);
    archive.field("gpus", event.gpus);
}

template <class A, Maybe<TuningEnded> T>
void describe(A &archive, T &event)
{
    archive.word("end", event.end, tuningEndFromName);
    archive.field("why", event.why);
}

} // namespace campaign
