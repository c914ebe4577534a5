// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/deviceoverhead.h"

#include "memoryfixtures.h"

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
// B200; NVIDIA dgxc-benchmarking 26.02 for CUDA graphs), and of what torch 2.0 needed beside the
// tensors in the sweep of arXiv:2311.05610.
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
        {"torch 2.0", memoryfixtures::llama8b(), scaling, 1.1, 1.15},
    };
    for (const FactorRow &row : rows) {
        const double factor = estimate::reservedFactor(row.model, row.candidate);
        EXPECT_GE(factor, row.low) << row.what;
        EXPECT_LE(factor, row.high) << row.what;
    }
}

double outsideGib(const Candidate &value, int gpuCount)
{
    const domain::HardwareProfile profile;
    return base::inGib(estimate::outsideAllocator(value, memoryfixtures::gpus(gpuCount), profile) - base::Bytes(profile.contextBytes));
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
    EXPECT_NEAR(outsideGib(value, 16), 2.1, 1e-9) << "and EP, expert DP";
}

TEST(OutsideAllocator, AddsChannelsOnceANodeExchangesTokens)
{
    Candidate value = candidate(1, 1, 4096, 64);
    value.layout.expertParallel = 8;
    EXPECT_NEAR(outsideGib(value, 8), 0.6 + 0.3 + 2.5, 1e-9);
    value.layout.expertParallel = 4;
    EXPECT_LT(outsideGib(value, 8), 2);
}

} // namespace
