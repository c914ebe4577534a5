// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/estimator.h"

#include "candidatewalk.h"
#include "cataloguefixture.h"
#include "estimate/memory.h"
#include "predictionbits.h"
#include "timefixtures.h"

#include <array>
#include <thread>

using domain::Candidate;
using estimate::BulkEstimator;
using estimate::EstimatorContext;
using estimate::EstimatorSettings;

namespace {

EstimatorContext contextOf(const char *model, int gpus = 64, const EstimatorSettings &settings = {})
{
    return EstimatorContext(tests::shippedModel(model), tests::h100Cluster(gpus), domain::HardwareProfile(), settings);
}

std::string described(const Candidate &candidate) { return domain::candidateId(candidate); }

/// A search's order: the knobs that change least outside, the batches inside.
std::vector<Candidate> gridOf(const Candidate &start)
{
    std::vector<Candidate> grid;
    Candidate c = start;
    for (const auto &recompute : {domain::RecomputePlan::none(), domain::RecomputePlan::block(3)})
        for (const int tensor : {1, 4})
            for (const int pipeline : {1, 2, 4, 5})
                for (const int expert : {1, 8})
                    for (const int chunks : {1, 2, 3})
                        for (const int sequence : {4096, 8192})
                            for (const int microBatch : {1, 2})
                                for (const int globalBatch : {8, 64, 512, 1024}) {
                                    c.recompute = recompute;
                                    c.layout.tensorParallel = tensor;
                                    c.layout.pipelineParallel = pipeline;
                                    c.layout.expertParallel = expert;
                                    c.layout.virtualPipeline = chunks;
                                    c.batch = {sequence, microBatch, globalBatch};
                                    grid.push_back(c);
                                }
    return grid;
}

// Dense, experts, latent attention with extra prediction modules, local attention, state-space hybrids
// (three kinds of layers and more), convolutions, two stacks, encoders, a searched architecture of dozens
// of kinds.
class EveryArchitecture : public testing::TestWithParam<const char *> { };

INSTANTIATE_TEST_SUITE_P(Shipped, EveryArchitecture,
                         testing::Values("llama31_8b", "mixtral_8x7b", "deepseek_v3", "deepseek_v2_lite", "qwen3_30b_a3b", "gpt_oss_20b",
                                         "llama4_e16", "gemma2_2b", "gemma3_1b", "nemotronh_8b", "mamba2_hybrid_8b", "hyena_7b", "t5_220m",
                                         "bert_110m", "gpt3_175b", "llama33_nemotron_super_49b"),
                         [](const auto &row) { return std::string(row.param); });

} // namespace

TEST_P(EveryArchitecture, randomNeighboursGetThePlainEstimatesBits)
{
    const EstimatorContext context = contextOf(GetParam());
    BulkEstimator bulk(context);
    std::mt19937 random(4711);
    Candidate candidate = tests::candidate(2, 2);
    for (int step = 0; step < 700; ++step) {
        // Mostly one knob, as in a search; now and then far away.
        tests::turnKnobs(candidate, step % 50 == 0 ? 12 : 1 + step % 2, random);
        ASSERT_EQ(tests::bitsOf(bulk.estimate(candidate)), tests::bitsOf(context.estimate(candidate))) << described(candidate);
    }
    EXPECT_GT(bulk.reuse().total().found, 0u);
}

/// What searches of the whole space leave alone rests on these (search/best.h).
TEST_P(EveryArchitecture, stepTimesHaveLowerBounds)
{
    constexpr double kRounding = 1 + 1e-12;
    const EstimatorContext context = contextOf(GetParam());
    BulkEstimator bulk(context);
    std::mt19937 random(1234);
    Candidate candidate = tests::candidate(2, 2);
    for (int step = 0; step < 400; ++step) {
        tests::turnKnobs(candidate, step % 50 == 0 ? 12 : 1 + step % 2, random);
        const double time = bulk.stepTime(candidate).value();
        ASSERT_EQ(time, context.estimate(candidate).time.total().value()) << described(candidate);
        const double pipeline = bulk.pipelineTime(candidate).value();
        ASSERT_GT(pipeline, 0);
        ASSERT_LE(pipeline, time * kRounding) << described(candidate);
        Candidate bound = candidate; // whatever is sharded, recomputed and offloaded
        bound.layout.distributedOptimizer = !bound.layout.distributedOptimizer;
        bound.layout.fsdp = bound.layout.fsdp > 0 ? 0 : 8;
        bound.layout.fsdpSharding = domain::FsdpSharding::Optim;
        ASSERT_EQ(bulk.pipelineTime(bound).value(), pipeline) << described(candidate);
        bound.recompute = domain::RecomputePlan::none();
        bound.options.activationOffloadLayers = 0;
        bound.options.offloadModules = 0;
        ASSERT_LE(bulk.pipelineTime(bound).value(), pipeline * kRounding) << described(candidate);
    }
}

TEST_P(EveryArchitecture, gridsGetThePlainEstimatesBits)
{
    const EstimatorContext context = contextOf(GetParam());
    const std::vector<Candidate> grid = gridOf(tests::candidate());
    std::vector<estimate::Prediction> predictions(grid.size());
    context.estimate(grid, predictions);
    for (std::size_t i = 0; i < grid.size(); ++i)
        ASSERT_EQ(tests::bitsOf(predictions[i]), tests::bitsOf(context.estimate(grid[i]))) << described(grid[i]);
}

// Each knob turned alone, there and back: an input that a key forgot would show the neighbour's figures.
TEST_P(EveryArchitecture, everyKnobTurnedAloneIsNoticed)
{
    const EstimatorContext context = contextOf(GetParam());
    for (const std::uint32_t seed : {1u, 2u}) {
        std::mt19937 random(seed);
        Candidate start = tests::candidate(2, 2);
        tests::turnKnobs(start, 20, random);
        for (const tests::Knob knob : tests::knobs()) {
            BulkEstimator bulk(context);
            for (std::uint32_t value = 0; value < 8; ++value) {
                Candidate turned = start;
                knob(turned, value);
                for (const Candidate &candidate : {turned, start})
                    ASSERT_EQ(tests::bitsOf(bulk.estimate(candidate)), tests::bitsOf(context.estimate(candidate))) << described(candidate);
            }
        }
    }
}

// Both ways leave out micro-batches that only repeat what others did (estimate/inputs.h): memory must not tell.
TEST_P(EveryArchitecture, furtherMicroBatchesDoNotChangeMemory)
{
    const EstimatorContext context = contextOf(GetParam());
    const estimate::MemoryModel memory(context.model(), context.cluster(), domain::HardwareProfile());
    std::mt19937 random(99);
    Candidate candidate = tests::candidate(2, 4);
    for (int step = 0; step < 300; ++step) {
        tests::turnKnobs(candidate, 2, random);
        candidate.batch.globalBatchSize = 1 << step % 16;
        const estimate::MemoryModel::Answer whole = memory.peak(candidate, estimate::MeasuredMemory::Device);
        const estimate::Prediction prediction = context.estimate(candidate);
        ASSERT_EQ(prediction.memory.parts, whole.breakdown.parts) << described(candidate);
        ASSERT_EQ(prediction.limitingStage, whole.limitingStage) << described(candidate);
    }
}

// The stages that are left out, because one before them holds as much, never hold more.
TEST_P(EveryArchitecture, thePeakIsTheLargestStages)
{
    const EstimatorContext context = contextOf(GetParam());
    std::mt19937 random(815);
    Candidate candidate = tests::candidate(2, 4);
    for (int step = 0; step < 150; ++step) {
        tests::turnKnobs(candidate, 2, random);
        const estimate::Prediction prediction = context.estimate(candidate);
        const std::vector<estimate::MemoryBreakdown> stages = context.memoryByStage(candidate);
        double largest = stages.front().total().value();
        std::size_t limiting = 0;
        for (std::size_t stage = 1; stage < stages.size(); ++stage) {
            if (stages[stage].total().value() > largest) {
                largest = stages[stage].total().value();
                limiting = stage;
            }
        }
        ASSERT_EQ(prediction.memory.total().value(), largest) << described(candidate);
        ASSERT_EQ(prediction.limitingStage, static_cast<int>(limiting)) << described(candidate);
    }
}

TEST(BulkEstimator, answersForTheMeasuredQuantityThatIsAsked)
{
    for (const estimate::MeasuredMemory measured :
         {estimate::MeasuredMemory::Allocated, estimate::MeasuredMemory::Reserved, estimate::MeasuredMemory::Device}) {
        EstimatorSettings settings;
        settings.measured = measured;
        const EstimatorContext context = contextOf("mixtral_8x7b", 64, settings);
        BulkEstimator bulk(context);
        for (const Candidate &candidate : gridOf(tests::candidate()))
            ASSERT_EQ(tests::bitsOf(bulk.estimate(candidate)), tests::bitsOf(context.estimate(candidate))) << described(candidate);
    }
}

TEST(BulkEstimator, manyMachinesAndOddOnes)
{
    for (const int gpus : {1, 2, 6, 8, 1024}) {
        const EstimatorContext context = contextOf("llama31_405b", gpus);
        BulkEstimator bulk(context);
        std::mt19937 random(static_cast<std::uint32_t>(gpus));
        Candidate candidate = tests::candidate(8, 8);
        for (int step = 0; step < 400; ++step) {
            tests::turnKnobs(candidate, 1, random);
            ASSERT_EQ(tests::bitsOf(bulk.estimate(candidate)), tests::bitsOf(context.estimate(candidate)))
                << gpus << " GPUs, " << described(candidate);
        }
    }
}

/// Nothing is shared but the context: threads with an estimator each get what one thread gets.
TEST(BulkEstimator, anyNumberOfThreadsGetsTheSame)
{
    const EstimatorContext context = contextOf("mixtral_8x7b");
    const std::vector<Candidate> grid = gridOf(tests::candidate());
    std::vector<estimate::Prediction> one(grid.size());
    context.estimate(grid, one);
    for (const std::size_t threads : {2u, 5u}) {
        std::vector<estimate::Prediction> many(grid.size());
        {
            std::vector<std::jthread> workers;
            for (std::size_t worker = 0; worker < threads; ++worker)
                workers.emplace_back([&, worker] {
                    BulkEstimator bulk(context);
                    for (std::size_t i = worker; i < grid.size(); i += threads)
                        many[i] = bulk.estimate(grid[i]);
                });
        }
        for (std::size_t i = 0; i < grid.size(); ++i)
            ASSERT_EQ(tests::bitsOf(many[i]), tests::bitsOf(one[i])) << threads << " threads, " << described(grid[i]);
    }
}

TEST(BulkEstimator, reusesWhatNeighboursShare)
{
    const EstimatorContext context = contextOf("llama31_8b");
    BulkEstimator bulk(context);
    Candidate candidate = tests::candidate(2, 4);
    for (const int globalBatch : {256, 512, 1024}) {
        candidate.batch.globalBatchSize = globalBatch;
        (void)bulk.estimate(candidate);
    }
    EXPECT_EQ(bulk.reuse().verdicts.asked, 3u);
    EXPECT_EQ(bulk.reuse().verdicts.found, 2u); // never more than four micro-batches are in flight
    EXPECT_EQ(bulk.reuse().steps.found, 2u);

    candidate.layout.virtualPipeline = 2; // the same layers on another stage map
    (void)bulk.estimate(candidate);
    EXPECT_EQ(bulk.reuse().verdicts.found, 2u);
    EXPECT_EQ(bulk.reuse().layerTimes.asked, 2u);
    EXPECT_EQ(bulk.reuse().layerTimes.found, 1u);
    EXPECT_EQ(bulk.reuse().layerMemory.found, 1u);
    EXPECT_EQ(bulk.reuse().stageParameters.found, 0u);

    candidate.batch.microBatchSize = 2; // the same stages with other layers
    (void)bulk.estimate(candidate);
    EXPECT_EQ(bulk.reuse().layerTimes.found, 1u);
    EXPECT_EQ(bulk.reuse().stageParameters.found, 1u);
    EXPECT_EQ(bulk.reuse().total().found, 2u + 2u + 1u + 1u + 1u);
}

TEST(BulkEstimator, movesWithWhatItKeeps)
{
    const EstimatorContext context = contextOf("llama31_8b");
    BulkEstimator bulk(context);
    const auto before = tests::bitsOf(bulk.estimate(tests::candidate()));
    BulkEstimator moved = std::move(bulk);
    EXPECT_EQ(tests::bitsOf(moved.estimate(tests::candidate())), before);
    EXPECT_EQ(moved.reuse().verdicts.found, 1u);
}
