// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/wholespace.h"

#include "base/format.h"
#include "search/baseconfig.h"
#include "search/fields.h"
#include "search/spacevalues.h"
#include "search/withoutduplicates.h"

#include <algorithm>
#include <string>

namespace search {
namespace {

using domain::FsdpSharding;

constexpr int kLargestSize = 1 << 20; ///< of any given value, so that products of two fit easily

template <class T, class Auto>
std::vector<T> valuesOf(const Choice<T> &choice, const Auto &automatic)
{
    return choice ? withoutDuplicates(*choice) : automatic();
}

base::Error emptyChoice(std::string_view field)
{
    return {base::ErrorKind::Input, std::string(field), QT_TRANSLATE_NOOP("core", "holds no value"),
            QT_TRANSLATE_NOOP("core", "give at least one value, or leave it on auto"), ""};
}

template <class T>
std::optional<base::Error> problemOf(const Choice<T> &choice, std::string_view field)
{
    return choice && choice->empty() ? std::optional(emptyChoice(field)) : std::nullopt;
}

std::optional<base::Error> problemOf(const Choice<int> &choice, std::string_view field, int least)
{
    if (!choice)
        return std::nullopt;
    if (choice->empty())
        return emptyChoice(field);
    for (const int value : *choice) {
        if (value < least || value > kLargestSize)
            return base::Error{base::ErrorKind::Input,
                               std::string(field),
                               {QT_TRANSLATE_NOOP("core", "%1 is not a size from %2 to %3"),
                                {std::to_string(value), std::to_string(least), std::to_string(kLargestSize)}},
                               {},
                               ""};
    }
    return std::nullopt;
}

std::optional<base::Error> problemOf(const SpaceChoices &choices)
{
    const std::optional<base::Error> problems[] = {problemOf(choices.tensorParallel, fields::kTensorParallel, 1),
                                                   problemOf(choices.pipelineParallel, fields::kPipelineParallel, 1),
                                                   problemOf(choices.virtualPipeline, fields::kVirtualPipeline, 0),
                                                   problemOf(choices.contextParallel, fields::kContextParallel, 1),
                                                   problemOf(choices.expertParallel, fields::kExpertParallel, 1),
                                                   problemOf(choices.expertTensorParallel, fields::kExpertTensorParallel, 1),
                                                   problemOf(choices.microBatchSizes, fields::kMicroBatch, 1),
                                                   problemOf(choices.globalBatchSizes, fields::kGlobalBatch, 1),
                                                   problemOf(choices.fsdp, fields::kFsdp, 0),
                                                   problemOf(choices.fsdpSharding, fields::kFsdpSharding),
                                                   problemOf(choices.recompute, fields::kRecompute),
                                                   problemOf(choices.sequenceParallel, fields::kSequenceParallel),
                                                   problemOf(choices.distributedOptimizer, "distributed-optimizer"),
                                                   problemOf(Choice<int>(std::vector{choices.seqLength}), fields::kSeqLength, 0)};
    for (const std::optional<base::Error> &problem : problems) {
        if (problem)
            return problem;
    }
    return std::nullopt;
}

std::vector<int> globalBatches(const domain::TrainingPlan &plan, const SpaceChoices &choices)
{
    return valuesOf(choices.globalBatchSizes, [&] {
        const domain::KnobList &planned = plan.search.globalBatchSizes;
        const bool listed = !planned.automatic && !planned.values.empty();
        return listed ? withoutDuplicates(planned.values) : std::vector<int>{std::max(plan.base.batch.globalBatchSize, 1)};
    });
}

/// Off alone without tensor parallelism, where there is nothing to split.
std::vector<TensorCut> tensorCuts(const std::vector<int> &sizes, const Choice<bool> &sequenceParallel)
{
    std::vector<TensorCut> cuts;
    for (const int size : sizes) {
        for (const bool on : sequenceParallel ? withoutDuplicates(*sequenceParallel) : std::vector<bool>{true, false}) {
            const TensorCut cut{size, on && size > 1};
            if (std::find(cuts.begin(), cuts.end(), cut) == cuts.end())
                cuts.push_back(cut);
        }
    }
    return cuts;
}

std::vector<Sharding> shardings(const SpaceChoices &choices, const std::vector<int> &groups)
{
    const std::vector<bool> distributed = valuesOf(choices.distributedOptimizer, [] { return std::vector<bool>{true, false}; });
    const std::vector<FsdpSharding> strategies = valuesOf(choices.fsdpSharding, [] {
        return std::vector<FsdpSharding>{FsdpSharding::OptimGradsParams, FsdpSharding::OptimGrads, FsdpSharding::Optim};
    });
    std::vector<Sharding> all;
    for (const int group : groups) {
        if (group == 0) {
            for (const bool on : distributed)
                all.push_back({on, 0, FsdpSharding::OptimGradsParams});
        } else { // which has its own optimizer
            for (const FsdpSharding strategy : strategies)
                all.push_back({true, group, strategy});
        }
    }
    return all;
}

} // namespace

base::Result<WholeSpace> WholeSpace::build(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                           const SpaceChoices &choices)
{
    if (const auto problem = problemOf(choices))
        return base::fail(*problem);
    WholeSpace space;
    space.m_base = baseCandidate(plan);
    if (choices.seqLength > 0)
        space.m_base.batch.seqLength = choices.seqLength;
    const SpaceValues automatic(plan, cluster, space.m_base);
    const bool experts = plan.model.moe.has_value();
    space.m_precisions = choices.precisions.empty() ? std::vector{plan.base.options.precision} : withoutDuplicates(choices.precisions);
    space.m_gradDtypes = choices.gradDtypes.empty() ? std::vector{plan.base.options.gradDtype} : withoutDuplicates(choices.gradDtypes);
    space.m_tensor = tensorCuts(valuesOf(choices.tensorParallel, [&] { return automatic.tensorParallel(); }), choices.sequenceParallel);
    space.m_context = valuesOf(choices.contextParallel, [&] { return automatic.contextParallel(); });
    space.m_expert = valuesOf(choices.expertParallel, [&] { return automatic.expertParallel(); });
    space.m_expertTensor =
        experts ? valuesOf(choices.expertTensorParallel, [&] { return automatic.expertTensorParallel(); }) : std::vector<int>{0};
    space.m_globalBatch = globalBatches(plan, choices);
    space.m_microBatch = valuesOf(choices.microBatchSizes, [&] { return automatic.microBatchSizes(space.m_globalBatch); });
    for (const int stages : valuesOf(choices.pipelineParallel, [&] { return automatic.pipelineParallel(); })) {
        for (const int chunks : valuesOf(choices.virtualPipeline, [&] { return automatic.virtualPipeline(stages); })) {
            for (const StageSplit &split : automatic.splits(stages, std::max(chunks, 1))) {
                PipelineCut cut{stages, std::max(chunks, 1), split, {}, {}};
                cut.recompute = valuesOf(choices.recompute, [&] { return automatic.recompute(cut); });
                cut.shardings = shardings(choices, valuesOf(choices.fsdp, [&] { return automatic.fsdp(stages); }));
                space.m_cuts.push_back(std::move(cut));
            }
        }
    }
    space.m_microBatchGroup = space.m_base.layout.microBatchGroup;
    space.m_baseStages = space.m_base.layout.pipelineParallel;
    if (const base::Result<void> counted = space.count(); !counted)
        return base::fail(counted.error());
    return space;
}

WholeSpace::Digits WholeSpace::radix() const
{
    const auto size = [](const auto &list) { return static_cast<std::uint32_t>(list.size()); };
    Digits radix{};
    radix[Precision] = size(m_precisions);
    radix[GradDtype] = size(m_gradDtypes);
    radix[Tensor] = size(m_tensor);
    radix[Context] = size(m_context);
    radix[Expert] = size(m_expert);
    radix[ExpertTensor] = size(m_expertTensor);
    radix[MicroBatch] = size(m_microBatch);
    radix[Cut] = size(m_cuts);
    return radix;
}

base::Result<void> WholeSpace::count()
{
    std::uint64_t cores = 1;
    for (const std::uint32_t values : radix()) {
        cores *= values; // both below 2^32
        if (cores > kMostCores)
            return base::fail({base::ErrorKind::Input,
                               "",
                               {QT_TRANSLATE_NOOP("core", "the lists multiply to more than %1 layouts"), {std::to_string(kMostCores)}},
                               QT_TRANSLATE_NOOP("core", "shorten some lists"),
                               ""});
    }
    m_cores = static_cast<std::uint32_t>(cores);
    std::uint64_t leavesOfCuts = 0;
    for (const PipelineCut &cut : m_cuts)
        leavesOfCuts += leaves(cut);
    m_combinations = cores / m_cuts.size() * leavesOfCuts * m_globalBatch.size();
    return {};
}

std::set<std::int64_t> WholeSpace::batchUnits(int gpus) const
{
    std::set<std::int64_t> units;
    for (const TensorCut &tensor : m_tensor) {
        for (const int context : m_context) {
            for (const PipelineCut &cut : m_cuts) {
                const std::int64_t ranks = std::int64_t(tensor.size) * context * cut.stages;
                for (const int microBatch : m_microBatch) {
                    if (gpus % ranks == 0)
                        units.insert(gpus / ranks * microBatch);
                }
            }
        }
    }
    return units;
}

base::Text WholeSpace::batchProblem(int gpus) const
{
    const std::set<std::int64_t> units = batchUnits(gpus);
    const auto shared = [&](int batch) { return std::any_of(units.begin(), units.end(), [&](auto unit) { return batch % unit == 0; }); };
    if (units.empty() || std::any_of(m_globalBatch.begin(), m_globalBatch.end(), shared))
        return {};
    return {QT_TRANSLATE_NOOP("core",
                              "No layout of %1 GPUs can share a global batch of %2: it must be a multiple of the micro batch times the "
                              "data-parallel GPUs, which is %3 at least"),
            {std::to_string(gpus), base::joined(m_globalBatch), std::to_string(*units.begin())}};
}

WholeSpace::Digits WholeSpace::digits(std::uint32_t core) const
{
    const Digits sizes = radix();
    Digits digits{};
    for (std::size_t axis = AxisCount; axis-- > 0;) {
        digits[axis] = core % sizes[axis];
        core /= sizes[axis];
    }
    return digits;
}

domain::Candidate WholeSpace::candidate(std::uint32_t core) const
{
    const Digits digit = digits(core);
    const PipelineCut &cut = m_cuts[digit[Cut]];
    const TensorCut &tensor = m_tensor[digit[Tensor]];
    domain::Candidate candidate = m_base;
    candidate.options.precision = m_precisions[digit[Precision]];
    candidate.options.gradDtype = m_gradDtypes[digit[GradDtype]];
    domain::ParallelLayout &layout = candidate.layout;
    layout.tensorParallel = tensor.size;
    layout.sequenceParallel = tensor.sequenceParallel;
    layout.contextParallel = m_context[digit[Context]];
    layout.expertParallel = m_expert[digit[Expert]];
    const int expertTensor = m_expertTensor[digit[ExpertTensor]];
    layout.expertTensorParallel = expertTensor > 0 ? expertTensor : tensor.size;
    layout.pipelineParallel = cut.stages;
    layout.virtualPipeline = cut.chunks;
    layout.firstStageLayers = cut.split.first;
    layout.lastStageLayers = cut.split.last;
    layout.microBatchGroup = cut.chunks > 1 && cut.stages == m_baseStages ? m_microBatchGroup : 0;
    candidate.batch.microBatchSize = m_microBatch[digit[MicroBatch]];
    candidate.batch.globalBatchSize = m_globalBatch.front();
    candidate.recompute = domain::RecomputePlan::none();
    set(candidate, {});
    return candidate;
}

void WholeSpace::set(domain::Candidate &candidate, const Sharding &sharding)
{
    candidate.layout.distributedOptimizer = sharding.distributedOptimizer;
    candidate.layout.fsdp = sharding.fsdp;
    candidate.layout.fsdpSharding = sharding.strategy;
}

domain::Candidate WholeSpace::candidate(const Leaf &leaf) const
{
    domain::Candidate candidate = this->candidate(leaf.core);
    candidate.recompute = cut(leaf.core).recompute[leaf.recompute];
    set(candidate, cut(leaf.core).shardings[leaf.sharding]);
    candidate.batch.globalBatchSize = m_globalBatch[leaf.globalBatch];
    return candidate;
}

std::uint64_t WholeSpace::layout(const Leaf &leaf) const
{
    const Digits sizes = radix();
    Digits digit = digits(leaf.core);
    const auto first =
        std::find_if(m_tensor.begin(), m_tensor.end(), [&](const TensorCut &cut) { return cut.size == m_tensor[digit[Tensor]].size; });
    digit[Tensor] = static_cast<std::uint32_t>(first - m_tensor.begin());
    std::uint64_t number = 0;
    for (std::size_t axis = 0; axis < AxisCount; ++axis)
        number = number * sizes[axis] + digit[axis];
    return number * m_globalBatch.size() + leaf.globalBatch;
}

} // namespace search
