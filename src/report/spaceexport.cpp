// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/spacetable.h"

#include "base/format.h"
#include "report/delimitedtext.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace report {
namespace {

using Json = nlohmann::ordered_json;

struct Export {
    const SpaceTable &table;
    std::span<const std::size_t> rows;
    std::span<const SpaceColumn *const> columns;
};

std::string provenance() { return fmt::format("predicted, estimator {}", estimate::kEstimatorVersion); }

std::string headerName(const SpaceColumn &column)
{
    return column.predicted ? fmt::format("{} ({})", column.id, provenance()) : std::string(column.id);
}

std::string textOf(const SpaceColumn &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return base::fixed(*number, column.decimals);
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

std::string delimited(const Export &data, const Delimited &style)
{
    std::string out;
    std::vector<std::string> cells;
    for (const SpaceColumn *column : data.columns)
        cells.push_back(headerName(*column));
    appendLine(out, cells, style);
    for (const std::size_t row : data.rows) {
        cells.clear();
        for (const SpaceColumn *column : data.columns) {
            const CellValue value = cellValue(*column, data.table, row);
            const std::string text = textOf(*column, value);
            cells.push_back(std::holds_alternative<std::string>(value) ? noFormula(text) : text);
        }
        appendLine(out, cells, style);
    }
    return out;
}

Json jsonValue(const SpaceColumn &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return jsonNumber(*number, column.decimals);
    const auto *text = std::get_if<std::string>(&value);
    return text ? Json(*text) : Json(nullptr);
}

std::string jsonDocument(const Export &data)
{
    const bool best = data.table.kind() == SpaceKind::Best;
    Json document = {{"format", best ? "autotuner-whole-space" : "autotuner-gpu-counts"},
                     {"version", kSpaceTableVersion},
                     {"figures", "predicted"},
                     {"estimator_version", estimate::kEstimatorVersion}};
    if (!data.table.answers().empty()) {
        const domain::TrainingPlan &plan = data.table.answers().front().plan;
        document["model"] = plan.model.name;
        document["tokens_in_billions"] = plan.goal.tokensInBillions;
    }
    Json &columns = document["columns"] = Json::array();
    for (const SpaceColumn *column : data.columns)
        columns.push_back({{"id", column->id}, {"unit", column->unit}, {"predicted", column->predicted}});
    Json &rows = document["rows"] = Json::array();
    for (const std::size_t row : data.rows) {
        Json one = Json::object();
        for (const SpaceColumn *column : data.columns)
            one[std::string(column->id)] = jsonValue(*column, cellValue(*column, data.table, row));
        if (const base::Text &why = data.table.rows()[row].whyNothing; !why.empty())
            one["why_nothing"] = why.english();
        rows.push_back(std::move(one));
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string markdownTable(const Export &data)
{
    std::string head = "|";
    std::string rule = "|";
    for (const SpaceColumn *column : data.columns) {
        head += fmt::format(" {}{} |", markdownField(column->title), *column->unit ? fmt::format(" [{}]", column->unit) : "");
        rule += column->isNumeric() ? " ---: |" : " --- |";
    }
    std::string out = head + '\n' + rule + '\n';
    for (const std::size_t row : data.rows) {
        out += '|';
        for (const SpaceColumn *column : data.columns)
            out += fmt::format(" {} |", markdownField(textOf(*column, cellValue(*column, data.table, row))));
        out += '\n';
    }
    return out + fmt::format("\nFigures are {}.\n", provenance());
}

} // namespace

std::string exportSpace(const SpaceTable &table, std::span<const std::size_t> rows, std::span<const SpaceColumn *const> columns,
                        TableFormat format)
{
    const Export data{table, rows, columns};
    switch (format) {
    case TableFormat::Csv:
        return delimited(data, kCsv);
    case TableFormat::Tsv:
        return delimited(data, kTsv);
    case TableFormat::Json:
        return jsonDocument(data);
    case TableFormat::Markdown:
        return markdownTable(data);
    }
    return {};
}

} // namespace report
