// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/run.h"

#include <QObject>

class QWidget;

namespace gui {

class Cloud;
class Dialogs;
class ProjectFiles;
class Runs;
class Workspace;
struct Actions;

/// The ways to a launch: from what is checked, the full run with one configuration, a changed repeat,
/// and the sandbox for who has no workspace. Sees to it that the project has a file first, beside
/// which its runs are kept.
class RunLauncher : public QObject {
    Q_OBJECT

public:
    /// All outlive the launcher, which the window owns.
    struct Parts {
        Workspace &workspace;
        Cloud &cloud;
        Runs &runs;
        ProjectFiles &files;
        Dialogs &dialogs;
        const Actions &actions;
        QString sandboxFolder;
    };
    RunLauncher(const Parts &parts, QWidget *window);

    void launchChecked();
    void trainWithChosen();
    void editAndRepeat(const campaign::RunId &run);
    void useSandbox();

signals:
    void logInWanted();
    void launched(); ///< there are new runs to look at

private:
    [[nodiscard]] bool prepare();
    void updateActions();
    void backToSandbox();

    Workspace &m_workspace;
    Cloud &m_cloud;
    Runs &m_runs;
    ProjectFiles &m_files;
    Dialogs &m_dialogs;
    const Actions &m_actions;
    QString m_sandboxFolder;
    QWidget *m_window = nullptr;
};

} // namespace gui
