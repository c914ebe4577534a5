// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tuning/alternative.h"
#include "tuning/randomnumbers.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tuning {

/// How a trial ended. Failed: for a reason that was not told apart from running out of memory.
enum class Outcome : std::uint8_t { Ok, Oom, Failed };

/// What a run says about memory.
struct FitEvidence {
    double margin = 0; ///< Alternative::fitMargin
    double spread = 0; ///< Alternative::memorySpread; without one the peak says only that it fitted
    Outcome outcome = Outcome::Ok;
    std::optional<double> logPeakRatio; ///< ln(measured / predicted peak), of runs that finished
};

/// Whether configurations fit into memory, after some runs. The error of the memory model follows Student's t
/// (estimate/oom.h); its normal score, Phi^-1 of its place in that distribution, is taken as sqrt(c) x + sqrt(1 - c) e:
/// x common to all configurations on this cluster and software, e of each alone, both standard normal. Every run tells about x: one that
/// went out of memory although it should have fitted makes all others less likely to fit. x has one dimension, so its posterior is kept on
/// a grid.
class FitModel {
public:
    explicit FitModel(const std::vector<FitEvidence> &evidence);

    /// Chance that a configuration with this margin fits, 0…1.
    [[nodiscard]] double chance(double margin) const;
    /// The same if the common error were `x`.
    [[nodiscard]] static double chanceGiven(double x, double margin);
    /// A draw of the common error.
    [[nodiscard]] double draw(RandomNumbers &random) const;

    static constexpr int kPoints = 121;

private:
    std::vector<double> m_probability; ///< of x on the grid; sums to 1
};

} // namespace tuning
