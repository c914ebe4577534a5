// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http.h"

#include <QHttpServerRequest>
#include <QTcpServer>
#include <QUrl>
#include <algorithm>
#include <deque>
#include <nlohmann/json.hpp>

namespace sandbox {

namespace {

constexpr qint64 kMostRequestBytes = 64LL * 1024 * 1024;
constexpr int kMostConnections = 1000;
constexpr std::size_t kMostWaitingRequests = 100;

const char *reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 413:
        return "Payload Too Large";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 507:
        return "Insufficient Storage";
    default:
        return "Answer";
    }
}

QByteArray methodName(QHttpServerRequest::Method method)
{
    using Method = QHttpServerRequest::Method;
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    case Method::Post:
        return "POST";
    case Method::Head:
        return "HEAD";
    case Method::Options:
        return "OPTIONS";
    case Method::Patch:
        return "PATCH";
    default:
        return {};
    }
}

HttpRequest convert(const QHttpServerRequest &request)
{
    HttpRequest result;
    const QUrl url = request.url();
    result.method = methodName(request.method());
    result.path = url.path(QUrl::FullyEncoded).toLatin1();
    for (const QByteArray &piece : result.path.split('/'))
        if (!piece.isEmpty())
            result.segments.push_back(QString::fromUtf8(QByteArray::fromPercentEncoding(piece)));
    // Clients write a blank in a query as forms do; a plus sign itself arrives as %2B.
    result.query = QUrlQuery(url.query(QUrl::FullyEncoded).replace(QLatin1Char('+'), QLatin1String("%20")));
    for (const auto &header : request.headers())
        result.headers.emplace_back(header.first, header.second);
    result.body = request.body();
    return result;
}

} // namespace

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

QString HttpRequest::parameter(const QString &name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }

std::vector<QString> HttpRequest::parameters(const QString &name) const
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return {values.begin(), values.end()};
}

HttpReply::HttpReply(QTcpSocket *socket, bool head, bool keepAlive, QByteArray date)
    : m_socket(socket)
    , m_head(head)
    , m_keepAlive(keepAlive)
    , m_date(std::move(date))
{
}

HttpReply::~HttpReply()
{
    if (!m_started && !m_finished)
        error(500, "Internal", "the sandbox gave no answer");
    else if (!m_finished)
        drop();
}

bool HttpReply::isOpen() const { return !m_finished && m_socket && m_socket->state() == QAbstractSocket::ConnectedState; }

qint64 HttpReply::unsent() const { return m_socket ? m_socket->bytesToWrite() : 0; }

void HttpReply::json(int status, const nlohmann::ordered_json &body)
{
    const std::string text = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    bytes(status, "application/json", QByteArray::fromStdString(text));
}

void HttpReply::error(int status, const std::string &code, const std::string &message)
{
    json(status, nlohmann::ordered_json{{"code", code}, {"message", message}});
}

void HttpReply::bytes(int status, const QByteArray &contentType, const QByteArray &body)
{
    if (!isOpen())
        return finish();
    head(status, contentType, body.size());
    if (!m_head)
        m_socket->write(body);
    finish();
}

void HttpReply::empty(int status) { bytes(status, {}, {}); }

void HttpReply::addHeader(const QByteArray &name, const QByteArray &value) { m_extraHeaders += name + ": " + value + "\r\n"; }

void HttpReply::head(int status, const QByteArray &contentType, qint64 length)
{
    m_started = true;
    QByteArray text =
        "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\nServer: autotuner-sandbox\r\nDate: " + m_date + "\r\n";
    if (!contentType.isEmpty())
        text += "Content-Type: " + contentType + "\r\n";
    if (length >= 0)
        text += "Content-Length: " + QByteArray::number(length) + "\r\n";
    else
        text += "Transfer-Encoding: chunked\r\n";
    text += m_extraHeaders + (m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
    m_socket->write(text);
}

void HttpReply::startChunks(const QByteArray &contentType)
{
    if (!isOpen())
        return finish();
    head(200, contentType, -1);
    m_socket->flush();
    if (m_head)
        finish();
}

void HttpReply::chunk(const QByteArray &piece)
{
    if (!isOpen() || piece.isEmpty())
        return;
    m_socket->write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
    m_socket->flush();
}

void HttpReply::endChunks()
{
    if (isOpen())
        m_socket->write("0\r\n\r\n");
    finish();
}

void HttpReply::drop()
{
    if (m_socket)
        m_socket->abort();
    finish();
}

void HttpReply::finish()
{
    if (std::exchange(m_finished, true))
        return;
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState) {
        m_socket->flush();
        if (!m_keepAlive)
            m_socket->disconnectFromHost();
    }
    emit finished();
}

/// One connection: answers leave in the order of the requests, one at a time.
class HttpServer::Conversation : public QObject {
public:
    Conversation(HttpServer *server, QTcpSocket *socket)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { guard(); });
    }

    void add(HttpRequest request)
    {
        m_received = 0;
        m_continued = false;
        if (m_waiting.size() >= kMostWaitingRequests)
            return m_socket->abort();
        m_waiting.push_back(std::move(request));
        next();
    }

private:
    /// Runs before the parser sees the bytes: it has no limits of its own and leaves "Expect" unanswered.
    void guard()
    {
        m_received += m_socket->bytesAvailable();
        if (m_received > kMostRequestBytes) {
            m_socket->write("HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            m_socket->flush();
            return m_socket->abort();
        }
        if (!m_continued && m_current == nullptr) {
            const QByteArray start = m_socket->peek(16 * 1024);
            const qsizetype end = start.indexOf("\r\n\r\n");
            if (end > 0 && start.left(end).toLower().contains("expect: 100-continue") && end + 4 >= start.size()) {
                m_continued = true;
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
                m_socket->flush();
            }
        }
    }

    void next()
    {
        if (m_current != nullptr || m_waiting.empty() || m_socket->state() != QAbstractSocket::ConnectedState)
            return;
        const HttpRequest request = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool keepAlive = request.header("Connection").compare("close", Qt::CaseInsensitive) != 0;
        auto reply = std::make_shared<HttpReply>(m_socket, request.method == "HEAD", keepAlive, m_server->m_date());
        m_current = reply.get();
        // Queued: the handler may still be on the stack.
        connect(
            reply.get(), &HttpReply::finished, this,
            [this] {
                m_current = nullptr;
                next();
            },
            Qt::QueuedConnection);
        m_server->m_handler(request, std::move(reply));
    }

    HttpServer *m_server;
    QTcpSocket *m_socket;
    std::deque<HttpRequest> m_waiting;
    HttpReply *m_current = nullptr; ///< only compared with null
    qint64 m_received = 0; ///< bytes since the last whole request
    bool m_continued = false;
};

HttpServer::HttpServer(Handler handler, std::function<QByteArray()> date, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
    , m_date(std::move(date))
{
}

HttpServer::~HttpServer() = default;

namespace {

/// Hands out sockets that are watched before the parser is connected to them.
class Door : public QTcpServer {
public:
    Door(QObject *parent, std::function<void(QTcpSocket *)> welcome)
        : QTcpServer(parent)
        , m_welcome(std::move(welcome))
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        if (findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly).size() > kMostConnections)
            return delete socket;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_welcome(socket);
        addPendingConnection(socket);
    }

private:
    std::function<void(QTcpSocket *)> m_welcome;
};

} // namespace

quint16 HttpServer::start(const QHostAddress &address, quint16 port, QString *why)
{
    auto *door = new Door(this, [this](QTcpSocket *socket) { new Conversation(this, socket); });
    if (!door->listen(address, port)) {
        *why = door->errorString();
        delete door;
        return 0;
    }
    bind(door);
    return door->serverPort();
}

bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    for (QObject *child : socket->children())
        if (auto *conversation = dynamic_cast<Conversation *>(child))
            conversation->add(convert(request));
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }

} // namespace sandbox
