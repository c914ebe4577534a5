// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "cli/command.h"
#include "search/best.h"

#include <optional>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace cli {

/// Flags of the model, the machines, the training and the knobs of the whole space. Without --nodes for
/// commands that try numbers of them.
[[nodiscard]] std::vector<Option> spaceOptions(bool nodes);

/// What a call asks of the whole space.
struct SpaceQuestion {
    domain::TrainingPlan plan; ///< with its cluster
    search::BestRequest request;
};
/// Everything wrong with the call at once, each problem named by flag.
[[nodiscard]] tl::expected<SpaceQuestion, std::vector<base::Error>>
spaceQuestion(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams);

/// A number above 0, or nothing where the flag is not given; problems go to `errors`.
[[nodiscard]] std::optional<double> positiveNumber(const Arguments &arguments, std::string_view flag, std::vector<base::Error> &errors);
/// A whole number from `least` to `most`, or `fallback`.
struct WholeFlag {
    std::string_view flag;
    int least = 1, most = 1, fallback = 1;
};
[[nodiscard]] int wholeNumber(const Arguments &arguments, const WholeFlag &flag, std::vector<base::Error> &errors);

} // namespace cli
