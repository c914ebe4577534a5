// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

#include <random>

/// Candidates without rhyme or reason; the same seed gives the same one.
namespace randomcandidates {

class Dice {
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed)
    {
    }
    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_engine); }
    bool flag() { return number(0, 1) == 1; }

private:
    std::mt19937 m_engine;
};

inline domain::RecomputePlan recompute(Dice &dice)
{
    switch (dice.number(0, 4)) {
    case 0:
        return domain::RecomputePlan::full();
    case 1: {
        domain::RecomputePlan plan = domain::RecomputePlan::full();
        plan.layers = dice.number(2, 9);
        return plan;
    }
    case 2:
        return domain::RecomputePlan::block(dice.number(1, 9));
    case 3:
        return domain::RecomputePlan::selective(static_cast<std::uint8_t>(dice.number(1, 127)));
    default:
        return domain::RecomputePlan::none();
    }
}

/// Knobs that a configuration's name can tell.
inline domain::Candidate named(Dice &dice, const domain::Candidate &base)
{
    domain::Candidate c = base;
    c.layout.tensorParallel = 1 << dice.number(0, 4);
    c.layout.pipelineParallel = dice.number(1, 12);
    c.layout.virtualPipeline = dice.number(1, 5);
    c.layout.contextParallel = dice.number(1, 4);
    c.layout.expertParallel = dice.number(1, 64);
    c.layout.expertTensorParallel = dice.flag() ? c.layout.tensorParallel : dice.number(1, 4);
    c.layout.sequenceParallel = dice.flag();
    c.layout.distributedOptimizer = dice.flag();
    c.layout.fsdp = dice.flag() ? 0 : 1 << dice.number(0, 6);
    c.layout.fsdpSharding = static_cast<domain::FsdpSharding>(dice.number(0, 2));
    c.layout.firstStageLayers = dice.flag() ? 0 : dice.number(1, 9);
    c.layout.lastStageLayers = dice.flag() ? 0 : dice.number(1, 9);
    c.batch.seqLength = dice.number(1, 200'000);
    c.batch.microBatchSize = dice.number(1, 16);
    c.batch.globalBatchSize = dice.number(1, 100'000);
    c.recompute = recompute(dice);
    c.options.precision = static_cast<domain::Precision>(dice.number(0, 7));
    c.options.gradDtype = static_cast<domain::GradDtype>(dice.number(0, 1));
    c.options.optimizer = static_cast<domain::Optimizer>(dice.number(0, 3));
    return c;
}

inline domain::Candidate any(std::uint32_t seed)
{
    Dice dice(seed);
    domain::Candidate c = named(dice, {});
    c.options.attention = static_cast<domain::AttentionBackend>(dice.number(0, 2));
    c.options.framework = static_cast<domain::Framework>(dice.number(0, 5));
    c.options.crossEntropyFusion = dice.flag();
    c.options.fusedNorm = dice.flag();
    c.options.cudaGraphs = dice.flag();
    c.options.activationOffloadLayers = dice.flag() ? 0 : dice.number(1, 32);
    c.layout.microBatchGroup = dice.flag() ? 0 : dice.number(1, 32);
    c.options.offloadModules = static_cast<std::uint8_t>(dice.number(0, domain::kAllOffloadModules));
    c.options.expertOverlap = static_cast<domain::ExpertOverlap>(dice.number(0, 2));
    c.options.optimizerOffloadFraction = dice.flag() ? 0 : dice.number(1, 20) / 20.0;
    c.layout.contextExchange = static_cast<domain::ContextExchange>(dice.number(0, 4));
    c.layout.contextInner = dice.flag() ? 0 : dice.number(1, 8);
    c.options.moeCapacityFactor = dice.flag() ? 0 : dice.number(1, 40) / 8.0;
    return c;
}

} // namespace randomcandidates
