// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rowsort.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace report {
namespace {

/// Work between two looks at the stop token, in rows: well under a frame.
constexpr std::size_t kBlock = 4096;
/// Sorted last in both directions; descending keys are negated, so no value reaches it.
constexpr double kMissing = std::numeric_limits<double>::infinity();

using Keys = std::vector<double>;

double keyOf(double value, bool descending)
{
    if (!std::isfinite(value))
        return kMissing;
    return descending ? -value : value;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Takes a run of digits off the front, without its leading zeros.
std::string_view takeNumber(std::string_view &text)
{
    const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

/// Texts as numbers of the same order: equal texts get equal ranks, empty ones are missing.
/// Order and ranks go by naturalKey(), which turns comparing into a plain memory comparison.
Keys ranks(const std::vector<std::string> &naturalKeys, bool descending)
{
    std::vector<std::pair<std::string_view, std::uint32_t>> order;
    order.reserve(naturalKeys.size());
    for (const std::string &key : naturalKeys)
        order.emplace_back(key, static_cast<std::uint32_t>(order.size()));
    std::sort(order.begin(), order.end());
    Keys keys(naturalKeys.size());
    double rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && order[i].first != order[i - 1].first)
            ++rank;
        keys[order[i].second] = order[i].first.empty() ? kMissing : keyOf(rank, descending);
    }
    return keys;
}

double numberIn(const CellValue &value)
{
    const auto *number = std::get_if<double>(&value);
    return number ? *number : kMissing;
}

std::string textIn(CellValue value)
{
    auto *text = std::get_if<std::string>(&value);
    return text ? std::move(*text) : std::string();
}

/// One key per entry of `rows`, or nothing when stopped.
std::optional<Keys> keysOf(const search::SearchResult &result, std::span<const std::uint32_t> rows, const SortKey &sort,
                           const std::stop_token &stop)
{
    const Column &column = *sort.column;
    const bool asText = !column.fastKey && !column.isNumeric();
    Keys keys(asText ? 0 : rows.size());
    std::vector<std::string> texts(asText ? rows.size() : 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kBlock == 0 && stop.stop_requested())
            return std::nullopt;
        if (column.fastKey)
            keys[i] = keyOf(static_cast<double>(column.fastKey(result.rows[rows[i]])), sort.descending);
        else if (asText)
            texts[i] = naturalKey(textIn(column.value(rowView(result, rows[i]))));
        else
            keys[i] = keyOf(numberIn(column.value(rowView(result, rows[i]))), sort.descending);
    }
    return asText ? ranks(texts, sort.descending) : std::move(keys);
}

/// Stable merge sort from blocks upwards, which can stop between any two merges.
template <class Less>
bool stoppableSort(std::vector<std::uint32_t> &order, const Less &less, const std::stop_token &stop)
{
    const auto at = [&](std::size_t i) { return order.begin() + static_cast<std::ptrdiff_t>(std::min(i, order.size())); };
    for (std::size_t begin = 0; begin < order.size(); begin += kBlock) {
        if (stop.stop_requested())
            return false;
        std::stable_sort(at(begin), at(begin + kBlock), less);
    }
    for (std::size_t width = kBlock; width < order.size(); width *= 2) {
        for (std::size_t begin = 0; begin + width < order.size(); begin += 2 * width) {
            if (stop.stop_requested())
                return false;
            std::inplace_merge(at(begin), at(begin + width), at(begin + 2 * width), less);
        }
    }
    return true;
}

} // namespace

std::string naturalKey(std::string_view text)
{
    // A number becomes '0', its length and its digits: it sorts where digits do among other
    // characters, and longer numbers after shorter ones.
    std::string key;
    key.reserve(text.size() + text.size() / 2);
    while (!text.empty()) {
        if (isDigit(text.front())) {
            const std::string_view digits = takeNumber(text);
            key += '0';
            key += static_cast<char>(std::min<std::size_t>(digits.size(), 0x7F));
            key += digits;
        } else {
            key += lower(text.front());
            text.remove_prefix(1);
        }
    }
    return key;
}

std::vector<SortKey> sortedBy(SortKey first, std::span<const SortKey> former)
{
    std::vector<SortKey> keys = {first};
    for (const SortKey &key : former) {
        if (key.column != first.column && keys.size() < kMaxSortKeys)
            keys.push_back(key);
    }
    return keys;
}

bool sortRows(const search::SearchResult &result, std::vector<std::uint32_t> &rows, std::span<const SortKey> keys, std::stop_token stop)
{
    std::vector<Keys> columns;
    for (const SortKey &key : keys) {
        auto values = keysOf(result, rows, key, stop);
        if (!values)
            return false;
        columns.push_back(std::move(*values));
    }
    const auto less = [&columns](std::uint32_t a, std::uint32_t b) {
        for (const Keys &column : columns) {
            if (column[a] != column[b])
                return column[a] < column[b];
        }
        return false;
    };
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    if (!stoppableSort(order, less, stop))
        return false;
    std::transform(order.begin(), order.end(), order.begin(), [&rows](std::uint32_t position) { return rows[position]; });
    rows = std::move(order);
    return true;
}

} // namespace report
