// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/configurationtable.h"

#include "gui/configurations/bardelegate.h"
#include "gui/configurations/configurationmodel.h"
#include "gui/configurations/copyrows.h"
#include "gui/configurations/verdicttexts.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <string_view>
#include <vector>

namespace gui {
namespace {

constexpr int kNameInCharacters = 40;
constexpr int kLeastInCharacters = 7;

/// Names from their first setting on: model and nodes are the same in every row, and where room is
/// short the first settings tell rows apart. The model keeps the whole name, for copies and readers.
class NameDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The style's empty check box is as dark as a dark table: outlined, it can be seen.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
        const QRect box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
        painter->setPen(themeColors(option.palette).muted);
        painter->drawRect(box.adjusted(0, 0, -1, -1));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (const qsizetype settings = option->text.indexOf(QLatin1String("_tp_")); settings >= 0)
            option->text = option->text.mid(settings + 1);
        option->textElideMode = Qt::ElideRight;
    }
};

/// What a choice hangs on stands beside the name; the settings follow in their own order.
std::vector<int> defaultOrder()
{
    std::vector<int> order;
    for (const std::string_view id : {"name", "verdict", "memory_gib", "days", "cost_usd"})
        order.push_back(ConfigurationModel::columnOf(id));
    for (int column = 0; column < static_cast<int>(report::configurationColumns().size()); ++column) {
        if (std::find(order.begin(), order.end(), column) == order.end())
            order.push_back(column);
    }
    return order;
}

std::vector<TableColumn> tableColumns(const QFontMetrics &metrics)
{
    const int letter = metrics.horizontalAdvance(QLatin1Char('x'));
    std::vector<TableColumn> columns;
    for (const report::Column &column : report::configurationColumns()) {
        const int least = columns.empty() ? kNameInCharacters * letter : kLeastInCharacters * letter;
        columns.push_back({fromStd(column.id), columnTitle(column), translated(column.tooltip), column.shownByDefault, least});
    }
    TableColumn &verdict = columns[static_cast<std::size_t>(ConfigurationModel::columnOf("verdict"))];
    verdict.width =
        std::max(verdict.width,
                 metrics.horizontalAdvance(verdictCellText(estimate::Verdict::Oom, 1)) + metrics.height() + 24); // its icon and margins
    return columns;
}

} // namespace

ConfigurationTable::ConfigurationTable(ConfigurationModel &model, QWidget *parent)
    : ColumnTable(tr("Configurations"), model, parent)
{
    setObjectName(QStringLiteral("configurationTable"));
    setSortingEnabled(true);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    setItemDelegateForColumn(ConfigurationModel::columnOf("name"), new NameDelegate(this));
    setItemDelegateForColumn(ConfigurationModel::columnOf("memory_gib"), new BarDelegate(BarDelegate::Colour::Verdict, this));
    setItemDelegateForColumn(ConfigurationModel::columnOf("model_tflops_per_gpu"), new BarDelegate(BarDelegate::Colour::Accent, this));
    setDefaultOrder(defaultOrder());
    setColumns(tableColumns(fontMetrics()));
}

void ConfigurationTable::copySelection()
{
    if (selectionModel()->hasSelection())
        gui::selectionAsTsv(*this).then(this, [](const QString &text) { QApplication::clipboard()->setText(text); });
}

void ConfigurationTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        emit toggleRequested();
        event->accept();
    } else {
        ColumnTable::keyPressEvent(event);
    }
}

} // namespace gui
