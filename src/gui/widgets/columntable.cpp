// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/columntable.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>
#include <numeric>
#include <utility>

namespace gui {
namespace {

constexpr int kHeaderStateVersion = 1;
constexpr int kRoomForSortMark = 28;
constexpr int kLeastWidth = 10;
constexpr int kMostWidth = 4000;

/// A cell must not break the table that it is pasted into.
QString cellOfTsv(QString text) { return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' ')); }

} // namespace

ColumnTable::ColumnTable(const QString &name, QAbstractItemModel &model, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setAccessibleName(name);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    QHeaderView &header = *horizontalHeader();
    header.setSectionsMovable(true);
    header.setFirstSectionMovable(false);
    header.setHighlightSections(false);
    header.setSortIndicatorClearable(true);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QHeaderView::customContextMenuRequested, this, &ColumnTable::showHeaderMenu);
    connect(&header, &QHeaderView::sectionMoved, this, &ColumnTable::columnsChanged);
    connect(this, &QTableView::doubleClicked, this, &ColumnTable::opened);
}

void ColumnTable::setColumns(std::vector<TableColumn> columns)
{
    m_columns = std::move(columns);
    if (m_defaultOrder.size() != m_columns.size()) {
        m_defaultOrder.resize(m_columns.size());
        std::iota(m_defaultOrder.begin(), m_defaultOrder.end(), 0);
    }
    showDefaultColumns();
}

int ColumnTable::columnOf(QStringView id) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [id](const TableColumn &column) { return column.id == id; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void ColumnTable::showDefaultColumns()
{
    int visual = 0;
    for (const int column : m_defaultOrder) {
        const TableColumn &descriptor = m_columns[static_cast<std::size_t>(column)];
        setColumnHidden(column, !descriptor.shownByDefault);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), visual++);
        const int title = fontMetrics().horizontalAdvance(descriptor.title) + kRoomForSortMark;
        setColumnWidth(column, std::max(title, descriptor.width));
    }
    emit columnsChanged();
}

std::vector<int> ColumnTable::visibleColumns() const
{
    std::vector<int> shown;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            shown.push_back(logical);
    }
    return shown;
}

void ColumnTable::setColumnShown(int column, bool shown)
{
    if (!shown && visibleColumns().size() <= 1)
        return;
    setColumnHidden(column, !shown);
    emit columnsChanged();
}

void ColumnTable::fillColumnMenu(QMenu &menu)
{
    const bool onlyOne = visibleColumns().size() <= 1;
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        const TableColumn &descriptor = m_columns[static_cast<std::size_t>(column)];
        QAction *action = menu.addAction(descriptor.title);
        action->setToolTip(descriptor.tip);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || !onlyOne);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu.addSeparator();
    menu.addAction(tr("Reset columns"), this, &ColumnTable::showDefaultColumns);
}

void ColumnTable::showHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    if (const int column = horizontalHeader()->logicalIndexAt(position); column >= 0) {
        const QString &title = m_columns[static_cast<std::size_t>(column)].title;
        QAction *hide = menu.addAction(tr("Hide “%1”").arg(title), this, [this, column] { setColumnShown(column, false); });
        hide->setEnabled(visibleColumns().size() > 1);
        menu.addSeparator();
    }
    fillColumnMenu(menu);
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

QByteArray ColumnTable::headerState() const
{
    QJsonArray entries;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        QJsonObject entry;
        entry.insert(QStringLiteral("id"), m_columns[static_cast<std::size_t>(logical)].id);
        entry.insert(QStringLiteral("shown"), !isColumnHidden(logical));
        if (!isColumnHidden(logical))
            entry.insert(QStringLiteral("width"), columnWidth(logical));
        entries.append(entry);
    }
    QJsonObject state;
    state.insert(QStringLiteral("version"), kHeaderStateVersion);
    state.insert(QStringLiteral("columns"), entries);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void ColumnTable::restoreHeaderState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    if (object.value(QStringLiteral("version")).toInt() != kHeaderStateVersion)
        return;
    int visual = 0;
    for (const QJsonValue &value : object.value(QStringLiteral("columns")).toArray()) {
        const QJsonObject entry = value.toObject();
        const int logical = columnOf(entry.value(QStringLiteral("id")).toString());
        if (logical < 0)
            continue;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(logical), logical == 0 ? 0 : visual);
        ++visual;
        setColumnHidden(logical, !entry.value(QStringLiteral("shown")).toBool(true));
        if (const int width = entry.value(QStringLiteral("width")).toInt(); width > kLeastWidth && width < kMostWidth)
            setColumnWidth(logical, width);
    }
    if (visibleColumns().empty())
        showDefaultColumns();
    emit columnsChanged();
}

QModelIndexList ColumnTable::selectedRowsInOrder() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    return rows;
}

QString ColumnTable::selectionAsTsv(int role) const
{
    const std::vector<int> shown = visibleColumns();
    QStringList lines;
    QStringList cells;
    for (const int column : shown)
        cells << cellOfTsv(m_columns[static_cast<std::size_t>(column)].title);
    lines << cells.join(QLatin1Char('\t'));
    const QModelIndexList rows = selectedRowsInOrder();
    for (const QModelIndex &row : rows) {
        cells.clear();
        for (const int column : shown)
            cells << cellOfTsv(row.siblingAtColumn(column).data(role).toString());
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ColumnTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit opened();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace gui
