// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign.h"

#include "campaign/transitions.h"

#include <algorithm>

namespace campaign {

const Run *Campaign::find(const RunId &id) const
{
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const Run &run) { return run.id == id; });
    return found == runs.end() ? nullptr : &*found;
}

bool Campaign::isFinished() const
{
    return !isTuning() && std::all_of(runs.begin(), runs.end(), [](const Run &run) { return isFinal(run.state); });
}

bool Campaign::isTuning() const { return tuning && tuning->end == TuningEnd::None; }

bool Campaign::isPaidByTuning(const Run &run) const { return tuning && run.tuned && runNumber(run.id).value_or(0) > tuning->runsBefore; }

int Campaign::tuningRuns() const
{
    const auto begun = std::count_if(runs.begin(), runs.end(), [this](const Run &run) {
        const bool neverBegun = run.state == RunState::Skipped && run.attempts.empty();
        return isPaidByTuning(run) && !neverBegun;
    });
    return static_cast<int>(begun) + (tuning ? tuning->removedRuns : 0);
}

base::Usd Campaign::tuningSpent(TimeMs now) const
{
    base::Usd sum = tuning ? tuning->spentOnRemoved : base::Usd();
    for (const Run &run : runs) {
        if (isPaidByTuning(run))
            sum += run.costSoFar(now);
    }
    return sum;
}

base::Usd Campaign::costSoFar(TimeMs now) const
{
    base::Usd sum = spentOnRemoved;
    for (const Run &run : runs)
        sum += run.costSoFar(now);
    return sum;
}

base::Usd Campaign::predictedTotal() const
{
    base::Usd sum;
    for (const Run &run : runs) {
        if (run.state != RunState::Skipped)
            sum += run.predictedCost;
    }
    return sum;
}

base::Result<void> apply(Campaign &campaign, const Event &event)
{
    const auto fit = check(campaign, event);
    if (!fit)
        return base::fail(fit.error());
    if (*fit == Fit::Changes)
        fold(campaign, event);
    return {};
}

} // namespace campaign
