// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/columntable.h"

#include "gui/accuracy/accuracyorder.h"

namespace gui {

/// The measurements of one subject, largest errors first.
class AccuracyTable : public ColumnTable {
    Q_OBJECT

public:
    AccuracyTable(AccuracyModel &model, AccuracyOrder &order, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<std::size_t> currentRow() const; ///< of the report
    void selectRow(std::optional<std::size_t> reportRow); ///< makes it current and brings it into sight; nothing: none
    [[nodiscard]] std::vector<const report::AccuracyColumn *> shownColumns() const; ///< in the order on screen
    [[nodiscard]] std::vector<std::size_t> selectedRows() const; ///< of the report, top to bottom
    void copySelection() override;
    /// As exported: header and these rows of the report, with the columns on screen.
    void copyRows(const std::vector<std::size_t> &rows) const;

private:
    AccuracyModel &m_model;
    AccuracyOrder &m_order;
};

} // namespace gui
