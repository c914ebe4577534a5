// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "estimate/flops.h"
#include "estimate/operators.h"
#include "estimate/parameters.h"
#include "report/figuretexts.h"
#include "report/reportbuilder.h"

#include <algorithm>
#include <fmt/format.h>

namespace report {
namespace {

using results::RunRecord;
using results::StepMeasure;
using results::WarmupRule;

constexpr double kGiga = 1e9;
constexpr double kTera = 1e12;

/// Collects name and value of what was set.
class FactTable {
public:
    void add(const char *name, std::string value, Provenance provenance = Provenance::None)
    {
        m_facts.facts.push_back({name, verbatim(std::move(value)), provenance});
    }
    void add(const char *name, base::Text value) { m_facts.facts.push_back({name, std::move(value), Provenance::None}); }
    [[nodiscard]] Facts take() { return std::move(m_facts); }

private:
    Facts m_facts;
};

std::string parametersText(const domain::ModelSpec &model)
{
    const estimate::ParameterCount count = estimate::countParameters(model);
    const auto billions = [](std::int64_t value) { return base::grouped(static_cast<double>(value) / kGiga, 2) + " B"; };
    std::string text = billions(count.total());
    return model.moe ? text + " (" + billions(count.active) + " active)" : text;
}

/// Every kind of machines that runs used; the plan's when there are none.
std::vector<domain::ClusterSpec> clustersOf(const comparison::Comparison &comparison)
{
    std::vector<domain::ClusterSpec> clusters;
    const auto same = [](const domain::ClusterSpec &a, const domain::ClusterSpec &b) {
        return a.gpu.key == b.gpu.key && a.nodes == b.nodes && a.gpusPerNode == b.gpusPerNode && a.pricePerGpuHour == b.pricePerGpuHour;
    };
    for (const RunRecord &record : comparison.records) {
        const bool known =
            std::any_of(clusters.begin(), clusters.end(), [&](const auto &cluster) { return same(cluster, record.cluster); });
        if (!known)
            clusters.push_back(record.cluster);
    }
    if (clusters.empty() && comparison.plan.hasCluster())
        clusters.push_back(comparison.plan.cluster());
    return clusters;
}

std::string knobText(const domain::KnobList &knob)
{
    if (knob.automatic)
        return "auto";
    return knob.values.empty() ? "none" : base::joined(knob.values, ", ");
}

std::string searchText(const domain::SearchSpace &search)
{
    std::string recompute;
    for (const domain::RecomputePlan &plan : search.recompute)
        recompute.append(recompute.empty() ? "" : ", ").append(domain::recomputeText(plan));
    return fmt::format("TP {}; PP {}; CP {}; EP {}; VP {}; MBS {}; GBS {}; sequence {}; recompute {}", knobText(search.tensorParallel),
                       knobText(search.pipelineParallel), knobText(search.contextParallel), knobText(search.expertParallel),
                       knobText(search.virtualPipeline), knobText(search.microBatchSizes), knobText(search.globalBatchSizes),
                       knobText(search.seqLengths), recompute);
}

void addAssumptions(ReportBuilder &report)
{
    report.heading(2, QT_TRANSLATE_NOOP("core", "Assumptions"));
    report.add(Bullets{
        {QT_TRANSLATE_NOOP("core",
                           "Training time = tokens / (global batch x sequence length) x step time: without interruptions, restarts, "
                           "checkpoints or evaluation."),
         QT_TRANSLATE_NOOP("core", "Cost = hours x GPUs x price per GPU-hour: the GPUs alone, no storage, network, staff or idle time."),
         QT_TRANSLATE_NOOP("core",
                           "The step time of a short run stands for that of the whole training: same data, same machines, no drift."),
         QT_TRANSLATE_NOOP(
             "core",
             "Runs with unlike global batch sizes are compared by time and cost for the same tokens; what the batch does to the "
             "quality of the model is not weighed.")}});
}

base::Text warmupText(const WarmupRule &rule)
{
    if (rule.kind == WarmupRule::Kind::Fixed)
        return {QT_TRANSLATE_NOOP("core", "Warm-up: steps left out at the beginning of each run: %1."), {std::to_string(rule.steps)}};
    return {QT_TRANSLATE_NOOP("core",
                              "Warm-up: the first steps of each run are left out until two in a row are within %1 of the median of the "
                              "run's last half; at least 1, at most a third of them."),
            {shareText(rule.tolerance, 0)}};
}

base::Text measureText(StepMeasure measure)
{
    switch (measure) {
    case StepMeasure::Mean:
        return QT_TRANSLATE_NOOP("core", "Step time: the mean of all steps after the warm-up, outliers included.");
    case StepMeasure::RoundedMean:
        return QT_TRANSLATE_NOOP("core", "Step time: the mean of all steps after the warm-up, rounded to 1/100 s.");
    case StepMeasure::Median:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "Step time: the median of all steps after the warm-up, which outliers hardly move.");
}

/// One fact per sequence length and one per kind of GPU and precision among the runs.
void addFormulas(ReportBuilder &report)
{
    const comparison::Comparison &comparison = report.comparison();
    FactTable facts;
    std::vector<int> lengths;
    std::vector<std::string> peaks;
    const auto firstTime = [](auto &seen, const auto &value) {
        const bool known = std::find(seen.begin(), seen.end(), value) != seen.end();
        if (!known)
            seen.push_back(value);
        return !known;
    };
    std::vector<std::pair<domain::ClusterSpec, domain::Candidate>> shown;
    for (const RunRecord &record : comparison.records)
        shown.emplace_back(record.cluster, record.candidate);
    if (shown.empty() && comparison.plan.hasCluster())
        shown.emplace_back(comparison.plan.cluster(), comparison.plan.base);
    for (const auto &[cluster, candidate] : shown) {
        const int length = candidate.batch.seqLength;
        if (firstTime(lengths, length)) {
            const double exact = estimate::modelFlopsPerToken(comparison.plan.model, length).value();
            const double simple =
                estimate::autoConfiguratorFlopsPerToken(comparison.plan.model, length, comparison.analysis.settings.originalVocabulary)
                    .value();
            facts.add(QT_TRANSLATE_NOOP("core", "Model FLOPs per token"),
                      base::Text(QT_TRANSLATE_NOOP("core", "%1 GFLOP at %2 tokens of sequence; %3 GFLOP by the simple formula"),
                                 {base::grouped(exact / kGiga, 2), std::to_string(length), base::grouped(simple / kGiga, 2)}));
        }
        const double peak = estimate::peakRate(cluster.gpu, candidate.options.precision) / kTera;
        const std::string peakText = cluster.gpu.name + ", " + std::string(domain::name(candidate.options.precision));
        if (peak > 0 && firstTime(peaks, peakText))
            facts.add(QT_TRANSLATE_NOOP("core", "Peak that MFU is against"),
                      base::Text(QT_TRANSLATE_NOOP("core", "%1 TFLOPS dense (%2)"), {base::grouped(peak, 1), peakText}));
    }
    report.add(facts.take());
}

void addOrigins(ReportBuilder &report)
{
    using Kind = comparison::RunOrigin::Kind;
    const comparison::Comparison &comparison = report.comparison();
    if (comparison.empty())
        return;
    const auto count = [&comparison](Kind kind) {
        return std::to_string(
            std::count_if(comparison.origins.begin(), comparison.origins.end(), [kind](const auto &o) { return o.kind == kind; }));
    };
    const auto byHand =
        std::count_if(comparison.origins.begin(), comparison.origins.end(), [](const auto &origin) { return origin.byHand; });
    const auto simulated =
        std::count_if(comparison.records.begin(), comparison.records.end(), [](const auto &record) { return record.simulated; });
    Bullets bullets;
    bullets.items.push_back(
        {QT_TRANSLATE_NOOP("core", "Where the logs are from: runs of the campaign %1, run folders %2, single files %3."),
         {count(Kind::Campaign), count(Kind::Folder), count(Kind::File)}});
    if (byHand > 0)
        bullets.items.push_back({QT_TRANSLATE_NOOP("core", "Runs assigned to their configuration by hand: %1."), {std::to_string(byHand)}});
    if (simulated > 0)
        bullets.items.push_back({QT_TRANSLATE_NOOP("core", "SIMULATED runs, on a sandbox: %1 of %2."),
                                 {std::to_string(simulated), std::to_string(comparison.records.size())}});
    report.add(std::move(bullets));
}

} // namespace

void addPlan(ReportBuilder &report)
{
    const comparison::Comparison &comparison = report.comparison();
    const domain::TrainingPlan &plan = comparison.plan;
    FactTable facts;
    facts.add(QT_TRANSLATE_NOOP("core", "Model"), plan.model.name);
    facts.add(QT_TRANSLATE_NOOP("core", "Parameters"), parametersText(plan.model));
    facts.add(QT_TRANSLATE_NOOP("core", "Architecture"),
              base::Text(QT_TRANSLATE_NOOP("core", "%1 layers, hidden size %2, %3 heads, vocabulary %4"),
                         {std::to_string(plan.model.numLayers()), std::to_string(plan.model.hiddenSize),
                          std::to_string(plan.model.numAttentionHeads), base::grouped(static_cast<double>(plan.model.vocabSize))}));
    facts.add(QT_TRANSLATE_NOOP("core", "Tokens to train on"),
              base::Text(QT_TRANSLATE_NOOP("core", "%1 billion"), {billionsText(base::Tokens(plan.goal.tokensInBillions * kGiga))}));
    for (const domain::ClusterSpec &cluster : clustersOf(comparison)) {
        facts.add(QT_TRANSLATE_NOOP("core", "GPUs"), gpusText(cluster));
        facts.add(QT_TRANSLATE_NOOP("core", "Price"),
                  base::Text(QT_TRANSLATE_NOOP("core", "%1 per GPU-hour; %2 per hour for all GPUs"),
                             {base::usd(cluster.pricePerGpuHour), base::usd(cluster.pricePerGpuHour * cluster.numGpus())}));
        facts.add(QT_TRANSLATE_NOOP("core", "Usable memory per GPU"), gibUnitText(cluster.memoryPerGpu));
    }
    facts.add(QT_TRANSLATE_NOOP("core", "Base configuration"), settingsText(plan.base));
    facts.add(QT_TRANSLATE_NOOP("core", "Values searched"), searchText(plan.search));
    report.add(facts.take());
    addAssumptions(report);
}

void addMethod(ReportBuilder &report)
{
    const results::AnalysisSettings &settings = report.analysis().settings;
    report.add(Bullets{{
        measureText(settings.measure),
        warmupText(settings.warmup),
        QT_TRANSLATE_NOOP("core",
                          "Outliers (further from the median than 3.5 robust deviations and than 5 %%) are marked and kept; fewer than 10 "
                          "steps are flagged. Intervals are 95 %% confidence of the mean (Student's t)."),
        QT_TRANSLATE_NOOP(
            "core",
            "Model FLOPs: matrix products forward and backward, the causal half of attention and the logits, by the "
            "convention of Megatron Bridge; recompute is not counted. TFLOPS/GPU = FLOPs per token x tokens per second / GPUs."),
        QT_TRANSLATE_NOOP("core", "MFU = model TFLOPS/GPU over the dense peak of the GPU in the training precision."),
        base::Text(QT_TRANSLATE_NOOP("core",
                                     "The simple formula (24 h² + 4 s h) 3 L + 6 h V with V = %1, of NeMo's AutoConfigurator, is given for "
                                     "comparison only; rankings do not use it."),
                   {base::grouped(settings.originalVocabulary)}),
        base::Text(
            isCalibrated(report.comparison())
                ? QT_TRANSLATE_NOOP("core", "Predicted figures are those of estimator version %1; memory is calibrated by own runs.")
                : QT_TRANSLATE_NOOP("core", "Predicted figures are those of estimator version %1, made without knowledge of the runs."),
            {std::to_string(estimate::kEstimatorVersion)}),
    }});
    addCalibrationMethod(report);
    addFormulas(report);
    addOrigins(report);
}

} // namespace report
