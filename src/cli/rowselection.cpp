// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rowselection.h"

#include "base/format.h"
#include "cli/arguments.h"
#include "cli/values.h"
#include "report/rowfilter.h"

#include <algorithm>
#include <numeric>

namespace cli {
namespace {

using Rows = std::vector<std::size_t>;

struct SortKey {
    const report::Column *column = nullptr;
    bool descending = false;
};

base::Result<SortKey> sortKey(std::string text)
{
    SortKey key;
    key.descending = text.starts_with('-');
    const std::string name = key.descending ? text.substr(1) : text;
    key.column = report::findColumn(name);
    if (key.column)
        return key;
    std::vector<std::string> known;
    for (const report::Column &column : report::configurationColumns())
        known.emplace_back(column.id);
    const auto near = base::closest(name, known);
    return base::fail(flagError("sort", text, base::Text(QT_TRANSLATE_NOOP("core", "is not a column")),
                                near ? base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near})
                                     : base::Text(QT_TRANSLATE_NOOP("core", "Known are the column names of --format csv"))));
}

/// Before: -1, equal: 0, behind: 1. Missing values are behind all others in both directions.
int compare(const report::CellValue &a, const report::CellValue &b, bool descending)
{
    const bool missingA = std::holds_alternative<std::monostate>(a);
    const bool missingB = std::holds_alternative<std::monostate>(b);
    if (missingA || missingB)
        return int(missingA) - int(missingB);
    const int order = a < b ? -1 : b < a ? 1 : 0;
    return descending ? -order : order;
}

void sortRows(const search::SearchResult &result, const SortKey &key, Rows &rows)
{
    std::vector<report::CellValue> values(result.rows.size());
    for (const std::size_t row : rows)
        values[row] = key.column->value(report::rowView(result, row));
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return compare(values[a], values[b], key.descending) < 0; });
}

void sortByUse(const search::SearchResult &result, Rows &rows)
{
    const auto rank = [&](std::size_t row) {
        const search::Row &figures = result.rows[row];
        return std::pair(figures.verdict == estimate::Verdict::Oom, figures.days);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
}

} // namespace

std::vector<Option> selectionOptions()
{
    return {
        {"filter", ValueKind::Text, "TEXT", "", false, "Selection", "only configurations that match, e.g. 'memory<70 tp=2,4 verdict=safe'"},
        {"sort", ValueKind::Text, "COLUMN", "", false, "Selection", "order by a column of --format csv, e.g. days; -COLUMN: largest first"},
        {"top", ValueKind::Integer, "N", "", false, "Selection", "only the first N; without --sort those with the fewest days that fit"},
    };
}

base::Result<std::vector<std::size_t>> selectedRows(const search::SearchResult &result, const Arguments &arguments)
{
    Rows rows(result.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    if (const auto text = arguments.text("filter")) {
        const auto filter = report::RowFilter::parse(*text);
        if (!filter)
            return base::fail(flagError("filter", *text, filter.error().message, filter.error().hint));
        std::erase_if(rows, [&](std::size_t row) { return !filter->match(result, row); });
    }
    const auto top = arguments.text("top");
    if (const auto text = arguments.text("sort")) {
        const auto key = sortKey(*text);
        if (!key)
            return base::fail(key.error());
        sortRows(result, *key, rows);
    } else if (top) {
        sortByUse(result, rows);
    }
    if (top) {
        const auto count = parseCount(*top);
        if (!count)
            return base::fail(flagError("top", *top, count.error().message));
        rows.resize(std::min(rows.size(), std::size_t(*count)));
    }
    return rows;
}

} // namespace cli
