// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/jobphase.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace launch {

namespace {

struct StateWord {
    std::string_view word;
    JobPhase phase;
};

// An empty word: right after its creation a job may have no state yet.
constexpr std::array kWords{
    StateWord{"", JobPhase::Queued},           StateWord{"Queueing", JobPhase::Queued},       StateWord{"Awaiting", JobPhase::Queued},
    StateWord{"Starting", JobPhase::Starting}, StateWord{"PendingRetry", JobPhase::Starting}, StateWord{"Restarting", JobPhase::Starting},
    StateWord{"Running", JobPhase::Running},   StateWord{"Stopping", JobPhase::Stopping},     StateWord{"Terminating", JobPhase::Stopping},
    StateWord{"Deleting", JobPhase::Stopping}, StateWord{"Stopped", JobPhase::Stopped},       StateWord{"Completed", JobPhase::Completed},
    StateWord{"Failed", JobPhase::Failed},
};

/// "Running" of the platform means that one worker runs; ours means that all do. Workers that are done
/// already count as up.
JobPhase runningOrStarting(const lepton::wire::Job &job)
{
    const lepton::wire::JobStatus &status = job.status;
    const int wanted = std::max(1, job.spec.parallelism);
    const bool all = status.ready >= status.active && status.active + status.succeeded + status.failed >= wanted;
    return all ? JobPhase::Running : JobPhase::Starting;
}

JobPhase hiddenEnd(const lepton::wire::Job &job, JobPhase last)
{
    if (isSettled(last))
        return last;
    if (job.status.succeeded >= std::max(1, job.spec.completions))
        return JobPhase::Completed;
    if (job.status.failed > 0)
        return JobPhase::Failed;
    const bool takenAway = last == JobPhase::Stopping || job.status.state == "Deleted";
    return takenAway ? JobPhase::Stopped : JobPhase::Gone;
}

JobPhase phaseOf(const lepton::wire::Job &job, JobPhase last)
{
    const std::string &state = job.status.state;
    if (state == "Archived" || state == "Deleted")
        return hiddenEnd(job, last);
    const auto *found = std::find_if(kWords.begin(), kWords.end(), [&](const StateWord &word) { return word.word == state; });
    if (found == kWords.end())
        return JobPhase::Unknown;
    return found->phase == JobPhase::Running ? runningOrStarting(job) : found->phase;
}

} // namespace

bool isSettled(JobPhase phase) { return phase == JobPhase::Completed || phase == JobPhase::Failed || phase == JobPhase::Stopped; }

JobSeen jobSeen(const lepton::wire::Job &job, JobPhase last)
{
    JobSeen seen;
    seen.id = job.metadata.id;
    seen.name = job.metadata.name;
    seen.phase = phaseOf(job, last);
    seen.platformState = job.status.state;
    seen.workersReady = job.status.ready;
    seen.workers = std::max(1, job.spec.parallelism);
    seen.created = job.status.creationTimeMs > 0 ? job.status.creationTimeMs : job.metadata.createdAtMs;
    seen.ended = job.status.completionTimeMs;
    return seen;
}

} // namespace launch
