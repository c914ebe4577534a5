// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/best.h"
#include "search/wholespace.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace search {

/// Time that a sequence takes, by which configurations of one cluster and sequence length are ordered: days and
/// cost of any number of tokens are in the same order. Seven digits, so that what differs by rounding is equal.
using Pace = float;
inline constexpr Pace kNoPace = std::numeric_limits<Pace>::infinity();

/// A configuration with what it is ordered by.
struct Found {
    Pace pace = kNoPace;
    double oomProbability = 1;
    float peakGib = 0;
    WholeSpace::Leaf leaf;
    std::uint64_t layout = 0; ///< WholeSpace::layout()

    bool operator==(const Found &) const = default;
};
/// The order of the ranking: pace, odds, peak, place in the space. No two configurations are equal in it.
[[nodiscard]] bool before(const Found &a, const Found &b);
/// Why `b` comes after `a`.
[[nodiscard]] Place placeAfter(const Found &a, const Found &b);

/// The first of all configurations shown to it, whatever the order in which they come.
class Ranking {
public:
    Ranking(std::size_t count, Distinct distinct);

    void add(const Found &found);
    void add(const Ranking &other);
    /// Slower ones than this find no place any more.
    [[nodiscard]] Pace limit() const { return m_found.size() < m_count ? kNoPace : m_found.back().pace; }
    [[nodiscard]] const std::vector<Found> &found() const { return m_found; }

private:
    std::size_t m_count;
    Distinct m_distinct;
    std::vector<Found> m_found; ///< in order
};

/// Those that no other one shown to it beats in both pace and odds; of equal ones the first in order.
class Front {
public:
    void add(const Found &found);
    void add(const Front &other);
    /// Fastest first, odds falling.
    [[nodiscard]] const std::vector<Found> &found() const { return m_found; }

private:
    std::vector<Found> m_found;
};

} // namespace search
