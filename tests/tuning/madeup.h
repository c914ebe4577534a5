// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tuning/advisor.h"

#include <cstdint>
#include <vector>

/// A sweep of configurations on a cluster whose true times and memory are known to the test alone.
struct MadeUpSweep {
    std::vector<tuning::Alternative> alternatives;
    std::vector<double> trueSeconds;
    std::vector<bool> fits;

    [[nodiscard]] tuning::Measurement run(std::size_t index) const;
    [[nodiscard]] double best() const; ///< seconds, of those that fit
    /// Best of the runs over the best of all, less 1; at most 1, also before anything fitted.
    [[nodiscard]] double regret(const std::vector<tuning::Measurement> &runs) const;
};

/// 48 layouts of 64 GPUs. The cluster's compute, network and memory are off the predictions by amounts that the
/// seed draws; with `stalls` its micro-batches stall, which no prediction knows of.
[[nodiscard]] MadeUpSweep madeUpSweep(std::uint64_t seed, bool stalls = false);

/// The runs that follow advice one by one, and those that follow the predictions: fastest first that should fit.
[[nodiscard]] std::vector<tuning::Measurement> runsAdvised(const MadeUpSweep &sweep, int count, tuning::AdviceSettings settings = {});
[[nodiscard]] std::vector<tuning::Measurement> runsInOrder(const MadeUpSweep &sweep, int count);
