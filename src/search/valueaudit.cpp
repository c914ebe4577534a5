// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/valueaudit.h"

#include "search/fields.h"

#include <algorithm>
#include <bit>

namespace search {
namespace {

constexpr RuleMask kAllRules = ~RuleMask{0};

/// What is known of one value of one knob.
struct ValueRecord {
    RuleMask alwaysBroken = kAllRules;
    bool everValid = false;
    std::array<std::uint32_t, kRuleCount> firstBroken{}; ///< combinations by the first rule they break
    std::array<std::uint64_t, kRuleCount> example{}; ///< the first combination that breaks the rule
};

RuleId firstRule(RuleMask mask) { return static_cast<RuleId>(std::countr_zero(mask)); }

void record(ValueRecord &value, RuleMask broken, std::uint64_t index)
{
    value.alwaysBroken &= broken;
    if (broken == 0) {
        value.everValid = true;
        return;
    }
    const auto rule = static_cast<std::size_t>(firstRule(broken));
    if (value.firstBroken[rule]++ == 0)
        value.example[rule] = index;
}

class Auditor {
public:
    Auditor(const Grid &grid, const Constraints &constraints)
        : m_grid(grid)
        , m_constraints(constraints)
    {
        for (std::size_t knob = 0; knob < kKnobCount; ++knob)
            m_values[knob].resize(grid.radix()[knob]);
    }

    ValueAudit audit()
    {
        for (std::uint64_t index = 0; index < m_grid.size(); ++index)
            visit(index);
        ValueAudit result;
        result.complete = true;
        result.valid = m_valid;
        for (RuleMask mask = m_valid == 0 ? m_all.alwaysBroken : 0; mask != 0; mask &= mask - 1)
            result.brokenEverywhere.push_back(violation(firstRule(mask), 0));
        if (m_valid < m_grid.size())
            result.mostFrequent = mostFrequent(m_all);
        collectUseless(result);
        return result;
    }

private:
    void visit(std::uint64_t index)
    {
        const RuleMask broken = m_constraints.brokenRules(m_grid.at(index));
        m_valid += broken == 0;
        record(m_all, broken, index);
        const Digits digits = m_grid.digits(index);
        for (std::size_t knob = 0; knob < kKnobCount; ++knob)
            record(m_values[knob][digits[knob]], broken, index);
    }

    void collectUseless(ValueAudit &result) const
    {
        const RuleMask everywhere = m_valid == 0 ? m_all.alwaysBroken : 0;
        for (std::size_t knob = 0; knob < kKnobCount; ++knob) {
            for (std::uint32_t digit = 0; digit < m_values[knob].size(); ++digit) {
                const ValueRecord &value = m_values[knob][digit];
                const RuleMask own = value.alwaysBroken & ~everywhere;
                // Where nothing is valid at all, only a rule of its own makes a value to blame.
                if (value.everValid || (m_valid == 0 && own == 0))
                    continue;
                const auto why = own != 0 ? violation(reason(own, static_cast<Knob>(knob)), exampleOf(value)) : mostFrequent(value);
                result.uselessValues.push_back({static_cast<Knob>(knob), digit, why});
            }
        }
    }

    /// Among rules that a value always breaks, the one that is about this knob.
    static RuleId reason(RuleMask mask, Knob knob)
    {
        constexpr RuleMask kGeneral = ruleBit(RuleId::WorldSizeDivisible) | ruleBit(RuleId::ModelParallelRange);
        const RuleMask specific = (mask & ~kGeneral) != 0 ? mask & ~kGeneral : mask;
        for (RuleMask rest = specific; rest != 0; rest &= rest - 1) {
            if (primaryKnob(firstRule(rest)) == knob)
                return firstRule(rest);
        }
        return firstRule(specific);
    }

    static std::uint64_t exampleOf(const ValueRecord &value)
    {
        const auto seen = std::find_if(value.firstBroken.begin(), value.firstBroken.end(), [](std::uint32_t count) { return count > 0; });
        return value.example[static_cast<std::size_t>(seen - value.firstBroken.begin())];
    }

    [[nodiscard]] Violation mostFrequent(const ValueRecord &value) const
    {
        const auto most = std::max_element(value.firstBroken.begin(), value.firstBroken.end());
        const auto rule = static_cast<std::size_t>(most - value.firstBroken.begin());
        return violation(static_cast<RuleId>(rule), value.example[rule]);
    }

    [[nodiscard]] Violation violation(RuleId rule, std::uint64_t index) const
    {
        return m_constraints.checkRule(rule, m_grid.at(index)).value_or(Violation{rule, {}});
    }

    const Grid &m_grid;
    const Constraints &m_constraints;
    std::array<std::vector<ValueRecord>, kKnobCount> m_values;
    ValueRecord m_all;
    std::uint64_t m_valid = 0;
};

} // namespace

ValueAudit auditValues(const Grid &grid, const Constraints &constraints, std::uint64_t limit)
{
    return grid.size() <= limit ? Auditor(grid, constraints).audit() : ValueAudit{};
}

Knob primaryKnob(RuleId rule)
{
    switch (rule) {
    case RuleId::PipelineWithinLayers:
    case RuleId::LayersDivisible:
    case RuleId::UnevenStagesFit:
        return Knob::PipelineParallel;
    case RuleId::VirtualNeedsPipeline:
    case RuleId::VirtualSupported:
    case RuleId::InterleavedMicroBatches:
    case RuleId::MicroBatchGroup:
        return Knob::VirtualPipeline;
    case RuleId::ContextSupported:
    case RuleId::ContextDividesSequence:
    case RuleId::ContextExchangeApplies:
        return Knob::ContextParallel;
    case RuleId::SequenceParallelNeedsTensor:
    case RuleId::SequenceParallelForMoe:
        return Knob::SequenceParallel;
    case RuleId::ExpertsNeedMoe:
    case RuleId::ExpertDividesExperts:
    case RuleId::ExpertGridDivides:
    case RuleId::ExpertOverlapApplies:
        return Knob::ExpertParallel;
    case RuleId::ExpertTensorDividesFfn:
        return Knob::ExpertTensorParallel;
    case RuleId::BatchDivisible:
        return Knob::GlobalBatch;
    case RuleId::PrecisionSupported:
    case RuleId::PrecisionShapes:
        return Knob::Precision;
    case RuleId::RecomputeApplies:
    case RuleId::OffloadApplies:
        return Knob::Recompute;
    case RuleId::FsdpExclusive:
        return Knob::Fsdp;
    case RuleId::SequenceWithinPositions:
    case RuleId::SequenceByTensor:
        return Knob::SeqLength;
    default:
        return Knob::TensorParallel;
    }
}

std::string_view fieldOf(Knob knob)
{
    constexpr std::array<std::string_view, kKnobCount> kFields{fields::kPrecision,        fields::kGradDtype,
                                                               fields::kRecompute,        fields::kFsdp,
                                                               fields::kSequenceParallel, fields::kTensorParallel,
                                                               fields::kPipelineParallel, fields::kContextParallel,
                                                               fields::kExpertParallel,   fields::kExpertTensorParallel,
                                                               fields::kVirtualPipeline,  fields::kSeqLength,
                                                               fields::kMicroBatch,       fields::kGlobalBatch};
    return kFields[static_cast<std::size_t>(knob)];
}

std::string text(const FsdpChoice &choice)
{
    const bool usual = choice.sharding == domain::FsdpSharding::OptimGradsParams;
    return std::to_string(choice.group) + (usual ? "" : " " + std::string(domain::name(choice.sharding)));
}

std::string valueText(const ResolvedSpace &space, Knob knob, std::uint32_t digit)
{
    const auto number = [digit](const std::vector<int> &list) { return digit < list.size() ? std::to_string(list[digit]) : std::string(); };
    switch (knob) {
    case Knob::Precision:
        return std::string(domain::name(space.precisions[digit]));
    case Knob::GradDtype:
        return std::string(domain::name(space.gradDtypes[digit]));
    case Knob::Recompute:
        return domain::recomputeText(space.recompute[digit]);
    case Knob::SequenceParallel:
        return space.sequenceParallel[digit] ? "on" : "off";
    case Knob::Fsdp:
        return text(space.fsdp[digit]);
    case Knob::TensorParallel:
        return number(space.tensorParallel);
    case Knob::PipelineParallel:
        return number(space.pipelineParallel);
    case Knob::ContextParallel:
        return number(space.contextParallel);
    case Knob::ExpertParallel:
        return number(space.expertParallel);
    case Knob::ExpertTensorParallel:
        return number(space.expertTensorParallel);
    case Knob::VirtualPipeline:
        return number(space.virtualPipeline);
    case Knob::SeqLength:
        return number(space.seqLengths);
    case Knob::MicroBatch:
        return number(space.microBatchSizes);
    case Knob::GlobalBatch:
        return number(space.globalBatchSizes);
    case Knob::Count_:
        break;
    }
    return {};
}

} // namespace search
