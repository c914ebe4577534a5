// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/memorycalibration.h"
#include "project/objectreader.h"

#include <nlohmann/json_fwd.hpp>

/// What a cluster's own runs say about its memory, as JSON; keys carry units. What toJson() writes
/// reads back equal.
namespace project {

[[nodiscard]] nlohmann::ordered_json toJson(const domain::MemoryCalibration &calibration);
/// Refuses sizes that no device has, names that occur twice, and more than kMostPeaks runs.
void readCalibration(const ObjectReader &reader, domain::MemoryCalibration &calibration);

inline constexpr std::size_t kMostPeaks = 1000;

} // namespace project
