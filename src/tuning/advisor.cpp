// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/advisor.h"

#include "tuning/beliefs.h"
#include "tuning/jointdraws.h"
#include "tuning/reasons.h"

#include <algorithm>
#include <cmath>

namespace tuning {
namespace {

/// Alternatives in the joint draws: those behind them add nothing that can be seen.
constexpr std::size_t kShortlist = 128;
/// Tuning stops when the chance that anything left is better by enough is below this.
constexpr double kStopChance = 0.1;
/// Two runs say too little of a cluster to stop.
constexpr std::size_t kLeastFinished = 3;

struct Room {
    std::size_t runs = 0; ///< that the budget leaves
    std::optional<base::Usd> dollars;
};

Room roomLeft(const Beliefs &beliefs, std::size_t made, const AdviceSettings &settings)
{
    Room room{beliefs.left().size(), std::nullopt};
    if (settings.budgetRuns)
        room.runs = std::min(room.runs, static_cast<std::size_t>(std::max<std::int64_t>(0, *settings.budgetRuns - std::int64_t(made))));
    if (settings.budget)
        room.dollars = *settings.budget - beliefs.spent();
    return room;
}

/// Places in the shortlist, each adding most to those before it.
std::vector<std::size_t> chooseBatch(const Beliefs &beliefs, const JointDraws &draws, Room room, const AdviceSettings &settings)
{
    std::vector<std::size_t> chosen;
    std::vector<bool> taken(draws.count());
    JointDraws::Bests bests = draws.reference();
    while (chosen.size() < std::min(settings.count, room.runs)) {
        std::optional<std::size_t> next;
        double most = -1;
        for (std::size_t i = 0; i < draws.count(); ++i) {
            const Belief &belief = beliefs.left()[i];
            const double cost = beliefs.expectedCost(belief).value();
            if (taken[i] || (room.dollars && cost > room.dollars->value()))
                continue;
            // The first by the exact expectation. Where draws see no difference, the order of worth stands.
            const double adds =
                chosen.empty() ? belief.worth : draws.improvementBeside(bests, i) / (settings.budget ? std::max(1e-9, cost) : 1);
            if (adds > most) {
                most = adds;
                next = i;
            }
        }
        if (!next)
            break;
        taken[*next] = true;
        chosen.push_back(*next);
        draws.runBeside(bests, *next);
        if (room.dollars)
            *room.dollars -= beliefs.expectedCost(beliefs.left()[*next]);
    }
    return chosen;
}

/// What the training is expected to save by a run that improves the step by this much.
bool savesItsCost(const Beliefs &beliefs, std::span<const Alternative> alternatives, const Belief &belief, double gain)
{
    const Alternative &best = alternatives[*beliefs.best()];
    const base::Usd training = best.trainingCostPerSecond * std::exp(beliefs.reference() - best.logScale);
    return (training * gain).value() >= beliefs.expectedCost(belief).value();
}

Suggestion suggestionOf(const Beliefs &beliefs, const JointDraws &draws, std::size_t place)
{
    const Belief &belief = beliefs.left()[place];
    Suggestion made;
    made.alternative = belief.alternative;
    made.expected = base::Seconds(std::exp(belief.logTime));
    made.low = std::min(made.expected, draws.quantile(place, 0.1));
    made.high = std::max(made.expected, draws.quantile(place, 0.9));
    made.oomProbability = 1 - belief.fits;
    made.chanceBest = draws.chanceBest(place);
    made.why = reasonFor(made, belief, beliefs);
    return made;
}

StopReason stopReason(const Advice &advice, const Beliefs &beliefs, std::span<const Alternative> alternatives,
                      const AdviceSettings &settings)
{
    if (beliefs.left().empty())
        return StopReason::NothingLeft;
    if (advice.next.empty())
        return StopReason::BudgetSpent;
    if (!advice.best || beliefs.finished() < kLeastFinished)
        return StopReason::None;
    if (advice.chanceBetter < kStopChance)
        return StopReason::Converged;
    if (settings.budget) {
        const auto first = std::find_if(beliefs.left().begin(), beliefs.left().end(),
                                        [&](const Belief &b) { return b.alternative == advice.next.front().alternative; });
        if (!savesItsCost(beliefs, alternatives, *first, advice.expectedGain))
            return StopReason::NotWorthIt;
    }
    return StopReason::None;
}

} // namespace

Advice advise(std::span<const Alternative> alternatives, std::span<const Measurement> measurements, const AdviceSettings &settings)
{
    const Beliefs beliefs(alternatives, measurements, settings);
    const JointDraws draws(beliefs, std::max(kShortlist, settings.count), settings.seed);
    const Room room = roomLeft(beliefs, measurements.size(), settings);
    Advice advice;
    advice.best = beliefs.best();
    for (const std::size_t place : chooseBatch(beliefs, draws, room, settings)) {
        if (advice.next.empty() && advice.best)
            advice.expectedGain = -std::expm1(-draws.improvementBeside(draws.reference(), place));
        advice.next.push_back(suggestionOf(beliefs, draws, place));
    }
    advice.chanceBetter = draws.chanceBetter(settings.stopBelow);
    advice.stop = stopReason(advice, beliefs, alternatives, settings);
    return advice;
}

} // namespace tuning
