// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "cli/command.h"

#include <vector>

/// `estimate --validate`: how far predictions are from published measurements.
namespace cli {

class Arguments;

/// --validate and the flags that only mean something with it.
[[nodiscard]] std::vector<Option> validateOptions();
/// Flags that contradict --validate, or its absence.
[[nodiscard]] std::vector<base::Error> validateConflicts(const Arguments &arguments);
/// Precondition: --validate is given and validateConflicts() is empty. Returns Done, NothingUsable when
/// no row has a prediction, BadInput when no measurement is of the chosen kind and group, or Interrupted.
[[nodiscard]] int runValidation(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams);

} // namespace cli
