// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The standard normal distribution and what a normal belief about a time is worth.
namespace tuning {

[[nodiscard]] double normalDensity(double x);
/// P(X <= x); relative accuracy in the lower tail as that of std::erfc.
[[nodiscard]] double normalCdf(double x);
/// The x with normalCdf(x) = p; p is kept within [1e-300, 1 - 1e-16]. Relative error about 1e-15
/// (M. Wichura 1988, Algorithm AS 241, Applied Statistics 37, 477-484).
[[nodiscard]] double normalQuantile(double p);

/// E[max(0, best - X)] for X ~ N(mean, sd^2): how far a trial is expected to come below the best so far
/// (D. Jones, M. Schonlau, W. Welch 1998, Efficient global optimization of expensive black-box functions,
/// J. Global Optimization 13, 455-492, eq. 15). With sd <= 0: max(0, best - mean).
[[nodiscard]] double expectedImprovement(double mean, double sd, double best);

} // namespace tuning
