// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/autovalues.h"

#include "search/constraints.h"
#include "search/facts.h"
#include "search/stagesplit.h"

#include <algorithm>
#include <set>

namespace search {
namespace {

constexpr int kLeastTokensPerContextRank = 2048;
constexpr std::size_t kMostVirtualSizes = 8;
constexpr int kLargestBatch = 1'000'000;

std::vector<int> atLeastOne(std::vector<int> values) { return values.empty() ? std::vector<int>{1} : values; }

} // namespace

AutoValues::AutoValues(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster)
    : m_plan(plan)
    , m_cluster(cluster)
    , m_gpus(std::max(cluster.numGpus(), 1))
    , m_limit(std::clamp(plan.search.maxModelParallelSize, 1, m_gpus))
{
}

bool AutoValues::dividesGpus(int size) const { return m_gpus % size == 0; }

std::vector<int> AutoValues::tensorParallel() const
{
    const Constraints constraints(m_plan.model, m_cluster, {});
    domain::Candidate probe = m_plan.base;
    std::vector<int> sizes;
    for (int tp = 1; tp <= m_limit; tp *= 2) {
        probe.layout.tensorParallel = tp;
        const auto keeps = [&](RuleId rule) { return !constraints.checkRule(rule, probe); };
        if (dividesGpus(tp) && keeps(RuleId::TensorDividesHeads) && keeps(RuleId::TensorDividesQueryGroups)
            && keeps(RuleId::TensorDividesFfn) && keeps(RuleId::TensorWithinDomain))
            sizes.push_back(tp);
    }
    return atLeastOne(std::move(sizes));
}

std::vector<int> AutoValues::pipelineParallel() const
{
    const int layers = m_plan.model.numLayers();
    std::vector<int> sizes;
    for (int pp = 1; pp <= std::min(m_limit, layers); ++pp) {
        if (dividesGpus(pp) && (layers % pp == 0 || stageSplitFor(m_plan.base.layout, layers, pp) != StageSplit{}))
            sizes.push_back(pp);
    }
    return atLeastOne(std::move(sizes));
}

std::vector<int> AutoValues::contextParallel(const std::vector<int> &seqLengths) const
{
    const Facts facts = makeFacts(m_plan.model, m_cluster);
    const int longest = seqLengths.empty() ? 0 : *std::max_element(seqLengths.begin(), seqLengths.end());
    const auto divides = [](int cp) { return [cp](int length) { return length % (2 * cp) == 0; }; };
    std::vector<int> sizes{1};
    for (int cp = 2; facts.contextRefusal == Refusal::None && cp <= m_limit && longest / cp >= kLeastTokensPerContextRank; cp *= 2) {
        if (dividesGpus(cp) && std::any_of(seqLengths.begin(), seqLengths.end(), divides(cp)))
            sizes.push_back(cp);
    }
    return sizes;
}

std::vector<int> AutoValues::expertParallel() const
{
    const int experts = m_plan.model.moe ? m_plan.model.moe->numMoeExperts : 1;
    std::vector<int> sizes;
    for (int ep = 1; ep <= std::min(m_limit, experts); ++ep) {
        if (experts % ep == 0 && dividesGpus(ep))
            sizes.push_back(ep);
    }
    return atLeastOne(std::move(sizes));
}

std::vector<int> AutoValues::expertTensorParallel() const
{
    const Facts facts = makeFacts(m_plan.model, m_cluster);
    std::vector<int> sizes;
    for (int etp = 1; etp <= std::min(m_limit, facts.tensorDomain); etp *= 2) {
        if (dividesGpus(etp) && facts.expertFfn % etp == 0)
            sizes.push_back(etp);
    }
    return atLeastOne(std::move(sizes));
}

std::vector<int> AutoValues::virtualPipeline(const std::vector<int> &pipelineSizes) const
{
    const Facts facts = makeFacts(m_plan.model, m_cluster);
    const int layers = facts.layers;
    std::set<int> sizes{1};
    for (const int pp : pipelineSizes) {
        if (pp < 2 || facts.virtualRefusal != Refusal::None)
            continue;
        // Where the ends count as layers, the middle stages' size is the one that divides.
        const StageSplit split = stageSplitFor(m_plan.base.layout, layers, pp);
        const int stage = split == StageSplit{} ? layers / pp : middleStageLayers(split, layers, pp);
        for (int vp = 2; vp <= stage; ++vp) {
            if (stage % vp == 0)
                sizes.insert(vp);
        }
    }
    std::vector<int> smallest(sizes.begin(), sizes.end());
    smallest.resize(std::min(smallest.size(), kMostVirtualSizes));
    return smallest;
}

std::vector<int> AutoValues::microBatchSizes() const { return {1, 2, 4, 8}; }

std::vector<int> AutoValues::globalBatchSizes() const
{
    const int base = std::clamp(m_plan.base.batch.globalBatchSize, 1, kLargestBatch);
    const int unit = std::max(m_gpus / m_limit, 1);
    std::set<int> sizes;
    for (const int batch : {std::max(base / 2, 1), base, base * 2})
        sizes.insert((batch + unit - 1) / unit * unit);
    return {sizes.begin(), sizes.end()};
}

std::vector<int> AutoValues::seqLengths() const { return {std::max(m_plan.base.batch.seqLength, 1)}; }

} // namespace search
