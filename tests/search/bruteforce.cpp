// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/bruteforce.h"

#include "estimate/estimator.h"
#include "search/wholespace.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace tests {

using search::WholeSpace;

BruteForce::BruteForce(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile,
                       const search::BestRequest &request)
    : m_request(request)
    , m_thresholds(plan.thresholds)
{
    setOomLimit(request.oomLimit);
    const auto space = WholeSpace::build(plan, cluster, request.choices);
    const estimate::EstimatorContext context(plan.model, cluster, profile, {plan.goal, plan.thresholds});
    const search::Constraints constraints(plan.model, cluster, {});
    for (std::uint32_t core = 0; core < space->cores(); ++core) {
        const search::PipelineCut &cut = space->cut(core);
        for (std::uint32_t recompute = 0; recompute < cut.recompute.size(); ++recompute) {
            for (std::uint32_t sharding = 0; sharding < cut.shardings.size(); ++sharding) {
                for (std::uint32_t batch = 0; batch < space->globalBatchSizes().size(); ++batch) {
                    const WholeSpace::Leaf leaf{core, recompute, sharding, batch};
                    Entry entry;
                    entry.order = m_combinations++;
                    entry.candidate = space->candidate(leaf);
                    if (constraints.check(entry.candidate))
                        continue;
                    entry.prediction = context.estimate(entry.candidate);
                    entry.pace = static_cast<float>(entry.prediction.time.total().value() / entry.candidate.batch.globalBatchSize);
                    entry.odds = entry.prediction.oomProbability;
                    entry.peakGib = static_cast<float>(base::inGib(entry.prediction.memory.total()));
                    entry.layout = space->layout(leaf);
                    m_all.push_back(entry);
                }
            }
        }
    }
    std::sort(m_all.begin(), m_all.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.pace, a.odds, a.peakGib, a.order) < std::tie(b.pace, b.odds, b.peakGib, b.order);
    });
}

void BruteForce::setOomLimit(std::optional<double> limit)
{
    m_safeLimit = limit.value_or(m_thresholds.tight);
    m_tightLimit = limit.value_or(m_thresholds.oom);
}

double BruteForce::rankedLimit() const
{
    const auto below = [this](double limit) {
        return std::any_of(m_all.begin(), m_all.end(), [limit](const Entry &entry) { return entry.odds < limit; });
    };
    return !below(m_safeLimit) && below(m_tightLimit) ? m_tightLimit : m_safeLimit;
}

std::vector<BruteForce::Entry> BruteForce::trades() const
{
    const std::vector<Entry> ranked = ranking(search::Distinct::All);
    std::vector<Entry> trades;
    for (const Entry &entry : m_all) { // fastest first
        const bool tight = entry.odds >= rankedLimit() && entry.odds < m_tightLimit;
        const bool faster = !ranked.empty() && entry.pace <= ranked.front().pace * 0.995;
        if (tight && faster && (trades.empty() || entry.odds < trades.back().odds))
            trades.push_back(entry);
    }
    for (std::size_t i = trades.size(); i-- > 1;) { // of two that are nearly as fast the safer one alone
        if (trades[i - 1].pace > trades[i].pace * 0.995)
            trades.erase(trades.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    }
    return trades;
}

std::vector<BruteForce::Entry> BruteForce::ranking(search::Distinct distinct) const
{
    std::vector<Entry> ranking;
    std::set<std::uint64_t> layouts;
    const double limit = rankedLimit();
    for (const Entry &entry : m_all) {
        if (entry.odds >= limit || ranking.size() == m_request.count)
            continue;
        if (distinct == search::Distinct::All || layouts.insert(entry.layout).second)
            ranking.push_back(entry);
    }
    return ranking;
}

std::vector<BruteForce::Entry> BruteForce::front(double reach) const
{
    std::vector<Entry> front;
    const std::vector<Entry> ranked = ranking(search::Distinct::All);
    for (const Entry &entry : m_all) { // fastest first
        if (entry.odds >= m_tightLimit || ranked.empty() || entry.pace > ranked.front().pace * static_cast<float>(1 + reach))
            continue;
        if (front.empty() || entry.odds < front.back().odds)
            front.push_back(entry);
    }
    return front;
}

std::optional<BruteForce::Entry> BruteForce::closest() const
{
    const auto order = [](const Entry &e) { return std::tie(e.peakGib, e.odds, e.pace, e.order); };
    const auto least = std::min_element(m_all.begin(), m_all.end(), [&](const Entry &a, const Entry &b) { return order(a) < order(b); });
    return least == m_all.end() || !ranking(search::Distinct::All).empty() ? std::nullopt : std::optional(*least);
}

} // namespace tests
