// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/autosave.h"

#include "project/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace project {
namespace {

QString besideProject(const QString &projectFile)
{
    const QFileInfo info(projectFile);
    return info.absoluteDir().filePath(QStringLiteral(".%1.autosave").arg(info.fileName()));
}

QString ownName() { return QStringLiteral("untitled-%1.autosave").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)); }

} // namespace

Autosave::Autosave(const QString &stateFolder, const QString &projectFile)
    : m_folder(projectFile.isEmpty() ? stateFolder : QString())
    , m_file(projectFile.isEmpty() ? QDir(stateFolder).filePath(ownName()) : besideProject(projectFile))
{
}

base::Result<void> Autosave::save(const Project &project)
{
    if (!m_folder.isEmpty()) {
        if (auto made = makeFolder(m_folder); !made)
            return made;
        if (!m_lock) {
            m_lock.emplace(m_file);
            // Without the lock the copy would merely be offered while this instance still runs.
            (void)m_lock->acquire();
        }
    }
    return writeFileAtomically(m_file, writeProject(project));
}

void Autosave::discard()
{
    QFile::remove(m_file);
    m_lock.reset();
}

std::optional<Leftover> leftoverOf(const QString &projectFile)
{
    const QFileInfo copy(besideProject(projectFile));
    const QFileInfo saved(projectFile);
    if (!copy.exists() || (saved.exists() && copy.lastModified() < saved.lastModified()))
        return std::nullopt;
    return Leftover{copy.absoluteFilePath(), saved.absoluteFilePath(), copy.lastModified()};
}

std::vector<Leftover> leftoversIn(const QString &stateFolder)
{
    std::vector<Leftover> found;
    const QStringList names = QDir(stateFolder).entryList({QStringLiteral("untitled-*.autosave")}, QDir::Files, QDir::Time);
    for (const QString &name : names) {
        const QString path = QDir(stateFolder).absoluteFilePath(name);
        ProjectLock lock(path);
        const ProjectLock::Outcome outcome = lock.acquire();
        if (outcome != ProjectLock::Outcome::HeldElsewhere)
            found.push_back({path, {}, QFileInfo(path).lastModified()});
    }
    return found;
}

base::Result<Project> recover(const Leftover &leftover) { return loadProjectFile(leftover.autosaveFile); }

void discard(const Leftover &leftover) { QFile::remove(leftover.autosaveFile); }

} // namespace project
