// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of what a candidate can ask of the framework beside the plain layout: sharding strategies, optimizer
// state in host memory, groups of micro-batches, overlapping expert passes.
#include "estimate/activations.h"
#include "estimate/expertoverlap.h"
#include "estimate/inputs.h"
#include "estimate/memory.h"
#include "estimate/stages.h"
#include "memoryfixtures.h"

#include <gtest/gtest.h>

namespace {

using domain::Candidate;
using domain::ExpertOverlap;
using domain::FsdpSharding;
using domain::ModelSpec;
using domain::RecomputePlan;
using estimate::ActivationShape;
using estimate::MeasuredMemory;
using estimate::MemoryBreakdown;
using estimate::MemoryModel;
using estimate::MemoryPart;
using memoryfixtures::allocated;
using memoryfixtures::candidate;

struct ShardingRow {
    const char *what;
    FsdpSharding sharding;
    double weightShards, gradientShards;
    double unitBytes; ///< per parameter of the two units at work
};

TEST(Sharding, DividesWhatTheStrategyNames)
{
    const ShardingRow rows[] = {
        {"ZeRO-3", FsdpSharding::OptimGradsParams, 8, 8, 2 + 4},
        {"ZeRO-2: whole weights, units of gradients", FsdpSharding::OptimGrads, 1, 8, 4},
        {"ZeRO-1: nothing to gather", FsdpSharding::Optim, 1, 1, 0},
    };
    const double parameters = 8030261248;
    const double head = 128256.0 * 4096 + 4096;
    const double layer = 4096.0 * (6144 + 4096 + 3 * 14336) + 2 * 4096;
    for (const ShardingRow &row : rows) {
        Candidate value = candidate(1, 1, 4096, 64);
        value.layout.fsdp = 8;
        value.layout.fsdpSharding = row.sharding;
        const MemoryBreakdown memory = allocated(memoryfixtures::llama8b(), 8, value);
        EXPECT_NEAR(memory.part(MemoryPart::Weights).value(), 2 * parameters / row.weightShards, 1) << row.what;
        EXPECT_NEAR(memory.part(MemoryPart::Gradients).value(), 4 * parameters / row.gradientShards, 1) << row.what;
        EXPECT_NEAR(memory.part(MemoryPart::Optimizer).value(), 12 * parameters / 8, 1) << row.what;
        EXPECT_NEAR(memory.part(MemoryPart::Buffers).value(), row.unitBytes * (head + layer), 1) << row.what;
    }
}

TEST(Sharding, OfTheOptimizerAloneIsThatOfTheDistributedOptimizer)
{
    Candidate value = candidate(1, 1, 4096, 64);
    const MemoryBreakdown distributed = allocated(memoryfixtures::mixtral8x7b(), 8, value);
    value.layout.fsdp = 8;
    value.layout.fsdpSharding = FsdpSharding::Optim;
    const MemoryBreakdown sharded = allocated(memoryfixtures::mixtral8x7b(), 8, value);
    for (const MemoryPart part : {MemoryPart::Weights, MemoryPart::Gradients, MemoryPart::Optimizer, MemoryPart::Activations})
        EXPECT_EQ(sharded.part(part).value(), distributed.part(part).value()) << static_cast<int>(part);
}

TEST(Sharding, ExpertsHaveARankCountOfTheirOwn)
{
    Candidate value = candidate(1, 1, 4096, 64);
    value.layout.expertParallel = 4; // each expert is on two of eight ranks
    value.layout.fsdp = 8;
    value.layout.fsdpSharding = FsdpSharding::OptimGrads;
    const double experts = 32 * 2.0 * 3 * 4096 * 14336; // two of eight on a rank
    const MemoryBreakdown two = allocated(memoryfixtures::mixtral8x7b(), 8, value);
    value.layout.fsdpSharding = FsdpSharding::Optim;
    const MemoryBreakdown one = allocated(memoryfixtures::mixtral8x7b(), 8, value);
    const double regular = (one.part(MemoryPart::Gradients).value() - 4 * experts) / 4;
    EXPECT_NEAR(two.part(MemoryPart::Gradients).value(), 4 * (regular / 8 + experts / 2), 1);
    EXPECT_EQ(two.part(MemoryPart::Weights).value(), one.part(MemoryPart::Weights).value());
}

TEST(Sharding, HasNoMeaningWithoutFsdp)
{
    Candidate value = candidate(1, 1, 4096, 64);
    const double before = allocated(memoryfixtures::llama8b(), 8, value).total().value();
    value.layout.fsdpSharding = FsdpSharding::Optim;
    EXPECT_EQ(allocated(memoryfixtures::llama8b(), 8, value).total().value(), before);
}

TEST(OptimizerOffload, TakesItsShareOfTheStateFromTheDevice)
{
    struct Row {
        domain::Optimizer optimizer;
        double bytes; ///< per parameter
    };
    const double parameters = 8030261248;
    for (const Row &row :
         {Row{domain::Optimizer::Adam, 12}, Row{domain::Optimizer::PrecisionAwareAdam, 6}, Row{domain::Optimizer::Sgd, 8}}) {
        for (const double fraction : {0.0, 0.25, 1.0}) {
            Candidate value = candidate(1, 1, 4096, 64);
            value.options.optimizer = row.optimizer;
            value.options.optimizerOffloadFraction = fraction;
            const MemoryBreakdown memory = allocated(memoryfixtures::llama8b(), 8, value);
            EXPECT_NEAR(memory.part(MemoryPart::Optimizer).value(), (1 - fraction) * row.bytes * parameters / 8, 1)
                << domain::name(row.optimizer) << " " << fraction;
            EXPECT_NEAR(memory.part(MemoryPart::Weights).value(), 2 * parameters, 1);
            EXPECT_NEAR(memory.part(MemoryPart::Gradients).value(), 4 * parameters, 1);
        }
    }
}

TEST(OptimizerOffload, CastsOnTheDeviceOnlyWhatIsSteppedThere)
{
    // A step that outweighs everything before it: one short sequence, bf16 gradients, one rank.
    Candidate value = candidate(1, 1, 128, 1);
    value.options.gradDtype = domain::GradDtype::Bf16;
    const ModelSpec model = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024);
    const MemoryBreakdown before = allocated(model, 1, value);
    ASSERT_EQ(before.moment, estimate::PeakMoment::OptimizerStep);
    const double parameters = before.part(MemoryPart::Weights).value() / 2;
    EXPECT_NEAR(before.part(MemoryPart::Optimizer).value(), (12 + 4) * parameters, 1);
    value.options.optimizerOffloadFraction = 0.5;
    EXPECT_NEAR(allocated(model, 1, value).part(MemoryPart::Optimizer).value(), (12 + 4) * parameters / 2, 1);
}

TEST(OptimizerOffload, SharesBeyondTheWholeAreHeld)
{
    Candidate value = candidate(1, 1, 4096, 64);
    value.options.optimizerOffloadFraction = 7;
    EXPECT_EQ(allocated(memoryfixtures::llama8b(), 8, value).part(MemoryPart::Optimizer).value(), 0);
    const double none = allocated(memoryfixtures::llama8b(), 8, candidate(1, 1, 4096, 64)).total().value();
    value.options.optimizerOffloadFraction = -1;
    EXPECT_EQ(allocated(memoryfixtures::llama8b(), 8, value).total().value(), none);
}

TEST(MicroBatchGroup, LargerGroupsKeepMorePasses)
{
    const ModelSpec model = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024);
    const MemoryModel memory(model, memoryfixtures::gpus(2), memoryfixtures::blackwell());
    Candidate value = candidate(1, 2, 4096, 16);
    value.layout.virtualPipeline = 2;
    const auto activations = [&](int group) {
        value.layout.microBatchGroup = group;
        return memory.byStage(value, MeasuredMemory::Allocated)[0].part(MemoryPart::Activations).value();
    };
    const double input = 2.0 * 4096 * 4096;
    const double layer = 4 * input + 2.0 * 4096 * 128 * 80 + 4.0 * 4096 * 32 + 6.0 * 4096 * 14336;
    EXPECT_EQ(activations(0), activations(2)) << "the pipeline size";
    EXPECT_EQ(activations(8) - activations(2), (8 - 2) * 2 * layer) << "passes of two layers each";
}

// Megatron-Core runs forward of one micro-batch beside backward of another, layer by layer.
TEST(ExpertOverlap, HoldsOneLayerMore)
{
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    const MemoryModel memory(model, memoryfixtures::gpus(8), memoryfixtures::blackwell());
    Candidate value = candidate(1, 1, 4096, 64);
    value.layout.expertParallel = 8;
    const ActivationShape shape(model, value, 4096);
    const auto layer = estimate::layerActivations(model, model.layers.back(), shape);
    const auto first = estimate::layerActivations(model, model.layers.front(), shape);
    const auto activations = [&](ExpertOverlap overlap) {
        value.options.expertOverlap = overlap;
        return memory.peak(value, MeasuredMemory::Allocated).breakdown.part(MemoryPart::Activations).value();
    };
    const double kept = (3 * layer.saved() + first.saved()).value();
    EXPECT_EQ(activations(ExpertOverlap::Off), kept + layer.forwardTransient().value()) << "the end of the last layer's forward pass";
    const double residual = 2.0 * 4096 * 5120;
    const double backward = (layer.backwardPeak(base::Bytes(residual)) - layer.saved()).value();
    EXPECT_EQ(activations(ExpertOverlap::On), kept + backward + (layer.saved() + layer.forwardTransient()).value());
}

TEST(ExpertOverlap, NeedsTwoPassesAndASchedule)
{
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    const MemoryModel memory(model, memoryfixtures::gpus(8), memoryfixtures::blackwell());
    const auto grows = [&](Candidate value) {
        const double off = memory.peak(value, MeasuredMemory::Allocated).breakdown.total().value();
        value.options.expertOverlap = ExpertOverlap::On;
        return memory.peak(value, MeasuredMemory::Allocated).breakdown.total().value() > off;
    };
    Candidate value = candidate(1, 1, 4096, 64);
    value.layout.expertParallel = 8;
    EXPECT_TRUE(grows(value));
    value.batch.globalBatchSize = 8;
    EXPECT_FALSE(grows(value)) << "one micro-batch";
    value.batch.globalBatchSize = 64;
    value.recompute = RecomputePlan::full();
    EXPECT_FALSE(grows(value)) << "full recompute";
    value.recompute = RecomputePlan::none();
    value.layout.pipelineParallel = 2;
    value.layout.expertParallel = 4;
    EXPECT_FALSE(grows(value)) << "1F1B";
    value.layout.virtualPipeline = 2;
    EXPECT_TRUE(grows(value)) << "interleaved";
    value.batch.globalBatchSize = 4; // one micro-batch: both chunk passes are warm-up
    EXPECT_FALSE(grows(value));
}

TEST(ExpertOverlap, HabitIsThatOfTheFrameworksRecipes)
{
    Candidate value;
    for (const auto framework : {domain::Framework::Bridge, domain::Framework::Nemo, domain::Framework::Megatron}) {
        for (const auto precision : {domain::Precision::Bf16, domain::Precision::Fp8Mx}) {
            value.options.framework = framework;
            value.options.precision = precision;
            value.options.expertOverlap = ExpertOverlap::Habit;
            const bool recipes = framework == domain::Framework::Bridge && precision == domain::Precision::Fp8Mx;
            EXPECT_EQ(estimate::overlapsExperts(value), recipes) << domain::name(framework);
            value.options.expertOverlap = ExpertOverlap::On;
            EXPECT_TRUE(estimate::overlapsExperts(value));
            value.options.expertOverlap = ExpertOverlap::Off;
            EXPECT_FALSE(estimate::overlapsExperts(value));
        }
    }
}

// Kept answers are asked with as few micro-batches as matter: whether any pass is left to overlap does.
TEST(ExpertOverlap, MemoryInputsTellWhetherAPassIsLeft)
{
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    const MemoryModel memory(model, memoryfixtures::gpus(8), memoryfixtures::blackwell());
    for (const int pipeline : {1, 2, 4}) {
        for (const int group : {0, 4, 8}) {
            for (int batch = 2; batch <= 128; batch += 2) {
                Candidate value = candidate(1, pipeline, 4096, batch);
                value.layout.virtualPipeline = pipeline > 1 ? 2 : 1;
                value.layout.microBatchGroup = group;
                value.layout.expertParallel = 2;
                value.options.expertOverlap = ExpertOverlap::On;
                const Candidate told = estimate::memoryInputs(value, 8).candidate;
                EXPECT_EQ(memory.peak(told, MeasuredMemory::Allocated).breakdown.total().value(),
                          memory.peak(value, MeasuredMemory::Allocated).breakdown.total().value())
                    << "pp " << pipeline << ", group " << group << ", batch " << batch;
            }
        }
    }
}

} // namespace
