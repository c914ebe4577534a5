// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/planvalidation.h"

#include "base/format.h"
#include "search/facts.h"
#include "search/fields.h"
#include "search/valueaudit.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace search {
namespace {

using base::Text;
using domain::Issue;
using Severity = Issue::Severity;

constexpr int kMostGpusPerNode = 72;
constexpr int kLargestSize = 1'000'000;
constexpr double kGbitPerByte = 8e-9;
constexpr int kShortestSequence = 128;
constexpr int kLongestSequence = 4'194'304;
/// Combinations that are tried to find useless values while a person types: a few milliseconds.
constexpr std::uint64_t kAuditLimit = 1 << 16;

std::string text(double value) { return std::isfinite(value) ? fmt::format("{:.10g}", value) : std::string("?"); }

/// Collects issues; each check says which field, what is wrong and what to do.
class Validator {
public:
    explicit Validator(const domain::TrainingPlan &plan)
        : m_plan(plan)
    {
    }

    std::vector<Issue> validate() &&
    {
        checkModel();
        checkClusters();
        checkGoal();
        checkLists();
        checkBounds();
        if (!hasErrors(m_issues))
            checkCombinations();
        return std::move(m_issues);
    }

    std::vector<Issue> validateTraining(const domain::ClusterSpec &cluster, int seqLength) &&
    {
        checkModel();
        checkCluster(cluster);
        checkGoal();
        range(fields::kSeqLength, seqLength, kShortestSequence, kLongestSequence);
        if (const int most = makeFacts(m_plan.model, cluster).positions; most > 0 && seqLength > most)
            add(Severity::Error, fields::kSeqLength, std::to_string(seqLength), "value_range",
                Text(QT_TRANSLATE_NOOP("core", "%1 tokens are more than the %2 positions that the model has learned"),
                     {std::to_string(seqLength), std::to_string(most)}),
                Text(QT_TRANSLATE_NOOP("core", "use at most %1"), {std::to_string(most)}));
        sizes(fields::kGlobalBatch, m_plan.search.globalBatchSizes, 1, kLargestSize);
        return std::move(m_issues);
    }

private:
    void add(Severity severity, std::string_view field, std::string value, std::string_view rule, Text message, Text suggestion)
    {
        m_issues.push_back({severity, std::string(field), std::move(value), std::string(rule), std::move(message), std::move(suggestion)});
    }

    void range(std::string_view field, double value, double least, double most)
    {
        if (value >= least && value <= most) // false for NaN
            return;
        add(Severity::Error, field, text(value), "value_range",
            Text(QT_TRANSLATE_NOOP("core", "%1 is outside %2 to %3"), {text(value), text(least), text(most)}),
            Text(QT_TRANSLATE_NOOP("core", "give a value from %1 to %2"), {text(least), text(most)}));
    }

    void positive(std::string_view field, double value, double most)
    {
        if (value > 0 && value <= most)
            return;
        add(Severity::Error, field, text(value), "value_range",
            Text(QT_TRANSLATE_NOOP("core", "%1 is not above 0 and at most %2"), {text(value), text(most)}),
            Text(QT_TRANSLATE_NOOP("core", "give a value above 0")));
    }

    void required(std::string_view field, Text message, Text suggestion)
    {
        add(Severity::Error, field, "", "required", std::move(message), std::move(suggestion));
    }

    void checkModel()
    {
        if (m_plan.model.name.empty() || m_plan.model.layers.empty() || m_plan.model.hiddenSize < 1)
            required(fields::kModel, QT_TRANSLATE_NOOP("core", "no model is chosen"),
                     QT_TRANSLATE_NOOP("core", "choose a model of the catalogue or import one"));
    }

    void checkClusters()
    {
        if (!m_plan.hasCluster())
            required(fields::kCluster, QT_TRANSLATE_NOOP("core", "no cluster is chosen"),
                     QT_TRANSLATE_NOOP("core", "give a resource shape or the memory per GPU"));
        for (const domain::ClusterSpec &cluster : m_plan.clusters)
            checkCluster(cluster);
        for (auto a = m_plan.clusters.begin(); a != m_plan.clusters.end(); ++a) {
            if (std::any_of(m_plan.clusters.begin(), a, [&](const domain::ClusterSpec &b) { return b.label == a->label; }))
                add(Severity::Error, fields::kCluster, a->label, "duplicate_value",
                    Text(QT_TRANSLATE_NOOP("core", "two clusters are called \"%1\""), {a->label}),
                    QT_TRANSLATE_NOOP("core", "give each cluster its own name"));
        }
    }

    void checkCluster(const domain::ClusterSpec &cluster)
    {
        range(fields::kNodes, cluster.nodes, 1, kMostNodes);
        range(fields::kGpusPerNode, cluster.gpusPerNode, 1, kMostGpusPerNode);
        range(fields::kMemoryPerGpu, base::inGb(cluster.memoryPerGpu), 1, 4096);
        range(fields::kPrice, cluster.pricePerGpuHour.value(), 0, 10'000);
        range(fields::kNetwork, cluster.networkPerGpu.value() * kGbitPerByte, 0, 100'000);
        const bool countable = cluster.nodes >= 1 && cluster.nodes <= kMostNodes && cluster.gpusPerNode >= 1
            && cluster.gpusPerNode <= kMostGpusPerNode; // else nodes x GPUs may not fit an int
        if (countable)
            checkReach(cluster);
    }

    void checkReach(const domain::ClusterSpec &cluster)
    {
        range(fields::kNvlinkDomain, cluster.nvlinkDomain, 1, cluster.numGpus());
        if (cluster.nodes > 1 && cluster.nvlinkDomain < cluster.numGpus() && cluster.networkPerGpu.value() == 0)
            add(Severity::Warning, fields::kNetwork, "0", "network_unknown",
                QT_TRANSLATE_NOOP("core", "no network between the nodes is known for this GPU, so step times cannot be trusted"),
                QT_TRANSLATE_NOOP("core", "give the network bandwidth per GPU in Gbit/s"));
    }

    void checkGoal()
    {
        positive(fields::kTokens, m_plan.goal.tokensInBillions, 1e9);
        range(fields::kMaxSteps, m_plan.goal.maxSteps, 1, 1e9);
        range(fields::kMaxStepsPerRun, m_plan.goal.maxStepsPerRun, 1, 1e9);
        const domain::OomThresholds &limits = m_plan.thresholds;
        if (!(limits.tight > 0 && limits.tight < limits.oom && limits.oom <= 1))
            add(Severity::Error, fields::kOomThresholds, text(limits.tight) + ", " + text(limits.oom), "value_range",
                QT_TRANSLATE_NOOP("core", "the tight limit must lie above 0 and below the OOM limit, which is at most 1"),
                QT_TRANSLATE_NOOP("core", "use 0.05 and 0.5"));
    }

    void checkLists()
    {
        const domain::SearchSpace &s = m_plan.search;
        sizes(fields::kTensorParallel, s.tensorParallel, 1, kLargestSize);
        sizes(fields::kPipelineParallel, s.pipelineParallel, 1, kLargestSize);
        sizes(fields::kContextParallel, s.contextParallel, 1, kLargestSize);
        sizes(fields::kExpertParallel, s.expertParallel, 1, kLargestSize);
        sizes(fields::kMicroBatch, s.microBatchSizes, 1, kLargestSize);
        sizes(fields::kGlobalBatch, s.globalBatchSizes, 1, kLargestSize);
        sizes(fields::kSeqLength, s.seqLengths, kShortestSequence, kLongestSequence);
        values(fields::kVirtualPipeline, s.virtualPipeline.values, 0, kLargestSize); // 0 and 1: none
        values(fields::kExpertTensorParallel, s.expertTensorParallel.values, 1, kLargestSize);
        values(fields::kFsdp, s.fsdp, 0, kLargestSize);
        notEmpty(fields::kFsdp, s.fsdp.empty());
        notEmpty(fields::kFsdpSharding, s.fsdpSharding.empty());
        notEmpty(fields::kPrecision, s.precisions.empty());
        notEmpty(fields::kRecompute, s.recompute.empty());
        notEmpty(fields::kGradDtype, s.gradDtypes.empty());
        const bool expertTensor = s.expertTensorParallel.automatic || !s.expertTensorParallel.values.empty();
        if (expertTensor && !m_plan.model.moe && !m_plan.model.layers.empty())
            add(Severity::Warning, fields::kExpertTensorParallel, base::joined(s.expertTensorParallel.values),
                rule(RuleId::ExpertsNeedMoe).name, QT_TRANSLATE_NOOP("core", "the model has no experts, so this list has no effect"),
                QT_TRANSLATE_NOOP("core", "leave it empty"));
    }

    void notEmpty(std::string_view field, bool empty)
    {
        if (empty)
            add(Severity::Error, field, "", "list_empty", QT_TRANSLATE_NOOP("core", "the list is empty"),
                QT_TRANSLATE_NOOP("core", "give at least one value"));
    }

    void sizes(std::string_view field, const domain::KnobList &list, int least, int most)
    {
        if (list.automatic)
            return;
        notEmpty(field, list.values.empty());
        values(field, list.values, least, most);
    }

    void values(std::string_view field, const std::vector<int> &list, int least, int most)
    {
        for (auto value = list.begin(); value != list.end(); ++value) {
            range(field, *value, least, most);
            // Named once, at the second occurrence.
            if (std::count(list.begin(), value, *value) == 1)
                add(Severity::Warning, field, std::to_string(*value), "duplicate_value",
                    Text(QT_TRANSLATE_NOOP("core", "%1 is listed more than once"), {std::to_string(*value)}),
                    QT_TRANSLATE_NOOP("core", "remove the repetition"));
        }
    }

    void checkBounds()
    {
        const domain::SearchSpace &s = m_plan.search;
        range(fields::kMinModelParallel, s.minModelParallelSize, 1, kLargestSize);
        range(fields::kMaxModelParallel, s.maxModelParallelSize, 1, kLargestSize);
        if (s.minModelParallelSize > s.maxModelParallelSize)
            add(Severity::Error, fields::kMinModelParallel, std::to_string(s.minModelParallelSize), "value_order",
                Text(QT_TRANSLATE_NOOP("core", "the minimum model parallel size %1 is above the maximum %2"),
                     {std::to_string(s.minModelParallelSize), std::to_string(s.maxModelParallelSize)}),
                Text(QT_TRANSLATE_NOOP("core", "use at most %1"), {std::to_string(s.maxModelParallelSize)}));
    }

    /// What only shows when values meet: on the active cluster, the one that is searched first.
    void checkCombinations()
    {
        const base::Result<Grid> grid = Grid::build(m_plan, m_plan.cluster());
        if (!grid) {
            add(Severity::Error, fields::kGlobalBatch, "", "too_many_combinations", grid.error().message, grid.error().hint);
            return;
        }
        const Constraints constraints(m_plan.model, m_plan.cluster(),
                                      {m_plan.search.minModelParallelSize, m_plan.search.maxModelParallelSize});
        const ValueAudit audit = auditValues(*grid, constraints, kAuditLimit);
        if (!audit.complete)
            return;
        if (audit.valid == 0)
            reportNothingValid(audit, *grid);
        else
            reportUseless(audit, *grid, Severity::Warning);
    }

    void reportUseless(const ValueAudit &audit, const Grid &grid, Severity severity)
    {
        for (const UselessValue &value : audit.uselessValues) {
            if (!isAutomatic(value.knob))
                broken(severity, value.knob, valueText(grid.space(), value.knob, value.digit), value.why);
        }
    }

    void reportNothingValid(const ValueAudit &audit, const Grid &grid)
    {
        const std::size_t before = m_issues.size();
        for (const Violation &violation : audit.brokenEverywhere)
            broken(Severity::Error, primaryKnob(violation.rule), listText(grid, primaryKnob(violation.rule)), violation);
        reportUseless(audit, grid, Severity::Error);
        if (m_issues.size() == before && audit.mostFrequent)
            broken(Severity::Error, primaryKnob(audit.mostFrequent->rule), listText(grid, primaryKnob(audit.mostFrequent->rule)),
                   *audit.mostFrequent);
    }

    void broken(Severity severity, Knob knob, std::string value, const Violation &violation)
    {
        add(severity, fieldOf(knob), std::move(value), rule(violation.rule).name, violation.message(), violation.suggestion());
    }

    static std::string listText(const Grid &grid, Knob knob)
    {
        std::string list;
        for (std::uint32_t digit = 0; digit < grid.radix()[static_cast<std::size_t>(knob)]; ++digit)
            list += (digit > 0 ? "," : "") + valueText(grid.space(), knob, digit);
        return list;
    }

    [[nodiscard]] bool isAutomatic(Knob knob) const
    {
        const domain::SearchSpace &s = m_plan.search;
        switch (knob) {
        case Knob::TensorParallel:
            return s.tensorParallel.automatic;
        case Knob::PipelineParallel:
            return s.pipelineParallel.automatic;
        case Knob::ContextParallel:
            return s.contextParallel.automatic;
        case Knob::ExpertParallel:
            return s.expertParallel.automatic;
        case Knob::ExpertTensorParallel:
            return s.expertTensorParallel.automatic || s.expertTensorParallel.values.empty();
        case Knob::VirtualPipeline:
            return s.virtualPipeline.automatic;
        case Knob::SeqLength:
            return s.seqLengths.automatic;
        case Knob::MicroBatch:
            return s.microBatchSizes.automatic;
        case Knob::GlobalBatch:
            return s.globalBatchSizes.automatic;
        default:
            return false;
        }
    }

    const domain::TrainingPlan &m_plan;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> validate(const domain::TrainingPlan &plan) { return Validator(plan).validate(); }

std::vector<Issue> validateTraining(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, int seqLength)
{
    return Validator(plan).validateTraining(cluster, seqLength);
}

bool hasErrors(const std::vector<Issue> &issues)
{
    return std::any_of(issues.begin(), issues.end(), [](const Issue &issue) { return issue.severity == Severity::Error; });
}

} // namespace search
