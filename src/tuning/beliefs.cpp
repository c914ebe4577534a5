// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/beliefs.h"

#include "tuning/normal.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace tuning {
namespace {

std::vector<TimedRun> timedRuns(std::span<const Alternative> alternatives, std::span<const Measurement> measurements)
{
    std::vector<TimedRun> runs;
    for (const Measurement &run : measurements) {
        if (run.outcome == Outcome::Ok)
            runs.push_back({alternatives[run.alternative], run.step.value()});
    }
    return runs;
}

base::Usd trialCost(const Alternative &alternative, double seconds)
{
    return alternative.startCost + alternative.trialCostPerSecond * seconds;
}

double mean(const TimeModel::Draws &draws)
{
    double sum = 0;
    for (const double x : draws)
        sum += x;
    return sum / double(draws.size());
}

double variance(const TimeModel::Draws &draws, double mean)
{
    double sum = 0;
    for (const double x : draws)
        sum += (x - mean) * (x - mean);
    return sum / double(draws.size());
}

double meanImprovement(const TimeModel::Draws &draws, double sd, double best)
{
    double sum = 0;
    for (const double x : draws) {
        if (x < best + 6 * sd) // beyond that it is nothing
            sum += expectedImprovement(x, sd, best);
    }
    return sum / double(draws.size());
}

} // namespace

std::vector<FitEvidence> fitEvidence(std::span<const Alternative> alternatives, std::span<const Measurement> measurements)
{
    std::vector<FitEvidence> evidence;
    for (const Measurement &run : measurements) {
        const Alternative &of = alternatives[run.alternative];
        FitEvidence one{of.fitMargin, of.memorySpread, run.outcome, std::nullopt};
        if (run.peak && run.peak->value() > 0 && of.peak.value() > 0)
            one.logPeakRatio = std::log(*run.peak / of.peak);
        evidence.push_back(one);
    }
    return evidence;
}

Beliefs::Beliefs(std::span<const Alternative> alternatives, std::span<const Measurement> measurements, const AdviceSettings &settings)
    : m_alternatives(alternatives)
    , m_times(timedRuns(alternatives, measurements), settings.seed)
    , m_memory(fitEvidence(alternatives, measurements))
    , m_run(alternatives.size())
{
    summariseRuns(measurements);
    findPlaces(settings);
    judge(settings);
}

void Beliefs::summariseRuns(std::span<const Measurement> measurements)
{
    struct Repeats {
        double logSeconds = 0;
        int count = 0;
    };
    std::map<std::size_t, Repeats> finished;
    for (const Measurement &run : measurements) {
        const Alternative &of = m_alternatives[run.alternative];
        m_run[run.alternative] = true;
        if (run.counted) {
            ++m_counted;
            m_spent += run.cost.value_or(run.outcome == Outcome::Ok ? trialCost(of, run.step.value()) : of.startCost);
        }
        if (run.outcome == Outcome::Ok && run.rival) {
            Repeats &repeats = finished[run.alternative];
            repeats.logSeconds += std::log(run.step.value());
            ++repeats.count;
        }
    }
    m_finished = finished.size();
    for (const auto &[index, repeats] : finished) {
        const double cost = repeats.logSeconds / repeats.count + m_alternatives[index].logScale;
        if (!m_best || cost < m_reference) {
            m_best = index;
            m_reference = cost;
        }
    }
}

void Beliefs::findPlaces(const AdviceSettings &settings)
{
    std::map<Features, std::size_t> places;
    const std::set<std::size_t> underWay(settings.underWay.begin(), settings.underWay.end());
    const std::set<std::size_t> paidByOthers(settings.paidByOthers.begin(), settings.paidByOthers.end());
    for (std::size_t i = 0; i < m_alternatives.size(); ++i) {
        if (m_run[i])
            continue;
        const Features &features = m_alternatives[i].features;
        const auto [found, isNew] = places.emplace(features, m_residuals.size());
        if (isNew)
            m_residuals.push_back(m_times.residualAt(features));
        Belief belief;
        belief.alternative = i;
        belief.place = found->second;
        belief.underWay = underWay.contains(i);
        belief.paid = belief.underWay && !paidByOthers.contains(i);
        m_underWay += belief.underWay ? 1 : 0;
        m_paidUnderWay += belief.paid ? 1 : 0;
        m_left.push_back(belief);
    }
}

base::Usd Beliefs::promised() const
{
    base::Usd sum;
    for (const Belief &belief : m_left) {
        if (belief.paid)
            sum += expectedCost(belief);
    }
    return sum;
}

base::Usd Beliefs::expectedCost(const Belief &belief) const
{
    const Alternative &of = alternative(belief);
    return of.startCost + of.trialCostPerSecond * (belief.fits * std::exp(belief.logTime));
}

base::Usd Beliefs::costAtMost(const Belief &belief) const
{
    constexpr double kOneInTen = 1.2816; // normal quantile of 0.9
    const Alternative &of = alternative(belief);
    return of.startCost + of.trialCostPerSecond * std::exp(belief.logTime + kOneInTen * belief.sd);
}

void Beliefs::judge(const AdviceSettings &settings)
{
    TimeModel::Draws draws{};
    std::vector<double> costs;
    for (Belief &belief : m_left) {
        m_times.logTimes(alternative(belief).terms, residual(belief), draws);
        belief.logTime = mean(draws);
        belief.sd = std::sqrt(variance(draws, belief.logTime) + residual(belief).sd * residual(belief).sd);
        belief.fits = m_memory.chance(alternative(belief).fitMargin);
        costs.push_back(belief.logTime + alternative(belief).logScale);
    }
    if (!m_best && !costs.empty()) {
        const auto middle = costs.begin() + static_cast<std::ptrdiff_t>(costs.size() / 2);
        std::nth_element(costs.begin(), middle, costs.end());
        m_reference = *middle;
    }
    for (Belief &belief : m_left) {
        const Alternative &of = alternative(belief);
        m_times.logTimes(of.terms, residual(belief), draws);
        belief.improvement = meanImprovement(draws, residual(belief).sd, m_reference - of.logScale);
        belief.worth = belief.improvement * belief.fits * of.acceptance;
        if (settings.budget)
            belief.worth /= std::max(1e-9, expectedCost(belief).value());
    }
    std::stable_sort(m_left.begin(), m_left.end(),
                     [](const Belief &a, const Belief &b) { return a.underWay != b.underWay ? a.underWay : a.worth > b.worth; });
    putRepeatsLast();
}

/// A list may hold a configuration many times. Its first stands for it, or the most promising would all be the same.
void Beliefs::putRepeatsLast()
{
    std::set<std::tuple<std::size_t, double, double, double>> seen;
    std::vector<Belief> firsts;
    std::vector<Belief> repeats;
    for (const Belief &belief : m_left) {
        const bool isNew = belief.underWay || seen.emplace(belief.place, belief.logTime, belief.fits, alternative(belief).logScale).second;
        (isNew ? firsts : repeats).push_back(belief);
    }
    firsts.insert(firsts.end(), repeats.begin(), repeats.end());
    m_left = std::move(firsts);
}

} // namespace tuning
