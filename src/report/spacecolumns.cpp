// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/spacetable.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace report {
namespace {

constexpr double kPercent = 100;

CellValue finite(double value) { return std::isfinite(value) ? CellValue(value) : CellValue(); }
CellValue yesNo(bool value) { return std::string(value ? "yes" : "no"); }

CellValue rankOf(const SpaceTable &table, std::size_t row)
{
    const int rank = table.rows()[row].rank;
    return rank > 0 ? CellValue(static_cast<double>(rank)) : CellValue();
}
CellValue clusterOf(const SpaceTable &table, std::size_t row) { return table.cluster(row).label; }
CellValue gpusOf(const SpaceTable &table, std::size_t row) { return static_cast<double>(table.cluster(row).numGpus()); }
CellValue nodesOf(const SpaceTable &table, std::size_t row) { return static_cast<double>(table.cluster(row).nodes); }
CellValue daysMoreOf(const SpaceTable &table, std::size_t row)
{
    const auto &more = table.rows()[row].daysMore;
    return more ? finite(*more * kPercent) : CellValue();
}
CellValue frontOf(const SpaceTable &table, std::size_t row)
{
    return table.rows()[row].entry ? yesNo(table.rows()[row].onFront) : CellValue();
}
CellValue tradeOf(const SpaceTable &table, std::size_t row) { return yesNo(table.rows()[row].isTrade); }
CellValue searchedOf(const SpaceTable &table, std::size_t row)
{
    const SpaceRow &shown = table.rows()[row];
    return shown.entry ? CellValue(std::string(shown.isPlans ? "best" : shown.searched ? "yes" : "no")) : CellValue();
}
CellValue plansCountOf(const SpaceTable &table, std::size_t row) { return yesNo(table.rows()[row].isPlans); }
CellValue gpuHoursOf(const SpaceTable &table, std::size_t row)
{
    return table.rows()[row].entry ? finite(table.rows()[row].gpuHours) : CellValue();
}
CellValue efficiencyOf(const SpaceTable &table, std::size_t row)
{
    const auto &efficiency = table.rows()[row].scalingEfficiency;
    return efficiency ? finite(*efficiency * kPercent) : CellValue();
}
CellValue distributedOptimizerOf(const SpaceTable &table, std::size_t row)
{
    const auto &entry = table.rows()[row].entry;
    return entry ? CellValue(std::string(entry->candidate.layout.distributedOptimizer ? "on" : "off")) : CellValue();
}

SpaceColumn rankColumn()
{
    return {.id = "rank",
            .title = QT_TRANSLATE_NOOP("core", "Rank"),
            .tooltip = QT_TRANSLATE_NOOP("core",
                                         "Place by days to train on all tokens of the plan among what is safe (among what is tight where "
                                         "nothing is); at equal days what is likelier to fit comes first. Rows without a place are trades "
                                         "(faster, but tight), stand here for the Pareto front, or as the plan's own best."),
            .kind = ColumnKind::Integer,
            .value = rankOf};
}

SpaceColumn gpusColumn(bool shown)
{
    return {.id = "gpus",
            .title = QT_TRANSLATE_NOOP("core", "GPUs"),
            .tooltip = QT_TRANSLATE_NOOP("core", "GPUs that the training runs on: nodes x GPUs per node."),
            .kind = ColumnKind::Integer,
            .shownByDefault = shown,
            .value = gpusOf};
}

SpaceColumn nodesColumn()
{
    return {.id = "nodes",
            .title = QT_TRANSLATE_NOOP("core", "Nodes"),
            .tooltip = QT_TRANSLATE_NOOP("core", "Machines that are rented."),
            .kind = ColumnKind::Integer,
            .value = nodesOf};
}

SpaceColumn distributedOptimizerColumn()
{
    return {.id = "distributed_optimizer",
            .title = QT_TRANSLATE_NOOP("core", "Distributed optimizer"),
            .tooltip = QT_TRANSLATE_NOOP("core", "Optimizer state sharded over the data parallel GPUs (ZeRO-1), on or off."),
            .kind = ColumnKind::Text,
            .shownByDefault = false,
            .value = distributedOptimizerOf};
}

std::vector<SpaceColumn> bestsOwn()
{
    return {
        {.id = "cluster",
         .title = QT_TRANSLATE_NOOP("core", "Cluster"),
         .tooltip = QT_TRANSLATE_NOOP("core", "Which of the plan's cluster alternatives it runs on."),
         .kind = ColumnKind::Text,
         .value = clusterOf},
        {.id = "days_against_plan_percent",
         .title = QT_TRANSLATE_NOOP("core", "Against the plan"),
         .unit = "%",
         .tooltip = QT_TRANSLATE_NOOP("core",
                                      "Training time against the best configuration that the plan itself searches on the same cluster: "
                                      "-10 means a tenth sooner."),
         .decimals = 1,
         .predicted = true,
         .value = daysMoreOf},
        {.id = "pareto_front",
         .title = QT_TRANSLATE_NOOP("core", "Pareto front"),
         .tooltip = QT_TRANSLATE_NOOP("core",
                                      "yes: nothing found is better in both respects. On one cluster these are days and odds of running "
                                      "out of memory (odds below 1 % count as equal), on several clusters days and dollars."),
         .kind = ColumnKind::Text,
         .predicted = true,
         .value = frontOf},
        {.id = "in_plan",
         .title = QT_TRANSLATE_NOOP("core", "In the plan"),
         .tooltip = QT_TRANSLATE_NOOP("core",
                                      "Whether the plan's own search holds this configuration: yes, no, or best when it is the fastest "
                                      "of those that the plan searches."),
         .kind = ColumnKind::Text,
         .value = searchedOf},
        {.id = "trade",
         .title = QT_TRANSLATE_NOOP("core", "Trade"),
         .tooltip = QT_TRANSLATE_NOOP("core",
                                      "yes: faster than the best that is safe, for higher odds of running out of memory. A run that fails "
                                      "is paid for as well."),
         .kind = ColumnKind::Text,
         .shownByDefault = false,
         .predicted = true,
         .value = tradeOf}};
}

std::vector<SpaceColumn> countsOwn()
{
    return {
        {.id = "gpu_hours",
         .title = QT_TRANSLATE_NOOP("core", "GPU hours"),
         .unit = "h",
         .tooltip = QT_TRANSLATE_NOOP("core", "GPUs x hours of the whole training: what is paid for."),
         .predicted = true,
         .value = gpuHoursOf},
        {.id = "scaling_efficiency_percent",
         .title = QT_TRANSLATE_NOOP("core", "Scaling efficiency"),
         .unit = "%",
         .tooltip = QT_TRANSLATE_NOOP("core",
                                      "Tokens per second and GPU against those of the fewest GPUs that anything fits on. 100 % means "
                                      "that each GPU does as much as there; above it, more GPUs leave memory for a faster configuration."),
         .decimals = 1,
         .predicted = true,
         .value = efficiencyOf},
        {.id = "pareto_front",
         .title = QT_TRANSLATE_NOOP("core", "Pareto front"),
         .tooltip = QT_TRANSLATE_NOOP("core", "yes: no other number of GPUs is done earlier for less money."),
         .kind = ColumnKind::Text,
         .predicted = true,
         .value = frontOf},
        {.id = "plan_count",
         .title = QT_TRANSLATE_NOOP("core", "As planned"),
         .tooltip = QT_TRANSLATE_NOOP("core", "Whether the plan's cluster has this number of GPUs: yes or no."),
         .kind = ColumnKind::Text,
         .shownByDefault = false,
         .value = plansCountOf}};
}

/// What a choice hangs on; the other columns of configurations are there to be switched on.
bool isShown(const Column &column)
{
    static constexpr auto kShown =
        std::to_array<std::string_view>({"verdict", "memory_gib", "days", "cost_usd", "step_seconds", "model_tflops_per_gpu", "mfu_percent",
                                         "tensor_parallel", "pipeline_parallel", "virtual_pipeline", "context_parallel", "expert_parallel",
                                         "data_parallel", "micro_batch_size", "global_batch_size", "recompute", "fsdp", "precision"});
    return std::find(kShown.begin(), kShown.end(), column.id) != kShown.end();
}

SpaceColumn columnOf(const Column &column)
{
    return {.id = column.id,
            .title = column.title,
            .unit = column.unit,
            .tooltip = column.tooltip,
            .kind = column.kind,
            .decimals = column.decimals,
            .shownByDefault = isShown(column),
            .predicted = column.predicted,
            .own = &column};
}

/// Figures that a choice hangs on stand beside what names the row and the `early` ones of what compares it, then
/// everything else.
std::vector<SpaceColumn> assembled(std::vector<SpaceColumn> names, const std::vector<SpaceColumn> &compares, std::ptrdiff_t early)
{
    static constexpr auto kFirst =
        std::to_array<std::string_view>({"days", "cost_usd", "verdict", "step_seconds", "model_tflops_per_gpu", "mfu_percent"});
    constexpr std::size_t kDaysAndDollars = 2;
    std::vector<SpaceColumn> columns = std::move(names);
    for (std::size_t i = 0; i < kFirst.size(); ++i) {
        if (i == kDaysAndDollars)
            columns.insert(columns.end(), compares.begin(), compares.begin() + early);
        columns.push_back(columnOf(*findColumn(kFirst[i])));
    }
    for (const Column &column : configurationColumns()) {
        if (std::find(kFirst.begin(), kFirst.end(), column.id) == kFirst.end())
            columns.push_back(columnOf(column));
    }
    columns.push_back(distributedOptimizerColumn());
    columns.insert(columns.end(), compares.begin() + early, compares.end());
    return columns;
}

} // namespace

const std::vector<SpaceColumn> &spaceColumns(SpaceKind kind)
{
    static const std::vector<SpaceColumn> best = [] {
        std::vector<SpaceColumn> own = bestsOwn();
        std::vector<SpaceColumn> names{rankColumn(), own.front(), gpusColumn(false)};
        own.erase(own.begin());
        return assembled(std::move(names), own, 1);
    }();
    static const std::vector<SpaceColumn> counts = assembled({gpusColumn(true), nodesColumn()}, countsOwn(), 2);
    return kind == SpaceKind::Best ? best : counts;
}

CellValue cellValue(const SpaceColumn &column, const SpaceTable &table, std::size_t row)
{
    if (column.value)
        return column.value(table, row);
    return table.rows()[row].entry ? column.own->value(table.view(row)) : CellValue();
}

} // namespace report
