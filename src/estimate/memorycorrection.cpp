// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/memorycorrection.h"

#include <algorithm>
#include <cmath>

namespace estimate {

namespace {

constexpr OverheadVector kPublishedDeviations = {0.5, 0.025, 1.0};
constexpr double kHuber = 1.5; // standard deviations up to which a residual counts in full
constexpr double kCredit = 1.5; // of a figure's expected deviations, before other runs stand by it
constexpr int kMostCredit = 4; // runs
constexpr int kMostRounds = 200;
constexpr double kSettled = 1e-12;

double dot(const OverheadVector &a, const OverheadVector &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < kOverheads; ++i)
        sum += a[i] * b[i];
    return sum;
}

OverheadVector times(const OverheadMatrix &matrix, const OverheadVector &vector)
{
    OverheadVector product{};
    for (std::size_t i = 0; i < kOverheads; ++i)
        product[i] = dot(matrix[i], vector);
    return product;
}

/// The posterior after one more normal observation.
void learn(OverheadKnowledge &known, const OverheadObservation &seen, double weight)
{
    const OverheadVector reach = times(known.covariance, seen.weights);
    const double expected = dot(seen.weights, reach) + seen.variance / weight;
    const double surprise = seen.value - dot(seen.weights, known.mean);
    for (std::size_t i = 0; i < kOverheads; ++i) {
        known.mean[i] += reach[i] * surprise / expected;
        for (std::size_t j = 0; j < kOverheads; ++j)
            known.covariance[i][j] -= reach[i] * reach[j] / expected;
    }
}

/// In standard deviations; 0 for a lower bound that is met.
double residual(const OverheadObservation &seen, const OverheadVector &mean)
{
    const double difference = seen.value - dot(seen.weights, mean);
    return seen.atLeast && difference <= 0 ? 0 : difference / std::sqrt(seen.variance);
}

double weightOf(const OverheadObservation &seen, const OverheadVector &mean)
{
    const double deviations = std::abs(residual(seen, mean));
    if (seen.atLeast && deviations <= 0)
        return 0;
    return deviations > kHuber ? kHuber / deviations : 1;
}

OverheadKnowledge learnAll(const std::vector<OverheadObservation> &observations, const OverheadVector &around)
{
    OverheadKnowledge known = publishedOverheads();
    for (const OverheadObservation &seen : observations) {
        if (const double weight = weightOf(seen, around); weight > 0)
            learn(known, seen, weight);
    }
    return known;
}

double disagreementOf(const std::vector<OverheadObservation> &observations, const OverheadVector &mean)
{
    double sum = 0;
    int counted = 0;
    for (const OverheadObservation &seen : observations) {
        if (weightOf(seen, mean) <= 0)
            continue;
        const double deviations = std::min(std::abs(residual(seen, mean)), kHuber);
        sum += deviations * deviations;
        ++counted;
    }
    return counted > 0 ? std::max(1.0, sum / counted) : 1.0;
}

} // namespace

OverheadKnowledge publishedOverheads()
{
    OverheadKnowledge known;
    for (std::size_t i = 0; i < kOverheads; ++i)
        known.covariance[i][i] = kPublishedDeviations[i] * kPublishedDeviations[i];
    return known;
}

double varianceOf(const OverheadVector &weights, const OverheadMatrix &covariance) { return dot(weights, times(covariance, weights)); }

OverheadKnowledge learnOverheads(std::vector<OverheadObservation> observations, int runs)
{
    const OverheadKnowledge published = publishedOverheads();
    const double credit = kCredit + std::clamp(runs, 0, kMostCredit);
    for (OverheadObservation &seen : observations) {
        const double limit = credit * std::sqrt(varianceOf(seen.weights, published.covariance) + seen.variance);
        seen.value = std::clamp(seen.value, -limit, limit);
    }
    OverheadKnowledge known = learnAll(observations, published.mean);
    for (int round = 0; round < kMostRounds; ++round) {
        const OverheadVector before = known.mean;
        known = learnAll(observations, before);
        double change = 0;
        for (std::size_t i = 0; i < kOverheads; ++i)
            change = std::max(change, std::abs(known.mean[i] - before[i]));
        if (change < kSettled)
            break;
    }
    known.disagreement = disagreementOf(observations, known.mean);
    return known;
}

} // namespace estimate
