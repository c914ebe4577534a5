// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/recentprojects.h"

#include <QFileInfo>
#include <QSettings>

namespace project {
namespace {

QString key() { return QStringLiteral("files/recent"); }

QString absolute(const QString &path) { return QFileInfo(path).absoluteFilePath(); }

} // namespace

RecentProjects::RecentProjects(QSettings &settings)
    : m_settings(settings)
{
}

std::vector<RecentProjects::Entry> RecentProjects::entries() const
{
    std::vector<Entry> out;
    for (const QString &path : paths())
        out.push_back({path, !QFileInfo::exists(path)});
    return out;
}

void RecentProjects::add(const QString &path)
{
    QStringList all = paths();
    all.removeAll(absolute(path));
    all.prepend(absolute(path));
    store(all.mid(0, kMost));
}

void RecentProjects::remove(const QString &path)
{
    QStringList all = paths();
    all.removeAll(absolute(path));
    store(all);
}

void RecentProjects::clear() { store({}); }

QStringList RecentProjects::paths() const
{
    QStringList all = m_settings.value(key()).toStringList();
    all.removeAll(QString());
    all.removeDuplicates();
    return all.mid(0, kMost);
}

void RecentProjects::store(const QStringList &paths) { m_settings.setValue(key(), paths); }

} // namespace project
