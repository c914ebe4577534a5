// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/comparisonchart.h"

#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QRubberBand>
#include <QToolTip>
#include <QtCharts/QLogValueAxis>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kStep = 1.25; // zoom of a key press or a notch of the wheel
constexpr double kPan = 0.15; // of what is seen, a key press
constexpr int kLeastBand = 6; // pixels: a smaller rectangle is a trembling click
constexpr int kTipInCharacters = 96; // a line of a tooltip, at most
const QRectF kAll(0, 0, 1, 1);

double clampedStart(double start, double length) { return std::clamp(start, 0.0, 1.0 - length); }

} // namespace

ComparisonChart::ComparisonChart(QWidget *parent)
    : ThemedChart(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ComparisonChart::setSelectedRun(std::optional<std::size_t> run)
{
    if (m_selected == run)
        return;
    m_selected = run;
    m_focused = run;
    applySelection();
    viewport()->update();
}

void ComparisonChart::setEmphasis(std::optional<std::vector<std::size_t>> runs)
{
    if (m_emphasis == runs)
        return;
    m_emphasis = std::move(runs);
    applySelection();
    viewport()->update();
}

bool ComparisonChart::isEmphasised(std::size_t run) const
{
    return !m_emphasis || std::find(m_emphasis->begin(), m_emphasis->end(), run) != m_emphasis->end();
}

// Zoom and pan

QRectF ComparisonChart::plotArea() const { return mapFromScene(chart()->mapRectToScene(chart()->plotArea())).boundingRect(); }

QPointF ComparisonChart::shareAt(const QPointF &position) const
{
    const QRectF area = plotArea();
    if (area.isEmpty())
        return m_window.center();
    return {m_window.left() + (position.x() - area.left()) / area.width() * m_window.width(),
            m_window.top() + (area.bottom() - position.y()) / area.height() * m_window.height()};
}

void ComparisonChart::setWindow(QRectF window)
{
    const Qt::Orientations directions = zoomDirections();
    const double width = directions & Qt::Horizontal ? std::clamp(window.width(), closest(), 1.0) : 1.0;
    const double height = directions & Qt::Vertical ? std::clamp(window.height(), closest(), 1.0) : 1.0;
    window = QRectF(clampedStart(window.left(), width), clampedStart(window.top(), height), width, height);
    if (window == m_window)
        return;
    m_window = window;
    QToolTip::hideText();
    showWindow(m_window);
    viewport()->update();
    emit viewChanged();
}

void ComparisonChart::zoomAt(const QPointF &share, double factor)
{
    if (!(factor > 0) || !std::isfinite(factor))
        return;
    // The point stays where it is: what is left of it shrinks as the whole does.
    const double width = std::clamp(m_window.width() / factor, closest(), 1.0);
    const double height = std::clamp(m_window.height() / factor, closest(), 1.0);
    const double left = share.x() - (share.x() - m_window.left()) * width / m_window.width();
    const double low = share.y() - (share.y() - m_window.top()) * height / m_window.height();
    setWindow({left, low, width, height});
}

void ComparisonChart::zoom(double factor) { zoomAt(m_window.center(), factor); }

void ComparisonChart::pan(double right, double up)
{
    if (std::isfinite(right) && std::isfinite(up))
        setWindow(m_window.translated(right * m_window.width(), up * m_window.height()));
}

void ComparisonChart::showAll() { setWindow(kAll); }

void ComparisonChart::rememberRanges()
{
    m_ranges.clear();
    for (QAbstractAxis *axis : chart()->axes()) {
        if (const auto *linear = qobject_cast<QValueAxis *>(axis))
            m_ranges.push_back({axis, linear->min(), linear->max()});
        else if (const auto *logarithmic = qobject_cast<QLogValueAxis *>(axis))
            m_ranges.push_back({axis, logarithmic->min(), logarithmic->max()});
    }
    showWindow(m_window);
}

void ComparisonChart::showWindow(const QRectF &window)
{
    for (const Range &range : m_ranges) {
        if (!range.axis)
            continue;
        const bool across = range.axis->orientation() == Qt::Horizontal;
        const double from = across ? window.left() : window.top();
        const double to = across ? window.right() : window.bottom();
        if (qobject_cast<QLogValueAxis *>(range.axis) && range.low > 0) {
            const double decades = std::log(range.high / range.low);
            range.axis->setRange(range.low * std::exp(from * decades), range.low * std::exp(to * decades));
        } else {
            const double length = range.high - range.low;
            range.axis->setRange(range.low + from * length, range.low + to * length);
        }
    }
}

void ComparisonChart::reveal(std::size_t) { showAll(); }

// Words

QString ComparisonChart::factsOf(std::size_t run) const
{
    QStringList lines;
    if (run < m_facts.size())
        lines = m_facts[run];
    if (lines.isEmpty()) {
        const std::vector<report::ChartRun> runs = runsOf(m_chart);
        const auto found = std::find_if(runs.begin(), runs.end(), [run](const report::ChartRun &known) { return known.run == run; });
        if (found != runs.end())
            lines << shownText(found->name.empty() ? found->label : found->name);
    }
    const QFontMetrics metrics(QToolTip::font()); // paths would hide the chart under the mouse
    const int widest = metrics.horizontalAdvance(QLatin1Char('x')) * kTipInCharacters;
    for (QString &line : lines)
        line = metrics.elidedText(line, Qt::ElideMiddle, widest).toHtmlEscaped();
    return lines.isEmpty() ? QString() : QStringLiteral("<p style='white-space:pre'>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

void ComparisonChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    ThemedChart::drawForeground(painter, rect);
    painter->save();
    painter->setWorldTransform(viewportTransform().inverted(), true); // the view's coordinates, wherever it is painted to
    const QRectF view(viewport()->rect());
    if (m_chart.empty()) {
        painter->setFont(font());
        painter->setPen(themeColors(palette()).muted);
        painter->drawText(view.adjusted(12, 12, -12, -12), int(Qt::AlignCenter) | Qt::TextWordWrap,
                          tr("No run has the figures for this chart yet."));
    }
    if (hasFocus()) {
        const auto mark = m_focused ? markOf(*m_focused) : std::nullopt;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(themeColors(palette()).accent, 2, Qt::DotLine));
        painter->drawRoundedRect(mark ? mark->adjusted(-6, -6, 6, 6) : view.adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->restore();
}

// Keyboard

void ComparisonChart::focusRun(std::size_t run)
{
    m_focused = run;
    if (!markOf(run))
        reveal(run);
    viewport()->update();
    const auto mark = markOf(run);
    const QString facts = factsOf(run);
    if (mark && !facts.isEmpty() && isVisible())
        QToolTip::showText(viewport()->mapToGlobal(mark->topRight().toPoint() + QPoint(8, 0)), facts, viewport());
}

bool ComparisonChart::walk(int key)
{
    const std::vector<std::size_t> runs = markedRuns();
    if (runs.empty())
        return false;
    const auto at = m_focused ? std::find(runs.begin(), runs.end(), *m_focused) : runs.end();
    switch (key) {
    case Qt::Key_Home:
        focusRun(runs.front());
        return true;
    case Qt::Key_End:
        focusRun(runs.back());
        return true;
    case Qt::Key_Left:
        focusRun(at == runs.end() || at == runs.begin() ? runs.front() : *std::prev(at));
        return true;
    case Qt::Key_Right:
        focusRun(at == runs.end() ? runs.front() : std::next(at) == runs.end() ? runs.back() : *std::next(at));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at == runs.end())
            return false;
        emit runActivated(*at);
        return true;
    default:
        return false;
    }
}

bool ComparisonChart::navigate(const QKeyEvent &event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // + without Shift on many keyboards
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
        if (shift)
            pan(event.key() == Qt::Key_Right ? kPan : -kPan, 0);
        return shift;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift)
            pan(0, event.key() == Qt::Key_Up ? kPan : -kPan);
        return shift;
    case Qt::Key_Space:
        m_spaceHeld = true;
        if (m_drag == Drag::None)
            viewport()->setCursor(Qt::OpenHandCursor);
        return true;
    default:
        return false;
    }
}

void ComparisonChart::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        event->ignore(); // the window's shortcuts
        return;
    }
    if (event->key() == Qt::Key_Escape && m_drag != Drag::None) {
        m_drag = Drag::None;
        if (m_band)
            m_band->hide();
        return;
    }
    if (navigate(*event) || walk(event->key()))
        return;
    event->ignore();
}

void ComparisonChart::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        viewport()->unsetCursor();
        return;
    }
    ThemedChart::keyReleaseEvent(event);
}

// Mouse

void ComparisonChart::mousePressEvent(QMouseEvent *event)
{
    ThemedChart::mousePressEvent(event);
    m_pressed = m_last = event->pos();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Press;
    }
    event->accept();
}

QRect ComparisonChart::bandTo(const QPoint &position) const
{
    const QRect area = plotArea().toRect();
    QRect band = QRect(m_pressed, position).normalized();
    if (!(zoomDirections() & Qt::Vertical))
        band = QRect(QPoint(band.left(), area.top()), QPoint(band.right(), area.bottom()));
    return band & area;
}

void ComparisonChart::dragTo(const QPoint &position)
{
    if (m_drag == Drag::Press && (position - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::Rectangle;
        QToolTip::hideText();
        if (!m_band)
            m_band = new QRubberBand(QRubberBand::Rectangle, viewport());
        m_band->show();
    }
    if (m_drag == Drag::Rectangle)
        m_band->setGeometry(bandTo(position));
    if (m_drag == Drag::Pan) {
        const QRectF area = plotArea();
        if (!area.isEmpty())
            pan((m_last.x() - position.x()) / area.width(), (position.y() - m_last.y()) / area.height());
        m_last = position;
    }
}

void ComparisonChart::endDrag(const QPoint &position)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Pan)
        viewport()->unsetCursor();
    if (drag == Drag::Press) {
        if (const auto run = runAt(QPointF(position))) {
            m_focused = run;
            viewport()->update();
            emit runActivated(*run);
        }
    }
    if (drag != Drag::Rectangle)
        return;
    m_band->hide();
    const QRect band = bandTo(position);
    if (band.width() < kLeastBand || band.height() < kLeastBand)
        return;
    const QPointF low = shareAt(band.bottomLeft());
    const QPointF high = shareAt(band.topRight());
    setWindow({low.x(), low.y(), high.x() - low.x(), high.y() - low.y()});
}

void ComparisonChart::hover(const QPointF &position)
{
    const auto run = runAt(position);
    if (!m_spaceHeld)
        viewport()->setCursor(run ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (run == m_hovered)
        return;
    m_hovered = run;
    if (run)
        QToolTip::showText(viewport()->mapToGlobal(position.toPoint()), factsOf(*run), viewport());
    else
        QToolTip::hideText();
}

void ComparisonChart::mouseMoveEvent(QMouseEvent *event)
{
    ThemedChart::mouseMoveEvent(event);
    if (m_drag == Drag::None)
        hover(event->position());
    else
        dragTo(event->pos());
    event->accept();
}

void ComparisonChart::mouseReleaseEvent(QMouseEvent *event)
{
    ThemedChart::mouseReleaseEvent(event);
    endDrag(event->pos());
    event->accept();
}

void ComparisonChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        showAll();
    event->accept();
}

void ComparisonChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    const QRectF before = m_window;
    if (event->modifiers() & Qt::ShiftModifier)
        pan(-kPan * notches, 0);
    else
        zoomAt(shareAt(event->position()), std::pow(kStep, notches));
    event->setAccepted(before != m_window); // what is of no use here scrolls the page
}

bool ComparisonChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto run = runAt(QPointF(help->pos()));
        if (run)
            QToolTip::showText(help->globalPos(), factsOf(*run), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        m_hovered.reset();
    return ThemedChart::viewportEvent(event);
}

// Data

std::vector<report::ChartRun> runsOf(const report::Chart &chart)
{
    std::vector<report::ChartRun> runs;
    const auto add = [&runs](const auto &marks) {
        for (const auto &mark : marks)
            runs.push_back(mark.run);
    };
    struct Marks {
        const decltype(add) &addAll;
        void operator()(const report::BarChart &data) const { addAll(data.bars); }
        void operator()(const report::ScatterChart &data) const { addAll(data.points); }
        void operator()(const report::MemoryBarChart &data) const { addAll(data.bars); }
        void operator()(const report::LineChart &data) const { addAll(data.lines); }
        void operator()(const report::BoxChart &data) const { addAll(data.boxes); }
        void operator()(const report::KnobChart &data) const { addAll(data.lines); }
        void operator()(const report::TwinChart &data) const { addAll(data.points); }
    };
    std::visit(Marks{add}, chart.data);
    return runs;
}

QString shownText(std::string_view text)
{
    QString shown = fromStd(text);
    for (QChar &letter : shown) {
        const QChar::Category category = letter.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || letter.unicode() >= 0xFFFE)
            letter = QChar::Space;
    }
    return shown;
}

} // namespace gui
