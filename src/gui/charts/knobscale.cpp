// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/knobscale.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "results/stepstatistics.h"

#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr std::size_t kDiscrete = 12; // so many different values are shown one by one
constexpr double kFence = 3; // interquartile ranges beyond the quartiles: far off (Tukey)
constexpr std::size_t kEnough = 8; // fewer values say nothing about which are far off
constexpr double kTail = 0.1; // of the axis, for what is far off
constexpr double kInset = 0.04; // of the axis, beyond the first and last of single values: room for a range around them
constexpr double kSame = 1e-9;

/// 1, 2 or 5 times a power of ten, at least `least`.
double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double lead : {1.0, 2.0, 5.0}) {
        if (lead * power >= least * (1 - kSame))
            return lead * power;
    }
    return 10 * power;
}

} // namespace

KnobScale::KnobScale(const report::KnobChart::KnobAxis &axis, std::vector<double> values)
    : m_words(axis.words)
    , m_logarithmic(axis.logarithmic)
{
    std::erase_if(values, [this](double value) { return !std::isfinite(value) || (m_logarithmic && value <= 0); });
    std::sort(values.begin(), values.end());
    const std::vector<double> all = values;
    values.erase(std::unique(values.begin(), values.end()), values.end());
    m_values = std::move(values);
    m_discrete = !m_words.empty() || (!axis.measured && m_values.size() <= kDiscrete);
    if (!m_words.empty()) {
        placeKnots(0, static_cast<double>(m_words.size() - 1));
    } else if (m_values.empty()) {
        placeKnots(axis.low, axis.high);
    } else {
        placeKnots(m_values.front(), m_values.back());
        if (!m_discrete && !m_logarithmic && all.size() >= kEnough)
            setFarApart(all);
    }
    placeStops();
}

/// Far-off values at either end get a stretch of their own.
void KnobScale::setFarApart(const std::vector<double> &sorted)
{
    const double lower = results::quantile(sorted, 0.25);
    const double upper = results::quantile(sorted, 0.75);
    const double reach = kFence * (upper - lower);
    const double first = *std::lower_bound(m_values.begin(), m_values.end(), lower - reach);
    const double last = *std::prev(std::upper_bound(m_values.begin(), m_values.end(), upper + reach));
    const double bottom = first > m_values.front() ? kTail : 0;
    const double top = last < m_values.back() ? 1 - kTail : 1;
    if (!(last > first) || (bottom == 0 && top == 1))
        return;
    m_knots = {{first, bottom}, {last, top}};
    if (bottom > 0) {
        m_knots.insert(m_knots.begin(), {m_values.front(), 0});
        m_breaks.push_back(kTail * 0.6);
    }
    if (top < 1) {
        m_knots.push_back({m_values.back(), 1});
        m_breaks.push_back(1 - kTail * 0.6);
    }
}

double KnobScale::inward(double value) const { return m_logarithmic ? std::log2(std::max(value, 1e-300)) : value; }

double KnobScale::outward(double value) const { return m_logarithmic ? std::exp2(value) : value; }

void KnobScale::placeKnots(double low, double high)
{
    const double from = inward(low);
    const double to = inward(high);
    const double inset = m_discrete ? kInset : 0;
    if (to - from > kSame * std::max(1.0, std::abs(from)))
        m_knots = {{from, inset}, {to, 1 - inset}};
    else
        m_knots = {{from, 0.5}}; // a single value: in the middle
}

void KnobScale::placeStops()
{
    m_stops = {0};
    if (m_discrete) {
        const std::size_t count = m_words.empty() ? m_values.size() : m_words.size();
        const auto value = [this](std::size_t i) { return m_words.empty() ? m_values[i] : static_cast<double>(i); };
        for (std::size_t i = 1; i < count; ++i)
            m_stops.push_back((shareOf(value(i - 1)) + shareOf(value(i))) / 2);
    } else {
        for (int i = 1; i < 20; ++i)
            m_stops.push_back(i / 20.0);
    }
    m_stops.push_back(1);
}

double KnobScale::spread() const
{
    if (!m_discrete)
        return 0;
    double least = 1;
    for (std::size_t i = 1; i < m_stops.size(); ++i)
        least = std::min(least, m_stops[i] - m_stops[i - 1]);
    return std::min(2 * kInset, least);
}

double KnobScale::shareOf(double value) const
{
    const double at = inward(value);
    if (m_knots.size() < 2)
        return 0.5;
    if (at <= m_knots.front().value)
        return m_knots.front().share;
    for (std::size_t i = 1; i < m_knots.size(); ++i) {
        if (at <= m_knots[i].value) {
            const Knot &from = m_knots[i - 1];
            return from.share + (at - from.value) / (m_knots[i].value - from.value) * (m_knots[i].share - from.share);
        }
    }
    return m_knots.back().share;
}

double KnobScale::valueAt(double share) const
{
    if (m_knots.size() < 2)
        return m_knots.empty() ? 0 : outward(m_knots.front().value);
    for (std::size_t i = 1; i < m_knots.size(); ++i) {
        const Knot &from = m_knots[i - 1];
        if (share <= m_knots[i].share || i + 1 == m_knots.size()) {
            const double part = std::clamp((share - from.share) / (m_knots[i].share - from.share), 0.0, 1.0);
            return outward(from.value + part * (m_knots[i].value - from.value));
        }
    }
    return outward(m_knots.back().value);
}

QString KnobScale::text(double value) const
{
    if (!m_words.empty()) {
        const auto word = static_cast<std::size_t>(std::clamp(std::round(value), 0.0, static_cast<double>(m_words.size() - 1)));
        return fromStd(m_words[word]);
    }
    if (!std::isfinite(value))
        return missing();
    const double size = std::abs(value);
    if (value == std::round(value) || size >= 1000)
        return number(value, 0);
    const int digits = size >= 100 ? 1 : size >= 1 ? 2 : std::min(6, 2 - static_cast<int>(std::floor(std::log10(std::max(size, 1e-6)))));
    return number(value, digits);
}

KnobScale::Ends KnobScale::endsWithin(double low, double high) const
{
    std::vector<double> inside;
    for (const double value : m_values) {
        if (m_discrete && shareOf(value) >= low && shareOf(value) <= high)
            inside.push_back(value);
    }
    if (inside.empty())
        return {text(valueAt(low)), text(valueAt(high))};
    return {text(inside.front()), text(inside.back())};
}

std::vector<KnobScale::Tick> KnobScale::ticks(int most) const
{
    std::vector<Tick> ticks;
    const auto add = [&](double value) { ticks.push_back({shareOf(value), text(value)}); };
    const auto limit = static_cast<std::size_t>(std::max(2, most));
    if (m_discrete || m_values.size() <= std::min<std::size_t>(limit, 3)) {
        const std::size_t count = m_words.empty() ? m_values.size() : m_words.size();
        const std::size_t every = count <= limit ? 1 : (count + limit - 1) / limit;
        for (std::size_t i = 0; i < count; i += every)
            add(m_words.empty() ? m_values[i] : static_cast<double>(i));
        return ticks;
    }
    if (m_knots.size() < 2) { // as good as one value
        add(m_values.front());
        return ticks;
    }
    // The straight part that most values lie on gets round figures; what is far off, its own end.
    const bool cutBelow = m_knots.front().share == 0 && m_knots.size() > 2 && m_knots[1].share == kTail;
    const Knot from = m_knots[cutBelow ? 1 : 0];
    const Knot to = m_knots[cutBelow ? 2 : 1];
    if (m_logarithmic) {
        const std::size_t every = (m_values.size() + limit - 1) / limit;
        for (std::size_t i = 0; i < m_values.size(); i += every)
            add(m_values[i]);
        return ticks;
    }
    if (cutBelow)
        add(m_knots.front().value);
    const double step = roundStep((to.value - from.value) / static_cast<double>(limit));
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - kSame)), 0, 9);
    for (double at = std::ceil(from.value / step - kSame); at * step <= to.value * (1 + kSame); ++at)
        ticks.push_back({shareOf(at * step), number(at * step, decimals)});
    if (to.share < 1)
        add(m_knots.back().value);
    return ticks;
}

} // namespace gui
