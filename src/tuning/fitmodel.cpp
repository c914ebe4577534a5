// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/fitmodel.h"

#include "estimate/oom.h"
#include "tuning/normal.h"

#include <algorithm>
#include <cmath>

namespace tuning {
namespace {

/// Share of the memory model's variance that all configurations of a cluster have in common.
constexpr double kCommon = 0.6;
/// Of runs whose failure was not explained, those that would have failed with any memory; of explained ones,
/// those that were told wrongly.
constexpr double kOtherFailures = 0.1;
constexpr double kWrongReports = 0.01;
/// Error of a measured peak itself, as a share: ranks and steps differ, and it is logged when it is. An assumption.
constexpr double kPeakNoise = 0.01;
constexpr double kReach = 6; ///< the grid covers -kReach…kReach

double pointAt(int i) { return -kReach + 2 * kReach * i / (FitModel::kPoints - 1); }

/// The error that a measured peak shows, as the normal score of its place in the memory model's distribution, which
/// has far longer tails than a normal one: the score of an error grows ever slower, so that one odd reading decides
/// little. The same transform that fitMargin is made by.
double peakScore(double logPeakRatio, double spread)
{
    const double above = estimate::oomProbability(base::Bytes(1), base::Bytes(std::exp(logPeakRatio)), spread);
    return -normalQuantile(std::clamp(above, 1e-9, 1 - 1e-9));
}

double logLikelihood(const FitEvidence &run, double x)
{
    if (run.outcome == Outcome::Ok && run.logPeakRatio && run.spread > 0) {
        const double noise = kPeakNoise / run.spread;
        const double own = peakScore(*run.logPeakRatio, run.spread) - std::sqrt(kCommon) * x;
        return -own * own / (2 * (1 - kCommon + noise * noise));
    }
    const double fits = FitModel::chanceGiven(x, run.margin);
    const double seen = run.outcome == Outcome::Ok ? fits : 1 - fits;
    const double spoiled = run.outcome == Outcome::Failed ? kOtherFailures : kWrongReports;
    return std::log(spoiled + (1 - spoiled) * seen);
}

} // namespace

FitModel::FitModel(const std::vector<FitEvidence> &evidence)
    : m_probability(kPoints)
{
    double most = -1e300;
    for (int i = 0; i < kPoints; ++i) {
        const double x = pointAt(i);
        double sum = -x * x / 2;
        for (const FitEvidence &run : evidence)
            sum += logLikelihood(run, x);
        m_probability[static_cast<std::size_t>(i)] = sum;
        most = std::max(most, sum);
    }
    double total = 0;
    for (double &p : m_probability)
        total += p = std::exp(p - most);
    for (double &p : m_probability)
        p /= total;
}

double FitModel::chanceGiven(double x, double margin) { return normalCdf((margin - std::sqrt(kCommon) * x) / std::sqrt(1 - kCommon)); }

double FitModel::chance(double margin) const
{
    double sum = 0;
    for (int i = 0; i < kPoints; ++i) {
        if (const double p = m_probability[static_cast<std::size_t>(i)]; p > 1e-9)
            sum += p * chanceGiven(pointAt(i), margin);
    }
    return std::clamp(sum, 0.0, 1.0);
}

double FitModel::draw(RandomNumbers &random) const
{
    double left = random.uniform();
    for (int i = 0; i < kPoints; ++i) {
        left -= m_probability[static_cast<std::size_t>(i)];
        if (left <= 0)
            return pointAt(i);
    }
    return pointAt(kPoints - 1);
}

} // namespace tuning
