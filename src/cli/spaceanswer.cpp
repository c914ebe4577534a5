// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/spaceanswer.h"

#include "base/format.h"
#include "cli/arguments.h"
#include "search/constraints.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <ostream>

namespace cli {
namespace {

using Columns = std::vector<const report::SpaceColumn *>;

/// What fits a terminal: what names a row and what is chosen by.
constexpr auto kOnScreen = std::to_array<std::string_view>({"rank",
                                                            "gpus",
                                                            "nodes",
                                                            "days",
                                                            "cost_usd",
                                                            "scaling_efficiency_percent",
                                                            "verdict",
                                                            "oom_percent",
                                                            "memory_gib",
                                                            "mfu_percent",
                                                            "tensor_parallel",
                                                            "pipeline_parallel",
                                                            "virtual_pipeline",
                                                            "context_parallel",
                                                            "expert_parallel",
                                                            "expert_tensor_parallel",
                                                            "data_parallel",
                                                            "micro_batch_size",
                                                            "global_batch_size",
                                                            "sequence_parallel",
                                                            "fsdp",
                                                            "fsdp_sharding",
                                                            "recompute"});

/// Headers of the narrow table.
constexpr auto kShort = std::to_array<std::pair<std::string_view, const char *>>({{"days", "Days"},
                                                                                  {"cost_usd", "Cost (USD)"},
                                                                                  {"scaling_efficiency_percent", "Scaling (%)"},
                                                                                  {"verdict", "Memory"},
                                                                                  {"oom_percent", "OOM (%)"},
                                                                                  {"memory_gib", "Peak (GiB)"},
                                                                                  {"mfu_percent", "MFU (%)"},
                                                                                  {"tensor_parallel", "TP"},
                                                                                  {"pipeline_parallel", "PP"},
                                                                                  {"virtual_pipeline", "VP"},
                                                                                  {"context_parallel", "CP"},
                                                                                  {"expert_parallel", "EP"},
                                                                                  {"expert_tensor_parallel", "ETP"},
                                                                                  {"data_parallel", "DP"},
                                                                                  {"micro_batch_size", "MBS"},
                                                                                  {"global_batch_size", "GBS"},
                                                                                  {"sequence_parallel", "SP"}});

std::vector<std::size_t> allRows(const report::SpaceTable &table)
{
    std::vector<std::size_t> rows(table.rows().size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

/// Not the cluster and what compares with a plan's own search, of which there is none.
bool hasMeaning(const report::SpaceColumn &column)
{
    constexpr auto kOfPlans = std::to_array<std::string_view>({"days_against_plan_percent", "in_plan", "plan_count"});
    return std::find(kOfPlans.begin(), kOfPlans.end(), column.id) == kOfPlans.end();
}

/// On the screen: not what is the same in every row.
bool tellsRowsApart(const report::SpaceColumn &column, const report::SpaceTable &table)
{
    if (column.id == "gpus")
        return table.kind() == report::SpaceKind::GpuCounts;
    return table.answers().front().plan.model.moe || !column.id.starts_with("expert");
}

Columns columnsOf(const report::SpaceTable &table, bool onScreen)
{
    Columns columns;
    for (const report::SpaceColumn &column : report::spaceColumns(table.kind())) {
        const bool narrow = std::find(kOnScreen.begin(), kOnScreen.end(), column.id) != kOnScreen.end();
        if (hasMeaning(column) && (!onScreen || (narrow && tellsRowsApart(column, table))))
            columns.push_back(&column);
    }
    return columns;
}

std::string headerOf(const report::SpaceColumn &column)
{
    const auto known = std::find_if(kShort.begin(), kShort.end(), [&](const auto &entry) { return entry.first == column.id; });
    return known == kShort.end() ? column.title : known->second;
}

TextTable::Cell cellOf(const report::SpaceColumn &column, const report::CellValue &value, const report::SpaceRow &row)
{
    if (const auto *number = std::get_if<double>(&value))
        return column.id == "cost_usd" ? base::grouped(*number) : base::fixed(*number, column.decimals);
    if (column.id == "rank" && row.isTrade)
        return std::string("trade");
    const auto *text = std::get_if<std::string>(&value);
    if (text && column.id == "verdict" && row.entry)
        return {std::string(verdictWords(row.entry->prediction.verdict)), verdictTone(row.entry->prediction.verdict)};
    return text ? *text : std::string("-");
}

TextTable narrowTable(const report::SpaceTable &table)
{
    TextTable text;
    const Columns columns = columnsOf(table, true);
    for (const report::SpaceColumn *column : columns)
        text.columns.push_back({headerOf(*column), column->isNumeric() ? TextTable::Align::Right : TextTable::Align::Left,
                                column->id == "recompute" || column->id == "fsdp_sharding"});
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        std::vector<TextTable::Cell> cells;
        for (const report::SpaceColumn *column : columns)
            cells.push_back(cellOf(*column, report::cellValue(*column, table, row), table.rows()[row]));
        text.rows.push_back(std::move(cells));
    }
    return text;
}

} // namespace

void printSpace(const report::SpaceTable &table, const std::string &title, const Arguments &arguments, const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format == "table") {
        TextTable text = narrowTable(table);
        text.title = title;
        printTable(text, arguments, streams);
        return;
    }
    streams.out << report::exportSpace(table, allRows(table), columnsOf(table, false),
                                       format == "csv" ? report::TableFormat::Csv : report::TableFormat::Markdown);
}

nlohmann::ordered_json spaceJson(const report::SpaceTable &table)
{
    return nlohmann::ordered_json::parse(report::exportSpace(table, allRows(table), columnsOf(table, false), report::TableFormat::Json));
}

nlohmann::ordered_json countsJson(const search::BestCounts &counts)
{
    nlohmann::ordered_json rules = nlohmann::ordered_json::object();
    for (const search::RuleInfo &rule : search::rules()) {
        if (const std::uint64_t count = counts.ruledOutBy[static_cast<std::size_t>(rule.id)])
            rules[std::string(rule.name)] = count;
    }
    return {{"combinations", counts.combinations}, {"ruled_out", counts.ruledOut},         {"ruled_out_by", std::move(rules)},
            {"cannot_fit", counts.tooLarge},       {"provably_slower", counts.boundedOut}, {"estimated", counts.estimated}};
}

nlohmann::ordered_json textOrNull(const base::Text &text)
{
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text.english());
}

base::Error flagged(base::Error error)
{
    error.kind = base::ErrorKind::Usage;
    if (!error.subject.empty() && !error.subject.starts_with("--"))
        error.subject.insert(0, "--");
    return error;
}

} // namespace cli
