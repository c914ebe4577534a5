// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tableexport.h"

#include "base/format.h"
#include "estimate/prediction.h"
#include "report/delimitedtext.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace report {
namespace {

using Json = nlohmann::ordered_json;
using Columns = std::span<const Column *const>;

/// What a reader must know about a figure wherever the table ends up.
std::string provenance() { return fmt::format("predicted, estimator {}", estimate::kEstimatorVersion); }

std::string headerName(const Column &column)
{
    return column.predicted ? fmt::format("{} ({})", column.id, provenance()) : std::string(column.id);
}

std::string delimited(const search::SearchResult &result, std::span<const std::size_t> rows, Columns columns, const Delimited &style)
{
    std::string out;
    std::vector<std::string> cells;
    for (const Column *column : columns)
        cells.push_back(headerName(*column));
    appendLine(out, cells, style);
    for (const std::size_t row : rows) {
        const RowView view = rowView(result, row);
        cells.clear();
        for (const Column *column : columns)
            cells.push_back(cellText(*column, column->value(view)));
        appendLine(out, cells, style);
    }
    return out;
}

Json jsonValue(const Column &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return jsonNumber(*number, column.decimals);
    const auto *text = std::get_if<std::string>(&value);
    return text ? Json(*text) : Json(nullptr);
}

Json clusterJson(const domain::ClusterSpec &cluster)
{
    return {{"label", cluster.label},
            {"gpu", cluster.gpu.key},
            {"nodes", cluster.nodes},
            {"gpus_per_node", cluster.gpusPerNode},
            {"usable_memory_gib", base::inGib(cluster.memoryPerGpu)},
            {"price_per_gpu_hour_usd", cluster.pricePerGpuHour.value()}};
}

std::string jsonDocument(const search::SearchResult &result, std::span<const std::size_t> rows, Columns columns)
{
    Json document = {{"format", "autotuner-configurations"},
                     {"version", kConfigurationsVersion},
                     {"figures", "predicted"},
                     {"estimator_version", estimate::kEstimatorVersion},
                     {"model", result.plan.model.name},
                     {"cluster", clusterJson(result.cluster)},
                     {"tokens_in_billions", result.plan.goal.tokensInBillions}};
    Json &descriptions = document["columns"] = Json::array();
    for (const Column *column : columns)
        descriptions.push_back({{"id", column->id}, {"unit", column->unit}, {"predicted", column->predicted}});
    Json &configurations = document["configurations"] = Json::array();
    for (const std::size_t row : rows) {
        const RowView view = rowView(result, row);
        Json entry = Json::object();
        for (const Column *column : columns)
            entry[std::string(column->id)] = jsonValue(*column, column->value(view));
        configurations.push_back(std::move(entry));
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string markdown(const search::SearchResult &result, std::span<const std::size_t> rows, Columns columns)
{
    std::string head = "|";
    std::string rule = "|";
    for (const Column *column : columns) {
        const std::string unit = *column->unit ? fmt::format(" [{}]", column->unit) : std::string();
        head += fmt::format(" {}{} |", markdownField(column->title), unit);
        rule += column->isNumeric() ? " ---: |" : " --- |";
    }
    std::string out = head + '\n' + rule + '\n';
    for (const std::size_t row : rows) {
        const RowView view = rowView(result, row);
        out += '|';
        for (const Column *column : columns)
            out += fmt::format(" {} |", markdownField(cellText(*column, column->value(view))));
        out += '\n';
    }
    const domain::ClusterSpec &cluster = result.cluster;
    return out
        + fmt::format("\n{} on {} x {} {}, {}B tokens. Figures are {}.\n", result.plan.model.name, cluster.nodes, cluster.gpusPerNode,
                      cluster.gpu.name, result.plan.goal.tokensInBillions, provenance());
}

} // namespace

std::string exportRows(const search::SearchResult &result, std::span<const std::size_t> rows, std::span<const Column *const> columns,
                       TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        return delimited(result, rows, columns, kCsv);
    case TableFormat::Tsv:
        return delimited(result, rows, columns, kTsv);
    case TableFormat::Json:
        return jsonDocument(result, rows, columns);
    case TableFormat::Markdown:
        return markdown(result, rows, columns);
    }
    return {};
}

} // namespace report
