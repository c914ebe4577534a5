// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "tuning/alternative.h"
#include "tuning/fitmodel.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Which configuration to run next, so as to find the fastest in few runs.
namespace tuning {

/// How a run of an alternative ended.
struct Measurement {
    std::size_t alternative = 0; ///< index
    Outcome outcome = Outcome::Ok;
    base::Seconds step; ///< of runs that finished; > 0
    std::optional<base::Bytes> peak; ///< in the sense that the alternative's predicted peak has
    std::optional<base::Usd> cost; ///< what it has cost; nothing = what its step time says
    bool counted = true; ///< paid from the budget
    bool rival = true; ///< may be the best; false = it teaches only, as it is not what is looked for
};

struct AdviceSettings {
    std::size_t count = 1; ///< runs to choose, to be run side by side
    std::optional<int> budgetRuns; ///< for all runs, those measured included
    std::optional<base::Usd> budget; ///< likewise; a run's worth is then counted for each dollar
    double stopBelow = 0.02; ///< share of a step: less than this is not worth another run
    std::uint64_t seed = 0;
    std::vector<std::size_t> underWay; ///< alternatives that are being run: not chosen again, and chosen beside
    std::vector<std::size_t> paidByOthers; ///< of those, the ones that the budget does not pay for
};

/// A run to make next.
struct Suggestion {
    std::size_t alternative = 0;
    base::Seconds expected; ///< step time if it fits (geometric mean of the belief)
    base::Seconds low, high; ///< 80 % band
    double oomProbability = 0; ///< given the runs so far
    double chanceBest = 0; ///< that it fits and is the best of all, those measured included
    base::Usd cost; ///< expected of the run, start-up included
    base::Text why;
};

enum class StopReason : std::uint8_t {
    None, ///< go on
    Converged, ///< hardly anything left can beat the best by enough
    NothingLeft, ///< all was run
    NothingFits, ///< what is left will run out of memory or be refused
    BudgetSpent, ///< or what is left of it pays for no run
    NotWorthIt, ///< another run costs more than what it is expected to save in the training
};

struct Advice {
    std::vector<Suggestion> next; ///< most valuable first; empty when nothing can be run
    StopReason stop = StopReason::None;
    std::optional<std::size_t> best; ///< alternative; nothing until a run finished
    double expectedGain = 0; ///< share of the best step time that the next run is expected to save, 0…1
    double chanceBetter = 0; ///< that anything left beats the best by more than stopBelow
    std::size_t runs = 0; ///< that the budget pays for so far, those under way included
    base::Usd spent; ///< on these, those under way as they are expected
    /// What is left of a budget in USD pays for no run: what the cheapest that is left may cost, exceeded by one in ten.
    std::optional<base::Usd> unpaid;
};

/// Alternatives of different batch sizes, GPUs or prices are compared by what a token costs; where these are
/// equal, that is the order of step times.
///
/// Until a run has finished, the next one is chosen against the middle of what is expected of all alternatives.
/// The choice: the most expected improvement in ln step time (normal.h) times the chance to fit and to start, over
/// the run's expected cost where the budget is in dollars. More than one: each next one adds most to those before
/// it in joint draws of all times and fits (D. Ginsbourger, R. Le Riche, L. Carraro 2010, Kriging is well-suited to
/// parallelize optimization, eq. 6.8, by simulation), so that alike configurations are not run side by side. What is
/// under way counts as chosen before all of them.
///
/// A budget in dollars lets a run begin only when it is paid for with a chance of nine in ten.
///
/// Precondition: indices of measurements and of runs under way lie within the alternatives.
[[nodiscard]] Advice advise(std::span<const Alternative> alternatives, std::span<const Measurement> measurements,
                            const AdviceSettings &settings);

} // namespace tuning
