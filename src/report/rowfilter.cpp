// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rowfilter.h"

#include "report/filtersyntax.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace report {
namespace {

/// How many rows are tried between two looks at the stop token.
constexpr std::size_t kStopInterval = 4096;

/// A row whose configuration is decoded when the first condition asks for it.
class LazyRow {
public:
    LazyRow(const search::SearchResult &result, std::size_t row)
        : m_result(result)
        , m_row(row)
    {
    }
    [[nodiscard]] const search::Row &figures() const { return m_result.rows[m_row]; }
    [[nodiscard]] const RowView &view()
    {
        if (!m_view)
            m_view = rowView(m_result, m_row);
        return *m_view;
    }

private:
    const search::SearchResult &m_result;
    std::size_t m_row;
    std::optional<RowView> m_view;
};

double numberOf(const Column &column, LazyRow &row)
{
    if (column.fastKey)
        return static_cast<double>(column.fastKey(row.figures()));
    const CellValue value = column.value(row.view());
    const auto *number = std::get_if<double>(&value);
    return number ? *number : std::numeric_limits<double>::quiet_NaN();
}

/// Equal as far as the column shows: 43.2 finds every value displayed as 43.2.
bool shownEqual(const Column &column, double value, double wanted)
{
    return std::abs(value - wanted) <= 0.5 * std::pow(10.0, -column.decimals);
}

bool anyEqual(const Condition &condition, double value)
{
    const auto equal = [&](double wanted) { return shownEqual(*condition.column, value, wanted); };
    return std::any_of(condition.numbers.begin(), condition.numbers.end(), equal);
}

bool numberMatches(const Condition &condition, double value)
{
    // Comparisons with NaN, the missing value, are false.
    const double limit = condition.numbers.empty() ? std::numeric_limits<double>::quiet_NaN() : condition.numbers.front();
    switch (condition.comparison) {
    case Comparison::Less:
        return value < limit;
    case Comparison::LessOrEqual:
        return value <= limit;
    case Comparison::Greater:
        return value > limit;
    case Comparison::GreaterOrEqual:
        return value >= limit;
    case Comparison::AnyOf:
        return anyEqual(condition, value);
    case Comparison::NoneOf:
        return !anyEqual(condition, value);
    case Comparison::Contains:
        break;
    }
    return false;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equalsFolded(std::string_view text, std::string_view folded)
{
    return std::equal(text.begin(), text.end(), folded.begin(), folded.end(), [](char a, char b) { return lower(a) == b; });
}

bool containsFolded(std::string_view text, std::string_view folded)
{
    return std::search(text.begin(), text.end(), folded.begin(), folded.end(), [](char a, char b) { return lower(a) == b; }) != text.end();
}

bool wordMatches(const Condition &condition, std::string_view text)
{
    const bool whole = condition.comparison != Comparison::Contains;
    const auto hit = [&](const std::string &word) { return whole ? equalsFolded(text, word) : containsFolded(text, word); };
    const bool any = std::any_of(condition.words.begin(), condition.words.end(), hit);
    return condition.comparison == Comparison::NoneOf ? !any : any;
}

bool conditionMatches(const Condition &condition, LazyRow &row)
{
    const Column &column = *condition.column;
    if (column.isNumeric())
        return numberMatches(condition, numberOf(column, row));
    if (column.kind == ColumnKind::Verdict)
        return wordMatches(condition, estimate::name(row.figures().verdict));
    const CellValue value = column.value(row.view());
    const auto *text = std::get_if<std::string>(&value);
    return wordMatches(condition, text ? std::string_view(*text) : std::string_view());
}

bool cellContains(const Column &column, LazyRow &row, const TextScope &scope, std::string_view word)
{
    if (column.isNumeric() && word.find_first_of("0123456789") == std::string_view::npos)
        return false;
    const CellValue value = column.value(row.view());
    return containsFolded(scope.format ? scope.format(column, value) : cellText(column, value), word);
}

bool anyCellContains(LazyRow &row, const TextScope &scope, std::string_view word)
{
    if (!scope.columns.empty()) {
        return std::any_of(scope.columns.begin(), scope.columns.end(),
                           [&](const Column *column) { return cellContains(*column, row, scope, word); });
    }
    const std::span<const Column> all = configurationColumns();
    return std::any_of(all.begin(), all.end(),
                       [&](const Column &column) { return column.shownByDefault && cellContains(column, row, scope, word); });
}

} // namespace

base::Result<RowFilter> RowFilter::parse(std::string_view text)
{
    auto parsed = parseFilterText(text);
    if (!parsed)
        return base::fail(std::move(parsed.error()));
    RowFilter filter;
    filter.m_conditions = std::move(parsed->conditions);
    filter.m_words = std::move(parsed->words);
    return filter;
}

std::string RowFilter::text() const { return filterText(m_conditions, m_words); }

bool RowFilter::setWords(std::string_view freeText)
{
    std::vector<std::string> words = splitWords(freeText);
    if (words == m_words)
        return false;
    m_words = std::move(words);
    return true;
}

bool RowFilter::replace(const Column &column, std::vector<Condition> conditions)
{
    std::vector<Condition> next;
    std::copy_if(m_conditions.begin(), m_conditions.end(), std::back_inserter(next),
                 [&](const Condition &old) { return old.column != &column; });
    std::move(conditions.begin(), conditions.end(), std::back_inserter(next));
    if (next == m_conditions)
        return false;
    m_conditions = std::move(next);
    return true;
}

bool RowFilter::setRange(const Column &column, std::optional<double> low, std::optional<double> high)
{
    std::vector<Condition> conditions;
    if (low)
        conditions.push_back({&column, Comparison::GreaterOrEqual, {*low}, {}});
    if (high)
        conditions.push_back({&column, Comparison::LessOrEqual, {*high}, {}});
    return replace(column, std::move(conditions));
}

bool RowFilter::setAnyOf(const Column &column, const std::vector<std::string> &values)
{
    Condition condition{&column, Comparison::AnyOf, {}, {}};
    for (const std::string &value : values)
        addOperand(condition, value);
    const bool empty = condition.numbers.empty() && condition.words.empty();
    return replace(column, empty ? std::vector<Condition>() : std::vector<Condition>{std::move(condition)});
}

bool RowFilter::clear()
{
    const bool changed = !empty();
    *this = RowFilter();
    return changed;
}

bool RowFilter::match(const search::SearchResult &result, std::size_t row, const TextScope &scope) const
{
    LazyRow lazy(result, row);
    const auto holds = [&](const Condition &condition) { return conditionMatches(condition, lazy); };
    const auto found = [&](const std::string &word) { return anyCellContains(lazy, scope, word); };
    return std::all_of(m_conditions.begin(), m_conditions.end(), holds) && std::all_of(m_words.begin(), m_words.end(), found);
}

std::optional<std::vector<std::uint32_t>> filterRows(const search::SearchResult &result, const RowFilter &filter, const TextScope &scope,
                                                     std::stop_token stop)
{
    std::vector<std::uint32_t> rows;
    rows.reserve(result.rows.size());
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        if (row % kStopInterval == 0 && stop.stop_requested())
            return std::nullopt;
        if (filter.match(result, row, scope))
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

} // namespace report
