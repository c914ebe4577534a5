// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/knobaxes.h"

#include "gui/widgets/translated.h"

#include <QLineF>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kReach = 8; // pixels around an axis that belong to it
constexpr double kNear = 6; // pixels around a line
constexpr double kGap = 6;
constexpr std::size_t kMany = 12; // lines

double distance(const QPointF &point, const QPointF &from, const QPointF &to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double part = length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
    return QLineF(point, from + part * along).length();
}

bool hasGap(const report::KnobChart &chart)
{
    return std::any_of(chart.lines.begin(), chart.lines.end(), [](const report::KnobChart::Line &line) {
        return std::any_of(line.values.begin(), line.values.end(), [](const auto &value) { return !value || !std::isfinite(*value); });
    });
}

} // namespace

void KnobAxes::setChart(const report::KnobChart &chart)
{
    std::vector<std::string> before;
    for (const std::size_t axis : m_order)
        before.push_back(m_chart.axes[axis].id);
    m_chart = chart;
    m_scales.clear();
    m_order.clear();
    for (std::size_t i = 0; i < chart.axes.size(); ++i) {
        std::vector<double> values;
        for (const report::KnobChart::Line &line : chart.lines) {
            if (line.values[i])
                values.push_back(*line.values[i]);
        }
        m_scales.emplace_back(chart.axes[i], std::move(values));
        m_order.push_back(i);
    }
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
        const auto rank = [&](std::size_t axis) { return std::find(before.begin(), before.end(), chart.axes[axis].id) - before.begin(); };
        return rank(a) < rank(b);
    });
}

std::optional<double> KnobAxes::value(std::size_t line, std::size_t place) const
{
    const std::optional<double> value = m_chart.lines[line].values[m_order[place]];
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<double> KnobAxes::share(std::size_t line, std::size_t place) const
{
    const std::optional<double> found = value(line, place);
    return found ? std::optional(scale(place).shareOf(*found)) : std::nullopt;
}

QString KnobAxes::title(std::size_t place) const
{
    const QString name = translated(axis(place).title);
    return axis(place).unit.empty() ? name : QStringLiteral("%1 (%2)").arg(name, translated(axis(place).unit.c_str()));
}

void KnobAxes::move(std::size_t from, std::size_t to)
{
    if (from >= count() || to >= count())
        return;
    const std::size_t axis = m_order[from];
    m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(from));
    m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(to), axis);
}

void KnobAxes::layOut(const QRectF &area, const QFont &font, const Span &seen)
{
    const QFontMetricsF metrics(font);
    const double line = metrics.height();
    double labels = 0; // of the first axis, which has no neighbour to its left
    if (count() > 0) {
        for (const KnobScale::Tick &tick : scale(0).ticks(8))
            labels = std::max(labels, metrics.horizontalAdvance(tick.text));
    }
    const double left = std::clamp(labels + 2 * kGap, 24.0, area.width() / 4);
    const double missing = hasGap(m_chart) ? line + kGap : 0;
    m_footer = QRectF(area.left(), area.bottom() - line - kGap, area.width(), line + kGap);
    m_plot = QRectF(QPointF(area.left() + left, area.top() + 2 * line + 2 * kGap),
                    QPointF(area.right() - 24, m_footer.top() - missing - kGap - line / 2));
    if (m_plot.height() < line)
        m_plot.setHeight(line);
    m_missingY = missing > 0 ? std::optional(m_plot.bottom() + missing) : std::nullopt;
    m_spacing = count() > 1 ? m_plot.width() / (static_cast<double>(count() - 1) * seen.width) : m_plot.width();
    m_x.assign(count(), m_plot.center().x());
    for (std::size_t i = 0; i < count() && count() > 1; ++i)
        m_x[i] = m_plot.left() + (static_cast<double>(i) / static_cast<double>(count() - 1) - seen.from) / seen.width * m_plot.width();
    if (!placeTitles(metrics, area, false, false) && !placeTitles(metrics, area, true, false))
        placeTitles(metrics, area, true, true);
}

/// Titles in one row, or in two in turn; false when they would touch. `force`: cut short instead.
bool KnobAxes::placeTitles(const QFontMetricsF &metrics, const QRectF &area, bool shortNames, bool force)
{
    const double line = metrics.height();
    for (const std::size_t rows : {1U, 2U}) {
        m_titles.assign(count(), {});
        std::vector<double> ends(rows, area.left() - kGap);
        bool free = true;
        for (std::size_t i = 0; i < count(); ++i) {
            if (!isSeen(i))
                continue;
            const std::size_t row = i % rows;
            QString text = shortNames ? fromStd(axis(i).id) : title(i);
            double width = metrics.horizontalAdvance(text) + 2;
            if (force && width > static_cast<double>(rows) * m_spacing - kGap) {
                text = metrics.elidedText(text, Qt::ElideRight, std::max(8.0, static_cast<double>(rows) * m_spacing - kGap));
                width = metrics.horizontalAdvance(text) + 2;
            }
            const double from = std::clamp(m_x[i] - width / 2, area.left(), std::max(area.left(), area.right() - width));
            free = free && from >= ends[row] + kGap && from + width <= area.right() + 1;
            ends[row] = from + width;
            const double y = m_plot.top() - kGap - line * static_cast<double>(rows == 2 && row == 0 ? 2 : 1);
            m_titles[i] = {QRectF(from, y, width, line), text};
        }
        if (free)
            return true;
    }
    return false;
}

bool KnobAxes::isSeen(std::size_t place) const { return m_x[place] >= m_plot.left() - 0.5 && m_x[place] <= m_plot.right() + 0.5; }

double KnobAxes::shareAt(double y) const { return std::clamp((m_plot.bottom() - y) / m_plot.height(), 0.0, 1.0); }

/// Many lines through one value fan out a little, the fastest on top, so that they can be told apart.
double KnobAxes::spreadOf(std::size_t line, std::size_t place) const
{
    if (m_chart.lines.size() < kMany)
        return 0;
    return scale(place).spread() * 0.7 * (std::clamp(m_chart.lines[line].quality, 0.0, 1.0) - 0.5);
}

QPointF KnobAxes::point(std::size_t line, std::size_t place) const
{
    const std::optional<double> at = share(line, place);
    return {m_x[place], at ? y(*at + spreadOf(line, place)) : m_missingY.value_or(m_plot.bottom())};
}

QPolygonF KnobAxes::polyline(std::size_t line) const
{
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(count()));
    for (std::size_t i = 0; i < count(); ++i)
        points.append(point(line, i));
    return points;
}

std::size_t KnobAxes::nearestAxis(double x) const
{
    const auto closer = [x](double a, double b) { return std::abs(a - x) < std::abs(b - x); };
    return static_cast<std::size_t>(std::min_element(m_x.begin(), m_x.end(), closer) - m_x.begin());
}

std::optional<std::size_t> KnobAxes::axisAt(const QPointF &position) const
{
    if (count() == 0 || position.y() < m_plot.top() - kGap || position.y() > m_plot.bottom() + kGap)
        return std::nullopt;
    const std::size_t nearest = nearestAxis(position.x());
    const double reach = std::min(kReach, m_spacing / 3);
    return isSeen(nearest) && std::abs(m_x[nearest] - position.x()) <= reach ? std::optional(nearest) : std::nullopt;
}

std::optional<std::size_t> KnobAxes::titleAt(const QPointF &position) const
{
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        if (m_titles[i].place.adjusted(-3, -3, 3, 3).contains(position))
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> KnobAxes::lineAt(const QPointF &position, const std::vector<std::size_t> &topFirst) const
{
    double nearest = kNear;
    std::optional<std::size_t> found;
    for (const std::size_t line : topFirst) {
        for (std::size_t i = 0; i < count(); ++i) {
            if (count() > 1 && (i + 1 == count() || m_x[i] > position.x() + kNear || m_x[i + 1] < position.x() - kNear))
                continue;
            const double away = distance(position, point(line, i), point(line, std::min(i + 1, count() - 1)));
            if (away < nearest - 0.5) { // of lines that lie on one another, the upper one
                nearest = away;
                found = line;
            }
        }
    }
    return found;
}

} // namespace gui
