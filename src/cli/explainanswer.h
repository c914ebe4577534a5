// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/stepexplanation.h"
#include "requests/estimatecache.h"

#include <nlohmann/json_fwd.hpp>

namespace cli {

class Arguments;
struct Streams;

/// Why a step takes as long as predicted; changes are tried among those that keep the rules.
[[nodiscard]] estimate::StepExplanation explanationOf(const requests::ResolvedEstimate &estimate);

/// The object "explanation" of the JSON answer; every pass of the schedule only if `operations`.
[[nodiscard]] nlohmann::ordered_json explanationJson(const estimate::StepExplanation &explanation, bool operations);

/// Tables of the work, the limits and the stages, the limits in sentences, and a small schedule as a picture.
void printExplanation(const estimate::StepExplanation &explanation, const Arguments &arguments, const Streams &streams);

/// Every pass of the simulated schedule, as CSV. Returns Done, or NothingUsable when there is no such schedule.
int printSchedule(const estimate::StepExplanation &explanation, const Streams &streams);

/// Flags that go with --explain and --schedule but contradict each other or other flags.
[[nodiscard]] std::vector<base::Error> explainConflicts(const Arguments &arguments);

} // namespace cli
