// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lepton/wire/cluster.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>
#include <vector>

namespace launch {

/// What a server's file is called here. A name that could lead out of its folder or that a file system
/// refuses is written with %XX; one that is no name at all ("", ".", "..", with a slash or a NUL) is
/// empty: such an entry cannot be asked for either.
[[nodiscard]] QString localName(const QString &serverName);
/// The same for all entries of one folder: names that a file system may hold for one ("Log", "log") get
/// a mark of their own. Parallel to `serverNames`.
[[nodiscard]] QStringList localNames(const QStringList &serverNames);

/// A local copy of files of a server, with what the server said of each, kept beside them (in a file
/// whose name begins with a dot): so that what is unchanged is not fetched again. Files appear under
/// their name only when they are complete.
class FetchedFiles {
public:
    /// `root` need not exist. An unreadable record counts as none.
    explicit FetchedFiles(QString root);

    [[nodiscard]] QString pathOf(const QString &relative) const; ///< absolute
    /// True when the copy is whole and the server says nothing else of the file now. Without a date or
    /// tag the length decides: logs and event files only grow.
    [[nodiscard]] bool isCurrent(const QString &relative, const lepton::wire::FileFacts &now) const;
    /// Makes the folders on the way; never through a link. `facts.bytes`: as the server has it, where
    /// that is not the content's length.
    [[nodiscard]] base::Result<void> write(const QString &relative, const QByteArray &content, const lepton::wire::FileFacts &facts);
    /// Files of this folder that were fetched earlier and that the server no longer has are removed.
    void keepOnly(const QString &relativeFolder, const QStringList &names);
    /// Writes the record. Losing it costs a fetch, nothing else.
    void save() const;

private:
    struct Entry {
        qint64 bytes = 0; ///< on the server
        qint64 kept = 0; ///< here
        std::string tag;
        std::string modified;
    };
    [[nodiscard]] base::Result<void> makeFolders(const QString &relative) const;

    QString m_root;
    std::map<QString, Entry> m_entries; ///< by relative path
};

} // namespace launch
