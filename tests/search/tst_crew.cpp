// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/crew.h"

#include <gtest/gtest.h>
#include <numeric>

namespace {

TEST(Crew, DoesEachPieceOnce)
{
    for (const unsigned workers : {1u, 2u, 7u}) {
        search::Crew crew(workers);
        EXPECT_EQ(crew.workers(), workers);
        for (const std::size_t pieces : {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{1000}}) {
            std::vector<int> done(pieces);
            crew.run(pieces, [&](unsigned, std::size_t piece) { ++done[piece]; });
            EXPECT_EQ(done, std::vector<int>(pieces, 1));
        }
    }
}

TEST(Crew, GivesEachWorkerOnePieceAtATime)
{
    search::Crew crew(4);
    std::vector<int> busy(crew.workers());
    std::vector<std::size_t> sums(crew.workers());
    for (int round = 0; round < 200; ++round) {
        crew.run(50, [&](unsigned worker, std::size_t piece) {
            EXPECT_EQ(++busy[worker], 1); // no other thread is this worker
            sums[worker] += piece;
            --busy[worker];
        });
    }
    EXPECT_EQ(std::accumulate(sums.begin(), sums.end(), std::size_t{0}), 200u * (49 * 50 / 2));
}

} // namespace
