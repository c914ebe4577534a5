// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "domain/trainingplan.h"

#include <vector>

/// How jobs are launched, as flags: of run, tune and doctor. What is not given stays as the plan has it.
namespace cli {

/// --config-dir and --model, both required.
[[nodiscard]] std::vector<Option> campaignFolderOptions();
/// Node groups, mount, image, log folder.
[[nodiscard]] std::vector<Option> infrastructureOptions();
/// Training stack, data, environment, secrets, queue.
[[nodiscard]] std::vector<Option> launchOptions();

/// Puts the given flags into plan.infrastructure and plan.launch; what is wrong with them is added to `errors`.
void readLaunchFlags(const Arguments &arguments, domain::TrainingPlan &plan, std::vector<base::Error> &errors);

} // namespace cli
