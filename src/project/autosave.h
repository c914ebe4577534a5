// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/project.h"
#include "project/projectlock.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace project {

/// Unsaved work that an instance left behind when it ended without closing.
struct Leftover {
    QString autosaveFile;
    QString projectFile; ///< empty: the project was never saved
    QDateTime savedAt;
};

/// The safety copy of one open project: beside its file as ".NAME.autosave", or, while it has none,
/// in the state folder under a name of its own, locked as long as this object lives. The owner
/// calls save() now and then and discard() once the work is saved or given up; after a crash the
/// copy stays and is found by the functions below.
class Autosave {
public:
    /// `projectFile` empty: not saved yet.
    Autosave(const QString &stateFolder, const QString &projectFile);

    [[nodiscard]] base::Result<void> save(const Project &project);
    void discard();
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    QString m_folder; ///< to be made first; empty beside a project
    QString m_file;
    std::optional<ProjectLock> m_lock; ///< of a copy in the state folder
};

/// The copy beside a project, if it is newer than what the project file holds. Call it with the
/// project's lock held: otherwise the copy may belong to a living instance.
[[nodiscard]] std::optional<Leftover> leftoverOf(const QString &projectFile);
/// Copies of never saved projects whose instance is gone, newest first.
[[nodiscard]] std::vector<Leftover> leftoversIn(const QString &stateFolder);
/// Reads a copy; its place is nothing to keep, so the project counts as unsaved.
[[nodiscard]] base::Result<Project> recover(const Leftover &leftover);
/// Forgets a copy that the user does not want.
void discard(const Leftover &leftover);

} // namespace project
