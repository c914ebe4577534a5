// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QWidget>

class QSettings;

namespace gui {

class Dialogs;
class Workspace;
struct Preferences;

/// The workspace's way to and from files: open, save, import, the list of recent projects. Asks
/// before anything is lost and says what went wrong; callers only learn whether it was done.
class ProjectFiles : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Workspace &workspace;
        Dialogs &dialogs;
        QSettings &settings;
        const Preferences &preferences;
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

    [[nodiscard]] QStringList recent() const;
    void removeRecent(const QString &path);

signals:
    void recentChanged();
    void said(const QString &message); ///< something worth a line in the status bar
    void modelRead(const domain::TrainingPlan &plan); ///< a model's file was opened: a plan may be begun with it

private:
    bool openProject(const QString &path);
    bool openArgs(const QString &path);
    bool openModel(const QString &path);
    bool writeTo(const QString &path);
    void noteRecent(const QString &path);
    bool failed(const QString &title, const base::Error &error);
    [[nodiscard]] QString startFolder() const;

    Workspace &m_workspace;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    const Preferences &m_preferences;
    QPointer<QWidget> m_window;
};

} // namespace gui
