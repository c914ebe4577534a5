// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/logdocument.h"
#include "gui/jobs/logview.h"
#include "gui/jobs/logviewline.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QWheelEvent>
#include <algorithm>

// Mouse, keyboard and selection of the log view.
namespace gui {
namespace {

constexpr int kDragTick = 50; // ms between steps while the mouse is dragged beyond the edge
constexpr int kWheelRows = 3; // per notch
constexpr int kNotch = 120;
constexpr std::size_t kLinesAtOnce = 8192;

} // namespace

LogView::Place LogView::placeAt(const QPoint &position)
{
    if (m_document.lineCount() == 0)
        return {};
    const qint64 row = position.y() >= 0 ? position.y() / rowHeight() : (position.y() - rowHeight()) / rowHeight();
    const Top at = moved(m_top, row);
    const Top above = moved(m_top, std::max<qint64>(0, row - 1));
    const Line &line = lineAt(at.line);
    // Below the last row stands the end of the text.
    const bool below = row > 0 && at == above && at.line + 1 == m_document.lineCount() && at.row + 1 == line.rows();
    if (below || line.layout.lineCount() == 0)
        return {at.line, below ? int(line.content.text.size()) : 0};
    const qreal x = position.x() - gutterWidth() + horizontalScrollBar()->value();
    return {at.line, line.layout.lineAt(std::min(at.row, line.layout.lineCount() - 1)).xToCursor(x)};
}

void LogView::extendTo(const Place &place)
{
    m_cursor = place;
    setCurrent(place.line);
    emit selectionChanged();
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Place place = placeAt(event->pos());
    if (!(event->modifiers() & Qt::ShiftModifier))
        m_anchor = place;
    m_selecting = true;
    extendTo(place);
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_selecting)
        return;
    m_dragAt = event->pos();
    extendTo(placeAt(m_dragAt));
    const bool outside = m_dragAt.y() < 0 || m_dragAt.y() > viewport()->height();
    if (outside && !m_dragTimer.isActive())
        m_dragTimer.start(kDragTick, this);
    else if (!outside)
        m_dragTimer.stop();
}

void LogView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_selecting = false;
    m_dragTimer.stop();
    if (hasSelection() && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->pos());
    const QString &text = lineAt(place.line).content.text;
    const auto isWord = [&](int at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == QLatin1Char('_'));
    };
    int begin = place.column;
    int end = place.column;
    while (isWord(begin - 1))
        --begin;
    while (isWord(end))
        ++end;
    m_anchor = {place.line, begin};
    extendTo({place.line, end});
}

void LogView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int beyond = m_dragAt.y() < 0 ? m_dragAt.y() : m_dragAt.y() - viewport()->height();
    scrollRows(beyond < 0 ? std::min(-1, beyond / rowHeight()) : std::max(1, beyond / rowHeight()));
    extendTo(placeAt(QPoint(m_dragAt.x(), std::clamp(m_dragAt.y(), 0, viewport()->height() - 1))));
}

void LogView::wheelEvent(QWheelEvent *event)
{
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    const int rows = m_wheel * kWheelRows / kNotch;
    m_wheel -= rows * kNotch / kWheelRows;
    if (rows != 0)
        scrollRows(-rows);
    event->accept();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (!moveByKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

/// The current line goes up and down; with Shift the selection grows by whole lines.
bool LogView::moveByKey(QKeyEvent *event)
{
    const std::uint64_t count = m_document.lineCount();
    if (count == 0)
        return false;
    const std::uint64_t from = m_current.value_or(m_top.line);
    const auto page = static_cast<std::uint64_t>(std::max(1, rowsOnScreen() - 1));
    std::uint64_t to = from;
    switch (event->key()) {
    case Qt::Key_Up:
        to = m_current ? from - std::min<std::uint64_t>(from, 1) : from;
        break;
    case Qt::Key_Down:
        to = m_current ? from + 1 : from;
        break;
    case Qt::Key_PageUp:
        to = from - std::min(from, page);
        break;
    case Qt::Key_PageDown:
        to = from + page;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = count - 1;
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Left ? QScrollBar::SliderSingleStepSub
                                                                          : QScrollBar::SliderSingleStepAdd);
        return true;
    default:
        return false;
    }
    to = std::min(to, count - 1);
    if (event->modifiers() & Qt::ShiftModifier) {
        if (!hasSelection())
            m_anchor = {from, 0};
        m_cursor = {to, int(lineAt(to).content.text.size())};
        emit selectionChanged();
    }
    setCurrent(to);
    if (to == count - 1)
        setFollowing(true);
    else
        reveal(to);
    return true;
}

void LogView::selectAll()
{
    const std::uint64_t count = m_document.lineCount();
    if (count == 0)
        return;
    m_anchor = {};
    m_cursor = {count - 1, int(lineAt(count - 1).content.text.size())};
    viewport()->update();
    emit selectionChanged();
}

QString LogView::selectedText() const
{
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    QString text;
    for (std::uint64_t line = from.line; line <= to.line && from != to;) {
        const auto raw = m_document.lines(line, static_cast<std::size_t>(std::min<std::uint64_t>(kLinesAtOnce, to.line - line + 1)));
        if (raw.empty())
            break;
        for (const RawLogLine &one : raw) {
            QString content = plainLogText(one.bytes);
            if (line == to.line)
                content.truncate(to.column);
            if (line == from.line)
                content.remove(0, from.column);
            if (line > from.line)
                text += QLatin1Char('\n');
            text += content;
            ++line;
        }
        if (text.size() > kMostCopied)
            return {};
    }
    return text;
}

void LogView::copySelection()
{
    if (!hasSelection())
        return;
    const QString text = selectedText();
    if (text.isEmpty())
        emit said(tr("More than %1 is selected: save the log instead of copying it.").arg(QLocale().formattedDataSize(kMostCopied)));
    else
        QGuiApplication::clipboard()->setText(text);
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("&Copy"), this, &LogView::copySelection);
    copy->setEnabled(hasSelection());
    menu.addAction(tr("Select &all"), this, &LogView::selectAll)->setEnabled(m_document.lineCount() > 0);
    menu.exec(event->globalPos());
}

} // namespace gui
