// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nesting.h"
#include "lepton/tokenstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <nlohmann/json.hpp>
#include <utility>

namespace lepton {
namespace {

constexpr auto kFormat = "autotuner-workspaces";
constexpr int kVersion = 1;
constexpr qint64 kLargest = 1024 * 1024; // bytes
constexpr std::size_t kDeepest = 16;

base::Error fileError(const QString &path, base::ErrorKind kind, base::Text message, const QString &cause = {})
{
    base::Error error;
    error.kind = kind;
    error.subject = QDir::toNativeSeparators(path).toStdString();
    error.message = std::move(message);
    error.cause = cause.toStdString();
    return error;
}

QString textIn(const nlohmann::json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

/// The document; an empty object where there is no file.
base::Result<nlohmann::json> readDocument(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return nlohmann::json::object();
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return base::fail(
            fileError(path, base::ErrorKind::Input, QT_TRANSLATE_NOOP("core", "the list of logins cannot be read"), file.errorString()));
    const std::string text = file.read(kLargest + 1).toStdString();
    const bool modest = text.size() <= std::size_t(kLargest) && base::nestingDepth(text) <= kDeepest;
    auto json = modest ? nlohmann::json::parse(text, nullptr, false) : nlohmann::json();
    if (!json.is_object() || textIn(json, "format") != QLatin1String(kFormat))
        return base::fail(fileError(path, base::ErrorKind::Input, QT_TRANSLATE_NOOP("core", "the list of logins is damaged")));
    return json;
}

bool isNewer(const nlohmann::json &document)
{
    const auto version = document.find("version");
    return version != document.end() && version->is_number() && version->get<double>() > kVersion;
}

base::Error newerError(const QString &path)
{
    base::Error error =
        fileError(path, base::ErrorKind::Input, QT_TRANSLATE_NOOP("core", "the list of logins was written by a newer version"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Use that version, or remove the file"));
    return error;
}

Workspace workspaceOf(const nlohmann::json &entry)
{
    Workspace workspace;
    workspace.id = textIn(entry, "id");
    workspace.displayName = textIn(entry, "name");
    workspace.url = workspaceUrl(textIn(entry, "url"), workspace.id);
    workspace.origin = textIn(entry, "origin");
    workspace.source = CredentialSource::Keychain;
    const auto expiry = entry.find("token_expires_at");
    if (expiry != entry.end() && expiry->is_number_integer())
        workspace.tokenExpiresAtMs = expiry->get<std::int64_t>();
    return workspace;
}

nlohmann::ordered_json jsonOf(const Workspace &workspace)
{
    nlohmann::ordered_json entry;
    entry["id"] = workspace.id.toStdString();
    if (!workspace.displayName.isEmpty())
        entry["name"] = workspace.displayName.toStdString();
    entry["url"] = workspace.url.toString(QUrl::FullyEncoded).toStdString();
    if (!workspace.origin.isEmpty())
        entry["origin"] = workspace.origin.toStdString();
    if (workspace.tokenExpiresAtMs)
        entry["token_expires_at"] = *workspace.tokenExpiresAtMs;
    return entry;
}

/// As check(), for an entry that carries no token.
bool isUsable(Workspace workspace)
{
    workspace.token = Token("x");
    return workspace.check().has_value();
}

} // namespace

KnownWorkspaces::KnownWorkspaces(QString file)
    : m_file(std::move(file))
{
}

QString KnownWorkspaces::defaultFile()
{
    // Not AppConfigLocation: the command line has no application name, or another one.
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/autotuner/workspaces.json");
}

base::Result<std::vector<Workspace>> KnownWorkspaces::load() const
{
    const auto document = readDocument(m_file);
    if (!document)
        return base::fail(document.error());
    if (isNewer(*document))
        return base::fail(newerError(m_file));
    std::vector<Workspace> workspaces;
    const auto list = document->find("workspaces");
    if (list == document->end() || !list->is_array())
        return workspaces;
    for (const nlohmann::json &entry : *list) {
        if (!entry.is_object())
            continue;
        if (Workspace workspace = workspaceOf(entry); isUsable(workspace))
            workspaces.push_back(std::move(workspace));
    }
    return workspaces;
}

QString KnownWorkspaces::currentId() const
{
    const auto document = readDocument(m_file);
    return document && !isNewer(*document) ? textIn(*document, "current") : QString();
}

base::Result<void> KnownWorkspaces::save(const std::vector<Workspace> &workspaces, const QString &currentId) const
{
    if (const auto present = readDocument(m_file); present && isNewer(*present)) // a damaged one is replaced
        return base::fail(newerError(m_file));
    nlohmann::ordered_json document;
    document["format"] = kFormat;
    document["version"] = kVersion;
    document["current"] = currentId.toStdString();
    document["workspaces"] = nlohmann::ordered_json::array();
    for (const Workspace &workspace : workspaces)
        document["workspaces"].push_back(jsonOf(workspace));
    const QByteArray text = QByteArray::fromStdString(document.dump(2) + "\n");
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return base::fail(fileError(m_file, base::ErrorKind::File, QT_TRANSLATE_NOOP("core", "the list of logins could not be written"),
                                    file.errorString()));
    return {};
}

} // namespace lepton
