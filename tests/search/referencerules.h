// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

#include <set>
#include <string>

/// The framework's conditions, written a second time and differently: by laying out ranks, layers
/// and batches as Megatron-Core does, rather than by formulas. Shares nothing with the search.
namespace reference {

struct Setup {
    const domain::ModelSpec &model;
    const domain::ClusterSpec &cluster;
    int minModelParallel = 1;
    int maxModelParallel = 1;
};

/// Names of every rule that the candidate breaks; empty = the framework would run it.
[[nodiscard]] std::set<std::string> brokenRules(const Setup &setup, const domain::Candidate &candidate);

} // namespace reference
