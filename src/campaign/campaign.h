// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/run.h"
#include "campaign/tuning.h"
#include "domain/launchsettings.h"

#include <string>
#include <variant>
#include <vector>

namespace campaign {

// What can happen to a campaign. Each is one line of the journal, appended and synced before anything
// is done about it; the state of a campaign is the fold of its events, in order.
struct RunsAdded {
    std::vector<Run> runs;
};
struct LimitsSet {
    domain::CampaignLimits limits;
};
struct PausedSet {
    bool paused = false;
}; ///< paused: nothing new is launched; what runs goes on
struct RunPaused {
    RunId run;
    bool paused = false;
};
struct SubmitIntended {
    RunId run;
    std::string jobName;
    TimeMs at = 0;
    bool simulated = false; ///< goes to a sandbox
    std::string place; ///< see Attempt::place
}; ///< opens a new attempt
struct Submitted {
    RunId run;
    std::string jobId;
    TimeMs at = 0;
};
struct SubmitFailed {
    RunId run;
    std::string reason;
    bool infrastructure = false;
    TimeMs at = 0;
};
struct Observed {
    RunId run;
    RunState state = RunState::Queued;
    std::string platformState;
    TimeMs at = 0;
};
struct StopIntended {
    RunId run;
    std::string reason;
    TimeMs at = 0;
};
/// The attempt is over: the verdict over platform state and log.
struct Ended {
    RunId run;
    RunState state = RunState::Completed; ///< Completed, Failed or Stopped
    std::string reason;
    bool infrastructure = false;
    std::optional<results::FailureClass> failure;
    std::string failureLine;
    Measured measured;
    TimeMs at = 0;
    TimeMs started = 0; ///< when machines were taken, where the platform tells it better than our looks; 0 = it does not
};
struct RunSkipped {
    RunId run;
    SkipReason reason = SkipReason::Cancelled;
};
struct RunReset {
    RunId run;
}; ///< by a person: launch it once more
struct RunRemoved {
    RunId run;
}; ///< from the list; its job, if any, was ended before
/// Tunes with these settings from now on. A tuning that was begun before goes on with them, unless `anew`: where it had
/// ended after too many failures, those so far count no more.
struct TuningSet {
    TuningSettings settings;
    bool anew = false;
    /// Its runs of that model on such machines that were skipped for want of money wait for their turn again where there is
    /// more of it now. Not so in journals of earlier versions, which are folded as they were written.
    bool revives = false;
    std::string model = {}; ///< domain::modelId() of what is tuned; empty = not known, as in journals of earlier versions
    std::string gpu = {}; ///< domain::GpuSpec::key of its machines; likewise
    int gpus = 0; ///< that a run of it takes; 0 = not known
};
/// No further run is added.
struct TuningEnded {
    TuningEnd end = TuningEnd::Stopped;
    std::string why; ///< in a sentence, English
};

using Event = std::variant<RunsAdded, LimitsSet, PausedSet, RunPaused, SubmitIntended, Submitted, SubmitFailed, Observed, StopIntended,
                           Ended, RunSkipped, RunReset, RunRemoved, TuningSet, TuningEnded>;

/// The set of runs of a project.
struct Campaign {
    std::vector<Run> runs; ///< in launch order: base first
    domain::CampaignLimits limits;
    bool paused = false;
    std::uint64_t sequence = 0; ///< number of the last event folded in
    int runsEverAdded = 0; ///< for new run ids
    base::Usd spentOnRemoved; ///< cost of runs that were taken from the list
    std::optional<Tuning> tuning; ///< the mode "tune within budget"; nothing = the runs are those that were chosen at the start

    [[nodiscard]] const Run *find(const RunId &id) const;
    [[nodiscard]] bool isFinished() const; ///< every run is final, and no further one will be chosen
    [[nodiscard]] bool isTuning() const; ///< further runs will be chosen
    [[nodiscard]] bool isPaidByTuning(const Run &run) const; ///< from the budget of the present or last tuning
    /// Runs on that budget: begun, or waiting for their turn. 0 without a tuning.
    [[nodiscard]] int tuningRuns() const;
    [[nodiscard]] base::Usd tuningSpent(TimeMs now) const; ///< cost of those runs so far, removed ones included
    [[nodiscard]] base::Usd costSoFar(TimeMs now) const;
    [[nodiscard]] base::Usd predictedTotal() const; ///< of all runs that are not skipped
    bool operator==(const Campaign &) const = default;
};

/// Folds one event in. Events that do not fit (unknown run, a state that cannot follow) are errors
/// and change nothing; a repeated event is accepted and changes nothing. `sequence` is the journal's
/// business and is left alone.
[[nodiscard]] base::Result<void> apply(Campaign &campaign, const Event &event);

// What to do next; each is carried out by the runner after the event that it names is journalled.
struct Submit {
    RunId run;
}; ///< give it a new job name: SubmitIntended, then create
struct Recover {
    RunId run;
}; ///< Submitting without answer (after a crash): look for the job by name, then create
struct StopJob {
    RunId run;
    std::string reason;
};
struct Skip {
    RunId run;
    SkipReason reason = SkipReason::None;
};
using Action = std::variant<Submit, Recover, StopJob, Skip>;

/// Decides from the state alone: turn order (base first, one at a time or `parallel`), retries of
/// infrastructure failures, wall time, budget, number of failures, pause. Pure: the same campaign and
/// time give the same actions, so that a runner leaves out what it is doing already.
/// Budget: a run starts only when what was spent, what the live runs are still expected to spend and
/// its own prediction fit; live runs are stopped when the money is spent. The budget of a tuning is such
/// a budget too, for the runs that it pays for.
[[nodiscard]] std::vector<Action> nextActions(const Campaign &campaign, TimeMs now);

} // namespace campaign
