// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "search/search.h"
#include "tuning/session.h"

#include <memory>

/// Searches of catalogue models, for tests of the choice among their rows.
namespace searches {

[[nodiscard]] const catalogue::Catalogue &catalogue();

/// Llama 3.1 8B on 8-GPU nodes of H200: some hundred rows from one micro-batch size to eight.
[[nodiscard]] domain::TrainingPlan smallPlan(int nodes = 2);
/// Mixtral 8x7B on 8 nodes of H100, with expert parallelism.
[[nodiscard]] domain::TrainingPlan expertPlan();
/// Llama 3.1 70B on 16 nodes of H100, with pipelines.
[[nodiscard]] domain::TrainingPlan deepPlan();
/// Llama 3.1 8B with every list long: tens of thousands of rows.
[[nodiscard]] domain::TrainingPlan largePlan();
[[nodiscard]] std::shared_ptr<const search::SearchResult> run(const domain::TrainingPlan &plan);

/// A cluster that differs from the predictions as the seed says: each part of a step by its own factor, alike for all
/// configurations, memory by another, and each configuration by a little of its own.
struct Cluster {
    explicit Cluster(std::uint64_t seed);
    [[nodiscard]] double seconds(const search::SearchResult &result, const domain::Candidate &candidate) const;
    [[nodiscard]] bool fits(const search::SearchResult &result, const domain::Candidate &candidate) const;
    /// A run of it, finished or out of memory.
    [[nodiscard]] tuning::RunFact measure(const search::SearchResult &result, const domain::Candidate &candidate) const;

    std::array<double, estimate::kTimeParts> factors{};
    double memory = 1;
    std::uint64_t seed;
};

} // namespace searches
