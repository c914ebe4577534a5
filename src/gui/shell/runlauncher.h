// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/run.h"

#include <QObject>
#include <vector>

class QWidget;

namespace gui {

class Cloud;
class Dialogs;
class NextRuns;
class ProjectFiles;
class Runs;
class Tuning;
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
        Tuning &tuning;
        NextRuns &nextRuns;
        ProjectFiles &files;
        Dialogs &dialogs;
        const Actions &actions;
        QString sandboxFolder;
    };
    RunLauncher(const Parts &parts, QWidget *window);

    void launchChecked();
    /// The run that is most worth it; while it is not known yet, the page that will show it is asked for.
    void launchNext();
    /// These rows of the search's result alone.
    void launchRows(const std::vector<std::size_t> &rows);
    void tune();
    void trainWithChosen();
    void trainWith(const domain::CandidateId &candidate);
    void editAndRepeat(const campaign::RunId &run);
    void useSandbox();

signals:
    void logInWanted();
    void launched(); ///< there are new runs to look at
    void runsWanted(); ///< what comes next is seen beside the runs

private:
    [[nodiscard]] bool prepare();
    void launch(const std::vector<domain::CandidateId> &only);
    void updateActions();
    void backToSandbox();

    Workspace &m_workspace;
    Cloud &m_cloud;
    Runs &m_runs;
    Tuning &m_tuning;
    NextRuns &m_nextRuns;
    ProjectFiles &m_files;
    Dialogs &m_dialogs;
    const Actions &m_actions;
    QString m_sandboxFolder;
    QWidget *m_window = nullptr;
};

} // namespace gui
