// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/inputs.h"

#include "estimate/expertoverlap.h"
#include "estimate/stages.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace estimate {

using domain::Candidate;

namespace {

/// Spreads two sizes over the bits of a hash (Fibonacci hashing; D. Knuth, TAOCP 3, 6.4).
std::uint64_t mixed(std::uint64_t hash, std::int32_t high, std::int32_t low)
{
    const std::uint64_t both = std::uint64_t(static_cast<std::uint32_t>(high)) << 32 | static_cast<std::uint32_t>(low);
    hash = (hash ^ both) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 32;
}

} // namespace

bool CandidateInputs::operator==(const CandidateInputs &other) const
{
    const domain::RecomputePlan &a = candidate.recompute;
    const domain::RecomputePlan &b = other.candidate.recompute;
    return candidate.batch == other.candidate.batch && candidate.layout == other.candidate.layout && a.granularity == b.granularity
        && a.method == b.method && a.layers == b.layers && a.modules == b.modules && candidate.options == other.candidate.options;
}

std::size_t CandidateInputs::hash() const
{
    // The knobs that searches vary; others only cost a place that two keys want.
    const domain::ParallelLayout &layout = candidate.layout;
    std::uint64_t hash = mixed(0, layout.tensorParallel, layout.contextParallel);
    hash = mixed(hash, layout.expertParallel, layout.expertTensorParallel);
    hash = mixed(hash, candidate.batch.microBatchSize, candidate.batch.seqLength);
    return mixed(hash, candidate.recompute.layers, static_cast<std::int32_t>(candidate.options.precision));
}

CandidateInputs microBatchInputs(const Candidate &candidate)
{
    CandidateInputs inputs{candidate};
    inputs.candidate.batch.globalBatchSize = domain::BatchPlan().globalBatchSize;
    return inputs;
}

CandidateInputs layerInputs(const Candidate &candidate)
{
    CandidateInputs inputs = microBatchInputs(candidate);
    const domain::ParallelLayout unset;
    inputs.candidate.layout.pipelineParallel = unset.pipelineParallel;
    inputs.candidate.layout.virtualPipeline = unset.virtualPipeline;
    inputs.candidate.layout.firstStageLayers = unset.firstStageLayers;
    inputs.candidate.layout.lastStageLayers = unset.lastStageLayers;
    inputs.candidate.layout.microBatchGroup = unset.microBatchGroup;
    return inputs;
}

CandidateInputs stageInputs(const Candidate &candidate)
{
    CandidateInputs inputs{candidate};
    inputs.candidate.batch = {};
    return inputs;
}

CandidateInputs memoryInputs(const Candidate &candidate, int numGpus)
{
    constexpr int kAnyNumber = std::numeric_limits<int>::max();
    CandidateInputs inputs{candidate};
    const std::int64_t chunks = std::max(candidate.layout.virtualPipeline, 1);
    const std::int64_t inFlight = chunkPassesInFlight(candidate.layout, kAnyNumber, 0); // most on the first stage
    // One pass more tells whether any is left to overlap with these (besideOverlappedBackward).
    const std::int64_t passes = inFlight + (overlapsExperts(candidate) ? 1 : 0);
    const std::int64_t told = std::max<std::int64_t>(2, (passes + chunks - 1) / chunks);
    if (microBatches(candidate, numGpus) > told) {
        const std::int64_t perPass =
            std::int64_t(dataParallelRanks(candidate.layout, numGpus)) * std::max(1, candidate.batch.microBatchSize);
        inputs.candidate.batch.globalBatchSize = static_cast<std::int32_t>(told * perPass); // less than it was
    }
    return inputs;
}

} // namespace estimate
