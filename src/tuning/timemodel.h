// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tuning/alternative.h"
#include "tuning/cholesky.h"
#include "tuning/randomnumbers.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tuning {

/// A run that finished.
struct TimedRun {
    Alternative alternative;
    double seconds = 0; ///< of a step, > 0
};

/// What is believed of step times after some runs:
///
///     ln t = ln sum_q exp(theta_q) c_q + g + z + noise
///
/// c_q are the predicted seconds by cause (Terms), theta_q how far the prediction of a cause is off on this
/// cluster, g a common offset, z what the configuration itself adds: a Gaussian process over Features with a
/// squared-exponential kernel (Rasmussen & Williams 2006, Gaussian Processes for Machine Learning, eq. 2.31),
/// so that a run tells more about its neighbours. theta and g have normal priors. Given theta the process is
/// solved exactly (ibid., algorithm 2.1); theta itself is drawn from its posterior by elliptical slice
/// sampling (I. Murray, R. Adams, D. MacKay 2010, AISTATS, PMLR 9, 541-548), which needs no gradient and no
/// step size and does not mind that a fault may be absent or a hundred times its expected size.
///
/// The prior spreads are those of the validation against published step times, by cause.
class TimeModel {
public:
    static constexpr std::size_t kDraws = 128;
    using Draws = std::array<double, kDraws>;

    /// What the runs say of the place of a configuration.
    struct Residual {
        Draws shift{}; ///< expected z in each draw
        std::vector<double> weights; ///< L^-1 k, for covariances
        double sd = 0; ///< of z around its expectation, the same in every draw
    };

    TimeModel(std::vector<TimedRun> runs, std::uint64_t seed);

    [[nodiscard]] Residual residualAt(const Features &features) const;
    /// Covariance of z at two places, given the runs.
    [[nodiscard]] double covariance(const Features &a, const Residual &atA, const Features &b, const Residual &atB) const;
    /// ln seconds in each draw: the expectation over z, whose spread is residual.sd.
    void logTimes(const Terms &terms, const Residual &residual, Draws &times) const;
    /// Seconds in one draw, without what the configuration's own place adds: cheap, for going through many.
    [[nodiscard]] double seconds(const Terms &terms, std::size_t draw) const;

    /// How far the cluster is from the predictions: geometric means of exp(theta) and exp(g), and the standard deviation
    /// of each theta. 1 everywhere before anything is known, but for chance.
    struct Factors {
        Terms terms{};
        Terms spread{};
        double overall = 1;
    };
    [[nodiscard]] Factors factors() const;

    /// How much further the runs are from the predictions, one against the other, than predictions validated so
    /// far: 1 (no further) … 5.
    [[nodiscard]] double contradiction() const;

private:
    using Parameters = std::array<double, kTerms + 1>; ///< theta, then g
    void sample(RandomNumbers &random);
    [[nodiscard]] double logLikelihood(const Parameters &parameters, std::vector<double> &scratch) const;
    [[nodiscard]] Parameters likelyStart(RandomNumbers &random) const;
    void sliceStep(Parameters &at, double &logLikelihoodAt, RandomNumbers &random, std::vector<double> &scratch) const;
    void keep(std::size_t draw, const Parameters &parameters);

    std::vector<TimedRun> m_runs;
    std::vector<double> m_logSeconds;
    std::shared_ptr<const Cholesky> m_cholesky; ///< of the runs' covariance in z and noise; null without runs
    std::array<Parameters, kDraws> m_weights{}; ///< exp(theta), then g
    Draws m_offsetFactors{}; ///< exp(g)
    std::vector<double> m_solved; ///< K^-1 (ln t - expected), draw by draw
};

} // namespace tuning
