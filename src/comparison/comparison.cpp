// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include <algorithm>

namespace comparison {

bool Comparison::anySimulated() const
{
    return std::any_of(records.begin(), records.end(), [](const results::RunRecord &record) { return record.simulated; });
}

bool Comparison::anyMeasured() const
{
    return std::any_of(records.begin(), records.end(),
                       [](const results::RunRecord &record) { return !record.simulated && !record.steps.empty(); });
}

} // namespace comparison
