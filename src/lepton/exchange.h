// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/transport.h"

#include <QNetworkReply>
#include <QTimer>

namespace lepton {

/// One try of a request: sent once (and along redirects within the origin), answered once.
class Exchange : public QObject {
    Q_OBJECT

public:
    Exchange(Transport &transport, Request request, int attempt, std::function<void(TryResult)> done, QObject *parent);
    ~Exchange() override;

    void start(QNetworkAccessManager *network); ///< when it is its turn
    void setOver() { m_network = nullptr; } ///< its place is free
    [[nodiscard]] bool isStarted() const { return m_network != nullptr; }
    [[nodiscard]] bool isCommand() const { return m_request.method != "GET" && m_request.method != "HEAD"; }

private:
    void sendTo(const QUrl &url);
    [[nodiscard]] QNetworkReply *post(QNetworkRequest request);
    void readHead();
    void readMore();
    void whenFinished();
    [[nodiscard]] bool followRedirect(int status);
    [[nodiscard]] TryResult result(int status);
    [[nodiscard]] TryResult failedStatus(int status);
    [[nodiscard]] TryResult failedTry(FailureKind kind, int status, const QString &text);
    void complete(TryResult result);
    void dropReply();

    Transport &m_transport;
    Request m_request;
    int m_attempt;
    std::function<void(TryResult)> m_done;
    QNetworkAccessManager *m_network = nullptr;
    QPointer<QNetworkReply> m_reply;
    QTimer m_silence;
    QByteArray m_body;
    QString m_tlsText;
    quint64 m_logNumber = 0;
    int m_redirects = 0;
    bool m_timedOut = false;
    bool m_tooLarge = false;
};

} // namespace lepton
