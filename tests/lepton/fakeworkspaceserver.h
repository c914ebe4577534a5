// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/workspace.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>

/// A workspace on this computer that knows one token and answers what the test wants.
class FakeWorkspaceServer : public QTcpServer {
public:
    struct Reply {
        int status = 200;
        QByteArray body;
        QByteArray headers = {}; ///< whole lines
        bool silent = false; ///< never answered
    };
    QByteArray token = "GOOD-TOKEN";
    qint64 expiresAtMs = 0; ///< 0 = the server does not say
    std::function<Reply(const QByteArray &path)> answer; ///< in place of the usual answers
    QList<QByteArray> heads; ///< of all requests

    FakeWorkspaceServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    [[nodiscard]] QString url(const char *scheme = "http") const
    {
        return QStringLiteral("%1://127.0.0.1:%2/api/v2/workspaces/ws7demo").arg(QLatin1String(scheme)).arg(serverPort());
    }
    [[nodiscard]] lepton::Workspace workspace(const QByteArray &secret = "GOOD-TOKEN") const
    {
        lepton::Workspace out;
        out.id = QStringLiteral("ws7demo");
        out.url = QUrl(url());
        out.token = lepton::Token(secret);
        return out;
    }
    static QByteArray info()
    {
        return "{\"workspace_name\": \"Demo Lab\", \"workspace_tier\": \"enterprise\", \"build_time\": \"2026-06-30\", \"git_commit\": "
               "\"1.42.0\", \"workspace_state\": \"normal\", \"supported_shapes\": {}, \"workspace_disk_usage_bytes\": 0, \"workloads\": "
               "{\"num_deployments\": 0, \"num_jobs\": 0, \"num_pods\": 0, \"num_secrets\": 0, \"num_image_pull_secrets\": 0}}";
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &head = m_pending[socket];
        head += socket->readAll();
        if (!head.contains("\r\n\r\n"))
            return;
        const QByteArray request = std::exchange(head, {});
        heads << request;
        const QByteArray path = request.mid(request.indexOf(' ') + 1).split(' ').value(0);
        const Reply reply = answer ? answer(path) : usual(path, request);
        if (reply.silent)
            return;
        socket->write("HTTP/1.1 " + QByteArray::number(reply.status) + " Reason\r\nContent-Type: application/json\r\nContent-Length: "
                      + QByteArray::number(reply.body.size()) + "\r\nConnection: close\r\n" + reply.headers + "\r\n" + reply.body);
        socket->disconnectFromHost();
    }

    Reply usual(const QByteArray &path, const QByteArray &request) const
    {
        if (!request.contains("Authorization: Bearer " + token + "\r\n"))
            return {401, "{\"code\": \"Unauthorized\", \"message\": \"token refused\"}"};
        if (path.endsWith("/ws7demo/workspace"))
            return {200, info()};
        if (path.endsWith("/ws7demo/tokens") && expiresAtMs > 0)
            return {200,
                    "[{\"name\": \"laptop\", \"masked_value\": \"" + token.left(4) + "..." + token.right(4)
                        + "\", \"expires_at\": " + QByteArray::number(expiresAtMs) + "}]"};
        return {404, "{\"code\": \"NotFound\", \"message\": \"not here\"}"};
    }

    QHash<QTcpSocket *, QByteArray> m_pending;
};
