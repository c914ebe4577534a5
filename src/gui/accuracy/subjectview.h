// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/accuracy/accuracyrunner.h"
#include "report/accuracycharts.h"

#include <memory>
#include <optional>
#include <vector>

namespace Ui {
class SubjectView;
}

namespace gui {

class AccuracyModel;
class AccuracyOrder;
class AccuracyTable;
class ChartPane;
class Dialogs;
class SummaryModel;

/// All about predictions of one subject: errors by class, charts, the measurements themselves and the
/// chosen one's source. Table and charts show the same rows and share the selection.
class SubjectView : public QWidget {
    Q_OBJECT

public:
    /// `dialogs` outlives the view.
    SubjectView(validation::Subject subject, Dialogs &dialogs, QWidget *parent = nullptr);
    ~SubjectView() override;

    void setContent(const std::shared_ptr<const AccuracyContent> &content);
    [[nodiscard]] bool isEmpty() const; ///< no measurements of this subject
    /// Asks for a file and writes the rows shown there, with every column.
    void exportRows();
    void copyRows(); ///< the selected ones, or all that are shown
    void focusFilter();

signals:
    void said(const QString &message);

private:
    void setUpSummary();
    void setUpTable();
    void setUpCharts();
    void connectFilter();
    void showCharts();
    void showSelection();
    void filterChanged();
    void chooseGroup();
    void chooseMark(std::size_t run);
    void resetFilter();
    [[nodiscard]] report::AccuracyView view() const { return m_content->view(); }

    validation::Subject m_subject;
    Dialogs &m_dialogs;
    std::unique_ptr<Ui::SubjectView> m_ui;
    std::shared_ptr<const AccuracyContent> m_content;
    SummaryModel *m_summary = nullptr;
    AccuracyModel *m_model = nullptr;
    AccuracyOrder *m_order = nullptr;
    AccuracyTable *m_table = nullptr;
    ChartPane *m_chart = nullptr; ///< predicted against measured, or odds against what happened
    ChartPane *m_errors = nullptr; ///< null for verdicts
    std::vector<report::OddsBin> m_bins; ///< of verdicts
};

} // namespace gui
