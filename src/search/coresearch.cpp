// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/coresearch.h"

#include "estimate/memorycalibration.h"

#include <algorithm>
#include <tuple>

namespace search {
namespace {

// A bound and the time that it bounds add the same parts up in another order.
constexpr double kRounding = 1 - 1e-9;

Pace paceOf(base::Seconds step, const domain::BatchPlan &batch)
{
    return static_cast<Pace>(step.value() / batch.globalBatchSize); // the rules have seen that it is positive
}

void keepClosest(std::optional<Found> &closest, const Found &found)
{
    const auto order = [](const Found &f) { return std::tie(f.peakGib, f.oomProbability, f.pace, f.leaf); };
    if (!closest || order(found) < order(*closest))
        closest = found;
}

/// Recompute only raises times where nothing is offloaded: what is rebuilt need not travel to the host and back.
domain::Candidate withoutOffload(domain::Candidate candidate)
{
    candidate.options.activationOffloadLayers = 0;
    candidate.options.offloadModules = 0;
    return candidate;
}

} // namespace

void CoreFindings::add(const CoreFindings &other)
{
    ranking.add(other.ranking);
    tight.add(other.tight);
    trades.add(other.trades);
    front.add(other.front);
    if (other.closest)
        keepClosest(closest, *other.closest);
    tooLarge.insert(tooLarge.end(), other.tooLarge.begin(), other.tooLarge.end());
    counts.ruledOut += other.counts.ruledOut;
    counts.boundedOut += other.counts.boundedOut;
    counts.tooLarge += other.counts.tooLarge;
    counts.estimated += other.counts.estimated;
    counts.outOfMemory += other.counts.outOfMemory;
    for (std::size_t rule = 0; rule < kRuleCount; ++rule)
        counts.ruledOutBy[rule] += other.counts.ruledOutBy[rule];
}

CoreSearch::CoreSearch(const SpaceSearch &search)
    : m_search(search)
    , m_estimator(search.context)
{
}

Pace CoreSearch::pipelinePace(const domain::Candidate &candidate)
{
    return paceOf(m_estimator.pipelineTime(candidate) * kRounding, candidate.batch);
}

CoreBound CoreSearch::bound(std::uint32_t core, BestCounts &counts)
{
    CoreBound bound{core, kNoPace, 0};
    domain::Candidate candidate = m_search.space.candidate(core);
    const std::uint64_t leaves = WholeSpace::leaves(m_search.space.cut(core));
    for (const int batch : m_search.space.globalBatchSizes()) {
        candidate.batch.globalBatchSize = batch;
        if (const auto violation = m_search.constraints.check(candidate)) {
            counts.ruledOut += leaves;
            counts.ruledOutBy[static_cast<std::size_t>(violation->rule)] += leaves;
            continue;
        }
        bound.leaves += leaves;
        bound.pace = std::min(bound.pace, pipelinePace(withoutOffload(candidate)));
    }
    return bound;
}

void CoreSearch::findBatches(std::uint32_t core)
{
    const std::vector<int> &batches = m_search.space.globalBatchSizes();
    m_candidate = m_search.space.candidate(core);
    m_core = core;
    m_batches.clear();
    m_layoutBest.assign(batches.size(), kNoPace);
    for (std::uint32_t batch = 0; batch < batches.size(); ++batch) {
        m_candidate.batch.globalBatchSize = batches[batch];
        if (!m_search.constraints.check(m_candidate))
            m_batches.push_back(batch);
    }
}

void CoreSearch::findBranches(const PipelineCut &cut)
{
    m_branches.clear();
    WholeSpace::set(m_candidate, {});
    for (std::uint32_t recompute = 0; recompute < cut.recompute.size(); ++recompute) {
        Branch branch{recompute};
        m_candidate.recompute = cut.recompute[recompute];
        for (const std::uint32_t batch : m_batches) {
            m_candidate.batch.globalBatchSize = m_search.space.globalBatchSizes()[batch];
            branch.paces.push_back(pipelinePace(m_candidate));
            branch.pace = std::min(branch.pace, branch.paces.back());
        }
        m_branches.push_back(std::move(branch));
    }
    std::stable_sort(m_branches.begin(), m_branches.end(), [](const Branch &a, const Branch &b) { return a.pace < b.pace; });
}

bool CoreSearch::mayCount(Pace pace, std::uint32_t batch, const PaceLimits &limits, const CoreFindings &findings) const
{
    if (pace <= limits.front)
        return true;
    const bool ranks = pace <= limits.ranking && pace <= findings.ranking.limit();
    return ranks && (m_search.distinct == Distinct::All || pace <= m_layoutBest[batch]);
}

/// What of the candidate's peak is there whatever is recomputed: state and logits of the stage that peaks
/// under full recompute, and what lies outside the allocator. Other stages only raise the peak.
float CoreSearch::leastPeakGib()
{
    m_candidate.recompute = domain::RecomputePlan::full();
    const estimate::MemoryBreakdown memory = m_estimator.estimate(m_candidate).memory;
    base::Bytes least = memory.outside + std::min(base::Bytes(), m_search.context.memoryCorrection(m_candidate.options.framework).tensors);
    for (const estimate::MemoryPart part :
         {estimate::MemoryPart::Weights, estimate::MemoryPart::Gradients, estimate::MemoryPart::Optimizer})
        least += memory.part(part);
    if (memory.moment == estimate::PeakMoment::HeadBackward)
        least += memory.part(estimate::MemoryPart::Logits);
    return static_cast<float>(base::inGib(least) * kRounding);
}

void CoreSearch::findShardings(const PipelineCut &cut, CoreFindings &findings)
{
    constexpr double kOddsOfFull = 0.5; // at a predicted peak of all memory, whatever the spread (estimate/oom.h)
    const auto capacity = static_cast<float>(base::inGib(m_search.context.cluster().memoryPerGpu));
    m_shardings.clear();
    for (std::uint32_t sharding = 0; sharding < cut.shardings.size(); ++sharding) {
        WholeSpace::set(m_candidate, cut.shardings[sharding]);
        const float least = m_search.tightLimit <= kOddsOfFull ? leastPeakGib() : 0;
        if (least > capacity) {
            findings.tooLarge.push_back({least, m_core, sharding});
            findings.counts.tooLarge += cut.recompute.size() * m_batches.size();
        } else {
            m_shardings.push_back(sharding);
        }
    }
}

void CoreSearch::search(const CoreBound &bound, const PaceLimits &limits, CoreFindings &findings)
{
    const PipelineCut &cut = m_search.space.cut(bound.core);
    findBatches(bound.core);
    findShardings(cut, findings);
    if (m_shardings.empty())
        return;
    findBranches(cut);
    for (const Branch &branch : m_branches)
        searchBranch(branch, limits, findings);
}

void CoreSearch::searchBranch(const Branch &branch, const PaceLimits &limits, CoreFindings &findings)
{
    const PipelineCut &cut = m_search.space.cut(m_core);
    m_candidate.recompute = cut.recompute[branch.recompute];
    for (const std::uint32_t sharding : m_shardings) {
        WholeSpace::set(m_candidate, cut.shardings[sharding]);
        for (std::size_t i = 0; i < m_batches.size(); ++i) {
            if (!mayCount(branch.paces[i], m_batches[i], limits, findings)) {
                ++findings.counts.boundedOut;
                continue;
            }
            m_candidate.batch.globalBatchSize = m_search.space.globalBatchSizes()[m_batches[i]];
            visit({m_core, branch.recompute, sharding, m_batches[i]}, limits, findings);
        }
    }
}

void CoreSearch::visit(const WholeSpace::Leaf &leaf, const PaceLimits &limits, CoreFindings &findings)
{
    if (const auto violation = m_search.constraints.check(m_candidate)) {
        ++findings.counts.ruledOut;
        ++findings.counts.ruledOutBy[static_cast<std::size_t>(violation->rule)];
        return;
    }
    ++findings.counts.estimated;
    if (!mayCount(paceOf(m_estimator.stepTime(m_candidate), m_candidate.batch), leaf.globalBatch, limits, findings))
        return;
    const Found found = judged(leaf);
    const bool runs = found.oomProbability < m_search.tightLimit;
    if (runs && found.pace <= limits.front)
        findings.front.add(found);
    if (found.oomProbability >= m_search.oomLimit) {
        ++findings.counts.outOfMemory;
        keepClosest(findings.closest, found);
        if (runs) {
            findings.tight.add(found);
            findings.trades.add(found);
        }
        return;
    }
    findings.ranking.add(found);
    m_layoutBest[leaf.globalBatch] = std::min(m_layoutBest[leaf.globalBatch], found.pace);
}

Found CoreSearch::judged(const WholeSpace::Leaf &leaf)
{
    const estimate::Prediction prediction = m_estimator.estimate(m_candidate);
    Found found;
    found.pace = paceOf(prediction.time.total(), m_candidate.batch);
    found.oomProbability = prediction.oomProbability;
    found.peakGib = static_cast<float>(base::inGib(prediction.memory.total()));
    found.leaf = leaf;
    found.layout = m_search.space.layout(leaf);
    return found;
}

void CoreSearch::searchLarge(const LargeLeaves &leaves, CoreFindings &findings)
{
    const PipelineCut &cut = m_search.space.cut(leaves.core);
    findBatches(leaves.core);
    WholeSpace::set(m_candidate, cut.shardings[leaves.sharding]);
    for (std::uint32_t recompute = 0; recompute < cut.recompute.size(); ++recompute) {
        m_candidate.recompute = cut.recompute[recompute];
        for (const std::uint32_t batch : m_batches) {
            m_candidate.batch.globalBatchSize = m_search.space.globalBatchSizes()[batch];
            if (!m_search.constraints.check(m_candidate))
                keepClosest(findings.closest, judged({leaves.core, recompute, leaves.sharding, batch}));
        }
    }
}

} // namespace search
