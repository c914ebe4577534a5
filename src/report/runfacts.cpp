// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisoncharts.h"

#include "base/format.h"
#include "report/figuretexts.h"

namespace report {
namespace {

using results::RunFigures;
using results::RunOutcome;
using results::RunRecord;

base::Text outcomeText(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Measured:
        return QT_TRANSLATE_NOOP("core", "all steps that were asked for");
    case RunOutcome::Incomplete:
        return QT_TRANSLATE_NOOP("core", "incomplete: fewer steps than asked for; they count");
    case RunOutcome::Failed:
        return QT_TRANSLATE_NOOP("core", "failed: never recommended, whatever its steps say");
    case RunOutcome::NoSteps:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "no steps were measured");
}

/// Collects the facts of one run; nothing is listed that is not known.
class FactList {
public:
    FactList(const comparison::Comparison &comparison, std::size_t run)
        : m_comparison(comparison)
        , m_analysed(comparison.analysis.runs[run])
        , m_record(comparison.record(run))
        , m_measured(measuredOf(m_record))
    {
    }

    std::vector<RunFact> take()
    {
        addSettings();
        if (m_analysed.figures) {
            addSteps(*m_analysed.figures);
            addRates(*m_analysed.figures);
            addGoal(*m_analysed.figures);
        }
        addMemory();
        addFailure();
        addSources();
        return std::move(m_facts);
    }

private:
    void add(const char *name, base::Text value) { m_facts.push_back({name, std::move(value)}); }

    void addSettings()
    {
        const domain::BatchPlan &batch = m_record.candidate.batch;
        add(QT_TRANSLATE_NOOP("core", "Configuration"), verbatim(m_record.configuration));
        add(QT_TRANSLATE_NOOP("core", "Settings"), verbatim(settingsText(m_record.candidate)));
        add(QT_TRANSLATE_NOOP("core", "Tokens per step"),
            verbatim(base::grouped(static_cast<double>(batch.globalBatchSize) * batch.seqLength)));
        add(QT_TRANSLATE_NOOP("core", "GPUs"), verbatim(gpusText(m_record.cluster)));
        add(QT_TRANSLATE_NOOP("core", "Origin"),
            m_record.simulated ? base::Text(QT_TRANSLATE_NOOP("core", "SIMULATED: ran on a sandbox, no measurement"))
                               : base::Text(QT_TRANSLATE_NOOP("core", "measured")));
        const bool soFar = m_record.underWay && m_analysed.outcome == RunOutcome::Incomplete;
        add(QT_TRANSLATE_NOOP("core", "Outcome"),
            soFar ? base::Text(QT_TRANSLATE_NOOP("core", "still running: its steps so far count")) : outcomeText(m_analysed.outcome));
    }

    void addSteps(const RunFigures &figures)
    {
        const results::StepStatistics &statistics = figures.statistics;
        add(QT_TRANSLATE_NOOP("core", "Step time, median"), figure(secondsText(statistics.median), m_measured));
        add(QT_TRANSLATE_NOOP("core", "Step time, mean"),
            figure(secondsText(statistics.mean)
                       + (statistics.used > 1 ? " ± " + secondsText((statistics.meanHigh - statistics.meanLow) / 2) : ""),
                   m_measured));
        if (m_record.predictedStep)
            add(QT_TRANSLATE_NOOP("core", "Step time"), figure(secondsText(*m_record.predictedStep), Provenance::Predicted));
        if (figures.stepError)
            add(QT_TRANSLATE_NOOP("core", "Error of the prediction"),
                base::Text(QT_TRANSLATE_NOOP("core", "%1 (measured / predicted - 1)"), {signedShareText(*figures.stepError)}));
        add(QT_TRANSLATE_NOOP("core", "Steps"),
            base::Text(QT_TRANSLATE_NOOP("core", "%1 used, %2 of warm-up left out, %3 outliers among those used"),
                       {std::to_string(statistics.used), std::to_string(statistics.warmup), std::to_string(statistics.outliers.size())}));
        if (results::hasFewAfterWarmup(statistics))
            add(QT_TRANSLATE_NOOP("core", "Note"), QT_TRANSLATE_NOOP("core", "fewer than 5 steps after warm-up: too few to rely on"));
        else if (figures.fewSteps)
            add(QT_TRANSLATE_NOOP("core", "Note"), QT_TRANSLATE_NOOP("core", "fewer than 10 steps: too few to rely on"));
    }

    void addRates(const RunFigures &figures)
    {
        add(QT_TRANSLATE_NOOP("core", "Throughput"), figure(base::grouped(figures.tokensPerSecondPerGpu) + " tokens/s/GPU", m_measured));
        add(QT_TRANSLATE_NOOP("core", "Model TFLOPS"), figure(base::grouped(figures.modelTflopsPerGpu, 1) + " TFLOPS/GPU", m_measured));
        add(QT_TRANSLATE_NOOP("core", "TFLOPS by the simple formula"),
            figure(base::grouped(figures.originalTflopsPerGpu, 1) + " TFLOPS/GPU", m_measured));
        if (m_record.printedTflops)
            add(QT_TRANSLATE_NOOP("core", "TFLOPS as the log prints them"),
                figure(base::grouped(*m_record.printedTflops, 1) + " TFLOPS/GPU", m_measured));
        if (const estimate::Prediction *predicted = prediction())
            add(QT_TRANSLATE_NOOP("core", "Model TFLOPS"),
                figure(base::grouped(predicted->modelTflopsPerGpu, 1) + " TFLOPS/GPU", Provenance::Predicted));
        if (figures.mfu > 0)
            add(QT_TRANSLATE_NOOP("core", "MFU"), figure(shareText(figures.mfu), m_measured));
        if (figures.aboveHardware)
            add(QT_TRANSLATE_NOOP("core", "Note"),
                QT_TRANSLATE_NOOP("core", "more than the GPUs can do: a wrong unit, pairing or step time"));
    }

    void addGoal(const RunFigures &figures)
    {
        add(QT_TRANSLATE_NOOP("core", "Training time"),
            figure(daysText(figures.time) + " days, " + hoursText(figures.time) + " h", m_measured));
        add(QT_TRANSLATE_NOOP("core", "Total cost"), figure(base::usd(figures.cost), m_measured));
    }

    void addMemory()
    {
        const base::Bytes capacity = m_record.cluster.memoryPerGpu;
        if (m_record.peakMemory)
            add(QT_TRANSLATE_NOOP("core", "Peak memory"), figure(gibUnitText(*m_record.peakMemory), m_measured));
        if (m_record.predictedMemory)
            add(QT_TRANSLATE_NOOP("core", "Peak memory"), figure(gibUnitText(*m_record.predictedMemory), Provenance::Predicted));
        if (capacity.value() > 0)
            add(QT_TRANSLATE_NOOP("core", "Memory of the GPU"), verbatim(gibUnitText(capacity)));
    }

    void addFailure()
    {
        if (!m_record.failure)
            return;
        add(QT_TRANSLATE_NOOP("core", "Failure"), results::title(m_record.failure->kind));
        if (!m_record.failure->advice.empty())
            add(QT_TRANSLATE_NOOP("core", "Advice"), m_record.failure->advice);
        if (!m_record.failure->line.empty())
            add(QT_TRANSLATE_NOOP("core", "Line of the log"), verbatim(m_record.failure->line));
    }

    void addSources()
    {
        if (m_analysed.record < m_comparison.origins.size()) {
            const comparison::RunOrigin &origin = m_comparison.origins[m_analysed.record];
            if (origin.byHand)
                add(QT_TRANSLATE_NOOP("core", "Note"), QT_TRANSLATE_NOOP("core", "assigned to this configuration by hand"));
            if (!origin.path.empty())
                add(QT_TRANSLATE_NOOP("core", "Logs"), verbatim(origin.path));
        }
        for (const std::string &source : m_record.sources)
            add(QT_TRANSLATE_NOOP("core", "Read from"), verbatim(source));
    }

    [[nodiscard]] const estimate::Prediction *prediction() const
    {
        return m_analysed.record < m_comparison.predictions.size() ? &m_comparison.predictions[m_analysed.record] : nullptr;
    }

    const comparison::Comparison &m_comparison;
    const results::AnalysedRun &m_analysed;
    const RunRecord &m_record;
    Provenance m_measured;
    std::vector<RunFact> m_facts;
};

} // namespace

std::vector<RunFact> runFacts(const comparison::Comparison &comparison, std::size_t run) { return FactList(comparison, run).take(); }

} // namespace report
