// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "project/reportchoices.h"
#include "report/comparisonreport.h"

class QListWidget;

namespace Ui {
class ReportChoicesForm;
}

namespace gui {

/// What the report holds: title, comment, sections, rows and charts, to be switched on and off.
class ChoicesPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChoicesPanel(QWidget *parent = nullptr);
    ~ChoicesPanel() override;

    /// Shows choices without emitting edited().
    void setChoices(const project::ReportChoices &choices);
    [[nodiscard]] const project::ReportChoices &choices() const { return m_choices; }
    /// Charts that have something to show; the others cannot be chosen.
    void setAvailable(const std::vector<report::ChartKind> &charts);

signals:
    void edited();

private:
    void readLists();
    void fillLists();
    void enableCharts();

    std::unique_ptr<Ui::ReportChoicesForm> m_ui;
    project::ReportChoices m_choices;
    std::vector<report::ChartKind> m_available;
    bool m_showing = false;
};

} // namespace gui
