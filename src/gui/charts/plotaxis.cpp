// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plotaxis.h"

#include "gui/widgets/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kManyTimes = 12; // largest over least: from here on logarithmic
constexpr double kRoom = 0.06; // of a logarithmic axis, at either end
constexpr double kLeastRoom = 1.1; // factor, where all values are one
constexpr double kFar = 4; // times the median: beyond, a value is cut off
constexpr double kFewShare = 0.25; // more than that are no exceptions
constexpr double kMillion = 1e6;
constexpr double kBeyondWords = 1e12; // from here on in powers of ten

std::vector<double> sorted(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::sort(values.begin(), values.end());
    return values;
}

/// 1, 2 or 5 times a power of ten, at least `rough`.
double roundInterval(double rough)
{
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double lead : {1.0, 2.0, 5.0}) {
        if (lead * power >= rough * (1 - 1e-9))
            return lead * power;
    }
    return 10 * power;
}

/// Ticks of one axis have as many decimals as their interval.
QString tickText(double value, double interval)
{
    if (std::abs(value) < interval * 1e-6)
        value = 0;
    if (std::abs(value) >= kBeyondWords)
        return QLocale().toString(value, 'g', 3);
    const bool millions = std::abs(value) >= kMillion;
    const double unit = millions ? kMillion : 1;
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(interval / unit) - 1e-9)), 0, 9);
    const QString text = number(value / unit, decimals);
    return millions ? QCoreApplication::translate("gui::PlotAxis", "%1 M", "millions").arg(text) : text;
}

} // namespace

QString figureText(double value)
{
    if (!std::isfinite(value) || value == 0)
        return value == 0 ? number(0, 0) : missing();
    const int digits = static_cast<int>(std::floor(std::log10(std::abs(value))));
    if (std::abs(value) >= kBeyondWords)
        return QLocale().toString(value, 'g', 3);
    if (digits >= 6)
        return QCoreApplication::translate("gui::PlotAxis", "%1 M", "millions").arg(number(value / kMillion, digits == 6 ? 2 : 1));
    return number(value, std::clamp(2 - digits, 0, 6));
}

PlotAxis PlotAxis::around(const std::vector<double> &values)
{
    const std::vector<double> known = sorted(values);
    PlotAxis axis;
    if (known.empty())
        return axis;
    const double least = known.front();
    const double most = known.back();
    if (least > 0 && most / least > kManyTimes)
        return doubling(known);
    const double size = std::max(std::abs(most), 1e-9);
    const double room = std::max((most - least) * 0.08, size * 0.02); // equal values stand in the middle
    axis.m_low = least >= 0 ? std::max(0.0, least - room) : least - room;
    axis.m_high = most + room;
    return axis;
}

PlotAxis PlotAxis::doubling(const std::vector<double> &values)
{
    const std::vector<double> known = sorted(values);
    PlotAxis axis;
    if (known.empty() || known.front() <= 0)
        return axis;
    axis.m_logarithmic = true;
    const double room = std::max(std::pow(known.back() / known.front(), kRoom), kLeastRoom);
    axis.m_low = known.front() / room;
    axis.m_high = known.back() * room;
    return axis;
}

PlotAxis PlotAxis::fromZero(const std::vector<double> &values)
{
    const std::vector<double> known = sorted(values);
    PlotAxis axis;
    if (known.empty() || known.back() <= 0)
        return axis;
    const double limit = kFar * known[(known.size() - 1) / 2];
    const auto beyond = std::upper_bound(known.begin(), known.end(), limit);
    const auto far = static_cast<double>(known.end() - beyond);
    const bool few = far > 0 && beyond != known.begin() && far <= std::max(1.0, kFewShare * static_cast<double>(known.size()));
    if (few)
        axis.m_cut = *std::prev(beyond) * 1.15;
    axis.m_high = few ? *axis.m_cut : known.back();
    return axis;
}

PlotAxis PlotAxis::spanning(double low, double high, bool cut)
{
    PlotAxis axis;
    axis.m_low = low;
    axis.m_high = std::max(high, low + 1e-9);
    if (cut)
        axis.m_cut = axis.m_high;
    return axis;
}

double PlotAxis::shareOf(double value) const
{
    if (m_logarithmic)
        return value > 0 ? std::log(value / m_low) / std::log(m_high / m_low) : 0;
    return (value - m_low) / (m_high - m_low);
}

double PlotAxis::valueAt(double share) const
{
    return m_logarithmic ? m_low * std::exp(share * std::log(m_high / m_low)) : m_low + share * (m_high - m_low);
}

std::vector<PlotAxis::Tick> PlotAxis::ticks(double fromShare, double toShare, int most) const
{
    const double from = valueAt(fromShare);
    const double to = valueAt(toShare);
    // A small part of a logarithmic axis is nearly straight, and round steps read better there.
    return m_logarithmic && to / from > 5 ? logarithmicTicks(from, to, most) : linearTicks(from, to, most);
}

std::vector<PlotAxis::Tick> PlotAxis::linearTicks(double from, double to, int most) const
{
    std::vector<Tick> ticks;
    if (!(to > from) || most < 1)
        return ticks;
    const double interval = roundInterval((to - from) / std::max(1, most));
    const double first = std::ceil(from / interval - 1e-9);
    for (int i = 0; i <= most + 1; ++i) {
        const double value = (first + i) * interval;
        if (value > to + interval * 1e-9)
            break;
        ticks.push_back({shareOf(value), tickText(value, interval)});
    }
    return ticks;
}

std::vector<PlotAxis::Tick> PlotAxis::logarithmicTicks(double from, double to, int most) const
{
    std::vector<Tick> ticks;
    for (const std::vector<double> &leads : {std::vector<double>{1, 2, 5}, std::vector<double>{1, 3}, std::vector<double>{1}}) {
        ticks.clear();
        for (double power = std::pow(10, std::floor(std::log10(from))); power <= to; power *= 10) {
            for (const double lead : leads) {
                if (lead * power >= from * (1 - 1e-9) && lead * power <= to * (1 + 1e-9))
                    ticks.push_back({shareOf(lead * power), tickText(lead * power, lead * power)});
            }
        }
        if (static_cast<int>(ticks.size()) <= most)
            break;
    }
    return ticks;
}

} // namespace gui
