// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/pagepieces.h"

#include "gui/charts/chartpicture.h"
#include "gui/widgets/translated.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>
#include <QTextLayout>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr qreal kLineSpacing = 1.16;
constexpr qreal kHeadingSpacing = 1.02; // of fonts from this size on
constexpr int kHeadingSize = 120;
constexpr qreal kBarWidth = 26;
constexpr qreal kHairline = 5;
constexpr qreal kBadgePadding = 36;
constexpr qreal kBadgeHeight = 118;
constexpr qreal kCaptionGap = 40;
// Charts are drawn as for a window of this width and then made smaller, so that their text is a
// little smaller than the body's.
constexpr qreal kChartWidth = 820;

void paintRule(QPainter &painter, const QColor &color, const QPointF &from, qreal width)
{
    if (color.isValid())
        painter.fillRect(QRectF(from.x(), from.y() - kHairline, width, kHairline), color);
}

/// The text up to the end of the last line that may be shown, with an ellipsis.
QString cutText(const QTextLayout &layout, int lines)
{
    const QTextLine last = layout.lineAt(lines - 1);
    return layout.text().left(std::max(0, last.textStart() + last.textLength() - 2)).trimmed() + QChar(0x2026);
}

/// A word that is wider than the column, in lines that end where its parts do: names of configurations
/// and paths are one word each.
QString brokenWord(const QString &word, const QFontMetricsF &metrics, qreal width)
{
    QString out;
    QString line;
    QString part;
    for (const QChar c : word) {
        part += c;
        if (c.isLetterOrNumber())
            continue;
        if (!line.isEmpty() && metrics.horizontalAdvance(line + part) > width) {
            out += line + QChar::LineSeparator;
            line.clear();
        }
        line += std::exchange(part, {});
    }
    if (!line.isEmpty() && metrics.horizontalAdvance(line + part) > width)
        line += QChar::LineSeparator;
    return out + line + part;
}

QString withBreaks(const QString &text, const QFontMetricsF &metrics, qreal width)
{
    constexpr qsizetype kMostLetters = 2000; // what is longer is no name
    QStringList words = text.split(QLatin1Char(' '));
    for (QString &word : words)
        if (word.size() < kMostLetters && metrics.horizontalAdvance(word) > width)
            word = brokenWord(word, metrics, width);
    return words.join(QLatin1Char(' '));
}

std::shared_ptr<QTextLayout> brokenText(const QString &text, const TextShape &shape, qreal lineHeight)
{
    auto layout = std::make_shared<QTextLayout>(text, shape.font);
    QTextOption option(shape.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(shape.width);
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout->endLayout();
    return layout;
}

void drawLine(QPainter &painter, const TextBox &text, int line, const QPointF &lineTop, const QColor &color)
{
    painter.setPen(color);
    text.layout->lineAt(line).draw(&painter, {lineTop.x(), lineTop.y() - line * text.lineHeight});
}

void drawText(QPainter &painter, const TextBox &text, const QPointF &at, const QColor &color)
{
    painter.setPen(color);
    text.layout->draw(&painter, at);
}

} // namespace

int TextBox::lines() const { return layout ? layout->lineCount() : 0; }

QString TextBox::text() const
{
    QString out = layout ? layout->text() : QString();
    return out.replace(QChar::LineSeparator, QLatin1Char('\n'));
}

QString printable(const std::string &text)
{
    QString out = fromStd(text).trimmed();
    for (QChar &c : out) {
        if (c == QLatin1Char('\n'))
            c = QChar::LineSeparator;
        else if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return out;
}

TextBox layText(const QString &text, const TextShape &shape)
{
    TextBox box;
    const QFontMetricsF metrics(shape.font);
    box.lineHeight = metrics.height() * (shape.font.pixelSize() < kHeadingSize ? kLineSpacing : kHeadingSpacing);
    box.layout = brokenText(withBreaks(text, metrics, shape.width), shape, box.lineHeight);
    if (shape.mostLines > 0 && box.lines() > shape.mostLines)
        box.layout = brokenText(cutText(*box.layout, shape.mostLines), shape, box.lineHeight);
    return box;
}

qreal badgeWidth(const Badge &badge)
{
    if (badge.text.isEmpty())
        return 0;
    return QFontMetricsF(paperFont(TextRole::Badge)).horizontalAdvance(badge.text) + 2 * kBadgePadding;
}

void paintBadge(QPainter &painter, const Badge &badge, const QPointF &rightMiddle)
{
    if (badge.text.isEmpty())
        return;
    const qreal width = badgeWidth(badge);
    const QRectF box(rightMiddle.x() - width, rightMiddle.y() - kBadgeHeight / 2, width, kBadgeHeight);
    painter.setPen(QPen(badge.colors.text, kHairline));
    painter.setBrush(badge.colors.fill);
    painter.drawRoundedRect(box, kBadgeHeight / 2, kBadgeHeight / 2);
    painter.setFont(paperFont(TextRole::Badge));
    painter.setPen(badge.colors.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, badge.text);
}

void LinePiece::paint(QPainter &painter, const QPointF &at) const
{
    if (ground.isValid())
        painter.fillRect(QRectF(at, QSizeF(width, height)), ground);
    if (bar.isValid())
        painter.fillRect(QRectF(at, QSizeF(kBarWidth, height)), bar);
    const QPointF top(at.x() + indent, at.y() + above);
    if (bullet) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(top.x() - 70, top.y() + box.lineHeight / 2), 16, 16);
    }
    drawLine(painter, box, line, top, color);
    paintBadge(painter, badge, {at.x() + width, top.y() + box.lineHeight / 2});
    paintRule(painter, rule, {at.x(), at.y() + height}, width);
}

QString LinePiece::text() const
{
    const QTextLine shown = box.layout->lineAt(line);
    return box.layout->text().mid(shown.textStart(), shown.textLength()).trimmed();
}

void RowPiece::paint(QPainter &painter, const QPointF &at) const
{
    if (ground.isValid())
        painter.fillRect(QRectF(at, QSizeF(width, height)), ground);
    for (const Cell &cell : cells)
        drawText(painter, cell.text, {at.x() + cell.x, at.y() + padding}, cell.color);
    if (!cells.empty())
        paintBadge(painter, badge, {at.x() + width, at.y() + padding + cells.back().text.lineHeight / 2});
    paintRule(painter, rule, {at.x(), at.y() + height}, width);
}

QString RowPiece::text() const
{
    QStringList texts;
    for (const Cell &cell : cells)
        texts << cell.text.text();
    return texts.join(QLatin1String(", "));
}

void FigurePiece::paint(QPainter &painter, const QPointF &at) const
{
    painter.save();
    painter.translate(at);
    const qreal scale = size.width() / kChartWidth;
    painter.scale(scale, scale);
    paintChart(painter, QRectF(QPointF(), size / scale), chart, false);
    painter.restore();
    const qreal y = at.y() + size.height() + kCaptionGap;
    drawText(painter, caption, {at.x(), y}, captionColor);
    paintBadge(painter, badge, {at.x() + size.width(), y + caption.lineHeight / 2});
}

QString FigurePiece::text() const { return QStringLiteral("%1. %2").arg(caption.text(), description); }

} // namespace gui
