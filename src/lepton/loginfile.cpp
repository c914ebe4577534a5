// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/loginfile.h"

#include "lepton/wire/job.h"
#include "lepton/yamlscalars.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace lepton {
namespace {

constexpr qint64 kLargest = 256 * 1024; // bytes; a real file has a few hundred per workspace
constexpr qsizetype kLongestName = 200;

base::Error problem(const QString &path, const std::string &place, base::Text message)
{
    base::Error error;
    error.subject = QDir::toNativeSeparators(path).toStdString() + (place.empty() ? "" : ", " + place);
    error.message = std::move(message);
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Log in with the lep command line again, or log in here"));
    return error;
}

/// Text that may be shown: one line, not endless.
QString shownName(const std::string &text)
{
    QString name = QString::fromStdString(text).left(kLongestName);
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return name.simplified();
}

std::string valueOr(const YamlMap &map, const std::string &key, const std::string &fallback = {})
{
    const auto found = map.scalars.find(key);
    return found == map.scalars.end() ? fallback : found->second;
}

std::optional<std::int64_t> expiry(const YamlMap &entry)
{
    bool ok = false;
    const qlonglong number = QString::fromStdString(valueOr(entry, "token_expires_at")).toLongLong(&ok);
    return ok && number > 0 ? std::optional(wire::epochMilliseconds(number)) : std::nullopt;
}

Workspace workspaceOf(const std::string &key, const YamlMap &entry)
{
    Workspace workspace;
    workspace.id = QString::fromStdString(valueOr(entry, "id", key));
    workspace.displayName = shownName(valueOr(entry, "display_name"));
    workspace.url = workspaceUrl(QString::fromStdString(valueOr(entry, "url")), workspace.id);
    workspace.origin = QString::fromStdString(valueOr(entry, "workspace_origin_url"));
    workspace.token = Token(QByteArray::fromStdString(valueOr(entry, "auth_token")));
    workspace.source = CredentialSource::LoginFile;
    workspace.tokenExpiresAtMs = expiry(entry);
    return workspace;
}

} // namespace

QString loginFilePath()
{
    const QString folder = qEnvironmentVariable("LEPTON_CACHE_DIR");
    return QDir(folder.isEmpty() ? QDir::homePath() + QStringLiteral("/.cache/lepton") : folder)
        .filePath(QStringLiteral("workspace_info.yaml"));
}

base::Result<LoginFile> readLoginFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return LoginFile();
    if (!info.isFile()) // opening a pipe would wait for its writer
        return base::fail(problem(path, {}, QT_TRANSLATE_NOOP("core", "the login file is no regular file")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        base::Error error = problem(path, {}, QT_TRANSLATE_NOOP("core", "the login file cannot be read"));
        error.cause = file.errorString().toStdString();
        return base::fail(std::move(error));
    }
    const QByteArray text = file.read(kLargest + 1);
    if (text.size() > kLargest)
        return base::fail(
            problem(path, {}, {QT_TRANSLATE_NOOP("core", "the login file is larger than %1 KiB"), {std::to_string(kLargest / 1024)}}));
    return parseLoginFile(text, path);
}

base::Result<LoginFile> parseLoginFile(const QByteArray &text, const QString &path)
{
    const auto document = readYamlMaps(text.toStdString());
    if (!document) {
        base::Error error = problem(path, {}, QT_TRANSLATE_NOOP("core", "the login file is not as the lep command line writes it"));
        error.cause = document.error();
        return base::fail(std::move(error));
    }
    LoginFile file;
    const std::string current = valueOr(document->root, "current_workspace");
    if (current.empty())
        return file;
    for (const auto &[key, entry] : document->entries) {
        Workspace workspace = workspaceOf(key, entry);
        if (workspace.token.isEmpty())
            continue;
        if (auto usable = workspace.check(); !usable) {
            base::Error error = usable.error();
            error.subject = problem(path, shownName(key).toStdString(), {}).subject;
            file.problems.push_back(std::move(error));
            continue;
        }
        file.workspaces.insert(key == current ? file.workspaces.begin() : file.workspaces.end(), std::move(workspace));
    }
    return file;
}

} // namespace lepton
