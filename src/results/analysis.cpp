// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/analysis.h"

#include "estimate/cost.h"
#include "estimate/flops.h"
#include "estimate/operators.h"

#include <algorithm>
#include <cmath>

namespace results {

namespace {

constexpr double kTera = 1e12;

base::Seconds stepTime(const StepStatistics &statistics, StepMeasure measure)
{
    switch (measure) {
    case StepMeasure::Mean:
        return statistics.mean;
    case StepMeasure::RoundedMean:
        return base::Seconds(std::round(statistics.mean.value() * 100) / 100);
    case StepMeasure::Median:
        break;
    }
    return statistics.median;
}

/// Losing machines or time says nothing against the configuration.
bool endedByMachines(FailureClass kind)
{
    return isInfrastructure(kind) || kind == FailureClass::Timeout || kind == FailureClass::Nccl || kind == FailureClass::Unknown;
}

RunOutcome outcomeOf(const RunRecord &record)
{
    if (record.failure && (record.steps.empty() || !endedByMachines(record.failure->kind)))
        return RunOutcome::Failed;
    if (record.steps.empty())
        return RunOutcome::NoSteps;
    const bool cutShort = record.plannedSteps > 0 && static_cast<std::int64_t>(record.steps.size()) < record.plannedSteps;
    return record.failure || cutShort ? RunOutcome::Incomplete : RunOutcome::Measured;
}

std::optional<double> errorOf(double measured, double predicted)
{
    return measured > 0 && predicted > 0 ? std::optional(measured / predicted - 1) : std::nullopt;
}

/// What does not differ from run to run but for the sequence length.
class FigureMaker {
public:
    FigureMaker(const domain::ModelSpec &model, const AnalysisSettings &settings)
        : m_model(model)
        , m_flops(model)
        , m_settings(settings)
    {
    }

    [[nodiscard]] std::optional<RunFigures> figures(const RunRecord &record) const
    {
        std::optional<RunFigures> made;
        const std::optional<StepStatistics> statistics = stepStatistics(record.steps, m_settings.warmup);
        // Times that round to nothing measure nothing.
        if (!statistics || !(stepTime(*statistics, m_settings.measure).value() > 0) || record.cluster.numGpus() < 1)
            return made;
        RunFigures &figures = made.emplace();
        figures.statistics = *statistics;
        figures.step = stepTime(*statistics, m_settings.measure);
        figures.fewSteps = record.steps.size() < kEnoughSteps;
        addRates(figures, record);
        addGoal(figures, record);
        if (record.predictedStep)
            figures.stepError = errorOf(figures.step.value(), record.predictedStep->value());
        if (record.predictedMemory && record.peakMemory)
            figures.memoryError = errorOf(record.peakMemory->value(), record.predictedMemory->value());
        return made;
    }

private:
    void addRates(RunFigures &figures, const RunRecord &record) const
    {
        const domain::BatchPlan &batch = record.candidate.batch;
        const double tokens = static_cast<double>(batch.globalBatchSize) * batch.seqLength;
        figures.tokensPerSecondPerGpu = tokens / figures.step.value() / record.cluster.numGpus();
        figures.modelTflopsPerGpu = m_flops.perToken(batch.seqLength).value() * figures.tokensPerSecondPerGpu / kTera;
        figures.originalTflopsPerGpu =
            estimate::autoConfiguratorFlopsPerToken(m_model, batch.seqLength, m_settings.originalVocabulary).value()
            * figures.tokensPerSecondPerGpu / kTera;
        const double peak = estimate::peakRate(record.cluster.gpu, record.candidate.options.precision);
        figures.mfu = peak > 0 ? figures.modelTflopsPerGpu * kTera / peak : 0;
        figures.aboveHardware = figures.mfu > 1;
    }

    void addGoal(RunFigures &figures, const RunRecord &record) const
    {
        const int gpus = record.cluster.numGpus();
        figures.steps = estimate::trainingSteps(m_settings.goal, record.candidate.batch);
        figures.time = estimate::trainingTime(figures.steps, figures.step);
        figures.cost = estimate::rent(record.cluster.pricePerGpuHour, gpus, figures.time);
        if (figures.modelTflopsPerGpu > 0)
            figures.costPerTflops = figures.cost / (figures.modelTflopsPerGpu * gpus);
    }

    const domain::ModelSpec &m_model;
    estimate::ModelFlops m_flops;
    const AnalysisSettings &m_settings;
};

const RunFigures &figuresOf(const Analysis &analysis, std::size_t run) { return *analysis.runs[run].figures; }

void rank(Analysis &analysis)
{
    for (std::size_t run = 0; run < analysis.runs.size(); ++run) {
        const AnalysedRun &analysed = analysis.runs[run];
        if (analysed.figures && analysed.outcome != RunOutcome::Failed)
            analysis.bySpeed.push_back(run);
    }
    analysis.byCost = analysis.bySpeed;
    const auto figures = [&](std::size_t run) -> const RunFigures & { return figuresOf(analysis, run); };
    std::stable_sort(analysis.bySpeed.begin(), analysis.bySpeed.end(),
                     [&](std::size_t a, std::size_t b) { return figures(a).time < figures(b).time; });
    std::stable_sort(analysis.byCost.begin(), analysis.byCost.end(),
                     [&](std::size_t a, std::size_t b) { return figures(a).cost < figures(b).cost; });
    if (analysis.bySpeed.empty())
        return;
    const auto first = [&](const std::vector<std::size_t> &order) {
        const auto enough = std::find_if(order.begin(), order.end(), [&](std::size_t run) { return !figures(run).fewSteps; });
        return enough == order.end() ? order.front() : *enough;
    };
    analysis.best = first(analysis.bySpeed);
    analysis.cheapest = first(analysis.byCost);
    analysis.worst = analysis.bySpeed.back();
}

/// By rising time, a run is on the front when it costs less than all faster ones.
void findPareto(Analysis &analysis)
{
    std::vector<std::size_t> order = analysis.bySpeed;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const RunFigures &left = figuresOf(analysis, a);
        const RunFigures &right = figuresOf(analysis, b);
        return left.time != right.time ? left.time < right.time : left.cost < right.cost;
    });
    for (const std::size_t run : order) {
        if (analysis.pareto.empty() || figuresOf(analysis, run).cost < figuresOf(analysis, analysis.pareto.back()).cost)
            analysis.pareto.push_back(run);
    }
}

PredictionError predictionError(const Analysis &analysis)
{
    PredictionError error;
    double logarithms = 0;
    for (const std::size_t run : analysis.bySpeed) {
        const std::optional<double> off = figuresOf(analysis, run).stepError;
        if (!off)
            continue;
        ++error.runs;
        error.meanAbsolute += std::abs(*off);
        logarithms += std::log1p(*off);
    }
    if (error.runs > 0) {
        error.meanAbsolute /= static_cast<double>(error.runs);
        error.bias = std::exp(logarithms / static_cast<double>(error.runs));
    }
    return error;
}

} // namespace

std::string_view name(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Measured:
        return "measured";
    case RunOutcome::Incomplete:
        return "incomplete";
    case RunOutcome::Failed:
        return "failed";
    case RunOutcome::NoSteps:
        break;
    }
    return "no_steps";
}

Savings savingsOf(const RunFigures &better, const RunFigures &worse)
{
    Savings savings;
    savings.time = worse.time - better.time;
    savings.cost = worse.cost - better.cost;
    savings.costShare = worse.cost.value() > 0 ? savings.cost / worse.cost : 0;
    savings.tflopsGain = worse.modelTflopsPerGpu > 0 ? better.modelTflopsPerGpu / worse.modelTflopsPerGpu - 1 : 0;
    return savings;
}

Analysis analyse(const std::vector<RunRecord> &records, const domain::ModelSpec &model, const AnalysisSettings &settings)
{
    Analysis analysis;
    analysis.settings = settings;
    const FigureMaker maker(model, settings);
    for (std::size_t record = 0; record < records.size(); ++record) {
        AnalysedRun &run = analysis.runs.emplace_back();
        run.record = record;
        run.outcome = outcomeOf(records[record]);
        run.figures = maker.figures(records[record]);
        if (!run.figures && run.outcome != RunOutcome::Failed)
            run.outcome = RunOutcome::NoSteps; // steps without a duration cannot be ranked: listed with those that have none
        if (run.outcome == RunOutcome::Failed || run.outcome == RunOutcome::NoSteps)
            analysis.failed.push_back(record);
        if (records[record].isBase && run.figures && run.outcome != RunOutcome::Failed && !analysis.base)
            analysis.base = record;
    }
    rank(analysis);
    findPareto(analysis);
    analysis.stepPrediction = predictionError(analysis);
    if (analysis.best && analysis.base && *analysis.best != *analysis.base)
        analysis.savings = savingsOf(figuresOf(analysis, *analysis.best), figuresOf(analysis, *analysis.base));
    return analysis;
}

} // namespace results
