// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/actions.h"
#include "gui/shell/help.h"
#include "gui/wizard/planwizard.h"
#include "gui/workspace/preferences.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

class QDockWidget;
class QMenu;
class QSettings;
class QStackedWidget;

namespace gui {

class AccuracyWindow;
class Cloud;
class ConfigurationsPage;
class Dialogs;
class ExplainWindow;
class Exporter;
class Measurements;
class NextRunCard;
class NextRuns;
class PlanPage;
class ProjectFiles;
class ReportPage;
class ResultsPage;
class RunLauncher;
struct RunLog;
class Runs;
class RunsPage;
class SpaceWindow;
class StatusStrip;
class StepRail;
class Tuning;
class WelcomePage;
class Workspace;

/// The window: rail, pages, details, menus and status bar around one workspace. It holds no state
/// of its own beyond where things are shown, so it can be made anew, in another language say.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All outlive the window.
    struct Parts {
        Workspace &workspace;
        Cloud &cloud;
        Runs &runs;
        Measurements &measurements;
        Tuning &tuning;
        NextRuns &nextRuns;
        ProjectFiles &files;
        const Preferences &preferences;
        Dialogs &dialogs;
        QSettings &settings;
        QString logPath;
    };
    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Step step() const { return m_step; }
    void showStep(Step step);
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] StatusStrip &status() const { return *m_status; }
    /// Leads through a plan that has no cluster yet, and perhaps a model; the result becomes a new project.
    void planAnew(const domain::TrainingPlan &start);

signals:
    void preferencesEdited(const gui::Preferences &preferences);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPages();
    void buildDetails();
    void buildMenus();
    void connectActions();
    void connectHelpActions();
    void connectCloud();
    void connectRuns();
    void connectResults();
    void buildTuning();
    void fetchLogs();
    void showRunLog(const RunLog &log);
    [[nodiscard]] bool mayLeaveRuns();
    void showRecent();
    void followWorkspace();
    void updateActions();
    void updateTitle();
    void updateDetails();
    void editPlan(PlanWizard::Step step);
    void openExample();
    void logIn();
    void editSettings();
    void showHelp(HelpTopic topic);
    void showAccuracy();
    void showExplanation();
    [[nodiscard]] HelpTopic currentTopic() const;
    void resetLayout();
    void restoreLayout();
    void saveLayout();

    Workspace &m_workspace;
    Cloud &m_cloud;
    Runs &m_runs;
    Measurements &m_measurements;
    Tuning &m_tuning;
    NextRuns &m_nextRuns;
    ProjectFiles &m_files;
    const Preferences &m_preferences;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    QString m_logPath;

    Actions m_actions;
    Exporter *m_exporter = nullptr;
    StepRail *m_rail = nullptr;
    QStackedWidget *m_pages = nullptr; ///< the steps in order, then the welcome page
    WelcomePage *m_welcome = nullptr;
    PlanPage *m_planPage = nullptr;
    ConfigurationsPage *m_configurations = nullptr;
    RunsPage *m_runsPage = nullptr;
    ReportPage *m_report = nullptr;
    ResultsPage *m_results = nullptr;
    RunLauncher *m_launcher = nullptr;
    std::vector<NextRunCard *> m_nextRunCards; ///< on the pages of runs and results
    QDockWidget *m_details = nullptr;
    QStackedWidget *m_detailsOf = nullptr; ///< what is chosen on the configurations' page, on the results'
    bool m_detailsWanted = true;
    bool m_detailsPlaced = false; ///< their width was chosen by the user or given once
    StatusStrip *m_status = nullptr;
    QMenu *m_recentMenu = nullptr;
    HelpWindow *m_help = nullptr;
    SpaceWindow *m_space = nullptr;
    AccuracyWindow *m_accuracy = nullptr; ///< once it was asked for
    ExplainWindow *m_explain = nullptr; ///< once it was asked for
    QPointer<QDialog> m_networkLog; ///< while it is open
    Step m_step = Step::Plan;
};

} // namespace gui
