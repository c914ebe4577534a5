// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/apierror.h"

#include <nlohmann/json.hpp>
#include <string>

namespace sandbox {

/// A create call that passed the checks which need no cluster.
struct JobRequest {
    std::string name;
    std::string visibility;
    nlohmann::ordered_json labels;
    nlohmann::ordered_json spec;
    std::string shape;
};

/// Refuses with 400 what the platform refuses: no objects, a name outside the rule (at most 36 lower-case letters,
/// digits and hyphens, a letter first, no hyphen and no "by-lepton" last), no shape, counts below 1, wrong types.
[[nodiscard]] ApiResult<JobRequest> readJobRequest(const nlohmann::ordered_json &body);

} // namespace sandbox
