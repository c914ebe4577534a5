// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/objectreader.h"
#include "results/comparisonsettings.h"

#include <nlohmann/json_fwd.hpp>

/// What is compared, and how, as JSON. What toJson() writes reads back equal.
namespace project {

[[nodiscard]] nlohmann::ordered_json toJson(const results::ComparisonSettings &settings);
void readComparison(const ObjectReader &reader, results::ComparisonSettings &settings);

} // namespace project
