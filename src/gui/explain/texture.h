// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace gui {

/// How a filled part looks besides its colour.
enum class Texture : quint8 { Plain, Slanted, Crossed, Dotted, Upright, Level };

/// A texture over a rectangle, drawn as lines and dots within it: SVG and PDF painters know neither Qt's
/// brush patterns nor clips.
void drawTexture(QPainter &painter, const QRectF &rect, Texture texture, const QColor &ink);

/// `over` with a share 0…1 of `under` mixed in.
[[nodiscard]] QColor mixed(const QColor &over, const QColor &under, double share);
/// Black or white, whichever reads better on a fill.
[[nodiscard]] QColor inkOn(const QColor &fill);

} // namespace gui
