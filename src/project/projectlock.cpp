// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/projectlock.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace project {
namespace {

QString lockPath(const QString &projectFile)
{
    const QFileInfo info(projectFile);
    return info.absoluteDir().filePath(QStringLiteral(".%1.lock").arg(info.fileName()));
}

} // namespace

ProjectLock::ProjectLock(const QString &projectFile)
    : m_path(lockPath(projectFile))
    , m_lock(std::make_unique<QLockFile>(m_path))
{
    // A project may stay open for days: only a dead process makes a lock stale, never its age.
    m_lock->setStaleLockTime(0);
}

ProjectLock::~ProjectLock() = default;
ProjectLock::ProjectLock(ProjectLock &&) noexcept = default;
ProjectLock &ProjectLock::operator=(ProjectLock &&) noexcept = default;

ProjectLock::Outcome ProjectLock::acquire()
{
    const bool leftOver = !m_lock->isLocked() && QFileInfo::exists(m_path);
    if (m_lock->isLocked() || m_lock->tryLock(0))
        return leftOver ? Outcome::AcquiredAfterCrash : Outcome::Acquired;
    return m_lock->error() == QLockFile::LockFailedError ? Outcome::HeldElsewhere : Outcome::Unavailable;
}

void ProjectLock::release() { m_lock->unlock(); }

bool ProjectLock::isHeld() const { return m_lock->isLocked(); }

ProjectLock::Holder ProjectLock::holder() const
{
    Holder holder;
    m_lock->getLockInfo(&holder.pid, &holder.host, &holder.program);
    const QFileInfo info(m_path);
    holder.user = info.owner();
    holder.since = info.lastModified();
    return holder;
}

} // namespace project
