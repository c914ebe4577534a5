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

float peakGib(const estimate::Prediction &prediction) { return static_cast<float>(base::inGib(prediction.memory.total())); }

void keepClosest(std::optional<Found> &closest, const Found &found)
{
    const auto order = [](const Found &f) { return std::tie(f.peakGib, f.oomProbability, f.pace, f.leaf); };
    if (!closest || order(found) < order(*closest))
        closest = found;
}

void addRuledOut(BestCounts &sum, const BestCounts &more)
{
    sum.ruledOut += more.ruledOut;
    for (std::size_t rule = 0; rule < kRuleCount; ++rule)
        sum.ruledOutBy[rule] += more.ruledOutBy[rule];
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
    addRuledOut(counts, other.counts);
    counts.boundedOut += other.counts.boundedOut;
    counts.tooLarge += other.counts.tooLarge;
    counts.estimated += other.counts.estimated;
    counts.outOfMemory += other.counts.outOfMemory;
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

void CoreSearch::findBatches(std::uint32_t core, BestCounts &counts)
{
    const std::vector<int> &batches = m_search.space.globalBatchSizes();
    const std::uint64_t leaves = WholeSpace::leaves(m_search.space.cut(core));
    m_candidate = m_search.space.candidate(core);
    m_core = core;
    m_batches.clear();
    m_layoutBest.assign(batches.size(), kNoPace);
    for (std::uint32_t batch = 0; batch < batches.size(); ++batch) {
        m_candidate.batch.globalBatchSize = batches[batch];
        if (const auto violation = m_search.constraints.check(m_candidate)) {
            counts.ruledOut += leaves;
            counts.ruledOutBy[static_cast<std::size_t>(violation->rule)] += leaves;
        } else {
            m_batches.push_back(batch);
        }
    }
}

CoreBound CoreSearch::bound(std::uint32_t core, CoreFindings &findings)
{
    const PipelineCut &cut = m_search.space.cut(core);
    findBatches(core, findings.counts);
    CoreBound bound{core, kNoPace, 0};
    if (m_batches.empty() || (m_search.memoryFirst && isTooLarge(cut, findings)))
        return bound;
    bound.leaves = WholeSpace::leaves(cut) * m_batches.size();
    domain::Candidate candidate = withoutOffload(m_search.space.candidate(core));
    for (const std::uint32_t batch : m_batches) {
        candidate.batch.globalBatchSize = m_search.space.globalBatchSizes()[batch];
        bound.pace = std::min(bound.pace, pipelinePace(candidate));
    }
    return bound;
}

/// Or breaks a rule, under every sharding: then it is counted, and nothing of a core that may fit is.
bool CoreSearch::isTooLarge(const PipelineCut &cut, CoreFindings &findings)
{
    CoreFindings large(1, Distinct::All);
    findShardings(cut, large);
    if (!m_shardings.empty())
        return false;
    findings.add(large);
    return true;
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
    const estimate::MemoryBreakdown &memory = m_estimator.judgeMemory(m_candidate).memory;
    base::Bytes least = memory.outside + std::min(base::Bytes(), m_search.context.memoryCorrection(m_candidate.options.framework).tensors);
    for (const estimate::MemoryPart part :
         {estimate::MemoryPart::Weights, estimate::MemoryPart::Gradients, estimate::MemoryPart::Optimizer})
        least += memory.part(part);
    if (memory.moment == estimate::PeakMoment::HeadBackward)
        least += memory.part(estimate::MemoryPart::Logits);
    return static_cast<float>(base::inGib(least) * kRounding);
}

/// Whether anything of the core is valid under the candidate's sharding; where nothing is, it is counted.
bool CoreSearch::keepsRules(const PipelineCut &cut, BestCounts &counts)
{
    BestCounts broken;
    for (const domain::RecomputePlan &recompute : cut.recompute) {
        m_candidate.recompute = recompute;
        for (const std::uint32_t batch : m_batches) {
            m_candidate.batch.globalBatchSize = m_search.space.globalBatchSizes()[batch];
            const auto violation = m_search.constraints.check(m_candidate);
            if (!violation)
                return true; // most often the first
            ++broken.ruledOut;
            ++broken.ruledOutBy[static_cast<std::size_t>(violation->rule)];
        }
    }
    addRuledOut(counts, broken);
    return false;
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
        } else if (keepsRules(cut, findings.counts)) {
            m_shardings.push_back(sharding);
        }
    }
}

void CoreSearch::search(const CoreBound &bound, const PaceLimits &limits, CoreFindings &findings)
{
    const PipelineCut &cut = m_search.space.cut(bound.core);
    BestCounts counted; // by bound()
    findBatches(bound.core, counted);
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
    found.peakGib = peakGib(prediction);
    found.leaf = leaf;
    found.layout = m_search.space.layout(leaf);
    return found;
}

/// Memory decides, so that the time of most is of no interest.
bool CoreSearch::isAsClose(const std::optional<Found> &closest)
{
    return !closest || peakGib(m_estimator.judgeMemory(m_candidate)) <= closest->peakGib;
}

void CoreSearch::searchLarge(const LargeLeaves &leaves, CoreFindings &findings)
{
    const PipelineCut &cut = m_search.space.cut(leaves.core);
    BestCounts counted; // by bound()
    findBatches(leaves.core, counted);
    WholeSpace::set(m_candidate, cut.shardings[leaves.sharding]);
    for (std::uint32_t recompute = 0; recompute < cut.recompute.size(); ++recompute) {
        m_candidate.recompute = cut.recompute[recompute];
        for (const std::uint32_t batch : m_batches) {
            m_candidate.batch.globalBatchSize = m_search.space.globalBatchSizes()[batch];
            if (!m_search.constraints.check(m_candidate) && isAsClose(findings.closest))
                keepClosest(findings.closest, judged({leaves.core, recompute, leaves.sharding, batch}));
        }
    }
}

} // namespace search
