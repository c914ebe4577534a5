// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/jointdraws.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tuning {
namespace {

/// Added to the variances, so that alternatives in the same place do not make the covariance singular.
constexpr double kJitter = 1e-8;

/// What a single configuration may be off by for reasons that no neighbour shares, in ln seconds: a few per cent as
/// a rule and now and then far more, hence Student's t with three degrees of freedom; more where the runs so far
/// contradict the predictions. It is left out of the choice of runs, as it is the same for all, but not of what can
/// still be hoped for.
constexpr double kSurprise = 0.03;

constexpr double kSurpriseFreedom = 3;

/// A draw of Student's t, by the polar method (R. Bailey 1994, Math. Comp. 62, 779-781).
double studentT(RandomNumbers &random, double freedom)
{
    for (;;) {
        const double u = 2 * random.uniform() - 1;
        const double v = 2 * random.uniform() - 1;
        const double square = u * u + v * v;
        if (square > 1)
            continue;
        return u * std::sqrt(freedom * (std::pow(square, -2 / freedom) - 1) / square);
    }
}

} // namespace

JointDraws::JointDraws(const Beliefs &beliefs, std::size_t count, std::uint64_t seed)
    : m_count(std::min(count, beliefs.left().size()))
    , m_reference(beliefs.reference())
    , m_costs(kDraws * m_count)
    , m_runs(kDraws * m_count)
{
    for (std::size_t i = 0; i < m_count; ++i)
        m_scales.push_back(beliefs.alternative(beliefs.left()[i]).logScale);
    findPlaces(beliefs);
    RandomNumbers random(seed ^ 0x6a09e667f3bcc909ULL); // not those of the time model
    drawTimes(beliefs, random);
    drawRuns(beliefs, random);
}

/// Alternatives in one place differ in nothing that is modelled beside the prediction: they share its chances.
void JointDraws::findPlaces(const Beliefs &beliefs)
{
    std::map<std::size_t, std::size_t> found;
    for (std::size_t i = 0; i < m_count; ++i) {
        const auto [place, isNew] = found.emplace(beliefs.left()[i].place, m_firstOf.size());
        if (isNew)
            m_firstOf.push_back(i);
        m_placeOf.push_back(place->second);
    }
}

std::optional<Cholesky> JointDraws::residualFactor(const Beliefs &beliefs) const
{
    SymmetricMatrix covariance(m_firstOf.size());
    for (std::size_t i = 0; i < m_firstOf.size(); ++i) {
        const Belief &a = beliefs.left()[m_firstOf[i]];
        for (std::size_t j = 0; j <= i; ++j) {
            const Belief &b = beliefs.left()[m_firstOf[j]];
            covariance.at(i, j) = beliefs.times().covariance(beliefs.alternative(a).features, beliefs.residual(a),
                                                             beliefs.alternative(b).features, beliefs.residual(b));
        }
        covariance.at(i, i) = std::max(covariance.at(i, i), 0.0) + kJitter;
    }
    return Cholesky::of(std::move(covariance));
}

void JointDraws::drawTimes(const Beliefs &beliefs, RandomNumbers &random)
{
    std::vector<TimeModel::Draws> expected(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        beliefs.times().logTimes(beliefs.alternative(beliefs.left()[i]).terms, beliefs.residual(beliefs.left()[i]), expected[i]);
    const auto factor = residualFactor(beliefs);
    const double surprise = kSurprise * beliefs.times().contradiction();
    std::vector<double> fresh(m_firstOf.size());
    std::vector<double> residual(m_firstOf.size());
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        for (double &x : fresh)
            x = random.normal();
        if (factor)
            factor->multiply(fresh, residual);
        for (double &x : residual)
            x += surprise * studentT(random, kSurpriseFreedom);
        for (std::size_t i = 0; i < m_count; ++i)
            m_costs[draw * m_count + i] = expected[i][draw % TimeModel::kDraws] + residual[m_placeOf[i]] + m_scales[i];
        if (!factor)
            std::fill(residual.begin(), residual.end(), 0.0);
    }
}

void JointDraws::drawRuns(const Beliefs &beliefs, RandomNumbers &random)
{
    std::vector<double> own(m_firstOf.size());
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        const double common = beliefs.memory().draw(random);
        for (double &x : own)
            x = random.uniform();
        for (std::size_t i = 0; i < m_count; ++i) {
            const Alternative &of = beliefs.alternative(beliefs.left()[i]);
            m_runs[draw * m_count + i] = own[m_placeOf[i]] < FitModel::chanceGiven(common, of.fitMargin) * of.acceptance;
        }
    }
}

double JointDraws::chanceBest(std::size_t place) const
{
    std::size_t wins = 0;
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        bool best = runs(draw, place) && cost(draw, place) < m_reference;
        for (std::size_t i = 0; i < m_count && best; ++i)
            best = !runs(draw, i) || cost(draw, place) <= cost(draw, i);
        wins += best ? 1 : 0;
    }
    return double(wins) / double(kDraws);
}

double JointDraws::chanceBetter(double share) const
{
    const double limit = m_reference + std::log1p(-std::clamp(share, 0.0, 0.999));
    std::size_t better = 0;
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        bool any = false;
        for (std::size_t i = 0; i < m_count && !any; ++i)
            any = runs(draw, i) && cost(draw, i) < limit;
        better += any ? 1 : 0;
    }
    return double(better) / double(kDraws);
}

base::Seconds JointDraws::quantile(std::size_t place, double q) const
{
    std::vector<double> values;
    values.reserve(kDraws);
    for (std::size_t draw = 0; draw < kDraws; ++draw)
        values.push_back(cost(draw, place));
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::clamp(q, 0.0, 1.0) * double(kDraws - 1));
    std::nth_element(values.begin(), at, values.end());
    return base::Seconds(std::exp(*at - m_scales[place]));
}

void JointDraws::runBeside(Bests &bests, std::size_t place) const
{
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        if (runs(draw, place))
            bests[draw] = std::min(bests[draw], cost(draw, place));
    }
}

double JointDraws::improvementBeside(const Bests &bests, std::size_t place) const
{
    double sum = 0;
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        if (runs(draw, place))
            sum += std::max(0.0, bests[draw] - cost(draw, place));
    }
    return sum / double(kDraws);
}

} // namespace tuning
