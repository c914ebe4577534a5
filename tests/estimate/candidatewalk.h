// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <vector>

/// Candidates for tests that compare two ways to the same estimate. Every field of a candidate is a
/// knob here, with common values, values that break rules, and absurd ones.
namespace tests {

using Knob = void (*)(domain::Candidate &, std::uint32_t random);

template <class T>
T oneOf(std::uint32_t random, std::initializer_list<T> values)
{
    return values.begin()[random % values.size()];
}

inline domain::RecomputePlan recomputeOf(std::uint32_t random)
{
    const int layers = static_cast<int>(random / 5 % 5);
    switch (random % 5) {
    case 0:
    case 1:
        return domain::RecomputePlan::none();
    case 2:
        return domain::RecomputePlan::selective(static_cast<std::uint8_t>(random / 5 % 128));
    case 3:
        return {domain::RecomputeGranularity::Full, domain::RecomputeMethod::Uniform, layers, domain::RecomputeCoreAttn};
    default:
        return domain::RecomputePlan::block(layers);
    }
}

/// One function for each field.
inline const std::vector<Knob> &knobs()
{
    using domain::Candidate;
    static const std::vector<Knob> all = {
        [](Candidate &c, std::uint32_t r) {
            c.layout.tensorParallel = oneOf(r, {1, 2, 4, 8, 3, 0});
        },
        [](Candidate &c, std::uint32_t r) {
            c.layout.pipelineParallel = oneOf(r, {1, 2, 4, 8, 16, 7, -1});
        },
        [](Candidate &c, std::uint32_t r) {
            c.layout.virtualPipeline = oneOf(r, {1, 1, 2, 3, 4, 0});
        },
        [](Candidate &c, std::uint32_t r) {
            c.layout.contextParallel = oneOf(r, {1, 1, 2, 4, 16});
        },
        [](Candidate &c, std::uint32_t r) {
            c.layout.expertParallel = oneOf(r, {1, 2, 8, 64});
        },
        [](Candidate &c, std::uint32_t r) {
            c.layout.expertTensorParallel = oneOf(r, {1, 2, 8});
        },
        [](Candidate &c, std::uint32_t r) { c.layout.sequenceParallel = r % 2; },
        [](Candidate &c, std::uint32_t r) { c.layout.distributedOptimizer = r % 4; },
        [](Candidate &c, std::uint32_t r) {
            c.layout.fsdp = oneOf(r, {0, 0, 0, 8, 64});
        },
        [](Candidate &c, std::uint32_t r) { c.layout.fsdpSharding = static_cast<domain::FsdpSharding>(r % 3); },
        [](Candidate &c, std::uint32_t r) {
            c.layout.microBatchGroup = oneOf(r, {0, 0, 1, 4, 8, 99, -3});
        },
        [](Candidate &c, std::uint32_t r) { c.layout.contextExchange = static_cast<domain::ContextExchange>(r % 5); },
        [](Candidate &c, std::uint32_t r) {
            c.layout.contextInner = oneOf(r, {0, 0, 1, 2, 4, 16, 7, -2});
        },
        [](Candidate &c, std::uint32_t r) {
            c.layout.firstStageLayers = oneOf(r, {0, 0, 1, 3, 99});
        },
        [](Candidate &c, std::uint32_t r) {
            c.layout.lastStageLayers = oneOf(r, {0, 0, 1, 3});
        },
        [](Candidate &c, std::uint32_t r) {
            c.batch.seqLength = oneOf(r, {1024, 4096, 8192, 65536, 1});
        },
        [](Candidate &c, std::uint32_t r) {
            c.batch.microBatchSize = oneOf(r, {1, 2, 4, 8, 0});
        },
        [](Candidate &c, std::uint32_t r) {
            c.batch.globalBatchSize = oneOf(r, {256, 512, 1024, 1, 300, 2147483647, -5});
        },
        [](Candidate &c, std::uint32_t r) { c.recompute = recomputeOf(r); },
        [](Candidate &c, std::uint32_t r) { c.options.precision = static_cast<domain::Precision>(r % 8); },
        [](Candidate &c, std::uint32_t r) { c.options.gradDtype = static_cast<domain::GradDtype>(r % 2); },
        [](Candidate &c, std::uint32_t r) { c.options.optimizer = static_cast<domain::Optimizer>(r % 4); },
        [](Candidate &c, std::uint32_t r) { c.options.attention = static_cast<domain::AttentionBackend>(r % 3); },
        [](Candidate &c, std::uint32_t r) { c.options.framework = static_cast<domain::Framework>(r % 6); },
        [](Candidate &c, std::uint32_t r) { c.options.crossEntropyFusion = r % 2; },
        [](Candidate &c, std::uint32_t r) { c.options.fusedNorm = r % 2; },
        [](Candidate &c, std::uint32_t r) { c.options.cudaGraphs = r % 3 == 0; },
        [](Candidate &c, std::uint32_t r) {
            c.options.activationOffloadLayers = oneOf(r, {0, 0, 2, 5});
        },
        [](Candidate &c, std::uint32_t r) { c.options.offloadModules = static_cast<std::uint8_t>(r % 3 == 0 ? r / 3 % 128 : 0); },
        [](Candidate &c, std::uint32_t r) { c.options.expertOverlap = static_cast<domain::ExpertOverlap>(r % 3); },
        [](Candidate &c, std::uint32_t r) {
            c.options.optimizerOffloadFraction = oneOf(r, {0.0, 0.0, 0.25, 0.5, 1.0});
        },
        [](Candidate &c, std::uint32_t r) {
            c.options.moeCapacityFactor = oneOf(r, {0.0, 0.0, 1.0, 1.5});
        },
    };
    return all;
}

/// Turns `count` random knobs; what remains is what neighbours in a search have in common.
inline void turnKnobs(domain::Candidate &candidate, int count, std::mt19937 &random)
{
    for (int i = 0; i < count; ++i) {
        const Knob knob = knobs()[random() % knobs().size()];
        knob(candidate, static_cast<std::uint32_t>(random()));
    }
}

} // namespace tests
