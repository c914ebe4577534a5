// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard of the chart of knobs.
#include "gui/charts/knoblines.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QtCharts/QChart>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kEdge = 5; // pixels around the end of a range

} // namespace

KnobLines::Drag KnobLines::gripAt(const QPointF &place) const
{
    Drag drag;
    drag.from = place;
    if (const auto title = axes().titleAt(place)) {
        drag.grip = Grip::Title;
        drag.axis = *title;
        return drag;
    }
    const auto axis = m_axes.axisAt(place);
    if (!axis)
        return drag;
    drag.axis = *axis;
    drag.grip = Grip::NewRange;
    if (const auto range = m_look.brushes.on(axisId(*axis))) {
        drag.range = *range;
        const double low = m_axes.y(range->low);
        const double high = m_axes.y(range->high);
        if (std::abs(place.y() - high) <= kEdge)
            drag.grip = Grip::HighEnd;
        else if (std::abs(place.y() - low) <= kEdge)
            drag.grip = Grip::LowEnd;
        else if (place.y() > high && place.y() < low)
            drag.grip = Grip::Range;
    }
    return drag;
}

void KnobLines::mousePressEvent(QMouseEvent *event)
{
    m_drag = event->button() == Qt::LeftButton ? gripAt(inChart(event->position())) : Drag{};
    if (m_drag.grip == Grip::None) {
        ComparisonChart::mousePressEvent(event);
        return;
    }
    m_look.focused = m_drag.axis;
    redraw();
    event->accept();
}

void KnobLines::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF place = inChart(event->position());
    if (m_drag.grip == Grip::None) {
        ComparisonChart::mouseMoveEvent(event);
        if (event->buttons() == Qt::NoButton)
            showGrip(gripAt(place).grip);
        return;
    }
    m_drag.moved = m_drag.moved || (place - m_drag.from).manhattanLength() >= QApplication::startDragDistance() / 2.0;
    if (m_drag.moved)
        dragTo(place);
}

void KnobLines::showGrip(Grip grip)
{
    switch (grip) {
    case Grip::Title:
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    case Grip::LowEnd:
    case Grip::HighEnd:
        viewport()->setCursor(Qt::SizeVerCursor);
        return;
    case Grip::Range:
        viewport()->setCursor(Qt::SizeAllCursor);
        return;
    case Grip::NewRange:
        viewport()->setCursor(Qt::CrossCursor);
        return;
    case Grip::None:
        return; // as for every chart
    }
}

void KnobLines::dragTo(const QPointF &place)
{
    const double share = axes().shareAt(place.y());
    const double from = m_axes.shareAt(m_drag.from.y());
    switch (m_drag.grip) {
    case Grip::NewRange:
        return setRange(axisId(m_drag.axis), from, share);
    case Grip::LowEnd:
        return setRange(axisId(m_drag.axis), share, m_drag.range.high);
    case Grip::HighEnd:
        return setRange(axisId(m_drag.axis), m_drag.range.low, share);
    case Grip::Range: {
        const double by = std::clamp(share - from, -m_drag.range.low, 1 - m_drag.range.high);
        return setRange(axisId(m_drag.axis), m_drag.range.low + by, m_drag.range.high + by);
    }
    case Grip::Title:
        return dragTitle(place.x());
    case Grip::None:
        return;
    }
}

void KnobLines::dragTitle(double x)
{
    m_look.draggedTo = std::clamp(x, m_axes.plot().left(), m_axes.plot().right());
    const std::size_t place = m_axes.nearestAxis(m_look.draggedTo);
    if (place != m_drag.axis)
        moveAxis(static_cast<int>(m_drag.axis), static_cast<int>(place));
    m_drag.axis = place;
    m_look.dragged = place;
    m_look.focused = place;
    redraw();
}

void KnobLines::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_drag.grip == Grip::None) {
        ComparisonChart::mouseReleaseEvent(event);
        return;
    }
    const Drag drag = m_drag;
    dropGrip();
    if (drag.moved)
        return;
    if (const auto run = runAt(event->position())) {
        emit runActivated(*run);
    } else if (drag.grip == Grip::NewRange && m_look.brushes.on(axisId(drag.axis))) {
        m_look.brushes.clear(axisId(drag.axis));
        rangesChanged();
    }
}

void KnobLines::dropGrip()
{
    m_drag = {};
    m_look.dragged.reset();
    redraw();
}

void KnobLines::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Drag drag = gripAt(inChart(event->position()));
    if (drag.grip == Grip::None) {
        ComparisonChart::mouseDoubleClickEvent(event);
    } else if (m_look.brushes.on(axisId(drag.axis))) {
        m_look.brushes.clear(axisId(drag.axis));
        rangesChanged();
    }
    event->accept();
}

void KnobLines::keyPressEvent(QKeyEvent *event)
{
    if (m_axes.count() > 0 && (axisKey(*event) || rangeKey(*event))) {
        event->accept();
        return;
    }
    // The runs are walked by other keys here, since Left and Right go from axis to axis.
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        QKeyEvent walk(QEvent::KeyPress, event->key() == Qt::Key_PageDown ? Qt::Key_Right : Qt::Key_Left, Qt::NoModifier);
        ComparisonChart::keyPressEvent(&walk);
        event->accept();
        return;
    }
    ComparisonChart::keyPressEvent(event);
}

bool KnobLines::axisKey(const QKeyEvent &event)
{
    if ((event.key() != Qt::Key_Left && event.key() != Qt::Key_Right) || (event.modifiers() & Qt::ShiftModifier))
        return false;
    const bool right = event.key() == Qt::Key_Right;
    const std::size_t last = m_axes.count() - 1;
    const std::size_t now = m_look.focused.value_or(right ? last : 0);
    const std::size_t next = right ? (now == last ? 0 : now + 1) : (now == 0 ? last : now - 1);
    if ((event.modifiers() & Qt::ControlModifier) && m_look.focused)
        moveAxis(static_cast<int>(now), static_cast<int>(next));
    focusAxis(next);
    return true;
}

bool KnobLines::rangeKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape && !m_look.brushes.empty()) {
        clearRanges();
        return true;
    }
    if (!m_look.focused)
        return false;
    const QString id = axisId(*m_look.focused);
    const std::vector<double> &stops = m_axes.scale(*m_look.focused).stops();
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event.modifiers() & Qt::ShiftModifier)
            m_look.brushes.resize(id, stops, event.key() == Qt::Key_Up);
        else
            m_look.brushes.move(id, stops, event.key() == Qt::Key_Up);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_look.brushes.clear(id);
        break;
    default:
        return false;
    }
    rangesChanged();
    return true;
}

void KnobLines::focusAxis(std::size_t place)
{
    m_look.focused = place;
    if (m_axes.count() > 1 && !axes().isSeen(place)) {
        const double at = static_cast<double>(place) / static_cast<double>(m_axes.count() - 1);
        pan((at - m_seen.from) / m_seen.width - 0.5, 0);
    }
    redraw();
}

void KnobLines::focusInEvent(QFocusEvent *event)
{
    ComparisonChart::focusInEvent(event);
    if (m_axes.count() > 0 && event->reason() == Qt::TabFocusReason)
        focusAxis(0);
    else if (m_axes.count() > 0 && event->reason() == Qt::BacktabFocusReason)
        focusAxis(m_axes.count() - 1);
}

void KnobLines::focusOutEvent(QFocusEvent *event)
{
    ComparisonChart::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_look.focused.reset();
    redraw();
}

/// Tab goes through the axes, and on after the last.
bool KnobLines::focusNextPrevChild(bool next)
{
    if (hasFocus() && m_look.focused && (next ? *m_look.focused + 1 < m_axes.count() : *m_look.focused > 0)) {
        focusAxis(next ? *m_look.focused + 1 : *m_look.focused - 1);
        return true;
    }
    return ComparisonChart::focusNextPrevChild(next);
}

} // namespace gui
