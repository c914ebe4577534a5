// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/projectlock.h"

#include "project/files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <utility>

using project::ProjectLock;
using Outcome = project::ProjectLock::Outcome;

namespace {

/// Above Linux's largest process id (2^22).
constexpr auto kNoSuchProcess = "4999999";

/// A lock file as QLockFile writes it, of a process of this host that does not run.
void leaveLockOfDeadProcess(const QString &path)
{
    const std::string content = std::string(kNoSuchProcess) + "\nautotuner\n" + QSysInfo::machineHostName().toStdString() + "\n"
        + QSysInfo::machineUniqueId().toStdString() + "\n" + QSysInfo::bootUniqueId().toStdString() + "\n";
    ASSERT_TRUE(project::writeFileAtomically(path, content));
}

} // namespace

TEST(ProjectLock, oneInstanceHoldsIt)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.autotuner"));
    ProjectLock first(path);
    ProjectLock second(path);
    EXPECT_EQ(first.acquire(), Outcome::Acquired);
    EXPECT_EQ(first.acquire(), Outcome::Acquired) << "asking again changes nothing";
    EXPECT_EQ(second.acquire(), Outcome::HeldElsewhere);
    EXPECT_FALSE(second.isHeld());
    EXPECT_EQ(second.holder().pid, QCoreApplication::applicationPid());
    EXPECT_EQ(second.holder().host, QSysInfo::machineHostName());
    EXPECT_TRUE(second.holder().since.isValid());
    first.release();
    EXPECT_EQ(second.acquire(), Outcome::Acquired);
}

TEST(ProjectLock, endsWithItsObjectAndMovesWithIt)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.autotuner"));
    {
        ProjectLock first(path);
        ASSERT_EQ(first.acquire(), Outcome::Acquired);
        const ProjectLock moved = std::move(first);
        EXPECT_TRUE(moved.isHeld());
        EXPECT_EQ(ProjectLock(path).acquire(), Outcome::HeldElsewhere);
    }
    EXPECT_FALSE(QFileInfo::exists(ProjectLock(path).lockFile()));
    EXPECT_EQ(ProjectLock(path).acquire(), Outcome::Acquired);
}

TEST(ProjectLock, aCrashIsToldFromAProjectOpenElsewhere)
{
    const QTemporaryDir folder;
    ProjectLock lock(folder.filePath(QStringLiteral("a.autotuner")));
    leaveLockOfDeadProcess(lock.lockFile());
    EXPECT_EQ(lock.acquire(), Outcome::AcquiredAfterCrash);
    EXPECT_TRUE(lock.isHeld());
}

TEST(ProjectLock, aLockOfAnotherMachineIsRespectedHoweverOld)
{
    const QTemporaryDir folder;
    ProjectLock lock(folder.filePath(QStringLiteral("a.autotuner")));
    const std::string content = std::string(kNoSuchProcess) + "\nautotuner\nsome-other-host\nother-machine\nother-boot\n";
    ASSERT_TRUE(project::writeFileAtomically(lock.lockFile(), content));
    EXPECT_EQ(lock.acquire(), Outcome::HeldElsewhere);
    EXPECT_EQ(lock.holder().host, QStringLiteral("some-other-host"));
}

TEST(ProjectLock, aFolderThatIsNotThereIsUnavailable)
{
    const QTemporaryDir folder;
    EXPECT_EQ(ProjectLock(folder.filePath(QStringLiteral("none/a.autotuner"))).acquire(), Outcome::Unavailable);
}

TEST(ProjectLock, projectsOfOneFolderDoNotDisturbOneAnother)
{
    const QTemporaryDir folder;
    ProjectLock a(folder.filePath(QStringLiteral("a.autotuner")));
    ProjectLock b(folder.filePath(QStringLiteral("b.autotuner")));
    EXPECT_EQ(a.acquire(), Outcome::Acquired);
    EXPECT_EQ(b.acquire(), Outcome::Acquired);
}
