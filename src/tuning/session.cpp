// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/session.h"

#include "search/baseconfig.h"
#include "tuning/beliefs.h"
#include "tuning/factreading.h"
#include "tuning/reasons.h"
#include "tuning/screening.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tuning {
namespace {

/// Normal quantile of 0.9: a band of 80 % reaches so many standard deviations to each side.
constexpr double kBandReach = 1.2816;

std::vector<TimedRun> timedRuns(const Reading &reading)
{
    std::vector<TimedRun> runs;
    for (const Measurement &run : reading.measurements) {
        if (run.outcome == Outcome::Ok)
            runs.push_back({reading.alternatives[run.alternative], run.step.value()});
    }
    return runs;
}

/// One advice, step by step.
class Advising {
public:
    Advising(const search::SearchResult &result, const std::vector<std::size_t> &rows, const SessionSettings &settings)
        : m_result(result)
        , m_context(*result.context)
        , m_rows(rows)
        , m_settings(settings)
    {
    }

    [[nodiscard]] SessionAdvice advise(const std::vector<RunFact> &facts, const std::vector<RunUnderWay> &underWay,
                                       const std::stop_token &stop)
    {
        m_reading = readFacts(facts, m_result, m_settings.simulated);
        m_alternatives = m_reading.alternatives;
        addUnderWay(underWay);
        const TimeModel times(timedRuns(m_reading), m_settings.advice.seed);
        if (!addRows(times, stop)) {
            m_made.cancelled = true;
            return std::move(m_made);
        }
        setStartCosts();
        takeOver(tuning::advise(m_alternatives, m_reading.measurements, settings()));
        m_made.base = baseExpectation(times);
        m_made.baseRunCost = costOfBaseRun();
        m_made.learned = learnedOf(times);
        m_made.notices = std::move(m_reading.notices);
        m_made.simulated = m_settings.simulated;
        return std::move(m_made);
    }

private:
    [[nodiscard]] Surroundings surroundings() const { return {m_context.model(), m_context.cluster(), true}; }

    [[nodiscard]] std::size_t rowCount() const { return m_rows.empty() ? m_result.rows.size() : m_rows.size(); }
    [[nodiscard]] std::size_t rowAt(std::size_t i) const { return m_rows.empty() ? i : m_rows[i]; }

    void addUnderWay(const std::vector<RunUnderWay> &underWay)
    {
        for (const RunUnderWay &run : underWay) {
            if (!isOfSearch(run, m_context)) { // nothing is known of it but that it costs
                m_reading.otherCounted += run.counted ? 1 : 0;
                m_reading.otherSpent += run.counted ? run.expectedCost : base::Usd();
                continue;
            }
            m_known.push_back(run.candidate);
            m_underWay.push_back(m_alternatives.size());
            if (!run.counted)
                m_paidByOthers.push_back(m_alternatives.size());
            m_alternatives.push_back(makeAlternative(run.candidate, m_context.estimate(run.candidate), surroundings()));
        }
        m_known.insert(m_known.end(), m_reading.candidates.begin(), m_reading.candidates.end());
        m_known.insert(m_known.end(), m_reading.silent.begin(), m_reading.silent.end());
        const domain::Candidate base = search::baseCandidate(m_result.plan);
        m_baseIsKnown = std::any_of(m_known.begin(), m_known.end(), [&](const auto &known) { return search::matchesBase(known, base); });
    }

    [[nodiscard]] bool isKnown(std::size_t row, const domain::Candidate &candidate) const
    {
        if (m_baseIsKnown && m_result.rows[row].matchesBase)
            return true;
        return std::find(m_known.begin(), m_known.end(), candidate) != m_known.end();
    }

    /// ln of what a token costs with the best run; nothing before one finished.
    [[nodiscard]] std::optional<double> reference() const
    {
        std::optional<double> least;
        for (const Measurement &run : m_reading.measurements) {
            if (run.outcome == Outcome::Ok && run.rival) {
                const double cost = std::log(run.step.value()) + m_reading.alternatives[run.alternative].logScale;
                least = std::min(least.value_or(cost), cost);
            }
        }
        return least;
    }

    /// False when stopped.
    [[nodiscard]] bool addRows(const TimeModel &times, const std::stop_token &stop)
    {
        m_made.alternatives = rowCount();
        std::vector<std::size_t> chosen;
        if (rowCount() > m_settings.mostAlternatives) {
            const FitModel memory(fitEvidence(m_reading.alternatives, m_reading.measurements));
            Screened screened = screen(m_result, m_rows, {times, memory, reference()}, m_settings.mostAlternatives, stop);
            if (screened.cancelled)
                return false;
            chosen = std::move(screened.rows);
            m_made.mostLeftOut = screened.mostLeftOut;
        } else {
            for (std::size_t i = 0; i < rowCount(); ++i)
                chosen.push_back(rowAt(i));
        }
        m_made.weighed = chosen.size();
        estimate::BulkEstimator estimator(m_context);
        m_firstRow = m_alternatives.size();
        for (const std::size_t row : chosen) {
            const domain::Candidate candidate = m_result.candidate(row);
            if (isKnown(row, candidate))
                continue;
            m_rowOf.push_back(row);
            m_alternatives.push_back(makeAlternative(candidate, estimator.estimate(candidate), surroundings()));
        }
        return !stop.stop_requested();
    }

    void setStartCosts()
    {
        for (Alternative &alternative : m_alternatives)
            alternative.startCost = alternative.startCost * (m_reading.startUp.value() / kStartUpSeconds);
    }

    [[nodiscard]] AdviceSettings settings() const
    {
        AdviceSettings settings = m_settings.advice;
        settings.underWay = m_underWay;
        settings.paidByOthers = m_paidByOthers;
        // Runs that nothing is learned from are paid for all the same.
        if (settings.budgetRuns)
            settings.budgetRuns = *settings.budgetRuns - static_cast<int>(m_reading.otherCounted);
        if (settings.budget)
            settings.budget = *settings.budget - m_reading.otherSpent;
        return settings;
    }

    void takeOver(Advice advice)
    {
        advice.runs += m_reading.otherCounted;
        advice.spent += m_reading.otherSpent;
        for (const Suggestion &suggestion : advice.next)
            m_made.next.push_back(nextRun(suggestion));
        m_made.stop = advice.stop;
        m_made.stopWhy = reasonToStop(advice, m_settings.advice.stopBelow);
        if (advice.best)
            setBest(*advice.best);
        m_made.expectedGain = advice.expectedGain;
        m_made.chanceBetter = advice.chanceBetter;
        if (m_made.best)
            m_made.expectedSaving = m_made.best->cost * advice.expectedGain;
        m_made.runsCounted = advice.runs;
        m_made.spent = advice.spent;
        if (const auto &runs = m_settings.advice.budgetRuns)
            m_made.runsLeft = static_cast<std::size_t>(std::max<std::int64_t>(0, *runs - static_cast<std::int64_t>(m_made.runsCounted)));
        if (const auto &money = m_settings.advice.budget)
            m_made.moneyLeft = std::max(base::Usd(), *money - m_made.spent);
    }

    [[nodiscard]] NextRun nextRun(const Suggestion &suggestion) const
    {
        NextRun next;
        next.row = m_rowOf[suggestion.alternative - m_firstRow];
        next.belief = expectation(m_result.candidate(next.row), suggestion.expected);
        next.belief.low = suggestion.low;
        next.belief.high = suggestion.high;
        next.belief.oomProbability = suggestion.oomProbability;
        next.chanceBest = suggestion.chanceBest;
        next.runCost = suggestion.cost;
        next.why = suggestion.why;
        return next;
    }

    /// With the training's length and cost at `expected`.
    [[nodiscard]] Expectation expectation(const domain::Candidate &candidate, base::Seconds expected) const
    {
        const estimate::Prediction prediction = m_context.estimate(candidate);
        Expectation made;
        made.candidate = candidate;
        made.expected = made.low = made.high = expected;
        made.predicted = prediction.time.total();
        const double factor = expected.value() / std::max(1e-12, made.predicted.value());
        made.days = prediction.days * factor;
        made.cost = prediction.cost * factor;
        return made;
    }

    void setBest(std::size_t index)
    {
        m_made.best = ranExpectation(index);
        for (std::size_t i = 0; i < rowCount() && !m_made.bestRow; ++i) {
            const std::size_t row = rowAt(i);
            if (m_result.rows[row].stepSeconds == static_cast<float>(m_made.best->predicted.value())
                && m_result.candidate(row) == m_made.best->candidate)
                m_made.bestRow = row;
        }
    }

    [[nodiscard]] Expectation ranExpectation(std::size_t index) const
    {
        double sum = 0;
        int count = 0;
        for (const Measurement &run : m_reading.measurements) {
            if (run.alternative == index && run.outcome == Outcome::Ok) {
                sum += std::log(run.step.value());
                ++count;
            }
        }
        Expectation made = expectation(m_reading.candidates[index], base::Seconds(std::exp(sum / std::max(1, count))));
        made.ran = true;
        return made;
    }

    [[nodiscard]] Expectation baseExpectation(const TimeModel &times) const
    {
        const domain::Candidate base = search::baseCandidate(m_result.plan);
        for (std::size_t i = 0; i < m_reading.candidates.size(); ++i) {
            const bool finished = std::any_of(m_reading.measurements.begin(), m_reading.measurements.end(),
                                              [&](const Measurement &run) { return run.alternative == i && run.outcome == Outcome::Ok; });
            if (finished && search::matchesBase(m_reading.candidates[i], base))
                return ranExpectation(i);
        }
        const Alternative alternative = makeAlternative(base, m_context.estimate(base), surroundings());
        const TimeModel::Residual residual = times.residualAt(alternative.features);
        TimeModel::Draws draws{};
        times.logTimes(alternative.terms, residual, draws);
        double mean = 0;
        double squares = residual.sd * residual.sd;
        for (const double x : draws)
            mean += x / double(draws.size());
        for (const double x : draws)
            squares += (x - mean) * (x - mean) / double(draws.size());
        Expectation made = expectation(base, base::Seconds(std::exp(mean)));
        made.low = base::Seconds(std::exp(mean - kBandReach * std::sqrt(squares)));
        made.high = base::Seconds(std::exp(mean + kBandReach * std::sqrt(squares)));
        made.oomProbability = 1 - FitModel(fitEvidence(m_reading.alternatives, m_reading.measurements)).chance(alternative.fitMargin);
        return made;
    }

    [[nodiscard]] base::Usd costOfBaseRun() const
    {
        const domain::Candidate &base = m_made.base.candidate;
        const Alternative alternative = makeAlternative(base, m_context.estimate(base), surroundings());
        return alternative.startCost * (m_reading.startUp.value() / kStartUpSeconds)
            + alternative.trialCostPerSecond * (m_made.base.expected.value() * (1 - m_made.base.oomProbability));
    }

    [[nodiscard]] static Learned learnedOf(const TimeModel &times)
    {
        const TimeModel::Factors factors = times.factors();
        Learned learned;
        learned.overall = factors.overall;
        for (std::size_t part = 0; part < estimate::kTimeParts; ++part) {
            learned.parts[part] = factors.terms[part];
            learned.spread[part] = factors.spread[part];
        }
        return learned;
    }

    const search::SearchResult &m_result;
    const estimate::EstimatorContext &m_context;
    const std::vector<std::size_t> &m_rows;
    const SessionSettings &m_settings;
    Reading m_reading;
    std::vector<domain::Candidate> m_known; ///< not to be chosen: ended, or under way
    bool m_baseIsKnown = false;
    std::vector<Alternative> m_alternatives; ///< those that ended, those under way, then rows
    std::vector<std::size_t> m_underWay; ///< indices into m_alternatives
    std::vector<std::size_t> m_paidByOthers; ///< of those
    std::size_t m_firstRow = 0; ///< index of the first row's alternative
    std::vector<std::size_t> m_rowOf; ///< of the alternatives from there on
    SessionAdvice m_made;
};

} // namespace

Session::Session(std::shared_ptr<const search::SearchResult> result, std::vector<std::size_t> rows)
    : m_result(std::move(result))
    , m_rows(std::move(rows))
{
    std::erase_if(m_rows, [this](std::size_t row) { return row >= m_result->rows.size(); });
    std::sort(m_rows.begin(), m_rows.end());
    m_rows.erase(std::unique(m_rows.begin(), m_rows.end()), m_rows.end());
}

SessionAdvice Session::advise(const std::vector<RunFact> &facts, const std::vector<RunUnderWay> &underWay, const SessionSettings &settings,
                              std::stop_token stop) const
{
    return Advising(*m_result, m_rows, settings).advise(facts, underWay, stop);
}

std::string_view name(StopReason reason)
{
    constexpr std::array<std::string_view, 6> kNames{"none", "converged", "nothing_left", "nothing_fits", "budget_spent", "not_worth_it"};
    return kNames.at(static_cast<std::size_t>(reason));
}

} // namespace tuning
