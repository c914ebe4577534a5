// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/grid.h"

#include "search/autovalues.h"
#include "search/withoutduplicates.h"

#include <algorithm>
#include <limits>

namespace search {
namespace {

using domain::Candidate;
using domain::TrainingPlan;

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

std::vector<FsdpChoice> fsdpChoices(const domain::SearchSpace &search)
{
    std::vector<FsdpChoice> choices;
    for (const int group : search.fsdp) {
        for (const domain::FsdpSharding sharding : search.fsdpSharding)
            choices.push_back(group == 0 ? FsdpChoice() : FsdpChoice{group, sharding});
    }
    return withoutDuplicates(choices);
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
    space.fsdp = fsdpChoices(search);
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

void Grid::turn(Knob knob, const Digits &digits, Candidate &c) const
{
    const auto pick = [&digits](Knob of, const auto &list) { return list[digits[static_cast<std::size_t>(of)]]; };
    domain::ParallelLayout &layout = c.layout;
    switch (knob) {
    case Knob::Precision:
        c.options.precision = pick(knob, m_space.precisions);
        break;
    case Knob::GradDtype:
        c.options.gradDtype = pick(knob, m_space.gradDtypes);
        break;
    case Knob::Recompute:
        c.recompute = pick(knob, m_space.recompute);
        break;
    case Knob::Fsdp:
        layout.fsdp = pick(knob, m_space.fsdp).group;
        layout.fsdpSharding = pick(knob, m_space.fsdp).sharding;
        break;
    case Knob::SequenceParallel:
        break; // set with the tensor-parallel size, which it may follow
    case Knob::TensorParallel: {
        layout.tensorParallel = pick(knob, m_space.tensorParallel);
        const bool followsTensor = m_space.sequenceParallel.size() == 1;
        layout.sequenceParallel = pick(Knob::SequenceParallel, m_space.sequenceParallel) && (layout.tensorParallel > 1 || !followsTensor);
        break;
    }
    case Knob::PipelineParallel: {
        layout.pipelineParallel = pick(knob, m_space.pipelineParallel);
        const StageSplit stages = pick(knob, m_stages);
        layout.firstStageLayers = stages.first;
        layout.lastStageLayers = stages.last;
        break;
    }
    case Knob::ContextParallel:
        layout.contextParallel = pick(knob, m_space.contextParallel);
        break;
    case Knob::ExpertParallel:
        layout.expertParallel = pick(knob, m_space.expertParallel);
        break;
    case Knob::ExpertTensorParallel:
        layout.expertTensorParallel =
            m_space.expertTensorParallel.empty() ? layout.tensorParallel : pick(knob, m_space.expertTensorParallel);
        break;
    case Knob::VirtualPipeline:
        layout.virtualPipeline = pick(knob, m_space.virtualPipeline);
        break;
    case Knob::SeqLength:
        c.batch.seqLength = pick(knob, m_space.seqLengths);
        break;
    case Knob::MicroBatch:
        c.batch.microBatchSize = pick(knob, m_space.microBatchSizes);
        break;
    case Knob::GlobalBatch:
        c.batch.globalBatchSize = pick(knob, m_space.globalBatchSizes);
        break;
    case Knob::Count_:
        break;
    }
}

Candidate Grid::at(std::uint64_t index) const
{
    const Digits digit = digits(index);
    Candidate candidate = m_base;
    for (std::size_t knob = 0; knob < kKnobCount; ++knob)
        turn(static_cast<Knob>(knob), digit, candidate);
    return candidate;
}

GridWalk::GridWalk(const Grid &grid, std::uint64_t index)
    : m_grid(grid)
    , m_digits(grid.digits(index))
    , m_candidate(grid.at(index))
{
}

void GridWalk::next()
{
    std::size_t outermost = kKnobCount; // that turns
    do {
        --outermost;
        if (++m_digits[outermost] < m_grid.m_radix[outermost])
            break;
        m_digits[outermost] = 0;
    } while (outermost > 0);
    for (std::size_t knob = outermost; knob < kKnobCount; ++knob)
        m_grid.turn(static_cast<Knob>(knob), m_digits, m_candidate);
}

} // namespace search
