// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/timemodel.h"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using tuning::Alternative;
using tuning::TimedRun;
using tuning::TimeModel;

/// A configuration that computes for this long and communicates over the network for that long.
Alternative configuration(double compute, double network, double place)
{
    Alternative made;
    made.terms[0] = compute;
    made.terms[static_cast<std::size_t>(estimate::TimePart::Dp)] = network;
    made.features[0] = place;
    return made;
}

struct Expectation {
    double mean = 0;
    double sd = 0; ///< over draws and residual
};

Expectation expectationOf(const TimeModel &model, const Alternative &of)
{
    const TimeModel::Residual residual = model.residualAt(of.features);
    TimeModel::Draws draws{};
    model.logTimes(of.terms, residual, draws);
    double sum = 0;
    double squares = 0;
    for (const double x : draws) {
        sum += x;
        squares += x * x;
    }
    const double n = double(draws.size());
    return {sum / n, std::sqrt(std::max(0.0, squares / n - sum * sum / n / n) + residual.sd * residual.sd)};
}

TEST(TimeModel, beforeAnyRunItIsThePrediction)
{
    const TimeModel model({}, 1);
    const Expectation prior = expectationOf(model, configuration(2, 0, 0));
    EXPECT_NEAR(prior.mean, std::log(2), 0.05); // 128 draws of sd 0.17
    EXPECT_NEAR(prior.sd, std::sqrt(2 * 0.12 * 0.12 + 0.05 * 0.05), 0.03);
    EXPECT_GT(expectationOf(model, configuration(1, 1, 0)).sd, prior.sd); // the network is less known
}

TEST(TimeModel, residualIsThatOfTheNaiveInverse)
{
    // Two runs: the posterior of the process by the closed form for a 2 x 2 matrix (Rasmussen & Williams, eq. 2.25-26).
    const std::vector<TimedRun> runs{{configuration(1, 0, 0), 1.1}, {configuration(1, 0, 1), 1.2}};
    const TimeModel model(runs, 1);
    const double s2 = 0.05 * 0.05;
    const double n2 = 0.02 * 0.02;
    const auto k = [&](double a, double b) { return s2 * std::exp(-(a - b) * (a - b) / 2); };
    const double a = s2 + n2;
    const double b = k(0, 1);
    const double determinant = a * a - b * b;
    const double at = 0.4;
    const double k0 = k(at, 0);
    const double k1 = k(at, 1);
    const double variance = s2 - (k0 * k0 * a - 2 * k0 * k1 * b + k1 * k1 * a) / determinant;
    const Alternative middle = configuration(1, 0, at);
    EXPECT_NEAR(model.residualAt(middle.features).sd, std::sqrt(variance), 1e-9);

    const Alternative far = configuration(1, 0, 2.5);
    const double f0 = k(2.5, 0);
    const double f1 = k(2.5, 1);
    const double covariance = k(at, 2.5) - (k0 * (a * f0 - b * f1) + k1 * (a * f1 - b * f0)) / determinant;
    EXPECT_NEAR(model.covariance(middle.features, model.residualAt(middle.features), far.features, model.residualAt(far.features)),
                covariance, 1e-12);

    // The expected shift in each draw follows from that draw's expectation of the runs.
    TimeModel::Draws expected{};
    model.logTimes(configuration(1, 0, 0).terms, TimeModel::Residual{}, expected);
    const TimeModel::Residual residual = model.residualAt(middle.features);
    for (std::size_t d = 0; d < expected.size(); ++d) {
        const double r0 = std::log(1.1) - expected[d];
        const double r1 = std::log(1.2) - expected[d];
        EXPECT_NEAR(residual.shift[d], (k0 * (a * r0 - b * r1) + k1 * (a * r1 - b * r0)) / determinant, 1e-9);
    }
}

TEST(TimeModel, posteriorOfTheOffsetIsTheClosedForm)
{
    // One run of pure compute: ln t = ln c + theta + g + z + noise is linear, so the posterior of a far configuration
    // of the same kind is normal with mean ln c + r (s_theta^2 + s_g^2) / (s_theta^2 + s_g^2 + s_z^2 + s_n^2).
    const double r = 0.2;
    const TimeModel model({{configuration(1, 0, 0), std::exp(r)}}, 5);
    const double shared = 2 * 0.12 * 0.12;
    const double all = shared + 0.05 * 0.05 + 0.02 * 0.02;
    const Expectation far = expectationOf(model, configuration(1, 0, 50));
    EXPECT_NEAR(far.mean, r * shared / all, 0.02);
    EXPECT_NEAR(far.sd, std::sqrt(shared - shared * shared / all + 0.05 * 0.05), 0.015);
}

TEST(TimeModel, learnsWhichCauseIsOff)
{
    // The network is three times as slow as predicted; compute is right.
    std::vector<TimedRun> runs;
    int place = 0;
    for (const double network : {0.05, 0.3, 0.6})
        runs.push_back({configuration(1, network, 10.0 * ++place), 1 + 3 * network});
    const TimeModel model(runs, 2);
    EXPECT_NEAR(std::exp(expectationOf(model, configuration(1, 1, 90)).mean), 4, 0.5);
    EXPECT_NEAR(std::exp(expectationOf(model, configuration(1, 0, 90)).mean), 1, 0.08);
}

TEST(TimeModel, learnsAFaultOfTheClusterFromItsSymptoms)
{
    // Every micro-batch stalls for two seconds: four hundred times what is expected of a stall.
    const auto stalling = [](double batches, double place) {
        Alternative made = configuration(1, 0, place);
        made.terms[estimate::kTimeParts] = 0.005 * batches;
        return made;
    };
    std::vector<TimedRun> runs{{stalling(1, 10), 3}, {stalling(4, 20), 9}, {stalling(16, 30), 33}};
    const TimeModel model(runs, 3);
    EXPECT_NEAR(expectationOf(model, stalling(64, 40)).mean, std::log(129), 0.3);
    EXPECT_NEAR(expectationOf(model, stalling(2, 50)).mean, std::log(5), 0.3);
}

TEST(TimeModel, aNeighbourOfARunIsBetterKnown)
{
    const TimeModel model({{configuration(1, 0, 0), 1.3}}, 4);
    EXPECT_LT(model.residualAt(configuration(1, 0, 0).features).sd, 0.02);
    EXPECT_LT(model.residualAt(configuration(1, 0, 0.5).features).sd, model.residualAt(configuration(1, 0, 2).features).sd);
    EXPECT_NEAR(model.residualAt(configuration(1, 0, 9).features).sd, 0.05, 1e-6);
}

TEST(TimeModel, tellsHowFarRunsContradictPredictions)
{
    EXPECT_EQ(TimeModel({}, 1).contradiction(), 1);
    EXPECT_EQ(TimeModel({{configuration(1, 0, 0), 9}}, 1).contradiction(), 1); // one cannot contradict another
    EXPECT_EQ(TimeModel({{configuration(1, 0, 0), 2}, {configuration(2, 0, 5), 4.2}}, 1).contradiction(), 1);
    const double some = TimeModel({{configuration(1, 0, 0), 1}, {configuration(1, 0, 5), std::exp(0.6)}}, 1).contradiction();
    EXPECT_NEAR(some, 0.6 / std::sqrt(2) / 0.15, 1e-9);
    EXPECT_EQ(TimeModel({{configuration(1, 0, 0), 1}, {configuration(1, 0, 5), 1000}}, 1).contradiction(), 5);
}

TEST(TimeModel, isTheSameForASeed)
{
    const std::vector<TimedRun> runs{{configuration(1, 0.2, 0), 1.5}, {configuration(1, 0.4, 1), 1.4}};
    const Alternative of = configuration(1, 0.3, 2);
    EXPECT_EQ(expectationOf(TimeModel(runs, 6), of).mean, expectationOf(TimeModel(runs, 6), of).mean);
    EXPECT_NE(expectationOf(TimeModel(runs, 6), of).mean, expectationOf(TimeModel(runs, 7), of).mean);
    // Seeds agree on what matters.
    EXPECT_NEAR(expectationOf(TimeModel(runs, 6), of).mean, expectationOf(TimeModel(runs, 7), of).mean, 0.05);
}

TEST(TimeModel, hundredsOfRunsOfOnePlaceAreNoTrouble)
{
    std::vector<TimedRun> runs;
    for (int i = 0; i < 200; ++i)
        runs.push_back({configuration(1, 0, 0), 1.3 + 0.0001 * i});
    EXPECT_NEAR(std::exp(expectationOf(TimeModel(std::move(runs), 1), configuration(1, 0, 0)).mean), 1.31, 0.01);
}

} // namespace
