// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/columntable.h"

namespace gui {

class ConfigurationModel;

/// The table of configurations: its columns are those of report::configurationColumns(), the name stays
/// first; Space checks all selected rows.
class ConfigurationTable : public ColumnTable {
    Q_OBJECT

public:
    explicit ConfigurationTable(ConfigurationModel &model, QWidget *parent = nullptr);

    /// The selection as TSV; it is on the clipboard a moment later.
    void copySelection() override;

signals:
    void toggleRequested(); ///< Space: check or uncheck the selected rows

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace gui
