// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/language.h"
#include "gui/shell/projectfiles.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/nextruns.h"
#include "gui/workspace/preferences.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/tuning.h"
#include "gui/workspace/workspace.h"

#include <QObject>
#include <QStringList>
#include <memory>

class QApplication;
class QSettings;

namespace gui {

class Cloud;
class Dialogs;
class MainWindow;

/// One run of the app: preferences, open project and its window. The window is made anew when the
/// language changes; the project does not notice.
class Session : public QObject {
    Q_OBJECT

public:
    /// All outlive the session.
    struct Parts {
        QApplication &app;
        const catalogue::Catalogue &catalogue;
        QSettings &settings;
        Dialogs &dialogs;
        Cloud &cloud;
        QString stateFolder; ///< log and safety copies
        QString logPath;
    };
    explicit Session(const Parts &parts);
    ~Session() override;

    /// Shows the window, opens the first of the files or else offers what an earlier run left unsaved.
    void start(const QStringList &files);
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Workspace &workspace() { return m_workspace; }
    [[nodiscard]] Runs &runs() { return m_runs; }
    [[nodiscard]] Measurements &measurements() { return m_measurements; }
    [[nodiscard]] Tuning &tuning() { return m_tuning; }
    [[nodiscard]] NextRuns &nextRuns() { return m_nextRuns; }
    [[nodiscard]] ProjectFiles &files() { return m_files; }
    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }
    void usePreferences(const Preferences &preferences);

private:
    void makeWindow();

    Parts m_parts;
    Preferences m_preferences;
    Language m_language;
    Workspace m_workspace;
    Runs m_runs;
    Measurements m_measurements;
    Tuning m_tuning; ///< after the runs: goes first
    NextRuns m_nextRuns;
    ProjectFiles m_files;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace gui
