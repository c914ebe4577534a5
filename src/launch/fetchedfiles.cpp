// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/fetchedfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

namespace launch {

namespace {

using Json = nlohmann::json;

constexpr int kLongestName = 200; // bytes; file systems take 255, and marks come on top
constexpr qint64 kLargestRecord = 64LL * 1024 * 1024;
const auto kRecordName = QStringLiteral(".fetched.json");

bool isForbidden(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || QByteArrayView("<>:\"/\\|?*%").contains(c);
}

QByteArray percent(char c) { return '%' + QByteArray(1, c).toHex().toUpper(); }

/// Windows' devices: "nul", "com1.txt".
bool isDevice(const QByteArray &name)
{
    static const QList<QByteArray> kDevices = {"con", "prn", "aux", "nul"};
    const QByteArray stem = name.left(name.indexOf('.') < 0 ? name.size() : name.indexOf('.')).toLower();
    const bool numbered = stem.size() == 4 && (stem.startsWith("com") || stem.startsWith("lpt")) && stem[3] >= '0' && stem[3] <= '9';
    return numbered || kDevices.contains(stem);
}

QByteArray digest(const QString &name) { return QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(8); }

/// The mark goes before the ending, so that a log is still known by it.
QString marked(const QString &local, const QString &serverName)
{
    const qsizetype dot = local.lastIndexOf(QLatin1Char('.'));
    const qsizetype place = dot > 0 ? dot : local.size();
    return local.left(place) + QLatin1Char('~') + QString::fromLatin1(digest(serverName)) + local.mid(place);
}

/// What a file system that looks neither at case nor at composition sees.
QString folded(const QString &name) { return name.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

/// A record may have been written by anybody: its paths stay below the folder.
bool isInside(const QString &relative)
{
    const QStringList parts = relative.split(QLatin1Char('/'));
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) { return !localName(part).isEmpty(); });
}

base::Error fileError(const QString &path, base::Text message, const QString &cause)
{
    base::Error error;
    error.kind = base::ErrorKind::File;
    error.subject = path.toStdString();
    error.message = std::move(message);
    error.cause = cause.toStdString();
    error.hint = QT_TRANSLATE_NOOP("core", "Free some space, or choose another folder for fetched logs");
    return error;
}

} // namespace

QString localName(const QString &serverName)
{
    if (serverName.isEmpty() || serverName == QLatin1String(".") || serverName == QLatin1String("..")
        || serverName.contains(QLatin1Char('/')) || serverName.contains(QChar::Null) || serverName.contains(QChar::ReplacementCharacter))
        return {};
    const QByteArray bytes = serverName.toUtf8();
    QByteArray name;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool isEnd = i + 1 == bytes.size();
        const bool isHidden = i == 0 && bytes[i] == '.'; // our own files begin so
        const bool isLost = isEnd && (bytes[i] == '.' || bytes[i] == ' '); // Windows drops them
        name += isForbidden(bytes[i]) || isHidden || isLost ? percent(bytes[i]) : QByteArray(1, bytes[i]);
    }
    if (isDevice(name))
        name = percent(name[0]) + name.mid(1);
    if (name.size() <= kLongestName)
        return QString::fromUtf8(name);
    // Cut where a character begins.
    qsizetype end = kLongestName;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end;
    return QString::fromUtf8(name.left(end)) + QLatin1Char('~') + QString::fromLatin1(digest(serverName));
}

QStringList localNames(const QStringList &serverNames)
{
    QStringList names;
    QHash<QString, int> seen;
    for (const QString &serverName : serverNames) {
        names << localName(serverName);
        ++seen[folded(names.back())];
    }
    for (qsizetype i = 0; i < names.size(); ++i)
        if (!names[i].isEmpty() && seen.value(folded(names[i])) > 1)
            names[i] = marked(names[i], serverNames[i]);
    return names;
}

FetchedFiles::FetchedFiles(QString root)
    : m_root(std::move(root))
{
    QFile file(QDir(m_root).filePath(kRecordName));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const Json record = Json::parse(file.read(kLargestRecord).toStdString(), nullptr, false);
    if (!record.is_object() || !record.contains("files") || !record["files"].is_object())
        return;
    for (const auto &[path, facts] : record["files"].items()) {
        if (!isInside(QString::fromStdString(path)) || !facts.is_object() || !facts.contains("bytes")
            || !facts["bytes"].is_number_integer())
            continue;
        const auto text = [&, &values = facts](const char *key) {
            return values.contains(key) && values[key].is_string() ? values[key].get<std::string>() : std::string();
        };
        const bool known = facts.contains("kept") && facts["kept"].is_number_integer();
        const auto bytes = facts["bytes"].get<qint64>();
        m_entries[QString::fromStdString(path)] = {bytes, known ? facts["kept"].get<qint64>() : bytes, text("tag"), text("modified")};
    }
}

QString FetchedFiles::pathOf(const QString &relative) const { return QDir(m_root).filePath(relative); }

bool FetchedFiles::isCurrent(const QString &relative, const lepton::wire::FileFacts &now) const
{
    const auto known = m_entries.find(relative);
    if (known == m_entries.end() || !now.bytes || *now.bytes != known->second.bytes)
        return false;
    const QFileInfo file(pathOf(relative));
    return file.isFile() && !file.isSymLink() && file.size() == known->second.kept && now.tag == known->second.tag
        && now.modified == known->second.modified;
}

base::Result<void> FetchedFiles::makeFolders(const QString &relative) const
{
    if (!QDir().mkpath(m_root))
        return base::fail(fileError(m_root, QT_TRANSLATE_NOOP("core", "the folder could not be made"), {}));
    QString path = m_root;
    const QStringList parts = relative.split(QLatin1Char('/'));
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        path += QLatin1Char('/') + parts[i];
        const QFileInfo folder(path);
        if (folder.isSymLink() || (folder.exists() && !folder.isDir()))
            return base::fail(fileError(path, QT_TRANSLATE_NOOP("core", "something else than a folder is in the way"), {}));
        if (!folder.exists() && !QDir().mkdir(path))
            return base::fail(fileError(path, QT_TRANSLATE_NOOP("core", "the folder could not be made"), {}));
    }
    return {};
}

base::Result<void> FetchedFiles::write(const QString &relative, const QByteArray &content, const lepton::wire::FileFacts &facts)
{
    if (auto made = makeFolders(relative); !made)
        return made;
    const QString path = pathOf(relative);
    const QFileInfo info(path);
    m_entries.erase(relative);
    QSaveFile part(info.path() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".part"));
    if (!part.open(QIODevice::WriteOnly) || part.write(content) != content.size() || !part.commit())
        return base::fail(fileError(path, QT_TRANSLATE_NOOP("core", "the fetched file could not be written"), part.errorString()));
    std::error_code failed;
    std::filesystem::rename(part.fileName().toStdU16String(), path.toStdU16String(), failed);
    if (failed) {
        QFile::remove(part.fileName());
        return base::fail(
            fileError(path, QT_TRANSLATE_NOOP("core", "the fetched file could not be written"), QString::fromStdString(failed.message())));
    }
    m_entries[relative] = {facts.bytes.value_or(content.size()), content.size(), facts.tag, facts.modified};
    return {};
}

void FetchedFiles::keepOnly(const QString &relativeFolder, const QStringList &names)
{
    const QString prefix = relativeFolder.isEmpty() ? QString() : relativeFolder + QLatin1Char('/');
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const QString rest = entry->first.startsWith(prefix) ? entry->first.mid(prefix.size()) : QString();
        if (rest.isEmpty() || names.contains(rest.section(QLatin1Char('/'), 0, 0))) {
            ++entry;
            continue;
        }
        const QFileInfo file(pathOf(entry->first));
        if (file.isFile() && !file.isSymLink())
            QFile::remove(file.filePath());
        entry = m_entries.erase(entry);
    }
}

void FetchedFiles::save() const
{
    Json files = Json::object();
    for (const auto &[path, entry] : m_entries)
        files[path.toStdString()] = {{"bytes", entry.bytes}, {"kept", entry.kept}, {"tag", entry.tag}, {"modified", entry.modified}};
    if (m_entries.empty() && !QFileInfo::exists(QDir(m_root).filePath(kRecordName)))
        return;
    QSaveFile file(QDir(m_root).filePath(kRecordName));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QByteArray::fromStdString(Json{{"files", files}}.dump(1, ' ', false, Json::error_handler_t::replace)));
    file.commit();
}

} // namespace launch
