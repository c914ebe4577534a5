// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportbuilder.h"

#include "base/format.h"
#include "report/figuretexts.h"

#include <algorithm>

namespace report {
namespace {

using Columns = std::vector<const ResultColumn *>;

bool hasValue(const ResultColumn &column, const ReportBuilder &report, std::span<const std::size_t> runs)
{
    return std::any_of(runs.begin(), runs.end(),
                       [&](std::size_t run) { return !std::holds_alternative<std::monostate>(column.value(report.view(), run)); });
}

Columns columnsOf(const ReportBuilder &report, std::span<const std::size_t> runs, const std::vector<std::string_view> &ids)
{
    Columns columns;
    for (const std::string_view id : ids) {
        const ResultColumn *column = findResultColumn(id);
        if (column && hasValue(*column, report, runs))
            columns.push_back(column);
    }
    if (report.partlySimulated() && !columns.empty())
        columns.insert(columns.begin() + std::min<std::ptrdiff_t>(2, std::ssize(columns)), findResultColumn("origin"));
    return columns;
}

} // namespace

ReportBuilder::ReportBuilder(const comparison::Comparison &comparison, const ReportOptions &options)
    : m_comparison(comparison)
    , m_options(options)
    , m_view(resultView(comparison))
    , m_measured(comparison.anySimulated() ? Provenance::Simulated : Provenance::Measured)
{
}

bool ReportBuilder::partlySimulated() const
{
    return m_comparison.anySimulated()
        && !std::all_of(m_comparison.records.begin(), m_comparison.records.end(), [](const auto &record) { return record.simulated; });
}

base::Text cell(const ResultColumn &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value)) {
        const std::string text = base::grouped(*number, column.decimals);
        const bool change = column.origin == FigureOrigin::Both || column.id == "cost_vs_base_percent";
        return verbatim(change && *number > 0 ? '+' + text : text);
    }
    const auto *text = std::get_if<std::string>(&value);
    return verbatim(text ? *text : std::string("–"));
}

Table::Row row(std::initializer_list<std::string> cells)
{
    Table::Row made;
    for (const std::string &text : cells)
        made.cells.push_back(verbatim(text));
    return made;
}

Table resultTable(const ReportBuilder &report, std::span<const std::size_t> runs, const std::vector<std::string_view> &columnIds)
{
    Table table;
    table.provenance = report.measured();
    const Columns columns = columnsOf(report, runs, columnIds);
    for (const ResultColumn *column : columns)
        table.columns.push_back({column->title, column->isNumeric(), column->unit});
    for (const std::size_t run : runs) {
        Table::Row &line = table.rows.emplace_back();
        line.strong = report.analysis().best == run;
        for (const ResultColumn *column : columns)
            line.cells.push_back(cell(*column, column->value(report.view(), run)));
    }
    return table;
}

} // namespace report
