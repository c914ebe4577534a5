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
/// What is less likely to run than this is no hope.
constexpr double kHopeless = 0.05;
/// Two runs say too little of a cluster to stop.
constexpr std::size_t kLeastFinished = 3;

struct Room {
    std::size_t runs = 0; ///< that the budget leaves
    std::optional<base::Usd> dollars;
};

Room roomLeft(const Beliefs &beliefs, const AdviceSettings &settings)
{
    Room room{beliefs.left().size() - beliefs.underWay(), std::nullopt};
    if (settings.budgetRuns) {
        const std::int64_t left = *settings.budgetRuns - static_cast<std::int64_t>(beliefs.counted() + beliefs.paidUnderWay());
        room.runs = std::min(room.runs, static_cast<std::size_t>(std::max<std::int64_t>(0, left)));
    }
    if (settings.budget)
        room.dollars = *settings.budget - beliefs.spent() - beliefs.promised();
    return room;
}

/// Chooses runs one after the other, each adding most to those before it and to those under way.
class Batch {
public:
    Batch(const Beliefs &beliefs, const JointDraws &draws, Room room, const AdviceSettings &settings)
        : m_beliefs(beliefs)
        , m_draws(draws)
        , m_room(room)
        , m_settings(settings)
        , m_taken(draws.count())
        , m_bests(draws.reference())
    {
        for (std::size_t i = 0; i < std::min(beliefs.underWay(), draws.count()); ++i)
            take(i);
    }

    /// Places in the shortlist.
    [[nodiscard]] std::vector<std::size_t> choose()
    {
        std::vector<std::size_t> chosen;
        while (chosen.size() < std::min(m_settings.count, m_room.runs)) {
            const auto next = mostWorth(chosen.empty() && m_beliefs.underWay() == 0);
            if (!next)
                break;
            chosen.push_back(*next);
            if (m_room.dollars)
                *m_room.dollars -= m_beliefs.expectedCost(m_beliefs.left()[*next]);
            take(*next);
        }
        return chosen;
    }

private:
    void take(std::size_t place)
    {
        m_taken[place] = true;
        m_draws.runBeside(m_bests, place);
    }

    [[nodiscard]] bool isPaid(const Belief &belief) const { return !m_room.dollars || m_beliefs.costAtMost(belief) <= *m_room.dollars; }

    /// The first by the exact expectation, the others by draws. Where draws see no difference, the order of worth stands.
    [[nodiscard]] std::optional<std::size_t> mostWorth(bool first) const
    {
        std::optional<std::size_t> next;
        double most = -1;
        for (std::size_t i = 0; i < m_draws.count(); ++i) {
            const Belief &belief = m_beliefs.left()[i];
            if (m_taken[i] || !isPaid(belief))
                continue;
            const double cost = m_settings.budget ? std::max(1e-9, m_beliefs.expectedCost(belief).value()) : 1;
            const double adds = first ? belief.worth : m_draws.improvementBeside(m_bests, i) / cost;
            if (adds > most) {
                most = adds;
                next = i;
            }
        }
        return next;
    }

    const Beliefs &m_beliefs;
    const JointDraws &m_draws;
    Room m_room;
    const AdviceSettings &m_settings;
    std::vector<bool> m_taken;
    JointDraws::Bests m_bests;
};

/// What the training is expected to save by a run that improves the step by this much.
bool savesItsCost(const Beliefs &beliefs, std::span<const Alternative> alternatives, const Belief &belief, double gain)
{
    const Alternative &best = alternatives[*beliefs.best()];
    const base::Usd training = best.trainingCostPerSecond * std::exp(beliefs.reference() - best.logScale);
    return (training * gain).value() >= beliefs.expectedCost(belief).value();
}

/// What the cheapest of the shortlist may cost; nothing where there is money for it.
std::optional<base::Usd> unpaid(const Beliefs &beliefs, const JointDraws &draws, const Room &room)
{
    std::optional<base::Usd> least;
    for (std::size_t i = beliefs.underWay(); i < draws.count(); ++i) {
        const base::Usd cost = beliefs.costAtMost(beliefs.left()[i]);
        least = std::min(least.value_or(cost), cost);
    }
    return room.dollars && least && *least > *room.dollars ? least : std::nullopt;
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
    made.cost = beliefs.expectedCost(belief);
    made.why = reasonFor(made, belief, beliefs);
    return made;
}

/// Whether anything that is left, or under way, has a chance to run.
bool anyHope(const Beliefs &beliefs)
{
    return std::any_of(beliefs.left().begin(), beliefs.left().end(), [&](const Belief &belief) {
        return belief.underWay || belief.fits * beliefs.alternative(belief).acceptance >= kHopeless;
    });
}

StopReason stopReason(const Advice &advice, const Beliefs &beliefs, std::span<const Alternative> alternatives,
                      const AdviceSettings &settings)
{
    if (beliefs.left().size() == beliefs.underWay())
        return StopReason::NothingLeft;
    if (!anyHope(beliefs))
        return StopReason::NothingFits;
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
    const JointDraws draws(beliefs, std::max(kShortlist, settings.count + beliefs.underWay()), settings.seed);
    Advice advice;
    advice.best = beliefs.best();
    advice.runs = beliefs.counted() + beliefs.paidUnderWay();
    advice.spent = beliefs.spent() + beliefs.promised();
    const Room room = roomLeft(beliefs, settings);
    advice.unpaid = unpaid(beliefs, draws, room);
    for (const std::size_t place : Batch(beliefs, draws, room, settings).choose()) {
        if (advice.next.empty() && advice.best)
            advice.expectedGain = -std::expm1(-draws.improvementBeside(draws.reference(), place));
        advice.next.push_back(suggestionOf(beliefs, draws, place));
    }
    advice.chanceBetter = draws.chanceBetter(settings.stopBelow);
    advice.stop = stopReason(advice, beliefs, alternatives, settings);
    return advice;
}

} // namespace tuning
