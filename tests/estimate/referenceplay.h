// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/schedule.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

/// Pipeline schedules played in the plainest way, to compare the estimator's with: lists of operations, one map of
/// when each has ended. Transfers are a delay.
namespace tests {

struct PlayedPass {
    bool backward;
    int microBatch;
    int chunk;
    auto operator<=>(const PlayedPass &) const = default;
};

/// Order of one rank in Megatron-LM's schedules (pipeline_parallel/schedules.py): warm-up forwards, pairs, remaining
/// backwards; interleaved in groups of micro-batches.
inline std::vector<PlayedPass> playedOrder(const estimate::ScheduleShape &shape, int rank)
{
    const int p = shape.stages, v = shape.chunks, m = shape.microBatches;
    const int group = v > 1 ? shape.groupSize() : 1;
    std::vector<PlayedPass> forwards, backwards;
    for (int begin = 0; begin < m; begin += group) {
        for (int chunk = 0; chunk < v; ++chunk) {
            for (int i = begin; i < std::min(begin + group, m); ++i) {
                forwards.push_back({false, i, chunk});
                backwards.push_back({true, i, v - 1 - chunk});
            }
        }
    }
    const int all = m * v;
    const int ahead = v == 1 ? p - rank - 1 : 2 * (p - rank - 1) + (v - 1) * group + (shape.extraWarmUp ? 1 : 0);
    const int warmUp = std::min(all, ahead);
    std::vector<PlayedPass> order(forwards.begin(), forwards.begin() + warmUp);
    for (int i = 0; i < all - warmUp; ++i) {
        order.push_back(forwards[static_cast<std::size_t>(warmUp + i)]);
        order.push_back(backwards[static_cast<std::size_t>(i)]);
    }
    order.insert(order.end(), backwards.begin() + (all - warmUp), backwards.end());
    return order;
}

/// An operation starts when its rank is free and its input has arrived.
class ReferencePlay {
public:
    explicit ReferencePlay(const estimate::ScheduleInput &input)
        : m_input(input)
    {
        const int stages = input.shape.stages;
        std::vector<std::vector<PlayedPass>> orders;
        for (int rank = 0; rank < stages; ++rank)
            orders.push_back(playedOrder(input.shape, rank));
        std::vector<std::size_t> next(orders.size());
        std::vector<double> now(orders.size());
        for (bool moved = true; moved;) {
            moved = false;
            for (int rank = 0; rank < stages; ++rank) {
                const auto r = static_cast<std::size_t>(rank);
                while (next[r] < orders[r].size() && run(orders[r][next[r]], rank, now[r])) {
                    ++next[r];
                    moved = true;
                }
            }
        }
        for (std::size_t r = 0; r < orders.size(); ++r)
            m_stuck = m_stuck || next[r] < orders[r].size();
        m_length = *std::max_element(now.begin(), now.end());
    }

    [[nodiscard]] bool stuck() const { return m_stuck; } ///< the ranks wait for each other for ever
    [[nodiscard]] double length() const { return m_length; }

private:
    using Place = std::tuple<PlayedPass, int>;

    bool run(const PlayedPass &pass, int rank, double &now)
    {
        const int lastRank = m_input.shape.stages - 1;
        const bool lastChunk = pass.chunk == m_input.shape.chunks - 1;
        double arrival = 0;
        if (!(rank == 0 && pass.chunk == 0 && !pass.backward)) {
            PlayedPass before = pass;
            int from = rank;
            if (pass.backward && rank == lastRank && lastChunk) {
                before.backward = false;
            } else if (pass.backward) {
                from = rank < lastRank ? rank + 1 : 0;
                before.chunk += rank < lastRank ? 0 : 1;
            } else {
                from = rank > 0 ? rank - 1 : lastRank;
                before.chunk -= rank > 0 ? 0 : 1;
            }
            const auto done = m_end.find({before, from});
            if (done == m_end.end())
                return false;
            arrival = done->second + (from != rank ? m_input.hop.value() : 0);
        }
        const auto &times = m_input.times[static_cast<std::size_t>(rank * m_input.shape.chunks + pass.chunk)];
        now = std::max(now, arrival) + (pass.backward ? times.backward : times.forward).value();
        m_end[{pass, rank}] = now;
        return true;
    }

    const estimate::ScheduleInput &m_input;
    std::map<Place, double> m_end;
    double m_length = 0;
    bool m_stuck = false;
};

} // namespace tests
