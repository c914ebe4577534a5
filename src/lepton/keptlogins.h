// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/tokenstore.h"

#include <QObject>
#include <QString>
#include <functional>
#include <vector>

namespace lepton {

/// Logins that outlive the program: tokens in the token store, the rest in a file. Each entry of the
/// file goes with the token beside it, so that a token is never sent to another entry's address.
/// Nothing is written where the store keeps tokens for this session only.
class KeptLogins : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(base::Result<void>)>;

    /// The store outlives this object. `then` of the calls below is called once, never after this is gone.
    KeptLogins(TokenStore &store, QString file, QObject *parent = nullptr);

    /// Without tokens, the one used last first.
    [[nodiscard]] std::vector<Workspace> list() const;
    [[nodiscard]] QString currentId() const;
    /// The token first, then the entry, which becomes the current one. Done or an error that says what
    /// is not kept; then neither is.
    void keep(const Workspace &workspace, Done then);
    /// Token and entry. An id that is not there is fine.
    void forget(const QString &id, Done then);
    /// The entry with its token. An entry whose token is gone is an error.
    void open(const Workspace &entry, std::function<void(base::Result<Workspace>)> then);
    /// Which one is opened at the next start; an empty id = none.
    [[nodiscard]] base::Result<void> setCurrent(const QString &id);

private:
    [[nodiscard]] base::Result<void> storeWith(const Workspace &workspace);
    [[nodiscard]] base::Result<void> storeWithout(const QString &id);

    TokenStore &m_store;
    KnownWorkspaces m_known;
};

} // namespace lepton
