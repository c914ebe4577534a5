// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/plansummary.h"

#include "domain/clustertotals.h"
#include "estimate/parameters.h"
#include "gui/widgets/knoblistedit.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "search/grid.h"

#include <QCoreApplication>
#include <QStringList>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::PlanSummary)
};

std::vector<SummaryRow> modelRows(const domain::TrainingPlan &plan)
{
    if (plan.model.name.empty())
        return {{Words::tr("Model"), Words::tr("not chosen yet")}};
    const auto parameters = static_cast<double>(estimate::countParameters(plan.model).total());
    const domain::ParallelLayout &base = plan.base.layout;
    return {{Words::tr("Model"), Words::tr("%1, %2 parameters").arg(fromStd(plan.model.name), parametersText(parameters))},
            {Words::tr("Source"), plan.modelSource == "catalogue" ? Words::tr("the model catalogue") : fromStd(plan.modelSource)},
            {Words::tr("Base configuration"),
             Words::tr("TP %1, PP %2, CP %3, EP %4, micro batch %5, global batch %6")
                 .arg(base.tensorParallel)
                 .arg(base.pipelineParallel)
                 .arg(base.contextParallel)
                 .arg(base.expertParallel)
                 .arg(plan.base.batch.microBatchSize)
                 .arg(plan.base.batch.globalBatchSize)}};
}

std::vector<SummaryRow> clusterRows(const domain::TrainingPlan &plan)
{
    std::vector<SummaryRow> rows;
    for (std::size_t i = 0; i < plan.clusters.size(); ++i) {
        const domain::ClusterSpec &cluster = plan.clusters[i];
        const domain::ClusterTotals totals = domain::totals(cluster);
        const QString text = Words::tr("%1 node(s) of %2 × %3, %4 usable each, %5 per GPU-hour, %6 per hour in all")
                                 .arg(cluster.nodes)
                                 .arg(cluster.gpusPerNode)
                                 .arg(fromStd(cluster.gpu.name), gibText(cluster.memoryPerGpu), usdText(cluster.pricePerGpuHour),
                                      usdText(totals.pricePerHour));
        const bool active = plan.clusters.size() > 1 && static_cast<int>(i) == plan.activeCluster;
        rows.push_back({fromStd(cluster.label), active ? Words::tr("%1 (shown first)").arg(text) : text});
    }
    if (rows.empty())
        rows.push_back({Words::tr("Cluster"), Words::tr("not described yet")});
    return rows;
}

template <class Values, class Word>
QString joined(const Values &values, Word word)
{
    QStringList words;
    for (const auto &value : values)
        words << word(value);
    return words.isEmpty() ? Words::tr("none") : words.join(QStringLiteral(", "));
}

std::vector<SummaryRow> trainingRows(const domain::TrainingPlan &plan)
{
    const domain::SearchSpace &space = plan.search;
    return {
        {Words::tr("Sequence length"), Words::tr("%1 tokens").arg(knobText(space.seqLengths))},
        {Words::tr("Global batch size"), Words::tr("%1 sequences").arg(knobText(space.globalBatchSizes))},
        {Words::tr("Micro batch size"), Words::tr("%1 sequences").arg(knobText(space.microBatchSizes))},
        {Words::tr("Tokens"), Words::tr("%1 × 10⁹").arg(number(plan.goal.tokensInBillions, plan.goal.tokensInBillions < 1 ? 3 : 0))},
        {Words::tr("Precision"), joined(space.precisions, [](domain::Precision p) { return fromStd(domain::name(p)); })},
        {Words::tr("Recompute"), joined(space.recompute, [](const domain::RecomputePlan &r) { return fromStd(domain::recomputeText(r)); })},
        {Words::tr("Gradients"), joined(space.gradDtypes, [](domain::GradDtype d) { return fromStd(domain::name(d)); })},
        {Words::tr("Distributed optimizer"), space.distributedOptimizer ? Words::tr("on") : Words::tr("off")},
        {Words::tr("Trial runs"),
         Words::tr("%1 steps each, the base configuration %2").arg(plan.goal.maxStepsPerRun).arg(plan.goal.maxSteps)}};
}

QString knobWords(const domain::KnobList &knob, const std::vector<int> &resolved)
{
    if (!knob.automatic)
        return knobText(knob);
    return resolved.empty() ? Words::tr("auto") : Words::tr("auto: %1").arg(knobText(domain::KnobList::list(resolved)));
}

QString sequenceParallelText(domain::SequenceParallelChoice choice)
{
    switch (choice) {
    case domain::SequenceParallelChoice::WithTensorParallel:
        return Words::tr("wherever tensor parallel is above 1");
    case domain::SequenceParallelChoice::Off:
        return Words::tr("off");
    case domain::SequenceParallelChoice::Both:
        return Words::tr("both tried");
    }
    return {};
}

std::vector<SummaryRow> parallelismRows(const domain::TrainingPlan &plan)
{
    const domain::SearchSpace &space = plan.search;
    const bool known = plan.hasCluster() && !plan.model.layers.empty();
    const search::ResolvedSpace resolved = known ? search::resolve(plan, plan.cluster()) : search::ResolvedSpace{};
    std::vector<SummaryRow> rows = {{Words::tr("Tensor parallel"), knobWords(space.tensorParallel, resolved.tensorParallel)},
                                    {Words::tr("Pipeline parallel"), knobWords(space.pipelineParallel, resolved.pipelineParallel)},
                                    {Words::tr("Virtual pipeline"), knobWords(space.virtualPipeline, resolved.virtualPipeline)},
                                    {Words::tr("Context parallel"), knobWords(space.contextParallel, resolved.contextParallel)},
                                    {Words::tr("Expert parallel"), knobWords(space.expertParallel, resolved.expertParallel)}};
    if (plan.model.moe) {
        const bool asTensor = !space.expertTensorParallel.automatic && space.expertTensorParallel.values.empty();
        rows.push_back({Words::tr("Expert tensor parallel"),
                        asTensor ? Words::tr("as tensor parallel") : knobWords(space.expertTensorParallel, resolved.expertTensorParallel)});
    }
    rows.push_back({Words::tr("Sequence parallel"), sequenceParallelText(space.sequenceParallel)});
    if (plan.base.layout.contextExchange != domain::ContextExchange::Auto)
        rows.push_back({Words::tr("Context parallel exchange"), fromStd(domain::name(plan.base.layout.contextExchange))});
    if (space.fsdp != std::vector<int>{0})
        rows.push_back({Words::tr("FSDP groups"), knobText(domain::KnobList::list(space.fsdp))});
    if (space.fsdpSharding != std::vector{domain::FsdpSharding::OptimGradsParams})
        rows.push_back(
            {Words::tr("FSDP strategies"), joined(space.fsdpSharding, [](domain::FsdpSharding s) { return fromStd(domain::name(s)); })});
    rows.push_back(
        {Words::tr("Model-parallel size"), Words::tr("%1 to %2").arg(space.minModelParallelSize).arg(space.maxModelParallelSize)});
    return rows;
}

std::vector<SummaryRow> launchRows(const domain::Infrastructure &infra)
{
    const std::pair<QString, const std::string &> all[] = {
        {Words::tr("Launcher node group"), infra.launcherNodeGroup}, {Words::tr("Training node group"), infra.trainingNodeGroup},
        {Words::tr("Container image"), infra.containerImage},        {Words::tr("Storage"), infra.mountFrom},
        {Words::tr("Path on the storage"), infra.mountSourcePath},   {Words::tr("Mounted at"), infra.mountPath},
        {Words::tr("Configuration folder"), infra.configDir},        {Words::tr("Logs folder"), infra.logsSubdir}};
    std::vector<SummaryRow> rows;
    for (const auto &[name, value] : all) {
        if (!value.empty())
            rows.push_back({name, fromStd(value)});
    }
    if (infra.trainingNodeGroup.empty())
        rows.push_back({Words::tr("Still to fill in"), Words::tr("node groups and storage, before runs are launched")});
    return rows;
}

} // namespace

PlanSummary summarize(const domain::TrainingPlan &plan)
{
    return {modelRows(plan), clusterRows(plan), trainingRows(plan), parallelismRows(plan), launchRows(plan.infrastructure)};
}

} // namespace gui
