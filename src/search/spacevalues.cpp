// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/spacevalues.h"

#include "search/constraints.h"

#include <algorithm>
#include <bit>

namespace search {
namespace {

using domain::RecomputePlan;

constexpr int kLeastTokensPerContextRank = 1024; // below it a rank has no work worth its transfers
constexpr int kLargestMicroBatch = 64;

template <class Keeps>
std::vector<int> sizes(int most, const Keeps &keeps)
{
    std::vector<int> kept;
    for (int size = 1; size <= most; ++size) {
        if (keeps(size))
            kept.push_back(size);
    }
    return kept.empty() ? std::vector<int>{1} : kept;
}

/// Modules whose repetition a larger one brings along repeat nothing of their own beside it.
bool namesTwice(unsigned modules)
{
    constexpr unsigned kInExperts = domain::RecomputeMoeAct | domain::RecomputeSharedExperts;
    return (modules & domain::RecomputeMoe) != 0 && (modules & kInExperts) != 0;
}

} // namespace

SpaceValues::SpaceValues(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, const domain::Candidate &base)
    : m_plan(plan)
    , m_cluster(cluster)
    , m_base(base)
    , m_facts(makeFacts(plan.model, cluster))
{
}

std::vector<int> SpaceValues::tensorParallel() const
{
    const Constraints constraints(m_plan.model, m_cluster, {});
    domain::Candidate probe = m_base;
    return sizes(m_facts.tensorDomain, [&](int tp) {
        probe.layout.tensorParallel = tp;
        const auto keeps = [&](RuleId rule) { return !constraints.checkRule(rule, probe); };
        return m_facts.gpus % tp == 0 && keeps(RuleId::TensorDividesHeads) && keeps(RuleId::TensorDividesQueryGroups)
            && keeps(RuleId::TensorDividesFfn) && keeps(RuleId::TensorWithinDomain);
    });
}

bool SpaceValues::divides(int stages, int chunks) const
{
    return m_facts.layers % (stages * chunks) == 0 || splits(stages, chunks).front() != StageSplit{};
}

std::vector<StageSplit> SpaceValues::splits(int stages, int chunks) const
{
    std::vector<StageSplit> ways;
    if (m_facts.layers % (std::int64_t(stages) * chunks) == 0)
        ways.push_back({});
    for (const StageSplit &way : {countedEnds(m_facts.layers, stages, chunks), stageSplitFor(m_base.layout, m_facts.layers, stages)}) {
        if (way != StageSplit{} && std::find(ways.begin(), ways.end(), way) == ways.end())
            ways.push_back(way);
    }
    return ways.empty() ? std::vector{StageSplit{}} : ways;
}

std::vector<int> SpaceValues::pipelineParallel() const
{
    return sizes(std::min(m_facts.gpus, m_facts.layers), [&](int pp) { return m_facts.gpus % pp == 0 && divides(pp, 1); });
}

std::vector<int> SpaceValues::virtualPipeline(int stages) const
{
    if (stages < 2 || m_facts.virtualRefusal != Refusal::None)
        return {1};
    // Ends that count as layers take places beside the model's own.
    return sizes((m_facts.layers + 2) / stages, [&](int vp) { return divides(stages, vp); });
}

std::vector<int> SpaceValues::contextParallel() const
{
    const int length = m_base.batch.seqLength;
    const int most = m_facts.contextRefusal == Refusal::None ? std::min(m_facts.gpus, length / kLeastTokensPerContextRank) : 1;
    return sizes(most, [&](int cp) { return cp == 1 || (m_facts.gpus % cp == 0 && length % (2 * cp) == 0); });
}

std::vector<int> SpaceValues::expertParallel() const
{
    return sizes(std::min(m_facts.gpus, std::max(m_facts.experts, 1)),
                 [&](int ep) { return m_facts.gpus % ep == 0 && std::max(m_facts.experts, 1) % ep == 0; });
}

std::vector<int> SpaceValues::expertTensorParallel() const
{
    return sizes(std::min(m_facts.gpus, m_facts.tensorDomain),
                 [&](int etp) { return m_facts.gpus % etp == 0 && m_facts.expertFfn % etp == 0; });
}

std::vector<int> SpaceValues::microBatchSizes(const std::vector<int> &globalBatches) const
{
    return sizes(kLargestMicroBatch, [&](int mbs) {
        const auto divided = [mbs](int batch) { return batch % mbs == 0; };
        return std::has_single_bit(static_cast<unsigned>(mbs)) && std::any_of(globalBatches.begin(), globalBatches.end(), divided);
    });
}

std::vector<RecomputePlan> SpaceValues::recompute(const PipelineCut &cut) const
{
    std::vector<RecomputePlan> plans{RecomputePlan::none()};
    for (unsigned modules = 1; modules <= m_facts.recomputable; ++modules) {
        if ((modules & ~unsigned{m_facts.recomputable}) == 0 && !namesTwice(modules))
            plans.push_back(RecomputePlan::selective(static_cast<std::uint8_t>(modules)));
    }
    const int chunk = (largestStage(cut.split, m_facts.layers, cut.stages) + cut.chunks - 1) / cut.chunks;
    plans.push_back(RecomputePlan::full());
    for (int layers = 1; layers < chunk; ++layers) // the whole chunk is what full recompute repeats
        plans.push_back(RecomputePlan::block(layers));
    for (int group = 2; group <= chunk; group *= 2)
        plans.push_back({domain::RecomputeGranularity::Full, domain::RecomputeMethod::Uniform, group, domain::RecomputeCoreAttn});
    return plans;
}

std::vector<int> SpaceValues::fsdp(int stages) const
{
    std::vector<int> groups{0};
    for (int group = 2; stages == 1 && group <= m_facts.gpus; ++group) {
        if (m_facts.gpus % group == 0)
            groups.push_back(group);
    }
    return groups;
}

} // namespace search
