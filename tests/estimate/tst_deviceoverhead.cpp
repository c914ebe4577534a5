// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/deviceoverhead.h"

#include "memoryfixtures.h"

#include <array>
#include <gtest/gtest.h>

namespace {

using domain::Candidate;
using memoryfixtures::candidate;

struct FactorRow {
    const char *what;
    domain::ModelSpec model;
    Candidate candidate;
    double low, high;
};

// Ratios of max_memory_reserved and max_memory_allocated of published runs (MooreThreads/SimuMax on
// B200; NVIDIA dgxc-benchmarking 26.02 for CUDA graphs).
TEST(ReservedFactor, LiesAtTheMeasuredRatios)
{
    Candidate capacity = candidate(1, 1, 4096, 32);
    capacity.layout.expertParallel = 8;
    capacity.options.moeCapacityFactor = 1;
    Candidate graphs = candidate(1, 1, 8192, 128);
    graphs.options.cudaGraphs = true;
    Candidate scaling = candidate(2, 1, 2048, 2048);
    scaling.options.framework = domain::Framework::Scaling;
    Candidate dropless = capacity;
    dropless.options.moeCapacityFactor = 0;
    Candidate nemo = candidate(1, 2, 4096, 16);
    nemo.options.framework = domain::Framework::Nemo;
    const FactorRow rows[] = {
        {"dense, TP 2 (62.53 / 60.68)", memoryfixtures::llama70bOf12Layers(), candidate(2, 1, 4096, 16), 1.025, 1.035},
        {"dense, PP 2 (70.88 / 66.55)", memoryfixtures::llama70bOf12Layers(), candidate(1, 2, 4096, 16), 1.053, 1.071},
        {"dense, one GPU per replica", memoryfixtures::llama70bOf12Layers(), candidate(1, 1, 4096, 16), 1.053, 1.071},
        {"experts with capacity (48.79 / 45.63)", memoryfixtures::deepseekV2Of4Layers(), capacity, 1.053, 1.071},
        {"dropless experts", memoryfixtures::deepseekV2Of4Layers(), dropless, 1.08, 1.12},
        {"CUDA graphs (201.995 / 181.058)", memoryfixtures::llama8b(), graphs, 1.11, 1.13},
        {"expandable segments", memoryfixtures::llama8b(), nemo, 1.02, 1.04},
        {"torch 2.0, long-lived blocks", memoryfixtures::llama8b(), scaling, 1.02, 1.05},
    };
    for (const FactorRow &row : rows) {
        const double factor = estimate::reservedFactor(row.model, row.candidate);
        EXPECT_GE(factor, row.low) << row.what;
        EXPECT_LE(factor, row.high) << row.what;
    }
}

Candidate of(domain::Framework framework, Candidate value)
{
    value.options.framework = framework;
    return value;
}

// What torch 2.0 needed beside the tensors in the sweep of arXiv:2311.05610.
TEST(TransientReserve, IsOfTrainersWithoutExpandableSegments)
{
    const Candidate value = candidate(2, 1, 4096, 16);
    EXPECT_EQ(estimate::transientReserve(value), 0) << "in the measured ratios already";
    EXPECT_EQ(estimate::transientReserve(of(domain::Framework::Bridge, value)), 0);
    EXPECT_NEAR(estimate::transientReserve(of(domain::Framework::Scaling, value)), 0.10, 0.03);
}

double outsideGib(const Candidate &value, int gpuCount)
{
    const domain::HardwareProfile profile;
    return base::inGib(estimate::outsideAllocator(memoryfixtures::llama8b(), value, memoryfixtures::gpus(gpuCount), profile)
                       - base::Bytes(profile.contextBytes));
}

TEST(OutsideAllocator, CountsCommunicatorsInUse)
{
    EXPECT_NEAR(outsideGib(candidate(1, 1, 4096, 8), 1), 0, 1e-9) << "one GPU";
    EXPECT_NEAR(outsideGib(candidate(1, 1, 4096, 8), 8), 0.6, 1e-9) << "DP";
    EXPECT_NEAR(outsideGib(candidate(2, 1, 4096, 8), 8), 0.9, 1e-9) << "TP, DP";
    EXPECT_NEAR(outsideGib(candidate(2, 2, 4096, 8), 4), 0.9, 1e-9) << "TP, PP";
    Candidate value = candidate(2, 2, 4096, 8);
    value.layout.contextParallel = 2;
    EXPECT_NEAR(outsideGib(value, 16), 1.5, 1e-9) << "TP, PP, CP, DP";
    value.layout.expertParallel = 4;
    EXPECT_NEAR(outsideGib(value, 16), 2.1 + 2.5 * 3 / 7, 1e-9) << "and EP, expert DP";
}

TEST(OutsideAllocator, CountsChannelsOfAllToAllAmongContextRanks)
{
    using domain::ContextExchange;
    Candidate value = candidate(1, 1, 8192, 8);
    value.layout.contextParallel = 8;
    const auto with = [&](ContextExchange exchange, int inner = 0) {
        value.layout.contextExchange = exchange;
        value.layout.contextInner = inner;
        return outsideGib(value, 16) + base::inGib(estimate::contextChannels(value.layout, {}, 8));
    };
    const double ring = with(ContextExchange::Ring);
    EXPECT_EQ(with(ContextExchange::Auto), ring);
    EXPECT_EQ(with(ContextExchange::AllGather), ring);
    EXPECT_NEAR(with(ContextExchange::AllToAll), ring + 2.5, 1e-9) << "seven peers of the node";
    EXPECT_NEAR(with(ContextExchange::Hierarchical, 2), ring + 0.3 + 2.5 / 7, 1e-9) << "one peer, in a communicator of its own";
}

// One communicator takes 1.0 to 1.6 GiB with the context, three and more up to 6 GB (NVIDIA/nccl
// issues 864 and 986, releases before 2.22).
TEST(OutsideAllocator, LiesInTheRangeOfReports)
{
    const double context = base::inGib(base::Bytes(domain::HardwareProfile().contextBytes));
    for (const auto framework : {domain::Framework::Megatron, domain::Framework::Scaling, domain::Framework::Nanotron}) {
        const double one = context + outsideGib(of(framework, candidate(1, 1, 2048, 64)), 64);
        const double three = context + outsideGib(of(framework, candidate(2, 2, 2048, 64)), 64);
        EXPECT_GE(one, 1.0);
        EXPECT_LE(one, 1.65);
        EXPECT_GE(three, one + 0.5);
        EXPECT_LE(three, 5.6);
    }
}

TEST(OutsideAllocator, IsLargerWhereEveryCommunicatorConnectsAtOnce)
{
    const Candidate now = candidate(2, 2, 2048, 64);
    EXPECT_GT(outsideGib(of(domain::Framework::Scaling, now), 64), outsideGib(now, 64) + 0.5);
}

TEST(OutsideAllocator, GrowsWithEveryAxis)
{
    for (const auto framework : {domain::Framework::Megatron, domain::Framework::Scaling}) {
        double before = 0;
        for (const auto &[tensor, pipeline, gpus] : {std::array{1, 1, 1}, std::array{1, 1, 8}, std::array{1, 2, 8}, std::array{2, 2, 8}}) {
            const double now = outsideGib(of(framework, candidate(tensor, pipeline, 4096, 64)), gpus);
            EXPECT_GE(now, before) << "TP " << tensor << ", PP " << pipeline << " on " << gpus;
            before = now;
        }
    }
}

TEST(OutsideAllocator, AddsChannelsToEveryPeerOfAnExchange)
{
    Candidate value = candidate(1, 1, 4096, 64);
    const auto exchange = [&](int experts, int gpus) {
        value.layout.expertParallel = experts;
        const int communicators = gpus > experts ? 3 : 2; // DP, EP, and the data-parallel ranks of experts
        return outsideGib(value, gpus) - 0.3 * (1 + communicators);
    };
    EXPECT_NEAR(exchange(8, 8), 2.5, 1e-9) << "seven peers of a node";
    EXPECT_NEAR(exchange(4, 8), 2.5 * 3 / 7, 1e-9);
    EXPECT_NEAR(exchange(2, 8), 2.5 / 7, 1e-9);
    EXPECT_NEAR(exchange(64, 64), 2.5 + 56 * 18.8 / 1024, 1e-9) << "and 56 over the network";
}

TEST(OutsideAllocator, ExpertsTensorRanksLieBetweenThoseThatExchange)
{
    Candidate value = candidate(4, 1, 4096, 64);
    value.layout.expertParallel = 8;
    const double alone = outsideGib(value, 64);
    value.layout.expertTensorParallel = 2; // four of the eight in a domain of eight GPUs
    EXPECT_NEAR(alone - outsideGib(value, 64), 2.5 * 4 / 7 - 4 * 18.8 / 1024, 1e-9);
    value.layout.expertTensorParallel = 16; // none but itself
    EXPECT_NEAR(alone - outsideGib(value, 64), 2.5 - 7 * 18.8 / 1024 + 0.3, 1e-9) << "and no data-parallel ranks of experts";
}

TEST(UserBuffers, HoldHiddenStatesOfEachProductThatOverlaps)
{
    Candidate value = of(domain::Framework::Nemo, candidate(4, 2, 8192, 64));
    value.batch.microBatchSize = 2;
    const domain::ModelSpec model = memoryfixtures::llama8b();
    const auto bytes = [&] { return estimate::userBuffers(model, value, 8).value(); };
    EXPECT_EQ(bytes(), 8 * 2.0 * 2 * 8192 * 4096);
    value.layout.contextParallel = 2;
    EXPECT_EQ(bytes(), 8 * 2.0 * 8192 * 4096);
    EXPECT_NEAR(outsideGib(value, 16) - outsideGib(of(domain::Framework::Megatron, value), 16), 0.5, 1e-9);
    value.options.framework = domain::Framework::Bridge;
    EXPECT_EQ(bytes(), 8 * 2.0 * 8192 * 4096);
}

TEST(UserBuffers, AreOnlyWhereTensorParallelTrafficOverlaps)
{
    const domain::ModelSpec model = memoryfixtures::llama8b();
    const auto none = [](const domain::ModelSpec &spec, const Candidate &value) { return estimate::userBuffers(spec, value, 8).value(); };
    const Candidate nemo = of(domain::Framework::Nemo, candidate(4, 1, 4096, 64));
    EXPECT_GT(none(model, nemo), 0);
    for (const auto framework : {domain::Framework::Megatron, domain::Framework::Scaling, domain::Framework::Nanotron})
        EXPECT_EQ(none(model, of(framework, nemo)), 0) << int(framework);
    EXPECT_EQ(none(model, of(domain::Framework::Nemo, candidate(1, 1, 4096, 64))), 0) << "no tensor parallelism";
    Candidate whole = nemo;
    whole.layout.sequenceParallel = false;
    EXPECT_EQ(none(model, whole), 0) << "whole hidden states are reduced, not gathered";
    EXPECT_EQ(none(model, of(domain::Framework::Nemo, candidate(16, 1, 4096, 64))), 0) << "beyond NVLink";
    EXPECT_EQ(none(memoryfixtures::mixtral8x7b(), nemo), 0) << "experts";
}

} // namespace
