// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/activationoffload.h"

#include "memoryfixtures.h"

#include <gtest/gtest.h>

namespace {

using domain::Candidate;
using domain::ModelSpec;
using domain::RecomputePlan;
using estimate::ActivationShape;
using estimate::MeasuredMemory;
using estimate::MemoryBreakdown;
using estimate::MemoryModel;
using estimate::MemoryPart;
using memoryfixtures::allocated;
using memoryfixtures::candidate;

double offloaded(const ModelSpec &model, const Candidate &value, int modules)
{
    const ActivationShape shape(model, value, value.batch.seqLength);
    const auto layer = estimate::layerActivations(model, model.layers.back(), shape);
    return estimate::offloadedBytes(layer, model, shape, static_cast<std::uint8_t>(modules)).value();
}

struct Row {
    const char *what;
    int modules;
    double bytes;
};

// Llama 3 70B, 4096 tokens, TP 2 with sequence parallelism, as in tst_activations.cpp.
TEST(OffloadedModules, OfADenseLayerTensorByTensor)
{
    const Row rows[] = {
        {"nothing", 0, 0},
        {"the norm is part of the projection", domain::OffloadAttnNorm, 0},
        {"x and the norm's output", domain::OffloadQkvLinear, 33554432 + 33554432},
        {"q, k, v", domain::OffloadCoreAttn, 33554432 + 2 * 4194304},
        {"o, which attention keeps as well", domain::OffloadAttnProj, 0},
        {"q, k, v, o", domain::OffloadCoreAttn | domain::OffloadAttnProj, 33554432 + 2 * 4194304 + 33554432},
        {"the second norm is part of fc1", domain::OffloadMlpNorm, 0},
        {"no experts", domain::OffloadExpertFc1 | domain::OffloadMoeAct, 0},
        {"all", domain::kAllOffloadModules, 2 * 33554432 + 33554432 + 2 * 4194304 + 33554432},
    };
    for (const Row &row : rows)
        EXPECT_EQ(offloaded(memoryfixtures::llama70bOf12Layers(), candidate(2, 1, 4096, 8), row.modules), row.bytes) << row.what;
}

// DeepSeek-V2: hidden 5120, 128 heads, latents 1536 and 512 + 64, 160 experts of 1536, top 6, EP 8.
TEST(OffloadedModules, OfAnExpertLayerWithLatentAttention)
{
    Candidate value = candidate(1, 1, 4096, 64);
    value.layout.expertParallel = 8;
    value.options.moeCapacityFactor = 1;
    const double hidden = 2.0 * 4096 * 5120;
    const double latents = 2.0 * 4096 * (1536 + 576 + 512) + 2.0 * 4096 * (1536 + 512);
    const double heads = 2.0 * 4096 * 128;
    const double pairs = 154.0 * 160; // ceil(4096 x 6 / 160) for each expert
    const Row rows[] = {
        {"x", domain::OffloadAttnNorm, hidden},
        {"norm output and latents", domain::OffloadQkvLinear, hidden + latents},
        {"q, k, v by heads", domain::OffloadCoreAttn, heads * (2 * 192 + 128)},
        {"x1", domain::OffloadMlpNorm, hidden},
        {"dispatched tokens", domain::OffloadExpertFc1, 2 * pairs * 5120},
        {"gate and up", domain::OffloadMoeAct, 2 * 2 * pairs * 1536},
    };
    for (const Row &row : rows)
        EXPECT_EQ(offloaded(memoryfixtures::deepseekV2Of4Layers(), value, row.modules), row.bytes) << row.what;
    value.recompute = RecomputePlan::selective(domain::RecomputeMlaUpProj);
    EXPECT_EQ(offloaded(memoryfixtures::deepseekV2Of4Layers(), value, domain::OffloadCoreAttn), 0) << "rebuilt, not kept";
}

TEST(OffloadedModules, SmallTensorsStay)
{
    const ModelSpec model = memoryfixtures::llama8b(); // keys and values: 1024 elements a token
    const double query = 2.0 * 4096;
    EXPECT_EQ(offloaded(model, candidate(1, 1, 1024, 64), domain::OffloadCoreAttn), 1024 * (query + 2 * 2 * 1024));
    EXPECT_EQ(offloaded(model, candidate(1, 1, 1023, 64), domain::OffloadCoreAttn), 1023 * query) << "below 2^20 elements";
    EXPECT_EQ(offloaded(model, candidate(1, 1, 128, 64), domain::kAllOffloadModules), 0);
}

TEST(OffloadedModules, LowPrecisionInputsLeaveInTheirPrecision)
{
    Candidate value = candidate(1, 1, 4096, 64);
    value.options.precision = domain::Precision::Fp8Current;
    const double hidden = 4096.0 * 4096;
    EXPECT_EQ(offloaded(memoryfixtures::llama8b(), value, domain::OffloadQkvLinear), (2 + 1) * hidden) << "x in bf16, its norm in fp8";
}

TEST(OffloadedStage, KeepsTheTensorsOfTwoLayersInTransit)
{
    const auto activations = [](int layers, int modules) {
        Candidate value = candidate(1, 1, 4096, 64);
        value.options.offloadModules = static_cast<std::uint8_t>(modules);
        return allocated(memoryfixtures::dense(layers, 4096, 14336, 32, 8, 1024), 8, value).part(MemoryPart::Activations).value();
    };
    const double heads = 2.0 * 4096 * 128 * (32 + 16);
    EXPECT_EQ(activations(8, 0) - activations(8, domain::OffloadCoreAttn), 6 * heads);
    EXPECT_EQ(activations(2, 0), activations(2, domain::OffloadCoreAttn));
    EXPECT_EQ(activations(1, 0), activations(1, domain::OffloadCoreAttn));
}

TEST(OffloadedStage, EveryPassInFlightLeavesItsTensors)
{
    const ModelSpec model = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024);
    const MemoryModel memory(model, memoryfixtures::gpus(8), memoryfixtures::blackwell());
    Candidate value = candidate(1, 2, 4096, 64);
    const auto before = memory.byStage(value, MeasuredMemory::Allocated);
    value.options.offloadModules = domain::OffloadCoreAttn;
    const auto after = memory.byStage(value, MeasuredMemory::Allocated);
    const double heads = 2.0 * 4096 * 128 * (32 + 16);
    EXPECT_EQ((before[0].total() - after[0].total()).value(), (2 * 4 - 2) * heads) << "two passes of four layers";
    EXPECT_EQ((before[1].total() - after[1].total()).value(), (4 - 2) * heads);
}

TEST(OffloadedStage, FullRecomputeKeepsNothingToOffload)
{
    const ModelSpec model = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024);
    for (const RecomputePlan &plan : {RecomputePlan::full(), RecomputePlan::block(3)}) {
        Candidate value = candidate(1, 1, 4096, 64);
        value.recompute = plan;
        const double before = allocated(model, 8, value).total().value();
        value.options.offloadModules = domain::kAllOffloadModules;
        EXPECT_EQ(allocated(model, 8, value).total().value(), before) << domain::recomputeText(plan);
    }
}

} // namespace
