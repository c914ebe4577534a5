// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <numeric>

namespace base {

std::string fixed(double value, int decimals)
{
    if (!std::isfinite(value))
        return "–";
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (text.front() == '-' && text.find_first_of("123456789") == std::string::npos)
        text.erase(0, 1); // rounded to zero, which has no sign
    return text;
}

std::string grouped(double value, int decimals)
{
    std::string text = fixed(value, decimals);
    if (!std::isfinite(value))
        return text;
    const std::size_t start = text.front() == '-' ? 1 : 0;
    std::size_t end = text.find('.');
    if (end == std::string::npos)
        end = text.size();
    for (std::size_t i = end; i > start + 3;) {
        i -= 3;
        text.insert(i, ",");
    }
    return text;
}

std::string usd(Usd amount, int decimals)
{
    const std::string digits = grouped(std::abs(amount.value()), decimals);
    return (amount.value() < 0 ? "-$" : "$") + digits;
}

std::string gibText(Bytes bytes, int decimals) { return fixed(inGib(bytes), decimals); }

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

std::optional<double> parseNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string joined(const std::vector<int> &values, std::string_view separator) { return fmt::format("{}", fmt::join(values, separator)); }

namespace {

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

std::optional<std::string> closest(std::string_view name, const std::vector<std::string> &known)
{
    std::optional<std::string> best;
    std::size_t bestDistance = std::min<std::size_t>(3, name.size() / 2) + 1;
    for (const std::string &candidate : known) {
        const std::size_t distance = editDistance(name, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace base
