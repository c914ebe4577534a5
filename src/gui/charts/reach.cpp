// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/reach.h"

#include "results/stepstatistics.h"

#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kFence = 3; // interquartile ranges
constexpr double kLeastSpread = 0.1; // of the value: equal ones leave room too
constexpr std::size_t kEnough = 8; // fewer values say nothing about which are far off
constexpr double kNearZero = 0.4; // low ends below this share of the high end: the axis begins at 0
constexpr double kRoom = 0.08; // of the range, at its ends
constexpr double kLeastRoom = 0.02; // of the value

} // namespace

Reach reachOf(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const double lower = results::quantile(values, 0.25);
    const double upper = results::quantile(values, 0.75);
    const double fence = kFence * std::max(upper - lower, kLeastSpread * std::abs(upper));
    if (values.size() < kEnough)
        return {values.front(), values.back()};
    return {*std::lower_bound(values.begin(), values.end(), lower - fence),
            *std::prev(std::upper_bound(values.begin(), values.end(), upper + fence))};
}

PlotAxis stepAxis(const Reach &reach, double largest)
{
    const double room = std::max({kRoom * (reach.high - reach.low), kLeastRoom * std::abs(reach.high), 1e-6});
    const double low = reach.low < kNearZero * reach.high ? 0 : std::max(0.0, reach.low - room);
    return PlotAxis::spanning(low, reach.high + room, largest > reach.high + room);
}

} // namespace gui
