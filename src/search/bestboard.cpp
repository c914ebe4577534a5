// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/bestboard.h"

#include <algorithm>
#include <tuple>

namespace search {

bool before(const Found &a, const Found &b)
{
    return std::tie(a.pace, a.oomProbability, a.peakGib, a.leaf) < std::tie(b.pace, b.oomProbability, b.peakGib, b.leaf);
}

Place placeAfter(const Found &a, const Found &b)
{
    if (a.pace != b.pace)
        return Place::Slower;
    if (a.oomProbability != b.oomProbability)
        return Place::LikelierOom;
    return a.peakGib != b.peakGib ? Place::MoreMemory : Place::LaterInOrder;
}

Ranking::Ranking(std::size_t count, Distinct distinct)
    : m_count(std::max<std::size_t>(count, 1))
    , m_distinct(distinct)
{
}

void Ranking::add(const Found &found)
{
    if (found.pace > limit())
        return;
    if (m_distinct == Distinct::Layouts) {
        const auto same = std::find_if(m_found.begin(), m_found.end(), [&](const Found &other) { return other.layout == found.layout; });
        if (same != m_found.end()) {
            if (!before(found, *same))
                return;
            m_found.erase(same);
        }
    }
    m_found.insert(std::lower_bound(m_found.begin(), m_found.end(), found, before), found);
    if (m_found.size() > m_count)
        m_found.pop_back();
}

void Ranking::add(const Ranking &other)
{
    for (const Found &found : other.m_found)
        add(found);
}

void Front::add(const Found &found)
{
    // Odds fall along the front, so that the last one that is not slower has the least odds of these.
    const auto slower =
        std::upper_bound(m_found.begin(), m_found.end(), found.pace, [](Pace pace, const Found &other) { return pace < other.pace; });
    if (slower != m_found.begin()) {
        const Found &rival = *std::prev(slower);
        if (rival.oomProbability < found.oomProbability)
            return;
        const bool even = rival.oomProbability == found.oomProbability; // then the faster one, or the first in order
        if (even && (rival.pace < found.pace || before(rival, found)))
            return;
    }
    const auto first =
        std::lower_bound(m_found.begin(), m_found.end(), found.pace, [](const Found &other, Pace pace) { return other.pace < pace; });
    const auto last = std::find_if(first, m_found.end(), [&](const Found &other) { return other.oomProbability < found.oomProbability; });
    m_found.insert(m_found.erase(first, last), found);
}

void Front::add(const Front &other)
{
    for (const Found &found : other.m_found)
        add(found);
}

} // namespace search
