// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/widening.h"

#include "search/fields.h"
#include "search/planvalidation.h"

#include <algorithm>
#include <string>

namespace search {
namespace {

using base::Text;
using domain::Candidate;
using domain::KnobList;
using domain::ParallelLayout;
using domain::SequenceParallelChoice;
using domain::TrainingPlan;

template <class T>
bool holds(const std::vector<T> &list, const T &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Position of a value in each knob's list.
class KnobDigits {
public:
    template <class List, class T>
    void set(Knob knob, const List &list, const T &value)
    {
        const auto found = std::find(list.begin(), list.end(), value);
        m_complete = m_complete && found != list.end();
        m_digits[static_cast<std::size_t>(knob)] = static_cast<std::uint32_t>(found - list.begin());
    }
    [[nodiscard]] std::optional<std::uint64_t> number(const Digits &radix) const
    {
        if (!m_complete)
            return std::nullopt;
        std::uint64_t index = 0;
        for (std::size_t knob = 0; knob < kKnobCount; ++knob)
            index = index * radix[knob] + m_digits[knob];
        return index;
    }

private:
    Digits m_digits{};
    bool m_complete = true;
};

class Widening {
public:
    Widening(const TrainingPlan &plan, const domain::ClusterSpec &cluster, const Candidate &candidate)
        : m_space(resolve(plan, cluster))
        , m_candidate(candidate)
        , m_out{plan, {}}
    {
    }

    WidenedPlan take() &&
    {
        layoutLists();
        otherLists();
        sequenceParallel();
        modelParallelLimits();
        plainSettings();
        return std::move(m_out);
    }

private:
    void say(std::string_view field, const std::string &value)
    {
        m_out.changes.emplace_back(QT_TRANSLATE_NOOP("core", "%1: %2 is searched as well"),
                                   std::vector<std::string>{std::string(field), value});
    }

    void list(KnobList &knob, const std::vector<int> &resolved, int value, std::string_view field)
    {
        if (holds(resolved, value))
            return;
        knob = KnobList::list(resolved); // what "auto" stood for stays searched
        knob.values.push_back(value);
        std::sort(knob.values.begin(), knob.values.end());
        say(field, std::to_string(value));
    }

    template <class T>
    void add(std::vector<T> &values, const T &value, std::string_view field, std::string text)
    {
        if (holds(values, value))
            return;
        values.push_back(value);
        say(field, text);
    }

    void layoutLists()
    {
        const ParallelLayout &layout = m_candidate.layout;
        domain::SearchSpace &search = m_out.plan.search;
        list(search.tensorParallel, m_space.tensorParallel, layout.tensorParallel, fields::kTensorParallel);
        list(search.pipelineParallel, m_space.pipelineParallel, layout.pipelineParallel, fields::kPipelineParallel);
        list(search.virtualPipeline, m_space.virtualPipeline, layout.virtualPipeline, fields::kVirtualPipeline);
        list(search.contextParallel, m_space.contextParallel, layout.contextParallel, fields::kContextParallel);
        list(search.expertParallel, m_space.expertParallel, layout.expertParallel, fields::kExpertParallel);
        if (!m_out.plan.model.moe)
            return;
        const bool follows = m_space.expertTensorParallel.empty();
        if (!follows)
            list(search.expertTensorParallel, m_space.expertTensorParallel, layout.expertTensorParallel, fields::kExpertTensorParallel);
        else if (layout.expertTensorParallel != layout.tensorParallel)
            expertTensorList();
    }

    /// A list in place of "equal to TP", which stays searched.
    void expertTensorList()
    {
        const int size = m_candidate.layout.expertTensorParallel;
        std::vector<int> values = m_space.tensorParallel;
        if (!holds(values, size))
            values.push_back(size);
        std::sort(values.begin(), values.end());
        m_out.plan.search.expertTensorParallel = KnobList::list(std::move(values));
        say(fields::kExpertTensorParallel, std::to_string(size));
    }

    void otherLists()
    {
        const domain::BatchPlan &batch = m_candidate.batch;
        domain::SearchSpace &search = m_out.plan.search;
        list(search.microBatchSizes, m_space.microBatchSizes, batch.microBatchSize, fields::kMicroBatch);
        list(search.globalBatchSizes, m_space.globalBatchSizes, batch.globalBatchSize, fields::kGlobalBatch);
        list(search.seqLengths, m_space.seqLengths, batch.seqLength, fields::kSeqLength);
        add(search.recompute, m_candidate.recompute, fields::kRecompute, domain::recomputeText(m_candidate.recompute));
        add(search.precisions, m_candidate.options.precision, fields::kPrecision, std::string(name(m_candidate.options.precision)));
        add(search.gradDtypes, m_candidate.options.gradDtype, fields::kGradDtype, std::string(name(m_candidate.options.gradDtype)));
        const ParallelLayout &layout = m_candidate.layout;
        add(search.fsdp, layout.fsdp, fields::kFsdp, std::to_string(layout.fsdp));
        if (layout.fsdp > 0)
            add(search.fsdpSharding, layout.fsdpSharding, fields::kFsdpSharding, std::string(name(layout.fsdpSharding)));
    }

    void sequenceParallel()
    {
        SequenceParallelChoice &choice = m_out.plan.search.sequenceParallel;
        const bool on = m_candidate.layout.sequenceParallel;
        const bool usual = m_candidate.layout.tensorParallel > 1;
        if ((choice == SequenceParallelChoice::Off && on) || (choice == SequenceParallelChoice::WithTensorParallel && on != usual)) {
            choice = SequenceParallelChoice::Both;
            say(fields::kSequenceParallel, on ? "on" : "off");
        }
    }

    void modelParallelLimits()
    {
        const ParallelLayout &layout = m_candidate.layout;
        domain::SearchSpace &search = m_out.plan.search;
        const std::int64_t size =
            std::int64_t(layout.tensorParallel) * layout.pipelineParallel * layout.contextParallel * layout.expertParallel;
        const auto move = [&](int &limit, bool breaks, std::string_view field) {
            if (!breaks)
                return;
            limit = static_cast<int>(size);
            m_out.changes.emplace_back(QT_TRANSLATE_NOOP("core", "%1 becomes %2"),
                                       std::vector<std::string>{std::string(field), std::to_string(size)});
        };
        move(search.maxModelParallelSize, size > search.maxModelParallelSize, fields::kMaxModelParallel);
        move(search.minModelParallelSize, size < search.minModelParallelSize, fields::kMinModelParallel);
    }

    /// Settings that no list searches: the base's count for every configuration.
    void plainSettings()
    {
        const auto set = [&](auto &setting, const auto &value, const char *field) {
            if (setting == value)
                return;
            setting = value;
            m_out.changes.emplace_back(QT_TRANSLATE_NOOP("core", "%1 changes for every configuration of the plan"),
                                       std::vector<std::string>{field});
        };
        domain::TrainingOptions &own = m_out.plan.base.options;
        const domain::TrainingOptions &wanted = m_candidate.options;
        set(m_out.plan.search.distributedOptimizer, m_candidate.layout.distributedOptimizer, "distributed-optimizer");
        set(own.optimizer, wanted.optimizer, "optimizer");
        set(own.attention, wanted.attention, "attention");
        set(own.crossEntropyFusion, wanted.crossEntropyFusion, "cross-entropy-fusion");
        set(own.fusedNorm, wanted.fusedNorm, "fused-norm");
        set(own.cudaGraphs, wanted.cudaGraphs, "cuda-graphs");
        set(own.activationOffloadLayers, wanted.activationOffloadLayers, "activation-offload-layers");
        set(own.offloadModules, wanted.offloadModules, "offload-modules");
        set(own.optimizerOffloadFraction, wanted.optimizerOffloadFraction, "optimizer-offload-fraction");
        set(own.expertOverlap, wanted.expertOverlap, "overlap-moe-expert-parallel-comm");
        set(m_out.plan.base.layout.contextExchange, m_candidate.layout.contextExchange, "cp-comm-type");
        set(m_out.plan.base.layout.contextInner, m_candidate.layout.contextInner, "cp-a2a-size");
        set(m_out.plan.base.layout.microBatchGroup, m_candidate.layout.microBatchGroup, "microbatch-group-size-per-vp-stage");
    }

    const ResolvedSpace m_space;
    const Candidate &m_candidate;
    WidenedPlan m_out;
};

/// Offload is one setting of the whole plan. The framework refuses it of layers with a pipeline or recompute,
/// and of modules with full recompute.
bool offloadSuitsAll(const TrainingPlan &plan, const Grid &grid)
{
    using domain::RecomputeGranularity;
    const ResolvedSpace &space = grid.space();
    const domain::TrainingOptions &options = plan.base.options;
    const auto recomputes = [&space](RecomputeGranularity least) {
        return std::any_of(space.recompute.begin(), space.recompute.end(), [least](const auto &r) { return r.granularity >= least; });
    };
    if (options.activationOffloadLayers > 0
        && (space.pipelineParallel != std::vector<int>{1} || recomputes(RecomputeGranularity::Selective)))
        return false;
    return options.offloadModules == 0 || !recomputes(RecomputeGranularity::Full);
}

} // namespace

std::optional<std::uint64_t> gridIndexOf(const Grid &grid, const Candidate &candidate)
{
    const ResolvedSpace &space = grid.space();
    const ParallelLayout &layout = candidate.layout;
    KnobDigits digits;
    digits.set(Knob::Precision, space.precisions, candidate.options.precision);
    digits.set(Knob::GradDtype, space.gradDtypes, candidate.options.gradDtype);
    digits.set(Knob::Recompute, space.recompute, candidate.recompute);
    digits.set(Knob::Fsdp, space.fsdp, layout.fsdp > 0 ? FsdpChoice{layout.fsdp, layout.fsdpSharding} : FsdpChoice());
    if (space.sequenceParallel.size() > 1)
        digits.set(Knob::SequenceParallel, space.sequenceParallel, layout.sequenceParallel);
    digits.set(Knob::TensorParallel, space.tensorParallel, layout.tensorParallel);
    digits.set(Knob::PipelineParallel, space.pipelineParallel, layout.pipelineParallel);
    digits.set(Knob::ContextParallel, space.contextParallel, layout.contextParallel);
    digits.set(Knob::ExpertParallel, space.expertParallel, layout.expertParallel);
    if (!space.expertTensorParallel.empty())
        digits.set(Knob::ExpertTensorParallel, space.expertTensorParallel, layout.expertTensorParallel);
    digits.set(Knob::VirtualPipeline, space.virtualPipeline, layout.virtualPipeline);
    digits.set(Knob::SeqLength, space.seqLengths, candidate.batch.seqLength);
    digits.set(Knob::MicroBatch, space.microBatchSizes, candidate.batch.microBatchSize);
    digits.set(Knob::GlobalBatch, space.globalBatchSizes, candidate.batch.globalBatchSize);
    const auto index = digits.number(grid.radix());
    return index && grid.at(*index) == candidate ? index : std::nullopt; // what is not searched must agree too
}

std::optional<std::size_t> rowOf(const SearchResult &result, const Candidate &candidate)
{
    const auto index = gridIndexOf(result.grid, candidate);
    if (!index)
        return std::nullopt;
    const auto row = std::lower_bound(result.rows.begin(), result.rows.end(), *index,
                                      [](const Row &entry, std::uint64_t wanted) { return entry.gridIndex < wanted; });
    if (row == result.rows.end() || row->gridIndex != *index)
        return std::nullopt;
    return static_cast<std::size_t>(row - result.rows.begin());
}

std::optional<WidenedPlan> widened(const TrainingPlan &plan, const domain::ClusterSpec &cluster, const Candidate &candidate)
{
    WidenedPlan wider = Widening(plan, cluster, candidate).take();
    const base::Result<Grid> grid = Grid::build(wider.plan, cluster);
    if (!grid || !gridIndexOf(*grid, candidate) || !offloadSuitsAll(wider.plan, *grid))
        return std::nullopt;
    if (hasErrors(validate(wider.plan)) && !hasErrors(validate(plan)))
        return std::nullopt;
    return wider;
}

} // namespace search
