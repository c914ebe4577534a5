// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/grid.h"

#include "search/autovalues.h"

#include <algorithm>
#include <limits>

namespace search {
namespace {

using domain::Candidate;
using domain::TrainingPlan;

template <class T>
std::vector<T> withoutDuplicates(const std::vector<T> &values)
{
    std::vector<T> kept;
    for (const T &value : values) {
        if (std::find(kept.begin(), kept.end(), value) == kept.end())
            kept.push_back(value);
    }
    return kept;
}

std::vector<bool> sequenceParallelValues(domain::SequenceParallelChoice choice)
{
    switch (choice) {
    case domain::SequenceParallelChoice::WithTensorParallel:
        return {true};
    case domain::SequenceParallelChoice::Off:
        return {false};
    case domain::SequenceParallelChoice::Both:
        return {true, false};
    }
    return {true};
}

/// No list, and 0 in one, mean no virtual pipeline: one chunk per stage.
std::vector<int> virtualPipelineValues(std::vector<int> values)
{
    std::replace(values.begin(), values.end(), 0, 1);
    return values.empty() ? std::vector<int>{1} : withoutDuplicates(values);
}

Digits radixOf(const ResolvedSpace &space)
{
    const auto count = [](const auto &list) { return static_cast<std::uint32_t>(list.size()); };
    Digits radix{};
    const auto at = [&radix](Knob knob) -> std::uint32_t & { return radix[static_cast<std::size_t>(knob)]; };
    at(Knob::Precision) = count(space.precisions);
    at(Knob::GradDtype) = count(space.gradDtypes);
    at(Knob::Recompute) = count(space.recompute);
    at(Knob::Fsdp) = count(space.fsdp);
    at(Knob::SequenceParallel) = count(space.sequenceParallel);
    at(Knob::TensorParallel) = count(space.tensorParallel);
    at(Knob::PipelineParallel) = count(space.pipelineParallel);
    at(Knob::ContextParallel) = count(space.contextParallel);
    at(Knob::ExpertParallel) = count(space.expertParallel);
    at(Knob::ExpertTensorParallel) = std::max(count(space.expertTensorParallel), 1u);
    at(Knob::VirtualPipeline) = count(space.virtualPipeline);
    at(Knob::SeqLength) = count(space.seqLengths);
    at(Knob::MicroBatch) = count(space.microBatchSizes);
    at(Knob::GlobalBatch) = count(space.globalBatchSizes);
    return radix;
}

base::Result<std::uint64_t> sizeOf(const Digits &radix)
{
    constexpr std::uint64_t kLimit = std::numeric_limits<std::uint32_t>::max();
    std::uint64_t size = 1;
    for (const std::uint32_t count : radix) {
        if (count == 0)
            return base::fail({base::ErrorKind::Input, "", QT_TRANSLATE_NOOP("core", "a list of the search is empty"),
                               QT_TRANSLATE_NOOP("core", "give every searched setting at least one value"), ""});
        size *= count; // both factors stay below 2^32
        if (size > kLimit)
            return base::fail({base::ErrorKind::Input, "",
                               QT_TRANSLATE_NOOP("core", "the lists multiply to more than 4294967295 combinations"),
                               QT_TRANSLATE_NOOP("core", "shorten some lists"), ""});
    }
    return size;
}

} // namespace

ResolvedSpace resolve(const TrainingPlan &plan, const domain::ClusterSpec &cluster)
{
    const domain::SearchSpace &search = plan.search;
    const AutoValues automatic(plan, cluster);
    const auto values = [](const domain::KnobList &list, const auto &derived) {
        return withoutDuplicates(list.automatic ? derived() : list.values);
    };
    ResolvedSpace space;
    space.tensorParallel = values(search.tensorParallel, [&] { return automatic.tensorParallel(); });
    space.pipelineParallel = values(search.pipelineParallel, [&] { return automatic.pipelineParallel(); });
    space.seqLengths = values(search.seqLengths, [&] { return automatic.seqLengths(); });
    space.contextParallel = values(search.contextParallel, [&] { return automatic.contextParallel(space.seqLengths); });
    space.expertParallel = values(search.expertParallel, [&] { return automatic.expertParallel(); });
    if (plan.model.moe)
        space.expertTensorParallel = values(search.expertTensorParallel, [&] { return automatic.expertTensorParallel(); });
    space.virtualPipeline =
        virtualPipelineValues(values(search.virtualPipeline, [&] { return automatic.virtualPipeline(space.pipelineParallel); }));
    space.microBatchSizes = values(search.microBatchSizes, [&] { return automatic.microBatchSizes(); });
    space.globalBatchSizes = values(search.globalBatchSizes, [&] { return automatic.globalBatchSizes(); });
    space.fsdp = withoutDuplicates(search.fsdp);
    space.recompute = withoutDuplicates(search.recompute);
    space.precisions = withoutDuplicates(search.precisions);
    space.gradDtypes = withoutDuplicates(search.gradDtypes);
    space.sequenceParallel = sequenceParallelValues(search.sequenceParallel);
    return space;
}

base::Result<Grid> Grid::build(const TrainingPlan &plan, const domain::ClusterSpec &cluster)
{
    Grid grid;
    grid.m_space = resolve(plan, cluster);
    grid.m_radix = radixOf(grid.m_space);
    const base::Result<std::uint64_t> size = sizeOf(grid.m_radix);
    if (!size)
        return base::fail(size.error());
    grid.m_size = *size;
    grid.m_base = plan.base;
    grid.m_base.layout.distributedOptimizer = plan.search.distributedOptimizer;
    for (const int pp : grid.m_space.pipelineParallel)
        grid.m_stages.push_back(stageSplitFor(plan.base.layout, plan.model.numLayers(), pp));
    return grid;
}

Digits Grid::digits(std::uint64_t index) const
{
    Digits digits{};
    auto rest = static_cast<std::uint32_t>(index);
    for (std::size_t knob = kKnobCount; knob-- > 0;) {
        digits[knob] = rest % m_radix[knob];
        rest /= m_radix[knob];
    }
    return digits;
}

Candidate Grid::at(std::uint64_t index) const
{
    const Digits digit = digits(index);
    const auto pick = [&digit](Knob knob, const auto &list) { return list[digit[static_cast<std::size_t>(knob)]]; };
    Candidate c = m_base;
    c.options.precision = pick(Knob::Precision, m_space.precisions);
    c.options.gradDtype = pick(Knob::GradDtype, m_space.gradDtypes);
    c.recompute = pick(Knob::Recompute, m_space.recompute);
    domain::ParallelLayout &layout = c.layout;
    layout.fsdp = pick(Knob::Fsdp, m_space.fsdp);
    layout.tensorParallel = pick(Knob::TensorParallel, m_space.tensorParallel);
    layout.pipelineParallel = pick(Knob::PipelineParallel, m_space.pipelineParallel);
    layout.contextParallel = pick(Knob::ContextParallel, m_space.contextParallel);
    layout.expertParallel = pick(Knob::ExpertParallel, m_space.expertParallel);
    layout.expertTensorParallel =
        m_space.expertTensorParallel.empty() ? layout.tensorParallel : pick(Knob::ExpertTensorParallel, m_space.expertTensorParallel);
    layout.virtualPipeline = pick(Knob::VirtualPipeline, m_space.virtualPipeline);
    const bool followsTensor = m_space.sequenceParallel.size() == 1;
    layout.sequenceParallel = pick(Knob::SequenceParallel, m_space.sequenceParallel) && (layout.tensorParallel > 1 || !followsTensor);
    const StageSplit stages = pick(Knob::PipelineParallel, m_stages);
    layout.firstStageLayers = stages.first;
    layout.lastStageLayers = stages.last;
    c.batch.seqLength = pick(Knob::SeqLength, m_space.seqLengths);
    c.batch.microBatchSize = pick(Knob::MicroBatch, m_space.microBatchSizes);
    c.batch.globalBatchSize = pick(Knob::GlobalBatch, m_space.globalBatchSizes);
    return c;
}

} // namespace search
