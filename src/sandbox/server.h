// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <cstdint>
#include <functional>
#include <memory>

namespace sandbox {

class Engine;
class FaultBox;

/// What autotuner-sandbox is told; the same for tests that start a sandbox in their own process.
struct ServerOptions {
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0 = any
    QString workspace = QStringLiteral("sandbox");
    QByteArray token; ///< must not be empty
    QString clusterFile; ///< empty = the built-in cluster
    QString stateFolder; ///< empty = nothing outlives the process
    double clockFactor = 1; ///< 0.01 … 10000
    std::uint64_t seed = 1;
    bool anyGroup = false; ///< a job for an unknown node group brings the group into being
    QStringList groups; ///< NAME=GPU,NODES,GPUS_PER_NODE
    QStringList mounts; ///< "node-nfs:team-fs": volumes of every group
    QStringList faults; ///< KIND[:key=value,…]
    double idleExitSeconds = 0; ///< real seconds without a request until idle(); 0 = never
    std::function<std::int64_t()> realTime; ///< nanoseconds since 1970; empty = the machine's clock
};

/// The stand-in for a workspace: section 10 of the API's contract over HTTP, on its own clock. It lives on the
/// event loop of the thread that made it. Everything it says of runs is simulated.
class Server : public QObject {
    Q_OBJECT

public:
    /// Errors: an address that cannot be had, a cluster file or flag that cannot be read, a state folder in use.
    [[nodiscard]] static base::Result<std::unique_ptr<Server>> start(const ServerOptions &options);
    ~Server() override;

    [[nodiscard]] QUrl baseUrl() const; ///< http://127.0.0.1:PORT/api/v2/workspaces/ID
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] FaultBox &faults();
    [[nodiscard]] Engine &engine(); ///< brought up to now

signals:
    void idle();

private:
    Server();
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace sandbox
