// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tuning/beliefs.h"

#include <vector>

namespace tuning {

/// What could happen if the most promising alternatives were all run: joint draws of their times, fits and starts,
/// under one cluster in each draw.
class JointDraws {
public:
    static constexpr std::size_t kDraws = 1024;

    /// Of the first `count` of beliefs.left().
    JointDraws(const Beliefs &beliefs, std::size_t count, std::uint64_t seed);

    [[nodiscard]] std::size_t count() const { return m_count; }
    /// Chance that the alternative runs and nothing else, measured or not, is better.
    [[nodiscard]] double chanceBest(std::size_t place) const;
    /// Chance that any of them runs and costs less than the reference by more than `share`, 0…1.
    [[nodiscard]] double chanceBetter(double share) const;
    /// Quantile of its step time if it runs.
    [[nodiscard]] base::Seconds quantile(std::size_t place, double q) const;

    /// ln of the cheapest token in each draw, among the reference and the alternatives run beside it.
    using Bests = std::vector<double>;
    [[nodiscard]] Bests reference() const { return Bests(kDraws, m_reference); }
    void runBeside(Bests &bests, std::size_t place) const;
    /// Expected further improvement of running the alternative too, in ln of the cost of a token.
    [[nodiscard]] double improvementBeside(const Bests &bests, std::size_t place) const;

private:
    [[nodiscard]] double cost(std::size_t draw, std::size_t place) const { return m_costs[draw * m_count + place]; }
    [[nodiscard]] bool runs(std::size_t draw, std::size_t place) const { return m_runs[draw * m_count + place]; }
    void findPlaces(const Beliefs &beliefs);
    [[nodiscard]] std::optional<Cholesky> residualFactor(const Beliefs &beliefs) const;
    void drawTimes(const Beliefs &beliefs, RandomNumbers &random);
    void drawRuns(const Beliefs &beliefs, RandomNumbers &random);

    std::size_t m_count;
    double m_reference;
    std::vector<std::size_t> m_placeOf; ///< of each alternative: index into m_firstOf
    std::vector<std::size_t> m_firstOf; ///< alternative that stands for each distinct place
    std::vector<double> m_costs; ///< ln cost of a token, draw by draw
    std::vector<bool> m_runs; ///< fits and starts, draw by draw
    std::vector<double> m_scales; ///< Alternative::logScale
};

} // namespace tuning
