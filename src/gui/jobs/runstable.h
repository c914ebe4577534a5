// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/columntable.h"

#include <string>
#include <vector>

namespace gui {

class RunsFilter;
class RunsModel;

/// The table of runs: its columns are those of runColumns(), the configuration stays first.
class RunsTable : public ColumnTable {
    Q_OBJECT

public:
    RunsTable(RunsModel &model, RunsFilter &filter, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<std::string> selectedRuns() const; ///< ids, top to bottom
    void selectRun(const std::string &id); ///< makes it current unless it is
    [[nodiscard]] QString selectionAsTsv() const; ///< header and selected rows, in the order on screen
    void copySelection() override;

private:
    RunsModel &m_model;
    RunsFilter &m_filter;
};

} // namespace gui
