// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "search/best.h"

#include <algorithm>
#include <string>

namespace search {

using base::Text;

Text placeText(Place place)
{
    switch (place) {
    case Place::First:
        return {};
    case Place::Trade:
        return QT_TRANSLATE_NOOP("core", "a trade: faster than the first, likelier to run out of memory");
    case Place::Slower:
        return QT_TRANSLATE_NOOP("core", "slower than the one before");
    case Place::LikelierOom:
        return QT_TRANSLATE_NOOP("core", "as fast as the one before, likelier to run out of memory");
    case Place::MoreMemory:
        return QT_TRANSLATE_NOOP("core", "as fast as the one before and as likely to fit, with a higher peak");
    case Place::LaterInOrder:
        return QT_TRANSLATE_NOOP("core", "equal to the one before in time and memory, less plain");
    }
    return {};
}

Text whyNothing(const BestResult &result)
{
    if (!result.ranking.empty())
        return {};
    if (result.cancelled)
        return QT_TRANSLATE_NOOP("core", "The search was stopped before anything was found");
    if (result.closest) {
        const estimate::Prediction &closest = result.closest->prediction;
        return {QT_TRANSLATE_NOOP("core",
                                  "No configuration fits on %1 GPUs. The closest is predicted to peak at %2 of %3 GiB and to run out of "
                                  "memory with a probability of %4 %"),
                {base::grouped(result.cluster.numGpus()), base::fixed(base::inGib(closest.memory.total()), 1),
                 base::fixed(base::inGib(closest.capacity), 1), base::fixed(closest.oomProbability * 100, 1)}};
    }
    if (!result.contradiction.empty())
        return result.contradiction;
    const auto most = std::max_element(result.counts.ruledOutBy.begin(), result.counts.ruledOutBy.end());
    if (most == result.counts.ruledOutBy.end() || *most == 0)
        return QT_TRANSLATE_NOOP("core", "The given values leave no configuration");
    const RuleId id = static_cast<RuleId>(most - result.counts.ruledOutBy.begin());
    return {QT_TRANSLATE_NOOP("core", "None of %1 combinations keeps the rules. The rule that most break (%2): %3"),
            {base::grouped(static_cast<double>(result.counts.combinations)), std::string(rule(id).name), rule(id).title}};
}

bool nothingValid(const BestCounts &counts) { return counts.ruledOut == counts.combinations; }

} // namespace search
