// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"
#include "results/failure.h"
#include "results/memorypeaks.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace campaign {

/// Milliseconds since 1970 on the clock of the place that runs the jobs (a sandbox's runs faster). 0 = not yet.
using TimeMs = std::int64_t;
/// "r001", "r002", …: unique in a campaign, never used again.
using RunId = std::string;

enum class RunState : std::uint8_t {
    Planned, ///< waits for its turn
    Submitting, ///< its job has a name and is being created: looked for by name before it is tried again
    Queued, ///< accepted, waits for machines
    Starting, ///< machines found; images and workers come up
    Running, ///< all workers run
    Stopping, ///< asked to stop
    Completed,
    Failed,
    Stopped, ///< by a person, a limit, or from outside
    Skipped, ///< will not be launched; see Run::skipReason
};
[[nodiscard]] std::string_view name(RunState state);
[[nodiscard]] std::optional<RunState> runStateFromName(std::string_view text);
[[nodiscard]] bool isFinal(RunState state); ///< Completed, Failed, Stopped or Skipped
[[nodiscard]] bool occupiesMachines(RunState state); ///< Starting, Running or Stopping: costs money

enum class RunRole : std::uint8_t { Base, Trial, Training }; ///< Training: the full run with the best
enum class SkipReason : std::uint8_t { None, PredictedOom, MatchesBase, Budget, TooManyFailures, Cancelled };

/// One job of a run. A retry is a new attempt with a new job.
struct Attempt {
    int number = 1;
    std::string jobName; ///< ours, unique; journalled before the job is created
    std::string jobId; ///< the platform's; empty until it answered
    RunState state = RunState::Submitting;
    std::string platformState; ///< the platform's own word, as last seen
    TimeMs submitted = 0;
    TimeMs started = 0; ///< machines were taken: billing starts; 0 again while it is back in the queue
    TimeMs ended = 0;
    TimeMs earlierMs = 0; ///< machine time before `started`, of a job that went back into the queue (preempted); milliseconds
    std::string place; ///< Target::place() that it was sent to: its job is looked for nowhere else
    std::string endReason; ///< in words, English; empty while it goes well
    bool infrastructureFailure = false;
    std::optional<results::FailureClass> failure;
    std::string failureLine; ///< the line of the log that decides

    [[nodiscard]] TimeMs machineMs(TimeMs now) const; ///< time on machines so far, milliseconds
    bool operator==(const Attempt &) const = default;
};

/// What the run's log proved so far; kept so that a campaign can be read without its logs.
struct Measured {
    std::int64_t steps = 0; ///< step records read
    base::Seconds medianStep; ///< of all steps read; 0 = none
    std::optional<double> tflopsPerGpu;
    std::optional<double> loss;
    std::optional<base::Bytes> peakMemory;
    std::optional<base::Seconds> settledStep; ///< median without the warm-up (results::WarmupRule)
    std::optional<results::MemoryPeaks> peaks; ///< peakMemory by what it is of
    bool operator==(const Measured &) const = default;
};

/// One configuration to be run, and its attempts.
struct Run {
    RunId id;
    domain::CandidateId candidate; ///< joins it to predictions
    std::string configuration; ///< display and folder name (domain::configurationName, "base_config")
    RunRole role = RunRole::Trial;
    RunState state = RunState::Planned;
    SkipReason skipReason = SkipReason::None;
    bool simulated = false; ///< ran on a sandbox: its figures are no measurement
    std::string model; ///< domain::modelId() of what it trains; empty = not known (written by an earlier version)
    std::string gpu; ///< domain::GpuSpec::key that it was meant for; empty = not known
    int nodes = 1;
    int gpusPerNode = 8;
    base::Usd pricePerGpuHour;
    int steps = 50; ///< asked for
    base::Seconds predictedStep;
    base::Usd predictedCost; ///< of the trial
    double oomProbability = 0;
    std::string orderFile; ///< the job as it is sent, relative to the campaign's folder
    std::string logFolder; ///< where its logs are kept; absolute
    bool pausedByUser = false;
    bool insisted = false; ///< a person asked for it once more: predictions, base match and failures of others do not skip it
    bool tuned = false; ///< chosen by a tuning, and paid from its budget
    std::vector<Attempt> attempts;
    Measured measured;

    [[nodiscard]] const Attempt *attempt() const { return attempts.empty() ? nullptr : &attempts.back(); }
    [[nodiscard]] int gpus() const { return nodes * gpusPerNode; }
    /// Machine time of all attempts so far times GPUs times price. `now` on the runs' clock.
    [[nodiscard]] base::Usd costSoFar(TimeMs now) const;
    bool operator==(const Run &) const = default;
};

[[nodiscard]] std::string_view name(RunRole role);
[[nodiscard]] std::optional<RunRole> runRoleFromName(std::string_view text);
[[nodiscard]] std::string_view name(SkipReason reason);
[[nodiscard]] std::optional<SkipReason> skipReasonFromName(std::string_view text);
/// "r007", and back: nothing when `id` is no such id.
[[nodiscard]] RunId runId(int number);
[[nodiscard]] std::optional<int> runNumber(const RunId &id);
/// From Submitting to Stopping: there may be a job.
[[nodiscard]] bool isLive(RunState state);

} // namespace campaign
