// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tuning {

/// Random numbers that are the same on every machine and with every standard library for a seed, unlike
/// those of <random>'s distributions. SplitMix64 (G. Steele, D. Lea, C. Flood 2014, Fast splittable
/// pseudorandom number generators, OOPSLA).
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] std::uint64_t bits();
    /// In (0, 1), both ends excluded.
    [[nodiscard]] double uniform();
    /// Standard normal.
    [[nodiscard]] double normal();

private:
    std::uint64_t m_state;
};

} // namespace tuning
