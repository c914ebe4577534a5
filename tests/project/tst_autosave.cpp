// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/autosave.h"

#include "project/files.h"
#include "project/randomplans.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using project::Autosave;
using project::leftoverOf;
using project::leftoversIn;

namespace {

void setAge(const QString &path, int secondsAgo)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo), QFileDevice::FileModificationTime));
}

/// What a crash leaves: the copy stays, its process is gone.
void forgetProcess(const QString &copy)
{
    const QFileInfo info(copy);
    QFile::remove(info.absoluteDir().filePath(QStringLiteral(".%1.lock").arg(info.fileName())));
}

} // namespace

TEST(Autosave, aSavedProjectHasItsCopyBesideIt)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.autotuner"));
    ASSERT_TRUE(project::saveProjectFile(path, {}));
    setAge(path, 60);
    Autosave autosave(folder.filePath(QStringLiteral("state")), path);
    EXPECT_FALSE(leftoverOf(path));
    ASSERT_TRUE(autosave.save(randomplans::small()));
    EXPECT_EQ(autosave.file(), folder.filePath(QStringLiteral(".a.autotuner.autosave")));
    EXPECT_FALSE(QFileInfo::exists(folder.filePath(QStringLiteral("state"))));
    const auto leftover = leftoverOf(path);
    ASSERT_TRUE(leftover);
    EXPECT_EQ(leftover->projectFile, path);
    EXPECT_TRUE(project::recover(*leftover).value() == randomplans::small());
    autosave.discard();
    EXPECT_FALSE(leftoverOf(path)) << "a clean close leaves nothing";
}

TEST(Autosave, aCopyOlderThanTheProjectIsNoLoss)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.autotuner"));
    Autosave autosave(folder.path(), path);
    ASSERT_TRUE(autosave.save({}));
    setAge(autosave.file(), 60);
    ASSERT_TRUE(project::saveProjectFile(path, {}));
    EXPECT_FALSE(leftoverOf(path));
}

TEST(Autosave, aCopyWhoseProjectIsGoneIsOffered)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.autotuner"));
    Autosave autosave(folder.path(), path);
    ASSERT_TRUE(autosave.save({}));
    EXPECT_TRUE(leftoverOf(path));
}

TEST(Autosave, unsavedProjectsAreKeptApartInTheStateFolder)
{
    const QTemporaryDir folder;
    const QString state = folder.filePath(QStringLiteral("state/deeper"));
    EXPECT_TRUE(leftoversIn(state).empty()) << "no folder yet";
    Autosave first(state, {});
    Autosave second(state, {});
    ASSERT_TRUE(first.save(randomplans::small()));
    ASSERT_TRUE(second.save({}));
    EXPECT_NE(first.file(), second.file());
    EXPECT_TRUE(leftoversIn(state).empty()) << "their instances live";
    forgetProcess(first.file());
    const auto found = leftoversIn(state);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].autosaveFile, first.file());
    EXPECT_TRUE(found[0].projectFile.isEmpty());
    EXPECT_TRUE(project::recover(found[0]).value() == randomplans::small());
    project::discard(found[0]);
    EXPECT_TRUE(leftoversIn(state).empty());
    EXPECT_TRUE(QFileInfo::exists(second.file()));
}

TEST(Autosave, newestFirst)
{
    const QTemporaryDir folder;
    QStringList expected;
    for (const int age : {10, 300, 60}) {
        Autosave autosave(folder.path(), {});
        ASSERT_TRUE(autosave.save({}));
        setAge(autosave.file(), age);
        expected << autosave.file();
    }
    const auto found = leftoversIn(folder.path());
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].autosaveFile, expected[0]);
    EXPECT_EQ(found[1].autosaveFile, expected[2]);
    EXPECT_EQ(found[2].autosaveFile, expected[1]);
}

TEST(Autosave, aDamagedCopyIsAnErrorNotACrash)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("untitled-x.autosave"));
    ASSERT_TRUE(project::writeFileAtomically(copy, "{\"format\": \"autotuner-pro"));
    const auto found = leftoversIn(folder.path());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(project::recover(found[0]));
}

TEST(Autosave, aFolderThatCannotBeMadeIsAnError)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    ASSERT_TRUE(project::writeFileAtomically(file, ""));
    EXPECT_FALSE(Autosave(file + QStringLiteral("/state"), {}).save({}));
}
