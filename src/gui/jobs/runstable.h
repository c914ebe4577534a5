// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <string>
#include <vector>

class QMenu;

namespace gui {

class RunsFilter;
class RunsModel;

/// The table of runs: column chooser in the header's menu, header state kept by column id, Ctrl+C
/// copies TSV. The configuration stays first.
class RunsTable : public QTableView {
    Q_OBJECT

public:
    RunsTable(RunsModel &model, RunsFilter &filter, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<int> visibleColumns() const; ///< on screen, left to right
    void setColumnShown(int column, bool shown);
    void showDefaultColumns();
    void fillColumnMenu(QMenu &menu);
    [[nodiscard]] QByteArray headerState() const;
    void restoreHeaderState(const QByteArray &state);

    [[nodiscard]] std::vector<std::string> selectedRuns() const; ///< ids, top to bottom
    void selectRun(const std::string &id); ///< makes it current unless it is
    [[nodiscard]] QString selectionAsTsv() const; ///< header and selected rows, in the order on screen
    void copySelection();

signals:
    void columnsChanged();
    void opened(); ///< Return or double click on a run

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHeaderMenu(const QPoint &position);

    RunsModel &m_model;
    RunsFilter &m_filter;
};

} // namespace gui
