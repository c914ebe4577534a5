// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/accuracy.h"

#include "requests/estimatecache.h"
#include "validation/summaries.h"

#include <chrono>
#include <fmt/format.h>

namespace validation {
namespace {

/// Tells somebody how far it is, not more often than a person can see.
class ProgressTeller {
public:
    ProgressTeller(const std::function<void(std::size_t, std::size_t)> &tell, std::size_t all)
        : m_tell(tell)
        , m_all(all)
    {
    }

    void done(std::size_t count)
    {
        if (!m_tell)
            return;
        const Clock::time_point now = Clock::now();
        if (count < m_all && now - m_last < kInterval)
            return;
        m_last = now;
        m_tell(count, m_all);
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kInterval{50};

    const std::function<void(std::size_t, std::size_t)> &m_tell;
    std::size_t m_all;
    Clock::time_point m_last;
};

std::string upper(std::string text)
{
    for (char &c : text) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

/// Sizes that are more than one, in the words that people write layouts with.
std::string setupText(const requests::ResolvedEstimate &estimate)
{
    const domain::Candidate &c = estimate.candidate;
    const domain::ClusterSpec &cluster = estimate.setup->context.cluster();
    std::string text = fmt::format("{} x {}", cluster.numGpus(), upper(cluster.gpu.key));
    const auto add = [&text](const char *name, int size, int usual) {
        if (size != usual)
            text += fmt::format(", {} {}", name, size);
    };
    add("TP", c.layout.tensorParallel, 1);
    add("PP", c.layout.pipelineParallel, 1);
    add("VP", c.layout.virtualPipeline, 1);
    add("CP", c.layout.contextParallel, 1);
    add("EP", c.layout.expertParallel, 1);
    if (estimate.setup->context.model().moe)
        add("ETP", c.layout.expertTensorParallel, c.layout.tensorParallel);
    add("FSDP", c.layout.fsdp, 0);
    if (c.layout.fsdpSharding != domain::FsdpSharding::OptimGradsParams)
        text += fmt::format(" {}", domain::name(c.layout.fsdpSharding));
    text += fmt::format(", MBS {}, GBS {}, seq {}", c.batch.microBatchSize, c.batch.globalBatchSize, c.batch.seqLength);
    if (c.options.precision != domain::Precision::Bf16)
        text += fmt::format(", {}", domain::name(c.options.precision));
    if (c.recompute.granularity != domain::RecomputeGranularity::None)
        text += ", recompute " + domain::recomputeText(c.recompute);
    return text;
}

/// The peak of the stage that was measured, in GiB.
double predictedPeak(const requests::ResolvedEstimate &estimate, const estimate::Prediction &prediction, StageScope stage)
{
    if (stage == StageScope::Largest)
        return base::inGib(prediction.memory.total());
    const auto stages = estimate.setup->context.memoryByStage(estimate.candidate);
    return base::inGib((stage == StageScope::First ? stages.front() : stages.back()).total());
}

void compare(const Measurement &measurement, const requests::ResolvedEstimate &estimate, AccuracyRow &row)
{
    const estimate::Prediction p = estimate.setup->context.estimate(estimate.candidate);
    switch (measurement.subject) {
    case Subject::PeakMemory:
        row.predicted = predictedPeak(estimate, p, measurement.stage);
        row.error = row.predicted / measurement.value - 1;
        break;
    case Subject::OutOfMemory:
        row.oomProbability = p.oomProbability;
        row.verdict = p.verdict;
        row.right = (p.verdict == estimate::Verdict::Oom) == measurement.ranOutOfMemory;
        break;
    case Subject::StepTime:
        row.predicted = p.time.total().value();
        row.error = row.predicted / measurement.value - 1;
        row.insideBand = p.stepLow.value() <= measurement.value && measurement.value <= p.stepHigh.value();
        break;
    }
}

AccuracyRow answer(const Measurement &measurement, requests::EstimateCache &cache)
{
    AccuracyRow row;
    row.model = measurement.model;
    const auto estimate = cache.resolve(measurement.request);
    if (!estimate) {
        row.unanswered = estimate.error();
        return row;
    }
    row.setup = setupText(*estimate);
    if (requests::isDefined(*estimate)) {
        compare(measurement, *estimate, row);
    } else {
        row.unanswered = base::Error{base::ErrorKind::Nothing,
                                     "pipeline_parallel",
                                     base::Text(QT_TRANSLATE_NOOP("core", "there are more pipeline stages or chunks than layers")),
                                     {},
                                     {}};
    }
    return row;
}

} // namespace

AccuracyReport assess(const MeasurementSet &set, const catalogue::Catalogue &catalogue, std::stop_token stop,
                      const std::function<void(std::size_t, std::size_t)> &progress)
{
    AccuracyReport report;
    requests::EstimateCache cache(catalogue);
    ProgressTeller teller(progress, set.measurements.size());
    report.rows.reserve(set.measurements.size());
    for (std::size_t i = 0; i < set.measurements.size(); ++i) {
        if (stop.stop_requested()) {
            report.cancelled = true;
            break;
        }
        report.rows.push_back(answer(set.measurements[i], cache));
        report.rows.back().measurement = i;
        teller.done(i + 1);
    }
    report.memory = summarizeErrors(set, report.rows, Subject::PeakMemory);
    report.time = summarizeErrors(set, report.rows, Subject::StepTime);
    report.verdicts = summarizeVerdicts(set, report.rows);
    return report;
}

} // namespace validation
