// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/steprail.h"

#include <array>

class QAction;
class QObject;
class QWidget;

namespace gui {

class Workspace;

/// Everything that the window can be told to do, with text, icon and shortcut. The window connects
/// and enables them; menus, rail, welcome page and empty states show the same ones.
struct Actions {
    QAction *newPlan = nullptr;
    QAction *open = nullptr;
    QAction *example = nullptr;
    QAction *save = nullptr;
    QAction *saveAs = nullptr;
    QAction *exportConfigurations = nullptr;
    QAction *logIn = nullptr;
    QAction *logOut = nullptr;
    QAction *networkLog = nullptr;
    QAction *close = nullptr;
    QAction *quit = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *settings = nullptr;
    std::array<QAction *, kSteps> steps{};
    QAction *explain = nullptr; ///< where the time of the current configuration's step goes
    QAction *resetLayout = nullptr;
    QAction *fullScreen = nullptr;
    std::array<QAction *, 6> edit{}; ///< the wizard's steps, in the order of PlanWizard::Step
    QAction *launchRuns = nullptr;
    QAction *launchNext = nullptr; ///< the run that is most worth it
    QAction *tune = nullptr; ///< within a budget
    QAction *trainBest = nullptr;
    QAction *sandbox = nullptr;
    QAction *wholeSpace = nullptr; ///< the best configurations, every knob on auto
    QAction *gpuCounts = nullptr; ///< how many GPUs to rent
    QAction *searchAgain = nullptr;
    QAction *stopSearch = nullptr;
    QAction *help = nullptr;
    QAction *words = nullptr;
    QAction *keyboard = nullptr;
    QAction *accuracy = nullptr; ///< how far predictions can be trusted
    QAction *log = nullptr;
    QAction *about = nullptr;
    QAction *aboutQt = nullptr;
};

/// Owned by `window`.
[[nodiscard]] Actions makeActions(QWidget *window, Workspace &workspace);

} // namespace gui
