// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaign.h"
#include "launch/target.h"
#include "results/failure.h"

#include <optional>
#include <string>
#include <vector>

namespace launch {

/// What is known of a job that is over.
struct Evidence {
    JobPhase phase = JobPhase::Failed; ///< Completed, Failed, Stopped or Gone
    bool stopAsked = false; ///< by this program
    std::string stopReason;
    std::optional<results::Failure> failure; ///< of the log
    std::int64_t steps = 0; ///< that the log shows
    std::int64_t stepsAsked = 0;
    std::vector<EventSeen> events;
};

/// How the attempt ended and why: state, reason, infrastructure, failure and line are filled in.
/// The log's root cause counts first where it is the configuration's own doing (out of memory, a
/// setting that is refused); preemption, lost nodes and images come from the platform's events and
/// explain what else a log says (NCCL errors of the workers that were left alone).
[[nodiscard]] campaign::Ended verdict(const Evidence &evidence);

} // namespace launch
