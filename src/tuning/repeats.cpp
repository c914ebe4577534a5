// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/repeats.h"

#include <algorithm>
#include <map>

namespace tuning {

std::vector<Repeats> repeatsOf(std::span<const Measurement> measurements)
{
    std::vector<Repeats> all;
    std::map<std::size_t, std::size_t> entryOf;
    for (std::size_t i = 0; i < measurements.size(); ++i) {
        const Measurement &run = measurements[i];
        if (run.outcome == Outcome::Failed)
            continue;
        const auto [entry, isNew] = entryOf.emplace(run.alternative, all.size());
        if (isNew)
            all.emplace_back().alternative = run.alternative;
        Repeats &repeats = all[entry->second];
        if (run.outcome == Outcome::Oom) {
            repeats.ranOut.push_back(i);
            continue;
        }
        repeats.shortest = repeats.finished.empty() ? run.step : std::min(repeats.shortest, run.step);
        repeats.longest = std::max(repeats.longest, run.step);
        repeats.finished.push_back(i);
    }
    return all;
}

} // namespace tuning
