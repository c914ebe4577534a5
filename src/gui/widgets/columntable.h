// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <string_view>
#include <vector>

class QMenu;

namespace gui {

/// What a table's header knows of one column; in the order of the model's columns.
struct TableColumn {
    QString id; ///< stable: header state names it
    QString title; ///< with its unit
    QString tip;
    bool shownByDefault = true;
    int width = 0; ///< pixels at first; at least the title's is taken
};

/// A table of rows whose columns a person arranges: chooser in the header's menu, order, widths and
/// visibility kept by column id, the last shown column cannot be hidden, the first stays first. Ctrl+C
/// copies the selected rows, Return or a double click opens the current one.
class ColumnTable : public QTableView {
    Q_OBJECT

public:
    /// `name` is the accessible name.
    ColumnTable(const QString &name, QAbstractItemModel &model, QWidget *parent = nullptr);

    /// Columns on screen, left to right.
    [[nodiscard]] std::vector<int> visibleColumns() const;
    void setColumnShown(int column, bool shown);
    void showDefaultColumns();
    /// One checkable entry per column, and back to the beginning.
    void fillColumnMenu(QMenu &menu);
    /// Text form of order, widths and visibility; survives columns that come and go.
    [[nodiscard]] QByteArray headerState() const;
    void restoreHeaderState(const QByteArray &state);

    [[nodiscard]] QModelIndexList selectedRowsInOrder() const; ///< first column, top to bottom
    /// To the clipboard.
    virtual void copySelection() = 0;

signals:
    void columnsChanged();
    void opened(); ///< Return or double click on a row

protected:
    void setColumns(std::vector<TableColumn> columns);
    /// Columns from left to right when nobody has arranged them.
    void setDefaultOrder(std::vector<int> order) { m_defaultOrder = std::move(order); }
    [[nodiscard]] const std::vector<TableColumn> &columns() const { return m_columns; }
    [[nodiscard]] int columnOf(QStringView id) const; ///< -1 = none
    /// Header and selected rows, visible columns in the order on screen; cells are what `role` says.
    [[nodiscard]] QString selectionAsTsv(int role) const;

    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHeaderMenu(const QPoint &position);

    std::vector<TableColumn> m_columns;
    std::vector<int> m_defaultOrder;
};

} // namespace gui
