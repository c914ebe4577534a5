// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <optional>
#include <vector>

namespace gui {

/// The pieces of a line that lie within `area`. Clipped here and not by the painter: SVG files know no
/// clipping.
[[nodiscard]] std::vector<QPolygonF> clipped(const QPolygonF &points, const QRectF &area);

/// How far `place` is from a line that goes from left to right; nothing when more than `reach`.
[[nodiscard]] std::optional<double> distanceTo(const QPolygonF &points, const QPointF &place, double reach);

} // namespace gui
