// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/bardelegate.h"

#include "gui/configurations/configurationmodel.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace gui {

BarDelegate::BarDelegate(Colour colour, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_colour(colour)
{
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem text = option;
    initStyleOption(&text, index);
    QStyle *style = text.widget ? text.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &text, painter, text.widget);

    const QVariant share = index.data(ConfigurationModel::BarShareRole);
    if (share.isValid()) {
        const auto verdict = static_cast<estimate::Verdict>(index.data(ConfigurationModel::VerdictRole).toInt());
        QColor colour = m_colour == Colour::Verdict ? verdictColor(verdict, option.palette) : themeColors(option.palette).accent;
        const QRectF cell = QRectF(option.rect).adjusted(2, 0, -2, 0);
        const qreal height = qMax<qreal>(3, cell.height() / 8);
        const QRectF track(cell.left(), cell.bottom() - height - 1, cell.width(), height);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        QColor back = colour;
        back.setAlphaF(0.18F);
        painter->setBrush(back);
        painter->drawRoundedRect(track, height / 2, height / 2);
        painter->setBrush(colour);
        painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * share.toDouble(), height)), height / 2, height / 2);
        painter->restore();
    }
    text.backgroundBrush = Qt::NoBrush;
    text.state &= ~QStyle::State_HasFocus;
    const QPalette::ColorRole role = (option.state & QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text;
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, text.widget) + 3;
    style->drawItemText(painter, option.rect.adjusted(margin, 0, -margin, -2), int(text.displayAlignment), option.palette, true, text.text,
                        role);
}

} // namespace gui
