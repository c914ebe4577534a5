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
        figures.fewSteps = hasFewSteps(*statistics);
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

/// Real machines have the first word: a simulated run is put to the front only where nothing else ran.
class Ranking {
public:
    Ranking(Analysis &analysis, const std::vector<RunRecord> &records)
        : m_analysis(analysis)
        , m_records(records)
    {
    }

    void make()
    {
        for (std::size_t run = 0; run < m_analysis.runs.size(); ++run) {
            if (isRankable(run))
                m_analysis.bySpeed.push_back(run);
        }
        m_analysis.byCost = m_analysis.bySpeed;
        sort(m_analysis.bySpeed, &RunFigures::time, &RunFigures::cost);
        sort(m_analysis.byCost, &RunFigures::cost, &RunFigures::time);
        chooseBase();
        const std::vector<std::size_t> bySpeed = leading(m_analysis.bySpeed);
        if (bySpeed.empty())
            return;
        m_analysis.best = firstToRelyOn(bySpeed);
        m_analysis.cheapest = firstToRelyOn(leading(m_analysis.byCost));
        m_analysis.worst = bySpeed.back();
        findPareto(bySpeed);
    }

private:
    [[nodiscard]] bool isRankable(std::size_t run) const
    {
        return m_analysis.runs[run].figures && m_analysis.runs[run].outcome != RunOutcome::Failed;
    }
    [[nodiscard]] bool isSimulated(std::size_t run) const { return m_records[run].simulated; }
    [[nodiscard]] const RunFigures &figures(std::size_t run) const { return figuresOf(m_analysis, run); }

    template <class First, class Second>
    void sort(std::vector<std::size_t> &runs, First RunFigures::*first, Second RunFigures::*second) const
    {
        std::stable_sort(runs.begin(), runs.end(), [&](std::size_t a, std::size_t b) {
            if (isSimulated(a) != isSimulated(b))
                return isSimulated(b);
            const RunFigures &left = figures(a);
            const RunFigures &right = figures(b);
            return left.*first != right.*first ? left.*first < right.*first : left.*second < right.*second;
        });
    }

    /// The measured ones of sorted runs; all, where none is measured.
    [[nodiscard]] std::vector<std::size_t> leading(const std::vector<std::size_t> &runs) const
    {
        const auto end = std::find_if(runs.begin(), runs.end(), [&](std::size_t run) { return isSimulated(run); });
        return end == runs.begin() ? runs : std::vector<std::size_t>(runs.begin(), end);
    }

    /// Impossible figures are passed over as few steps are. Where the base alone is sound, no run that
    /// was tried can be judged: recommending the base would say that it won, so they stand as measured.
    [[nodiscard]] std::size_t firstToRelyOn(const std::vector<std::size_t> &runs) const
    {
        const auto isSound = [&](std::size_t run) { return !figures(run).fewSteps && !figures(run).aboveHardware; };
        const bool anyTried =
            std::any_of(runs.begin(), runs.end(), [&](std::size_t run) { return isSound(run) && !m_records[run].isBase; });
        return anyTried ? *std::find_if(runs.begin(), runs.end(), isSound) : firstWithEnoughSteps(runs);
    }

    [[nodiscard]] std::size_t firstWithEnoughSteps(const std::vector<std::size_t> &runs) const
    {
        const auto enough = std::find_if(runs.begin(), runs.end(), [&](std::size_t run) { return !figures(run).fewSteps; });
        return enough == runs.end() ? runs.front() : *enough;
    }

    void chooseBase()
    {
        for (std::size_t run = 0; run < m_analysis.runs.size(); ++run) {
            const bool isBase = m_records[run].isBase && isRankable(run);
            if (isBase && (!m_analysis.base || (isSimulated(*m_analysis.base) && !isSimulated(run))))
                m_analysis.base = run;
        }
    }

    /// By rising time, a run is on the front when it costs less than all faster ones.
    void findPareto(const std::vector<std::size_t> &bySpeed)
    {
        for (const std::size_t run : bySpeed) {
            if (m_analysis.pareto.empty() || figures(run).cost < figures(m_analysis.pareto.back()).cost)
                m_analysis.pareto.push_back(run);
        }
    }

    Analysis &m_analysis;
    const std::vector<RunRecord> &m_records;
};

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
    }
    Ranking(analysis, records).make();
    analysis.stepPrediction = predictionError(analysis);
    if (analysis.best && analysis.base && *analysis.best != *analysis.base)
        analysis.savings = savingsOf(figuresOf(analysis, *analysis.best), figuresOf(analysis, *analysis.base));
    return analysis;
}

} // namespace results
