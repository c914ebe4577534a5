// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/secretbackend.h"
#include "lepton/tokenstore.h"

#include <chrono>
#include <map>

namespace lepton {

/// A token store on a secret service, with this process's memory as the fallback. A service that is
/// not there, fails or does not answer in time ends the store's persistence; nobody waits for it.
class KeychainStore : public TokenStore {
    Q_OBJECT

public:
    /// What tests replace.
    struct Limits {
        std::chrono::milliseconds probe{5000}; ///< until the service must have answered at all
        std::chrono::milliseconds job{60000}; ///< a person may be typing the keychain's password
    };

    /// Without a backend: for this session only.
    KeychainStore(std::unique_ptr<SecretBackend> backend, Limits limits, QObject *parent = nullptr);
    ~KeychainStore() override;

    void write(const QString &workspaceId, const Token &token, std::function<void(base::Result<void>)> then) override;
    void read(const QString &workspaceId, std::function<void(base::Result<Token>)> then) override;
    void remove(const QString &workspaceId, std::function<void(base::Result<void>)> then) override;
    [[nodiscard]] bool isPersistent() const override { return m_backend != nullptr; }

private:
    using Job = std::function<void(SecretBackend::Then)>;

    void probe();
    /// Starts a job and delivers its answer, or Unavailable after the limit; exactly once, and never
    /// when this store is gone.
    void run(std::chrono::milliseconds limit, const Job &job, SecretBackend::Then then);
    void giveUp();

    std::unique_ptr<SecretBackend> m_backend;
    Limits m_limits;
    std::map<QString, Token> m_session; ///< what was written in this process
};

} // namespace lepton
