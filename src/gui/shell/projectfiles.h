// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"
#include "project/autosave.h"
#include "project/projectlock.h"
#include "project/recentprojects.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

class QSettings;

namespace gui {

class Dialogs;
class Workspace;
struct Preferences;

/// The workspace's way to and from files: open, save, import, safety copies and their recovery, the
/// list of recent projects. Asks before anything is lost and says what went wrong; callers only
/// learn whether it was done. A project that another instance has open is opened read-only.
class ProjectFiles : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Workspace &workspace;
        Dialogs &dialogs;
        QSettings &settings;
        const Preferences &preferences;
        QString stateFolder; ///< safety copies of projects that have no file yet
    };
    explicit ProjectFiles(const Parts &parts, QObject *parent = nullptr);
    ~ProjectFiles() override;

    /// Dialogs belong to this window.
    void setWindow(QWidget *window) { m_window = window; }

    /// A new, never saved project with this plan.
    bool startNew(domain::TrainingPlan plan);
    bool openWithDialog();
    /// A project, an args.json, or a model's config.json (then modelRead() is emitted).
    bool open(const QString &path);
    bool save();
    bool saveAs();
    bool close();
    /// True when nothing would be lost, after asking if need be.
    bool mayDiscard();

    /// Lets go of the project's lock and safety copy: the work is saved, or was given up.
    void release();
    /// Offers unsaved work that an earlier run left behind; true when it was taken.
    bool offerLeftovers();

    [[nodiscard]] std::vector<project::RecentProjects::Entry> recent() const { return m_recent.entries(); }
    void removeRecent(const QString &path);

signals:
    void recentChanged();
    void saving(const QString &path); ///< what else belongs into the file is to be put into the project now
    void saved(const QString &path);
    void said(const QString &message); ///< something worth a line in the status bar
    void modelRead(const domain::TrainingPlan &plan); ///< a model's file was opened: a plan may be begun with it

private:
    bool openProject(const QString &path);
    bool openArgs(const QString &path);
    bool openModel(const QString &path);
    bool writeTo(const QString &path);
    bool failed(const QString &title, const base::Error &error);
    void noteRecent(const QString &path);
    /// Shows a project that may have begun as a leftover.
    void show(project::Project project, const QString &path, project::ProjectLock lock);
    /// The project as the leftover has it, if there is one and the user wants it.
    [[nodiscard]] std::optional<project::Project> recovered(const std::optional<project::Leftover> &leftover);
    void copySoon();
    void copyNow();
    [[nodiscard]] QString startFolder() const;

    Workspace &m_workspace;
    Dialogs &m_dialogs;
    const Preferences &m_preferences;
    QString m_stateFolder;
    project::RecentProjects m_recent;
    QPointer<QWidget> m_window;
    std::optional<project::ProjectLock> m_lock;
    std::optional<project::Autosave> m_copy;
    QTimer m_copySoon;
};

} // namespace gui
