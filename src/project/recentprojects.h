// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

class QSettings;

namespace project {

/// The projects opened last, newest first, kept in the settings that are passed in.
class RecentProjects {
public:
    struct Entry {
        QString path; ///< absolute
        bool missing = false; ///< not there at the moment: shown greyed, kept until removed
    };
    static constexpr int kMost = 12;

    /// The settings outlive this object.
    explicit RecentProjects(QSettings &settings);

    [[nodiscard]] std::vector<Entry> entries() const;
    void add(const QString &path);
    void remove(const QString &path);
    void clear();

private:
    [[nodiscard]] QStringList paths() const;
    void store(const QStringList &paths);

    QSettings &m_settings;
};

} // namespace project
