// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stages.h"

#include <gtest/gtest.h>
#include <string>

namespace {

using domain::ParallelLayout;
using estimate::LayerKinds;
using estimate::LayerRange;
using estimate::StageMap;

ParallelLayout layout(int pipeline, int chunks = 1, int first = 0, int last = 0)
{
    ParallelLayout value;
    value.pipelineParallel = pipeline;
    value.virtualPipeline = chunks;
    value.firstStageLayers = first;
    value.lastStageLayers = last;
    return value;
}

/// "0-4 | 4-8": the chunks of each stage in order, stages separated by bars.
std::string text(const StageMap &map)
{
    std::string out;
    for (int stage = 0; stage < map.stages(); ++stage) {
        out += stage > 0 ? " |" : "";
        for (int chunk = 0; chunk < map.chunks(); ++chunk) {
            const LayerRange range = map.chunk(stage, chunk);
            out += (out.empty() ? "" : " ") + std::to_string(range.begin) + "-" + std::to_string(range.end);
        }
    }
    return out;
}

struct SplitRow {
    const char *what;
    int layers;
    ParallelLayout layout;
    const char *stages;
    bool even;
};

class Split : public testing::TestWithParam<SplitRow> { };

TEST_P(Split, PutsConsecutiveLayersOnStagesAndChunks)
{
    const SplitRow &row = GetParam();
    const StageMap map(row.layers, row.layout);
    EXPECT_EQ(text(map), row.stages) << row.what;
    EXPECT_EQ(map.even(), row.even) << row.what;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Split,
    testing::Values(
        SplitRow{"one stage", 5, layout(1), "0-5", true}, SplitRow{"even", 8, layout(4), "0-2 | 2-4 | 4-6 | 6-8", true},
        SplitRow{"interleaved: chunks go round", 8, layout(2, 2), "0-2 4-6 | 2-4 6-8", true},
        SplitRow{"rest goes to earlier stages", 11, layout(4), "0-3 | 3-6 | 6-9 | 9-11", false},
        SplitRow{"two layers short, nothing said: the rest goes to earlier stages", 10, layout(4), "0-3 | 3-6 | 6-8 | 8-10", false},
        SplitRow{"embedding and head stand in for layers", 10, layout(4, 1, 2, 2), "0-2 | 2-5 | 5-8 | 8-10", false},
        SplitRow{"they do in the first and the last chunk", 14, layout(4, 2, 3, 3), "0-1 7-9 | 1-3 9-11 | 3-5 11-13 | 5-7 13-14", false},
        SplitRow{"the embedding alone in a chunk", 6, layout(4, 2, 1, 1), "0-0 3-4 | 0-1 4-5 | 1-2 5-6 | 2-3 6-6", false},
        SplitRow{"rest goes to earlier chunks", 9, layout(2, 2), "0-3 5-7 | 3-5 7-9", false},
        SplitRow{"short first stage", 11, layout(4, 1, 2), "0-2 | 2-5 | 5-8 | 8-11", false},
        SplitRow{"short ends", 126, layout(4, 1, 31, 31), "0-31 | 31-63 | 63-95 | 95-126", false},
        SplitRow{"short ends, interleaved", 20, layout(4, 2, 4, 4), "0-2 10-12 | 2-5 12-15 | 5-8 15-18 | 8-10 18-20", false},
        SplitRow{"given sizes that are even", 8, layout(4, 1, 2, 2), "0-2 | 2-4 | 4-6 | 6-8", true},
        SplitRow{"two stages: the last takes the rest", 10, layout(2, 1, 4), "0-4 | 4-10", false},
        SplitRow{"first stage larger than the model", 4, layout(2, 1, 9), "0-4 | 4-4", false},
        SplitRow{"more stages than layers", 2, layout(4), "0-1 | 1-2 | 2-2 | 2-2", false},
        SplitRow{"stage sizes mean nothing on one stage", 6, layout(1, 1, 2, 2), "0-6", true},
        SplitRow{"sizes below one count as one", 6, layout(0, -1), "0-6", true}));

TEST(StageMap, EveryLayerHasOnePlace)
{
    for (int layers : {1, 7, 32, 61, 126}) {
        for (int pipeline : {1, 2, 3, 8, 16}) {
            for (int chunks : {1, 2, 5}) {
                for (int first : {0, 3}) {
                    const StageMap map(layers, layout(pipeline, chunks, first, first));
                    std::vector<int> seen(static_cast<std::size_t>(layers), 0);
                    int total = 0;
                    for (int stage = 0; stage < map.stages(); ++stage) {
                        int ofStage = 0;
                        for (int chunk = 0; chunk < map.chunks(); ++chunk) {
                            const LayerRange range = map.chunk(stage, chunk);
                            ASSERT_LE(range.begin, range.end);
                            for (int layer = range.begin; layer < range.end; ++layer)
                                ++seen[static_cast<std::size_t>(layer)];
                            ofStage += range.size();
                            ASSERT_EQ(range.size(), map.layersInChunk(stage, chunk));
                        }
                        EXPECT_EQ(ofStage, map.layersOnStage(stage));
                        total += ofStage;
                    }
                    EXPECT_EQ(total, layers);
                    EXPECT_EQ(seen, std::vector<int>(static_cast<std::size_t>(layers), 1))
                        << layers << " layers, pp " << pipeline << ", vp " << chunks << ", first and last " << first;
                }
            }
        }
    }
}

TEST(StageMap, DistinctStagesAreTheEndsAndWhereLayersChange)
{
    const auto chunkSizes = [](const StageMap &map, int stage) {
        std::vector<int> sizes;
        for (int chunk = 0; chunk < map.chunks(); ++chunk)
            sizes.push_back(map.chunk(stage, chunk).size());
        return sizes;
    };
    for (int layers : {0, 1, 7, 32, 61, 126}) {
        for (int pipeline : {1, 2, 3, 4, 8, 16}) {
            for (int chunks : {1, 2, 5}) {
                for (const auto &[first, last] : {std::pair{0, 0}, {3, 3}, {0, 5}, {1, 0}, {200, 0}}) {
                    const StageMap map(layers, layout(pipeline, chunks, first, last));
                    int next = 0; // the next distinct stage
                    int count = 0;
                    for (int stage = 0; stage < pipeline; ++stage) {
                        const bool differs = stage > 0 && chunkSizes(map, stage) != chunkSizes(map, stage - 1);
                        if (stage <= 1 || stage == pipeline - 1 || differs) {
                            EXPECT_EQ(stage, next) << layers << " layers, pp " << pipeline << ", vp " << chunks << ", first " << first;
                        }
                        if (stage == next) {
                            next = map.nextDistinct(stage);
                            ++count;
                        }
                        EXPECT_GT(next, stage);
                    }
                    EXPECT_EQ(next, pipeline);
                    EXPECT_LE(count, 4);
                }
            }
        }
    }
}

TEST(LayerKinds, FindsDistinctLayersAndCountsThem)
{
    domain::LayerSpec attention;
    domain::LayerSpec skipped;
    skipped.mixer = domain::Mixer::None;
    skipped.feedForward = domain::FeedForward::None;
    domain::LayerSpec wide = attention;
    wide.ffnHiddenSize = 100;
    const std::vector<domain::LayerSpec> layers = {attention, wide, attention, skipped, wide, attention};
    const LayerKinds kinds(layers);
    ASSERT_EQ(kinds.count(), 3);
    EXPECT_EQ(kinds.numLayers(), 6);
    EXPECT_EQ(kinds.kind(0), attention);
    EXPECT_EQ(kinds.kind(2), skipped);
    EXPECT_EQ(kinds.kindOf(4), 1);
    EXPECT_EQ(kinds.countIn(0, {0, 6}), 3);
    EXPECT_EQ(kinds.countIn(0, {1, 5}), 1);
    EXPECT_EQ(kinds.countIn(2, {0, 3}), 0);
    EXPECT_EQ(kinds.countIn(1, {4, 4}), 0);
}

TEST(LayerKinds, CountsByLengthWhenAllAreAlike)
{
    const LayerKinds kinds(std::vector<domain::LayerSpec>(7));
    EXPECT_EQ(kinds.count(), 1);
    EXPECT_EQ(kinds.countIn(0, {2, 6}), 4);
}

TEST(LayerKinds, EmptyModelHasNone)
{
    const LayerKinds kinds{std::vector<domain::LayerSpec>()};
    EXPECT_EQ(kinds.count(), 0);
    EXPECT_EQ(kinds.numLayers(), 0);
}

struct FlightRow {
    const char *what;
    int pipeline, chunks, microBatches, stage, passes;
};

class InFlight : public testing::TestWithParam<FlightRow> { };

TEST_P(InFlight, CountsForwardPassesWithoutBackward)
{
    const FlightRow &row = GetParam();
    EXPECT_EQ(estimate::chunkPassesInFlight(layout(row.pipeline, row.chunks), row.microBatches, row.stage), row.passes) << row.what;
}

// Narayanan et al., arXiv:2104.04473, figures 3 and 4; the row with 29 passes is confirmed by the
// memory of Megatron-LM's golden values (7B GPT, PP 4, VP 8, last rank).
INSTANTIATE_TEST_SUITE_P(Rows, InFlight,
                         testing::Values(FlightRow{"gradient accumulation alone adds none", 1, 1, 64, 0, 1},
                                         FlightRow{"1F1B, first stage", 4, 1, 8, 0, 4}, FlightRow{"1F1B, middle", 4, 1, 8, 2, 2},
                                         FlightRow{"1F1B, last stage", 4, 1, 8, 3, 1}, FlightRow{"few micro-batches", 8, 1, 3, 0, 3},
                                         FlightRow{"interleaved, last rank", 4, 8, 4, 3, 29},
                                         FlightRow{"interleaved, first rank", 4, 2, 8, 0, 11},
                                         FlightRow{"interleaved, all passes", 4, 2, 1, 0, 2},
                                         FlightRow{"interleaved, two stages", 2, 4, 4, 1, 7}));

TEST(InFlight, PassesOfChunksAddUpAndFavourEarlyChunks)
{
    for (int pipeline : {2, 4, 8}) {
        for (int chunks : {2, 3, 8}) {
            const ParallelLayout value = layout(pipeline, chunks);
            for (int passes = 0; passes <= 3 * pipeline * chunks; ++passes) {
                int sum = 0;
                for (int chunk = 0; chunk < chunks; ++chunk) {
                    const int ofChunk = estimate::passesOfChunk(value, passes, chunk);
                    sum += ofChunk;
                    if (chunk > 0) {
                        EXPECT_LE(ofChunk, estimate::passesOfChunk(value, passes, chunk - 1));
                    }
                }
                EXPECT_EQ(sum, passes) << "pp " << pipeline << " vp " << chunks;
            }
        }
    }
}

// Megatron-LM: W = 2 (p - r - 1) + (v - 1) q warm-up passes, q micro-batches of a chunk in a row.
TEST(InFlight, LargerGroupsWarmUpLonger)
{
    ParallelLayout value = layout(4, 2);
    value.microBatchGroup = 4;
    EXPECT_EQ(estimate::chunkPassesInFlight(value, 64, 0), estimate::chunkPassesInFlight(layout(4, 2), 64, 0)) << "the default";
    value.microBatchGroup = 16;
    EXPECT_EQ(estimate::chunkPassesInFlight(value, 64, 0), 2 * 3 + 16 + 1);
    EXPECT_EQ(estimate::chunkPassesInFlight(value, 64, 3), 16 + 1);
    EXPECT_EQ(estimate::chunkPassesInFlight(value, 8, 0), 16) << "all of them";
    EXPECT_EQ(estimate::passesOfChunk(value, 23, 0), 16);
    EXPECT_EQ(estimate::passesOfChunk(value, 23, 1), 7);
    value.virtualPipeline = 1;
    EXPECT_EQ(estimate::chunkPassesInFlight(value, 64, 0), 4) << "1F1B has no groups";
    value = layout(1'000'000, 100'000);
    value.microBatchGroup = 2'000'000'000;
    EXPECT_EQ(estimate::chunkPassesInFlight(value, 2'000'000'000, 0), 2'147'483'647) << "held, not wrapped";
}

TEST(InFlight, LastRankOfTheGoldenRunHoldsOneOfTheNewestChunk)
{
    const ParallelLayout value = layout(4, 8);
    EXPECT_EQ(estimate::passesOfChunk(value, 29, 0), 4);
    EXPECT_EQ(estimate::passesOfChunk(value, 29, 6), 4);
    EXPECT_EQ(estimate::passesOfChunk(value, 29, 7), 1);
}

TEST(MicroBatches, DividesTheGlobalBatch)
{
    domain::Candidate candidate;
    candidate.layout.tensorParallel = 2;
    candidate.layout.pipelineParallel = 2;
    candidate.batch.microBatchSize = 2;
    candidate.batch.globalBatchSize = 256;
    EXPECT_EQ(estimate::dataParallelRanks(candidate.layout, 64), 16);
    EXPECT_EQ(estimate::microBatches(candidate, 64), 8);
}

TEST(MicroBatches, StayPositiveForBrokenCandidates)
{
    domain::Candidate candidate;
    candidate.layout.tensorParallel = 6;
    candidate.batch.globalBatchSize = 1;
    EXPECT_EQ(estimate::dataParallelRanks(candidate.layout, 4), 1);
    EXPECT_EQ(estimate::microBatches(candidate, 4), 1);
    candidate.layout.tensorParallel = candidate.layout.pipelineParallel = candidate.layout.contextParallel = 2'000'000'000;
    EXPECT_EQ(estimate::dataParallelRanks(candidate.layout, 64), 1); // the product fits no integer
    candidate.layout.pipelineParallel = candidate.layout.contextParallel = 1;
    candidate.layout.tensorParallel = 0;
    candidate.batch.microBatchSize = 0;
    candidate.batch.globalBatchSize = 9;
    EXPECT_EQ(estimate::microBatches(candidate, 4), 3);
}

TEST(GpusOccupied, TheClusterOrOneReplicaThatIsLarger)
{
    domain::ParallelLayout layout;
    layout.tensorParallel = 8;
    layout.pipelineParallel = 4;
    layout.contextParallel = 2;
    EXPECT_EQ(estimate::gpusOccupied(layout, 128), 128);
    EXPECT_EQ(estimate::gpusOccupied(layout, 8), 64);
    layout.tensorParallel = 0;
    layout.pipelineParallel = -3;
    EXPECT_EQ(estimate::gpusOccupied(layout, 0), 2);
}

} // namespace
