// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/explain/texture.h"
#include "report/steptimes.h"

class QPainter;
class QPalette;

namespace gui {

/// How a part of a step is painted: groups differ in hue and texture, kinds of a group in lightness.
struct WorkLook {
    QColor fill;
    Texture texture = Texture::Plain;
};

/// Of a row of the table.
[[nodiscard]] WorkLook lookOf(const report::StepTimes &times, std::size_t row, const QPalette &palette);
void paintLook(QPainter &painter, const QRectF &rect, const WorkLook &look);

} // namespace gui
