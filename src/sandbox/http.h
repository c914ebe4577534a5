// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractHttpServer>
#include <QByteArray>
#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>
#include <QUrlQuery>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <utility>
#include <vector>

namespace sandbox {

/// A whole request. The path is split at slashes and each piece percent-decoded once, so that an encoded
/// slash stays inside its piece.
struct HttpRequest {
    QByteArray method; ///< "GET" …; empty for a word that the server does not know
    QByteArray path; ///< as sent, still encoded
    std::vector<QString> segments; ///< decoded pieces; a trailing slash gives no empty piece
    QUrlQuery query;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< without case; empty when absent
    [[nodiscard]] QString parameter(const QString &name) const; ///< decoded; empty when absent
    [[nodiscard]] std::vector<QString> parameters(const QString &name) const;
};

/// The answer to one request, written by hand on the socket: whole, in chunks, late or not at all.
/// Sends 500 when it is dropped unanswered.
class HttpReply : public QObject {
    Q_OBJECT

public:
    HttpReply(QTcpSocket *socket, bool head, bool keepAlive, QByteArray date);
    ~HttpReply() override;

    void json(int status, const nlohmann::ordered_json &body);
    void error(int status, const std::string &code, const std::string &message); ///< {"code", "message"}
    void bytes(int status, const QByteArray &contentType, const QByteArray &body);
    void empty(int status);
    void addHeader(const QByteArray &name, const QByteArray &value); ///< before the answer

    void startChunks(const QByteArray &contentType);
    void chunk(const QByteArray &piece); ///< flushed at once
    void endChunks();
    /// Cuts the connection, whatever was sent.
    void drop();

    [[nodiscard]] bool isOpen() const; ///< the reader is still there and the answer not finished
    [[nodiscard]] qint64 unsent() const; ///< bytes that the reader has not taken yet

signals:
    void finished();

private:
    void head(int status, const QByteArray &contentType, qint64 length);
    void finish();

    QPointer<QTcpSocket> m_socket;
    bool m_head;
    bool m_keepAlive;
    bool m_started = false;
    bool m_finished = false;
    QByteArray m_date;
    QByteArray m_extraHeaders;
};

/// QtHttpServer parses; this puts limits in front of it, keeps answers of one connection in order and hands the
/// socket to the reply, which 6.4's own responder cannot stream on.
class HttpServer : public QAbstractHttpServer {
    Q_OBJECT

public:
    using Handler = std::function<void(const HttpRequest &, std::shared_ptr<HttpReply>)>;

    explicit HttpServer(Handler handler, std::function<QByteArray()> date, QObject *parent = nullptr);
    ~HttpServer() override;

    /// The port, or 0 when it cannot be had; `why` says the reason then.
    [[nodiscard]] quint16 start(const QHostAddress &address, quint16 port, QString *why);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    class Conversation;
    friend class Conversation;
    Handler m_handler;
    std::function<QByteArray()> m_date;
};

} // namespace sandbox
