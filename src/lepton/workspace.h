// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace lepton {

/// A secret in memory. It cannot be printed, compared or turned into text by accident: reveal() is
/// called by the transport and by the key store only.
class Token {
public:
    Token() = default;
    explicit Token(QByteArray secret)
        : m_secret(std::move(secret))
    {
    }
    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }
    [[nodiscard]] const QByteArray &reveal() const { return m_secret; }

private:
    QByteArray m_secret;
};

/// Where a workspace's login came from.
enum class CredentialSource : std::uint8_t { Typed, Keychain, AutotunerEnvironment, SdkEnvironment, LoginFile, Sandbox };

/// One workspace that can be logged in to. The token goes to the origin of `url` only.
struct Workspace {
    QString id;
    QString displayName; ///< may be empty
    QUrl url; ///< https://gateway…/api/v2/workspaces/ID, without a slash at the end
    QString origin; ///< Origin header; empty = by the rule of the gateway
    Token token;
    CredentialSource source = CredentialSource::Typed;
    std::optional<std::int64_t> tokenExpiresAtMs;

    /// https, or http to loopback; an id; a token. Errors say which and what to do.
    [[nodiscard]] base::Result<void> check() const;
    /// Page of a job in the dashboard; empty where there is none (sandbox, private host).
    [[nodiscard]] QUrl dashboardJob(const QString &jobId) const;
    [[nodiscard]] QUrl dashboardNodeGroups() const;
};

/// The host is this computer: an address of the loopback network, or "localhost".
[[nodiscard]] bool isLoopback(const QUrl &url);
/// The dashboard's page where tokens are made.
[[nodiscard]] QUrl credentialsPage();
/// https://gateway.dgxc-lepton.nvidia.com/api/v2/workspaces/ID.
[[nodiscard]] QUrl defaultWorkspaceUrl(const QString &id);
/// The URL that somebody typed or kept, one slash at its end taken off; nothing typed = the default.
/// It may be unusable: Workspace::check() says so.
[[nodiscard]] QUrl workspaceUrl(const QString &typed, const QString &id);
/// Splits "<workspace id>:<token>" as the dashboard hands it out; nothing when there is no colon.
struct PastedCredential {
    QString id;
    Token token;
};
[[nodiscard]] std::optional<PastedCredential> splitPasted(const QString &text);

/// Logins that are there without asking: LEPTON_AUTOTUNER_*, the SDK's variables, the `lep` command
/// line's login file (read only). Whole sets: a token never meets a foreign workspace. In this order.
/// A login file that cannot be read is reported in `problems`, not fatal.
struct FoundWorkspaces {
    std::vector<Workspace> workspaces;
    std::vector<base::Error> problems;
};
[[nodiscard]] FoundWorkspaces findWorkspaces();

} // namespace lepton
