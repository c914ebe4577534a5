// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/preflight.h"
#include "lepton/client.h"
#include "lepton/networklog.h"
#include "lepton/tokenstore.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace gui {

struct ProxyPreferences;

/// The workspace that the app is logged in to, or none: finds logins, tests and keeps them, holds the
/// client. One per app; projects come and go.
class Cloud : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 { LoggedOut, Connecting, Online, Offline, LoginNeeded };

    Cloud(std::unique_ptr<lepton::TokenStore> tokens, QString knownWorkspacesFile, QObject *parent = nullptr);
    ~Cloud() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isSandbox() const;
    [[nodiscard]] lepton::Client *client() const { return m_client.get(); } ///< null while logged out
    [[nodiscard]] const lepton::Workspace *workspace() const;
    [[nodiscard]] const base::Error &error() const { return m_error; } ///< why Offline or LoginNeeded
    [[nodiscard]] lepton::NetworkLog &networkLog() { return m_log; }
    [[nodiscard]] bool keepsTokens() const; ///< false: for this session only
    [[nodiscard]] std::optional<std::int64_t> tokenExpiresAtMs() const;
    /// Logins that can be used without typing: environment, `lep` login file, kept ones.
    [[nodiscard]] std::vector<lepton::Workspace> available() const;

    void setProxy(const ProxyPreferences &proxy);
    /// Logs in with what was used last or is there anyway; quiet when there is nothing.
    void restore();
    /// "Test connection": changes nothing.
    void test(const lepton::Workspace &workspace, QObject *context, std::function<void(lepton::Answer<lepton::wire::WorkspaceInfo>)> then);
    void logIn(const lepton::Workspace &workspace, bool keep);
    void logOut(); ///< also removes a kept token
    /// Starts the sandbox for a folder and logs in to it.
    void useSandbox(const QString &stateFolder, double expectedSeconds);

signals:
    void stateChanged();
    void availableChanged();

private:
    void setState(State state, const base::Error &error = {});

    std::unique_ptr<lepton::TokenStore> m_tokens;
    QString m_knownFile;
    std::unique_ptr<QNetworkAccessManager> m_network;
    lepton::NetworkLog m_log;
    std::unique_ptr<lepton::Client> m_client;
    State m_state = State::LoggedOut;
    base::Error m_error;
};

} // namespace gui
