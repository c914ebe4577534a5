// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "report/spacetable.h"

class QSettings;
class QWidget;

namespace gui {

class Dialogs;
class WholeSpaceWindow;
class Workspace;
struct Actions;

/// Opens the window of the whole space from its two actions, which need a project; keeps it, with its answers
/// and its columns, when it is closed.
class SpaceWindow : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts {
        Workspace &workspace;
        Dialogs &dialogs;
        QSettings &settings;
        const Actions &actions;
    };
    SpaceWindow(const Parts &parts, QWidget *mainWindow);

    void open(report::SpaceKind kind);
    void saveLayout();

signals:
    void helpWanted();
    void located(); ///< what was taken over stands in the plan's table, which may hide it

private:
    void updateActions();

    Parts m_parts;
    QWidget *m_mainWindow;
    WholeSpaceWindow *m_window = nullptr; ///< once it was asked for
};

} // namespace gui
