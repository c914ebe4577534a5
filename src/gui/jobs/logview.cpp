// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/logview.h"

#include "gui/jobs/logdocument.h"
#include "gui/jobs/logviewline.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <limits>

namespace gui {
namespace {

constexpr std::size_t kLinesBeside = 64; // read with the one that is needed
constexpr std::size_t kMostLaidOut = 1024;
constexpr int kMostMatchesMarked = 200; // in one line

} // namespace

LogView::LogView(LogDocument &document, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("logView"));
    setAccessibleName(tr("Log"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    connect(&document, &LogDocument::restarted, this, &LogView::restart);
    connect(&document, &LogDocument::grew, this, &LogView::grow);
    restart();
}

LogView::~LogView() = default;

void LogView::restart()
{
    forgetLines();
    m_top = {};
    m_widest = 0;
    m_failing.reset();
    m_current.reset();
    m_anchor = m_cursor = {};
    setFollow(true);
    emit selectionChanged();
    grow();
}

void LogView::grow()
{
    forgetLines(); // the last line may be longer, and lines of several files may have moved a little
    updateScrollBars();
    goTo(m_follow ? endTop() : m_top);
}

void LogView::forgetLines() { m_lines.clear(); }

int LogView::rowHeight() const { return fontMetrics().height(); }

int LogView::rowsOnScreen() const { return std::max(1, viewport()->height() / rowHeight()); }

int LogView::gutterWidth() const
{
    const auto digits = QString::number(std::max<std::uint64_t>(m_document.lineCount(), 100)).size();
    const int letters = static_cast<int>(digits) + (m_document.isMerged() ? 5 : 0) + 2;
    return fontMetrics().horizontalAdvance(QLatin1Char('0')) * letters;
}

const LogView::Line &LogView::lineAt(std::uint64_t number)
{
    if (const auto found = m_lines.find(number); found != m_lines.end())
        return *found->second;
    if (m_lines.size() > kMostLaidOut)
        forgetLines();
    // Read a few at once, those before it too: scrolling up asks for them next.
    const std::uint64_t first = number - std::min<std::uint64_t>(number, kLinesBeside / 2);
    const auto raw = m_document.lines(first, kLinesBeside);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        auto &line = m_lines[first + i];
        if (line)
            continue;
        line = std::make_unique<Line>();
        line->content = readAnsi(raw[i].bytes);
        line->worker = raw[i].worker;
        layOut(*line);
    }
    auto &wanted = m_lines[number];
    if (!wanted) { // the file went away
        wanted = std::make_unique<Line>();
        layOut(*wanted);
    }
    return *wanted;
}

void LogView::layOut(Line &line) const
{
    QTextOption option;
    option.setWrapMode(m_wrap ? QTextOption::WrapAnywhere : QTextOption::NoWrap);
    line.layout.setTextOption(option);
    line.layout.setFont(font());
    line.layout.setText(line.content.text);
    line.layout.setCacheEnabled(true);
    line.layout.setFormats(ansiFormats(line.content, palette()));
    line.layout.beginLayout();
    const qreal width = m_wrap ? std::max(viewport()->width() - gutterWidth(), 10 * fontMetrics().averageCharWidth()) : 1e9;
    qreal y = 0;
    for (QTextLine row = line.layout.createLine(); row.isValid(); row = line.layout.createLine()) {
        row.setLineWidth(width);
        row.setPosition({0, y});
        y += rowHeight();
    }
    line.layout.endLayout();
}

LogView::Top LogView::moved(Top from, qint64 rows)
{
    const std::uint64_t count = m_document.lineCount();
    if (count == 0)
        return {};
    if (!m_wrap) {
        const auto line = static_cast<qint64>(from.line) + rows;
        return {static_cast<std::uint64_t>(std::clamp<qint64>(line, 0, static_cast<qint64>(count) - 1)), 0};
    }
    for (; rows > 0; --rows) {
        if (from.row + 1 < lineAt(from.line).rows())
            ++from.row;
        else if (from.line + 1 < count)
            from = {from.line + 1, 0};
        else
            break;
    }
    for (; rows < 0; ++rows) {
        if (from.row > 0)
            --from.row;
        else if (from.line > 0)
            from = {from.line - 1, lineAt(from.line - 1).rows() - 1};
        else
            break;
    }
    return from;
}

/// The top at which the last row stands at the bottom.
LogView::Top LogView::endTop()
{
    const std::uint64_t count = m_document.lineCount();
    if (count == 0)
        return {};
    const Top last{count - 1, m_wrap ? lineAt(count - 1).rows() - 1 : 0};
    return moved(last, 1 - rowsOnScreen());
}

void LogView::goTo(Top top)
{
    m_top = std::min(top, endTop());
    m_settingBar = true;
    verticalScrollBar()->setValue(static_cast<int>(std::min<std::uint64_t>(m_top.line, std::numeric_limits<int>::max())));
    m_settingBar = false;
    viewport()->update();
}

void LogView::scrollRows(qint64 rows)
{
    const Top end = endTop();
    goTo(moved(m_top, rows));
    setFollow(m_top >= end);
}

void LogView::updateScrollBars()
{
    m_settingBar = true;
    const auto most = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
    verticalScrollBar()->setRange(0, static_cast<int>(std::min(endTop().line, most)));
    verticalScrollBar()->setPageStep(rowsOnScreen());
    const int beside = m_wrap ? 0 : std::max(0, m_widest + gutterWidth() - viewport()->width() + fontMetrics().averageCharWidth());
    horizontalScrollBar()->setRange(0, beside);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    m_settingBar = false;
}

void LogView::scrollContentsBy(int dx, int dy)
{
    if (dy != 0 && !m_settingBar) {
        const Top end = endTop();
        m_top = std::min(Top{static_cast<std::uint64_t>(verticalScrollBar()->value()), 0}, end);
        if (verticalScrollBar()->value() == verticalScrollBar()->maximum())
            m_top = end;
        setFollow(m_top >= end);
    }
    if (dx != 0 || dy != 0)
        viewport()->update();
}

void LogView::setFollowing(bool follow)
{
    setFollow(follow);
    if (follow)
        goTo(endTop());
}

void LogView::setFollow(bool follow)
{
    if (m_follow == follow)
        return;
    m_follow = follow;
    emit followingChanged(follow);
}

void LogView::setWrapping(bool wrap)
{
    if (m_wrap == wrap)
        return;
    m_wrap = wrap;
    m_top.row = 0;
    grow();
}

void LogView::setHighlight(const QRegularExpression &expression)
{
    m_highlight = expression;
    viewport()->update();
}

void LogView::setFailingLine(std::optional<std::uint64_t> line)
{
    m_failing = line;
    viewport()->update();
}

void LogView::showLine(std::uint64_t line)
{
    if (line >= m_document.lineCount())
        return;
    setFollow(false);
    setCurrent(line);
    goTo(moved({line, 0}, -rowsOnScreen() / 2));
}

void LogView::setCurrent(std::uint64_t line)
{
    if (m_document.lineCount() == 0)
        return;
    m_current = std::min(line, m_document.lineCount() - 1);
    setAccessibleDescription(lineAt(*m_current).content.text);
    viewport()->update();
    emit currentLineChanged();
}

/// Scrolls as little as is needed to have a line on screen.
void LogView::reveal(std::uint64_t line)
{
    if (line < m_top.line)
        goTo({line, 0});
    else if (const Top last = moved({line, 0}, 1 - rowsOnScreen()); last > m_top)
        goTo(last);
    setFollow(m_top >= endTop());
}

std::uint64_t LogView::lastShownLine() const
{
    const auto after = m_top.line + static_cast<std::uint64_t>(rowsOnScreen());
    return std::min(after, std::max<std::uint64_t>(1, m_document.lineCount())) - 1;
}

bool LogView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        forgetLines();
    return QAbstractScrollArea::viewportEvent(event);
}

void LogView::resizeEvent(QResizeEvent *) { grow(); }

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        grow();
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const int gutter = gutterWidth();
    painter.fillRect(QRect(0, 0, gutter - fontMetrics().averageCharWidth() / 2, viewport()->height()), themeColors(palette()).surface);
    const int widestBefore = m_widest;
    int y = -m_top.row * rowHeight();
    for (std::uint64_t line = m_top.line; line < m_document.lineCount() && y < viewport()->height(); ++line) {
        paintLine(painter, line, y);
        y += lineAt(line).rows() * rowHeight();
    }
    if (m_widest != widestBefore)
        updateScrollBars();
}

void LogView::paintLine(QPainter &painter, std::uint64_t number, int y)
{
    const Line &line = lineAt(number);
    const ThemeColors &theme = themeColors(palette());
    const int gutter = gutterWidth();
    const int height = line.rows() * rowHeight();
    if (m_failing == number)
        painter.fillRect(QRect(0, y, viewport()->width(), height), theme.oomFill);
    else if (m_current == number)
        painter.fillRect(QRect(gutter, y, viewport()->width() - gutter, height), theme.surface);
    paintGutter(painter, number, line, y);
    if (!m_wrap && line.layout.lineCount() > 0)
        m_widest = std::max(m_widest, static_cast<int>(line.layout.lineAt(0).naturalTextWidth()));
    painter.save();
    painter.setClipRect(QRect(gutter, 0, viewport()->width() - gutter, viewport()->height()));
    painter.setPen(palette().color(QPalette::Text));
    line.layout.draw(&painter, QPointF(gutter - horizontalScrollBar()->value(), y), marksOf(number, line.content.text));
    painter.restore();
}

void LogView::paintGutter(QPainter &painter, std::uint64_t number, const Line &line, int y) const
{
    const ThemeColors &theme = themeColors(palette());
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const QRect area(letter / 2, y, gutterWidth() - 2 * letter, rowHeight());
    painter.setPen(m_failing == number ? theme.error : theme.muted);
    painter.setFont(font());
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, QString::number(number + 1));
    if (m_document.isMerged()) {
        painter.setPen(theme.accent);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, tr("w%1", "worker number in a log's margin").arg(line.worker));
    }
}

/// Matches and selection, as they are drawn upon the text.
QVector<QTextLayout::FormatRange> LogView::marksOf(std::uint64_t number, const QString &text) const
{
    QVector<QTextLayout::FormatRange> marks;
    if (!m_highlight.pattern().isEmpty() && m_highlight.isValid()) {
        QTextCharFormat found;
        found.setBackground(isDark(palette()) ? QColor(0x7a5a10) : QColor(0xffe08a));
        found.setForeground(palette().color(QPalette::Text));
        for (auto matches = m_highlight.globalMatch(text); matches.hasNext() && marks.size() < kMostMatchesMarked;) {
            const auto match = matches.next();
            marks.append({int(match.capturedStart()), int(match.capturedLength()), found});
        }
    }
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    if (from == to || number < from.line || number > to.line)
        return marks;
    QTextCharFormat selected;
    selected.setBackground(palette().color(QPalette::Highlight));
    selected.setForeground(palette().color(QPalette::HighlightedText));
    const int begin = number == from.line ? from.column : 0;
    const int end = number == to.line ? to.column : int(text.size());
    if (end > begin)
        marks.append({begin, end - begin, selected});
    return marks;
}

} // namespace gui
