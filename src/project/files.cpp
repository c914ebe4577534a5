// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <utility>

namespace project {
namespace {

base::Error fileError(base::ErrorKind kind, const QString &path, base::Text message, base::Text hint, const QString &cause = {})
{
    return {kind, QDir::toNativeSeparators(path).toStdString(), std::move(message), std::move(hint), cause.toStdString()};
}

base::Error writeError(const QString &path, const QString &cause)
{
    return fileError(base::ErrorKind::File, path, QT_TRANSLATE_NOOP("core", "the file could not be written"),
                     QT_TRANSLATE_NOOP("core", "Check the permissions of its folder and the free space, or choose another place"), cause);
}

} // namespace

base::Result<std::string> readFile(const QString &path, std::size_t limit)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return base::fail(fileError(base::ErrorKind::Input, path, QT_TRANSLATE_NOOP("core", "the file does not exist"),
                                    QT_TRANSLATE_NOOP("core", "Check the path")));
    }
    if (info.isDir()) {
        return base::fail(fileError(base::ErrorKind::Input, path, QT_TRANSLATE_NOOP("core", "this is a folder, a file is needed"),
                                    QT_TRANSLATE_NOOP("core", "Check the path")));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(fileError(base::ErrorKind::Input, path, QT_TRANSLATE_NOOP("core", "the file could not be read"),
                                    QT_TRANSLATE_NOOP("core", "Check its permissions"), file.errorString()));
    }
    // One byte more than allowed tells a file that is too large, also one that has no size (a pipe).
    const QByteArray content = file.read(static_cast<qint64>(limit) + 1);
    if (static_cast<std::size_t>(content.size()) > limit) {
        return base::fail(fileError(base::ErrorKind::Input, path,
                                    {QT_TRANSLATE_NOOP("core", "the file is larger than %1 MiB"), {std::to_string(limit / (1024 * 1024))}},
                                    QT_TRANSLATE_NOOP("core", "This does not look like a file of this program")));
    }
    if (file.error() != QFileDevice::NoError) {
        return base::fail(fileError(base::ErrorKind::Input, path, QT_TRANSLATE_NOOP("core", "the file could not be read"),
                                    QT_TRANSLATE_NOOP("core", "Check its permissions"), file.errorString()));
    }
    return content.toStdString();
}

base::Result<void> writeFileAtomically(const QString &path, std::string_view content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(writeError(path, file.errorString()));
    const auto size = static_cast<qint64>(content.size());
    if (file.write(content.data(), size) != size || !file.commit())
        return base::fail(writeError(path, file.errorString()));
    return {};
}

base::Result<void> makeFolder(const QString &path)
{
    if (QDir().mkpath(path))
        return {};
    return base::fail(fileError(base::ErrorKind::File, path, QT_TRANSLATE_NOOP("core", "the folder could not be made"),
                                QT_TRANSLATE_NOOP("core", "Check the permissions of the folder above it, or choose another place")));
}

} // namespace project
