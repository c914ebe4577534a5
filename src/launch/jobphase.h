// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/target.h"

namespace launch {

/// Completed, Failed or Stopped. Gone and Unknown may still change.
[[nodiscard]] bool isSettled(JobPhase phase);

/// What a look at a job shows. `last` is what was seen before: an archived or deleted job hides its
/// end, so that the last state decides, then its counts; with neither, an archived one is Gone.
[[nodiscard]] JobSeen jobSeen(const lepton::wire::Job &job, JobPhase last = JobPhase::Unknown);

} // namespace launch
