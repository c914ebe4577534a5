// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/records.h"

#include "comparison/calibration.h"
#include "comparison/candidateids.h"
#include "comparison/configurationname.h"
#include "estimate/estimator.h"
#include "estimate/memory.h"
#include "search/baseconfig.h"

#include <algorithm>
#include <utility>

namespace comparison {
namespace {

using results::Failure;
using results::FailureClass;

/// A name with the node count that it tells, or that its args.json does.
std::optional<Joined> joinName(const std::string &name, const FoundRun &found, const Inputs &inputs)
{
    std::optional<Planned> planned;
    if (found.stored)
        planned = configurationNamed(name, inputs.plan, found.stored->configurations);
    const bool stored = planned.has_value();
    // What the plan knows goes before the scheme, what the logs' own arguments know before the plan.
    const bool storedByName = stored
        && std::any_of(found.stored->configurations.begin(), found.stored->configurations.end(),
                       [&](const Planned &known) { return known.name == planned->name; });
    if (!storedByName)
        planned = configurationNamed(name, inputs.plan, inputs.configurations);
    if (!planned)
        return std::nullopt;
    planned->isBase = planned->isBase || search::matchesBase(planned->candidate, search::baseCandidate(inputs.plan));
    Joined joined{*planned, 0, 0, false};
    if (const auto spelled = readConfigurationName(name, inputs.plan))
        joined.nodes = spelled->nodes;
    if (found.stored && (joined.nodes == 0 || joined.nodes == found.stored->nodes)) {
        joined.nodes = found.stored->nodes;
        joined.gpusPerNode = found.stored->gpusPerNode;
    }
    return joined;
}

std::optional<Joined> joinCampaignRun(const campaign::Run &run, const Inputs &inputs)
{
    std::optional<domain::Candidate> candidate = candidateOfId(run.candidate);
    if (!candidate) {
        const auto named = configurationNamed(run.configuration, inputs.plan, inputs.configurations);
        if (!named)
            return std::nullopt;
        candidate = named->candidate;
    }
    const bool isBase = run.role == campaign::RunRole::Base || search::matchesBase(*candidate, search::baseCandidate(inputs.plan));
    return Joined{{run.configuration, *candidate, isBase, true}, run.nodes, run.gpusPerNode, false};
}

const std::string *assignedTo(const FoundRun &found, const results::ComparisonSettings &settings)
{
    for (const std::string *path : {&found.origin.path, &found.folder}) {
        const auto assigned = path->empty() ? settings.assigned.end() : settings.assigned.find(*path);
        if (assigned != settings.assigned.end())
            return &assigned->second;
    }
    return nullptr;
}

base::Text skipText(campaign::SkipReason reason)
{
    switch (reason) {
    case campaign::SkipReason::PredictedOom:
        return QT_TRANSLATE_NOOP("core", "Not launched: predicted to run out of GPU memory");
    case campaign::SkipReason::MatchesBase:
        return QT_TRANSLATE_NOOP("core", "Not launched: it equals the base configuration, whose run stands for it");
    case campaign::SkipReason::Budget:
        return QT_TRANSLATE_NOOP("core", "Not launched: the campaign's budget was spent");
    case campaign::SkipReason::TooManyFailures:
        return QT_TRANSLATE_NOOP("core", "Not launched: too many runs of the campaign had failed");
    case campaign::SkipReason::Cancelled:
    case campaign::SkipReason::None:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "Not launched: it was taken out of the campaign");
}

/// In the words of the campaign, where the logs have none.
Failure failureOfAttempt(const campaign::Run &run)
{
    const campaign::Attempt *attempt = run.attempt();
    const std::string reason = attempt != nullptr ? attempt->endReason : std::string();
    Failure failure;
    if (attempt != nullptr) {
        failure.kind = attempt->failure.value_or(FailureClass::Unknown);
        failure.line = attempt->failureLine;
    }
    if (run.state == campaign::RunState::Stopped)
        failure.advice = reason.empty() ? base::Text(QT_TRANSLATE_NOOP("core", "The run was stopped"))
                                        : base::Text(QT_TRANSLATE_NOOP("core", "The run was stopped: %1"), {reason});
    else
        failure.advice = reason.empty() ? base::Text(QT_TRANSLATE_NOOP("core", "The run failed, and nothing says why"))
                                        : base::Text(QT_TRANSLATE_NOOP("core", "The run failed: %1"), {reason});
    return failure;
}

void takeNotes(results::RunRecord &record, const campaign::Measured &measured)
{
    record.peakMemory = measured.peakMemory;
    record.printedTflops = measured.tflopsPerGpu;
}

} // namespace

Join join(const FoundRun &found, const Inputs &inputs)
{
    const std::string *assigned = assignedTo(found, inputs.settings);
    if (assigned != nullptr && assigned->empty())
        return {std::nullopt, true};
    Join made;
    if (assigned != nullptr) {
        made.joined = joinName(*assigned, found, inputs);
        if (made.joined)
            made.joined->byHand = true;
        return made;
    }
    if (found.campaignRun != nullptr)
        return {joinCampaignRun(found.campaignRun->run, inputs), false};
    for (const std::string &name : found.names) {
        made.joined = joinName(name, found, inputs);
        if (made.joined)
            break;
    }
    return made;
}

domain::ClusterSpec machinesOf(const domain::TrainingPlan &plan, int nodes, int gpusPerNode)
{
    const auto fits = [&](const domain::ClusterSpec &cluster) {
        return (nodes == 0 || cluster.nodes == nodes) && (gpusPerNode == 0 || cluster.gpusPerNode == gpusPerNode);
    };
    const domain::ClusterSpec &active = plan.cluster();
    if (fits(active))
        return active;
    const auto other = std::find_if(plan.clusters.begin(), plan.clusters.end(), fits);
    if (other != plan.clusters.end())
        return *other;
    domain::ClusterSpec cluster = active;
    cluster.nodes = nodes > 0 ? nodes : cluster.nodes;
    cluster.gpusPerNode = gpusPerNode > 0 ? gpusPerNode : cluster.gpusPerNode;
    // Racks that are one domain stay so; more of the same machines do not grow together.
    cluster.nvlinkDomain = std::min(cluster.nvlinkDomain, cluster.numGpus());
    cluster.label = std::to_string(cluster.nodes) + " x " + std::to_string(cluster.gpusPerNode) + " " + cluster.gpu.name;
    return cluster;
}

results::RunRecord makeRecord(const FoundRun &found, const Joined &joined, const domain::TrainingPlan &plan)
{
    results::RunRecord record;
    record.candidate = joined.planned.candidate;
    record.id = domain::candidateId(record.candidate);
    record.configuration = joined.planned.name;
    record.isBase = joined.planned.isBase;
    record.cluster = machinesOf(plan, joined.nodes, joined.gpusPerNode);
    const results::LogContents &contents = found.launch.contents;
    record.simulated = found.launch.simulated;
    record.steps = contents.steps;
    record.plannedSteps = contents.plannedSteps.value_or(0);
    record.peakMemory = contents.peakMemory;
    record.peaks = contents.peaks;
    record.printedTflops = contents.tflopsPerGpu;
    record.failure = contents.failure;
    record.sources = found.launch.sources;
    if (found.campaignRun != nullptr) {
        const campaign::Run &run = found.campaignRun->run;
        record.simulated = record.simulated || run.simulated;
        record.plannedSteps = run.steps;
        record.underWay = !campaign::isFinal(run.state);
        record.failure = failureOf(run, contents.failure);
        if (run.pricePerGpuHour.value() > 0)
            record.cluster.pricePerGpuHour = run.pricePerGpuHour;
        if (found.launch.sources.empty())
            takeNotes(record, run.measured);
    }
    return record;
}

std::optional<Failure> failureOf(const campaign::Run &run, const std::optional<Failure> &inLogs)
{
    using campaign::RunState;
    if (run.state == RunState::Skipped)
        return Failure{FailureClass::Unknown, {}, skipText(run.skipReason)};
    if (run.state == RunState::Completed)
        return std::nullopt; // the verdict has weighed what the logs say
    if (run.state == RunState::Stopped)
        return failureOfAttempt(run); // what breaks when a job is ended is no cause
    if (run.state != RunState::Failed)
        return inLogs;
    const campaign::Attempt *attempt = run.attempt();
    const bool sameCause = inLogs && (attempt == nullptr || !attempt->failure || *attempt->failure == inLogs->kind);
    return sameCause ? inLogs : failureOfAttempt(run);
}

Predictor::Predictor(const domain::TrainingPlan &plan, const catalogue::Catalogue &catalogue)
    : m_plan(plan)
    , m_catalogue(catalogue)
{
}

Predictor::~Predictor() = default;

std::optional<estimate::Prediction> Predictor::predict(const domain::Candidate &candidate, const domain::ClusterSpec &cluster)
{
    if (domain::numMicroBatches(candidate, cluster.numGpus()) < 1)
        return std::nullopt;
    auto context = std::find_if(m_contexts.begin(), m_contexts.end(), [&](const auto &known) { return known->cluster() == cluster; });
    if (context == m_contexts.end()) {
        context =
            m_contexts.insert(m_contexts.end(),
                              std::make_unique<estimate::EstimatorContext>(m_plan.model, cluster, m_catalogue.profile(cluster.gpu),
                                                                           estimate::EstimatorSettings{m_plan.goal, m_plan.thresholds}));
    }
    return (*context)->estimate(candidate);
}

std::optional<base::Bytes> Predictor::predictLogged(const results::RunRecord &record) const
{
    const results::MemoryPeaks &peaks = record.peaks;
    if (!record.peakMemory || peaks.ranOut || (!peaks.allocated && !peaks.reserved))
        return std::nullopt;
    const auto sense = peaks.allocated ? estimate::MeasuredMemory::Allocated : estimate::MeasuredMemory::Reserved;
    const estimate::MemoryModel memory(m_plan.model, record.cluster, m_catalogue.profile(record.cluster.gpu));
    const auto stage = stageOf(peaks, record.candidate, record.cluster.numGpus());
    if (!stage)
        return memory.peak(record.candidate, sense).breakdown.total();
    const auto stages = memory.byStage(record.candidate, sense);
    return stages[std::min(static_cast<std::size_t>(*stage), stages.size() - 1)].total();
}

} // namespace comparison
