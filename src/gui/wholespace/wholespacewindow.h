// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "gui/wholespace/spacerunner.h"

#include <memory>

class QAction;

namespace Ui {
class WholeSpaceWindow;
}

namespace gui {

class BestPage;
class Dialogs;
class GpuCountsPage;
class SpacePage;
class Workspace;

/// The best configurations of the plan's model over the whole space, and how many GPUs to rent for it. It
/// stays open beside the app and follows the plan; what is taken over from it is an edit of the plan like
/// any other. Everything it shows is predicted.
class WholeSpaceWindow : public QDialog {
    Q_OBJECT

public:
    /// All outlive the window.
    struct Parts {
        Workspace &workspace;
        Dialogs &dialogs;
        SpaceSource source;
        QAction *editPlan = nullptr; ///< for a plan that is not complete
    };
    explicit WholeSpaceWindow(const Parts &parts, QWidget *parent = nullptr);
    ~WholeSpaceWindow() override;

    void showKind(report::SpaceKind kind); ///< and brings the window to the front
    [[nodiscard]] report::SpaceKind kind() const;
    /// Columns of both tables as they were arranged.
    [[nodiscard]] QByteArray viewState() const;
    void restoreViewState(const QByteArray &state);

signals:
    void helpWanted();
    void located(); ///< what was taken over stands in the plan's table, which may hide it

private:
    void addPages(const Parts &parts);
    void connectControls();
    void showSubject();
    void showState();
    void say(const QString &message);
    [[nodiscard]] SpacePage *currentPage() const;

    const Workspace &m_workspace;
    std::unique_ptr<Ui::WholeSpaceWindow> m_ui;
    BestPage *m_best = nullptr;
    GpuCountsPage *m_counts = nullptr;
};

} // namespace gui
