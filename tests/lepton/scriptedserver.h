// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/workspace.h"

#include <QFile>
#include <QHostAddress>
#include <QList>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <functional>
#include <map>

namespace scripted {

struct Request {
    QByteArray method;
    QByteArray target; ///< path below the workspace, with query
    std::map<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray path() const { return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : found->second;
    }
};

struct Reply {
    enum class Way : quint8 {
        Whole, ///< as it should be
        Never, ///< taken, never answered
        Close, ///< taken, then the connection is closed
        CutBody, ///< closed in the middle of the body
        Stream, ///< chunks; the test goes on with Server::push and finish
    };
    int status = 200;
    QByteArray body;
    QByteArrayList headers;
    Way way = Way::Whole;
    int delayMs = 0;
};

/// A workspace's server that does what the test says, request by request.
class Server : public QTcpServer {
public:
    std::function<Reply(const Request &)> answer = [](const Request &) { return Reply{404, "{}", {}}; };
    QList<Request> requests;
    bool tls = false;

    Server()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    [[nodiscard]] QString origin() const
    {
        return QStringLiteral("%1://127.0.0.1:%2").arg(tls ? QLatin1String("https") : QLatin1String("http")).arg(serverPort());
    }
    [[nodiscard]] lepton::Workspace workspace(const QByteArray &token = "CANARY-TOKEN-0123") const
    {
        lepton::Workspace out;
        out.id = QStringLiteral("ws7demo");
        out.url = QUrl(origin() + QLatin1String("/api/v2/workspaces/ws7demo"));
        out.token = lepton::Token(token);
        return out;
    }
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &pathStart = {}) const
    {
        return static_cast<int>(std::count_if(requests.begin(), requests.end(), [&](const Request &request) {
            return request.method == method && request.target.startsWith(pathStart);
        }));
    }

    // The newest stream.
    void push(const QByteArray &bytes)
    {
        if (m_stream)
            m_stream->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
    }
    void endStream()
    {
        if (m_stream)
            m_stream->write("0\r\n\r\n");
        m_stream = nullptr;
    }
    void cutStream()
    {
        if (m_stream)
            m_stream->abort();
        m_stream = nullptr;
    }
    [[nodiscard]] bool isStreaming() const { return m_stream && m_stream->state() == QAbstractSocket::ConnectedState; }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this, socket] { m_pending.remove(socket); });
        if (!tls)
            return;
        QFile certificate(QStringLiteral(AUTOTUNER_SOURCE_DIR "/tests/data/tls/selfsigned.pem"));
        QFile key(QStringLiteral(AUTOTUNER_SOURCE_DIR "/tests/data/tls/selfsigned.key"));
        if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
            qFatal("no certificate");
        socket->setLocalCertificate(QSslCertificate(certificate.readAll()));
        socket->setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
        socket->startServerEncryption();
    }

private:
    void read(QSslSocket *socket)
    {
        QByteArray &text = m_pending[socket];
        text += socket->readAll();
        for (;;) {
            const qsizetype end = text.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            Request request = parsed(text.left(end));
            const qsizetype length = request.header("content-length").toInt();
            if (text.size() < end + 4 + length)
                return;
            request.body = text.mid(end + 4, length);
            text.remove(0, end + 4 + length);
            requests.append(request);
            const Reply reply = answer(request);
            QTimer::singleShot(reply.delayMs, socket, [this, socket, reply, method = request.method] { send(socket, reply, method); });
        }
    }
    static Request parsed(const QByteArray &head)
    {
        static const QByteArray kBase = "/api/v2/workspaces/ws7demo";
        const QByteArrayList lines = head.split('\n');
        const QByteArrayList first = lines.first().trimmed().split(' ');
        Request request{first.value(0), first.value(1), {}, {}};
        if (request.target.startsWith(kBase))
            request.target.remove(0, kBase.size());
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
        }
        return request;
    }
    void send(QSslSocket *socket, const Reply &reply, const QByteArray &method)
    {
        if (reply.way == Reply::Way::Never)
            return;
        if (reply.way == Reply::Way::Close)
            return socket->disconnectFromHost();
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
        for (const QByteArray &line : reply.headers)
            head += line + "\r\n";
        if (reply.way == Reply::Way::Stream) {
            socket->write(head + "Content-Type: text/plain; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n");
            m_stream = socket;
            return;
        }
        const qsizetype length = reply.body.size() + (reply.way == Reply::Way::CutBody ? 100 : 0);
        socket->write(head + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n");
        if (method != "HEAD")
            socket->write(reply.body);
        if (reply.way == Reply::Way::CutBody)
            socket->disconnectFromHost();
    }

    QHash<QObject *, QByteArray> m_pending;
    QPointer<QSslSocket> m_stream;
};

inline Reply json(const QByteArray &body, int status = 200) { return {status, body, {"Content-Type: application/json"}}; }
inline Reply way(Reply::Way how, const QByteArray &body = {})
{
    Reply reply;
    reply.way = how;
    reply.body = body;
    return reply;
}

} // namespace scripted
