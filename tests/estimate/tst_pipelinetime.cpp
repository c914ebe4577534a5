// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/pipelinetime.h"

#include "estimate/schedule.h"

#include <cmath>
#include <gtest/gtest.h>
#include <tuple>

using base::Seconds;
using estimate::pipelineBubble;
using estimate::PipelineShape;
using estimate::pipelineTransfers;
using estimate::slowNodeLoss;

namespace {

constexpr double kForward = 1; // of a stage, all its chunks
constexpr double kBackward = 2;

/// Length of the simulated schedule; `tail` is added to the last chunk of the last stage, forward and twice that backward.
double simulated(const PipelineShape &shape, double hop, double tail = 0)
{
    const std::size_t runs = static_cast<std::size_t>(shape.stages) * static_cast<std::size_t>(shape.chunks);
    estimate::ScheduleInput input{{shape.stages, shape.chunks, shape.microBatches}, {}, Seconds(hop), estimate::Transfers::Meeting};
    input.times.assign(runs, {Seconds(kForward / shape.chunks), Seconds(kBackward / shape.chunks)});
    input.times.back().forward += Seconds(tail);
    input.times.back().backward += Seconds(2 * tail);
    return estimate::simulatedTime(input)->value();
}

double closedForm(const PipelineShape &shape, double tail = 0)
{
    const double stage = kForward + kBackward;
    const double slowest = stage + 3 * tail;
    const double all = stage * shape.stages + 3 * tail;
    return shape.microBatches * slowest + pipelineBubble(shape, Seconds(slowest), Seconds(all)).value();
}

class Schedules : public testing::TestWithParam<std::tuple<int, int, int>> {
protected:
    PipelineShape shape() const
    {
        return {std::get<0>(GetParam()), std::get<1>(GetParam()), std::get<0>(GetParam()) * std::get<2>(GetParam())};
    }
};

} // namespace

TEST(PipelineTime, oneStageHasNoBubbleAndNoTransfers)
{
    EXPECT_EQ(pipelineBubble({1, 1, 16}, Seconds(3), Seconds(3)).value(), 0);
    EXPECT_EQ(pipelineTransfers({1, 1, 16}, Seconds(1)).value(), 0);
}

TEST(PipelineTime, aSlowerEndHidesTheTransfersOfTheOthers)
{
    const PipelineShape shape{4, 1, 16};
    const auto hops = [&](double slack) { return pipelineTransfers(shape, Seconds(1), Seconds(slack)).value(); };
    EXPECT_DOUBLE_EQ(hops(0), 2 * 16 + 2 * 4 - 5);
    EXPECT_DOUBLE_EQ(hops(0.5), 2 * 16 + 2 * 4 - 5 - 0.5 * 15);
    EXPECT_DOUBLE_EQ(hops(10), 16 + 2 * 4 - 3) << "its own are not hidden";
}

// Lengths of Megatron-LM's schedules with forward 1 and backward 2 per stage.
TEST(PipelineTime, referenceLengths)
{
    EXPECT_DOUBLE_EQ(closedForm({4, 1, 8}), 33);
    EXPECT_DOUBLE_EQ(closedForm({4, 2, 8}), 28.5);
    EXPECT_DOUBLE_EQ(closedForm({8, 5, 16}), 52.2);
    EXPECT_DOUBLE_EQ(closedForm({8, 4, 64}), 197.25);
    EXPECT_DOUBLE_EQ(closedForm({8, 4, 32}, 0.125), 113.25); // output layer on the last chunk
}

TEST_P(Schedules, equalStagesMatchTheSimulatedSchedule) { EXPECT_NEAR(closedForm(shape()), simulated(shape(), 0), 1e-9); }

TEST_P(Schedules, heavyLastStageMatchesTheSimulatedSchedule)
{
    EXPECT_NEAR(closedForm(shape(), 0.25) / simulated(shape(), 0, 0.25), 1.0, 0.03);
}

namespace {

/// Each stage a layer shorter than the one before, from 6 layers to 2, of kForward + kBackward.
double shorterAndShorter(int microBatches)
{
    estimate::StagePaths paths(5);
    for (int layers = 2; layers <= 6; ++layers)
        paths.add(Seconds(layers * (kForward + kBackward)));
    const Seconds slowest(6 * (kForward + kBackward)), all(20 * (kForward + kBackward));
    return (slowest * microBatches + pipelineBubble({5, 1, microBatches}, slowest, all, paths)).value();
}

double shorterAndShorterSimulated(int microBatches)
{
    estimate::ScheduleInput input{{5, 1, microBatches}, {}, Seconds(), estimate::Transfers::Delay};
    for (int layers = 6; layers >= 2; --layers)
        input.times.push_back({Seconds(layers * kForward), Seconds(layers * kBackward)});
    return estimate::simulatedTime(input)->value();
}

} // namespace

TEST(PipelineTime, OneMoreMicroBatchIsNeverFaster)
{
    for (int count = 1; count <= 20; ++count)
        EXPECT_LE(shorterAndShorter(count), shorterAndShorter(count + 1)) << count;
}

TEST(PipelineTime, FewerMicroBatchesThanStagesAreNotTooShort)
{
    double longest = 1;
    for (int count = 1; count < 5; ++count) {
        const double ratio = shorterAndShorter(count) / shorterAndShorterSimulated(count);
        EXPECT_GE(ratio, 1 - 1e-9) << count;
        longest = std::max(longest, ratio);
    }
    EXPECT_LT(longest, 1.15) << "as the header says";
}

TEST_P(Schedules, transfersMatchTheSimulatedSchedule)
{
    const double hop = 0.01;
    const double added = simulated(shape(), hop) - simulated(shape(), 0);
    EXPECT_NEAR(pipelineTransfers(shape(), Seconds(hop)).value(), added, 1e-9);
}

// stages, chunks, micro-batches per stage
INSTANTIATE_TEST_SUITE_P(PipelineTime, Schedules,
                         testing::Combine(testing::Values(2, 4, 8), testing::Values(1, 2, 4), testing::Values(1, 2, 8)));

TEST(SlowNodes, holdUpEveryExchangeOfTheWholePipeline)
{
    const estimate::SlowNodes certain{1, Seconds(0.5)};
    const auto lost = [&](const PipelineShape &shape) { return slowNodeLoss(shape, certain, 1, Seconds(10)).value(); };
    EXPECT_EQ(lost({1, 1, 16}), 0);
    EXPECT_DOUBLE_EQ(lost({2, 1, 16}), 2 * 16 * 0.5);
    EXPECT_DOUBLE_EQ(lost({4, 1, 16}), 4 * 16 * 0.5);
    EXPECT_DOUBLE_EQ(lost({8, 1, 16}), lost({4, 1, 16}));
    EXPECT_DOUBLE_EQ(lost({4, 2, 16}), 2 * lost({4, 1, 16}));
}

TEST(SlowNodes, areMetMoreOftenByMoreNodes)
{
    const PipelineShape shape{4, 1, 16}; // 30 s with a slow node, 10 s without
    const auto lost = [&](double chance, int nodes) {
        return slowNodeLoss(shape, {chance, Seconds(20.0 / 64)}, nodes, Seconds(10)).value();
    };
    EXPECT_EQ(lost(0, 64), 0);
    EXPECT_NEAR(lost(0.5, 1), 10 * std::sqrt(3.0) - 10, 1e-12); // the geometric mean of both
    EXPECT_NEAR(lost(0.5, 2), 10 * std::pow(3.0, 0.75) - 10, 1e-12);
    double before = 0;
    for (const int nodes : {1, 2, 8, 64, 2048}) {
        EXPECT_GT(lost(0.02, nodes), before) << nodes;
        before = lost(0.02, nodes);
    }
    EXPECT_NEAR(before, 20, 1e-9);
    EXPECT_EQ(slowNodeLoss(shape, {0.5, Seconds(1)}, 8, Seconds()).value(), 0);
}

TEST(PipelineTime, interleavingDividesTheBubble)
{
    const Seconds plain = pipelineBubble({8, 1, 32}, Seconds(3), Seconds(24));
    const Seconds interleaved = pipelineBubble({8, 4, 32}, Seconds(3), Seconds(24));
    EXPECT_DOUBLE_EQ(plain.value(), 21);
    EXPECT_DOUBLE_EQ(interleaved.value(), 21.0 / 4);
}
