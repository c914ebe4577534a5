// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/logparser.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace results {

/// Which of the first steps are left out: they compile, allocate and gather for the first time.
struct WarmupRule {
    enum class Kind : std::uint8_t {
        Settled, ///< until two steps in a row are within `tolerance` of the median of the last half; at least 1, at most a third
        Fixed, ///< the first `steps`
    };
    Kind kind = Kind::Settled;
    int steps = 1;
    double tolerance = 0.10;

    /// As the original does: the first step alone.
    [[nodiscard]] static WarmupRule firstOnly() { return {Kind::Fixed, 1, 0.10}; }
    bool operator==(const WarmupRule &) const = default;
};

/// Fewer steps than this, warm-up included, make a figure that is flagged.
inline constexpr std::size_t kEnoughSteps = 10;
/// So do fewer steps than this after warm-up: a long one that was asked for leaves little of a short run.
inline constexpr std::size_t kEnoughUsed = 5;

/// Step times of one run, without the warm-up.
struct StepStatistics {
    std::size_t warmup = 0; ///< records left out at the beginning
    std::size_t used = 0; ///< records behind the figures, outliers among them
    base::Seconds mean;
    base::Seconds median;
    base::Seconds deviation; ///< sample standard deviation; 0 for one step
    base::Seconds shortest, longest;
    base::Seconds lowerQuartile, upperQuartile;
    base::Seconds meanLow, meanHigh; ///< 95 % confidence interval of the mean (Student's t)
    std::vector<std::size_t> outliers; ///< indices into the records: far from the median (see isOutlier in the source)
};

/// How many records the rule leaves out; never all of them.
[[nodiscard]] std::size_t warmupLength(std::span<const StepRecord> steps, const WarmupRule &rule);
/// Nothing without records.
[[nodiscard]] std::optional<StepStatistics> stepStatistics(std::span<const StepRecord> steps, const WarmupRule &rule);
/// Below kEnoughSteps or kEnoughUsed.
[[nodiscard]] bool hasFewSteps(const StepStatistics &statistics);
/// Steps enough, but for the warm-up that was left out of them.
[[nodiscard]] bool hasFewAfterWarmup(const StepStatistics &statistics);
/// Linear interpolation between sorted values; `share` in 0…1.
[[nodiscard]] double quantile(std::span<const double> sorted, double share);

} // namespace results
