// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/reasons.h"

#include "base/format.h"
#include "tuning/beliefs.h"

#include <cmath>

namespace tuning {
namespace {

std::string percent(double share) { return base::fixed(share * 100, std::abs(share) < 0.1 ? 1 : 0); }

/// How much less a token costs than with the reference, in percent text.
std::string lessThan(double logDifference) { return percent(-std::expm1(-std::abs(logDifference))); }

} // namespace

base::Text reasonFor(const Suggestion &suggestion, const Belief &belief, const Beliefs &beliefs)
{
    const Alternative &of = beliefs.alternative(belief);
    if (of.acceptance < 1)
        return {QT_TRANSLATE_NOOP("core", "breaks a rule of the framework and will probably be refused")};
    const double gain = beliefs.reference() - (belief.logTime + of.logScale);
    const double lowest = beliefs.reference() - (std::log(suggestion.low.value()) + of.logScale);
    const bool risky = suggestion.oomProbability >= 0.2;
    const std::string oom = percent(suggestion.oomProbability);
    if (!beliefs.best()) {
        if (risky)
            return {QT_TRANSLATE_NOOP("core",
                                      "worth the risk among those not run: fast as predicted, runs out of memory with a chance of %1 %"),
                    {oom}};
        return {QT_TRANSLATE_NOOP("core", "the best bet before anything is measured: among the fastest predicted, and likely to fit")};
    }
    if (gain > 0 && risky)
        return {QT_TRANSLATE_NOOP("core", "expected %1 % better than the best so far if it fits; runs out of memory with a chance of %2 %"),
                {lessThan(gain), oom}};
    if (gain > 0)
        return {QT_TRANSLATE_NOOP("core", "expected %1 % better than the best so far"), {lessThan(gain)}};
    if (lowest > 0 && risky)
        return {QT_TRANSLATE_NOOP("core", "uncertain: may be %1 % better than the best so far; runs out of memory with a chance of %2 %"),
                {lessThan(lowest), oom}};
    if (lowest > 0)
        return {QT_TRANSLATE_NOOP("core", "uncertain: may be %1 % better than the best so far"), {lessThan(lowest)}};
    return {QT_TRANSLATE_NOOP("core", "unlikely to beat the best so far, but likelier than what else is left")};
}

base::Text reasonToStop(const Advice &advice, double stopBelow)
{
    switch (advice.stop) {
    case StopReason::None:
        return {};
    case StopReason::Converged:
        return {QT_TRANSLATE_NOOP("core", "the chance that anything left beats the best by more than %1 % is %2 %"),
                {percent(stopBelow), percent(advice.chanceBetter)}};
    case StopReason::NothingLeft:
        return {QT_TRANSLATE_NOOP("core", "all candidates were run")};
    case StopReason::NothingFits:
        return {QT_TRANSLATE_NOOP("core", "what is left would run out of memory or be refused")};
    case StopReason::BudgetSpent:
        if (advice.runs == 0 && advice.unpaid) // in whole cents that are enough
            return {QT_TRANSLATE_NOOP("core", "the budget pays for no run: the cheapest may cost up to %1 USD"),
                    {base::fixed(std::ceil(advice.unpaid->value() * 100) / 100, 2)}};
        return {QT_TRANSLATE_NOOP("core", "the budget is spent, or pays for no run that is left")};
    case StopReason::NotWorthIt:
        return {QT_TRANSLATE_NOOP("core", "another run costs more than it is expected to save in the training")};
    }
    return {};
}

} // namespace tuning
