// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/configurationtable.h"

#include "gui/configurations/bardelegate.h"
#include "gui/configurations/configurationmodel.h"
#include "gui/configurations/copyrows.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <string_view>
#include <vector>

namespace gui {
namespace {

constexpr int kHeaderStateVersion = 1;

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

const report::Column &descriptorOf(int logical) { return report::configurationColumns()[static_cast<std::size_t>(logical)]; }

} // namespace

ConfigurationTable::ConfigurationTable(ConfigurationModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setObjectName(QStringLiteral("configurationTable"));
    setAccessibleName(tr("Configurations"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    verticalHeader()->hide();
    QHeaderView &header = *horizontalHeader();
    header.setSectionsMovable(true);
    header.setFirstSectionMovable(false);
    header.setHighlightSections(false);
    header.setSortIndicatorClearable(true);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QHeaderView::customContextMenuRequested, this, &ConfigurationTable::showHeaderMenu);
    connect(&header, &QHeaderView::sectionMoved, this, &ConfigurationTable::columnsChanged);
    setItemDelegateForColumn(ConfigurationModel::columnOf("name"), new NameDelegate(this));
    setItemDelegateForColumn(ConfigurationModel::columnOf("memory_gib"), new BarDelegate(BarDelegate::Colour::Verdict, this));
    setItemDelegateForColumn(ConfigurationModel::columnOf("model_tflops_per_gpu"), new BarDelegate(BarDelegate::Colour::Accent, this));
    connect(this, &QTableView::doubleClicked, this, &ConfigurationTable::activatedRow);
    showDefaultColumns();
}

void ConfigurationTable::showDefaultColumns()
{
    int visual = 0;
    for (const int column : defaultOrder()) {
        const report::Column &descriptor = descriptorOf(column);
        setColumnHidden(column, !descriptor.shownByDefault);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), visual++);
        const int title = fontMetrics().horizontalAdvance(columnTitle(descriptor)) + 28;
        setColumnWidth(column,
                       column == 0 ? fontMetrics().horizontalAdvance(QLatin1Char('x')) * 40
                                   : std::max(title, fontMetrics().horizontalAdvance(QLatin1Char('x')) * 7));
    }
    const int verdict = ConfigurationModel::columnOf("verdict");
    const int longest = fontMetrics().horizontalAdvance(verdictText(estimate::Verdict::Oom));
    setColumnWidth(verdict, std::max(columnWidth(verdict), longest + fontMetrics().height() + 24)); // its icon and margins
    emit columnsChanged();
}

std::vector<int> ConfigurationTable::visibleColumns() const
{
    std::vector<int> shown;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            shown.push_back(logical);
    }
    return shown;
}

void ConfigurationTable::setColumnShown(int column, bool shown)
{
    if (!shown && visibleColumns().size() <= 1)
        return;
    setColumnHidden(column, !shown);
    emit columnsChanged();
}

void ConfigurationTable::fillColumnMenu(QMenu &menu)
{
    const bool onlyOne = visibleColumns().size() <= 1;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *action = menu.addAction(columnTitle(descriptorOf(column)));
        action->setToolTip(translated(descriptorOf(column).tooltip));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || !onlyOne);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu.addSeparator();
    menu.addAction(tr("Reset columns"), this, &ConfigurationTable::showDefaultColumns);
}

void ConfigurationTable::showHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    const int column = horizontalHeader()->logicalIndexAt(position);
    if (column >= 0) {
        QAction *hide =
            menu.addAction(tr("Hide “%1”").arg(columnTitle(descriptorOf(column))), this, [this, column] { setColumnShown(column, false); });
        hide->setEnabled(visibleColumns().size() > 1);
        menu.addSeparator();
    }
    fillColumnMenu(menu);
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

QByteArray ConfigurationTable::headerState() const
{
    QJsonArray columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        const bool hidden = isColumnHidden(logical);
        QJsonObject entry;
        entry.insert(QStringLiteral("id"), fromStd(descriptorOf(logical).id));
        entry.insert(QStringLiteral("shown"), !hidden);
        if (!hidden)
            entry.insert(QStringLiteral("width"), columnWidth(logical));
        columns.append(entry);
    }
    QJsonObject state;
    state.insert(QStringLiteral("version"), kHeaderStateVersion);
    state.insert(QStringLiteral("columns"), columns);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void ConfigurationTable::restoreHeaderState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    if (object.value(QStringLiteral("version")).toInt() != kHeaderStateVersion)
        return;
    int visual = 0;
    for (const QJsonValue &value : object.value(QStringLiteral("columns")).toArray()) {
        const QJsonObject entry = value.toObject();
        const int logical = ConfigurationModel::columnOf(entry.value(QStringLiteral("id")).toString().toStdString());
        if (logical < 0)
            continue;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(logical), logical == 0 ? 0 : visual);
        ++visual;
        setColumnHidden(logical, !entry.value(QStringLiteral("shown")).toBool(true));
        if (const int width = entry.value(QStringLiteral("width")).toInt(); width > 10 && width < 4000)
            setColumnWidth(logical, width);
    }
    if (visibleColumns().empty())
        showDefaultColumns();
    emit columnsChanged();
}

void ConfigurationTable::copySelection()
{
    if (selectionModel()->hasSelection())
        selectionAsTsv(*this).then(this, [](const QString &text) { QApplication::clipboard()->setText(text); });
}

void ConfigurationTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        emit toggleRequested();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit activatedRow();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace gui
