// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/apierror.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>
#include <memory>
#include <vector>

namespace sandbox {

struct StorageItem {
    bool isFolder = false;
    QString name;
};

/// A workspace file system in a folder. Paths come as decoded pieces; pieces that would lead elsewhere are
/// refused, links are not followed.
class Storage {
public:
    /// Without a folder: a temporary one that goes with this.
    explicit Storage(const QString &folder);

    using Path = std::vector<QString>;
    [[nodiscard]] ApiResult<bool> isFolder(const Path &path) const; ///< 404 when there is nothing
    [[nodiscard]] ApiResult<std::vector<StorageItem>> list(const Path &path) const;
    [[nodiscard]] ApiResult<QByteArray> read(const Path &path) const;
    [[nodiscard]] ApiResult<void> write(const Path &path, const QByteArray &content);
    [[nodiscard]] ApiResult<void> makeFolder(const Path &path);
    [[nodiscard]] ApiResult<void> remove(const Path &path, bool everything);
    [[nodiscard]] qint64 usedBytes() const;

private:
    [[nodiscard]] ApiResult<QString> place(const Path &path) const;

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_root;
};

/// The content of the field "file" of a multipart form; nothing = the body is none.
[[nodiscard]] ApiResult<QByteArray> fileOfForm(const QByteArray &contentType, const QByteArray &body);

} // namespace sandbox
