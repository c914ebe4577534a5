// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include "base/format.h"
#include "comparison/logcache.h"
#include "comparison/records.h"

#include <algorithm>
#include <set>
#include <utility>

namespace comparison {
namespace {

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

base::Error noPlan()
{
    return {base::ErrorKind::Input,
            {},
            QT_TRANSLATE_NOOP("core", "the plan has no model or no machines yet"),
            QT_TRANSLATE_NOOP("core", "Choose both: runs are compared by what they mean for a model on its machines"),
            {}};
}

bool canBeCompared(const domain::TrainingPlan &plan)
{
    return !plan.model.name.empty() && !plan.model.layers.empty() && plan.model.hiddenSize > 0 && plan.hasCluster()
        && plan.cluster().nodes > 0 && plan.cluster().gpusPerNode > 0;
}

bool saysNothing(const results::LogContents &contents) { return contents.steps.empty() && !contents.failure; }

/// Turns what was gathered into a comparison, run by run.
class Joiner {
public:
    Joiner(const Inputs &inputs, Comparison &out)
        : m_inputs(inputs)
        , m_out(out)
        , m_predictor(m_inputs.plan, *m_inputs.catalogue)
    {
    }

    void add(const FoundRun &found)
    {
        const Join joined = join(found, m_inputs);
        if (joined.leftOut || waits(found))
            return;
        if (found.silent && (!joined.joined || isKnown(joined.joined->planned)))
            return;
        if (joined.joined)
            addRecord(found, *joined.joined);
        else if (found.campaignRun != nullptr)
            m_out.problems.push_back(unreadable(found.campaignRun->run));
        else if (found.askedFor || !saysNothing(found.launch.contents))
            addUnassigned(found);
    }

    /// What is to come, and what was to run and has nothing to show.
    void addMissing()
    {
        std::set<std::string> have;
        for (const results::RunRecord &record : m_out.records) {
            have.insert(record.configuration);
            have.insert(record.id);
        }
        for (const campaign::Run *run : m_waiting) {
            if (!have.contains(run->configuration) && !have.contains(run->candidate)) {
                have.insert({run->configuration, run->candidate});
                m_out.onTheWay.push_back(run->configuration);
            }
        }
        const auto add = [&](const std::string &name, const std::string &id) {
            if (!have.contains(name) && !have.contains(id) && have.insert(name).second)
                m_out.missing.push_back(name);
        };
        for (const Planned &planned : m_inputs.configurations) {
            if (planned.toRun)
                add(planned.name, domain::candidateId(planned.candidate));
        }
    }

private:
    /// Not begun, or nothing seen of it yet.
    bool waits(const FoundRun &found)
    {
        const bool waiting =
            found.campaignRun != nullptr && !campaign::isFinal(found.campaignRun->run.state) && saysNothing(found.launch.contents);
        if (waiting)
            m_waiting.push_back(&found.campaignRun->run);
        return waiting;
    }

    /// Something of this configuration is listed, or waits.
    [[nodiscard]] bool isKnown(const Planned &planned) const
    {
        const std::string id = domain::candidateId(planned.candidate);
        const auto isIt = [&](const results::RunRecord &record) { return record.id == id || record.configuration == planned.name; };
        const auto waitsForIt = [&](const campaign::Run *run) { return run->candidate == id || run->configuration == planned.name; };
        return std::any_of(m_out.records.begin(), m_out.records.end(), isIt) || std::any_of(m_waiting.begin(), m_waiting.end(), waitsForIt);
    }

    void addRecord(const FoundRun &found, const Joined &joined)
    {
        results::RunRecord record = makeRecord(found, joined, m_inputs.plan);
        const auto prediction = m_predictor.predict(record.candidate, record.cluster);
        if (prediction) {
            record.predictedStep = prediction->time.total();
            record.predictedMemory = m_predictor.predictLogged(record).value_or(prediction->memory.total());
        }
        RunOrigin origin = found.origin;
        origin.byHand = joined.byHand;
        if (found.campaignRun != nullptr && record.sources.empty() && found.campaignRun->run.measured.steps > 0)
            origin.noted = found.campaignRun->run.measured;
        m_out.predictions.push_back(prediction.value_or(estimate::Prediction()));
        m_out.origins.push_back(std::move(origin));
        m_out.records.push_back(std::move(record));
        if (m_out.origins.back().noted)
            m_out.problems.push_back(logsGone(found.campaignRun->run));
    }

    void addUnassigned(const FoundRun &found)
    {
        const results::LogContents &contents = found.launch.contents;
        const auto median = results::medianStepTime(contents.steps);
        m_out.unassigned.push_back({found.origin.path, found.names.empty() ? std::string() : found.names.front(), contents.steps.size(),
                                    median ? base::fixed(median->value(), 4) : std::string(), contents.failure});
    }

    static base::Error unreadable(const campaign::Run &run)
    {
        return {base::ErrorKind::Input,
                run.id,
                {QT_TRANSLATE_NOOP("core", "the configuration of the run cannot be told from its name %1"), {run.configuration}},
                QT_TRANSLATE_NOOP("core", "Assign its logs to a configuration by hand"),
                {}};
    }

    static base::Error logsGone(const campaign::Run &run)
    {
        return {base::ErrorKind::Nothing,
                run.id + " " + run.configuration,
                {QT_TRANSLATE_NOOP("core", "its logs are gone; the campaign noted %1 steps with a median of %2 s"),
                 {std::to_string(run.measured.steps), base::fixed(run.measured.medianStep.value(), 4)}},
                QT_TRANSLATE_NOOP("core", "Run it once more, or put its logs back"),
                {}};
    }

    const Inputs &m_inputs;
    Comparison &m_out;
    Predictor m_predictor;
    std::vector<const campaign::Run *> m_waiting;
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
    if (!canBeCompared(inputs.plan))
        return base::fail(noPlan());
    const std::shared_ptr<LogCache> cache = inputs.cache ? inputs.cache : std::make_shared<LogCache>();
    Gathered gathered = gather(inputs, *cache, progress);
    if (gathered.stopped)
        return base::fail({base::ErrorKind::Cancelled, {}, QT_TRANSLATE_NOOP("core", "reading the logs was stopped"), {}, {}});
    cache->forgetUnused();
    Comparison out;
    out.plan = inputs.plan;
    out.settings = inputs.settings;
    out.problems = std::move(gathered.problems);
    Joiner joiner(inputs, out);
    for (const FoundRun &run : gathered.runs)
        joiner.add(run);
    joiner.addMissing();
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
