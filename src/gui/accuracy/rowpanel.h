// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/accuracy/accuracyrunner.h"

#include <memory>

class QAction;

namespace Ui {
class RowPanel;
}

namespace gui {

/// Everything known of the chosen measurement: what was measured, what is predicted, who published it,
/// with which software and settings, and what a reader should know.
class RowPanel : public QWidget {
    Q_OBJECT

public:
    explicit RowPanel(QWidget *parent = nullptr);
    ~RowPanel() override;

    void showRow(const report::AccuracyView &view, std::size_t row);
    void showNothing();

signals:
    void said(const QString &message);

private:
    void copyRequest();

    void showFigures(const report::AccuracyView &view, std::size_t row);
    void showJudgement(const report::AccuracyView &view, std::size_t row);

    std::unique_ptr<Ui::RowPanel> m_ui;
    std::string m_request; ///< of the row shown, as JSON
};

} // namespace gui
