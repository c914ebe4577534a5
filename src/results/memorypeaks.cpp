// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/memorypeaks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace results {

namespace {

using Rank = MemoryPeaks::Rank;
constexpr std::array<std::pair<Rank, std::string_view>, 4> kRanks{
    {{Rank::Untold, "untold"}, {Rank::First, "first"}, {Rank::Last, "last"}, {Rank::Numbered, "numbered"}}};

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

std::string_view name(MemoryPeaks::Rank rank)
{
    const auto found = std::find_if(kRanks.begin(), kRanks.end(), [&](const auto &entry) { return entry.first == rank; });
    return found == kRanks.end() ? std::string_view("?") : found->second;
}

std::optional<MemoryPeaks::Rank> rankFromName(std::string_view text)
{
    const auto found = std::find_if(kRanks.begin(), kRanks.end(), [&](const auto &entry) { return entry.second == text; });
    return found == kRanks.end() ? std::nullopt : std::optional<MemoryPeaks::Rank>(found->first);
}

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
