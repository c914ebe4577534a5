// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "gui/accuracy/accuracyrunner.h"

#include <array>
#include <memory>

class QAction;

namespace Ui {
class AccuracyWindow;
}

namespace gui {

class Dialogs;
class EmptyState;
class SubjectView;

/// How far predictions can be trusted: published measurements beside what the estimator says of them,
/// summed up, drawn and row by row. It is about the program and not about a project, so it stays open
/// beside the app, like the help. The report is made on a worker thread when the window is first shown.
class AccuracyWindow : public QDialog {
    Q_OBJECT

public:
    /// `dialogs` outlives the window.
    AccuracyWindow(AccuracySource source, Dialogs &dialogs, QWidget *parent = nullptr);
    ~AccuracyWindow() override;

    void showSubject(validation::Subject subject); ///< and brings the window to the front
    [[nodiscard]] validation::Subject subject() const;

signals:
    void helpWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildStates();
    void connectControls();
    void connectRunner();
    void begin();
    void showProgress(quint64 done, quint64 all);
    void showReport(const std::shared_ptr<const AccuracyContent> &content);
    void showFailure(const base::Error &error);
    void showStopped();
    void showState(QWidget *page);
    void say(const QString &message);
    [[nodiscard]] SubjectView *currentView() const;

    std::unique_ptr<Ui::AccuracyWindow> m_ui;
    AccuracyRunner *m_runner = nullptr;
    QAction *m_again = nullptr;
    EmptyState *m_problem = nullptr; ///< failed or stopped
    std::array<SubjectView *, 3> m_views{}; ///< in the order of validation::Subject
};

} // namespace gui
