// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "results/failure.h"
#include "results/logparser.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace results {

/// One run of one configuration: what was run where, what was predicted, and what its logs proved.
/// Joined to its prediction by the candidate's id, never by order or folder position.
struct RunRecord {
    domain::CandidateId id;
    domain::Candidate candidate;
    std::string configuration; ///< display and folder name
    bool isBase = false;
    bool simulated = false; ///< ran on a sandbox: its figures are no measurement
    domain::ClusterSpec cluster; ///< GPUs, their number and price of this run

    std::vector<StepRecord> steps;
    std::int64_t plannedSteps = 0; ///< asked for; 0 = unknown
    std::optional<base::Bytes> peakMemory;
    MemoryPeaks peaks; ///< the same by what they are of
    std::optional<double> printedTflops; ///< per GPU, as the framework says
    std::optional<Failure> failure;
    bool underWay = false; ///< its campaign has not seen it end: there may be more steps to come
    std::vector<std::string> sources; ///< files and streams that this was read from

    std::optional<base::Seconds> predictedStep;
    std::optional<base::Bytes> predictedMemory;
};

} // namespace results
