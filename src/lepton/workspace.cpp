// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/workspace.h"

#include "lepton/loginfile.h"

#include <QHostAddress>
#include <algorithm>
#include <string>

namespace lepton {
namespace {

constexpr qsizetype kLongestId = 200;
constexpr qsizetype kLongestToken = 16 * 1024;

base::Error wrong(const char *subject, base::Text message, base::Text hint = {})
{
    base::Error error;
    error.subject = subject;
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

/// What may stand in a path segment and a log line without being escaped.
bool isIdCharacter(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '-' || u == '_' || u == '.';
}

base::Result<void> checkId(const QString &id)
{
    if (id.isEmpty())
        return base::fail(wrong("workspace", QT_TRANSLATE_NOOP("core", "the workspace id is missing"),
                                QT_TRANSLATE_NOOP("core", "It is the part before the colon of what the credentials page shows")));
    const bool dotsOnly = std::all_of(id.begin(), id.end(), [](QChar c) { return c == QLatin1Char('.'); });
    if (id.size() > kLongestId || dotsOnly || !std::all_of(id.begin(), id.end(), isIdCharacter))
        return base::fail(wrong("workspace", QT_TRANSLATE_NOOP("core", "this is no workspace id"),
                                QT_TRANSLATE_NOOP("core", "An id has letters, digits, \"-\", \"_\" and \".\" only")));
    return {};
}

/// A token becomes a header line: nothing that could end the line, or that no token has.
base::Result<void> checkToken(const Token &token)
{
    if (token.isEmpty())
        return base::fail(wrong("token", QT_TRANSLATE_NOOP("core", "the token is missing"),
                                QT_TRANSLATE_NOOP("core", "Make one on the credentials page of the dashboard")));
    const QByteArray &secret = token.reveal();
    const bool visible = std::all_of(secret.begin(), secret.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (!visible || secret.size() > kLongestToken)
        return base::fail(wrong("token", QT_TRANSLATE_NOOP("core", "the token has blanks or characters that no token has"),
                                QT_TRANSLATE_NOOP("core", "Copy it again from the credentials page, without anything around it")));
    return {};
}

/// "https://host[:port]", for messages: never a password that somebody put into a URL.
std::string shown(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toStdString();
}

base::Result<void> checkUrl(const QUrl &url)
{
    const auto refuse = [](base::Text message, base::Text hint) { return base::fail(wrong("url", std::move(message), std::move(hint))); };
    if (!url.isValid() || url.host().isEmpty())
        return refuse(QT_TRANSLATE_NOOP("core", "the workspace's URL is not a URL"),
                      QT_TRANSLATE_NOOP("core", "Leave it empty for the usual gateway, or write https://HOST/api/v2/workspaces/ID"));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refuse(
            {QT_TRANSLATE_NOOP("core", "%1 has a user name, a query or a fragment, which a workspace's URL has not"), {shown(url)}},
            QT_TRANSLATE_NOOP("core", "Write https://HOST/api/v2/workspaces/ID"));
    if (url.scheme() == QLatin1String("https"))
        return {};
    if (url.scheme() != QLatin1String("http"))
        return refuse({QT_TRANSLATE_NOOP("core", "%1 is not an https address"), {shown(url)}}, QT_TRANSLATE_NOOP("core", "Use https"));
    if (!isLoopback(url))
        return refuse({QT_TRANSLATE_NOOP("core", "%1 would send the token over the network unencrypted"), {shown(url)}},
                      QT_TRANSLATE_NOOP("core", "Use https; http is for programs on this computer only"));
    return {};
}

/// The header is one line of visible characters.
base::Result<void> checkOrigin(const QString &origin)
{
    const bool visible = std::all_of(origin.begin(), origin.end(), [](QChar c) { return c.unicode() > ' ' && c.unicode() < 0x7f; });
    if (visible && (origin.isEmpty() || !QUrl(origin).host().isEmpty()))
        return {};
    return base::fail(wrong("origin", QT_TRANSLATE_NOOP("core", "the origin is no address such as https://HOST")));
}

/// First occurrence only, as the SDK does.
void replaceOnce(QString &text, QLatin1String what, QLatin1String with)
{
    const qsizetype at = text.indexOf(what);
    if (at >= 0)
        text.replace(at, what.size(), with);
}

/// The workspace's page in the dashboard; empty where there is none.
QString dashboardBase(const Workspace &workspace)
{
    QString text = workspace.url.toString(QUrl::FullyEncoded);
    if (workspace.source == CredentialSource::Sandbox || !text.contains(QLatin1String("://gateway")))
        return {};
    replaceOnce(text, QLatin1String("://gateway"), QLatin1String("://dashboard"));
    replaceOnce(text, QLatin1String("/api/v2"), QLatin1String(""));
    replaceOnce(text, QLatin1String("/workspaces"), QLatin1String("/workspace"));
    return text;
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

base::Result<void> Workspace::check() const
{
    return checkId(id).and_then([this] { return checkUrl(url); }).and_then([this] { return checkOrigin(origin); }).and_then([this] {
        return checkToken(token);
    });
}

QUrl Workspace::dashboardJob(const QString &jobId) const
{
    const QString base = dashboardBase(*this);
    if (base.isEmpty() || jobId.isEmpty())
        return {};
    const QString segment = QString::fromLatin1(QUrl::toPercentEncoding(jobId));
    return QUrl(base + QStringLiteral("/compute/jobs/detail/") + segment + QStringLiteral("/replicas/list"));
}

QUrl Workspace::dashboardNodeGroups() const
{
    QUrl page(dashboardBase(*this));
    if (!page.isEmpty())
        page.setPath(QStringLiteral("/workspace-redirect/node-groups/list"));
    return page;
}

QUrl credentialsPage() { return QUrl(QStringLiteral("https://dashboard.dgxc-lepton.nvidia.com/credentials")); }

QUrl defaultWorkspaceUrl(const QString &id)
{
    return QUrl(QStringLiteral("https://gateway.dgxc-lepton.nvidia.com/api/v2/workspaces/")
                + QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

QUrl workspaceUrl(const QString &typed, const QString &id)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return defaultWorkspaceUrl(id);
    QUrl url(text, QUrl::StrictMode);
    QString path = url.path(QUrl::FullyEncoded);
    if (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
        url.setPath(path, QUrl::StrictMode);
    }
    return url;
}

std::optional<PastedCredential> splitPasted(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype colon = trimmed.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return std::nullopt;
    return PastedCredential{trimmed.left(colon).trimmed(), Token(trimmed.mid(colon + 1).trimmed().toUtf8())};
}

} // namespace lepton
