// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/ganttview.h"

#include "gui/explain/explaintexts.h"
#include "gui/widgets/translated.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kStep = 1.25; // of one zoom
constexpr double kPan = 0.15; // of what is seen
constexpr double kClose = 12; // an operation brought close takes 1/12 of the width
constexpr double kTallRow = 5; // lines of text
constexpr int kScrollUnits = 1'000'000; // of the horizontal bar: a share of the whole, for pixels would not fit an int
constexpr double kMargin = 0.02; // share of what is seen, kept beside an operation that is scrolled to

} // namespace

GanttView::GanttView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("ganttView"));
    setAccessibleName(tr("Pipeline schedule"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or rows would change their height with each zoom
    viewport()->setMouseTracking(true);
    describe();
}

void GanttView::setGantt(const Gantt &gantt)
{
    m_gantt = gantt;
    m_marks = {};
    showAll();
    describe();
    emit currentChanged();
}

/// The plot leaves room for names, time and legend; rows share what is left, within reason.
GanttFrame GanttView::frame() const
{
    const GanttPainter painter = painterOf();
    GanttFrame frame;
    const double top = painter.legendHeight() + painter.axisHeight();
    const double right = std::max(painter.headerWidth() + 1.0, viewport()->width() - 2.0);
    frame.plot = QRectF(QPointF(painter.headerWidth(), top), QPointF(right, std::max(top + 1, double(viewport()->height()))));
    frame.from = m_from;
    frame.span = m_span;
    const double even = frame.plot.height() / std::max(1, m_gantt.stages());
    frame.rowHeight = std::max(painter.leastRowHeight(), std::min(even, fontMetrics().height() * kTallRow));
    frame.scrolled = verticalScrollBar()->value();
    return frame;
}

double GanttView::closestSpan() const
{
    const double most = kClose * m_gantt.shortest(); // short operations wide enough for their words
    return std::min(m_gantt.end(), std::max(most, m_gantt.end() * 1e-7));
}

bool GanttView::canZoomIn() const { return !m_gantt.empty() && m_span > closestSpan() * 1.001; }

bool GanttView::canZoomOut() const { return !m_gantt.empty() && m_span < m_gantt.end() * 0.999; }

void GanttView::setWindow(double from, double span)
{
    m_span = m_gantt.empty() ? 1 : std::clamp(span, closestSpan(), m_gantt.end());
    m_from = std::clamp(from, 0.0, std::max(0.0, m_gantt.end() - m_span));
    updateScrollBars();
    viewport()->update();
    emit viewChanged();
}

void GanttView::updateScrollBars()
{
    m_following = true;
    const double whole = std::max(m_gantt.end(), m_span);
    const int page = std::max(1, static_cast<int>(kScrollUnits * (m_span / whole)));
    horizontalScrollBar()->setRange(0, kScrollUnits - page);
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setSingleStep(std::max(1, page / 20));
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(kScrollUnits * (m_from / whole))));
    const GanttFrame shown = frame();
    const double beyond = m_gantt.stages() * shown.rowHeight - shown.plot.height();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(beyond - 0.5))));
    verticalScrollBar()->setPageStep(static_cast<int>(shown.plot.height()));
    verticalScrollBar()->setSingleStep(static_cast<int>(shown.rowHeight));
    m_following = false;
}

void GanttView::scrollContentsBy(int dx, int)
{
    if (dx != 0 && !m_following) {
        m_from = double(horizontalScrollBar()->value()) / kScrollUnits * std::max(m_gantt.end(), m_span);
        emit viewChanged();
    }
    viewport()->update();
}

void GanttView::zoomAt(double seconds, double factor)
{
    const double span = std::clamp(m_span / factor, closestSpan(), std::max(m_gantt.end(), closestSpan()));
    setWindow(seconds - (seconds - m_from) * (span / m_span), span);
}

void GanttView::zoom(double factor)
{
    double about = m_from + m_span / 2;
    if (m_marks.current) {
        const GanttOperation &operation = m_gantt.at(*m_marks.current);
        const double middle = (operation.begin + operation.end) / 2;
        if (middle >= m_from && middle <= m_from + m_span)
            about = middle;
    }
    zoomAt(about, factor);
}

void GanttView::showAll() { setWindow(0, m_gantt.end()); }

void GanttView::pan(double spans) { setWindow(m_from + spans * m_span, m_span); }

void GanttView::bringClose(const GanttPlace &place)
{
    const GanttOperation &operation = m_gantt.at(place);
    const double span = kClose * operation.length();
    setWindow((operation.begin + operation.end - span) / 2, span);
    reveal(place);
}

void GanttView::reveal(const GanttPlace &place)
{
    const GanttOperation &operation = m_gantt.at(place);
    const double margin = kMargin * m_span;
    if (operation.begin < m_from)
        setWindow(operation.begin - margin, m_span);
    else if (operation.end > m_from + m_span)
        setWindow(std::min(operation.begin - margin, operation.end + margin - m_span), m_span);
    const GanttFrame shown = frame();
    const QRectF row = shown.rowOf(place.stage);
    if (row.top() < shown.plot.top())
        verticalScrollBar()->setValue(static_cast<int>(place.stage * shown.rowHeight));
    else if (row.bottom() > shown.plot.bottom())
        verticalScrollBar()->setValue(static_cast<int>(std::ceil((place.stage + 1) * shown.rowHeight - shown.plot.height())));
}

void GanttView::setCurrent(const GanttPlace &place)
{
    m_marks.current = place;
    m_marks.related.clear();
    for (int stage = 0; stage < m_gantt.stages(); ++stage) {
        const auto same = stage == place.stage ? std::nullopt : m_gantt.passOf(stage, m_gantt.at(place));
        if (same)
            m_marks.related.push_back(*same);
    }
    reveal(place);
    viewport()->update();
    describe();
    emit currentChanged();
}

void GanttView::describe()
{
    setAccessibleDescription(m_marks.current ? operationText(m_gantt, *m_marks.current) : scheduleText(m_gantt));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QRectF GanttView::rectOf(const GanttPlace &place) const { return frame().rectOf(place.stage, m_gantt.at(place)); }

std::optional<int> GanttView::stageAt(const QPointF &position) const
{
    const GanttFrame shown = frame();
    if (m_gantt.empty() || !shown.plot.contains(position))
        return std::nullopt;
    const int stage = static_cast<int>((position.y() - shown.plot.top() + shown.scrolled) / shown.rowHeight);
    return stage < m_gantt.stages() ? std::optional(stage) : std::nullopt;
}

std::optional<GanttPlace> GanttView::placeAt(const QPointF &position) const
{
    const auto stage = stageAt(position);
    return stage ? m_gantt.runningAt(*stage, frame().secondsAt(position.x())) : std::nullopt;
}

QString GanttView::tipAt(const QPointF &position) const
{
    if (const auto place = placeAt(position))
        return operationText(m_gantt, *place);
    const auto stage = stageAt(position);
    if (!stage)
        return {};
    const double seconds = frame().secondsAt(position.x());
    const QString phase = phaseText(m_gantt, seconds);
    return phase.isEmpty() ? waitingText(m_gantt, *stage, seconds) : phase;
}

// Painting

void GanttView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const GanttPainter drawing = painterOf();
    const QRectF all(viewport()->rect());
    painter.fillRect(all, palette().color(QPalette::Base));
    if (m_gantt.empty())
        return;
    drawing.paint(painter, all, frame(), m_marks);
    drawing.paintLegend(painter, QRectF(4, 0, all.width() - 8, drawing.legendHeight()), drawing.drawsShares(frame()));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(all.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void GanttView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void GanttView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateScrollBars();
    if (event->type() == QEvent::LanguageChange)
        describe();
}

QSize GanttView::sizeHint() const { return {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 18}; }

QSize GanttView::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 6}; }

// Keyboard

std::optional<GanttPlace> GanttView::neighbour(int key) const
{
    if (!m_marks.current) { // the first one in sight
        const GanttFrame shown = frame();
        return m_gantt.nearest(static_cast<int>(shown.scrolled / shown.rowHeight), m_from);
    }
    GanttPlace place = *m_marks.current;
    const std::size_t last = m_gantt.stage(place.stage).size() - 1;
    const GanttOperation &operation = m_gantt.at(place);
    const int stage = place.stage + (key == Qt::Key_Down ? 1 : -1);
    switch (key) {
    case Qt::Key_Left:
        place.operation -= place.operation > 0 ? 1 : 0;
        return place;
    case Qt::Key_Right:
        place.operation = std::min(place.operation + 1, last);
        return place;
    case Qt::Key_Home:
        return GanttPlace{place.stage, 0};
    case Qt::Key_End:
        return GanttPlace{place.stage, last};
    default:
        return stage < 0 || stage >= m_gantt.stages() ? place : m_gantt.nearest(stage, (operation.begin + operation.end) / 2);
    }
}

bool GanttView::walk(const QKeyEvent &event)
{
    if (event.modifiers() & Qt::ShiftModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (const auto next = neighbour(event.key()))
            setCurrent(*next);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_marks.current)
            bringClose(*m_marks.current);
        return m_marks.current.has_value();
    default:
        return false;
    }
}

bool GanttView::navigate(const QKeyEvent &event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kStep);
        return true;
    case Qt::Key_Minus:
        zoom(1 / kStep);
        return true;
    case Qt::Key_0:
        showAll();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        pan(event.key() == Qt::Key_Right ? kPan : -kPan);
        return shift;
    case Qt::Key_Up:
    case Qt::Key_Down:
        verticalScrollBar()->triggerAction(event.key() == Qt::Key_Down ? QScrollBar::SliderSingleStepAdd : QScrollBar::SliderSingleStepSub);
        return shift;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        pan(event.key() == Qt::Key_PageDown ? 0.9 : -0.9);
        return true;
    default:
        return false;
    }
}

void GanttView::keyPressEvent(QKeyEvent *event)
{
    const auto elsewhere = event->modifiers() & (Qt::AltModifier | Qt::MetaModifier);
    const bool zoomKey =
        event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal || event->key() == Qt::Key_Minus || event->key() == Qt::Key_0;
    const bool shortcut = (event->modifiers() & Qt::ControlModifier) && !zoomKey;
    if (m_gantt.empty() || elsewhere || shortcut || (!walk(*event) && !navigate(*event)))
        event->ignore();
}

void GanttView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void GanttView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// Mouse

void GanttView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_pressed = m_last = event->pos();
        m_dragging = false;
    }
}

void GanttView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        viewport()->setCursor(placeAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_dragging && (event->pos() - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    QToolTip::hideText();
    pan((m_last.x() - event->pos().x()) / frame().plot.width());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + m_last.y() - event->pos().y());
    m_last = event->pos();
}

void GanttView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool click = m_pressed && !m_dragging && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_dragging = false;
    viewport()->setCursor(Qt::ArrowCursor);
    if (const auto place = click ? placeAt(event->position()) : std::nullopt)
        setCurrent(*place);
}

void GanttView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressed.reset();
    if (const auto place = placeAt(event->position())) {
        setCurrent(*place);
        bringClose(*place);
    }
}

void GanttView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    if (m_gantt.empty()) {
        event->ignore();
    } else if (event->modifiers() & Qt::ControlModifier) {
        zoomAt(frame().secondsAt(std::max(event->position().x(), frame().plot.left())), std::pow(kStep, notches));
        event->accept();
    } else if ((event->modifiers() & Qt::ShiftModifier) || turned.y() == 0) {
        pan(-kPan * notches);
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

bool GanttView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = tipAt(QPointF(help->pos()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(text), viewport());
    return true;
}

} // namespace gui
