// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sandbox/groups.h"
#include "sandbox/job.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sandbox {

/// Steps: told by the environment. Training: worked out from the job's own settings. Plain: a command
/// that the sandbox knows nothing about.
enum class WorkKind : std::uint8_t { Steps, Training, Plain };

/// What each log line of a step is made of.
struct StepFigures {
    int globalBatchSize = 256;
    std::int64_t seqLength = 8192;
    double tflopsPerGpu = 0; ///< of a usual step; 0 = not printed
    double reservedBytes = 0; ///< peak; 0 = not printed
    double allocatedBytes = 0;
    double firstLoss = 12.0;
};

/// What a device ran out of.
struct OomFigures {
    int step = -1; ///< 0 or 1; -1 = fits
    double capacityBytes = 0;
    double wantedBytes = 0; ///< all that the run needs
};

/// What one job does, once it runs: a function of its spec, the machines and the seed.
struct Work {
    WorkKind kind = WorkKind::Plain;
    std::vector<std::string> notes; ///< lines at the start of the log
    int workers = 1;
    int gpusPerWorker = 0;
    std::int64_t steps = 1;
    int printEvery = 1; ///< steps between two lines
    double stepSeconds = 60; ///< of a usual step
    double firstStepFactor = 1; ///< the first step against a usual one
    double noise = 0; ///< of a step, relative
    double startSeconds = 1; ///< from the containers' start to the first step
    double pullSeconds = 1; ///< of the image where it is new
    StepFigures figures;
    OomFigures oom;
    std::string assertion; ///< the framework refuses the settings with this; empty = it takes them
};

/// GPUs of a worker of that shape: as the group offers it, or as the name of a shape of the group's own GPU says. Nothing =
/// the group has no such shape.
[[nodiscard]] std::optional<int> gpusOfShape(const Group &group, const std::string &shape, const catalogue::Catalogue &catalogue);

/// Errors: AUTOTUNER_SANDBOX_STEPS or …_STEP_SECONDS that are no numbers.
[[nodiscard]] base::Result<Work> workOf(const JobRecord &job, const Group &group, const catalogue::Catalogue &catalogue,
                                        std::uint64_t seed);

} // namespace sandbox
