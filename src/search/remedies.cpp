// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/remedies.h"

#include <algorithm>

namespace search {
namespace {

using base::Text;
using domain::ClusterSpec;
using domain::TrainingPlan;

/// A changed plan that is still to be tried.
struct Change {
    Text text;
    TrainingPlan plan;
    ClusterSpec cluster;
};

/// Largest grid that a trial may search; wider plans are diagnosed without trials.
constexpr std::uint64_t kTrialLimit = 200'000;
constexpr int kMostNodes = 4096;

int largest(const std::vector<int> &values) { return values.empty() ? 1 : *std::max_element(values.begin(), values.end()); }

/// The next size above the plan's own that `derived` offers.
std::optional<int> nextAbove(const std::vector<int> &derived, int current)
{
    const auto above = std::find_if(derived.begin(), derived.end(), [current](int size) { return size > current; });
    return above == derived.end() ? std::nullopt : std::optional(*above);
}

/// More of the same machines: a label that names the old number and an NVLink domain that was only
/// as small as the cluster follow.
void setNodes(ClusterSpec &cluster, int nodes)
{
    const std::string before = std::to_string(cluster.nodes) + " x ";
    if (cluster.label.compare(0, before.size(), before) == 0)
        cluster.label = std::to_string(nodes) + " x " + cluster.label.substr(before.size());
    const bool domainWasAll = cluster.nvlinkDomain >= cluster.numGpus() && cluster.nodes > 1;
    cluster.nodes = nodes;
    if (domainWasAll)
        cluster.nvlinkDomain = std::min(std::max(cluster.gpu.nvlinkDomain, cluster.nvlinkDomain), cluster.numGpus());
}

class Changes {
public:
    explicit Changes(const SearchResult &result)
        : m_result(result)
        , m_space(result.grid.space())
    {
    }

    std::vector<Change> all() &&
    {
        recomputeFully();
        microBatchOne();
        nextSize(&domain::SearchSpace::tensorParallel, m_space.tensorParallel, QT_TRANSLATE_NOOP("core", "use tensor_parallel %1"));
        nextSize(&domain::SearchSpace::pipelineParallel, m_space.pipelineParallel, QT_TRANSLATE_NOOP("core", "use pipeline_parallel %1"));
        nextSize(&domain::SearchSpace::contextParallel, m_space.contextParallel, QT_TRANSLATE_NOOP("core", "use context_parallel %1"));
        nextSize(&domain::SearchSpace::expertParallel, m_space.expertParallel, QT_TRANSLATE_NOOP("core", "use expert_parallel %1"));
        shardFully();
        everythingAutomatic();
        moreNodes();
        return std::move(m_changes);
    }

private:
    Change &change(Text text) { return m_changes.emplace_back(Change{std::move(text), m_result.plan, m_result.cluster}); }

    void recomputeFully()
    {
        const auto full = domain::RecomputePlan::full();
        if (std::find(m_space.recompute.begin(), m_space.recompute.end(), full) == m_space.recompute.end())
            change(QT_TRANSLATE_NOOP("core", "recompute all activations")).plan.search.recompute = {full};
    }

    void microBatchOne()
    {
        if (std::find(m_space.microBatchSizes.begin(), m_space.microBatchSizes.end(), 1) == m_space.microBatchSizes.end())
            change(QT_TRANSLATE_NOOP("core", "use micro_batch_size 1")).plan.search.microBatchSizes = domain::KnobList::list({1});
    }

    void nextSize(domain::KnobList domain::SearchSpace::*knob, const std::vector<int> &current, const char *pattern)
    {
        const auto next = nextAbove(derived(knob), largest(current));
        if (!next)
            return;
        domain::SearchSpace &search = change(Text(pattern, {std::to_string(*next)})).plan.search;
        search.*knob = domain::KnobList::list({*next});
        search.maxModelParallelSize = std::max(search.maxModelParallelSize, m_result.cluster.numGpus());
    }

    /// The sizes that "auto" would try, not held back by the plan's model parallel limit.
    [[nodiscard]] std::vector<int> derived(domain::KnobList domain::SearchSpace::*knob) const
    {
        TrainingPlan plan = m_result.plan;
        plan.search.*knob = domain::KnobList::autoValues();
        plan.search.maxModelParallelSize = std::max(m_result.cluster.numGpus(), 1);
        const ResolvedSpace space = resolve(plan, m_result.cluster);
        if (knob == &domain::SearchSpace::tensorParallel)
            return space.tensorParallel;
        if (knob == &domain::SearchSpace::pipelineParallel)
            return space.pipelineParallel;
        return knob == &domain::SearchSpace::contextParallel ? space.contextParallel : space.expertParallel;
    }

    /// Parameters, gradients and optimizer over all ranks that a tensor size leaves, without pipeline.
    void shardFully()
    {
        std::vector<int> groups;
        for (const int tp : m_space.tensorParallel) {
            if (m_result.cluster.numGpus() % tp == 0 && m_result.cluster.numGpus() > tp)
                groups.push_back(m_result.cluster.numGpus() / tp);
        }
        if (groups.empty() || m_space.fsdp != std::vector<FsdpChoice>{{}})
            return;
        domain::SearchSpace &search =
            change(QT_TRANSLATE_NOOP("core", "shard parameters over all data-parallel ranks (FSDP), without pipeline")).plan.search;
        search.fsdp = std::move(groups);
        search.fsdpSharding = {domain::FsdpSharding::OptimGradsParams};
        search.pipelineParallel = domain::KnobList::list({1});
        search.virtualPipeline = {};
    }

    /// All parallel sizes together, for plans that no single change saves.
    void everythingAutomatic()
    {
        domain::SearchSpace &search = change(QT_TRANSLATE_NOOP("core", "let every parallel size be found automatically")).plan.search;
        for (auto knob : {&domain::SearchSpace::tensorParallel, &domain::SearchSpace::pipelineParallel,
                          &domain::SearchSpace::contextParallel, &domain::SearchSpace::expertParallel})
            search.*knob = domain::KnobList::autoValues();
        search.microBatchSizes = domain::KnobList::list({1});
        search.minModelParallelSize = 1;
        search.maxModelParallelSize = std::max(search.maxModelParallelSize, m_result.cluster.numGpus());
    }

    /// Doubles the nodes, with every parallel size free and full recompute allowed.
    void moreNodes()
    {
        const Change automatic = m_changes.back();
        for (int nodes = m_result.cluster.nodes * 2; nodes <= m_result.cluster.nodes * 16 && nodes <= kMostNodes; nodes *= 2) {
            Change &wider = m_changes.emplace_back(automatic);
            wider.text =
                Text(QT_TRANSLATE_NOOP("core", "train on %1 nodes, with every parallel size found automatically"), {std::to_string(nodes)});
            setNodes(wider.cluster, nodes);
            wider.plan.search.maxModelParallelSize = std::max(wider.plan.search.maxModelParallelSize, wider.cluster.numGpus());
            wider.plan.search.recompute.push_back(domain::RecomputePlan::full());
        }
    }

    const SearchResult &m_result;
    const ResolvedSpace &m_space;
    std::vector<Change> m_changes;
};

std::optional<Remedy> tryChange(Change change, const domain::HardwareProfile &profile, const std::stop_token &stop)
{
    const base::Result<Grid> grid = Grid::build(change.plan, change.cluster);
    if (!grid || grid->size() > kTrialLimit)
        return std::nullopt;
    const base::Result<SearchResult> trial = run(change.plan, change.cluster, profile, stop);
    if (!trial || trial->cancelled || trial->summary.fastest < 0)
        return std::nullopt;
    const Row &best = trial->rows[static_cast<std::size_t>(trial->summary.fastest)];
    return Remedy{std::move(change.text),
                  std::move(change.plan),
                  std::move(change.cluster),
                  trial->summary.safe,
                  trial->summary.tight,
                  best.days,
                  best.costUsd};
}

} // namespace

Diagnosis diagnose(const SearchResult &result, const domain::HardwareProfile &profile, std::stop_token stop)
{
    Diagnosis diagnosis;
    const Summary &summary = result.summary;
    if (summary.safe + summary.tight > 0)
        return diagnosis;
    diagnosis.outOfMemory = summary.valid > 0;
    if (summary.valid == 0 && summary.combinations > 0) {
        const auto most = std::max_element(summary.rejectedByRule.begin(), summary.rejectedByRule.end());
        diagnosis.bindingRule = static_cast<RuleId>(most - summary.rejectedByRule.begin());
        diagnosis.refused = *most;
    }
    for (Change &change : Changes(result).all()) {
        const bool moreNodes = change.cluster.nodes > result.cluster.nodes;
        if (stop.stop_requested() || (moreNodes && !diagnosis.remedies.empty()))
            break; // machines cost money: only when nothing on these helps, and no more than needed
        if (std::optional<Remedy> remedy = tryChange(std::move(change), profile, stop))
            diagnosis.remedies.push_back(std::move(*remedy));
    }
    return diagnosis;
}

} // namespace search
