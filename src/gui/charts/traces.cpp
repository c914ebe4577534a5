// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/traces.h"

#include <QLineF>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

/// Cuts a segment to `area` (Liang and Barsky, 1984); false when nothing of it is inside.
bool cut(QPointF &from, QPointF &to, const QRectF &area)
{
    const QPointF along = to - from;
    double first = 0;
    double last = 1;
    const auto side = [&](double slope, double room) {
        if (slope == 0)
            return room >= 0;
        const double share = room / slope;
        if (slope < 0)
            first = std::max(first, share);
        else
            last = std::min(last, share);
        return first <= last;
    };
    if (!side(-along.x(), from.x() - area.left()) || !side(along.x(), area.right() - from.x()) || !side(-along.y(), from.y() - area.top())
        || !side(along.y(), area.bottom() - from.y()))
        return false;
    to = from + last * along;
    from += first * along;
    return true;
}

double distance(const QPointF &place, const QPointF &from, const QPointF &to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double part = length > 0 ? std::clamp(QPointF::dotProduct(place - from, along) / length, 0.0, 1.0) : 0;
    return QLineF(place, from + part * along).length();
}

} // namespace

std::vector<QPolygonF> clipped(const QPolygonF &points, const QRectF &area)
{
    std::vector<QPolygonF> pieces;
    bool open = false;
    for (qsizetype i = 1; i < points.size(); ++i) {
        QPointF from = points.at(i - 1);
        QPointF to = points.at(i);
        if (!cut(from, to, area)) {
            open = false;
            continue;
        }
        if (!open)
            pieces.push_back({from});
        pieces.back().append(to);
        open = to == points.at(i);
    }
    if (points.size() == 1 && area.contains(points.front()))
        pieces.push_back(points);
    return pieces;
}

std::optional<double> distanceTo(const QPolygonF &points, const QPointF &place, double reach)
{
    if (points.size() == 1) {
        const double away = QLineF(points.front(), place).length();
        return away <= reach ? std::optional(away) : std::nullopt;
    }
    const auto leftOf = [](const QPointF &point, double x) { return point.x() < x; };
    auto to = std::lower_bound(points.begin(), points.end(), place.x() - reach, leftOf);
    if (to == points.begin() && to != points.end())
        ++to;
    double nearest = reach + 1;
    for (; to != points.end(); ++to) {
        const QPointF from = *std::prev(to);
        if (from.x() > place.x() + reach)
            break;
        nearest = std::min(nearest, distance(place, from, *to));
    }
    return nearest <= reach ? std::optional(nearest) : std::nullopt;
}

} // namespace gui
