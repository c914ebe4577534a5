// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/candidate.h"
#include "domain/modelspec.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace sandbox {

/// What a job of AutoTuner says of itself in its settings.json, as far as a simulation needs it.
struct JobSettings {
    std::string configuration;
    std::string candidateId;
    std::string purpose; ///< "trial" or "training"
    domain::ModelSpec model;
    domain::Candidate candidate;
    std::string gpu; ///< key that the plan was made for
    int nvlinkDomain = 8;
    double memoryPerGpu = 0; ///< bytes; 0 = not said
    double networkPerGpu = 0; ///< bytes per second; 0 = not said
    std::int64_t steps = 50;
};

/// Every value is checked for its range; what does not fit together is left to assertionOf().
[[nodiscard]] base::Result<JobSettings> readSettings(std::string_view text);

/// The framework's complaint about a candidate that cannot run on so many GPUs, as its log has it ("AssertionError: …");
/// empty = it can.
[[nodiscard]] std::string assertionOf(const JobSettings &settings, int gpus);

} // namespace sandbox
