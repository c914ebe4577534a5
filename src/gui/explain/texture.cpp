// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/texture.h"

#include "gui/widgets/theme.h"

#include <QLineF>
#include <QPainter>
#include <QVector>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kSpacing = 6; // pixels between lines
constexpr double kDot = 1.2; // pixels, a dot's radius
constexpr double kEdge = 0.8; // pixels within the rectangle: lines have a width

/// The first of the lines every kSpacing pixels that is not before `low`: neighbours' lines meet.
double firstAt(double low) { return std::ceil(low / kSpacing) * kSpacing; }

/// Lines x + y = c (rising) or x - y = c, where they cross the rectangle.
void addSlanted(QVector<QLineF> &lines, const QRectF &rect, bool rising)
{
    const double sign = rising ? 1 : -1;
    const double low = rect.left() + std::min(sign * rect.top(), sign * rect.bottom());
    const double high = rect.right() + std::max(sign * rect.top(), sign * rect.bottom());
    for (double c = firstAt(low); c < high; c += kSpacing) {
        const double from = std::max(rect.left(), c - std::max(sign * rect.top(), sign * rect.bottom()));
        const double to = std::min(rect.right(), c - std::min(sign * rect.top(), sign * rect.bottom()));
        if (to > from)
            lines << QLineF(from, sign * (c - from), to, sign * (c - to));
    }
}

void addStraight(QVector<QLineF> &lines, const QRectF &rect, bool upright)
{
    if (upright) {
        for (double x = firstAt(rect.left()); x < rect.right(); x += kSpacing)
            lines << QLineF(x, rect.top(), x, rect.bottom());
    } else {
        for (double y = firstAt(rect.top()); y < rect.bottom(); y += kSpacing)
            lines << QLineF(rect.left(), y, rect.right(), y);
    }
}

void drawDots(QPainter &painter, const QRectF &rect, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (double y = firstAt(rect.top() + kDot); y < rect.bottom() - kDot; y += kSpacing) {
        for (double x = firstAt(rect.left() + kDot); x < rect.right() - kDot; x += kSpacing)
            painter.drawEllipse(QPointF(x, y), kDot, kDot);
    }
}

} // namespace

void drawTexture(QPainter &painter, const QRectF &rect, Texture texture, const QColor &ink)
{
    if (texture == Texture::Plain || rect.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (texture == Texture::Dotted) {
        drawDots(painter, rect, ink);
    } else {
        QVector<QLineF> lines;
        const QRectF inner = rect.adjusted(kEdge, kEdge, -kEdge, -kEdge);
        if (texture == Texture::Slanted || texture == Texture::Crossed)
            addSlanted(lines, inner, true);
        if (texture == Texture::Crossed)
            addSlanted(lines, inner, false);
        if (texture == Texture::Upright || texture == Texture::Level)
            addStraight(lines, inner, texture == Texture::Upright);
        painter.setPen(QPen(ink, 1, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(lines);
    }
    painter.restore();
}

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](double a, double b) { return static_cast<float>(a * (1 - share) + b * share); };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()), mix(over.blueF(), under.blueF()));
}

QColor inkOn(const QColor &fill)
{
    const QColor dark(0x11, 0x16, 0x1d);
    const QColor light(Qt::white);
    return contrastRatio(dark, fill) >= contrastRatio(light, fill) ? dark : light;
}

} // namespace gui
