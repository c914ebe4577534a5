// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ranking.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace search {
namespace {

bool runs(const Row &row) { return row.verdict != estimate::Verdict::Oom; }

float figure(const Row &row, Goal goal) { return goal == Goal::Days ? row.days : row.costUsd; }

RankedRow ranked(std::size_t result, std::size_t row, const Row &figures) { return {result, row, figures.days, figures.costUsd}; }

std::optional<RankedRow> rankedRow(const SearchResult &result, std::size_t position, std::int64_t row)
{
    if (row < 0)
        return std::nullopt;
    const auto index = static_cast<std::size_t>(row);
    return ranked(position, index, result.rows[index]);
}

} // namespace

std::vector<std::size_t> bestRows(const SearchResult &result, Goal goal, std::size_t count)
{
    std::vector<std::size_t> rows(result.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::erase_if(rows, [&](std::size_t row) { return !runs(result.rows[row]); });
    const auto better = [&](std::size_t a, std::size_t b) {
        return std::tuple(figure(result.rows[a], goal), a) < std::tuple(figure(result.rows[b], goal), b);
    };
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(count, rows.size()));
    std::partial_sort(rows.begin(), end, rows.end(), better);
    rows.erase(end, rows.end());
    return rows;
}

std::vector<RankedRow> paretoFront(std::span<const SearchResult *const> results)
{
    std::vector<RankedRow> all;
    for (std::size_t i = 0; i < results.size(); ++i) {
        for (std::size_t row = 0; row < results[i]->rows.size(); ++row) {
            if (runs(results[i]->rows[row]))
                all.push_back(ranked(i, row, results[i]->rows[row]));
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const RankedRow &a, const RankedRow &b) { return std::tie(a.days, a.costUsd) < std::tie(b.days, b.costUsd); });
    float cheapest = std::numeric_limits<float>::infinity();
    std::erase_if(all, [&cheapest](const RankedRow &row) {
        const bool beaten = row.costUsd >= cheapest;
        cheapest = std::min(cheapest, row.costUsd);
        return beaten;
    });
    return all;
}

std::vector<ClusterBest> compareClusters(std::span<const SearchResult *const> results)
{
    std::vector<ClusterBest> entries;
    entries.reserve(results.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
        const SearchResult &result = *results[i];
        entries.push_back({result.cluster.label, result.cluster.numGpus(), result.cluster.pricePerGpuHour, result.summary,
                           rankedRow(result, i, result.summary.fastest), rankedRow(result, i, result.summary.cheapest)});
    }
    return entries;
}

} // namespace search
