// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/best.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tests {

/// A search of the whole space that is too plain to be wrong: every leaf, checked and estimated alone.
class BruteForce {
public:
    BruteForce(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile,
               const search::BestRequest &request);

    struct Entry {
        float pace = 0; ///< seconds a sequence
        double odds = 0;
        float peakGib = 0;
        std::size_t order = 0; ///< in the space
        std::uint64_t layout = 0;
        domain::Candidate candidate;
        estimate::Prediction prediction;
    };
    /// BestRequest::oomLimit of what follows.
    void setOomLimit(std::optional<double> limit);
    [[nodiscard]] bool onlyTight() const { return rankedLimit() > m_safeLimit; }
    [[nodiscard]] std::vector<Entry> ranking(search::Distinct distinct) const;
    [[nodiscard]] std::vector<Entry> trades() const;
    [[nodiscard]] std::vector<Entry> front(double reach) const;
    [[nodiscard]] std::optional<Entry> closest() const;
    [[nodiscard]] std::size_t combinations() const { return m_combinations; }
    [[nodiscard]] std::size_t valid() const { return m_all.size(); }

private:
    [[nodiscard]] double rankedLimit() const;

    search::BestRequest m_request;
    domain::OomThresholds m_thresholds;
    double m_safeLimit = 0, m_tightLimit = 0;
    std::size_t m_combinations = 0;
    std::vector<Entry> m_all; ///< valid, in the ranking's order
};

} // namespace tests
