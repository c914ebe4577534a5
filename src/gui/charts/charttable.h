// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include "report/comparisoncharts.h"

namespace gui {

/// The data of a chart, as its CSV has them, with figures in the user's locale. However long, cells are
/// read when they are shown.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setChart(const report::Chart &chart);
    [[nodiscard]] std::optional<std::size_t> runOfRow(int row) const;
    [[nodiscard]] std::optional<int> rowOfRun(std::size_t run) const; ///< its first

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        std::size_t begin = 0, length = 0;
    };
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const;
    void readCells();
    void joinRuns(const report::Chart &chart);

    std::string m_csv;
    std::vector<Cell> m_cells; ///< row by row, the header's first
    std::size_t m_columns = 0;
    std::vector<std::optional<std::size_t>> m_runs; ///< of the rows
};

/// The same figures as the chart beside it, for reading, copying and screen readers.
class ChartTable : public QTableView {
    Q_OBJECT

public:
    explicit ChartTable(QWidget *parent = nullptr);

    void setChart(const report::Chart &chart);
    void setSelectedRun(std::optional<std::size_t> run);
    /// Header and selected rows to the clipboard, as TSV.
    void copySelection() const;

signals:
    void runActivated(std::size_t run);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ChartTableModel m_model;
    bool m_selecting = false; ///< from outside
};

} // namespace gui
