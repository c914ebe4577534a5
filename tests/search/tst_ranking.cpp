// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ranking.h"
#include "search/specs.h"

#include <gtest/gtest.h>

namespace {

using estimate::Verdict;
using search::Goal;
using search::RankedRow;
using search::Row;
using search::SearchResult;

struct Figures {
    float days, cost;
    Verdict verdict = Verdict::Safe;
};

SearchResult resultOf(const std::vector<Figures> &figures, const char *label = "a")
{
    SearchResult result;
    result.cluster.label = label;
    for (const Figures &f : figures) {
        Row row;
        row.gridIndex = static_cast<std::uint32_t>(result.rows.size());
        row.days = f.days;
        row.costUsd = f.cost;
        row.verdict = f.verdict;
        result.rows.push_back(row);
    }
    return result;
}

TEST(Ranking, BestRowsLeaveOutWhatDoesNotFit)
{
    const SearchResult result = resultOf({{30, 300}, {10, 100, Verdict::Oom}, {20, 200, Verdict::Tight}, {20, 190}, {25, 150}});
    using Rows = std::vector<std::size_t>;
    EXPECT_EQ(search::bestRows(result, Goal::Days, 3), (Rows{2, 3, 4})); // equal days keep grid order
    EXPECT_EQ(search::bestRows(result, Goal::Cost, 2), (Rows{4, 3}));
    EXPECT_EQ(search::bestRows(result, Goal::Cost, 99).size(), 4u);
    EXPECT_TRUE(search::bestRows(result, Goal::Days, 0).empty());
    EXPECT_TRUE(search::bestRows(resultOf({{1, 1, Verdict::Oom}}), Goal::Days, 5).empty());
    EXPECT_TRUE(search::bestRows(resultOf({}), Goal::Days, 5).empty());
}

TEST(Ranking, ParetoFrontRunsFromFastToCheap)
{
    const SearchResult small = resultOf({{40, 100}, {50, 90}, {60, 95}});
    const SearchResult large = resultOf({{10, 400}, {20, 200}, {20, 250}, {5, 50, Verdict::Oom}, {30, 200}});
    const SearchResult *results[] = {&small, &large};
    const auto front = search::paretoFront(results);
    ASSERT_EQ(front.size(), 4u);
    EXPECT_EQ(front[0], (RankedRow{1, 0, 10, 400}));
    EXPECT_EQ(front[1], (RankedRow{1, 1, 20, 200}));
    EXPECT_EQ(front[2], (RankedRow{0, 0, 40, 100}));
    EXPECT_EQ(front[3], (RankedRow{0, 1, 50, 90}));
}

TEST(Ranking, ParetoFrontKeepsTheFirstOfEqualRows)
{
    const SearchResult result = resultOf({{10, 100}, {10, 100}});
    const SearchResult *results[] = {&result};
    const auto front = search::paretoFront(results);
    ASSERT_EQ(front.size(), 1u);
    EXPECT_EQ(front[0].row, 0u);
    EXPECT_TRUE(search::paretoFront({}).empty());
}

TEST(Ranking, NoRowOfTheFrontIsBeaten)
{
    std::vector<Figures> figures;
    std::uint32_t random = 1;
    for (int i = 0; i < 300; ++i) {
        random = random * 1664525u + 1013904223u;
        figures.push_back({static_cast<float>(random >> 20), static_cast<float>((random >> 8) & 0xfff)});
    }
    const SearchResult result = resultOf(figures);
    const SearchResult *results[] = {&result};
    const auto front = search::paretoFront(results);
    for (const RankedRow &kept : front) {
        for (const Row &row : result.rows)
            EXPECT_FALSE(row.days <= kept.days && row.costUsd <= kept.costUsd && (row.days < kept.days || row.costUsd < kept.costUsd));
    }
    for (const Row &row : result.rows) {
        EXPECT_TRUE(std::any_of(front.begin(), front.end(),
                                [&](const RankedRow &kept) { return kept.days <= row.days && kept.costUsd <= row.costUsd; }));
    }
}

TEST(Ranking, ComparesClustersSideBySide)
{
    domain::TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(4));
    domain::ClusterSpec wide = specs::h200(16);
    wide.label = "16 nodes";
    wide.pricePerGpuHour = base::Usd(2.5);
    const auto first = search::run(plan, plan.cluster(), specs::profile());
    const auto second = search::run(plan, wide, specs::profile());
    plan.search.tensorParallel = domain::KnobList::list({6});
    const auto none = search::run(plan, plan.cluster(), specs::profile());
    const SearchResult *results[] = {&*first, &*second, &*none};
    const auto compared = search::compareClusters(results);
    ASSERT_EQ(compared.size(), 3u);
    EXPECT_EQ(compared[0].numGpus, 32);
    EXPECT_EQ(compared[1].label, "16 nodes");
    EXPECT_EQ(compared[1].pricePerGpuHour, base::Usd(2.5));
    ASSERT_TRUE(compared[0].fastest && compared[1].fastest);
    EXPECT_LT(compared[1].fastest->days, compared[0].fastest->days); // four times the machines
    EXPECT_EQ(compared[1].fastest->result, 1u);
    EXPECT_FALSE(compared[2].fastest);
    EXPECT_FALSE(compared[2].cheapest);
    EXPECT_EQ(compared[2].summary.valid, 0u);
}

} // namespace
