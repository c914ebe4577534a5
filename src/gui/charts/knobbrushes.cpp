// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/knobbrushes.h"

#include <algorithm>

namespace gui {
namespace {

constexpr double kSame = 1e-6;

double next(const std::vector<double> &stops, double at)
{
    const auto found = std::find_if(stops.begin(), stops.end(), [at](double stop) { return stop > at + kSame; });
    return found == stops.end() ? stops.back() : *found;
}

double previous(const std::vector<double> &stops, double at)
{
    const auto found = std::find_if(stops.rbegin(), stops.rend(), [at](double stop) { return stop < at - kSame; });
    return found == stops.rend() ? stops.front() : *found;
}

} // namespace

std::optional<KnobBrushes::Range> KnobBrushes::on(const QString &axis) const
{
    const auto found = m_ranges.find(axis);
    return found == m_ranges.end() ? std::nullopt : std::optional(found->second);
}

void KnobBrushes::set(const QString &axis, double one, double other)
{
    m_ranges[axis] = {std::clamp(std::min(one, other), 0.0, 1.0), std::clamp(std::max(one, other), 0.0, 1.0)};
}

void KnobBrushes::keepOnly(const std::vector<QString> &axes)
{
    std::erase_if(m_ranges, [&](const auto &range) { return std::find(axes.begin(), axes.end(), range.first) == axes.end(); });
}

bool KnobBrushes::lay(const QString &axis, const std::vector<double> &stops, bool up)
{
    if (stops.size() < 2 || m_ranges.contains(axis))
        return false;
    if (up)
        set(axis, stops[0], stops[1]);
    else
        set(axis, stops[stops.size() - 2], stops.back());
    return true;
}

void KnobBrushes::move(const QString &axis, const std::vector<double> &stops, bool up)
{
    if (lay(axis, stops, up) || stops.size() < 2)
        return;
    const Range range = m_ranges[axis];
    if (up && range.high < stops.back() - kSame)
        set(axis, next(stops, range.low), next(stops, range.high));
    else if (!up && range.low > stops.front() + kSame)
        set(axis, previous(stops, range.low), previous(stops, range.high));
}

void KnobBrushes::resize(const QString &axis, const std::vector<double> &stops, bool up)
{
    if (lay(axis, stops, up) || stops.size() < 2)
        return;
    const Range range = m_ranges[axis];
    const double high = up ? next(stops, range.high) : previous(stops, range.high);
    if (high > range.low + kSame)
        set(axis, range.low, high);
}

bool KnobBrushes::passes(const QString &axis, std::optional<double> share) const
{
    const auto range = on(axis);
    return !range || (share && *share >= range->low - kSame && *share <= range->high + kSame);
}

} // namespace gui
