// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/memorypeaks.h"

#include <algorithm>

namespace results {

namespace {

using Figure = std::optional<base::Bytes>;

void raise(Figure &known, const Figure &found)
{
    if (found)
        known = std::max(known.value_or(*found), *found);
}

/// By the first quantity that both have.
bool isLarger(const MemoryPeaks &a, const MemoryPeaks &b)
{
    for (const auto figure : {&MemoryPeaks::reserved, &MemoryPeaks::allocated, &MemoryPeaks::device}) {
        if (a.*figure && b.*figure)
            return *(a.*figure) > *(b.*figure);
    }
    return false;
}

} // namespace

void MemoryPeaks::take(const MemoryPeaks &other)
{
    if (other.empty())
        return;
    if (empty()) {
        *this = other;
        return;
    }
    if (ranOut != other.ranOut) { // what was asked for last is more than what there was before
        if (other.ranOut)
            *this = other;
        return;
    }
    if (rank == other.rank && number == other.number) {
        raise(allocated, other.allocated);
        raise(reserved, other.reserved);
        raise(device, other.device);
        return;
    }
    if (isLarger(other, *this))
        *this = other;
    rank = Rank::Untold;
    number = 0;
}

} // namespace results
