// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include "base/format.h"
#include "estimate/estimator.h"
#include "results/logfolder.h"

#include <algorithm>
#include <utility>

namespace comparison {
namespace {

namespace fs = std::filesystem;

results::AnalysisSettings analysisSettings(const Comparison &comparison)
{
    results::AnalysisSettings settings;
    settings.warmup = comparison.settings.warmup;
    settings.measure = comparison.settings.measure;
    settings.goal = base::Tokens(comparison.plan.goal.tokensInBillions * 1e9);
    return settings;
}

void analyse(Comparison &comparison)
{
    comparison.analysis = results::analyse(comparison.records, comparison.plan.model, analysisSettings(comparison));
    comparison.knobs = results::knobEffects(comparison.analysis, comparison.records);
}

class Joiner {
public:
    Joiner(const Inputs &inputs, Comparison &out)
        : m_inputs(inputs)
        , m_out(out)
    {
    }

    void addFolder(const results::LogSource &source)
    {
        auto runs = results::findRuns(source.path, {source.logPrefix});
        if (!runs) {
            m_out.problems.push_back(runs.error());
            return;
        }
        for (const results::RunFolder &run : *runs)
            addRun(run, RunOrigin::Kind::Folder, run.path.string());
    }

    void addFile(const results::LogSource &source)
    {
        const fs::path path(source.path);
        results::RunFolder run{path.parent_path(), path.stem().string(), false, {path}, {}};
        addRun(run, RunOrigin::Kind::File, source.path);
    }

private:
    void addRun(const results::RunFolder &run, RunOrigin::Kind kind, const std::string &path)
    {
        results::RunLogs logs = results::readRun(run);
        m_out.problems.insert(m_out.problems.end(), logs.unread.begin(), logs.unread.end());
        const auto hand = m_inputs.settings.assigned.find(path);
        const bool byHand = hand != m_inputs.settings.assigned.end();
        const auto planned = configurationNamed(byHand ? hand->second : run.configuration, m_inputs.plan, m_inputs.configurations);
        if (!planned) {
            const auto median = results::medianStepTime(logs.contents.steps);
            m_out.unassigned.push_back({path, run.configuration, logs.contents.steps.size(),
                                        median ? base::fixed(median->value(), 4) : std::string(), logs.contents.failure});
            return;
        }
        results::RunRecord record;
        record.id = domain::candidateId(planned->candidate);
        record.candidate = planned->candidate;
        record.configuration = planned->name;
        record.isBase = planned->isBase;
        record.cluster = m_inputs.plan.cluster();
        record.steps = std::move(logs.contents.steps);
        record.plannedSteps = logs.contents.plannedSteps.value_or(0);
        record.peakMemory = logs.contents.peakMemory;
        record.printedTflops = logs.contents.tflopsPerGpu;
        record.failure = logs.contents.failure;
        record.sources = std::move(logs.sources);
        const estimate::EstimatorContext context(m_inputs.plan.model, record.cluster, m_inputs.catalogue->profile(record.cluster.gpu),
                                                 {m_inputs.plan.goal, m_inputs.plan.thresholds});
        m_out.predictions.push_back(context.estimate(record.candidate));
        record.predictedStep = m_out.predictions.back().time.total();
        record.predictedMemory = m_out.predictions.back().memory.total();
        m_out.origins.push_back({kind, path, {}, byHand});
        m_out.records.push_back(std::move(record));
    }

    const Inputs &m_inputs;
    Comparison &m_out;
};

} // namespace

bool Comparison::anySimulated() const
{
    return std::any_of(records.begin(), records.end(), [](const results::RunRecord &record) { return record.simulated; });
}

bool Comparison::anyMeasured() const
{
    return std::any_of(records.begin(), records.end(),
                       [](const results::RunRecord &record) { return !record.simulated && !record.steps.empty(); });
}

base::Result<Comparison> compare(const Inputs &inputs, const Progress &progress)
{
    Comparison out;
    out.plan = inputs.plan;
    out.settings = inputs.settings;
    if (inputs.plan.model.name.empty() || !inputs.plan.hasCluster()) {
        return base::fail({base::ErrorKind::Input,
                           {},
                           QT_TRANSLATE_NOOP("core", "the plan has no model or no cluster"),
                           QT_TRANSLATE_NOOP("core", "Choose a model and machines: runs are compared on them"),
                           {}});
    }
    Joiner joiner(inputs, out);
    const std::size_t total = inputs.settings.sources.size();
    for (std::size_t i = 0; i < total; ++i) {
        if (progress && !progress(i, total))
            return base::fail({base::ErrorKind::Cancelled, {}, QT_TRANSLATE_NOOP("core", "reading the logs was stopped"), {}, {}});
        const results::LogSource &source = inputs.settings.sources[i];
        if (source.isFolder)
            joiner.addFolder(source);
        else
            joiner.addFile(source);
    }
    analyse(out);
    return out;
}

void analyseAgain(Comparison &comparison, const results::WarmupRule &warmup, results::StepMeasure measure)
{
    comparison.settings.warmup = warmup;
    comparison.settings.measure = measure;
    analyse(comparison);
}

} // namespace comparison
