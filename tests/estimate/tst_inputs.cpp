// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/inputs.h"

#include "estimate/keytable.h"
#include "estimate/stages.h"

#include <gtest/gtest.h>
#include <set>

using domain::Candidate;
using estimate::CandidateInputs;
using estimate::layerInputs;
using estimate::memoryInputs;
using estimate::stageInputs;

namespace {

struct Field {
    const char *name;
    void (*change)(Candidate &);
    bool ofLayers; ///< layers' results may differ by it
    bool ofStages; ///< stages' parameters may differ by it
};

// Every field of a candidate. The recompute plan's unused fields count too: keys compare all of it.
const Field kFields[] = {
    {"tensorParallel", [](Candidate &c) { c.layout.tensorParallel = 2; }, true, true},
    {"pipelineParallel", [](Candidate &c) { c.layout.pipelineParallel = 2; }, false, true},
    {"virtualPipeline", [](Candidate &c) { c.layout.virtualPipeline = 2; }, false, true},
    {"contextParallel", [](Candidate &c) { c.layout.contextParallel = 2; }, true, true},
    {"expertParallel", [](Candidate &c) { c.layout.expertParallel = 2; }, true, true},
    {"expertTensorParallel", [](Candidate &c) { c.layout.expertTensorParallel = 2; }, true, true},
    {"sequenceParallel", [](Candidate &c) { c.layout.sequenceParallel = true; }, true, true},
    {"distributedOptimizer", [](Candidate &c) { c.layout.distributedOptimizer = false; }, true, true},
    {"fsdp", [](Candidate &c) { c.layout.fsdp = 8; }, true, true},
    {"fsdpSharding", [](Candidate &c) { c.layout.fsdpSharding = domain::FsdpSharding::OptimGrads; }, true, true},
    {"contextExchange", [](Candidate &c) { c.layout.contextExchange = domain::ContextExchange::AllToAll; }, true, true},
    {"contextInner", [](Candidate &c) { c.layout.contextInner = 2; }, true, true},
    {"microBatchGroup", [](Candidate &c) { c.layout.microBatchGroup = 4; }, false, true},
    {"firstStageLayers", [](Candidate &c) { c.layout.firstStageLayers = 3; }, false, true},
    {"lastStageLayers", [](Candidate &c) { c.layout.lastStageLayers = 3; }, false, true},
    {"seqLength", [](Candidate &c) { c.batch.seqLength = 1024; }, true, false},
    {"microBatchSize", [](Candidate &c) { c.batch.microBatchSize = 2; }, true, false},
    {"globalBatchSize", [](Candidate &c) { c.batch.globalBatchSize = 8; }, false, false},
    {"granularity", [](Candidate &c) { c.recompute.granularity = domain::RecomputeGranularity::Full; }, true, true},
    {"method", [](Candidate &c) { c.recompute.method = domain::RecomputeMethod::Block; }, true, true},
    {"layers", [](Candidate &c) { c.recompute.layers = 3; }, true, true},
    {"modules", [](Candidate &c) { c.recompute.modules = domain::RecomputeMlp; }, true, true},
    {"precision", [](Candidate &c) { c.options.precision = domain::Precision::Fp8; }, true, true},
    {"gradDtype", [](Candidate &c) { c.options.gradDtype = domain::GradDtype::Bf16; }, true, true},
    {"optimizer", [](Candidate &c) { c.options.optimizer = domain::Optimizer::Sgd; }, true, true},
    {"attention", [](Candidate &c) { c.options.attention = domain::AttentionBackend::Fused; }, true, true},
    {"framework", [](Candidate &c) { c.options.framework = domain::Framework::Megatron; }, true, true},
    {"crossEntropyFusion", [](Candidate &c) { c.options.crossEntropyFusion = false; }, true, true},
    {"fusedNorm", [](Candidate &c) { c.options.fusedNorm = false; }, true, true},
    {"cudaGraphs", [](Candidate &c) { c.options.cudaGraphs = true; }, true, true},
    {"activationOffloadLayers", [](Candidate &c) { c.options.activationOffloadLayers = 2; }, true, true},
    {"offloadModules", [](Candidate &c) { c.options.offloadModules = domain::OffloadCoreAttn; }, true, true},
    {"expertOverlap", [](Candidate &c) { c.options.expertOverlap = domain::ExpertOverlap::On; }, true, true},
    {"optimizerOffloadFraction", [](Candidate &c) { c.options.optimizerOffloadFraction = 0.5; }, true, true},
    {"moeCapacityFactor", [](Candidate &c) { c.options.moeCapacityFactor = 1.5; }, true, true},
};

TEST(Inputs, LeaveOutExactlyWhatTheySay)
{
    const Candidate plain;
    for (const Field &field : kFields) {
        Candidate changed;
        field.change(changed);
        EXPECT_EQ(layerInputs(changed) != layerInputs(plain), field.ofLayers) << field.name;
        EXPECT_EQ(stageInputs(changed) != stageInputs(plain), field.ofStages) << field.name;
        const bool isGlobalBatch = changed.batch.globalBatchSize != plain.batch.globalBatchSize;
        EXPECT_EQ(estimate::microBatchInputs(changed) != estimate::microBatchInputs(plain), !isGlobalBatch) << field.name;
    }
}

TEST(Inputs, MemoryKeepsEverythingButFurtherMicroBatches)
{
    const Candidate plain;
    for (const Field &field : kFields) {
        Candidate changed;
        field.change(changed);
        EXPECT_NE(memoryInputs(changed, 8), memoryInputs(plain, 8)) << field.name;
    }
}

struct MicroBatchRow {
    const char *what;
    int pipeline, chunks, microBatch, globalBatch, told;
};

class MicroBatches : public testing::TestWithParam<MicroBatchRow> { };

TEST_P(MicroBatches, AreToldApartUpToThoseInFlight)
{
    const MicroBatchRow &row = GetParam();
    constexpr int kGpus = 64;
    Candidate candidate;
    candidate.layout.pipelineParallel = row.pipeline;
    candidate.layout.virtualPipeline = row.chunks;
    candidate.batch.microBatchSize = row.microBatch;
    candidate.batch.globalBatchSize = row.globalBatch;
    const Candidate told = memoryInputs(candidate, kGpus).candidate;
    EXPECT_EQ(estimate::microBatches(told, kGpus), row.told) << row.what;
    const int before = estimate::microBatches(candidate, kGpus);
    for (int stage = 0; stage < row.pipeline; ++stage)
        EXPECT_EQ(estimate::chunkPassesInFlight(told.layout, row.told, stage),
                  estimate::chunkPassesInFlight(candidate.layout, before, stage))
            << row.what << ", stage " << stage;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, MicroBatches,
    testing::Values(MicroBatchRow{"one stage: one or more", 1, 1, 1, 1024, 2}, MicroBatchRow{"one stage, one micro-batch", 1, 1, 1, 64, 1},
                    MicroBatchRow{"four stages hold four", 4, 1, 1, 1024, 4}, MicroBatchRow{"fewer than the stages", 4, 1, 1, 48, 3},
                    MicroBatchRow{"as many as the stages", 4, 1, 2, 128, 4},
                    MicroBatchRow{"interleaved: 2 x 3 + 4 + 1 chunk passes", 4, 2, 1, 4096, 6},
                    MicroBatchRow{"interleaved, fewer", 4, 2, 1, 64, 4}, MicroBatchRow{"the largest batch", 8, 1, 1, 2147483647, 8}));

TEST(Inputs, HashesSpreadASearchsKeys)
{
    std::set<std::size_t> places;
    int keys = 0;
    Candidate candidate;
    for (const int tensor : {1, 2, 4, 8})
        for (const int context : {1, 2, 4})
            for (const int sequence : {4096, 8192})
                for (const int microBatch : {1, 2, 4, 8}) {
                    candidate.layout.tensorParallel = candidate.layout.expertTensorParallel = tensor;
                    candidate.layout.contextParallel = context;
                    candidate.batch.seqLength = sequence;
                    candidate.batch.microBatchSize = microBatch;
                    places.insert(layerInputs(candidate).hash() % 512);
                    ++keys;
                }
    EXPECT_GT(places.size(), static_cast<std::size_t>(keys * 3 / 4)); // 96 keys on 512 places
}

/// Two keys of one place, as different as keys can be.
struct Clash {
    int value = 0;
    bool operator==(const Clash &) const = default;
    [[nodiscard]] std::size_t hash() const { return 5; }
};

TEST(KeyTable, AnEqualHashIsNotAnEqualKey)
{
    estimate::KeyTable<Clash> table(8);
    EXPECT_FALSE(table.find({1}).known);
    EXPECT_TRUE(table.find({1}).known);
    const auto other = table.find({2});
    EXPECT_FALSE(other.known);
    EXPECT_EQ(other.index, table.find({2}).index);
    EXPECT_FALSE(table.find({1}).known) << "its place went to the other key";
    EXPECT_EQ(table.reuse().asked, 5u);
    EXPECT_EQ(table.reuse().found, 2u);
}

TEST(KeyTable, PlacesArePowersOfTwo)
{
    EXPECT_EQ(estimate::KeyTable<Clash>(5).places(), 8u);
    EXPECT_EQ(estimate::KeyTable<Clash>(1).places(), 1u);
    estimate::KeyTable<Clash> one(1);
    EXPECT_EQ(one.find({1}).index, 0u);
}

TEST(LastKey, KnowsTheLastOneOnly)
{
    estimate::LastKey<Clash> last;
    EXPECT_FALSE(last.known({0})) << "nothing was there yet, not even a default";
    EXPECT_TRUE(last.known({0}));
    EXPECT_FALSE(last.known({1}));
    EXPECT_FALSE(last.known({0}));
    EXPECT_EQ(last.reuse().asked, 4u);
    EXPECT_EQ(last.reuse().found, 1u);
}

} // namespace
