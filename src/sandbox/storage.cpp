// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/storage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace sandbox {

namespace {

constexpr std::size_t kDeepest = 64;

auto refuse(int status, const char *code, const QString &message) { return tl::unexpected(ApiError{status, code, message.toStdString()}); }

bool isPlainPiece(const QString &piece)
{
    return !piece.isEmpty() && piece.size() <= 255 && piece != QLatin1String(".") && piece != QLatin1String("..")
        && !piece.contains(QLatin1Char('/')) && !piece.contains(QLatin1Char('\\')) && !piece.contains(QChar(0));
}

QString shown(const Storage::Path &path) { return QLatin1Char('/') + QStringList(path.begin(), path.end()).join(QLatin1Char('/')); }

} // namespace

Storage::Storage(const QString &folder)
{
    if (folder.isEmpty())
        m_temporary = std::make_unique<QTemporaryDir>();
    m_root = folder.isEmpty() ? m_temporary->path() : folder;
    QDir().mkpath(m_root);
    m_root = QFileInfo(m_root).canonicalFilePath();
}

ApiResult<QString> Storage::place(const Path &path) const
{
    QString place = m_root;
    if (path.size() > kDeepest)
        return refuse(400, "InvalidArgument", QStringLiteral("the path is too deep"));
    for (const QString &piece : path) {
        if (!isPlainPiece(piece))
            return refuse(400, "InvalidArgument", QStringLiteral("the path has a piece that is no plain name"));
        place += QLatin1Char('/') + piece;
        if (QFileInfo(place).isSymLink())
            return refuse(403, "Forbidden", QStringLiteral("links are not followed"));
    }
    return place;
}

ApiResult<bool> Storage::isFolder(const Path &path) const
{
    const auto at = place(path);
    if (!at)
        return tl::unexpected(at.error());
    const QFileInfo info(*at);
    if (!info.exists())
        return refuse(404, "NotFound", shown(path) + QStringLiteral(" not found"));
    return info.isDir();
}

ApiResult<std::vector<StorageItem>> Storage::list(const Path &path) const
{
    const auto at = place(path);
    if (!at)
        return tl::unexpected(at.error());
    std::vector<StorageItem> items;
    for (const QFileInfo &info : QDir(*at).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name))
        if (!info.isSymLink())
            items.push_back({info.isDir(), info.fileName()});
    return items;
}

ApiResult<QByteArray> Storage::read(const Path &path) const
{
    const auto at = place(path);
    if (!at)
        return tl::unexpected(at.error());
    QFile file(*at);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(404, "NotFound", shown(path) + QStringLiteral(" not found"));
    return file.readAll();
}

ApiResult<void> Storage::write(const Path &path, const QByteArray &content)
{
    const auto at = place(path);
    if (!at)
        return tl::unexpected(at.error());
    if (path.empty() || QFileInfo(*at).isDir())
        return refuse(409, "Conflict", shown(path) + QStringLiteral(" is a directory"));
    QDir().mkpath(QFileInfo(*at).path());
    QSaveFile file(*at);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return refuse(507, "InsufficientStorage", shown(path) + QStringLiteral(" cannot be written: ") + file.errorString());
    return {};
}

ApiResult<void> Storage::makeFolder(const Path &path)
{
    const auto at = place(path);
    if (!at)
        return tl::unexpected(at.error());
    if (QFileInfo::exists(*at) && !QFileInfo(*at).isDir())
        return refuse(409, "Conflict", shown(path) + QStringLiteral(" is a file"));
    if (!QDir().mkpath(*at))
        return refuse(409, "Conflict", shown(path) + QStringLiteral(" cannot be made"));
    return {};
}

ApiResult<void> Storage::remove(const Path &path, bool everything)
{
    const auto at = place(path);
    if (!at)
        return tl::unexpected(at.error());
    const QFileInfo info(*at);
    if (path.empty())
        return refuse(403, "Forbidden", QStringLiteral("the root stays"));
    if (!info.exists())
        return refuse(404, "NotFound", shown(path) + QStringLiteral(" not found"));
    if (!info.isDir())
        return QFile::remove(*at) ? ApiResult<void>() : refuse(409, "Conflict", shown(path) + QStringLiteral(" cannot be deleted"));
    if (!everything && !QDir(*at).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return refuse(409, "Conflict", shown(path) + QStringLiteral(" is not empty: ask with removeall=true"));
    if (!QDir(*at).removeRecursively())
        return refuse(409, "Conflict", shown(path) + QStringLiteral(" cannot be deleted"));
    return {};
}

qint64 Storage::usedBytes() const
{
    qint64 bytes = 0;
    QDirIterator files(m_root, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

ApiResult<QByteArray> fileOfForm(const QByteArray &contentType, const QByteArray &body)
{
    static const QRegularExpression boundaryPattern(QStringLiteral("boundary=\"?([^\";\\s]{1,200})\"?"),
                                                    QRegularExpression::CaseInsensitiveOption);
    const auto found = boundaryPattern.match(QString::fromLatin1(contentType));
    const ApiError none{400, "InvalidArgument", "the body must be a multipart form with a field \"file\""};
    if (!contentType.toLower().startsWith("multipart/") || !found.hasMatch())
        return tl::unexpected(none);
    const QByteArray mark = "--" + found.captured(1).toLatin1();
    qsizetype at = body.indexOf(mark);
    while (at >= 0) {
        const qsizetype headEnd = body.indexOf("\r\n\r\n", at);
        const qsizetype next = headEnd < 0 ? -1 : body.indexOf("\r\n" + mark, headEnd + 2);
        if (next < 0)
            break;
        const QByteArray head = body.mid(at, headEnd - at).toLower();
        if (head.contains("name=\"file\"") || head.contains("name=file"))
            return body.mid(headEnd + 4, std::max<qsizetype>(0, next - headEnd - 4));
        at = next + 2;
    }
    return tl::unexpected(none);
}

} // namespace sandbox
