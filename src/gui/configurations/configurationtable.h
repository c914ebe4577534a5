// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace gui {

class ConfigurationModel;

/// The table itself: column chooser in the header's menu, Space checks all selected rows, Ctrl+C
/// copies TSV, header state kept by column id. Columns can be moved; the name stays first.
class ConfigurationTable : public QTableView {
    Q_OBJECT

public:
    explicit ConfigurationTable(ConfigurationModel &model, QWidget *parent = nullptr);

    /// Columns on screen, left to right.
    [[nodiscard]] std::vector<int> visibleColumns() const;
    void setColumnShown(int column, bool shown);
    void showDefaultColumns();
    /// Fills a menu with one checkable entry per column; the last shown one cannot be switched off.
    void fillColumnMenu(QMenu &menu);
    /// Text form of order, widths and visibility, by column id; survives columns that come and go.
    [[nodiscard]] QByteArray headerState() const;
    void restoreHeaderState(const QByteArray &state);
    /// The selection as TSV; it is on the clipboard a moment later.
    void copySelection();

signals:
    void toggleRequested(); ///< Space: check or uncheck the selected rows
    void activatedRow();
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHeaderMenu(const QPoint &position);

    ConfigurationModel &m_model;
};

} // namespace gui
