// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/artifacts.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gui {

class Dialogs;
class Workspace;
struct Preferences;

/// Writes the configurations of the active result as files (args.json and one JSON each), on a
/// worker, after asking where.
class Exporter : public QObject {
    Q_OBJECT

public:
    Exporter(Workspace &workspace, Dialogs &dialogs, const Preferences &preferences, QWidget *window);
    ~Exporter() override;

    void start();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

signals:
    void said(const QString &message);
    void runningChanged();

private:
    void done();

    using Outcome = base::Result<project::ArtifactReport>;

    Workspace &m_workspace;
    Dialogs &m_dialogs;
    const Preferences &m_preferences;
    QPointer<QWidget> m_window;
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace gui
