// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/pipelinetime.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <tuple>
#include <vector>

using base::Seconds;
using estimate::pipelineBubble;
using estimate::PipelineShape;
using estimate::pipelineTransfers;
using estimate::slowNodeLoss;

namespace {

constexpr double kForward = 1; // of a stage, all its chunks
constexpr double kBackward = 2;

/// One operation of a rank: micro-batch and chunk, forward or backward.
struct Operation {
    bool backward;
    int microBatch;
    int chunk;
    auto operator<=>(const Operation &) const = default;
};

/// Order of one rank in Megatron-LM's schedules (pipeline_parallel/schedules.py): warm-up forwards,
/// pairs, remaining backwards; interleaved in groups of p micro-batches.
std::vector<Operation> schedule(const PipelineShape &shape, int rank)
{
    const auto [p, v, m] = std::tuple(shape.stages, shape.chunks, shape.microBatches);
    std::vector<Operation> forwards, backwards;
    for (int group = 0; group < m; group += p) {
        for (int chunk = 0; chunk < v; ++chunk) {
            for (int i = group; i < std::min(group + p, m); ++i) {
                forwards.push_back({false, i, chunk});
                backwards.push_back({true, i, v - 1 - chunk});
            }
        }
    }
    const int all = m * v;
    const int warmUp = std::min(all, v == 1 ? p - rank - 1 : 2 * (p - rank - 1) + (v - 1) * p);
    std::vector<Operation> order(forwards.begin(), forwards.begin() + warmUp);
    for (int i = 0; i < all - warmUp; ++i) {
        order.push_back(forwards[static_cast<std::size_t>(warmUp + i)]);
        order.push_back(backwards[static_cast<std::size_t>(i)]);
    }
    order.insert(order.end(), backwards.begin() + (all - warmUp), backwards.end());
    return order;
}

/// Plays the schedules: an operation starts when its rank is free and its input has arrived.
/// `tail` is added to the last chunk of the last rank, forward and twice that backward.
class Simulation {
public:
    Simulation(PipelineShape shape, double hop, double tail = 0)
        : m_shape(shape)
        , m_hop(hop)
        , m_tail(tail)
    {
    }

    double length()
    {
        std::vector<std::vector<Operation>> orders;
        for (int rank = 0; rank < m_shape.stages; ++rank)
            orders.push_back(schedule(m_shape, rank));
        std::vector<std::size_t> next(orders.size());
        std::vector<double> now(orders.size());
        bool moved = true;
        while (moved) {
            moved = false;
            for (std::size_t rank = 0; rank < orders.size(); ++rank) {
                while (next[rank] < orders[rank].size() && run(orders[rank][next[rank]], static_cast<int>(rank), now[rank])) {
                    ++next[rank];
                    moved = true;
                }
            }
        }
        for (std::size_t rank = 0; rank < orders.size(); ++rank)
            EXPECT_EQ(next[rank], orders[rank].size()) << "deadlock on rank " << rank;
        return *std::max_element(now.begin(), now.end());
    }

private:
    using Place = std::tuple<Operation, int>;

    bool run(const Operation &op, int rank, double &now)
    {
        const int lastRank = m_shape.stages - 1;
        const bool lastChunk = op.chunk == m_shape.chunks - 1;
        double arrival = 0;
        if (!(rank == 0 && op.chunk == 0 && !op.backward)) {
            Operation before = op;
            int from = rank;
            if (op.backward && rank == lastRank && lastChunk) {
                before.backward = false;
            } else if (op.backward) {
                from = rank < lastRank ? rank + 1 : 0;
                before.chunk += rank < lastRank ? 0 : 1;
            } else {
                from = rank > 0 ? rank - 1 : lastRank;
                before.chunk -= rank > 0 ? 0 : 1;
            }
            const auto done = m_end.find({before, from});
            if (done == m_end.end())
                return false;
            arrival = done->second + (from != rank ? m_hop : 0);
        }
        double time = (op.backward ? kBackward : kForward) / m_shape.chunks;
        if (rank == lastRank && lastChunk)
            time += m_tail * (op.backward ? 2 : 1);
        now = std::max(now, arrival) + time;
        m_end[{op, rank}] = now;
        return true;
    }

    PipelineShape m_shape;
    double m_hop;
    double m_tail;
    std::map<Place, double> m_end;
};

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

// Lengths of Megatron-LM's schedules with forward 1 and backward 2 per stage.
TEST(PipelineTime, referenceLengths)
{
    EXPECT_DOUBLE_EQ(closedForm({4, 1, 8}), 33);
    EXPECT_DOUBLE_EQ(closedForm({4, 2, 8}), 28.5);
    EXPECT_DOUBLE_EQ(closedForm({8, 5, 16}), 52.2);
    EXPECT_DOUBLE_EQ(closedForm({8, 4, 64}), 197.25);
    EXPECT_DOUBLE_EQ(closedForm({8, 4, 32}, 0.125), 113.25); // output layer on the last chunk
}

TEST_P(Schedules, equalStagesMatchTheSimulatedSchedule) { EXPECT_NEAR(closedForm(shape()), Simulation(shape(), 0).length(), 1e-9); }

TEST_P(Schedules, heavyLastStageMatchesTheSimulatedSchedule)
{
    EXPECT_NEAR(closedForm(shape(), 0.25) / Simulation(shape(), 0, 0.25).length(), 1.0, 0.03);
}

TEST_P(Schedules, transfersMatchTheSimulatedSchedule)
{
    const double hop = 0.01;
    const double simulated = Simulation(shape(), hop).length() - Simulation(shape(), 0).length();
    EXPECT_NEAR(pipelineTransfers(shape(), Seconds(hop)).value(), simulated, 1e-9);
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
