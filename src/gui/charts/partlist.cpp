// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/partlist.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <algorithm>

namespace gui {
namespace {

enum Column { Name, Value, Share, ColumnCount };
enum Role { ShareRole = Qt::UserRole, ColorRole };

class ShareDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        const int digits = cell.fontMetrics.horizontalAdvance(percentText(1.0)) + 10;
        const QRect bar = option.rect.adjusted(4, option.rect.height() / 4, -digits, -option.rect.height() / 4);
        const std::vector<QColor> &colors = themeColors(option.palette).series;
        const auto color = static_cast<std::size_t>(index.data(ColorRole).toInt());
        const int width = static_cast<int>(bar.width() * std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0));
        if (width > 0 && !colors.empty())
            painter->fillRect(QRect(bar.topLeft(), QSize(width, bar.height())), colors[color % colors.size()]);
        const QPalette::ColorRole role = (option.state & QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text;
        style->drawItemText(painter, option.rect.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, option.palette, true, cell.text,
                            role);
    }
};

} // namespace

PartList::PartList(const QString &name, const QString &partTitle, const QString &valueTitle, QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(name);
    setColumnCount(ColumnCount);
    setHeaderLabels({partTitle, valueTitle, tr("Share")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegateForColumn(Share, new ShareDelegate(this));
    headerItem()->setTextAlignment(Value, Qt::AlignRight | Qt::AlignVCenter);
    header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Value, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
}

QPixmap PartList::swatch(int color) const
{
    const std::vector<QColor> &colors = themeColors(palette()).series;
    QPixmap square(fontMetrics().ascent(), fontMetrics().ascent());
    square.fill(colors.empty() ? palette().color(QPalette::Text) : colors[static_cast<std::size_t>(color) % colors.size()]);
    return square;
}

void PartList::setParts(const std::vector<Part> &parts)
{
    clear();
    for (const Part &part : parts) {
        auto *item = new QTreeWidgetItem({part.name, part.value, percentText(part.share)});
        item->setTextAlignment(Value, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(Share, ShareRole, part.share);
        item->setData(Share, ColorRole, part.color);
        item->setData(Name, Qt::DecorationRole, swatch(part.color));
        addTopLevelItem(item);
    }
}

} // namespace gui
