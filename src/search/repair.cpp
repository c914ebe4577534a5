// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/repair.h"

#include "base/format.h"
#include "search/fields.h"
#include "search/planvalidation.h"

#include <algorithm>
#include <climits>

namespace search {
namespace {

using base::Text;
using domain::Issue;
using domain::TrainingPlan;

/// The list of numbers that a field holds; null for other fields and for "auto".
std::vector<int> *listOf(TrainingPlan &plan, std::string_view field)
{
    domain::SearchSpace &s = plan.search;
    const std::pair<std::string_view, domain::KnobList &> knobs[] = {
        {fields::kTensorParallel, s.tensorParallel},
        {fields::kPipelineParallel, s.pipelineParallel},
        {fields::kVirtualPipeline, s.virtualPipeline},
        {fields::kContextParallel, s.contextParallel},
        {fields::kExpertParallel, s.expertParallel},
        {fields::kExpertTensorParallel, s.expertTensorParallel},
        {fields::kMicroBatch, s.microBatchSizes},
        {fields::kGlobalBatch, s.globalBatchSizes},
        {fields::kSeqLength, s.seqLengths},
    };
    for (const auto &[name, knob] : knobs) {
        if (name == field)
            return knob.automatic ? nullptr : &knob.values;
    }
    return field == fields::kFsdp ? &s.fsdp : nullptr;
}

/// The single number that a field holds; null for other fields.
int *numberOf(TrainingPlan &plan, std::string_view field)
{
    if (field == fields::kMaxSteps)
        return &plan.goal.maxSteps;
    if (field == fields::kMaxStepsPerRun)
        return &plan.goal.maxStepsPerRun;
    if (field == fields::kMinModelParallel)
        return &plan.search.minModelParallelSize;
    if (field == fields::kMaxModelParallel)
        return &plan.search.maxModelParallelSize;
    if (!plan.hasCluster())
        return nullptr;
    domain::ClusterSpec &cluster = plan.clusters[static_cast<std::size_t>(plan.activeCluster)];
    if (field == fields::kNodes)
        return &cluster.nodes;
    if (field == fields::kGpusPerNode)
        return &cluster.gpusPerNode;
    return field == fields::kNvlinkDomain ? &cluster.nvlinkDomain : nullptr;
}

std::optional<int> asInt(const std::string &text)
{
    const auto value = base::parseInteger(text);
    return value && *value >= INT_MIN && *value <= INT_MAX ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

/// The numbers that a suggestion names, in its order.
std::vector<int> suggested(const Issue &issue)
{
    std::vector<int> values;
    for (const std::string &arg : issue.suggestion.args()) {
        if (const auto value = asInt(arg))
            values.push_back(*value);
    }
    return values;
}

/// The field has nothing of this rule left to complain about, and nothing new is wrong anywhere.
bool helps(const TrainingPlan &before, const TrainingPlan &after, const Issue &issue)
{
    const std::vector<Issue> was = validate(before);
    const std::vector<Issue> left = validate(after);
    const auto same = [&](const Issue &other) {
        return other.field == issue.field && other.rule == issue.rule && other.value == issue.value;
    };
    return left.size() < was.size() && std::none_of(left.begin(), left.end(), same);
}

Text use(int value) { return Text(QT_TRANSLATE_NOOP("core", "Use %1"), {std::to_string(value)}); }
Text remove(int value) { return Text(QT_TRANSLATE_NOOP("core", "Remove %1"), {std::to_string(value)}); }

std::optional<Repair> repairNumber(const TrainingPlan &plan, const Issue &issue)
{
    for (const int value : suggested(issue)) {
        Repair changed{plan, use(value)};
        *numberOf(changed.plan, issue.field) = value;
        if (helps(plan, changed.plan, issue))
            return changed;
    }
    return std::nullopt;
}

std::optional<Repair> withoutRepetition(const TrainingPlan &plan, const Issue &issue, int value)
{
    Repair changed{plan, remove(value)};
    std::vector<int> &list = *listOf(changed.plan, issue.field);
    const auto first = std::find(list.begin(), list.end(), value);
    if (first == list.end())
        return std::nullopt;
    list.erase(std::remove(first + 1, list.end(), value), list.end());
    return helps(plan, changed.plan, issue) ? std::optional(changed) : std::nullopt;
}

/// A wrong value in place: replaced by a suggested one that is not listed yet, else taken out.
std::optional<Repair> repairEntry(const TrainingPlan &plan, const Issue &issue, int wrong)
{
    TrainingPlan copy = plan;
    const std::vector<int> list = *listOf(copy, issue.field);
    for (const int value : suggested(issue)) {
        if (std::find(list.begin(), list.end(), value) != list.end())
            continue;
        Repair changed{plan, use(value)};
        std::vector<int> &values = *listOf(changed.plan, issue.field);
        std::replace(values.begin(), values.end(), wrong, value);
        if (helps(plan, changed.plan, issue))
            return changed;
    }
    if (list.size() < 2)
        return std::nullopt;
    Repair changed{plan, remove(wrong)};
    std::erase(*listOf(changed.plan, issue.field), wrong);
    return helps(plan, changed.plan, issue) ? std::optional(changed) : std::nullopt;
}

/// The issue is about the list as a whole.
std::optional<Repair> repairList(const TrainingPlan &plan, const Issue &issue)
{
    for (const int value : suggested(issue)) {
        Repair changed{plan, use(value)};
        *listOf(changed.plan, issue.field) = {value};
        if (helps(plan, changed.plan, issue))
            return changed;
    }
    return std::nullopt;
}

} // namespace

std::optional<Repair> repair(const TrainingPlan &plan, const Issue &issue)
{
    TrainingPlan copy = plan;
    if (numberOf(copy, issue.field))
        return repairNumber(plan, issue);
    const std::vector<int> *list = listOf(copy, issue.field);
    if (!list)
        return std::nullopt;
    const auto value = asInt(issue.value);
    if (!value || std::find(list->begin(), list->end(), *value) == list->end())
        return repairList(plan, issue);
    return issue.rule == "duplicate_value" ? withoutRepetition(plan, issue, *value) : repairEntry(plan, issue, *value);
}

} // namespace search
