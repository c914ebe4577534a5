// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tableexport.h"

#include "base/format.h"
#include "estimate/prediction.h"

#include <cmath>
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

/// RFC 4180: quotes where a comma, quote or line break is inside.
std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string out = "\"";
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

/// TSV has no quoting: characters that would end a field become blanks.
std::string tsvField(std::string_view text)
{
    std::string out(text);
    for (char &c : out) {
        if (c == '\t' || c == '\r' || c == '\n')
            c = ' ';
    }
    return out;
}

std::string markdownField(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\')
            out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

struct Delimited {
    std::string_view separator;
    std::string_view lineEnd;
    std::string (*field)(std::string_view);
};
constexpr Delimited kCsv{",", "\r\n", csvField};
constexpr Delimited kTsv{"\t", "\n", tsvField};

std::string delimited(const search::SearchResult &result, std::span<const std::size_t> rows, Columns columns, const Delimited &style)
{
    std::string out;
    std::string_view separator;
    for (const Column *column : columns) {
        out.append(separator).append(style.field(headerName(*column)));
        separator = style.separator;
    }
    out += style.lineEnd;
    for (const std::size_t row : rows) {
        const RowView view = rowView(result, row);
        separator = {};
        for (const Column *column : columns) {
            out.append(separator).append(style.field(cellText(*column, column->value(view))));
            separator = style.separator;
        }
        out += style.lineEnd;
    }
    return out;
}

Json jsonValue(const Column &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value)) {
        constexpr double kExact = 9007199254740992.0; // 2^53: below it whole numbers and decimals are safe to round
        if (std::abs(*number) >= kExact)
            return *number;
        if (column.decimals == 0)
            return std::llround(*number);
        const double scale = std::pow(10.0, column.decimals);
        return std::round(*number * scale) / scale;
    }
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
