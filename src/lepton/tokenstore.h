// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/workspace.h"

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

namespace lepton {

/// Keeps tokens in the system's secret store (Secret Service through QtKeychain), under the service
/// "AutoTuner" with the workspace's id. Where there is none, for this session only: isPersistent() says
/// so. Asynchronous, with time limits; `then` is called once from the event loop, never after the store is gone.
class TokenStore : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void write(const QString &workspaceId, const Token &token, std::function<void(base::Result<void>)> then) = 0;
    /// An empty token = none is kept.
    virtual void read(const QString &workspaceId, std::function<void(base::Result<Token>)> then) = 0;
    virtual void remove(const QString &workspaceId, std::function<void(base::Result<void>)> then) = 0;
    /// False: tokens live in this process's memory only, and people are told.
    [[nodiscard]] virtual bool isPersistent() const = 0;

signals:
    void persistenceLost(); ///< isPersistent() became false: the secret store failed or never answered
};

/// The system's store, or a session-only one where there is none (or when `sessionOnly`).
[[nodiscard]] std::unique_ptr<TokenStore> makeTokenStore(bool sessionOnly, QObject *parent = nullptr);

/// Workspaces that a person logged in to, without their tokens: id, name, URL, expiry. Kept in
/// the settings folder (workspaces.json), written atomically. A file of a newer version is neither read
/// nor overwritten.
class KnownWorkspaces {
public:
    explicit KnownWorkspaces(QString file);
    [[nodiscard]] static QString defaultFile(); ///< beside the app's settings, for the command line too
    [[nodiscard]] base::Result<std::vector<Workspace>> load() const; ///< tokens empty
    [[nodiscard]] base::Result<void> save(const std::vector<Workspace> &workspaces, const QString &currentId) const;
    [[nodiscard]] QString currentId() const;

private:
    QString m_file;
};

} // namespace lepton
