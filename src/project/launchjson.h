// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/launchsettings.h"
#include "project/objectreader.h"

#include <nlohmann/json_fwd.hpp>

/// How a plan is launched, as JSON; keys carry units. What toJson() writes reads back equal.
namespace project {

[[nodiscard]] nlohmann::ordered_json toJson(const domain::LaunchSettings &settings);
[[nodiscard]] nlohmann::ordered_json toJson(const domain::CampaignLimits &limits);

void readLaunchSettings(const ObjectReader &reader, domain::LaunchSettings &settings);
void readLimits(const ObjectReader &reader, domain::CampaignLimits &limits);

} // namespace project
