// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/exchange.h"

#include "lepton/networklog.h"
#include "lepton/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QSslError>

namespace lepton {

namespace {

constexpr int kMostRedirects = 5;

wire::FileFacts factsOf(const QNetworkReply &reply)
{
    wire::FileFacts facts;
    facts.tag = reply.rawHeader("ETag").toStdString();
    facts.modified = reply.rawHeader("Last-Modified").toStdString();
    bool isNumber = false;
    const qint64 bytes = reply.rawHeader("Content-Length").toLongLong(&isNumber);
    if (isNumber && bytes >= 0)
        facts.bytes = bytes;
    return facts;
}

} // namespace

Exchange::Exchange(Transport &transport, Request request, int attempt, std::function<void(TryResult)> done, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_request(std::move(request))
    , m_attempt(attempt)
    , m_done(std::move(done))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_transport.options().timeout);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        if (m_reply)
            m_reply->abort();
    });
}

Exchange::~Exchange()
{
    if (m_done && m_logNumber != 0)
        m_transport.log().finish(m_logNumber, 0, m_body.size(), QStringLiteral("cancelled"));
    dropReply();
    m_transport.leave(this);
}

void Exchange::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void Exchange::start(QNetworkAccessManager *network)
{
    m_network = network;
    sendTo(m_transport.urlOf(m_request));
}

void Exchange::sendTo(const QUrl &url)
{
    m_body.clear();
    NetworkLogEntry entry;
    entry.method = QString::fromLatin1(m_request.method);
    entry.url = url.toString(QUrl::FullyEncoded);
    entry.attempt = m_attempt;
    entry.requestBytes = m_request.body.size();
    m_logNumber = m_transport.log().begin(std::move(entry));

    m_reply = post(m_transport.networkRequest(url, m_request));
    const auto alive = [this] { m_silence.start(); };
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readMore);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::uploadProgress, this, alive);
    connect(m_reply, &QNetworkReply::encrypted, this, alive);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsText += (m_tlsText.isEmpty() ? QString() : QStringLiteral("; ")) + error.errorString();
    });
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::whenFinished);
    m_silence.start();
}

QNetworkReply *Exchange::post(QNetworkRequest request)
{
    const QByteArray &method = m_request.method;
    if (method == "GET")
        return m_network->get(request);
    if (method == "HEAD")
        return m_network->head(request);
    if (method != "POST")
        return m_request.body.isEmpty() && method == "DELETE" ? m_network->deleteResource(request)
                                                              : m_network->sendCustomRequest(request, method, m_request.body);
    // Qt repeats a request by itself when the connection closes before the answer; a body that cannot
    // be read twice keeps it from doing so, so that a job is never created twice behind our back.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    auto *body = new OneShotBody(m_request.body);
    QNetworkReply *reply = m_network->post(request, body);
    body->setParent(reply);
    return reply;
}

void Exchange::readHead()
{
    m_silence.start();
    // Said to be too large: not even begun.
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (length <= m_request.limit || m_request.method == "HEAD")
        return;
    m_tooLarge = true;
    m_reply->abort();
}

void Exchange::readMore()
{
    m_silence.start();
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.limit) {
        m_tooLarge = true;
        m_reply->abort();
    }
}

bool Exchange::followRedirect(int status)
{
    const QByteArray location = m_reply->rawHeader("Location");
    const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(location));
    const bool repeatable = !isCommand() || status == 307 || status == 308;
    if (location.isEmpty() || !repeatable || !m_transport.isOwnOrigin(target) || ++m_redirects > kMostRedirects)
        return false;
    m_transport.log().finish(m_logNumber, status, m_body.size(), {});
    dropReply();
    sendTo(target);
    return true;
}

void Exchange::whenFinished()
{
    if (!m_tooLarge && m_reply->isOpen())
        m_body += m_reply->readAll();
    m_tooLarge = m_tooLarge || m_body.size() > m_request.limit;
    m_silence.stop();
    m_transport.noteDate(m_reply->rawHeader("Date"));
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400 && !m_timedOut && !m_tooLarge && followRedirect(status))
        return;
    complete(result(status));
}

TryResult Exchange::result(int status)
{
    if (m_timedOut)
        return failedTry(FailureKind::Timeout, 0, {});
    if (m_tooLarge) {
        TryResult failed =
            failedTry(FailureKind::BadAnswer, status, QStringLiteral("larger than %1 MiB").arg(m_request.limit / (1024 * 1024)));
        failed.error().tooLarge = true;
        return failed;
    }
    if (status >= 400)
        return failedStatus(status);
    if (status >= 300) {
        const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
        return failedTry(FailureKind::Redirected, status, QStringLiteral("to %1").arg(target.host()));
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::NoError && status >= 200)
        return RawAnswer{status, std::move(m_body), factsOf(*m_reply)};
    if (error == QNetworkReply::ContentReSendError) // the connection closed before the answer
        return failedTry(FailureKind::Unreachable, 0, QStringLiteral("connection closed"));
    const FailureKind kind = m_tlsText.isEmpty() ? kindOfError(error) : FailureKind::Tls;
    TryResult failed = failedTry(kind, status >= 200 ? status : 0, m_tlsText.isEmpty() ? m_reply->errorString() : m_tlsText);
    failed.error().notSent = status == 0 && (certainlyNotSent(error) || kind == FailureKind::Tls);
    return failed;
}

TryResult Exchange::failedStatus(int status)
{
    const QString text = serverText(m_body);
    const FailureKind kind = kindOfStatus(status, text, m_request.traits, m_transport.tokenEnded());
    TryResult failed = failedTry(kind, status, text);
    failed.error().retryAfter = retryAfter(m_reply->rawHeader("Retry-After"), m_transport.serverNowMs());
    return failed;
}

TryResult Exchange::failedTry(FailureKind kind, int status, const QString &text)
{
    return tl::unexpected(TryFailure{m_transport.failure(kind, status, m_request, text), false, false, std::nullopt});
}

void Exchange::complete(TryResult result)
{
    QString outcome;
    int status = result ? result->status : result.error().failure.httpStatus;
    if (!result)
        outcome = QString::fromStdString(std::string(name(result.error().failure.kind)) + ": " + result.error().failure.error.cause);
    m_transport.log().finish(m_logNumber, status, result ? result->body.size() : m_body.size(), outcome);
    const auto done = std::exchange(m_done, nullptr);
    Transport &transport = m_transport;
    dropReply();
    deleteLater();
    transport.leave(this);
    QPointer<Exchange> self(this);
    transport.noteAnswer(result ? std::nullopt : std::optional(result.error().failure));
    if (self)
        done(std::move(result)); // may delete everything
}

} // namespace lepton
