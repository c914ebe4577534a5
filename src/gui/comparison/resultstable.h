// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/columntable.h"
#include "report/resultcolumns.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace gui {

class ResultsOrder;

/// The ranking: its columns are those of report::resultColumns(), the place stays first.
class ResultsTable : public ColumnTable {
    Q_OBJECT

public:
    explicit ResultsTable(ResultsOrder &order, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<std::size_t> currentRun() const; ///< index into Analysis::runs
    void selectRun(std::optional<std::size_t> run); ///< makes it current and brings it into sight; nothing: none
    [[nodiscard]] std::vector<std::size_t> runsInOrder() const; ///< all rows, top to bottom
    [[nodiscard]] std::vector<const report::ResultColumn *> shownColumns() const; ///< in the order on screen
    [[nodiscard]] QString selectionAsTsv() const; ///< as exported: header and selected rows, in the order on screen
    void copySelection() override;

private:
    ResultsOrder &m_order;
};

} // namespace gui
