// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace search {

/// One change to a plan that makes something fit, tried before it is proposed.
struct Remedy {
    base::Text text; ///< "recompute all activations", "train on 16 nodes"
    domain::TrainingPlan plan; ///< with the change made
    domain::ClusterSpec cluster; ///< with the change made
    std::size_t safe = 0; ///< configurations that would then be safe
    std::size_t tight = 0;
    float days = 0; ///< of the fastest that fits
    float costUsd = 0; ///< of the same
};

/// Why a plan has nothing to run, and what would change that.
struct Diagnosis {
    std::optional<RuleId> bindingRule; ///< the rule that refuses most combinations, when none is valid
    std::size_t refused = 0; ///< by that rule
    bool outOfMemory = false; ///< combinations are valid, but every one is oom
    std::vector<Remedy> remedies; ///< those that work, smallest change first
};

/// For a result without any row that fits (with one it is empty): tries single changes (full
/// recompute, micro batch 1, the next larger tensor, pipeline, context and expert size, FSDP), then all
/// parallel sizes on auto, and only when none of these helps two to sixteen times the nodes. Every
/// change is searched, and kept when something fits. Changes that need more than 200,000
/// combinations are not tried.
[[nodiscard]] Diagnosis diagnose(const SearchResult &result, const domain::HardwareProfile &profile, std::stop_token stop = {});

} // namespace search
