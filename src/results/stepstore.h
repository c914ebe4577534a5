// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/logparser.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace results {

/// The records of a run by step: a step that is drawn again replaces what it said before, but stays
/// in its place. At most kMostSteps different steps are kept (about 64 MB); later new ones are left out.
class StepStore {
public:
    static constexpr std::size_t kMostSteps = 1'000'000;

    /// True when the step was not there before.
    bool put(const StepRecord &record);

    [[nodiscard]] const std::vector<StepRecord> &all() const { return m_steps; }
    [[nodiscard]] StepRecord *last() { return m_steps.empty() ? nullptr : &m_steps[m_last]; }

private:
    StepRecord *find(std::int64_t step);
    void merge(StepRecord &known, const StepRecord &again);

    std::vector<StepRecord> m_steps;
    std::size_t m_last = 0; // the one put last
    bool m_rising = true; // steps so far came in rising order: found by halving, without m_places
    std::unordered_map<std::int64_t, std::size_t> m_places;
};

} // namespace results
