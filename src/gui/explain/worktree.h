// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

#include "report/steptimes.h"

#include <optional>

namespace gui {

/// Where the time of one or two steps goes, as a table: groups with their kinds of work, seconds and
/// shares, and how much longer the first takes than the second. The chart beside it has the same looks.
class WorkTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit WorkTree(QWidget *parent = nullptr);

    void setTimes(const report::StepTimes &times);
    void setCurrentRow(std::optional<std::size_t> row);
    [[nodiscard]] std::optional<std::size_t> currentRow() const; ///< of StepTimes::rows

signals:
    void rowChosen(std::size_t row);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Ctrl+C: copyWanted()

signals:
    void copyWanted();

private:
    void fill();
    void setHeaders();
    [[nodiscard]] QTreeWidgetItem *itemOf(std::size_t row) const;
    [[nodiscard]] QStringList cellsOf(const report::StepTimeRow &row) const;
    [[nodiscard]] QPixmap swatch(std::size_t row) const;

    report::StepTimes m_times;
};

} // namespace gui
