// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/client.h"
#include "lepton/keptlogins.h"
#include "lepton/logincheck.h"
#include "lepton/networklog.h"
#include "lepton/tokenstore.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace launch {
struct SandboxOptions;
}

namespace gui {

struct ProxyPreferences;

/// The workspace that the app is logged in to, or none: finds logins, tests and keeps them, holds the
/// client. One per app; projects come and go.
class Cloud : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 {
        LoggedOut,
        Connecting,
        Online,
        Offline, ///< the network or the server fails; tried again by itself
        LoginNeeded, ///< the login was refused: only a person can help
    };
    /// How a sandbox is started; what tests replace.
    using StartSandbox = std::function<void(const launch::SandboxOptions &options, QObject *context,
                                            std::function<void(base::Result<lepton::Workspace>)> then)>;

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
    [[nodiscard]] QString title() const; ///< the workspace's name for people; empty while logged out
    /// Logins that can be used without typing: kept ones (their tokens still in the keychain, see
    /// logInTo()), environment, `lep` login file. In this order, the one used last first.
    [[nodiscard]] std::vector<lepton::Workspace> available() const;
    /// Why logins that seem to be there are not among them: half a set of variables, an unreadable file.
    [[nodiscard]] std::vector<base::Error> problems() const;

    void setProxy(const ProxyPreferences &proxy);
    void setSandboxStarter(StartSandbox start) { m_startSandbox = std::move(start); }
    /// Try counts, back-off and time-outs of clients made from now on.
    void setClientOptions(const lepton::Client::Options &options) { m_clientOptions = options; }
    /// Logs in with what was used last or is there anyway; quiet when there is nothing.
    void restore();
    /// "Test connection": changes nothing.
    void test(const lepton::Workspace &workspace, QObject *context, std::function<void(lepton::Answer<lepton::wire::WorkspaceInfo>)> then);
    /// The same with patience for tokens that were made a moment ago. Deleting it cancels it.
    [[nodiscard]] lepton::LoginCheck *check(const lepton::Workspace &workspace, const lepton::LoginCheck::Options &options,
                                            lepton::Then<lepton::LoginFacts> then, QObject *parent);
    /// A login of available() with its token, which is in the keychain where it has none. `then` is
    /// called from the event loop, never after the context is gone.
    void withToken(const lepton::Workspace &workspace, QObject *context, std::function<void(base::Result<lepton::Workspace>)> then);
    /// Takes the workspace in place of the one before. Kept when asked for and the login is proved.
    void logIn(const lepton::Workspace &workspace, bool keep);
    /// One of available(): reads its token from the keychain first where it is there.
    void logInTo(const lepton::Workspace &workspace);
    void logOut(); ///< also removes a kept token
    /// Asks again now: after a state of Offline or LoginNeeded.
    void retry();
    /// Starts the sandbox for a folder and logs in to it; a failed start is LoginNeeded with its error.
    void useSandbox(const QString &stateFolder, double expectedSeconds);
    void useSandbox(const launch::SandboxOptions &options); ///< the same with node groups of a plan

signals:
    void stateChanged();
    void availableChanged();
    /// client() is about to be another one or none: whoever holds it lets go now.
    void clientAboutToChange();
    /// Something that did not stop a login but that a person should know: a token that was not kept.
    void said(const QString &text);

private:
    void setState(State state, const base::Error &error = {});
    void takeWorkspace(const lepton::Workspace &workspace);
    void dropClient();
    void connectNow();
    void connected(const lepton::wire::WorkspaceInfo &info);
    void failed(const lepton::Failure &failure);
    void askExpiry();
    void keepLogin();

    std::unique_ptr<lepton::TokenStore> m_tokens;
    std::unique_ptr<QNetworkAccessManager> m_network;
    lepton::NetworkLog m_log;
    lepton::KeptLogins m_logins;
    lepton::Client::Options m_clientOptions;
    StartSandbox m_startSandbox;
    std::unique_ptr<lepton::Client> m_client;
    std::vector<std::unique_ptr<lepton::Client>> m_retired; ///< gone when the stack is empty: one may be calling us
    lepton::Workspace m_workspace; ///< of the client, with what the server told since
    bool m_simulated = false; ///< the server says of itself that it is a sandbox
    bool m_keep = false; ///< once the login is proved
    QTimer m_again; ///< while Offline
    int m_pauseSeconds = 0;
    quint64 m_attempt = 0; ///< answers for an earlier one are dropped
    State m_state = State::LoggedOut;
    base::Error m_error;
};

} // namespace gui
