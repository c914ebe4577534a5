// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tuning/advisor.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// Ways to choose runs, compared by how near they come to the best in few runs.
namespace policies {

/// Configurations of which every one has been run, or simulated.
struct Sweep {
    std::string name;
    std::vector<tuning::Alternative> alternatives;
    std::vector<double> seconds; ///< true step time; 0 = ran out of memory

    [[nodiscard]] tuning::Measurement run(std::size_t index) const;
};

enum class Policy { Advice, PredictedOrder, RandomThatFits, Random };
inline constexpr std::array kPolicies{Policy::Advice, Policy::PredictedOrder, Policy::RandomThatFits, Policy::Random};
[[nodiscard]] const char *name(Policy policy);

/// Runs that are counted after: 1, 2, 3 and 5.
inline constexpr std::array<std::size_t, 4> kAfter{1, 2, 3, 5};
using Regrets = std::array<double, kAfter.size()>;

/// What a token costs with the best of the first runs, over the best of all, less 1; at most 1, and 1 before a run
/// has finished. Runs out of memory count as runs.
[[nodiscard]] Regrets regretsOf(const Sweep &sweep, Policy policy, std::uint64_t seed);
/// The mean over sweeps and seeds 1…`seeds`.
[[nodiscard]] Regrets meanRegrets(const std::vector<Sweep> &sweeps, Policy policy, int seeds);

/// Of the published sweep on A100 that comes with the program: one for each model, number of GPUs, sequence length and
/// with or without recomputation, with ten runs or more that finished. Kernel and layout are chosen together.
[[nodiscard]] std::vector<Sweep> publishedSweeps();
/// Of clusters whose parts of a step and memory are off the predictions by what published runs are (searches::Cluster),
/// seeds 1…`clusters`: dense and expert models on few and many GPUs.
[[nodiscard]] std::vector<Sweep> differentSweeps(int clusters);
/// Of the sandbox's simulated clusters, which are near the predictions.
[[nodiscard]] std::vector<Sweep> simulatedSweeps(int clusters);

} // namespace policies
