// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimator.h"
#include "search/constraints.h"
#include "search/grid.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace search {

/// What tables sort and filter by: one valid candidate's key figures, 48 bytes, so that a million
/// rows are one array. Details are recomputed from the candidate when they are looked at.
struct Row {
    std::uint32_t gridIndex = 0;
    float peakGib = 0;
    float stepSeconds = 0;
    float stepLowSeconds = 0, stepHighSeconds = 0;
    float modelTflopsPerGpu = 0;
    float mfu = 0; ///< 0…1
    float tokensPerSecondPerGpu = 0;
    float days = 0;
    float costUsd = 0;
    float oomProbability = 0;
    estimate::Verdict verdict = estimate::Verdict::Safe;
    bool matchesBase = false; ///< equals the base configuration in every knob
};
static_assert(sizeof(Row) == 48);
[[nodiscard]] Row makeRow(std::uint32_t gridIndex, const estimate::Prediction &prediction, bool matchesBase);

/// A rejected combination: where and by which rule (the first in table order).
struct Rejection {
    std::uint32_t gridIndex = 0;
    RuleId rule = RuleId::SizesPositive;
};

struct Summary {
    std::size_t combinations = 0, valid = 0, safe = 0, tight = 0, oom = 0;
    std::array<std::size_t, kRuleCount> rejectedByRule{};
    std::int64_t fastest = -1; ///< row number of the least days among rows that are not oom; -1 = none
    std::int64_t cheapest = -1; ///< the same for cost (differs from fastest only when plans differ in GPUs)
};

/// The result of one search: immutable, shared between threads.
struct SearchResult {
    domain::TrainingPlan plan;
    domain::ClusterSpec cluster;
    Grid grid;
    std::shared_ptr<const estimate::EstimatorContext> context;
    std::vector<Row> rows; ///< valid candidates in grid order
    std::vector<Rejection> rejections; ///< capped at kMaxRejections; counts in summary are complete
    Summary summary;
    bool cancelled = false;

    [[nodiscard]] domain::Candidate candidate(std::size_t row) const { return grid.at(rows[row].gridIndex); }
    [[nodiscard]] estimate::Prediction prediction(std::size_t row) const { return context->estimate(candidate(row)); }
};
inline constexpr std::size_t kMaxRejections = 1'000'000;

struct Progress {
    std::uint64_t done = 0, total = 0;
};
using ProgressCallback = std::function<void(Progress)>; ///< called on the worker, at most ~20 times a second

/// Enumerates, checks and estimates every combination of the plan on `cluster`. Deterministic for
/// any number of threads. On cancellation the rows found so far are returned with cancelled = true.
[[nodiscard]] base::Result<SearchResult> run(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                             const domain::HardwareProfile &profile, std::stop_token stop = {},
                                             const ProgressCallback &progress = {}, unsigned threads = 0);

} // namespace search
