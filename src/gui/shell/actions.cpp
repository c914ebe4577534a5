// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/actions.h"

#include "gui/widgets/iconfactory.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace gui {
namespace {

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::Actions)
};

/// Makes actions with less ceremony.
class Maker {
public:
    explicit Maker(QWidget *window)
        : m_window(window)
    {
    }

    QAction *operator()(const char *name, const QString &text, const char *iconName = "", const QKeySequence &shortcut = {}) const
    {
        auto *action = new QAction(text, m_window);
        action->setObjectName(QLatin1String(name));
        if (*iconName)
            action->setIcon(icon(QLatin1String(iconName)));
        action->setShortcut(shortcut);
        return action;
    }

private:
    QWidget *m_window;
};

void makeFileActions(Actions &a, const Maker &make)
{
    a.newPlan = make("newPlan", Words::tr("&New plan…"), "new", QKeySequence::New);
    a.open = make("open", Words::tr("&Open…"), "open", QKeySequence::Open);
    a.example = make("example", Words::tr("Try the e&xample"), "example");
    a.save = make("save", Words::tr("&Save"), "save", QKeySequence::Save);
    a.saveAs = make("saveAs", Words::tr("Save &as…"), "save-as", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    a.exportConfigurations =
        make("exportConfigurations", Words::tr("&Export configurations…"), "export", QKeySequence(Qt::CTRL | Qt::Key_E));
    a.logIn = make("logIn", Words::tr("&Log in…"), "cluster", QKeySequence(Qt::CTRL | Qt::Key_L));
    a.logOut = make("logOut", Words::tr("Log o&ut"));
    a.networkLog = make("networkLog", Words::tr("Net&work log…"), "log");
    a.close = make("close", Words::tr("&Close project"), "close", QKeySequence(Qt::CTRL | Qt::Key_W));
    a.quit = make("quit", Words::tr("&Quit"), "quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    a.quit->setMenuRole(QAction::QuitRole);
    a.settings = make("settings", Words::tr("&Settings…"), "settings", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    a.settings->setMenuRole(QAction::PreferencesRole);
}

void makeEditActions(Actions &a, QWidget *window, Workspace &workspace)
{
    a.undo = workspace.undoStack().createUndoAction(window, Words::tr("&Undo"));
    a.undo->setObjectName(QStringLiteral("undo"));
    a.undo->setIcon(icon(QStringLiteral("undo")));
    a.undo->setShortcut(QKeySequence::Undo);
    a.redo = workspace.undoStack().createRedoAction(window, Words::tr("&Redo"));
    a.redo->setObjectName(QStringLiteral("redo"));
    a.redo->setIcon(icon(QStringLiteral("redo")));
    a.redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
}

void makeStepActions(Actions &a, const Maker &make, QWidget *window)
{
    a.steps = {make("stepPlan", Words::tr("&Plan"), "plan", QKeySequence(Qt::CTRL | Qt::Key_1)),
               make("stepConfigurations", Words::tr("&Configurations"), "configurations", QKeySequence(Qt::CTRL | Qt::Key_2)),
               make("stepRuns", Words::tr("&Runs"), "runs", QKeySequence(Qt::CTRL | Qt::Key_3)),
               make("stepResults", Words::tr("Re&sults"), "results", QKeySequence(Qt::CTRL | Qt::Key_4)),
               make("stepReport", Words::tr("R&eport"), "report", QKeySequence(Qt::CTRL | Qt::Key_5))};
    auto *group = new QActionGroup(window);
    for (QAction *step : a.steps) {
        step->setCheckable(true);
        group->addAction(step);
    }
    a.explain = make("explain", Words::tr("Where the step's &time goes…"), "clock", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    a.explain->setToolTip(Words::tr("Step time of the selected configuration by kind of work, its pipeline schedule, and what limits it"));
    a.resetLayout = make("resetLayout", Words::tr("Reset &layout"));
    a.fullScreen = make("fullScreen", Words::tr("&Full screen"), "", QKeySequence(Qt::Key_F11));
    a.fullScreen->setCheckable(true);
}

void makePlanActions(Actions &a, const Maker &make)
{
    a.edit = {make("editModel", Words::tr("Edit &model…"), "model"),
              make("editCluster", Words::tr("Edit &cluster…"), "cluster"),
              make("editTraining", Words::tr("Edit &training…"), "training"),
              make("editParallelism", Words::tr("Edit &parallelism…"), "parallelism"),
              make("editLaunch", Words::tr("Edit &launch settings…"), "launch"),
              make("reviewPlan", Words::tr("&Review the plan…"), "check")};
    a.wholeSpace = make("wholeSpace", Words::tr("&Best over the whole space…"), "enlarge", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    a.wholeSpace->setToolTip(Words::tr("The best configurations with every knob on auto, whatever the plan's lists say"));
    a.gpuCounts = make("gpuCounts", Words::tr("&How many GPUs?…"), "nodes", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    a.gpuCounts->setToolTip(Words::tr("Days and dollars against the number of GPUs, with the best configuration at each"));
    a.searchAgain = make("searchAgain", Words::tr("Search a&gain"), "search", QKeySequence(Qt::Key_F5));
    a.stopSearch = make("stopSearch", Words::tr("&Stop the search"), "close");
}

void makeRunActions(Actions &a, const Maker &make)
{
    a.launchRuns = make("launchRuns", Words::tr("Run &checked…"), "launch", QKeySequence(Qt::CTRL | Qt::Key_Return));
    a.launchNext = make("launchNext", Words::tr("Run the &next best…"), "next", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    a.launchNext->setToolTip(Words::tr("The configuration that is most worth a run, by predictions and all runs so far"));
    a.tune = make("tune", Words::tr("T&une within budget…"), "search", QKeySequence(Qt::CTRL | Qt::Key_B));
    a.tune->setToolTip(Words::tr("Chooses one run after the other by what those before have shown, until a budget is used"));
    a.trainBest = make("trainBest", Words::tr("&Train with the chosen configuration…"), "training");
    a.sandbox = make("sandbox", Words::tr("Try on the &sandbox"), "example");
}

void makeHelpActions(Actions &a, const Maker &make)
{
    a.help = make("help", Words::tr("&Help for this page"), "help", QKeySequence(Qt::Key_F1));
    a.words = make("words", Words::tr("&Words"));
    a.keyboard = make("keyboard", Words::tr("&Keyboard"));
    a.accuracy = make("accuracy", Words::tr("How far to &trust predictions…"), "why", QKeySequence(Qt::CTRL | Qt::Key_T));
    a.log = make("log", Words::tr("Show &log"), "log");
    a.about = make("about", Words::tr("&About AutoTuner"), "info");
    a.about->setMenuRole(QAction::AboutRole);
    a.aboutQt = make("aboutQt", Words::tr("About &Qt"));
    a.aboutQt->setMenuRole(QAction::AboutQtRole);
}

} // namespace

Actions makeActions(QWidget *window, Workspace &workspace)
{
    Actions a;
    const Maker make(window);
    makeFileActions(a, make);
    makeEditActions(a, window, workspace);
    makeStepActions(a, make, window);
    makePlanActions(a, make);
    makeRunActions(a, make);
    makeHelpActions(a, make);
    return a;
}

} // namespace gui
