// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/spacetable.h"

#include "search/baseconfig.h"
#include "search/widening.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

namespace report {
namespace {

constexpr double kHoursPerDay = 24;

/// Of clusters that take equally long the cheaper one first; on one cluster equal days are equal cost.
bool sooner(const SpaceRow &a, const SpaceRow &b)
{
    const auto key = [](const SpaceRow &row) { return std::tuple(row.entry->prediction.days, row.entry->prediction.cost.value()); };
    return key(a) < key(b);
}

/// The plan's own best: fewest days among what is not called OOM.
std::optional<search::BestEntry> ownBest(const search::SearchResult &own)
{
    if (own.summary.fastest < 0)
        return std::nullopt;
    const auto row = static_cast<std::size_t>(own.summary.fastest);
    return search::BestEntry{own.candidate(row), own.prediction(row), search::Place::First, own.rows[row].matchesBase};
}

} // namespace

SpaceTable::SpaceTable(SpaceKind kind, const domain::TrainingPlan &plan)
    : m_kind(kind)
    , m_plan(std::make_shared<const domain::TrainingPlan>(plan))
{
}

std::size_t SpaceTable::addAnswer(const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile)
{
    search::SearchResult &answer = m_answers.emplace_back();
    answer.plan = *m_plan;
    answer.cluster = cluster;
    answer.context = std::make_shared<const estimate::EstimatorContext>(m_plan->model, cluster, profile,
                                                                        estimate::EstimatorSettings{m_plan->goal, m_plan->thresholds});
    return m_answers.size() - 1;
}

SpaceRow &SpaceTable::add(std::size_t answer, const search::BestEntry &entry)
{
    std::vector<search::Row> &rows = m_answers[answer].rows;
    const auto number = static_cast<std::uint32_t>(rows.size());
    rows.push_back(search::makeRow(number, entry.prediction, entry.matchesBase));
    SpaceRow &row = m_rows.emplace_back();
    row.answer = answer;
    row.answerRow = number;
    row.entry = entry;
    row.gpuHours = entry.prediction.days * kHoursPerDay * m_answers[answer].cluster.numGpus();
    return row;
}

/// The ranking and the trades, then what stands on the front alone, up to where it is as safe as can be told.
void SpaceTable::addBest(std::size_t answer, const SpaceAnswer &from)
{
    const std::size_t first = m_rows.size();
    int rank = 0;
    for (const search::BestEntry &entry : from.best.ranking)
        add(answer, entry).rank = ++rank;
    for (const search::BestEntry &entry : from.best.trades)
        add(answer, entry).isTrade = true;
    bool safest = false;
    for (const search::BestEntry &entry : from.best.front) {
        if (safest)
            break;
        safest = entry.prediction.oomProbability < kOddsResolution;
        const auto ranked = std::find_if(m_rows.begin() + static_cast<std::ptrdiff_t>(first), m_rows.end(),
                                         [&](const SpaceRow &row) { return row.entry->candidate == entry.candidate; });
        (ranked == m_rows.end() ? add(answer, entry) : *ranked).onFront = true;
    }
}

/// Marks the plan's own best, or adds it to be compared with; and what the plan's search holds.
void SpaceTable::addOwn(std::size_t answer, const search::SearchResult &own)
{
    const auto best = ownBest(own);
    if (best) {
        const auto here = std::find_if(m_rows.begin(), m_rows.end(), [&](const SpaceRow &row) {
            return row.answer == answer && row.entry->candidate == best->candidate;
        });
        (here == m_rows.end() ? add(answer, *best) : *here).isPlans = true;
    }
    for (SpaceRow &row : m_rows) {
        if (row.answer != answer)
            continue;
        row.searched = search::rowOf(own, row.entry->candidate).has_value();
        if (best && best->prediction.days > 0)
            row.daysMore = row.entry->prediction.days / best->prediction.days - 1;
    }
}

/// Each ranking stays in its own order, which tells what days alone do not: of two that are equally fast the safer one
/// stands first, however their last digits fall. Clusters where nothing is safe come behind the others.
void SpaceTable::mergeRankings(const std::vector<SpaceAnswer> &answers)
{
    using Key = std::tuple<bool, bool, double, double>;
    std::vector<std::pair<Key, SpaceRow>> keyed;
    for (SpaceRow &row : m_rows) {
        const estimate::Prediction &prediction = row.entry->prediction;
        Key key{row.rank == 0, row.rank > 0 && answers[row.answer].best.onlyTight, prediction.days, prediction.cost.value()};
        if (row.rank > 1) // the one before it stands before it
            key = std::max(key, keyed.back().first);
        keyed.emplace_back(key, std::move(row));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    int rank = 0;
    for (std::size_t i = 0; i < keyed.size(); ++i) {
        m_rows[i] = std::move(keyed[i].second);
        m_rows[i].rank = m_rows[i].rank > 0 ? ++rank : 0;
    }
}

void SpaceTable::markFrontOfCosts()
{
    std::vector<SpaceRow *> byDays;
    for (SpaceRow &row : m_rows)
        byDays.push_back(&row);
    std::stable_sort(byDays.begin(), byDays.end(), [](const SpaceRow *a, const SpaceRow *b) { return sooner(*a, *b); });
    double cheapest = std::numeric_limits<double>::infinity();
    for (SpaceRow *row : byDays) {
        row->onFront = row->rank > 0 && row->entry->prediction.cost.value() < cheapest;
        if (row->onFront)
            cheapest = row->entry->prediction.cost.value();
    }
}

SpaceTable SpaceTable::ofBest(const domain::TrainingPlan &plan, const std::vector<SpaceAnswer> &answers)
{
    SpaceTable table(SpaceKind::Best, plan);
    for (const SpaceAnswer &from : answers) {
        const std::size_t answer = table.addAnswer(from.best.cluster, from.profile);
        table.addBest(answer, from);
        if (from.own)
            table.addOwn(answer, *from.own);
    }
    table.mergeRankings(answers);
    if (table.severalClusters())
        table.markFrontOfCosts();
    return table;
}

SpaceTable SpaceTable::ofCounts(const domain::TrainingPlan &plan, const search::GpuCountsResult &counts,
                                const domain::HardwareProfile &profile, int ownGpus)
{
    SpaceTable table(SpaceKind::GpuCounts, plan);
    for (const search::GpuCountRow &from : counts.rows) {
        const std::size_t answer = table.addAnswer(from.cluster, profile);
        SpaceRow &row = from.best ? table.add(answer, *from.best) : table.m_rows.emplace_back();
        row.answer = answer;
        row.whyNothing = from.whyNothing;
        row.isPlans = from.gpus() == ownGpus;
        row.onFront = from.onFront;
        if (from.best) {
            row.gpuHours = from.gpuHours;
            row.scalingEfficiency = from.scalingEfficiency;
        }
    }
    return table;
}

search::BestCounts sumOf(std::span<const search::BestResult> results)
{
    search::BestCounts sum;
    for (const search::BestResult &result : results) {
        sum.combinations += result.counts.combinations;
        sum.ruledOut += result.counts.ruledOut;
        sum.boundedOut += result.counts.boundedOut;
        sum.tooLarge += result.counts.tooLarge;
        sum.estimated += result.counts.estimated;
        sum.outOfMemory += result.counts.outOfMemory;
        std::transform(sum.ruledOutBy.begin(), sum.ruledOutBy.end(), result.counts.ruledOutBy.begin(), sum.ruledOutBy.begin(),
                       std::plus<>());
    }
    return sum;
}

RowView SpaceTable::view(std::size_t row) const
{
    const SpaceRow &shown = m_rows[row];
    return {&m_answers[shown.answer], shown.answerRow, shown.entry->candidate};
}

} // namespace report
