// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/timemodel.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace tuning {
namespace {

/// Prior standard deviations of theta by cause, in the order of Terms. Time parts: how far predictions of each
/// cause are off published step times (a network is the least known); the two faults are known to within a
/// factor of twenty and of five only.
constexpr std::array<double, kTerms> kSpread{0.12, 0.5, 0.5, 0.5, 0.5, 0.8, 0.3, 0.5, 3.0, 1.5};
constexpr double kOffsetSpread = 0.12;
constexpr double kResidualSd = 0.05;
constexpr double kNoise = 0.02;

/// Standard deviation of ln(measured / predicted seconds) among configurations of one cluster, where predictions are
/// as good as in the validation; and how many times that is taken seriously.
constexpr double kUsualError = 0.15;
constexpr double kMostContradiction = 5;

/// Draws thrown away before the first kept, and between two kept ones.
constexpr int kBurnIn = 200;
constexpr int kThinning = 5;
/// Draws of the prior that compete to be the first.
constexpr int kStarts = 64;

double spread(std::size_t parameter) { return parameter < kTerms ? kSpread[parameter] : kOffsetSpread; }

double kernel(const Features &a, const Features &b)
{
    double square = 0;
    for (std::size_t i = 0; i < kFeatures; ++i)
        square += (a[i] - b[i]) * (a[i] - b[i]);
    return kResidualSd * kResidualSd * std::exp(-square / 2);
}

/// ln of the expected seconds; weights are exp(theta), then g.
template <class Weights>
double expectedLog(const Terms &terms, const Weights &weights)
{
    double sum = 1e-12;
    for (std::size_t q = 0; q < kTerms; ++q)
        sum += weights[q] * terms[q];
    return std::log(sum) + weights[kTerms];
}

template <class Parameters>
Parameters weightsOf(Parameters parameters)
{
    for (std::size_t q = 0; q < kTerms; ++q)
        parameters[q] = std::exp(parameters[q]);
    return parameters;
}

std::shared_ptr<const Cholesky> factorOf(const std::vector<TimedRun> &runs)
{
    SymmetricMatrix covariance(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            covariance.at(i, j) = kernel(runs[i].alternative.features, runs[j].alternative.features);
        covariance.at(i, i) += kNoise * kNoise; // keeps it positive definite for repeated runs too
    }
    auto factor = Cholesky::of(std::move(covariance));
    return factor ? std::make_shared<const Cholesky>(std::move(*factor)) : nullptr;
}

} // namespace

TimeModel::TimeModel(std::vector<TimedRun> runs, std::uint64_t seed)
    : m_runs(std::move(runs))
{
    for (const TimedRun &run : m_runs)
        m_logSeconds.push_back(std::log(run.seconds));
    m_cholesky = m_runs.empty() ? nullptr : factorOf(m_runs);
    if (!m_cholesky)
        m_runs.clear();
    m_solved.resize(kDraws * m_runs.size());
    RandomNumbers random(seed);
    sample(random);
}

double TimeModel::logLikelihood(const Parameters &parameters, std::vector<double> &scratch) const
{
    const Parameters weights = weightsOf(parameters);
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        scratch[i] = m_logSeconds[i] - expectedLog(m_runs[i].alternative.terms, weights);
    m_cholesky->solveLower(scratch);
    double sum = 0;
    for (const double x : scratch)
        sum += x * x;
    return -sum / 2;
}

TimeModel::Parameters TimeModel::likelyStart(RandomNumbers &random) const
{
    std::vector<double> scratch(m_runs.size());
    Parameters best{};
    double bestLikelihood = logLikelihood(best, scratch);
    for (int i = 0; i < kStarts; ++i) {
        Parameters other{};
        for (std::size_t q = 0; q < other.size(); ++q)
            other[q] = spread(q) * random.normal();
        if (const double likelihood = logLikelihood(other, scratch); likelihood > bestLikelihood) {
            bestLikelihood = likelihood;
            best = other;
        }
    }
    return best;
}

/// One step: a point on the ellipse through the present draw and a fresh one of the prior, at least as likely as
/// a random part of the present likelihood; the bracket of angles shrinks until there is one.
void TimeModel::sliceStep(Parameters &at, double &logLikelihoodAt, RandomNumbers &random, std::vector<double> &scratch) const
{
    Parameters fresh{};
    for (std::size_t q = 0; q < fresh.size(); ++q)
        fresh[q] = spread(q) * random.normal();
    const double threshold = logLikelihoodAt + std::log(random.uniform());
    double angle = 2 * std::numbers::pi * random.uniform();
    double low = angle - 2 * std::numbers::pi;
    double high = angle;
    for (int i = 0; i < 200; ++i) { // halves the bracket on average: never reached
        Parameters tried{};
        for (std::size_t q = 0; q < tried.size(); ++q)
            tried[q] = at[q] * std::cos(angle) + fresh[q] * std::sin(angle);
        if (const double likelihood = logLikelihood(tried, scratch); likelihood > threshold) {
            at = tried;
            logLikelihoodAt = likelihood;
            return;
        }
        (angle < 0 ? low : high) = angle;
        angle = low + (high - low) * random.uniform();
    }
}

void TimeModel::keep(std::size_t draw, const Parameters &parameters)
{
    m_weights[draw] = weightsOf(parameters);
    m_offsetFactors[draw] = std::exp(parameters[kTerms]);
    if (!m_cholesky)
        return;
    const std::span<double> solved(m_solved.data() + draw * m_runs.size(), m_runs.size());
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        solved[i] = m_logSeconds[i] - expectedLog(m_runs[i].alternative.terms, m_weights[draw]);
    m_cholesky->solveLower(solved);
    m_cholesky->solveUpper(solved);
}

void TimeModel::sample(RandomNumbers &random)
{
    if (!m_cholesky) { // the prior itself
        for (std::size_t draw = 0; draw < kDraws; ++draw) {
            Parameters parameters{};
            for (std::size_t q = 0; q < parameters.size(); ++q)
                parameters[q] = spread(q) * random.normal();
            keep(draw, parameters);
        }
        return;
    }
    std::vector<double> scratch(m_runs.size());
    Parameters at = likelyStart(random);
    double likelihood = logLikelihood(at, scratch);
    for (int i = 0; i < kBurnIn; ++i)
        sliceStep(at, likelihood, random, scratch);
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        for (int i = 0; i < kThinning; ++i)
            sliceStep(at, likelihood, random, scratch);
        keep(draw, at);
    }
}

double TimeModel::contradiction() const
{
    const double n = double(m_runs.size());
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const Terms &terms = m_runs[i].alternative.terms;
        const double predicted = std::accumulate(terms.begin(), terms.begin() + estimate::kTimeParts, 1e-12);
        const double error = m_logSeconds[i] - std::log(predicted);
        sum += error;
        squares += error * error;
    }
    const double variance = n > 1 ? std::max(0.0, squares - sum * sum / n) / (n - 1) : 0;
    return std::clamp(std::sqrt(variance) / kUsualError, 1.0, kMostContradiction);
}

TimeModel::Residual TimeModel::residualAt(const Features &features) const
{
    Residual residual;
    residual.weights.resize(m_runs.size());
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        residual.weights[i] = kernel(features, m_runs[i].alternative.features);
    for (std::size_t draw = 0; draw < kDraws && m_cholesky; ++draw) {
        const double *solved = m_solved.data() + draw * m_runs.size();
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            residual.shift[draw] += residual.weights[i] * solved[i];
    }
    double variance = kResidualSd * kResidualSd;
    if (m_cholesky)
        m_cholesky->solveLower(residual.weights);
    for (const double w : residual.weights)
        variance -= w * w;
    residual.sd = std::sqrt(std::max(1e-8, variance));
    return residual;
}

double TimeModel::covariance(const Features &a, const Residual &atA, const Features &b, const Residual &atB) const
{
    double sum = kernel(a, b);
    for (std::size_t i = 0; i < atA.weights.size(); ++i)
        sum -= atA.weights[i] * atB.weights[i];
    return sum;
}

double TimeModel::seconds(const Terms &terms, std::size_t draw) const
{
    const Parameters &weights = m_weights[draw];
    double sum = 0;
    for (std::size_t q = 0; q < kTerms; ++q)
        sum += weights[q] * terms[q];
    return sum * m_offsetFactors[draw];
}

TimeModel::Factors TimeModel::factors() const
{
    Factors factors;
    double offset = 0;
    for (const Parameters &weights : m_weights)
        offset += weights[kTerms] / double(kDraws);
    factors.overall = std::exp(offset);
    for (std::size_t q = 0; q < kTerms; ++q) {
        double sum = 0;
        double squares = 0;
        for (const Parameters &weights : m_weights) {
            const double theta = std::log(weights[q]);
            sum += theta;
            squares += theta * theta;
        }
        const double mean = sum / double(kDraws);
        factors.terms[q] = std::exp(mean);
        factors.spread[q] = std::sqrt(std::max(0.0, squares / double(kDraws) - mean * mean));
    }
    return factors;
}

void TimeModel::logTimes(const Terms &terms, const Residual &residual, Draws &times) const
{
    for (std::size_t draw = 0; draw < kDraws; ++draw)
        times[draw] = expectedLog(terms, m_weights[draw]) + residual.shift[draw];
}

} // namespace tuning
