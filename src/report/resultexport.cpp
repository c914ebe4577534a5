// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/delimitedtext.h"
#include "report/resultcolumns.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace report {
namespace {

using Json = nlohmann::ordered_json;
using Columns = std::vector<const ResultColumn *>;

/// What is exported, prepared once.
struct Export {
    ResultView view;
    std::span<const std::size_t> runs;
    Columns columns;
    std::string_view measuredWord; ///< "measured", "simulated", "measured or simulated"

    [[nodiscard]] CellValue value(const ResultColumn &column, std::size_t run) const { return column.value(view, run); }
    [[nodiscard]] std::string text(const ResultColumn &column, std::size_t run) const { return cellText(column, value(column, run)); }
};

std::string_view measuredWord(const comparison::Comparison &comparison, std::span<const std::size_t> runs)
{
    const auto simulated = [&comparison](std::size_t run) { return comparison.record(run).simulated; };
    if (std::none_of(runs.begin(), runs.end(), simulated))
        return "measured";
    return std::all_of(runs.begin(), runs.end(), simulated) ? "simulated" : "measured or simulated";
}

std::string originText(const ResultColumn &column, std::string_view measured)
{
    switch (column.origin) {
    case FigureOrigin::Measured:
        return std::string(measured);
    case FigureOrigin::Predicted:
        return fmt::format("predicted, estimator {}", estimate::kEstimatorVersion);
    case FigureOrigin::Both:
        return fmt::format("{} against predicted", measured);
    case FigureOrigin::Setting:
        break;
    }
    return {};
}

std::string headerName(const ResultColumn &column, const Export &data)
{
    const std::string origin = originText(column, data.measuredWord);
    return origin.empty() ? std::string(column.id) : fmt::format("{} ({})", column.id, origin);
}

std::string delimited(const Export &data, const Delimited &style)
{
    std::string out;
    std::vector<std::string> cells;
    for (const ResultColumn *column : data.columns)
        cells.push_back(headerName(*column, data));
    appendLine(out, cells, style);
    for (const std::size_t run : data.runs) {
        cells.clear();
        for (const ResultColumn *column : data.columns) {
            const CellValue value = data.value(*column, run);
            const std::string text = cellText(*column, value);
            cells.push_back(std::holds_alternative<std::string>(value) ? noFormula(text) : text);
        }
        appendLine(out, cells, style);
    }
    return out;
}

Json jsonValue(const ResultColumn &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return jsonNumber(*number, column.decimals);
    const auto *text = std::get_if<std::string>(&value);
    return text ? Json(*text) : Json(nullptr);
}

std::string jsonDocument(const Export &data)
{
    Json document = {{"format", "autotuner-results-table"},
                     {"version", kResultsVersion},
                     {"figures", data.measuredWord},
                     {"estimator_version", estimate::kEstimatorVersion},
                     {"model", data.view.comparison->plan.model.name},
                     {"tokens_in_billions", data.view.comparison->plan.goal.tokensInBillions}};
    Json &descriptions = document["columns"] = Json::array();
    for (const ResultColumn *column : data.columns)
        descriptions.push_back({{"id", column->id}, {"unit", column->unit}, {"origin", originText(*column, data.measuredWord)}});
    Json &rows = document["results"] = Json::array();
    for (const std::size_t run : data.runs) {
        Json row = Json::object();
        for (const ResultColumn *column : data.columns)
            row[std::string(column->id)] = jsonValue(*column, data.value(*column, run));
        rows.push_back(std::move(row));
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string markdownTable(const Export &data)
{
    std::string head = "|";
    std::string rule = "|";
    for (const ResultColumn *column : data.columns) {
        const std::string unit = *column->unit ? fmt::format(" [{}]", column->unit) : std::string();
        const std::string predicted = column->origin == FigureOrigin::Predicted ? " (predicted)" : "";
        head += fmt::format(" {}{}{} |", markdownField(column->title), unit, predicted);
        rule += column->isNumeric() ? " ---: |" : " --- |";
    }
    std::string out = head + '\n' + rule + '\n';
    for (const std::size_t run : data.runs) {
        out += '|';
        for (const ResultColumn *column : data.columns)
            out += fmt::format(" {} |", markdownField(data.text(*column, run)));
        out += '\n';
    }
    const domain::TrainingPlan &plan = data.view.comparison->plan;
    return out
        + fmt::format("\n{}, {:g}B tokens. Figures are {} unless they are called predicted (estimator {}).\n",
                      markdownField(plan.model.name), plan.goal.tokensInBillions, data.measuredWord, estimate::kEstimatorVersion);
}

} // namespace

std::string exportResults(const comparison::Comparison &comparison, std::span<const std::size_t> runs,
                          std::span<const ResultColumn *const> columns, TableFormat format)
{
    Export data{resultView(comparison), runs, Columns(columns.begin(), columns.end()), measuredWord(comparison, runs)};
    const ResultColumn *origin = findResultColumn("origin");
    if (data.measuredWord == "measured or simulated" && std::find(columns.begin(), columns.end(), origin) == columns.end())
        data.columns.push_back(origin);
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
