// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "gui/reporting/pagestyle.h"

class QPainter;
class QTextLayout;

/// What pages are made of: parts that are never cut, each of which knows its height and paints itself.
namespace gui {

class PagePiece {
public:
    virtual ~PagePiece() = default;
    virtual void paint(QPainter &painter, const QPointF &at) const = 0;
    [[nodiscard]] virtual QString text() const = 0; ///< in words

    qreal height = 0;
    qreal space = 0; ///< above it, unless a page begins with it
    bool keepWithNext = false; ///< must not be the last on its page
    std::shared_ptr<const PagePiece> head; ///< repeated above it where a page begins with it
};
using Pieces = std::vector<std::shared_ptr<PagePiece>>;

/// Text broken into lines.
struct TextBox {
    std::shared_ptr<QTextLayout> layout;
    qreal lineHeight = 0;
    [[nodiscard]] int lines() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] qreal height() const { return lines() * lineHeight; }
};
struct TextShape {
    QFont font;
    qreal width = 0;
    Qt::Alignment alignment = Qt::AlignLeft;
    int mostLines = 0; ///< the rest is cut with an ellipsis; 0 = all
};
[[nodiscard]] TextBox layText(const QString &text, const TextShape &shape);
/// Without characters that are no text; line breaks stay.
[[nodiscard]] QString printable(const std::string &text);

/// A mark such as "Simulated".
struct Badge {
    QString text; ///< empty: none
    BadgeColors colors;
};
/// Paints it so that it ends at `right` and is centred on `middle`.
void paintBadge(QPainter &painter, const Badge &badge, const QPointF &rightMiddle);
[[nodiscard]] qreal badgeWidth(const Badge &badge);

/// One line of a paragraph. The lines of one share its layout.
class LinePiece : public PagePiece {
public:
    TextBox box;
    int line = 0;
    QColor color;
    qreal indent = 0;
    bool bullet = false;
    Badge badge; ///< at the right edge
    qreal width = 0; ///< of the column, for ground and badge
    QColor ground; ///< invalid: none
    QColor bar; ///< at the left edge of the ground
    QColor rule; ///< hairline beneath
    qreal above = 0, beneath = 0; ///< room inside the ground
    void paint(QPainter &painter, const QPointF &at) const override;
    [[nodiscard]] QString text() const override;
};

/// A row of a table: cells side by side over a ground, a hairline beneath.
class RowPiece : public PagePiece {
public:
    struct Cell {
        TextBox text;
        qreal x = 0;
        QColor color;
    };
    std::vector<Cell> cells;
    qreal width = 0;
    qreal padding = 0;
    QColor ground; ///< invalid: none
    QColor rule;
    Badge badge; ///< at the right edge
    void paint(QPainter &painter, const QPointF &at) const override;
    [[nodiscard]] QString text() const override;
};

/// A chart with its caption.
class FigurePiece : public PagePiece {
public:
    report::Chart chart;
    QString description; ///< what the chart shows, in words
    QSizeF size;
    TextBox caption;
    QColor captionColor;
    Badge badge;
    void paint(QPainter &painter, const QPointF &at) const override;
    [[nodiscard]] QString text() const override;
};

} // namespace gui
