// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/expertoverlap.h"

#include "estimate/timehabits.h"

namespace estimate {

bool overlapsExperts(const domain::Candidate &candidate)
{
    switch (candidate.options.expertOverlap) {
    case domain::ExpertOverlap::On:
        return true;
    case domain::ExpertOverlap::Off:
        return false;
    case domain::ExpertOverlap::Habit:
        break;
    }
    return timeHabits(candidate.options.framework).interleavesExperts && candidate.options.precision == domain::Precision::Fp8Mx;
}

} // namespace estimate
