// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/recentprojects.h"

#include "project/files.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using project::RecentProjects;

namespace {

QStringList pathsOf(const RecentProjects &recent)
{
    QStringList paths;
    for (const RecentProjects::Entry &entry : recent.entries())
        paths << entry.path;
    return paths;
}

class RecentProjectsTest : public testing::Test {
protected:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    RecentProjects m_recent{m_settings};
};

} // namespace

TEST_F(RecentProjectsTest, newestFirstAndOnce)
{
    m_recent.add(QStringLiteral("/p/a"));
    m_recent.add(QStringLiteral("/p/b"));
    m_recent.add(QStringLiteral("/p/x/../a"));
    EXPECT_EQ(pathsOf(m_recent), (QStringList{QStringLiteral("/p/a"), QStringLiteral("/p/b")}));
    m_recent.add(QStringLiteral("/p/b"));
    EXPECT_EQ(pathsOf(m_recent), (QStringList{QStringLiteral("/p/b"), QStringLiteral("/p/a")}));
}

TEST_F(RecentProjectsTest, relativePathsBecomeAbsolute)
{
    m_recent.add(QStringLiteral("a.autotuner"));
    EXPECT_EQ(pathsOf(m_recent), QStringList{QDir::current().absoluteFilePath(QStringLiteral("a.autotuner"))});
}

TEST_F(RecentProjectsTest, theListIsBounded)
{
    for (int i = 0; i < 50; ++i)
        m_recent.add(QStringLiteral("/p/%1").arg(i));
    EXPECT_EQ(pathsOf(m_recent).size(), RecentProjects::kMost);
    EXPECT_EQ(pathsOf(m_recent).front(), QStringLiteral("/p/49"));
}

TEST_F(RecentProjectsTest, missingOnesAreFlaggedButKept)
{
    const QString there = m_folder.filePath(QStringLiteral("there.autotuner"));
    ASSERT_TRUE(project::writeFileAtomically(there, "{}"));
    m_recent.add(QStringLiteral("/no/such/file"));
    m_recent.add(there);
    const auto entries = m_recent.entries();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_FALSE(entries[0].missing);
    EXPECT_TRUE(entries[1].missing);
}

TEST_F(RecentProjectsTest, removeAndClear)
{
    m_recent.add(QStringLiteral("/p/a"));
    m_recent.add(QStringLiteral("/p/b"));
    m_recent.remove(QStringLiteral("/p/a"));
    EXPECT_EQ(pathsOf(m_recent), QStringList{QStringLiteral("/p/b")});
    m_recent.clear();
    EXPECT_TRUE(m_recent.entries().empty());
}

TEST_F(RecentProjectsTest, survivesARestartAndForeignSettings)
{
    m_recent.add(QStringLiteral("/p/a"));
    m_settings.sync();
    QSettings again(m_settings.fileName(), QSettings::IniFormat);
    EXPECT_EQ(pathsOf(RecentProjects(again)), QStringList{QStringLiteral("/p/a")});
    again.setValue(QStringLiteral("files/recent"), QStringList{QString(), QStringLiteral("/p/a"), QStringLiteral("/p/a")});
    EXPECT_EQ(pathsOf(RecentProjects(again)).size(), 1);
}
