// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/accuracycolumns.h"
#include "report/delimitedtext.h"

#include "base/format.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace report {
namespace {

using Json = nlohmann::ordered_json;

struct Export {
    const AccuracyView &view;
    std::span<const std::size_t> rows;
    std::span<const AccuracyColumn *const> columns;
};

std::string originText(const AccuracyColumn &column)
{
    switch (column.origin) {
    case FigureOrigin::Measured:
        return "measured";
    case FigureOrigin::Predicted:
        return fmt::format("predicted, estimator {}", estimate::kEstimatorVersion);
    case FigureOrigin::Both:
        return "predicted against measured";
    case FigureOrigin::Setting:
        break;
    }
    return {};
}

std::string headerName(const AccuracyColumn &column)
{
    const std::string origin = originText(column);
    return origin.empty() ? std::string(column.id) : fmt::format("{} ({})", column.id, origin);
}

std::string textOf(const AccuracyColumn &column, const CellValue &value)
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
    for (const AccuracyColumn *column : data.columns)
        cells.push_back(headerName(*column));
    appendLine(out, cells, style);
    for (const std::size_t row : data.rows) {
        cells.clear();
        for (const AccuracyColumn *column : data.columns) {
            const CellValue value = column->value(data.view, row);
            const std::string text = textOf(*column, value);
            cells.push_back(std::holds_alternative<std::string>(value) ? noFormula(text) : text);
        }
        appendLine(out, cells, style);
    }
    return out;
}

Json jsonValue(const AccuracyColumn &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return jsonNumber(*number, column.decimals);
    const auto *text = std::get_if<std::string>(&value);
    return text ? Json(*text) : Json(nullptr);
}

std::string jsonDocument(const Export &data)
{
    Json document = {
        {"format", "autotuner-accuracy-table"}, {"version", kAccuracyTableVersion}, {"estimator_version", estimate::kEstimatorVersion}};
    Json &columns = document["columns"] = Json::array();
    for (const AccuracyColumn *column : data.columns)
        columns.push_back({{"id", column->id}, {"unit", column->unit}, {"origin", originText(*column)}});
    Json &rows = document["rows"] = Json::array();
    for (const std::size_t row : data.rows) {
        Json one = Json::object();
        for (const AccuracyColumn *column : data.columns)
            one[std::string(column->id)] = jsonValue(*column, column->value(data.view, row));
        rows.push_back(std::move(one));
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string markdownTable(const Export &data)
{
    std::string head = "|";
    std::string rule = "|";
    for (const AccuracyColumn *column : data.columns) {
        head += fmt::format(" {}{} |", markdownField(column->title), *column->unit ? fmt::format(" [{}]", column->unit) : "");
        rule += column->isNumeric() ? " ---: |" : " --- |";
    }
    std::string out = head + '\n' + rule + '\n';
    for (const std::size_t row : data.rows) {
        out += '|';
        for (const AccuracyColumn *column : data.columns)
            out += fmt::format(" {} |", markdownField(textOf(*column, column->value(data.view, row))));
        out += '\n';
    }
    return out
        + fmt::format("\nPublished measurements beside what AutoTuner's estimator (version {}) predicts for them.\n",
                      estimate::kEstimatorVersion);
}

} // namespace

std::string exportAccuracy(const AccuracyView &view, std::span<const std::size_t> rows, std::span<const AccuracyColumn *const> columns,
                           TableFormat format)
{
    const Export data{view, rows, columns};
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
