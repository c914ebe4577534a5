// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/rundelegates.h"

#include "gui/jobs/runsmodel.h"
#include "gui/jobs/runwords.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QVector>
#include <algorithm>

namespace gui {
namespace {

const QStyle &styleOf(const QStyleOptionViewItem &option) { return option.widget ? *option.widget->style() : *QApplication::style(); }

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    styleOf(option).drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

QColor textColorOf(const QStyleOptionViewItem &option)
{
    return option.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

void paintMissing(QPainter *painter, const QStyleOptionViewItem &option)
{
    painter->setPen(textColorOf(option));
    painter->drawText(option.rect.adjusted(6, 0, -6, 0), Qt::AlignLeft | Qt::AlignVCenter, missing());
}

/// The line through the values; a single one is a dot at its height.
QPainterPath sparkPath(const QVector<double> &values, const QRectF &box)
{
    const auto [least, largest] = std::minmax_element(values.begin(), values.end());
    const double range = *largest - *least;
    const auto y = [&](double value) { return range > 0 ? box.bottom() - box.height() * (value - *least) / range : box.center().y(); };
    QPainterPath path;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double x = values.size() > 1 ? box.left() + box.width() * double(i) / double(values.size() - 1) : box.left();
        if (i == 0)
            path.moveTo(x, y(values[i]));
        else
            path.lineTo(x, y(values[i]));
    }
    return path;
}

} // namespace

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintGround(painter, cell);
    const QVariant share = index.data(RunsModel::ShareRole);
    painter->save();
    if (share.isValid()) {
        const auto state = static_cast<campaign::RunState>(index.data(RunsModel::StateRole).toInt());
        const bool selected = cell.state & QStyle::State_Selected;
        const QColor color = selected ? textColorOf(cell) : stateColor(state, cell.palette);
        const QRectF area = QRectF(cell.rect).adjusted(4, 0, -4, 0);
        const qreal height = std::max<qreal>(4, area.height() / 6);
        const QRectF track(area.left(), area.bottom() - height - 2, area.width(), height);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        QColor back = color;
        back.setAlphaF(0.2F);
        painter->setBrush(back);
        painter->drawRoundedRect(track, height / 2, height / 2);
        painter->setBrush(color);
        painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * share.toDouble(), height)), height / 2, height / 2);
    }
    painter->setPen(textColorOf(cell));
    painter->drawText(cell.rect.adjusted(6, 0, -6, share.isValid() ? -cell.rect.height() / 5 : 0), Qt::AlignLeft | Qt::AlignVCenter,
                      cell.text);
    painter->restore();
}

void SparkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintGround(painter, cell);
    const auto values = index.data(RunsModel::SparkRole).value<QVector<double>>();
    painter->save();
    if (values.isEmpty()) {
        paintMissing(painter, cell);
    } else {
        const qreal margin = std::max<qreal>(4, cell.rect.height() / 5.0);
        const QRectF box = QRectF(cell.rect).adjusted(6, margin, -8, -margin);
        const QColor color = cell.state & QStyle::State_Selected ? textColorOf(cell) : themeColors(cell.palette).accent;
        const QPainterPath path = sparkPath(values, box);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color, 1.4));
        painter->drawPath(path);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(path.currentPosition(), 2.2, 2.2);
    }
    painter->restore();
}

void RunNameDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const qsizetype settings = option->text.indexOf(QLatin1String("_tp_")); settings >= 0)
        option->text = option->text.mid(settings + 1);
    option->textElideMode = Qt::ElideRight;
}

} // namespace gui
