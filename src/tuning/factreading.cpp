// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/factreading.h"

#include "base/format.h"
#include "domain/modelid.h"
#include "search/baseconfig.h"
#include "tuning/repeats.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tuning {
namespace {

/// Runs whose start-up time weighs as much as the assumed one.
constexpr double kAssumedStarts = 1;

std::string seconds(base::Seconds time) { return base::fixed(time.value(), 3); }

/// "r001, r004": at most five, then how many more.
std::string listed(const std::vector<std::string> &runs)
{
    constexpr std::size_t kNamed = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(kNamed, runs.size()); ++i)
        text += (i > 0 ? ", " : "") + runs[i];
    return runs.size() > kNamed ? text + " + " + std::to_string(runs.size() - kNamed) : text;
}

template <class T>
bool contains(const std::vector<T> &values, const T &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Why a run says nothing of a search.
enum class Stranger : std::uint8_t { None, OtherModel, OtherMachines, OtherGpu, OtherTraining };

/// What the runs of a search have in common.
class Scope {
public:
    explicit Scope(const search::SearchResult &result)
        : m_context(*result.context)
        , m_space(result.grid.space())
        , m_base(search::baseCandidate(result.plan))
        , m_model(domain::modelId(m_context.model()))
    {
    }

    [[nodiscard]] Stranger strangeness(const RunFact &fact) const
    {
        if (!fact.model.empty() && fact.model != m_model)
            return Stranger::OtherModel;
        if (fact.gpus != 0 && fact.gpus != m_context.cluster().numGpus())
            return Stranger::OtherMachines;
        if (!fact.gpu.empty() && fact.gpu != m_context.cluster().gpu.key)
            return Stranger::OtherGpu;
        return isOfTraining(fact.candidate) ? Stranger::None : Stranger::OtherTraining;
    }

    [[nodiscard]] bool isOfBatch(const domain::Candidate &candidate) const
    {
        const int batch = candidate.batch.globalBatchSize;
        return batch == m_base.batch.globalBatchSize || contains(m_space.globalBatchSizes, batch);
    }

private:
    /// Kernels of another precision, or attention over another length, are off by factors of their own.
    [[nodiscard]] bool isOfTraining(const domain::Candidate &candidate) const
    {
        const int length = candidate.batch.seqLength;
        const domain::Precision precision = candidate.options.precision;
        return (length == m_base.batch.seqLength || contains(m_space.seqLengths, length))
            && (precision == m_base.options.precision || contains(m_space.precisions, precision));
    }

    const estimate::EstimatorContext &m_context;
    const search::ResolvedSpace &m_space;
    domain::Candidate m_base;
    std::string m_model;
};

class FactReader {
public:
    FactReader(const search::SearchResult &result, bool simulated)
        : m_context(*result.context)
        , m_scope(result)
        , m_simulated(simulated)
    {
    }

    [[nodiscard]] Reading read(const std::vector<RunFact> &facts)
    {
        for (const RunFact &fact : facts)
            take(fact);
        tellLeftOut();
        tellContradictions();
        setStartUp(facts);
        return std::move(m_reading);
    }

private:
    void take(const RunFact &fact)
    {
        if (fact.simulated != m_simulated)
            return leaveOut(fact, m_otherKind);
        if (const Stranger strangeness = m_scope.strangeness(fact); strangeness != Stranger::None)
            return leaveOut(fact, m_strangers[static_cast<std::size_t>(strangeness)]);
        const bool withoutStep = fact.outcome == Outcome::Ok && fact.step.value() <= 0;
        if (withoutStep || !fact.outcome)
            m_reading.silent.push_back(fact.candidate);
        if (withoutStep)
            return leaveOut(fact, m_noStep);
        if (!fact.outcome) {
            count(fact);
            return;
        }
        const std::size_t index = indexOf(fact.candidate);
        Measurement measured;
        measured.alternative = index;
        measured.outcome = *fact.outcome;
        measured.step = fact.step;
        measured.cost = fact.cost;
        measured.counted = fact.counted;
        measured.rival = m_scope.isOfBatch(fact.candidate);
        if (!measured.rival)
            m_otherBatch.push_back(fact.run);
        if (fact.peak && fact.outcome == Outcome::Ok)
            measured.peak = onDevice(*fact.peak, index);
        m_reading.measurements.push_back(measured);
        m_names.push_back(fact.run);
    }

    void leaveOut(const RunFact &fact, std::vector<std::string> &list)
    {
        list.push_back(fact.run);
        count(fact);
    }

    void count(const RunFact &fact)
    {
        if (!fact.counted)
            return;
        ++m_reading.otherCounted;
        m_reading.otherSpent += fact.cost.value_or(base::Usd());
    }

    [[nodiscard]] std::size_t indexOf(const domain::Candidate &candidate)
    {
        const auto known = std::find(m_reading.candidates.begin(), m_reading.candidates.end(), candidate);
        if (known != m_reading.candidates.end())
            return static_cast<std::size_t>(known - m_reading.candidates.begin());
        const estimate::Prediction prediction = m_context.estimate(candidate);
        m_reading.candidates.push_back(candidate);
        m_reading.alternatives.push_back(makeAlternative(candidate, prediction, {m_context.model(), m_context.cluster(), true}));
        m_reading.predicted.push_back(prediction.time.total());
        return m_reading.candidates.size() - 1;
    }

    /// The device's peak, off its prediction by as much as what was read is off its own.
    [[nodiscard]] std::optional<base::Bytes> onDevice(const PeakSeen &peak, std::size_t index) const
    {
        const auto stages = m_context.memoryByStage(m_reading.candidates[index]);
        const auto inSense = [&](const estimate::MemoryBreakdown &memory) {
            base::Bytes bytes = memory.total();
            if (peak.sense != estimate::MeasuredMemory::Device)
                bytes -= memory.outside;
            if (peak.sense == estimate::MeasuredMemory::Allocated)
                bytes -= memory.reserve;
            return bytes.value();
        };
        double predicted = 0;
        if (peak.stage && *peak.stage >= 0 && static_cast<std::size_t>(*peak.stage) < stages.size())
            predicted = inSense(stages[static_cast<std::size_t>(*peak.stage)]);
        else
            for (const estimate::MemoryBreakdown &stage : stages)
                predicted = std::max(predicted, inSense(stage));
        if (predicted <= 0 || peak.bytes.value() <= 0)
            return std::nullopt;
        return m_reading.alternatives[index].peak * (peak.bytes.value() / predicted);
    }

    void tell(Notice::Kind kind, std::vector<std::string> runs, base::Text text)
    {
        m_reading.notices.push_back({kind, std::move(runs), std::move(text)});
    }

    void tellLeftOut()
    {
        if (!m_otherKind.empty()) {
            const std::vector<std::string> args{std::to_string(m_otherKind.size()), listed(m_otherKind)};
            tell(Notice::Kind::OtherKind, m_otherKind,
                 m_simulated ? base::Text(QT_TRANSLATE_NOOP("core", "measured runs are left out beside simulated ones: %1 (%2)"), args)
                             : base::Text(QT_TRANSLATE_NOOP("core", "simulated runs are no measurement and are left out: %1 (%2)"), args));
        }
        tellOthers();
        if (!m_noStep.empty())
            tell(Notice::Kind::NoStep, m_noStep,
                 {QT_TRANSLATE_NOOP("core", "runs that ended well without a step time teach nothing: %1"), {listed(m_noStep)}});
    }

    [[nodiscard]] const std::vector<std::string> &strangers(Stranger kind) const { return m_strangers[static_cast<std::size_t>(kind)]; }

    void tellOthers()
    {
        const auto say = [this](Notice::Kind kind, const std::vector<std::string> &runs, const char *text) {
            if (!runs.empty())
                tell(kind, runs, {text, {std::to_string(runs.size()), listed(runs)}});
        };
        say(Notice::Kind::OtherModel, strangers(Stranger::OtherModel),
            QT_TRANSLATE_NOOP("core", "runs of another model are left out: %1 (%2)"));
        if (const auto &runs = strangers(Stranger::OtherMachines); !runs.empty())
            tell(Notice::Kind::OtherMachines, runs,
                 {QT_TRANSLATE_NOOP("core", "runs on another number of GPUs than %1 are left out: %2 (%3)"),
                  {std::to_string(m_context.cluster().numGpus()), std::to_string(runs.size()), listed(runs)}});
        say(Notice::Kind::OtherMachines, strangers(Stranger::OtherGpu),
            QT_TRANSLATE_NOOP("core", "runs on another kind of GPU are left out: %1 (%2)"));
        say(Notice::Kind::OtherTraining, strangers(Stranger::OtherTraining),
            QT_TRANSLATE_NOOP("core", "runs with a sequence length or precision that the plan does not have are left out: %1 (%2)"));
        say(Notice::Kind::OtherBatch, m_otherBatch,
            QT_TRANSLATE_NOOP("core", "runs with a global batch size that the plan does not have teach, but cannot be the best: %1 (%2)"));
    }

    [[nodiscard]] std::vector<std::string> named(const std::vector<std::size_t> &runs) const
    {
        std::vector<std::string> names;
        for (const std::size_t run : runs)
            names.push_back(m_names[run]);
        return names;
    }

    void tellContradictions()
    {
        for (const Repeats &repeats : repeatsOf(m_reading.measurements)) {
            const std::vector<std::string> finished = named(repeats.finished);
            if (repeats.haveBothOutcomes())
                tellBothOutcomes(finished, named(repeats.ranOut));
            if (repeats.differ()) {
                tell(Notice::Kind::TimesDiffer, finished,
                     {QT_TRANSLATE_NOOP("core", "runs of the same configuration took %1 to %2 s a step (%3): their geometric mean is used"),
                      {seconds(repeats.shortest), seconds(repeats.longest), listed(finished)}});
            }
            const base::Seconds predicted = m_reading.predicted[repeats.alternative];
            if (finished.size() == 1 && repeats.longest.value() >= kFarOff * predicted.value()) {
                tell(Notice::Kind::FarOff, finished,
                     {QT_TRANSLATE_NOOP(
                          "core", "%1 took %2 s a step, %3 times its prediction: worth repeating on other nodes before it is believed"),
                      {listed(finished), seconds(repeats.longest), base::fixed(repeats.longest / predicted, 1)}});
            }
        }
    }

    void tellBothOutcomes(const std::vector<std::string> &finished, const std::vector<std::string> &ranOut)
    {
        std::vector<std::string> all = finished;
        all.insert(all.end(), ranOut.begin(), ranOut.end());
        tell(Notice::Kind::BothOutcomes, all,
             {QT_TRANSLATE_NOOP("core",
                                "the same configuration finished (%1) and ran out of memory (%2): both are weighed, it is at the limit"),
              {listed(finished), listed(ranOut)}});
    }

    void setStartUp(const std::vector<RunFact> &facts)
    {
        double sum = kAssumedStarts * kStartUpSeconds;
        double count = kAssumedStarts;
        for (const RunFact &fact : facts) {
            const bool ours = fact.simulated == m_simulated && m_scope.strangeness(fact) == Stranger::None;
            if (!fact.startUp || !ours || fact.startUp->value() < 0)
                continue;
            sum += fact.startUp->value();
            ++count;
        }
        m_reading.startUp = base::Seconds(sum / count);
    }

    const estimate::EstimatorContext &m_context;
    Scope m_scope;
    bool m_simulated;
    Reading m_reading;
    std::vector<std::string> m_names; ///< parallel to measurements
    std::vector<std::string> m_otherKind, m_otherBatch, m_noStep;
    std::array<std::vector<std::string>, 5> m_strangers; ///< by Stranger
};

} // namespace

Reading readFacts(const std::vector<RunFact> &facts, const search::SearchResult &result, bool simulated)
{
    return FactReader(result, simulated).read(facts);
}

bool isEvidence(const RunFact &fact, const search::SearchResult &result)
{
    return fact.outcome && Scope(result).strangeness(fact) == Stranger::None;
}

bool isOfSearch(const RunUnderWay &run, const estimate::EstimatorContext &context)
{
    return (run.model.empty() || run.model == domain::modelId(context.model())) && (run.gpu.empty() || run.gpu == context.cluster().gpu.key)
        && (run.gpus == 0 || run.gpus == context.cluster().numGpus());
}

} // namespace tuning
