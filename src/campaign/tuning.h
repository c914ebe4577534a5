// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// "Tune within budget": a campaign whose next run is chosen after each one that ended.
namespace campaign {

/// Why no further run is begun. None: it goes on.
enum class TuningEnd : std::uint8_t {
    None,
    Converged, ///< hardly anything left can beat the best by enough
    NothingLeft, ///< every configuration was run
    NothingFits, ///< what is left would run out of memory
    BudgetSpent, ///< or what is left of it pays for no run
    NotWorthIt, ///< a further run costs more than what it is expected to save in the training
    TooManyFailures, ///< see domain::CampaignLimits::stopAfterFailures
    Stopped, ///< by a person
};
[[nodiscard]] std::string_view name(TuningEnd end); ///< "none", "converged", "budget_spent", …
[[nodiscard]] std::optional<TuningEnd> tuningEndFromName(std::string_view text);

struct TuningSettings {
    std::optional<int> budgetRuns; ///< runs that may be begun, those that fail or run out of memory included; 1 or more
    std::optional<double> budgetUsd; ///< USD that these runs may cost in all, start-up and failed ones included; above 0
    double stopBelow = 0.02; ///< share of a step that is not worth a further run, 0…0.99
    std::uint64_t seed = 0; ///< of the choice
    bool baseFirst = false; ///< the base configuration is the first run, whatever is expected of it
    bool operator==(const TuningSettings &) const = default;
};

/// The mode and how far it is. Runs of the campaign from before, and those that a person adds meanwhile, are known to
/// it, but not paid from its budget.
struct Tuning {
    TuningSettings settings;
    int runsBefore = 0; ///< Campaign::runsEverAdded when it began
    int removedRuns = 0; ///< begun on its budget and taken from the list since
    base::Usd spentOnRemoved; ///< what those have cost
    int forgivenUpTo = 0; ///< number of the last run whose failure counts no more: it ended, and a person went on
    TuningEnd end = TuningEnd::None;
    std::string endWhy; ///< in a sentence, English; empty while it goes on
    bool operator==(const Tuning &) const = default;
};

} // namespace campaign
