// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <functional>

#include "gui/charts/knobaxes.h"
#include "gui/charts/knobbrushes.h"

class QPainter;

namespace gui {

/// What is to be seen of a chart of knobs beside its data.
struct KnobLook {
    QPalette palette;
    QFont font;
    KnobBrushes brushes;
    std::optional<std::size_t> selected; ///< line
    std::optional<std::size_t> focused; ///< axis that the keyboard is on
    std::optional<std::size_t> dragged; ///< axis on its way to another place
    double draggedTo = 0; ///< its x
    bool ticks = true;
    bool marks = true; ///< best and base set apart
    bool faded = true; ///< runs outside the ranges
    std::function<bool(std::size_t line)> strong; ///< not faded
};

/// Draws it.
class KnobPainter {
public:
    KnobPainter(QPainter &painter, const KnobAxes &axes, const KnobLook &look);
    void paint();

private:
    void paintLines();
    void paintLine(std::size_t line, double width, double opacity);
    void paintSelected(std::size_t line);
    void paintAxis(std::size_t place);
    void paintTicks(std::size_t place);
    void paintBrush(std::size_t place);
    void paintTitle(std::size_t place);
    void paintMissing();
    void paintFooter();
    double paintScale(double from);
    /// Text on a patch of the background, so that lines do not cross it.
    void paintLabel(const QPointF &anchor, Qt::Alignment side, const QString &text, bool strong);
    [[nodiscard]] double x(std::size_t place) const;
    [[nodiscard]] QColor color(std::size_t line) const;

    QPainter &m_painter;
    const KnobAxes &m_axes;
    const KnobLook &m_look;
    bool m_dark;
    QColor m_text, m_muted, m_base, m_accent;
};

/// Lines from the top of the drawing down: what is pointed at first.
[[nodiscard]] std::vector<std::size_t> topFirst(const KnobAxes &axes, const KnobLook &look);

} // namespace gui
