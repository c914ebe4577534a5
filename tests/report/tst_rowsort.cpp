// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rowsort.h"

#include "report/results.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <tuple>

using report::SortKey;
using results::column;

namespace {

std::vector<std::uint32_t> firstRows(std::size_t count)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

std::vector<std::uint32_t> sorted(const search::SearchResult &result, const std::vector<SortKey> &keys)
{
    std::vector<std::uint32_t> rows = firstRows(result.rows.size());
    EXPECT_TRUE(report::sortRows(result, rows, keys));
    return rows;
}

float days(const search::SearchResult &result, std::uint32_t row) { return result.rows[row].days; }

} // namespace

TEST(RowSort, ascendingAndDescendingWithMissingLastInBoth)
{
    const search::SearchResult result = results::synthetic(500);
    for (const bool descending : {false, true}) {
        const auto rows = sorted(result, {{&column("days"), descending}});
        const auto firstMissing = std::find_if(rows.begin(), rows.end(), [&](auto row) { return std::isnan(days(result, row)); });
        EXPECT_NE(firstMissing, rows.end());
        EXPECT_TRUE(std::all_of(firstMissing, rows.end(), [&](auto row) { return std::isnan(days(result, row)); }));
        EXPECT_TRUE(std::is_sorted(rows.begin(), firstMissing, [&](auto a, auto b) {
            return descending ? days(result, a) > days(result, b) : days(result, a) < days(result, b);
        }));
    }
}

TEST(RowSort, equalRowsKeepTheirOrder)
{
    const search::SearchResult result = results::synthetic(10'000);
    const auto rows = sorted(result, {{&column("verdict"), false}});
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(result.rows[a].verdict, a) < std::tuple(result.rows[b].verdict, b);
    };
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), before));
}

TEST(RowSort, verdictsSortBySeverity)
{
    search::SearchResult result = results::synthetic(3);
    result.rows[0].verdict = estimate::Verdict::Oom;
    result.rows[1].verdict = estimate::Verdict::Safe;
    result.rows[2].verdict = estimate::Verdict::Tight;
    EXPECT_EQ(sorted(result, {{&column("verdict"), false}}), (std::vector<std::uint32_t>{1, 2, 0}));
}

TEST(RowSort, laterKeysBreakTies)
{
    const search::SearchResult result = results::synthetic(5'000);
    const auto rows = sorted(result, {{&column("tp"), true}, {&column("memory_gib"), false}});
    const auto key = [&](std::uint32_t row) {
        return std::tuple(-result.candidate(row).layout.tensorParallel, result.rows[row].peakGib, row);
    };
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [&](auto a, auto b) { return key(a) < key(b); }));
}

TEST(RowSort, textSortsNaturally)
{
    const search::SearchResult result = results::synthetic(2'000);
    const auto rows = sorted(result, {{&column("name"), false}});
    const auto tp = [&](std::uint32_t row) { return result.candidate(row).layout.tensorParallel; };
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [&](auto a, auto b) { return tp(a) < tp(b); })) << "tp_2 before tp_16";
}

TEST(RowSort, sortsOnlyTheGivenRows)
{
    const search::SearchResult result = results::synthetic(100);
    std::vector<std::uint32_t> rows = {40, 7, 99, 3};
    std::vector<std::uint32_t> expected = rows;
    std::stable_sort(expected.begin(), expected.end(), [&](auto a, auto b) { return result.rows[a].peakGib < result.rows[b].peakGib; });
    EXPECT_TRUE(report::sortRows(result, rows, std::vector<SortKey>{{&column("memory_gib"), false}}));
    EXPECT_EQ(rows, expected);
}

TEST(RowSort, withoutKeysTheOrderStays)
{
    const search::SearchResult result = results::synthetic(10);
    EXPECT_EQ(sorted(result, {}), firstRows(10));
    std::vector<std::uint32_t> none;
    EXPECT_TRUE(report::sortRows(result, none, std::vector<SortKey>{{&column("days"), false}}));
}

TEST(RowSort, everyColumnOrdersAHundredThousandRows)
{
    const search::SearchResult result = results::synthetic(100'000);
    for (const char *id : {"days", "tp", "verdict", "headroom_gib", "recompute", "name"}) {
        const auto rows = sorted(result, {{&column(id), false}, {&column("memory_gib"), true}});
        auto permutation = rows;
        std::sort(permutation.begin(), permutation.end());
        EXPECT_EQ(permutation, firstRows(100'000)) << id;
    }
}

TEST(RowSort, stops)
{
    const search::SearchResult result = results::synthetic(50);
    std::vector<std::uint32_t> rows = firstRows(50);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(report::sortRows(result, rows, std::vector<SortKey>{{&column("days"), false}}, stop.get_token()));
    EXPECT_EQ(rows, firstRows(50));
}

TEST(RowSort, aClickedColumnComesFirstAndTheFormerOnesBreakTies)
{
    const SortKey days{&column("days"), false};
    const SortKey memory{&column("memory_gib"), true};
    const SortKey tp{&column("tp"), false};
    const SortKey pp{&column("pp"), false};
    EXPECT_EQ(report::sortedBy(days, {}), (std::vector{days}));
    EXPECT_EQ(report::sortedBy(memory, std::vector{days}), (std::vector{memory, days}));
    const SortKey daysDown{&column("days"), true};
    EXPECT_EQ(report::sortedBy(daysDown, std::vector{memory, days}), (std::vector{daysDown, memory})) << "a column is there once";
    EXPECT_EQ(report::sortedBy(pp, std::vector{tp, memory, days}).size(), report::kMaxSortKeys);
}

TEST(RowSort, naturalKeysOrderNumbersByValue)
{
    const std::pair<const char *, const char *> ascending[] = {
        {"tp_2", "tp_16"}, {"a", "b"}, {"a", "a1"}, {"", "a"}, {"a9b", "a10a"}, {"A1", "b1"}, {"x2", "x10"}, {"fp8", "fp16"}, {"1", "a"}};
    for (const auto &[a, b] : ascending) {
        EXPECT_LT(report::naturalKey(a), report::naturalKey(b)) << a << " " << b;
    }
    for (const auto &[a, b] : {std::pair("a", "A"), std::pair("x01", "x1"), std::pair("", "")})
        EXPECT_EQ(report::naturalKey(a), report::naturalKey(b)) << a << " " << b;
}
