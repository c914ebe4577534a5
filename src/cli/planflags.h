// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "cli/command.h"
#include "domain/trainingplan.h"

#include <tl/expected.hpp>
#include <vector>

namespace cli {

/// The flags that make up a plan: the original's, and those of the knobs that it lacks.
[[nodiscard]] std::vector<Option> planOptions();

/// The plan of a call, checked by search::validate(), or everything that is wrong with it, each
/// problem named by flag. Warnings go to streams.err.
[[nodiscard]] tl::expected<domain::TrainingPlan, std::vector<base::Error>>
planFrom(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams);

/// Model, machines, token goal and what is not searched alone, checked by search::validateTraining() for sequences of
/// `seqLength` tokens (0: the recipe's). The search stays at its defaults. Without --nodes one node.
[[nodiscard]] tl::expected<domain::TrainingPlan, std::vector<base::Error>>
planWithoutSearch(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams, int seqLength);

} // namespace cli
