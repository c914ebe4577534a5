// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/client.h"

#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>
#include <optional>

namespace lepton {

struct LoginFacts {
    wire::WorkspaceInfo info;
    std::optional<std::int64_t> tokenExpiresAtMs; ///< nothing = the server does not say
};

/// Proves a login: asks the workspace who it is, then when the token ends. A token that was made a
/// moment ago may be refused for a while; with patience the question is repeated. Deleting the object
/// cancels it.
class LoginCheck : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds patience{0}; ///< with refusals of the token; 0 = ask once
        std::chrono::milliseconds pause{3000}; ///< between two questions
        Client::Options client;
    };

    /// Network and log outlive it. `then` is called once, from the event loop.
    LoginCheck(const Workspace &workspace, QNetworkAccessManager *network, NetworkLog *log, Options options, Then<LoginFacts> then,
               QObject *parent);
    ~LoginCheck() override;

signals:
    void refusedForNow(int secondsLeft); ///< asked again soon

private:
    void ask();
    void askExpiry(const wire::WorkspaceInfo &info);
    void takeFailure(const Failure &failure);
    void finish(Answer<LoginFacts> answer);

    std::unique_ptr<Client> m_client;
    Options m_options;
    Then<LoginFacts> m_then;
    std::chrono::milliseconds m_left;
    QTimer m_again;
};

/// The error with what else a person should know of a refused login: new tokens, expiry.
[[nodiscard]] base::Error loginError(const Failure &failure);

} // namespace lepton
