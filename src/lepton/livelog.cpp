// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/livelog.h"

#include "lepton/failuretexts.h"
#include "lepton/networklog.h"

#include <QNetworkAccessManager>
#include <QTimer>

namespace lepton {

namespace {

constexpr qint64 kReadAhead = 1024 * 1024; // bytes that wait for us; more are left to the connection
constexpr qsizetype kRefusalBytes = 16384;

} // namespace

LiveLog::LiveLog(Transport &transport, const QString &jobId, const QString &replicaId, QObject *parent)
    : LogStream(parent)
    , m_transport(&transport)
{
    m_request.path = pathOf({QStringLiteral("jobs"), jobId, QStringLiteral("replicas"), replicaId, QStringLiteral("log")});
    QTimer::singleShot(0, this, &LiveLog::start);
    connect(&transport, &QObject::destroyed, this, &LiveLog::cancel);
}

LiveLog::~LiveLog() { drop(); }

void LiveLog::start()
{
    if (m_ended || !m_transport)
        return;
    if (const auto refused = m_transport->refusal(m_request))
        return end(false, *refused);
    const QUrl url = m_transport->urlOf(m_request);
    NetworkLogEntry entry;
    entry.method = QStringLiteral("GET");
    entry.url = url.toString(QUrl::FullyEncoded);
    m_logNumber = m_transport->log().begin(std::move(entry));
    m_network = m_transport->streamNetwork();
    QNetworkRequest request = m_transport->networkRequest(url, m_request);
    request.setRawHeader("Accept-Encoding", "identity"); // compressed text would wait for a full block
    m_reply = m_network->get(request);
    m_reply->setReadBufferSize(kReadAhead);
    connect(m_reply, &QNetworkReply::readyRead, this, &LiveLog::read);
    connect(m_reply, &QNetworkReply::finished, this, &LiveLog::whenFinished);
}

void LiveLog::read()
{
    const QByteArray bytes = m_reply->readAll();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (bytes.isEmpty())
        return;
    m_bytes += bytes.size();
    if (status >= 200 && status < 300)
        emit received(bytes);
    else if (m_refusal.size() < kRefusalBytes)
        m_refusal += bytes.left(kRefusalBytes);
}

void LiveLog::whenFinished()
{
    QPointer<LiveLog> self(this);
    if (m_reply->isOpen())
        read();
    if (!self || m_ended || !m_reply || !m_transport)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Its Date header is as old as the stream: the server's clock is not told by it.
    if (status >= 400) {
        const QString text = serverText(m_refusal);
        end(false, m_transport->failure(kindOfStatus(status, text, {}, m_transport->tokenEnded()), status, m_request, text));
    } else if (status >= 300) {
        end(false, m_transport->failure(FailureKind::Redirected, status, m_request, QString()));
    } else if (m_reply->error() == QNetworkReply::NoError && status >= 200) {
        end(true, {});
    } else {
        end(false, m_transport->failure(kindOfError(m_reply->error()), 0, m_request, m_reply->errorString()));
    }
}

void LiveLog::drop()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    if (!m_ended && m_logNumber != 0 && m_transport)
        m_transport->log().finish(m_logNumber, 0, m_bytes, QStringLiteral("closed"));
    m_ended = true;
    m_network.reset();
}

void LiveLog::end(bool cleanly, const Failure &failure)
{
    m_ended = true;
    const int status = cleanly ? 200 : failure.httpStatus;
    const QString outcome = cleanly ? QString() : QString::fromStdString(std::string(name(failure.kind)) + ": " + failure.error.cause);
    if (m_logNumber != 0)
        m_transport->log().finish(m_logNumber, status, m_bytes, outcome);
    Transport *transport = m_transport;
    drop();
    QPointer<LiveLog> self(this);
    transport->noteAnswer(cleanly ? std::nullopt : std::optional(failure));
    if (!self)
        return;
    deleteLater();
    emit ended(cleanly, failure);
}

void LiveLog::cancel()
{
    drop();
    deleteLater();
}

} // namespace lepton
